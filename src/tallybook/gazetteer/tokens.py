"""Runs of capitalised words: where the name of a place may stand."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tallybook.gazetteer.names import ARTICLES
from tallybook.gazetteer.words import LINKS, LOCATIVES, STARTERS

WORD = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\b|[^\W\d_]+(?:['’‘`-][^\W\d_]+)*")
GAP = re.compile(r"[ \t]{1,2}")
POSSESSIVE = re.compile(r"['’]s$")


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
    before, last = "", None
    for found in WORD.finditer(text):
        token = Token(POSSESSIVE.sub("", found.group()), found.start(), found.end())
        token = token._replace(end=token.start + len(token.text))
        near = last is not None and GAP.fullmatch(text, last[1], token.start) is not None
        link = run and near and token.low in LINKS
        if _capital(token) or link:
            if run and not near:
                yield _run(run, before=before, after="")
                run = []
            if not run:
                before = last[0] if near and last else ""
            run.append(token)
        elif run:
            yield _run(run, before=before, after=token.text if near else "")
            run = []
        last = (found.group(), found.end())
    if run:
        yield _run(run, before=before, after="")


def _capital(token: Token) -> bool:
    if token.text[0].isupper():
        return len(token.text) > 1 and token.low not in LOCATIVES | STARTERS
    article, hyphen, rest = token.text.partition("-")
    return bool(hyphen) and article in ARTICLES and rest[:1].isupper()


def _run(tokens: list[Token], *, before: str, after: str) -> Run:
    while tokens[-1].low in LINKS and tokens[-1].text.islower():
        after = tokens.pop().text
    return Run(tuple(tokens), before, after)
