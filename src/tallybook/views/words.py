"""Dates, places, numbers and speakers in words for a person."""

import re
from datetime import date

from tallybook.model import (
    COUNTRYWIDE,
    Basis,
    DatePrecision,
    Figure,
    Hedge,
    Modality,
    PlacePrecision,
    Quantity,
    Reference,
    Scope,
    SpeakerKind,
    StatementKind,
    Use,
    When,
    Where,
)
from tallybook.views.place_grades import place_grade_words

PROPOSAL = "machine proposal"
NOTICE = "Documented in the supplied reports; states what was claimed and by whom; not a ruling on truth."
BY_ARITHMETIC = "by arithmetic, said by nobody"
NOT_COMPUTED = "not computed: the groups overlap in too many ways"
UNDATED = "date not known"
UNPLACED = "place not known"
NOBODY = "not attributed"
ADMIN_CODE = re.compile(r"[A-Z]{2}(?:\.\w+)+")  # a gazetteer's code, which tells a reader nothing

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

BASES = {
    Basis.SAID: "as said",
    Basis.CONVENTION: "by convention",
    Basis.METADATA: "from the report's own data",
    Basis.INFERRED: "inferred",
    Basis.PERSON: "set by a person",
}
DATE_PRECISIONS = {
    DatePrecision.DAY: "to the day",
    DatePrecision.DAYS: "a span of days",
    DatePrecision.WEEK: "to the week",
    DatePrecision.MONTH: "to the month",
    DatePrecision.YEAR: "to the year",
    DatePrecision.UNKNOWN: "precision not known",
}
DIVISIONS = frozenset({PlacePrecision.DISTRICT, PlacePrecision.PROVINCE})
PLACE_PRECISIONS = {
    PlacePrecision.POINT: "a building or street",
    PlacePrecision.QUARTER: "to the neighbourhood",
    PlacePrecision.TOWN: "to the town",
    PlacePrecision.NEAR: "near that place",
    PlacePrecision.LINE: "along a line",
    PlacePrecision.DISTRICT: "to the district",
    PlacePrecision.PROVINCE: "to the province",
    PlacePrecision.REGION: "to a part of the country",
    PlacePrecision.COUNTRY: "to the country",
    PlacePrecision.UNKNOWN: "precision not known",
}
SPEAKER_KINDS = {
    SpeakerKind.OFFICIAL: "official",
    SpeakerKind.ARMED_GROUP: "armed group",
    SpeakerKind.MONITOR: "monitor",
    SpeakerKind.MEDIA: "media",
    SpeakerKind.MEDICAL: "medical",
    SpeakerKind.WITNESS: "witness",
    SpeakerKind.ANONYMOUS: "anonymous",
    SpeakerKind.OTHER: "other",
}
SPEAKER_BASES = {"on_record": "on record", "anonymous": "anonymous", "unstated": "basis not stated"}
STATEMENTS = {
    StatementKind.ACCEPTS: "accepts or claims responsibility",
    StatementKind.DENIES: "denies",
    StatementKind.BLAMES: "blames",
    StatementKind.CONDEMNS: "condemns",
    StatementKind.ANNOUNCES: "announces",
    StatementKind.CHARACTERISES: "characterises",
    StatementKind.DEMANDS: "demands",
    StatementKind.SAYS: "says",
    StatementKind.NO_COMMENT: "gives no comment",
    StatementKind.UNCLAIMED: "claimed by nobody",
    StatementKind.UNCONFIRMED: "unconfirmed",
}
USES = {
    Use.SETS_LOW: "sets the lowest",
    Use.SETS_HIGH: "sets the highest",
    Use.SETS_BEST: "sets the best",
    Use.SUPPORTS: "supports",
    Use.FLOOR: "a floor",
    Use.SUPERSEDED: "superseded",
    Use.EXCLUDED: "left out",
    Use.ASK: "asks for a person",
}
REFERENCES = {
    Reference.MAIN: "",
    Reference.OTHER: "another incident, told beside the news",
    Reference.RECAP: "an older incident, recalled",
    Reference.AGGREGATE: "a sum over a longer time or a wider area",
}
SCOPES = {Scope.TOTAL: "whole count", Scope.PART: "part of a larger count", Scope.ADDED: "only the new ones"}
MODALITIES = {Modality.ASSERTED: "asserted", Modality.DENIED: "denied", Modality.FEARED: "feared, not asserted"}
HEDGES = {
    Hedge.EXACT: "exact",
    Hedge.AT_LEAST: "at least",
    Hedge.MORE_THAN: "more than",
    Hedge.AT_MOST: "at most",
    Hedge.LESS_THAN: "less than",
    Hedge.ABOUT: "about, no hard bound",
    Hedge.RANGE: "a range",
    Hedge.VAGUE: "a vague word",
    Hedge.NONE: "none",
    Hedge.STACKED: "hedged twice, no hard bound",
}
VERDICTS = {
    "eligible": "eligible",
    "not_eligible": "not eligible",
    "ask": "for a person to decide",
}
STATES = {"met": "met", "not_met": "not met", "not_known": "not known"}
FATES = {
    "in_force": "in force",
    "replaced": "replaced by a later signature",
    "taken_back": "taken back",
    "lost": "over claims that the book no longer holds",
}
CONFLICTS = {
    "cannot_both_hold": "These cannot all hold",
    "differ_by_a_little": "These differ by a little",
    "denial": "One is denied by the other",
    "different_scope": "These may count different people",
    "lower_without_correction": "A later figure is lower, and nobody said that it corrects",
}


