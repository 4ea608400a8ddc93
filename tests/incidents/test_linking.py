from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.incidents import link
from tallybook.model import Attribute, Decision, Document, Group, Incident, Reading, Reference, When
from tests.incidents.telling import aggregate, at, figure, on, reading, recap, report, speaker, statement

Told = tuple[Document, Reading]

MARKET = (
    "An air strike hit the fish market in Tarmel on Tuesday morning. {n} people were killed, the civil defence said. "
    "Two aircraft crossed the harbour shortly before nine. Tarmel has been held by the Northern Front since December."
)
COUNT = (
    "{n} people died in Tuesday's air strike on the market of Tarmel, the Health Ministry said. "
    "The market hall by the harbour collapsed. The Northern Front blamed the air force."
)
SHELLS = (
    "Artillery shells struck a bus stop in Kovlin on Tuesday. {n} people were killed, the mayor, Elsa Toreth, said. "
    "Schools along the river road stay closed."
)
STATION = (
    "A gunman opened fire in the bus station of Tarmel on Saturday. {n} people were killed, police said. "
    "The ticket hall stayed closed and mourners walked to the harbour church."
)


def told(text: str, number: int, *, when: When | None, town: str | None, **known: str) -> Told:
    document = report(text.format(n=number), **known)
    where = at(town) if town else None
    return document, reading(document, figure(document, f"{number} people", when=when, where=where))


def market(outlet: str = "Wire") -> Told:
    title = "Air strike on Tarmel fish market"
    return told(MARKET, 9, when=on("2031-03-04"), town="Tarmel", title=title, outlet=outlet, day="2031-03-04")


def count(outlet: str = "Radio", day: str = "2031-03-05") -> Told:
    title = "31 killed in Tarmel market strike"
    return told(COUNT, 31, when=on("2031-03-04"), town="Tarmel", title=title, outlet=outlet, day=day)


def shells() -> Told:
    title = "Shells kill nine at Kovlin bus stop"
    return told(SHELLS, 9, when=on("2031-03-04"), town="Kovlin", title=title, outlet="Post", day="2031-03-04")


def station() -> Told:
    title = "Gunman attacks Tarmel bus station"
    return told(STATION, 14, when=on("2031-03-15"), town="Tarmel", title=title, outlet="Radio", day="2031-03-15")


def linked(*tellings: Told, decisions: tuple[Decision, ...] = ()) -> tuple[Incident, ...]:
    return link([document for document, _ in tellings], [read for _, read in tellings], decisions=decisions)


def together(incidents: tuple[Incident, ...]) -> list[int]:
    return sorted(len(incident.documents) for incident in incidents)


def test_two_accounts_of_one_strike_are_one_incident() -> None:
    incidents = linked(market(), count())
    assert together(incidents) == [2]
    assert incidents[0].title == "Air strike, Tarmel, Kestria, 4 March 2031"


def test_the_same_number_on_the_same_day_in_another_town_is_another_incident() -> None:
    assert together(linked(market(), shells())) == [1, 1]


def test_the_same_town_on_another_day_is_another_incident() -> None:
    assert together(linked(market(), count(), station())) == [1, 2]


def test_the_same_day_town_and_number_with_another_target_is_another_incident() -> None:
    when, day = on("2031-04-15"), "2031-04-15"
    text = "A drone hit the fish market in Tarmel at nine in the morning. {n} people were killed, the mayor said."
    one = told(text, 6, when=when, town="Tarmel", title="Drone strikes Tarmel fish market", outlet="A", day=day)
    text = (
        "Six drones were heard. One hit a petrol station on the ring road and {n} people died, the fire service said."
    )
    other = told(text, 6, when=when, town="Tarmel", title="Petrol station in Tarmel burns", outlet="B", day=day)
    assert together(linked(one, other)) == [1, 1]


def test_every_link_says_what_is_for_it_and_what_against() -> None:
    (incident,) = linked(market(), count())
    said = " / ".join(reason.text for reason in incident.reasons)
    assert "the same time: 4 March 2031" in said
    assert "the same place: Tarmel" in said
    assert "the same kind of violence: air strike" in said
    assert "Wire, “Air strike on Tarmel fish market”" in said


def test_a_report_without_any_date_joins_by_what_it_tells() -> None:
    undated = told(MARKET, 9, when=None, town="Tarmel", title="Air strike on Tarmel fish market", outlet="Leaflet")
    assert together(linked(count(), market(), undated)) == [3]


def test_a_day_of_the_year_and_a_weekday_make_one_date() -> None:
    text = "US forces raided the harbour of Belgar and seized President Ilan Roke. {n} people were killed, Saab said."
    one = told(text, 24, when=When(weekday=6), town="Osk", outlet="A", title="Raid on Belgar")
    other = told(text, 56, when=When(month=1, day=3), town="Osk", outlet="B", title="Raid on Belgar kills officers")
    (incident,) = linked(one, other)
    assert (incident.when.month, incident.when.day, incident.when.weekday) == (1, 3, 6)
    assert incident.title == "Raid, Osk, Kestria, 3 January (a Saturday; year not stated)"


