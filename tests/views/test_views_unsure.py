"""Queues are ordered by how surely figures were read; no page, table or export says how surely."""

import json

import pytest

from tallybook.cli.printing import print_answer
from tallybook.model import Decision, Findings
from tallybook.views import (
    claim_rows,
    export,
    incident_page,
    incident_rows,
    problems,
    report_page,
    report_rows,
    toll_rows,
)
from tests.views.tarmel import CHILDREN, FINDINGS, NINE, SHELLING, TWELVE

SAID = {NINE.id: 0.6172839, TWELVE.id: 0.4172839, CHILDREN.id: 0.8172839}


def doubted() -> Findings:
    readings = [
        reading.changed(
            figures=tuple(figure.changed(confidence=SAID.get(figure.id, 0.9772839)) for figure in reading.figures)
        )
        for reading in FINDINGS.readings
    ]
    return FINDINGS.changed(readings=tuple(readings))


def test_the_least_sure_figures_come_first_and_the_sure_ones_are_not_listed() -> None:
    assert [row.claim_id for row in problems(doubted()).unsure] == [TWELVE.id, NINE.id, CHILDREN.id]


def test_what_a_person_has_accepted_waits_no_longer() -> None:
    accepted = Decision.of("accept", TWELVE.id, by="A. Coder", reason="as worded", reading=TWELVE.reading)
    listed = [row.claim_id for row in problems(doubted().changed(decisions=(accepted,))).unsure]
    assert listed == [NINE.id, CHILDREN.id]
    stale = doubted().changed(decisions=(accepted,), stale=(accepted.id,))
    assert next(row.claim_id for row in problems(stale).unsure) == TWELVE.id


def test_no_page_and_no_export_says_how_surely_a_figure_was_read() -> None:
    findings = doubted()
    pages = [
        incident_rows(findings),
        (incident_page(findings, SHELLING.id),),
        toll_rows(findings),
        claim_rows(findings),
        report_rows(findings),
        tuple(report_page(findings, row.id) for row in report_rows(findings)),
        (problems(findings),),
    ]
    shown = [json.dumps([one.plain() for one in page]) for page in pages]
    shown += [text for name in ("csv", "jsonl", "html") for text in export(findings, name).values()]
    assert shown
    for text in shown:
        assert "confidence" not in text
        assert "72839" not in text


def test_no_table_says_how_surely_a_figure_was_read(capsys: pytest.CaptureFixture[str]) -> None:
    findings = doubted()
    for answer in (incident_rows(findings), toll_rows(findings), claim_rows(findings), problems(findings)):
        print_answer(answer, as_json=False, pending=False)
    shown = capsys.readouterr().out
    assert "figure to check" in shown
    assert "confidence" not in shown
    assert "72839" not in shown
