"""What is checked of a record, and how each problem is told: which entry, and what is wrong with it."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, exists, select

from tallybook.errors import BrokenBook, NotABook
from tallybook.ledger.chain import FORGET, GENESIS, digest, entry_hash
from tallybook.ledger.rows import AnyRow
from tallybook.ledger.store import Store
from tallybook.ledger.tables import ENTRIES, PAYLOADS

STONES = ENTRIES.alias("stones")


def problems(store: Store) -> tuple[str, ...]:
    """Return all that is wrong with a record; where one check can go no further, the next ones still run."""
    found: list[str] = []
    for check in (store.schema_problems, store.storage_problems, _record):
        try:
            with store.reading() as connection:
                found.extend(check(connection))  # which keeps what came before a check broke off
        except (BrokenBook, NotABook) as error:
            found.append(error.what)
    return tuple(dict.fromkeys(found))


def _record(connection: Connection) -> Iterator[str]:
    """Check entries and payloads against one another as they stood at one moment."""
    yield from _chain(connection)
    yield from _missing(connection)
    yield from _payloads(connection)


def _chain(connection: Connection) -> Iterator[str]:
    expected, previous = 1, GENESIS
    for row in _rows(connection, select(ENTRIES).order_by(ENTRIES.c.seq)):
        if row.seq != expected:
            yield f"{_name(row)} stands where entry {expected} ought to be"
        elif row.previous != previous:
            yield f"{_name(row)} does not follow the entry before it"
        if entry_hash(row._asdict()) != row.hash:
            yield f"{_name(row)} does not match its hash: it was altered"
        expected, previous = row.seq + 1, row.hash


def _missing(connection: Connection) -> Iterator[str]:
    query = (
        select(ENTRIES)
        .where(~exists().where(PAYLOADS.c.sha256 == ENTRIES.c.payload))
        .where(~exists().where(STONES.c.kind == FORGET, STONES.c.key == ENTRIES.c.payload))
        .order_by(ENTRIES.c.seq)
    )
    for row in _rows(connection, query):
        yield f"{_name(row)} has lost its payload, and no tombstone says why"


def _payloads(connection: Connection) -> Iterator[str]:
    for row in _rows(connection, select(PAYLOADS).order_by(PAYLOADS.c.sha256)):
        named = connection.execute(select(ENTRIES).where(ENTRIES.c.payload == row.sha256).order_by(ENTRIES.c.seq)).all()
        stone = connection.execute(select(ENTRIES).where(ENTRIES.c.kind == FORGET, ENTRIES.c.key == row.sha256)).first()
        owner = f"the payload of {_name(named[0])}" if named else f"the payload {row.sha256}"
        if not named:
            yield f"{owner} belongs to no entry"
        if stone:
            yield f"{owner} was forgotten by entry {stone.seq} and is there"
        if digest(row.body) != row.sha256:
            yield f"{owner} does not match its hash: it was altered"


def _rows(connection: Connection, query: Select[Any]) -> Iterator[AnyRow]:
    """Give rows one at a time: a page of payloads would not stand in memory."""
    with connection.execute(query) as result:
        yield from iter(result.fetchone, None)


def _name(row: AnyRow) -> str:
    return f"entry {row.seq} ({row.kind} {row.key})"