def test_days_of_the_year_that_differ_keep_reports_apart() -> None:
    text = "Gunmen raided the harbour of Belgar. {n} people were killed, Saab said."
    one = told(text, 24, when=When(month=1, day=3), town="Osk", outlet="A")
    other = told(text, 24, when=When(month=5, day=9), town="Osk", outlet="B")
    assert together(linked(one, other)) == [1, 1]


def test_what_may_be_the_same_is_named_and_kept_out() -> None:
    again = (
        "Aircraft hit the fish market in Tarmel. {n} people were killed, the civil defence said. The harbour is shut."
    )
    other = told(again, 31, when=on("2031-03-06"), town="Tarmel", outlet="Radio", day="2031-03-06")
    first, second = linked(market(), other)
    assert set(first.unsure) == set(second.claims)
    assert set(second.unsure) == set(first.claims)
    assert any(reason.weight < 0 and "may be the same as" in reason.text for reason in first.reasons)


def test_what_a_report_looks_back_on_is_an_incident_of_its_own() -> None:
    text = STATION + " On 12 August 2029 a car bomb outside the court house killed 18 people."
    document = report(text.format(n=14), outlet="Radio", day="2031-03-15")
    now = figure(document, "14 people", when=on("2031-03-15"), where=at("Tarmel"))
    then = recap(document, "18 people", when=on("2029-08-12"), where=at("Tarmel"))
    incidents = linked((document, reading(document, now, then)))
    assert {(i.reference, i.claims) for i in incidents} == {
        (Reference.MAIN, (now.id,)),
        (Reference.RECAP, (then.id,)),
    }
    assert "Bombing, Tarmel, Kestria, 12 August 2029" in {incident.title for incident in incidents}


def test_an_older_number_without_a_place_is_a_loose_end_and_kept_out() -> None:
    document = report("In Tarmel 9 people were killed. The ministry had spoken of 31 dead.", outlet="Wire")
    nine = figure(document, "9 people", when=on("2031-03-04"), where=at("Tarmel"))
    loose = recap(document, "31 dead")
    (incident,) = linked((document, reading(document, nine, loose)))
    assert (incident.claims, incident.unsure) == ((nine.id,), (loose.id,))
    assert any("without a place" in reason.text for reason in incident.reasons)
    taken_in = Decision.of("same_incident", loose.id, by="editor", reason="seen", other=nine.id)
    (decided,) = linked((document, reading(document, nine, loose)), decisions=(taken_in,))
    assert (set(decided.claims), decided.unsure) == ({nine.id, loose.id}, ())


def test_a_report_that_also_names_the_day_on_which_it_speaks_joins_all_the_same() -> None:
    document, read = count()
    spoken = read.figures[0].changed(when=on("2031-03-07"))
    injured = figure(document, "31 people", outcome="injured", when=on("2031-03-04"), where=at("Tarmel"))
    more = figure(document, "31 people", outcome="missing", when=on("2031-03-07"), where=at("Tarmel"))
    assert together(linked(market(), (document, reading(document, spoken, injured, more)))) == [2]


def test_a_recap_joins_the_incident_that_it_recalls() -> None:
    document = report("The market reopened. The air strike of 4 March in Tarmel killed 25 people.", outlet="Courier")
    back = recap(document, "25 people", when=on("2031-03-04"), where=at("Tarmel"))
    incidents = linked(market(), count(), shells(), (document, reading(document, back)))
    assert together(incidents) == [1, 3]
    assert next(i for i in incidents if len(i.documents) == 3).reference is Reference.MAIN


def test_a_sum_over_a_month_stands_apart() -> None:
    document = report("Fighting in Tarmel killed 212 people in March, a monitor said.", outlet="Post", day="2031-04-02")
    month = aggregate(document, "212 people", when=on("2031-03-01", "2031-03-31"), where=at("Tarmel"))
    incidents = linked(market(), (document, reading(document, month)))
    assert sorted(i.reference for i in incidents) == [Reference.AGGREGATE, Reference.MAIN]


def test_a_document_without_a_figure_makes_no_incident() -> None:
    document = report('"We mourn," the mayor said.', outlet="Post")
    said = statement(document, "We mourn", "condemns", by=speaker(document, "the mayor"))
    assert linked((document, reading(document, said))) == ()
    assert linked((document, reading(document))) == ()


def decided(verb: str, one: Told, other: Told | None) -> Decision:
    claim = one[1].figures[0]
    return Decision.of(
        verb,
        claim.id,
        by="editor",
        reason="seen",
        reading=claim.reading,
        other=other[1].figures[0].id if other else None,
    )


def test_a_person_can_join_and_part_and_is_obeyed() -> None:
    assert together(linked(market(), shells(), decisions=(decided("same_incident", market(), shells()),))) == [2]
    assert together(linked(market(), count(), decisions=(decided("other_incident", count(), market()),))) == [1, 1]


