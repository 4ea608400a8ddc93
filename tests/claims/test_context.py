"""Context: the report's own news, what it recalls, and what it sums up; each with its day and place."""

from datetime import date

import pytest

from tallybook.claims.harm.figures import read_figures
from tallybook.claims.scene.context import situate, survey
from tallybook.claims.scene.dates import dates
from tallybook.claims.scene.places import places
from tallybook.gazetteer import Gazetteer, read_places
from tallybook.language import passages
from tallybook.model import Basis, Claim, DatePrecision, Document, Reference, When

OSTRA = Gazetteer(
    read_places(
        "name,country,admin,latitude,longitude,kind\n"
        "Tarmel,XO,XO.1,10.5,20.25,town\nOsk,XO,XO.2,14,24,town\nOstra,XO,,,,country\n",
        label="places.csv",
    )
)
LEAD = "At least 12 people were killed when shells hit a market in Tarmel on Saturday. "


def read(body: str, *, title: str | None = None, published: date | None = date(2031, 1, 6)) -> list[Claim]:
    known = (
        When(first=published, last=published, precision=DatePrecision.DAY, basis=Basis.METADATA) if published else None
    )
    document = Document.of("r", "test", title=title, body=body, published=known)
    found = passages(document)
    figures = read_figures(document, found)
    seen = survey(document, found, figures, dates=dates(document, found), places=places(document, OSTRA))
    return list(situate(seen, figures))


@pytest.mark.parametrize(
    "sentence",
    [
        "The Health Ministry has said that 31 people were killed.",
        "The ministry had put the number of dead at 31 on Sunday, after it withdrew an earlier count.",
        "Nine bodies were pulled from the rubble.",
        "Nine people injured in the strike are still being treated, the hospital said on Monday.",
        "Nine people hurt in the market are being treated at a hospital in Osk.",
        "Divers ended their search for survivors on Sunday; nine people are still missing.",
        "Police said on Sunday that nine people were injured.",
        "The ministry on Sunday put the number of injured at 9.",
    ],
)
def test_what_is_told_later_of_the_same_violence_is_news_of_its_day_and_place(sentence: str) -> None:
    claims = read(LEAD + sentence)
    assert len(claims) > 1
    assert {c.reference for c in claims} == {Reference.MAIN}
    assert {c.when.first for c in claims if c.when} == {date(2031, 1, 4)}
    assert {c.where.text for c in claims if c.where} == {"Tarmel"}


@pytest.mark.parametrize(
    "sentence",
    [
        "It came a month after shells killed 27 people.",
        "It was in retaliation for an ambush that killed 27 soldiers.",
        "In September a similar blast killed 27 people.",
    ],
)
def test_what_a_sentence_looks_back_to_is_no_part_of_the_news(sentence: str) -> None:
    assert read(LEAD + sentence)[-1].reference is Reference.RECAP


@pytest.mark.parametrize("day", ["the day before", "a day earlier", "last night", "on Sunday"])
def test_a_strike_of_the_day_before_is_news(day: str) -> None:
    claim = read(f"Nine people were killed when shells hit Tarmel {day}.")[0]
    assert claim.reference is Reference.MAIN
    assert claim.when is not None
    assert claim.when.first == date(2031, 1, 5)


def test_a_day_of_speech_alone_is_marked_as_inferred() -> None:
    when = read("Police said on Sunday that nine people were killed in Tarmel.")[0].when
    assert when is not None
    assert (when.text, when.last, when.basis) == (None, date(2031, 1, 5), Basis.INFERRED)


@pytest.mark.parametrize(
    ("sentence", "scenes"),
    [
        ("Shells killed five people in Tarmel and three in the village of Pell.", ["Tarmel", "Pell"]),
        ("In the village of Dar, four people died, and in the village of Pell two people died.", ["Dar", "Pell"]),
        ("Five people died in Tarmel, while nine died in the village of Pell.", ["Tarmel", "Pell"]),
    ],
)
def test_each_claim_takes_the_place_of_its_own_clause(sentence: str, scenes: list[str]) -> None:
    assert [c.where.text for c in read(sentence) if c.where] == scenes


def test_that_nobody_was_hurt_elsewhere_makes_no_incident_there() -> None:
    claim = read(LEAD + "No one was killed in Osk.")[-1]
    assert (claim.reference, claim.where) == (Reference.OTHER, None)


