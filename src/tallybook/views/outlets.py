"""Outlets as rows and one outlet as a page: its reports, whose words it carries, what it says in its own."""

from collections import Counter
from collections.abc import Iterable

from tallybook.errors import NotFound
from tallybook.model import Document, DocumentCopy, Figure, Findings, Record
from tallybook.views.claims import ClaimRow, claim_row
from tallybook.views.lookup import Lookup
from tallybook.views.public import NO_SCORE, answers, days_of, outlet_id
from tallybook.views.reports import ReportRow, report_row
from tallybook.views.words import NOTICE, SPEAKER_KINDS


class OutletRow(Record):
    """One outlet for a list."""

    id: str
    name: str
    reports: int
    copies: int
    """Reports that are copies of an earlier one, edited or not."""
    copied: int
    """Copies that other reports are of its own."""
    figures: int
    voices: int
    """Public voices whose words it carries."""
    first_day: str | None = None
    last_day: str | None = None


class OutletCount(Record):
    """Another outlet, and how many reports went from one to the other."""

    name: str
    outlet_id: str | None = None
    reports: int


class CarriedVoice(Record):
    """A public voice whose words an outlet carries: claims of which it is the first, and claims that repeat it."""

    id: str
    name: str
    kind: str
    direct: int
    relayed: int


class OutletPage(Record):
    """All that the book holds of one outlet."""

    outlet: OutletRow
    notice: str = NOTICE
    no_score: str = NO_SCORE
    reports: tuple[ReportRow, ...] = ()
    copied_from: tuple[OutletCount, ...] = ()
    copied_by: tuple[OutletCount, ...] = ()
    voices: tuple[CarriedVoice, ...] = ()
    unnamed: int = 0
    """Claims of speakers without a page: private persons, and those who are not named."""
    own: tuple[ClaimRow, ...] = ()
    """Figures in its own voice, attributed to nobody else."""


def outlet_rows(findings: Findings, *, sought: str = "") -> tuple[OutletRow, ...]:
    """Return the outlets whose names hold the words sought, by name."""
    lookup = Lookup(findings)
    rows = (
        _outlet_row(lookup, own) for own in lookup.outlet_documents.values() if answers(own[0].outlet or "", sought)
    )
    return tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.id)))


def outlet_page(findings: Findings, wanted: str) -> OutletPage:
    """Return the page of the outlet with that name or id, or the start of its id; raises NotFound."""
    lookup = Lookup(findings)
    known = lookup.outlet_documents
    found = [outlet_id(wanted)] if outlet_id(wanted) in known else []
    found = found or [one for one in sorted(known) if wanted and one.startswith(wanted.lower())]
    if len(found) != 1:
        what = "more than one outlet answers to this" if found else "no outlet of this book has this name or id"
        raise NotFound(what, where=wanted, todo="list them: tallybook outlets BOOK")
    return published_in_full(lookup, known[found[0]])


def published_in_full(lookup: Lookup, documents: list[Document]) -> OutletPage:
    """Return the page of the outlet of these documents."""
    reports = [report_row(lookup, lookup.reports[one.report_id]) for one in documents]
    reports.sort(key=lambda row: (row.title, row.id))
    reports.sort(key=lambda row: row.published_day or "", reverse=True)
    own = [one for document in documents for one in lookup.claims_in(document.id)]
    carried = set(_carried(lookup, documents))
    figures = (claim_row(lookup, one) for one in own if isinstance(one, Figure) and _is_own(one, documents[0]))
    return OutletPage(
        outlet=_outlet_row(lookup, documents),
        reports=tuple(reports),
        copied_from=_counts(lookup, (one.original_id for d in documents for one in _copies(lookup, d))),
        copied_by=_counts(lookup, (one for d in documents for one in _copied_by(lookup, d))),
        voices=_voices(lookup, documents),
        unnamed=sum(bool(one.speaker) and one.id not in carried for one in own),
        own=tuple(sorted(figures, key=lambda row: (row.published_day or "9999", row.report_id, row.start, row.id))),
    )


def _outlet_row(lookup: Lookup, documents: list[Document]) -> OutletRow:
    first, last = days_of(documents)
    names = Counter(one.outlet or "" for one in documents)
    name = min(names, key=lambda written: (-names[written], written))
    return OutletRow(
        id=outlet_id(name),
        name=name,
        reports=len(documents),
        copies=sum(bool(_copies(lookup, one)) for one in documents),
        copied=sum(len(_copied_by(lookup, one)) for one in documents),
        figures=sum(isinstance(claim, Figure) for one in documents for claim in lookup.claims_in(one.id)),
        voices=len({lookup.voices_of[claim].id for claim in _carried(lookup, documents)}),
        first_day=first,
        last_day=last,
    )


def _copies(lookup: Lookup, document: Document) -> list[DocumentCopy]:
    return [one for one in lookup.copies_by.get(document.id, ()) if one.kind != "pasted"]


def _copied_by(lookup: Lookup, document: Document) -> list[str]:
    return [one.document_id for one in lookup.copies_of.get(document.id, ()) if one.kind != "pasted"]


def _is_own(claim: Figure, document: Document) -> bool:
    return claim.speaker is None or claim.speaker.text.casefold() == (document.outlet or "").casefold()


def _carried(lookup: Lookup, documents: Iterable[Document]) -> list[str]:
    """Return the claims in some documents that are those of a public voice."""
    return [
        claim.id
        for document in documents
        for claim in lookup.claims_in(document.id)
        if claim.id in lookup.voices_of and lookup.voices_of[claim.id].id in lookup.public_voices
    ]


def _voices(lookup: Lookup, documents: Iterable[Document]) -> tuple[CarriedVoice, ...]:
    counts: dict[str, Counter[bool]] = {}
    for claim in _carried(lookup, documents):
        voice = lookup.voices_of[claim]
        counts.setdefault(voice.id, Counter())[claim in voice.claims] += 1
    rows = (
        CarriedVoice(
            id=one,
            name=lookup.public_voices[one].name,
            kind=SPEAKER_KINDS[lookup.public_voices[one].kind],
            direct=count[True],
            relayed=count[False],
        )
        for one, count in counts.items()
    )
    return tuple(sorted(rows, key=lambda row: (-row.direct - row.relayed, row.name.casefold(), row.id)))


def _counts(lookup: Lookup, documents: Iterable[str]) -> tuple[OutletCount, ...]:
    counts = Counter(lookup.documents[one].outlet or "" for one in documents)
    rows = (
        OutletCount(
            name=lookup.mask.anywhere(name) or "outlet not stated",
            outlet_id=lookup.outlet_pages.get(name),
            reports=count,
        )
        for name, count in counts.items()
    )
    return tuple(sorted(rows, key=lambda row: (-row.reports, row.name)))
