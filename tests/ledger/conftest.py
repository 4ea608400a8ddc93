"""The databases that a ledger can be kept in: every test that takes `ledger` runs over all of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tallybook.ledger import Ledger

BACKENDS = ("file", "memory")


@pytest.fixture(params=BACKENDS)
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger in each of the databases."""
    path = tmp_path / "book.tally" if request.param == "file" else None
    with Ledger.open(path, create=True) as opened:
        yield opened
