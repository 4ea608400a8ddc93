"""What was forgotten is gone from the bytes of the book's files, not only from its tables."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tallybook.errors import StorageFailed
from tallybook.ledger import Draft, Ledger
from tallybook.ledger.sqlite import Sqlite

AT = "2031-05-06T10:00:00+00:00"
SECRET = b"The nurse Orla Tesk saw the second shell fall. "


def left(path: Path) -> bytes:
    """Return the bytes of the book and of whatever lies beside it."""
    return b"".join(p.read_bytes() for p in sorted(path.parent.iterdir()))


@pytest.mark.parametrize("times", [1, 100, 100_000], ids=["in a row", "over a page", "over many pages"])
def test_the_bytes_are_gone_while_the_book_is_open(tmp_path: Path, times: int) -> None:
    path = tmp_path / "book.tally"
    with Ledger.open(path, create=True) as ledger:
        for n in range(20):
            ledger.append([Draft("content", str(n), random.Random(n).randbytes(900))], at=AT)
        ledger.append([Draft("content", "secret", SECRET * times)], at=AT)
        ledger.append([Draft("content", "after", b"The market opened again.")], at=AT)
        assert SECRET in left(path)
        ledger.forget([("content", "secret")], reason="a witness is at risk", at=AT)
        assert SECRET not in left(path)
        assert SECRET[4:20] not in left(path)
        assert b"The market opened again." in left(path)
        assert ledger.verify() == ()
    assert SECRET[4:20] not in left(path)


def test_a_reader_in_between_is_told_and_doing_it_again_helps(tmp_path: Path) -> None:
    path = tmp_path / "book.tally"
    with Ledger(Sqlite.open(path, create=True, wait=0.05)) as ledger:
        ledger.append([Draft("content", "secret", SECRET)], at=AT)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN")
            other.execute("SELECT count(*) FROM entries").fetchall()
            with pytest.raises(StorageFailed, match="forget it again"):
                ledger.forget([("content", "secret")], reason="a witness is at risk", at=AT)
            other.execute("ROLLBACK")
        assert [body for _, body in ledger.entries(kind="content")] == [None]
        assert ledger.forget([("content", "secret")], reason="a witness is at risk", at=AT) == ()
        assert SECRET not in left(path)
        assert ledger.verify() == ()
