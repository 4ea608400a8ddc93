"""Merging, splitting and undoing in a book: ids stay, tolls follow, and the history tells who said what and why."""

from collections.abc import Iterator

import pytest

from tallybook.book import Book
from tallybook.errors import BadSetting, NotFound

REPORTS = (
    ("Nine people were killed in the shelling of Osk on Tuesday 6 May 2031, police said.", "Post", "2031-05-07"),
    ("Fourteen people were killed in the shelling of Osk on Tuesday, the mayor said.", "Mirror", "2031-05-07"),
    ("A car bomb in Tarmel killed 5 people on 15 May 2031, doctors said.", "Gazette", "2031-05-16"),
    ("Five people died in a car bomb attack in Tarmel on 15 May, the ministry said.", "Herald", "2031-05-16"),
)
EARLY = "Shelling hit Osk on 6 May 2031 and killed 3 people, a witness said."


def written(texts: tuple[tuple[str, str, str], ...] = REPORTS) -> Book:
    opened = Book.open(None)
    for text, outlet, day in texts:
        opened.add_text(text, outlet=outlet, published=day)
    opened.run(codebook="reported")
    return opened


@pytest.fixture
def book() -> Iterator[Book]:
    with written() as opened:
        yield opened


def told(book: Book) -> dict[str, tuple[int, list[str]]]:
    """Each incident with its reports and what it counts, computed anew."""
    book.run()
    return {row.id: (row.reports, [toll.printed for toll in row.tolls]) for row in book.incidents()}


def both(book: Book) -> tuple[str, str]:
    """The shelling of Osk and the bombing of Tarmel."""
    rows = {row.kind: row.id for row in book.incidents()}
    return rows["shelling"], rows["bombing"]


def report(book: Book, outlet: str) -> str:
    return next(row.id for row in book.reports() if row.outlet == outlet)


def claim(book: Book, outlet: str) -> str:
    return next(row.id for row in book.claims() if row.outlet == outlet)


def test_a_merge_and_its_undoing_change_the_tolls_and_give_back_the_ids(book: Book) -> None:
    before = told(book)
    osk, tarmel = both(book)
    merge = book.merge(osk, tarmel, by="ana", reason="one attack told twice.")
    assert told(book) == {osk: (4, ["5 to 14"])}
    assert book.toll(tarmel)[0].incident_id == osk
    assert book.became(tarmel) == f"The incident {tarmel[:8]} was merged into this one by ana: one attack told twice."
    book.undo(merge.id[:10], by="bo", reason="two towns")
    assert told(book) == before
    assert book.became(tarmel) == ""
    lines = [(row.verb, row.by, row.reason, row.state) for row in book.history(tarmel)]
    assert lines == [("merge", "ana", "one attack told twice.", "undone by bo"), ("undo", "bo", "two towns", "")]
    assert all(row.on for row in book.history(tarmel))


def test_who_merges_again_in_the_same_words_after_an_undoing_is_heard(book: Book) -> None:
    osk, tarmel = both(book)
    for _ in range(2):
        merge = book.merge(osk, tarmel, by="ana", reason="one attack")
        assert len(told(book)) == 1
        assert book.merge is not None
        book.undo(merge.id, by="ana", reason="no")
        assert len(told(book)) == 2
    with pytest.raises(BadSetting, match="undone already"):
        book.undo(merge.id, by="ana", reason="no")


def test_what_went_out_keeps_its_id_though_an_earlier_report_joins_later(book: Book) -> None:
    osk, _ = both(book)
    book.export("csv")
    assert not book.pending()
    book.add_text(EARLY, outlet="Early", published="2031-05-06")
    assert told(book)[osk][0] == 3
    with written((*REPORTS, (EARLY, "Early", "2031-05-06"))) as other:
        assert osk not in told(other)
        assert other.toll(osk)[0].incident_id == both(other)[0]


def test_an_export_is_kept_once_and_is_the_same_again(book: Book) -> None:
    first = book.export("jsonl")
    assert book.export("jsonl") == first
    osk, _ = both(book)
    assert [(row.verb, row.pinned) for row in book.history(osk)] == [("publish", (osk,))]
    assert book.history(osk)[0].by is None


def test_a_signature_and_a_word_on_eligibility_pin_the_id(book: Book) -> None:
    osk, tarmel = both(book)
    book.sign(osk, by="lena", reason="rang the police")
    book.decide("eligible", tarmel, by="lena", reason="an armed group", codebook="ucdp")
    book.run()
    assert [(row.words, row.pinned) for row in book.history(osk)] == [("a toll was signed: killed (all)", (osk,))]
    assert [(row.words, row.pinned) for row in book.history(tarmel)] == [("said to be eligible under ucdp", (tarmel,))]
    book.add_text(EARLY, outlet="Early", published="2031-05-06")
    assert osk in told(book)


def test_a_report_is_told_out_and_comes_back_when_that_is_undone(book: Book) -> None:
    before = told(book)
    osk, tarmel = both(book)
    split = book.split(osk, report(book, "Mirror"), by="cy", reason="another day")
    assert told(book)[osk] == (1, ["9"])
    (apart,) = set(told(book)) - {osk, tarmel}
    assert told(book)[apart] == (1, ["14"])
    assert [one.id for one in book.history(osk)[0].incidents] == [apart]
    assert [row.verb for row in book.history(apart)] == ["split"]
    book.undo(split.id, by="cy", reason="the same day")
    assert told(book) == before


def test_a_claim_is_told_out_into_another_incident(book: Book) -> None:
    osk, tarmel = both(book)
    book.split(osk, claim(book, "Mirror"), into=tarmel, by="cy", reason="it was in Tarmel")
    assert told(book) == {osk: (1, ["9"]), tarmel: (3, ["5 to 14"])}


