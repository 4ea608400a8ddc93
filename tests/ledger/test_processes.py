"""Real processes: two that write at once, several that make the same book, one that is killed in the middle."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tallybook.errors import NotABook, NotFound
from tallybook.ledger import Ledger

WRITER = """
import sys, time
from pathlib import Path
from tallybook.ledger import Draft, Ledger

path, go, name, count = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
print("ready", flush=True)
while not go.exists():
    time.sleep(0.001)
with Ledger.open(path, create=True) as ledger:
    for n in range(count):
        drafts = [Draft("content", f"{name} {n}", f"{name} {n} ".encode() * 500), Draft("shared", str(n), b"one")]
        ledger.append(drafts, at="2031-05-06T10:00:00+00:00")
        print(n, flush=True)
"""


def start(path: Path, go: Path, name: str, *, count: int) -> subprocess.Popen[bytes]:
    """Start a writer that waits for the file `go`; unbuffered, so that no line it said is left in between."""
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(go), name, str(count)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )


def run_at_once(path: Path, go: Path, names: list[str], *, count: int) -> None:
    """Let processes write to one path, all from the same moment on, and see that none of them failed."""
    writers = [start(path, go, name, count=count) for name in names]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
    go.touch()
    for writer in writers:
        _, errors = writer.communicate(timeout=60)
        assert (writer.returncode, errors) == (0, b"")


def test_processes_that_make_and_write_one_book_at_once_make_one_chain(tmp_path: Path) -> None:
    path, names, count = tmp_path / "book.tally", ["a", "b", "c"], 25
    run_at_once(path, tmp_path / "go", names, count=count)
    with Ledger.open(path) as ledger:
        assert ledger.verify() == ()
        keys = sorted(e.key for e, _ in ledger.entries(kind="content"))
        assert keys == sorted(f"{name} {n}" for name in names for n in range(count))
        assert len(list(ledger.entries(kind="shared"))) == count
    assert sorted(p.name for p in tmp_path.iterdir()) == ["book.tally", "go"]


def test_a_book_being_made_is_none_or_whole_to_whoever_looks(tmp_path: Path) -> None:
    path, go = tmp_path / "book.tally", tmp_path / "go"
    writer = start(path, go, "a", count=3)
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"ready\n"
    go.touch()
    looks = 0
    while writer.poll() is None:
        try:
            with Ledger.open(path) as ledger:
                assert ledger.verify() == ()
                looks += 1
        except (NotFound, NotABook):
            assert not path.exists() or looks == 0
    assert writer.communicate(timeout=60) == (b"0\n1\n2\n", b"")


@pytest.mark.parametrize("seed", range(4))
def test_a_process_killed_in_the_middle_loses_at_most_what_it_was_writing(tmp_path: Path, seed: int) -> None:
    path, go = tmp_path / "book.tally", tmp_path / "go"
    writer = start(path, go, "a", count=100_000)
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"ready\n"
    go.touch()
    if seed:  # the first is killed while it makes the book
        writer.stdout.readline()
    time.sleep(random.Random(seed).uniform(0.0, 0.2))
    writer.send_signal(signal.SIGKILL)
    out, _ = writer.communicate(timeout=60)
    said = bool(seed) + len(out.splitlines())
    with Ledger.open(path, create=True) as ledger:
        assert ledger.verify() == ()
        kept = len(list(ledger.entries(kind="content")))
        assert kept in {said, said + 1}
        assert len(list(ledger.entries(kind="shared"))) == kept
    run_at_once(path, go, ["b"], count=2)
    with Ledger.open(path) as ledger:
        assert ledger.verify() == ()
