"""Bytes to text: encodings, damage, and what is no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.errors import UnreadableReport
from tallybook.intake.decoding import below_blank_lines, decode, whole

SAID = "Zwölf Tote in Osk – “mindestens”, sagt Ana Brañt."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_sound_unicode_is_read_without_a_word(encoding: str) -> None:
    decoded = decode(SAID.encode(encoding))
    assert (decoded.text, decoded.note) == (SAID, None)


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_both_orders_of_utf_16_are_read(mark: bytes) -> None:
    order = "le" if mark == b"\xff\xfe" else "be"
    assert decode(mark + SAID.encode(f"utf-16-{order}")).text == SAID


def test_an_older_encoding_is_assumed_and_said() -> None:
    decoded = decode(SAID.encode("cp1252"))
    assert decoded.text == SAID
    assert "Windows-1252" in (decoded.note or "")
    assert "assumed" in (decoded.note or "")


DAMAGED = SAID.encode() + b" \xe2\x80 und \xff."


def test_a_damaged_text_is_refused_and_the_place_is_said() -> None:
    with pytest.raises(
        UnreadableReport, match=f"3 bytes are not valid UTF-8, the first at byte {len(SAID.encode()) + 2}"
    ):
        decode(DAMAGED)


def test_a_damaged_page_is_read_as_browsers_do() -> None:
    decoded = decode(DAMAGED, media_type="text/html")
    assert decoded.text.startswith(SAID)
    assert decoded.text.count("\ufffd") == 2
    assert decoded.note == "3 bytes are not valid UTF-8 and stand as \ufffd"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("Двенадцать человек погибли в Оске".encode("cp1251"), "its encoding cannot be told"),
        (b"\x80" * 50 + b"Twelve", "its encoding cannot be told"),
        ("é".encode() * 50 + b"\xff" * 20, "20 bytes are not valid UTF-8"),
        (b"Twelve people\xff died in Osk.", "its encoding cannot be told"),
        (b"Twelve people died in a caf\xc3 in Osk.", "its encoding cannot be told"),
        (b"\xff\xfe" + SAID.encode("utf-16-le") + b"a", "1 byte is not valid UTF-16"),
        (bytes(range(256)) * 10, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "binary"),
        (b"%PDF-1.7 \x01\x02\x03\x04\x05\x06", "binary"),
        (SAID.encode("utf-16-le"), "binary"),
        (b"Twelve\x00 died", "binary"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(content: bytes, says: str) -> None:
    with pytest.raises(UnreadableReport) as caught:
        decode(content)
    assert says in caught.value.what
    assert caught.value.todo


def test_a_stray_control_character_does_no_harm() -> None:
    assert decode(b"Twelve\x0c died\x07.").text == "Twelve\x0c died\x07."


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1256">', "cp1256"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=Windows-1256">', "cp1256"),
        ('<?xml version="1.0" encoding="windows-1256"?>', "cp1256"),
    ],
)
def test_a_page_says_its_own_encoding(head: str, encoding: str) -> None:
    words = "قتل 12 شخصا في القصف على المدينة"
    decoded = decode(f"{head}<p>{words}</p>".encode(encoding), media_type="text/html")
    assert words in decoded.text
    assert "as the page declares" in (decoded.note or "")


def test_sound_utf_8_wins_over_what_a_page_declares() -> None:
    content = '<meta charset="windows-1256"><p>Zwölf</p>'.encode()
    assert "Zwölf" in decode(content, media_type="text/html").text


@pytest.mark.parametrize("name", ["zip", "unicode_escape", "idna", "nonsense", "utf-7"])
def test_a_page_cannot_choose_any_codec_of_the_language(name: str) -> None:
    content = f'<meta charset="{name}"><p>Zw'.encode() + b"\xf6lf</p>"
    assert "Zwölf" in decode(content, media_type="text/html").text


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"])))
def test_every_utf_8_text_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()).text == text.removeprefix("\ufeff")


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_one_clear_refusal(content: bytes) -> None:
    try:
        text = decode(content).text
    except UnreadableReport as error:
        text = error.line()
    assert text.encode("utf-8").decode("utf-8") == text


@given(st.text(alphabet=st.characters() | st.sampled_from("\x00\ud800\udfff")))
def test_replacing_what_cannot_be_stored_keeps_every_offset(text: str) -> None:
    kept = whole(text)
    assert len(kept) == len(text)
    assert all(new in (old, "\ufffd") for new, old in zip(kept, text, strict=True))
    assert kept.encode("utf-8").decode("utf-8") == kept


@given(st.text(alphabet=" \t\r\nab"))
def test_what_is_below_blank_lines_is_the_end_of_the_text(text: str) -> None:
    below = below_blank_lines(text)
    assert text.endswith(below)
    assert below.strip() == text.strip()
