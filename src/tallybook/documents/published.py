"""Publication dates as they are supplied: the day in UTC, or the words alone where no day can be told."""

import calendar
import re
from datetime import UTC, date, datetime, timedelta, timezone

from tallybook.model import Basis, DatePrecision, When

LONGEST = 100
MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
MONTH = rf"(?P<name>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>\d{4})"
CLOCK = (
    r"(?P<hour>\d{1,2}):?(?P<minute>\d{2})(?::?\d{2}(?:[.,]\d{1,9})?)?"
    r"\s*(?P<half>[ap])?(?:\.?m\b\.?)?\s*(?:(?P<sign>[+-])(?P<ahead>\d{2}):?(?P<more>\d{2})?|[A-Z]{1,5})?"
)
AT = rf"(?:(?:T|,?\s+(?:at\s+)?){CLOCK})?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"

# Day before month as a rule only with full stops between them; "03/05/2031" is two dates and so none.
FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"{YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}}){AT}",
        rf"{YEAR}(?P<month>\d{{2}})(?P<day>\d{{2}}){AT}",
        rf"{YEAR}[/.](?P<month>\d{{1,2}})[/.](?P<day>\d{{1,2}}){AT}",
        rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{YEAR}{AT}",
        rf"{WEEKDAY}{DAY}(?:\s+of)?[\s-]+{MONTH},?[\s-]+{YEAR}{AT}",
        rf"{WEEKDAY}{MONTH}\s+{DAY},?\s+{YEAR}{AT}",
        rf"{YEAR}-(?P<month>\d{{2}})",
        rf"{MONTH},?\s+{YEAR}",
        YEAR,
    )
)
EITHER = re.compile(rf"(?P<one>\d{{1,2}})[/-](?P<two>\d{{1,2}})[/-]{YEAR}{AT}", re.IGNORECASE | re.ASCII)
LAST_MONTH = 12
NOON = 12


def published(supplied: str | None, *, basis: Basis = Basis.METADATA) -> When | None:
    """Return when a report was published, as its metadata say; None where they say nothing.

    >>> published("2031-05-03T23:30:00-05:00").first
    datetime.date(2031, 5, 4)
    >>> published("last spring").precision
    <DatePrecision.UNKNOWN: 'unknown'>
    """
    text = (supplied or "").strip()
    if not text:
        return None
    first, last, precision = _days(text) if len(text) <= LONGEST else (None, None, DatePrecision.UNKNOWN)
    return When(text=text, first=first, last=last, precision=precision, basis=basis)


def local_day(published: When | None) -> date | None:
    """Return the day of a publication where it appeared, as its words give it; None where they give no offset.

    >>> local_day(published("2031-05-03T23:30:00-05:00"))
    datetime.date(2031, 5, 3)
    """
    text = (published.text or "").strip() if published else ""
    found = next((match for form in FORMS if (match := form.fullmatch(text))), None) if len(text) <= LONGEST else None
    said = found.groupdict(default="") if found else {}
    if not said.get("sign") or published is None or published.first is None:
        return None
    near = (published.first + timedelta(days=n) for n in (-1, 0, 1))
    return next((day for day in near if day.day == int(said["day"])), None)


Days = tuple[date | None, date | None, DatePrecision]
UNTOLD: Days = (None, None, DatePrecision.UNKNOWN)


def _days(text: str) -> Days:
    found = next((match for form in FORMS if (match := form.fullmatch(text))), None)
    said = found.groupdict(default="") if found else _either(text)
    if not said:
        return UNTOLD
    year = int(said["year"])
    month = MONTHS[said["name"].lower()] if "name" in said else int(said.get("month") or 0)
    try:
        if said.get("day"):
            day = _in_utc(date(year, month, int(said["day"])), said)
            return day, day, DatePrecision.DAY
        if month:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), DatePrecision.MONTH
        return date(year, 1, 1), date(year, 12, 31), DatePrecision.YEAR
    except (ValueError, OverflowError):  # there is no 31 April
        return UNTOLD


def _either(text: str) -> dict[str, str] | None:
    """Read "13/05/2031" and "05/13/2031", where only one of the two can be the month."""
    found = EITHER.fullmatch(text)
    if not found:
        return None
    could_be = [name for name in ("one", "two") if int(found[name]) <= LAST_MONTH]
    if len(could_be) != 1 and found["one"] != found["two"]:
        return None
    first_is_day = int(found["one"]) > LAST_MONTH
    day, month = ("one", "two") if first_is_day else ("two", "one")
    return found.groupdict(default="") | {"day": found[day], "month": found[month]}


def _in_utc(day: date, said: dict[str, str]) -> date:
    """Move a day to the one it was in UTC, where the hour and its offset are given."""
    if not said.get("hour") or not said.get("sign"):
        return day
    hour = int(said["hour"])
    if said["half"]:
        hour = hour % NOON + (NOON if said["half"] in "pP" else 0)
    ahead = timedelta(hours=int(said["ahead"]), minutes=int(said["more"] or 0))
    zone = timezone(ahead if said["sign"] == "+" else -ahead)
    moment = datetime(day.year, day.month, day.day, hour, int(said["minute"]), tzinfo=zone)
    return moment.astimezone(UTC).date()
