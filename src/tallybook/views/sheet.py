"""The evidence sheet of an incident: one line for what one voice holds at a time, with what the toll does with it.

A line holds the counts that one voice gives in one report; the same voice saying no more elsewhere, later or in a copy
is folded under it. A new number makes a new line, so that the sheet reads as the day went on.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from tallybook.model import Figure, Findings, Incident, Modality, Outcome, Record, Scope, Use
from tallybook.views.claim_refs import ClaimRef, claim_ref
from tallybook.views.finding import find_incident
from tallybook.views.lookup import Lookup
from tallybook.views.tolls import EVERYBODY
from tallybook.views.words import NOBODY, PROPOSAL, SPEAKER_KINDS, first_day, quantity_words, when_words


class Standing(StrEnum):
    """What the toll does with a count, in the words of the sheet."""

    IN = "in"
    FLOOR = "floor"
    SUPERSEDED = "superseded"
    RELAY = "relay"
    UNSURE = "unsure"
    ASK = "ask"
    OUT = "out"


STANDINGS = {
    Use.SETS_LOW: Standing.IN,
    Use.SETS_BEST: Standing.IN,
    Use.SETS_HIGH: Standing.IN,
    Use.SUPPORTS: Standing.IN,
    Use.FLOOR: Standing.FLOOR,
    Use.SUPERSEDED: Standing.SUPERSEDED,
    Use.ASK: Standing.ASK,
    Use.EXCLUDED: Standing.OUT,
}
ORDER = list(Standing)
COLUMNS = (Outcome.KILLED, Outcome.INJURED)


class SheetNumber(Record):
    """One count of a line: how many of whom, what the toll does with it and why, and where it is said."""

    outcome: str
    words: str
    bounds: str
    group: str = EVERYBODY
    modality: str | None = None
    standing: Standing
    reason: str = ""
    claims: tuple[ClaimRef, ...] = ()

    @property
    def said(self) -> str:
        """Return the number with the group that it counts, and whether it is denied or only feared."""
        words, group = self.words.casefold(), self.group.casefold()
        count = f"{self.words} {self.group}"
        if self.group == EVERYBODY or words.endswith(group):
            count = self.words
        elif group.startswith(words):
            count = self.group
        return f"{self.modality}: {count}" if self.modality else count


class SheetLine(Record):
    """What one voice holds from one day on; `standing` is the best that any of its counts has.

    `mentions` are all the places where it is said, the first one first; `unattributed` that nobody is said to say it,
    so that its origin is unknown and it adds no voice.
    """

    known: str
    known_day: str | None = None
    speaker: str
    kind: str | None = None
    unattributed: bool = False
    killed: tuple[SheetNumber, ...] = ()
    injured: tuple[SheetNumber, ...] = ()
    others: tuple[SheetNumber, ...] = ()
    parts: tuple[SheetNumber, ...] = ()
    standing: Standing
    label: str = PROPOSAL
    reasons: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    mentions: tuple[ClaimRef, ...] = ()


def evidence_sheet(findings: Findings, wanted: str) -> tuple[SheetLine, ...]:
    """Return the evidence sheet of the incident with that id, or of which an id or a claim's id starts so."""
    return sheet(Lookup(findings), find_incident(findings, wanted))


def sheet(lookup: Lookup, incident: Incident) -> tuple[SheetLine, ...]:
    """Return the lines of one incident by the day from which each is known, undated ones last."""
    claims = [lookup.claims[one] for one in (*incident.claims, *incident.unsure) if one in lookup.claims]
    figures = [one for one in claims if isinstance(one, Figure)]
    judged = _Judged(lookup, incident)
    lines = [
        _line(judged, folded)
        for mouth in _by_mouth(lookup, figures).values()
        for folded in _folded(_bundles(lookup, mouth))
    ]
    return tuple(sorted(lines, key=lambda line: (line.known_day or "9999", ORDER.index(line.standing), line.speaker)))


class _Judged:
    """What the tolls of an incident do with each claim, and why."""

    def __init__(self, lookup: Lookup, incident: Incident) -> None:
        self.lookup = lookup
        self.incident = incident
        self._parts: dict[str, dict[str, tuple[Standing, str]]] = {}
        for toll in lookup.tolls_of.get(incident.id, ()):
            for one in toll.contributions:
                standing = min((STANDINGS[use] for use in one.use), key=ORDER.index, default=Standing.OUT)
                self._parts.setdefault(one.claim_id, {})[toll.group] = (standing, one.reason)

    def standing(self, figure: Figure) -> tuple[Standing, str]:
        """Return what becomes of a figure: in the toll of its own group where it has one, else in that of everybody."""
        if figure.id in self.incident.unsure:
            return Standing.UNSURE, "Not sure to belong to this incident."
        found = self._parts.get(figure.id, {})
        own = [known for group, known in sorted(found.items()) if group != EVERYBODY]
        whole = found.get(EVERYBODY)
        narrower = figure.scope is Scope.PART or bool(figure.group.attributes)
        chosen = min(own, key=lambda known: ORDER.index(known[0])) if own and narrower else whole
        standing, reason = chosen or (own[0] if own else (Standing.OUT, "No toll counts it."))
        if figure.id in self.lookup.relays and standing in {Standing.IN, Standing.OUT}:
            standing = Standing.RELAY
        return standing, self.lookup.mask.told(self.incident, reason)


def _by_mouth(lookup: Lookup, figures: Iterable[Figure]) -> Mapping[str, list[Figure]]:
    """Part the figures by whose words they are: a voice's, or those of a report that names nobody."""
    several = list(figures)
    told = {_repeated(one): _mouth(lookup, one) for one in several if not _is_title(lookup, one)}
    found: dict[str, list[Figure]] = {}
    for one in several:
        own = _mouth(lookup, one)
        mouth = told.get(_repeated(one), own) if _is_title(lookup, one) and not lookup.voices_of.get(one.id) else own
        found.setdefault(mouth, []).append(one)
    return dict(sorted(found.items()))


