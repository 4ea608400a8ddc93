"""Copies: passages that were carried from one document to another, and which documents are copies of which."""

from typing import Literal

from tallybook.model.base import Record
from tallybook.model.reports import Passage


class CopyGroup(Record):
    """Passages that are copies of one another; the first member is the earliest known, then by document id.

    A passage that joins two sentences is a member of two groups; one document may hold several members.
    """

    id: str
    members: tuple[Passage, ...]


class Change(Record):
    """Where a copy words something otherwise: its stretch and that of the original; either may be empty."""

    start: int
    end: int
    original_start: int
    original_end: int
    number: bool = False
    """Whether a number was changed, put in or left out."""


class Carried(Record):
    """Passages of a copy with those of the original that they carry, and what was changed; mostly one of each."""

    passages: tuple[Passage, ...]
    originals: tuple[Passage, ...]
    changes: tuple[Change, ...] = ()


class DocumentCopy(Record):
    """A document that carries passages of an earlier one.

    A `copy` carries all of its news unchanged, an `edited` one most of it or most of the original, and into a `pasted`
    one a few passages were put. Background that stands in many reports does not count for the shares.
    """

    id: str
    document_id: str
    original_id: str
    kind: Literal["copy", "edited", "pasted"]
    share: float
    """How much of the copy's own news is carried, by words."""
    share_of_original: float
    agency: str | None = None
    """Whom the copy credits, as written: the likely first, also where that report did not come in."""
    carried: tuple[Carried, ...]
    added: tuple[Passage, ...] = ()
    left_out: tuple[Passage, ...] = ()
