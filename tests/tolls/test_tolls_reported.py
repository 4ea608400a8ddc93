"""Under the neutral codebook a toll says what is reported, and nothing else."""

from datetime import date

import pytest

from tallybook.model import Modality, Reference, Scope, SpeakerKind, Use
from tallybook.tolls import Evidence, codebook, printed, reconcile
from tests.tolls.making import Said, convention, told


def tolls(evidence: Evidence, name: str = "reported", as_of: date | None = None):
    return {(t.outcome.value, t.group): t for t in reconcile(evidence, codebook(name), as_of=as_of)}


def shown(evidence: Evidence, group: str = "all", outcome: str = "killed") -> str:
    return printed(tolls(evidence)[outcome, group])


def uses(evidence: Evidence, group: str = "all") -> list[str]:
    toll = tolls(evidence)["killed", group]
    return ["+".join(u.value for u in c.use) for c in toll.contributions]


ALONE = [
    ("24", "24"),
    ("at least 24", "24 or more"),
    ("more than 60", "61 or more"),
    ("up to 40", "up to 40"),
    ("fewer than 10", "up to 9"),
    ("about 50", "about 50"),
    ("perhaps 200", "about 200"),
    ("18 to 22", "18 to 22"),
    ("dozens", "some, number unknown"),
    ("none", "none"),
]


@pytest.mark.parametrize(("words", "printed_toll"), ALONE)
def test_one_figure_is_printed_as_it_was_hedged(words, printed_toll):
    assert shown(told(Said(words, by="police"))) == printed_toll


TOGETHER = [
    (("at least 12", "15"), "15"),  # a floor never lowers the minimum
    (("at least 20", "15"), "15 or more"),
    (("at least 9", "at least 12"), "12 or more"),
    (("up to 40", "2"), "2 to 40"),
    (("about 50", "47"), "47"),
    (("about 80", "47"), "47 to 80"),
    (("dozens", "31"), "31"),
    (("none", "6"), "0 to 6"),
    (("10 to 15", "17"), "10 to 17"),
    (("9", "9"), "9"),
    (("at least 40", "about 50"), "40 or more"),
]


@pytest.mark.parametrize(("words", "printed_toll"), TOGETHER)
def test_two_voices_of_one_day_give_the_lowest_and_the_highest(words, printed_toll):
    evidence = told(*(Said(w, by=f"speaker {n}", doc=f"r{n}", day="2031-03-04") for n, w in enumerate(words)))
    assert shown(evidence) == printed_toll


def test_best_stands_only_where_all_agree_on_one_exact_number():
    agree = told(Said("15", by="police"), Said("at least 12", by="a nurse", doc="r2"))
    differ = told(Said("15", by="police"), Said("16", by="a nurse", doc="r2"))
    assert tolls(agree)["killed", "all"].best == 15
    assert tolls(differ)["killed", "all"].best is None


def test_the_total_of_a_group_is_only_a_floor_for_everybody():
    evidence = told(Said("9", "Ostran sailors", by="the navy"))
    assert shown(evidence) == "9 or more"
    assert "Ostran sailors" in tolls(evidence)["killed", "all"].reason
    assert shown(evidence, "Ostran sailors") == "9"


def test_groups_counted_in_one_sentence_are_added_up_as_a_floor():
    evidence = told(
        Said("9", "villagers", by="police", sentence=2000), Said("3", "soldiers", by="police", sentence=2000)
    )
    assert shown(evidence) == "12 or more"


def test_victims_and_attackers_together_are_everybody():
    evidence = told(Said("12", "victims", by="police"), Said("2", "gunmen", by="police"))
    toll = tolls(evidence)["killed", "all"]
    assert printed(toll) == "14"
    assert "computed: 12 + 2" in toll.reason


