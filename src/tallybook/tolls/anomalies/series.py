"""Oddities of what one voice says in the course of time: falls, digits that changed places, and backlogs."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from statistics import median

from tallybook.tolls.anomalies.odd import HARD, Odd, Told, claims, day_of, days, said
from tallybook.tolls.positions import Kind, Position

SOON = 3  # days within which a number is more likely written wrongly than risen to one of the same digits
THREE_DIGITS = 100
STEPS = 2  # increments that must be known before the next can be called a leap
LEAP = 5  # times the usual increment
LARGE = 20
_LATE = re.compile(
    r"\b(?:backlog(?:ged)?|belatedly|retroactively"
    r"|previously (?:un(?:reported|recorded|counted|registered|documented|identified)|missing from the (?:list|count))"
    r"|(?:added|entered|recorded|registered|documented|included)\b[^.;]{0,40}?"
    r"\b(?:later|only now|afterwards?|after the fact|with a delay)\b"
    r"|(?:recovered|retrieved|exhumed|collected|pulled|found|brought in|died|identified|documented)\b[^.;]{0,60}?"
    r"\bover (?:the )?(?:course of )?(?:(?:past|last|previous|following) )?"
    r"(?:several|some|many|(?:a )?few|two|three|four|five|six|seven|ten|\d{1,2}) (?:days|weeks|months)"
    r"|(?:deaths|killings|names|bodies) (?:from|of) (?:earlier|previous|past) (?:days|weeks|months)"
    r"|killed (?:earlier|in (?:earlier|previous) (?:days|weeks)) (?:but|and) only now)",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:another|second|third|new|fresh|further|more|renewed|repeated|later|subsequent)\s(?:\w+\s)?"
    r"(?:air)?(?:attacks?|strikes?|raids?|blasts?|bombings?|shelling|explosions?|clashes|fighting|massacres?|bombardments?)",
    re.IGNORECASE,
)


def series(told: Told) -> Iterator[Odd]:
    """Yield what is odd in the course of time."""
    for stream in told.streams:
        own = [one for one in stream if not one.heard.relayed]
        yield from _falls(own)
        yield from _leaps(own, told)
    yield from _transposed(told)
    yield from _backlogs(told)


def _falls(stream: Sequence[Position]) -> Iterator[Odd]:
    """Yield the first figure that is lower than an earlier one of its voice, and corrects nothing.

    A number that the voice gave before is an old one told again.
    """
    valid: list[Position] = []
    for one in sorted(stream, key=day_of):
        if one.heard.figure.correction is not None or one.heard.falls:
            valid = []
        known = {p.value for p in stream if day_of(p) < day_of(one)}
        higher = [p for p in valid if day_of(p) < day_of(one) and one.high is not None and (p.low or 0) > one.high]
        if higher and one.kind is Kind.CLOSED and one.value not in known:
            top = max(higher, key=lambda p: p.low or 0)
            yield Odd(
                "falls",
                claims([top, one]),
                f"{said(top)}, later {said(one)}: the figure falls, and nothing says that it was corrected.",
                "Look for a correction; if there is none, ask whether both count the same people.",
            )
            return
        if one.kind in HARD:
            valid.append(one)


def _transposed(told: Told) -> Iterator[Odd]:
    """Yield numbers of one voice, or of a title and its text, that have the same digits in another order."""
    groups: dict[tuple[object, ...], list[Position]] = {}
    for one in told.positions:
        if one.kind in HARD:
            groups.setdefault((one.heard.mouth, one.outcome, one.key), []).append(one)
    for one in told.titles:
        texts = [p for p in told.positions if p.heard.figure.document_id == one.heard.figure.document_id]
        mouths = {p.heard.mouth for p in texts if (p.outcome, p.key) == (one.outcome, one.key)}
        for mouth in mouths:
            groups.setdefault((mouth, one.outcome, one.key), []).append(one)
    for some in groups.values():
        for a, b in _slips(sorted(some, key=day_of)):
            yield Odd(
                "digits_transposed",
                claims([a, b]),
                f"{said(a)} and {said(b)}: the same digits in another order.",
                "Look at both texts: one of the numbers may be a slip of the pen.",
            )


def _slips(some: Sequence[Position]) -> Iterator[tuple[Position, Position]]:
    """Yield for each two numbers of the same digits the first two claims that make a slip of one of them likely."""
    alike: dict[str, dict[tuple[object, ...], Position]] = {}
    for one in some:
        slot = (one.value, one.known, one.heard.figure.document_id, one.heard.relayed)
        alike.setdefault("".join(sorted(str(one.value))), {}).setdefault(slot, one)
    seen = set[frozenset[int]]()
    for near in alike.values():
        for a, b in combinations(near.values(), 2):
            pair = frozenset((a.value, b.value))
            if pair not in seen and swapped(a.value, b.value) and _is_slip(a, b):
                seen.add(pair)
                yield a, b


def swapped(one: int, other: int) -> bool:
    """Tell whether two numbers differ in that two digits beside one another have changed places.

    >>> swapped(53, 35), swapped(126, 162), swapped(126, 621), swapped(30, 3)
    (True, True, False, False)
    """
    a, b = str(one), str(other)
    differ = [n for n, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]]
    return (
        len(a) == len(b)
        and len(differ) == STEPS
        and differ[1] == differ[0] + 1
        and a[differ[0]] == b[differ[1]]
        and a[differ[1]] == b[differ[0]]
    )


def _is_slip(earlier: Position, later: Position) -> bool:
    """Tell whether a slip is likelier than a rise: 12 may well have become 21 by the next day, and 53 no 35."""
    gap = days(later, earlier)
    if later.heard.figure.correction is not None or gap is None or gap > SOON:
        return False
    same_text = earlier.heard.figure.document_id == later.heard.figure.document_id
    if gap == 0 or same_text or earlier.heard.relayed or later.heard.relayed:
        return True
    return later.value < earlier.value or later.value >= THREE_DIGITS


def _leaps(stream: Sequence[Position], told: Told) -> Iterator[Odd]:
    """Yield a rise far above all earlier ones where the report tells of no new violence."""
    rising: list[Position] = []
    for one in sorted(stream, key=day_of):
        if one.kind in HARD and (not rising or (one.value > rising[-1].value and day_of(one) > day_of(rising[-1]))):
            rising.append(one)
    steps = [later.value - earlier.value for earlier, later in pairwise(rising)]
    for n in range(STEPS, len(steps)):
        last = rising[n + 1]
        if steps[n] >= max(LARGE, LEAP * int(median(steps[:n]))) and not _AGAIN.search(told.sentence(last)):
            yield Odd(
                "backlog",
                claims([rising[n], last]),
                f"{said(rising[n])}, then {said(last)}: a rise by {steps[n]}, where it was"
                f" {' and '.join(str(step) for step in steps[:n])} before, and no new violence is told.",
                "Ask whether earlier deaths were added at once: they belong to the days on which they happened.",
            )


def _backlogs(told: Told) -> Iterator[Odd]:
    """Yield figures whose own sentence says that they were gathered over some time."""
    seen = set[tuple[object, ...]]()
    for one in (*told.positions, *told.added):
        found = _LATE.search(told.sentence(one))
        slot = (one.heard.mouth, one.outcome, one.value)
        if found and one.value > 1 and slot not in seen:
            seen.add(slot)
            yield Odd(
                "backlog",
                claims([one]),
                f"{said(one)}: “{' '.join(found.group().split())}” says that not all of them are of one day.",
                "Ask for the days, and count those of this incident only.",
            )
