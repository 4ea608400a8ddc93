import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.copies import compared, copied
from tallybook.language import passages
from tallybook.model import CopyGroup, Document
from tests.incidents.telling import report

SENTENCE = (
    "An air strike hit the fish market in Tarmel on Tuesday, killing at least nine people, the civil defence said."
)
OTHER = "Fishing boats stayed in the harbour of Kovlin for a third day because of a storm from the west."


def groups(*documents: Document) -> list[list[tuple[str, str]]]:
    """The copies among documents, each as its outlet and its words, the first member first."""
    known = {document.id: document for document in documents}
    found = copied(documents, {document.id: passages(document) for document in documents})
    return [
        [((known[m.document_id].outlet or ""), known[m.document_id].text[m.start : m.end]) for m in group.members]
        for group in found
    ]


def outlets(*documents: Document) -> list[list[str]]:
    return [[outlet for outlet, _ in group] for group in groups(*documents)]


def test_the_same_sentence_in_two_reports_is_a_copy_and_the_earliest_comes_first() -> None:
    late = report(f"{SENTENCE} {OTHER}", outlet="Courier", day="2031-03-05")
    early = report(SENTENCE, outlet="Wire", day="2031-03-04")
    undated = report(SENTENCE, outlet="Blog")
    assert outlets(late, undated, early) == [["Wire", "Courier", "Blog"]]


def test_of_one_day_the_agency_that_the_others_name_comes_first() -> None:
    carried = [report(f"{SENTENCE} (Kestria Wire)", outlet=f"Paper {n}", day="2031-03-04") for n in range(4)]
    agency = report(SENTENCE, outlet="Kestria Wire", day="2031-03-04")
    assert [group[0] for group in outlets(*carried[:2], agency, *carried[2:])] == ["Kestria Wire"]


def test_case_punctuation_and_line_breaks_do_not_hide_a_copy() -> None:
    other = SENTENCE.upper().replace(",", " –").replace(" hit ", "\n hit ")
    assert len(groups(report(SENTENCE, outlet="A"), report(other, outlet="B"))) == 1


def test_a_changed_number_leaves_a_copy_a_copy() -> None:
    other = SENTENCE.replace("nine", "11")
    assert outlets(report(SENTENCE, outlet="A", day="2031-03-04"), report(other, outlet="B", day="2031-03-05")) == [
        ["A", "B"]
    ]


def test_small_edits_leave_a_copy_a_copy() -> None:
    edited = SENTENCE.replace("in Tarmel", "in the port of Tarmel").replace(
        "civil defence said", "civil defence told Kestria Wire"
    )
    assert len(groups(report(SENTENCE, outlet="A"), report(edited, outlet="B"))) == 1


def test_the_same_formula_about_another_town_is_no_copy() -> None:
    other = SENTENCE.replace("Tarmel", "Kovlin").replace("Tuesday", "Friday")
    assert groups(report(SENTENCE, outlet="A"), report(other, outlet="B")) == []


def test_a_short_formula_with_another_number_is_no_copy() -> None:
    one = report("At least 9 people were killed in the attack.", outlet="A")
    other = report("At least 14 people were killed in the attack.", outlet="B")
    assert groups(one, other) == []


def test_fewer_than_eight_words_recur_by_chance() -> None:
    assert (
        groups(report("Nobody has said who did it.", outlet="A"), report("Nobody has said who did it.", outlet="B"))
        == []
    )


def test_a_sentence_that_its_own_report_repeats_speaks_once() -> None:
    assert outlets(report(f"{SENTENCE} {OTHER} {SENTENCE}", outlet="A")) == [["A", "A"]]


def test_a_sentence_with_a_weekday_is_another_one_weeks_later() -> None:
    early, late = report(SENTENCE, outlet="A", day="2031-03-04"), report(SENTENCE, outlet="B", day="2031-04-22")
    assert groups(early, late) == []


def test_background_of_months_ago_is_still_the_same_passage() -> None:
    background = "More than 60,000 people have been killed since the war in Kestria began with a mutiny in the north."
    early, late = report(background, outlet="A", day="2031-03-04"), report(background, outlet="B", day="2031-07-01")
    assert outlets(early, late) == [["A", "B"]]


FIRST = "Gunmen stormed a prison in Osk before dawn on Tuesday, killing 11 guards and freeing dozens, officials said."
SECOND = "They blew up the main gate with a lorry full of explosives and fought the guards for two hours, they said."
THIRD = "Neighbours saw men in uniform leading prisoners down to the harbour, where motor boats were waiting."
EDITED = [
    (FIRST, ["A prison in Osk was stormed by gunmen before dawn on Tuesday; they killed 11 guards and freed dozens."]),
    (FIRST, ["Gunmen stormed a prison in Osk before dawn on Tuesday.", "They killed 11 guards and freed dozens."]),
    (FIRST, [FIRST.replace("Osk", "Oskh").replace("11", "13").replace("freeing", "setting free")]),
]


