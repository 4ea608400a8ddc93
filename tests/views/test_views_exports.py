import csv
import io
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.errors import BadSetting
from tallybook.model import Findings, Incident, Unreadable
from tallybook.views import FORMATS, export
from tallybook.views.exports.csv_tables import neutral
from tallybook.views.words import NOTICE
from tests.views.tarmel import EXERCISE, FINDINGS, NINE, OSK, SHELLING


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_same_findings_give_the_same_bytes() -> None:
    for name in FORMATS:
        assert export(FINDINGS, name) == export(FINDINGS.model_copy(deep=True), name)


def test_what_could_not_be_read_is_named_without_the_folders_of_this_machine() -> None:
    for name in FORMATS:
        files = [
            export(
                FINDINGS, name, unreadable=[Unreadable(label=f"{at}scan.pdf", reason="it is no text", todo="give it")]
            )
            for at in ("/of/ana/mail/", "D:\\of\\ana\\", "")
        ]
        assert files[0] == files[1] == files[2]
        assert "ana" not in "".join(files[0].values()).split()
    assert "scan.pdf" in "".join(files[0].values())


def test_no_page_turns_the_order_of_digits_or_of_words() -> None:
    turned = Unreadable(label="\u202e24 <b>&.txt", reason="\u202dno text", todo="give it")
    page = export(FINDINGS, "html", unreadable=[turned])["problems.html"]
    assert "\ufffd24 &lt;b&gt;&amp;.txt" in page
    assert not {"\u202d", "\u202e"} & set(page)


def test_every_format_carries_the_notice_the_codebook_and_the_exercise() -> None:
    for name in FORMATS:
        whole = "".join(export(FINDINGS, name).values())
        assert NOTICE in whole
        assert "reported" in whole
        assert EXERCISE in whole


def test_csv_has_a_row_for_every_claim_and_every_toll() -> None:
    files = export(FINDINGS, "csv")
    assert set(files) == {"about.txt", "claims.csv", "incidents.csv", "parties.csv", "tolls.csv"}
    claims, tolls = table(files["claims.csv"]), table(files["tolls.csv"])
    assert len(claims) == 16
    assert len(tolls) == 4
    row = next(row for row in claims if row["claim_id"] == NINE.id)
    assert (row["low"], row["high"], row["hedge"], row["speaker"]) == ("9", "", "at_least", "police")
    whole = next(row for row in tolls if row["group"] == "all" and row["outcome"] == "injured")
    assert (whole["printed"], whole["open"], whole["codebook"], whole["label"]) == (
        "31 or more",
        "yes",
        "reported",
        "machine proposal",
    )
    assert whole["notice"] == NOTICE


def test_csv_lines_end_as_the_standard_says() -> None:
    text = export(FINDINGS, "csv")["tolls.csv"]
    assert text.count("\r\n") == text.count("\n") == 5


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+4", "'+4"),
        ("-4", "'-4"),
        ("@cmd", "'@cmd"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        (" =1", "' =1"),
        ("＝1", "'＝1"),
        (-4, -4),
        (4.5, 4.5),
        (None, None),
        ("four", "four"),
    ],
)
def test_no_cell_is_a_formula_and_numbers_stay_numbers(cell: object, shown: object) -> None:
    assert neutral(cell) == shown


@settings(max_examples=40)
@given(st.text(max_size=20))
def test_no_text_that_came_in_reaches_a_spreadsheet_as_a_formula(title: str) -> None:
    odd = Incident(id="ab" * 16, title=title, documents=SHELLING.documents)
    tolls = tuple(toll.changed(incident_id=odd.id) for toll in FINDINGS.tolls)
    text = export(FINDINGS.changed(incidents=(odd,), tolls=tolls, bounds=(), conflicts=()), "csv")["tolls.csv"]
    for row in csv.reader(io.StringIO(text, newline="")):
        assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in row)


def test_jsonl_is_canonical_and_names_what_it_masked() -> None:
    lines = export(FINDINGS, "jsonl")["book.jsonl"].splitlines()
    records = [json.loads(line) for line in lines]
    assert [json.dumps(one, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for one in records] == lines
    kinds = {one["record"] for one in records}
    assert kinds >= {"about", "report", "document", "figure", "statement", "copies", "voice", "incident", "toll"}
    assert kinds >= {"bound", "conflict", "refused", "unread"}
    masked = [one for one in records if "speaker.text" in one.get("masked", ())]
    assert [one["speaker"]["text"] for one in masked] == ["A survivor, [name withheld]"]
    assert masked[0]["speaker"]["end"] - masked[0]["speaker"]["start"] == len("A survivor, Ilan Dorev")


def test_jsonl_holds_no_report_in_full() -> None:
    records = map(json.loads, export(FINDINGS, "jsonl")["book.jsonl"].splitlines())
    assert all("text" not in one for one in records if one["record"] == "document")


def test_html_is_a_set_of_pages_without_scripts_whose_links_lead_somewhere() -> None:
    files = export(FINDINGS, "html")
    assert {"index.html", "reports.html", "problems.html", "book.css", f"incidents/{SHELLING.id}.html"} <= set(files)
    for name, text in files.items():
        if not name.endswith(".html"):
            continue
        assert "<script" not in text
        folder = name.rpartition("/")[0]
        for href in re.findall(r'href="([^"]+)"', text):
            target, _, place = href.partition("#")
            if href.startswith(("https:", "data:")):
                continue
            parts = f"{folder}/{target}".split("/") if folder else target.split("/")
            path = "/".join(parts[parts.index("..") + 1 :] if ".." in parts else parts) if target else name
            assert path in files, (name, href)
            assert not place or f'id="{place}"' in files[path], (name, href)


def test_markup_in_a_report_is_shown_as_text() -> None:
    odd = SHELLING.changed(title="<script>alert(1)</script>")
    files = export(FINDINGS.changed(incidents=(odd,), tolls=(), bounds=(), conflicts=()), "html")
    assert "<script>" not in "".join(files.values())
    assert "&lt;script&gt;" in files["index.html"]


def test_nothing_found_is_exported_as_nothing() -> None:
    for name in FORMATS:
        assert export(Findings(codebook="reported"), name)


def test_a_format_that_there_is_not_is_refused_by_name() -> None:
    with pytest.raises(BadSetting, match="use one of csv, html, jsonl"):
        export(FINDINGS, "xlsx")


def test_csv_says_of_each_party_as_what_it_is_told_and_by_whom() -> None:
    files = export(FINDINGS, "csv")
    rows = table(files["parties.csv"])
    assert [(row["party"], row["role"], row["speaker"], row["label"]) for row in rows] == [
        ("state forces of Kestria", "blamed", "The Northern Front", "machine proposal"),
        ("state forces of Kestria", "denies", "An army spokesman", "machine proposal"),
    ]
    assert "crime against a market town" in rows[0]["sentence"]


def test_csv_proposes_the_terms_of_databases_only_where_the_reports_tell_them() -> None:
    rows = {row["incident_id"]: row for row in table(export(FINDINGS, "csv")["incidents.csv"])}
    recalled, shelled = rows[OSK.id], rows[SHELLING.id]
    assert (shelled["kind"], shelled["acled_sub_event_type"]) == ("shelling", "Shelling/artillery/missile attack")
    assert shelled["actor1_told_as"] == "blamed, says The Northern Front; denies"
    assert (recalled["kind"], recalled["acled_event_type"], recalled["actor1"]) == ("shelling", "", "")
