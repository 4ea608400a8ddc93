"""Told again: "a girl was shot … the girl is in stable condition" is one girl, and no second one hurt."""

from collections.abc import Iterator, Sequence

from tallybook.claims.counting.nouns import ORDINALS
from tallybook.claims.counting.persons import AGED
from tallybook.language.words import words
from tallybook.model import Document, Figure, Modality, Outcome

ONES = words("man woman boy girl teen teenager child toddler infant baby officer deputy trooper driver clerk guard")
HARM = frozenset({Outcome.SHOT, Outcome.INJURED, Outcome.KILLED})
NEW = frozenset({"other", "another", "first", "second", "last", "remaining", "only", *ORDINALS})
FAR = 700  # characters within which "the woman" is the one told of before


def counted_once(document: Document, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures without those hurt who were told of before and are only taken up again; a death is news."""
    kept: list[Figure] = []
    for figure in figures:
        if not _is_taken_up(document, figure, kept=kept):
            kept.append(figure)
    yield from kept


def _is_taken_up(document: Document, figure: Figure, *, kept: Sequence[Figure]) -> bool:
    noun = _again(figure)
    if noun is None or figure.start < document.body_start or figure.outcome is Outcome.KILLED or not _is_one(figure):
        return False
    near = (one for one in kept if document.body_start <= one.start and figure.start - one.end <= FAR)
    return any(_is_one(one) and _new(one) == noun for one in near)


def _is_one(figure: Figure) -> bool:
    return figure.outcome in HARM and figure.quantity.value == 1 and figure.modality is Modality.ASSERTED


def _again(figure: Figure) -> str | None:
    """Return the noun of "the woman", "the 9-year-old girl"."""
    said = figure.text.lower().split()
    alone = len(said) == 1 or said[0] != "the" or not NEW.isdisjoint(said)
    if alone or figure.group.value("name") is not None:
        return None
    return said[-1] if said[-1] in ONES or AGED.match(said[-1]) else None


def _new(figure: Figure) -> str | None:
    """Return the noun of "a woman", "another man"."""
    said = figure.text.lower().split()
    return said[-1] if said[0] not in {"the", "this", "that"} and said[-1] in ONES else None
