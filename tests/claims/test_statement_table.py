"""Statements over a table of invented passages: all kinds, and what only looks like one."""

import pytest

from tests.claims.statement_scores import Row, rows, scores, wrong

SEEN, UNSEEN = rows(seen=True), rows(seen=False)
LEFT_OPEN = 5
"""Passages of the half by which rules may be mended that are still read otherwise than a person reads them."""


@pytest.mark.parametrize(
    ("table", "floors"),
    [
        (SEEN, {"precision": 0.98, "recall": 0.95, "speaker": 0.98, "quotation": 0.98, "target": 0.95}),
        (UNSEEN, {"precision": 0.93, "recall": 0.90, "speaker": 0.92, "quotation": 0.98, "target": 0.88}),
    ],
    ids=["seen", "unseen"],
)
def test_statements_are_found_with_kind_speaker_quotation_and_target(table: list[Row], floors: dict[str, float]):
    reached = scores(table)
    assert {name: value for name, value in reached.items() if value < floors[name]} == {}


def test_what_is_still_read_otherwise_is_little():
    assert len(wrong(SEEN)) <= LEFT_OPEN


def test_every_kind_stands_in_both_halves():
    halves = [{one.kind for row in table for one in row.wanted} for table in (SEEN, UNSEEN)]
    assert halves[0] == halves[1]
    assert len(halves[0]) == 11