def test_a_whole_with_a_part_and_an_uncounted_group():
    security = (
        convention("status", "combatant"),
        *told(Said("1", "Ostran sailors")).figures[0].group.attributes,
    )
    evidence = told(
        Said("24", "Ostran officers", attributes=security, title=True),
        Said("at least 24", "Ostran security officers", attributes=security, by="the navy"),
        Said("56", name="all"),
        Said("among them", "Velish advisers", part_of="all"),
    )
    assert shown(evidence) == "56"
    assert shown(evidence, "Ostran security officers") == "24 or more"
    assert shown(evidence, "Velish advisers") == "some, number unknown"
    toll = tolls(evidence)["killed", "Ostran security officers"]
    assert toll.reason.startswith("Lowest 24, said by the navy; no upper end is stated.")
    assert "convention" not in toll.reason  # whether officers are combatants does not matter to a count of officers
    assert uses(evidence)[0] == "excluded"  # the title: the text gives the figure


def test_a_later_count_of_the_same_voice_replaces_the_earlier_one():
    evidence = told(
        Said("9", by="police", doc="a", day="2031-03-04"), Said("14", by="police", doc="b", day="2031-03-05")
    )
    assert shown(evidence) == "14"
    assert uses(evidence) == ["superseded", "sets_low+sets_best+sets_high"]


def test_a_lower_figure_without_a_correction_replaces_nothing():
    evidence = told(
        Said("31", by="police", doc="a", day="2031-03-04"), Said("24", by="police", doc="b", day="2031-03-12")
    )
    assert shown(evidence) == "24 to 31"


def test_a_correction_takes_the_higher_figure_back():
    evidence = told(
        Said("31", by="the ministry", doc="a", day="2031-03-04"),
        Said("24", by="the ministry", doc="b", day="2031-03-12", correction="revised down"),
    )
    assert shown(evidence) == "24"
    assert printed(tolls(evidence, as_of=date(2031, 3, 5))["killed", "all"]) == "31"


def test_a_correction_takes_the_copies_with_it_and_leaves_other_voices_alone():
    evidence = told(
        Said("31", by="the ministry", doc="a", day="2031-03-04"),
        Said("31", by="the ministry", doc="b", day="2031-03-05", relay=True),
        Said("24", by="the ministry", doc="c", day="2031-03-12", correction="corrected"),
        Said("26", by="the hospital", doc="d", day="2031-03-04"),
    )
    assert shown(evidence) == "24 to 26"
    relay = tolls(evidence)["killed", "all"].contributions[2]
    assert relay.use == (Use.SUPERSEDED,)
    assert "corrected to 24" in relay.reason


def test_a_relay_adds_no_voice_and_no_number():
    evidence = told(Said("14", by="the harbour master"), Said("14", by="the harbour master", doc="r2", relay=True))
    toll = tolls(evidence)["killed", "all"]
    assert (toll.counted, toll.relayed, toll.unknown_origin) == (1, 1, 0)


def test_a_figure_in_no_voice_shows_and_adds_no_voice():
    toll = tolls(told(Said("14", by="police"), Said("16", doc="r2"), outlets=True))["killed", "all"]
    assert printed(toll) == "14 to 16"
    assert (toll.counted, toll.unknown_origin) == (1, 1)
    assert "of unknown origin (Outlet r2)" in toll.reason


def test_a_count_of_a_part_with_the_same_number_is_no_voice_for_the_whole():
    evidence = told(
        Said("9", by="a nurse"), Said("21", by="the navy", doc="r2"), Said("9", "children", by="the mayor", doc="r3")
    )
    assert tolls(evidence)["killed", "all"].counted == 2


def test_a_figure_said_by_two_voices_counts_both():
    evidence = told(Said("14", by="police"))
    other = evidence.voices[0].changed(id="voice of a nurse", name="a nurse")
    both = Evidence(evidence.incident, evidence.figures, evidence.documents, (*evidence.voices, other))
    toll = tolls(both)["killed", "all"]
    assert toll.counted == 2
    assert "a nurse and police" in toll.reason


def test_a_witness_is_not_named_in_a_reason():
    toll = tolls(told(Said("14", by="Mara Tovik", kind=SpeakerKind.WITNESS)))["killed", "all"]
    assert "Tovik" not in toll.reason + " ".join(c.reason for c in toll.contributions)


def test_new_deaths_are_added_to_their_own_speakers_earlier_count():
    evidence = told(
        Said("17", by="the hospital", doc="a", day="2031-03-04"),
        Said("2", by="the hospital", doc="b", day="2031-03-05", scope=Scope.ADDED),
    )
    toll = tolls(evidence)["killed", "all"]
    assert printed(toll) == "19"
    assert "computed: 17 and 2 more" in toll.reason


