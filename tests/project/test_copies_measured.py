"""What was asked of copies, on a set made by editing invented reports, half of it unseen while they were made."""

import pytest

from evaluation.copies.making import made
from evaluation.copies.scoring import scores
from evaluation.copies.texts import PARTS


@pytest.mark.parametrize("part", PARTS)
def test_copies_are_found_as_precisely_and_as_fully_as_was_asked(part: str) -> None:
    reached = scores(part)
    assert min(reached["copied passages P"], reached["copied reports P"]) >= 0.99
    assert min(reached["copied passages R"], reached["copied reports R"]) >= 0.95


@pytest.mark.parametrize("part", PARTS)
def test_the_set_holds_copies_and_reports_that_only_look_like_them(part: str) -> None:
    families = [one.family for one in made(part)]
    alone = [one for one in families if families.count(one) == 1]
    assert len(alone) > 25
    assert len(families) - len(alone) > 30
