"""The set on which copies are measured: reports made from invented ones by edits, and reports that only look like them.

What is a copy of what follows from how each report was made, and from nothing else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from evaluation.copies.edits import CREDIT, RECIPES, Draft, Piece, draft
from evaluation.copies.texts import Beside, Told, beside, reports
from tallybook.language import passages
from tallybook.model import Document, Passage, When

OUTLETS = (
    *("Osk Herald", "Radio Belgar", "Kovlin Courier", "Harbour Gazette", "The Lantern", "Coast Today"),
    *("Morning Voice", "Province Mail", "Daily Ferry"),
)
PLACES = ("Abren", "Sollin", "Kest", "Marrow Ford", "Tulm", "Gerrin", "Ost Varn", "Pell")
NUMBERS = ("Three", "Four", "Five", "Six", "Seven", "Eight", "Ten", "Eleven")
DAYS = ("Monday", "Tuesday", "Thursday", "Friday", "Saturday", "Sunday")
FORMULAS = 24
PASTED = 2
TITLE = "title"


@dataclass(frozen=True, slots=True)
class Made:
    """A report of the set: its document and passages, the sentences in each passage, and the family that it is of."""

    document: Document
    passages: tuple[Passage, ...]
    names: tuple[frozenset[str], ...]
    family: str


def made(part: str) -> tuple[Made, ...]:
    """Return all reports of a part of the set."""
    told, lines = reports(part), beside(part)
    return (*_families(told, lines, part=part), *_accounts(told, lines), *_formulas(lines))


def _families(told: Sequence[Told], lines: Beside, *, part: str) -> Iterator[Made]:
    """Yield each agency report, save every third, which is known only by its copies, and the copies of it."""
    for nth, one in enumerate(one for one in told if not one.is_own):
        if nth % 3 != 2:  # noqa: PLR2004 - every third agency report did not come in
            yield _made(draft(one, lines, number=nth), one.outlet, day=one.day, family=one.name)
        for number, edits in enumerate(RECIPES[part]):
            copy = draft(one, lines, number=nth + number)
            for edit in edits:
                copy = edit(copy)
            outlet = OUTLETS[(nth + number) % len(OUTLETS)]
            yield _made(copy, outlet, day=one.day + timedelta(days=number % 2), family=one.name)


def _accounts(told: Sequence[Told], lines: Beside) -> Iterator[Made]:
    """Yield accounts in their own words, and round-ups of other news with two of an agency's sentences in them."""
    for nth, one in enumerate(told):
        own = draft(one, lines, number=nth)
        if one.is_own:
            yield _made(own, one.outlet, day=one.day, family=one.name)
            continue
        pasted = tuple((Piece(sentence.text, (sentence.name,)),) for sentence in one.paragraphs[2][:PASTED])
        rows = tuple(
            (Piece(_filled(line, nth + 40 + at), (f"round-up {nth} {at}",)),) for at, line in enumerate(lines.formula)
        )
        mixed = Draft(one, lines, f"The week in {one.place}", (*rows, *pasted), nth, keeps_title=False)
        yield _made(mixed, "Sunday Review", day=one.day + timedelta(days=4), family=f"{one.name} round-up")


def _formulas(lines: Beside) -> Iterator[Made]:
    """Yield short reports in the same formulas about other places, with background and boilerplate that all share."""
    for nth in range(FORMULAS):
        texts = [_filled(lines.formula[(nth + at) % len(lines.formula)], nth) for at in range(3)]
        rows = [(Piece(text, (f"formula {nth} {at}",)),) for at, text in enumerate(texts)]
        rows += [(Piece(line, (f"beside {line}",)),) for line in (lines.stock[nth % 4], lines.boilerplate[nth % 3])]
        day = date(2031, 1, 1) + timedelta(days=9 * nth)
        told = Told(f"formula {nth}", OUTLETS[nth % len(OUTLETS)], day, PLACES[nth % len(PLACES)])
        made_up = Draft(told, lines, f"Deaths reported in {told.place}", tuple(rows), nth)
        yield _made(made_up, told.outlet, day=day, family=told.name)


def _filled(line: str, nth: int) -> str:
    number = NUMBERS[nth * 3 % len(NUMBERS)]
    return line.format(
        place=PLACES[nth % len(PLACES)],
        other=PLACES[(nth + 3) % len(PLACES)],
        day=DAYS[nth % len(DAYS)],
        number=number if line.startswith("{number}") else number.lower(),
        more=14 + nth * 5 % 23,
    )


def _made(one: Draft, outlet: str, *, day: date, family: str) -> Made:
    """Write a draft down as a document, and find which of its sentences each passage holds."""
    body, places = "", []
    for row in one.paragraphs:
        body += "\n\n" if body else ""
        for nth, piece in enumerate(row):
            body += " " if nth else ""
            places.append((len(body), len(body) + len(piece.text), piece.names))
            body += piece.text
    document = Document.of(
        f"{family} {outlet}",
        "evaluation",
        title=one.title,
        body=body,
        outlet=outlet,
        published=When(first=day, last=day),
    )
    cut = passages(document)
    at = document.body_start
    titled = frozenset({f"{TITLE} {family}"} if one.keeps_title else ())
    names = tuple(
        frozenset(n for a, b, those in places if a + at < p.end and b + at > p.start for n in those)
        if p.start >= at
        else titled
        for p in cut
    )
    return Made(document, cut, names, family)


def is_counted(names: frozenset[str]) -> bool:
    """Tell whether a passage is asked about: lines that only name the agency are not."""
    return not any(name.startswith(CREDIT) for name in names)
