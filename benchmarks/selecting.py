"""Time selecting alone, in seconds of one core: three years of invented incidents in the towns of Uruguay."""

import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from benchmarks.timing import seconds
from tallybook.gazetteer import Gazetteer
from tallybook.gazetteer.settled import towns
from tallybook.model import DatePrecision, Findings, Incident, Outcome, PlacePrecision, Toll, When, Where, content_id
from tallybook.views.calendars import calendar_page
from tallybook.views.maps import map_page
from tallybook.views.selecting import select
from tallybook.views.selection import Selection

FIRST, DAYS = date(2031, 1, 1), 1100
SEED = 7
ROUGH, COARSE = 0.15, 0.1
TRIES = 3
ASKED = {
    "all": Selection(),
    "near a town": Selection(near="Salto, UY", km=100),
    "two months": Selection(first=date(2031, 3, 1), last=date(2031, 4, 30), killed=5),
}
SHOWN: dict[str, Callable[..., object]] = {"select": select, "map": map_page, "timeline": calendar_page}


def pile(count: int) -> Findings:
    """Return invented incidents, some known only to a province, a country or a month."""
    drawn = random.Random(SEED)  # noqa: S311 - no secret is drawn
    incidents, tolls = [], []
    for number in range(count):
        known, town = f"{content_id('pile', number)}", drawn.choice(towns("UY"))
        rough, day = drawn.random() < ROUGH, FIRST + timedelta(days=drawn.randrange(DAYS))
        where = Where(
            text=town.name,
            start=0,
            end=len(town.name),
            name=town.name,
            country="UY",
            admin=town.admin.rpartition(".")[0] if rough and town.admin.count(".") > 1 else town.admin,
            latitude=town.latitude,
            longitude=town.longitude,
            precision=PlacePrecision.PROVINCE if rough else PlacePrecision.TOWN,
        )
        last = day + timedelta(days=30) if drawn.random() < COARSE else day
        precision = DatePrecision.DAY if last == day else DatePrecision.MONTH
        when = When(first=day, last=last, precision=precision)
        low = drawn.randrange(12)
        incidents.append(Incident(id=known, title=f"Shelling, {town.name}", kind="shelling", where=where, when=when))
        tolls.append(
            Toll(
                incident_id=known,
                outcome=Outcome.KILLED,
                group="all",
                codebook="reported",
                low=low,
                high=low,
                reason="",
            )
        )
    return Findings(codebook="reported", incidents=tuple(incidents), tolls=tuple(tolls))


def table(count: int) -> str:
    """Return the seconds that a list, a map and a timeline take, each from the findings on."""
    found, gazetteer = pile(count), Gazetteer.shipped()
    lines = [f"{f'{count:,} incidents':<22}" + "".join(f"{name:>12}" for name in SHOWN)]
    for words, asked in ASKED.items():
        taken = [
            seconds(partial(shown, found, asked, gazetteer=gazetteer), tries=TRIES, clock=time.process_time)
            for shown in SHOWN.values()
        ]
        lines.append(f"{words:<22}" + "".join(f"{one:>12.2f}" for one in taken))
    return "\n".join(lines)
