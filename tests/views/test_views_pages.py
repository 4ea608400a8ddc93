import pytest

from tallybook.errors import BadSetting, NotFound
from tallybook.model import DatePrecision, Decision, Document, Findings, Report, Toll, Unreadable, When
from tallybook.views import (
    claim_rows,
    find_claim,
    find_incident,
    find_report,
    incident_page,
    incident_rows,
    problems,
    report_page,
    report_rows,
    toll_rows,
)
from tallybook.views.words import when_words
from tests.views.tarmel import (
    CHILDREN,
    COURIER_DOC,
    DENIAL,
    EXERCISE,
    FINDINGS,
    GAZETTE_DOC,
    NINE,
    NINE_COPY,
    OSK,
    SHELLING,
    STILL,
    TWELVE,
    WOUNDED,
)


def test_incidents_come_first_and_recalled_ones_after() -> None:
    rows = incident_rows(FINDINGS)
    assert [row.id for row in rows] == [SHELLING.id, OSK.id]
    assert [(toll.outcome, toll.printed) for toll in rows[0].tolls] == [("killed", "12"), ("injured", "31 or more")]
    assert rows[0].label == "machine proposal"


def test_an_incident_says_how_exactly_its_date_and_place_are_known() -> None:
    page = incident_page(FINDINGS, SHELLING.id)
    assert page.incident.when == "4 March 2031"
    assert page.incident.when_note == "to the day, as said, date_prec 1 (UCDP), time_precision 1 (ACLED)"
    assert page.incident.where == "Tarmel, BL"
    assert page.incident.where_note == "to the town, UCDP 1, ACLED 1, Airwars “Town”"
    assert incident_page(FINDINGS, OSK.id).incident.when == "2029"


def test_every_toll_names_its_codebook_its_reason_and_what_each_claim_does() -> None:
    whole, children, injured = incident_page(FINDINGS, SHELLING.id).tolls
    assert {row.codebook for row in (whole, children, injured)} == {"reported"}
    assert {row.label for row in (whole, children, injured)} == {"machine proposal"}
    assert whole.origins == "counted by 2 voices, relayed by 1"
    assert [(one.use_words, one.counts) for one in whole.contributions] == [
        ("sets the highest", True),
        ("a floor", True),
        ("supports", True),
        ("superseded", False),
    ]
    assert whole.contributions[0].claim is not None
    assert whole.contributions[0].claim.claim_id == TWELVE.id
    assert injured.strip is not None
    assert injured.strip.open


def test_copies_are_folded_under_the_earliest() -> None:
    rows = incident_page(FINDINGS, SHELLING.id).figures
    first = next(row for row in rows if row.id == NINE.id)
    assert [copy.id for copy in first.copies] == [NINE_COPY.id]
    assert NINE_COPY.id not in {row.id for row in rows}


def test_a_claim_row_says_who_on_which_basis_through_whom_and_where() -> None:
    row = next(row for row in claim_rows(FINDINGS) if row.id == NINE_COPY.id)
    assert (row.speaker, row.speaker_kind, row.speaker_basis) == ("police", "official", "on record")
    assert row.chain == ("Belgar Gazette", "Belgar Press Agency")
    assert (row.words, row.bounds, row.published) == ("At least nine", "9 or more", "4 March 2031")
    assert row.before + row.words + row.after == row.sentence
    denied = next(row for row in claim_rows(FINDINGS) if row.id == DENIAL.id)
    assert denied.cautions == ("denied",)


def test_bounds_and_conflicts_lead_to_their_claims() -> None:
    page = incident_page(FINDINGS, SHELLING.id)
    (bound,) = page.bounds
    assert (bound.printed, bound.label) == ("3 to 10", "by arithmetic, said by nobody")
    assert CHILDREN.id in {one.claim_id for one in bound.forced_by}
    (conflict,) = page.conflicts
    assert {one.claim_id for one in conflict.claims} == {DENIAL.id, WOUNDED.id}


def test_claims_that_arithmetic_left_out_are_shown() -> None:
    beyond = FINDINGS.bounds[0].changed(low=None, high=None, forced_by=(), left_out=(CHILDREN.id,))
    (bound,) = incident_page(FINDINGS.changed(bounds=(beyond,)), SHELLING.id).bounds
    assert bound.printed == "not computed: the groups overlap in too many ways"
    assert [one.claim_id for one in bound.left_out] == [CHILDREN.id]


def test_reasons_for_and_against_stand_apart_and_unsure_claims_are_listed() -> None:
    page = incident_page(FINDINGS, SHELLING.id)
    assert len(page.reasons_for) == 2
    assert len(page.reasons_against) == 1
    assert [row.words for row in page.unsure] == ["13 to 15", "seven"]


def test_statements_are_shown_in_their_own_words_by_date() -> None:
    rows = incident_page(FINDINGS, SHELLING.id).statements
    assert [row.kind for row in rows] == ["unconfirmed", "denies", "blames"]
    assert rows[0].quotation == "We are still counting"
    assert rows[0].named


def test_claims_can_be_chosen_by_incident_outcome_report_and_kind() -> None:
    injured = claim_rows(FINDINGS, incident=SHELLING.id, outcome="injured")
    assert {row.outcome for row in injured} == {"injured"}
    assert len(injured) == 3
    assert {row.report_id for row in claim_rows(FINDINGS, report=COURIER_DOC.report_id)} == {COURIER_DOC.report_id}
    assert {row.type for row in claim_rows(FINDINGS, kind="statement")} == {"statement"}


