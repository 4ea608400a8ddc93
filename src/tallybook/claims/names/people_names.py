"""Names of private persons: victims, witnesses, bystanders and the bereaved, to be masked by default."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallybook.claims.names import name_patterns as table
from tallybook.model import Document, Figure, Outcome, Passage, SpeakerKind, Where

BEFORE = 60  # signs before and after a name that say who somebody is
AFTER = 60
TITLE = 24  # signs of an office right before a name
MOST = 4  # words of a name; more are a headline
OWNER = 6  # signs before a figure in which "her" is looked for
KIN = 24  # signs after it that may hold "sons"
SHORTEST = 3  # letters of a name that is masked alone
WORD = re.compile(r"[^\W\d_][\w'’-]*")
PLACED = re.compile(r"\b(?:in|at|near|to|from|of|town|city|village) $", re.IGNORECASE)
HARMED = frozenset([Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.CAPTURED, Outcome.SHOT])


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name where it stands, without titles, and whether what stands around it makes the person public."""

    start: int
    end: int
    name: str
    public: bool
    private: bool
    victim: bool = False
    """Somebody harmed whom no office of power makes public."""
    power: bool = False


@dataclass(frozen=True, slots=True)
class _Spot:
    """A name where it stands, the office before it, and the words around both."""

    start: int
    end: int
    office: str
    before: str
    after: str
    hurt: bool
    """Somebody harmed: a figure counts the person, or the words beside the name say so."""
    marked: bool
    """Words beside the name are those of a private person: an age, kinship, a role."""


def speaks_of_danger(text: str) -> bool:
    """Tell whether a text may have victims, witnesses or bystanders whose names are to be masked.

    >>> speaks_of_danger("Police named the driver as Ana Orr."), speaks_of_danger("Ana Orr, a baker, won the prize.")
    (True, False)
    """
    return table.DANGER.search(text.lower()) is not None


def private_names(  # noqa: PLR0917  the signature of every stage
    document: Document, passages: Sequence[Passage], figures: Sequence[Figure], *, places: Sequence[Where] = ()
) -> tuple[str, ...]:
    """Return the names of private persons as written, the longest first, and the parts under which they recur.

    Whoever the text gives an office is public, and so is a ruler's spouse named with the ruler; in doubt about
    somebody harmed or bereaved, the name is private.
    """
    text = document.text
    harmed = {(f.start, f.end) for f in figures if f.outcome in HARMED and f.quantity.value == 1}
    known = {(where.start, where.end) for where in places if where.place_id}
    spots = list(_spots(text, harmed, bereaved=_bereaved(text, figures))) if passages else []
    if not any(spot.hurt or spot.marked for spot in spots):
        return ()
    mentions = list(_mentions(text, spots, harmed=harmed, known=known))
    victims = {word for mention in mentions if mention.victim for word in _words(mention.name)}
    public = {
        word
        for mention in mentions
        if mention.public and (mention.power or victims.isdisjoint(_words(mention.name)))
        for word in _words(mention.name)
    }
    private = {
        m.name for m in mentions if m.private and public.isdisjoint(_words(m.name)) and not _is_word(text, m.name)
    }
    parts = {word for name in private for word in _words(name)} - public - private
    return tuple(sorted(private | _alone(text, mentions, parts=parts), key=lambda name: (-len(name), name)))


def _bereaved(text: str, figures: Sequence[Figure]) -> set[tuple[int, int]]:
    """Return where those stand who tell of a victim of their own family: "her two sons were killed, she said"."""
    spoken = [(f, f.speaker) for f in figures if f.outcome in HARMED and f.speaker is not None]
    return {
        (speaker.start, speaker.end)
        for figure, speaker in spoken
        if speaker.kind in {SpeakerKind.WITNESS, SpeakerKind.OTHER}
        and speaker.organisation is None
        and table.BEREAVED.search(text, max(0, figure.start - OWNER), figure.end + KIN)
    }


def _spots(text: str, harmed: set[tuple[int, int]], *, bereaved: set[tuple[int, int]]) -> Iterator[_Spot]:
    """Yield the names of a text with the words around them, and what makes each a private person's."""
    for found in table.NAME.finditer(text):
        for start, end, office in _persons(text, found.span()):
            before, after = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
            hurt = _is_harmed(harmed, start, end=end) or _is_victim(before, after)
            marked = _is_private(before, after, full=" " in text[start:end])
            marked = marked or any(first <= start and end <= last for first, last in bereaved)
            yield _Spot(start, end, office, before, after, hurt, marked)


