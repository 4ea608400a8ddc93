"""Plain text and Markdown to documents: titles, and bodies with nothing changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.documents import EXTRACTOR, extract
from tallybook.documents.plain import split_title, title_line
from tallybook.errors import UnreadableReport
from tallybook.model import Document, MediaType, Report

BODY = "Twelve people were killed in Osk on Monday.\n\nThe army said so."


def document(content: str | bytes, media_type: MediaType = "text/plain", **supplied: str) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return extract(Report.of(raw, media_type, **supplied), raw)


@pytest.mark.parametrize(
    "title",
    [
        "Raid on Osk leaves 12 dead",
        "Who killed twelve in Osk?",
        "Twelve killed by troops of the U.S.",
        "“Twelve dead”: what is known",
        "12 dead in Osk …",
        "Los muertos son doce",
    ],
)
def test_a_short_line_of_its_own_at_the_top_is_the_title(title: str) -> None:
    text = f"{title}\n\n{BODY}"
    found = document(text)
    assert (found.title, found.text) == (title, text)
    assert found.text[found.body_start :] == BODY


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Twelve people were killed in Osk.",
        "Twelve people were killed in Osk",
        "Raid on Osk leaves 12 dead\nThe army said so.",
        "Raid on Osk leaves 12 dead\n\n \n",
        "“Twelve were killed.”\n\nThe army said so.",
        "OSK, Monday:\n\nTwelve were killed.",
        "By Ana Brant\n\nTwelve were killed.",
        "3 May 2031\n\nTwelve were killed.",
        "* * *\n\nTwelve were killed.",
        "x" * 151 + "\n\nTwelve were killed.",
    ],
)
def test_anything_else_is_body(text: str) -> None:
    found = document(text)
    assert (found.title, found.text, found.body_start) == (None, text, 0)


def test_blank_lines_at_the_top_of_a_file_are_no_text() -> None:
    found = document("\ufeff\r\n \r\nRaid on Osk\r\n\r\n\r\n  Twelve died.\r\nTwo more.\r\n")
    assert found.title == "Raid on Osk"
    assert found.text == "Raid on Osk\n\n  Twelve died.\r\nTwo more.\r\n"


@pytest.mark.parametrize(
    "text", ["\ufeff Raid\n\nTwelve died. ", "\n\nRaid on Osk\n\nTwelve", "a\u2028b\x0bc\r\nd\x85e"]
)
@pytest.mark.parametrize("title", ["", "Raid on Osk", " Raid "])
def test_with_a_title_supplied_the_text_is_exact(text: str, title: str) -> None:
    found = document(text, title=title)
    assert found.text[found.body_start :] == text
    assert found.title == (title or None)


def test_a_title_is_one_line_of_the_same_length() -> None:
    found = document(BODY, title="Raid\r\non\tOsk\u2028today")
    assert found.title == "Raid  on Osk today"
    assert found.body_start == len("Raid\r\non\tOsk\u2028today") + 2


def test_markup_in_a_text_stays_text() -> None:
    text = "<script>alert(12)</script> Twelve <b>died</b> &amp; *two* are [missing](x)."
    assert document(text).text == text


def test_older_encodings_are_read_as_intake_read_them() -> None:
    assert document("Zwölf Tote – “mindestens”".encode("cp1252")).text == "Zwölf Tote – “mindestens”"
    assert document("Zwölf Tote".encode("utf-16")).text == "Zwölf Tote"


@pytest.mark.parametrize("media_type", ["text/plain", "text/markdown", "text/html"])
@pytest.mark.parametrize("content", ["", " \n", "\ufeff\n"])
def test_without_a_text_there_is_no_document(content: str, media_type: MediaType) -> None:
    with pytest.raises(UnreadableReport):
        document(content, media_type)


def test_what_was_supplied_is_kept_with_its_basis() -> None:
    found = document(BODY, outlet="Tarmel Post", published="2031-05-03T23:30:00-05:00")
    assert found.outlet == "Tarmel Post"
    assert found.published is not None
    assert (str(found.published.first), found.published.basis) == ("2031-05-04", "metadata")
    assert (found.extractor, found.language) == (EXTRACTOR, "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Douze personnes ont été tuées à Osk lundi, selon la police de la ville.", "fr"),
        ("قتل 12 شخصا في القصف على المدينة يوم الاثنين، وقال الجيش إن خمسة آخرين أصيبوا.", "ar"),
        ("Двенадцать человек погибли в понедельник в городе, сообщили военные.", "ru"),
        ("12 dead", None),
        ("1 2 3 " * 100, None),
    ],
)
def test_the_language_is_told_where_there_is_enough_text(text: str, language: str | None) -> None:
    assert document(text).language == language


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("# Raid on Osk\n\nTwelve\ndied.\n\nTwo more.", "Raid on Osk", "Twelve died.\n\nTwo more."),
        ("Raid on Osk\n===\nTwelve died.", "Raid on Osk", "Twelve died."),
        ("Twelve died.\n\n## What is known ##\n\nTwo more.", "What is known", "Twelve died.\n\nTwo more."),
        ("# A\n\n# B\n\nTwelve", "A", "B\n\nTwelve"),
        ("Twelve died.", None, "Twelve died."),
        ("# Twelve died", None, "Twelve died"),
    ],
)
def test_the_first_heading_of_a_markdown_text_is_its_title(text: str, *, title: str | None, body: str) -> None:
    found = document(text, "text/markdown")
    assert (found.title, found.text[found.body_start :]) == (title, body)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("**At least 12** _died_, said [the army](http://x.example/a_(b) 't').", "At least 12 died, said the army."),
        ("- 12 in Osk\n* 3 in Lun\n\n> *Two* more,\n> it said.", "12 in Osk\n\n3 in Lun\n\nTwo more, it said."),
        ("The number was\n24. The army said so.", "The number was\n\n24. The army said so."),
        ("| Place | Killed |\n|---|---:|\n| Osk | 12 |", "Place | Killed\n\nOsk | 12"),
        ("Twelve died.  \nTwo more.\\\nOne", "Twelve died.\nTwo more.\nOne"),
        ("Twelve\n\n---\n\nTwo\n\n* * *\n\nOne", "Twelve\n\nTwo\n\nOne"),
        ("```\n# no *heading*\n\nx\n```\nTwelve", "# no heading\n\nx\n\nTwelve"),
        ("a_b_c and 5 * 3 * 2 and \\*stars\\*, snake_case_", "a_b_c and 5 * 3 * 2 and *stars*, snake_case_"),
        ("See [the list][1], <https://x.example>, ![smoke](s.png)", "See the list, https://x.example, smoke"),
        ("Twelve\n\n[1]: https://x.example", "Twelve"),
        ("Twelve <script>alert(1)</script> > 5 died.", "Twelve <script>alert(1)</script> > 5 died."),
        ("#1 of 12 bodies", "#1 of 12 bodies"),
    ],
)
def test_markdown_keeps_the_words_and_drops_the_marks(text: str, body: str) -> None:
    assert document(text, "text/markdown").text == body


def test_a_supplied_title_takes_the_place_of_the_same_heading_only() -> None:
    same = document("# Raid on Osk\n\nTwelve", "text/markdown", title="Raid on Osk")
    assert (same.title, same.text) == ("Raid on Osk", "Raid on Osk\n\nTwelve")
    other = document("# At noon\n\nTwelve", "text/markdown", title="Raid on Osk")
    assert other.text == "Raid on Osk\n\nAt noon\n\nTwelve"


@given(st.text(alphabet=st.characters() | st.sampled_from("\n\r .\u2028aB"), max_size=200))
def test_title_and_body_are_pieces_of_the_text_in_its_order(text: str) -> None:
    title, body = split_title(text)
    assert text.endswith(body)
    assert title_line(text[: len(text) - len(body)].strip()) == title


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"])),
    st.text(alphabet=st.characters(exclude_categories=["Cs"])),
)
def test_offsets_of_a_row_are_those_of_its_text(text: str, title: str) -> None:
    if not text.strip():
        return
    found = document(text, title=title)
    assert found.text[found.body_start :] == text
    assert found.text[: found.body_start] == (f"{found.title}\n\n" if found.title else "")


@given(st.text(alphabet="ab12 \n*_`[]()#>-|\\~!:", max_size=300))
def test_any_markdown_is_read_and_keeps_what_it_counts(text: str) -> None:
    found = document(f"Twelve {text}", "text/markdown")
    assert "Twelve" in found.text
    assert found == document(f"Twelve {text}", "text/markdown")
