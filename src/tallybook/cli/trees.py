"""What leads to a toll, printed: derivations as indented lines, tolls over time and voices by group as tables."""

from collections.abc import Sequence
from typing import Any

from rich.padding import Padding

from tallybook.cli.tables import SHORT, console, numbered, shown, table
from tallybook.cli.terminal import harmless
from tallybook.views import Derivation, GroupTable, Timeline
from tallybook.views.by_group import Cell, Saying
from tallybook.views.derivations import Quoted, Step
from tallybook.views.timelines import TollPoint
from tallybook.views.words import count_words

INDENT = 2


def print_derivations(rows: Sequence[Derivation]) -> None:
    """Print how each toll came about, a line for each step, deeper ones further in."""
    incident = ""
    for one in rows:
        if one.incident_id != incident:
            _say(0, f"Incident {one.incident_id[:SHORT]} ({one.label})")
            incident = one.incident_id
        _derivation(one)


def _derivation(one: Derivation) -> None:
    version = f", version {one.version}" if one.version else ""
    day = f", as of {one.as_of}" if one.as_of else ""
    _say(0, f"\n{one.outcome}, {_whom(one.group)}: {one.printed} (codebook {one.codebook}{version}{day})")
    _say(1, one.reason)
    _say(1, f"{one.origins}.")
    for end in one.ends:
        _say(1, end.words)
        _steps(end.steps, 2)
    for words, steps in (
        ("agrees, or is a minimum", one.bearing),
        ("waits for a person", one.asked),
        ("left out", one.out),
    ):
        if steps:
            _say(1, f"{words} ({len(steps)})")
            _steps(steps, 2)
    _say(1, "by these rules")
    for rule in one.rules:
        _say(2, f"{rule.name} = {rule.value}: {rule.source} ({rule.grade}, {rule.grade_words})")


def _steps(steps: Sequence[Step], depth: int) -> None:
    for one in steps:
        _quote(one.said, depth)
        _say(depth + 1, f"{one.reason} {one.origin}".strip())
        if one.computed:
            _say(depth + 1, f"computed: {one.computed}, together with")
            for other in one.computed_with:
                _quote(other, depth + 2)
        for words, below in (("said again, or already in it", one.repeats), ("what it has replaced", one.superseded)):
            if below:
                _say(depth + 1, f"{words} ({len(below)})")
                _steps(below, depth + 2)


def _quote(said: Quoted | None, depth: int) -> None:
    if said is None:
        _say(depth, "a claim that the book no longer holds")
        return
    where = f"{said.outlet or 'outlet not known'}, {said.published}; report {said.report_id[:SHORT]}"
    _say(depth, f"“{said.before}[{said.words}]{said.after}” ({said.speaker}; {where})")


def _say(depth: int, words: str) -> None:
    console().print(Padding(shown(words), (0, 0, 0, depth * INDENT)))


def print_timelines(rows: Sequence[Timeline]) -> None:
    """Print the toll as of each day, an outcome a table."""
    for line in rows:
        made = table("as of", "toll", "low", "best", "high", "what became known")
        made.title = f"{line.outcome}, {harmless(_whom(line.group))} ({line.label}; codebook {line.codebook})"
        made.title_justify = "left"
        for day in line.days:
            step = day.step
            high = "" if not step else "open" if step.open and step.high is None else numbered(step.high)
            ends = [numbered(step.low), numbered(step.best), high] if step else ["", "", ""]
            points = "\n".join(_point(point) for point in day.points)
            made.add_row(day.words, shown(step.printed if step else "no change"), *ends, shown(points))
        for point in line.undated:
            made.add_row("no day known", "", "", "", "", shown(_point(point)))
        console().print(made)


def _whom(group: str) -> str:
    return "everybody" if group == "all" else group


def _point(point: TollPoint) -> str:
    first, others = point.claims[0], len(point.claims) - 1
    more = f" and {count_words(others, 'other place')}" if others else ""
    return f"{point.words}, {first.speaker} in {first.outlet or 'outlet not known'}{more} ({point.standing})"


def print_groups(rows: Sequence[GroupTable]) -> None:
    """Print what each voice last said of each group, an outcome a table."""
    for one in rows:
        made = table("who", *(harmless(_whom(name)) for name in one.columns))
        made.title, made.title_justify = f"{one.outcome}: what each voice last said, and before", "left"
        made.add_row("toll", *map(shown, one.tolls))
        for row in one.rows:
            made.add_row(shown(row.speaker), *(shown(_cell(cell)) for cell in row.cells))
        console().print(made)


def _cell(cell: Cell | None) -> str:
    return "\n".join([_saying(cell.last), *(f"before: {_saying(one)}" for one in cell.earlier)]) if cell else ""


def _saying(one: Saying) -> str:
    notes: list[Any] = [one.known, one.note, "" if one.standing == "in" else one.standing]
    return f"{one.words} ({'; '.join(str(note) for note in notes if note)})"
