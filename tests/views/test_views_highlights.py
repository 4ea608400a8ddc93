from hypothesis import given
from hypothesis import strategies as st

from tallybook.model import Document
from tallybook.views.highlights import Layers, Mark, Paragraph, highlighted
from tallybook.views.masking import WITHHELD


def doc(body: str, title: str | None = None) -> Document:
    return Document.of("r", "plain/1", title=title, body=body)


def mark(start: int, end: int, number: int | None = None, kind: str = "figure") -> Mark:
    return Mark(start=start, end=end, kind=kind, key=f"claim-{number}" if number else "unread-0", number=number)


def flat(paragraphs: tuple[Paragraph, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(piece.text, piece.kinds) for one in paragraphs for piece in one.segments]


def test_a_figure_inside_a_statement_is_marked_as_both() -> None:
    text = "He denied nine deaths."
    layers = Layers([mark(0, 21, 1, "statement"), mark(10, 14, 2)], [])
    assert flat(highlighted(doc(text), layers)) == [
        ("He denied ", ("statement",)),
        ("nine", ("figure", "statement")),
        (" deaths", ("statement",)),
        (".", ()),
    ]


def test_marks_that_cross_are_cut_where_either_ends() -> None:
    found = highlighted(doc("abcdef"), Layers([mark(0, 4, 1), mark(2, 6, 2, "statement")], []))
    assert [text for text, _ in flat(found)] == ["ab", "cd", "ef"]
    assert [piece.closes for piece in found[0].segments] == [(), (1,), (2,)]
    assert [piece.opens for piece in found[0].segments] == [("claim-1",), ("claim-2",), ()]


def test_the_title_is_its_own_paragraph_with_its_own_notes() -> None:
    found = highlighted(doc("Nine died.", title="Nine dead"), Layers([mark(0, 4, 1), mark(11, 15, 2)], []))
    assert [one.is_title for one in found] == [True, False]
    assert [one.notes for one in found] == [(1,), (2,)]


def test_a_name_stays_one_piece_even_where_a_mark_begins_within_it() -> None:
    found = highlighted(doc("Ilan Dorev saw nine."), Layers([mark(5, 19, 1)], [(0, 10)]))
    assert flat(found)[0] == (WITHHELD, ("figure",))
    assert found[0].segments[0].opens == ("claim-1",)
    assert "Dorev" not in "".join(text for text, _ in flat(found))


@given(
    text=st.text(alphabet="ab \n.é", min_size=1, max_size=60).filter(str.strip),
    spans=st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=6),
)
def test_the_segments_are_the_text_and_every_claim_has_one_place_and_one_note(
    text: str, spans: list[tuple[int, int]]
) -> None:
    document = doc(text)
    clipped = [(a, min(a + n, len(text))) for a, n in spans if a < len(text)]
    marks = [mark(a, b, n) for n, (a, b) in enumerate(clipped, start=1) if text[a:b].strip()]
    found = highlighted(document, Layers(marks, []))
    assert "".join("".join(words for words, _ in flat((one,))) for one in found).split() == text.split() or "\n" in text
    opened = [key for one in found for piece in one.segments for key in piece.opens]
    closed = [number for one in found for number in one.notes]
    assert sorted(opened) == sorted(m.key for m in marks)
    assert sorted(closed) == sorted(m.number for m in marks)


def test_many_marks_in_one_long_paragraph_are_cut_in_one_sweep() -> None:
    text = "nine died and " * 5_000
    marks = [mark(n * 14, n * 14 + 4, n + 1) for n in range(5_000)]
    assert len(highlighted(doc(text), Layers(marks, []))[0].segments) == 10_000
