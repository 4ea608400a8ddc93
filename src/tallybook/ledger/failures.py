"""What SQLite answers when something goes wrong, in the words of `tallybook.errors`: the one place where they meet."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from tallybook.errors import BookError, BrokenBook, NotABook, StorageFailed, TallybookError

_ANSWERS: dict[int, tuple[type[BookError], str, str]] = {
    sqlite3.SQLITE_FULL: (StorageFailed, "the disk is full", "make room and try again; nothing was lost"),
    sqlite3.SQLITE_BUSY: (StorageFailed, "the book is locked by another program", "wait for it, or close it"),
    sqlite3.SQLITE_LOCKED: (StorageFailed, "the book is locked by another program", "wait for it, or close it"),
    sqlite3.SQLITE_READONLY: (
        StorageFailed,
        "the book is read-only",
        "make the file and its folder writable, or work on a copy",
    ),
    sqlite3.SQLITE_PERM: (StorageFailed, "the book may not be opened", "ask for access to the file"),
    sqlite3.SQLITE_CANTOPEN: (
        StorageFailed,
        "the book cannot be opened",
        "see that the file and its folder may be read and written",
    ),
    sqlite3.SQLITE_IOERR: (
        StorageFailed,
        "the disk cannot be read or written",
        "see that there is room and that the disk is sound, then run tallybook verify",
    ),
    sqlite3.SQLITE_NOMEM: (StorageFailed, "there is not enough memory", "close other programs and try again"),
    sqlite3.SQLITE_TOOBIG: (StorageFailed, "this is more than one entry can hold", "split it into several files"),
    sqlite3.SQLITE_NOTADB: (NotABook, "the file is not a book", "check the path"),
    sqlite3.SQLITE_CORRUPT: (BrokenBook, "the file is damaged", "run tallybook verify, and go back to a copy"),
}
_PRIMARY = 0xFF


def primary(error: BaseException | None) -> int:
    """Return what kind of failure it is: the low byte of SQLite's extended result code, 0 where there is none."""
    return int(getattr(error, "sqlite_errorcode", None) or 0) & _PRIMARY


def failure(error: BaseException | None, where: str) -> BookError:
    """Return the error that tells a user what SQLite said."""
    kind, what, todo = _ANSWERS.get(
        primary(error), (BrokenBook, f"the record does not agree with itself ({error})", "run tallybook verify")
    )
    return kind(what, where=where, todo=todo)


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turn whatever SQLite raises inside into an error that a user can be told, and say where it was."""
    try:
        yield
    except TallybookError as error:
        if error.where:
            raise
        raise type(error)(error.what, where=where, todo=error.todo) from error
    except DBAPIError as error:
        raise failure(error.orig, where) from error
    except sqlite3.Error as error:
        raise failure(error, where) from error
