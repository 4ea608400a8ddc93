"""A sentence taken apart: tokens, cues and phrases, and the small moves that the binding rules make over them."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from tallybook.claims.counting.phrases import Phrase, phrases_in
from tallybook.claims.counting.tokens import Tokens, tokens
from tallybook.claims.counting.wordclasses import AUXILIARIES
from tallybook.claims.harm.cues import Cue, Kind, cues_in
from tallybook.claims.harm.selves import selves_in
from tallybook.language.words import words

BE = words("was were is are been being be am got wasn't weren't isn't aren't 's remain remains remained")
CHAIN = AUXILIARIES | words("""
    also reportedly later all both each either currently still believed reported feared presumed thought said to since
    allegedly apparently immediately instantly seriously critically severely badly slightly lightly mildly initially
    confirmed known found pronounced declared then subsequently accidentally brutally summarily then already ultimately
    either even themselves now only mostly at once to not never n't yet so far estimated recently fatally mortally
    deliberately indiscriminately unfortunately tragically suspected listed remain remains remained left likely
    assumed earlier estimated documented registered recorded as
    """)
"""Words that may stand between the people and the cue: "were also reportedly killed"."""

LONGEST_CHAIN = 9


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence taken apart; the maps lead from a token to the cue or the phrase that begins or ends there."""

    row: Tokens
    cues: tuple[Cue, ...]
    phrases: tuple[Phrase, ...]
    cue_at: dict[int, int]
    starts: dict[int, int]
    ends: dict[int, int]

    def token_at(self, offset: int) -> int:
        """Return the first token that ends after a place in the text."""
        return bisect_right(self.row.ends, offset)


@lru_cache(maxsize=1024)
def sentence(text: str) -> Sentence:
    """Take a sentence apart; a cue inside a phrase belongs to the phrase ("six injured children").

    >>> found = sentence("Six injured children died.")
    >>> len(found.cues), len(found.phrases)
    (1, 1)
    """
    row = tokens(text)
    phrases = selves_in(row, phrases_in(row))
    covered = {k for p in phrases for k in range(p.start, p.end)}
    cues = tuple(cue for cue in cues_in(row) if cue.start not in covered or cue.kind is Kind.OBJECT)
    return Sentence(
        row=row,
        cues=cues,
        phrases=phrases,
        cue_at={k: n for n, cue in enumerate(cues) for k in range(cue.start, cue.end)},
        starts={p.start: n for n, p in enumerate(phrases)},
        ends={p.end: n for n, p in enumerate(phrases)},
    )


def before_chain(row: Tokens, i: int) -> tuple[int, bool]:
    """Return the token at which the auxiliaries before a verb begin, and whether one of them makes it passive.

    >>> before_chain(tokens("ten men were reportedly killed"), 4)
    (2, True)
    """
    at, passive = i, False
    while at > max(0, i - LONGEST_CHAIN) and row.at(at - 1) in CHAIN and not _opens(row, at - 1):
        at -= 1
        passive = passive or row.at(at) in BE
    return at, passive


def _opens(row: Tokens, i: int) -> bool:
    """Tell whether "both" opens a clause, where it stands for people ("Both died"), or IS is a name."""
    if row.word(i) == "IS":
        return True
    return row.at(i) == "both" and (i == 0 or row.at(i - 1) in {".", ",", ";", "and", "but"})


def after_chain(row: Tokens, i: int) -> tuple[int, bool]:
    """Return the token after the auxiliaries that follow a phrase, and whether one of them makes a verb passive."""
    at, passive = i, False
    limit = min(len(row), i + LONGEST_CHAIN)
    if row.at(at) in {"who", "that", "which"}:
        at += 1
    while at < limit and row.at(at) in CHAIN:
        passive = passive or row.at(at) in BE
        at += 1
    return at, passive
