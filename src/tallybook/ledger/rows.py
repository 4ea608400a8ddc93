"""The record row by row: what is read and written inside one transaction."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, insert, select

from tallybook.errors import BrokenBook, NotFound
from tallybook.ledger.chain import FORGET, Draft, Name, digest, link
from tallybook.ledger.tables import ENTRIES, PAYLOADS
from tallybook.model import Entry

PAGE_ROWS = 500
PAGE_BYTES = 16_000_000

AnyRow = Row[Any]

# Built once: building them again for every entry takes longer than the database does.
_IS = and_(ENTRIES.c.kind == bindparam("of_kind"), ENTRIES.c.key == bindparam("of_key"))
_SEQ = select(ENTRIES.c.seq).where(_IS)
_PAYLOAD = select(ENTRIES.c.payload).where(_IS)
_WITH_BODY = select(ENTRIES, PAYLOADS.c.body).select_from(
    ENTRIES.outerjoin(PAYLOADS, PAYLOADS.c.sha256 == ENTRIES.c.payload)
)
_LAST = select(ENTRIES).order_by(ENTRIES.c.seq.desc()).limit(1)
_THERE = select(PAYLOADS.c.sha256).where(PAYLOADS.c.sha256 == bindparam("sha256"))
_NEW_ENTRY, _NEW_PAYLOAD = insert(ENTRIES), insert(PAYLOADS)


def entry_of(row: AnyRow) -> Entry:
    """Return the entry that a row holds; raises BrokenBook where its fields are none of an entry's."""
    try:
        return Entry.model_validate({name: row._asdict()[name] for name in Entry.model_fields})
    except ValueError as error:
        raise BrokenBook("an entry cannot be read", todo="run tallybook verify, and go back to a copy") from error


def known(connection: Connection, name: Name) -> bool:
    """Tell whether there is an entry of this kind and key."""
    return connection.execute(_SEQ, _values(name)).first() is not None


def last(connection: Connection, *, but: str | None = None) -> AnyRow | None:
    """Return the row of the last entry, or of the last that is of another kind than `but`."""
    return connection.execute(_LAST if but is None else _LAST.where(ENTRIES.c.kind != but)).first()


def payload_of(connection: Connection, name: Name) -> str:
    """Return the hash of an entry's payload; raises NotFound where there is no such entry."""
    found = connection.execute(_PAYLOAD, _values(name)).scalar_one_or_none()
    if found is None:
        raise NotFound(f"there is no {name[0]} {name[1]}")
    return str(found)


def body_of(connection: Connection, name: Name) -> bytes | None:
    """Return an entry's payload, or None where there is no such entry, or its payload is gone or altered."""
    row = connection.execute(_WITH_BODY.where(_IS), _values(name)).first()
    return _intact(row) if row else None


def page(connection: Connection, *, kind: str | None, after: int, until: int) -> list[tuple[Entry, bytes | None]]:
    """Return the next entries with their payloads: few enough rows, and few enough bytes, to stand in memory."""
    query = _WITH_BODY.where(ENTRIES.c.seq > after, ENTRIES.c.seq <= until).order_by(ENTRIES.c.seq).limit(PAGE_ROWS)
    found: list[tuple[Entry, bytes | None]] = []
    size = 0
    with connection.execute(query if kind is None else query.where(ENTRIES.c.kind == kind)) as result:
        while size < PAGE_BYTES and (row := result.fetchone()) is not None:
            found.append((entry_of(row), _intact(row)))
            size += len(row.body or b"")
    return found


def _intact(row: AnyRow) -> bytes | None:
    """Return the payload of a row, or None where it is gone or is not the one that the entry names."""
    return row.body if row.body is not None and digest(row.body) == row.payload else None


def append(connection: Connection, drafts: Sequence[Draft], *, at: str) -> list[Entry]:
    """Append the drafts that are new after the last entry, and return their entries."""
    tail = last(connection)
    head = entry_of(tail) if tail else None
    appended: list[Entry] = []
    for draft in drafts:
        if known(connection, draft.name):
            continue
        head = link(draft, head, at=at)
        if not _is_settled(connection, head.payload):
            connection.execute(_NEW_PAYLOAD, {"sha256": head.payload, "body": draft.payload})
        connection.execute(_NEW_ENTRY, head.plain())
        appended.append(head)
    return appended


def _is_settled(connection: Connection, sha256: str) -> bool:
    """Tell whether a payload is there, or was forgotten and must not come back."""
    there = connection.execute(_THERE, {"sha256": sha256}).first()
    return there is not None or known(connection, (FORGET, sha256))


def _values(name: Name) -> dict[str, str]:
    return {"of_kind": name[0], "of_key": name[1]}


def tombstone(connection: Connection, sha256: str, *, name: Name, reason: str) -> Draft:
    """Return what stands for a destroyed payload: the entry it was asked for, others that share it, and the reason."""
    query = select(ENTRIES.c.kind, ENTRIES.c.key).where(ENTRIES.c.payload == sha256).order_by(ENTRIES.c.seq)
    others = [[kind, key] for kind, key in connection.execute(query) if (kind, key) != name]
    plain = {"kind": name[0], "key": name[1], "reason": reason, "shared_with": others}
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Draft(FORGET, sha256, text.encode("utf-8", "replace"))
