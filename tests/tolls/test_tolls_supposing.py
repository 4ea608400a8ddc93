"""What is supposed gives what a decision would give: the same tolls, whatever was said and decided before."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook import stages, tolls
from tallybook.model import Decision, Findings, Reading, Use
from tallybook.tolls import codebook, codebook_names, reconcile
from tallybook.tolls.moving import effect, moves
from tallybook.tolls.sensitivity import hinges, left_out, parts
from tallybook.tolls.supposing import alternatives, deciding, neutral, ruled, supposed, supposing
from tests.tolls.making import Said, told
from tests.tolls.test_tolls_always import BOOKS, EVIDENCE

VERBS = ("admit", "leave_out", "best", "civilians", "combatants")


def plainly(several) -> list[object]:
    """Return tolls as data, but for the words in which somebody gave a reason."""
    return [toll.plain() for toll in several]


@st.composite
def decided(draw, evidence) -> tuple[Decision, ...]:
    ids = [figure.id for figure in evidence.figures]
    one = st.tuples(st.sampled_from(VERBS), st.sampled_from(ids), st.sampled_from([None, None, "ucdp", "airwars"]))
    return tuple(deciding(verb, subject, codebook=under) for verb, subject, under in draw(st.lists(one, max_size=5)))


@given(EVIDENCE, BOOKS, st.data())
@settings(max_examples=50, deadline=None)
def test_a_supposition_is_what_a_run_gives_once_it_is_decided(evidence, book, data):
    before, after = data.draw(decided(evidence)), data.draw(decided(evidence))
    found = _findings(evidence, (*before, *after))
    (gathered,) = tolls.gather(found)
    anew = stages.counted(found, book).tolls
    assert plainly(supposed(supposing(evidence, before), book, decisions=after)) == plainly(anew)
    assert gathered.decisions == (*before, *after)


def _findings(evidence, decisions: tuple[Decision, ...]) -> Findings:
    """Return a book of this evidence in which these decisions have been made."""
    readings = [
        Reading(
            document_id=one,
            reader="test",
            figures=tuple(f for f in evidence.figures if f.document_id == one),
        )
        for one in sorted(evidence.documents)
    ]
    return Findings(
        codebook="reported",
        documents=tuple(evidence.documents[one] for one in sorted(evidence.documents)),
        readings=tuple(readings),
        voices=evidence.voices,
        incidents=(evidence.incident,),
        decisions=decisions,
    )


@given(EVIDENCE, BOOKS)
@settings(max_examples=20, deadline=None)
def test_whatever_is_left_out_the_numbers_stay_in_order_and_nothing_left_out_counts(evidence, book):
    for part in parts(evidence, book):
        for toll in left_out(evidence, book, several=(part,)):
            known = [n for n in (toll.low, toll.best, toll.high) if n is not None]
            assert known == sorted(known)
            for one in toll.contributions:
                if one.claim_id in part.claims and one.claim_id not in evidence.incident.unsure:
                    assert one.use == (Use.EXCLUDED,)
                    assert "left out by a reviewer" in one.reason


@given(EVIDENCE, BOOKS)
@settings(max_examples=12, deadline=None)
def test_what_a_toll_hangs_on_is_ordered_and_the_same_in_any_order_of_claims(evidence, book):
    found = hinges(evidence, book)
    ranks = [(one.part.kind == "rule", one.effect.order) for one in found]
    assert all(one <= two for one, two in pairwise(ranks))
    assert all(one.effect and one.moves for one in found)
    turned = type(evidence)(evidence.incident, evidence.figures[::-1], dict(evidence.documents), evidence.voices[::-1])
    assert [h.part for h in hinges(turned, book)] == [h.part for h in found]


CONVOY = told(
    Said("at least 22", by="the rescue service", doc="a", day="2031-04-15"),
    Said("at least 43", by="the Observatory", doc="b", day="2031-04-15", name="early"),
    Said("126", by="the Observatory", doc="d", day="2031-04-16"),
    Said("68", "children", by="the Observatory", doc="d", day="2031-04-16"),
    Said("112", by="the state news agency", doc="e", day="2031-04-16"),
    outlets=True,
)
"""A retelling in short of the public history of a bombed convoy, its places and speakers left out."""


def test_the_toll_hangs_most_on_what_sets_its_ends():
    first = hinges(CONVOY, codebook("reported"))[0]
    assert first.effect.main == 126 - 112
    assert {h.part.kind for h in hinges(CONVOY, codebook("reported"))} == {"claim", "voice", "outlet", "rule"}
    by_kind = {h.part.kind: h for h in reversed(hinges(CONVOY, codebook("reported")))}
    assert by_kind["outlet"].part.name == "Outlet d"
    assert by_kind["voice"].part.name == "voice the Observatory"


def test_without_its_voice_a_toll_says_by_how_much_it_moves():
    book = codebook("reported")
    voice = next(part for part in parts(CONVOY, book) if part.name == "voice the Observatory")
    (everybody, children) = moves(reconcile(CONVOY, book), left_out(CONVOY, book, several=(voice,)), codebook=book)
    assert [(t.low, t.high) for t in (everybody.before, everybody.after)] == [(112, 126), (112, 112)]
    assert (everybody.before.counted, everybody.after.counted) == (2, 1)
    assert (children.toll.group, children.is_main) == ("children", False)
    assert effect([everybody, children]).order == (-14, -68, -1)


@pytest.mark.parametrize("name", codebook_names())
def test_every_rule_has_other_values_and_a_codebook_takes_them(name):
    book = codebook(name)
    tried = dict(alternatives(book))
    assert {"best", "attackers", "early_tolls", "population", "unknown_status"} <= tried.keys()
    for rule, value in alternatives(book):
        assert getattr(ruled(book, {rule: value}), rule) == value != getattr(book, rule)
        assert neutral(rule) in [other for name, other in alternatives(book) if name == rule] + [getattr(book, rule)]
    assert ruled(book, {}) is book


def test_a_lowest_figure_is_the_best_within_the_range_where_a_range_is_printed():
    several = told(Said("at least 9", by="police"), Said("at least 14", by="the mayor", doc="r2"))
    (toll,) = reconcile(several, ruled(codebook("reported"), {"best": "lowest"}))
    assert (toll.low, toll.best, toll.high) == (14, 14, None)
