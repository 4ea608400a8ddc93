"""Figures: the counts of people that a document's sentences state, each with all that its sentence says of it.

Speaker, date and place are set by later steps. What a figure says of itself is read from its own passage; only
"four of them were women" may take its outcome from the sentence before.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tallybook.claims.counting.bounds import shared
from tallybook.claims.counting.groups import attributes_of
from tallybook.claims.counting.multiples import SELVES, TAKEN_UP
from tallybook.claims.counting.phrases import Phrase
from tallybook.claims.harm.bindings import Binding
from tallybook.claims.harm.endings import (
    attackers_counted,
    corrected_at,
    correction,
    found_alive,
    may_be_corrected,
    unfinished,
    withdrawal,
)
from tallybook.claims.harm.evidence import known_names, may_be_person
from tallybook.claims.harm.fates import with_fates
from tallybook.claims.harm.links import links
from tallybook.claims.harm.local_news import told_one_by_one
from tallybook.claims.harm.modality import modality
from tallybook.claims.harm.scope import attackers, scope_of
from tallybook.claims.harm.sentence import Sentence, sentence
from tallybook.claims.harm.signs import may_hold_a_figure, outcomes_said
from tallybook.claims.harm.sums import with_sums
from tallybook.claims.harm.victims import COUNTED_VICTIMS, first_mentions, is_line_of_a_list, of_victims, victims
from tallybook.claims.harm.whose import whose
from tallybook.claims.reader import READER
from tallybook.language.registers import is_local_news
from tallybook.model import Attribute, Basis, Document, Figure, Group, Modality, Outcome, Passage, Scope

FOLLOWING = 1
OF_THEM = re.compile(r"\bof\s+(?:them|whom|these|those|us)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: its passage, and its text taken apart."""

    document: Document
    passage: Passage
    said: Sentence
    unfinished: str | None
    correction: str | None
    wholes: Mapping[Outcome, Figure]
    """The last whole count of each outcome that the document has told before."""
    before: str
    """The sentence before."""
    told: Sequence[Figure]
    """The figures told before: all of the document's so far, in one list that grows with the reading."""

    @property
    def text(self) -> str:
        """The text of the passage."""
        return self.said.row.text


@dataclass(frozen=True, slots=True)
class Proposal:
    """A figure as its sentence alone gives it, with the sentence and the rule that found it there."""

    figure: Figure
    place: Place
    binding: Binding

    @property
    def phrase(self) -> Phrase:
        """The phrase that is counted."""
        return self.place.said.phrases[self.binding.phrase]


def read_figures(document: Document, passages: Sequence[Passage]) -> tuple[Figure, ...]:
    """Read the figures of a document, sorted by where they stand."""
    return settled(document, passages, proposals=proposed(document, passages))


def settled(document: Document, passages: Sequence[Passage], *, proposals: Sequence[Proposal]) -> tuple[Figure, ...]:
    """Return the figures proposed with what other sentences say of them, sorted by where they stand."""
    fated = with_fates(document, passages, figures=[proposal.figure for proposal in proposals])
    kept = sorted(_told_later(document, passages, figures=tuple(fated)), key=_order)
    titled = [f for f in kept if f.start < document.body_start]
    return told_one_by_one(document, with_sums([*titled, *first_mentions(kept[len(titled) :])]))


def proposed(document: Document, passages: Sequence[Passage]) -> tuple[Proposal, ...]:
    """Return what each sentence of a document proposes, none twice."""
    found: dict[str, Proposal] = {}
    before: tuple[Figure, ...] = ()
    text_before, harmed = "", False
    told: list[Figure] = []
    wholes: dict[Outcome, Figure] = {}
    for passage in passages:
        text = document.text[passage.start : passage.end]
        figures: tuple[Figure, ...] = ()
        own = may_hold_a_figure(text) or is_line_of_a_list(text)
        if own or (harmed and takes_up(text, before)):
            place = Place(
                document,
                passage,
                sentence(text),
                unfinished(text),
                correction(text) or (None if before else withdrawal(text_before)) or found_alive(text_before),
                dict(wholes),
                text_before,
                told,
            )
            here = tuple(_figures(place, before=before))
            found.update((proposal.figure.id, proposal) for proposal in here)
            figures = tuple(proposal.figure for proposal in here)
            told.extend(figures)
            wholes.update((figure.outcome, figure) for figure in figures if figure.scope is Scope.TOTAL)
        before, text_before, harmed = figures, text, own
    return tuple(found.values())


def takes_up(text: str, before: Sequence[Figure]) -> bool:
    """Tell whether a sentence may take its harm from the one before: "four of them were women", "the number is 12"."""
    return (bool(before) and OF_THEM.search(text) is not None) or corrected_at(text) is not None


def _order(figure: Figure) -> tuple[int, int, str]:
    return figure.start, figure.end, str(figure.outcome)


def _figures(place: Place, *, before: Sequence[Figure]) -> Iterator[Proposal]:
    bindings = list(links(place.text)) or _echoes(place.said, before) or _corrected(place)
    bindings += victims(place.said, bindings, before=place.before, told=place.told)
    if COUNTED_VICTIMS.intersection(place.said.row.low) and is_local_news(place.document):
        bindings += of_victims(place.said, bindings, told=place.told)
    for binding in bindings:
        phrase = place.said.phrases[binding.phrase]
        if phrase.kind == "name" and not may_be_person(place.said, phrase, names=known_names(place.document.text)):
            continue
        if phrase.quantity.word == "any" and not _is_denied(place, phrase):
            continue
        for outcome in binding.outcomes:
            yield Proposal(_figure(place, binding, outcome=outcome, before=before), place, binding)


