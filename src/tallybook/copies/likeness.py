"""Whether two passages are copies: by themselves, or where their reports share others."""

from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher

from tallybook.copies.wordings import Wording

FEWEST_WORDS = 8  # shorter sentences recur by chance
LONG_WORDS = 14  # news formulas fill sentences shorter than this
LIKENESS = 0.5  # the share of all shingles of two passages that they have in common
SHORT_LIKENESS = 0.7
HELD = 0.75  # the share of the shorter one's shingles that the longer one holds
FEWEST_HELD = 10  # words
SPELT_ALIKE = 0.7
SOUNDS = {"w": "v", "q": "k", "c": "k", "y": "j", "i": "e", "o": "u"}  # first letters that other scripts turn to either
STALE = 10  # days after which "on Tuesday" is another day
NEAR_DAYS = 4  # as long as a report is carried on with newer figures
FEWEST_TELLING, MANY_TELLING = 3, 5
FEWEST_BESIDE = 4  # words; fewer name an agency or a place
TOLD_ALIKE = 0.6  # the share of the shorter one's telling words, where their reports share passages


def likeness(one: Wording, other: Wording) -> float:
    """Return how alike two passages are as copies, taken by themselves; 0 where they are none.

    A number may have been changed, if the two name the same and stand in reports of the same days: the same formula
    is used of other incidents with other numbers.
    """
    shorter, longer = sorted((len(one.words), len(other.words)))
    if shorter < FEWEST_WORDS or differ(one, other):
        return 0.0
    common = len(one.shingles & other.shingles)
    share = common / (len(one.shingles) + len(other.shingles) - common)
    held = common / min(len(one.shingles), len(other.shingles))
    renumbered = one.numbers != other.numbers
    if share >= (LIKENESS if shorter >= LONG_WORDS else SHORT_LIKENESS):
        may_be = not renumbered or (shorter >= LONG_WORDS and bool(one.names & other.names) and _near(one, other))
        return share if may_be else 0.0
    part = held >= HELD and shorter >= FEWEST_HELD and _counts_alike(one, other) and longer > shorter
    return share if part else 0.0


def alike_beside(one: Wording, other: Wording, *, left: frozenset[str]) -> bool:
    """Tell whether two passages are copies, given that their reports share others: turned round, split or reworded.

    `left` are the telling words of the other that no earlier passage accounts for.
    """
    if differ(one, other) or one.is_title != other.is_title:
        return False
    fewest = min(len(one.telling), len(left))
    common = len(one.telling & left)
    if fewest < FEWEST_TELLING or (fewest < MANY_TELLING and not _counts_alike(one, other)):
        return len(one.words) >= FEWEST_BESIDE and (one.words, one.numbers) == (other.words, other.numbers)
    return common >= FEWEST_TELLING and common / fewest >= TOLD_ALIKE


def differ(one: Wording, other: Wording) -> bool:
    """Tell whether each names somebody, somewhere or a day that the other does not: one formula, two incidents."""
    if one.days and other.days and (not one.days & other.days or days_between(one.day, other.day) > STALE):
        return True
    return _apart(one.names, other.names) and _apart(other.names, one.names)


def _apart(names: Iterable[str], others: frozenset[str]) -> bool:
    return any(name not in others and not any(_spelt_alike(name, other) for other in others) for name in names)


def _spelt_alike(name: str, other: str) -> bool:
    if abs(len(name) - len(other)) > 2 or _sound(name) != _sound(other):  # noqa: PLR2004 - a letter or two
        return False
    return SequenceMatcher(None, name, other, autojunk=False).ratio() >= SPELT_ALIKE


def _sound(name: str) -> str:
    return SOUNDS.get(name[0], name[0])


def _counts_alike(one: Wording, other: Wording) -> bool:
    shorter, longer = sorted((one, other), key=lambda wording: len(wording.words))
    return set(shorter.numbers) <= set(longer.numbers)


def _near(one: Wording, other: Wording) -> bool:
    return days_between(one.day, other.day) <= NEAR_DAYS


def days_between(one: str, other: str) -> int:
    """Return how many days lie between two days of publication; none where one is not known.

    >>> days_between("2031-03-04", "2031-03-01"), days_between("2031-03-04", "~")
    (3, 0)
    """
    if "~" in (one, other):
        return 0
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
