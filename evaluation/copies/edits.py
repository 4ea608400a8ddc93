"""What outlets do to a report that they carry, each edit from draft to draft, keeping what comes from where.

No edit looks at how copies are found; they were written before that was.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from evaluation.copies.texts import Beside, Told

NUMBERS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_SYNONYMS = {
    "wounded": "injured",
    "injured": "hurt",
    "shells": "artillery rounds",
    "gunmen": "armed men",
    "town": "city",
    "village": "settlement",
    "hit": "struck",
    "blew up": "destroyed",
    "set fire to": "set ablaze",
    "killed": "slain",
    "warplanes": "fighter jets",
    "residents": "inhabitants",
    "badly": "seriously",
    "according to": "in the words of",
    "families": "households",
    "before dawn": "in the early hours",
    "took responsibility": "claimed the attack",
    "were killed": "died",
    "funeral": "burial",
    "ferry": "passenger boat",
    "passengers": "travellers",
    "explosive": "bomb",
    "demand": "call for",
    "huge": "vast",
    "afternoon": "evening",
}
WORDS = re.compile(r"\b(?:" + "|".join(sorted(_SYNONYMS, key=len, reverse=True)) + r")\b")
NUMBER = re.compile(rf"(?<![\d,])(?:\d{{1,3}}(?!,?\d)|\b(?:{'|'.join(NUMBERS)})\b)")
QUOTE = re.compile(r'"([^"]{25,}?)(?:, and| and|, but| because| which| with| until)[^"]*?([,."])(?=")?"?')
CREDIT, HALF = "credit", "/"
GOES_ON = re.compile(r"(?:The|It|He|She|They|Two|Four|Its|No|Many|Most) ")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a draft and the names of the sentences that it comes from."""

    text: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A report on its way through an outlet."""

    told: Told
    beside: Beside
    title: str
    paragraphs: tuple[tuple[Piece, ...], ...]
    number: int
    """Which draft of the set this is: choices that outlets make differently follow from it."""
    keeps_title: bool = True


Edit = Callable[[Draft], Draft]


def draft(told: Told, beside: Beside, *, number: int) -> Draft:
    """Return a report as its agency sends it."""
    own = tuple(tuple(Piece(s.text, (s.name,)) for s in row) for row in told.paragraphs if row)
    return Draft(told, beside, told.title, own, number)


def _each(one: Draft, change: Callable[[Piece], Sequence[Piece]]) -> Draft:
    rows = (tuple(new for piece in row for new in change(piece)) for row in one.paragraphs)
    return replace(one, paragraphs=tuple(row for row in rows if row))


def _added(one: Draft, lines: Sequence[str], *, at: int | None, named: str = "beside") -> Draft:
    """Put paragraphs in, at a place or at the end."""
    rows = list(one.paragraphs)
    where = len(rows) if at is None else at
    rows[where:where] = [(Piece(line, (f"{named} {line}",)),) for line in lines]
    return replace(one, paragraphs=tuple(rows))


def headline(one: Draft) -> Draft:
    """Give it a headline of the outlet's own."""
    titles = ("Bloodshed in {}", "{}: what is known so far", "Another black day for {}", "Grief and anger in {}")
    return replace(one, title=titles[one.number % len(titles)].format(one.told.place), keeps_title=False)


def dateline(one: Draft) -> Draft:
    """Put place, day and agency before the first sentence, as the agency does or in another way."""
    agency, place, day = one.told.outlet, one.told.place, f"{one.told.day.day} {one.told.day:%B}"
    forms = (f"{place.upper()} ({agency}) - ", f"{place}, {day} ({agency}): ", f"({agency}) ")
    (first, *rest), *rows = one.paragraphs
    lead = replace(first, text=forms[one.number % len(forms)] + first.text)
    return replace(one, paragraphs=((lead, *rest), *rows))


def credit(one: Draft) -> Draft:
    """Name the agency at the end."""
    forms = ("({})", "--{}", "With reports from {}")
    return _added(one, [forms[one.number % len(forms)].format(one.told.outlet)], at=None, named=CREDIT)


