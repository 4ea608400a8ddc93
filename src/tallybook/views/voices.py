"""Voices as rows and one voice as a page: what it is reported to have said, when, and through whom."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tallybook.errors import NotFound
from tallybook.model import Figure, Findings, Record, Statement, Voice
from tallybook.views.claims import ClaimRow, claim_row
from tallybook.views.folded_claims import folded
from tallybook.views.lookup import Lookup
from tallybook.views.public import NO_PAGE, NO_SCORE, answers, days_of
from tallybook.views.reports import IncidentRef, incident_ref
from tallybook.views.words import NOTICE, SPEAKER_BASES, SPEAKER_KINDS


class VoiceRow(Record):
    """One public voice for a list."""

    id: str
    name: str
    kind: str
    direct: int
    """Claims that it is reported to have made itself."""
    relayed: int
    """Claims that only repeat it."""
    incidents: int
    outlets: int
    first_day: str | None = None
    last_day: str | None = None


class NameRow(Record):
    """A name under which a voice spoke, as written, in how many reports, and why it is the same where that is known."""

    written: str
    reports: int
    reason: str = ""


class LikeRow(Record):
    """Another public voice that one may be, and why; a person decides."""

    id: str
    name: str
    reason: str


class SideRow(Record):
    """An incident to a side of which a voice belongs, and by which words."""

    incident: IncidentRef
    reason: str


class ThroughRow(Record):
    """An outlet through which a voice was heard."""

    outlet: str
    outlet_id: str | None = None
    direct: int
    relayed: int


class VoiceClaim(Record):
    """One claim of a voice, with its incidents and what has replaced it, where that is known."""

    claim: ClaimRow
    direct: bool
    incidents: tuple[IncidentRef, ...] = ()
    replaced: tuple[str, ...] = ()


class VoicePage(Record):
    """All that the book reports of one public voice."""

    voice: VoiceRow
    notice: str = NOTICE
    no_score: str = NO_SCORE
    bases: tuple[str, ...] = ()
    """Whether it speaks on record, as far as the reports say."""
    names: tuple[NameRow, ...] = ()
    possibly: tuple[LikeRow, ...] = ()
    sides: tuple[SideRow, ...] = ()
    through: tuple[ThroughRow, ...] = ()
    claims: tuple[VoiceClaim, ...] = ()


def voice_rows(findings: Findings, *, sought: str = "") -> tuple[VoiceRow, ...]:
    """Return the public voices whose names hold the words sought, by name."""
    lookup = Lookup(findings)
    rows = (voice_row(lookup, voice) for voice in lookup.public_voices.values() if answers(voice.name, sought))
    return tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.id)))


def voice_page(findings: Findings, wanted: str) -> VoicePage:
    """Return the page of the public voice with that id, the start of it, or that name; raises NotFound."""
    lookup = Lookup(findings)
    named = [one for one in lookup.public_voices.values() if one.name.casefold() == wanted.strip().casefold()]
    begun = [one for known, one in sorted(lookup.public_voices.items()) if wanted and known.startswith(wanted.lower())]
    found = named or begun
    if len(found) != 1:
        what = "more than one voice answers to this" if found else f"no public voice has this name or id. {NO_PAGE}"
        raise NotFound(what, where=wanted, todo="list them: tallybook voices BOOK")
    return heard_in_full(lookup, found[0])


def heard_in_full(lookup: Lookup, voice: Voice) -> VoicePage:
    """Return the page of a public voice of these findings."""
    said = _said(lookup, voice)
    bases = {one.speaker.basis for one in said if one.speaker}
    rows = sorted(folded(lookup, (claim_row(lookup, one) for one in said)), key=_by_day)
    return VoicePage(
        voice=voice_row(lookup, voice),
        bases=tuple(words for basis, words in SPEAKER_BASES.items() if basis in bases),
        names=_names(lookup, voice, said=said),
        possibly=tuple(
            LikeRow(id=one.voice, name=lookup.voices[one.voice].name, reason=lookup.mask.anywhere(one.reason))
            for one in voice.possibly
            if one.voice in lookup.public_voices
        ),
        sides=_sides(lookup, voice),
        through=_through(lookup, voice),
        claims=tuple(_voice_claim(lookup, row, voice=voice) for row in rows),
    )


def voice_row(lookup: Lookup, voice: Voice) -> VoiceRow:
    """Return one public voice for a list."""
    said = _said(lookup, voice)
    documents = [lookup.documents[one.document_id] for one in said]
    first, last = days_of(documents)
    return VoiceRow(
        id=voice.id,
        name=voice.name,
        kind=SPEAKER_KINDS[voice.kind],
        direct=len(voice.claims),
        relayed=len(voice.relays),
        incidents=len({one.id for claim in said for one in lookup.incidents_of.get(claim.id, ())}),
        outlets=len({document.outlet for document in documents if document.outlet}),
        first_day=first,
        last_day=last,
    )


def _said(lookup: Lookup, voice: Voice) -> list[Figure | Statement]:
    return [lookup.claims[one] for one in (*voice.claims, *voice.relays) if one in lookup.claims]


def _by_day(row: ClaimRow) -> tuple[object, ...]:
    return row.published_day or "9999", row.report_id, row.start, row.end, row.id


def _names(lookup: Lookup, voice: Voice, *, said: Iterable[Figure | Statement]) -> tuple[NameRow, ...]:
    """Return the names that a voice was resolved from with the reasons, and how it is written beside them."""
    reasons = {" ".join(one.name.casefold().split()): one.reason for one in voice.names}
    forms: dict[str, Counter[str]] = {}
    documents: dict[str, set[str]] = {}
    for one in said:
        if one.speaker:
            words = " ".join(lookup.stretch(one.document_id, one.speaker.start, end=one.speaker.end).split())
            form = re.sub(r"^[Tt]he ", "", words)
            forms.setdefault(form.casefold(), Counter())[form] += 1
            documents.setdefault(form.casefold(), set()).add(one.document_id)
    for name in voice.names:
        if name.documents and (known := name.name.casefold()) not in forms:
            forms[known] = Counter([lookup.mask.anywhere(name.name)])
            documents[known] = set(name.documents)
    rows = (
        NameRow(
            written=min(counts, key=lambda form: (-counts[form], form)),
            reports=len(documents[known]),
            reason=lookup.mask.anywhere(reasons.get(known, "")),
        )
        for known, counts in forms.items()
    )
    return tuple(sorted(rows, key=lambda row: (-row.reports, row.written)))


def _sides(lookup: Lookup, voice: Voice) -> tuple[SideRow, ...]:
    return tuple(
        SideRow(
            incident=incident_ref(lookup, incident),
            reason=lookup.mask.told(incident, lookup.interests[incident.id, voice.id].reason),
        )
        for incident in lookup.findings.incidents
        if (incident.id, voice.id) in lookup.interests
    )


def _through(lookup: Lookup, voice: Voice) -> tuple[ThroughRow, ...]:
    direct, relayed = (_outlets(lookup, claims) for claims in (voice.claims, voice.relays))
    rows = (
        ThroughRow(
            outlet=lookup.mask.anywhere(name) or "outlet not stated",
            outlet_id=lookup.outlet_pages.get(name),
            direct=direct[name],
            relayed=relayed[name],
        )
        for name in sorted({*direct, *relayed})  # two that are withheld look the same
    )
    return tuple(sorted(rows, key=lambda row: (-row.direct - row.relayed, row.outlet)))


def _outlets(lookup: Lookup, claims: Sequence[str]) -> Counter[str]:
    return Counter(
        lookup.documents[lookup.claims[one].document_id].outlet or "" for one in claims if one in lookup.claims
    )


def _voice_claim(lookup: Lookup, row: ClaimRow, *, voice: Voice) -> VoiceClaim:
    return VoiceClaim(
        claim=row,
        direct=row.id in voice.claims,
        incidents=tuple(incident_ref(lookup, one) for one in lookup.incidents_of.get(row.id, ())),
        replaced=lookup.replaced.get(row.id, ()),
    )
