"""Credits that a tree has put inside the content of another, though they stand beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tallybook.claims.speech.cues import cue_words as table
from tallybook.claims.speech.cues.cue import Cue
from tallybook.claims.speech.cues.parsed import Parsed
from tallybook.claims.speech.cues.stretches import Stretch

JOINING = frozenset({"and", "but", "while", "though", "although"})
QUOTES = frozenset({"“", "”", '"', "''"})


def lifted(said: Parsed, found: Sequence[Cue]) -> tuple[Cue, ...]:
    """Return credits with those lifted out that go on from an outer one: "said ten died, adding that", "and said".

    What follows the place where one is lifted out is no content of the outer one any more.
    """
    held = [replace(one, content=tuple(part for part in one.content if part[0] < part[1])) for one in found]
    for at, one in enumerate(held):
        if at and one.source is None and said.tree.tags[one.word] == "VBG" and held[at - 1].spoken:
            held[at] = replace(one, source=held[at - 1].source)
    held = [one for one in held if one.source or said.tree.tags[one.word] != "VBG"]
    for at, inner in enumerate(held):
        if inner.word == 0 or said.low[inner.word] not in table.SPEAKING | table.STATED or not inner.content:
            continue
        outer = next((k for k in range(at - 1, -1, -1) if _holds(held[k], inner)), None)
        cut = _start(said, inner) if outer is not None else None
        if outer is None or cut is None or _is_quoted(said, held[outer], cut=cut):
            continue
        own = said.low[cut] in JOINING and inner.source is not None and inner.source[0] > cut
        held[at] = inner if own else replace(inner, source=held[outer].source)
        held[outer] = replace(held[outer], content=tuple(_cut(said, held[outer].content, at=cut)))
    return tuple(held)


def _holds(outer: Cue, inner: Cue) -> bool:
    return outer.source is not None and any(
        first < inner.cue[0] and inner.cue[1] <= end and outer.cue[0] < first for first, end in outer.content
    )


def _start(said: Parsed, inner: Cue) -> int | None:
    """Return where what is lifted out begins: at the comma before "adding", at the "and" before "said"."""
    first = inner.cue[0]
    if said.tree.tags[inner.word] == "VBG" and said.low[first] != "to":
        while first > 0 and said.tree.relations[first - 1] == "advmod":
            first -= 1
        return first - 1 if said.at(first - 1) == "," else None
    if said.tree.tags[inner.word] not in {"VBD", "VBZ", "VBP"} or inner.word == inner.cue[0] + 3:
        return None
    if said.at(first - 1) in JOINING and said.low[said.tree.heads[inner.word]] not in table.CUES:
        return first - 1
    start = inner.source[0] if inner.source else first
    return start - 1 if said.at(start - 1) in JOINING and said.at(start - 2) == "," else None


def _is_quoted(said: Parsed, outer: Cue, *, cut: int) -> bool:
    """Tell whether a place stands within a quotation that the content has opened."""
    first = outer.content[-1][0]
    marks = [said.low[k] for k in range(first, cut) if said.low[k] in QUOTES]
    opened, closed = marks.count("“"), marks.count("”")
    return opened > closed or (marks.count('"') + marks.count("''")) % 2 == 1


def _cut(said: Parsed, content: Sequence[Stretch], *, at: int) -> Iterator[Stretch]:
    for first, end in content:
        stretch = said.trimmed((first, min(end, at))) if first < at else (0, 0)
        if stretch[0] < stretch[1]:
            yield stretch
