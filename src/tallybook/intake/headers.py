"""The few lines of metadata that may stand at the top of a text or Markdown file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tallybook.intake.fields import field_of

LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
KEY_AND_VALUE = re.compile(r"([^\W\d_][\w -]{0,30}?)[ \t]*:(?!//)[ \t]*(.*)", re.DOTALL)
FENCES = ("---", "...")
MOST_LINES = 60  # a header that goes on for longer is none
LEAST_KEYS = 2  # one line such as "Date: unknown" may be prose


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says, which of its lines say nothing that a report has, and where the body starts."""

    values: dict[str, str]
    left_out: tuple[str, ...]
    body_start: int


def header_of(text: str) -> Header | None:
    r"""Return the header at the top of a text, or None where its first lines are prose.

    >>> header_of("Title: Raid on Osk\nOutlet: Tarmel Post\n\nTwelve were killed.").values
    {'title': 'Raid on Osk', 'outlet': 'Tarmel Post'}
    >>> header_of("BREAKING NEWS: twelve were killed.\n\nMore follows.") is None
    True
    """
    lines = _lines(text)
    first = next(lines, None)
    if first is None:
        return None
    return _fenced(lines) if first[0].rstrip() == FENCES[0] else _bare(first, lines)


def _fenced(lines: Iterator[tuple[str, int]]) -> Header | None:
    values: dict[str, str] = {}
    left_out: list[str] = []
    for line, end in lines:
        if line.rstrip() in FENCES:
            return Header(values, tuple(left_out), end) if values else None
        found = KEY_AND_VALUE.fullmatch(line)
        name = field_of(found[1]) if found else None
        if found and name and name != "text" and name not in values and (value := _unquoted(found[2])):
            values[name] = value
        elif line.strip():
            left_out.append(line.strip())
    return None


def _bare(first: tuple[str, int], lines: Iterator[tuple[str, int]]) -> Header | None:
    """Read `Key: value` lines up to a blank one; a single line that is none of ours makes all of it prose."""
    values: dict[str, str] = {}
    line, end = first
    while line.strip():
        found = KEY_AND_VALUE.fullmatch(line)
        name = field_of(found[1]) if found else None
        if not found or name is None or name == "text" or name in values:
            return None
        values[name] = found[2].strip()
        line, end = next(lines, ("", end))
    kept = {name: value for name, value in values.items() if value}
    return Header(kept, (), end) if len(values) >= LEAST_KEYS and kept else None


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Yield the first lines, each with the offset at which the next begins."""
    at = 0
    for _ in range(MOST_LINES):
        if at >= len(text):
            return
        found = LINE.match(text, at)
        if found is None:
            return
        at = found.end()
        yield found[1], at


def _unquoted(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1].strip() if quoted else value
