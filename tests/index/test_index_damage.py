"""An index that cannot be read or written as it ought to be: computed again, kept in memory, or told."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tallybook.errors import StorageFailed
from tallybook.index import Index
from tallybook.ledger import Ledger
from tests.index.keeping import DOCUMENTS, FINDINGS, READINGS, is_empty, verified


class TestReadOnly:
    """What was computed can be read where nothing may be written, and what is computed there lives in memory."""

    @pytest.fixture
    def shut(self) -> Iterator[Path]:
        """A read-only book in a read-only folder, seen by one whom permissions bind: they do not bind root."""
        folder = Path(tempfile.mkdtemp())
        path = folder / "book.tally"
        with Ledger.open(path, create=True), Index(path) as index:
            index.put_findings(FINDINGS, "state 1")
        path.chmod(0o444)
        folder.chmod(0o555)
        is_root = os.geteuid() == 0
        if is_root:
            os.seteuid(65534)
        yield path
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)
        shutil.rmtree(folder)

    def test_findings_are_read(self, shut: Path) -> None:
        with Index(shut) as index:
            assert (index.state(), index.findings()) == ("state 1", FINDINGS)

    def test_what_is_put_is_there_until_the_index_is_closed(self, shut: Path) -> None:
        with Index(shut) as index:
            index.put_findings(FINDINGS.changed(codebook="other"), "state 2")
            assert index.state() == "state 2"
        with Index(shut) as index:
            assert index.state() == "state 1"

    def test_dropping_is_refused(self, shut: Path) -> None:
        with Index(shut) as index, pytest.raises(StorageFailed, match="cannot be changed"):
            index.drop()


class TestDamage:
    """Derived tables that are older, altered or damaged are made anew, and that is no error."""

    ALTERED: tuple[str, ...] = (
        "DROP TABLE index_findings",
        "DROP TABLE index_state",
        "DROP TABLE index_readings; DROP TABLE index_findings; CREATE TABLE index_findings (old)",
        "ALTER TABLE index_findings RENAME COLUMN body TO content",
        "UPDATE index_findings SET body = x'7b7d'",
        "UPDATE index_findings SET body = x'ff', sha256 = ''",
        "DELETE FROM index_findings WHERE part = 'incidents'",
        "UPDATE index_findings SET part = 'tidings' WHERE part = 'incidents'",
        "DELETE FROM index_findings",
        "DELETE FROM index_state",
    )

    @pytest.mark.parametrize("sql", ALTERED)
    def test_altered_findings_are_not_believed_and_can_be_put_again(self, file: Path, sql: str) -> None:
        with closing(sqlite3.connect(file)) as raw:
            raw.executescript(sql)
        with Index(file) as index:
            assert index.findings() is None
            index.put_readings("test/1", list(READINGS.values()))
            index.put_findings(FINDINGS, "state 2")
        with Index(file) as index:
            assert (index.state(), index.findings(), index.readings("test/1")) == ("state 2", FINDINGS, READINGS)
        assert verified(file) == ()

    def test_an_altered_reading_is_left_out_and_the_others_stay(self, file: Path) -> None:
        with closing(sqlite3.connect(file)) as raw:
            raw.execute(
                "UPDATE index_readings SET body = CAST(replace(CAST(body AS TEXT), '9', '8') AS BLOB)"
                " WHERE document_id = ?",
                (DOCUMENTS[2].id,),
            )
            raw.commit()
        with Index(file) as index:
            assert set(index.readings("test/1")) == set(READINGS) - {DOCUMENTS[2].id}

    def test_tables_of_another_version_go_when_new_ones_come(self, file: Path) -> None:
        with closing(sqlite3.connect(file)) as raw:
            raw.executescript('CREATE TABLE index_older (x); CREATE TABLE "index_o\'dd" (x)')
        with Index(file) as index:
            index.put_findings(FINDINGS, "state 2")
        with closing(sqlite3.connect(file)) as raw:
            names = {name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        assert names == {"entries", "payloads", "index_readings", "index_findings", "index_state"}

    def overwrite(self, file: Path) -> None:
        """Overwrite the pages of the derived tables with what no database writes."""
        with closing(sqlite3.connect(file)) as raw:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            ((size,),) = raw.execute("PRAGMA page_size").fetchall()
            pages = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name LIKE 'index_%'").fetchall()
        with file.open("r+b") as opened:
            for (page,) in pages:
                opened.seek((page - 1) * size)
                opened.write(b"\xff" * size)

    def test_pages_that_are_overwritten_are_no_error_either(self, file: Path) -> None:
        self.overwrite(file)
        with Index(file) as index:
            assert is_empty(index)
            index.put_readings("test/1", list(READINGS.values()))
            index.put_findings(FINDINGS, "state 2")
            assert (index.state(), index.findings(), index.readings("test/1")) == ("state 2", FINDINGS, READINGS)
        assert verified(file) == ()

    def test_text_that_cannot_be_dropped_is_told(self, file: Path) -> None:
        self.overwrite(file)
        with Index(file) as index:
            index.put_findings(FINDINGS, "state 2")
            with pytest.raises(StorageFailed, match="run tallybook verify"):
                index.drop()
