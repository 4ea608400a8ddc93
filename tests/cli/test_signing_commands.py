"""Signing on the command line: refusals are one line that says what to do, and the tables show who signed what."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TALLYBOOK = Path(sys.executable).with_name("tallybook")
TEXT = "Seven people were killed when gunmen attacked a bus near Osk on Monday, 3 March 2031, police said.\n"


def tallybook(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [str(TALLYBOOK), *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, env=dict(os.environ), capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bus.txt").write_text(TEXT, encoding="utf-8")
    assert tallybook("add", "b.tally", "bus.txt", cwd=tmp_path).returncode == 0
    assert tallybook("run", "b.tally", cwd=tmp_path).returncode == 0
    return tmp_path


def incident(folder: Path) -> str:
    rows = json.loads(tallybook("incidents", "b.tally", "--json", cwd=folder).stdout)
    return rows[0]["id"][:12]


def test_a_toll_is_signed_listed_shown_and_taken_back(folder: Path) -> None:
    said = ("--by", "lena", "--reason", "rang the police of Osk")
    done = tallybook("sign", "b.tally", incident(folder), "--outcome", "killed", "--group", "all", *said, cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Signed: killed (all), codebook reported" in done.stdout
    assert tallybook("run", "b.tally", cwd=folder).returncode == 0
    assert "signed by lena over" in tallybook("toll", "b.tally", cwd=folder).stdout
    assert "signed by lena over" in tallybook("incidents", "b.tally", cwd=folder).stdout
    (row,) = json.loads(tallybook("signed", "b.tally", "--json", cwd=folder).stdout)
    assert (row["by"], row["printed"], row["fate"], row["news"]) == ("lena", "7", "in_force", [])
    back = tallybook("unsign", "b.tally", row["id"][:8], "--by", "mara", "--reason", "too early", cwd=folder)
    assert (back.returncode, back.stderr) == (0, "")
    assert "taken back, by mara: too early" in " ".join(tallybook("signed", "b.tally", cwd=folder).stdout.split())


def test_other_numbers_need_their_reason_and_one_line_says_so(folder: Path) -> None:
    said = ("--by", "lena", "--reason", "rang the police", "--best", "8", "--high", "8")
    done = tallybook("sign", "b.tally", incident(folder), *said, cwd=folder)
    assert done.returncode == 2
    assert done.stderr.strip().splitlines() == [
        "tallybook: these are not the proposed numbers (low 7, best 7, high 7); say why with --override"
    ]
    done = tallybook("sign", "b.tally", incident(folder), *said, "--override", "one more body", cwd=folder)
    assert done.returncode == 0
    shown = " ".join(tallybook("signed", "b.tally", cwd=folder).stdout.split())
    assert "7 to 8, best 8" in shown
    assert "one more body" in shown


def test_eligibility_is_told_demand_by_demand_and_decided(folder: Path) -> None:
    asked = tallybook("eligibility", "b.tally", "--codebook", "ucdp", cwd=folder)
    assert "under ucdp: for a person to decide" in asked.stdout
    assert "eligible_actor" in asked.stdout
    assert "for a person to decide" in tallybook("toll", "b.tally", "--codebook", "ucdp", cwd=folder).stdout
    every = json.loads(tallybook("eligibility", "b.tally", "--codebook", "all", "--json", cwd=folder).stdout)
    assert len({row["codebook"] for row in every}) == 7
    said = ("--by", "lena", "--reason", "a robbery")
    refused = tallybook("decide", "b.tally", "not_eligible", incident(folder), "--codebook", "ucdp", *said, cwd=folder)
    assert refused.returncode == 0
    assert tallybook("run", "b.tally", cwd=folder).returncode == 0
    shown = tallybook("eligibility", "b.tally", "--codebook", "ucdp", cwd=folder).stdout
    assert "not eligible, decided by lena" in shown
    toll = tallybook("toll", "b.tally", "--codebook", "ucdp", cwd=folder).stdout
    assert "not eligible" in toll
    assert "a robbery" in " ".join(toll.split())


def test_the_demands_of_a_codebook_are_shown_with_their_sources(folder: Path) -> None:
    shown = tallybook("codebooks", "gtd", cwd=folder).stdout
    assert "eligible_actor" in shown
    assert "no acts of a state" in shown