def test_a_person_can_take_one_claim_out_of_its_report() -> None:
    document = report("In Tarmel 9 people were killed. In the north 5 farmers were killed.", outlet="Wire")
    nine = figure(document, "9 people", when=on("2031-03-04"), where=at("Tarmel"))
    five = figure(document, "5 farmers", when=on("2031-03-04"), where=at("Tarmel"))
    telling = (document, reading(document, nine, five))
    assert [i.claims for i in linked(telling)] == [(nine.id, five.id)]
    out = Decision.of("other_incident", five.id, by="editor", reason="seen", other=nine.id)
    assert {i.claims for i in linked(telling, decisions=(out,))} == {(nine.id,), (five.id,)}


def test_a_decision_about_claims_that_are_gone_changes_nothing() -> None:
    gone = Decision.of("same_incident", "no such claim", by="editor", reason="seen", other="nor this")
    assert linked(market(), shells(), decisions=(gone,)) == linked(market(), shells())


def test_names_of_private_persons_stay_out_of_the_reasons() -> None:
    text = (
        "An air strike hit the market in Tarmel. {n} people were killed, among them the trader Ada Lorn, police said."
    )
    tellings = []
    for outlet in ("A", "B"):
        document, read = told(
            text, 9, when=on("2031-03-04"), town="Tarmel", outlet=outlet, title="Ada Lorn killed in raid"
        )
        tellings.append((document, read.changed(private_names=("Ada Lorn",))))
    (incident,) = linked(*tellings)
    assert incident.reasons
    assert not [reason.text for reason in incident.reasons if "Lorn" in reason.text]


def test_adding_reports_one_by_one_ends_where_a_run_from_scratch_does() -> None:
    tellings = [market(), shells(), count(), market("Courier")]
    assert len({linked(*order) for order in permutations(tellings)}) == 1


@pytest.mark.parametrize("copies", [3, 12])
def test_many_reports_of_one_strike_stay_one_incident(copies: int) -> None:
    tellings = [count(f"Outlet {n}", f"2031-03-{5 + n % 3:02}") for n in range(copies)]
    assert together(linked(market(), *tellings, shells())) == [1, copies + 1]


@settings(max_examples=20)
@given(st.permutations([market(), shells(), count(), station(), count("Lantern", "2031-03-06")]))
def test_the_order_of_the_documents_changes_nothing(tellings: list[Told]) -> None:
    assert linked(*tellings) == linked(*sorted(tellings, key=lambda telling: telling[0].id))


@settings(max_examples=30)
@given(st.lists(st.text(alphabet="ab T.", min_size=3, max_size=60), min_size=1, max_size=5, unique=True))
def test_every_figure_is_in_exactly_one_incident(texts: list[str]) -> None:
    tellings = []
    for n, text in enumerate(texts):
        document = report(f"7 people were killed. {text}", outlet=str(n))
        tellings.append((document, reading(document, figure(document, "7 people"))))
    claims = [claim for incident in linked(*tellings) for claim in incident.claims]
    assert sorted(claims) == sorted(figure.id for _, read in tellings for figure in read.figures)


TOWNS = "Air strikes killed 9 people in Tarmel on Tuesday. In Kovlin, 4 people died on the same day, officials said."


def two_towns() -> Told:
    document = report(TOWNS, outlet="Wire", day="2031-03-04")
    first = figure(document, "9 people", when=on("2031-03-04"), where=at("Tarmel"))
    return document, reading(document, first, figure(document, "4 people", when=on("2031-03-04"), where=at("Kovlin")))


def test_a_count_for_another_town_of_the_same_day_is_no_sure_part_of_the_incident() -> None:
    document, read = two_towns()
    (incident,) = link([document], [read])
    assert incident.title == "Air strike, Tarmel, Kestria, 4 March 2031"
    assert incident.claims == (read.figures[0].id,)
    assert incident.unsure == (read.figures[1].id,)
    assert "Kovlin" in incident.reasons[-1].text


def test_a_person_may_say_that_the_other_town_belongs_to_the_incident() -> None:
    document, read = two_towns()
    one, other = (claim.id for claim in read.figures)
    decision = Decision.of("same_incident", other, by="R", reason="one attack", other=one)
    (incident,) = link([document], [read], decisions=[decision])
    assert (incident.claims, incident.unsure) == ((one, other), ())


def test_whom_the_victims_belong_to_by_nationality_alone_is_no_party() -> None:
    document, read = market()
    pairs = [("status", "combatant"), ("side", "Northern Front"), ("nationality", "Ostran")]
    fighters = Group(text="fighters", attributes=tuple(Attribute(name=n, value=v) for n, v in pairs))
    victims = Group(text="Velish traders", attributes=(Attribute(name="nationality", value="Velish"),))
    for group, expected in ((fighters, ("Northern Front",)), (victims, ())):
        (incident,) = link([document], [reading(document, read.figures[0].changed(group=group))])
        assert tuple(party.name for party in incident.parties) == expected
