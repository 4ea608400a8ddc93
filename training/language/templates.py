"""Invented sentences with their trees, made by chance from the rules of the grammar."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from training.language.lexicon import LISTS, figure, name
from training.language.treebanks import Sentence, Token

GRAMMAR = Path(__file__).with_name("grammar.txt")
CHANCES = {"?": 0.5, "~": 1 / 6}
CLOSERS = frozenset(",.):")
SENTENCE_LENGTH = 60  # longer ones are drawn again


@dataclass(slots=True, eq=False)
class Word:
    """A word of a sentence in the making, with the word it depends on."""

    form: str
    relation: str = "root"
    head: "Word | None" = None


@dataclass(frozen=True, slots=True)
class Item:
    """One part of an alternative: how likely it is, on which relation, and what stands there."""

    chance: float
    relation: str | None
    what: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to fill a rule: its weight, a relation of its own, its items."""

    weight: int
    relation: str | None
    items: tuple[Item, ...]


def invented(chance: Random) -> Sentence:
    """Return one invented sentence with its tree; its words have no tags."""
    while True:
        words, head, _ = _phrase("sentence", chance)
        words.append(Word(".", "punct", head))
        words = _without_doubled_commas(words)
        if len(words) <= SENTENCE_LENGTH:
            return _sentence(words)


@cache
def _rules() -> dict[str, tuple[Alternative, ...]]:
    rules: dict[str, list[Alternative]] = {}
    current = ""
    for line in GRAMMAR.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            rules[current].append(_alternative(line.split()))
        elif line and not line.startswith("#"):
            current = line.strip()
            if current in rules:
                raise ValueError(f"the rule {current} stands twice")
            rules[current] = []
    return {rule: tuple(ways) for rule, ways in rules.items()}


def _alternative(parts: list[str]) -> Alternative:
    weight, relation = 1, None
    if parts[0][:-1].isdigit():
        weight = int(parts.pop(0)[:-1])
    if parts[0].endswith(">"):
        relation = parts.pop(0)[:-1]
    items = tuple(_item(part) for part in parts)
    if sum(item.relation is None for item in items) != 1:
        raise ValueError(f"there must be one head in: {' '.join(parts)}")
    return Alternative(weight, relation, items)


def _item(part: str) -> Item:
    chance = CHANCES.get(part[0], 1.0)
    relation, bar, what = part.lstrip("?~").partition("|")
    if bar:
        return Item(chance, relation, what)
    return Item(chance, None, part.removeprefix("*"))


def _phrase(rule: str, chance: Random) -> tuple[list[Word], Word, str | None]:
    """Return the words of a phrase, its head, and the relation it asks for."""
    ways = _rules()[rule]
    way = chance.choices(ways, [w.weight for w in ways])[0]
    words: list[Word] = []
    parts: list[tuple[Word, str]] = []
    head: Word | None = None
    for item in way.items:
        if chance.random() >= item.chance:
            continue
        inner, top, own = _filled(item.what, chance)
        words += inner
        if item.relation is None:
            head = top
        else:
            parts.append((top, own or item.relation))
    if head is None:
        raise ValueError(f"the head of {rule} may not be left to chance")
    for n, (top, relation) in enumerate(parts):
        joined = relation in {"cc", "punct"} and n + 1 < len(parts) and parts[n + 1][1] == "conj"
        top.relation, top.head = relation, parts[n + 1][0] if joined else head
    return words, head, way.relation


def _filled(what: str, chance: Random) -> tuple[list[Word], Word, str | None]:
    if what.startswith("@"):
        return _phrase(what[1:], chance)
    word = Word(_form(what, chance))
    return [word], word, None


def _form(what: str, chance: Random) -> str:
    chosen = chance.choice(what.split("/")) if len(what) > 1 else what
    if chosen == "#":
        return figure(chance)
    if chosen.startswith("&"):
        return name(chosen[1:], chance)
    return chance.choice(LISTS[chosen[1:]]) if chosen.startswith("$") else chosen


def _without_doubled_commas(words: list[Word]) -> list[Word]:
    kept: list[Word] = []
    for word, following in zip(words, [*words[1:], None], strict=True):
        before_stop = following is not None and following.form in {",", ".", ")"}
        if word.form != "," or (kept and not before_stop):
            kept.append(word)
    return kept


def _sentence(words: list[Word]) -> Sentence:
    places = {id(word): n for n, word in enumerate(words)}
    made = []
    for n, word in enumerate(words):
        following = words[n + 1].form if n + 1 < len(words) else "."
        glued = following in CLOSERS or "-" in {following, word.form} or word.form == "("
        form = "an" if word.form == "a" and following[0].lower() in "aeio" else word.form
        form = form[0].upper() + form[1:] if n == 0 else form
        head = places[id(word.head)] if word.head else n
        made.append(Token(form, "", "", head, word.relation, glued=glued))
    return tuple(made)
