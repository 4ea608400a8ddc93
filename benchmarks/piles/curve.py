"""The curve of linking: seconds and memory for piles of growing size, and how fast they grow."""

import argparse
import json
import math
import subprocess
import sys
from collections.abc import Iterator, Sequence

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
WIDTH = 20

Row = dict[str, float]


def measure(sizes: Sequence[int]) -> Iterator[Row]:
    """Yield what each size takes, in a fresh process each, so that no memory is counted twice."""
    for size in sizes:
        command = [sys.executable, "-m", "benchmarks.piles.one", str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise OSError(f"a pile of {size:,} reports could not be linked: {done.stderr.strip().splitlines()[-1:]}")
        yield json.loads(done.stdout)


def exponent(rows: Sequence[Row]) -> float:
    """Return the power of the number of reports by which the seconds grow: 1 is linear, 2 every pair.

    >>> exponent([{"reports": 10, "seconds": 1}, {"reports": 100, "seconds": 10}, {"reports": 1000, "seconds": 100}])
    1.0
    """
    points = [(math.log(row["reports"]), math.log(max(row["seconds"], 0.01))) for row in rows]
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    spread = sum((a - x) ** 2 for a, _ in points)
    return round(sum((a - x) * (b - y) for a, b in points) / spread, 2) if spread else 0.0


def table(rows: Sequence[Row]) -> str:
    """Return the sizes with their seconds and memory, and the milliseconds of a report as a curve of bars.

    "Right" and "found" are B-cubed precision and recall of the incidents, held against the invented truth.
    """
    each = [row["seconds"] / row["reports"] * 1000 for row in rows]
    names = f"{'incidents':>11}{'right':>8}{'found':>8}{'ms each':>9}"
    lines = [f"{'linking alone':<16}{'seconds':>10}{'MB':>8}{'records':>9}{names}"]
    for row, ms in zip(rows, each, strict=True):
        memory = f"{row['megabytes']:>8.0f}{row['records']:>9.0f}"
        truth = f"{row['incidents']:>11,.0f}{row['precision']:>8.3f}{row['recall']:>8.3f}"
        bar = "█" * max(1, round(WIDTH * ms / max(each)))
        lines.append(f"{row['reports']:<16,.0f}{row['seconds']:>10.1f}{memory}{truth}{ms:>9.2f} {bar}")
    grown = f"the seconds grow with the number of reports to the power of {exponent(rows)}"
    return "\n".join([*lines, grown] if len(rows) > 1 else lines)


def main(arguments: Sequence[str]) -> int:
    """Measure piles of some sizes and print the curve."""
    parser = argparse.ArgumentParser(prog="run.py bench piles", description="Time linking invented reports.")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="how many reports (1,000 to 100,000)")
    try:
        print(table(list(measure(parser.parse_args(arguments).sizes))))
    except OSError as failed:
        print(f"bench: {failed}", file=sys.stderr)
        return 1
    return 0
