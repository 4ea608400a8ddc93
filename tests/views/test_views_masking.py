import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.model import (
    Decision,
    Document,
    Findings,
    Incident,
    Part,
    Party,
    PartyKind,
    PartyRole,
    Reading,
    Report,
)
from tallybook.views.exports import FORMATS, export
from tallybook.views.folding import folded
from tallybook.views.incidents import incident_page, incident_rows
from tallybook.views.masking import ADDRESS_WITHHELD, WITHHELD, Mask, Names
from tallybook.views.problems import problems
from tallybook.views.reports import report_page, report_rows
from tests.views.tarmel import COURIER_DOC, FINDINGS, GAZETTE_DOC, HERALD_DOC, SHELLING


def show(subject: str) -> Findings:
    decision = Decision.of("show_names", subject, by="A. Coder", reason="the family asked for it")
    return FINDINGS.changed(decisions=(decision,))


def every_text(findings: Findings) -> str:
    pages = [incident_page(findings, one.id).model_dump_json() for one in findings.incidents]
    pages += [report_page(findings, one.id).model_dump_json() for one in findings.reports]
    pages += [row.model_dump_json() for row in (*incident_rows(findings), *report_rows(findings))]
    pages.append(problems(findings).model_dump_json())
    files = [text for name in FORMATS for text in export(findings, name).values()]
    return "\n".join(pages + files)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ilan Dorev fell.", f"{WITHHELD} fell."),
        ("ILAN DOREV FELL", f"{WITHHELD} FELL"),
        ("Ilan\nDorev and Dorev's son", f"{WITHHELD} and {WITHHELD}'s son"),
        ("Dorevs and dorev stay", "Dorevs and dorev stay"),
        ("Ilan Dorevson", "Ilan Dorevson"),
        ("ilan-dorev", WITHHELD),
        ("Il\u00adan Do\u200brev fell", f"{WITHHELD} fell"),
        ("\u202eIlan\u00a0Dorev\u202c fell", f"\u202e{WITHHELD} fell"),
        ("\uff29\uff4c\uff41\uff4e \uff24\uff4f\uff52\uff45\uff56, 34", f"{WITHHELD}, 34"),
    ],
)
def test_a_name_is_withheld_as_a_word_and_in_capitals(text: str, shown: str) -> None:
    assert Mask.of(FINDINGS).said(COURIER_DOC.id, text) == shown


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("other", ["NFC", "NFD"])
def test_a_name_with_an_accent_is_withheld_however_it_is_written(form: str, other: str) -> None:
    name = unicodedata.normalize(form, "Rufino Dor\u00e9v")
    mask = Mask.of(FINDINGS.changed(readings=(Reading(document_id="d", reader="r", private_names=(name,)),)))
    text = unicodedata.normalize(other, "H\u00e9las, Rufino Dor\u00e9v fell in \u00c9lan.")
    assert mask.said("d", text) == unicodedata.normalize(other, f"H\u00e9las, {WITHHELD} fell in \u00c9lan.")
    assert mask.said("d", "Ru\ufb01no Dor\u00e9v fell") == f"{WITHHELD} fell"


@given(st.text(st.sampled_from("ae\u0301\u00e9\u00ad\u200b\ufb01\uff21 \u0635\u202e"), max_size=30))
def test_folding_leads_back_to_the_text(text: str) -> None:
    plain, places = folded(text)
    assert len(places) == len(plain) + 1
    assert list(places) == sorted(places)
    assert places[-1] == len(text)
    assert folded(plain)[0] == plain


def test_a_name_in_a_joining_script_is_found_behind_a_particle() -> None:
    assert list(Names(["سالم"]).hits("وسالم")) == [(1, 5, "سالم")]


def test_an_address_that_holds_a_name_leads_nowhere() -> None:
    mask = Mask.of(FINDINGS)
    assert mask.address(GAZETTE_DOC.id, "https://news.example/Ilan%20Dorev/1") == ADDRESS_WITHHELD
    assert mask.address(GAZETTE_DOC.id, "https://news.example/tarmel") == "https://news.example/tarmel"


