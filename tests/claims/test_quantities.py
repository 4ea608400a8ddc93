"""How many people an expression says, with its bound; the same from its span as from running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims.counting.quantities import find_quantities, read_quantity
from tallybook.language.words import words

# expression, value, upper value, hedge, low, high
TABLE = [
    ("24", 24, None, "exact", 24, 24),
    ("1,300", 1300, None, "exact", 1300, 1300),
    ("1 300", 1300, None, "exact", 1300, 1300),
    ("1\u202f300", 1300, None, "exact", 1300, 1300),
    ("220000", 220000, None, "exact", 220000, 220000),
    ("seven", 7, None, "exact", 7, 7),
    ("Thirty-two", 32, None, "exact", 32, 32),
    ("thirty two", 32, None, "exact", 32, 32),
    ("a hundred", 100, None, "exact", 100, 100),
    ("a hundred and five", 105, None, "exact", 105, 105),
    ("one hundred and twenty-one", 121, None, "exact", 121, 121),
    ("three hundred forty-five", 345, None, "exact", 345, 345),
    ("twelve hundred", 1200, None, "exact", 1200, 1200),
    ("two thousand", 2000, None, "exact", 2000, 2000),
    ("two thousand three hundred", 2300, None, "exact", 2300, 2300),
    ("two hundred thousand", 200000, None, "exact", 200000, 200000),
    ("1.9 million", 1900000, None, "exact", 1900000, 1900000),
    ("one million two hundred thousand", 1200000, None, "exact", 1200000, 1200000),
    ("half a million", 500000, None, "exact", 500000, 500000),
    ("a quarter of a million", 250000, None, "exact", 250000, 250000),
    ("a dozen", 12, None, "exact", 12, 12),
    ("two dozen", 24, None, "exact", 24, 24),
    ("half a dozen", 6, None, "exact", 6, 6),
    ("half-dozen", 6, None, "exact", 6, 6),
    ("a score", 20, None, "exact", 20, 20),
    ("three score", 60, None, "exact", 60, 60),
    ("a couple", 2, None, "exact", 2, 2),
    ("a couple of hundred", 200, None, "exact", 200, 200),
    ("a pair", 2, None, "exact", 2, 2),
    ("both", 2, None, "exact", 2, 2),
    ("exactly twelve", 12, None, "exact", 12, 12),
    ("at least 24", 24, None, "at_least", 24, None),
    ("At least a dozen", 12, None, "at_least", 12, None),
    ("no fewer than 15", 15, None, "at_least", 15, None),
    ("No less than eight", 8, None, "at_least", 8, None),
    ("not less than 5", 5, None, "at_least", 5, None),
    ("a minimum of 9", 9, None, "at_least", 9, None),
    ("20 or more", 20, None, "at_least", 20, None),
    ("20+", 20, None, "at_least", 20, None),
    ("more than 60", 60, None, "more_than", 61, None),
    ("over 30", 30, None, "more_than", 31, None),
    ("well over 200", 200, None, "more_than", 201, None),
    ("upwards of 40", 40, None, "more_than", 41, None),
    ("in excess of 500", 500, None, "more_than", 501, None),
    ("more than a hundred", 100, None, "more_than", 101, None),
    ("up to 50", 50, None, "at_most", 0, 50),
    ("up to a hundred", 100, None, "at_most", 0, 100),
    ("as many as 40", 40, None, "at_most", 0, 40),
    ("as high as 470000", 470000, None, "at_most", 0, 470000),
    ("no more than six", 6, None, "at_most", 0, 6),
    ("not more than 6", 6, None, "at_most", 0, 6),
    ("at most ten", 10, None, "at_most", 0, 10),
    ("10 or fewer", 10, None, "at_most", 0, 10),
    ("fewer than 10", 10, None, "less_than", 0, 9),
    ("less than 10", 10, None, "less_than", 0, 9),
    ("under 20", 20, None, "less_than", 0, 19),
    ("about 5", 5, None, "about", None, None),
    ("around 15", 15, None, "about", None, None),
    ("some 80", 80, None, "about", None, None),
    ("some two dozen", 24, None, "about", None, None),
    ("nearly 50", 50, None, "about", None, None),
    ("almost 70", 70, None, "about", None, None),
    ("approximately 40", 40, None, "about", None, None),
    ("roughly 2,000", 2000, None, "about", None, None),
    ("an estimated 900", 900, None, "about", None, None),
    ("close to 300", 300, None, "about", None, None),
    ("200 or so", 200, None, "about", None, None),
    ("20-25", 20, 25, "range", 20, 25),
    ("20–25", 20, 25, "range", 20, 25),
    ("18 to 22", 18, 22, "range", 18, 22),
    ("ten or twelve", 10, 12, "range", 10, 12),
    ("between 20 and 25", 20, 25, "range", 20, 25),
    ("Between thirty and thirty-four", 30, 34, "range", 30, 34),
    ("two to three dozen", 24, 36, "range", 24, 36),
    ("two or three hundred", 200, 300, "range", 200, 300),
    ("10 to 15 thousand", 10000, 15000, "range", 10000, 15000),
    ("perhaps more than 200", 200, None, "stacked", None, None),
    ("perhaps as many as 40", 40, None, "stacked", None, None),
    ("at least some 20", 20, None, "stacked", None, None),
    ("at least 20 to 25", 20, 25, "stacked", None, None),
    ("dozens", None, None, "vague", 1, None),
    ("Scores", None, None, "vague", 1, None),
    ("hundreds", None, None, "vague", 1, None),
    ("tens of thousands", None, None, "vague", 1, None),
    ("hundreds of thousands", None, None, "vague", 1, None),
    ("many hundreds", None, None, "vague", 1, None),
    ("several hundred", None, None, "vague", 1, None),
    ("a few dozen", None, None, "vague", 1, None),
    ("several", None, None, "vague", 1, None),
    ("many more", None, None, "vague", 1, None),
    ("a handful", None, None, "vague", 1, None),
    ("a number", None, None, "vague", 1, None),
    ("a large number", None, None, "vague", 1, None),
    ("an unstated number", None, None, "vague", 1, None),
    ("most", None, None, "vague", 1, None),
    ("more than dozens", None, None, "vague", 1, None),
    ("no one", 0, None, "none", 0, 0),
    ("nobody", 0, None, "none", 0, 0),
    ("none", 0, None, "none", 0, 0),
    ("zero", 0, None, "none", 0, 0),
    ("No civilians", 0, None, "none", 0, 0),
    ("without any casualties", 0, None, "none", 0, 0),
    ("one", 1, None, "exact", 1, 1),
    ("a child", 1, None, "exact", 1, 1),
    ("an army officer", 1, None, "exact", 1, 1),
    ("its commander", 1, None, "exact", 1, 1),
    ("another soldier", 1, None, "exact", 1, 1),
    ("a 12-year-old girl", 1, None, "exact", 1, 1),
    ("Ilse Varga", 1, None, "exact", 1, 1),
    ("President Ana Orr", 1, None, "exact", 1, 1),
    ("civilians", None, None, "vague", 1, None),
    ("Ostran allies", None, None, "vague", 1, None),
    ("women and children", None, None, "vague", 1, None),
    ("her family", None, None, "vague", 1, None),
    ("any civilians", None, None, "vague", 1, None),
]
NO_QUANTITIES = [
    *("", " ", "24 officers", " 24", "24 ", "killed", "20 25", "24, 25", "99999999999999", "3-2", "the", "two of"),
]
NO_PEOPLE = [
    "in 2031",
    "on 3 January",
    "on January 3",
    "aged 7",
    "a 48-year-old",
    "Petr Osk, 48, spoke",
    "ages 14, 18 and 29",
    "at 10:30 p.m.",
    "within 48 hours",
    "for two days",
    "$20",
    "15 percent",
    "20 %",
    "12 kilometres",
    "along Route 66",
    "after 9/11",
    "call 555-1234-22",
    "the 2029-2031 war",
    "on 12.03.2031",
]
WORDS = st.sampled_from(
    sorted(
        words(
            """
            at least no more than fewer up to between and or 7 24 1,300 2031 dozen two three hundred dozens of some a
            the his civilians soldiers child were killed perhaps nearly several score - – 20-25 . , Ana Orr Osk both
            """
        )
    )
)


@pytest.mark.parametrize(("text", "expected"), [(text, tuple(rest)) for text, *rest in TABLE])
def test_a_quantity_says_its_number_and_its_bound(text, expected):
    read = read_quantity(text)
    assert read is not None
    assert (read.value, read.value_high, str(read.hedge), read.low, read.high) == expected


@pytest.mark.parametrize("text", NO_QUANTITIES)
def test_what_is_no_quantity_or_more_than_one_is_not_read(text):
    assert read_quantity(text) is None


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_numbers_that_count_no_people_are_left_out(text):
    assert [text[f.start : f.end] for f in find_quantities(text) if f.kind == "number"] == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("At least 24 officers and a child died", ["At least 24", "a child"]),
        ("Police said 2031 people fled", ["2031"]),
        ("The toll rose from 10 to 12", ["10", "12"]),
        ("between 20 and 25 men, or dozens more", ["between 20 and 25", "dozens"]),
        ("No soldier was hurt", ["No soldier"]),
        ("perhaps more than 200 guests", ["perhaps more than 200"]),
    ],
)
def test_a_span_holds_the_whole_expression_and_no_more(text, spans):
    assert [text[f.start : f.end] for f in find_quantities(text) if f.kind != "bare"] == spans


def test_the_hedge_is_kept_as_worded():
    read = read_quantity("perhaps more than 200")
    assert read is not None
    assert read.word == "perhaps more than"


@given(st.lists(WORDS, max_size=14))
def test_a_quantity_read_again_from_its_span_is_the_same(parts):
    text = " ".join(parts)
    for found in find_quantities(text):
        assert read_quantity(text[found.start : found.end]) == found.quantity


@given(st.text(max_size=200))
def test_no_text_breaks_the_grammar(text):
    for found in find_quantities(text):
        assert read_quantity(text[found.start : found.end]) == found.quantity
        low, high = found.quantity.low, found.quantity.high
        assert low is None or high is None or low <= high
    read_quantity(text)


@given(st.integers(min_value=2, max_value=10**8))
def test_digits_say_their_number(number):
    plain, grouped = read_quantity(str(number)), read_quantity(f"{number:,}")
    assert plain is not None
    assert plain == grouped
    assert plain.value == number


def test_a_long_hostile_text_is_read_once():
    text = "at least a hundred and " * 4000 + "-20-" * 4000
    assert isinstance(find_quantities(text), tuple)
