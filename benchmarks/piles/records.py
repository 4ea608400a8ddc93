"""Piles as records: documents with the readings that a reader would make of them, without reading a word."""

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.piles.happenings import Happening, happenings
from benchmarks.piles.telling import Line, Said, Told, tellings
from benchmarks.piles.world import CODES
from tallybook.model import (
    Attribute,
    DatePrecision,
    Document,
    Figure,
    Group,
    Hedge,
    Outcome,
    PlacePrecision,
    Quantity,
    Reading,
    Reference,
    Scope,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
    When,
    Where,
)

READER = "piles/1"
REMEMBERED = 300
"""Incidents before this one, in the order in which they are drawn, of which a report may tell as well."""
LOOKS_BACK = 5
"""One incident in so many is told with another one in its reports."""
WEEK = 7


@dataclass(frozen=True, slots=True)
class Item:
    """One report of a pile: its document, its reading, and the number of the incident that it is about."""

    document: Document
    reading: Reading
    truth: int


def pile(reports: int, *, seed: int) -> Iterator[Item]:
    """Yield the reports of a pile, the same on every machine.

    >>> sum(1 for _ in pile(40, seed=1))
    40
    """
    for told in told_of(reports, seed=seed):
        made = document(told)
        yield Item(made, _reading(made, told), told.happening.number)


def told_of(reports: int, *, seed: int) -> Iterator[Told]:
    """Yield what outlets tell, incident by incident; some look back on one of the country's before."""
    before: dict[str, deque[Happening]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
    for one in happenings(reports, seed=seed):
        known = before[one.town.country]
        others = (known[one.number % len(known)],) if known and one.number % LOOKS_BACK == 0 else ()
        yield from tellings(one, seed=seed, others=tuple(other for other in others if other.day <= one.day))
        known.append(one)


def document(told: Told) -> Document:
    """Return the report as a document."""
    paragraphs = (" ".join(line.text for line in told.lines[n : n + 3]) for n in range(0, len(told.lines), 3))
    return Document.of(
        f"{told.outlet} {told.happening.number} {told.published}",
        READER,
        title=told.title.text,
        body="\n\n".join(paragraphs),
        outlet=told.outlet,
        published=_day(told.published) if told.published else None,
        language="en",
    )


def _day(day: date) -> When:
    return When(first=day, last=day, precision=DatePrecision.DAY)


def _reading(made: Document, told: Told) -> Reading:
    figures: list[Figure] = []
    statements: list[Statement] = []
    place = 0
    for line in (told.title, *told.lines):
        start = made.text.index(line.text, place)
        place = start + len(line.text)
        where = _Place(made, told, line, start)
        figures += [where.figure(said) for said in line.said]
        statements += where.statements()
    return Reading(document_id=made.id, reader=READER, figures=tuple(figures), statements=tuple(statements))


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence where it stands in a document."""

    made: Document
    told: Told
    line: Line
    start: int

    def _span(self, words: str) -> dict[str, int | str]:
        start = self.start + self.line.text.index(words)
        return {"text": words, "start": start, "end": start + len(words)}

    def figure(self, said: Said) -> Figure:
        """Return the figure that some words say."""
        span, outcome = self._span(said.words), Outcome(said.outcome)
        hedge = Hedge.AT_LEAST if said.low_only else Hedge.EXACT
        speaker = self._speaker(said.speaker) if said.speaker else None
        return Figure(
            id=Figure.id_for(self.made.id, outcome, start=int(span["start"]), end=int(span["end"])),
            document_id=self.made.id,
            **span,
            passage_start=self.start,
            passage_end=self.start + len(self.line.text),
            outcome=outcome,
            quantity=Quantity(
                value=said.number, hedge=hedge, low=said.number, high=None if said.low_only else said.number
            ),
            group=Group(attributes=tuple(Attribute(name=name, value=value) for name, value in said.people)),
            scope=Scope.PART if said.part else Scope.TOTAL,
            speaker=speaker,
            reference=Reference(said.reference),
            when=self._when(said) if said.of else None,
            where=self._where(said.of) if said.of else None,
            reader=READER,
        )

    def statements(self) -> Iterator[Statement]:
        """Yield the position that the sentence tells of, if any."""
        if self.line.quoted:
            span = self._span(self.line.text)
            yield Statement(
                id=Statement.id_for(
                    self.made.id, StatementKind.DENIES, start=self.start, end=self.start + len(self.line.text)
                ),
                document_id=self.made.id,
                **span,
                passage_start=self.start,
                passage_end=self.start + len(self.line.text),
                kind=StatementKind.DENIES,
                speaker=self._speaker((self.line.quoted[0], "armed_group")),
                when=_day(self.told.happening.day),
                where=self._where(self.told.happening),
                reader=READER,
            )

    def _speaker(self, named: tuple[str, str]) -> Speaker:
        words, kind = named
        return Speaker(**self._span(words), kind=SpeakerKind(kind))

    def _when(self, said: Said) -> When:
        """Return the day as a reader counts it: a weekday from the day of publication, which may be wrong."""
        day = said.of.day if said.of else self.told.happening.day
        span = self._span(said.day_words) if said.day_words else {}
        if said.reference == "recap" or self.told.dated:
            return When(**span, first=day, last=day, precision=DatePrecision.DAY)
        if self.told.published is None:
            return When(**span, weekday=day.isoweekday(), precision=DatePrecision.PARTIAL)
        counted = self.told.published - timedelta(days=(self.told.published.isoweekday() - day.isoweekday()) % WEEK)
        return When(**span, first=counted, last=counted, weekday=day.isoweekday(), precision=DatePrecision.DAY)

    def _where(self, one: Happening) -> Where:
        town = one.town
        stands = town.name in self.line.text
        span = self._span(town.name) if stands else {"text": town.name, "start": 0, "end": len(town.name)}
        return Where(
            **span,
            name=town.name,
            place_id=town.place_id,
            country=CODES[town.country],
            admin=town.province,
            latitude=town.latitude,
            longitude=town.longitude,
            precision=PlacePrecision.TOWN,
        )
