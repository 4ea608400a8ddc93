"""Tables: one report a row, its text exact, its columns named or guessed and said."""

import csv
import io
import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.errors import UnknownColumn
from tallybook.intake import Limits, read_upload
from tallybook.intake.rows import media_type_of
from tallybook.model import Capture, Unreadable

ROW = {
    "id": "r1",
    "outlet": "Tarmel Post",
    "published": "2031-05-03",
    "title": "Raid on Osk",
    "text": " Twelve died.\r\nTwo\u2028more. ",
}


def rows(
    name: str, content: str | bytes | object, *, columns: Mapping[str, str] | None = None
) -> list[Capture | Unreadable]:
    raw = content if isinstance(content, str | bytes) else json.dumps(content)
    return list(read_upload(name, raw.encode() if isinstance(raw, str) else raw, columns=columns))


def captures(name: str, content: str | bytes | object, *, columns: Mapping[str, str] | None = None) -> list[Capture]:
    found = rows(name, content, columns=columns)
    assert all(isinstance(each, Capture) for each in found), found
    return [each for each in found if isinstance(each, Capture)]


def reasons(name: str, content: str | bytes | object) -> list[tuple[str, str]]:
    return [(each.label, each.reason) for each in rows(name, content) if isinstance(each, Unreadable)]


@pytest.mark.parametrize("content", [[ROW], {"reports": [ROW]}, {"articles": [ROW]}, {"meta": 1, "data": [ROW]}])
def test_a_json_list_with_the_plain_names_needs_no_word(content: object) -> None:
    (found,) = captures("REPORTS.json", content)
    assert found.content.decode() == ROW["text"]
    assert found.label == "REPORTS.json#1"
    assert found.external_id == "r1"
    assert (found.report.title, found.report.outlet, found.report.published) == (
        "Raid on Osk",
        "Tarmel Post",
        "2031-05-03",
    )


def test_the_plain_names_are_read_without_a_note() -> None:
    assert [each.notes for each in captures("REPORTS.json", [ROW, ROW])] == [(), ()]


def test_a_single_object_is_one_report() -> None:
    (found,) = captures("a.json", ROW)
    assert (found.label, found.external_id) == ("a.json", "r1")


def test_one_row_is_the_same_report_from_every_kind_of_table() -> None:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(ROW), lineterminator="\r\n")
    writer.writeheader()
    writer.writerow(ROW)
    (from_csv,) = captures("a.csv", out.getvalue())
    (from_json,) = captures("a.json", [ROW])
    (from_lines,) = captures("a.jsonl", json.dumps(ROW) + "\n")
    assert from_csv.report == from_json.report == from_lines.report
    assert from_csv.label == "a.csv:2"
    assert from_lines.label == "a.jsonl:1"


@pytest.mark.parametrize(
    ("names", "note"),
    [
        (("Body", "Headline"), 'read "Body" as the text, "Headline" as the title'),
        (("full_text", "Publisher"), 'read "full_text" as the text, "Publisher" as the outlet'),
        (("content", "publishedAt"), 'read "content" as the text, "publishedAt" as the published'),
        (("text", "Publication Date"), 'read "Publication Date" as the published'),
        (("text", "url"), 'read "url" as the address'),
        (("text", "mood"), 'left out "mood"'),
        (("content", "text"), 'left out "content"'),
        (("source", "article"), 'read "article" as the text, "source" as the outlet'),
    ],
)
def test_a_guess_is_said_once_a_file(names: tuple[str, str], *, note: str) -> None:
    first, second = captures("a.json", [dict.fromkeys(names, "Twelve"), dict.fromkeys(names, "Two")])
    assert first.notes == (f"a.json: {note}",)
    assert second.notes == ()


def test_the_user_names_the_columns() -> None:
    content = "Nr;Wortlaut;Blatt;text\n7;Zwölf Tote;Bote;x\n"
    (found,) = captures("a.csv", content, columns={"text": "wortlaut ", "outlet": "Blatt", "id": "Nr"})
    assert (found.content.decode(), found.report.outlet, found.external_id) == ("Zwölf Tote", "Bote", "7")
    assert 'left out "text"' in found.notes[0]


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.jsonl"])
def test_a_named_column_that_is_not_there_names_those_that_are(name: str) -> None:
    content = "text,mood\nTwelve,bad\n" if name == "a.csv" else '{"text": "Twelve", "mood": "bad"}'
    with pytest.raises(UnknownColumn) as caught:
        next(read_upload(name, content.encode(), columns={"text": "Wortlaut"}))
    assert caught.value.line() == f'{name}: there is no column "Wortlaut"; name one of "text", "mood"'


