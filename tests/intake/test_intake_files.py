"""Text, Markdown and HTML files, their headers, and pasted texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.errors import UnreadableReport
from tallybook.intake import Limits, read_text, read_upload
from tallybook.intake.headers import header_of
from tallybook.model import Capture, Unreadable

BODY = "Twelve people were killed in Osk on Monday.\n\nThe army said so.\n"


def one(name: str, content: bytes | str) -> Capture:
    (found,) = read_upload(name, content.encode() if isinstance(content, str) else content)
    assert isinstance(found, Capture), found
    return found


def refused(name: str, content: bytes | str, *, limits: Limits | None = None) -> Unreadable:
    (found,) = read_upload(name, content.encode() if isinstance(content, str) else content, limits=limits or Limits())
    assert isinstance(found, Unreadable), found
    assert found.todo
    return found


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("a.txt", "text/plain"), ("A.TXT", "text/plain"), ("a.md", "text/markdown"), ("a.html", "text/html")],
)
def test_a_file_is_kept_byte_for_byte(name: str, media_type: str) -> None:
    capture = one(name, BODY)
    assert capture.content == BODY.encode()
    assert capture.report.media_type == media_type
    assert capture.report.title is None
    assert (capture.label, capture.notes) == (name, ())


def test_the_same_bytes_are_one_report_whatever_the_file_is_called() -> None:
    assert one("a.txt", BODY).report.id == one("b.txt", BODY).report.id


@pytest.mark.parametrize("content", ["", " \n\t\n", "\ufeff"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.csv"])
def test_an_empty_file_says_so(name: str, content: str) -> None:
    assert refused(name, content).reason == "it is empty"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.htm", "a.json", "a.ndjson", "a.tsv"])
def test_a_binary_file_under_any_name_says_so(name: str) -> None:
    assert "binary" in refused(name, bytes(range(256)) * 4).reason


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "noextension", "..", "", "a.txt.exe"])
def test_an_unknown_kind_names_the_known_ones(name: str) -> None:
    found = refused(name, BODY)
    assert "not of a kind" in found.reason
    assert ".txt" in found.todo


def test_a_large_file_names_its_size_and_the_limit() -> None:
    assert refused("a.txt", b"x" * 20_000_001).reason == "it is too large (20.0 MB; at most 20.0 MB are read)"
    small = Limits(text=10, html=20, table=30)
    assert "too large" in refused("a.md", b"x" * 11, limits=small).reason
    assert "too large" in refused("a.html", b"x" * 21, limits=small).reason
    assert "too large" in refused("a.csv", b"x" * 31, limits=small).reason


def test_an_upload_name_is_a_label_on_one_line_and_no_path() -> None:
    assert one("../../up/a.txt", BODY).label == "a.txt"
    assert one("C:\\reports\\a.txt", BODY).label == "a.txt"
    assert one("a\n\x1b[31m.txt", BODY).label == "a\ufffd\ufffd[31m.txt"
    assert len(one("x" * 5000 + ".txt", BODY).label) == 200
    assert refused("", BODY).label == "upload"


def test_header_lines_are_metadata_and_no_text() -> None:
    header = "Title: Raid on Osk\nOutlet: Tarmel Post\nPublished: 2031-05-03\nAddress: https://post.example/1\n\n\n"
    capture = one("a.txt", header + BODY)
    assert capture.content == BODY.encode()
    assert capture.report.title == "Raid on Osk"
    assert capture.report.outlet == "Tarmel Post"
    assert capture.report.published == "2031-05-03"
    assert capture.report.address == "https://post.example/1"
    assert capture.notes == ('a.txt: read "title", "outlet", "published", "address" from the lines at its top',)


def test_a_fenced_header_may_hold_lines_that_are_not_ours_and_says_which() -> None:
    header = "---\ntitle: \"Raid: Osk\"\ntags:\n  - raid\ndate: '2031-05-03'\nid: 7\n---\n"
    capture = one("a.md", header + BODY)
    assert (capture.report.title, capture.report.published, capture.external_id) == ("Raid: Osk", "2031-05-03", "7")
    assert capture.content == BODY.encode()
    assert capture.notes[1] == 'a.md: left out the header lines "tags:", "- raid"'


def test_a_header_in_another_encoding_leaves_the_body_as_utf_8() -> None:
    capture = one("a.txt", ("\ufeffTitle: Überfall\r\nOutlet: Bote\r\n\r\n" + BODY).encode("utf-16-le"))
    assert (capture.report.title, capture.content) == ("Überfall", BODY.encode())


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING NEWS: twelve people were killed.\n\nMore follows.",
        "Title: a day in Osk\n\nOne line alone may be prose.",
        "Title: Raid\nWitness: a nurse\n\nAn unknown line makes it prose.",
        "Published: Monday\nTwelve people were killed: the army said so.\n\nMore.",
        "Title: a\nTitle: b\n\nTwice the same.",
        "https://post.example/1\nDate: 3 May\n\nText.",
        "Outlet:\nTitle:\n\nNothing is said.",
        "---\nTwelve people were killed.\n---\nText.",
        "---\ntitle: never closed\n\nText.",
        "---\n" + "x\n" * 100 + "title: a\n---\nText.",
        "",
    ],
)
def test_prose_is_not_taken_for_a_header(text: str) -> None:
    assert header_of(text) is None


def test_a_header_without_a_text_below_is_refused() -> None:
    assert "no text below" in refused("a.txt", "Title: a\nOutlet: b\n\n  \n").reason


def test_a_guessed_encoding_is_said_with_the_file() -> None:
    (note,) = one("a.txt", "Zwölf Tote in Osk".encode("cp1252")).notes
    assert note.startswith("a.txt: not UTF-8; read as Windows-1252")


def test_a_pasted_text_is_kept_exactly_with_what_is_known_of_it() -> None:
    text = "\r\n  Title: no header here\r\nOutlet: none\r\n\r\nTwelve\u2028died. "
    capture = read_text(text, title=" ", outlet="Tarmel Post", published="2031-05-03", address="https://post.example")
    assert capture.content.decode() == text
    assert capture.report.title is None
    assert (capture.report.outlet, capture.report.media_type) == ("Tarmel Post", "text/plain")


def test_a_pasted_text_must_hold_a_text_of_a_size_that_can_be_read() -> None:
    with pytest.raises(UnreadableReport, match="pasted text: it is empty"):
        read_text(" \n")
    with pytest.raises(UnreadableReport, match="too large"):
        read_text("x" * 20_000_001)


def test_half_a_character_is_replaced_and_said() -> None:
    capture = read_text("Twelve \ud800 died.", title="\udfff")
    assert capture.content.decode() == "Twelve \ufffd died."
    assert capture.report.title == "\ufffd"
    assert "replaced" in capture.notes[0]


@given(st.text(alphabet=st.characters() | st.sampled_from(":-\n \t\r"), max_size=200))
def test_any_text_has_a_header_that_ends_inside_it_or_none(text: str) -> None:
    header = header_of(text)
    assert header is None or (0 < header.body_start <= len(text) and header.values)


@given(st.sampled_from(["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.csv", "a.tsv"]), st.binary(max_size=300))
def test_any_upload_is_a_capture_or_one_clear_line(name: str, content: bytes) -> None:
    for found in read_upload(name, content):
        if isinstance(found, Unreadable):
            assert found.reason
            assert "\n" not in found.label + found.reason + found.todo
        else:
            assert found.report.size == len(found.content) > 0
