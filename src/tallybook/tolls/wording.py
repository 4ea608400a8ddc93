"""How the words around a count put it: as the dead, by whosever hand, or as those whom somebody killed."""

import re

from tallybook.model import Document, Figure

_REACH = 60
_DEAD_AFTER = re.compile(
    r"(?:,? (?!(?:kill|shot|and\b))[\w'’-]{1,20}){0,4},? "
    r"(?:dead|dies?|died|deaths?|bodies|fatalit(?:y|ies)|deceased|lost their lives)\b",
    re.IGNORECASE,
)
_DEAD_BEFORE = re.compile(r"\b(?:left(?: at least)?|leav(?:es|ing)(?: at least)?|bod(?:y|ies) of)\s$", re.IGNORECASE)


def are_called_dead(before: str, after: str) -> bool:
    """Tell whether the words around a count call those counted dead: "four dead" has a gunman in it.

    >>> are_called_dead("", " people were found dead."), are_called_dead("He killed ", " people, and one died.")
    (True, False)
    >>> are_called_dead("a rampage that left ", " people dead")
    True
    """
    return _DEAD_AFTER.match(after) is not None or _DEAD_BEFORE.search(before) is not None


def around(text: str, figure: Figure) -> tuple[str, str]:
    """Return the words of its sentence before and after a figure."""
    before = text[max(figure.passage_start, figure.start - _REACH) : figure.start]
    return before, text[figure.end : min(figure.end + _REACH, figure.passage_end)]


def offset(document: Document, figure: Figure) -> int:
    """Return how far below the start of its text a report tells of a figure; a title comes before the text."""
    return figure.start - document.body_start