def test_new_deaths_within_a_raised_toll_are_not_added_again():
    evidence = told(
        Said("10", by="the brigade", day="2031-03-05", scope=Scope.ADDED),
        Said("46", by="the brigade", day="2031-03-05"),
    )
    assert shown(evidence) == "46"


def test_new_deaths_without_a_count_of_their_speaker_are_listed_only():
    evidence = told(
        Said("17", by="police", day="2031-03-04"),
        Said("2", by="a nurse", doc="r2", day="2031-03-05", scope=Scope.ADDED),
    )
    assert shown(evidence) == "17"
    assert uses(evidence)[1] == "excluded"


def test_the_count_of_one_hospital_never_replaces_a_total():
    evidence = told(
        Said("14", by="police", doc="a", day="2031-03-04"),
        Said("9", by="police", doc="b", day="2031-03-05", scope=Scope.PART, scope_words="one hospital"),
    )
    assert shown(evidence) == "14"
    alone = told(Said("9", by="a director", scope=Scope.PART, scope_words="one hospital"))
    assert shown(alone) == "9 or more"


def test_an_unfinished_count_is_a_floor():
    assert shown(told(Said("12", by="police", unfinished="expected to rise"))) == "12 or more"


NOT_COUNTED = [
    ({"modality": Modality.DENIED}, "denial"),
    ({"modality": Modality.FEARED}, "feared"),
    ({"reference": Reference.RECAP}, "older incident"),
    ({"reference": Reference.AGGREGATE}, "longer time"),
    ({"unsure": True}, "not sure"),
]


@pytest.mark.parametrize(("fields", "reason"), NOT_COUNTED)
def test_what_does_not_count_is_listed_with_its_reason(fields, reason):
    evidence = told(Said("7", by="police"), Said("40", by="the army", doc="r2", **fields))
    toll = tolls(evidence)["killed", "all"]
    assert printed(toll) == "7"
    assert toll.contributions[1].use == (Use.EXCLUDED,)
    assert reason in toll.contributions[1].reason


def test_a_denial_alone_is_not_a_count_of_none():
    evidence = told(Said("deaths", "civilians", by="the army", modality=Modality.DENIED))
    assert shown(evidence) == "not stated"
    assert shown(evidence, "civilians") == "not stated"


def test_a_title_counts_where_the_text_gives_no_figure():
    alone = told(Said("14", title=True), Said("3", "children", by="police"))
    told_again = told(Said("14", title=True), Said("at least 14", by="police"))
    assert shown(alone) == "14"
    assert shown(told_again) == "14 or more"


def test_an_undated_report_is_left_out_of_a_view_as_of_a_day():
    evidence = told(
        Said("9", by="police", doc="a", day="2031-03-04"),
        Said("11", by="a nurse", doc="b", day="2031-03-06"),
        Said("30", by="the army", doc="c"),
    )
    toll = tolls(evidence, as_of=date(2031, 3, 5))["killed", "all"]
    assert printed(toll) == "9"
    reasons = [c.reason for c in toll.contributions if Use.EXCLUDED in c.use]
    assert "after 2031-03-05" in reasons[0]
    assert "bears no date" in reasons[1]


def test_groups_with_one_set_of_attributes_are_merged_under_their_most_frequent_words():
    evidence = told(
        Said("3", "children", doc="a", day="2031-03-04", by="police"),
        *(
            Said("3", "minors", doc=d, attributes=told(Said("1", "children")).figures[0].group.attributes, by="a nurse")
            for d in "bc"
        ),
    )
    assert [group for _, group in tolls(evidence)] == ["all", "minors"]


def test_every_claim_of_the_outcome_has_its_part_in_the_toll_of_all():
    evidence = told(
        Said("14", by="police"), Said("up to 3", "soldiers"), Said("about 5", "children"), Said("6", outcome="injured")
    )
    assert len(tolls(evidence)["killed", "all"].contributions) == 3
    assert len(tolls(evidence)["injured", "all"].contributions) == 1
