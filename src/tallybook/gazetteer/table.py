"""The shipped table of places: two sorted texts, unpacked when first asked and searched in place."""

import gzip
from bisect import bisect_left
from functools import cache
from importlib.resources import files

from pydantic import Field

from tallybook.model import Record

SHIPPED = "geonames:"  # how the ids of shipped places begin
DATA = files("tallybook.gazetteer") / "data"


class Place(Record):
    """A place: where it lies, in which country and division, of which kind, under which other names."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    country: str | None = None
    admin: str | None = None
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    kind: str = "town"
    population: int = 0


def shipped(key: str) -> tuple[Place, ...]:
    """Return the shipped places that answer to a folded name: countries first, then by population."""
    lines = _lines("names")
    at = bisect_left(lines, f"{key}\t")
    if at == len(lines) or not lines[at].startswith(f"{key}\t"):
        return ()
    return _places(lines[at].partition("\t")[2])


@cache
def _lines(name: str) -> list[str]:
    return gzip.decompress((DATA / f"{name}.tsv.gz").read_bytes()).decode().splitlines()


@cache
def _places(numbers: str) -> tuple[Place, ...]:
    found = (_place(_lines("places")[int(number)]) for number in numbers.split(","))
    return tuple(sorted(found, key=lambda p: (p.kind != "country", -p.population, p.id)))


def _place(line: str) -> Place:
    number, name, country, admin, latitude, longitude, kind, population = line.split("\t")
    return Place(
        id=SHIPPED + number,
        name=name,
        country=country,
        admin=f"{country}.{admin}" if admin else None,
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
        kind=kind,
        population=int(population),
    )
