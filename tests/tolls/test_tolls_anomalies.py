"""What looks odd in a series before it is published, and what is ordinary growth."""

from dataclasses import replace
from datetime import date

import pytest

from tallybook.model import Attribute, Contribution, Document, Reference, Scope, Toll, Use, When
from tallybook.tolls import Evidence, anomalies, codebook, reconcile
from tests.tolls.making import Said, told

MONDAY, TUESDAY, LATER = "2031-03-03", "2031-03-04", "2031-03-12"


def odd(evidence: Evidence, *, book: str = "reported") -> list[tuple[str, list[str]]]:
    words = {f.id: f.text for f in evidence.figures}
    found = anomalies([evidence], reconcile(evidence, codebook(book)))
    return [(one.kind, [words[claim] for claim in one.claims]) for one in found]


def kinds(evidence: Evidence, *, book: str = "reported") -> list[str]:
    return [kind for kind, _ in odd(evidence, book=book)]


def series(*values: str, days=("2031-03-03", "2031-03-04", "2031-03-05", "2031-03-06"), **fields) -> Evidence:
    return told(*(Said(v, by="the ministry", doc=f"r{n}", day=days[n], **fields) for n, v in enumerate(values)))


def worded(evidence: Evidence, sentence: str, *, doc: str) -> Evidence:
    """Give the first figure of a report its sentence."""
    figure = next(f for f in evidence.figures if f.document_id == doc)
    text = " " * figure.passage_start + sentence
    document = evidence.documents[doc]
    of = Document.model_validate({**dict(document), "text": text})
    figures = tuple(f.changed(passage_end=len(text)) if f is figure else f for f in evidence.figures)
    return Evidence(evidence.incident, figures, {**evidence.documents, doc: of}, evidence.voices)


ORDINARY = [
    series("9", "14"),
    series("9", "14", "14", "17"),
    series("12", "21"),
    series("at least 31", "24 to 31"),
    series("100", "104", "115"),
    series("31", "24", "24", correction="the count was revised"),
    series("8", "3", outcome="missing"),
    series("3", "9", "16", "23"),
    told(Said("9", name="all"), Said("3", "children", part_of="all"), Said("4", "women", part_of="all")),
    told(Said("12", by="police"), Said("47", by="police", outcome="injured"), Said("14", by="police", day=TUESDAY)),
    told(Said("2", scope=Scope.ADDED), Said("17")),
    told(Said("9", by="police", doc="a", day=TUESDAY), Said("8", by="a nurse", doc="b", day=LATER)),
    told(Said("35", by="police", doc="a", day=MONDAY), Said("53", by="a nurse", doc="b", day=MONDAY)),
    told(Said("about 50"), Said("47", "villagers")),
]


@pytest.mark.parametrize("evidence", ORDINARY)
def test_ordinary_growth_and_plain_breakdowns_are_not_odd(evidence):
    assert odd(evidence) == []


def test_a_figure_that_falls_without_a_correction():
    evidence = told(
        Said("31", by="the ministry", doc="a", day=MONDAY),
        Said("24", by="the ministry", doc="b", day=LATER),
        Said("31", by="the ministry", doc="c", day=LATER, relay=True),
    )
    assert odd(evidence) == [("falls", ["31", "24"])]
    (found,) = anomalies([evidence], ())
    assert found.reason == (
        "31 killed (the ministry, 2031-03-03), later 24 killed (the ministry, 2031-03-12):"
        " the figure falls, and nothing says that it was corrected."
    )
    assert found.todo


def test_an_old_number_told_again_does_not_fall():
    assert kinds(series("9", "14", "9")) == []


