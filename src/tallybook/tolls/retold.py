"""Counts that take up people already counted, and what they say that these were: "the 11 men killed were farmers"."""

import re

from tallybook.claims.counting.groups import attributes
from tallybook.model import Attribute, Figure

_REACH = 24  # characters before a number in which "all of the" stands
_BEFORE = re.compile(r"\b(?:the|those|these|all|all of|all the|all of the) \Z", re.IGNORECASE)
_AFTER = re.compile(r" of (?:those|these|the (?:dead|victims|killed|people|men|women))\b", re.IGNORECASE)
_CALLED = re.compile(
    r"\b(?:were|was)(?: (?:all|both|in fact|only|simply|really|mostly|ordinary|local|innocent))*"
    r"( not| no)? ([^.;]{3,60})"
)
_INSTEAD = re.compile(r"\bbut\b|, ")
_OTHER = {"civilian": "combatant", "combatant": "civilian"}


def takes_up(text: str, figure: Figure) -> bool:
    """Tell whether a figure speaks of people already counted: "the 11 men killed", "all seven of those killed"."""
    before = text[max(figure.passage_start, figure.start - _REACH) : figure.start]
    return bool(_BEFORE.search(before) or _AFTER.match(text, figure.end))


def called(text: str, figure: Figure) -> Figure:
    """Return a count that takes others up with the status that the words after it give them.

    "The 11 men killed at Osk were farmers" says civilians of them.
    """
    found = _CALLED.search(text, figure.end, figure.passage_end)
    if found is None or figure.group.value("status") is not None:
        return figure
    status = _status(found[2], denied=bool(found[1]))
    group = figure.group.model_copy(update={"attributes": (*figure.group.attributes, *status)})
    return figure.model_copy(update={"group": group})


def _status(words: str, *, denied: bool) -> list[Attribute]:
    """Return what words say of the status: of "not fighters" that they were none, of "not fighters but herders" too."""
    parts = _INSTEAD.split(words)
    told = [a for part in parts[: 1 + denied] for a in attributes(part) if a.name == "status" and a.value in _OTHER]
    if not denied:
        return told[:1]
    if len(told) > 1:
        return told[1:2]
    return [a.model_copy(update={"value": _OTHER[a.value]}) for a in told]
