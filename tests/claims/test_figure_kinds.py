"""Kinds of sentences on which counts of people are easily misread; all sentences are invented."""

import pytest

from tallybook.claims.gate import refusal
from tallybook.claims.harm.figures import read_figures
from tallybook.claims.harm.unread import NAME, unread
from tallybook.claims.learned import Linear
from tallybook.language import passages
from tallybook.model import Document, Figure, Group, Hedge, Modality, Outcome, Quantity, Scope


def read(text, title=None):
    document = Document.of("r", "x", title=title, body=text)
    found = passages(document)
    figures = read_figures(document, found)
    assert [refusal(document, f) for f in figures] == [None] * len(figures)
    return figures, tuple(
        document.text[u.start : u.end] for u in unread(document, found, figures=figures, model=Linear.shipped(NAME))
    )


def told(text):
    return [(str(f.outcome), f.quantity.value, f.group.text) for f in read(text)[0]]


GROUPS = [
    ("There were no civilian casualties.", [("injured", 0, "civilian"), ("killed", 0, "civilian")]),
    ("No civilian deaths were reported in Osk.", [("killed", 0, "civilian")]),
    ("The shelling left no human casualties.", [("injured", 0, None), ("killed", 0, None)]),
    ("The strike caused seven civilian deaths.", [("killed", 7, "civilian")]),
    ("Six members of one family were killed.", [("killed", 6, "members of one family")]),
    ("Five members of a family died in Osk.", [("killed", 5, "members of a family")]),
    ("Three children from the same family were killed.", [("killed", 3, "children from the same family")]),
    ("Four siblings were killed.", [("killed", 4, "siblings")]),
    ("A blast killed three generations of one family.", []),
    ("Two families were killed in Osk.", []),
    ("A family of five was killed.", [("killed", 5, "family")]),
    ("Enemy losses were 40 killed and wounded.", [("injured", 40, "Enemy"), ("killed", 40, "Enemy")]),
    ("The enemy lost 40 killed and wounded.", [("injured", 40, "enemy"), ("killed", 40, "enemy")]),
    ("By noon the rebels had lost 12 in Osk.", [("killed", 12, "rebels")]),
    ("The hospital received 14 bodies and 31 wounded.", [("killed", 14, "bodies"), ("injured", 31, None)]),
    ("Two of the four fishermen reported missing were found alive.", []),
    ("The body of a third was recovered.", [("killed", 1, None)]),
    ("Two men died and a third was wounded.", [("killed", 2, "men"), ("injured", 1, "men")]),
    ("A third raid killed nobody in Osk.", [("killed", 0, None)]),
    ("According to two officials, 12 people were killed.", [("killed", 12, "people")]),
    ("Tarmel buries 13 victims of the blast", [("killed", 13, "victims")]),
    ("The rubble buried 12 people.", []),
    ("Gunmen seized two engineers.", [("captured", 2, "engineers")]),
    ("Seven engineers were seized in Osk.", [("captured", 7, "engineers")]),
    ("Gunmen seized two boats.", []),
    ("A nurse and a second man died.", [("killed", 1, "nurse"), ("killed", 1, "second man")]),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_who_is_counted(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The army could not say how many people had died.",
        "It is not clear how many were killed.",
        "Police did not say whether anyone was killed.",
        "The mayor asked whether 12 people had died.",
        "Did the army kill 12 people?",
        "Four out of five deaths were caused by air strikes.",
        "One in three injuries was caused by glass.",
        "He did not say how the dead had been counted.",
    ],
)
def test_what_is_asked_or_shared_out_is_neither_read_nor_left_unread(text):
    assert read(text) == ((), ())


@pytest.mark.parametrize(
    ("text", "unread_too"),
    [
        ("Two officials said 12 people were killed.", False),
        ("The ministry corrected its death toll to 24, down from 31.", False),
        ("The toll was 24 after the ministry withdrew an earlier count of 31.", False),
        ("The army denied on Wednesday that any civilians were killed in Osk.", False),
        ("Rescuers feared that up to 20 people were still under the rubble.", True),
        ("Two people were missing, and four others were found alive.", True),
    ],
)
def test_a_sentence_is_listed_only_where_people_are_left_uncounted(text, unread_too):
    assert bool(read(text)[1]) is unread_too


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        ("Ten people were hurt. Two of the wounded are in critical condition.", "Two", "of the wounded"),
        ("Nine people were killed. Two of the dead were soldiers.", "Two", "of the dead were soldiers"),
        ("Saint Orla Hospital has received the bodies of 17 people.", "17", "Saint Orla Hospital"),
        ("Her staff treated 38 injured people.", "38", "Her staff"),
        ("The morgue counted 12 bodies.", "12", "The morgue"),
        ("Hospital in Osk counts 17 dead", "17", "Hospital"),
    ],
)
def test_what_is_only_a_part(text, part, words):
    assert [(f.text, f.scope_words) for f in read(text)[0] if f.scope is Scope.PART] == [(part, words)]


