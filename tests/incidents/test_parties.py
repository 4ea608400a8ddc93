"""Who is told to have had a part in an incident: names resolved with care, roles with who says so; all invented."""

import pytest

from tallybook import claims, incidents
from tallybook.gazetteer import Gazetteer
from tallybook.incidents.party_names import Setting, leaders, meant
from tallybook.incidents.schemes import coded
from tallybook.incidents.told_kinds import contradicting
from tallybook.model import Document, Incident, Party, PartyRole

SYRIA = Setting("SY", {"dorev": "SY"}, frozenset({"sant"}))
NAMED = [
    ("the army", "state forces of Syria"),
    ("Syrian army soldiers", "state forces of Syria"),
    ("regime forces", "state forces of Syria"),
    ("government warplanes", "state forces of Syria"),
    ("security forces", "state forces of Syria"),
    ("Dorev’s forces", "state forces of Syria"),
    ("Russian warplanes", "state forces of Russia"),
    ("Turkey", "state forces of Turkey"),
    ("Turkish artillery", "state forces of Turkey"),
    ("US-led coalition jets", "US-led coalition"),
    ("the coalition", "the coalition"),
    ("two police officers", "police"),
    ("Northern Front fighters", "Northern Front"),
    ("The Northern Front", "Northern Front"),
    ("Free Hills Brigade", "Free Hills Brigade"),
    ("ISIS militants", "Islamic State"),
    ("Daesh", "Islamic State"),
    ("members of the Free Syrian Army", "Free Syrian Army"),
    ("Jaish al-Osk", "Jaish al-Osk"),
    ("rebels", "rebels, not named"),
    ("rebel fighters", "rebels, not named"),
    ("unidentified gunmen", "gunmen, not named"),
    ("Islamist militants", "militants, not named"),
    ("terrorists", "armed group, not named"),
    ("Takfiri extremists", "armed group, not named"),
    ("the suspect", "private persons"),
    ("Mira Sant", "private persons"),
    ("unidentified aircraft", "aircraft, whose is not told"),
    ("forces", None),
    ("the group", None),
    ("five people", None),
]


@pytest.mark.parametrize(("words", "name"), NAMED, ids=[words for words, _ in NAMED])
def test_words_mean_a_party_only_where_they_say_whose_it_is(words: str, name: str | None) -> None:
    who = meant(words, SYRIA)
    assert (who.name if who else None) == name


def test_without_a_country_the_army_is_nobody_s_in_particular() -> None:
    who = meant("the army", Setting(None, {}))
    assert who is not None
    assert (who.name, who.country) == ("state forces", None)


def test_a_leader_s_forces_are_those_of_the_country_that_reports_name_with_him() -> None:
    assert leaders("Forces of Syrian President Ilan Dorev shelled Osk.") == {"dorev": "SY"}
    assert meant("Sorel’s forces", SYRIA) != meant("Dorev’s forces", SYRIA)


def told(*reports: tuple[str, str]) -> Incident:
    """The one incident of invented reports, each an outlet and its text."""
    texts = [Document.of(f"report {outlet}", "x/1", title=None, body=text, outlet=outlet) for outlet, text in reports]
    readings = [claims.read(text, Gazetteer.shipped()) for text in texts]
    found = [one for one in incidents.link(texts, readings) if one.reference == "main"]
    assert len(found) == 1
    return found[0]


def party(incident: Incident, name: str) -> Party:
    (found,) = (one for one in incident.parties if one.name == name)
    return found


BLAMED = told(
    (
        "Wire",
        (
            "DAMASCUS, 4 March 2031 - Nine people were killed when shells hit a market of Damascus on Tuesday, "
            "the health ministry said.\n\nThe ministry blamed the Northern Front for the shelling of the market. "
            "The Northern Front denied that it had shelled the market.\n\nResidents said that government forces had "
            "shelled the market, killing nine people."
        ),
    )
)


def test_whoever_is_blamed_stands_with_the_one_who_blames() -> None:
    front = party(BLAMED, "Northern Front")
    blames = [part for part in front.parts if part.role is PartyRole.BLAMED]
    assert {part.speaker.text for part in blames if part.speaker} == {"the health ministry"}
    assert PartyRole.DENIES in front.roles


def test_what_residents_say_of_the_army_is_theirs() -> None:
    army = party(BLAMED, "state forces of Syria")
    acted = [part for part in army.parts if part.role is PartyRole.ATTACKER]
    assert [part.speaker.text for part in acted if part.speaker] == ["Residents"]
    assert "government forces" in army.names
    assert "Syria" in army.reason


def test_the_kind_is_the_one_that_the_reports_tell() -> None:
    assert (BLAMED.kind, BLAMED.kinds[0].kind) == ("shelling", "shelling")
    assert BLAMED.title.startswith("Shelling, ")


