"""Units: a speaker as one report names it, the smallest thing that is joined to a voice or kept apart from one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tallybook.model import Decision, Document, Incident, Reading, SpeakerKind
from tallybook.voices.content import content
from tallybook.voices.descriptions import BODY_NOUNS, ROLE_NOUNS
from tallybook.voices.mentions import Mention, mentions
from tallybook.voices.names import GENERIC, JOINING, Name

KINDS = list(SpeakerKind)
SHARED = GENERIC | JOINING | BODY_NOUNS | ROLE_NOUNS


@dataclass(frozen=True, slots=True)
class Unit:
    """The claims of one speaker in one report; `key` orders units by day and report.

    `written` is the form in which the report writes the name most often, `definite` says that it presumes the speaker
    to be known ("the Observatory"), `saw` that it is an outlet's own reporter, `role` the office of a person.
    """

    key: tuple[str, ...]
    document: str
    name: Name
    scope: str
    kind: SpeakerKind
    anonymous: bool
    mentions: tuple[Mention, ...]
    incidents: frozenset[str]
    outlet: str | None
    day: date | None
    written: str
    definite: bool
    person: bool
    saw: bool
    role: Name
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """All units of a book, and what is known of their claims."""

    units: tuple[Unit, ...]
    contents: Mapping[str, tuple[object, ...]]
    documents: Mapping[str, Document]

    def by_claim(self) -> Mapping[str, list[Unit]]:
        """Return the units of each claim, its own speaker's before those of who announces it."""
        found: dict[str, list[Unit]] = defaultdict(list)
        for announced in (False, True):
            for unit in self.units:
                for mention in unit.mentions:
                    if mention.announced is announced:
                        found[mention.claim].append(unit)
        return found


def told(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    *,
    incidents: Sequence[Incident] = (),
    decisions: Sequence[Decision] = (),
) -> Told:
    """Return the units of some documents, in order; a claim that a decision parts from its unit is one of its own."""
    read = {reading.document_id: reading for reading in readings}
    known = {document.id: document for document in documents if document.id in read}
    owner: dict[str, set[str]] = defaultdict(set)
    for incident in incidents:
        for claim in incident.claims:
            owner[claim].add(incident.id)
    parted = _parted(decisions)
    units = []
    for one in sorted(known):
        held: dict[tuple[object, ...], list[Mention]] = defaultdict(list)
        for mention in mentions(known[one], read[one]):
            apart = mention.claim if mention.claim in parted else ""
            held[mention.name, mention.scope, mention.anonymous, apart].append(mention)
        held = _rejoined(held, parted)
        units += [_unit(known[one], group, owner=owner, apart=str(key[3])) for key, group in held.items()]
    contents = {figure.id: content(figure) for reading in readings for figure in reading.figures}
    return Told(tuple(sorted(units, key=lambda unit: unit.key)), contents, known)


def shared(name: Name) -> bool:
    """Tell whether many speakers bear a name: "the army", "the union", "the governor".

    >>> shared(("coast", "guard")), shared(("osk", "observatory"))
    (False, False)
    """
    return all(word in SHARED for word in name)


def _parted(decisions: Iterable[Decision]) -> Mapping[str, str]:
    """Return the claims that are not said by the speaker of another, by that other."""
    return {d.other: d.subject for d in decisions if d.verb == "other_voice" and d.other}


def _rejoined(
    held: Mapping[tuple[object, ...], list[Mention]], parted: Mapping[str, str]
) -> dict[tuple[object, ...], list[Mention]]:
    """Put a claim back where the one that it was parted from is another unit anyway."""
    found: dict[tuple[object, ...], list[Mention]] = {}
    for key, group in held.items():
        *rest, apart = key
        whole = (*rest, "")
        with_other = {m.claim for m in held.get(whole, ())} | {m.claim for m in found.get(whole, ())}
        stays = apart and parted[str(apart)] not in with_other
        found.setdefault(whole if stays else key, []).extend(group)
    return found


def _unit(document: Document, group: Sequence[Mention], *, owner: Mapping[str, set[str]], apart: str) -> Unit:
    first = group[0]
    kinds = Counter(mention.kind for mention in group if mention.kind is not SpeakerKind.OTHER)
    kind = min(kinds, key=lambda k: (-kinds[k], KINDS.index(k)), default=SpeakerKind.OTHER)
    day = document.published.first if document.published else None
    return Unit(
        key=(day.isoformat() if day else "~", document.id, " ".join(first.name), first.scope, apart),
        document=document.id,
        name=first.name,
        scope="" if first.anonymous else first.scope,
        kind=kind,
        anonymous=any(mention.anonymous for mention in group),
        mentions=tuple(group),
        incidents=frozenset(one for mention in group for one in owner.get(mention.claim, ())),
        outlet=document.outlet,
        day=day,
        written=_written(group),
        definite=any(mention.definite for mention in group),
        person=any(mention.person for mention in group),
        saw=any(mention.saw for mention in group),
        role=next((mention.role for mention in group if mention.role), ()),
        claims=tuple(dict.fromkeys(mention.claim for mention in group)),
    )


def _written(group: Sequence[Mention]) -> str:
    forms = Counter(mention.written for mention in group)
    return min(forms, key=lambda form: (-forms[form], -len(form), form))


def figures_of(unit: Unit, contents: Mapping[str, tuple[object, ...]]) -> frozenset[tuple[object, ...]]:
    """Return what a unit's figures say: outcome and number, whatever the hedge."""
    said = [contents[claim] for claim in unit.claims if claim in contents]
    return frozenset(one[1:4] for one in said if one[2] is not None)
