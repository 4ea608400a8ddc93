"""Reference: which violence each figure of a report with several incidents speaks of, and by which words."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.claims import read
from tallybook.claims.learned import RULES
from tallybook.gazetteer import Gazetteer, read_places
from tallybook.model import Basis, DatePrecision, Document, Figure, Reference, When

OSTRA = Gazetteer(
    read_places(
        "name,country,admin,latitude,longitude,kind\n"
        "Tarmel,XO,XO.1,10.5,20.25,town\nOsk,XO,XO.2,14,24,town\nBelgar,XO,XO.3,18,20,town\nOstra,XO,,,,country\n",
        label="places.csv",
    )
)
MONDAY = When(first=date(2031, 1, 6), last=date(2031, 1, 6), precision=DatePrecision.DAY, basis=Basis.METADATA)
TITLE = "Shells kill 24 in Tarmel"
LEAD = "Shells killed 24 people in a market in Tarmel on Saturday, police said."
SENTENCES = (
    "Nine of the dead were children.",
    "Meanwhile in Osk, a mine killed 31 people.",
    "A car bomb in Belgar killed five soldiers.",
    "It wounded two of them.",
    "Last month a raid on Osk killed 12 people.",
    "The war has killed more than 90,000 people.",
)


def figures(*sentences: str, title: str = TITLE) -> tuple[Figure, ...]:
    document = Document.of("r", "test", title=title, body=" ".join(sentences), published=MONDAY)
    return read(document, OSTRA).figures


def references(*sentences: str, title: str = TITLE) -> list[tuple[str, Reference]]:
    return [(figure.text, figure.reference) for figure in figures(*sentences, title=title)]


def test_a_report_with_another_attack_an_older_one_and_a_sum_keeps_them_apart() -> None:
    told = references(LEAD, *SENTENCES)
    assert told[:3] == [("24", Reference.MAIN), ("24", Reference.MAIN), ("Nine", Reference.MAIN)]
    assert ("31", Reference.OTHER) in told
    assert ("five", Reference.OTHER) in told
    assert ("12", Reference.RECAP) in told
    assert told[-1] == ("more than 90,000", Reference.AGGREGATE)


def test_a_part_follows_its_whole() -> None:
    told = dict(references(LEAD, "Meanwhile in Osk, a mine killed 31 people, including seven children."))
    assert (told["31"], told["seven"]) == (Reference.OTHER, Reference.OTHER)


def test_the_number_of_the_title_is_the_news_wherever_it_stands() -> None:
    told = references(LEAD, "Meanwhile in Osk, a mine killed 31 people.", "The market's 24 dead were buried on Sunday.")
    assert told[-1] == ("24", Reference.MAIN)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the first attack since the war began in 2029 and killed 24 people.",
        "It was the deadliest strike in Tarmel since the uprising and killed 24 people.",
    ],
)
def test_the_first_or_worst_attack_of_a_war_is_no_sum(sentence: str) -> None:
    assert references(LEAD, sentence)[-1] == ("24", Reference.MAIN)


def test_a_span_of_days_that_the_title_speaks_of_is_the_news() -> None:
    told = figures(
        "At least 135 people have been killed in strikes on Tarmel over the past three days, police said.",
        title="135 killed in Tarmel in three days",
    )
    assert [figure.reference for figure in told] == [Reference.MAIN, Reference.MAIN]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Meanwhile in Osk, a mine killed 31 people.", "Osk"),
        ("Last month a raid on Tarmel killed 12 people.", "Last month"),
        ("Shelling has killed 210 people this year.", "this year"),
    ],
)
def test_the_words_that_set_a_figure_apart_are_kept(sentence: str, words: str) -> None:
    assert figures(LEAD, sentence)[-1].reference_words == words


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), max_size=5))
def test_the_news_of_the_title_stays_the_news_whatever_else_is_told(sentences: list[str]) -> None:
    told = figures(LEAD, *sentences)
    assert [figure.reference for figure in told[:2]] == [Reference.MAIN, Reference.MAIN]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from((LEAD, *SENTENCES)), min_size=1, max_size=5))
def test_weights_change_which_violence_is_meant_and_never_the_number(sentences: list[str]) -> None:
    document = Document.of("r", "test", title=TITLE, body=" ".join(sentences), published=MONDAY)
    weighed, ruled = read(document, OSTRA), read(document, OSTRA, models=RULES)
    assert [(f.id, f.quantity) for f in weighed.figures] == [(f.id, f.quantity) for f in ruled.figures]


def test_a_report_without_figures_has_nothing_to_set_apart() -> None:
    assert references("It was quiet in Tarmel on Saturday.", title="A quiet day") == []
