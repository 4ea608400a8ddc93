"""Utterances: quotations with the credit that says whose they are, broken off and going on over paragraphs."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from tallybook.claims.speech.credits import Credit, Credited
from tallybook.model import Document, Passage

Stretch = tuple[int, int]

MARKS = frozenset('"“‘')
CLOSING = {"“": "”", '"': '"', "‘": "’"}
NEAR = 90  # characters between a credit and the quotation that it opens
LONGEST = 6_000  # characters of a quotation that is worth keeping
BETWEEN = " \t\r\n,:;–—-("
AFTERWORDS = 4
AFTER_CLOSING = frozenset(".,;:)")
ENDINGS = frozenset(",.?!…")
FORWARD = frozenset(["according to", "citing", "quoting"])


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks, and what stands between them."""

    start: int
    end: int
    inner: Stretch


@dataclass(slots=True)
class Utterance:
    """What one speaker says in quotation marks in one go, in one or several stretches."""

    credit: Credit
    passage: Passage
    quotes: list[Quote] = field(default_factory=list)


class Quotes:
    """The quotations of a document and whose they are."""

    def __init__(self, document: Document, passages: Sequence[Passage], *, credited: Credited) -> None:
        self.text = document.text
        self.passages = passages
        self.credited = credited
        self._starts = [passage.start for passage in passages]
        closed = [_quote(self.text, stretch) for stretch in credited.quotations if not _is_turned(self.text, stretch)]
        self.left_open = frozenset(_left_open(self.text, passages, closed=closed))
        self.held = sorted((q for q in (*closed, *self.left_open) if q.end - q.start <= LONGEST), key=lambda q: q.start)
        self._at = [quote.start for quote in self.held]

    def within(self, start: int, end: int) -> list[Quote]:
        """Return the quotations that begin within a stretch."""
        return self.held[bisect_left(self._at, start) : bisect_left(self._at, end)]

    def before(self, at: int) -> Quote | None:
        """Return the last quotation that begins before a place."""
        place = bisect_left(self._at, at)
        return self.held[place - 1] if place else None

    def passage_at(self, at: int) -> int:
        """Return the number of the passage in which a character stands."""
        return max(0, bisect_left(self._starts, at + 1) - 1)

    def utterances(self) -> Iterator[Utterance]:
        """Yield the quotations that are credited, those of one speaker in one go together."""
        last: Utterance | None = None
        for chain in self._chains():
            found = next((credit for quote in chain if (credit := self._credit_of(quote))), None)
            if last is not None and self._is_of(last, chain[0], found=found[0] if found else None):
                last.quotes += chain
                continue
            if last is not None:
                yield last
            last = Utterance(*found, list(chain)) if found else None
        if last is not None:
            yield last

    def _chains(self) -> Iterator[list[Quote]]:
        """Yield the quotations, those together that a new paragraph only opens again."""
        chain: list[Quote] = []
        for quote in self.held:
            if chain and not (chain[-1] in self.left_open and not self.text[chain[-1].end : quote.start].strip()):
                yield chain
                chain = []
            chain.append(quote)
        if chain:
            yield chain

    def _credit_of(self, quote: Quote) -> tuple[Credit, Passage] | None:
        """Return the credit right after a quotation, or the one that opens it."""
        first, last = self.passage_at(quote.start), self.passage_at(quote.end - 1)
        for n in (last, last + 1):
            for credit in self._credits(n):
                if n > last and not self._ends(credit, n):
                    continue
                if credit.start >= quote.end and self._closes(quote, credit) and self._is_bare(quote.end, credit.start):
                    return credit, self.passages[n]
        opening = [c for c in self._credits(first) if c.end <= quote.start and c.verb not in FORWARD]
        if opening and self._opens(opening[-1], quote):
            return opening[-1], self.passages[first]
        return None if opening else self._credit_before(quote, first)

    def _credit_before(self, quote: Quote, first: int) -> tuple[Credit, Passage] | None:
        """Return the one credit of the sentence before a quotation that is a sentence by itself."""
        here, before = self.passages[first], self.passages[max(0, first - 1)]
        whole = quote.start == here.start and quote.end >= here.end - 1
        held = self._credits(first - 1) if first and before.paragraph == here.paragraph > 0 else ()
        if not whole or self._credits(first) or len(held) != 1 or not held[0].right:
            return None
        return None if self.within(before.start, before.end) else (held[0], before)

    def _credits(self, n: int) -> Sequence[Credit]:
        return self.credited.by_passage.get(self.passages[n].start, ()) if n < len(self.passages) else ()

    def _ends(self, credit: Credit, n: int) -> bool:
        """Say whether a sentence is hardly more than a credit: "“… .” The mayor said on Friday."."""
        return len(self.text[credit.end : self.passages[n].end].split()) <= AFTERWORDS

    def _closes(self, quote: Quote, credit: Credit) -> bool:
        """Say whether a quotation that stands before a credit is its content: "“This is war,” he said"."""
        return credit.left or self.text[quote.end - 2 : quote.end - 1] in ENDINGS

    def _is_bare(self, start: int, end: int) -> bool:
        return not self.text[start:end].strip(BETWEEN)

    def _opens(self, credit: Credit, quote: Quote) -> bool:
        """Say whether a credit stands before a quotation and its words run into it: "he said it was “a crime”"."""
        return (credit.right or credit.end == quote.start) and quote.start - credit.end <= NEAR

    def _is_of(self, last: Utterance, quote: Quote, *, found: Credit | None) -> bool:
        """Say whether a quotation goes on with an utterance: by one credit, or without any in the next sentence."""
        if found is not None:
            same = found.speaker is not None and found.speaker == last.credit.speaker
            return found is last.credit or (same and not found.fresh and self._follows(last, quote))
        return self._follows(last, quote)

    def _follows(self, last: Utterance, quote: Quote) -> bool:
        here = self.passage_at(quote.start)
        passage = self.passages[here]
        if passage.paragraph != last.passage.paragraph or self.text[passage.start : quote.start].strip():
            return False
        return here - self.passage_at(max(last.quotes[-1].end - 1, last.credit.start)) == 1


