import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.claims import read
from tallybook.claims.learned import RULES, SHIPPED, Linear, Models
from tallybook.gazetteer import Gazetteer
from tallybook.model import Document, Scope

NOWHERE = Gazetteer(())
SENTENCES = st.sampled_from(
    [
        "At least 31 people were killed in raids on several towns of the province.",
        "Ten people were killed in the village of Osk.",
        "Another 21 people died in the town of Tarmel.",
        "A nurse was killed and dozens were hurt.",
        "Twelve people, including three children, were injured.",
        "The war has killed more than 20,000 people.",
        "No one was killed in Belgar.",
        "Two of them later died in hospital.",
    ]
)


def told(title, body, models=RULES):
    reading = read(Document.of("r", "x", title=title, body=body), NOWHERE, models=models)
    texts = {figure.id: figure.text for figure in reading.figures}
    assert not reading.refused
    return [(figure.text, str(figure.scope), texts.get(figure.part_of or "")) for figure in reading.figures]


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (
            "17 killed in shelling of Belgar",
            "Ten people died when a shell hit a market in Osk. In the town of Tarmel, seven villagers were killed.",
            [("17", "total", None), ("Ten", "part", "17"), ("seven", "part", "17")],
        ),
        (
            None,
            "A bomb killed six men in Osk. A second one killed eight in Tarmel. In all 14 people died that day.",
            [("six", "part", "14"), ("eight", "part", "14"), ("14", "total", None)],
        ),
        (
            "Shell kills 11 children in Osk",
            "A shell fell on a school. Fifteen people, among them 11 children, were killed.",
            [("11", "part", "Fifteen"), ("Fifteen", "total", None), ("11", "part", "Fifteen")],
        ),
        (  # the same number twice is one number told twice, and no sum
            "Four killed in Osk",
            "Four people were killed in Osk. The army says eight of its soldiers died last year.",
            [("Four", "total", None), ("Four", "total", None), ("eight", "total", None)],
        ),
        (
            None,
            "A trader was killed in Osk. Seven people died in Tarmel. Eight drivers died in a crash.",
            [("A trader", "total", None), ("Seven", "total", None), ("Eight", "total", None)],
        ),
    ],
)
def test_what_adds_up_and_what_is_told_again_is_a_part(title, body, expected):
    assert told(title, body) == expected


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ("Eleven people including a woman and child were killed in Osk.", ["a woman", "child"]),
        ("Twelve men among them five cooks and six porters were killed.", ["five", "six"]),
        ("Twelve people including a child were killed and two women were hurt.", ["a child"]),
        ("Thirty people were killed. One of those killed was Ana Orr, the mayor.", ["One"]),
        ("Nine people died. Four of those killed were nurses.", ["Four"]),
        ("The raid killed 30 people. Some of the bodies had been burnt.", ["Some"]),
        ("The blast killed two people and injured 25 others, some critically.", ["some"]),
        ("The blast killed two people and left four critically injured.", []),
        ("A bomber killed 30 people injured 90 on Monday.", []),
    ],
)
def test_what_its_own_sentence_makes_a_part(body, parts):
    assert [text for text, scope, _ in told(None, body) if scope == "part"] == parts


def test_what_a_model_holds_for_a_part_belongs_to_the_count_of_all():
    held = Linear(("part", "total"), (0.0, 0.0), {"largest: before": (5.0, 0.0), "none larger": (0.0, 5.0)})
    reading = read(
        Document.of(
            "r",
            "x",
            title="At least 31 killed in air strikes across the province",
            body="At least 31 people were killed on Monday in air strikes on several towns of the province.\n\n"
            "Ten civilians, including two children, were killed when a bomb hit a market in the village of Osk.\n\n"
            "Another eight people were killed in a raid on the village of Tarmel.",
        ),
        NOWHERE,
        models=Models({"scope": held}, shipped=False),
    )
    scopes = {figure.text: figure for figure in reading.figures}
    whole = reading.figures[1]
    assert [str(figure.scope) for figure in reading.figures[:2]] == ["total", "total"]
    assert scopes["Ten"].scope is scopes["eight"].scope is Scope.PART
    assert scopes["eight"].part_of == whole.id
    assert scopes["eight"].scope_words == "Tarmel"


@pytest.mark.parametrize("models", [RULES, SHIPPED])
def test_a_war_does_not_make_the_news_a_part(models):
    assert told(
        "Bomb kills 30 in Osk",
        "At least 30 people were killed in Osk on Monday.\n\nThe war has killed more than 200,000 people since 2011.",
        models=models,
    ) == [("30", "total", None), ("At least 30", "total", None), ("more than 200,000", "total", None)]


@settings(max_examples=25)
@given(st.lists(SENTENCES, min_size=1, max_size=7))
def test_a_part_belongs_to_a_figure_of_its_report_and_nothing_but_scope_is_changed(sentences):
    document = Document.of("r", "x", title=None, body=" ".join(sentences))
    only_scope = Models({"scope": Linear.shipped("scope")}, shipped=False)
    ruled, weighed = read(document, NOWHERE, models=RULES), read(document, NOWHERE, models=only_scope)
    assert not weighed.refused
    ids = {figure.id for figure in weighed.figures}
    by_scope = {"scope": Scope.TOTAL, "scope_words": None, "part_of": None, "confidence": 1.0}
    for before, after in zip(ruled.figures, weighed.figures, strict=True):
        assert before.changed(**by_scope) == after.changed(**by_scope)
        assert before.scope is Scope.TOTAL or before.scope is after.scope
        assert after.part_of is None or (after.part_of in ids and after.part_of != after.id)
