"""Runs of capitalised words: where the name of a place may stand."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tallybook.gazetteer.names import ARTICLES
from tallybook.gazetteer.words import HEADS, LINKS, LOCATIVES, STARTERS

WORD = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\b|[^\W\d_]+(?:['’‘`-][^\W\d_]+)*")
BOUND = 4  # letters: what is longer is more than an article
GAPS = frozenset([" ", "  ", "\t"])
POSSESSIVES = ("'s", "’s")
NO_NAMES = LOCATIVES | STARTERS


class Token(NamedTuple):
    """A word with its offsets."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in lower case."""
        return self.text.lower()


class Run(NamedTuple):
    """Capitalised words in a row, with the word before and the word after on the same line."""

    tokens: tuple[Token, ...]
    before: str
    after: str


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of capitalised words in a text.

    >>> [[t.text for t in run.tokens] for run in runs("shelling of Deir al-Osk, near Tarmel")]
    [['Deir', 'al-Osk'], ['Tarmel']]
    """
    run: list[Token] = []
    before, word, end = "", "", -1
    for found in WORD.finditer(text):
        last, near = word, text[end : found.start()] in GAPS
        word = found.group()
        capital = _is_capital(word) or (near and bool(run) and _is_bound(run[-1], word))
        if run and not (near and (capital or word.lower() in LINKS)):
            yield _run(run, before=before, after=word if near else "")
            run = []
        if capital or run:
            before = before if run else (last if near else "")
            bare = word[:-2] if word.endswith(POSSESSIVES) else word
            run.append(Token(bare, found.start(), found.start() + len(bare)))
        end = found.end()
    if run:
        yield _run(run, before=before, after="")


def _is_capital(word: str) -> bool:
    if word[0].isupper():
        return len(word) > 1 and word.lower() not in NO_NAMES
    article, hyphen, rest = word.partition("-")
    return bool(hyphen) and article in ARTICLES and rest[:1].isupper()


def _is_bound(last: Token, word: str) -> bool:
    """Say whether a word in lower case is an article with the rest of a name: "Deir ezzor"."""
    return last.low in HEADS and len(word) > BOUND and word[:2] in ARTICLES


def _run(tokens: list[Token], *, before: str, after: str) -> Run:
    while tokens[-1].low in LINKS and tokens[-1].text.islower():
        after = tokens.pop().text
    return Run(tuple(tokens), before, after)
