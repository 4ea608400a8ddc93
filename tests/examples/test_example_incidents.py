"""The example reports from files to incidents and voices: what a recorder sees first."""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook import claims, documents, incidents, intake, voices
from tallybook.copies import copied
from tallybook.gazetteer import Gazetteer, read_places
from tallybook.language import passages
from tallybook.model import Capture, Document, Incident, Reading, Reference, Voice

EXAMPLES = Path(__file__).parents[2] / "examples"
MARKET = {
    *("tarmel-agency.txt", "tarmel-courier.json", "tarmel-morning-post.html", "tarmel-ministry.md"),
    *("tarmel-follow-ups.csv:2", "tarmel-follow-ups.csv:13", "tarmel-hospital.html", "tarmel-correction.txt"),
}


@cache
def read() -> tuple[tuple[str, Document, Reading], ...]:
    sheet = (EXAMPLES / "places.csv").read_text(encoding="utf-8")
    gazetteer = Gazetteer.shipped().with_places(read_places(sheet, label="places.csv"))
    found = []
    for capture in intake.read_paths([EXAMPLES / "reports"]):
        assert isinstance(capture, Capture)
        document = documents.extract(capture.report, capture.content)
        found.append((Path(capture.label).name, document, claims.read(document, gazetteer)))
    return tuple(found)


@cache
def linked() -> tuple[Incident, ...]:
    return incidents.link([document for _, document, _ in read()], [reading for *_, reading in read()])


@cache
def speaking() -> tuple[Voice, ...]:
    texts = [document for _, document, _ in read()]
    copies = copied(texts, {document.id: passages(document) for document in texts})
    return voices.resolved(texts, [reading for *_, reading in read()], copies).voices


def told_in(incident: Incident) -> set[str]:
    return {name for name, document, _ in read() if document.id in incident.documents}


def of(name: str) -> Incident:
    """The incident that is the news of a report."""
    return next(i for i in linked() if i.reference is Reference.MAIN and name in told_in(i))


def test_the_two_retellings_are_one_incident_dated_as_far_as_they_say() -> None:
    raid = of("caracas-raid-officers.txt")
    assert told_in(raid) == {"caracas-raid-morning.txt", "caracas-raid-officers.txt"}
    assert re.fullmatch(r"Raid, (Caracas, )?Venezuela, 3 January \(a Saturday; year not stated\)", raid.title)


def test_all_reports_on_the_market_are_one_incident_and_no_other_is_in_it() -> None:
    market = of("tarmel-agency.txt")
    assert told_in(market) - {"osk-monthly-count.md"} == MARKET
    assert market.title == "Air strike, Tarmel, Kestria, 4 March 2031"


def test_the_same_day_in_another_town_is_another_incident() -> None:
    kovlin = of("kovlin-shelling.txt")
    assert told_in(kovlin) == {"kovlin-shelling.txt"}
    assert kovlin.title == "Shelling, Kovlin, Kestria, 4 March 2031"


def test_another_day_in_the_same_town_is_another_incident() -> None:
    station = of("tarmel-bus-station.jsonl:1")
    assert told_in(station) == {"tarmel-bus-station.jsonl:1", "tarmel-bus-station.jsonl:2"}
    assert station.title == "Shooting, Tarmel, Kestria, 15 March 2031"


def test_the_attack_of_2029_and_the_sum_for_march_stand_apart() -> None:
    apart = {i.reference: i for i in linked() if i.reference is not Reference.MAIN}
    assert incidents.dated(apart[Reference.RECAP].when) == "12 August 2029"
    assert incidents.dated(apart[Reference.AGGREGATE].when) == "March 2031"
    assert len(linked()) == 6


def test_an_agency_report_in_three_outlets_is_one_voice_with_relays() -> None:
    document = next(document for name, document, _ in read() if name == "tarmel-agency.txt")
    nine = next(
        figure for name, _, reading in read() if name == "tarmel-agency.txt" for figure in reading.figures
        if figure.quantity.value == 9 and figure.start >= document.body_start
    )  # fmt: skip
    (voice,) = [voice for voice in speaking() if nine.id in voice.claims]
    assert "civil defence" in voice.name.casefold()
    copies = {f.id for name, _, r in read() if name != "tarmel-agency.txt" for f in r.figures if f.quantity.value == 9}
    assert len(copies.intersection(voice.relays)) == 2


@pytest.mark.parametrize("name", ["Health Ministry", "Kestrian Rights Monitor"])
def test_a_speaker_of_many_reports_is_one_voice(name: str) -> None:
    assert [voice.name for voice in speaking()].count(name) == 1


@settings(max_examples=5)
@given(st.randoms(use_true_random=False))
def test_shuffling_the_reports_changes_nothing(random: object) -> None:
    shuffled = list(read())
    random.shuffle(shuffled)
    texts, readings = [document for _, document, _ in shuffled], [reading for *_, reading in shuffled]
    copies = copied(texts, {document.id: passages(document) for document in texts})
    assert incidents.link(texts, readings) == linked()
    assert voices.resolved(texts, readings, copies).voices == speaking()
