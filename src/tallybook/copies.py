"""Copies: which passages were carried from one document to another, word for word or with small edits."""

import re
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tallybook.model import CopyGroup, Document, Passage, content_id

FEWEST_WORDS = 8  # shorter sentences recur by chance
LONG_WORDS = 14  # news formulas fill sentences shorter than this
SHINGLE = 3
LIKENESS = 0.5  # the share of all shingles of two passages that they have in common
SHORT_LIKENESS = 0.7
COMMONEST = 200  # a shingle of more distinct texts than this tells nothing apart, and would cost most of the time

WORD = re.compile(r"\w+")
_NUMBERS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
"""
NUMBER_WORDS = frozenset(_NUMBERS.split())
Order = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class _Text:
    """A wording with its passages: what is compared of it, the earliest known passage first."""

    passages: tuple[tuple[Order, Passage], ...]
    shingles: frozenset[int]
    names: frozenset[str]
    numbers: tuple[str, ...]
    length: int


def copied(documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]]) -> tuple[CopyGroup, ...]:
    """Return the groups of passages that are copies across documents; a changed number leaves a copy a copy.

    The first member is the earliest known: by publication day (undated ones last), among those of that day the outlet
    that the others name, then by document id. All members are alike to the earliest, so that copies of copies cannot
    drift away from what was copied.
    """
    alike: dict[tuple[str, ...], list[tuple[Order, Passage]]] = defaultdict(list)
    known = {document.id: document for document in documents}
    for document in documents:
        day = _day(document)
        for passage in passages.get(document.id, ()):
            words = _words(document.text[passage.start : passage.end])
            if len(words) >= FEWEST_WORDS:
                alike[tuple(words)].append(((day, document.id, passage.start), passage))
    wordings = sorted((_wording(known, members) for members in alike.values()), key=lambda text: text.passages[0][0])
    groups = (_members(group, known) for group in _stars(wordings))
    found = (_group(members) for members in groups if len({m.document_id for m in members}) > 1)
    return tuple(sorted(found, key=lambda group: group.id))


def _day(document: Document) -> str:
    known = document.published.first if document.published else None
    return known.isoformat() if known else "~"  # after every date


def _words(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _wording(known: Mapping[str, Document], members: Iterable[tuple[Order, Passage]]) -> _Text:
    ordered = tuple(sorted(members, key=lambda member: member[0]))
    passage = ordered[0][1]
    written = WORD.findall(known[passage.document_id].text[passage.start : passage.end])
    words = [word.casefold() for word in written]
    masked = ["#" if _is_number(word) else word for word in words]
    runs = [" ".join(masked[at : at + SHINGLE]) for at in range(len(masked) - SHINGLE + 1)]
    return _Text(
        passages=ordered,
        shingles=frozenset(zlib.crc32(run.encode("utf-8", "surrogatepass")) for run in runs),
        names=frozenset(word for word in written[1:] if word[0].isupper()),
        numbers=tuple(word for word in words if _is_number(word)),
        length=len(words),
    )


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in NUMBER_WORDS


def _stars(texts: Sequence[_Text]) -> list[list[_Text]]:
    """Group wordings, earliest first, around the earliest one that each is alike to.

    Two texts of which at least half the shingles agree share one of their rarer halves: only those are looked up.
    """
    spread = Counter(shingle for text in texts for shingle in text.shingles)
    stars: list[list[_Text]] = []
    led_by: dict[int, list[int]] = defaultdict(list)
    for text in texts:
        ranked = sorted(text.shingles, key=lambda shingle: (spread[shingle], shingle))
        telling = [s for s in ranked[: len(ranked) // 2 + 1] if spread[s] <= COMMONEST]
        near = {number for shingle in telling for number in led_by[shingle]}
        best = max(((_likeness(stars[n][0], text), -n) for n in near), default=(0.0, 0))
        if best[0] > 0:
            stars[-best[1]].append(text)
            continue
        for shingle in telling:
            led_by[shingle].append(len(stars))
        stars.append([text])
    return stars


def _likeness(one: _Text, other: _Text) -> float:
    """Return the share of common shingles, or 0 where the two texts are no copies."""
    if one.names - other.names and other.names - one.names:
        return 0.0  # the same formula about somebody or somewhere else
    short = min(one.length, other.length) < LONG_WORDS
    if short and one.numbers != other.numbers:
        return 0.0
    common = len(one.shingles & other.shingles)
    share = common / (len(one.shingles) + len(other.shingles) - common)
    return share if share >= (SHORT_LIKENESS if short else LIKENESS) else 0.0


def _members(texts: Iterable[_Text], known: Mapping[str, Document]) -> tuple[Passage, ...]:
    members = [member for text in texts for member in text.passages]
    first_day = min(day for (day, _, _), _ in members)
    ids = {passage.document_id for _, passage in members}
    outlets = {known[one].outlet for (day, one, _), _ in members if day == first_day}
    named = {outlet for outlet in outlets if outlet and _is_named(outlet, [known[one] for one in ids])}
    ordered = sorted(members, key=lambda m: (m[0][0], m[0][0] != first_day or known[m[0][1]].outlet not in named, m[0]))
    return tuple(passage for _, passage in ordered)


def _is_named(outlet: str, documents: Iterable[Document]) -> bool:
    """Tell whether another outlet's document names this one, as those do that carry an agency's report."""
    return any(document.outlet != outlet and outlet in document.text for document in documents)


def _group(members: tuple[Passage, ...]) -> CopyGroup:
    first = members[0]
    return CopyGroup(id=content_id("copies", first.document_id, first.start, first.end), members=members)
