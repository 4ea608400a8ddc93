"""Who says what: claims as rows, with the words that carry them and the report that they stand in."""

from collections.abc import Mapping
from typing import Literal

from tallybook.errors import BadSetting
from tallybook.model import Figure, Findings, Modality, Outcome, Record, Scope, Span, Statement
from tallybook.views.finding import claims_of, find_incident, find_report
from tallybook.views.lookup import Lookup
from tallybook.views.origins import voice_fields
from tallybook.views.words import (
    HEDGES,
    MODALITIES,
    NOBODY,
    REFERENCES,
    SCOPES,
    SPEAKER_BASES,
    SPEAKER_KINDS,
    STATEMENTS,
    attribute_words,
    count_words,
    first_day,
    quantity_words,
    spoken_words,
    when_note,
    when_words,
    where_words,
)


class ClaimRow(Record):
    """One claim in words, with all that a reader needs to judge it; names of private persons are withheld."""

    id: str
    type: Literal["figure", "statement"]
    report_id: str
    document_id: str
    incident_ids: tuple[str, ...] = ()
    start: int
    end: int
    words: str
    """The figure as worded with its hedge, or the statement."""
    sentence: str
    before: str = ""
    after: str = ""
    """The sentence before and after the words, so that they can be shown in place."""
    in_title: bool = False
    speaker: str = NOBODY
    speaker_kind: str | None = None
    speaker_basis: str | None = None
    named: bool = False
    """Whether the words say who speaks, on record."""
    channel: str | None = None
    doubt: str | None = None
    chain: tuple[str, ...] = ()
    """Through whom the words came, the outlet first."""
    voice: str | None = None
    repeats: bool = False
    """Whether the claim only repeats its voice."""
    voice_notes: tuple[str, ...] = ()
    """What is to be known of the voice: that it may be another, that it belongs to a side of the incident."""
    voice_reasons: tuple[str, ...] = ()
    """Why the claim only repeats its voice, and why the voice is one under this name."""
    voice_id: str | None = None
    """The voice's page; private persons and unnamed speakers have none."""
    modality: str
    reference: str = ""
    reference_words: str | None = None
    when: str
    when_note: str = ""
    where: str
    title: str
    outlet: str | None = None
    outlet_id: str | None = None
    published: str
    published_day: str | None = None
    reader: str
    outcome: str | None = None
    low: int | None = None
    high: int | None = None
    bounds: str | None = None
    hedge: str | None = None
    group: str | None = None
    attributes: tuple[str, ...] = ()
    attackers_included: str | None = None
    scope: str | None = None
    scope_words: str | None = None
    part_of: str | None = None
    unfinished: str | None = None
    correction: str | None = None
    kind: str | None = None
    cue: str | None = None
    """The words that take the position, or the verb of speech, as written."""
    quotation: str | None = None
    continued: tuple[str, ...] = ()
    """The further stretches of a quotation that is broken off."""
    target: str | None = None
    """Whom a blame or a demand is aimed at, in the words of the report."""
    topic: str | None = None
    """What a position is about, in the words of the report."""
    said_on: str | None = None
    said_day: str | None = None
    speaker_name: str | None = None
    speaker_role: str | None = None
    speaker_organisation: str | None = None
    about: tuple[str, ...] = ()
    copies: tuple["ClaimRow", ...] = ()
    """The same words elsewhere, folded under the first."""

    @property
    def relayed_by(self) -> tuple[str, ...]:
        """Return who stands between the outlet and the speaker, such as an agency."""
        return tuple(name for name in self.chain[1:] if name != self.speaker)

    @property
    def voice_apart(self) -> str | None:
        """Return the voice as which the claim counts, where the speaker's own words do not say it."""
        return self.voice if self.voice and self.voice.casefold() not in self.speaker.casefold() else None

    @property
    def own_words(self) -> tuple[str, ...]:
        """Return the stretches of a quotation, in order."""
        return (self.quotation, *self.continued) if self.quotation else ()

    @property
    def repeated_in(self) -> str:
        """Return in how many other reports the same words stand, or that only the report's own title repeats them."""
        others = {copy.report_id for copy in self.copies} - {self.report_id}
        return count_words(len(others), "other report") if others else "this report again"

    @property
    def day(self) -> str | None:
        """Return the day on which it was said, or failing that the day on which the report was published."""
        return self.said_day or self.published_day

    @property
    def cautions(self) -> tuple[str, ...]:
        """Return what keeps the claim from being a plain whole count: denied, feared, a part, unfinished."""
        scope = self.scope if self.scope != SCOPES[Scope.TOTAL] else None
        modality = self.modality if self.modality != MODALITIES[Modality.ASSERTED] else None
        unfinished = f"unfinished: “{self.unfinished}”" if self.unfinished else None
        correction = f"a correction: “{self.correction}”" if self.correction else None
        doubt = f"doubted: “{self.doubt}”" if self.doubt else None
        found = (modality, scope, unfinished, correction, doubt, self.reference)
        return tuple(caution for caution in found if caution)