def test_a_field_that_no_report_has_is_refused_at_once() -> None:
    with pytest.raises(UnknownColumn, match='a report has no "body"; map one of text, title'):
        read_upload("a.csv", b"text\nTwelve\n", columns={"body": "text"})


@pytest.mark.parametrize(
    ("name", "content", "label", "reason"),
    [
        (
            "a.csv",
            "killed,place\n12,Osk\n",
            "a.csv",
            'no column holds the text of the reports; there are "killed", "place"',
        ),
        ("a.csv", "text,title\n", "a.csv", "it has no rows below the names of its columns"),
        ("a.csv", "text,title\n,Raid\n", "a.csv:2", "it has no text"),
        (
            "a.csv",
            "title,text\nRaid,Twelve died, two more\n",
            "a.csv:2",
            "the row has 3 cells where the first row has 2",
        ),
        ("a.json", '{"a": 1', "a.json", "it is not valid JSON (Expecting ',' delimiter, line 1, character 8)"),
        ("a.json", "[" * 100_000, "a.json", "its JSON is nested too deeply"),
        ("a.json", "[" + "9" * 5000 + "]", "a.json", "its JSON holds a number with too many digits"),
        ("a.json", "[]", "a.json", "its list of reports is empty"),
        ("a.json", "12", "a.json", "it holds no list of reports"),
        ("a.json", "{}", "a.json", "it has no text"),
        ("a.json", '["Twelve"]', "a.json#1", "it is no object with named fields"),
        ("a.json", '[{"text": ["Twelve"]}]', "a.json#1", "what should be its text is not text"),
        ("a.json", '[{"text": null}]', "a.json#1", "it has no text"),
        ("a.jsonl", "\nTwelve\n", "a.jsonl:2", "it is not valid JSON (Expecting value, character 1)"),
    ],
)
def test_what_cannot_be_read_says_where_and_why(name: str, content: str, *, label: str, reason: str) -> None:
    assert reasons(name, content) == [(label, reason)]


def test_one_bad_row_does_not_stop_the_others() -> None:
    content = '{"text": "Twelve died."}\n\n{"text": \n[1]\n{"text": ""}\n{"text": "Two died."}\r\n'
    found = rows("a.jsonl", content)
    assert [each.label for each in found] == [f"a.jsonl:{line}" for line in (1, 3, 4, 5, 6)]
    assert [isinstance(each, Capture) for each in found] == [True, False, False, False, True]


def test_an_unclosed_quotation_mark_does_not_hide_rows_in_silence() -> None:
    content = 'title,text\na,Twelve died.\nb,"Two died.\n' + "c,Three died.\n" * 50
    found = rows("a.csv", content)
    assert [type(each) for each in found] == [Capture, Unreadable]
    assert reasons("a.csv", content)[0][0] == "a.csv:3"
    assert "never closed" in reasons("a.csv", content)[0][1]


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.csv", "title;text\nRaid, Osk;Twelve, or 13\n", "Twelve, or 13"),
        ("a.csv", "title\ttext\nRaid\tTwelve; 13\n", "Twelve; 13"),
        ("a.tsv", "title\ttext\nRaid\tTwelve\n", "Twelve"),
        ("a.csv", "title|text\nRaid|Twelve\n", "Twelve"),
        ("a.csv", "sep=;\r\ntitle;text\r\nRaid;Twelve\r\n", "Twelve"),
        ("a.csv", '\ufeff"text","title"\n"Twelve ""dead""\n\nand more","Raid"\n', 'Twelve "dead"\n\nand more'),
        ("a.csv", "\n,,\ntext,title\n\nTwelve,Raid\n,\n", "Twelve"),
        ("a.csv", "text,title\rTwelve,Raid\r", "Twelve"),
        ("a.csv", "text,title\nTwelve,Raid", "Twelve"),
        ("a.csv", "text,title,\nTwelve,Raid,,,\n", "Twelve"),
        ("a.csv", "text,text,title\nTwelve,no,Raid\n", "Twelve"),
        ("a.csv", "text,title\n" + "x" * 300_000 + ",Raid\n", "x" * 300_000),
    ],
)
def test_tables_of_every_make_are_read(name: str, content: str, *, text: str) -> None:
    (found,) = captures(name, content)
    assert found.content.decode() == text