def _is_denied(place: Place, phrase: Phrase) -> bool:
    start, end = place.said.row.starts[phrase.start], place.said.row.ends[phrase.counted - 1]
    return modality(place.text, start, last=end) is Modality.DENIED


def _echoes(said: Sentence, before: Sequence[Figure]) -> list[Binding]:
    """Bind "four of them were women" to the one outcome of the sentence before."""
    outcomes = tuple(dict.fromkeys(f.outcome for f in before if f.scope is Scope.TOTAL))
    if len(outcomes) != FOLLOWING:
        return []
    parts = [n for n, phrase in enumerate(said.phrases) if phrase.of_them and phrase.head]
    more = [m for n, m in pairwise(range(len(said.phrases))) if n in parts and _and_so(said, m)]
    return [
        Binding(n, outcomes, "part", words=(said.phrases[n].counted, said.phrases[n].end))
        for n in sorted({*parts, *more})
    ]


def _corrected(place: Place) -> list[Binding]:
    """Bind "the correct number is 12" to the one harm of the sentence before."""
    at = corrected_at(place.text) if may_be_corrected(f"{place.before} {place.text}") else None
    n = None if at is None else place.said.starts.get(place.said.token_at(at))
    outcomes = tuple(outcomes_said(place.before)) if n is not None and may_hold_a_figure(place.before) else ()
    return [Binding(n, outcomes, "toll")] if n is not None and len(outcomes) == FOLLOWING else []


def _and_so(said: Sentence, n: int) -> bool:
    """Tell whether "three were children" follows "four of them were women"."""
    return said.row.at(said.phrases[n].start - 1) in {"and", ","} and said.phrases[n].kind == "number"


def _figure(place: Place, binding: Binding, *, outcome: Outcome, before: Sequence[Figure]) -> Figure:
    said, document = place.said, place.document
    phrase, row, base = said.phrases[binding.phrase], said.row, place.passage.start
    start, end = row.starts[phrase.start], row.ends[phrase.counted - 1]
    reach = scope_of(said, binding)
    words = row.slice(*reach.words) if reach.words else None
    return Figure(
        id=Figure.id_for(document.id, outcome, start=base + start, end=base + end),
        document_id=document.id,
        start=base + start,
        end=base + end,
        text=place.text[start:end],
        passage_start=place.passage.start,
        passage_end=place.passage.end,
        modality=modality(place.text, start, last=end),
        reader=READER,
        outcome=outcome,
        quantity=shared(phrase.quantity) if binding.unsplit else phrase.quantity,
        group=_group(place, binding),
        scope=reach.scope,
        scope_words=words,
        part_of=_whole(place, binding, outcome=outcome, before=before) if reach.scope is Scope.PART else None,
        sum_of=tuple(str(o) for o in binding.outcomes) if binding.unsplit else (),
        unfinished=place.unfinished,
        correction=place.correction,
    )


def _whole(place: Place, binding: Binding, *, outcome: Outcome, before: Sequence[Figure]) -> str | None:
    """Return the id of the figure of which a phrase is a part."""
    if binding.part_of is None:
        wholes = [f for f in before if f.outcome is outcome and f.scope is Scope.TOTAL]
        if place.said.phrases[binding.phrase].of_set is outcome and outcome in place.wholes:
            return place.wholes[outcome].id
        if binding.rule == "victim" and outcome in place.wholes:
            return place.wholes[outcome].id
        return wholes[-1].id if wholes and binding.rule == "part" else None
    row, whole = place.said.row, place.said.phrases[binding.part_of]
    start, end = row.starts[whole.start], row.ends[whole.counted - 1]
    base = place.passage.start
    return Figure.id_for(place.document.id, outcome, start=base + start, end=base + end)


# ---------------------------------------------------------------- groups


def _group(place: Place, binding: Binding) -> Group:
    """Return the group of a figure: its own noun, or the last noun before it where it has none."""
    said, phrase = place.said, place.said.phrases[binding.phrase]
    span, inherited = whose(said, binding)
    included = attackers(said, phrase)
    if span is None or (inherited and said.row.at(phrase.start) in SELVES | TAKEN_UP):
        return Group(attackers_included=_stated(included))
    row, base = said.row, place.passage.start
    start, end = row.starts[span[0]], row.ends[span[1] - 1]
    text = place.text[start:end]
    known = attributes_of(text, place.text[row.starts[phrase.start] : row.ends[phrase.counted - 1]], name=phrase.named)
    return Group(
        text=text,
        start=base + start,
        end=base + end,
        attributes=tuple(_inferred(a) if inherited else a for a in known),
        attackers_included=_stated(included),
    )


def _stated(word: str) -> Literal["yes", "no", "unstated"]:
    return "yes" if word == "yes" else "no" if word == "no" else "unstated"


def _inferred(attribute: Attribute) -> Attribute:
    return attribute.changed(basis=Basis.INFERRED)


def _told_later(document: Document, passages: Sequence[Passage], *, figures: tuple[Figure, ...]) -> Iterator[Figure]:
    """Add what the next sentence says of a count: that it is expected to rise, that it leaves out the attackers."""
    holding = {f.passage_start for f in figures}
    after = {a.start: document.text[b.start : b.end] for a, b in pairwise(passages)}
    alone = {a.start for a, b in pairwise(passages) if b.start not in holding}
    for figure in figures:
        text = after.get(figure.passage_start, "")
        total = figure.scope is Scope.TOTAL and figure.outcome is Outcome.KILLED
        changes: dict[str, object] = {}
        if total and figure.unfinished is None and "toll" in text.lower() and figure.passage_start in alone:
            changes["unfinished"] = unfinished(text)
        if total and figure.group.attackers_included == "unstated" and (counted := attackers_counted(text)):
            changes["group"] = figure.group.changed(attackers_included=counted)
        yield figure.changed(**changes) if changes else figure
