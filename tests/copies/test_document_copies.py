import pytest

from tallybook.copies import compared, copied
from tallybook.language import passages
from tallybook.model import Document, DocumentCopy
from tests.incidents.telling import report

LEAD = "Seven people were killed and 15 wounded on Tuesday when shells hit the eastern bridge in Tarmel, medics said."
QUEUE = "Drivers had been waiting since dawn for the bridge to open, and three of their cars burned out completely."
BLAME = "The provincial government accused the Northern Front of firing from the hills on the far bank of the river."
WAY = "Traffic was sent round by the ford at Lower Belgar, which is passable only when the river is low enough."
OWN = "Our reporter found the bakery on the square closed and a queue of people before the pharmacy next door."
WAR = "More than 60,000 people have been killed since the war in Kestria began with the mutiny of the garrisons."
AGENCY = report(f"{LEAD} {QUEUE} {BLAME} {WAY}", outlet="Kestria Wire", day="2031-03-04")


def found(*documents: Document) -> tuple[DocumentCopy, ...]:
    cut = {document.id: passages(document) for document in documents}
    return compared(documents, cut, groups=copied(documents, cut))


def changed(document: Document, original: Document, *, numbers: bool) -> list[tuple[str, str]]:
    """What one document words otherwise than the other, before and after."""
    (copy,) = found(document, original)
    return [
        (original.text[c.original_start : c.original_end], document.text[c.start : c.end])
        for block in copy.carried
        for c in block.changes
        if c.number is numbers
    ]


def test_a_report_carried_whole_is_a_copy_of_the_earlier_one() -> None:
    paper = report(f"{LEAD} {QUEUE} {BLAME} {WAY}", outlet="Osk Herald", day="2031-03-05")
    (copy,) = found(paper, AGENCY)
    assert (copy.document_id, copy.original_id, copy.kind) == (paper.id, AGENCY.id, "copy")
    assert (copy.share, copy.share_of_original) == (1.0, 1.0)


def test_an_edited_copy_says_what_was_added_and_left_out() -> None:
    paper = report(f"{LEAD} {OWN} {QUEUE}", outlet="Osk Herald", day="2031-03-05")
    (copy,) = found(paper, AGENCY)
    assert copy.kind == "edited"
    assert [paper.text[p.start : p.end] for p in copy.added] == [OWN]
    assert [AGENCY.text[p.start : p.end] for p in copy.left_out] == [BLAME, WAY]


NUMBERS = [
    ("Seven people", "Nine people", ("Seven people", "Nine people")),
    ("15 wounded on", "at least 15 wounded on", ("killed and 15", "killed and at least 15")),
    ("15 wounded", "15 hurt", None),
]


@pytest.mark.parametrize(("before", "after", "told"), NUMBERS)
def test_changed_numbers_and_their_hedges_are_told_apart_from_changed_words(
    before: str, after: str, told: tuple[str, str] | None
) -> None:
    paper = report(" ".join([LEAD.replace(before, after), QUEUE, BLAME, WAY]), outlet="Osk Herald", day="2031-03-05")
    assert changed(paper, AGENCY, numbers=True) == ([told] if told else [])
    assert changed(paper, AGENCY, numbers=False) == ([] if told else [("wounded", "hurt")])


def test_a_dateline_and_other_quotation_marks_change_nothing() -> None:
    paper = report(f"TARMEL (Kestria Wire) - {LEAD} {QUEUE} {BLAME} {WAY}", outlet="Osk Herald", day="2031-03-05")
    (copy,) = found(paper, AGENCY)
    assert (copy.kind, copy.agency) == ("copy", "Kestria Wire")


CREDITS = [
    ("(Kestria Wire) - {}", "Kestria Wire"),
    ("OSK, 4 March (Northern Agency): {}", "Northern Agency"),
    ("{}\n\n--Reuters", "Reuters"),
    ("{}\n\n(AFP)", "AFP"),
    ("By our staff and Kestria Wire\n\n{}", "Kestria Wire"),
    ("{}\n\nWith reports from Belgar Press Service", "Belgar Press Service"),
    ("{} The mayor told AFP that the bridge was closed.", "AFP"),
    ("{}\n\n(Photographs on page two)", None),
    ("Tarmel (a port) was hit. {}", None),
]


@pytest.mark.parametrize(("frame", "agency"), CREDITS)
def test_the_agency_that_a_copy_credits_is_named_whether_or_not_its_report_came_in(
    frame: str, agency: str | None
) -> None:
    body = f"{LEAD} {QUEUE} {BLAME} {WAY}"
    first = report(body, outlet="Radio Belgar", day="2031-03-04")
    copies = found(first, report(frame.format(body), outlet="Osk Herald", day="2031-03-05"))
    assert [copy.agency for copy in copies] == [agency]


def test_an_agency_that_signs_with_its_short_name_credits_nobody_else() -> None:
    body = f"OSK (Kestria) - {LEAD} {QUEUE} {BLAME} {WAY}"
    first = report(body, outlet="Radio Belgar", day="2031-03-04")
    copies = found(first, report(body, outlet="Kestria News Agency", day="2031-03-05"))
    assert [copy.agency for copy in copies] == [None]


def test_background_makes_no_report_a_copy() -> None:
    one = report(f"{LEAD} {WAR}", outlet="A", day="2031-03-04")
    other = report(f"{OWN} {WAR}", outlet="B", day="2031-03-05")
    assert found(one, other) == ()


def test_two_pasted_sentences_make_no_copy_and_are_told() -> None:
    news = [OWN, *(f"In place {n} of the {n * 7} towns the council met about item {n} of its list." for n in range(9))]
    paper = report(" ".join([*news[:5], QUEUE, BLAME, *news[5:]]), outlet="Osk Herald", day="2031-03-05")
    (copy,) = found(paper, AGENCY)
    assert copy.kind == "pasted"
    assert len(copy.carried) == 2


def test_a_thousand_outlets_carry_one_report_and_each_names_the_first() -> None:
    papers = [report(f"{LEAD} {QUEUE} {BLAME}", outlet=f"Paper {n}", day="2031-03-05") for n in range(300)]
    copies = found(AGENCY, *papers)
    assert {copy.original_id for copy in copies} == {AGENCY.id}
    assert len(copies) == 300


def test_a_very_long_passage_without_a_stop_is_compared_as_a_whole() -> None:
    endless = " ".join(f"word{n}" for n in range(20_000))
    one, other = report(endless, outlet="A", day="2031-03-04"), report(f"new {endless}", outlet="B", day="2031-03-05")
    assert all(len(block.changes) <= 1 for copy in found(one, other) for block in copy.carried)
