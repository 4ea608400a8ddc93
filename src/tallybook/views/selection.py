"""Which incidents are meant: one selection by place, time, kind and toll, for list, map, timeline and command line."""

import re
from collections.abc import Mapping
from datetime import date
from math import isfinite
from typing import Self
from urllib.parse import urlencode

from pydantic import Field, model_validator

from tallybook.errors import BadSetting
from tallybook.gazetteer.outlines import Frame
from tallybook.model import Record
from tallybook.views.words import day_words

KM = 25.0  # how far from a place is near it, where nobody says: what UCDP calls near a place
FARTHEST = 20_100.0  # half round the globe
DECIMALS = 3  # of kilometres and degrees, as they are asked for and as an address has them
NUMBER = re.compile(r"[+-]?\d{1,9}(?:\.\d{0,9})?")
WITH_KM = re.compile(r"(.*\S)\s*,\s*(\d{1,5}(?:\.\d{1,6})?)\s*(?:km)?", re.IGNORECASE | re.DOTALL)


class Selection(Record):
    """Which incidents are meant; what is left empty asks for all.

    `near` is a place by name, or its coordinates; `km` how far from it. `box` is a part of the map (west, south, east,
    north), `within` a country, province or district by name. The days are counted in, and so is the number killed.
    """

    near: str = ""
    km: float = Field(default=KM, gt=0, le=FARTHEST)
    box: tuple[float, float, float, float] | None = None
    within: str = ""
    first: date | None = None
    last: date | None = None
    kind: str = ""
    killed: int | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.first and self.last and self.first > self.last:
            raise ValueError("the first day comes after the last")
        if self.box and not (self.box[0] < self.box[2] and self.box[1] < self.box[3]):
            raise ValueError("a part of the map goes from west to east and from south to north")
        return self

    @classmethod
    def asked(cls, query: Mapping[str, str]) -> Self:
        """Return the selection of a query or a form; raises BadSetting where it cannot be understood.

        >>> Selection.asked({"near": "Osk, 40", "first": "2031-03-04", "killed": ""}).query()
        'near=Osk&km=40&first=2031-03-04'
        """
        said = {name: query.get(name, "").strip() for name in cls.model_fields}
        near, km = parted(said["near"])
        first, last = day(said["first"]), day(said["last"])
        if first and last and first > last:
            raise BadSetting(
                f"{said['first']} comes after {said['last']}", todo="give the first day first, and the last one second"
            )
        killed = _number(said["killed"]) if said["killed"] else None
        if killed is not None and (killed < 0 or killed != int(killed)):
            raise BadSetting(f"nobody can count {said['killed']} people", todo="give a whole number")
        return cls(
            near=near,
            km=_kilometres(said["km"]) if said["km"] and km is None else km or KM,
            box=_box(said["box"]),
            within=said["within"],
            first=first,
            last=last,
            kind=said["kind"],
            killed=None if killed is None else int(killed),
        )

    @property
    def frame(self) -> Frame | None:
        """The part of the map that is asked for."""
        return Frame(*self.box) if self.box else None

    @property
    def empty(self) -> bool:
        """Whether all incidents are meant."""
        return not self.query()

    def query(self, **other: object) -> str:
        """Return the selection as the query of an address, with some parts put otherwise or added.

        >>> Selection(near="Osk").query(km=50.0, page=2), Selection(within="Ostra", kind="raid").query(kind="")
        ('near=Osk&km=50&page=2', 'within=Ostra')
        """
        own: dict[str, object] = {**dict(self), **other}
        if not own["near"] or own["km"] == KM:
            own["km"] = None
        told = ((name, _written(value)) for name, value in own.items() if value not in (None, ""))
        return urlencode(list(told))

    def words(self) -> str:
        """Return what is asked for besides a place, in words; empty where nothing is.

        >>> Selection(first=date(2031, 3, 4), killed=10).words()
        'from 4 March 2031 on, at least 10 killed'
        """
        return ", ".join(part for part in (days_words(self), self.kind, _killed_words(self.killed)) if part)


def days_words(selection: Selection) -> str:
    """Return the days that are asked for, in words."""
    first, last = selection.first, selection.last
    if first and last:
        return f"on {day_words(first)}" if first == last else f"{day_words(first)} to {day_words(last)}"
    if first:
        return f"from {day_words(first)} on"
    return f"until {day_words(last)}" if last else ""


def _killed_words(killed: int | None) -> str:
    return "" if killed is None else f"at least {killed} killed"


def parted(near: str) -> tuple[str, float | None]:
    """Part a place from the kilometres behind it; coordinates are two numbers, and a third one is kilometres.

    >>> parted("Osk, 40"), parted("Osk, Vrell, 5 km"), parted("35.9, 39.0"), parted("35.9,39.0,7"), parted("Osk")
    (('Osk', 40.0), ('Osk, Vrell', 5.0), ('35.9, 39.0', None), ('35.9,39.0', 7.0), ('Osk', None))
    """
    found = WITH_KM.fullmatch(near)
    if not found or (coordinates(near) and not coordinates(found[1])):
        return near, None
    return found[1], _kilometres(found[2])


def coordinates(words: str) -> tuple[float, float] | None:
    """Return degrees north and east where the words are such; raises BadSetting where there is no such place.

    >>> coordinates("35.95, 39.01"), coordinates("Osk, 40")
    ((35.95, 39.01), None)
    """
    parts = [part.strip() for part in words.split(",")]
    if len(parts) != 2 or not all(NUMBER.fullmatch(part) for part in parts):  # noqa: PLR2004
        return None
    north, east = map(float, parts)
    if abs(north) > 90 or abs(east) > 180:  # noqa: PLR2004 - degrees of a globe
        raise BadSetting(f"{words} lies nowhere", todo="give degrees north and east, such as 35.95,39.01")
    return north, east


def day(words: str) -> date | None:
    """Return the day that is asked for, None where there is none; raises BadSetting where it cannot be understood."""
    try:
        return date.fromisoformat(words) if words else None
    except ValueError as error:
        raise BadSetting(f"no day is written {words!r}", todo="write it as 2031-03-04") from error


def _kilometres(words: str) -> float:
    km = round(_number(words), DECIMALS)
    if not 0 < km <= FARTHEST:
        raise BadSetting(f"{words} km is no distance", todo=f"give more than nothing and at most {FARTHEST:.0f}")
    return km


def _number(words: str) -> float:
    try:
        found = float(words)
    except ValueError:
        found = float("nan")
    if not isfinite(found):
        raise BadSetting(f"{words!r} is no number", todo="write it in digits")
    return found


def _box(words: str) -> tuple[float, float, float, float] | None:
    if not words:
        return None
    parts = [part.strip() for part in words.split(",")]
    numbers = [round(float(part), DECIMALS) for part in parts if NUMBER.fullmatch(part)]
    todo = "give west, south, east and north in degrees, such as 35,32,43,38"
    if len(numbers) != len(parts) or len(numbers) != 4:  # noqa: PLR2004
        raise BadSetting(f"{words!r} is no part of the map", todo=todo)
    west, south, east, north = numbers
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):  # noqa: PLR2004 - degrees of a globe
        raise BadSetting(f"{words!r} is no part of the map", todo=todo)
    return west, south, east, north


def _written(value: object) -> str:
    """Return a value as an address has it: numbers without needless digits."""
    if isinstance(value, float):
        return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")
    if isinstance(value, tuple):
        return ",".join(_written(float(one)) for one in value)
    return value.isoformat() if isinstance(value, date) else str(value)