def test_the_place_of_a_hospital_is_not_the_scene_unless_it_was_hit() -> None:
    assert [c.where.text for c in read("The hospital in Osk took in nine people wounded in Tarmel.") if c.where] == [
        "Tarmel"
    ]
    assert [c.where.text for c in read("Nine people died in a raid on a hospital in Osk.") if c.where] == ["Osk"]


def test_the_news_has_its_day_and_place() -> None:
    claim = read(LEAD)[0]
    assert claim.reference is Reference.MAIN
    assert claim.when is not None
    assert claim.where is not None
    assert (claim.when.first, claim.where.text) == (date(2031, 1, 4), "Tarmel")


def test_a_figure_without_day_and_place_takes_those_of_the_news() -> None:
    title, lead, later = read(LEAD + "Another 30 people were injured.", title="Shells kill 12")
    assert {c.where.text for c in (title, lead, later) if c.where} == {"Tarmel"}
    assert {c.when.first for c in (title, lead, later) if c.when} == {date(2031, 1, 4)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Last month's attack on the same market killed 31 people.",
        "In 2029 a bomb there killed 31 people.",
        "On 3 November 2030 a bomb there killed 31 people.",
        "Two weeks ago a bomb there killed 31 people.",
        "On Thursday, a mine killed 31 people.",
    ],
)
def test_what_is_older_is_no_part_of_the_news(sentence: str) -> None:
    assert [c.reference for c in read(LEAD + sentence)] == [Reference.MAIN, Reference.RECAP]


@pytest.mark.parametrize(
    "sentence", ["Meanwhile in Osk, a mine killed 31 people.", "In a separate attack, shells on Osk killed 31 people."]
)
def test_what_is_told_of_elsewhere_is_another_incident_of_the_same_time(sentence: str) -> None:
    news, other = read(LEAD + sentence)
    assert [news.reference, other.reference] == [Reference.MAIN, Reference.OTHER]
    assert [c.where.text for c in (news, other) if c.where] == ["Tarmel", "Osk"]
    assert news.when is not None
    assert other.when is not None
    assert (other.when.first, other.when.basis) == (news.when.first, Basis.INFERRED)


@pytest.mark.parametrize(
    "sentence",
    [
        "The war has killed more than 300,000 people.",
        "More than 900 people have been killed since the conflict began in 2029.",
        "Shelling has killed 210 people this year.",
        "More than 5,600 people have been killed.",
    ],
)
def test_the_sum_of_a_war_or_a_year_is_an_aggregate(sentence: str) -> None:
    assert read(LEAD + sentence)[-1].reference is Reference.AGGREGATE


def test_a_number_told_before_belongs_to_the_news_wherever_it_is_repeated() -> None:
    claims = read(LEAD + "Meanwhile in Osk, a mine killed 31 people. The 12 people killed in the market were traders.")
    assert [c.reference for c in claims][:2] == [Reference.MAIN, Reference.OTHER]
    assert claims[-1].reference is Reference.MAIN


def test_a_recap_has_its_own_day_and_place() -> None:
    claim = read(LEAD + "On 3 November 2030 a bomb in Osk killed 31 people.")[-1]
    assert claim.when is not None
    assert claim.where is not None
    assert (claim.when.first, claim.where.text) == (date(2030, 11, 3), "Osk")


def test_news_that_names_no_day_is_dated_within_three_days_before_the_report_and_marked() -> None:
    when = read("At least 12 people were killed in Tarmel.")[0].when
    assert when is not None
    assert (when.first, when.last, when.basis) == (date(2031, 1, 3), date(2031, 1, 6), Basis.INFERRED)


def test_a_report_without_any_date_keeps_the_weekday() -> None:
    when = read(LEAD, published=None)[0].when
    assert when is not None
    assert (when.first, when.weekday, when.precision) == (None, 6, DatePrecision.PARTIAL)


def test_where_no_town_is_named_it_is_the_country_named_most() -> None:
    where = read("At least 12 people were killed. It was quiet in Ostra.")[0].where
    assert where is not None
    assert where.text == "Ostra"


def test_the_name_of_a_hospital_is_no_scene() -> None:
    shot, hurt = read("Five people were shot in Tarmel on Sunday. Two men were taken to Osk General Hospital.")
    assert [c.where.text for c in (shot, hurt) if c.where] == ["Tarmel", "Tarmel"]


def test_a_hospital_that_was_hit_is_the_scene() -> None:
    (hit,) = read("Shells killed three nurses in Osk General Hospital on Sunday.")
    assert hit.where is not None
    assert hit.where.text.startswith("Osk")
