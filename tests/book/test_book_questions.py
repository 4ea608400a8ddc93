"""Questions from reports to answers: what is asked, what each answer would give, and that it gives just that."""

from collections.abc import Iterator

import pytest

from tallybook.book import Book
from tallybook.errors import BadSetting, NotFound
from tallybook.model import Toll
from tallybook.views import MoveRow
from tallybook.web.deciding import asked

BOMBING = (
    ("Nine people were killed in the shelling of Osk on Tuesday 6 May 2031, police said.", "Post"),
    ("Fourteen people were killed when a bomb went off in Osk on Tuesday, the mayor said.", "Mirror"),
    ("Seven people were killed in an attack on Tuesday, a monitor said. Officials said five were hurt.", "Herald"),
    ("Twelve people died in Osk on Wednesday in the shelling of a market, a hospital said.", "Daily"),
)
RAID = (
    ("At least 9 people were killed in the raid on Osk on Tuesday 6 May 2031, police said.", "Post"),
    ("Rebels of the Northern Front said they killed 40 people in the raid on Osk on Tuesday.", "Mirror"),
    ("The army denied that any civilians were killed in the raid on Osk on Tuesday.", "Herald"),
)


def book_of(reports: tuple[tuple[str, str], ...], codebook: str = "reported") -> Book:
    book = Book.open(None)
    for text, outlet in reports:
        book.add_text(text, outlet=outlet, published="2031-05-07")
    book.run(codebook=codebook)
    return book


@pytest.fixture
def bombing() -> Iterator[Book]:
    with book_of(BOMBING) as book:
        yield book


def printed(tolls: tuple[Toll, ...]) -> dict[tuple[str, str], tuple[object, ...]]:
    return {(str(t.outcome), t.group): (t.low, t.best, t.high, t.open, t.counted) for t in tolls}


def promised(moves: tuple[MoveRow, ...]) -> dict[tuple[str, str], tuple[object, ...]]:
    return {(m.outcome, m.group): (m.low, m.best, m.high, m.open, m.counted) for m in moves}


@pytest.mark.parametrize(("reports", "codebook"), [(BOMBING, "reported"), (RAID, "airwars"), (RAID, "ucdp")])
def test_each_answer_gives_what_it_promised_and_is_not_asked_again(reports, codebook):
    with book_of(reports, codebook) as first:
        questions = first.questions()
        claims = {one.id: one.claims for one in first.findings().incidents}
    assert questions
    for question, answer in [(one, answer) for one in questions for answer in one.answers]:
        with book_of(reports, codebook) as book:
            sent = asked(answer.sent)
            book.decide_together(sent, by="coder-1", reason="as the answer says")
            found = book.run().findings
            subjects = {one["subject"] for one in sent}
            kept = next(c for c in (*claims[question.incident_id], *subjects) if c not in subjects or len(claims) == 1)
            incident = next(one for one in found.incidents if kept in one.claims)
            got = printed(tuple(t for t in found.tolls if t.incident_id == incident.id))
            for row, numbers in promised(answer.moves).items():
                assert got.get(row, (None, None, None, False, 0)) == numbers, (question.question, answer.words)
            assert (question.kind, question.claims) not in {(q.kind, q.claims) for q in book.questions()}


def test_the_question_with_the_greatest_effect_comes_first(bombing: Book) -> None:
    rows = bombing.questions()
    assert [row.effect for row in rows] == sorted((row.effect for row in rows), reverse=True)
    assert rows[0].kind == "link"
    assert rows[0].question.startswith("Is this of this incident: ")
    assert [answer.words for answer in rows[0].answers][1] == "no"
    assert sum(row.kind == "link" for row in rows) == 1  # the two incidents are asked about once


