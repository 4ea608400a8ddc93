"""Who may be named in a text, in texts that no reporter writes too."""

import pytest

from tallybook.incidents.persons import named

LENGTH = 1_000_000


@pytest.mark.parametrize("part", ["A", "Al-", "A''", "Ab, ", "Ab A. ", "Tarn Osk "])
def test_a_megabyte_of_capitals_names_nobody_and_is_read_once(part: str):
    assert named(part * (LENGTH // len(part))) == frozenset()


def test_names_are_found_behind_a_word_that_is_too_long_for_one():
    assert named(f"{'A' * LENGTH} said Oren Tarn.") == {"oren tarn"}
