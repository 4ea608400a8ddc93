"""Wordings by which a number is said not to be so."""

import pytest

from tallybook.claims.counting.quantities import find_quantities
from tallybook.claims.harm.modality import modality
from tallybook.model import Modality

DENIED = (
    "It is not true that 24 people were killed.",
    "Reports that 24 people were killed are false.",
    "Claims of 24 dead were entirely untrue, the army said.",
    "Nobody said that 24 people were killed.",
    "There is no evidence that 24 people were killed.",
)
ASSERTED = (
    "Reports say 24 people were killed in Osk.",
    "Reports that 24 people were killed are being checked.",
    "The army called the attack false propaganda after 24 people were killed.",
)
NUMBERS = (
    ("one hundred and twenty-four thousand people", 124_000),
    ("one hundred and twenty-four people", 124),
    ("two hundred thousand people", 200_000),
    ("one thousand one hundred and one people", 1101),
)
BROKEN = ("2\u200b4 people were killed", "12\u00ad4 people were killed", "1'200 people were killed")


@pytest.mark.parametrize("text", DENIED)
def test_a_number_called_untrue_is_denied(text: str) -> None:
    at = text.index("24")
    assert modality(text, at, last=at + 2) is Modality.DENIED


@pytest.mark.parametrize("text", ASSERTED)
def test_a_number_beside_such_words_is_asserted(text: str) -> None:
    at = text.index("24")
    assert modality(text, at, last=at + 2) is Modality.ASSERTED


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_hundreds_of_thousands_are_one_number(text: str, value: int) -> None:
    assert [f.quantity.value for f in find_quantities(text) if f.kind == "number"] == [value]


@pytest.mark.parametrize("text", BROKEN)
def test_a_number_broken_by_a_sign_is_no_number_rather_than_a_wrong_one(text: str) -> None:
    assert [f.quantity.value for f in find_quantities(text) if f.kind == "number"] == []
