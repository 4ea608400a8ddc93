"""The record itself: what is appended stays, in one chain, until a payload is forgotten."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, delete

from tallybook.errors import BrokenBook, InputError
from tallybook.ledger import rows
from tallybook.ledger.chain import FORGET, Draft, entry_hash
from tallybook.ledger.sqlite import Sqlite
from tallybook.ledger.store import Store
from tallybook.ledger.tables import PAYLOADS
from tallybook.ledger.verify import problems
from tallybook.model import Entry


class Ledger:
    """An append-only record; every method is one transaction, and all may be called from any thread."""

    def __init__(self, store: Store) -> None:
        """Keep the record in a store; use `Ledger.open`."""
        self._store = store

    @classmethod
    def open(cls, path: Path | None, *, create: bool = False) -> Self:
        """Open the record at a path, making it where `create` is true; None is a record in memory.

        Raises NotFound, NotABook, NewerBook, BrokenBook or StorageFailed.
        """
        return cls(Sqlite.open(path, create=create))

    def close(self) -> None:
        """Let go of the file; every append was on the disk when it returned."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def append(self, drafts: Sequence[Draft], *, at: str) -> tuple[Entry, ...]:
        """Append what is new among the drafts, all of it or nothing, and return its entries.

        A draft whose kind and key are there already is skipped. A payload that was forgotten stays so: its entry is
        appended without it. Raises BrokenBook where the end of the record does not hold: nothing is built on it.
        """
        if any(draft.kind == FORGET for draft in drafts):
            raise InputError("only forget appends a tombstone", where=self._store.where)
        with self._store.reading() as connection:
            if all(rows.known(connection, draft.name) for draft in drafts):
                return ()  # entries never go, so this needs no lock: a known report is no write
        with self._store.writing() as connection:
            self._check(connection)
            return tuple(rows.append(connection, drafts, at=at))

    def entries(self, *, kind: str | None = None, after: int = 0) -> Iterator[tuple[Entry, bytes | None]]:
        """Give the entries there are when the first is asked for, in order, with their payloads.

        None stands for a payload that was forgotten, or that is not the one its entry names: what was altered is not
        given out, and `verify` tells which it is. Pages are read one by one, so that no reader holds up `forget`.
        """
        last = self.head()
        while last and after < last.seq:
            with self._store.reading() as connection:
                page = rows.page(connection, kind=kind, after=after, until=last.seq)
            yield from page
            after = page[-1][0].seq if page else last.seq

    def has(self, kind: str, key: str) -> bool:
        """Tell whether there is an entry of this kind and key, its payload forgotten or not."""
        with self._store.reading() as connection:
            return rows.known(connection, (kind, key))

    def payload(self, kind: str, key: str) -> bytes | None:
        """Return the payload of one entry; None where there is none, or it was forgotten or altered."""
        with self._store.reading() as connection:
            return rows.body_of(connection, (kind, key))

    def head(self, *, but: str | None = None) -> Entry | None:
        """Return the last entry: whoever notes its number and hash elsewhere can tell later that none was cut off.

        `but` passes over the entries of one kind.
        """
        with self._store.reading() as connection:
            row = rows.last(connection, but=but)
            return rows.entry_of(row) if row else None

    def forget(self, keys: Sequence[tuple[str, str]], *, reason: str, at: str) -> tuple[Entry, ...]:
        """Destroy the payloads of these entries, given by kind and key, and return the tombstones appended.

        A payload is what must go, not an entry: one that several entries share is destroyed for all of them, and its
        tombstone names them all. Entries keep its hash, by which whoever holds the same bytes can recognise them. What
        was forgotten before is passed over. The bytes are gone from the book's files when this returns; what the disk
        itself, backups and copies hold is out of reach. Raises NotFound where one of the entries does not exist, and
        then nothing is forgotten.
        """
        with self._store.writing() as connection:
            self._check(connection)
            named = {rows.payload_of(connection, name): name for name in sorted(keys, reverse=True)}
            stones = [rows.tombstone(connection, sha, name=name, reason=reason) for sha, name in sorted(named.items())]
            appended = rows.append(connection, stones, at=at)
            for entry in appended:
                connection.execute(delete(PAYLOADS).where(PAYLOADS.c.sha256 == entry.key))
        self._store.erase()
        return tuple(appended)

    def verify(self) -> tuple[str, ...]:
        """Check chain, payloads, tables, triggers and the file itself; return the problems, one line each.

        What this cannot see: entries cut off at the end together with their payloads, and a record written anew from
        some entry on. Both are whole chains; only a head noted elsewhere tells that they are not the old one.
        """
        return problems(self._store)

    def _check(self, connection: Connection) -> None:
        """Refuse to write where triggers are gone or the last entry does not hold."""
        wrong = self._store.schema_problems(connection)
        row = rows.last(connection) if not wrong else None
        if row and entry_hash(row._asdict()) != row.hash:
            wrong = [f"entry {row.seq} does not match its hash"]
        if wrong:
            raise BrokenBook(
                f"nothing is written to a damaged book ({wrong[0]})",
                where=self._store.where,
                todo="run tallybook verify, and go back to a copy",
            )
