"""The record in SQLite: a file, or memory."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from pathlib import Path
from threading import RLock
from typing import Any, Self, cast

from sqlalchemy import Connection, NullPool, Pool, QueuePool, StaticPool, create_engine, event

from tallybook.errors import NewerBook, StorageFailed
from tallybook.ledger.failures import primary, told
from tallybook.ledger.files import foreign, has_wal, located, recognise, uri
from tallybook.ledger.schema import APPLICATION_ID, SCHEMA, VERSION, differences

WAIT = 20.0
"""Seconds to wait for another writer before saying that the book is locked."""

PRAGMAS = (
    "synchronous = FULL",  # what append returned is on the disk
    "secure_delete = ON",  # what was forgotten is overwritten
    "trusted_schema = OFF",  # a book may come from anywhere, with triggers of its own
    "cell_size_check = ON",  # damage is noticed when it is read
)
DERIVED = "index_"
_NO_WAY_IN = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}
_NOT_NOW = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_READONLY}  # whoever has it open and may write sees to it


class Sqlite:
    """A record in one SQLite file, or in memory where the path is None."""

    def __init__(self, path: Path | None, *, wait: float = WAIT, how: str = "mode=rw") -> None:
        self.where = "the book in memory" if path is None else str(path)
        self._path = path
        self._wait = wait
        self._how = how
        # One connection in memory is shared by all threads, which have to take turns; a file has one for each.
        self._turns: AbstractContextManager[Any] = RLock() if path is None else nullcontext()
        pool: type[Pool] = StaticPool if path is None else QueuePool
        with told(self.where):
            if path is not None and self._is_frozen(path):
                pool, self._how = NullPool, "immutable=1"  # each reading sees the file as it is by then
        self._engine = create_engine("sqlite://", creator=self._connect, poolclass=pool)
        event.listen(self._engine, "begin", _begin)

    @classmethod
    def open(cls, path: Path | None, *, create: bool = False, wait: float = WAIT) -> Self:
        """Open the record at a path, or make it; raises NotFound, NotABook, NewerBook or StorageFailed."""
        if path is None:
            store = cls(None)
            store._make()
            return store
        real = located(path, create=create)
        if real.exists():
            recognise(real)
        store = cls(real, wait=wait, how="mode=rwc" if create else "mode=rw")
        try:
            if create:
                store._make()
            store._settle()
        except BaseException:
            store.close()
            raise
        return store

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a transaction that sees one state of the record."""
        with told(self.where), self._turns, self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a transaction that holds the write lock from its first moment, so that nothing comes between."""
        with told(self.where), self._turns, self._engine.connect() as plain:
            connection = plain.execution_options(immediate=True)
            with connection.begin():
                yield connection

    def schema_problems(self, connection: Connection) -> list[str]:
        """Return how tables, triggers and version differ from what they ought to be; derived tables do not count."""
        rows = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_schema").all()
        found = {
            (what, name): sql
            for what, name, table, sql in rows
            if not table.startswith(DERIVED) and not (name.startswith("sqlite_") and what in {"table", "index"})
        }
        problems = differences(found)
        for name, expected in (("application_id", APPLICATION_ID), ("user_version", VERSION)):
            if (value := _pragma(connection, name)) != expected:
                problems.append(f"the file's {name} is {value} and ought to be {expected}")
        return problems

    def storage_problems(self, connection: Connection) -> list[str]:
        """Return what SQLite itself finds damaged in the record's tables."""
        tables = [name for what, name in SCHEMA if what == "table"]
        lines = [row[0] for name in tables for row in connection.exec_driver_sql(f"PRAGMA integrity_check({name})")]
        return [f"SQLite finds damage: {line}" for line in lines if line != "ok"]

    def erase(self) -> None:
        """Empty the write-ahead file into the book, where what was deleted is overwritten already."""
        with self._bare() as connection:
            ((busy, *_),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if busy:
            raise StorageFailed(
                "it is forgotten, but its bytes stand in the write-ahead file while another program reads the book",
                where=self.where,
                todo="close the other programs and forget it again",
            )

    def close(self) -> None:
        """Let go of the file; what is in memory is gone."""
        with self._turns:
            self._engine.dispose()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            ":memory:" if self._path is None else uri(self._path, self._how),
            uri=self._path is not None,
            timeout=self._wait,
            isolation_level=None,  # SQLAlchemy begins and commits, and nothing else does
            check_same_thread=False,  # the pool hands a connection to one thread at a time
        )
        try:
            for pragma in PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _is_frozen(self, path: Path) -> bool:
        """Tell whether file and folder are read-only: without a write-ahead file, the book alone is the whole of it."""
        try:
            with closing(self._connect()) as connection:
                connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
        except sqlite3.OperationalError as error:
            if primary(error) not in _NO_WAY_IN or not path.exists() or has_wal(path):
                raise
            return True
        return False

    def _make(self) -> None:
        """Write the empty record, unless another process has just done so: all of it is one transaction."""
        with self.reading() as connection:
            if _pragma(connection, "application_id") == APPLICATION_ID:
                return
        with self.writing() as connection:
            if _pragma(connection, "application_id") == APPLICATION_ID:
                return
            if connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one():
                raise foreign(self.where)
            for sql in SCHEMA.values():
                connection.exec_driver_sql(sql)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")

    def _settle(self) -> None:
        """Refuse what a newer Tallybook wrote, and let readers go on while there is a writer."""
        with self.reading() as connection:
            if _pragma(connection, "application_id") != APPLICATION_ID:
                raise foreign(self.where)
            if _pragma(connection, "user_version") > VERSION:
                raise NewerBook("a newer Tallybook wrote this book", where=self.where, todo="update Tallybook")
        with self._bare() as bare:
            try:
                bare.execute("PRAGMA journal_mode = WAL").fetchall()
            except sqlite3.OperationalError as error:
                if primary(error) not in _NOT_NOW:
                    raise

    @contextmanager
    def _bare(self) -> Iterator[sqlite3.Connection]:
        """Give a connection outside any transaction, for what SQLite does in none."""
        with told(self.where), self._turns:
            pooled = self._engine.raw_connection()
            try:
                yield cast("sqlite3.Connection", pooled.driver_connection)
            finally:
                pooled.close()


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
