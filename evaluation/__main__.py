"""The command line of the evaluation: `python3 run.py evaluate [GOLD]`."""

import argparse
import os
import sys
from pathlib import Path

from evaluation import floors, gold
from evaluation.measures import MEASURES, MeasuringFailedError, Scores, measure

VARIABLE = "TALLYBOOK_GOLD"


def table(scores: dict[str, Scores]) -> str:
    """Return the scores as one table, a measure a line and a part a column."""
    lines = [f"{'':<22}" + "".join(f"{part:>14}" for part in scores)]
    for name in MEASURES:
        cells = [f"{known[name]:>14.3f}" if name in known else f"{'–':>14}" for known in scores.values()]
        lines.append(f"{name:<22}" + "".join(cells))
    return "\n".join(lines)


def data(folder: Path) -> dict[str, str]:
    """Return the digests of the data that is measured on."""
    return {name: gold.digest(folder / name) for name in ("syria", "gva")}


def checked(scores: dict[str, Scores], folder: Path) -> int:
    """Hold the scores against the floors and say what is below."""
    kept = floors.load(floors.PATH)
    if not kept["floors"]:
        print("No floors are kept yet: run with --update.")
        return 1
    if kept["data"] != data(folder):
        print("The floors were measured on other data: look at the figures and run with --update.")
        return 1
    fallen = floors.below(kept["floors"], scores)
    print("\n".join(fallen) if fallen else "Every floor is held.")
    return 1 if fallen else 0


def updated(scores: dict[str, Scores], folder: Path, *, reason: str | None) -> int:
    """Keep the scores as floors."""
    kept = floors.load(floors.PATH)
    if kept["data"] not in ({}, data(folder)) and not reason:
        print("The floors were measured on other data: say why they change with --allow-lower REASON.")
        return 1
    try:
        floors.save(floors.PATH, floors.risen(kept, scores, data=data(folder), reason=reason))
    except ValueError as fallen:
        print(f"Not lowered without --allow-lower REASON: {fallen}")
        return 1
    print(f"Kept in {floors.PATH.name}.")
    return 0


def parser() -> argparse.ArgumentParser:
    """Return the options of the evaluation."""
    made = argparse.ArgumentParser(prog="run.py evaluate", description="Measure against annotated reports.")
    made.add_argument(
        "gold", nargs="?", type=Path, help=f"the folder with syria, gva and score.py; {VARIABLE} if not set"
    )
    made.add_argument(
        "--show", type=int, default=0, metavar="N", help="show N missed and N spurious figures, open part only"
    )
    made.add_argument("--check", action="store_true", help="fail where a figure is below its floor; skip without data")
    made.add_argument("--update", action="store_true", help="keep the figures as floors")
    made.add_argument("--allow-lower", metavar="REASON", help="let --update lower a floor, for a reason that is kept")
    return made


def main() -> int:
    """Measure, print one table, and hold or raise the floors."""
    options = parser().parse_args()
    folder = options.gold or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    if folder is None or not (folder / "score.py").is_file():
        where = f"{folder} holds no score.py" if folder else f"name the folder or set {VARIABLE}"
        print(f"Annotated reports are absent{': skipped' if options.check else ''} ({where}).")
        return 0 if options.check else 2
    try:
        scores = measure(folder.resolve(), show=options.show)
    except (MeasuringFailedError, OSError) as failed:
        print(f"evaluate: {failed}", file=sys.stderr)
        return 1
    print(table(scores))
    if options.update:
        return updated(scores, folder, reason=options.allow_lower)
    return checked(scores, folder) if options.check else 0


if __name__ == "__main__":
    sys.exit(main())
