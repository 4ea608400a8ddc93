"""The shipped table of places: two sorted texts packed in blocks, of which those that are asked for are unpacked."""

import re
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import Field

from tallybook.model import Record

SHIPPED = "geonames:"  # how the ids of shipped places begin
DATA = files("tallybook.gazetteer") / "data"
GZIP = 31  # what zlib calls the format
BLOCKS = 4096  # blocks kept unpacked: all of them


class Place(Record):
    """A place: where it lies, in which country and division, of which kind, under which other names.

    A division has the middle of its towns for coordinates, and a code in `admin` with which those of all that lies in
    it begin.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    country: str | None = None
    admin: str | None = None
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    kind: str = "town"
    population: int = 0


class _Blocks(NamedTuple):
    """Where the blocks of a table begin: by their first keys, and in the packed file."""

    keys: tuple[bytes, ...]
    starts: tuple[int, ...]
    packed: bytes


def shipped(key: str) -> tuple[Place, ...]:
    """Return the shipped places that answer to a folded name, the largest first."""
    named = key.encode()
    table = _blocks("names")
    at = bisect_right(table.keys, named) - 1
    if at < 0:
        return ()
    block = _block("names", at)
    found = block.find(b"\n" + named + b"\t")
    if found < 0:
        return ()
    start = found + len(named) + 2
    return _places(block[start : block.index(b"\n", start)].decode())


def division(code: str) -> Place | None:
    """Return the shipped province or district that has a code.

    >>> division("US.CA").name
    'California'
    """
    return next(iter(shipped(f"@{code}")), None)


@lru_cache(maxsize=1024)
def country_name(code: str) -> str | None:
    """Return the name of the country that has a two-letter code.

    >>> country_name("VE"), country_name("XX")
    ('Venezuela', None)
    """
    blocks = range(len(_blocks("places").keys))  # the places are sorted by country, and each country stands first
    at = bisect_left(blocks, code, key=_first_country)
    row = re.compile(rf"\n\d+\t([^\t\n]+)\t{re.escape(code)}\t[^\n]*\tcountry\t".encode())
    found = (row.search(_block("places", near)) for near in (at - 1, at) if near in blocks)
    return next((one[1].decode() for one in found if one), None)


def _first_country(at: int) -> str:
    """Return the country of the first place in a block."""
    return _block("places", at).split(b"\t", 3)[2].decode()


def lies_in(inner: str | None, outer: str | None) -> bool:
    """Say whether a division is another one or lies in it, by their codes.

    >>> lies_in("SY.12", "SY.12"), lies_in("US.CA.orangecounty", "US.CA"), lies_in("US.CA", "US.C"), lies_in(None, None)
    (True, True, False, False)
    """
    return bool(inner and outer) and f"{inner}.".startswith(f"{outer}.")


@cache
def _blocks(name: str) -> _Blocks:
    lines = (line.split("\t") for line in (DATA / "blocks.tsv").read_text(encoding="utf-8").splitlines())
    own = [(first, int(start)) for table, first, start in lines if table == name]
    packed = (DATA / f"{name}.tsv.gz").read_bytes()
    return _Blocks(tuple(first.encode() for first, _ in own), tuple(start for _, start in own), packed)


@lru_cache(maxsize=BLOCKS)
def _block(name: str, at: int) -> bytes:
    """Unpack a block; a line end is set before its first line."""
    table = _blocks(name)
    end = table.starts[at + 1] if at + 1 < len(table.starts) else len(table.packed)
    return b"\n" + zlib.decompress(table.packed[table.starts[at] : end], wbits=GZIP)


@lru_cache(maxsize=50_000)
def _places(offsets: str) -> tuple[Place, ...]:
    return tuple(sorted(_found(offsets), key=lambda p: (-p.population, p.id)))


def _found(offsets: str) -> Iterator[Place]:
    starts = _offsets()
    for offset in map(int, offsets.split(",")):
        at = bisect_right(starts, offset) - 1
        block = _block("places", at)
        start = offset - starts[at] + 1
        yield _place(block[start : block.index(b"\n", start)].decode())


@cache
def _offsets() -> tuple[int, ...]:
    return tuple(map(int, _blocks("places").keys))


def _place(line: str) -> Place:
    number, name, country, admin, latitude, longitude, kind, population = line.split("\t")
    return Place(
        id=SHIPPED + number,
        name=name,
        country=country,
        admin=admin or None,
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
        kind=kind,
        population=int(population),
    )


def rows(country: str) -> Iterator[list[str]]:
    """Yield the rows of a country, which stand together in the table, in the order of their divisions."""
    blocks = range(len(_blocks("places").starts))
    for at in range(max(0, bisect_left(blocks, country, key=_first_country) - 1), len(blocks)):
        if _first_country(at) > country:
            return
        lines = _block("places", at).decode().splitlines()[1:]
        yield from (row for row in (line.split("\t") for line in lines) if row[2] == country)
