"""Kind and parties of an incident, every entry with its sentence and with who says so."""

from collections.abc import Iterable, Sequence

from tallybook.incidents.schemes import coded
from tallybook.incidents.told_kinds import contradicting
from tallybook.model import Figure, Findings, Incident, KindTold, Party, PartyKind, PartyRole, Record, Statement, Told
from tallybook.views.finding import find_incident
from tallybook.views.lookup import Lookup
from tallybook.views.words import SPEAKER_KINDS, count_words, first_day, when_words

PARTY_KINDS = {
    PartyKind.STATE: "forces of a state",
    PartyKind.POLICE: "police",
    PartyKind.COALITION: "a coalition of states",
    PartyKind.ARMED_GROUP: "an armed group",
    PartyKind.UNNAMED: "named by nobody",
    PartyKind.PERSON: "private persons",
    PartyKind.CIVILIANS: "civilians",
    PartyKind.OTHER: "somebody else",
}
ROLES = {
    PartyRole.ACCEPTS: "accepts or claims responsibility",
    PartyRole.ATTACKER: "said to have acted",
    PartyRole.BLAMED: "blamed",
    PartyRole.CHARGED: "arrested or charged",
    PartyRole.FOUGHT: "said to have fought",
    PartyRole.DENIES: "denies",
    PartyRole.STRUCK: "said to have been struck",
}
ITSELF = "the report itself"
NAMED = 3  # speakers that a line names
SHOWN = 6  # places that a page shows of one role


class ToldRow(Record):
    """A place of a report that tells of a kind or of a party, with who says so; names are withheld."""

    report_id: str
    claim_id: str | None = None
    title: str
    outlet: str | None = None
    outlet_id: str | None = None
    published: str
    published_day: str | None = None
    speaker: str = ITSELF
    speaker_kind: str | None = None
    voice: str | None = None
    voice_id: str | None = None
    before: str = ""
    words: str
    after: str = ""
    doubt: str | None = None
    quoted: bool = False
    also: str = ""
    """In how many other reports the same speaker tells it."""


class RoleRow(Record):
    """What a party is told as, by whom, and where."""

    role: PartyRole
    words: str
    by: str
    told: tuple[ToldRow, ...] = ()


class PartyRow(Record):
    """A party of an incident: what it is told as, and by whom; nothing says that it is so."""

    incident_id: str
    incident: str
    name: str
    kind: PartyKind
    kind_words: str
    country: str | None = None
    names: tuple[str, ...] = ()
    reason: str = ""
    line: str
    roles: tuple[RoleRow, ...] = ()


class KindRow(Record):
    """A kind of violence that reports tell, by whom, and where."""

    kind: str
    by: str
    told: tuple[ToldRow, ...] = ()


class CodedRow(Record):
    """A field of a database, what is proposed for it, and why."""

    scheme: str
    field: str
    value: str | None = None
    why: str


class Violence(Record):
    """The kind of violence and the parties of an incident."""

    kinds: tuple[KindRow, ...] = ()
    differ: str = ""
    """That reports name kinds that exclude one another, and who names which."""
    parties: tuple[PartyRow, ...] = ()
    coded: tuple[CodedRow, ...] = ()


def party_rows(findings: Findings, incident: str | None = None) -> tuple[PartyRow, ...]:
    """Return the parties of one incident, or of all, those first who are told to have acted."""
    lookup = Lookup(findings)
    wanted = [find_incident(findings, incident)] if incident else sorted(findings.incidents, key=lambda one: one.id)
    return tuple(_party(lookup, one, party=party) for one in wanted for party in one.parties)


def violence(lookup: Lookup, incident: Incident) -> Violence:
    """Return the kinds and the parties of an incident."""
    kinds = tuple(_kind(lookup, incident, told=one) for one in incident.kinds)
    apart = {one.kind for one in contradicting(incident.kinds)}
    told = [f"“{one.kind}” says {one.by}" for one in kinds if one.kind in apart]
    return Violence(
        kinds=kinds,
        differ=f"The reports differ: {'; '.join(told)}." if told else "",
        parties=tuple(_party(lookup, incident, party=one) for one in incident.parties),
        coded=coded_rows(lookup, incident),
    )


def coded_rows(lookup: Lookup, incident: Incident) -> tuple[CodedRow, ...]:
    """Return what an incident would be in the terms of each database, names withheld."""

    def told(words: str | None) -> str | None:
        return lookup.mask.told(incident, words) if words else None

    return tuple(
        CodedRow(scheme=one.scheme, field=one.field, value=told(one.value), why=told(one.why) or "")
        for one in coded(incident)
    )


