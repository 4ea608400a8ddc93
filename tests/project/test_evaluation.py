"""The evaluation: a sealed quarter that is scored and never shown, and floors that do not fall by accident."""

import json
import sys
from pathlib import Path

import pytest

from evaluation import __main__ as evaluate
from evaluation import floors, gold, measures, unread

REPORTS = [
    {
        "id": "a",
        "outlet": "Osk Herald",
        "published": "2031-05-06",
        "title": "Blast in Tarmel",
        "text": "Two died in Tarmel.",
    },
    {"id": "b", "outlet": "Osk Herald", "published": "2031-05-07", "title": "Osk bridge", "text": "Nine died in Osk."},
    {"id": "c", "outlet": "Osk Herald", "published": "2031-05-08", "title": "Opinion", "text": "Nobody reads this."},
]
INCIDENTS = {"a": "tarmel-market", "b": "osk-bridge", "c": None}
SCORER = """
import sys
print("  missed a: killed 2 exact | Two")
print("killed    P 0.800 R 0.700 F1 0.747  (gold 10, predicted 9)")
print("  hedge                       0.950 of 9 matched figures")
print("headline killed: exact in 0.500 of 4 reports")
print("figures: P 0.800 R 0.700 F1 0.747")
print("incidents, B-cubed: P 0.900 R 0.800 F1 0.847")
print("pairs linked: P 0.500 R 0.500 F1 0.500 (2 gold, 2 predicted)")
"""