def test_digits_that_changed_places():
    assert odd(series("126", "162")) == [("digits_transposed", ["126", "162"])]
    assert ("digits_transposed", ["53", "35"]) in odd(series("53", "35"))
    evidence = told(
        Said("35", by="police", doc="a", day=MONDAY), Said("53", by="police", doc="b", day=MONDAY, relay=True)
    )
    assert kinds(evidence) == ["digits_transposed"]
    of_title = told(Said("53", doc="a", day=MONDAY, title=True), Said("35", doc="a", day=MONDAY, by="police"))
    assert kinds(of_title) == ["digits_transposed"]


@pytest.mark.parametrize(("first", "second"), [("126", "261"), ("30", "3"), ("12", "21"), ("44", "44")])
def test_numbers_that_are_no_slip(first, second):
    assert "digits_transposed" not in kinds(series(first, second))


def test_a_part_larger_than_its_whole():
    evidence = told(Said("6", name="all"), Said("8", "children", part_of="all"))
    assert odd(evidence)[0] == ("part_over_whole", ["6", "8"])


def test_parts_that_share_nobody_and_are_more_than_their_whole():
    evidence = told(Said("6", name="all"), Said("4", "women", part_of="all"), Said("3", "children", part_of="all"))
    assert odd(evidence)[0] == ("part_over_whole", ["6", "4", "3"])


def breakdown(sentence: str, *values: str) -> Evidence:
    """Tell a sentence with its numbers in order: the whole, then civilians and soldiers."""
    at = 1000
    evidence = told(
        *(
            Said(value, people, name="all" if not n else "", part_of="all" if n else None, sentence=at)
            for n, (value, people) in enumerate(zip(values, ("people", "civilians", "soldiers"), strict=True))
        )
    )
    text, start, figures = " " * at + sentence, at, []
    for figure in sorted(evidence.figures, key=lambda f: f.start):
        start = text.index(figure.text, start)
        span = {"start": start, "end": start + len(figure.text), "passage_end": len(text)}
        figures.append(figure.changed(**span))
        start += len(figure.text)
    documents = {"r1": Document.model_validate({**dict(evidence.documents["r1"]), "text": text})}
    return Evidence(evidence.incident, tuple(figures), documents, evidence.voices)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (breakdown("The raid on Osk killed 20: 11 civilians and 7 soldiers.", "20", "11", "7"), ["parts_do_not_sum"]),
        (breakdown("The raid on Osk killed 20: 11 civilians and 9 soldiers.", "20", "11", "9"), []),
        (breakdown("The raid killed 20, including 11 civilians and 7 soldiers.", "20", "11", "7"), []),
    ],
)
def test_a_breakdown_of_everybody_that_does_not_sum(evidence, expected):
    assert kinds(evidence) == expected


def test_more_new_ones_than_in_all():
    evidence = told(Said("10", by="police", scope=Scope.ADDED), Said("8", by="police"))
    assert odd(evidence) == [("increment_over_total", ["10", "8"])]


def test_the_killed_are_as_many_as_the_injured_were():
    evidence = told(
        Said("12", by="police", doc="a", day=MONDAY),
        Said("47", by="police", doc="a", day=MONDAY, outcome="injured"),
        Said("47", by="police", doc="b", day=TUESDAY),
    )
    assert odd(evidence) == [("columns_mixed", ["47", "47"])]
    borne_out = told(
        Said("12", by="police", doc="a", day=MONDAY),
        Said("47", by="police", doc="a", day=MONDAY, outcome="injured"),
        Said("47", by="police", doc="b", day=TUESDAY),
        Said("49", by="a nurse", doc="c", day=LATER),
    )
    assert kinds(borne_out) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry added 40 deaths to the list only now.",
        "Rescuers said that 40 bodies had been recovered over several days.",
        "The rise to 40 includes previously unreported deaths.",
        "The governor spoke of a backlog of 40 dead.",
    ],
)
def test_words_that_tell_of_a_backlog(sentence):
    evidence = worded(told(Said("40", by="the ministry", doc="a", day=MONDAY)), sentence, doc="a")
    assert kinds(evidence) == ["backlog"]


