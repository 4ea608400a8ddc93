"""Expressions of time in a text: where they stand and what they name, before anything is resolved."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tallybook.claims.scene.anaphors import ANAPHOR
from tallybook.language.words import words

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("January", "Jan"), ("February", "Feb"), ("March", "Mar"), ("April", "Apr"), ("May",), ("June", "Jun"),
            ("July", "Jul"), ("August", "Aug"), ("September", "Sept", "Sep"), ("October", "Oct"), ("November", "Nov"),
            ("December", "Dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("Monday", "Mon"), ("Tuesday", "Tues", "Tue"), ("Wednesday", "Wed"), ("Thursday", "Thurs", "Thur", "Thu"),
            ("Friday", "Fri"), ("Saturday", "Sat"), ("Sunday", "Sun"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
SHORT_FORMS = words("""
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tues Tue Wed Thurs Thur Thu Fri Sat Sun
""")


def _names(table: dict[str, int], *, shortest: int = 1) -> str:
    """Return the names of a table as a pattern, as they are capitalised and in capitals: never "march" or "sat"."""
    held = [form for name in table if len(name) >= shortest for form in (name, name.upper())]
    ordered = sorted(dict.fromkeys(held), key=lambda name: (-len(name), name))
    return "|".join(rf"{name}\.?" if name.title() in SHORT_FORMS else name for name in ordered)


MONTH = rf"(?:{_names(MONTHS)})"
DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)[0-9]{2}"
LONG_WEEKDAY = _names(WEEKDAYS, shortest=6)
FULL = re.compile(
    rf"\b(?:(?P<wd>{_names(WEEKDAYS)}),?\s+(?:the\s+)?)?"
    rf"(?:(?P<d1>{DAY})\s+(?:of\s+)?(?P<m1>{MONTH})(?:,?\s+(?P<y1>{YEAR}))?"
    rf"|(?P<m2>{MONTH})\s+(?P<d2>{DAY})(?:(?:,\s*|\s+|)(?P<y2>{YEAR})|(?![0-9:.,]*[0-9])))\b(?![-–]?\w)"
)
TO = r"\s*(?:-|–|—|\bto\b|\band\b|\bthrough\b|\buntil\b)\s*(?:the\s+)?"
SPAN = re.compile(
    rf"\b(?:(?P<a1>{DAY}){TO}(?P<b1>{DAY})\s+(?:of\s+)?(?P<m1>{MONTH})(?:,?\s+(?P<y1>{YEAR}))?"
    rf"|(?P<m2>{MONTH})\s+(?P<a2>{DAY}){TO}(?P<b2>{DAY})(?:(?:,\s*|\s+)(?P<y2>{YEAR})|(?![0-9:.,]*[0-9])))"
    r"\b(?![-–]?\w)"
)
NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<iso>(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])"
    r"|(?P<a>[0-3]?[0-9])(?P<sign>[./-])(?P<b>[0-3]?[0-9])(?P=sign)(?P<y>(?:19|20)[0-9]{2}))(?![0-9/-])"
)
MONTHLY = re.compile(
    rf"\b(?:(?P<lead>[Ii]n|[Ss]ince|[Ll]ast|[Dd]uring|[Oo]f|[Uu]ntil|[Ff]rom)\s+)?"
    rf"(?:(?:the )?(?P<part>[Ee]arly|[Mm]id|[Mm]iddle of|[Ll]ate"
    r"|(?:[Bb]eginning|[Ss]tart|[Ee]nd|[Ff]irst half|[Ff]irst week|[Ss]econd half) of)[\s-]+)?"
    rf"(?P<m>{MONTH})(?:,?\s+(?P<y>{YEAR}))?(?!\w|\s+[0-9])"
)
YEARLY = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Oo]f|[Uu]ntil|[Ff]rom)\s+(?:(?P<part>early|mid"
    rf"|late)[\s-]+)?(?P<y>{YEAR})\b(?![-\w]|[,.][0-9])"
)
WEEKDAY = re.compile(
    rf"\b(?P<wd>{LONG_WEEKDAY})(?:['’]?[sS])?\b(?:\s+(?:night|evening)\s+(?:and|to|into)\s+(?P<to>{LONG_WEEKDAY})\b)?"
)
NIGHT = re.compile(
    rf"\bnight\s+(?:between|from|of)\s+(?P<wd>{LONG_WEEKDAY})\s+(?:and|to|into|on)\s+(?P<to>{LONG_WEEKDAY})\b"
)
_NUMBER = r"(?:[0-9]{1,3}|an?|couple of|few|several|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
RELATIVE = re.compile(
    r"\b(?:(?:the )?night before last|(?:the )?day before yesterday|last night|the other day|yesterday(?:['’]?s)?"
    r"|the previous day|the day before(?! yesterday)|a day earlier"
    r"|overnight|(?:earlier )?today(?:['’]?s)?|tonight|this (?:morning|afternoon|evening)|recently"
    r"|recent (?:days|weeks|months|years)|the weekend|last weekend|the past (?:weekend|day)"
    r"|the (?:past|last) (?:few days|week|month|year)"
    r"|(?:the )?(?:past|last) (?:[0-9]{1,3}|couple of|[a-z]{3,8}) (?:hours|days|weeks|months|years)"
    r"|last (?:week|month|year)|(?:earlier |later )?this (?:week|month|year)"
    r"|(?:(?:in|on|for|into) )?(?:a|an|the|its|their) [0-9a-z]{3,8} (?:(?:straight|consecutive|successive) day"
    r"|day (?:in a row|running|in succession))|for (?:a|the) [0-9a-z]{3,8} day"
    rf"|{_NUMBER} (?:days?|weeks?|months?|years?) (?:ago|earlier))\b",
    re.IGNORECASE,
)
PARTS = {"middle": "mid", "beginning": "early", "start": "early", "end": "late"}
FUTURE = re.compile(
    r"\b(?:(?:next|coming|upcoming|by|until)|(?:due|set|scheduled|planned|slated) (?:for|on))\s+$", re.IGNORECASE
)
FEASTS = re.compile(r"\b(?:Bloody|Black|Palm|Easter|Good|Holy|Shrove)\s+$")
WHICH = re.compile(r"\b(last|this)\s+$", re.IGNORECASE)
AROUND = re.compile(r"\b(?:around|about|circa|on or about)\s+(?:the\s+)?$", re.IGNORECASE)
LOOK_BACK = 16


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of time: its place, and the parts of a date that it names.

    `part` is the part of a month or a year that is meant; of a day "around", of a weekday "last" or "this". `either` is
    said of 03/01/2031; `to` is the weekday that ends a night, `until` the day of a month that ends a span.
    """

    start: int
    end: int
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str = ""
    to: int | None = None
    either: bool = False
    relative: bool = False
    anaphor: bool = False
    until: int | None = None
    bare: bool = False


