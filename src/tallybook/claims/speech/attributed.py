"""Attributed words: who is credited in a document, by which words, with what; quotations may run over sentences."""

from bisect import bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tallybook.claims.speech.attributed_quotes import with_quotations
from tallybook.claims.speech.cues.cue import Cue
from tallybook.claims.speech.cues.direct import direct_cues
from tallybook.claims.speech.cues.found import cues
from tallybook.claims.speech.cues.parsed import Parsed, parsed
from tallybook.claims.speech.cues.stretches import Stretch, Stretches, without
from tallybook.claims.speech.quoted import quotation_around, quotations
from tallybook.language.sentences import LONGEST
from tallybook.model import Document, Passage

NEAREST = 16  # contents that begin before a cue and may hold it
LAST = 10**12  # behind every character


@dataclass(frozen=True, slots=True)
class Attributed:
    """One attribution by characters of its document: source, cue and content, none of which overlap.

    The source is empty where nobody is named; the content may be in several pieces. `nested` says that the whole
    stands within the content of another attribution of the document.
    """

    source: Stretches
    cue: Stretches
    content: Stretches
    passage: int
    spoken: bool = False
    nested: bool = False

    @property
    def start(self) -> int:
        """Where the credit begins: its source or its cue."""
        return min(start for start, _ in (*self.source, *self.cue))

    @property
    def end(self) -> int:
        """Where the credit ends."""
        return max(end for _, end in (*self.source, *self.cue))


def attributed(document: Document, passages: Sequence[Passage]) -> tuple[Attributed, ...]:
    """Return the attributions of a document in the order of their cues.

    >>> from tallybook.language import passages
    >>> text = Document.of("r", "x", title=None, body="“We ran. They fell,” a guard said. “Nobody came.”")
    >>> [[[text.text[a:b] for a, b in role] for role in (one.source, one.cue, one.content)]
    ...  for one in attributed(text, passages(text))]
    [[['a guard'], ['said'], ['“We ran. They fell,”', '“Nobody came.”']]]
    """
    quoted = quotations(document, passages)
    found = [one for p in passages if p.end - p.start <= LONGEST for one in _in_passage(document, p, quoted=quoted)]
    held = with_quotations(document.text, passages, found=found, quoted=quoted)
    return tuple(sorted(_nested(one for one in held if one.content), key=lambda one: (one.cue, one.source)))


def _in_passage(document: Document, passage: Passage, *, quoted: Sequence[Stretch]) -> Iterator[Attributed]:
    around = quotation_around(quoted, passage.start)
    if around and around[1] >= passage.end:
        return
    said = parsed(document.text[passage.start : passage.end])
    for cue in sorted([*cues(said), *direct_cues(said)], key=lambda cue: cue.cue):
        one = _placed(said, cue, passage=passage)
        around = quotation_around(quoted, one.cue[0][0])
        if around is None or not (around[0] < one.cue[0][0] and one.cue[0][1] < around[1]):
            yield one


def _placed(said: Parsed, cue: Cue, *, passage: Passage) -> Attributed:
    def moved(stretch: Stretch) -> Stretch:
        start, end = said.characters(stretch)
        return start + passage.start, end + passage.start

    source = (moved(cue.source),) if cue.source else ()
    words = (moved(cue.cue),)
    content = without([moved(part) for part in cue.content], (*source, *words))
    return Attributed(source, words, content, passage.start, spoken=cue.spoken)


def _follows(one: Attributed) -> bool:
    """Tell whether a credit stands behind its content: "…, the guard said"; no other credit can hold it."""
    return one.spoken and one.content[0][0] < one.start


def _nested(found: Iterator[Attributed]) -> Iterator[Attributed]:
    """Mark what stands within the content of another, from what stands behind its content, and the longest, on."""
    ordered = sorted(found, key=lambda one: (not _follows(one), -sum(b - a for a, b in one.content), one.cue))
    outer: list[Stretch] = []
    for one in ordered:
        start, end = one.cue[0]
        place = bisect_right(outer, (start, LAST))
        inside = any(first <= start and end <= last for first, last in outer[max(0, place - NEAREST) : place])
        yield replace(one, nested=inside)
        if not inside:
            for piece in one.content:
                insort(outer, piece)