def _mentions(
    text: str, spots: Sequence[_Spot], *, harmed: set[tuple[int, int]], known: set[tuple[int, int]]
) -> Iterator[_Mention]:
    """Yield the names of a text, each judged by the words around it and by the name before it.

    The name of a known place is no person's, unless the text says that a person bears it.
    """
    previous: _Mention | None = None
    for spot in spots:
        start, end, before, after = spot.start, spot.end, spot.before, spot.after
        between = text[previous.end : start] if previous and start - previous.end <= BEFORE else ""
        spouse = previous is not None and previous.public and bool(table.SPOUSE.match(between))
        power = spouse or spot.office in table.POWERS or _has_power(before, after)
        known_office = bool(spot.office or _is_public(before, after))
        victim = spot.hurt and not power and known_office
        public = power or (not victim and known_office)
        full = " " in text[start:end]
        told = previous is not None and previous.private and bool(table.NEXT.match(between))
        told = told and (full or bool(table.PRIVATE_AFTER.match(after)))
        claimed = told or bool(table.PRIVATE_BEFORE.search(before)) or (full and table.PRIVATE_AFTER.match(after))
        private = not public and (told or victim or (start, end) in harmed or spot.marked)
        private = private and not table.BUILDING.match(after) and (bool(claimed) or (start, end) not in known)
        previous = _Mention(start, end, text[start:end], public, private, victim, power)
        yield previous


def _is_public(before: str, after: str) -> bool:
    return bool(table.PUBLIC_BEFORE.search(before, max(0, len(before) - TITLE)) or table.PUBLIC_AFTER.match(after))


def _has_power(before: str, after: str) -> bool:
    return bool(table.POWER_BEFORE.search(before, max(0, len(before) - TITLE)) or table.POWER_AFTER.match(after))


def _is_harmed(harmed: set[tuple[int, int]], start: int, *, end: int) -> bool:
    """Tell whether a figure counts a person, with or without the title before the name."""
    return any((first, end) in harmed for first in range(max(0, start - TITLE), start + 1))


def _is_victim(before: str, after: str) -> bool:
    return bool(table.VICTIM_AFTER.match(after) or table.VICTIM_BEFORE.search(before))


def _is_private(before: str, after: str, *, full: bool) -> bool:
    aged = table.PRIVATE_AFTER.match(after) or table.PRIVATE_BEFORE.search(before)
    if not full:
        return bool(aged) and not PLACED.search(before)
    return bool(aged or table.PRIVATE_AFTER_FULL.match(after) or table.PRIVATE_BEFORE_FULL.search(before))


def _persons(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int, str]]:
    """Yield the names within a row of capitalised words, each with the office that stands before it in the row."""
    office = ""
    held: list[tuple[int, int]] = []
    for found in re.finditer(r"\S+", text[span[0] : span[1]] + " ."):
        word = found.group().removesuffix("'s").removesuffix("’s")
        if word.rstrip(".") in table.OFFICES or word in table.NO_NAMES or word == "." or table.NUMBER.match(word):
            if 0 < len(held) <= MOST and held[-1][1] - held[0][0] >= SHORTEST:
                yield held[0][0], held[-1][1], office
            office, held = word.rstrip(".") if word.rstrip(".") in table.OFFICES else "", []
        else:
            start = span[0] + found.start()
            held.append((start, start + len(word)))


def _words(name: str) -> list[str]:
    return [word for word in WORD.findall(name) if len(word) >= SHORTEST and word[0].isupper()]


def _alone(text: str, mentions: Sequence[_Mention], *, parts: set[str]) -> set[str]:
    """Return the parts of names under which somebody recurs alone, unless a place has that name too."""
    single = [mention for mention in mentions if mention.name in parts]
    placed = {m.name for m in single if PLACED.search(text, max(0, m.start - BEFORE), m.start)}
    return {name for name in {mention.name for mention in single} - placed if not _is_word(text, name)}


def _is_word(text: str, name: str) -> bool:
    """Say whether the text has a single name as a common word too: to mask it would mask the word."""
    return " " not in name and re.search(rf"\b{re.escape(name.lower())}\b", text) is not None