def test_a_group_claims_responsibility_itself() -> None:
    bombed = told(
        (
            "Wire",
            (
                "HOMS, 6 March 2031 - A suicide bomber killed eight policemen at a checkpoint in Homs on Thursday, "
                "police said.\n\nThe Northern Front claimed responsibility for the attack."
            ),
        )
    )
    assert party(bombed, "Northern Front").roles == (PartyRole.ACCEPTS,)
    assert PartyRole.STRUCK in party(bombed, "police").roles
    assert bombed.title.startswith("Suicide bombing, ")
    values = {(one.scheme, one.field): one.value for one in coded(bombed)}
    assert values["ACLED", "sub_event_type"] == "Suicide bomb"
    assert (values["GTD", "gname"], values["GTD", "guncertain1"]) == ("Northern Front", "0")
    assert values["UCDP", "type_of_violence"] == "1"


def test_both_sides_of_a_clash_are_parties_and_the_type_follows_from_them() -> None:
    fought = told(
        (
            "Wire",
            (
                "IDLIB, 7 March 2031 - Clashes between the army and Northern Front fighters killed eleven people near "
                "Idlib on Friday, a monitor said."
            ),
        )
    )
    assert {one.name for one in fought.parties if PartyRole.FOUGHT in one.roles} == {
        "Northern Front",
        "state forces of Syria",
    }
    values = {(one.scheme, one.field): one.value for one in coded(fought)}
    assert values["ACLED", "event_type"] == "Battles"
    assert values["UCDP", "type_of_violence"] == "1"


def test_two_states_that_struck_civilians_are_no_sides_of_one_fight() -> None:
    struck = told(
        (
            "Wire",
            (
                "IDLIB, 7 March 2031 - Russian and government warplanes bombed a market in Idlib on Friday, killing 11 "
                "civilians, a monitor said."
            ),
        )
    )
    values = {(one.scheme, one.field): one for one in coded(struck)}
    assert values["UCDP", "type_of_violence"].value == "3"
    assert "for a person to say" in values["UCDP", "type_of_violence"].why
    assert values["UCDP", "side_b"].value == "civilians"


def test_an_incident_without_a_named_actor_is_left_to_a_person() -> None:
    nobody = told(("Wire", "HOMS, 8 March 2031 - Five people were killed by a blast in Homs on Saturday, police said."))
    values = {(one.scheme, one.field): one for one in coded(nobody)}
    assert values["UCDP", "type_of_violence"].value is None
    assert "no report names an organised actor" in values["UCDP", "type_of_violence"].why
    assert values["GTD", "gname"].value is None


def test_a_group_that_was_struck_is_not_proposed_as_who_did_it() -> None:
    struck = told(
        (
            "Wire",
            (
                "HOMS, 6 March 2031 - Army aircraft bombed a depot in Homs on Thursday, killing 12 fighters of the "
                "Northern Front, the army said.\n\nThe army clashed with the Northern Front in Homs on Thursday."
            ),
        )
    )
    front = party(struck, "Northern Front")
    assert {PartyRole.FOUGHT, PartyRole.STRUCK} <= set(front.roles)
    values = {(one.scheme, one.field): one.value for one in coded(struck)}
    assert (values["GTD", "gname"], values["GTD", "guncertain1"]) == (None, None)


def test_a_bombing_followed_by_shooting_has_both_kinds_in_order() -> None:
    both = told(
        (
            "Wire",
            (
                "HOMS, 9 March 2031 - A car bomb exploded outside a court in Homs on Sunday, killing nine, police "
                "said.\n\nGunmen then opened fire on those who fled, police said, and three people were wounded."
            ),
        )
    )
    assert [one.kind for one in both.kinds][:2] == ["car bombing", "shooting"]


def test_reports_that_name_kinds_which_exclude_one_another_are_told_apart() -> None:
    text = "ALEPPO, 10 March 2031 - {} killed 17 people at the Sunday fruit market of Aleppo on Monday, {} said."
    differ = told(("Wire", text.format("Shelling", "a monitor")), ("Herald", text.format("An air strike", "residents")))
    assert sorted(one.kind for one in contradicting(differ.kinds)) == ["air strike", "shelling"]


def test_no_party_s_name_takes_a_side() -> None:
    struck = told(
        (
            "Wire",
            (
                "HOMS, 11 March 2031 - Terrorists fired rockets at a school in Homs on Tuesday, killing six people, "
                "a military source said."
            ),
        )
    )
    assert [one.name for one in struck.parties if PartyRole.ATTACKER in one.roles] == ["armed group, not named"]
    assert "errorists" not in struck.title
