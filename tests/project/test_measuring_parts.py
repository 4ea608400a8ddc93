"""What the evaluation measures besides: held-out reading, errors by kind, reliability, the invented cases."""

import json
import sys
from pathlib import Path

import pytest

from evaluation import __main__ as evaluate
from evaluation import cases, days, documenting, errors, floors, measures, parts, reliability
from tallybook.book import Book
from tests.project import annotating
from tests.project.annotating import figure
from training.fields import regression
from training.fields.alignment import scorer

CASE = {
    "id": "tarmel-two-hospitals",
    "area": "wording",
    "reports": [
        {
            "id": "r1",
            "outlet": "Osk Herald",
            "published": "2031-05-06",
            "title": "Blast in Tarmel",
            "text": "A bomb killed 12 people in Tarmel on Monday, police said.",
        },
        {
            "id": "r2",
            "outlet": "Belgar Post",
            "published": "2031-05-07",
            "title": "Tarmel mourns",
            "text": "Monday's bomb in Tarmel killed 9 people, the mayor said.",
        },
    ],
    "expect": {
        "figures": [
            {**figure(12, "killed 12 people in Tarmel"), "report": "r1"},
            {**figure(9, "Tarmel killed 9 people"), "report": "r2"},
        ],
        "incidents": [["r1", "r2"]],
        "tolls": [{"codebook": "ucdp", "as_of": None, "outcome": "killed", "group": "all", "best": 9}],
        "bounds": [],
        "conflicts": [["killed 12 people in Tarmel", "Tarmel killed 9 people"]],
        "voices": 2,
    },
}


