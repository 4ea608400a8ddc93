"""The invented reports from which copies are made: their sentences with other wordings of them, and what stands beside.

A file of reports: `# name | agency | day | place` opens a report, `>` is its headline, `&` its places and people as
they may be spelt otherwise; then a sentence a line, an empty line between paragraphs. Under a sentence `=` says it in
another order or voice, and `/` in two sentences. A report without such lines is an account of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).with_name("texts")
PARTS = ("looked_at", "held_out")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an invented report under a name of its own, with its other wordings."""

    name: str
    text: str
    reworded: str = ""
    split: tuple[str, ...] = ()


@dataclass(slots=True)
class Told:
    """An invented report: who tells it, when, and its paragraphs."""

    name: str
    outlet: str
    day: date
    place: str
    title: str = ""
    spelt: dict[str, str] = field(default_factory=dict)
    paragraphs: list[list[Sentence]] = field(default_factory=list)

    @property
    def is_own(self) -> bool:
        """Tell whether this is an account in its own words, of which no copy is made."""
        return self.name.endswith("-own")


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside news: background and boilerplate that recur, sentences of an outlet's own, formulas."""

    stock: tuple[str, ...]
    boilerplate: tuple[str, ...]
    own: tuple[str, ...]
    formula: tuple[str, ...]


def reports(part: str) -> tuple[Told, ...]:
    """Return the invented reports of a part."""
    return tuple(_told((FOLDER / f"{part}.txt").read_text(encoding="utf-8").splitlines()))


def beside(part: str) -> Beside:
    """Return what stands beside the news of a part."""
    lists: dict[str, list[str]] = {}
    for line in (FOLDER / f"{part}_beside.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lists[line.strip("[]")] = []
        elif line:
            lists[list(lists)[-1]].append(line)
    return Beside(**{name: tuple(lines) for name, lines in lists.items()})


def _told(lines: list[str]) -> Iterator[Told]:
    told: Told | None = None
    for line in lines:
        sign, _, rest = line.partition(" ")
        if sign == "#":
            if told:
                yield told
            name, outlet, day, place = rest.split(" | ")
            told = Told(name, outlet, date.fromisoformat(day), place)
        elif told and sign == ">":
            told.title = rest
        elif told and sign == "&":
            told.spelt = dict(pair.split("=") for pair in rest.split("; "))
        elif told:
            _add(told, line)
    if told:
        yield told


def _add(told: Told, line: str) -> None:
    sign, _, rest = line.partition(" ")
    if not line:
        told.paragraphs.append([])
    elif sign == "=":
        last = told.paragraphs[-1].pop()
        told.paragraphs[-1].append(Sentence(last.name, last.text, rest, last.split))
    elif sign == "/":
        last = told.paragraphs[-1].pop()
        told.paragraphs[-1].append(Sentence(last.name, last.text, last.reworded, tuple(rest.split(" || "))))
    else:
        number = sum(map(len, told.paragraphs))
        told.paragraphs[-1].append(Sentence(f"{told.name} {number}", line))
