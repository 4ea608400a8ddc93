"""The measure of attributions: what counts as right, with one annotator and with several."""

from pathlib import Path

import pytest

from evaluation import polnear

TEXT = "Belm said the mill was shut. It rained."
BELM = "T1\tSource 0 4\tBelm\nT2\tCue 5 9\tsaid\n"
WHOLE = "T3\tContent 10 27\tthe mill was shut\n"
TOGETHER = "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "mill.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "attributions" / "mill_aa.ann").write_text(BELM + WHOLE + TOGETHER, encoding="utf-8")
    return tmp_path


def test_what_is_read_as_it_is_annotated_is_right(corpus: Path) -> None:
    found = polnear.measure(corpus)[polnear.ALL]
    assert {name: found[name] for name in ("source F1", "cue F1", "content F1", "source and content F1")} == {
        "source F1": 1.0,
        "cue F1": 1.0,
        "content F1": 1.0,
        "source and content F1": 1.0,
    }


def test_each_annotator_of_a_text_counts_for_their_share(corpus: Path) -> None:
    shorter = "T3\tContent 10 18;23 27\tthe mill shut\n"
    (corpus / "attributions" / "mill_bb.ann").write_text(BELM + shorter + TOGETHER, encoding="utf-8")
    found = polnear.measure(corpus)[polnear.ALL]
    assert (found["content P"], found["content R"]) == (0.875, 1.0)


def test_an_annotator_may_cut_into_a_word(corpus: Path) -> None:
    inside = "T3\tContent 11 26\the mill was shu\n"
    (corpus / "attributions" / "mill_aa.ann").write_text(BELM + inside + TOGETHER, encoding="utf-8")
    assert polnear.measure(corpus)[polnear.ALL]["content F1"] == 1.0


def test_a_content_with_another_source_is_no_match(corpus: Path) -> None:
    other = BELM.replace("Source 0 4\tBelm", "Source 29 31\tIt")
    (corpus / "attributions" / "mill_aa.ann").write_text(other + WHOLE + TOGETHER, encoding="utf-8")
    found = polnear.measure(corpus)[polnear.ALL]
    assert (found["content F1"], found["source and content F1"], found["source F1"]) == (1.0, 0.0, 0.0)