def _quote(text: str, stretch: Stretch) -> Quote:
    return Quote(*stretch, _inner(text, stretch[0] + 1, end=stretch[1] - 1))


def _is_turned(text: str, stretch: Stretch) -> bool:
    """Say whether a straight mark that should open a quotation closes one: its fellow was lost."""
    start, end = stretch
    after, before = text[start + 1 : start + 2], text[start - 1 : start]
    if text[start] != '"' or end - start <= 1:
        return False
    return after in AFTER_CLOSING or (after.isspace() and not before.isspace())


def _inner(text: str, start: int, *, end: int) -> Stretch:
    """Return what stands between the marks without white space and without the comma of the sentence around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return start, end


def _left_open(text: str, passages: Sequence[Passage], *, closed: Sequence[Quote]) -> Iterator[Quote]:
    """Yield the stretches of a quotation that a paragraph leaves open and the next one opens again."""
    stretches = [_span(list(those)) for _, those in groupby(passages, key=lambda passage: passage.paragraph)]
    ends = [quote.end for quote in closed]
    for (start, end), (following, _) in pairwise(stretches):
        mark = text[following]
        if mark not in MARKS:
            continue
        place = bisect_left(ends, end + 1) - 1
        after = max(start, ends[place] if place >= 0 else 0)
        opened = text.find(mark, after, end)
        if opened >= 0 and CLOSING[mark] not in text[opened + 1 : end]:
            yield Quote(opened, end, _inner(text, opened + 1, end=end))


def _span(passages: Sequence[Passage]) -> Stretch:
    return passages[0].start, passages[-1].end