def drop(one: Draft) -> Draft:
    """Leave out the last third of the paragraphs."""
    return replace(one, paragraphs=one.paragraphs[: max(2, len(one.paragraphs) * 2 // 3)])


def halve(one: Draft) -> Draft:
    """Leave out every second sentence after the first paragraph."""
    first, *rows = one.paragraphs
    kept = [row[::2] if len(row) > 1 else row for number, row in enumerate(rows) if len(row) > 1 or number % 2]
    return replace(one, paragraphs=(first, *kept))


def move(one: Draft) -> Draft:
    """Put the last paragraph second."""
    *rows, last = one.paragraphs
    return replace(one, paragraphs=(rows[0], last, *rows[1:]))


def numbers(one: Draft) -> Draft:
    """Update the figures of the first paragraph."""

    def higher(found: re.Match[str]) -> str:
        word, step = found[0], 1 + one.number % 3
        if word.isdigit():
            return str(int(word) + step)
        return NUMBERS[min(NUMBERS.index(word) + step, len(NUMBERS) - 1)]

    first = tuple(replace(piece, text=NUMBER.sub(higher, piece.text)) for piece in one.paragraphs[0])
    return replace(one, paragraphs=(first, *one.paragraphs[1:]))


def trim(one: Draft) -> Draft:
    """Cut quotations short."""
    return _each(one, lambda piece: [replace(piece, text=QUOTE.sub(r'"\1\2"', piece.text))])


def synonyms(one: Draft) -> Draft:
    """Put other words of the same meaning."""
    return _each(one, lambda p: [replace(p, text=WORDS.sub(lambda found: _SYNONYMS[found[0]], p.text))])


def reword(one: Draft) -> Draft:
    """Turn sentences round: another order, another voice."""
    other = {s.name: s.reworded for row in one.told.paragraphs for s in row if s.reworded}
    return _each(one, lambda p: [replace(p, text=other[p.names[0]]) if p.names[0] in other else p])


def split(one: Draft) -> Draft:
    """Make two sentences of one."""
    parts = {s.name: s.split for row in one.told.paragraphs for s in row if s.split}

    def cut(piece: Piece) -> list[Piece]:
        name = piece.names[0]
        return (
            [Piece(text, (f"{name}{HALF}{nth}",)) for nth, text in enumerate(parts[name])] if name in parts else [piece]
        )

    return _each(one, cut)


def join(one: Draft) -> Draft:
    """Make one sentence of two where the second goes on with the first."""
    rows = []
    for row in one.paragraphs:
        made: list[Piece] = []
        for piece in row:
            if made and len(made[-1].names) == 1 and GOES_ON.match(piece.text) and made[-1].text.endswith("."):
                before = made.pop()
                text = f"{before.text[:-1]}, and {piece.text[0].lower()}{piece.text[1:]}"
                piece = Piece(text, before.names + piece.names)  # noqa: PLW2901 - what is carried on is the joined one
            made.append(piece)
        rows.append(tuple(made))
    return replace(one, paragraphs=tuple(rows))


def respell(one: Draft) -> Draft:
    """Spell places and people otherwise."""

    def spelt(text: str) -> str:
        for usual, other in one.told.spelt.items():
            text = text.replace(usual, other)
        return text

    return replace(_each(one, lambda p: [replace(p, text=spelt(p.text))]), title=spelt(one.title))


def quotes(one: Draft) -> Draft:
    """Set the house's own quotation marks and dashes."""
    marked = partial(re.sub, r'"([^"]*)"', "“\\1”")
    return _each(one, lambda p: [replace(p, text=marked(p.text).replace("'", "’").replace(" - ", " – "))])


def boilerplate(one: Draft) -> Draft:
    """Add what stands under every report of the outlet."""
    lines = one.beside.boilerplate
    return _added(one, [lines[one.number % len(lines)]], at=None)


def stock(one: Draft) -> Draft:
    """Add background that stands in many reports."""
    lines = one.beside.stock
    return _added(one, [lines[one.number % len(lines)], lines[(one.number + 1) % len(lines)]], at=None)


def own(one: Draft) -> Draft:
    """Add a paragraph of the outlet's own after the first, and one at the end."""
    lines = one.beside.own
    more = _added(one, [lines[one.number % len(lines)]], at=1)
    return _added(more, [lines[(one.number + 2) % len(lines)]], at=None)


RECIPES: Mapping[str, tuple[tuple[Edit, ...], ...]] = {
    "looked_at": (
        (dateline,),
        (headline, drop, credit),
        (numbers, synonyms, boilerplate),
        (reword, headline, dateline),
        (split, move, own),
        (join, trim, respell, quotes),
        (reword, numbers, drop, stock),
        (halve, synonyms, own, headline),
    ),
    "held_out": (
        (synonyms, reword, headline),
        (split, numbers, dateline, boilerplate),
        (join, move, drop, credit),
        (respell, synonyms, numbers, trim),
        (reword, own, credit, quotes),
        (stock, boilerplate, headline),
        (halve, split, numbers, quotes),
        (drop, move, respell, own, stock),
    ),
}
