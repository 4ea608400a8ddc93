"""How entries are bound to one another: pure functions from fields to hashes."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from tallybook.model import Entry

GENESIS = "0" * 64
"""What the first entry names as the hash before it."""

FORGET = "forget"
"""The kind of a tombstone; its key is the hash of the payload that was destroyed."""

FIELDS = ("seq", "kind", "key", "at", "payload", "previous")

Name = tuple[str, str]
"""Kind and key of an entry."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to become an entry: kind and key say what it is, once and for all; the payload is its content."""

    kind: str
    key: str
    payload: bytes

    @property
    def name(self) -> Name:
        """Kind and key: what no other entry has."""
        return self.kind, self.key

    @property
    def sha256(self) -> str:
        """The hash by which the entry names the payload."""
        return digest(self.payload)


def digest(body: bytes) -> str:
    """Return the SHA-256 of a payload.

    >>> digest(b"")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(body).hexdigest()


def entry_hash(fields: Mapping[str, object]) -> str:
    """Return the hash of an entry: the SHA-256 of all its other fields as canonical JSON."""
    text = json.dumps({name: fields[name] for name in FIELDS}, sort_keys=True, separators=(",", ":"), default=repr)
    return digest(text.encode())


def link(draft: Draft, last: Entry | None, *, at: str) -> Entry:
    """Return the entry that a draft becomes after the last one.

    >>> first = link(Draft("report", "r1", b"..."), None, at="2031-05-06T10:00:00+00:00")
    >>> second = link(Draft("report", "r2", b"..."), first, at="2031-05-06T10:00:01+00:00")
    >>> (first.seq, first.previous == GENESIS, second.seq, second.previous == first.hash)
    (1, True, 2, True)
    """
    fields = {
        "seq": last.seq + 1 if last else 1,
        "kind": draft.kind,
        "key": draft.key,
        "at": at,
        "payload": draft.sha256,
        "previous": last.hash if last else GENESIS,
    }
    return Entry.model_validate({**fields, "hash": entry_hash(fields)})
