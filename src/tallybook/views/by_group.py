"""Who last said how many of whom: a row for each voice, a column for each group, an outcome a table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tallybook.model import Figure, Findings, Incident, Modality, Outcome, Record, Scope
from tallybook.tolls.admitted import partitive
from tallybook.tolls.evidence import in_title
from tallybook.tolls.groups import Key
from tallybook.tolls.words import printed
from tallybook.views.claim_refs import ClaimRef, claim_ref
from tallybook.views.finding import find_incident
from tallybook.views.judged import Judged, Standing
from tallybook.views.lookup import Lookup
from tallybook.views.sheet import by_mouth
from tallybook.views.tolls import EVERYBODY, toll_order
from tallybook.views.words import MODALITIES, SPEAKER_KINDS, first_day, when_words

NOT_NAMED = "not named"
WIDEST = 6  # columns; further groups share the last one
OTHERS = "other groups"
IN_FORCE = frozenset({Standing.IN, Standing.FLOOR, Standing.RELAY, Standing.UNKNOWN})


class Saying(Record):
    """A number as it was said, on which day, and what the toll does with it; `note` says what it does not count."""

    words: str
    known: str
    day: str | None = None
    standing: Standing
    note: str = ""
    claim: ClaimRef


class Cell(Record):
    """What one voice says of one group: what it said last, and before that."""

    last: Saying
    earlier: tuple[Saying, ...] = ()


class VoiceLine(Record):
    """What one voice says of each group, a cell for each column, null where it says nothing."""

    speaker: str
    voice_id: str | None = None
    kind: str | None = None
    cells: tuple[Cell | None, ...]


class GroupTable(Record):
    """One outcome: its groups as columns, everybody first, with their tolls; its voices as rows."""

    incident_id: str
    outcome: str
    columns: tuple[str, ...]
    tolls: tuple[str, ...] = ()
    rows: tuple[VoiceLine, ...] = ()


def by_group(findings: Findings, wanted: str) -> tuple[GroupTable, ...]:
    """Return the tables of an incident, an outcome each; raises NotFound for an unknown incident."""
    return incident_by_group(Lookup(findings), find_incident(findings, wanted))


def incident_by_group(lookup: Lookup, incident: Incident) -> tuple[GroupTable, ...]:
    """Return the tables of one incident's outcomes, in the order of its tolls."""
    claims = [lookup.claims[one] for one in (*incident.claims, *incident.unsure) if one in lookup.claims]
    figures = [one for one in claims if isinstance(one, Figure)]
    judged = Judged(lookup, incident)
    tables = (
        _table(judged, [one for one in figures if one.outcome is outcome], outcome=outcome) for outcome in Outcome
    )
    return tuple(table for table in tables if table.rows)


class _Columns:
    """The groups of one outcome as columns: everybody, then those of whom most is said, the rest in one."""

    def __init__(self, judged: Judged, figures: Sequence[Figure], *, outcome: Outcome) -> None:
        self._judged = judged
        own = sorted((toll for at, toll in judged.tolls.items() if at[0] is outcome), key=toll_order)
        keys = {toll.group: key for (what, key), toll in judged.tolls.items() if what is outcome}
        self._names: dict[Key, str] = {(): EVERYBODY} | {keys[toll.group]: toll.group for toll in own}
        told = [self._named(one) for one in figures]
        known = [name for name in dict.fromkeys([EVERYBODY, *self._names.values()]) if name in told]
        if len(known) > WIDEST:
            most = sorted(known, key=lambda name: (name != EVERYBODY, -told.count(name)))[: WIDEST - 1]
            known = [name for name in known if name in most]
        self.names = (*known, *((OTHERS,) if set(told) - set(known) else ()))

    def _named(self, figure: Figure) -> str:
        return self._names.get(self._judged.group(figure), OTHERS)

    def of(self, figure: Figure) -> str:
        """Return the column of a figure."""
        name = self._named(figure)
        return name if name in self.names else OTHERS


def _table(judged: Judged, figures: Sequence[Figure], *, outcome: Outcome) -> GroupTable:
    lookup, incident = judged.lookup, judged.incident
    columns = _Columns(judged, figures, outcome=outcome)
    printed_by = _tolls(judged, outcome=outcome)
    rows = [row for mouth in _mouths(lookup, figures) if (row := _row(judged, mouth, columns=columns))]
    return GroupTable(
        incident_id=incident.id,
        outcome=outcome,
        columns=tuple(lookup.mask.told(incident, name) for name in columns.names),
        tolls=tuple(printed_by.get(name, "") for name in columns.names),
        rows=tuple(sorted(rows, key=lambda row: row.speaker == NOT_NAMED)),
    )


