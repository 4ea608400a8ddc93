"""The index's own way into the file, and what it makes of SQLite's answers."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Pool, QueuePool, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

WAIT = 20.0
"""Seconds to wait for another writer."""

PRAGMAS = (
    "synchronous = NORMAL",  # what is lost in a power cut is computed again
    "secure_delete = ON",  # what was forgotten is overwritten here too
    "trusted_schema = OFF",  # a book may come from anywhere, with triggers of its own
)
_TELL = {
    sqlite3.SQLITE_FULL: ("the disk is full", "make room and run again; the record is whole"),
    sqlite3.SQLITE_BUSY: ("the book is locked by another program", "wait for it, or close it"),
    sqlite3.SQLITE_LOCKED: ("the book is locked by another program", "wait for it, or close it"),
    sqlite3.SQLITE_IOERR: ("the disk cannot be read or written", "see that the disk is sound, then run again"),
}
_PRIMARY = 0xFF  # the low byte of an extended result code says what kind of failure it is


def engine(path: Path | None) -> Engine:
    """Return the way into the book's file, which has to exist, or into a memory of the index's own."""
    pool: type[Pool] = StaticPool if path is None else QueuePool
    made = create_engine("sqlite://", creator=lambda: _connect(path), poolclass=pool)
    event.listen(made, "begin", _begin)
    return made


def _connect(path: Path | None) -> sqlite3.Connection:
    if path is None:
        return _opened(":memory:")
    real = path.resolve()
    try:
        return _opened(f"{real.as_uri()}?mode=rw")
    except sqlite3.OperationalError:
        wal = real.with_name(f"{real.name}-wal")
        if wal.exists() and wal.stat().st_size:
            raise
        return _opened(f"{real.as_uri()}?immutable=1")  # where all is read-only, the file alone is the whole of it


def _opened(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        address,
        uri=True,
        timeout=WAIT,
        isolation_level=None,  # SQLAlchemy begins and commits, and nothing else does
        check_same_thread=False,  # the pool hands a connection to one thread at a time
    )
    try:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def failure(error: DBAPIError | sqlite3.Error) -> tuple[str, str] | None:
    """Return what a user has to be told and what to do, or None where the index can help itself."""
    code = getattr(getattr(error, "orig", error), "sqlite_errorcode", 0)
    return _TELL.get(code & _PRIMARY)


def empty_wal(connection: Connection) -> bool:
    """Empty the write-ahead file into the book, and tell whether nothing is left of it; no transaction may be open."""
    plain: Any = connection.connection.driver_connection
    ((busy, *_),) = plain.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return not busy