def test_a_part_of_the_wounded_points_to_them():
    whole, part = read("Ten people were hurt. Two of the wounded are in critical condition.")[0]
    assert part.part_of == whole.id


def test_a_hospital_that_only_speaks_counts_all():
    assert [f.scope for f in read("The hospital said 12 people were killed.")[0]] == [Scope.TOTAL]


def test_killed_or_wounded_together_bind_neither_from_below():
    for figure in read("More than 60 people were killed or wounded.")[0]:
        assert (figure.quantity.value, figure.quantity.hedge, figure.quantity.low) == (60, Hedge.STACKED, None)
        assert (figure.quantity.word, figure.sum_of) == ("more than", ("killed", "injured"))


def test_the_enemy_is_a_side():
    assert {f.group.value("side") for f in read("Enemy losses were 40 killed and wounded.")[0]} == {"enemy"}


def test_still_missing_is_a_state_and_no_unfinished_count():
    assert [f.unfinished for f in read("Two people were still missing.")[0]] == [None]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Troops captured the country's president, Pavel Ister, and his wife, Ana Orr.", ["Pavel Ister", "Ana Orr"]),
        ("President Ana Orr was killed in Osk.", ["Ana Orr"]),
        ("Petr Dovel, a tram driver, was killed.", ["Petr Dovel"]),
        ("Ten Cuban officers were killed.", [None]),
    ],
)
def test_a_name_is_an_attribute_of_the_one_who_bears_it(text, names):
    assert [f.group.value("name") for f in read(text)[0]] == names


def test_a_noun_still_says_what_it_says_of_somebody_named():
    president, wife = read("Troops captured the country's president, Pavel Ister, and his wife, Ana Orr.")[0]
    assert (president.group.text, president.group.value("role")) == ("Pavel Ister", "official")
    assert (wife.group.text, wife.group.value("sex")) == ("Ana Orr", "female")


@pytest.mark.parametrize(
    "text",
    [
        "The toll rises to 25 as a wounded trader dies",
        "A trader who was injured in the strike died in hospital on Monday, raising the death toll to 25.",
    ],
)
def test_the_wounded_who_die_are_new_dead_and_no_new_wounded(text):
    found = {(str(f.outcome), f.quantity.value, str(f.scope)) for f in read(text)[0]}
    assert found == {("killed", 25, "total"), ("killed", 1, "added")}


@pytest.mark.parametrize(
    "text",
    [
        "Ministry corrects Tarmel death toll to 24 from 31",
        "Police lowered the Osk toll to 9.",
        "Osk revises toll to 24",
    ],
)
def test_a_corrected_toll_is_marked(text):
    assert all(f.correction for f in read(text)[0])
    assert read(text)[0]


@pytest.mark.parametrize(
    "text", ["The bomber killed 13 people and himself.", "A man shot dead 13 people, then himself."]
)
def test_an_attacker_who_kills_himself_as_well_is_not_in_the_number(text):
    assert [f.group.attackers_included for f in read(text)[0]][:1] == ["no"]


def test_a_denial_of_days_ago_still_denies():
    found = read("The army denied on Wednesday that any civilians were killed in Osk.")[0]
    assert [(f.group.text, f.modality) for f in found] == [("civilians", Modality.DENIED)]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("It is unclear whether 12 people were killed.", "12", 12),
        ("According to two officials, 12 people were killed.", "two", 2),
        ("Four out of five deaths followed when men were killed.", "Four", 4),
    ],
)
def test_the_gate_refuses_what_a_sentence_does_not_tell(text, span, value):
    document = Document.of("r", "x", title=None, body=text)
    start = document.text.index(span)
    figure = Figure(
        id=Figure.id_for(document.id, Outcome.KILLED, start=start, end=start + len(span)),
        document_id=document.id,
        start=start,
        end=start + len(span),
        text=span,
        passage_start=0,
        passage_end=len(document.text),
        reader="forger/1",
        outcome=Outcome.KILLED,
        quantity=Quantity(value=value, hedge=Hedge.EXACT, low=value, high=value),
        group=Group(),
    )
    assert refusal(document, figure) is not None


def test_the_gate_refuses_a_name_that_the_words_do_not_give():
    text = "Petr Dovel was killed in Osk."
    document = Document.of("r", "x", title=None, body=text)
    figure = read_figures(document, passages(document))[0]
    named = figure.group.attributes[0].changed(value="Ana Orr")
    assert refusal(document, figure.changed(group=figure.group.changed(attributes=(named,)))) is not None