def lines(rows: list[dict[str, object]]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Annotated reports, invented, with a scorer that always says the same."""
    for name in ("syria", "gva"):
        part = tmp_path / name
        part.mkdir()
        (part / "REPORTS.json").write_text(json.dumps(REPORTS), encoding="utf-8")
        (part / "figures.jsonl").write_text(lines([{"id": "a"}, {"id": "b"}]), encoding="utf-8")
        (part / "incidents.jsonl").write_text(
            lines([{"id": known, "incident": incident} for known, incident in INCIDENTS.items()]), encoding="utf-8"
        )
    (tmp_path / "score.py").write_text(SCORER, encoding="utf-8")
    return tmp_path


@pytest.fixture
def predicting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a prediction be nothing at all: the scorer does not look at it."""
    monkeypatch.setattr(measures, "predict", lambda _, out: out)


def ran(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    monkeypatch.setattr(sys, "argv", ["evaluate", *map(str, arguments)])
    return evaluate.main()


def test_reports_are_parted_by_incident_and_those_without_one_are_open(folder: Path) -> None:
    assert gold.parts(folder / "syria") == {"open": ("a", "c"), "sealed": ("b",)}


def test_a_subset_holds_its_reports_and_their_annotations_and_no_others(folder: Path, tmp_path: Path) -> None:
    out = gold.write_subset(folder / "syria", tmp_path / "out", ids=("b",))
    assert [report["id"] for report in json.loads((out / "REPORTS.json").read_text(encoding="utf-8"))] == ["b"]
    assert gold.annotated(out) == ("b",)
    assert gold.parts(out) == {"open": (), "sealed": ("b",)}


@pytest.mark.usefixtures("predicting")
def test_one_table_shows_every_part(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(monkeypatch, folder) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0].split() == ["syria", "open", "syria", "sealed", "gva", "gva", "sealed"]
    assert next(line.split() for line in shown if line.startswith("figures F1")) == ["figures", "F1", *["0.747"] * 4]
    linked = next(line.split() for line in shown if line.startswith("incidents B-cubed"))
    assert linked[-4:] == ["0.847", "0.847", "–", "–"]


@pytest.mark.usefixtures("predicting")
def test_missed_figures_are_shown_of_the_open_part_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(monkeypatch, folder, "--show", 5) == 0
    assert capsys.readouterr().out.count("  missed ") == 1


def test_a_prediction_that_breaks_says_nothing_of_what_it_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = folder / "tallybook"
    broken.write_text("#!/bin/sh\necho 'Nine died in Osk' >&2\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr(measures, "TALLYBOOK", broken)
    assert ran(monkeypatch, folder) == 1
    said = capsys.readouterr()
    assert "ended with 1" in said.err
    assert "Nine" not in said.err + said.out


@pytest.mark.usefixtures("predicting")
def test_floors_rise_by_themselves_and_fall_only_with_a_reason(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "floors.json"
    monkeypatch.setattr(floors, "PATH", path)
    assert ran(monkeypatch, folder, "--check") == 1, "no floors yet"
    assert ran(monkeypatch, folder, "--update") == 0
    assert ran(monkeypatch, folder, "--check") == 0

    scorer = folder / "score.py"
    scorer.write_text(SCORER.replace("0.950 of", "0.900 of"), encoding="utf-8")
    capsys.readouterr()
    assert ran(monkeypatch, folder, "--check") == 1
    assert "syria sealed, hedge: 0.900 is below its floor of 0.950" in capsys.readouterr().out
    assert ran(monkeypatch, folder, "--update") == 1
    assert ran(monkeypatch, folder, "--update", "--allow-lower", "ranges are annotated anew") == 0
    assert ran(monkeypatch, folder, "--check") == 0
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["lowered"][0]["reason"] == "ranges are annotated anew"
    assert len(kept["lowered"][0]["what"]) == 4


@pytest.mark.usefixtures("predicting")
def test_floors_measured_on_other_data_are_not_compared(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(floors, "PATH", folder / "floors.json")
    assert ran(monkeypatch, folder, "--update") == 0
    with (folder / "gva" / "figures.jsonl").open("a", encoding="utf-8") as more:
        more.write(lines([{"id": "c"}]))
    assert ran(monkeypatch, folder, "--check") == 1
    assert "other data" in capsys.readouterr().out


def test_without_data_a_check_is_skipped_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("TALLYBOOK_GOLD", raising=False)
    assert ran(monkeypatch, "--check") == 0
    assert "absent: skipped" in capsys.readouterr().out
    assert ran(monkeypatch, tmp_path) == 2


OWN_SCORER = """
def spans(figure, report):
    start = report["text"].index(figure["quote"])
    return [("text", start, start + len(figure["quote"]))]
def overlaps(a, b):
    return any(x[1] < y[2] and y[1] < x[2] for x in a for y in b)
def match(gold, found, report):
    return [(i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if g["quote"] == f["quote"]]
"""


def test_a_missed_figure_counts_as_seen_where_its_sentence_is_listed(tmp_path: Path) -> None:
    text = "Two died. Nine were hurt. The dead included a nurse. Trains ran again."
    (tmp_path / "score.py").write_text(OWN_SCORER, encoding="utf-8")
    (tmp_path / "REPORTS.json").write_text(json.dumps([{"id": "a", "text": text}]), encoding="utf-8")
    told = [{"id": "a", "figures": [{"quote": "Two died"}, {"quote": "Nine were"}, {"quote": "included a nurse"}]}]
    (tmp_path / "figures.jsonl").write_text(lines(told), encoding="utf-8")
    predicted = tmp_path / "predicted"
    predicted.mkdir()
    (predicted / "figures.jsonl").write_text(lines([{"id": "a", "figures": [{"quote": "Two died"}]}]), encoding="utf-8")
    assert unread.measured(tmp_path / "score.py", tmp_path, predicted=predicted) == {}, "no list, no measure"
    listed = [{"quote": "Nine were hurt."}, {"quote": "Trains ran again."}]
    (predicted / "unread.jsonl").write_text(lines([{"id": "a", "unread": listed}]), encoding="utf-8")
    assert unread.measured(tmp_path / "score.py", tmp_path, predicted=predicted) == {
        "missed listed": 0.5,
        "unread a report": 2.0,
        "unread that hold": 0.5,
    }


def test_the_length_of_the_list_is_shown_and_never_held() -> None:
    scores = {"gva": {"missed listed": 0.9, "unread a report": 3.0, "unread that hold": 0.4}}
    assert evaluate.held(scores) == {"gva": {"missed listed": 0.9}}
    assert evaluate.table(scores).count("3.000") == 1


def test_a_pile_of_reports_is_scored_by_the_incidents_that_list_them(tmp_path: Path) -> None:
    listed: list[dict[str, object]] = [{"id": "17", "killed": 2, "reports": ["a", "c"]}, {"id": "18", "reports": ["b"]}]
    (tmp_path / "incidents.jsonl").write_text(lines(listed), encoding="utf-8")
    written = gold.write_linked(tmp_path, tmp_path / "pile") / "incidents.jsonl"
    assert [row for row, _ in gold.rows(written)] == [
        {"id": "a", "incident": "17"},
        {"id": "c", "incident": "17"},
        {"id": "b", "incident": "18"},
    ]