def party_lines(lookup: Lookup, incident: Incident) -> tuple[str, ...]:
    """Return the parties of an incident in a line each: the name, and what it is told as."""
    return tuple(
        f"{lookup.mask.told(incident, one.name)}: {', '.join(ROLES[role] for role in one.roles)}"
        for one in incident.parties
    )


def _kind(lookup: Lookup, incident: Incident, *, told: KindTold) -> KindRow:
    rows = _folded(lookup, incident, places=told.told)
    return KindRow(kind=told.kind, by=_speakers(rows), told=rows[:SHOWN])


def _party(lookup: Lookup, incident: Incident, *, party: Party) -> PartyRow:
    roles = []
    for role in party.roles:
        rows = _folded(lookup, incident, places=[part for part in party.parts if part.role is role])
        by = "itself" if role in {PartyRole.ACCEPTS, PartyRole.DENIES} else _speakers(rows)
        roles.append(RoleRow(role=role, words=ROLES[role], by=by, told=rows[:SHOWN]))
    return PartyRow(
        incident_id=incident.id,
        incident=lookup.mask.told(incident, incident.title),
        name=lookup.mask.told(incident, party.name),
        kind=party.kind,
        kind_words=PARTY_KINDS[party.kind],
        country=party.country,
        names=tuple(dict.fromkeys(lookup.mask.told(incident, name) for name in party.names)),
        reason=lookup.mask.told(incident, party.reason),
        line="; ".join(_line(one) for one in roles),
        roles=tuple(roles),
    )


def _line(one: RoleRow) -> str:
    return one.words if one.by == "itself" else f"{one.words}, says {one.by}"


def _speakers(rows: Sequence[ToldRow]) -> str:
    """Return who says it, in a few words: speakers before reports in their own words."""
    said = dict.fromkeys(row.voice or row.speaker for row in rows if row.speaker_kind)
    own = dict.fromkeys(row.outlet or "a report" for row in rows if not row.speaker_kind)
    names = [*said, *(f"{outlet} itself" for outlet in own)]
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {count_words(more, 'other')}" if more > 0 else "")


def _folded(lookup: Lookup, incident: Incident, *, places: Iterable[Told]) -> tuple[ToldRow, ...]:
    """Return the places, the earliest of each speaker, with in how many other reports the same one tells it."""
    by: dict[str, list[ToldRow]] = {}
    for place in places:
        if place.document_id in lookup.documents:
            row = _row(lookup, incident, place=place)
            by.setdefault(_key(row), []).append(row)
    kept = [_first(several) for several in by.values()]
    return tuple(sorted(kept, key=_order))


def _key(row: ToldRow) -> str:
    who = (
        (row.voice or row.speaker).casefold().removeprefix("the ") if row.speaker_kind else row.outlet or row.report_id
    )
    return f"{bool(row.speaker_kind)} {who}"


def _order(row: ToldRow) -> tuple[str, str, str]:
    return row.published_day or "9999", row.report_id, row.words


def _first(several: Sequence[ToldRow]) -> ToldRow:
    first, *others = sorted(several, key=_order)
    reports = len({row.report_id for row in others} - {first.report_id})
    return first.model_copy(update={"also": f"also in {count_words(reports, 'other report')}"}) if reports else first


def _row(lookup: Lookup, incident: Incident, *, place: Told) -> ToldRow:
    document = lookup.documents[place.document_id]
    claim = lookup.claims.get(place.claim or "")
    return ToldRow(
        report_id=document.report_id,
        claim_id=place.claim,
        title=lookup.title(document),
        outlet=lookup.words(document.id, document.outlet),
        outlet_id=lookup.outlet_pages.get(document.outlet or ""),
        published=when_words(document.published),
        published_day=first_day(document.published),
        before=lookup.stretch(document.id, place.passage_start, end=place.start),
        words=lookup.stretch(document.id, place.start, end=place.end),
        after=lookup.stretch(document.id, place.end, end=place.passage_end),
        doubt=lookup.words(document.id, place.doubt),
        quoted=place.quoted,
        **_speaking(lookup, incident, place=place, claim=claim),
    )


def _speaking(
    lookup: Lookup, incident: Incident, *, place: Told, claim: Figure | Statement | None
) -> dict[str, str | None]:
    """Return who says it: the voice where the claim beside it is by the same speaker, else the speaker's words."""
    if place.speaker is None:
        return {}
    said = lookup.stretch(place.document_id, place.speaker.start, end=place.speaker.end)
    known = {"speaker": said, "speaker_kind": SPEAKER_KINDS[place.speaker.kind]}
    voice = lookup.voices_of.get(claim.id) if claim else None
    if voice is None or claim is None or claim.speaker is None or claim.speaker.text != place.speaker.text:
        return {**known}
    public = voice.id if voice.id in lookup.public_voices else None
    return {**known, "voice": lookup.mask.told(incident, voice.name), "voice_id": public}
