"""An invented country, Warlen, whose incidents are known to a day or a month, to a street, a province or not at all."""

from datetime import date

from tallybook.gazetteer import Gazetteer, Place
from tallybook.model import DatePrecision, Findings, Incident, Outcome, PlacePrecision, Reference, Toll, When, Where

PLACES = {
    "Osk": (10.0, -40.0, "town"),
    "Pell": (10.1, -40.0, "town"),
    "Drena": (12.0, -41.0, "town"),
    "Vrell": (10.2, -40.1, "province"),
    "Warlen": (None, None, "country"),
}
GAZETTEER = Gazetteer.shipped().with_places(
    Place(id=f"w-{name}", name=name, country="Warlen", admin="Vrell" if north else None, latitude=north,
          longitude=east, kind=kind)
    for name, (north, east, kind) in PLACES.items()
)  # fmt: skip


def where(name: str, precision: PlacePrecision = PlacePrecision.TOWN, **more: object) -> Where:
    north, east, _ = PLACES.get(name, (None, None, ""))
    known = {"place_id": f"w-{name}", "country": "Warlen", "admin": "Vrell" if north else None}
    at = {"latitude": north, "longitude": east, "precision": precision}
    return Where(**{"text": name, "start": 0, "end": len(name), "name": name, **known, **at, **more})


def on(first: date, last: date | None = None, **more: object) -> When:
    precision = DatePrecision.DAY if last in {None, first} else DatePrecision.DAYS
    return When(**{"first": first, "last": last or first, "precision": precision, **more})


def incident(number: int, at: Where | None, when: When | None, **more: object) -> Incident:
    place = at.name if at else "place not known"
    return Incident(**{"id": f"{number:032x}", "title": f"Shelling, {place}, {number}", "where": at, "when": when,
                       "kind": "shelling", **more})  # fmt: skip


def killed(number: int, low: int | None, high: int | None = None, **more: object) -> Toll:
    known = {"incident_id": f"{number:032x}", "outcome": Outcome.KILLED, "group": "all", "codebook": "reported"}
    return Toll(**{**known, "low": low, "high": high, "reason": "as said", **more})


MARCH = When(first=date(2031, 3, 1), last=date(2031, 3, 31), precision=DatePrecision.MONTH)
INCIDENTS = (
    incident(1, where("Osk"), on(date(2031, 3, 4))),
    incident(2, where("Pell"), on(date(2031, 3, 9), date(2031, 3, 10)), kind="raid"),
    incident(3, where("Drena"), on(date(2031, 4, 2))),
    incident(4, where("Vrell", PlacePrecision.PROVINCE), on(date(2031, 3, 5))),
    incident(5, where("Warlen", PlacePrecision.COUNTRY), MARCH),
    incident(6, None, on(date(2031, 3, 6)), kind=None),
    incident(7, where("Osk"), None),
    incident(8, where("Osk", PlacePrecision.NEAR), MARCH),
    incident(9, where("Osk"), MARCH, reference=Reference.AGGREGATE),
)
TOLLS = (killed(1, 12, 12), killed(2, 3, None, open=True), killed(3, 20, 31), killed(4, 5, 5), killed(9, 400, 400))
FINDINGS = Findings(codebook="reported", incidents=INCIDENTS, tolls=TOLLS)
