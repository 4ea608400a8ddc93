"""Telling: one document with its credits, quotations and figures at hand, and statements made from places in it."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tallybook.claims.reader import READER
from tallybook.claims.speech.chains import Chains
from tallybook.claims.speech.credits import Credit, credited_in
from tallybook.claims.speech.manner import channel_in, doubt_in
from tallybook.claims.speech.speaking import Speaking
from tallybook.claims.speech.speech_words import DOUBTING
from tallybook.claims.speech.statement_words import ANAPHOR, HARM, LABOUR, PASTIME
from tallybook.claims.speech.utterances import Quote, Quotes
from tallybook.language.sentences import LONGEST
from tallybook.model import Document, Figure, Modality, Passage, Span, Speaker, Statement, StatementKind

Stretch = tuple[int, int]

ROW = 25  # words
HEADED = 0.5  # where more of many words are capitalised, they are headlines in a row
REACH = 12  # passages back in which the figures may stand that "the news" takes up
ENDS = " \t\r\n.,;:"
BLANK = "\N{MIDDLE DOT}"


@dataclass(frozen=True, slots=True)
class Found:
    """A position by places of the document, before it is a statement."""

    kind: StatementKind
    stretch: Stretch
    speaker: Speaker | None = None
    cue: Stretch | None = None
    quotes: tuple[Quote, ...] = ()
    target: Stretch | None = None
    topic: Stretch | None = None
    about: tuple[str, ...] = ()


class Telling:
    """One document as statements are looked for in it, passage by passage."""

    def __init__(self, document: Document, passages: Sequence[Passage], *, figures: Sequence[Figure]) -> None:
        self.document = document
        self.text = document.text
        self.passages = passages
        self.credited = credited_in(document, tuple(passages))
        self.chains = Chains(document, passages, credited=self.credited)
        self.quotes = Quotes(document, passages, credited=self.credited)
        self.speaking = Speaking()
        self.figures = _by_passage(figures)
        self._figure_starts = sorted(figure.start for figure in figures if figure.quantity.value != 1)
        self._pastimes: dict[int, bool] = {}
        self._harm = [self._is_harm(passage.start, passage.end) for passage in passages]

    def held(self, at: int) -> Sequence[Credit]:
        """Return the credits of a passage."""
        return self.credited.by_passage.get(self.passages[at].start, ())

    def is_readable(self, at: int) -> bool:
        """Say whether a passage is a sentence: not too long, and no row of headlines and links."""
        passage = self.passages[at]
        if passage.end - passage.start > LONGEST:
            return False
        words = self.text[passage.start : passage.end].split()
        return len(words) <= ROW or sum(word[:1].isupper() for word in words) <= HEADED * len(words)

    def outer(self, at: int) -> str:
        """Return the text of a passage with what stands between quotation marks blanked."""
        passage = self.passages[at]
        words = list(self.text[passage.start : passage.end])
        for quote in self._touching(passage):
            first, end = max(passage.start, quote.start + 1), min(passage.end, quote.inner[1])
            words[first - passage.start : end - passage.start] = BLANK * max(0, end - first)
        return "".join(words)

    def _touching(self, passage: Passage) -> Iterable[Quote]:
        before = self.quotes.before(passage.start)
        reaching = [before] if before and before.end > passage.start else []
        return (*reaching, *self.quotes.within(passage.start, passage.end))

    @property
    def is_of_war(self) -> bool:
        """Say whether the document speaks of violence anywhere."""
        return any(self._harm)

    def harm_in(self, start: int, end: int) -> bool:
        """Say whether a stretch speaks of violence."""
        return self._is_harm(start, end)

    def harm_at(self, at: int) -> bool:
        """Say whether a passage speaks of violence."""
        return self._harm[at]

    def harm_before(self, at: int) -> bool:
        """Say whether the passage before one speaks of violence."""
        return at > 0 and self._harm[at - 1]

    def is_of_violence(self, at: int, stretch: Stretch) -> bool:
        """Say whether words of a passage speak of violence, or take up what it or the one before tells of it."""
        if self._is_pastime(at):
            return False
        if self._is_harm(*stretch):
            return True
        return ANAPHOR.search(self.text, *stretch) is not None and (self._harm[at] or self.harm_before(at))

    def _is_pastime(self, at: int) -> bool:
        """Say whether a passage is of sport or of a story."""
        if at not in self._pastimes:
            passage = self.passages[at]
            self._pastimes[at] = PASTIME.search(self.text, passage.start, passage.end) is not None
        return self._pastimes[at]

    def _is_harm(self, start: int, end: int) -> bool:
        found = HARM.search(self.text, start, end)
        if found is None or PASTIME.search(self.text, start, end):
            return False
        other = LABOUR.search(self.text, start, end)
        return other is None or HARM.search(self.text, other.end(), end) is not None

    def taken_up(self, at: int) -> tuple[str, ...]:
        """Return the figures that "the news" or "the deaths" takes up: asserted ones of the nearest passage before.

        A paragraph's own earlier passages come first; else the first passage with figures of the paragraph before.
        """
        own = self.passages[at].paragraph
        earlier = [p for p in self.passages[max(0, at - REACH) : at] if p.start in self.figures and p.paragraph > 0]
        same = [p for p in earlier if p.paragraph == own]
        last = max((p.paragraph for p in earlier), default=own)
        chosen = same[-1:] or [p for p in earlier if p.paragraph == last][:1]
        return tuple(f.id for p in chosen for f in self.figures[p.start] if f.modality is Modality.ASSERTED)

    def counts_in(self, stretch: Stretch) -> bool:
        """Say whether a stretch counts more people than one."""
        place = bisect_left(self._figure_starts, stretch[0])
        return place < len(self._figure_starts) and self._figure_starts[place] < stretch[1]

    def made(self, found: Found) -> Statement:
        """Return a statement of what was found, its passage as wide as its words."""
        start, end = self._stretch(found)
        first, last = self.quotes.passage_at(start), self.quotes.passage_at(end - 1)
        passage = (self.passages[first].start, max(end, self.passages[last].end))
        quotation, *continued = (self._span(quote.inner) for quote in found.quotes) if found.quotes else (None,)
        return Statement(
            id=Statement.id_for(self.document.id, found.kind, start=start, end=end),
            document_id=self.document.id,
            start=start,
            end=end,
            text=self.text[start:end],
            passage_start=passage[0],
            passage_end=passage[1],
            speaker=self._spoken(found, passage=passage),
            chain=self.chains.of(found.speaker, passage=self._seat(found, start)),
            reader=READER,
            kind=found.kind,
            cue=self._span(found.cue),
            quotation=quotation,
            continued=tuple(span for span in continued if span),
            target=self._span(found.target),
            topic=self._span(found.topic),
            about=found.about,
        )

    def _seat(self, found: Found, start: int) -> int:
        """Return where the passage begins in which somebody is said to speak."""
        return self.passages[self.quotes.passage_at(found.cue[0] if found.cue else start)].start

    def _stretch(self, found: Found) -> Stretch:
        start = min([found.stretch[0], *(quote.start for quote in found.quotes)])
        end = max([found.stretch[1], *(quote.end for quote in found.quotes)])
        while end > start + 1 and self.text[end - 1] in ENDS:
            end -= 1
        return start, end

    def _span(self, stretch: Stretch | None) -> Span | None:
        if stretch is None or stretch[0] >= stretch[1]:
            return None
        return Span(start=stretch[0], end=stretch[1], text=self.text[stretch[0] : stretch[1]])

    def _spoken(self, found: Found, *, passage: Stretch) -> Speaker | None:
        """Return the speaker with the verb as written, the channel and the words of doubt of this very passage."""
        if found.speaker is None:
            return None
        sentence = self.text[slice(*passage)][:LONGEST]
        verb = self.text[slice(*found.cue)].lower() if found.cue else found.speaker.verb
        doubt = verb if verb in DOUBTING else doubt_in(sentence)
        channel = channel_in(sentence) or found.speaker.channel
        return found.speaker.model_copy(update={"verb": verb, "channel": channel, "doubt": doubt})


def _by_passage(figures: Sequence[Figure]) -> Mapping[int, tuple[Figure, ...]]:
    held: dict[int, list[Figure]] = {}
    for figure in figures:
        held.setdefault(figure.passage_start, []).append(figure)
    return {start: tuple(found) for start, found in held.items()}
