"""An invented world of three years: countries at war and one at peace, their towns, people and outlets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random

START = date(2029, 1, 1)
DAYS = 3 * 365
SYLLABLES = (
    ("Bel", "Dun", "Gor", "Har", "Kov", "Lam", "Mir", "Nes", "Osk", "Pel", "Rud", "Sel", "Tar", "Ul", "Ver", "Zan"),
    ("a", "do", "gi", "ka", "le", "mo", "ne", "ri", "sta", "ve"),
    ("bran", "dorf", "far", "gar", "lin", "mel", "nik", "ova", "rath", "sund", "ten", "vik"),
)
GIVEN = (
    (
        "A",
        "Be",
        "Ca",
        "Do",
        "E",
        "Fi",
        "Gre",
        "Ha",
        "I",
        "Jo",
        "Ka",
        "Le",
        "Mi",
        "No",
        "O",
        "Pa",
        "Ro",
        "Sa",
        "Te",
        "U",
    ),
    ("da", "len", "mo", "nira", "ra", "sa", "tor", "vian"),
)
FAMILY = (
    ("Al", "Bor", "Cor", "Dal", "Er", "Fal", "Gal", "Hol", "Ing", "Jar", "Kes", "Lor", "Mol", "Nor", "Or", "Pas"),
    ("a", "be", "co", "du", "e", "fi", "ga", "lo", "mi", "no", "ri", "so"),
    ("bert", "den", "feld", "gan", "holt", "kin", "lund", "mann", "nov", "quist", "rak", "sen", "toreth", "vik"),
)
WARS = ("Kestria", "Ostravia", "Velmar", "Dunovia", "Sarkand")
CODES = {"Kestria": "XA", "Ostravia": "XB", "Velmar": "XC", "Dunovia": "XD", "Sarkand": "XE", "Marland": "XF"}
"""Codes that stand for no country."""
PEACEFUL = "Marland"
WAR_TOWNS, PEACEFUL_TOWNS = 150, 1500
WAR_SHARE = 0.6
"""Of all incidents, those of the wars."""
NATIONAL = ("Harbour Wire", "Continental Press", "Northern Dispatch", "World Courier", "Global Herald", "Meridian Post")


@dataclass(frozen=True, slots=True)
class Town:
    """A town with its province and country, and how often violence strikes there beside the others."""

    name: str
    place_id: str
    province: str
    country: str
    latitude: float
    longitude: float
    often: float


def person(chance: Random) -> str:
    """Return the name of somebody who does not exist.

    >>> person(Random(1)) == person(Random(1))
    True
    """
    given, family = ("".join(chance.choice(part) for part in parts) for parts in (GIVEN, FAMILY))
    return f"{given} {family}"


@cache
def towns() -> Mapping[str, Sequence[Town]]:
    """Return the towns of each country: few with much violence, many with little; no name twice.

    >>> {country: len(own) for country, own in towns().items()}["Marland"]
    1500
    """
    names = [a + b + c for a in SYLLABLES[0] for b in SYLLABLES[1] for c in SYLLABLES[2]]
    doubled = [f"{new} {name}" for new in ("New", "Port", "Upper") for name in names]
    every = names + doubled
    Random("towns").shuffle(every)  # noqa: S311 - invented data, nothing secret
    given = iter(every)
    sizes = {**dict.fromkeys(WARS, WAR_TOWNS), PEACEFUL: PEACEFUL_TOWNS}
    return {
        country: tuple(_town(next(given), (country, nth, number)) for number in range(size))
        for nth, (country, size) in enumerate(sizes.items())
    }


def _town(name: str, at: tuple[str, int, int]) -> Town:
    country, nth, number = at
    province = f"{SYLLABLES[0][number % 12]}{SYLLABLES[2][nth]} province"
    return Town(
        name=name,
        place_id=f"invented {country} {number}",
        province=province,
        country=country,
        latitude=round(-50 + number // 40 * 0.35, 4),
        longitude=round(-40 + 15 * nth + number % 40 * 0.35, 4),
        often=1 / (number + 3),
    )


def outlets(country: str) -> tuple[str, ...]:
    """Return the outlets of a country, and those that write about all of them."""
    kinds = ("Herald", "Gazette", "Radio", "Tribune", "Observer", "Star", "Times", "Echo")
    return (*(f"{country} {kind}" for kind in kinds), *NATIONAL)


def places_file() -> str:
    """Return a places file that knows all towns."""
    rows = [
        f"{town.name},,{CODES[town.country]},{town.province},{town.latitude},{town.longitude},town"
        for own in towns().values()
        for town in own
    ]
    return "\n".join(["name,other_names,country,admin,latitude,longitude,kind", *rows, ""])