def test_a_short_name_is_withheld_in_reports_of_the_same_incident_only() -> None:
    mask = Mask.of(FINDINGS)
    assert mask.said(HERALD_DOC.id, "Dorev") == WITHHELD
    assert Mask.of(FINDINGS.changed(incidents=())).said(HERALD_DOC.id, "Dorev") == "Dorev"


def test_a_piece_of_a_withheld_name_is_withheld() -> None:
    start = COURIER_DOC.text.index("Ilan")
    shown = Mask.of(FINDINGS).stretch(COURIER_DOC.id, COURIER_DOC.text, start=start, end=start + 4)
    assert shown == WITHHELD


@pytest.mark.parametrize("subject", ["book", COURIER_DOC.id, COURIER_DOC.report_id])
def test_names_are_shown_where_a_person_decided_so(subject: str) -> None:
    page = report_page(show(subject), COURIER_DOC.report_id)
    assert page.names_shown
    assert "Ilan Dorev" in page.model_dump_json()


def test_showing_the_names_of_one_report_leaves_the_others_masked() -> None:
    findings = show(COURIER_DOC.id)
    assert "Dorev" not in report_page(findings, GAZETTE_DOC.report_id).model_dump_json()


def test_no_page_and_no_export_holds_a_withheld_name() -> None:
    text = every_text(FINDINGS)
    assert "Dorev" not in text
    assert "dorev" not in text
    assert "A. Coder" not in every_text(show(HERALD_DOC.id))


names = st.from_regex(r"\A[QXZ][aeiou][qxz][a-z]{2,6}\Z")
full_names = st.builds("{} {}".format, names, names)
glue = st.sampled_from([" fell. ", ", 40, ", "'s brother ", "\n", "\n\n", " (", ") ", " and ", " <b>", "; ", "-"])


def attacker(doc: Document, name: str) -> Party:
    """Somebody by this name who is told to have acted, in the whole text."""
    text = doc.text
    whole = {"document_id": doc.id, "start": 0, "end": len(text), "text": text, "passage_start": 0}
    acted = Part(**whole, passage_end=len(text), doubt=name, role=PartyRole.ATTACKER, who=name)
    return Party(name=name, kind=PartyKind.PERSON, names=(f"the guard {name}",), reason=f"“{name}”", parts=(acted,))


@settings(max_examples=50)
@given(full=st.lists(full_names, min_size=1, max_size=3), short=names, pieces=st.lists(glue, min_size=1, max_size=6))
def test_whatever_the_text_a_masked_name_appears_nowhere(full: list[str], short: str, pieces: list[str]) -> None:
    words = [*full, short]
    body = "".join(words[n % len(words)] + piece for n, piece in enumerate(pieces * 2))
    title = f"Shells at Osk, says {full[0]}"
    report = Report.of(body.encode(), "text/plain", title=title, address=f"https://news.example/{full[0]}")
    doc = Document.of(report.id, "plain/1", title=title, body=body, outlet=f"Diary of {full[0]}")
    findings = Findings(
        codebook="reported",
        reports=(report,),
        documents=(doc,),
        readings=(Reading(document_id=doc.id, reader="r", private_names=tuple(words)),),
        incidents=(
            Incident(id="ab" * 16, title=f"Osk: {short} shot", parties=(attacker(doc, full[0]),), documents=(doc.id,)),
        ),
        labels={report.id: f"{full[0]}.txt"},
    )
    shown = every_text(findings)
    for name in words:
        assert not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", shown)


def test_the_mask_takes_time_by_the_text_and_not_by_its_names() -> None:
    matcher = Names(f"Person{n} Family{n}" for n in range(5_000))
    assert len(list(matcher.hits("Person7 Family7 spoke. " * 2_000))) == 2_000


def test_the_title_of_an_incident_is_masked() -> None:
    named = SHELLING.changed(title="Tarmel: Dorev hurt")
    rows = incident_rows(FINDINGS.changed(incidents=(named,)))
    assert rows[0].title == f"Tarmel: {WITHHELD} hurt"
