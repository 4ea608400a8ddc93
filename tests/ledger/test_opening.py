"""What opens, what does not, and what a user is told."""

import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tallybook.errors import BookError, BrokenBook, NewerBook, NotABook, NotFound, StorageFailed, TallybookError
from tallybook.ledger import Draft, Ledger
from tallybook.ledger.sqlite import Sqlite

AT = "2031-05-06T10:00:00+00:00"
DRAFT = Draft("report", "a", b"the payload of a")
NOBODY = 65534


def made(path: Path) -> Path:
    """Make a book of one entry."""
    with Ledger.open(path, create=True) as ledger:
        ledger.append([DRAFT], at=AT)
    return path


def listed(path: Path) -> list[str]:
    with Ledger.open(path) as ledger:
        assert ledger.verify() == ()
        return [e.key for e, _ in ledger.entries()]


NAMES = (
    "plain.tally",
    "with space.tally",
    "Übersicht Осск.tally",
    "what?mode=memory",
    "a#b.tally",
    "100%25.tally",
    "a&b=c;d.tally",
    "-wal",
    ":memory:",
    "file:x.tally",
    "quote'\".tally",
    "line\nbreak.tally",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_book_lies_where_its_name_says(tmp_path: Path, name: str) -> None:
    path = made(tmp_path / name)
    assert listed(path) == ["a"]
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_a_name_that_is_no_text_is_kept_byte_for_byte(tmp_path: Path) -> None:
    path = made(tmp_path / os.fsdecode(b"\xff\xfe.tally"))
    assert listed(path) == ["a"]
    assert [os.fsencode(p.name) for p in tmp_path.iterdir()] == [b"\xff\xfe.tally"]


def test_a_relative_path_is_seen_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made(Path("book.tally"))
    assert listed(tmp_path / "book.tally") == ["a"]


def test_a_link_and_its_file_are_one_book(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    path = made(tmp_path / "elsewhere" / "book.tally")
    link = tmp_path / "link.tally"
    link.symlink_to(path)
    with Ledger.open(path) as first, Ledger.open(link) as second:
        first.append([Draft("report", "b", b"b")], at=AT)
        second.append([Draft("report", "c", b"c")], at=AT)
        assert [e.key for e, _ in first.entries()] == ["a", "b", "c"]
    assert link.is_symlink()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["elsewhere", "link.tally"]


def test_a_link_to_nothing_is_made_where_it_points(tmp_path: Path) -> None:
    link = tmp_path / "link.tally"
    link.symlink_to(tmp_path / "book.tally")
    with pytest.raises(NotFound):
        Ledger.open(link)
    made(link)
    assert listed(tmp_path / "book.tally") == ["a"]


def test_a_book_in_memory_leaves_no_file_and_is_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Ledger.open(None) as one, Ledger.open(None) as other:
        one.append([DRAFT], at=AT)
        assert other.head() is None
    assert list(tmp_path.iterdir()) == []


def test_making_a_book_that_is_there_opens_it(tmp_path: Path) -> None:
    path = made(tmp_path / "book.tally")
    with Ledger.open(path, create=True) as ledger:
        assert [e.key for e, _ in ledger.entries()] == ["a"]


def test_an_empty_file_can_be_made_a_book_and_is_none_before(tmp_path: Path) -> None:
    path = tmp_path / "book.tally"
    path.touch()
    with pytest.raises(NotABook, match="empty"):
        Ledger.open(path)
    assert listed(made(path)) == ["a"]


def test_readers_go_on_while_there_is_a_writer(tmp_path: Path) -> None:
    path = made(tmp_path / "book.tally")
    with Ledger.open(path) as reader, closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        assert reader.head() is not None


class TestNotABook:
    """What is something else is told so, and left as it is."""

    @pytest.mark.parametrize("create", [False, True])
    @pytest.mark.parametrize(
        "content",
        [b"\x89PNG\r\n" * 400, b"Nine people were killed.\n", b"\0" * 5000, b"SQLite format 3\0", b"x"],
        ids=["a picture", "a text", "nulls", "a header alone", "a letter"],
    )
    def test_another_file(self, tmp_path: Path, content: bytes, create: bool) -> None:
        path = tmp_path / "book.tally"
        path.write_bytes(content)
        with pytest.raises(NotABook, match="check the path"):
            Ledger.open(path, create=create)
        assert path.read_bytes() == content
        assert [p.name for p in tmp_path.iterdir()] == ["book.tally"]

    @pytest.mark.parametrize("create", [False, True])
    @pytest.mark.parametrize("setting", ["journal_mode = DELETE", "journal_mode = WAL", "application_id = 77"])
    def test_another_programs_database(self, tmp_path: Path, setting: str, create: bool) -> None:
        path = tmp_path / "places.sqlite"
        with closing(sqlite3.connect(path)) as other:
            other.execute(f"PRAGMA {setting}").fetchall()
            other.execute("CREATE TABLE entries (seq INTEGER PRIMARY KEY)")
        content = path.read_bytes()
        with pytest.raises(NotABook, match="another program"):
            Ledger.open(path, create=create)
        assert path.read_bytes() == content
        assert [p.name for p in tmp_path.iterdir()] == ["places.sqlite"]

    def test_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(NotABook, match="no file"):
            Ledger.open(tmp_path, create=True)

    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(NotABook, match="no file"):
            Ledger.open(tmp_path / "pipe", create=True)

    @pytest.mark.parametrize("keep", [100, 4096, 9000])
    def test_a_book_cut_short_is_told(self, tmp_path: Path, keep: int) -> None:
        path = made(tmp_path / "book.tally")
        path.write_bytes(path.read_bytes()[:keep])
        with pytest.raises(BookError), Ledger.open(path) as ledger:
            raise BrokenBook(ledger.verify()[0])


class TestNotThere:
    """What is missing is told, and nothing is made by looking."""

    def test_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(NotFound, match=r"none\.tally: there is no book"):
            Ledger.open(tmp_path / "none.tally")
        assert list(tmp_path.iterdir()) == []

    def test_no_folder(self, tmp_path: Path) -> None:
        with pytest.raises(NotFound, match="no such folder"):
            Ledger.open(tmp_path / "none" / "book.tally", create=True)

    def test_a_file_where_a_folder_ought_to_be(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(TallybookError, match="folder"):
            Ledger.open(tmp_path / "file" / "book.tally", create=True)

    @pytest.mark.parametrize("name", ["x" * 300, "null\0null"])
    def test_a_name_that_cannot_be(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(StorageFailed, match="check the path"):
            Ledger.open(tmp_path / name, create=True)

    def test_links_in_a_circle(self, tmp_path: Path) -> None:
        (tmp_path / "a").symlink_to(tmp_path / "b")
        (tmp_path / "b").symlink_to(tmp_path / "a")
        with pytest.raises(StorageFailed, match="check the path"):
            Ledger.open(tmp_path / "a", create=True)


def test_a_newer_book_is_told_and_not_touched(tmp_path: Path) -> None:
    path = made(tmp_path / "book.tally")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 2")
    content = path.read_bytes()
    for create in (False, True):
        with pytest.raises(NewerBook, match="update Tallybook"):
            Ledger.open(path, create=create)
    assert path.read_bytes() == content


def test_a_lock_that_stays_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    path = made(tmp_path / "book.tally")
    with Ledger(Sqlite.open(path, wait=0.05)) as ledger, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageFailed, match="locked by another program; wait"):
            ledger.append([Draft("report", "b", b"b")], at=AT)
        other.execute("ROLLBACK")
        assert ledger.append([Draft("report", "b", b"b")], at=AT)
        assert ledger.verify() == ()


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that anybody can look into, with a book; everything in it is removed at the end."""
    path = Path(tempfile.mkdtemp())
    path.chmod(0o755)
    made(path / "book.tally")
    (path / "book.tally").chmod(0o644)
    yield path
    path.chmod(0o755)
    shutil.rmtree(path)


@pytest.fixture
def powerless() -> Iterator[None]:
    """A test run by root goes on as somebody else: file permissions do not bind root."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    yield
    if is_root:
        os.seteuid(0)


def closed(path: Path) -> None:
    path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))


class TestReadOnly:
    """What may not be written is read."""

    @pytest.fixture(autouse=True)
    def _shut(self, folder: Path, request: pytest.FixtureRequest) -> None:
        closed(folder / "book.tally")
        closed(folder)
        request.getfixturevalue("powerless")

    def test_it_is_read_and_verified(self, folder: Path) -> None:
        assert listed(folder / "book.tally") == ["a"]
        assert [p.name for p in folder.iterdir()] == ["book.tally"]

    def test_what_is_there_already_can_be_added_again(self, folder: Path) -> None:
        with Ledger.open(folder / "book.tally", create=True) as ledger:
            assert ledger.append([DRAFT], at=AT) == ()

    def test_what_is_new_is_refused(self, folder: Path) -> None:
        with Ledger.open(folder / "book.tally") as ledger, pytest.raises(StorageFailed, match="read-only; make"):
            ledger.append([Draft("report", "b", b"b")], at=AT)

    def test_no_book_can_be_made_there(self, folder: Path) -> None:
        with pytest.raises(StorageFailed, match="cannot be opened"):
            Ledger.open(folder / "new.tally", create=True)


def test_a_file_that_may_not_be_read_is_told(folder: Path, request: pytest.FixtureRequest) -> None:
    (folder / "book.tally").chmod(0)
    request.getfixturevalue("powerless")
    with pytest.raises(StorageFailed, match="cannot be opened"):
        Ledger.open(folder / "book.tally")


def test_a_read_only_file_in_an_open_folder_is_read(folder: Path, request: pytest.FixtureRequest) -> None:
    closed(folder / "book.tally")
    folder.chmod(0o777)
    request.getfixturevalue("powerless")
    path = folder / "book.tally"
    with Ledger.open(path) as ledger:
        assert [e.key for e, _ in ledger.entries()] == ["a"]
        with pytest.raises(StorageFailed):
            ledger.append([Draft("report", "b", b"b")], at=AT)
