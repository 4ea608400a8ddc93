from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.copies import copied
from tallybook.language import passages
from tallybook.model import Document, Link, Reading, Speaker, Voice
from tallybook.voices import resolved
from tests.incidents.telling import at, figure, reading, report, speaker, statement

Told = tuple[Document, Reading]


def told(text: str, words: str, by: str, *, kind: str = "official", outlet: str = "Wire", **known: object) -> Told:
    """A report with one figure and its speaker; what is known of the speaker beyond the words is named."""
    day = str(known.pop("day", "2031-03-04"))
    private = known.pop("private", ())
    chain = known.pop("chain", ())
    document = report(text, outlet=outlet, day=day)
    claim = figure(document, words, where=at("Tarmel")).changed(
        speaker=speaker(document, by, kind, **known), chain=chain
    )
    return document, reading(document, claim, private=private)


def voices(*tellings: Told) -> tuple[Voice, ...]:
    documents = [document for document, _ in tellings]
    copies = copied(documents, {document.id: passages(document) for document in documents})
    return resolved(documents, [read for _, read in tellings], copies).voices


def names(found: Sequence[Voice]) -> list[str]:
    return sorted(voice.name for voice in found)


def test_one_monitor_under_three_names_is_one_voice() -> None:
    full = "The Kestrian Rights Monitor (KRM) said 212 people were killed. In Osk 3 people died, the monitor said."
    document = report(full, outlet="Post")
    claims = (
        figure(document, "212 people", by="The Kestrian Rights Monitor", kind="monitor"),
        figure(document, "3 people", by="the monitor", kind="monitor"),
    )
    short = told("KRM said 5 people were killed in Osk.", "5 people", "KRM", kind="monitor", outlet="Lantern")
    (voice,) = voices((document, reading(document, *claims)), short)
    assert voice.name == "Kestrian Rights Monitor"
    assert len(voice.claims) == 3


def test_the_observatory_of_one_report_is_the_long_name_of_another() -> None:
    one = told(
        "The Osk Observatory for Peace said 5 people died.", "5 people", "The Osk Observatory for Peace", kind="monitor"
    )
    other = told("9 people died, the Observatory said.", "9 people", "the Observatory", kind="monitor", outlet="Post")
    assert names(voices(one, other)) == ["Osk Observatory for Peace"]


@pytest.mark.parametrize(
    "by",
    ["the Health Ministry", "Health Minister Anka Dorrel", "a Health Ministry spokeswoman", "The health ministry"],
)
def test_those_who_speak_for_an_office_are_its_voice(by: str) -> None:
    one = told("31 people were killed, the Health Ministry said.", "31 people", "the Health Ministry")
    known = {"name": "Anka Dorrel", "role": "Health Minister"} if "Dorrel" in by else {}
    other = told(f"24 people were killed: {by}.", "24 people", by, outlet="Post", **known)
    assert names(voices(one, other)) == ["Health Ministry"]


def test_a_monitor_in_a_title_is_the_one_that_the_text_names() -> None:
    text = "Strike kills 21: monitor. Some 21 people died, a Velia-based war monitor said, and the Osk Observatory, "
    document = report(f"{text}which counts the dead, said 15 were children.", outlet="Post")
    claims = (
        figure(document, "21", by="monitor", kind="monitor"),
        figure(document, "21 people", by="a Velia-based war monitor", kind="monitor"),
        figure(document, "15", by="the Osk Observatory", kind="monitor"),
    )
    assert names(voices((document, reading(document, *claims)))) == ["Osk Observatory"]


@pytest.mark.parametrize(
    "by", ["Kestria's Ministry of Health", "the Ministry of Health", "the health ministry in Kestria"]
)
def test_a_ministry_is_one_whatever_the_order_of_its_words(by: str) -> None:
    one = told("31 people were killed, the Kestria health ministry said.", "31 people", "the Kestria health ministry")
    plain = told(
        "Some 31 people were killed, the health ministry said.", "31 people", "the health ministry", outlet="B"
    )
    other = told(f"At least 24 people were killed: {by}.", "24 people", by, outlet="Post")
    assert len(voices(one, plain, other)) == 1


