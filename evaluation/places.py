"""Whether the place of what is told is right: the town or the district that people have noted, by its folded name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation import gold
from tallybook.gazetteer.names import folds
from tallybook.language.words import words
from training.fields.alignment import loaded

PLACE, EXACTLY, OF_FIGURES = "place", "place exactly", "places of figures"
MEASURES = (PLACE, EXACTLY, OF_FIGURES)

Row = Mapping[str, Any]

PART = re.compile(r"\s*[,()]\s*| in (?!and )")
_ARTICLE = r"(?:al|el|ad|ar|as|at|az|an|ash|ed|er|es|ez|ul)"
NAME = re.compile(
    rf"(?:\b{_ARTICLE}[- ])?[A-Z][\w'’`]*(?:-\w+)*"
    rf"(?:[ -](?:(?:{_ARTICLE}[- ])?[A-Z][\w'’`]*(?:-\w+)*|{_ARTICLE}-?[a-z]{{3,}}))*"
)
WIDE = re.compile(
    r"\b(?:province|governorate|countryside|rural|region|Province|Governorate|Region)\b"
    r"|\b(?:north|south|east|west|central)\w*(?: and \w+)? (?:of )?(?:Syria|Iraq|Turkey|Lebanon)\b"
    r"|^(?:Syria|Iraq|Turkey|Lebanon|Syria and Iraq)$|\bborder\b"
)
LINE = re.compile(r"(?:\b(?:[A-Z][\w'’-]*|of|the) )+(?:[Rr]iver|[Hh]ighway)\b")
POSSESSIVE = re.compile(r"['’]s\b")
GENERAL = words("""
    city town village province governorate region district neighborhood neighbourhood camp area old rural kurdish
    assyrian christian eastern western northern southern east west north south northwestern northeastern
    southwestern southeastern
    airfield airport airbase hospital prison
""")
"""Words that are no part of a place's own name."""


def measured(scorer: Path, subset: Path, *, predicted: Path) -> dict[str, float]:
    """Return how often the place is right: of the main incident by town or district, exactly, and of each figure."""
    if not (predicted / "figures.jsonl").is_file():
        return {}
    score = loaded(scorer.resolve())
    reports = {report["id"]: report for report in gold.reports(subset)}
    found = {row["id"]: row for row, _ in gold.rows(predicted / "figures.jsonl")}
    right: dict[str, list[bool]] = {name: [] for name in MEASURES}
    for row, _ in gold.rows(subset / "figures.jsonl"):
        guess = found.get(row["id"], {"figures": [], "incidents": {}, "main_incident": None})
        if said := place_of(row, row.get("main_incident")):
            ours = place_of(guess, guess.get("main_incident"))
            right[PLACE].append(is_right(said, ours))
            right[EXACTLY].append(is_right(said, ours, exactly=True))
        pairs = score.match(row["figures"], guess["figures"], reports[row["id"]])
        right[OF_FIGURES] += _of_figures(row, guess, pairs=pairs)
    return {name: round(sum(known) / len(known), 3) for name, known in right.items() if known}


def place_of(row: Row, incident: str | None) -> str | None:
    """Return the place of an incident of a row of figures, where it has one."""
    place: str | None = row["incidents"].get(incident, {}).get("place")
    return place


def is_right(said: str, ours: str | None, *, exactly: bool = False) -> bool:
    """Say whether a place is one that the annotated words name as its town or its district.

    A province is right only where no town and no district is named; exactly, only the smallest is.

    >>> [is_right("Old Mill quarter, Tarmel, Vrell province", ours) for ours in ("Tarmel", "Old Mill", "Vrell", None)]
    [True, True, False, False]
    >>> is_right("Osk's west side", "Osk"), is_right("Sill river south of Osk, eastern Ostra", "Osk")
    (True, True)
    >>> is_right("Old Mill quarter, Tarmel", "Tarmel", exactly=True), is_right("Vrell province", "Vrel")
    (False, True)
    """
    if not ours:
        return False
    plain = LINE.sub("", POSSESSIVE.sub("", said))
    parts = [(part, [name for name in map(_bare, NAME.findall(part)) if name]) for part in PART.split(plain)]
    named = [(part, names) for part, names in parts if names]
    fine = [names for part, names in named if not WIDE.search(part)] or [names for _, names in named]
    known = {key for names in fine[: 1 if exactly else None] for name in names for key in folds(name)}
    first = next((name for part in PART.split(ours) for name in map(_bare, NAME.findall(part)) if name), "")
    return bool(known.intersection(folds(first)))


def _bare(name: str) -> str:
    """Return a name without the words that say what it is a name of."""
    return " ".join(word for word in name.split() if word.lower() not in GENERAL)


def _of_figures(row: Row, guess: Row, *, pairs: Sequence[tuple[int, int]]) -> Iterator[bool]:
    for i, j in pairs:
        if said := place_of(row, row["figures"][i].get("incident")):
            yield is_right(said, place_of(guess, guess["figures"][j].get("incident")))