@pytest.mark.parametrize(
    "sentence",
    ["Rescuers recovered 40 bodies late on Tuesday.", "The clashes lasted several days and killed 40.", "40 died."],
)
def test_words_that_tell_of_none(sentence):
    assert odd(worded(told(Said("40", by="the ministry", doc="a", day=MONDAY)), sentence, doc="a")) == []


def test_a_leap_far_above_the_steps_before_it():
    evidence = series("9", "12", "14", "61")
    assert odd(evidence) == [("backlog", ["14", "61"])]
    struck_again = worded(evidence, "A second air strike on Osk raised the toll to 61.", doc="r3")
    assert odd(struck_again) == []


def test_a_report_older_than_its_incident():
    evidence = told(Said("9", by="police", doc="a", day=MONDAY), Said("9", by="a nurse", doc="b", day=LATER))
    late = evidence.incident.changed(when=When(first=date(2031, 3, 11), last=date(2031, 3, 11)))
    assert odd(replace(evidence, incident=late)) == [("before_its_incident", ["9"])]
    next_day = evidence.incident.changed(when=When(first=date(2031, 3, 4), last=date(2031, 3, 4)))
    assert odd(replace(evidence, incident=next_day)) == []
    recalled = late.changed(reference=Reference.RECAP)
    assert odd(replace(evidence, incident=recalled)) == []


def test_one_number_of_a_voice_for_two_incidents():
    def at(day: int, *, doc: str, number: str = "17") -> Evidence:
        evidence = told(Said(number, by="the ministry", doc=doc, day=f"2031-03-{day:02}"))
        when = When(first=date(2031, 3, day), last=date(2031, 3, day))
        return replace(evidence, incident=evidence.incident.changed(id=f"at {doc}", title=f"Osk, {doc}", when=when))

    first, second, third = at(3, doc="a"), at(5, doc="b"), at(28, doc="c")
    found = anomalies([first, second, third], ())
    assert [(one.kind, one.incident_id) for one in found] == [("same_number", "at a"), ("same_number", "at b")]
    assert all(len(one.claims) == 2 for one in found)
    assert anomalies([at(3, doc="a", number="3"), at(5, doc="b", number="3")], ()) == ()


def toll(group: str, low: int, high: int | None, **attributes: str) -> Toll:
    return Toll(
        incident_id="incident",
        outcome="killed",
        group=group,
        attributes=tuple(Attribute(name=name, value=value) for name, value in attributes.items()),
        codebook="ours",
        low=low,
        high=high,
        open=high is None,
        reason="",
        contributions=(Contribution(claim_id=group, use=(Use.SETS_LOW, Use.SETS_HIGH), reason=""),),
    )


def test_a_toll_whose_parts_are_at_least_more_than_the_whole_is_at_most():
    parts = [toll("women", 5, 5, sex="female", age="adult"), toll("children", 4, None, age="child")]
    (found,) = anomalies([told()], [toll("all", 6, 8), *parts])
    assert (found.kind, found.claims) == ("toll_parts_over_whole", ("all", "women", "children"))
    assert (
        found.reason
        == "Under ours, killed: women: 5 and children: 4 or more are at least more than all are at most (6 to 8)."
    )
    assert anomalies([told()], [toll("all", 6, 9), *parts]) == ()
    assert anomalies([told()], [toll("all", 6, None), *parts]) == ()


def test_what_is_odd_names_claims_of_its_incident_only_and_in_any_order_the_same():
    evidence = told(
        Said("53", by="police", doc="a", day=MONDAY),
        Said("35", by="police", doc="b", day=TUESDAY),
        Said("60", "children", by="police", doc="b", day=TUESDAY),
    )
    turned = Evidence(evidence.incident, evidence.figures[::-1], dict(evidence.documents), evidence.voices[::-1])
    book = codebook("reported")
    assert anomalies([turned], reconcile(turned, book)) == anomalies([evidence], reconcile(evidence, book))
