"""Carried speakers: whose words a figure is when its own sentence credits nobody, or only by a short name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims.harm.figures import read_figures
from tallybook.claims.speech.speakers import speakers
from tallybook.language import passages
from tallybook.model import Document, Figure, Speaker


def told(body: str, *, title: str | None = None, outlet: str | None = None) -> tuple[Figure, ...]:
    document = Document.of("r", "test", title=title, body=body, outlet=outlet)
    found = passages(document)
    return speakers(document, found, read_figures(document, found))


def said_by(body: str, *, title: str | None = None, outlet: str | None = None) -> list[tuple[str, str | None]]:
    return [(f.text, f.speaker.text if f.speaker else None) for f in told(body, title=title, outlet=outlet)]


def last_speaker(body: str) -> Speaker | None:
    return told(body)[-1].speaker


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("“We ran to the bridge,” Jun Karra said. “Five people were killed.”", "Jun Karra"),
        ('"We ran to the bridge," a baker said. "It was dark. Five people were killed."', "a baker"),
        ('"We ran," a baker said. "It was dark. "Five people were killed."', "a baker"),
        ('A baker named Tova spoke of the raid. "It was dark. Five people were killed."', "A baker named Tova"),
        ('The mayor, Sol Reddan, recalled the raid. "It was dark. Five people were killed."', "The mayor, Sol Reddan"),
        ("“We ran,” a baker said.\n\nFive people were killed.", None),
    ],
)
def test_a_quotation_that_goes_on_is_still_its_speakers(body: str, speaker: str | None) -> None:
    assert said_by(body)[-1][1] == speaker


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        ("The dead include five children.", "the Osk Institute"),
        ("The victims included five children.", "the Osk Institute"),
        ("They include five children who were killed at school.", "the Osk Institute"),
        ("Among the dead were five children.", "the Osk Institute"),
        ("Another five people were killed in Belgar.", None),
        ("More than 3,000 people have been killed since the war began.", None),
    ],
)
def test_who_those_counted_were_is_said_by_who_counted_them(second: str, speaker: str | None) -> None:
    assert said_by(f"Forty people were killed in Osk, the Osk Institute said. {second}")[-1][1] == speaker


@pytest.mark.parametrize(
    ("middle", "speaker"),
    [
        ("Rockets also killed five people in Belgar.", "The monitor"),
        ("More than 3,000 people have been killed since the war began.", None),
        ("Meanwhile rockets killed five people in Belgar.", None),
    ],
)
def test_an_account_between_two_credits_to_one_speaker_is_theirs(middle: str, speaker: str | None) -> None:
    body = f"The monitor said shells hit the airport of Osk. {middle} The mosque was hit too, the monitor said."
    assert said_by(body) == [(said_by(middle)[0][0], speaker)]


def test_a_list_belongs_to_who_leads_it() -> None:
    body = "The ministry gave the numbers:\n\n- 12 people killed in Osk\n\n- 9 people killed in Belgar\n\nIt was dawn."
    assert said_by(body) == [("12", "The ministry"), ("9", "The ministry")]
    assert said_by("These are the numbers:\n\n- 12 people killed in Osk")[-1][1] is None


@pytest.mark.parametrize("heading", ["Tarmel Police Press Release:", "Tarmel Police News Release:"])
def test_a_statement_given_in_full_is_its_issuers_up_to_the_outlets_own_story(heading: str) -> None:
    body = (
        f"Two men were shot in Tarmel.\n\n{heading}\n\nTARMEL (TBN) -- Officers were called on Friday.\n\n"
        "They found that 4 people had been shot. Two of them died, a nurse said.\n\n"
        "TARMEL (TBN) -- Three people were shot."
    )
    found = [name for _, name in said_by(body)]
    assert found[0] is None
    assert found[1] == "Tarmel Police"
    assert found[-1] is None


@pytest.mark.parametrize(
    ("first", "short", "speaker"),
    [
        ("A nurse named Tova ran to the door.", "Tova", "A nurse named Tova"),
        ("Sol Reddan, the mayor of Osk, came at dawn.", "Reddan", "Sol Reddan, the mayor of Osk"),
        ("Governor Ada Orr came at dawn.", "Orr", "Governor Ada Orr"),
        ("Lt. Mira Tolen came at dawn.", "Tolen", "Lt. Mira Tolen"),
        (
            "Mira Tolen, with the Tarmel Police Department, came.",
            "Tolen",
            "Mira Tolen, with the Tarmel Police Department",
        ),
        ("Governor Ada Orr and her brother Ilo Orr came.", "Orr", "Orr"),
        ("The road leads to Osk.", "Orr", "Orr"),
        ("The governor of Osk came.", "Osk", "Osk"),
    ],
)
def test_a_single_name_leads_back_to_where_the_report_introduces_it(first: str, short: str, speaker: str) -> None:
    found = last_speaker(f"{first} {short} said 12 people were killed.")
    assert found is not None
    assert found.text == speaker


def test_who_was_introduced_is_known_by_role_and_kind() -> None:
    found = last_speaker("Sol Reddan, the mayor of Osk, came at dawn. Reddan said 12 people were killed.")
    assert found is not None
    assert (found.name, found.role, str(found.kind), found.basis) == ("Sol Reddan", "mayor", "official", "on_record")


@pytest.mark.parametrize(
    ("first", "second", "speaker"),
    [
        (
            "Neve Harl, the head of the Observatory,",
            "The head of the monitor",
            "Neve Harl, the head of the Observatory",
        ),
        ("Neve Harl, the head of the Osk Observatory,", "The director", "Neve Harl, the head of the Osk Observatory"),
        ("The Osk Observatory", "The head of the monitor", "The head of the monitor"),
        ("The White Helmets", "The volunteer group", "The White Helmets"),
        ("The White Helmets", "The rescue service", "The White Helmets"),
        ("A medical source in Osk", "The source", "A medical source in Osk"),
        ("A source in the militia", "He", "A source in the militia"),
        ("The Osk Observatory", "The militant group", "The militant group"),
        ("The Tarmel Front", "The claim", "The Tarmel Front"),
        ("The mayor, Sol Reddan,", "The statement", "The mayor, Sol Reddan"),
        ("The Osk Observatory and the Red Crescent", "The Observatory", "Osk Observatory"),
    ],
)
def test_a_description_leads_back_only_to_whom_it_fits(first: str, second: str, speaker: str) -> None:
    found = last_speaker(f"{first} said 12 people were killed. {second} said 9 people were injured.")
    assert found is not None
    assert found.text == speaker


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Monitor 12 people killed in raid on Osk", "Monitor"),
        ("Group Tarmel army killed 12 people in raid on Osk", "Group"),
        ("Twelve Killed in Raid on Osk Report", "Report"),
        ("Raid in Osk kills 12 civilians activists", "activists"),
        ("Raid kills 12 in Osk activists", "activists"),
        ("Raid kills 12 activists", None),
        ("Raid kills 12 White Coats activists", None),
        ("12 Killed in Clashes with Ostran Army", None),
        ("Dozens Killed in Rocket Fire on Tarmel Hospital", None),
        ("Raid kills 12 in Osk - Daily Tarmel", None),
        ("Raid kills 12 in Osk - Tarmel police", "Tarmel police"),
    ],
)
def test_a_headline_without_marks_names_its_speaker(title: str, speaker: str | None) -> None:
    assert said_by("Nothing more is known.", title=title, outlet="dailytarmel.com")[0][1] == speaker


def test_a_speaker_behind_the_repeated_title_is_its_speaker() -> None:
    body = "Raid Kills 12 in Osk - Reports Wire Press Photo Rockets were fired at dawn."
    assert said_by(body, title="Raid Kills 12 in Osk") == [("12", None), ("12", "Reports")]


def test_the_title_repeated_without_the_name_of_its_site_keeps_its_speaker() -> None:
    title = "Raid on Osk kills 12: NGO - Region - Tarmel Online"
    body = "Raid on Osk kills 12: NGO Friday. A raid killed 12 people in Osk, a witness said."
    assert [name for _, name in said_by(body, title=title)] == ["NGO", "NGO", "a witness"]


HOSTILE = [
    '"He said 12 people were killed." "It said." "They said."',
    "He said 12 people were killed. She added that 9 were injured. The group said so.",
    "“12 people were killed “12 people were killed “12 people were killed",
    '"""12 people were killed"""',
    "- 12 people killed\n\n- 9 people killed",
    "Press Release:\n\n12 people were killed.",
]


@pytest.mark.parametrize("body", HOSTILE)
def test_nobody_is_invented_where_nobody_is_named(body: str) -> None:
    assert all(name is None or name == "The group" for _, name in said_by(body))


SENTENCES = st.sampled_from([
    "The monitor said 12 people were killed.", '"We ran.', 'It was dark," he said.', "The dead include 3 children.",
    "Orr said 9 people were injured.", "Governor Ada Orr came.", "“Five died.”", "The ministry gave numbers:",
    "- 4 people killed", "Osk Police Press Release:", "\n\n", "The group added that 7 were missing.", "She said no.",
])  # fmt: skip


@given(st.lists(SENTENCES, max_size=14))
def test_a_carried_speaker_is_a_stretch_of_the_text(row: list[str]) -> None:
    body = " ".join(row)
    for figure in told(body):
        if figure.speaker:
            assert body[figure.speaker.start : figure.speaker.end] == figure.speaker.text


def test_thousands_of_credits_are_read_in_one_pass() -> None:
    body = " ".join(f"Ada Orr{n} said {n} people were killed. The dead include {n} children." for n in range(1, 2000))
    assert len(told(body)) > 2000
