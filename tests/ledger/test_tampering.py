"""What somebody does to the file behind the ledger's back is refused by the file, or told by verify."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tallybook.errors import BrokenBook
from tallybook.ledger import Draft, Ledger
from tallybook.ledger.schema import SCHEMA

AT = "2031-05-06T10:00:00+00:00"
KEYS = ("a", "b", "c", "d")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of four reports and a tombstone, to be copied."""
    path = tmp_path_factory.mktemp("tampering") / "book.tally"
    with Ledger.open(path, create=True) as ledger:
        for key in KEYS:
            ledger.append([Draft("report", key, f"the payload of {key}".encode())], at=AT)
        ledger.forget([("report", "d")], reason="asked to", at=AT)
    return path


@pytest.fixture
def path(written: Path, tmp_path: Path) -> Path:
    """A copy of that book."""
    return Path(shutil.copy(written, tmp_path / "book.tally"))


@pytest.fixture
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of somebody else's, with none of our settings."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def unguard(raw: sqlite3.Connection) -> dict[str, str]:
    """Drop all triggers, and return how to make them again."""
    triggers = dict(raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall())
    for name in triggers:
        raw.execute(f"DROP TRIGGER {name}")
    return triggers


def tampered(raw: sqlite3.Connection, *statements: str) -> None:
    """Do what the triggers forbid, and put them back so that they tell nothing."""
    triggers = unguard(raw)
    for statement in statements:
        raw.execute(statement)
    for sql in triggers.values():
        raw.execute(sql)


def verified(path: Path) -> tuple[str, ...]:
    with Ledger.open(path) as ledger:
        return ledger.verify()


def test_a_sound_book_has_no_problems(path: Path) -> None:
    assert verified(path) == ()


NEW = "x" * 64
REFUSED = {
    "update an entry": "UPDATE entries SET at = '2032' WHERE seq = 1",
    "update every entry": "UPDATE entries SET seq = seq + 10",
    "replace by update": "UPDATE OR REPLACE entries SET key = 'b' WHERE seq = 1",
    "delete an entry": "DELETE FROM entries WHERE seq = 5",
    "delete all entries": "DELETE FROM entries",
    "replace by number": f"REPLACE INTO entries SELECT 5, kind, 'new', at, payload, previous, '{NEW}' FROM entries",
    "replace by hash": "REPLACE INTO entries SELECT 6, kind, 'new', at, payload, hash, hash FROM entries WHERE seq = 5",
    "replace by kind and key": f"REPLACE INTO entries SELECT 6, 'report', 'a', at, payload, hash, '{NEW}'"
    " FROM entries WHERE seq = 5",
    "upsert": f"INSERT INTO entries SELECT 6, 'report', 'a', at, payload, hash, '{NEW}' FROM entries WHERE seq = 5"
    " ON CONFLICT DO UPDATE SET at = '2032'",
    "leave a gap": f"INSERT INTO entries SELECT 9, 'report', 'new', at, payload, hash, '{NEW}'"
    " FROM entries WHERE seq = 5",
    "let the database number it": f"INSERT INTO entries SELECT NULL, 'report', 'new', at, payload, hash, '{NEW}'"
    " FROM entries WHERE seq = 5",
    "fork the chain": f"INSERT INTO entries SELECT 6, 'report', 'new', at, payload, hash, '{NEW}'"
    " FROM entries WHERE seq = 2",
    "an entry without a payload": f"INSERT INTO entries SELECT 6, 'report', 'new', at, '{NEW}', hash, '{NEW}'"
    " FROM entries WHERE seq = 5",
    "a number that is none": f"INSERT INTO entries SELECT 'six', 'report', 'new', at, payload, hash, '{NEW}'"
    " FROM entries WHERE seq = 5",
    "update a payload": "UPDATE payloads SET body = x'00'",
    "rename a payload": f"UPDATE payloads SET sha256 = '{NEW}'",
    "replace a payload": "REPLACE INTO payloads SELECT payload, x'00' FROM entries WHERE seq = 1",
    "replace a payload by its row": f"REPLACE INTO payloads (rowid, sha256, body) VALUES (1, '{NEW}', x'00')",
    "delete a payload": "DELETE FROM payloads",
    "bring a forgotten payload back": "INSERT INTO payloads SELECT payload, x'00' FROM entries WHERE key = 'd'",
}


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize("statement", REFUSED.values(), ids=REFUSED)
def test_the_file_itself_refuses(path: Path, raw: sqlite3.Connection, statement: str, recursive: str) -> None:
    raw.execute(f"PRAGMA recursive_triggers = {recursive}")
    with pytest.raises(sqlite3.Error):
        raw.execute(statement)
    assert verified(path) == ()


