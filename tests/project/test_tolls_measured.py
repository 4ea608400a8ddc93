"""Tolls of listed incidents are measured: how many are right, whether the range holds the truth, how wide it is."""

from pathlib import Path

import pytest

from evaluation import floors, gold, measures

PRINTED = """\
killed   exact 0.800 of 5 incidents; 0.8 of 5 answered; range holds the truth in 1.000 of 5; mean closed width 1.50
injured  exact 0.600 of 5 incidents; 0.75 of 4 answered; range holds the truth in 0.900 of 4; mean closed width 2.25
tolls: killed and injured both exact in 0.400
"""


def test_what_the_scorer_prints_of_tolls_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measures, "_score", lambda _folder, _arguments: PRINTED)
    assert measures.tolls(tmp_path, tmp_path / "incidents.jsonl", predicted=tmp_path) == {
        "tolls both exact": 0.4,
        "tolls killed exact": 0.8,
        "tolls killed held": 1.0,
        "tolls killed width": 1.5,
        "tolls injured exact": 0.6,
        "tolls injured held": 0.9,
        "tolls injured width": 2.25,
    }


def test_the_half_of_the_incidents_that_nobody_looked_at_is_known_by_their_ids(tmp_path: Path) -> None:
    listed = tmp_path / "incidents.jsonl"
    listed.write_text("".join(f'{{"id": "tarmel-{n}", "killed": {n}}}\n' for n in range(1, 5)), encoding="utf-8")
    kept = gold.write_unseen(listed, tmp_path / "unseen.jsonl").read_text(encoding="utf-8")
    assert kept == '{"id": "tarmel-2", "killed": 2}\n{"id": "tarmel-3", "killed": 3}\n'


@pytest.mark.parametrize(("reached", "fallen"), [(1.4, 0), (1.5, 0), (1.6, 1)])
def test_a_range_that_grows_wider_is_above_its_ceiling(reached: float, fallen: int) -> None:
    found = floors.below({"us": {"tolls killed width": 1.5}}, {"us": {"tolls killed width": reached}})
    assert len(found) == fallen