def _tolls(judged: Judged, *, outcome: Outcome) -> Mapping[str, str]:
    lookup, incident = judged.lookup, judged.incident
    own = (one for one in lookup.tolls_of.get(incident.id, ()) if one.outcome is outcome)
    return {one.group: lookup.mask.told(incident, printed(one)) for one in own}


def _mouths(lookup: Lookup, figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Yield the figures of each voice, the first to speak first; those that nobody is said to say together."""
    several = [sorted(own, key=lambda one: _order(lookup, one)) for own in by_mouth(lookup, figures).values()]
    voiced = [own for own in several if any(one.id in lookup.voices_of for one in own)]
    yield from sorted(voiced, key=lambda own: _order(lookup, own[0]))
    if rest := [one for own in several if own not in voiced for one in own]:
        yield rest


def _order(lookup: Lookup, figure: Figure) -> tuple[object, ...]:
    """Order what one voice says: by day, of one day the correction last, then the higher as the later."""
    day = first_day(lookup.documents[figure.document_id].published) or ""
    return (day, figure.correction is not None, figure.quantity.value or 0, figure.document_id, figure.start, figure.id)


def _row(judged: Judged, figures: Sequence[Figure], *, columns: _Columns) -> VoiceLine | None:
    lookup = judged.lookup
    voice = next((lookup.voices_of[one.id] for one in figures if one.id in lookup.voices_of), None)
    own = [one for one in figures if not (_is_title(lookup, one) and judged.standing(one)[0] is Standing.OUT)]
    if not own:
        return None
    told: dict[str, list[Figure]] = {}
    for one in own:
        told.setdefault(columns.of(one), []).append(one)
    return VoiceLine(
        speaker=lookup.mask.anywhere(voice.name) if voice else NOT_NAMED,
        voice_id=voice.id if voice and voice.id in lookup.public_voices else None,
        kind=SPEAKER_KINDS[voice.kind] if voice else None,
        cells=tuple(
            _cell(judged, told[name], everybody=name == EVERYBODY) if name in told else None for name in columns.names
        ),
    )


def _is_title(lookup: Lookup, figure: Figure) -> bool:
    return in_title(figure, lookup.documents[figure.document_id])


def _cell(judged: Judged, figures: Iterable[Figure], *, everybody: bool) -> Cell:
    """Return the last number of a voice in force with those before it; one that is said again stands once.

    A number that fell and came back stands twice: as it fell, and as it holds.
    """
    first: dict[tuple[object, ...], Figure] = {}
    for one in sorted(figures, key=lambda f: _order(judged.lookup, f)):
        q, holds = one.quantity, judged.standing(one)[0] in IN_FORCE
        first.setdefault((q.value, q.value_high, q.low, q.high, q.word, one.scope, one.modality, holds), one)
    said = sorted(first.values(), key=lambda f: (judged.standing(f)[0] in IN_FORCE, f.scope is Scope.TOTAL))
    *earlier, last = (saying for f in said if (saying := _saying(judged, f, everybody=everybody)))
    return Cell(last=last, earlier=tuple(reversed(earlier)))


def _saying(judged: Judged, figure: Figure, *, everybody: bool) -> Saying | None:
    lookup = judged.lookup
    claim = claim_ref(lookup, figure.id)
    published = lookup.documents[figure.document_id].published
    if claim is None:
        return None
    return Saying(
        words=claim.words,
        known=when_words(published),
        day=first_day(published),
        standing=judged.standing(figure)[0],
        note=_note(lookup, figure, everybody=everybody),
        claim=claim,
    )


def _note(lookup: Lookup, figure: Figure, *, everybody: bool) -> str:
    """Return what keeps a number from being a whole count: denied, feared, a part of those in its column, only new."""
    notes = [] if figure.modality is Modality.ASSERTED else [MODALITIES[figure.modality]]
    if figure.scope is Scope.ADDED:
        notes.append("only the new ones")
    elif figure.scope is Scope.PART and everybody:
        apart = "" if partitive(figure.scope_words) else f": “{figure.scope_words}”"
        notes.append(f"a part{apart}")
    return lookup.words(figure.document_id, ", ".join(notes)) or ""
