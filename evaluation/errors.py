"""Errors by kind: what is missed, what is read wrongly into which field; counts only, no text of any report."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evaluation import gold
from training.fields.alignment import Match

Row = Mapping[str, Any]
KINDS = ("number from 2", "one", "singular noun", "name", "vague word", "plural noun", "zero")
CLOSED = ("hedge", "status", "scope", "modality")
ONE = re.compile(r"\b(?:one|1|single|sole)\b", re.IGNORECASE)
NOTHING: Row = {"figures": [], "main_incident": None}
MOST = 6  # pairs of a field that are shown


@dataclass(slots=True)
class Tally:
    """The counts of one part: figures by kind, and fields of the figures that were found."""

    annotated: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    spurious: Counter[str] = field(default_factory=Counter)
    wrong: dict[str, Counter[str]] = field(default_factory=dict)

    def say(self, name: str, said: str) -> None:
        """Count one wrong field."""
        self.wrong.setdefault(name, Counter())[said] += 1


def kind_of(figure: Row) -> str:
    """Return how the people of a figure are worded: by a number, by "one", by a noun alone, by a name, vaguely.

    >>> kind_of({"value": 1, "quote": "A baker was killed", "group": "baker"})
    'singular noun'
    """
    value = figure.get("value")
    if value is None:
        return "vague word" if figure.get("vague_word") else "plural noun"
    if value != 1:
        return "number from 2" if value else "zero"
    if ONE.search(figure.get("quote") or ""):
        return "one"
    named = [word[:1].isupper() for word in (figure.get("group") or "").split()]
    return "name" if named and all(named) else "singular noun"


def tally(subset: Path, predicted: Path, *, match: Match) -> Tally:
    """Count the errors of the predictions for the annotated reports of a folder."""
    found = {row["id"]: row for row, _ in gold.rows(predicted / "figures.jsonl")}
    texts = {report["id"]: report for report in gold.reports(subset)}
    counts = Tally()
    for row, _ in gold.rows(subset / "figures.jsonl"):
        guess = found.get(row["id"], NOTHING)
        _count(counts, row, guess=guess, pairs=match(row["figures"], guess["figures"], texts[row["id"]]))
    return counts


def _count(counts: Tally, row: Row, *, guess: Row, pairs: Sequence[tuple[int, int]]) -> None:
    figures, read = row["figures"], guess["figures"]
    hit, right = {i for i, _ in pairs}, {j for _, j in pairs}
    counts.annotated.update(map(kind_of, figures))
    counts.missed.update(kind_of(one) for i, one in enumerate(figures) if i not in hit)
    counts.read.update(map(kind_of, read))
    counts.spurious.update(kind_of(one) for j, one in enumerate(read) if j not in right)
    for i, j in pairs:
        for name, said in _wrong(figures[i], read[j]):
            counts.say(name, said)
        main = figures[i].get("incident") == row.get("main_incident")
        if main != (read[j].get("incident") == guess.get("main_incident")):
            counts.say("main incident", "main -> other" if main else "other -> main")


def _wrong(figure: Row, guess: Row) -> Iterator[tuple[str, str]]:
    for name in CLOSED:
        if figure.get(name) != guess.get(name):
            yield name, f"{figure.get(name)} -> {guess.get(name)}"
    for name in ("group", "source"):
        said, got = bool(figure.get(name)), bool(guess.get(name))
        if said != got:
            yield name, "named -> none" if said else "none -> named"


def table(counts: Tally) -> str:
    """Return the counts as two tables: kinds of figures, and fields with what was taken for what."""
    heads = (("annotated", 10), ("missed", 8), ("share", 8), ("read", 8), ("wrong", 8), ("share", 8))
    lines = [f"{'kind of quantity':<18}" + "".join(f"{head:>{width}}" for head, width in heads)]
    for kind in KINDS:
        missed, wrong = (counts.missed[kind], counts.annotated[kind]), (counts.spurious[kind], counts.read[kind])
        cells = f"{missed[1]:>10}{missed[0]:>8}{_share(*missed):>8}{wrong[1]:>8}{wrong[0]:>8}{_share(*wrong):>8}"
        lines.append(f"{kind:<18}{cells}")
    lines += ["", f"{'field':<15}{'wrong':>6}  annotated -> read"]
    names = sorted(counts.wrong, key=lambda one: (-counts.wrong[one].total(), one))
    lines += [f"{name:<15}{counts.wrong[name].total():>6}  {_most(counts.wrong[name])}" for name in names]
    return "\n".join(lines)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def _most(pairs: Counter[str]) -> str:
    first: Sequence[tuple[str, int]] = sorted(pairs.items(), key=lambda one: (-one[1], one[0]))[:MOST]
    return "; ".join(f"{said} {count}" for said, count in first)
