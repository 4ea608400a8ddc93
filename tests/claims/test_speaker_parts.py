"""Speakers told apart: name, role, organisation, kind and basis of a table of invented speakers."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims.speech.speaker_kinds import basis_of, kind_of
from tallybook.claims.speech.speaker_parts import parts_of

TABLE = Path(__file__).with_name("speakers_told_apart.tsv")
with TABLE.open(encoding="utf-8", newline="") as opened:
    ROWS = list(csv.DictReader(opened, delimiter="\t"))
WORDS = [word for row in ROWS for word in row["speaker"].split()]


@pytest.mark.parametrize("row", ROWS, ids=[row["speaker"] for row in ROWS])
def test_a_speaker_is_told_apart(row: dict[str, str]) -> None:
    parts = parts_of(row["speaker"])
    found = {
        "name": parts.name or "",
        "role": parts.role or "",
        "organisation": parts.organisation or "",
        "kind": str(kind_of(row["speaker"])),
        "basis": basis_of(row["speaker"]),
    }
    assert found == {field: row[field] for field in found}


@given(st.lists(st.sampled_from([*WORDS, ",", "and", "(", ")", "'", "of the"]), max_size=30))
def test_every_word_told_apart_is_a_word_of_the_speaker(row: list[str]) -> None:
    said = " ".join(row)
    parts = parts_of(said)
    for part in (parts.name, parts.role, parts.organisation):
        assert all(word in said for word in (part or "").split())
