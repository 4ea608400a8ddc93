"""Fates told in the next sentence: "A man was shot on Reed Street. He was pronounced dead at a hospital."."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tallybook.language.registers import is_local_news
from tallybook.model import Document, Figure, Outcome, Passage, Scope

ONE = r"(?:he|she|the (?:[0-9]{1,2}-year-old )?(?:man|woman|boy|girl|teen|teenager|victim|[0-9]{1,2}-year-old))"
BOTH = r"(?:both|they|both (?:men|women|victims|people)|the (?:two|men|women|pair|couple))"
DIED = (
    r"(?: (?:was|were|had|has|have|later|also|then|been|subsequently))*"
    r"(?: (?:taken|transported|rushed|airlifted|flown|brought) to [^;]{3,90}?"
    r"(?:,? where (?:he|she|they)|,? (?:and|but)))?"
    r"(?: (?:was|were|had|later|both|then|subsequently))*"
    r" (?:died|pronounced dead|declared dead|found dead|succumbed|passed away|did not survive)\b"
)
FOLLOWS = {
    1: re.compile(rf"\W*{ONE}{DIED}", re.IGNORECASE),
    2: re.compile(rf"\W*{BOTH}{DIED}", re.IGNORECASE),
}
SOME = re.compile(
    rf"\W*(?:one|two|three|[1-3])(?: of (?:them|the (?:victims|injured|wounded))| victims?)?{DIED}", re.IGNORECASE
)
"""Of several with gunshot wounds, in the next sentence, some who died."""

SURE = 0.8  # how often the next sentence speaks of the same person
HURT = frozenset({Outcome.SHOT, Outcome.INJURED})


def died_next(text: str) -> int:
    """Return how many of those told before have died by a sentence: one, two, or none.

    >>> died_next("He later died at Osk General."), died_next("Both men were pronounced dead."), died_next("He left.")
    (1, 2, 0)
    """
    return next((number for number, follows in FOLLOWS.items() if follows.match(text)), 0)


def with_fates(document: Document, passages: Sequence[Passage], *, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures; those told one by one as hurt who die in the next sentence are killed."""
    after = {a.start: document.text[b.start : b.end] for a, b in pairwise(passages)}
    alone, local = _alone(figures), is_local_news(document)
    changed: dict[str, str] = {}
    found = []
    for figure in figures:
        singles = alone.get(figure.passage_start, [])
        if figure in singles and died_next(after.get(figure.passage_start, "")) == len(singles):
            dead = Figure.id_for(document.id, Outcome.KILLED, start=figure.start, end=figure.end)
            changed[figure.id] = dead
            found.append(figure.changed(outcome=Outcome.KILLED, id=dead, confidence=SURE))
        elif local and _are_all_shot(figure, after=after.get(figure.passage_start, "")):
            told = Figure.id_for(document.id, Outcome.SHOT, start=figure.start, end=figure.end)
            changed[figure.id] = told
            found.append(figure.changed(outcome=Outcome.SHOT, id=told))
        else:
            found.append(figure)
    yield from (f.changed(part_of=changed[f.part_of]) if f.part_of in changed else f for f in found)


def some_died_next(text: str) -> bool:
    """Tell whether a sentence says of some of those told before that they died.

    >>> some_died_next("One was pronounced dead at the scene."), some_died_next("One man died in another shooting.")
    (True, False)
    """
    return SOME.match(text) is not None


def _are_all_shot(figure: Figure, *, after: str) -> bool:
    """Tell whether several are told as hurt of whom the next sentence says that some died: they are those shot."""
    several = (figure.quantity.value or 0) > 1 and figure.scope is Scope.TOTAL
    return several and figure.outcome is Outcome.INJURED and some_died_next(after)


def _alone(figures: Sequence[Figure]) -> dict[int, list[Figure]]:
    """Return the figures of one person hurt, by sentence, where the sentence counts nobody else."""
    sentences: dict[int, list[Figure]] = {}
    for figure in figures:
        sentences.setdefault(figure.passage_start, []).append(figure)
    return {
        start: several
        for start, several in sentences.items()
        if all(f.outcome in HURT and f.quantity.value == 1 for f in several)
    }
