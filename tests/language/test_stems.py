"""Tables of beginnings of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.language.stems import stems

LETTERS = st.text("abcü", min_size=1, max_size=4)


@given(st.lists(LETTERS, min_size=1), st.lists(LETTERS, min_size=1))
def test_a_table_is_found_where_one_of_its_words_stands_or_a_word_begins_like_one(table, text):
    whole, beginnings = stems(" ".join(table)), stems(" ".join(f"{word}*" for word in table))
    said = " ".join(text)
    assert (whole.search(said) is not None) == (not set(table).isdisjoint(text))
    assert (beginnings.search(said) is not None) == any(word.startswith(tuple(table)) for word in text)


@pytest.mark.parametrize("text", ["_dead_", "(dead)", "dead-end", "“dead”", "12dead? no: dead"])
def test_signs_beside_a_word_do_not_hide_it(text):
    assert stems("dead").search(text)


@pytest.mark.parametrize("text", ["deadline", "undead", "dead2"])
def test_a_whole_word_is_not_found_inside_another(text):
    assert stems("dead").search(text) is None


def test_two_words_are_found_across_a_line_break():
    assert stems("set_free").search("set\nfree")
