"""How many people an expression says, with its bound; the same from its span as from running text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims.counting.phrases import phrases_in
from tallybook.claims.counting.quantities import find_quantities, read_quantity
from tallybook.claims.counting.tokens import tokens
from tallybook.claims.harm.figures import read_figures
from tallybook.language import passages
from tallybook.language.words import words
from tallybook.model import Document

HERE = Path(__file__).parent


def lines(name):
    return [
        line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line and not line.startswith("# ")
    ]


def row(line):
    """Take a line of the table apart: sentence, span, and what the span says."""
    marked, hedge, *numbers, word = line.split("\t")
    start, end = marked.index("["), marked.index("]") - 1
    value, top, low, high = (int(n) if n else None for n in numbers)
    return marked.replace("[", "").replace("]", ""), (start, end), (hedge, value, top, low, high, word or None)


TABLE = [row(line) for line in lines("quantities.tsv")]
NO_PEOPLE = lines("no_quantities.txt")
NO_QUANTITIES = [
    *("", " ", "24 officers", " 24", "24 ", "killed", "20 25", "24, 25", "99999999999999", "3-2", "the", "two of"),
    *("1.2", "0.125", "k", "12m", "from 25 to 20", "between 5 and 5", "20 to", "anywhere", "> ", "plus", "or so"),
]
WORDS = st.sampled_from(
    sorted(
        words(
            """
            at least no more than fewer up to between and or 7 24 1,300 2031 dozen two three hundred dozens of some a
            the his civilians soldiers child were killed perhaps nearly several score - – 20-25 . , Ana Orr Osk both
            from half thirds not single neither odd plus 20-odd 2k 1.200 death 12th third so if + ~ > anywhere or most
            """
        )
    )
)
SMALL = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def said(quantity):
    return str(quantity.hedge), quantity.value, quantity.value_high, quantity.low, quantity.high, quantity.word


def spelled(number, *, sign, joint):
    """Write a number in words, with a hyphen or a space in "twenty-four" and with or without an "and"."""
    for value, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= value:
            whole, rest = divmod(number, value)
            low = joint if rest and rest < 100 else " "
            tail = low + spelled(rest, sign=sign, joint=joint) if rest else ""
            return f"{spelled(whole, sign=sign, joint=joint)} {name}{tail}"
    if number < len(SMALL):
        return SMALL[number]
    ten, one = divmod(number, 10)
    return TENS[ten - 1] + (sign + SMALL[one] if one else "")


def test_the_table_holds_several_hundred_expressions():
    assert len(TABLE) > 400
    assert len(NO_PEOPLE) > 200


@pytest.mark.parametrize(("text", "span", "expected"), TABLE)
def test_a_quantity_says_its_number_its_bound_and_its_word(text, span, expected):
    read = read_quantity(text[slice(*span)])
    assert read is not None
    assert said(read) == expected


@pytest.mark.parametrize(("text", "span", "expected"), TABLE)
def test_the_whole_expression_is_found_in_its_sentence_and_no_more(text, span, expected):
    found = {(f.start, f.end): f.quantity for f in find_quantities(text)}
    taken = tokens(text)
    for phrase in phrases_in(taken):  # names are no quantities until they stand in a sentence
        found.setdefault((taken.starts[phrase.start], taken.ends[phrase.counted - 1]), phrase.quantity)
    assert said(found[span]) == expected


@given(st.sampled_from(TABLE), st.sampled_from(["Doctors in Osk told us so: ", "It rained. "]))
def test_other_words_around_it_change_no_quantity(case, before):
    text, (start, end), expected = case
    longer = f"{before}{text} The road was closed."
    found = [f for f in find_quantities(longer) if f.start < end + len(before) and f.end > start + len(before)]
    for one in found:
        assert (one.start, one.end) == (start + len(before), end + len(before))
        assert said(one.quantity) == expected


@pytest.mark.parametrize("text", NO_QUANTITIES)
def test_what_is_no_quantity_or_more_than_one_is_not_read(text):
    assert read_quantity(text) is None


@pytest.mark.parametrize("text", NO_PEOPLE)
@pytest.mark.parametrize("sentence", ["It killed {}.", "{} were killed.", "Nine guards were killed at {}."])
def test_numbers_that_count_no_people_make_no_figure(text, sentence):
    whole = sentence.format(text)
    document = Document.of("r", "x", title=None, body=whole[0].upper() + whole[1:])
    for figure in read_figures(document, passages(document)):
        plain = figure.quantity.value == 1 or figure.quantity.word is None
        assert plain or figure.text == "Nine"
        assert figure.quantity.value in {None, 1, 9}


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("At least 24 officers and a child died", ["At least 24", "a child"]),
        ("Police said 2031 people fled", ["2031"]),
        ("The toll rose from 10 to 12", ["10", "12"]),
        ("The count went up in May from 10 to 12 people", ["10", "12"]),
        ("between 20 and 25 men, or dozens more", ["between 20 and 25", "dozens"]),
        ("No soldier was hurt", ["No soldier"]),
        ("perhaps more than 200 guests", ["perhaps more than 200"]),
        ("It killed 12 plus three guards", ["12", "three"]),
        ("It killed 12 at least three of them boys", ["12", "at least three"]),
        ("It killed 12 and more than 30 were hurt", ["12", "more than 30"]),
        ("It killed dozens and hundreds were hurt", ["dozens", "hundreds"]),
        ("In March 12 people died, on March 12 nobody", ["12", "nobody"]),
        ("In the camp 12 were killed, at camp 12 nobody", ["12", "nobody"]),
        ("Last week two died, in week two nobody", ["two", "nobody"]),
        ("A third was found, a third of the town burned", ["A third"]),
    ],
)
def test_a_span_holds_the_whole_expression_and_no_more(text, spans):
    assert [text[f.start : f.end] for f in find_quantities(text) if f.kind != "bare"] == spans


@given(st.lists(WORDS, max_size=14))
def test_a_quantity_read_again_from_its_span_is_the_same(parts):
    text = " ".join(parts)
    for found in find_quantities(text):
        assert read_quantity(text[found.start : found.end]) == found.quantity


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map("".join)))
def test_no_text_breaks_the_grammar(text):
    for found in find_quantities(text):
        quantity = found.quantity
        assert read_quantity(text[found.start : found.end]) == quantity
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
        if quantity.value is not None and str(quantity.hedge) not in {"more_than", "less_than"}:
            assert quantity.low is None or quantity.low <= quantity.value
            assert quantity.high is None or quantity.value <= quantity.high
    read_quantity(text)


@given(st.integers(min_value=2, max_value=10**8))
def test_digits_say_their_number(number):
    plain, grouped = read_quantity(str(number)), read_quantity(f"{number:,}")
    assert plain is not None
    assert plain == grouped
    assert plain.value == number


@given(
    st.one_of(st.integers(min_value=1, max_value=3_000), st.integers(min_value=1, max_value=99_999_999)),
    st.sampled_from(["-", " "]),
    st.sampled_from([" and ", " "]),
)
def test_words_and_digits_say_the_same_number(number, sign, joint):
    assert read_quantity(spelled(number, sign=sign, joint=joint)) == read_quantity(str(number))


def test_a_long_hostile_text_is_read_once():
    text = "at least a hundred and " * 4000 + "-20-" * 4000 + "from 1 to if not " * 4000
    assert isinstance(find_quantities(text), tuple)