def test_a_table_in_an_older_encoding_is_read_and_says_so() -> None:
    (found,) = captures("a.csv", "text;title\nZwölf Tote;Überfall\n".encode("cp1252"))
    assert (found.content.decode(), found.report.title) == ("Zwölf Tote", "Überfall")
    assert "Windows-1252" in found.notes[0]


def test_a_json_file_of_lines_is_read_by_line() -> None:
    assert [each.label for each in captures("a.json", '{"text": "Twelve"}\n{"text": "Two"}\n')] == [
        "a.json:1",
        "a.json:2",
    ]


def test_an_empty_title_is_no_title_and_no_column_is_not_known() -> None:
    assert [each.report.title for each in captures("a.csv", "text,title\nTwelve,\n")] == [""]
    assert [each.report.title for each in captures("a.json", [{"text": "a", "title": None}])] == [""]
    assert [each.report.title for each in captures("a.csv", "text\nTwelve\n")] == [None]


def test_fields_that_are_no_text_are_left_out_and_said() -> None:
    (found,) = captures("a.json", [{"text": "Twelve", "id": 7, "outlet": {"name": "Post"}, "title": True}])
    assert (found.external_id, found.report.outlet, found.report.title) == ("7", None, "")
    assert found.notes == ("a.json#1: left out outlet, title, which is not text",)


def test_half_characters_in_a_row_are_replaced_one_by_one_and_said() -> None:
    (found,) = captures("a.json", '[{"text": "a\\ud800b\\u0000c", "title": "\\udfff", "\\ud800": 1}]')
    assert (found.content.decode(), found.report.title) == ("a\ufffdb\ufffdc", "\ufffd")
    assert any("replaced" in note for note in found.notes)
    assert all(note.encode() for note in found.notes)


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("<!DOCTYPE html><html><body>Twelve</body></html>", "text/html"),
        ("\n<html lang='en'><p>Twelve", "text/html"),
        ("<p>Twelve died.</p>\n<p>Two are missing.</p>", "text/html"),
        ("<div class='x'>Twelve<br>Two<br/></div>", "text/html"),
        ("<p>Twelve died.", "text/plain"),
        ("Twelve <b>died</b>.<p></p><p></p>", "text/plain"),
        ("<script>alert(12)</script>", "text/plain"),
        ("5 < 12 and 12 > 5", "text/plain"),
        ("", "text/plain"),
    ],
)
def test_only_what_is_plainly_a_page_is_taken_for_one(text: str, media_type: str) -> None:
    assert media_type_of(text) == media_type


def test_a_row_that_is_too_large_is_refused_alone() -> None:
    content = json.dumps([{"text": "x" * 50}, {"text": "Twelve"}]).encode()
    found = list(read_upload("a.json", content, limits=Limits(text=20)))
    assert [type(each) for each in found] == [Unreadable, Capture]


CELLS = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from('\r\n\t"'), max_size=40
)


@given(st.lists(st.tuples(CELLS.filter(str.strip), CELLS), min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_what_was_written_as_csv_comes_back_exactly(written: list[tuple[str, str]], separator: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL).writerows([("text", "title"), *written])
    content = out.getvalue().encode()
    found = [each for each in read_upload("a.csv", content) if isinstance(each, Capture)]
    assert [each.content.decode() for each in found] == [text for text, _ in written]
    assert [each.report.title for each in found] == [title if title.strip() else "" for _, title in written]


@given(st.lists(st.dictionaries(st.sampled_from(["text", "title", "id", "x"]), st.none() | CELLS | st.integers())))
def test_any_json_list_gives_one_answer_a_row(content: list[dict[str, object]]) -> None:
    found = rows("a.json", content)
    assert len(found) == len(content) or (len(found) == 1 and isinstance(found[0], Unreadable))
