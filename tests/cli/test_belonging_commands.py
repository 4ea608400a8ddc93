"""Merging, splitting, undoing and the history on the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TALLYBOOK = Path(sys.executable).with_name("tallybook")
TEXTS = {
    "bus.txt": "Seven people were killed when gunmen attacked a bus near Osk on Monday, 3 March 2031, police said.\n",
    "mine.txt": "A mine blast killed 4 miners in Tarmel on 20 April 2031, the mayor said.\n",
}
SAID = ("--by", "ana", "--reason", "one attack told twice")


def tallybook(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [str(TALLYBOOK), *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, env=dict(os.environ), capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert tallybook("add", "b.tally", *TEXTS, cwd=tmp_path).returncode == 0
    assert tallybook("run", "b.tally", cwd=tmp_path).returncode == 0
    return tmp_path


def ids(folder: Path) -> list[str]:
    return [row["id"] for row in json.loads(tallybook("incidents", "b.tally", "--json", cwd=folder).stdout)]


def test_what_is_supposed_is_not_kept(folder: Path) -> None:
    one, other = ids(folder)
    shown = tallybook("merge", "b.tally", one[:12], other[:12], "--suppose", cwd=folder)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "killed, all: " in shown.stdout
    assert "told no more" in shown.stdout
    refused = tallybook("merge", "b.tally", one, other, cwd=folder)
    assert refused.returncode == 2
    assert "a decision needs its 'by'" in refused.stderr
    assert ids(folder) == [one, other]


def test_a_merge_is_kept_told_and_undone(folder: Path) -> None:
    one, other = ids(folder)
    kept = tallybook("merge", "b.tally", one, other, *SAID, cwd=folder)
    assert "It takes effect with the next run." in kept.stdout
    tallybook("run", "b.tally", cwd=folder)
    assert ids(folder) == [one]
    toll = tallybook("toll", "b.tally", other, cwd=folder)
    assert f"The incident {other[:8]} was merged into this one by ana: one attack told twice." in toll.stderr
    history = tallybook("history", "b.tally", other, cwd=folder)
    assert "said to be one" in history.stdout
    (line,) = json.loads(tallybook("history", "b.tally", one, "--json", cwd=folder).stdout)
    undone = tallybook("undo", "b.tally", line["id"][:10], "--by", "bo", "--reason", "two towns", cwd=folder)
    assert undone.returncode == 0
    tallybook("run", "b.tally", cwd=folder)
    assert ids(folder) == [one, other]
    assert "undone by bo" in tallybook("history", "b.tally", one, cwd=folder).stdout


def test_an_incident_without_a_history_has_nothing_to_show(folder: Path) -> None:
    assert "Nothing to show." in tallybook("history", "b.tally", ids(folder)[0], cwd=folder).stdout