def expressions(text: str) -> tuple[Expression, ...]:
    """Return the expressions of time in a text, the longer where two overlap.

    >>> [e.text for e in expressions("On Jan. 3 they may march; on Saturday, 24 sat.")]
    ['Jan. 3', 'Saturday']
    """
    held = sorted(_all(text), key=lambda e: (e.start, -e.end))
    kept: list[Expression] = []
    for expression in held:
        if not kept or expression.start >= kept[-1].end:
            kept.append(expression)
    return tuple(kept)


def _all(text: str) -> Iterator[Expression]:
    for found in FULL.finditer(text):
        yield _full(found)
    for found in SPAN.finditer(text):
        yield from _span(found)
    for found in NUMERIC.finditer(text):
        yield from _numeric(found)
    for found in MONTHLY.finditer(text):
        if found["lead"] or found["part"] or found["y"]:
            yield _monthly(found)
    for found in YEARLY.finditer(text):
        yield Expression(*found.span(), found.group(), year=int(found["y"]), part=found["part"] or "", bare=True)
    for pattern in (WEEKDAY, NIGHT):
        for found in pattern.finditer(text):
            before = max(0, found.start() - LOOK_BACK)
            if not FUTURE.search(text, before, found.start()) and not FEASTS.search(text, before, found.start()):
                to = WEEKDAYS[found["to"].title()] if found["to"] else None
                which = WHICH.search(text, before, found.start())
                part = which[1].lower() if which else ""
                day = WEEKDAYS[found["wd"].rstrip(".").title()]
                yield Expression(*found.span(), found.group(), weekday=day, to=to, part=part)
    for found in ANAPHOR.finditer(text):
        yield Expression(*found.span(), found.group(), relative=True, anaphor=True)
    for found in RELATIVE.finditer(text):
        yield Expression(*found.span(), found.group(), relative=True)


def _full(found: re.Match[str]) -> Expression:
    month, day, year = found["m1"] or found["m2"], found["d1"] or found["d2"], found["y1"] or found["y2"]
    return Expression(
        *found.span(),
        found.group(),
        year=int(year) if year else None,
        month=MONTHS[month.rstrip(".").title()],
        day=int(re.sub(r"\D", "", day)),
        part="around" if AROUND.search(found.string, max(0, found.start() - LOOK_BACK), found.start()) else "",
        weekday=WEEKDAYS[found["wd"].rstrip(".").title()] if found["wd"] else None,
    )


def _span(found: re.Match[str]) -> Iterator[Expression]:
    """Yield the days from one to another of a month: "4-6 March", "March 4 and 5"."""
    month, year = found["m1"] or found["m2"], found["y1"] or found["y2"]
    first, last = (int(re.sub(r"\D", "", found[a] or found[b])) for a, b in (("a1", "a2"), ("b1", "b2")))
    if first < last:
        known = MONTHS[month.rstrip(".").title()]
        yield Expression(
            *found.span(), found.group(), year=int(year) if year else None, month=known, day=first, until=last
        )


def _numeric(found: re.Match[str]) -> Iterator[Expression]:
    """Yield a date in figures; a day that may be a month (03/01/2031) stays open, but not where points part it."""
    span, text = found.span(), found.group()
    if found["iso"]:
        year, month, day = map(int, text.split("-"))
        yield Expression(*span, text, year=year, month=month, day=day)
        return
    first, second, year = int(found["a"]), int(found["b"]), int(found["y"])
    if found["sign"] == "." or first > 12 or first == second:  # noqa: PLR2004
        yield Expression(*span, text, year=year, month=second, day=first)
    elif second > 12:  # noqa: PLR2004
        yield Expression(*span, text, year=year, month=first, day=second)
    else:
        yield Expression(*span, text, year=year, month=first, day=second, either=True)


def _monthly(found: re.Match[str]) -> Expression:
    lead = f"{found['lead']} " if found["lead"] else ""
    start = found.start() + len(lead) if found["lead"] and found["lead"].lower() != "last" else found.start()
    part = (found["part"] or "").lower().removesuffix(" of")
    part = PARTS.get(part, part)
    return Expression(
        start,
        found.end(),
        found.string[start : found.end()],
        year=int(found["y"]) if found["y"] else None,
        month=MONTHS[found["m"].rstrip(".").title()],
        part=part,
        bare=True,
    )