def test_a_ministry_of_another_country_stays_another() -> None:
    one = told("31 people were killed, Kestria's Ministry of Health said.", "31 people", "Kestria's Ministry of Health")
    by = "the health ministry in Velia"
    other = told(f"24 people were killed: {by}.", "24 people", by, outlet="Post")
    assert len(voices(one, other)) == 2


def test_the_ministry_is_the_one_that_the_report_spells_out() -> None:
    one = told("The Health Ministry said 31 people were killed.", "31 people", "The Health Ministry")
    text = "Belgar waited for the Health Ministry. Some 24 people died, the ministry said."
    assert names(voices(one, told(text, "24 people", "the ministry", outlet="B"))) == ["Health Ministry"]


def test_a_surname_is_the_person_named_before() -> None:
    document = report("9 people died, Joren Pask said. By noon 12 people were dead, Pask said.", outlet="Wire")
    claims = (
        figure(document, "9 people", by="Joren Pask"),
        figure(document, "12 people", by="Pask said"[:4]),
    )
    assert names(voices((document, reading(document, *claims)))) == ["Joren Pask"]


def test_two_governments_with_one_word_are_two_voices() -> None:
    one = told("9 people died, the army said.", "9 people", "the army")
    document, read = told("9 people died, the army said.", "9 people", "the army", outlet="Abroad")
    elsewhere = read.figures[0].changed(where=at("Osk").changed(country="Velia"))
    assert len(voices(one, (document, reading(document, elsewhere)))) == 2


def test_a_report_that_says_no_country_means_the_one_that_others_say() -> None:
    one = told("9 people died, the army said.", "9 people", "the army")
    document, read = told("9 people died in the strike, the army said.", "9 people", "the army", outlet="B")
    assert len(voices(one, (document, reading(document, read.figures[0].changed(where=None))))) == 1


def test_unnamed_speakers_of_two_reports_stay_two() -> None:
    one = told("About 25 people died, an official said.", "25 people", "an official", basis="anonymous")
    other = told(
        "At least 30 people died, an official said at noon.", "30 people", "an official", basis="anonymous", outlet="B"
    )
    found = voices(one, other)
    assert len(found) == 2
    assert all(voice.anonymous for voice in found)


SAID = "An air strike hit the fish market in Tarmel on Tuesday, killing 9 people, {by} said."


def test_a_copy_relays_the_voice_of_the_original() -> None:
    first = told(SAID.format(by="the civil defence service"), "9 people", "the civil defence service", kind="medical")
    second = told(
        SAID.format(by="the civil defence service"),
        "9 people",
        "the civil defence service",
        kind="medical",
        outlet="Courier",
        day="2031-03-05",
    )
    (voice,) = voices(second, first)
    assert voice.claims == (first[1].figures[0].id,)
    assert voice.relays == (second[1].figures[0].id,)


def test_a_copy_that_lost_its_speaker_still_relays() -> None:
    first = told(SAID.format(by="the army"), "9 people", "the army")
    document = report(SAID.format(by="the army"), outlet="Courier", day="2031-03-05")
    silent = reading(document, figure(document, "9 people"))
    (voice,) = voices(first, (document, silent))
    assert voice.relays == (silent.figures[0].id,)


def test_an_unnamed_speaker_who_is_copied_is_one_voice() -> None:
    by = "a rescuer who would not be named"
    one = told(SAID.format(by=by), "9 people", by, basis="anonymous")
    other = told(SAID.format(by=by), "9 people", by, basis="anonymous", outlet="B", day="2031-03-06")
    (voice,) = voices(one, other)
    assert (len(voice.claims), len(voice.relays)) == (1, 1)


def test_a_copy_with_another_number_is_a_claim_of_its_own() -> None:
    one = told(SAID.format(by="the army"), "9 people", "the army")
    text = SAID.format(by="the army").replace("9 people", "11 people")
    other = told(text, "11 people", "the army", outlet="B", day="2031-03-06")
    (voice,) = voices(one, other)
    assert (len(voice.claims), voice.relays) == (2, ())


