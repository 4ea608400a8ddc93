"""What any ledger has to do, whatever database it is kept in."""

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tallybook.errors import InputError, NotFound
from tallybook.ledger import Draft, Ledger

AT = "2031-05-06T10:00:00+00:00"
LATER = "2031-05-07T10:00:00+00:00"


def draft(key: str, payload: str = "", *, kind: str = "report") -> Draft:
    return Draft(kind, key, (payload or f"the payload of {key}").encode())


def test_an_empty_ledger_has_no_head_no_entries_and_no_problems(ledger: Ledger) -> None:
    assert ledger.head() is None
    assert list(ledger.entries()) == []
    assert ledger.verify() == ()


def test_entries_follow_one_another_and_name_their_payloads_by_hash(ledger: Ledger) -> None:
    first, second = ledger.append([draft("a"), draft("b")], at=AT)
    assert (first.seq, second.seq) == (1, 2)
    assert first.previous == "0" * 64
    assert second.previous == first.hash
    assert first.payload == hashlib.sha256(b"the payload of a").hexdigest()
    assert (first.kind, first.key, first.at) == ("report", "a", AT)
    assert ledger.head() == second
    assert ledger.verify() == ()


def test_the_hash_of_an_entry_covers_all_its_other_fields(ledger: Ledger) -> None:
    (entry,) = ledger.append([draft("a")], at=AT)
    fields = entry.plain()
    said = fields.pop("hash")
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"))
    assert said == hashlib.sha256(text.encode()).hexdigest()


def test_the_same_drafts_make_the_same_chain(ledger: Ledger) -> None:
    drafts = [draft("a"), draft("ü — #?"), draft("b", kind="decision")]
    with Ledger.open(None) as other:
        assert ledger.append(drafts, at=AT) == other.append(drafts, at=AT)


def test_what_is_there_already_is_skipped(ledger: Ledger) -> None:
    ledger.append([draft("a", "one")], at=AT)
    appended = ledger.append([draft("a", "another"), draft("b"), draft("b", "again")], at=LATER)
    assert [(entry.seq, entry.key) for entry in appended] == [(2, "b")]
    assert [body for _, body in ledger.entries()] == [b"one", b"the payload of b"]
    assert ledger.append([draft("a"), draft("b")], at=LATER) == ()
    assert ledger.verify() == ()


def test_kind_and_key_together_are_what_is_known(ledger: Ledger) -> None:
    ledger.append([draft("a")], at=AT)
    assert ledger.has("report", "a")
    assert not ledger.has("decision", "a")
    assert len(ledger.append([draft("a", kind="decision")], at=AT)) == 1


def test_entries_come_in_order_by_kind_and_after_a_number(ledger: Ledger) -> None:
    ledger.append([draft("b"), draft("z", kind="decision"), draft("a")], at=AT)
    assert [e.key for e, _ in ledger.entries()] == ["b", "z", "a"]
    assert [e.key for e, _ in ledger.entries(kind="report")] == ["b", "a"]
    assert [e.key for e, _ in ledger.entries(after=1)] == ["z", "a"]
    assert [e.key for e, _ in ledger.entries(kind="report", after=1)] == ["a"]
    assert list(ledger.entries(kind="report", after=3)) == []


def test_more_entries_than_a_page_come_once_each(ledger: Ledger) -> None:
    ledger.append([draft(str(n), kind=f"kind {n % 2}") for n in range(1203)], at=AT)
    assert [e.seq for e, _ in ledger.entries()] == list(range(1, 1204))
    assert [e.seq for e, _ in ledger.entries(kind="kind 1")] == list(range(2, 1204, 2))


def test_large_payloads_come_whole(ledger: Ledger) -> None:
    bodies = [bytes([n]) * 9_000_000 for n in range(3)]
    ledger.append([Draft("content", str(n), body) for n, body in enumerate(bodies)], at=AT)
    assert [body for _, body in ledger.entries()] == bodies


def test_entries_can_be_appended_while_others_are_read(ledger: Ledger) -> None:
    ledger.append([draft("a"), draft("b")], at=AT)
    seen = []
    for entry, _ in ledger.entries():
        seen.append(entry.key)
        ledger.append([draft(f"after {entry.key}")], at=LATER)
    assert seen == ["a", "b"]
    assert [e.key for e, _ in ledger.entries(after=2)] == ["after a", "after b"]


def test_an_append_that_fails_leaves_nothing_behind(ledger: Ledger) -> None:
    with pytest.raises(AttributeError):
        ledger.append([draft("a"), "no draft"], at=AT)  # type: ignore[list-item]
    assert list(ledger.entries()) == []
    assert ledger.verify() == ()


def test_many_threads_make_one_chain(ledger: Ledger) -> None:
    with ThreadPoolExecutor(8) as pool:
        counts = list(
            pool.map(lambda n: len(ledger.append([draft(str(n)), draft(str(n + 1))], at=AT)), range(80)),
        )
    assert sum(counts) == 81
    assert sorted(int(e.key) for e, _ in ledger.entries()) == list(range(81))
    assert ledger.verify() == ()


