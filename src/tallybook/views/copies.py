"""Copies for a person: what a report carries of an earlier one, what it changed, and who carries it."""

from collections.abc import Iterable
from typing import Literal

from tallybook.model import Change, Document, DocumentCopy, Passage, Record, is_one_outlet
from tallybook.views.lookup import Lookup
from tallybook.views.words import first_day, when_words

Kind = Literal["copy", "edited", "pasted"]
KINDS: dict[Kind, str] = {
    "copy": "a copy",
    "edited": "an edited copy",
    "pasted": "passages pasted in",
}
LONGEST = 200  # characters of one change: a passage that was written anew is shown by its beginning


class CopyRow(Record):
    """That one report carries passages of another, in a few words: who, when, how many."""

    report_id: str
    title: str
    outlet: str | None = None
    published: str
    published_day: str | None = None
    kind: Kind
    kind_words: str
    carried: int
    of: int
    """The carried passages and all passages of the one that carries, titles left out."""

    @property
    def named(self) -> str:
        """Return the other report by its outlet, or by its title where that is not known."""
        return self.outlet or self.title


class ChangeRow(Record):
    """What a copy words otherwise; either side may be empty, for words put in or left out."""

    before: str
    after: str
    number: bool = False


class CopyPage(Record):
    """What a report carries of an earlier one: numbers that were changed first, then words, then passages."""

    original: CopyRow
    share_of_original: float
    agency: str | None = None
    agency_is_absent: bool = False
    """Whether the credited agency is no outlet of this book: its own report did not come in."""
    title: ChangeRow | None = None
    """The headlines of both, where they differ."""
    numbers: tuple[ChangeRow, ...] = ()
    words: tuple[ChangeRow, ...] = ()
    added: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def copy_row(lookup: Lookup, copy: DocumentCopy, *, other: Document) -> CopyRow:
    """Return a copy in a few words, shown beside either document: `other` is the one that is named."""
    carried = {p.start for block in copy.carried for p in block.passages}
    return CopyRow(
        report_id=other.report_id,
        title=lookup.title(other),
        outlet=lookup.words(other.id, other.outlet),
        published=when_words(other.published),
        published_day=first_day(other.published),
        kind=copy.kind,
        kind_words=KINDS[copy.kind],
        carried=len(carried),
        of=len(carried) + len(copy.added),
    )


def copied_from(lookup: Lookup, document: Document) -> tuple[CopyPage, ...]:
    """Return what a document carries, of the report of which it carries most first."""
    own = lookup.copies_by.get(document.id, ())
    return tuple(copy_page(lookup, copy) for copy in sorted(own, key=lambda c: (-c.share, c.id)))


def copied_by(lookup: Lookup, document: Document) -> tuple[CopyRow, ...]:
    """Return the reports that carry passages of a document, the earliest first."""
    rows = (
        copy_row(lookup, copy, other=lookup.documents[copy.document_id])
        for copy in lookup.copies_of.get(document.id, ())
    )
    return tuple(sorted(rows, key=lambda row: (row.published_day or "9999", row.report_id)))


def copy_page(lookup: Lookup, copy: DocumentCopy) -> CopyPage:
    """Return what a document carries of another, with what was changed in words."""
    document, original = lookup.documents[copy.document_id], lookup.documents[copy.original_id]
    changed = [
        (_change_row(lookup, change, copy=copy), change.number) for block in copy.carried for change in block.changes
    ]
    return CopyPage(
        original=copy_row(lookup, copy, other=original),
        share_of_original=copy.share_of_original,
        agency=lookup.words(document.id, copy.agency),
        agency_is_absent=copy.agency is not None and not any(is_one_outlet(copy.agency, one) for one in lookup.outlets),
        title=_title_row(lookup, document, original=original) if copy.kind != "pasted" else None,
        numbers=tuple(row for row, number in changed if number),
        words=tuple(row for row, number in changed if not number),
        added=_sentences(lookup, copy.added),
        left_out=_sentences(lookup, copy.left_out),
    )


def _change_row(lookup: Lookup, change: Change, *, copy: DocumentCopy) -> ChangeRow:
    before = lookup.stretch(copy.original_id, change.original_start, end=change.original_end)
    after = lookup.stretch(copy.document_id, change.start, end=change.end)
    return ChangeRow(before=_shortened(before), after=_shortened(after), number=change.number)


def _title_row(lookup: Lookup, document: Document, *, original: Document) -> ChangeRow | None:
    if not (document.title and original.title) or document.title == original.title:
        return None
    return ChangeRow(before=lookup.title(original), after=lookup.title(document))


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST].rsplit(' ', 1)[0]} …"


def _sentences(lookup: Lookup, passages: Iterable[Passage]) -> tuple[str, ...]:
    return tuple(_shortened(lookup.stretch(p.document_id, p.start, end=p.end)) for p in passages)