def test_each_unique_key_is_guarded_by_a_trigger_of_its_own(raw: sqlite3.Connection) -> None:
    """With only one of the triggers left, it must be the one that refuses."""
    guards = {
        "entries_no_replace_seq": REFUSED["replace by number"],
        "entries_no_replace_hash": REFUSED["replace by hash"],
        "entries_no_replace_key": REFUSED["replace by kind and key"],
        "payloads_no_replace": REFUSED["replace a payload"],
    }
    triggers = unguard(raw)
    for name, statement in guards.items():
        raw.execute(triggers[name])
        with pytest.raises(sqlite3.IntegrityError, match="exists"):
            raw.execute(statement)
        raw.execute(f"DROP TRIGGER {name}")


TOLD: dict[str, tuple[list[str], str]] = {
    "an edited entry": (
        ["UPDATE entries SET at = '2030-01-01T00:00:00+00:00' WHERE seq = 2"],
        "entry 2 (report b) does not match its hash: it was altered",
    ),
    "an edited entry with a hash to match": (
        [f"UPDATE entries SET at = '2030', hash = '{NEW}' WHERE seq = 2"],
        "entry 3 (report c) does not follow the entry before it",
    ),
    "an edited last entry": (
        ["UPDATE entries SET kind = 'report' WHERE seq = 5"],
        "does not match its hash: it was altered",
    ),
    "an entry cut out": (
        ["DELETE FROM entries WHERE seq = 2"],
        "entry 3 (report c) stands where entry 2 ought to be",
    ),
    "the first entries cut off": (
        ["DELETE FROM entries WHERE seq < 3"],
        "entry 3 (report c) stands where entry 1 ought to be",
    ),
    "an entry put before the first": (
        [f"INSERT INTO entries SELECT 0, 'report', 'z', at, payload, previous, '{NEW}' FROM entries WHERE seq = 1"],
        "entry 0 (report z) stands where entry 1 ought to be",
    ),
    "two entries swapped": (
        [
            "UPDATE entries SET seq = 99 WHERE seq = 2",
            "UPDATE entries SET seq = 2 WHERE seq = 3",
            "UPDATE entries SET seq = 3 WHERE seq = 99",
        ],
        "entry 2 (report c) does not follow the entry before it",
    ),
    "an entry put at the end": (
        [f"INSERT INTO entries SELECT 6, 'report', 'z', at, payload, hash, '{NEW}' FROM entries WHERE seq = 5"],
        "entry 6 (report z) does not match its hash: it was altered",
    ),
    "the tail cut off without its payloads": (
        ["DELETE FROM entries WHERE seq > 2"],
        "belongs to no entry",
    ),
    "an edited payload": (
        ["UPDATE payloads SET body = x'00' WHERE sha256 = (SELECT payload FROM entries WHERE seq = 3)"],
        "the payload of entry 3 (report c) does not match its hash: it was altered",
    ),
    "a deleted payload": (
        ["DELETE FROM payloads WHERE sha256 = (SELECT payload FROM entries WHERE seq = 3)"],
        "entry 3 (report c) has lost its payload, and no tombstone says why",
    ),
    "a forgotten payload brought back": (
        ["INSERT INTO payloads SELECT payload, CAST('the payload of d' AS BLOB) FROM entries WHERE seq = 4"],
        "the payload of entry 4 (report d) was forgotten by entry 5 and is there",
    ),
    "a payload of nobody": (
        [f"INSERT INTO payloads VALUES ('{NEW}', x'00')"],
        f"the payload {NEW} belongs to no entry",
    ),
    "a version that is none": (["PRAGMA user_version = 0"], "the file's user_version is 0 and ought to be 1"),
    "a missing index": (["DROP INDEX entries_by_kind"], "the index entries_by_kind is missing"),
    "a missing table": (["DROP TABLE payloads"], "the table payloads is missing"),
    "a column added": (["ALTER TABLE entries ADD COLUMN note TEXT"], "the table entries is not what it ought to be"),
    "a table added": (["CREATE TABLE notes (x)"], "the table notes does not belong to a book"),
    "a trigger added": (
        ["CREATE TRIGGER index_of AFTER INSERT ON entries BEGIN SELECT 1; END"],
        "the trigger index_of does not belong to a book",
    ),
}


@pytest.mark.parametrize(("statements", "line"), TOLD.values(), ids=TOLD)
def test_verify_tells(path: Path, raw: sqlite3.Connection, statements: list[str], line: str) -> None:
    triggers = unguard(raw)
    for statement in statements:
        raw.execute(statement)
    tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    for name, sql in triggers.items():
        if name.split("_")[0] in tables:
            raw.execute(sql)
    problems = verified(path)
    assert any(line in problem for problem in problems), problems


TRIGGERS = [name for what, name in SCHEMA if what == "trigger"]


