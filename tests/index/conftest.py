"""A book with an index in its file."""

from pathlib import Path

import pytest

from tallybook.index import Index
from tallybook.ledger import Draft, Ledger
from tests.index.keeping import AT, FINDINGS, READINGS


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A book with an index in its file."""
    path = tmp_path / "book.tally"
    with Ledger.open(path, create=True) as ledger, Index(path) as index:
        ledger.append([Draft("report", "a", b"a")], at=AT)
        index.put_readings("test/1", list(READINGS.values()))
        index.put_findings(FINDINGS, "state 1")
    return path