@pytest.mark.parametrize(("sentence", "edited"), EDITED)
def test_beside_copied_sentences_one_is_known_turned_round_split_or_spelt_otherwise(
    sentence: str, edited: list[str]
) -> None:
    agency = report(f"{FIRST} {SECOND} {THIRD}", outlet="Wire", day="2031-03-04")
    paper = report(" ".join([*edited, SECOND, THIRD]), outlet="Paper", day="2031-03-05")
    found = next(group for group in groups(agency, paper) if sentence in [words for _, words in group])
    assert {words for outlet, words in found if outlet == "Paper"} == set(edited)


def test_a_sentence_that_joins_two_is_a_copy_of_both() -> None:
    agency = report(f"{FIRST} {SECOND} {THIRD}", outlet="Wire", day="2031-03-04")
    joined = f"{SECOND[:-1]}, and {THIRD[0].lower()}{THIRD[1:]}"
    paper = report(f"{FIRST} {joined}", outlet="Paper", day="2031-03-05")
    held = [group for group in groups(agency, paper) if ("Paper", joined) in group]
    assert {group[0][1] for group in held} == {SECOND, THIRD}


def test_alone_a_turned_sentence_is_taken_for_an_account_of_its_own() -> None:
    turned = "A prison in Osk was stormed by gunmen before dawn on Tuesday; they killed 11 guards and freed dozens."
    assert groups(report(FIRST, outlet="A"), report(turned, outlet="B")) == []


def test_the_same_formula_with_other_numbers_and_no_name_is_no_copy() -> None:
    formula = (
        "At least {} people were killed and {} wounded in a car bomb attack on a checkpoint, security sources said."
    )
    one, other = report(formula.format(9, 20), outlet="A"), report(formula.format(4, 11), outlet="B")
    assert groups(one, other) == []


def test_two_accounts_in_their_own_words_are_no_copies() -> None:
    own = "Nine bodies lay under the roof of the fish market by noon, rescuers in Tarmel told our reporter on Tuesday."
    assert groups(report(SENTENCE, outlet="A"), report(own, outlet="B")) == []


def test_copies_of_copies_do_not_drift_away_from_the_first() -> None:
    words = [f"word{n}" for n in range(30)]
    drifting = [" ".join([*words[: 30 - 6 * n], *(f"new{n}x{i}" for i in range(6 * n))]) for n in range(5)]
    documents = [report(f"{text}.", outlet=str(n), day=f"2031-03-0{n + 1}") for n, text in enumerate(drifting)]
    assert all("0" not in group or len(group) < len(documents) for group in outlets(*documents))


def test_documents_without_passages_and_an_empty_book_have_no_copies() -> None:
    assert copied([], {}) == ()
    assert copied([report("")], {}) == ()


TEXTS = st.lists(
    st.sampled_from([SENTENCE, SENTENCE.replace("nine", "ten"), OTHER, "Short one."]), min_size=1, max_size=3
)


@given(st.lists(TEXTS, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_the_documents_changes_nothing(texts: list[list[str]], random: object) -> None:
    documents = [report(" ".join(text), outlet=str(n), day=f"2031-03-{n + 1:02}") for n, text in enumerate(texts)]
    cut = {document.id: passages(document) for document in documents}
    shuffled = documents[:]
    random.shuffle(shuffled)
    first: tuple[CopyGroup, ...] = copied(documents, cut)
    assert copied(shuffled, dict(reversed(cut.items()))) == first
    assert all(len(group.members) > 1 for group in first)


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_reports_that_come_in_one_by_one_leave_what_all_at_once_leave(texts: list[list[str]]) -> None:
    documents = [report(" ".join(text), outlet=str(n), day=f"2031-03-{n + 1:02}") for n, text in enumerate(texts)]
    cut = {document.id: passages(document) for document in documents}
    whole = copied(documents, cut)
    for number in range(len(documents)):
        grown = copied(documents[number:] + documents[:number], cut)
    assert grown == whole
    assert compared(documents[::-1], cut, groups=grown) == compared(documents, cut, groups=whole)


@given(st.text(max_size=200))
def test_any_text_is_a_copy_of_itself_or_too_short(text: str) -> None:
    for group in groups(report(text, outlet="A"), report(text, outlet="B")):
        assert [outlet for outlet, _ in group].count("A") == [outlet for outlet, _ in group].count("B")