class TestForget:
    """A payload goes, its entry stays, and a tombstone says why."""

    def test_the_payload_is_gone_and_the_chain_holds(self, ledger: Ledger) -> None:
        before = ledger.append([draft("a"), draft("b")], at=AT)
        (stone,) = ledger.forget([("report", "a")], reason="a witness is at risk", at=LATER)
        assert [(e, body is None) for e, body in ledger.entries(kind="report")] == [
            (before[0], True),
            (before[1], False),
        ]
        assert (stone.kind, stone.key, stone.at) == ("forget", before[0].payload, LATER)
        ((_, body),) = ledger.entries(kind="forget")
        assert body is not None
        assert json.loads(body) == {
            "kind": "report",
            "key": "a",
            "reason": "a witness is at risk",
            "shared_with": [],
        }
        assert ledger.verify() == ()
        ledger.append([draft("c")], at=LATER)
        assert ledger.verify() == ()

    def test_several_go_at_once(self, ledger: Ledger) -> None:
        ledger.append([draft("a"), draft("b"), draft("c")], at=AT)
        assert len(ledger.forget([("report", "c"), ("report", "a")], reason="asked to", at=LATER)) == 2
        assert [body is None for _, body in ledger.entries(kind="report")] == [True, False, True]
        assert ledger.verify() == ()

    def test_what_does_not_exist_stops_all_of_it(self, ledger: Ledger) -> None:
        ledger.append([draft("a")], at=AT)
        with pytest.raises(NotFound, match="there is no report b"):
            ledger.forget([("report", "a"), ("report", "b")], reason="asked to", at=LATER)
        assert [body for _, body in ledger.entries()] == [b"the payload of a"]

    def test_one_payload_is_had_by_its_name_until_it_is_forgotten(self, ledger: Ledger) -> None:
        ledger.append([draft("a"), draft("b")], at=AT)
        assert [ledger.payload("report", key) for key in ("a", "b", "c")] == [
            b"the payload of a",
            b"the payload of b",
            None,
        ]
        ledger.forget([("report", "a")], reason="asked to", at=LATER)
        assert ledger.payload("report", "a") is None

    def test_forgetting_twice_is_forgetting_once(self, ledger: Ledger) -> None:
        ledger.append([draft("a")], at=AT)
        ledger.forget([("report", "a")], reason="asked to", at=LATER)
        assert ledger.forget([("report", "a")], reason="asked again", at=LATER) == ()
        assert ledger.verify() == ()

    def test_a_payload_that_entries_share_goes_for_all_of_them_and_the_tombstone_says_so(self, ledger: Ledger) -> None:
        ledger.append([draft("a", "the same"), draft("b", "the same"), draft("c")], at=AT)
        (stone,) = ledger.forget([("report", "b")], reason="asked to", at=LATER)
        assert [body for _, body in ledger.entries(kind="report")] == [None, None, b"the payload of c"]
        ((entry, body),) = ledger.entries(kind="forget")
        assert entry == stone
        assert body is not None
        assert json.loads(body)["shared_with"] == [["report", "a"]]
        assert ledger.forget([("report", "a")], reason="asked to", at=LATER) == ()
        assert ledger.verify() == ()

    def test_a_forgotten_payload_does_not_come_back_under_another_key(self, ledger: Ledger) -> None:
        ledger.append([draft("a", "the witness")], at=AT)
        ledger.forget([("report", "a")], reason="asked to", at=LATER)
        assert ledger.append([draft("a", "the witness")], at=LATER) == ()
        assert [e.key for e in ledger.append([draft("b", "the witness")], at=LATER)] == ["b"]
        assert [body for _, body in ledger.entries(kind="report")] == [None, None]
        assert ledger.verify() == ()

    def test_a_reason_that_holds_a_name_can_be_forgotten_too(self, ledger: Ledger) -> None:
        ledger.append([draft("a")], at=AT)
        (stone,) = ledger.forget([("report", "a")], reason="asked to by a name that must go", at=LATER)
        ledger.forget([("forget", stone.key)], reason="asked to", at=LATER)
        assert [body is None for _, body in ledger.entries()] == [True, True, False]
        assert ledger.verify() == ()

    def test_a_reason_in_broken_letters_is_kept_as_far_as_it_can_be(self, ledger: Ledger) -> None:
        ledger.append([draft("a")], at=AT)
        ledger.forget([("report", "a")], reason="asked \udcff to", at=LATER)
        ((_, body),) = ledger.entries(kind="forget")
        assert body is not None
        assert json.loads(body)["reason"] == "asked ? to"

    def test_a_tombstone_cannot_be_appended_by_hand(self, ledger: Ledger) -> None:
        (entry,) = ledger.append([draft("a")], at=AT)
        with pytest.raises(InputError, match="only forget appends a tombstone"):
            ledger.append([Draft("forget", entry.payload, b"{}")], at=AT)


KEYS = st.sampled_from(["a", "b", "c", "d"])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("append"), st.lists(st.tuples(KEYS, st.sampled_from(["x", "y", "z"])), max_size=3)),
        st.tuples(st.just("forget"), st.lists(KEYS, max_size=2)),
    ),
    max_size=8,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(STEPS)
def test_whatever_is_done_the_record_agrees_with_itself(steps: list[tuple[str, list[object]]]) -> None:
    expected: dict[str, str | None] = {}
    gone: set[str] = set()
    with Ledger.open(None) as book:
        for verb, what in steps:
            if verb == "append":
                book.append([draft(key, payload) for key, payload in what], at=AT)  # type: ignore[misc]
                for key, payload in what:  # type: ignore[misc]
                    expected.setdefault(key, payload)
            elif set(what) <= set(expected):
                book.forget([("report", key) for key in what], reason="asked to", at=LATER)  # type: ignore[misc]
                gone |= {expected[key] for key in what}  # type: ignore[index,misc]
        found = {e.key: body and body.decode() for e, body in book.entries(kind="report")}
        assert found == {key: None if payload in gone else payload for key, payload in expected.items()}
        assert book.verify() == ()
