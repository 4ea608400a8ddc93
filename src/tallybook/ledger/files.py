"""Where a book lies, and whether what lies there is one: settled before anything is written."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tallybook.errors import NotABook, NotFound, StorageFailed
from tallybook.ledger.failures import primary, told
from tallybook.ledger.schema import APPLICATION_ID


def located(path: Path, *, create: bool) -> Path:
    """Return the file behind a path and its links; raises where there is none to open, or no folder to make it in."""
    try:
        real = path.resolve()
        if real.is_file():
            if real.stat().st_size or create:
                return real
            raise NotABook("the file is empty", where=str(path), todo="check the path")
        if real.exists():
            raise NotABook("this is no file", where=str(path), todo="give the path of a book")
        if not create:
            raise NotFound("there is no book", where=str(path), todo="check the path, or add reports to make it")
        if not real.parent.is_dir():
            raise NotFound("there is no such folder", where=str(real.parent), todo="make it first")
    except (OSError, ValueError, RuntimeError) as error:  # no access, a null in the name, links in a circle
        raise StorageFailed(f"the path cannot be followed ({error})", where=str(path), todo="check the path") from error
    return real


def uri(path: Path, how: str) -> str:
    """Return the address under which SQLite opens a file, whatever its name holds.

    >>> uri(Path("/tmp/a?b #1.tally"), "mode=rw")
    'file:///tmp/a%3Fb%20%231.tally?mode=rw'
    """
    return f"{path.as_uri()}?{how}"


def recognise(path: Path) -> None:
    """Raise NotABook where a file is not a book, leaving it and its neighbours as they are.

    SQLite reads the header itself, immutably: a file of another program is neither locked nor changed, and closing a
    file that Python had opened would break the locks that this process holds on it. What looks damaged may be a book
    whose write-ahead file is just being written into it: opening it properly tells.
    """
    if path.stat().st_size == 0:
        return
    with told(str(path)), closing(sqlite3.connect(uri(path, "immutable=1"), uri=True)) as connection:
        try:
            ((found,),) = connection.execute("PRAGMA application_id").fetchall()
        except sqlite3.DatabaseError as error:
            if primary(error) != sqlite3.SQLITE_CORRUPT:
                raise
            return
    if found != APPLICATION_ID:
        raise foreign(str(path))


def foreign(where: str) -> NotABook:
    """Return the error for a database that is no book."""
    return NotABook("the file belongs to another program", where=where, todo="check the path")


def has_wal(path: Path) -> bool:
    """Tell whether a write-ahead file with anything in it lies beside a book."""
    wal = path.with_name(f"{path.name}-wal")
    return wal.exists() and wal.stat().st_size > 0