def claim_rows(
    findings: Findings,
    *,
    incident: str | None = None,
    report: str | None = None,
    outcome: str | None = None,
    kind: Literal["figure", "statement"] | None = None,
) -> tuple[ClaimRow, ...]:
    """Return the claims of a book, of one incident or of one report, sorted by outcome, then by publication.

    Raises NotFound for an unknown incident or report and BadSetting for an unknown outcome.
    """
    if outcome is not None and outcome not in set(Outcome):
        raise BadSetting(f"no outcome is called {outcome!r}", todo=f"use one of {', '.join(Outcome)}")
    lookup = Lookup(findings)
    wanted = set(find_incident(findings, incident).claims) if incident else None
    document = lookup.document_of.get(find_report(findings.reports, report).id) if report else None
    rows = (
        claim_row(lookup, claim)
        for claim in claims_of(findings)
        if (wanted is None or claim.id in wanted)
        and (report is None or (document is not None and claim.document_id == document.id))
        and (outcome is None or (isinstance(claim, Figure) and claim.outcome == outcome))
        and (kind is None or claim.type == kind)
    )
    return tuple(sorted(rows, key=order))


def order(row: ClaimRow) -> tuple[object, ...]:
    """Sort figures before statements, by outcome, publication (undated last), report and place in the text."""
    outcomes = list(Outcome)
    rank = outcomes.index(Outcome(row.outcome)) if row.outcome else len(outcomes)
    return rank, row.published_day or "9999", row.report_id, row.start, row.end, row.id


def claim_row(lookup: Lookup, claim: Figure | Statement) -> ClaimRow:
    """Return one claim as a row."""
    own = _figure_fields(lookup, claim) if isinstance(claim, Figure) else _statement_fields(lookup, claim)
    return ClaimRow.model_validate({**_shared_fields(lookup, claim), **_speaker_fields(lookup, claim), **own})


def _shared_fields(lookup: Lookup, claim: Figure | Statement) -> Mapping[str, object]:
    document = lookup.documents[claim.document_id]
    voice = lookup.voices_of.get(claim.id)
    return {
        "id": claim.id,
        "type": claim.type,
        "report_id": document.report_id,
        "document_id": document.id,
        "incident_ids": tuple(one.id for one in lookup.incidents_of.get(claim.id, ())),
        "start": claim.start,
        "end": claim.end,
        "words": lookup.stretch(document.id, claim.start, end=claim.end),
        "sentence": lookup.stretch(document.id, claim.passage_start, end=claim.passage_end),
        "before": lookup.stretch(document.id, claim.passage_start, end=claim.start),
        "after": lookup.stretch(document.id, claim.end, end=claim.passage_end),
        "in_title": claim.start < document.body_start,
        "voice": lookup.mask.anywhere(voice.name) if voice else None,
        **voice_fields(lookup, claim, voice=voice),
        "voice_id": voice.id if voice and voice.id in lookup.public_voices else None,
        "modality": MODALITIES[claim.modality],
        "reference": REFERENCES[claim.reference],
        "reference_words": lookup.words(document.id, claim.reference_words),
        "when": lookup.words(document.id, when_words(claim.when)),
        "when_note": when_note(claim.when),
        "where": lookup.words(document.id, where_words(claim.where)),
        "title": lookup.title(document),
        "outlet": lookup.words(document.id, document.outlet),
        "outlet_id": lookup.outlet_pages.get(document.outlet or ""),
        "published": when_words(document.published),
        "published_day": first_day(document.published),
        "reader": claim.reader,
    }


def _speaker_fields(lookup: Lookup, claim: Figure | Statement) -> Mapping[str, object]:
    chain = tuple(lookup.mask.said(claim.document_id, link.name) for link in claim.chain)
    if (speaker := claim.speaker) is None:
        return {"chain": chain}
    return {
        "chain": chain,
        "speaker": lookup.stretch(claim.document_id, speaker.start, end=speaker.end),
        "speaker_kind": SPEAKER_KINDS[speaker.kind],
        "speaker_basis": SPEAKER_BASES[speaker.basis],
        "speaker_name": lookup.words(claim.document_id, speaker.name),
        "speaker_role": lookup.words(claim.document_id, speaker.role),
        "speaker_organisation": lookup.words(claim.document_id, speaker.organisation),
        "named": speaker.basis == "on_record",
        "channel": lookup.words(claim.document_id, speaker.channel),
        "doubt": lookup.words(claim.document_id, speaker.doubt),
    }


def _figure_fields(lookup: Lookup, claim: Figure) -> Mapping[str, object]:
    group = lookup.words(claim.document_id, claim.group.text)
    if claim.group.start is not None and claim.group.end is not None:
        group = lookup.stretch(claim.document_id, claim.group.start, end=claim.group.end)
    return {
        "outcome": claim.outcome,
        "low": claim.quantity.low,
        "high": claim.quantity.high,
        "bounds": quantity_words(claim.quantity),
        "hedge": HEDGES[claim.quantity.hedge],
        "group": group,
        "attributes": tuple(lookup.mask.said(claim.document_id, words) for words in attribute_words(claim)),
        "attackers_included": claim.group.attackers_included,
        "scope": SCOPES[claim.scope],
        "scope_words": lookup.words(claim.document_id, claim.scope_words),
        "part_of": claim.part_of,
        "unfinished": lookup.words(claim.document_id, claim.unfinished),
        "correction": lookup.words(claim.document_id, claim.correction),
    }


def _statement_fields(lookup: Lookup, claim: Statement) -> Mapping[str, object]:
    def said(span: Span | None) -> str | None:
        return lookup.stretch(claim.document_id, span.start, end=span.end) if span else None

    return {
        "kind": STATEMENTS[claim.kind],
        "cue": said(claim.cue),
        "quotation": said(claim.quotation),
        "continued": tuple(said(span) for span in claim.continued),
        "target": said(claim.target),
        "topic": said(claim.topic),
        "said_on": lookup.words(claim.document_id, spoken_words(claim.said_on)),
        "said_day": first_day(claim.said_on),
        "about": claim.about,
    }