def when_words(when: When | None) -> str:
    """Return a date as read: a day, a span, a month, or the part of it that is known.

    >>> when_words(When(first=date(2031, 1, 3), last=date(2031, 1, 3), precision=DatePrecision.DAY))
    '3 January 2031'
    >>> when_words(When(day=3, month=1, precision=DatePrecision.PARTIAL))
    '3 January, year not fixed'
    >>> when_words(When(candidates=(date(2030, 3, 5), date(2030, 5, 3))))
    '5 March 2030 or 3 May 2030'
    """
    if when is None:
        return UNDATED
    if when.first and when.last:
        span = _span_words(when.first, when.last, precision=when.precision)
        return f"{span}, most likely {day_words(when.best)}" if when.best else span
    if day := when.first or when.last:
        return f"{'from' if when.first else 'until'} {day_words(day)}"
    parts = [
        WEEKDAYS[when.weekday - 1] if when.weekday else "",
        " ".join(part for part in (str(when.day or ""), MONTHS[when.month - 1] if when.month else "") if part),
    ]
    known = " ".join(part for part in parts if part)
    if not known:
        return " or ".join(day_words(day) for day in when.candidates) or UNDATED
    years = ", ".join(str(day.year) for day in when.candidates)
    return f"{known}, year not fixed: {years}" if years else f"{known}, year not fixed"


def spoken_words(when: When | None) -> str | None:
    """Return the day on which something was said: the date, or the report's own word for it; None where it is not told.

    >>> spoken_words(When(text="Sunday", weekday=7, precision=DatePrecision.PARTIAL))
    'on “Sunday”'
    """
    if when is None:
        return None
    return when_words(when) if first_day(when) or not when.text else f"on “{when.text}”"


def when_note(when: When | None) -> str:
    """Return how exactly a date is known and how it came to be known; empty where there is no date."""
    if when is None or when_words(when) == UNDATED:
        return ""
    how = [DATE_PRECISIONS.get(when.precision, ""), BASES[when.basis]]  # what is partial says so in its words
    return ", ".join(part for part in how if part)


def first_day(when: When | None) -> str | None:
    """Return the first day of a date as an ISO day, for sorting and for machines."""
    day = (when.first or when.last) if when else None
    return day.isoformat() if day else None


def _span_words(first: date, last: date, *, precision: DatePrecision) -> str:
    if first == last:
        return day_words(first)
    if precision is DatePrecision.YEAR and first.year == last.year:
        return str(first.year)
    if precision is DatePrecision.MONTH and (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_words(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {day_words(last)}"
    return f"{day_words(first)} to {day_words(last)}"


def day_words(day: date) -> str:
    """Return a day in words.

    >>> day_words(date(2031, 3, 4))
    '4 March 2031'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def where_words(where: Where | None) -> str:
    """Return a place by its known name, with what it lies in; or as the report names it.

    >>> where_words(Where(text="Osk", start=0, end=3, admin="BL.05", country="BL"))
    'Osk, BL'
    """
    if where is None:
        return UNPLACED
    admin = where.admin if where.admin and not (where.within or ADMIN_CODE.fullmatch(where.admin)) else ""
    country = "" if where.precision in COUNTRYWIDE else where.country or ""
    parts = [where.name or where.text, *where.within, admin, country]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def where_note(where: Where | None) -> str:
    """Return how exactly a place is known; empty where there is none."""
    if where is None:
        return ""
    said = [PLACE_PRECISIONS[where.precision]]
    said += [] if where.place_id else ["not in the gazetteer"]
    said += ["or to the province of that name"] if where.ambiguous else []
    said += ["on the map at the middle of its towns"] if where.precision in DIVISIONS and where.place_id else []
    return ", ".join([*said, *filter(None, [place_grade_words(where)])])


def bounds_words(low: int | None, high: int | None) -> str:
    """Return two bounds as words; an open end is said, never printed as nothing.

    >>> bounds_words(24, None), bounds_words(1, 32), bounds_words(0, 40), bounds_words(None, None)
    ('24 or more', '1 to 32', '0 to 40', 'no hard bound')
    """
    if low is None and high is None:
        return "no hard bound"
    if high is None:
        return f"{low} or more"
    if low is None:
        return f"up to {high}"
    return str(low) if low == high else f"{low} to {high}"


def quantity_words(quantity: Quantity) -> str:
    """Return what a quantity means as bounds; "about 50" has none, and the number said stands for it.

    >>> quantity_words(Quantity(value=50, hedge=Hedge.ABOUT, word="about"))
    'about 50, no hard bound'
    """
    bounds = bounds_words(quantity.low, quantity.high)
    if quantity.low is not None or quantity.high is not None or quantity.value is None:
        return bounds
    return f"about {quantity.value}, {bounds}"


def attribute_words(figure: Figure) -> tuple[str, ...]:
    """Return the attributes of the people counted, each with how it is known."""
    return tuple(f"{a.name}: {a.value} ({BASES[a.basis]})" for a in figure.group.attributes)


def count_words(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> count_words(1, "report"), count_words(2, "report"), count_words(0, "voice")
    ('1 report', '2 reports', '0 voices')
    """
    return f"{number} {noun if number == 1 else noun + 's'}"


def file_name(label: str) -> str:
    """Return the label under which something came in, without the folders that it lay in.

    >>> file_name("/of/ana/mail/table.csv, row 3"), file_name("pasted text")
    ('table.csv, row 3', 'pasted text')
    """
    return label.replace("\\", "/").rsplit("/", 1)[-1]