def test_a_judgement_by_a_claim_that_is_then_rejected_holds_for_its_report(book: Book) -> None:
    text = "Nine people were killed in the shelling of Osk on 6 May 2031. Two of them were teachers, police said."
    book.add_text(text, outlet="Lantern", published="2031-05-08")
    osk, tarmel = both(book)
    book.run()
    book.decide("other_incident", claim(book, "Lantern"), other=claim(book, "Post"), by="ana", reason="another street")
    apart = told(book)
    assert len(apart) == 3
    book.decide("reject", claim(book, "Lantern"), by="ana", reason="misread")
    after = told(book)
    assert sorted(reports for reports, _ in after.values()) == sorted(reports for reports, _ in apart.values())
    assert {osk, tarmel} <= set(after)


def test_a_judgement_of_which_nothing_is_left_is_listed(book: Book) -> None:
    made = book.decide("other_incident", claim(book, "Mirror"), other=claim(book, "Post"), by="ana", reason="no")
    book.decide("reject", claim(book, "Mirror"), by="ana", reason="misread")
    book.run()
    assert made.id in {row.id for row in book.problems().stale}


def test_a_contradiction_is_told_before_and_after_it_is_decided(book: Book) -> None:
    osk, tarmel = both(book)
    book.merge(osk, tarmel, by="ana", reason="one attack")
    book.run()
    asked = {"verb": "split", "subject": osk, "moved": f"{report(book, 'Gazette')} {report(book, 'Herald')}"}
    page = book.supposed(asked)
    assert page.contradicted == ("merge, by ana: one attack",)
    assert {tuple(move.then for move in one.moves) for one in page.incidents} == {("9 to 14",), ("5",)}
    assert told(book) == {osk: (4, ["5 to 14"])}
    book.decide_together([asked], by="bo", reason="two towns")
    assert sorted(told(book).values()) == [(2, ["5"]), (2, ["9 to 14"])]
    assert [row.state for row in book.history(osk)] == ["a later decision says otherwise", ""]


def test_a_link_left_open_is_asked_no_more_and_stays_out_of_the_toll(book: Book) -> None:
    osk, _ = both(book)
    one, other = claim(book, "Mirror"), claim(book, "Post")
    book.decide("unsure_incident", one, other=other, by="ana", reason="the day is not said")
    assert told(book)[osk] == (1, ["9"])
    page = book.findings().incidents
    assert {one, other} == {claim for incident in page for claim in incident.unsure}
    assert not [row for row in book.questions(osk) if row.kind == "link"]
    assert [row.verb for row in book.history(osk)] == ["unsure_incident"]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"verb": "merge", "subject": "OSK", "other": "OSK"}, "one incident already"),
        ({"verb": "merge", "subject": "OSK"}, "name the other claim"),
        ({"verb": "split", "subject": "OSK", "moved": ""}, "nothing is told out"),
        ({"verb": "split", "subject": "OSK", "moved": "POST MIRROR"}, "nothing would be left"),
        ({"verb": "split", "subject": "OSK", "moved": "POST", "other": "OSK"}, "into another"),
        ({"verb": "reject", "subject": "OSK", "moved": "POST"}, "tells nothing out"),
        ({"verb": "publish", "subject": "OSK"}, "use export"),
    ],
)
def test_what_cannot_be_judged_says_what_to_do(book: Book, asked: dict[str, str], words: str) -> None:
    names = {"OSK": both(book)[0], "POST": report(book, "Post"), "MIRROR": report(book, "Mirror")}
    meant = {field: " ".join(names.get(one, one) for one in value.split()) for field, value in asked.items()}
    with pytest.raises(BadSetting, match=words):
        book.decide_together([meant], by="ana", reason="seen")


def test_only_what_is_there_can_be_told_out_or_undone(book: Book) -> None:
    osk, _ = both(book)
    with pytest.raises(NotFound, match="no claim and no report"):
        book.split(osk, "ffffffff", by="ana", reason="seen")
    with pytest.raises(NotFound, match="tells nothing of the incident"):
        book.split(osk, report(book, "Herald"), by="ana", reason="seen")
    with pytest.raises(NotFound, match="no judgement"):
        book.undo("ffffffff", by="ana", reason="seen")
    rejected = book.decide("reject", claim(book, "Post"), by="ana", reason="misread")
    with pytest.raises(BadSetting, match="decide it the other way"):
        book.undo(rejected.id, by="ana", reason="seen")


def test_an_incident_of_which_nothing_is_told_any_more_says_so(book: Book) -> None:
    _, tarmel = both(book)
    book.export("csv")
    for outlet in ("Gazette", "Herald"):
        book.forget(report(book, outlet), reason="a witness at risk")
        book.run()
    with pytest.raises(NotFound, match=f"the incident {tarmel[:8]} is told no more"):
        book.toll(tarmel)


def test_an_exported_page_stays_where_it_was_when_its_incident_is_merged(book: Book) -> None:
    osk, tarmel = both(book)
    assert f"incidents/{tarmel}.html" in book.export("html")
    book.merge(osk, tarmel, by="Anna Petrova", reason="one attack")
    book.run()
    first = both_ids = book.incidents()[0].id
    old = ({osk, tarmel} - {both_ids}).pop()
    files = book.export("html")
    assert f'href="../incidents/{first}.html"' in files[f"incidents/{old}.html"]
    assert "was merged into this one by coder 1: one attack" in files[f"incidents/{old}.html"]
    assert "Petrova" not in "".join(files.values())
    assert book.incidents()[0].former == (old,)
