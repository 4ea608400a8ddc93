"""The evidence sheet of an incident: one line for what one voice holds at a time, with what the toll does with it.

A line holds the counts that one voice gives in one report; the same voice saying no more elsewhere, later or in a copy
is folded under it. A new number makes a new line, so that the sheet reads as the day went on.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from tallybook.model import Figure, Findings, Incident, Modality, Outcome, Record, Scope
from tallybook.tolls.evidence import in_title
from tallybook.views.claim_refs import ClaimRef, claim_ref
from tallybook.views.finding import find_incident
from tallybook.views.judged import EVERYBODY, ORDER, Judged, Standing
from tallybook.views.lookup import Lookup
from tallybook.views.words import NOBODY, PROPOSAL, SPEAKER_KINDS, first_day, quantity_words, when_words

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
    judged = Judged(lookup, incident)
    lines = [
        (_place(line, folded), line)
        for mouth in by_mouth(lookup, figures).values()
        for folded in _folded(lookup, _bundles(lookup, mouth))
        for line in [_line(judged, folded)]
    ]
    return tuple(line for _, line in sorted(lines, key=itemgetter(0)))


def _place(line: SheetLine, figures: Iterable[Figure]) -> tuple[object, ...]:
    """Return where a line stands: by its day and, as tolls rise in a day, by its highest count."""
    whole = [one.quantity.value or 0 for one in figures if one.scope is not Scope.PART]
    first = min((one.id for one in figures), default="")
    return (line.known_day or "9999", max(whole, default=0), ORDER.index(line.standing), line.speaker, first)


def by_mouth(lookup: Lookup, figures: Iterable[Figure]) -> Mapping[str, list[Figure]]:
    """Part the figures by whose words they are: a voice's, or those of an outlet that names nobody."""
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
    return in_title(figure, lookup.documents[figure.document_id])


def _repeated(figure: Figure) -> tuple[object, ...]:
    """Return what a title shares with the figure of its text that it repeats, though it leave out the "at least"."""
    value = figure.quantity.value
    return (figure.document_id, figure.outcome, value, figure.quantity.word if value is None else None)


def _bundles(lookup: Lookup, figures: Iterable[Figure]) -> list[list[Figure]]:
    """Part one voice's figures by report, the earliest known first, those with most to say before others."""
    found: dict[str, list[Figure]] = {}
    for one in sorted(figures, key=lambda f: (f.start, f.end, f.id)):
        found.setdefault(one.document_id, []).append(one)
    return sorted(
        found.values(),
        key=lambda some: (_day(lookup, some[0]) or "9999", -len({_content(f) for f in some}), some[0].document_id),
    )


def _folded(lookup: Lookup, bundles: Sequence[Sequence[Figure]]) -> list[list[Figure]]:
    """Return the figures of each line: a report that gives no number of its own is folded under an earlier line."""
    lines: list[list[Figure]] = []
    for bundle in bundles:
        said = set(_contents(lookup, bundle).values())
        home = next((line for line in lines if said <= set(_contents(lookup, line).values())), None)
        if home is None:
            lines.append(list(bundle))
        else:
            home += bundle
    return lines


def _content(figure: Figure) -> tuple[object, ...]:
    """Return what a figure says, whoever says it; "60" and "more than 60" are two counts."""
    q = figure.quantity
    return (figure.outcome, q.low, q.high, q.value, _group(figure).casefold(), figure.scope, figure.modality)


def _contents(lookup: Lookup, figures: Iterable[Figure]) -> dict[str, tuple[object, ...]]:
    """Return what each figure says; a title says what its text does, though it leave out the "at least"."""
    several = list(figures)
    bodies = {_repeated(one): _content(one) for one in several if not _is_title(lookup, one)}
    return {
        one.id: bodies.get(_repeated(one), _content(one)) if _is_title(lookup, one) else _content(one)
        for one in several
    }


def _group(figure: Figure) -> str:
    return (figure.group.text or EVERYBODY) if figure.group.attributes or figure.scope is Scope.PART else EVERYBODY


def _line(judged: Judged, figures: Sequence[Figure]) -> SheetLine:
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


def _numbers(judged: Judged, figures: Sequence[Figure]) -> Iterator[tuple[Scope, SheetNumber]]:
    """Yield each number of a line once, with all the places where it is said."""
    alike: dict[tuple[object, ...], list[Figure]] = {}
    lookup = judged.lookup
    contents = _contents(lookup, figures)
    for one in figures:
        alike.setdefault(contents[one.id], []).append(one)
    for same in alike.values():
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
