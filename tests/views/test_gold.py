"""A reading in the format of annotated figures."""

import json

from tallybook.claims.harm.figures import read_figures
from tallybook.language import passages
from tallybook.model import Document, Reading, Reference, Speaker, SpeakerKind, Unread
from tallybook.views.gold import figures_row, unread_row

TITLE = "Blast kills 9 in Osk"
BODY = "Nine people were killed, including two boys, police said. No one was hurt. Five hostages were freed."


def reading_of(body=BODY, **fields):
    document = Document.of("r", "x", title=TITLE, body=body)
    figures = tuple(f.changed(**fields) for f in read_figures(document, passages(document)))
    return Reading(document_id=document.id, reader="x", figures=figures), document


def test_offsets_are_into_the_title_or_the_text():
    row = figures_row(*reading_of(), external_id="a1")
    sides = {"title": TITLE, "text": BODY}
    assert row["id"] == "a1"
    assert [sides[f["in"]][f["start"] : f["end"]] for f in row["figures"]] == ["9", "Nine", "two", "No one"]
    assert all(f["quote"] in sides[f["in"]] for f in row["figures"])


def test_fields_are_those_of_the_format():
    row = figures_row(*reading_of(), external_id="a1")
    part = row["figures"][2]
    assert (part["scope"], part["part_of"], part["group"], part["status"]) == ("part", 1, "boys", "civilian")
    nobody = row["figures"][3]
    assert (nobody["outcome"], nobody["value"], nobody["hedge"]) == ("injured", 0, "exact")
    assert json.loads(json.dumps(row)) == row


def test_the_freed_and_the_displaced_are_left_out():
    assert "freed" not in {f["outcome"] for f in figures_row(*reading_of(), external_id="a")["figures"]}


def test_only_the_news_is_the_main_incident():
    told = figures_row(*reading_of(reference=Reference.RECAP), external_id="a")
    assert told["main_incident"] is None
    assert {f["incident"] for f in told["figures"]} == {"E2"}
    assert figures_row(*reading_of(), external_id="a")["main_incident"] == "E1"


def test_the_speaker_is_named_as_in_the_text():
    start = len(TITLE) + 2 + BODY.index("police")
    speaker = Speaker(text="police", start=start, end=start + 6, kind=SpeakerKind.OFFICIAL)
    row = figures_row(*reading_of(speaker=speaker), external_id="a")
    assert {(f["source"], f["source_kind"]) for f in row["figures"]} == {("police", "official")}


def test_hedges_without_a_word_in_the_format_take_the_nearest():
    row = figures_row(*reading_of("Perhaps more than 200 people died. Dozens were hurt."), external_id="a")
    assert [(f["hedge"], f["vague_word"]) for f in row["figures"][1:]] == [("about", None), ("vague", "dozens")]


def test_a_number_of_killed_and_wounded_together_is_at_most_of_each():
    row = figures_row(*reading_of("More than 60 guards were killed or wounded."), external_id="a")
    assert [(f["outcome"], f["value"], f["hedge"]) for f in row["figures"][1:]] == [
        ("injured", 60, "at_most"),
        ("killed", 60, "at_most"),
    ]


def test_sentences_that_were_not_read_have_the_places_of_figures():
    reading, document = reading_of()
    start = len(TITLE) + 2
    unread = Unread(document_id=document.id, start=start, end=start + 4, sign="killed")
    row = unread_row(reading.changed(unread=(unread,)), document, external_id="a")
    assert row == {"id": "a", "unread": [{"quote": "Nine", "in": "text", "start": 0, "end": 4, "sign": "killed"}]}
