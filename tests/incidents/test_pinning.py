"""Pinned ids: what was shown under an id stays under it, whatever joins it, and every pinned id leads somewhere."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tallybook.incidents.pinning import named
from tallybook.model import Decision, Incident, content_id


def own(*claims: str) -> str:
    """The id that claims have by themselves: that of the first."""
    return content_id("incident", claims[0])


def made(*several: str) -> tuple[Incident, ...]:
    """Incidents by their claims, a letter each."""
    return tuple(Incident(id=own(*claims), title="Shelling, Osk", claims=tuple(claims)) for claims in several)


def shown(*several: tuple[str, str]) -> Decision:
    """An export in which ids went out with claims, each of a report of its own."""
    out = [{"id": name, "tellings": [[claim] for claim in claims]} for name, claims in several]
    return Decision.of("publish", "csv", by="export", reason="written as csv", shown=out)


def split(incident: str, claims: str, *, moved: str) -> Decision:
    seen = [{"id": incident, "tellings": [[claim] for claim in claims]}]
    return Decision.of("split", moved[0], by="ana", reason="another day", moved=tuple(moved), shown=seen)


def ids(incidents: Sequence[Incident]) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {"".join(one.claims): (one.id, one.former) for one in incidents}


def test_without_pins_an_incident_is_named_after_its_first_claim() -> None:
    assert ids(named(made("ab", "c"), [])) == {"ab": (own("a"), ()), "c": (own("c"), ())}


def test_an_earlier_report_that_joins_does_not_change_an_id_that_went_out() -> None:
    assert ids(named(made("abc"), [shown((own("b"), "bc"))])) == {"abc": (own("b"), ())}


def test_of_two_that_become_one_the_id_pinned_first_stays_and_the_other_leads_to_it() -> None:
    first, second = shown((own("c"), "cd")), shown((own("a"), "ab"))
    assert ids(named(made("abcd"), [first, second])) == {"abcd": (own("c"), (own("a"),))}
    assert ids(named(made("abcd"), [second, first])) == {"abcd": (own("a"), (own("c"),))}


def test_what_was_joined_and_parts_again_has_its_old_ids_back() -> None:
    pins = [shown((own("c"), "cd")), shown((own("a"), "ab")), shown((own("c"), "abcd"))]
    assert ids(named(made("ab", "cd"), pins)) == {"ab": (own("a"), ()), "cd": (own("c"), ())}


def test_the_part_that_holds_the_first_claim_keeps_the_id() -> None:
    assert ids(named(made("a", "bc"), [shown((own("a"), "abc"))])) == {"a": (own("a"), ()), "bc": (own("b"), ())}


def test_a_claim_that_a_person_told_out_does_not_take_the_id_along() -> None:
    away = split(own("a"), "abc", moved="a")
    told = ids(named(made("a", "bc"), [shown((own("a"), "abc")), away]))
    assert told["bc"] == (own("a"), ())
    assert told["a"][0] not in {own("a"), own("b")}
    undo = Decision.of("undo", away.id, by="bo", reason="the same day after all")
    assert ids(named(made("abc"), [away, undo])) == {"abc": (own("a"), ())}


def test_where_the_first_claim_is_told_no_more_the_next_holds_the_id() -> None:
    assert ids(named(made("bc"), [shown((own("a"), "abc"))])) == {"bc": (own("a"), ())}
    assert ids(named(made("d"), [shown((own("a"), "abc"))])) == {"d": (own("d"), ())}


def test_an_incident_does_not_lose_its_id_to_one_that_only_later_held_its_claims() -> None:
    pins = [shown((own("a"), "a")), shown((own("b"), "b")), shown((own("a"), "ab"))]
    assert ids(named(made("b"), pins)) == {"b": (own("b"), (own("a"),))}


PARTITIONS = st.lists(st.sampled_from(range(4)), min_size=6, max_size=6)


def parted(places: Sequence[int]) -> tuple[Incident, ...]:
    groups = ["".join(c for c, place in zip("abcdef", places, strict=True) if place == n) for n in range(4)]
    return made(*(group for group in groups if group))


@given(st.lists(PARTITIONS, min_size=1, max_size=6))
def test_every_id_ever_shown_leads_to_one_incident_and_none_is_borne_twice(runs: list[list[int]]) -> None:
    pins: list[Decision] = []
    for places in runs:
        told = named(parted(places), pins)
        names = [name for one in told for name in (one.id, *one.former)]
        assert len(names) == len(set(names))
        assert {each.id for pin in pins for each in pin.shown} <= set(names)
        assert told == named(tuple(reversed(parted(places))), pins)
        pins.append(shown(*((one.id, "".join(one.claims)) for one in told)))
        assert ids(named(parted(places), pins)) == ids(told)
