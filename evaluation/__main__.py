"""The command line of the evaluation: `python3 run.py evaluate [GOLD]`."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from evaluation import documenting, floors, gold, polnear, unread
from evaluation.copies.scoring import COPIES
from evaluation.measures import CASES, MEASURES, MeasuringFailedError, Scores
from evaluation.parts import CASES as CASES_PART
from evaluation.parts import CROSS, PILE, Wanted, measure
from evaluation.reliability import RELIABILITY
from training.fields.regression import MissingScikitError

VARIABLE = "TALLYBOOK_GOLD"
WANTED = {CROSS: "--cross-validate", PILE: "--pile"}
"""Parts that take long and are measured only when they are wanted, with the option that wants them."""


def table(scores: dict[str, Scores]) -> str:
    """Return the scores as tables, a measure a line and a part a column: of reports, cases, attributions, copies."""
    kinds = ((*MEASURES, *RELIABILITY), CASES, polnear.MEASURES, COPIES)
    parts = ({part: known for part, known in scores.items() if known.keys() & set(names)} for names in kinds)
    return "\n\n".join(_table(those, names) for those, names in zip(parts, kinds, strict=True) if those)


def _table(scores: dict[str, Scores], names: Sequence[str]) -> str:
    lines = [f"{'':<26}" + "".join(f"{part:>15}" for part in scores)]
    for name in names:
        if any(name in known for known in scores.values()):
            cells = [f"{known[name]:>15.3f}" if name in known else f"{'–':>15}" for known in scores.values()]
            lines.append(f"{name:<26}" + "".join(cells))
    return "\n".join(lines)


def data(folder: Path) -> dict[str, str]:
    """Return the digests of the data that is measured on."""
    digests = {name: gold.digest(folder / name) for name in ("syria", "gva")}
    if (folder / polnear.FOLDER).is_dir():
        digests[polnear.FOLDER] = polnear.digest(folder / polnear.FOLDER)
    return digests | ({CASES_PART: gold.digest(folder / CASES_PART)} if (folder / CASES_PART).is_dir() else {})


def checked(scores: dict[str, Scores], folder: Path) -> int:
    """Hold the scores against the floors and say what is below."""
    kept = floors.load(floors.PATH)
    if not kept["floors"]:
        print("No floors are kept yet: run with --update.")
        return 1
    if not kept["data"].items() <= data(folder).items():
        print("The floors were measured on other data: look at the figures and run with --update.")
        return 1
    left = [part for part in WANTED if part in kept["floors"] and part not in scores]
    for part in left:
        print(f"{part}: not measured this time, so not checked; {WANTED[part]} does.")
    fallen = floors.below(kept["floors"] | {part: {} for part in left}, scores)
    print("\n".join(fallen) if fallen else "Every floor is held.")
    return 1 if fallen else 0


def updated(scores: dict[str, Scores], folder: Path, *, reason: str | None) -> int:
    """Keep the scores as floors; a part that is measured only when wanted keeps its floors where it was not."""
    kept = floors.load(floors.PATH)
    if not kept["data"].items() <= data(folder).items() and not reason:
        print("The floors were measured on other data: say why they change with --allow-lower REASON.")
        return 1
    unmeasured = {part: known for part, known in kept["floors"].items() if part in WANTED and part not in scores}
    try:
        floors.save(floors.PATH, floors.risen(kept, held(scores) | unmeasured, data=data(folder), reason=reason))
    except ValueError as fallen:
        print(f"Not lowered without --allow-lower REASON: {fallen}")
        return 1
    print(f"Kept in {floors.PATH.name}.")
    return 0


def held(scores: dict[str, Scores]) -> dict[str, Scores]:
    """Return the scores that floors may hold; the others are better when they are lower, or only inform."""
    return {
        part: {name: reached for name, reached in known.items() if name not in (*RELIABILITY, *unread.INFORMING)}
        for part, known in scores.items()
    }


def parser() -> argparse.ArgumentParser:
    """Return the options of the evaluation."""
    made = argparse.ArgumentParser(prog="run.py evaluate", description="Measure against annotated reports.")
    made.add_argument(
        "gold", nargs="?", type=Path, help=f"the folder with syria, gva and score.py; {VARIABLE} if not set"
    )
    made.add_argument(
        "--show", type=int, default=0, metavar="N", help="show N missed and N spurious figures, open part only"
    )
    made.add_argument("--cross-validate", action="store_true", help="also refit the learned fields for each fold")
    made.add_argument("--errors", action="store_true", help="also count errors by kind, open part only")
    made.add_argument("--reliability", action="store_true", help="also hold confidence against what is right")
    made.add_argument("--pile", action="store_true", help="also link all US reports, incidents not given")
    made.add_argument("--document", action="store_true", help=f"write the tables into {documenting.PAGE.name}")
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
        wanted = Wanted(options.show, options.cross_validate, options.errors, options.reliability, options.pile)
        measured = measure(folder.resolve(), wanted)
    except (MeasuringFailedError, MissingScikitError, OSError) as failed:
        print(f"evaluate: {failed}", file=sys.stderr)
        return 1
    tables = {**measured.tables, "scores": table(measured.scores)}
    print("\n\n".join(tables.values()))
    if options.document:
        documenting.PAGE.write_text(documenting.renewed(documenting.PAGE.read_text(encoding="utf-8"), tables), "utf-8")
    if options.update:
        return updated(measured.scores, folder, reason=options.allow_lower)
    return checked(measured.scores, folder) if options.check else 0


if __name__ == "__main__":
    sys.exit(main())
