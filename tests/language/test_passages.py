"""Passages: sentences by rule, offsets exact, nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.language import passages
from tallybook.model import Document


def document(body: str, title: str | None = None) -> Document:
    return Document.of("r", "test", title=title, body=body)


def split(body: str) -> list[str]:
    read = document(body)
    return [read.text[p.start : p.end] for p in passages(read)]


@pytest.mark.parametrize(
    ("body", "sentences"),
    [
        ("Five died. Two fled.", ["Five died.", "Two fled."]),
        ("Gen. Orr met Mr. Belm in Osk.", ["Gen. Orr met Mr. Belm in Osk."]),
        ("It fell on Jan. 3 at 4 a.m. near Osk.", ["It fell on Jan. 3 at 4 a.m. near Osk."]),
        ("The U.S. Army left at 5 p.m. The rest stayed.", ["The U.S. Army left at 5 p.m.", "The rest stayed."]),
        ("J. R. Quill was hit.", ["J. R. Quill was hit."]),
        ("About 1.5 million fled. 3.2 stayed.", ["About 1.5 million fled.", "3.2 stayed."]),
        ("“They ran.” Nobody fell.", ["“They ran.”", "Nobody fell."]),
        ('"They ran." He fell.', ['"They ran."', "He fell."]),
        ("“Run!” she said. He did.", ["“Run!” she said.", "He did."]),
        ("The noise… it was everywhere.", ["The noise… it was everywhere."]),
        ("Was it them? Nobody knows!", ["Was it them?", "Nobody knows!"]),
        ("He was No. 5 in Belgar.", ["He was No. 5 in Belgar."]),
        ("Four were killed.The army left.", ["Four were killed.", "The army left."]),
        ("See www.Osk.example for more.", ["See www.Osk.example for more."]),
        ("1. Tarmel: two died. 2. Osk: none.", ["1. Tarmel: two died.", "2. Osk: none."]),
        ("no full stop at all and it goes on", ["no full stop at all and it goes on"]),
        ("", []),
        ("...", ["..."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(body: str, sentences: list[str]) -> None:
    assert split(body) == sentences


def test_a_blank_line_parts_what_no_full_stop_parts() -> None:
    assert split("RAID ON OSK\n\nFive died") == ["RAID ON OSK", "Five died"]


def test_lines_wrapped_by_hand_belong_together() -> None:
    first = "The shells fell on the market of Osk shortly\nbefore noon, when it was full of people from\nthe hills."
    assert split(f"{first} Five of them died there.\n") == [first, "Five of them died there."]


def test_the_title_is_paragraph_0_and_no_passage_crosses_a_paragraph() -> None:
    read = document("First here. Second here.\nThird here.", title="Raid on Osk")
    assert [(p.paragraph, read.text[p.start : p.end]) for p in passages(read)] == [
        (0, "Raid on Osk"),
        (1, "First here."),
        (1, "Second here."),
        (2, "Third here."),
    ]


def test_a_body_without_a_title_begins_with_paragraph_1() -> None:
    assert [p.paragraph for p in passages(document("Five died."))] == [1]


texts = st.text(alphabet=st.sampled_from("aB. \n!?…\"'“”‘’()1,-\tU.S:\r"), max_size=120) | st.text(max_size=60)


@given(title=st.none() | texts, body=texts)
def test_every_sign_but_white_space_lies_in_exactly_one_passage(title: str | None, body: str) -> None:
    read = document(body, title)
    covered = [0] * len(read.text)
    for passage in passages(read):
        assert passage.start < passage.end
        assert not read.text[passage.start].isspace()
        assert not read.text[passage.end - 1].isspace()
        for at in range(passage.start, passage.end):
            covered[at] += 1
    assert all(times == 1 or (times == 0 and sign.isspace()) for times, sign in zip(covered, read.text, strict=True))
    assert max(covered, default=0) <= 1


@given(body=texts)
def test_passages_come_in_order_and_paragraphs_never_fall(body: str) -> None:
    found = passages(document(body))
    assert [(p.paragraph, p.start) for p in found] == sorted((p.paragraph, p.start) for p in found)


def test_one_line_of_two_million_signs_is_split() -> None:
    assert len(split("Five men died in Osk. " * 90_000)) == 90_000