@pytest.fixture
def annotated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Annotated reports and one case, with weights that are counts, so that no library is needed."""
    monkeypatch.setattr(regression, "solved", annotating.counted)
    monkeypatch.setattr(measures, "predict", predicted)
    monkeypatch.setattr(measures, "_score", lambda _folder, _arguments: annotating.PRINTED)
    monkeypatch.setattr(floors, "PATH", tmp_path / "floors.json")
    whole = annotating.folder(tmp_path / "gold")
    (whole / "cases").mkdir()
    (whole / "cases" / "cases.jsonl").write_text(annotating.lines([CASE]), encoding="utf-8")
    return whole


def predicted(folder: Path, out: Path) -> Path:
    """Predict without starting a program."""
    out.mkdir(parents=True)
    with Book.open(None) as book:
        for name, text in book.predict(folder).items():
            (out / name).write_text(text, encoding="utf-8")
    return out


def ran(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    monkeypatch.setattr(sys, "argv", ["evaluate", *map(str, arguments)])
    return evaluate.main()


def test_everything_is_measured_in_one_go_and_no_text_is_shown(
    annotated: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(monkeypatch, annotated, "--cross-validate", "--errors", "--reliability") == 0
    shown = capsys.readouterr().out
    assert "syria open CV" in shown
    assert "kind of quantity" in shown
    assert "0.995 to 1.000" in shown
    assert "cases figures" in shown
    assert not any(place in shown for place in annotating.PLACES)


def test_floors_of_cross_validation_stay_where_it_was_not_done(
    annotated: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(monkeypatch, annotated, "--cross-validate", "--update") == 0
    kept = floors.load(floors.PATH)
    assert set(kept["floors"]) == {
        parts.OPEN,
        parts.CROSS,
        parts.SEALED,
        parts.US,
        parts.US_SEALED,
        parts.CASES,
        parts.GIVEN,
        *parts.COPIES.values(),
    }
    assert "confidence ECE" not in kept["floors"][parts.CROSS], "less is better there"
    assert ran(monkeypatch, annotated, "--update") == 0
    assert floors.load(floors.PATH) == kept
    capsys.readouterr()
    assert ran(monkeypatch, annotated, "--check") == 0
    assert "syria open CV: not measured this time" in capsys.readouterr().out


def test_the_page_of_measurements_takes_the_tables(
    annotated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "measured.md"
    page.write_text("<!-- scores -->\n```\nold\n```\n\n<!-- errors -->\n```\nkept\n```\n", encoding="utf-8")
    monkeypatch.setattr(documenting, "PAGE", page)
    assert ran(monkeypatch, annotated, "--document") == 0
    text = page.read_text(encoding="utf-8")
    assert "old" not in text
    assert "kept" in text, "errors were not counted this time"
    assert "figures F1" in text
    assert "figures F1" in capsys.readouterr().out


def test_errors_are_counted_by_kind_and_field(annotated: Path, tmp_path: Path) -> None:
    subset, predicted = annotated / "syria", tmp_path / "predicted"
    predicted.mkdir()
    found = {
        "id": "r0",
        "main_incident": "E1",
        "figures": [figure(2, "Two people", scope="part", incident="E2"), figure(None, "villagers", hedge="vague")],
    }
    (predicted / "figures.jsonl").write_text(annotating.lines([found]), encoding="utf-8")
    counts = errors.tally(subset, predicted, match=scorer(annotated))
    assert counts.missed == {"number from 2": len(annotating.PLACES) - 1}
    assert counts.spurious == {"plural noun": 1}
    assert counts.wrong == {"scope": {"total -> part": 1}, "main incident": {"main -> other": 1}}
    assert "total -> part 1" in errors.table(counts)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (figure(12, "12 people were killed"), "number from 2"),
        (figure(0, "no one was hurt"), "zero"),
        (figure(1, "one child died", group="child"), "one"),
        (figure(1, "a child died", group="child"), "singular noun"),
        (figure(1, "Ana Orr died", group="Ana Orr"), "name"),
        (figure(None, "dozens died", vague_word="dozens"), "vague word"),
        (figure(None, "killing villagers", vague_word=None), "plural noun"),
    ],
)
def test_kinds_of_quantities(told: dict[str, object], kind: str) -> None:
    assert errors.kind_of(told) == kind


def test_reliability_sets_what_was_said_beside_what_was_right() -> None:
    known = [(0.9, True)] * 9 + [(0.9, False)] + [(0.999, True)] * 10
    assert [(step.count, step.right) for step in reliability.steps(known)] == [(10, 0.9), (10, 1.0)]
    assert reliability.scores(known)["confidence ECE"] == 0.001
    assert "0.900 to 0.950" in reliability.table({"open": known})


def test_a_case_is_answered_in_the_shape_in_which_it_asks(annotated: Path) -> None:
    path = cases.answered(annotated / "cases" / "cases.jsonl", annotated / "answers")
    told = json.loads(path.read_text(encoding="utf-8"))["expect"]
    assert [(one["report"], one["value"]) for one in told["figures"]] == [("r1", 12), ("r2", 9)]
    assert told["incidents"] == [["r1", "r2"]]
    assert (told["voices"], told["tolls"][0]["codebook"]) == (2, "ucdp")
    assert told["conflicts"] == CASE["expect"]["conflicts"]


def test_the_start_of_the_main_incident_is_right_only_to_the_day(tmp_path: Path) -> None:
    def row(known: str, start: str | None) -> str:
        return json.dumps({"id": known, "main_incident": "E1", "incidents": {"E1": {"start": start}}})

    annotated, predicted = tmp_path / "annotated", tmp_path / "predicted"
    for folder, starts in (
        (annotated, {"a": "2031-05-06", "b": "2031-05-06", "c": None}),
        (predicted, {"a": "2031-05-06", "b": "2031-05-07", "c": "2031-05-08"}),
    ):
        folder.mkdir()
        (folder / "figures.jsonl").write_text("\n".join(row(*one) for one in starts.items()), encoding="utf-8")
    assert days.measured(annotated, predicted=predicted) == {days.START: 0.5}
    assert days.measured(annotated, predicted=tmp_path) == {}
