"""Whether two passages are copies: by themselves, or where their reports share others."""

from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache

from tallybook.copies.wordings import UNDATED, Wording

FEWEST_WORDS = 8  # shorter sentences recur by chance
LONG_WORDS = 14  # news formulas fill sentences shorter than this
LIKENESS = 0.5  # the share of all shingles of two passages that they have in common
SHORT_LIKENESS = 0.7
HELD = 0.75  # the share of the shorter one's shingles that the longer one holds
FEWEST_HELD = 10  # words
SPELT_ALIKE = 0.8
FEWEST_CONSONANTS = 2
SOUNDS = str.maketrans("wqcz", "vkks")  # letters that names from another script are written with either way
STALE = 10  # days after which "on Tuesday" is another day
NEAR_DAYS = 4  # as long as a report is carried on with newer figures
FEWEST_NEAR, FEWEST_TELLING, MANY_TELLING = 2, 3, 6
FEWEST_BESIDE = 4  # words; fewer name an agency or a place
FEW_TOLD_ALIKE = 0.8
TOLD_ALIKE = 0.6  # the share of the shorter one's telling words, where their reports share passages


def likeness(one: Wording, other: Wording) -> float:
    """Return how alike two passages are as copies, taken by themselves; 0 where they are none.

    A number may have been changed, if the two name the same and stand in reports of the same days: the same formula
    is used of other incidents with other numbers.
    """
    shorter, longer = sorted((len(one.words), len(other.words)))
    if shorter < FEWEST_WORDS:
        return 0.0
    common = len(one.shingles & other.shingles)
    share = common / (len(one.shingles) + len(other.shingles) - common)
    if share >= (LIKENESS if shorter >= LONG_WORDS else SHORT_LIKENESS):
        may_be = one.numbers == other.numbers or (shorter >= LONG_WORDS and _carried_on(one, other))
    else:
        held = common / min(len(one.shingles), len(other.shingles))
        may_be = held >= HELD and FEWEST_HELD <= shorter < longer and _counts_alike(one, other)
    return share if may_be and not differ(one, other) else 0.0


def alike_beside(one: Wording, other: Wording, *, left: frozenset[str], near: bool = False) -> bool:
    """Tell whether two passages are copies, given that their reports share others: turned round, split or reworded.

    `left` are the telling words of the other that no earlier passage accounts for; `near` says that the passages next
    to the two are copies, so that fewer words will do.
    """
    if one.is_title != other.is_title:
        return False
    return _told_alike(one, other, left=left, near=near) and not differ(one, other)


def _told_alike(one: Wording, other: Wording, *, left: frozenset[str], near: bool) -> bool:
    if (one.words, one.numbers) == (other.words, other.numbers):
        return len(one.words) >= FEWEST_BESIDE
    fewest, common = min(len(one.telling), len(left)), len(one.telling & left)
    if common < (FEWEST_NEAR if near else FEWEST_TELLING) or (fewest < MANY_TELLING and not _counts_alike(one, other)):
        return False
    return common / fewest >= (TOLD_ALIKE if near or fewest >= MANY_TELLING else FEW_TOLD_ALIKE)


def differ(one: Wording, other: Wording) -> bool:
    """Tell whether each names somebody, somewhere or a day that the other does not: one formula, two incidents."""
    if one.days and other.days and (not one.days & other.days or days_between(one.day, other.day) > STALE):
        return True
    return _apart(one.names, other.names) and _apart(other.names, one.names)


def _apart(names: Iterable[str], others: frozenset[str]) -> bool:
    return any(name not in others and not any(_spelt_alike(name, other) for other in others) for name in names)


@lru_cache(maxsize=100_000)
def _spelt_alike(name: str, other: str) -> bool:
    """Tell whether two names may be one, written otherwise: by the same consonants, or by nearly the same letters."""
    one, two = _consonants(name), _consonants(other)
    if one == two and len(one) >= FEWEST_CONSONANTS:
        return True
    return one[:1] == two[:1] and SequenceMatcher(None, name, other, autojunk=False).ratio() >= SPELT_ALIKE


def _consonants(name: str) -> str:
    sounds = "".join(letter for letter in name.translate(SOUNDS) if letter not in "aeiouyh")
    return "".join(letter for nth, letter in enumerate(sounds) if not nth or letter != sounds[nth - 1])


def _counts_alike(one: Wording, other: Wording) -> bool:
    shorter, longer = sorted((one, other), key=lambda wording: len(wording.words))
    return set(shorter.numbers) <= set(longer.numbers)


def _carried_on(one: Wording, other: Wording) -> bool:
    return bool(one.names & other.names) and days_between(one.day, other.day) <= NEAR_DAYS


def days_between(one: str, other: str) -> int:
    """Return how many days lie between two days of publication; none where one is not known.

    >>> days_between("2031-03-04", "2031-03-01"), days_between("2031-03-04", "~")
    (3, 0)
    """
    if UNDATED in (one, other):
        return 0
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
