"""Dates and places with their precision, and how a value came to be known."""

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from tallybook.model.base import Record


class Basis(StrEnum):
    """How a value came to be known."""

    SAID = "said"
    CONVENTION = "convention"
    METADATA = "metadata"
    INFERRED = "inferred"
    PERSON = "person"


class DatePrecision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    PARTIAL = "partial"  # "3 January" or "Saturday" with nothing that fixes the year or the week
    UNKNOWN = "unknown"


class When(Record):
    """A date as a span of days; a date without a year keeps what it says (month, day, weekday 1 to 7).

    `best` is the likeliest day of a span, where one is likelier than the others; `candidates` are the days between
    which nothing decides, or the ones that were weighed before one of them was inferred.
    """

    text: str | None = None
    start: int | None = None
    end: int | None = None
    first: date | None = None
    last: date | None = None
    best: date | None = None
    candidates: tuple[date, ...] = ()
    month: int | None = Field(default=None, ge=1, le=12)
    day: int | None = Field(default=None, ge=1, le=31)
    weekday: int | None = Field(default=None, ge=1, le=7)
    precision: DatePrecision = DatePrecision.UNKNOWN
    basis: Basis = Basis.SAID

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.first and self.last and self.first > self.last:
            raise ValueError("a date cannot end before it begins")
        if self.best and not (self.first and self.last and self.first <= self.best <= self.last):
            raise ValueError("the likeliest day of a span lies within it")
        return self


class PlacePrecision(StrEnum):
    """How exactly a place is known."""

    POINT = "point"  # a building or a street
    QUARTER = "quarter"  # a neighbourhood or a camp
    TOWN = "town"
    NEAR = "near"
    LINE = "line"  # a road, a river, between two towns
    DISTRICT = "district"
    PROVINCE = "province"
    REGION = "region"  # a part of a country: "northern Syria"
    COUNTRY = "country"
    UNKNOWN = "unknown"


COUNTRYWIDE = frozenset({PlacePrecision.REGION, PlacePrecision.COUNTRY})
"""What is known no more exactly than to a country or a part of it."""


class Where(Record):
    """A place as named in the text, with what the gazetteer knows of it.

    `ambiguous` is a name that a town and the province around it share, where the report does not say which is meant;
    `within` are the names of the divisions that it lies in, the smallest first.
    """

    text: str
    start: int
    end: int
    name: str | None = None
    place_id: str | None = None
    country: str | None = None  # ISO 3166 code, or the code of the user's own places file
    admin: str | None = None
    around: tuple[str, ...] = ()  # the place_ids of the towns by which the report names it too
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    within: tuple[str, ...] = ()
    ambiguous: bool = False
    precision: PlacePrecision = PlacePrecision.UNKNOWN
