"""Local news on shootings: one event, told victim by victim, and how its counts lie within one another."""

import re
from collections.abc import Iterator, Sequence

from tallybook.claims.harm.gunmen import is_gunman, may_have_him, with_gunmen
from tallybook.language.registers import is_local_news
from tallybook.model import Document, Figure, Modality, Outcome, Scope

APART = re.compile(r"\b(?:separate|unrelated|another (?:shooting|incident|attack)|earlier shooting)\b", re.IGNORECASE)
ELSEWHEN = re.compile(
    r"\b(?:this year|so far|year to date|last (?:week|weekend|month|year|summer|fall|winter|spring)"
    r"|since (?:[A-Z]\w+ )?(?:19|20)[0-9]{2}"
    r"|since (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:weeks?|months?|years?) (?:ago|earlier)|in (?:19|20)[0-9]{2})\b"
)
"""Words of sums and of older violence: what is counted there holds nobody of the news."""

SEVERAL = 2
REACH = 60  # figures: one that includes another stands no further off
SELVES = frozenset({"himself", "herself", "self"})


def told_one_by_one(document: Document, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the same figures; those that local news tells as some of a larger count become its parts.

    Those killed and those hurt are parts of those shot, a named victim is a part of all victims, and a smaller count
    is a part of a larger one told before.
    """
    if not is_local_news(document):
        return tuple(figures)
    figures = tuple(with_gunmen(document, figures))
    wholes = _wholes(document, figures)
    return tuple(
        _placed(document, f, figures=figures[max(0, n - REACH) : n + REACH], wholes=wholes)
        for n, f in enumerate(figures)
    )


def _wholes(document: Document, figures: Sequence[Figure]) -> dict[Outcome, int]:
    """Return the counts with which the report leads, in its title and where it first counts: killed, hurt, shot."""
    found: dict[Outcome, int] = {}
    body = next((f.passage_start for f in figures if f.start >= document.body_start), 0)
    for figure in figures:
        if figure.passage_start <= body and _counts(figure) and figure.scope is Scope.TOTAL:
            found.setdefault(figure.outcome, figure.quantity.value or 0)
    return found


def _counts(figure: Figure) -> bool:
    return figure.modality is Modality.ASSERTED and bool(figure.quantity.value) and figure.text.lower() not in SELVES


def _placed(document: Document, figure: Figure, *, figures: Sequence[Figure], wholes: dict[Outcome, int]) -> Figure:
    if figure.scope is not Scope.TOTAL or not _counts(figure):
        return figure
    if APART.search(document.text, figure.passage_start, figure.passage_end):
        return figure
    beside = _beside(document, figure, figures=figures)
    if is_gunman(figure):
        beside = [f for f in beside if may_have_him(document, f, gunman=figure)]
    whole = next(_within(figure, figures=beside, wholes=wholes), None)
    if whole is not None:
        return figure.changed(scope=Scope.PART, part_of=whole.id)
    harmed = wholes.get(Outcome.KILLED, 0) + wholes.get(Outcome.INJURED, 0)
    some = figure.outcome is Outcome.SHOT and (figure.quantity.value or 0) < harmed
    return figure.changed(scope=Scope.PART) if some or _is_one_of_several(figure, figures) else figure


def _beside(document: Document, figure: Figure, *, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of a figure's own sentence, and of all that speak neither of sums nor of older violence."""
    there = {f.passage_start for f in figures if ELSEWHEN.search(document.text, f.passage_start, f.passage_end)}
    first = next((f.passage_start for f in figures if f.start >= document.body_start), 0)
    return [f for f in figures if f.passage_start in {figure.passage_start, first} or f.passage_start not in there]


def _within(figure: Figure, *, figures: Sequence[Figure], wholes: dict[Outcome, int]) -> Iterator[Figure]:
    """Yield the counts of which a figure is a part: those shot, the nearest first, then larger ones told before."""
    value = figure.quantity.value or 0
    shot = [f for f in figures if f.outcome is Outcome.SHOT and _counts(f) and (f.quantity.value or 0) > value]
    harmed = wholes.get(Outcome.KILLED, 0) + wholes.get(Outcome.INJURED, 0)
    if figure.outcome is not Outcome.SHOT:
        shot = [f for f in shot if (f.quantity.value or 0) >= harmed]
    yield from sorted(shot, key=lambda f: (abs(f.start - figure.start), f.start))
    before = [f for f in figures if f.outcome is figure.outcome and f.start < figure.start and _counts(f)]
    larger = [f for f in before if (f.quantity.value or 0) >= SEVERAL and (f.quantity.value or 0) > value]
    yield from reversed(larger)


def _is_one_of_several(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Tell whether a victim is named of whom, or beside whom, the report has told: not where one name is all it has."""
    others = (f for f in figures if f.id != figure.id and f.quantity.value)
    return (
        _is_named(figure) and not is_gunman(figure) and any(f.outcome is figure.outcome or _is_named(f) for f in others)
    )


def _is_named(figure: Figure) -> bool:
    return figure.quantity.value == 1 and figure.group.value("name") is not None