def test_an_outcome_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(BadSetting, match="use one of killed, injured"):
        claim_rows(FINDINGS, outcome="hurt")


def test_the_report_page_holds_all_text_with_numbered_notes() -> None:
    page = report_page(FINDINGS, COURIER_DOC.report_id)
    text = " ".join(piece.text for one in page.paragraphs for piece in one.segments)
    assert "police said." in text
    assert [note.number for note in page.notes] == [1, 2, 3, 4, 5, 6]
    assert {number for one in page.paragraphs for number in one.notes} == {1, 2, 3, 4, 5, 6}
    assert STILL.id in {note.claim.id for note in page.notes}
    assert page.unread[0].sentence.startswith("[name withheld], who sells lamps")
    assert page.incidents[0].id == SHELLING.id


def test_an_untitled_report_is_called_by_its_opening_words() -> None:
    row = next(row for row in report_rows(FINDINGS) if row.id == GAZETTE_DOC.report_id)
    assert row.title.startswith("“At least nine people were killed")
    assert row.label == "[address withheld: it holds a name]"


def test_what_a_report_says_of_itself_is_shown_as_a_banner() -> None:
    assert report_page(FINDINGS, COURIER_DOC.report_id).report.banners == (EXERCISE,)
    assert incident_page(FINDINGS, SHELLING.id).incident.banners == (EXERCISE,)


@pytest.mark.parametrize(
    ("body", "banners"),
    [
        ("Nine died.\n\nA retelling of public reports for Osk.", ("A retelling of public reports for Osk.",)),
        ("Nine died.\nExercise: people and places are invented.", ("Exercise: people and places are invented.",)),
        ("Nine died in an exercise of the army.", ()),
    ],
)
def test_a_banner_is_the_line_that_says_it(body: str, banners: tuple[str, ...]) -> None:
    report = Report.of(body.encode(), "text/plain")
    document = Document.of(report.id, "plain/1", title=None, body=body)
    findings = Findings(codebook="reported", reports=(report,), documents=(document,))
    assert report_rows(findings)[0].banners == banners


def test_problems_gather_what_was_left_and_decisions_that_no_longer_fit() -> None:
    stale = Decision.of("reject", NINE.id, by="A. Coder", reason="misread", reading="old")
    findings = FINDINGS.changed(decisions=(stale,), stale=(stale.id,))
    page = problems(findings, (Unreadable(label="a.bin", reason="not a text", todo="leave it out"),))
    assert [one.label for one in page.unreadable] == ["a.bin"]
    assert [one.reason for one in page.refused] == ["a number was proposed that the words do not give"]
    assert [one.sign for one in page.unread] == ["two men"]
    assert [one.verb for one in page.stale] == ["reject"]


def test_tolls_can_be_listed_for_one_incident_or_for_all() -> None:
    assert len(toll_rows(FINDINGS)) == 4
    assert [row.printed for row in toll_rows(FINDINGS, OSK.id)] == ["40"]


def test_records_are_found_by_the_start_of_their_id_and_incidents_by_their_claims() -> None:
    assert find_incident(FINDINGS, "5e11").id == SHELLING.id
    assert find_incident(FINDINGS, NINE.id).id == SHELLING.id
    assert find_report(FINDINGS.reports, COURIER_DOC.report_id[:10]).id == COURIER_DOC.report_id
    assert find_claim(FINDINGS, STILL.id[:12]).id == STILL.id


@pytest.mark.parametrize("wanted", ["", "zz", "ffffffffffffffffffffffffffffffffff"])
def test_an_unknown_id_says_what_to_do(wanted: str) -> None:
    with pytest.raises(NotFound, match="list the incidents"):
        find_incident(FINDINGS, wanted)


def test_an_ambiguous_id_names_the_candidates() -> None:
    twins = FINDINGS.changed(incidents=(SHELLING, SHELLING.changed(id="5e12" + "0" * 28)))
    with pytest.raises(NotFound, match=r"start of 2: 5e110+, 5e120+; give more"):
        find_incident(twins, "5e1")


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, "date not known"),
        (When(), "date not known"),
        (When(weekday=6, precision=DatePrecision.PARTIAL), "Saturday, year not fixed"),
        (When(first="2031-01-03", last="2031-01-05", precision=DatePrecision.DAYS), "3 to 5 January 2031"),
        (When(first="2031-01-30", last="2031-02-02", precision=DatePrecision.DAYS), "30 January to 2 February 2031"),
        (When(first="2030-12-30", last="2031-01-02"), "30 December 2030 to 2 January 2031"),
        (When(first="2031-02-01", last="2031-02-28", precision=DatePrecision.MONTH), "February 2031"),
        (When(last="2031-02-28"), "until 28 February 2031"),
    ],
)
def test_dates_say_no_more_than_is_known(when: When | None, words: str) -> None:
    assert when_words(when) == words


def test_a_toll_without_a_number_is_not_shown_as_zero() -> None:
    known = {"incident_id": OSK.id, "outcome": "killed", "group": "all", "codebook": "c"}
    empty = Toll(**known, reason="a vague word", null_reason="unknown-some")
    (row,) = toll_rows(FINDINGS.changed(tolls=(empty,)), OSK.id)
    assert row.printed == "some, number unknown"
    assert row.strip is None
