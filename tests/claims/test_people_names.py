"""Private names: who is masked, who is not, and under which parts of the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims import read
from tallybook.claims.harm.figures import read_figures
from tallybook.claims.names.people_names import private_names
from tallybook.gazetteer import Gazetteer
from tallybook.language import passages
from tallybook.language.words import words
from tallybook.model import Document, Where


def masked(body: str) -> tuple[str, ...]:
    document = Document.of("r", "test", title=None, body=body)
    found = passages(document)
    return private_names(document, found, read_figures(document, found))


@pytest.mark.parametrize(
    "body",
    [
        "Petr Halvan, 48, fled.",
        "Petr Halvan (48) fled.",
        "Petr Halvan, a 48-year-old baker, fled.",
        "The 48-year-old Petr Halvan fled.",
        "48 year old Petr Halvan fled.",
        "A resident, Petr Halvan, saw it.",
        "The shopkeeper Petr Halvan saw it.",
        "Petr Halvan, a student from Osk, saw it.",
        "Petr Halvan was killed at the gate.",
        "A shell killed Petr Halvan at the gate.",
        "They mourned a woman whose son Petr Halvan died.",
        "Police identified him as Petr Halvan.",
        "The mother of Petr Halvan wept.",
        "The family of Petr Halvan held a vigil.",
        "Relatives of Petr Halvan wept.",
        "The hall was named after Petr Halvan, killed in 2029.",
        "“We heard shots,” said Petr Halvan, who sells fish at the gate.",
        "Petr Halvan, who lives across the street from the school, saw the bodies.",
        "Petr Halvan, who was standing at the gate, said that two shells fell.",
        "Petr Halvan, who runs a tea stall near the gate, said that two shells fell.",
    ],
)
def test_victims_witnesses_and_the_bereaved_are_masked(body: str) -> None:
    assert masked(body) == ("Petr Halvan",)


def test_two_whose_age_is_told_together_are_masked_together() -> None:
    assert set(masked("Petr Halvan and Mira Tarn, both 16, fled the shooting.")) == {"Petr Halvan", "Mira Tarn"}


@pytest.mark.parametrize(
    "body",
    [
        "President Petr Halvan was killed at the gate.",
        "Petr Halvan, the governor of Tarmel, was killed.",
        "Petr Halvan, 61, president of Ostra, spoke.",
        "Gen. Petr Halvan was wounded.",
        "Attorney General Petr Halvan condemned it.",
        "Army spokesman Petr Halvan said two died.",
        "Rebel leader Petr Halvan was killed.",
        "Dr. Petr Halvan said he had treated two of the wounded.",
        "Opposition leader Petr Halvan, who lives abroad, condemned the attack.",
        "Petr Halvan, who lives in exile, condemned the attack.",
        "Police spoke of an attack in Tarmel Market. Petr Halvan signed the treaty.",
    ],
)
def test_whoever_holds_an_office_is_not(body: str) -> None:
    assert masked(body) == ()


@pytest.mark.parametrize("title", ["Sgt.", "Cpl.", "Pvt.", "Lt.", "Rev.", "Dr.", "Officer", "Judge", "Professor"])
@pytest.mark.parametrize(
    "body", ["{} Petr Halvan was killed at the gate.", "{} Petr Halvan died.", "A shell killed {} Petr Halvan."]
)
def test_a_low_title_makes_no_victim_public(title: str, body: str) -> None:
    assert masked(body.format(title)) == ("Petr Halvan",)


def test_a_victim_who_spoke_in_office_before_is_masked() -> None:
    assert masked("Dr. Petr Halvan said two were hurt. Hours later Dr. Petr Halvan was killed.") == ("Petr Halvan",)


@pytest.mark.parametrize("title", ["Governor", "Mayor", "Minister", "Commander", "General", "Prime Minister"])
def test_an_office_of_power_stays_public_in_death(title: str) -> None:
    assert masked(f"{title} Petr Halvan was killed at the gate.") == ()


def test_a_rulers_spouse_named_with_the_ruler_is_public() -> None:
    assert masked("President Ada Orr and her husband, Tam Belm, were captured. Belm was wounded.") == ()


@pytest.mark.parametrize(
    "body",
    [
        "The country's president, Tam Belm, and his wife, Ada Orr, were captured. Belm and Orr slept. Orr was wounded.",
        "Ada Orr, the wife of President Tam Belm, was wounded.",
        "The Ostran leader Tam Belm and first lady Ada Orr were captured.",
    ],
)
def test_the_spouse_of_a_ruler_is_public_in_every_order(body: str) -> None:
    assert masked(body) == ()


@pytest.mark.parametrize(
    "body",
    [
        "The dead were named as:\n\n1. Petr Halvan, 44\n\n2. Ruta Halvan, 12\n\n3. Ada Dorn",
        "The names of the dead:\n- Petr Halvan, 44\n- Ruta Halvan (7)\n- Ada Dorn, 9",
        "Killed: Petr Halvan; Ruta Halvan; Ada Dorn.",
        "Among the dead were Petr Halvan, 44, Ruta Halvan, 12, and Ada Dorn, 9.",
        "Petr Halvan (44), Ruta Halvan (7) and Ada Dorn (9) were killed.",
    ],
)
def test_every_name_of_a_list_is_masked(body: str) -> None:
    assert set(masked(body)) >= {"Petr Halvan", "Ruta Halvan", "Ada Dorn"}


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Petr Halvan, who was 44, and his daughters Ruta, 3, and Lena, 5, fled.", {"Petr Halvan", "Ruta", "Lena"}),
        ("“My brother is dead,” said Petr Halvan.", {"Petr Halvan"}),
        ("Petr Halvan, who lost three cousins, wept.", {"Petr Halvan"}),
        ("His son Ruta was killed.", {"Ruta"}),
    ],
)
def test_the_bereaved_and_their_kin_are_masked(body: str, names: set[str]) -> None:
    assert set(masked(body)) == names


def test_the_name_of_a_known_place_is_no_persons_unless_a_person_bears_it() -> None:
    osk = Where(text="Osk", start=3, end=6, place_id="own:osk")
    body = "In Osk, 5 fell."
    document = Document.of("r", "test", title=None, body=body)
    assert private_names(document, passages(document), (), places=[osk]) == ()
    kin = Document.of("r", "test", title=None, body="His son Osk, 5, fell.")
    known = Where(text="Osk", start=8, end=11, place_id="own:osk")
    assert private_names(kin, passages(kin), (), places=[known]) == ("Osk",)


def test_an_office_told_once_holds_for_the_whole_report() -> None:
    assert masked("Governor Ada Orr came. Hours later Ada Orr was killed.") == ()


def test_names_told_together_are_masked_together_and_alone() -> None:
    body = "The home of Petr Halvan, 48, and his work partner Ruta Belm burnt. Halvan and Belm stood there. Ruta wept."
    assert masked(body) == ("Petr Halvan", "Ruta Belm", "Halvan", "Belm", "Ruta")


def test_a_part_of_a_name_that_is_also_a_place_is_left() -> None:
    assert masked("Ada Tarmel, 48, was killed. Shells fell on Osk and in Tarmel.") == ("Ada Tarmel",)


def test_a_part_of_a_name_that_a_public_person_shares_is_left() -> None:
    assert masked("Minister Tam Orr spoke. Ada Belm, 48, wept. Belm is a cousin of Orr.") == ("Ada Belm", "Belm")


@pytest.mark.parametrize(
    "body",
    [
        "Fifteen people were killed. Dozens were wounded.",
        "Count of the dead\n\nSaint Orla hospital took in the wounded.",
        "Twenty-four, 12 of them men, fell. Dozens, 14, fled. Twenty-Four Killed, 12 hurt.",
        "Shells killed five in Osk. Elsewhere, 48, no, 49 fell.",
        "A soldier of the Northern Front was killed in Dar Kovlin.",
        "The victims were traders. Police came on Monday, 48 of them.",
    ],
)
def test_words_that_only_look_like_names_are_left(body: str) -> None:
    assert masked(body) == ()


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("“We heard shots,” said Ada Orr. Her brother was killed at the gate, she said.", ("Ada Orr",)),
        ("Ada Orr said that her two sons were killed in the blast. Orr buried them.", ("Ada Orr", "Orr")),
        ("His brother was killed in the raid, Governor Ada Orr said.", ()),
        ("A baker and his wife were killed by the blast, said Ada Orr of the Osk Observatory.", ()),
    ],
)
def test_who_tells_of_the_dead_of_the_own_family_is_masked(body: str, names: tuple[str, ...]) -> None:
    assert read(Document.of("r", "test", title=None, body=body), Gazetteer(())).private_names == names


WORDS = sorted(
    words("""
    Ada Orr Belm , 48 President and his wife was killed the of in Osk ( ) . al-Tarmel 's
    """)
)


@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=30,
    )
)
def test_every_masked_name_stands_in_the_text_and_longer_ones_come_first(row: list[str]) -> None:
    body = " ".join(row)
    names = masked(body)
    assert all(name in body and name.strip() == name and name for name in names)
    assert [len(name) for name in names] == sorted((len(name) for name in names), reverse=True)
