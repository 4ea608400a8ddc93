"""What is measured: predictions made by the command line, scored by the scorer that lies beside the annotations."""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from evaluation import days, places, source_kinds, unread

TALLYBOOK = Path(sys.executable).with_name("tallybook")
SAID_IN_ONE_LINE = 2  # the exit code of an error that Tallybook raised on purpose

Scores = dict[str, float]

_FIGURES = {
    "figures P": r"^figures: P ([\d.]+)",
    "figures R": r"^figures: P [\d.]+ R ([\d.]+)",
    "figures F1": r"^figures: .*F1 ([\d.]+)",
    "killed F1": r"^killed .*F1 ([\d.]+)",
    "injured F1": r"^injured .*F1 ([\d.]+)",
    "hedge": r"^  hedge +([\d.]+)",
    "group": r"^  group +([\d.]+)",
    "status": r"^  status +([\d.]+)",
    "source": r"^  source +([\d.]+)",
    "source named": r"^  source, where one is named +([\d.]+)",
    "scope": r"^  scope +([\d.]+)",
    "modality": r"^  modality +([\d.]+)",
    "main incident": r"^  main incident or not +([\d.]+)",
    "headline killed": r"^headline killed: exact in ([\d.]+)",
    "headline injured": r"^headline injured: exact in ([\d.]+)",
    "whole figure F1": r"^whole figure right .*F1 ([\d.]+)",
}
_INCIDENTS = {
    "incidents B-cubed F1": r"^incidents, B-cubed: .*F1 ([\d.]+)",
    "incidents pairs F1": r"^pairs linked: .*F1 ([\d.]+)",
}
_TOLLS = {"tolls both exact": r"^tolls: killed and injured both exact in ([\d.]+)"} | {
    f"tolls {outcome} {name}": rf"^{outcome} +{pattern}"
    for outcome in ("killed", "injured")
    for name, pattern in (
        ("exact", r"exact ([\d.]+)"),
        ("held", r".*range holds the truth in ([\d.]+)"),
        ("width", r".*mean closed width ([\d.]+)"),
    )
}
_CASES = {
    f"cases {kind}": rf"^{kind} +(\d+) of (\d+)"
    for kind in ("figures", "no spurious figure", "incidents", "tolls", "bounds", "conflicts", "voices")
} | {"cases passed": r"^cases: (\d+) of (\d+) passed"}
CASES = tuple(_CASES)
MEASURES = (
    *_FIGURES,
    source_kinds.KIND,
    days.START,
    *places.MEASURES,
    unread.LISTED,
    *unread.INFORMING,
    *_INCIDENTS,
    *_TOLLS,
)


class MeasuringFailedError(Exception):
    """A prediction or a score could not be made; its words are one line."""


def predict(folder: Path, out: Path, *, options: Sequence[str] = ()) -> Path:
    """Let Tallybook read a folder of reports and return where its predictions lie."""
    done = subprocess.run(
        [str(TALLYBOOK), "predict", str(folder), "--out", str(out), *options],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        # what a program prints while it breaks may quote the sealed reports; its own one line does not
        own = done.returncode == SAID_IN_ONE_LINE and done.stderr.strip()
        why = done.stderr.strip().splitlines()[-1] if own else "it broke"
        raise MeasuringFailedError(f"`tallybook predict {folder.name}` ended with {done.returncode}: {why}")
    return out


def read_scores(printed: str, patterns: dict[str, str]) -> Scores:
    r"""Return the measures that a scorer has printed; what it did not print is left out.

    >>> read_scores("figures: P 0.900 R 0.800 F1 0.847", {"figures F1": r"^figures: .*F1 ([\d.]+)"})
    {'figures F1': 0.847}
    """
    found = {name: re.search(pattern, printed, re.MULTILINE) for name, pattern in patterns.items()}
    return {name: float(match[1]) for name, match in found.items() if match}


def figures(folder: Path, subset: Path, *, predicted: Path, show: int = 0) -> Scores:
    """Return the scores of predicted figures; with `show`, print as many missed and spurious ones."""
    paths = [str(subset / "figures.jsonl"), str(predicted / "figures.jsonl")]
    printed = _score(folder, ["figures", *paths, "--show", str(show)])
    for line in printed.splitlines() if show else ():
        if line.startswith(("  missed ", "  spurious ")):
            print(line)
    return (
        read_scores(printed, _FIGURES)
        | source_kinds.measured(folder / "score.py", subset, predicted=predicted)
        | days.measured(subset, predicted=predicted)
        | places.measured(folder / "score.py", subset, predicted=predicted)
        | unread.measured(folder / "score.py", subset, predicted=predicted)
    )


def incidents(folder: Path, subset: Path, *, predicted: Path) -> Scores:
    """Return the scores of predicted incidents."""
    paths = [str(subset / "incidents.jsonl"), str(predicted / "incidents.jsonl")]
    return read_scores(_score(folder, ["incidents", *paths]), _INCIDENTS)


def tolls(folder: Path, listed: Path, *, predicted: Path) -> Scores:
    """Return the scores of the tolls of listed incidents: how many are right, whether the range holds the truth."""
    return read_scores(_score(folder, ["tolls", str(listed), str(predicted / "tolls.jsonl")]), _TOLLS)


def cases(folder: Path, predicted: Path, *, show: int = 0) -> Scores:
    """Return the shares of what is expected of the invented cases that was answered so."""
    paths = [str(folder / "cases" / "cases.jsonl"), str(predicted)]
    printed = _score(folder, ["cases", *paths, "--show", str(show)])
    if show:
        print("\n".join(line for line in printed.splitlines() if line.startswith("  ") and ": " in line))
    found = {name: re.search(pattern, printed, re.MULTILINE) for name, pattern in _CASES.items()}
    return {name: round(int(match[1]) / int(match[2]), 3) for name, match in found.items() if match}


def _score(folder: Path, arguments: list[str]) -> str:
    command = [sys.executable, str(folder / "score.py"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MeasuringFailedError(f"the scorer ended with {done.returncode} on `{arguments[0]}`")
    return done.stdout
