"""Learned fields: nothing is learned from sealed reports or from one report alone; the same data, the same bytes."""

import json
import sys
from pathlib import Path

import pytest

from evaluation import gold
from tallybook.claims.learned import Linear
from tallybook.model import Document
from tests.project import annotating
from training.fields import __main__ as refit
from training.fields import fitting, regression
from training.fields.alignment import aligned, scorer
from training.fields.fitting import Example
from training.fields.folds import FOLDS, Annotated, SealedError, fold_of, load


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    return annotating.folder(tmp_path / "gold") / "syria"


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let weights be counts, so that no library is needed."""
    monkeypatch.setattr(regression, "solved", annotating.counted)


def ran(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    monkeypatch.setattr(sys, "argv", ["training.fields", *map(str, arguments)])
    return refit.main()


def test_sealed_reports_are_left_out_and_refused(annotated: Path) -> None:
    reports = load(annotated)
    ids = gold.parts(annotated)
    assert [one.id for one in reports] == list(ids["open"])
    assert ids["sealed"]
    sealed = next(f"{name}-raid" for name in map(str.lower, annotating.PLACES) if gold.is_sealed(f"{name}-raid"))
    document = Document.of("r", "x", title=None, body="Rain.")
    with pytest.raises(SealedError, match="never learned from"):
        Annotated("r", sealed, document, gold=(), main_incident=None, has_figures=True)


def test_reports_of_one_incident_share_a_fold_and_folds_do_not_follow_the_seal(annotated: Path) -> None:
    reports = load(annotated)
    assert {one.fold for one in reports} <= set(range(FOLDS))
    assert all(one.fold == fold_of(one.incident or one.id) for one in reports)
    names = [f"incident {n}" for n in range(400)]
    assert {fold_of(name) for name in names if gold.is_sealed(name)} == set(range(FOLDS))


def test_each_figure_read_is_paired_with_what_people_found(annotated: Path) -> None:
    report = load(annotated)[0]
    pairs = aligned(report, report.by_rules, match=scorer(annotated))
    assert sorted(found is not None for found in pairs.values()) == [False, True]


def test_a_feature_of_few_incidents_gets_no_weight() -> None:
    often = [Example(frozenset({"often", f"in {n}"}), "x", f"incident {n}") for n in range(9)]
    same = [Example(frozenset({"in one report"}), "y", "incident 0") for _ in range(9)]
    assert fitting.kept([*often, *same]) == ("often",)


@pytest.mark.usefixtures("counting")
def test_what_is_said_of_an_example_comes_from_other_folds_alone() -> None:
    incidents = [f"incident {n}" for n in range(40)]
    examples = [Example(frozenset({"seen"}), "x" if fold_of(one) else "y", one) for one in incidents]
    said = fitting.held_out(examples, labels=("x", "y"), strength=1.0)
    for example, probabilities in zip(examples, said, strict=True):
        assert fitting.likeliest(probabilities) == "x", "the one fold of y has nothing to learn y from"
        assert (probabilities["y"] < 0.01) is (example.label == "y")


@pytest.mark.usefixtures("counting")
def test_weights_are_kept_as_text_a_feature_a_line() -> None:
    examples = [Example(frozenset({"a", "b"} if n % 3 else {"a"}), "xy"[n % 2], f"incident {n}") for n in range(30)]
    model = fitting.weights(examples, labels=("x", "y"), strength=1.0)
    text = fitting.text_of(model, trained_on={"examples": len(examples)})
    assert Linear.from_text(text) == model
    assert [line.strip()[:3] for line in text.splitlines() if line.startswith("  ")] == ['"a"', '"b"']


@pytest.mark.usefixtures("counting")
def test_refitting_writes_the_same_weights_again(
    annotated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assert ran(monkeypatch, annotated, "confidence", "--out", out) == 0
    assert "confidence" in capsys.readouterr().out
    first = (out / "confidence.json").read_bytes()
    assert ran(monkeypatch, annotated, "confidence", "--out", out) == 0
    assert (out / "confidence.json").read_bytes() == first
    assert ran(monkeypatch, annotated, "confidence", "--out", out, "--check") == 0
    (out / "confidence.json").write_text("{}", encoding="utf-8")
    assert ran(monkeypatch, annotated, "confidence", "--out", out, "--check") == 1
    assert "Not what would be fitted today: confidence." in capsys.readouterr().out
    assert (out / "confidence.json").read_text(encoding="utf-8") == "{}", "checking writes nothing"
    assert json.loads(first)["labels"] == ["wrong", "right"]


def test_what_is_missing_is_said_in_one_line(
    annotated: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "sklearn.linear_model", None)
    monkeypatch.setitem(sys.modules, "scipy.sparse", None)
    assert ran(monkeypatch, annotated, "confidence") == 1
    assert "pip install 'scikit-learn" in capsys.readouterr().err
    assert ran(monkeypatch, annotated, "weather") == 1
    assert "no learned field is called weather" in capsys.readouterr().err