@pytest.mark.parametrize("name", TRIGGERS)
def test_verify_tells_of_a_trigger_that_is_gone_or_made_toothless(
    path: Path, raw: sqlite3.Connection, name: str
) -> None:
    ((sql,),) = raw.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchall()
    raw.execute(f"DROP TRIGGER {name}")
    assert verified(path) == (f"the trigger {name} is missing",)
    raw.execute(sql.replace("WHEN ", "WHEN FALSE AND "))
    assert verified(path) == (f"the trigger {name} is not what it ought to be",)


def test_a_tail_cut_off_with_its_payloads_shows_only_in_a_head_noted_elsewhere(
    path: Path, raw: sqlite3.Connection
) -> None:
    with Ledger.open(path) as ledger:
        noted = ledger.head()
    tampered(
        raw,
        "DELETE FROM payloads WHERE sha256 IN (SELECT payload FROM entries WHERE seq > 2)",
        "DELETE FROM entries WHERE seq > 2",
    )
    with Ledger.open(path) as ledger:
        assert ledger.verify() == ()
        assert noted not in [entry for entry, _ in ledger.entries()]


class TestDamaged:
    """A damaged book opens, gives what is intact, and takes nothing more."""

    DAMAGE: tuple[Callable[[sqlite3.Connection], object], ...] = (
        unguard,
        lambda raw: raw.execute("DROP TRIGGER entries_no_delete"),
        lambda raw: tampered(raw, "UPDATE entries SET at = '2030' WHERE seq = 5"),
        lambda raw: tampered(raw, f"UPDATE entries SET hash = '{NEW}' WHERE seq = 5"),
        lambda raw: raw.execute("PRAGMA user_version = 0"),
    )

    @pytest.mark.parametrize("damage", DAMAGE)
    def test_it_is_read_and_not_written(
        self, path: Path, raw: sqlite3.Connection, damage: Callable[[sqlite3.Connection], object]
    ) -> None:
        damage(raw)
        with Ledger.open(path) as ledger:
            assert [e.key for e, _ in ledger.entries(kind="report")] == list(KEYS)
            assert ledger.append([Draft("report", "a", b"known")], at=AT) == ()
            with pytest.raises(BrokenBook, match="run tallybook verify"):
                ledger.append([Draft("report", "new", b"new")], at=AT)
            with pytest.raises(BrokenBook, match="run tallybook verify"):
                ledger.forget([("report", "a")], reason="asked to", at=AT)
            assert len(list(ledger.entries())) == 5

    def test_an_altered_payload_is_not_given_out(self, path: Path, raw: sqlite3.Connection) -> None:
        tampered(raw, "UPDATE payloads SET body = x'00' WHERE sha256 = (SELECT payload FROM entries WHERE seq = 3)")
        with Ledger.open(path) as ledger:
            bodies = {e.key: body for e, body in ledger.entries(kind="report")}
        assert bodies == {"a": b"the payload of a", "b": b"the payload of b", "c": None, "d": None}

    def test_a_book_without_its_tables_is_told_in_one_line(self, path: Path, raw: sqlite3.Connection) -> None:
        unguard(raw)
        raw.execute("DROP TABLE entries")
        with Ledger.open(path) as ledger:
            with pytest.raises(BrokenBook, match="no such table: entries"):
                list(ledger.entries())
            assert "the table entries is missing" in ledger.verify()

    def test_letters_that_are_none_are_told(self, path: Path, raw: sqlite3.Connection) -> None:
        tampered(raw, "UPDATE entries SET kind = CAST(x'ff' AS TEXT) WHERE seq = 3")
        with Ledger.open(path) as ledger:
            assert any("UTF-8" in problem for problem in ledger.verify())
            with pytest.raises(BrokenBook):
                list(ledger.entries())

    def test_overwritten_pages_are_told_and_do_not_stop_the_other_checks(self, path: Path) -> None:
        with closing(sqlite3.connect(path)) as raw:
            ((page,),) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'payloads'").fetchall()
            ((size,),) = raw.execute("PRAGMA page_size").fetchall()
        with path.open("r+b") as file:
            file.seek((page - 1) * size)
            file.write(b"\xff" * size)
        with Ledger.open(path) as ledger:
            problems = ledger.verify()
        assert any("damage" in problem for problem in problems), problems

    def test_derived_tables_are_none_of_the_records_business(self, path: Path, raw: sqlite3.Connection) -> None:
        raw.execute("CREATE TABLE index_anything (x TEXT PRIMARY KEY)")
        raw.execute("CREATE INDEX index_of_it ON index_anything (x)")
        raw.execute("CREATE VIRTUAL TABLE index_words USING fts5(words)")
        assert verified(path) == ()
        with Ledger.open(path) as ledger:
            assert ledger.append([Draft("report", "new", b"new")], at=AT)