def test_a_question_shows_the_sentence_and_the_command(bombing: Book) -> None:
    row = next(row for row in bombing.questions() if row.kind == "conflict")
    told = {one.before + one.words + one.after: one.claim.claim_id for one in row.claims}
    sentences = {text for text, _ in BOMBING}
    assert told.keys() <= sentences
    (command,) = row.answers[0].commands
    left_out = next(claim for claim in told.values() if claim[:12] in command)
    assert command == f'tallybook decide BOOK leave_out {left_out[:12]} --by NAME --reason "WHY"'


def test_a_report_told_apart_is_neither_unsure_nor_asked_about_again(bombing: Book) -> None:
    row = next(row for row in bombing.questions() if row.kind == "link")
    bombing.decide_together(asked(row.answers[1].sent), by="coder-1", reason="another town")
    found = bombing.run().findings
    assert all(not one.unsure for one in found.incidents)
    assert not [row for row in bombing.questions() if row.kind == "link"]


def test_what_a_party_says_waits_for_a_person_under_a_codebook_that_asks() -> None:
    with book_of(RAID, "airwars") as book:
        kinds = {row.kind: row for row in book.questions()}
        assert "denial" in kinds
        answers = kinds["denial"].answers
        assert [answer.words for answer in answers] == ["it counts as none", "it does not count"]
    with book_of(RAID, "ucdp") as book:
        kinds = {row.kind: row for row in book.questions()}
        party = kinds["party"]
        assert "Northern Front" in party.question
        assert '--codebook "ucdp"' in party.answers[0].commands[0]
        moved = next(one for one in party.answers[0].moves if one.group == "all")
        assert (moved.now, moved.then) == ("9 or more", "9 to 40, best 40")


def test_the_tolls_without_a_part_stand_beside_what_they_are(bombing: Book) -> None:
    incident = max(bombing.incidents(), key=lambda row: row.claims).id
    rows = bombing.without(incident, "voice:police")
    assert (rows[0].outcome, rows[0].group, rows[0].now, rows[0].then) == ("killed", "all", "9 to 14", "12 to 14")
    both = bombing.without(incident, "outlet:Post", "outlet:mirror")
    assert both[0].then == "12"
    assert bombing.without(incident, "rule:best=lowest")[0].then == "9 to 14, best 9"


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("voice:nobody", "answers to it"),
        ("outlet:", "answers to it"),
        ("ffffffff", "answers to it"),
        ("", "answers to it"),
        ("person:x", "nothing is left out by 'person'"),
        ("rule:beast", "no rule is called so"),
        ("rule:best", "'agreeing' is no other value of it"),
        ("rule:best=newest", "write rule:best= and one of none, lowest"),
        ("outlet:i", "it may be 2: Daily, Mirror"),
    ],
)
def test_what_cannot_be_left_out_says_what_can(bombing: Book, wanted: str, words: str) -> None:
    largest = max(bombing.incidents(), key=lambda row: row.claims)
    with pytest.raises((NotFound, BadSetting)) as told:
        bombing.without(largest.id, wanted)
    assert words in told.value.line()


VOICES = (
    ("The Kestrian army said 9 people were killed in the shelling of Osk on Tuesday 6 May 2031.", "Post"),
    ("Command East said 12 people were killed in the shelling of Osk on Tuesday. It said 3 were hurt.", "Mirror"),
)


def test_who_speaks_is_decided_by_a_claim_that_was_misread_as_well() -> None:
    with book_of(VOICES) as book:
        claims = {f.quantity.value: f.id for r in book.findings().readings for f in r.figures}
        book.decide("reject", claims[12], by="coder-1", reason="misread")
        book.run()
        assert len(book.findings().voices) == 2
    with book_of(VOICES) as book:
        book.decide("same_voice", claims[12], other=claims[9], by="coder-1", reason="one stamp")
        book.decide("reject", claims[12], by="coder-1", reason="misread")
        (voice,) = book.run().findings.voices
        assert set(voice.claims) == {claims[9], claims[3]}
        assert not book.findings().overruled
