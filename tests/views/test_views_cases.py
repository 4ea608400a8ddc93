"""Cases: only the questions are read of what a case expects; with figures given, the engine counts those."""

import json

import pytest

from tallybook import stages
from tallybook.book import Book
from tallybook.errors import InputError
from tallybook.views import read_cases
from tallybook.views.predictions import listed

CASE = {
    "id": "osk-mill",
    "area": "wording",
    "reports": [
        {
            "id": "r1",
            "outlet": "Osk Herald",
            "published": "2031-05-06",
            "title": "Mill burns",
            "text": "A bomb at the Osk mill killed nine weavers on Monday, police said.",
        }
    ],
    "expect": {
        "figures": [
            {
                "report": "r1",
                "quote": "killed nine weavers",
                "outcome": "killed",
                "value": 9,
                "value_high": None,
                "hedge": "exact",
                "group": "weavers",
                "status": "civilian",
                "scope": "total",
                "source": "police",
                "source_kind": "official",
                "modality": "asserted",
            }
        ],
        "incidents": [["r1"]],
        "tolls": [
            {"codebook": "gtd", "as_of": None, "outcome": "killed", "group": "all", "best": 77},
            {"codebook": "airwars", "as_of": "2031-05-01", "outcome": "killed", "group": "civilian", "low": 77},
        ],
        "bounds": [],
        "conflicts": [],
    },
}


def cases(*rows):
    return list(read_cases("".join(json.dumps(row) + "\n" for row in rows), where="cases.jsonl"))


def test_what_a_case_expects_never_reaches_the_answer():
    ((case, _),) = cases(CASE)
    assert "77" not in case.model_dump_json()
    told = stages.answered(case)["expect"]
    assert [one["best"] for one in told["tolls"]] == [9, None]
    assert [one["null_reason"] for one in told["tolls"]] == [None, "not-stated"]
    assert told["incidents"] == [["r1"]]


def test_figures_that_are_given_stand_in_place_of_those_that_would_be_read():
    eight = json.loads(json.dumps(CASE))
    eight["expect"]["figures"][0] |= {"value": 8, "source": "the mayor"}
    ((case, figures),) = cases(eight)
    told = stages.answered(case, figures)["expect"]
    assert [(one["value"], one["source"]) for one in told["figures"]] == [(8, "the mayor")]
    assert told["tolls"][0]["best"] == 8


def test_a_line_that_is_no_case_is_named():
    with pytest.raises(InputError, match=r"cases\.jsonl:2"):
        list(read_cases(json.dumps(CASE) + "\n{}\n", where="cases.jsonl"))


def test_tolls_are_predicted_for_incidents_that_list_their_reports(tmp_path):
    (tmp_path / "REPORTS.json").write_text(json.dumps(CASE["reports"]), encoding="utf-8")
    rows = [{"id": "a", "reports": ["r1"], "killed": 77}, {"id": "b", "reports": ["none"]}, {"id": "c"}]
    (tmp_path / "incidents.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    (tmp_path / "cases.jsonl").write_text(json.dumps(CASE) + "\n", encoding="utf-8")
    with Book.open(None) as book:
        files = book.predict(tmp_path)
    found = [json.loads(line) for line in files["tolls.jsonl"].splitlines()]
    assert [(one["id"], one["codebook"], one["tolls"]["killed"]["best"]) for one in found] == [
        ("a", "gva", 9),
        ("b", "gva", 0),
    ]
    assert json.loads(files["cases.jsonl"])["id"] == "osk-mill"


def test_a_list_of_incidents_that_is_no_json_is_named():
    with pytest.raises(InputError, match=r"x:1"):
        listed("{", where="x")
