"""What is compared of a passage: its words without case and numbers, and apart its names, days and numbers."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tallybook.model import Document, Passage

SHINGLE = 3
NUMBER_SIGN = "#"
UNDATED = "~"  # sorts after every day

WORD = re.compile(r"\w+")
DATELINE = re.compile(r"(?:[A-Z][^.()\n]{0,60})?\([^()\n]{2,40}\)\s*(?:[-–—:]+\s*)?|[A-Z]{3}[^.()\n]{0,60}?\s[-–—]+\s+")
_SMALL = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty
"""
_LARGE = "thirty forty fifty sixty seventy eighty ninety hundred thousand million"
SMALL = {word: str(number) for number, word in enumerate(_SMALL.split())}
NUMBER_WORDS = frozenset(SMALL) | frozenset(_LARGE.split())
_CALENDAR = """
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
"""
CALENDAR = frozenset(_CALENDAR.split())
_GRAMMAR = """
    a an the this that these those it its he she his her him they their them we our i you who whom whose which what
    of in on at to from by for with without within into onto over under after before during since until between among
    near about as than and or but nor so if while when where because though although however also both either each
    is are was were be been being has have had do does did will would can could may might must shall should not no
    there here then now more most some any all other others another such only just up down out off said says told
    s t mr mrs ms dr
"""
GRAMMAR = frozenset(_GRAMMAR.split())
"""Words that tell nothing apart, and open sentences with a capital."""

Place = tuple[str, int]
"""A passage by its document and where it starts."""
Order = tuple[str, str, int]
"""The day of a passage's document, its document and where it starts: the earliest known first."""


@dataclass(frozen=True, eq=False)
class Wording:
    """A passage as it is compared with others."""

    passage: Passage
    day: str
    words: tuple[str, ...]
    names: frozenset[str]
    days: frozenset[str]
    numbers: tuple[str, ...]

    @property
    def order(self) -> Order:
        """Return what the wording is sorted by."""
        return self.day, self.passage.document_id, self.passage.start

    @property
    def is_title(self) -> bool:
        """Tell whether the passage is a title."""
        return self.passage.paragraph == 0

    @cached_property
    def place(self) -> Place:
        """Where the passage stands."""
        return self.passage.document_id, self.passage.start

    @cached_property
    def shingles(self) -> frozenset[str]:
        """The runs of words, numbers masked: a changed number leaves them as they are."""
        return frozenset(" ".join(self.words[at : at + SHINGLE]) for at in range(max(1, len(self.words) - SHINGLE + 1)))

    @cached_property
    def telling(self) -> frozenset[str]:
        """The stems of the words that tell something: no numbers, which change, no names, which all sentences share."""
        known = GRAMMAR | self.names | CALENDAR
        return frozenset(stem(word) for word in self.words if word not in known and word != NUMBER_SIGN)


def stem(word: str) -> str:
    """Return a word without the endings that another voice or number gives it.

    >>> stem("wounded"), stem("wounding"), stem("shells"), stem("families")
    ('wound', 'wound', 'shell', 'famili')
    """
    for ending in ("ing", "ied", "ies", "ed", "es", "er", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:  # noqa: PLR2004 - shorter stems are no stems
            return word[: -len(ending)] + ("i" if ending in ("ied", "ies") else "")
    return word


def wordings(documents: Iterable[Document], passages: Mapping[str, Sequence[Passage]]) -> list[Wording]:
    """Return the passages of documents as they are compared, the earliest known document first."""
    ordered = sorted(documents, key=lambda document: (day(document), document.id))
    ordinary = _ordinary(ordered)
    return [
        wording(document, passage, ordinary=ordinary)
        for document in ordered
        for passage in sorted(passages.get(document.id, ()), key=lambda p: p.start)
    ]


def day(document: Document) -> str:
    """Return the day of publication as it sorts, unknown days last."""
    known = document.published.first if document.published else None
    return known.isoformat() if known else UNDATED


def _ordinary(documents: Iterable[Document]) -> frozenset[str]:
    """Return the words that some document writes without a capital: no names, wherever they stand."""
    return GRAMMAR.union(word for document in documents for word in set(WORD.findall(document.text)) if word.islower())


def wording(document: Document, passage: Passage, *, ordinary: frozenset[str]) -> Wording:
    """Return a passage as it is compared; a dateline before the first sentence says nothing of what follows."""
    start = after_dateline(document, passage)
    written = WORD.findall(unicodedata.normalize("NFKC", document.text[start : passage.end]))
    outlet = {word.casefold() for word in WORD.findall(document.outlet or "")}
    folded = [word.casefold() for word in written]
    named = {low for word, low in zip(written, folded, strict=True) if word[0].isupper() and low not in ordinary}
    return Wording(
        passage=passage,
        day=day(document),
        words=tuple(NUMBER_SIGN if is_number(word) else word for word in folded),
        names=frozenset(named - outlet - CALENDAR - NUMBER_WORDS),
        days=frozenset(word for word in folded if word in CALENDAR and word != "may"),
        numbers=tuple(SMALL.get(word, word) for word in folded if is_number(word)),
    )


def after_dateline(document: Document, passage: Passage) -> int:
    """Return where a passage starts, after the dateline if it opens the body with one."""
    if passage.start == document.body_start and (found := DATELINE.match(document.text, passage.start)):
        return found.end() if found.end() < passage.end else passage.start
    return passage.start


def is_number(word: str) -> bool:
    """Tell whether a word says a number."""
    return word.isdecimal() or word in NUMBER_WORDS
