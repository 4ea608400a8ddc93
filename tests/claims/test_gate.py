"""The gate refuses what the text does not say, whoever proposes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims.gate import refusal
from tallybook.claims.harm.figures import read_figures
from tallybook.language import passages
from tallybook.model import (
    Attribute,
    Basis,
    Document,
    Figure,
    Group,
    Hedge,
    Link,
    Modality,
    Outcome,
    Quantity,
    Scope,
    Speaker,
    Where,
)

TEXT = (
    "At least 24 security officers were killed in Tarmel on Monday, police said. Another 18 people were wounded. "
    "The army denied that 9 villagers were killed. The road is 24 kilometres long and 424 people live there."
)
DOCUMENT = Document.of("r", "x", title=None, body=TEXT)


def honest(text=TEXT):
    document = Document.of("r", "x", title=None, body=text)
    return read_figures(document, passages(document))


def forged(span, **fields):
    """Propose a figure for some words of the text, as a careless reader might."""
    start = TEXT.index(span)
    passage = next(p for p in passages(DOCUMENT) if p.start <= start < p.end)
    outcome = fields.pop("outcome", Outcome.KILLED)
    known = {
        "id": Figure.id_for(DOCUMENT.id, outcome, start=start, end=start + len(span)),
        "document_id": DOCUMENT.id,
        "start": start,
        "end": start + len(span),
        "text": span,
        "passage_start": passage.start,
        "passage_end": passage.end,
        "reader": "forger/1",
        "outcome": outcome,
        "quantity": Quantity(value=24, hedge=Hedge.AT_LEAST, word="at least", low=24),
    }
    return Figure.model_validate({**known, **fields})


def test_what_the_text_says_passes():
    assert [refusal(DOCUMENT, f) for f in honest()] == [None, None, None]
    assert refusal(DOCUMENT, forged("At least 24")) is None


def test_forty_two_where_the_text_says_twenty_four():
    reason = refusal(DOCUMENT, forged("At least 24", quantity=Quantity(value=42, hedge=Hedge.EXACT, low=42, high=42)))
    assert reason == "its words say at least 24 and not exact 42"


def test_another_bound_on_the_same_number():
    assert refusal(
        DOCUMENT, forged("At least 24", quantity=Quantity(value=24, hedge=Hedge.AT_LEAST, word="at least", low=23))
    )


def test_a_number_without_its_hedge():
    exact = Quantity(value=24, hedge=Hedge.EXACT, low=24, high=24)
    reason = refusal(DOCUMENT, forged("24 security officers"[:2], quantity=exact))
    assert reason == "its span is not the whole expression (At least 24)"


def test_an_attribute_that_contradicts_the_span():
    start = TEXT.index("security officers")
    group = Group(
        text="security officers",
        start=start,
        end=start + len("security officers"),
        attributes=(Attribute(name="status", value="civilian", basis=Basis.SAID),),
    )
    assert refusal(DOCUMENT, forged("At least 24", group=group)) == '"security officers" does not say status civilian'


def test_an_attribute_said_where_it_is_only_convention():
    start = TEXT.index("security officers")
    group = Group(
        text="security officers",
        start=start,
        end=start + len("security officers"),
        attributes=(Attribute(name="status", value="combatant", basis=Basis.SAID),),
    )
    assert refusal(DOCUMENT, forged("At least 24", group=group)) is not None


def test_an_attribute_without_any_words():
    group = Group(attributes=(Attribute(name="nationality", value="Ostran"),))
    assert refusal(DOCUMENT, forged("At least 24", group=group)) == "its group has attributes without words"


def test_a_group_from_another_sentence():
    start = TEXT.index("villagers")
    group = Group(text="villagers", start=start, end=start + len("villagers"))
    assert refusal(DOCUMENT, forged("At least 24", group=group)) == "its group's words do not stand in its sentence"


def test_a_value_stitched_from_two_sentences():
    sum_of_two = Quantity(value=42, hedge=Hedge.AT_LEAST, word="at least", low=42)
    assert refusal(DOCUMENT, forged("At least 24", quantity=sum_of_two)) is not None
    across = TEXT[: TEXT.index(" people were wounded")]
    both = forged(across, passage_start=0, passage_end=TEXT.index(" The army"), quantity=sum_of_two)
    assert refusal(DOCUMENT, both) == "its passage is not a sentence of the text"


def test_an_outcome_from_another_sentence():
    eighteen = Quantity(value=18, hedge=Hedge.EXACT, low=18, high=18)
    assert (
        refusal(DOCUMENT, forged("18", quantity=eighteen)) == "its sentence says injured of this number and not killed"
    )


def test_an_outcome_that_no_word_says():
    assert refusal(DOCUMENT, forged("At least 24", outcome=Outcome.MISSING)) is not None


def test_a_denied_figure_presented_as_asserted():
    nine = Quantity(value=9, hedge=Hedge.EXACT, low=9, high=9)
    assert refusal(DOCUMENT, forged("9", quantity=nine)) == "its sentence has it denied and not asserted"
    assert refusal(DOCUMENT, forged("9", quantity=nine, modality=Modality.DENIED)) is None


def test_an_asserted_figure_presented_as_denied_or_feared():
    assert refusal(DOCUMENT, forged("At least 24", modality=Modality.DENIED)) is not None
    assert refusal(DOCUMENT, forged("At least 24", modality=Modality.FEARED)) is not None


def test_words_that_stand_elsewhere():
    assert refusal(DOCUMENT, forged("At least 24", start=1, end=12)) is not None
    assert refusal(DOCUMENT, forged("At least 24").changed(text="At least 42")) is not None
    assert refusal(DOCUMENT, forged("At least 24", id="0" * 32)) is not None


def test_a_piece_of_a_number_and_a_number_of_kilometres():
    exact = Quantity(value=42, hedge=Hedge.EXACT, low=42, high=42)
    assert refusal(DOCUMENT, forged("42", quantity=exact)) == "its span cuts a word or a number"
    start = TEXT.index("24 kilometres")
    passage = passages(DOCUMENT)[-1]
    distance = Figure(
        id=Figure.id_for(DOCUMENT.id, Outcome.KILLED, start=start, end=start + 2),
        document_id=DOCUMENT.id,
        start=start,
        end=start + 2,
        text="24",
        passage_start=passage.start,
        passage_end=passage.end,
        reader="forger/1",
        outcome=Outcome.KILLED,
        quantity=Quantity(value=24, hedge=Hedge.EXACT, low=24, high=24),
    )
    assert refusal(DOCUMENT, distance) == "its number counts no people"


@pytest.mark.parametrize(
    "fields",
    [
        {"scope_words": "including"},
        {"scope": Scope.ADDED},
        {"unfinished": "so far"},
        {"correction": "revised down"},
        {"sum_of": ("killed", "injured")},
        {"speaker": Speaker(text="the mayor", start=0, end=9)},
        {"chain": (Link(role="agency", name="Wire A", start=0, end=6),)},
        {"where": Where(text="Belgar", start=0, end=6)},
    ],
)
def test_qualifications_that_the_text_does_not_make(fields):
    assert refusal(DOCUMENT, forged("At least 24", **fields)) is not None


def test_a_qualification_stands_in_its_own_sentence_or_one_beside_it():
    text = "Police said 12 people died. The toll is expected to rise. Rain fell. The mayor left. It is not so far."
    document = Document.of("r", "x", title=None, body=text)
    [figure] = honest(text)
    assert refusal(document, figure) is None
    assert refusal(document, figure.changed(unfinished="so far")) is not None


def test_a_number_that_only_an_earlier_version_gave():
    text = "An earlier version of this report said that 21 people had died."
    document = Document.of("r", "x", title=None, body=text)
    [told] = honest("It said that 21 people had died.")
    start = text.index("21")
    figure = told.changed(
        id=Figure.id_for(document.id, Outcome.KILLED, start=start, end=start + 2),
        document_id=document.id,
        start=start,
        end=start + 2,
        passage_end=len(text),
        group=Group(),
    )
    assert refusal(document, figure) == "only an earlier version of the report gave its number"


def test_a_plan_presented_as_harm():
    text = "The raid was aimed at capturing President Ana Orr."
    document = Document.of("r", "x", title=None, body=text)
    span = "President Ana Orr"
    start = text.index(span)
    figure = Figure(
        id=Figure.id_for(document.id, Outcome.CAPTURED, start=start, end=start + len(span)),
        document_id=document.id,
        start=start,
        end=start + len(span),
        text=span,
        passage_start=0,
        passage_end=len(text),
        reader="forger/1",
        outcome=Outcome.CAPTURED,
        quantity=Quantity(value=1, hedge=Hedge.EXACT, low=1, high=1),
    )
    assert refusal(document, figure) == "its sentence has no word for captured that says it happened"


def test_one_number_for_two_outcomes_is_proven_as_a_ceiling_of_each():
    text = "In all 30 people were killed or wounded in Osk."
    document = Document.of("r", "x", title=None, body=text)
    found = honest(text)
    assert [refusal(document, f) for f in found] == [None, None]
    whole = Quantity(value=30, hedge=Hedge.EXACT, low=30, high=30)
    assert refusal(document, found[0].changed(quantity=whole)) is not None


@given(
    st.lists(
        st.sampled_from(
            [
                *("killed", "wounded", "were", "12", "at least", "two", "people", "a child", "soldiers", "including"),
                *("and", ",", "of them", "among", "the dead", "died", "the toll", "to", "denied that", "Osk", "."),
                *("aimed at", "feared", "no", "any", "Ana Orr", "so far", "more", "bodies", "or", "not"),
            ]
        ),
        max_size=22,
    )
)
def test_the_rules_propose_nothing_that_the_gate_refuses(parts):
    document = Document.of("r", "x", title=None, body=" ".join(parts))
    assert [refusal(document, f) for f in read_figures(document, passages(document)) if refusal(document, f)] == []


@pytest.mark.parametrize("basis", [Basis.PERSON, Basis.METADATA])
def test_an_attribute_that_claims_a_person_knew_it(basis):
    start = TEXT.index("security officers")
    words = "security officers"
    attribute = Attribute(name="status", value="civilian", basis=basis)
    group = Group(text=words, start=start, end=start + len(words), attributes=(attribute,))
    assert "no reader knows" in (refusal(DOCUMENT, forged("At least 24", group=group)) or "")


@pytest.mark.parametrize(
    "fields", [{"text": "", "start": 0, "end": 0}, {"name": "Ilan Roke"}, {"organisation": "Ostran army"}]
)
def test_a_speaker_whose_name_the_text_does_not_hold(fields):
    start = TEXT.index("police")
    known = {"text": "police", "start": start, "end": start + len("police")}
    speaker = Speaker.model_validate({**known, **fields})
    assert "speaker" in (refusal(DOCUMENT, forged("At least 24", speaker=speaker)) or "")
