"""What looks odd, as rows, on the page of its incident and in the exports."""

import json

import pytest

from tallybook.errors import NotFound
from tallybook.views import anomaly_rows, export, incident_page
from tests.views.tarmel import FINDINGS, OSK, SHELLING, TWELVE, WOUNDED


def test_a_row_says_why_and_what_to_do_and_leads_to_its_claims() -> None:
    (row,) = anomaly_rows(FINDINGS)
    assert row.words == "Killed and injured may be mixed up"
    assert row.todo.startswith("Look at the text")
    assert [one.claim_id for one in row.claims] == [WOUNDED.id, TWELVE.id]
    assert incident_page(FINDINGS, SHELLING.id).anomalies == (row,)


def test_private_names_are_withheld_in_the_reason() -> None:
    (row,) = anomaly_rows(FINDINGS, SHELLING.id)
    assert row.reason == "12 killed ([name withheld], 2031-03-05) is the number of the injured before."
    line = next(line for line in export(FINDINGS, "jsonl")["book.jsonl"].splitlines() if '"record":"anomaly"' in line)
    assert "Dorev" not in line
    assert json.loads(line)["masked"] == ["reason"]


def test_an_incident_has_its_own_only() -> None:
    assert anomaly_rows(FINDINGS, OSK.id) == ()
    with pytest.raises(NotFound):
        anomaly_rows(FINDINGS, "no such incident")


def test_the_page_shows_it_with_what_to_do() -> None:
    files = export(FINDINGS, "html")
    page = next(text for name, text in files.items() if name.startswith("incident") and 'id="odd"' in text)
    assert "To look at before this is published" in page
    assert "killed and injured may have changed places" in page
