"""What happens in the invented world: incidents by day and place, and who reports each of them how."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from benchmarks.piles.world import DAYS, PEACEFUL, START, WAR_SHARE, WARS, Town, person, towns

MOST_REPORTS = 30
TAIL = 1.3
"""How fast many reports of one incident grow rare: two in five incidents have more than one, one in a hundred 30."""
DEADLY = 0.7
AGAIN = 0.06
"""Of the incidents, those that strike a town that was struck the day before or on the same day."""
WAR_KINDS = (
    ("an air strike hit", "Air strike", "air strike"),
    ("a car bomb went off at", "Car bomb", "bombing"),
    ("shells struck", "Shelling", "shelling"),
    ("gunmen attacked", "Gunmen attack", "shooting"),
    ("a drone strike destroyed", "Drone strike", "air strike"),
    ("rockets landed on", "Rocket fire", "shelling"),
)
WAR_TARGETS = (
    "a fish market", "a bakery", "a school", "a hospital", "a bus station", "a checkpoint",
    "a mosque", "a fuel station", "a refugee camp", "a police station",
    "a wedding", "a funeral", "an apartment block", "a convoy", "a grain depot",
)  # fmt: skip
PEACE_TARGETS = (
    "outside a bar", "in a parking lot", "at a house party", "near a school", "at a gas station", "in an apartment",
    "at a barber shop", "on a bus", "in a park", "at a motel", "outside a church", "in a garage",
)  # fmt: skip
COLOUR = (
    "flour", "glass", "laundry", "bicycles", "oranges", "buckets", "curtains", "books", "tyres", "shutters", "lamps",
    "carpets", "ladders", "pigeons", "generators", "awnings", "suitcases", "tractors", "guitars", "mattresses",
    "melons", "mirrors", "candles", "sandals", "kettles", "barrels", "blankets", "bottles", "bricks", "brooms", "cages",
    "carts", "chairs", "clocks", "coats", "combs", "crates", "cups", "dolls", "drums", "eggs", "fans", "figs", "flags",
    "flutes", "forks", "gates", "gloves", "hammers", "hats", "hoses", "jars", "keys", "kites", "knives", "leaflets",
    "lemons", "looms", "magnets", "maps", "masks", "nails", "needles", "nets", "olives", "onions", "pans", "pears",
    "pencils", "pillows", "pipes", "plums", "pumps", "purses", "quilts", "radios", "razors", "ribbons", "ropes",
    "rugs", "sacks", "saws", "scarves", "scissors", "seeds", "sheets", "shoes", "shovels", "sinks", "spoons", "stoves",
    "tables", "tents", "tiles", "towels", "toys", "trumpets", "umbrellas", "vases", "violins", "wheels", "wires",
)  # fmt: skip
STREETS = (
    "Mill",
    "River",
    "Harbour",
    "Orchard",
    "Station",
    "Chapel",
    "Foundry",
    "Cedar",
    "Quarry",
    "Lantern",
    "Bridge",
)


@dataclass(frozen=True, slots=True)
class Happening:
    """One incident as it was: where, when, what, how many, and the details that only its reports tell."""

    number: int
    town: Town
    day: date
    kind: tuple[str, str, str]
    target: str
    killed: int
    injured: int
    children: int
    street: str
    official: str
    doctor: str
    victim: str
    colour: tuple[str, str]
    reports: int

    @property
    def is_of_war(self) -> bool:
        """Tell whether it is of a war, and not a crime at peace."""
        return self.town.country != PEACEFUL


def happenings(reports: int, *, seed: int) -> Iterator[Happening]:
    """Yield incidents until so many reports tell of them, the same on every machine.

    >>> sum(one.reports for one in happenings(500, seed=1))
    500
    """
    chance = Random(f"happenings {seed}")  # noqa: S311 - invented data, nothing secret
    weights = {country: list(accumulate(town.often for town in own)) for country, own in towns().items()}
    last: Happening | None = None
    number = told = 0
    while told < reports:
        country = chance.choice(WARS) if chance.random() < WAR_SHARE else PEACEFUL
        town = chance.choices(towns()[country], cum_weights=weights[country])[0]
        day = START + timedelta(days=chance.randrange(DAYS))
        if last and chance.random() < AGAIN:
            town, day = last.town, last.day + timedelta(days=chance.randrange(2))
        tellers = min(MOST_REPORTS, int(chance.random() ** (-1 / TAIL)), reports - told)
        last = _happening(number, (town, day, tellers), chance=chance)
        yield last
        number, told = number + 1, told + tellers


def _happening(number: int, known: tuple[Town, date, int], *, chance: Random) -> Happening:
    town, day, reports = known
    war = town.country != PEACEFUL
    killed = 1 + int(chance.paretovariate(1.1)) if war else int(chance.random() < DEADLY) + chance.randrange(2)
    injured = int(killed * chance.uniform(0, 4)) if war else max(1 - killed, chance.randrange(4))
    colour = chance.sample(COLOUR, 2)
    return Happening(
        number=number,
        town=town,
        day=day,
        kind=chance.choice(WAR_KINDS) if war else ("shot", "Shooting", "shooting"),
        target=chance.choice(WAR_TARGETS if war else PEACE_TARGETS),
        killed=min(killed, 400),
        injured=min(injured, 900),
        children=min(killed // 4, 12) if war else 0,
        street=f"{chance.choice(STREETS)} {chance.choice(('Street', 'Road', 'Lane'))}",
        official=person(chance),
        doctor=person(chance),
        victim=person(chance),
        colour=(colour[0], colour[1]),
        reports=reports,
    )
