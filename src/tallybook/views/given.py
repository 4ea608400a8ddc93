"""Figures that people give, in place of those that were read: what links them is still read from the text."""

from collections.abc import Iterable, Mapping, Sequence

from pydantic import ConfigDict

from tallybook.claims import placed
from tallybook.claims.counting.bounds import bounded, vague
from tallybook.claims.counting.groups import attributes
from tallybook.claims.counting.quantities import find_quantities
from tallybook.claims.speech.speaker_kinds import basis_of
from tallybook.claims.speech.speaker_parts import parts_of
from tallybook.gazetteer import Gazetteer
from tallybook.language import passages
from tallybook.model import (
    Attribute,
    Basis,
    Document,
    Figure,
    Group,
    Hedge,
    Link,
    Modality,
    Outcome,
    Quantity,
    Reading,
    Record,
    Scope,
    Speaker,
    SpeakerKind,
    Statement,
)
from tallybook.views.gold import SCORED

READER = "given"
_CLASSES = {Hedge.AT_LEAST: "floor", Hedge.MORE_THAN: "floor", Hedge.AT_MOST: "ceiling", Hedge.LESS_THAN: "ceiling"}
_STATUSES = frozenset({"civilian", "combatant"})


class Given(Record):
    """A figure as people annotate it; what it does not say is read from the text."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    report: str
    quote: str
    outcome: Outcome
    value: int | None = None
    value_high: int | None = None
    hedge: Hedge
    group: str | None = None
    status: str = "unknown"
    scope: Scope = Scope.TOTAL
    source: str | None = None
    source_kind: SpeakerKind | None = None
    modality: Modality = Modality.ASSERTED

    @property
    def quantity(self) -> Quantity:
        """The number as the annotation words it."""
        if self.value is None:
            return vague(self.group or self.quote)
        high = self.value_high if self.hedge is Hedge.RANGE else None
        hedges = [] if self.hedge in {Hedge.RANGE, Hedge.EXACT} else [self.hedge]
        return bounded((self.value, high), hedges=hedges)


def given(
    readings: Iterable[Reading],
    documents: Iterable[Document],
    *,
    figures: Sequence[Given],
    names: Mapping[str, str],
    gazetteer: Gazetteer,
) -> tuple[Reading, ...]:
    """Return the readings with the figures that are given; `names` gives each report's own id by ours.

    Statements stay as they were read; when and where each figure was is read once more, all of them together.
    """
    texts = {one.id: one for one in documents}
    return tuple(
        _placed(_reading(one, text, figures=told), text, gazetteer=gazetteer)
        for one in readings
        for text in [texts[one.document_id]]
        for told in [[f for f in figures if f.report == names[text.report_id]]]
    )


def _placed(reading: Reading, document: Document, *, gazetteer: Gazetteer) -> Reading:
    claims = placed(document, (*reading.figures, *reading.statements), gazetteer=gazetteer)
    return reading.model_copy(
        update={
            "figures": tuple(c for c in claims if isinstance(c, Figure)),
            "statements": tuple(c for c in claims if isinstance(c, Statement)),
        }
    )


def _reading(reading: Reading, document: Document, *, figures: Iterable[Given]) -> Reading:
    left = list(reading.figures)
    made: dict[str, Figure] = {}
    for one in figures:
        start = _found(document, one.quote)
        if start < 0:
            continue
        read = _read(left, one, start=start)
        if read is not None:
            left.remove(read)
        figure = _as_given(read or _new(document, one, start=start), one, document=document)
        made[figure.id] = figure
    made |= {figure.id: figure for figure in left if figure.outcome not in SCORED}
    known = sorted(made.values(), key=lambda f: (f.start, f.end, str(f.outcome)))
    linked = tuple(f if f.part_of in made else f.changed(part_of=None) for f in known)
    return reading.model_copy(update={"figures": linked})


def _found(document: Document, quote: str) -> int:
    """Return where a quotation stands, in the text rather than in the title."""
    start = document.text.find(quote, document.body_start)
    return start if start >= 0 else document.text.find(quote)


def _read(left: Sequence[Figure], one: Given, *, start: int) -> Figure | None:
    """Return the figure that was read at the same place, of the same number where there are several."""
    end = start + len(one.quote)
    here = [f for f in left if f.outcome is one.outcome and f.start < end and start < f.end]
    return min(here, key=lambda f: (f.quantity.value != one.value, abs(f.start - start)), default=None)


def _new(document: Document, one: Given, *, start: int) -> Figure:
    """Return a figure that was not read: its span is that of its number, or else the whole quotation."""
    numbers = [q for q in find_quantities(one.quote) if q.quantity.value == one.value]
    first, last = (numbers[0].start, numbers[0].end) if numbers else (0, len(one.quote))
    first, last = start + first, start + last
    around = next((p for p in passages(document) if p.start <= first < p.end), None)
    return Figure(
        id=Figure.id_for(document.id, one.outcome, start=first, end=last),
        document_id=document.id,
        start=first,
        end=last,
        text=document.text[first:last],
        passage_start=around.start if around else start,
        passage_end=around.end if around else start + len(one.quote),
        reader=READER,
        outcome=one.outcome,
        quantity=one.quantity,
    )


def _as_given(figure: Figure, one: Given, *, document: Document) -> Figure:
    """Return a figure with the fields that are given."""
    quantity = figure.quantity
    told = (quantity.value, quantity.value_high, _class(quantity.hedge))
    if told != (one.value, one.value_high, _class(one.hedge)):
        quantity = one.quantity
    return figure.changed(
        quantity=quantity,
        group=_group(figure.group, one),
        scope=one.scope,
        part_of=figure.part_of,
        speaker=_speaker(figure, one, document=document),
        modality=one.modality,
        chain=_chain(figure, one),
    )


def _class(hedge: Hedge) -> str:
    return _CLASSES.get(hedge, "exact" if hedge is Hedge.NONE else str(hedge))


def _group(group: Group, one: Given) -> Group:
    """Return the group as given; its attributes are read from its words, its status is the one that is given."""
    known = set((group.text or "").casefold().split()) & set((one.group or "").casefold().split())
    told = group if known or one.group is None else group.changed(text=one.group, attributes=attributes(one.group))
    status = told.value("status")
    if (status or "unknown") == one.status or (one.status == "unknown" and status is None):
        return told
    others = tuple(a for a in told.attributes if a.name != "status")
    said = (Attribute(name="status", value=one.status, basis=Basis.CONVENTION),) if one.status in _STATUSES else ()
    return told.changed(text=told.text or one.group, attributes=(*said, *others))


def _speaker(figure: Figure, one: Given, *, document: Document) -> Speaker | None:
    if one.source is None:
        return None
    read = figure.speaker
    kind = one.source_kind or SpeakerKind.OTHER
    if read is not None and set(read.text.casefold().split()) & set(one.source.casefold().split()):
        return read.changed(kind=kind)
    start = document.text.find(one.source)
    parts = parts_of(one.source)
    return Speaker(
        text=one.source,
        start=max(start, 0),
        end=max(start, 0) + len(one.source),
        name=parts.name,
        role=parts.role,
        organisation=parts.organisation,
        kind=kind,
        basis=basis_of(one.source),
    )


def _chain(figure: Figure, one: Given) -> tuple[Link, ...]:
    """Return through whom the words came: as read, up to the speaker that is given."""
    if one.source is None:
        return tuple(link for link in figure.chain if link.role != "speaker")
    told = set(one.source.casefold().split())
    last = figure.chain[-1] if figure.chain else None
    if last is not None and last.role == "speaker" and told & set(last.name.casefold().split()):
        return figure.chain
    return (*figure.chain, Link(role="speaker", name=one.source))
