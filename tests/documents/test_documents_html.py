"""Web pages to documents: main text, metadata, and pages that would do harm."""

import logging

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.documents import extract
from tallybook.errors import UnreadableReport
from tallybook.model import Document, Report

SENTENCE = "Twelve people were killed in a raid on Osk on Monday, the army said."
STORY = f"<p>{SENTENCE}</p><p>Five are missing, and <b>at least 14</b> were taken to <a href='/h'>hospital</a>.</p>"
LINES = f"{SENTENCE}\n\nFive are missing, and at least 14 were taken to hospital."


def document(content: str | bytes, **supplied: str) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return extract(Report.of(raw, "text/html", **supplied), raw)


def page(story: str, *, head: str = "<title>Raid on Osk</title>") -> str:
    return (
        f"<!doctype html><html><head>{head}</head><body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav>"
        f"<main><article>{story}</article></main><footer><p>Copyright 2031 Tarmel Post.</p></footer></body></html>"
    )


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


def body(found: Document) -> str:
    return found.text[found.body_start :]


def test_a_page_is_its_title_and_its_main_text() -> None:
    found = document(page(f"<h1>Raid on Osk leaves 12 dead</h1>{STORY}"))
    assert found.text == f"Raid on Osk leaves 12 dead\n\n{LINES}"
    assert found.title == "Raid on Osk leaves 12 dead"
    assert found.language == "en"


def test_lists_and_tables_are_kept_line_by_line() -> None:
    story = (
        f"{STORY}<h2>What is known</h2><ul><li>Two are missing.</li><li>Five were hurt.</li></ul>"
        "<table><tr><th>Place</th><th>Killed</th></tr><tr><td>Osk</td><td>12</td></tr></table><p>More follows.</p>"
    )
    lines = ["What is known", "Two are missing.", "Five were hurt.", "Place | Killed", "Osk | 12", "More follows."]
    assert body(document(page(story))) == "\n\n".join([LINES, *lines])


@pytest.mark.parametrize(
    "where",
    [
        "<p><em>{}</em></p>",
        "<div class='correction'>{}</div>",
        "<footer><p>{}</p></footer>",
        "<aside class='editors-note'><span>{}</span></aside>",
        "<section id='comments'><p>{}</p></section>",
    ],
)
@pytest.mark.parametrize(
    "words",
    [
        "Correction: an earlier version said 40.",
        "Editor’s note: the number of dead was first given as 40.",
        "An earlier version of this report gave the number as 40.",
        "This story has been updated with a lower number.",
    ],
)
def test_a_correction_is_kept_wherever_it_stands(where: str, words: str) -> None:
    found = body(document(page(STORY + where.format(words))))
    assert found == f"{LINES}\n\n{words}"


def test_a_link_to_another_correction_is_no_text() -> None:
    aside = "<aside><ul><li><a href='/c'>Correction: storm in Lun killed 3</a></li></ul></aside>"
    assert "storm" not in document(page(STORY + aside)).text


def test_markup_that_a_page_shows_is_text_and_scripts_are_not() -> None:
    story = f"{STORY}<p>It read &lt;script&gt;alert(12)&lt;/script&gt; &amp;c.</p><script>alert('40 killed')</script>"
    found = document(page(story))
    assert "It read <script>alert(12)</script> &c." in found.text
    assert "40 killed" not in found.text


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("<p>Twelve people were killed.</p><p>Two are missing.</p>", "Twelve people were killed.\n\nTwo are missing."),
        ("<div>Twelve people were killed.</div>", "Twelve people were killed."),
        ("<p>12 killed", "12 killed"),
        ("<div>Twelve died.<br><br>Two more.</div>", "Twelve died.\n\nTwo more."),
        ("Twelve people were killed.", "Twelve people were killed."),
    ],
)
def test_a_piece_of_a_page_is_enough(fragment: str, text: str) -> None:
    assert document(fragment).text == text


@pytest.mark.parametrize(
    ("head", "title", "outlet", "day"),
    [
        ("<title>Raid on Osk | Tarmel Post</title>", "Raid on Osk", None, None),
        ("<title>Raid - 12 dead in Osk</title>", "Raid - 12 dead in Osk", None, None),
        ('<meta property="og:site_name" content="Tarmel Post"><title>Raid on Osk - Tarmel Post</title>',
         "Raid on Osk", "Tarmel Post", None),
        ('<meta property="og:title" content="Raid on Osk"><title>Other</title>', "Raid on Osk", None, None),
        ('<meta property="article:published_time" content="2031-05-03T23:00:00-05:00">', None, None, "2031-05-04"),
        ('<meta name="date" content="3 May 2031">', None, None, "2031-05-03"),
        (linked('{"@graph": [{"headline": "Raid on Osk", "datePublished": "2031-05-03", "publisher": {"name": "P"}}]}'),
         "Raid on Osk", "P", "2031-05-03"),
        (linked("{broken"), None, None, None),
        (linked("[" * 100_000), None, None, None),
        ('<meta property="article:modified_time" content="2031-06-01">', None, None, None),
    ],
)  # fmt: skip
def test_a_page_says_its_title_outlet_and_day(
    head: str, title: str | None, *, outlet: str | None, day: str | None
) -> None:
    found = document(page(STORY, head=head))
    assert (found.title, found.outlet) == (title, outlet)
    assert str(found.published.first if found.published else None) == str(day)


