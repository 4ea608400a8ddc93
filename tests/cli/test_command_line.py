"""The command line as a user meets it: tables, JSON, one clear line and exit code 2 for what is wrong."""

import csv
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tallybook.book import Book

EXAMPLES = Path(__file__).parents[2] / "examples"
TALLYBOOK = Path(sys.executable).with_name("tallybook")


def tallybook(*arguments: object, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the installed command."""
    command: Sequence[str] = [str(TALLYBOOK), *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **(env or {})}, capture_output=True, text=True, check=False
    )


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """Return the one line of a refusal."""
    assert done.returncode == 2, (done.stdout, done.stderr)
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert "Traceback" not in done.stderr
    return lines[0]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a book made from the example reports."""
    folder = tmp_path_factory.mktemp("example")
    assert tallybook("places", "e.tally", EXAMPLES / "places.csv", cwd=folder).returncode == 0
    assert tallybook("add", "e.tally", EXAMPLES / "reports", cwd=folder).returncode == 0
    assert tallybook("run", "e.tally", cwd=folder).returncode == 0
    return folder


def test_adding_again_and_running_again_say_that_nothing_is_new(example: Path) -> None:
    again = tallybook("add", "e.tally", EXAMPLES / "reports", cwd=example)
    assert "14 already in the book" in again.stdout
    assert "Nothing new since the last run" in tallybook("run", "e.tally", cwd=example).stdout


def test_every_table_has_its_json(example: Path) -> None:
    for verb in (["incidents"], ["toll"], ["claims"], ["report"], ["problems"]):
        table = tallybook(*verb, "e.tally", cwd=example)
        plain = tallybook(*verb, "e.tally", "--json", cwd=example)
        assert table.stdout.strip()
        assert (table.returncode, plain.returncode, plain.stderr) == (0, 0, "")
        assert json.loads(plain.stdout)


def test_a_claim_leads_to_its_sentence_and_a_report_shows_it_in_place(example: Path) -> None:
    claims = json.loads(tallybook("claims", "e.tally", "--outcome", "killed", "--json", cwd=example).stdout)
    claim = next(c for c in claims if c["words"] == "at least 24")
    assert claim["words"] in claim["sentence"]
    page = tallybook("report", "e.tally", claim["report_id"][:12], cwd=example)
    assert "at least 24[" in page.stdout


def test_tolls_differ_by_codebook_and_by_day(example: Path) -> None:
    incidents = json.loads(tallybook("incidents", "e.tally", "--json", cwd=example).stdout)
    shooting = next(i["id"] for i in incidents if "15 March 2031" in i["title"])
    toll = {}
    for codebook in ("gtd", "airwars"):
        rows = json.loads(
            tallybook("toll", "e.tally", shooting[:10], "--codebook", codebook, "--json", cwd=example).stdout
        )
        everybody = next(row for row in rows if row["outcome"] == "killed" and row["group"] == "all")
        assert everybody["codebook"] == codebook
        toll[codebook] = (everybody["low"], everybody["best"], everybody["high"])
    assert toll == {"gtd": (None, 14, None), "airwars": (13, None, 13)}  # the attacker is counted by one only
    early = tallybook("toll", "e.tally", shooting[:10], "--as-of", "2031-03-15", "--json", cwd=example)
    killed = next(row for row in json.loads(early.stdout) if row["outcome"] == "killed" and row["group"] == "all")
    assert (killed["low"], killed["high"], killed["as_of"]) == (14, 14, "2031-03-15")


def test_bounds_follow_by_arithmetic_and_say_what_forces_them(example: Path) -> None:
    rows = json.loads(tallybook("toll", "e.tally", "--bounds", "--json", cwd=example).stdout)
    cubans = next(row for row in rows if row["group"] == "Cuban allies")
    assert (cubans["low"], cubans["high"]) == (1, 32)
    assert {"at least 24", "56", "Cuban allies"} == {claim["words"] for claim in cubans["forced_by"]}
    assert "said by nobody" in tallybook("toll", "e.tally", "--bounds", cwd=example).stdout


def test_a_toll_is_explained_down_to_its_sentence_its_rule_and_what_is_left_out(example: Path) -> None:
    (market,) = [one for one in json_of(example, "incidents") if one["reports"] == 9]
    done = tallybook("toll", "e.tally", market["id"][:8], "--explain", cwd=example)
    told = " ".join(done.stdout.split())
    assert "killed, everybody: 25 (codebook reported, version 1)" in told
    assert "raising the death toll to [25], the Health Ministry said." in told
    assert "24, the Health Ministry: replaced by 25" in told
    assert "a title; the text of its report gives the figure." in told
    assert "best = agreeing: one exact number that every figure in force bears out (own, Tallybook's own rule)" in told
    (whole, *_) = json_of(example, "toll", market["id"], "--explain")
    assert whole["ends"][0]["names"] == ["lowest", "best", "highest"]


def test_a_toll_over_time_and_voices_by_group_are_tables(example: Path) -> None:
    (market,) = [one for one in json_of(example, "incidents") if one["reports"] == 9]
    steps = tallybook("toll", "e.tally", market["id"], "--over-time", cwd=example).stdout
    assert [line for line in steps.splitlines() if line.startswith("7 March 2031") and " 24 " in line]
    groups = tallybook("evidence", "e.tally", market["id"], "--by-group", cwd=example).stdout
    assert "medics" in groups
    assert "before: 31" in " ".join(groups.split())
    assert "name the incident" in refused(tallybook("toll", "e.tally", "--over-time", cwd=example))
    both = tallybook("toll", "e.tally", market["id"], "--explain", "--bounds", cwd=example)
    assert "--bounds and --explain are two answers" in refused(both)


def json_of(folder: Path, *arguments: str) -> list[dict[str, object]]:
    done = tallybook(arguments[0], "e.tally", *arguments[1:], "--json", cwd=folder)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_exports_are_written_and_a_spreadsheet_can_read_them(example: Path) -> None:
    for kind in ("csv", "jsonl", "html"):
        done = tallybook("export", "e.tally", "--format", kind, "--out", kind, cwd=example)
        assert done.returncode == 0, done.stderr
        paths = [example / line for line in done.stdout.splitlines()]
        assert paths
        assert all(path.stat().st_size for path in paths)
        for path in paths:
            if path.suffix == ".csv":
                assert len({len(row) for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8"))) if row}) == 1


def test_deciding_and_forgetting_are_kept_and_the_record_stays_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine people were killed in Tarmel on Tuesday, police said.", encoding="utf-8")
    tallybook("add", "b.tally", "a.txt", cwd=tmp_path)
    tallybook("run", "b.tally", cwd=tmp_path)
    claim = json.loads(tallybook("claims", "b.tally", "--json", cwd=tmp_path).stdout)[0]
    said = ["--by", "coder-1", "--reason", "a drill"]
    assert tallybook("decide", "b.tally", "reject", claim["id"][:9], *said, cwd=tmp_path).returncode == 0
    tallybook("run", "b.tally", cwd=tmp_path)
    assert "Nothing to show" in tallybook("claims", "b.tally", cwd=tmp_path).stdout
    gone = tallybook("forget", "b.tally", claim["report_id"][:9], "--reason", "a drill", cwd=tmp_path)
    assert gone.returncode == 0, gone.stderr
    assert tallybook("verify", "b.tally", cwd=tmp_path).stdout.strip() == "The record is whole."
    assert "1 forgotten earlier" in tallybook("add", "b.tally", "a.txt", cwd=tmp_path).stdout


def test_a_changed_record_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine people were killed in Tarmel on Tuesday, police said.", encoding="utf-8")
    tallybook("add", "b.tally", "a.txt", cwd=tmp_path)
    with sqlite3.connect(tmp_path / "b.tally") as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f'DROP TRIGGER "{name}"')
    done = tallybook("verify", "b.tally", cwd=tmp_path)
    assert done.returncode == 2
    assert "trigger" in done.stderr


BAD_FILES = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 40,
    "columns.json": b'{"a": 1',
    "table.csv": b"id,amount\n1,2\n",
    "page.html": b"<html><body></body></html>",
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_that_cannot_be_read_is_one_line_and_the_others_go_on(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(BAD_FILES[name])
    (tmp_path / "good.txt").write_text("Nine people were killed in Tarmel, police said.", encoding="utf-8")
    done = tallybook("add", "b.tally", ".", cwd=tmp_path)
    assert name in refused(done)
    assert "1 new" in done.stdout


def test_broken_utf8_is_one_line_and_the_file_stays_as_it_is(tmp_path: Path) -> None:
    content = "Nine people were killed in Tarmel’s café. ".encode() + b"\xff Police said so."
    (tmp_path / "a.txt").write_bytes(content)
    assert "a.txt: 1 byte is not valid UTF-8" in refused(tallybook("add", "b.tally", "a.txt", cwd=tmp_path))
    assert (tmp_path / "a.txt").read_bytes() == content


def test_a_text_of_fifty_megabytes_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_bytes(b"Nine people were killed in Tarmel. " * 1_500_000)
    assert "big.txt" in refused(tallybook("add", "b.tally", "big.txt", cwd=tmp_path))


def test_html_bombs_end_soon_and_leave_the_book_usable(tmp_path: Path) -> None:
    (tmp_path / "deep.html").write_text("<div>" * 200_000 + "nine killed", encoding="utf-8")
    (tmp_path / "wide.html").write_text("<p a='" + "x" * 3_000_000 + "'>nine killed" * 2, encoding="utf-8")
    (tmp_path / "laughs.html").write_text(
        '<!DOCTYPE l [<!ENTITY a "ha">'
        + "".join(f'<!ENTITY a{i} "&a{i - 1};&a{i - 1};">' for i in range(1, 40))
        + "]>&a39;",
        encoding="utf-8",
    )
    done = tallybook("add", "b.tally", ".", cwd=tmp_path)
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 2)
    assert tallybook("verify", "b.tally", cwd=tmp_path).returncode == 0


def test_a_column_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("headline,body\nA,Nine were killed in Tarmel.\n", encoding="utf-8")
    done = tallybook("add", "b.tally", "t.csv", "--column", "text=Story", cwd=tmp_path)
    assert "Story" in refused(done)
    assert tallybook("add", "b.tally", "t.csv", "--column", "text=body", cwd=tmp_path).returncode == 0


def test_books_that_are_none_are_one_line_and_stay_as_they_are(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE notes (words TEXT)")
    before = (tmp_path / "other.db").read_bytes()
    (tmp_path / "a.txt").write_text("Nine were killed in Tarmel.", encoding="utf-8")
    assert "other.db" in refused(tallybook("add", "other.db", "a.txt", cwd=tmp_path))
    assert (tmp_path / "other.db").read_bytes() == before
    tallybook("add", "new.tally", "a.txt", cwd=tmp_path)
    with sqlite3.connect(tmp_path / "new.tally") as newer:
        newer.execute("PRAGMA user_version = 999")
    assert "newer" in refused(tallybook("incidents", "new.tally", cwd=tmp_path))
    assert "none.tally" in refused(tallybook("incidents", "none.tally", cwd=tmp_path))


def test_wrong_options_and_settings_are_one_line(example: Path, tmp_path: Path) -> None:
    assert "nobody" in refused(tallybook("toll", "e.tally", "--codebook", "nobody", cwd=example))
    assert "zzz" in refused(tallybook("toll", "e.tally", "zzz", cwd=example))
    assert "drowned" in refused(tallybook("claims", "e.tally", "--outcome", "drowned", cwd=example))
    (tmp_path / "tallybook.toml").write_text("colour = 1\n", encoding="utf-8")
    assert "colour" in refused(tallybook("run", example / "e.tally", cwd=tmp_path))


def test_markup_in_a_text_stays_text(tmp_path: Path) -> None:
    text = "Nine people were killed in <b>Tarmel</b> <script>alert(1)</script> [bold]on Tuesday[/bold], police said."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    tallybook("add", "b.tally", "a.txt", cwd=tmp_path)
    tallybook("run", "b.tally", cwd=tmp_path)
    assert "[bold]on Tuesday[/bold]" in " ".join(tallybook("claims", "b.tally", "--json", cwd=tmp_path).stdout.split())
    done = tallybook("export", "b.tally", "--format", "html", "--out", "h", cwd=tmp_path)
    assert all("<script>alert" not in (tmp_path / p).read_text(encoding="utf-8") for p in done.stdout.splitlines())


def test_killed_in_the_middle_of_adding_loses_at_most_the_report_in_flight(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    for n in range(150):
        (reports / f"{n:03}.txt").write_text(f"{n} people were killed in Tarmel, police said.", encoding="utf-8")
    adding = subprocess.Popen([str(TALLYBOOK), "add", "b.tally", "reports"], cwd=tmp_path, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and not _held(tmp_path / "b.tally"):
        time.sleep(0.005)
    adding.send_signal(signal.SIGKILL)
    adding.wait()
    held = _held(tmp_path / "b.tally")
    assert held
    assert tallybook("verify", "b.tally", cwd=tmp_path).returncode == 0
    done = tallybook("add", "b.tally", "reports", cwd=tmp_path)
    assert f"{150 - held} new" in done.stdout or held == 150
    tallybook("run", "b.tally", cwd=tmp_path)
    with Book.open(tmp_path / "b.tally") as book:
        assert len(book.findings().documents) == 150


def _held(path: Path) -> int:
    if not path.exists():
        return 0
    with sqlite3.connect(path) as raw:
        try:
            return int(raw.execute("SELECT count(*) FROM entries WHERE kind = 'document'").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def test_two_processes_may_add_to_one_book_at_once(tmp_path: Path) -> None:
    for side in ("left", "right"):
        (tmp_path / side).mkdir()
        for n in range(40):
            text = f"{n} people were killed in Tarmel, the {side} side said."
            (tmp_path / side / f"{n}.txt").write_text(text, encoding="utf-8")
    started = [
        subprocess.Popen([str(TALLYBOOK), "add", "b.tally", side], cwd=tmp_path, stdout=subprocess.DEVNULL)
        for side in ("left", "right")
    ]
    assert [one.wait() for one in started] == [0, 0]
    assert tallybook("verify", "b.tally", cwd=tmp_path).returncode == 0
    assert _held(tmp_path / "b.tally") == 80


def test_predictions_carry_offsets_into_the_given_texts(tmp_path: Path) -> None:
    text = "  At least nine people\r\nwere killed in Tarmel on Tuesday, police said.  "
    rows = [{"id": "a", "outlet": "x", "published": "2031-05-07", "title": "Nine dead in Tarmel", "text": text}]
    (tmp_path / "REPORTS.json").write_text(json.dumps(rows), encoding="utf-8")
    done = tallybook("predict", ".", "--out", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    row = json.loads((tmp_path / "out" / "figures.jsonl").read_text(encoding="utf-8"))
    spans = {
        (f["in"], rows[0]["title" if f["in"] == "title" else "text"][f["start"] : f["end"]]) for f in row["figures"]
    }
    assert spans == {("title", "Nine"), ("text", "At least nine")}
    assert json.loads((tmp_path / "out" / "unread.jsonl").read_text(encoding="utf-8")) == {"id": "a", "unread": []}
    assert json.loads((tmp_path / "out" / "incidents.jsonl").read_text(encoding="utf-8"))["incident"]
    assert "REPORTS.json" in refused(tallybook("predict", "out", "--out", "again", cwd=tmp_path))
