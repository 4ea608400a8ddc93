"""A linker that stays: whatever came, went or was decided before, it answers as one that begins anew."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.incidents import Linker, candidates, link
from tallybook.incidents.comparison import strength
from tallybook.incidents.profiles import Profile
from tallybook.model import Decision, Document, Incident, Reading
from tests.incidents.telling import at, figure, on, reading, report

Told = tuple[Document, Reading]
TOWNS = ("Tarmel", "Osk")
KINDS = (
    "An air strike hit the {what} in {town}",
    "Shells fell on the {what} in {town}",
    "A bomb tore the {what} in {town}",
)


def told(number: int, *, day: int, town: str, kind: int, person: str = "") -> Told:
    what = ("market", "bakery", "school")[number % 3]
    named = f" {person}, 34, died there." if person else ""
    text = f"{KINDS[kind].format(what=what, town=town)} and {number} people were killed, a doctor said.{named}"
    document = report(text, title=f"{number} dead in {town}", outlet=f"Wire {number}", day=f"2031-03-{day:02}")
    when = on(f"2031-03-{day:02}")
    read = reading(document, figure(document, f"{number} people", when=when, where=at(town)))
    return document, read.changed(private_names=(person,)) if person else read


REPORTS = st.builds(
    told,
    st.integers(3, 12),
    day=st.integers(1, 28),
    town=st.sampled_from(TOWNS),
    kind=st.integers(0, 2),
    person=st.sampled_from(("", "", "Petr Halvan", "Mira Tarn")),
)
PILES = st.lists(REPORTS, min_size=2, max_size=9, unique_by=lambda one: one[0].id)


def asked(linker: Linker | None, pile: list[Told], decided: list[Decision]) -> tuple[Incident, ...]:
    documents, readings = [document for document, _ in pile], [read for _, read in pile]
    return (linker.link if linker else link)(documents, readings, decisions=decided)


def judged(one: Told, other: Told, *, verb: str) -> Decision:
    return Decision.of(verb=verb, subject=one[1].figures[0].id, other=other[1].figures[0].id, by="a", reason="checked")


@given(PILES, st.data())
@settings(max_examples=60, deadline=None)
def test_what_it_answered_before_changes_no_answer(pile: list[Told], data: st.DataObject) -> None:
    linker = Linker()
    with pytest.MonkeyPatch.context() as table:
        table.setattr(candidates, "FEW", 2)  # so that a handful of reports is many
        table.setattr(candidates, "MANY", 4)
        for _ in range(4):
            some = data.draw(st.lists(st.sampled_from(pile), unique_by=lambda one: one[0].id))
            decided = []
            if len(some) > 1 and data.draw(st.booleans()):
                verb = data.draw(st.sampled_from(("same_incident", "other_incident")))
                decided = [judged(some[0], some[1], verb=verb)]
            assert asked(linker, some, decided) == asked(None, some, decided)


def test_a_new_report_is_compared_with_its_candidates_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    pile = [told(n, day=1 + 9 * (n % 3), town=TOWNS[n % 2], kind=n % 3) for n in range(3, 13)]
    linker, seen = Linker(), list[tuple[str, str]]()
    asked(linker, pile, [])

    def counted(one: Profile, other: Profile) -> float:
        seen.append((one.key, other.key))
        return strength(one, other)

    monkeypatch.setattr("tallybook.incidents.linker.strength", counted)
    new = told(8, day=1, town="Osk", kind=0, person="Petr Halvan")
    asked(linker, [*pile, new], [])
    key = new[1].figures[0].id
    assert seen
    assert all(key in pair for pair in seen)
