"""Whose voice it is: names across the reports of one incident, what is sure, what is only possible, and why."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.claims.speech.speaker_kinds import basis_of
from tallybook.claims.speech.speaker_parts import parts_of
from tallybook.model import Decision, Document, Incident, Reading, SpeakerKind, Voice, content_id
from tallybook.voices import independent, interests, resolved
from tests.incidents.telling import figure, reading, report, speaker, statement

Told = tuple[Document, Reading]
DAY = "2031-03-04"


def said(number: str, by: str, *, outlet: str, kind: str = "official", **known: object) -> Told:
    """A report in which somebody says that so many people died; `private` are names withheld."""
    private, day = known.get("private", ()), str(known.get("day", DAY))
    document = report(f"{number} people died in Osk on Tuesday, {by} said.", outlet=outlet, day=day)
    parts = parts_of(by)
    read = {"name": parts.name, "role": parts.role, "organisation": parts.organisation, "basis": basis_of(by)}
    claim = figure(document, f"{number} people").changed(speaker=speaker(document, by, kind, **read))
    return document, reading(document, claim, private=private)


def incident(*tellings: Told, name: str = "raid") -> Incident:
    claims = tuple(figure.id for _, read in tellings for figure in read.figures)
    claims += tuple(one.id for _, read in tellings for one in read.statements)
    return Incident(id=content_id("incident", name), title=name, claims=claims)


def voices(*tellings: Told, decisions: Sequence[Decision] = (), apart: Sequence[Told] = ()) -> tuple[Voice, ...]:
    """The voices of reports on one incident, and of others on another."""
    every = [*tellings, *apart]
    incidents = [incident(*tellings), *([incident(*apart, name="elsewhere")] if apart else [])]
    return resolved([d for d, _ in every], [r for _, r in every], (), incidents=incidents, decisions=decisions).voices


def count(*tellings: Told, **known: Sequence[Decision]) -> int:
    return len(independent(voice for voice in voices(*tellings, **known) if voice.claims))


FULL = "the Kestrian Observatory for Human Rights"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (FULL, "KOHR", "monitor"),
        (FULL, "the Observatory", "monitor"),
        (FULL, "the Osk-based Observatory", "monitor"),
        ("the Kestrian Health Ministry", "the health ministry", "official"),
        ("the Kestrian army", "the army", "official"),
        ("the Defence Ministry", "the Defense Ministry", "official"),
        ("Ahrar al-Sahil", "Ahrar es-Sahel", "armed_group"),
        ("the Qasr Committee", "the Kasr Committees", "monitor"),
        ("Dr Ilse Varga", "Dr Varga", "medical"),
        ("Governor Ada Orr", "the governor", "official"),
        ("Governor Ada Orr", "Orr", "official"),
        ("Kestrian Attorney General Ada Orr", "Ada Orr", "official"),
        ("Ansel Ruge, the harbour master of Osk", "the harbour master", "official"),
        ("the prefect", "the prefect of Osk", "official"),
        ("doctors at Osk hospital", "the director of Osk hospital", "medical"),
        ("a spokesman for the Kestrian army", "the Kestrian army", "official"),
        ("the tram drivers' union", "the union", "other"),
    ],
)
def test_two_ways_to_name_one_voice_in_reports_of_one_incident(one: str, other: str, kind: str) -> None:
    found = voices(said("9", one, outlet="Post", kind=kind), said("12", other, outlet="Mirror", kind=kind))
    assert len(found) == 1
    assert len(found[0].claims) == 2


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Governor Ada Orr", "an official", "official"),
        ("Governor Ada Orr", "Mayor Jon Brill", "official"),
        ("Governor Ada Orr", "the mayor", "official"),
        ("Ada Orr", "Jon Orr", "official"),
        ("a nurse", "a doctor", "medical"),
        ("Osk hospital", "Belgar hospital", "medical"),
        ("the Osk Observatory", "the Belgar Observatory", "monitor"),
        ("residents", "activists", "witness"),
        ("the army", "the police", "official"),
    ],
)
def test_two_who_give_one_figure_are_two_voices(one: str, other: str, kind: str) -> None:
    assert count(said("9", one, outlet="Post", kind=kind), said("9", other, outlet="Mirror", kind=kind)) == 2


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (FULL, "a monitor", "monitor"),
        (FULL, "a war monitor", "monitor"),
        ("Osk hospital", "medics", "medical"),
        ("the Kestrian army", "officials", "official"),
        ("residents", "residents", "witness"),
    ],
)
def test_a_vague_name_with_the_same_figure_is_possibly_the_same_and_adds_none(one: str, other: str, kind: str) -> None:
    tellings = said("9", one, outlet="Post", kind=kind), said("9", other, outlet="Mirror", kind=kind)
    found = voices(*tellings)
    assert len(found) == 2
    assert len(independent(found)) == 1
    (possible,) = [voice for voice in found if voice.identity == "possible"]
    assert "both give 9 killed" in possible.possibly[0].reason


@pytest.mark.parametrize(
    ("short", "one", "other", "kind"),
    [
        ("the Observatory", "the Osk Observatory", "the Belgar Observatory", "monitor"),
        ("the army", "the Kestrian army", "the Velian army", "official"),
        ("the ministry", "the Health Ministry", "the Interior Ministry", "official"),
    ],
)
def test_a_short_name_for_two_is_no_third_voice(short: str, one: str, other: str, kind: str) -> None:
    tellings = [said("9", by, outlet=by, kind=kind) for by in (short, one, other)]
    assert len(voices(*tellings)) == 3
    assert count(*tellings) == 2


def test_a_crowd_that_gives_one_figure_is_counted_once() -> None:
    tellings = [said("9", "residents", outlet=f"Outlet {n}", kind="witness") for n in range(40)]
    assert count(*tellings) == 1


def test_with_another_figure_or_a_week_later_a_vague_name_is_nobody_known() -> None:
    known = said("9", FULL, outlet="Post", kind="monitor")
    assert count(known, said("14", "a monitor", outlet="Mirror", kind="monitor")) == 2
    assert count(known, said("9", "a monitor", outlet="Mirror", kind="monitor", day="2031-03-12")) == 2


def test_a_medium_without_a_speaker_may_only_pass_on_the_figure_of_another() -> None:
    army, tv = said("9", "the army", outlet="Post"), said("9", "state television", outlet="Mirror", kind="media")
    assert count(army, tv) == 1


def test_outlets_whose_own_people_counted_are_voices_of_their_own() -> None:
    one = said("9", "our correspondent", outlet="Post", kind="media")
    other = said("9", "a Reuters reporter", outlet="Mirror", kind="media")
    assert count(one, other, said("9", "the army", outlet="Herald")) == 3


def test_who_cites_an_outlet_relays_whom_that_outlet_credits() -> None:
    own = said("9", "the harbour master", outlet="Wire A")
    citing = said("9", "Wire A", outlet="State TV", kind="media")
    (voice,) = voices(own, citing)
    assert voice.relays == (citing[1].figures[0].id,)
    assert "whose own report credits" in voice.reasons[0].reason


def test_why_names_are_one_voice_is_said() -> None:
    (voice,) = voices(
        said("9", FULL, outlet="Post", kind="monitor"), said("9", "KOHR", outlet="Mirror", kind="monitor")
    )
    assert [name.name for name in voice.names] == ["Kestrian Observatory for Human Rights", "KOHR"]
    assert "initials" in voice.names[1].reason


def test_the_governor_of_another_incident_is_somebody_else() -> None:
    one = said("9", "the governor", outlet="Post")
    other = said("9", "the governor", outlet="Mirror", day="2031-08-09")
    assert count(one, apart=[other]) == 2


def test_private_persons_stay_apart_whatever_their_figure() -> None:
    one = said("9", "Ada Lorn", outlet="Post", kind="witness", private=("Ada Lorn",))
    other = said("5", "Ada Lorn", outlet="Mirror", kind="witness", private=("Ada Lorn",))
    assert [voice.name for voice in voices(one, other)] == ["a witness", "a witness"]


def decided(verb: str, one: Told, other: Told) -> Decision:
    subject, second = one[1].figures[0].id, other[1].figures[0].id
    return Decision.of(verb, subject, other=second, by="K.", reason="both names are on its stamp")


ARMY, TROOPS = said("9", "the Kestrian army", outlet="Post"), said("12", "Command East", outlet="Mirror")
FORCE = said("14", "the Eastern Force", outlet="Herald")


def test_a_person_says_that_two_names_are_one_voice_and_why() -> None:
    (voice,) = voices(ARMY, TROOPS, decisions=[decided("same_voice", ARMY, TROOPS)])
    assert "a person decided" in voice.names[1].reason
    assert "both names are on its stamp" in voice.names[1].reason


def test_what_people_join_is_joined_onwards() -> None:
    decisions = [decided("same_voice", ARMY, TROOPS), decided("same_voice", TROOPS, FORCE)]
    assert len(voices(ARMY, TROOPS, FORCE, decisions=decisions)) == 1


def test_a_person_says_that_one_name_is_two_voices() -> None:
    one, other = said("9", "the army", outlet="Post"), said("12", "the army", outlet="Mirror")
    third = said("14", "the army", outlet="Herald")
    found = voices(one, other, third, decisions=[decided("other_voice", one, other)])
    assert sorted(len(voice.claims) for voice in found) == [1, 2]
    assert len({voice.id for voice in found}) == 2
    (alone,) = [voice for voice in found if len(voice.claims) == 1]
    assert alone.claims == (other[1].figures[0].id,)


def test_who_was_parted_is_not_possibly_the_same_either() -> None:
    known, vague = said("9", FULL, outlet="Post", kind="monitor"), said("9", "a monitor", outlet="B", kind="monitor")
    assert count(known, vague, decisions=[decided("other_voice", known, vague)]) == 2


def test_a_possible_identity_made_sure_by_a_person_is_one_voice() -> None:
    known, vague = said("9", FULL, outlet="Post", kind="monitor"), said("9", "a monitor", outlet="B", kind="monitor")
    (voice,) = voices(known, vague, decisions=[decided("same_voice", known, vague)])
    assert voice.identity == "sure"


@pytest.mark.parametrize(("last", "expected"), [("same_voice", 1), ("other_voice", 2)])
def test_of_two_decisions_that_contradict_one_another_the_last_holds(last: str, expected: int) -> None:
    first = "other_voice" if last == "same_voice" else "same_voice"
    decisions = [decided(first, ARMY, TROOPS), decided(last, ARMY, TROOPS)]
    documents, readings = zip(ARMY, TROOPS, strict=True)
    found = resolved(documents, readings, (), incidents=[incident(ARMY, TROOPS)], decisions=decisions)
    assert len(found.voices) == expected
    assert found.overruled == (decisions[0].id,)


def test_a_parting_inside_what_was_joined_step_by_step_is_overruled_only_by_what_came_later() -> None:
    apart = decided("other_voice", ARMY, FORCE)
    steps = [decided("same_voice", ARMY, TROOPS), decided("same_voice", TROOPS, FORCE)]
    documents, readings = zip(ARMY, TROOPS, FORCE, strict=True)
    here = [incident(ARMY, TROOPS, FORCE)]
    late = resolved(documents, readings, (), incidents=here, decisions=[*steps, apart])
    assert (len(late.voices), late.overruled) == (2, (steps[0].id,))
    early = resolved(documents, readings, (), incidents=here, decisions=[apart, *steps])
    assert (len(early.voices), early.overruled) == (1, (apart.id,))


def test_a_side_is_told_by_the_words_that_make_it_one() -> None:
    document = report(
        "The Northern Front said it had shelled Osk. 9 people died, the Northern Front said.", outlet="Post"
    )
    front = speaker(document, "The Northern Front", "armed_group")
    claim = figure(document, "9 people").changed(speaker=front)
    owned = statement(document, "The Northern Front said it had shelled Osk", "accepts", by=front)
    front_told = document, reading(document, claim, owned)
    police = said("7", "police", outlet="Mirror")
    every, here = [front_told, police], incident(front_told, police)
    found = resolved([d for d, _ in every], [r for _, r in every], (), incidents=[here]).voices
    (interest,) = interests([here], voices=found, readings=[r for _, r in every])
    assert interest.voice == next(v.id for v in found if v.kind is SpeakerKind.ARMED_GROUP)
    assert "says itself" in interest.reason


def test_an_army_that_denies_harm_answers_for_its_own_and_a_hospital_for_nobody() -> None:
    text = "The army denied that civilians died. 9 people died, Osk hospital said."
    document = report(text, outlet="Post", day=DAY)
    denial = statement(document, "The army denied that civilians died", "denies", by=speaker(document, "The army"))
    claim = figure(document, "9 people").changed(speaker=speaker(document, "Osk hospital", "medical"))
    told = document, reading(document, claim, denial)
    here = incident(told)
    found = resolved([document], [told[1]], (), incidents=[here]).voices
    (interest,) = interests([here], voices=found, readings=[told[1]])
    assert (interest.side, "answers for its own" in interest.reason) == ("army", True)


MANY = [
    said("9", FULL, outlet="A", kind="monitor"),
    said("9", "KOHR", outlet="B", kind="monitor"),
    said("9", "a monitor", outlet="C", kind="monitor"),
    said("12", "Governor Ada Orr", outlet="D"),
    said("12", "the governor", outlet="E"),
    said("12", "an official", outlet="F"),
    said("12", "state television", outlet="G", kind="media"),
    said("7", "doctors at Osk hospital", outlet="H", kind="medical"),
]
RULED = [decided("same_voice", MANY[3], MANY[5]), decided("other_voice", MANY[0], MANY[2])]
ELSEWHERE = st.builds(
    lambda number, by, outlet: said(str(number), by, outlet=f"Far {outlet}", day="2031-09-09"),
    st.integers(2, 40),
    st.sampled_from(
        ["the army", "the Velian Observatory", "Mayor Ilse Brand", "a monitor", "the governor", "officials"]
    ),
    st.integers(0, 9),
)


@settings(max_examples=40)
@given(st.permutations(MANY), st.booleans())
def test_the_order_of_reports_changes_no_voice(tellings: list[Told], ruled: bool) -> None:
    decisions = RULED if ruled else []
    assert voices(*tellings, decisions=decisions) == voices(*MANY, decisions=decisions)


@settings(max_examples=60)
@given(st.lists(ELSEWHERE, min_size=1, max_size=4))
def test_a_report_on_something_else_changes_no_count(others: list[Told]) -> None:
    here = {claim.id for _, read in MANY for claim in read.figures}
    alone = independent(voices(*MANY))
    beside = independent(v for v in voices(*MANY, apart=others) if here & {*v.claims, *v.relays})
    assert len(alone) == len(beside)
    assert sum(len(v.claims) for v in alone) == sum(len(here & {*v.claims}) for v in beside)
