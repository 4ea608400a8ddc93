"""Confidence: how surely a figure was read; it orders queues, and nothing else that is read depends on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims import READER, read
from tallybook.claims.learned import RULES, Linear, Models
from tallybook.gazetteer import Gazetteer
from tallybook.model import Document, Reading

NOWHERE = Gazetteer(())
PIECES = (
    "At least 12 people were killed in Tarmel on Monday.",
    "The shelling wounded dozens, among them two nurses.",
    "He asked whether troops killing villagers would be tried.",
    "No soldier was hurt.",
    "“They killed children,” she said.",
)


def reading(text: str, **how: Models) -> Reading:
    return read(Document.of("r", "x", title=None, body=text), NOWHERE, **how)


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("Twelve people were killed in Tarmel.", "The raid killed villagers in Tarmel."),
        ("The blast wounded 31 people.", "The blast wounded Ana Orr."),
        ("Four shoppers were killed.", "Four wandering heddlers were killed."),
    ],
)
def test_a_counted_group_is_read_more_surely_than_an_uncounted_or_unknown_one(surer, less_sure):
    first, second = reading(surer).figures[0], reading(less_sure).figures[0]
    assert first.confidence > second.confidence


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6))
def test_every_figure_says_who_read_it_and_how_surely_and_always_the_same(pieces):
    text = " ".join(pieces)
    figures = reading(text).figures
    assert all(0 < figure.confidence <= 1 and figure.reader == READER for figure in figures)
    assert figures == reading(text).figures


def test_other_weights_change_how_surely_a_figure_was_read_and_nothing_else():
    text = " ".join(PIECES)
    own = Models({"confidence": Linear(("wrong", "right"), (0.0, 0.0), {})}, shipped=False)
    shipped, even, ruled = reading(text), reading(text, models=own), reading(text, models=RULES)
    assert {figure.confidence for figure in even.figures} == {0.5}
    assert {figure.confidence for figure in ruled.figures} == {1.0}, "rules alone say nothing of it"
    assert [f.reading for f in even.figures] == [f.reading for f in ruled.figures]
    assert len(shipped.figures) == len(ruled.figures)