def test_the_headline_shown_comes_before_the_one_for_machines() -> None:
    head = '<meta property="og:title" content="You will not believe it"><title>x</title>'
    assert document(page(f"<h1>Raid on Osk</h1>{STORY}", head=head)).title == "Raid on Osk"


def test_one_time_on_a_page_is_its_day_and_two_are_none() -> None:
    one = f"<time datetime='2031-05-03'>3 May</time>{STORY}"
    assert str(getattr(document(page(one)).published, "first", None)) == "2031-05-03"
    assert document(page(one + "<time datetime='2031-05-09'>9 May</time>")).published is None


def test_what_was_supplied_comes_before_what_the_page_says() -> None:
    head = '<meta property="og:site_name" content="Other"><meta name="date" content="2031-01-01">'
    raw = page(f"<h1>As shown</h1>{STORY}", head=head)
    found = document(raw, title="As supplied", outlet="Tarmel Post", published="2031-05-03")
    assert (found.title, found.outlet) == ("As supplied", "Tarmel Post")
    assert str(getattr(found.published, "first", None)) == "2031-05-03"
    assert "As shown" in body(found)


def test_an_older_encoding_that_the_page_declares_is_read() -> None:
    words = "قتل 12 شخصا في القصف على المدينة يوم الاثنين، وقال الجيش إن خمسة آخرين أصيبوا بجروح."
    raw = f'<html><head><meta charset="windows-1256"></head><body><p>{words}</p></body></html>'.encode("cp1256")
    assert (document(raw).text, document(raw).language) == (words, "ar")


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ("<div>" * 100_000 + SENTENCE, "nested more than 200 deep"),
        ("<table><tr><td>" * 30_000 + SENTENCE, "nested more than 200 deep"),
        (f"<p>{SENTENCE}" * 31_000, "more than 30,000 elements"),
        (f"<p>{'<b>12</b> <i>died</i> ' * 2001}", "a paragraph of it holds more than 4,000 elements"),
        ("<p>" + f"<span>{'<a href=x>12</a> ' * 900}</span>" * 5, "a paragraph of it holds more than 4,000 elements"),
        ("<p " + " ".join(f"a{n}" for n in range(100_000)) + f">{SENTENCE}", "more than 300 attributes"),
        (("<p " + " ".join(f"a{n}" for n in range(299)) + ">x") * 1100, "more than 300,000 attributes"),
        ("<html><head><title>Raid</title></head><body></body></html>", "no main text"),
        ("<html><body><script>alert('12 killed')</script><!-- 12 killed --></body></html>", "no main text"),
        ("<!-- " * 100_000, "no page that can be read"),
        ("<script>" * 100_000, "no main text"),
    ],
)
def test_a_page_that_is_none_or_would_not_end_is_refused(raw: str, says: str) -> None:
    with pytest.raises(UnreadableReport) as caught:
        document(raw)
    assert says in caught.value.what
    assert caught.value.todo


@pytest.mark.parametrize(
    "raw",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + page(f"{STORY}<p>&b;</p>"),
        '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd">' + page(STORY),
        page(f"<p title='{'x' * 1_000_000}'>x</p>{STORY}"),
        page(STORY + "&" * 200_000),
        page(STORY + "<" * 200_000),
        page(f"{STORY}<p>{' ' * 500_000}</p>"),
    ],
)
def test_a_hostile_page_that_can_be_read_is_read(raw: str) -> None:
    found = document(raw).text
    assert SENTENCE in found
    assert "root:" not in found


def test_reading_pages_is_quiet(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING), pytest.raises(UnreadableReport):
        document("<html><body></body></html>")
    assert not caplog.records


TAGS = st.sampled_from(
    ["<p>", "</p>", "<div>", "</div>", "<table>", "<td>", "<br>", "<h1>", "<!--", "-->", "<a href=x>", "&lt;"]
)


@settings(max_examples=40)
@given(st.lists(TAGS | st.sampled_from(["12 killed ", SENTENCE, "\x0b", "é"]), max_size=20))
def test_any_page_gives_the_same_document_or_the_same_refusal_twice(parts: list[str]) -> None:
    def once() -> str:
        try:
            return document("<body>" + "".join(parts)).text
        except UnreadableReport as error:
            return error.line()

    assert once() == once()
