"""The command line of the timings: `python3 run.py bench [FOLDER]`: files to tolls, then single stages alone.

`python3 run.py bench piles` links piles of 1,000 to 100,000 invented reports and shows how the work grows.

A machine's speed differs from day to day. So every time is also given as a ratio to a yardstick measured beside it: one
plain pass over the same texts that counts their words, and for the start-up the start of Python itself.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import copying, counting, invented, reading, selecting
from benchmarks.piles import curve
from benchmarks.timing import seconds

TALLYBOOK = Path(sys.executable).with_name("tallybook")
WORD = re.compile(r"\w+|[^\w\s]")
TRIES = 5
SELECTED = 10_000  # invented incidents of which some are selected


class TimingFailedError(Exception):
    """A command that was timed did not work; its words are one line."""


def yardstick(texts: Sequence[str]) -> int:
    """Count the words of all texts in one plain pass, and return how many different ones there are.

    >>> yardstick(["Two men. Two women."])
    4
    """
    words: Counter[str] = Counter()
    for text in texts:
        words.update(WORD.findall(text.lower()))
    return len(words)


def started(*command: str) -> Callable[[], None]:
    """Return the work of running a command to its end."""

    def work() -> None:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise TimingFailedError(f"`{' '.join(command[1:3])}` ended with {done.returncode}")

    return work


def gathered(folder: Path | None, scratch: Path, *, count: int) -> tuple[Path, list[str]]:
    """Return what to add and the texts in it: the REPORTS.json of a folder, or so many invented reports."""
    if folder:
        path = folder / "REPORTS.json"
        return path, [f"{report['title']} {report['text']}" for report in json.loads(path.read_text(encoding="utf-8"))]
    paths = invented.write(scratch / "reports", count)
    (scratch / "places.csv").write_text(invented.places(count), encoding="utf-8")
    return scratch / "reports", [path.read_text(encoding="utf-8") for path in paths]


def table(taken: dict[str, float], texts: Sequence[str]) -> str:
    """Return the times with their ratios to the yardsticks."""
    ruler, bare = (
        seconds(lambda: yardstick(texts), tries=TRIES),
        seconds(started(sys.executable, "-c", ""), tries=TRIES),
    )
    lines = [
        f"{len(texts)} reports, {sum(map(len, texts)):,} characters",
        f"yardsticks: one pass over the words {ruler:.3f} s, a bare Python {bare:.3f} s",
        f"{'':<22}{'seconds':>10}{'ratio':>10}{'reports/s':>12}",
    ]
    for name, time_taken in taken.items():
        by = bare if name == "--help" else ruler
        pace = f"{'':>12}" if name == "--help" else f"{len(texts) / time_taken:>12.0f}"
        lines.append(f"{name:<22}{time_taken:>10.2f}{time_taken / by:>10.1f}{pace}")
    return "\n".join(lines)


def timed(what: Path, scratch: Path) -> dict[str, float]:
    """Time the way from files to tolls in a new book."""
    tallybook, book = str(TALLYBOOK), str(scratch / "timed.tally")
    if (scratch / "places.csv").exists():
        started(tallybook, "places", book, str(scratch / "places.csv"))()
    taken = {
        "add": seconds(started(tallybook, "add", book, str(what))),
        "run": seconds(started(tallybook, "run", book)),
        "run, nothing new": seconds(started(tallybook, "run", book)),
        "toll": seconds(started(tallybook, "toll", book)),
        "--help": seconds(started(tallybook, "--help"), tries=TRIES),
    }
    return {"files to tolls": taken["add"] + taken["run"]} | taken


def main() -> int:
    """Time one folder, or `piles` of growing size, and print one table."""
    if sys.argv[1:2] == ["piles"]:
        return curve.main(sys.argv[2:])
    parser = argparse.ArgumentParser(prog="run.py bench", description="Time the way from files to tolls.")
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        help="a folder with a REPORTS.json; invented reports if not set; `piles` times linking alone, up to 100,000",
    )
    parser.add_argument("--reports", type=int, default=400, metavar="N", help="how many reports to invent (400)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tallybook-bench-") as name:
        try:
            what, texts = gathered(options.folder, Path(name), count=options.reports)
            print(table(timed(what, Path(name)), texts))
            print(reading.table(options.reports))
            print(copying.table(options.reports))
            print(counting.table(options.reports))
            print(selecting.table(SELECTED))
        except (TimingFailedError, OSError) as failed:
            print(f"bench: {failed}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
