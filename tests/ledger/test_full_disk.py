"""A disk that is full: one clear error, nothing lost, and the record goes on when there is room."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from tallybook.errors import StorageFailed
from tallybook.ledger import Draft, Ledger
from tallybook.ledger.sqlite import Sqlite

AT = "2031-05-06T10:00:00+00:00"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path | None]:
    """A real disk of one megabyte, or None where this machine does not let us mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    yield disk if mount.returncode == 0 else None
    if mount.returncode == 0:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(ledger: Ledger) -> list[str]:
    """Append until the disk is full, and return what was appended."""
    kept: list[str] = []
    for n in range(200):
        key = str(n)
        try:
            ledger.append([Draft("content", key, key.encode() * 20_000), Draft("report", key, key.encode())], at=AT)
        except StorageFailed:
            return kept
        kept.append(key)
    raise AssertionError("the disk never filled")


def check(ledger: Ledger, kept: list[str]) -> None:
    assert ledger.verify() == ()
    found = {(e.kind, e.key): body for e, body in ledger.entries()}
    assert found == {
        **{("content", key): key.encode() * 20_000 for key in kept},
        **{("report", key): key.encode() for key in kept},
    }


def test_nothing_is_lost_on_a_full_disk(small_disk: Path | None, tmp_path: Path) -> None:
    path = (small_disk or tmp_path) / "book.tally"
    store = Sqlite.open(path, create=True)
    if small_disk is None:
        with store.reading() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 200")
    with Ledger(store) as ledger:
        kept = fill(ledger)
        assert kept
        check(ledger, kept)
        assert ledger.append([Draft("report", kept[-1], b"known")], at=AT) == ()
    with Ledger.open(path) as ledger:
        check(ledger, kept)


def test_a_book_goes_on_when_there_is_room_again(tmp_path: Path) -> None:
    store = Sqlite.open(tmp_path / "book.tally", create=True)
    limits = iter([200, 100_000])

    def limit(connection: object, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {next(limits)}")  # type: ignore[attr-defined]

    event.listen(store._engine, "connect", limit)
    store._engine.dispose()
    with Ledger(store) as ledger:
        kept = fill(ledger)
        with pytest.raises(StorageFailed, match="the disk is full; make room and try again; nothing was lost"):
            ledger.append([Draft("content", "more", b"m" * 500_000)], at=AT)
        store._engine.dispose()
        ledger.append([Draft("content", "more", b"m" * 500_000)], at=AT)
        assert ledger.verify() == ()
        assert len(list(ledger.entries())) == 2 * len(kept) + 1


def test_no_book_is_half_made_on_a_full_disk(small_disk: Path | None) -> None:
    if small_disk is None:
        return  # without a disk of its own there is nothing to fill
    filler = small_disk / "filler"
    try:
        with filler.open("wb", buffering=0) as file:
            while file.write(b"x" * 4096):
                pass
    except OSError:
        pass
    with pytest.raises(StorageFailed):
        Ledger.open(small_disk / "book.tally", create=True)
    filler.unlink()
    with Ledger.open(small_disk / "book.tally", create=True) as ledger:
        assert ledger.append([Draft("report", "a", b"a")], at=AT)
        assert ledger.verify() == ()