def through(*names: str) -> tuple[Link, ...]:
    return tuple(Link(role="speaker", name=name) for name in names)


def test_citing_collapses_to_the_one_who_spoke_last() -> None:
    one = told("The Health Ministry said 31 people were killed.", "31 people", "The Health Ministry")
    other = told(
        "Kestrian state television, citing the Health Ministry, said 31 people were killed.",
        "31 people",
        "Kestrian state television",
        kind="media",
        outlet="B",
        chain=through("Kestrian state television", "the Health Ministry"),
    )
    (voice,) = voices(one, other)
    assert voice.name == "Health Ministry"
    assert voice.kind == "official"
    assert (voice.claims, voice.relays) == ((one[1].figures[0].id,), (other[1].figures[0].id,))


def test_what_is_known_only_through_others_is_still_a_claim() -> None:
    only = told(
        "Kestrian state television, citing the Health Ministry, said 31 people were killed.",
        "31 people",
        "Kestrian state television",
        kind="media",
        chain=through("Kestrian state television", "the Health Ministry"),
    )
    (voice,) = voices(only)
    assert (voice.name, voice.claims, voice.relays) == ("Health Ministry", (only[1].figures[0].id,), ())


def test_who_announces_deaths_speaks_for_their_number_too() -> None:
    document = report("24 officers died, new reports say. The Kestrian military announced it on Monday.", outlet="Wire")
    number = figure(document, "24 officers", by="new reports", kind="media")
    words = "The Kestrian military announced it"
    said = statement(document, words, "announces", by=speaker(document, "The Kestrian military"), about=[number.id])
    by_name = {voice.name: voice.claims for voice in voices((document, reading(document, number, said)))}
    assert number.id in by_name["Kestrian military"]
    assert number.id in by_name["new reports"]


def test_a_figure_that_nobody_is_said_to_say_adds_no_voice() -> None:
    document = report("9 people were killed in Tarmel.")
    assert voices((document, reading(document, figure(document, "9 people")))) == ()


def test_a_private_person_is_not_named_and_not_linked_across_reports() -> None:
    tellings = [
        told(
            f"{n} people lay in the street, Ada Lorn told our reporter.",
            f"{n} people",
            "Ada Lorn",
            kind="witness",
            outlet=f"Outlet {n}",
            name="Ada Lorn",
            private=("Ada Lorn",),
        )
        for n in (5, 6)
    ]
    found = voices(*tellings)
    assert names(found) == ["a witness", "a witness"]
    assert len({voice.id for voice in found}) == 2


MANY = [
    told(SAID.format(by="the army"), "9 people", "the army"),
    told(SAID.format(by="the army"), "9 people", "the army", outlet="B", day="2031-03-05"),
    told("9 people died, the Observatory said.", "9 people", "the Observatory", kind="monitor", outlet="C"),
    told("The Osk Observatory said 5 people died.", "5 people", "The Osk Observatory", kind="monitor", outlet="D"),
    told("5 people died, residents said.", "5 people", "residents", kind="witness", outlet="E"),
]


@settings(max_examples=30)
@given(st.permutations(MANY))
def test_the_order_of_the_documents_changes_nothing(tellings: list[Told]) -> None:
    assert voices(*tellings) == voices(*MANY)


@given(st.text(max_size=60))
def test_any_words_for_a_speaker_are_taken(words: str) -> None:
    document = report(f"9 people died. {words} spoke.")
    named = Speaker(text=words, start=0, end=len(words))
    claim = figure(document, "9 people").changed(speaker=named)
    for voice in voices((document, reading(document, claim))):
        assert voice.claims == (claim.id,)


@pytest.mark.parametrize("by", ["The", "a", "one of the", "they", "several"])
def test_words_that_name_nobody_are_no_voice(by: str) -> None:
    assert voices(told(f"9 people died, according to {by} today.", "9 people", by)) == ()
