"""What was computed is kept and found again; what cannot be read is as if it had never been kept."""

import gc
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.errors import StorageFailed
from tallybook.index import Index
from tallybook.index.parts import RECORDS_A_PART, cut, joined
from tallybook.ledger import Draft, Ledger
from tallybook.model import (
    Findings,
    Incident,
)
from tests.index.keeping import AT, DOCUMENTS, FINDINGS, READINGS, is_empty, reading, verified


@pytest.fixture(params=["file", "memory"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path | None:
    """The path of a book with one entry, or None for a book in memory."""
    if request.param == "memory":
        return None
    with Ledger.open(tmp_path / "book #1?.tally", create=True) as ledger:
        ledger.append([Draft("report", "a", b"a")], at=AT)
    return tmp_path / "book #1?.tally"


@pytest.fixture
def index(path: Path | None) -> Iterator[Index]:
    """An empty index, beside a record or in memory."""
    with Index(path) as opened:
        yield opened


def test_an_index_is_empty_at_first_and_looking_writes_nothing(index: Index, path: Path | None) -> None:
    assert is_empty(index)
    if path:
        with closing(sqlite3.connect(path)) as raw:
            assert raw.execute("SELECT name FROM sqlite_schema WHERE name LIKE 'index%'").fetchall() == []


def test_readings_are_found_again_by_reader_and_document(index: Index) -> None:
    index.put_readings("test/1", list(READINGS.values())[:2])
    index.put_readings("test/1", list(READINGS.values())[2:])
    assert index.readings("test/1") == READINGS
    assert index.readings("test/2") == {}


def test_a_later_reading_of_a_document_takes_the_place_of_the_one_before(index: Index) -> None:
    index.put_readings("test/1", list(READINGS.values()))
    better = reading(DOCUMENTS[0], value=7)
    index.put_readings("test/1", [better])
    assert index.readings("test/1") == {**READINGS, DOCUMENTS[0].id: better}


def test_what_an_earlier_reader_made_goes_when_a_new_one_has_read(index: Index) -> None:
    index.put_readings("test/1", list(READINGS.values()))
    newer = reading(DOCUMENTS[0], reader="test/2")
    index.put_readings("test/2", [newer])
    assert index.readings("test/1") == {}
    assert index.readings("test/2") == {newer.document_id: newer}


def test_putting_no_readings_changes_nothing(index: Index) -> None:
    index.put_readings("test/1", list(READINGS.values()))
    index.put_readings("test/2", [])
    assert index.readings("test/1") == READINGS


def test_findings_are_found_again_with_their_state(index: Index) -> None:
    index.put_findings(FINDINGS, "state 1")
    assert index.findings() == FINDINGS
    assert index.state() == "state 1"


def test_later_findings_take_the_place_of_those_before(index: Index) -> None:
    index.put_findings(FINDINGS, "state 1")
    fewer = Findings(codebook="other", documents=DOCUMENTS[:1])
    index.put_findings(fewer, "state 2")
    assert (index.findings(), index.state()) == (fewer, "state 2")


def test_dropping_leaves_nothing_and_it_can_be_filled_again(index: Index) -> None:
    index.put_readings("test/1", list(READINGS.values()))
    index.put_findings(FINDINGS, "state 1")
    index.drop()
    assert is_empty(index)
    index.put_findings(FINDINGS, "state 1")
    assert index.findings() == FINDINGS


def test_dropping_an_empty_index_is_fine(index: Index) -> None:
    index.drop()
    assert is_empty(index)


def test_it_is_there_when_the_book_is_opened_again(file: Path) -> None:
    with Index(file) as index:
        assert (index.state(), index.findings(), index.readings("test/1")) == ("state 1", FINDINGS, READINGS)


def test_the_record_is_not_touched(file: Path) -> None:
    with Index(file) as index:
        assert verified(file) == ()
        index.drop()
    assert verified(file) == ()


def test_two_indexes_in_memory_are_apart() -> None:
    with Index(None) as one, Index(None) as other:
        one.put_findings(FINDINGS, "state 1")
        assert is_empty(other)


def test_dropped_text_is_gone_from_the_bytes_of_the_file(file: Path) -> None:
    def left() -> bytes:
        return b"".join(p.read_bytes() for p in sorted(file.parent.iterdir()))

    with Ledger.open(file), Index(file) as index:
        index.put_findings(FINDINGS, "state 2")
        assert b"Orla Tesk" in left()
        index.drop()
        assert b"Orla Tesk" not in left()
        assert b"Nine people died" not in left()


def test_text_that_a_reader_keeps_from_being_erased_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tallybook.index.database.WAIT", 0.05)
    with Index(file) as index, closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM entries").fetchall()
        with pytest.raises(StorageFailed, match="close the other programs"):
            index.drop()
        other.execute("ROLLBACK")
        index.drop()
        assert is_empty(index)


def test_a_lock_that_stays_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tallybook.index.database.WAIT", 0.05)
    with Index(file) as index, closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageFailed, match="locked by another program"):
            index.put_findings(FINDINGS, "state 2")
        other.execute("ROLLBACK")
        assert index.state() == "state 1"


def test_findings_of_any_size_are_cut_and_joined_to_the_same() -> None:
    many = tuple(Incident(id=f"{n:032}", title="Tarmel") for n in range(2 * RECORDS_A_PART + 1))
    findings = FINDINGS.changed(incidents=many, stale=("a", "b"))
    parts = list(cut(findings))
    assert [number for part, number, _ in parts if part == "incidents"] == [0, 1, 2]
    assert joined((part, body) for part, _, body in parts) == findings


@settings(max_examples=30)
@given(st.text(max_size=40).filter(lambda text: text.isprintable()), st.dictionaries(st.text(), st.text(), max_size=3))
def test_any_text_comes_back_as_it_was(title: str, labels: dict[str, str]) -> None:
    with Index(None) as index:
        findings = Findings(codebook="reported", incidents=(Incident(id="i", title=title),), labels=labels)
        index.put_findings(findings, "state")
        assert index.findings() == findings


@pytest.mark.parametrize("switch", [gc.enable, gc.disable])
def test_loading_leaves_the_collector_as_it_was(index: Index, switch: Callable[[], None]) -> None:
    was = gc.isenabled()
    switch()
    expected = gc.isenabled()
    try:
        index.put_findings(FINDINGS, "state")
        index.findings()
        assert gc.isenabled() is expected
    finally:
        gc.enable() if was else gc.disable()