def _mouth(lookup: Lookup, figure: Figure) -> str:
    voice, document = lookup.voices_of.get(figure.id), lookup.documents[figure.document_id]
    return f"voice {voice.id}" if voice else f"outlet {document.outlet or document.id}"


def _is_title(lookup: Lookup, figure: Figure) -> bool:
    """Tell whether a figure stands in the title, or in a body's repetition of it."""
    document = lookup.documents[figure.document_id]
    if figure.start < document.body_start:
        return True
    return bool(document.title) and document.text[figure.passage_start : figure.passage_end].strip() == document.title


def _repeated(figure: Figure) -> tuple[object, ...]:
    """Return what a title shares with the figure of its text that it repeats."""
    return (figure.document_id, figure.outcome, figure.quantity.value, figure.quantity.word)


def _bundles(lookup: Lookup, figures: Iterable[Figure]) -> list[list[Figure]]:
    """Part one voice's figures by report, the earliest known first, those with most to say before others."""
    found: dict[str, list[Figure]] = {}
    for one in sorted(figures, key=lambda f: (f.start, f.end, f.id)):
        found.setdefault(one.document_id, []).append(one)
    return sorted(
        found.values(),
        key=lambda some: (_day(lookup, some[0]) or "9999", -len({_content(f) for f in some}), some[0].document_id),
    )


def _folded(bundles: Sequence[Sequence[Figure]]) -> list[list[Figure]]:
    """Return the figures of each line: a report that gives no number of its own is folded under an earlier line."""
    lines: list[list[Figure]] = []
    for bundle in bundles:
        said = {_content(f) for f in bundle}
        home = next((line for line in lines if said <= {_content(f) for f in line}), None)
        if home is None:
            lines.append(list(bundle))
        else:
            home += bundle
    return lines


def _content(figure: Figure) -> tuple[object, ...]:
    """Return what a figure says, whoever says it; "60" and "more than 60" are two counts."""
    q = figure.quantity
    return (figure.outcome, q.low, q.high, q.value, _group(figure).casefold(), figure.scope, figure.modality)


def _group(figure: Figure) -> str:
    return (figure.group.text or EVERYBODY) if figure.group.attributes or figure.scope is Scope.PART else EVERYBODY


def _line(judged: _Judged, figures: Sequence[Figure]) -> SheetLine:
    lookup = judged.lookup
    first = min(figures, key=lambda f: f.id not in lookup.voices_of)
    voice = lookup.voices_of.get(first.id)
    numbers = list(_numbers(judged, figures))
    wholes = [(scope, one) for scope, one in numbers if scope is not Scope.PART]
    standing = min((one.standing for _, one in (wholes or numbers)), key=ORDER.index)
    document = lookup.documents[first.document_id]
    return SheetLine(
        known=when_words(document.published),
        known_day=_day(lookup, first),
        speaker=lookup.mask.anywhere(voice.name) if voice else NOBODY,
        kind=SPEAKER_KINDS[voice.kind] if voice else None,
        unattributed=voice is None,
        killed=tuple(one for _, one in wholes if one.outcome == Outcome.KILLED),
        injured=tuple(one for _, one in wholes if one.outcome == Outcome.INJURED),
        others=tuple(one for _, one in wholes if one.outcome not in COLUMNS),
        parts=tuple(one for scope, one in numbers if scope is Scope.PART),
        standing=standing,
        reasons=tuple(dict.fromkeys(one.reason for _, one in numbers if one.reason)),
        outlets=_outlets(lookup, figures),
        through=_through(lookup, figures),
        mentions=tuple(ref for f in figures if (ref := claim_ref(lookup, f.id))),
    )


def _numbers(judged: _Judged, figures: Sequence[Figure]) -> Iterator[tuple[Scope, SheetNumber]]:
    """Yield each number of a line once, with all the places where it is said."""
    alike: dict[tuple[object, ...], list[Figure]] = {}
    for one in figures:
        alike.setdefault(_content(one), []).append(one)
    for same in alike.values():
        lookup = judged.lookup
        first = min(same, key=lambda f: (f.id not in lookup.voices_of, ORDER.index(judged.standing(f)[0])))
        standing, reason = judged.standing(first)
        yield (
            first.scope,
            SheetNumber(
                outcome=first.outcome,
                words=lookup.stretch(first.document_id, first.start, end=first.end),
                bounds=quantity_words(first.quantity),
                group=lookup.words(first.document_id, _group(first)) or EVERYBODY,
                modality=None if first.modality is Modality.ASSERTED else str(first.modality),
                standing=standing,
                reason=reason,
                claims=tuple(ref for f in same if (ref := claim_ref(lookup, f.id))),
            ),
        )


def _outlets(lookup: Lookup, figures: Iterable[Figure]) -> tuple[str, ...]:
    documents = [lookup.documents[f.document_id] for f in figures]
    names = (lookup.words(d.id, d.outlet) or lookup.title(d) for d in documents)
    return tuple(dict.fromkeys(names))


def _through(lookup: Lookup, figures: Iterable[Figure]) -> tuple[str, ...]:
    """Return who stands between the outlets and the speaker: agencies, and bodies that are cited."""
    names = [
        lookup.words(f.document_id, link.name)
        for f in figures
        for link in f.chain[:-1]
        if link.role not in {"outlet", "speaker"}
    ]
    return tuple(dict.fromkeys(name for name in names if name))


def _day(lookup: Lookup, figure: Figure) -> str | None:
    return first_day(lookup.documents[figure.document_id].published)
