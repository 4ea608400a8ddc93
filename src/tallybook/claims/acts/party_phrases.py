"""Party phrases: where a sentence names a force, a group or attackers, by words and what stands before them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tallybook.claims.acts import party_words as table
from tallybook.claims.counting.demonyms import ADJECTIVES
from tallybook.gazetteer import Gazetteer
from tallybook.language.words import words

_WORD = re.compile(r"(?:[A-Z]\.){2,}(?:-[a-z]+)?|[^\W_][\w'’-]*")
_NOT_FIRST = words(
    """
    on in at and but after before when as while since that monday tuesday wednesday thursday friday saturday sunday
    january
    february march april may june july august september october november december meanwhile earlier later overnight if
    where which who it he she they his her its their says said kill kills killed by from of to tags published updated
    tuesday's
    """
)
"""What may stand before a name with a capital of its own, at the head of a sentence or in a date."""
_DETERMINERS = words(
    """
    the a an some several many one two three four five six seven eight nine ten no dozens hundreds these those both
    """
)
_BEFORE_PLACES = words(
    "in of near from to at across into inside outside northern southern eastern western around on over against"
)
_MOST = 6  # words that a name of a party has before its head
_CAPITALS = 3  # of them, words that only a capital makes part of the name
_PERSONAL = words("shot stabbed opened fired charged indicted convicted sentenced arrested arraigned shooting")
"""What a person is told to have done, or to be held for, right behind the name."""
_BEFORE_VERBS = words("also then was is has been had allegedly later")
_YEAR = 4  # digits
_TITLED = 0.6  # where more of the words have capitals, these say nothing


@dataclass(frozen=True, slots=True)
class Row:
    """The words of a sentence with their places; `low` are the words without capitals and possessives."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    low: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.low)

    def at(self, i: int) -> str:
        """Return a word, or nothing beyond the sentence."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def joined(self, i: int) -> bool:
        """Tell whether only a space stands between a word and the next."""
        return 0 <= i < len(self.low) - 1 and self.text[self.ends[i] : self.starts[i + 1]].isspace()

    def is_capital(self, i: int) -> bool:
        """Tell whether a word is written with a capital."""
        return self.text[self.starts[i]].isupper()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A party phrase by its words: the first one, its head, and the end; `owns` where only its strikes are named.

    `is_person` is somebody by a name of their own, `is_country` a country by its name.
    """

    first: int
    head: int
    end: int
    owns: bool = False
    is_person: bool = False
    is_country: bool = False


def row(text: str, start: int, *, end: int) -> Row:
    """Return the words of a stretch of text."""
    found = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text, start, end)]
    low = (word.casefold().replace("’", "'").removesuffix("'s").rstrip("'") for _, _, word in found)
    return Row(text, tuple(a for a, _, _ in found), tuple(b for _, b, _ in found), tuple(low))


def phrases(told: Row) -> list[Phrase]:
    """Return the party phrases of a sentence, in order.

    >>> said = "Northern Front fighters and two police officers died near the rebel-held town."
    >>> told = row(said, 0, end=len(said))
    >>> [said[told.starts[p.first]:told.ends[p.end - 1]] for p in phrases(told)]
    ['Northern Front fighters', 'two police officers']
    """
    titled = sum(map(told.is_capital, range(len(told)))) > _TITLED * len(told)
    found: list[Phrase] = []
    at = 0
    while at < len(told):
        ends = _head(told, at)
        if ends is None:
            at += 1
            continue
        head, end = ends
        floor = found[-1].end if found else 0
        first = _first(told, at, floor=floor, titled=titled)
        found.append(Phrase(first, head, end))
        at = end
    return found


def _head(told: Row, at: int) -> tuple[int, int] | None:
    """Return the head that begins at a word and where it ends: the last of "police officers", a group by its name."""
    end = _named(told, at)
    if end is None and told.low[at] in table.HEADS:
        end = at + 1
    if end is None:
        return None
    while told.joined(end - 1) and told.low[end] in table.HEADS and told.low[end] not in table.PERSONS:
        end += 1
    return end - 1, end


def _named(told: Row, at: int) -> int | None:
    """Return where a group known by name ends that begins at a word."""
    if told.low[at] in table.LEADING and told.joined(at) and (told.is_capital(at + 1) or told.low[at + 1][:3] == "al-"):
        return at + 2
    if told.low[at] not in table.FIRST_WORDS:
        return None
    for length in range(min(table.LONGEST, len(told) - at), 0, -1):
        spelling = " ".join(told.low[at : at + length])
        if spelling in table.SPELLED:
            written = told.text[told.starts[at] : told.ends[at]]
            if spelling not in table.INITIALS or written.isupper():
                return at + length
    return None


def _first(told: Row, at: int, *, floor: int, titled: bool) -> int:
    """Return where a phrase begins: at its determiner or number, past the words that go with its head."""
    first, capitals = at, 0
    while first > floor and at - first < _MOST and told.joined(first - 1):
        word = told.low[first - 1]
        if word in _DETERMINERS or (word.isdigit() and len(word) < _YEAR):
            return first - 1
        if not _goes_with(word):
            named = told.is_capital(first - 1) and word not in _NOT_FIRST and not titled
            if not named or capitals == _CAPITALS:
                break
            capitals += 1
        first -= 1
    return first


def _goes_with(word: str) -> bool:
    return word in table.MODIFIERS or word in ADJECTIVES or word.endswith(table.LED) or word.startswith("pro-")


@lru_cache(maxsize=4096)
def is_nation(word: str) -> bool:
    """Tell whether a word is a country's name.

    >>> is_nation("Turkey"), is_nation("Tarmel")
    (True, False)
    """
    return any(place.kind == "country" for place in Gazetteer.shipped().lookup(word))


def nations(told: Row, held: Sequence[Phrase]) -> Iterator[Phrase]:
    """Yield the nations of a sentence that stand by themselves: "Kestrian air strikes", "Kestria shelled Osk"."""
    taken = {i for phrase in held for i in range(phrase.first, phrase.end)}
    for i, word in enumerate(told.low):
        if i not in taken and told.is_capital(i):
            if word in ADJECTIVES or word.endswith("-led"):
                yield Phrase(i, i, i + 1, owns=True)
            elif told.at(i - 1) not in _BEFORE_PLACES and is_nation(
                told.text[told.starts[i] : told.ends[i]].removesuffix("'s").removesuffix("’s")
            ):
                yield Phrase(i, i, i + 1, is_country=True)


def persons(told: Row, held: Sequence[Phrase]) -> Iterator[Phrase]:
    """Yield who stands by name before a verb of shooting or a charge: "Dorev opened fire", "Dorev was charged"."""
    taken = {i for phrase in held for i in range(phrase.first, phrase.end)}
    for i, word in enumerate(told.low):
        if i - 1 in taken or not i or not _is_name(told, i - 1):
            continue
        at = i
        while at < i + 3 and (told.at(at) in _BEFORE_VERBS or told.at(at).endswith("ly")):
            at += 1
        if told.at(at) in _PERSONAL and told.joined(i - 1) and word:
            first = i - 1
            while first and first - 1 not in taken and i - first < _CAPITALS and told.joined(first - 1):
                if not _is_name(told, first - 1):
                    break
                first -= 1
            yield Phrase(first, i - 1, i, is_person=True)


def _is_name(told: Row, i: int) -> bool:
    word = told.low[i]
    return told.is_capital(i) and word not in _NOT_FIRST and word not in ADJECTIVES and len(word) > 1
