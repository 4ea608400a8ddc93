"""What holds for any evidence: order does not matter, numbers do not fall, and true claims never contradict."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.model import Bound, Modality, Reference, Scope
from tallybook.tolls import Evidence, codebook, codebook_names, conflicts, implied, printed, reconcile
from tests.tolls.making import Said, quantity, told

GROUPS = [
    "people",
    "women",
    "children",
    "civilians",
    "soldiers",
    "gunmen",
    "Ostran sailors",
    "Velish advisers",
    "villagers",
]
NUMBER = st.integers(0, 60)
WORDS = st.one_of(
    NUMBER.map(str),
    st.tuples(st.sampled_from(["at least", "more than", "up to", "about", "perhaps"]), st.integers(1, 60)).map(
        lambda pair: f"{pair[0]} {pair[1]}"
    ),
    st.tuples(NUMBER, st.integers(1, 9)).map(lambda pair: f"{pair[0]} to {pair[0] + pair[1]}"),
    st.sampled_from(["dozens", "several", "none", "villagers"]),
)
DOCS = {"a": "2031-03-04", "b": "2031-03-05", "c": "2031-03-09", "d": None}


@st.composite
def said(draw) -> Said:
    doc = draw(st.sampled_from(sorted(DOCS)))
    return Said(
        draw(WORDS),
        draw(st.sampled_from(GROUPS)),
        by=draw(st.sampled_from([None, "police", "a nurse", "the army"])),
        doc=doc,
        day=DOCS[doc],
        outcome=draw(st.sampled_from(["killed", "killed", "injured"])),
        scope=draw(st.sampled_from([Scope.TOTAL] * 4 + [Scope.PART, Scope.ADDED])),
        modality=draw(st.sampled_from([Modality.ASSERTED] * 6 + [Modality.DENIED, Modality.FEARED])),
        reference=draw(st.sampled_from([Reference.MAIN] * 6 + [Reference.RECAP])),
        correction=draw(st.sampled_from([None] * 5 + ["corrected"])),
        unfinished=draw(st.sampled_from([None] * 5 + ["so far"])),
        attackers=draw(st.sampled_from(["unstated", "unstated", "yes", "no"])),
        title=draw(st.booleans()),
        relay=draw(st.sampled_from([False] * 4 + [True])),
        unsure=draw(st.sampled_from([False] * 8 + [True])),
    )


EVIDENCE = st.lists(said(), min_size=1, max_size=9).map(lambda several: told(*several))
BOOKS = st.sampled_from(codebook_names()).map(codebook)


def everything(evidence: Evidence, book) -> list[object]:
    every = (*reconcile(evidence, book), *implied(evidence), *conflicts(evidence))
    return [record.plain() for record in every]


@given(EVIDENCE, BOOKS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_figures_voices_and_documents_does_not_matter(evidence, book, random):
    figures, voices, documents = list(evidence.figures), list(evidence.voices), list(evidence.documents.items())
    for several in (figures, voices, documents):
        random.shuffle(several)
    turned = [v.changed(claims=v.claims[::-1], relays=v.relays[::-1]) for v in voices]
    incident = evidence.incident.changed(claims=evidence.incident.claims[::-1])
    shuffled = Evidence(incident, tuple(figures), dict(documents), tuple(turned))
    assert everything(shuffled, book) == everything(evidence, book)


@given(EVIDENCE, BOOKS, st.sampled_from([None, date(2031, 3, 4), date(2031, 3, 6)]))
@settings(max_examples=80, deadline=None)
def test_low_best_and_high_do_not_fall_and_a_null_says_why(evidence, book, as_of):
    for toll in reconcile(evidence, book, as_of=as_of):
        known = [n for n in (toll.low, toll.best, toll.high) if n is not None]
        assert known == sorted(known)
        assert known or toll.null_reason
        assert not (toll.open and toll.high is not None)
        assert printed(toll)
        assert toll.reason.endswith(".")


@given(EVIDENCE, BOOKS)
@settings(max_examples=50, deadline=None)
def test_every_figure_of_an_outcome_has_one_part_in_the_toll_of_the_whole(evidence, book):
    whole = {toll.outcome: toll for toll in reversed(reconcile(evidence, book))}
    for outcome, toll in whole.items():
        parts = Counter(c.claim_id for c in toll.contributions)
        assert parts == Counter({f.id: 1 for f in evidence.figures if f.outcome is outcome})
        assert all(c.use and c.reason.endswith(".") for c in toll.contributions)


@given(st.lists(said(), min_size=1, max_size=7), BOOKS, st.data())
@settings(max_examples=60, deadline=None)
def test_a_copy_of_what_a_voice_said_changes_no_number(several, book, data):
    plain = [replace(one, title=False, relay=False) for one in several]
    original = data.draw(st.sampled_from(plain))
    if original.by is None:
        original = replace(original, by="police")
        plain.append(original)
    copy = replace(original, relay=True, doc="z", day=data.draw(st.sampled_from(["2031-03-04", "2031-03-20", None])))
    assert numbers(told(*plain, copy), book) == numbers(told(*plain), book)


@given(st.lists(said(), min_size=1, max_size=7), BOOKS, said(), st.sampled_from(["unsure", "recap", "feared"]))
@settings(max_examples=60, deadline=None)
def test_a_claim_that_does_not_belong_changes_no_number(several, book, other, why):
    out = {
        "unsure": replace(other, unsure=True),
        "recap": replace(other, reference=Reference.RECAP),
        "feared": replace(other, modality=Modality.FEARED),
    }[why]
    before, after = numbers(told(*several), book), numbers(told(*several, replace(out, title=False)), book)
    assert {key: value for key, value in after.items() if key in before} == before


def numbers(evidence, book):
    tolls = reconcile(evidence, book)
    known = {(t.outcome, tuple(sorted((a.name, a.value) for a in t.attributes))): t for t in tolls}
    return {key: (t.low, t.best, t.high, t.open, t.null_reason, t.counted) for key, t in known.items()}


CELLS = [
    {"age": "child", "status": "civilian", "nationality": "Ostran"},
    {"age": "adult", "status": "civilian", "nationality": "Ostran", "sex": "female"},
    {"age": "adult", "status": "combatant", "nationality": "Ostran", "role": "soldier"},
    {"age": "adult", "status": "combatant", "nationality": "Velish", "role": "adviser"},
]
TRUE_GROUPS = {
    "people": {},
    "children": {"age": "child"},
    "women": {"sex": "female", "age": "adult"},
    "civilians": {"status": "civilian"},
    "soldiers": {"status": "combatant", "role": "soldier"},
    "Ostran sailors": {"nationality": "Ostran", "role": "sailor"},
    "Velish advisers": {"nationality": "Velish", "role": "adviser"},
}


@st.composite
def truth(draw):
    cells = [draw(st.integers(1, 20)) for _ in CELLS]
    counts = {
        name: sum(n for n, cell in zip(cells, CELLS, strict=True) if wanted.items() <= cell.items())
        for name, wanted in TRUE_GROUPS.items()
        if name != "Ostran sailors"
    }
    several = []
    for n in range(draw(st.integers(1, 8))):
        name = draw(st.sampled_from(sorted(counts)))
        count, slack = counts[name], draw(st.integers(0, 5))
        forms = [str(count), f"at least {max(count - slack, 1)}", f"up to {count + slack}"]
        forms += [f"{max(count - slack, 0)} to {count + slack}", "several", f"more than {max(count - 1 - slack, 0)}"]
        words = draw(st.sampled_from(forms)) if count else "none"
        several.append(Said(words, name, by=f"speaker {n % 3}", doc=draw(st.sampled_from("abc")), day="2031-03-04"))
    return counts, told(*several)


@given(truth())
@settings(max_examples=80, deadline=None)
def test_true_claims_do_not_contradict_and_their_tolls_and_bounds_hold_the_truth(case):
    counts, evidence = case
    assert conflicts(evidence) == ()
    for toll in reconcile(evidence, codebook("reported")):
        true = counts["people" if toll.group == "all" else toll.group]
        assert (toll.low or 0) <= true
        assert toll.open or toll.high is None or true <= toll.high
        assert toll.best in (None, true)
    for bound in implied(evidence):
        true = counts["people" if bound.label == "all" else bound.label]
        assert (bound.low or 0) <= true <= (true if bound.high is None else bound.high)


@given(truth())
@settings(max_examples=60, deadline=None)
def test_a_bound_is_forced_by_its_claims_alone_and_by_no_fewer(case):
    _, evidence = case
    for bound in implied(evidence):
        if bound.within in evidence.documents:
            wanted = (bound.low, NEUTRAL if bound.high is None else bound.high)
            assert wanted == ends(evidence, bound, claims=bound.forced_by)
            for claim in bound.forced_by:
                assert wanted != ends(evidence, bound, claims=[c for c in bound.forced_by if c != claim])


NEUTRAL = 999


def ends(evidence: Evidence, bound: Bound, *, claims) -> tuple[int | None, int | None]:
    """Return what follows from some claims of one report for a group that is named and said to be at most 999."""
    named = next(f for f in evidence.figures if f.group.text == (bound.label if bound.label != "all" else "people"))
    naming = named.changed(
        id="naming", document_id=bound.within, quantity=quantity(f"up to {NEUTRAL}"), start=0, end=len(named.text)
    )
    figures = (naming, *(f for f in evidence.figures if f.id in claims))
    found = implied(Evidence(evidence.incident, figures, evidence.documents, ()))
    return next(((b.low, b.high) for b in found if b.label == bound.label), said_ends(figures, bound.label))


def said_ends(figures, label: str) -> tuple[int | None, int | None]:
    own = [f.quantity for f in figures if f.group.text == ("people" if label == "all" else label)]
    return max(q.low or 0 for q in own), min(NEUTRAL if q.high is None else q.high for q in own)


@pytest.mark.parametrize("name", codebook_names())
def test_a_part_is_never_more_than_its_whole_where_one_voice_counts_both(name):
    evidence = told(Said("9", by="police", name="all"), Said("3", "children", by="police", part_of="all"))
    found = {t.group: t for t in reconcile(evidence, codebook(name))}
    if {"all", "children"} <= found.keys():
        part, whole = found["children"], found["all"]
        assert (part.best or part.high or 0) <= (whole.best or whole.high or 0)
