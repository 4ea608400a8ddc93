"""What is asked of the tolls: which answer of the book the options of a verb mean."""

from collections.abc import Mapping
from typing import Any

from tallybook.book import Book
from tallybook.errors import BadSetting


def tolls(book: Book, incident: str | None, **asked: Any) -> Any:
    """Return the tolls, or what is asked for in their place: bounds, what they are without something, how they came."""
    instead = [name for name in ("bounds", "without", "explain", "over_time") if asked[name]]
    if len(instead) > 1:
        names = " and ".join(f"--{name.replace('_', '-')}" for name in instead)
        raise BadSetting(f"{names} are two answers", todo="ask for one of them")
    if asked["without"]:
        return book.without(incident or "", *asked["without"], **_counting(asked))
    if asked["bounds"]:
        return book.bounds(incident)
    if asked["over_time"]:
        if incident is None:
            raise BadSetting("a toll over time is that of one incident", where="--over-time", todo="name the incident")
        return book.timelines(incident, **_counting(asked))
    if asked["explain"]:
        return book.derivations(incident, **_counting(asked))
    return book.toll(incident, **_counting(asked))


def evidence(book: Book, incident: str, **asked: Any) -> Any:
    """Return the evidence sheet, or the table of voices against groups."""
    wanted = book.by_group if asked["by_group"] else book.evidence
    return wanted(incident, **_counting(asked))


def _counting(asked: Mapping[str, Any]) -> dict[str, Any]:
    return {name: asked[name] for name in ("codebook", "as_of")}
