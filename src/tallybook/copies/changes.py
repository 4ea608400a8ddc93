"""Changes: what a copy words otherwise than the passages that it carries, numbers marked as such."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from tallybook.copies.wordings import after_dateline, is_number
from tallybook.model import Change, Document, Passage

WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
NUMBER_PART = re.compile(r"[^\W_]+")
LONGEST = 1_000  # words that are compared one by one; beyond, a change of all is told
_HEDGES = "at least most more than nearly about up to some over almost around as many fewer less under close only"
HEDGES = frozenset(_HEDGES.split())
BEFORE, AFTER = 2, 1  # words around a number that are told with it: "at least nine people"

Word = tuple[int, int, str]
Turn = tuple[int, int, int, int]
Held = tuple[Document, Sequence[Passage]]
Sides = tuple[Sequence[Word], Sequence[Word]]
"""The words of the copy and those of the original."""


def changes(copy: Held, original: Held) -> tuple[Change, ...]:
    """Return what some passages of a copy word otherwise than those of the original, in the order of the copy."""
    sides = _words(copy), _words(original)
    return tuple(_change(turn, sides) for turn in _turns(sides))


def _words(held: Held) -> list[Word]:
    document, passages = held
    return [
        (found.start(), found.end(), found.group().casefold().replace("’", "'"))
        for passage in passages
        for found in WORD.finditer(document.text, after_dateline(document, passage), passage.end)
    ]


def _turns(sides: Sides) -> Iterator[Turn]:
    """Yield the words, from and to, that stand in place of others."""
    new, old = ([word for _, _, word in side] for side in sides)
    if len(new) > LONGEST or len(old) > LONGEST:
        if new != old:
            yield 0, len(new), 0, len(old)
        return
    for what, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            yield new_from, new_to, old_from, old_to


def _change(turn: Turn, sides: Sides) -> Change:
    new_from, new_to, old_from, old_to = turn
    new, old = sides
    number = _numbers(new[new_from:new_to]) != _numbers(old[old_from:old_to]) or _is_hedge(turn, sides)
    if number:
        back = next((n for n in range(BEFORE) if not _same(sides, (new_from - n - 1, old_from - n - 1))), BEFORE)
        on = next((n for n in range(AFTER) if not _same(sides, (new_to + n, old_to + n))), AFTER)
        new_from, old_from, new_to, old_to = new_from - back, old_from - back, new_to + on, old_to + on
    start, end = _stretch(new, new_from, upto=new_to)
    original_start, original_end = _stretch(old, old_from, upto=old_to)
    return Change(start=start, end=end, original_start=original_start, original_end=original_end, number=number)


def _is_hedge(turn: Turn, sides: Sides) -> bool:
    """Tell whether only the words before a number were changed, which bind it: "nine" is less than "at least nine"."""
    new_from, new_to, old_from, old_to = turn
    new, old = sides
    changed = [word for _, _, word in (*new[new_from:new_to], *old[old_from:old_to])]
    return all(word in HEDGES for word in changed) and bool(_numbers(new[new_to : new_to + 1]))


def _numbers(words: Sequence[Word]) -> list[str]:
    parts = (part for _, _, word in words for part in NUMBER_PART.findall(word))
    return [part for part in parts if is_number(part)]


def _same(sides: Sides, at: tuple[int, int]) -> bool:
    (one, other), (new, old) = at, sides
    return 0 <= one < len(new) and 0 <= other < len(old) and new[one][2] == old[other][2]


def _stretch(words: Sequence[Word], at: int, *, upto: int) -> tuple[int, int]:
    """Return the stretch of some words; of none, the place where they would stand."""
    if at < upto:
        return words[at][0], words[upto - 1][1]
    place = words[at - 1][1] if at else words[0][0] if words else 0
    return place, place
