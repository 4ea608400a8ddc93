"""Who says what: statements on the page of an incident, by date, each quotation once, in the words of its speaker."""

import re
from datetime import date

import pytest

from tallybook.claims import read
from tallybook.gazetteer import Gazetteer
from tallybook.model import (
    Basis,
    DatePrecision,
    Document,
    Findings,
    Incident,
    Reading,
    Reference,
    Report,
    When,
    content_id,
)
from tallybook.views.claims import ClaimRow
from tallybook.views.exports import export
from tallybook.views.incidents import incident_page
from tallybook.views.masking import WITHHELD

GAZETTEER = Gazetteer(())
MORNING = (
    "Rockets struck the market of Osk on 3 May 2031 and killed nine people.\n\n"
    "Governor Ada Orr condemned the attack. “This was a massacre of shoppers,” Orr said in a statement on "
    "4 May 2031.\n\n"
    "The army said the dead were “terrorists” who hid in the market. The claim could not be independently verified.\n\n"
    "“They shot at everything that moved and my brother is dead,” said Pavel Dorn, 48, a baker who survived "
    "the attack."
)
EVENING = (
    "No group has claimed responsibility for the attack on the market of Osk.\n\n"
    "“This was a massacre of shoppers,” Governor Ada Orr told reporters after the attack.\n\n"
    "Rebels blamed the regime for the attack."
)
TITLE = "Army denies attack on market"
DENIAL = "The army denied the attack on the market of Osk on Sunday."


def day(number: int) -> When:
    on = date(2031, 5, number)
    return When(first=on, last=on, precision=DatePrecision.DAY, basis=Basis.METADATA)


def told(*texts: tuple[str, str | None, int]) -> Findings:
    reports, documents, readings = [], [], []
    for number, (body, title, published) in enumerate(texts):
        key = content_id("report", number)
        reports.append(Report(id=key, sha256=key * 2, size=1, media_type="text/plain", outlet=f"Outlet {number}"))
        made = Document.of(key, "test", title=title, body=body, outlet=f"Outlet {number}", published=day(published))
        documents.append(made)
        readings.append(read(made, GAZETTEER))
    return Findings(
        codebook="reported",
        reports=tuple(reports),
        documents=tuple(documents),
        readings=tuple(readings),
        incidents=(_incident(readings, documents),),
    )


def _incident(readings: list[Reading], documents: list[Document]) -> Incident:
    claims = [claim.id for one in readings for claim in (*one.figures, *one.statements)]
    return Incident(
        id=content_id("incident", claims[0]),
        title="Attack, Osk",
        reference=Reference.MAIN,
        claims=tuple(claims),
        documents=tuple(document.id for document in documents),
    )


def statements(findings: Findings) -> tuple[ClaimRow, ...]:
    return incident_page(findings, findings.incidents[0].id).statements


BOTH = told((EVENING, None, 5), (MORNING, None, 4))


def test_statements_stand_by_the_day_on_which_they_were_made_or_told():
    rows = statements(BOTH)
    days = [row.day for row in rows]
    assert days == sorted(days)
    assert [(row.kind, row.speaker, row.quotation) for row in rows] == [
        ("condemns", "Governor Ada Orr", None),
        ("characterises", "Governor Ada Orr", "This was a massacre of shoppers"),
        ("characterises", "The army", "terrorists"),
        ("unconfirmed", "not attributed", None),
        ("says", WITHHELD, "They shot at everything that moved and my brother is dead"),
        ("claimed by nobody", "not attributed", None),
        ("blames", "Rebels", None),
    ]


def test_the_same_quotation_in_another_report_is_folded_under_the_earliest():
    row = next(row for row in statements(BOTH) if row.quotation == "This was a massacre of shoppers")
    assert (row.outlet, row.said_on, row.channel) == ("Outlet 1", "4 May 2031", "statement")
    assert [copy.outlet for copy in row.copies] == ["Outlet 0"]
    assert row.repeated_in == "1 other report"


def test_what_a_title_says_is_folded_under_the_text_of_its_report():
    (row,) = statements(told((DENIAL, TITLE, 5)))
    assert (row.in_title, [copy.in_title for copy in row.copies]) == (False, [True])
    assert row.repeated_in == "this report again"


def test_two_who_say_the_same_two_words_are_two():
    first = "The army called the attack on the market of Osk “a crime”."
    second = "The rebels called the attack on the market of Osk “a crime”."
    assert [row.speaker for row in statements(told((first, None, 4), (second, None, 5)))] == ["The army", "The rebels"]


def test_a_claim_shows_the_doubt_of_the_next_sentence_and_whether_its_speaker_is_named():
    rows = {row.quotation or row.kind: row for row in statements(BOTH)}
    assert rows["terrorists"].cautions == ("doubted: “could not be independently verified”",)
    assert rows["condemns"].named
    assert rows["condemns"].speaker_name == "Ada Orr"
    assert rows["blames"].target == "the regime"


@pytest.mark.parametrize("name", ["csv", "jsonl", "html"])
def test_names_of_private_persons_are_withheld_in_speakers_and_quotations(name: str):
    body = (
        "Rockets struck the market of Osk and killed nine people. Among the dead was Mira Solen, 34, a nurse.\n\n"
        "“Mira Solen died in my arms after the attack,” said Pavel Dorn, 48, a baker. “Solen was murdered.”\n\n"
        "The mayor of Osk blamed Pavel Dorn, 48, a baker, for the deaths in the attack."
    )
    files = "\n".join(export(told((body, None, 4)), name).values())
    assert "died in my arms" in files
    assert not re.search(r"Solen|Dorn", files)


def test_words_that_take_sides_stand_only_in_quotations_with_their_speaker():
    files = export(BOTH, "html")
    page = next(text for name, text in files.items() if name.startswith("incidents/"))
    section = page[page.index('id="said"') : page.index('id="reports"')]
    outside = re.sub(r"<q\b.*?</q>", "", section, flags=re.DOTALL)
    assert "terrorists" in section
    assert "regime" in section
    assert not re.search(r"terrorist|regime|martyr", outside)


def test_who_is_not_named_is_said_to_be_so():
    body = "The raid on Osk was described by one anonymous source as ‘a clean operation’. Rebels condemned the raid."
    page = next(text for name, text in export(told((body, None, 4)), "html").items() if name.startswith("incidents/"))
    assert "<strong>not named</strong>" in page
    assert "no name given" in page


def test_a_quotation_over_two_paragraphs_is_one_statement_in_two_stretches():
    body = (
        "The mayor of Osk, visibly shaken, said: “This was an attack on all of us.\n\n“We shall bury our dead and find "
        "the guilty.”"
    )
    (row,) = statements(told((body, None, 4)))
    assert row.own_words == ("This was an attack on all of us.", "We shall bury our dead and find the guilty.")
