"""Statements: quotations and positions that carry no figure of their own, with their speaker."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tallybook.claims.reader import READER
from tallybook.claims.speech.chains import Chains
from tallybook.claims.speech.credits import Credit, credited_in
from tallybook.claims.speech.quoted import Stretch
from tallybook.claims.speech.speech_words import GOING_ON
from tallybook.claims.speech.statement_words import BACK_REFERENCE, HARM, POSITIONS, TOPIC, TOPICS, UNCONFIRMED, VERBS
from tallybook.model import Document, Figure, Modality, Passage, Span, Speaker, Statement, StatementKind

REACH = 12  # passages back in which the figures may stand that "the news" takes up
NOBODY = ("no ", "nobody", "none ")
ENDS = " \t\r\n.,;:"
TRUE_OF_NUMBERS = frozenset([StatementKind.ANNOUNCES, StatementKind.ACCEPTS])


def statements(document: Document, passages: Sequence[Passage], figures: Sequence[Figure]) -> tuple[Statement, ...]:  # noqa: PLR0917  the signature of every stage
    """Return the positions that a document reports: who accepts, denies, blames, condemns, announces, describes.

    A position needs a verb of its own, a speaker and some word of violence; only what nobody confirmed needs no
    speaker. A quotation alone is none.
    """
    if not may_hold_a_statement(document.text):
        return ()
    if not any(_may_tell(document.text, a, following=b) for a, b in pairwise((*passages, None)) if a):
        return ()
    reading = _Reading(document, passages, figures=figures)
    found = [statement for i in range(len(passages)) for statement in reading.statements_in(i)]
    return tuple({statement.id: statement for statement in found}.values())


def may_hold_a_statement(text: str) -> bool:
    """Tell whether a text has a word for a position and one for violence.

    >>> may_hold_a_statement("The army denied the raid."), may_hold_a_statement("The army denied it.")
    (True, False)
    """
    lowered = text.lower()
    return TOPICS.search(lowered) is not None and POSITIONS.search(lowered) is not None


def _may_tell(text: str, passage: Passage, *, following: Passage | None) -> bool:
    """Tell whether a passage may hold a statement, whose verb may stand in the next one."""
    end = following.end if following else passage.end
    if not may_hold_a_statement(text[passage.start : end]):
        return False
    stretch = (passage.start, passage.end)
    if UNCONFIRMED.search(text, *stretch):
        return True
    if not (HARM.search(text, *stretch) or BACK_REFERENCE.search(text, *stretch)):
        return False
    return any(pattern.search(text, passage.start, end) for _, pattern in VERBS)


class _Reading:
    """One document with its credits and figures at hand."""

    def __init__(self, document: Document, passages: Sequence[Passage], *, figures: Sequence[Figure]) -> None:
        self.document = document
        self.passages = passages
        self.credited = credited_in(document, tuple(passages))
        self.chains = Chains(document, passages, credited=self.credited)
        self.figures = _by_passage(figures)

    def statements_in(self, at: int) -> Iterator[Statement]:
        """Yield the statements of one passage."""
        passage = self.passages[at]
        held = self.credited.by_passage.get(passage.start, ())
        text, stretch = self.document.text, (passage.start, passage.end)
        if (HARM.search(text, *stretch) or BACK_REFERENCE.search(text, *stretch)) and held:
            verbs = [_verb_at(text, credit) for credit in held]
            for credit, verb, following in zip(held, verbs, [*verbs[1:], passage.end], strict=False):
                zone = (verb, max(following, credit.end))
                reach = next((c.start for c in held if c.start >= zone[1] and c.verb not in GOING_ON), passage.end)
                yield from self._of_credit(at, credit, zone=zone, reach=reach)
        if UNCONFIRMED.search(text, *stretch) and TOPIC.search(text, *stretch):
            speaker = held[0].speaker if held else None
            yield self._made(at, StatementKind.UNCONFIRMED, stretch=stretch, speaker=speaker)

    def _of_credit(self, at: int, credit: Credit, *, zone: Stretch, reach: int) -> Iterator[Statement]:
        """Yield the positions that a credit's words take, one of each kind; a quotation may come up to `reach`."""
        if credit.speaker is None or credit.speaker.text.lower().startswith(NOBODY):
            return
        end = zone[1]
        text, numbers = self.document.text, self.figures.get(self.passages[at].start, ())
        for kind, pattern in VERBS:
            verb = pattern.search(text, *zone)
            if verb is None or (numbers and kind in TRUE_OF_NUMBERS):
                continue
            taken_up = self._taken_up(at) if BACK_REFERENCE.search(text, verb.start(), end) else ()
            quotation = self._quotation(verb.end(), end=reach)
            if kind is StatementKind.ANNOUNCES and not taken_up:
                continue
            stretch = (credit.start, quotation[1] if quotation else end)
            made = self._made(at, kind, stretch=stretch, speaker=credit.speaker, quotation=quotation)
            yield made.changed(about=taken_up) if taken_up else made

    def _quotation(self, start: int, *, end: int) -> Stretch | None:
        """Return the first quotation between two places."""
        held = self.credited.quotations
        place = bisect_left(held, (start, start))
        return held[place] if place < len(held) and held[place][1] <= end else None

    def _taken_up(self, at: int) -> tuple[str, ...]:
        """Return the figures that "the news" or "the deaths" takes up: asserted ones of the nearest passage before.

        A paragraph's own earlier passages come first; else the first passage with figures of the paragraph before.
        """
        own = self.passages[at].paragraph
        earlier = [p for p in self.passages[max(0, at - REACH) : at] if p.start in self.figures and p.paragraph > 0]
        same = [p for p in earlier if p.paragraph == own]
        last = max((p.paragraph for p in earlier), default=own)
        chosen = same[-1:] or [p for p in earlier if p.paragraph == last][:1]
        return tuple(f.id for p in chosen for f in self.figures[p.start] if f.modality is Modality.ASSERTED)

    def _made(
        self,
        at: int,
        kind: StatementKind,
        *,
        stretch: Stretch,
        speaker: Speaker | None,
        quotation: Stretch | None = None,
    ) -> Statement:
        passage = self.passages[at]
        start, end = _trimmed(self.document.text, stretch)
        return Statement(
            id=Statement.id_for(self.document.id, kind, start=start, end=end),
            document_id=self.document.id,
            start=start,
            end=end,
            text=self.document.text[start:end],
            passage_start=passage.start,
            passage_end=passage.end,
            speaker=speaker,
            chain=self.chains.of(speaker, passage=passage.start),
            reader=READER,
            kind=kind,
            quotation=_span(self.document, quotation),
        )


def _verb_at(text: str, credit: Credit) -> int:
    """Return where a credit's verb stands: at its end, or at its start where the speaker follows."""
    at = credit.end - len(credit.verb)
    return at if at >= credit.start and text[at : credit.end].lower() == credit.verb else credit.start


def _by_passage(figures: Sequence[Figure]) -> Mapping[int, tuple[Figure, ...]]:
    held: dict[int, list[Figure]] = {}
    for figure in figures:
        held.setdefault(figure.passage_start, []).append(figure)
    return {start: tuple(found) for start, found in held.items()}


def _trimmed(text: str, stretch: Stretch) -> Stretch:
    start, end = stretch
    while end > start + 1 and text[end - 1] in ENDS:
        end -= 1
    return start, end


def _span(document: Document, quotation: Stretch | None) -> Span | None:
    """Return what stands between quotation marks."""
    if quotation is None:
        return None
    start, end = quotation[0] + 1, quotation[1] - 1
    return Span(start=start, end=end, text=document.text[start:end])
