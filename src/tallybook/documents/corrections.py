"""Corrections on web pages: they stand in footers and margins, where main text is not looked for."""

import re
from collections.abc import Iterator
from typing import Any

BLOCKS = ("p", "li", "aside", "footer", "section", "div")
CORRECTION = re.compile(
    r"(?:correct(?:ion|ed)|clarif(?:ication|ied)|retract(?:ion|ed)|editor['’]?s?['’]? note)\b[^:.\d]{0,40}:"
    r"|an earlier version\b"
    r"|this (?:article|report|story|page|post|piece) (?:was|has been) (?:updated|corrected|amended|edited|changed)\b",
    re.IGNORECASE,
)
LONGEST = 800  # characters
MOST = 20
MOST_LINKED = 0.5  # of its letters; more of them is a link to another page


def corrections(tree: Any) -> tuple[str, ...]:
    """Return the paragraphs of a page that say what was corrected, each as one line, in the order of the page."""
    return tuple(dict.fromkeys(_said(tree)))[:MOST]


def _said(tree: Any) -> Iterator[str]:
    for element in tree.iter(*BLOCKS):
        line = _line(element)
        if not CORRECTION.match(line) or len(line) > LONGEST:
            continue
        linked = sum(len(_line(link)) for link in element.iterdescendants("a"))
        narrower = any(CORRECTION.match(_line(inner)) for inner in element.iterdescendants(*BLOCKS))
        if not narrower and linked <= MOST_LINKED * len(line):
            yield line


def _line(element: Any) -> str:
    """Return an element's text as one line, or so much of it as shows that it is too long."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(part)
        length += len(part)
        if length > LONGEST * 3:
            break
    return " ".join("".join(parts).split())
