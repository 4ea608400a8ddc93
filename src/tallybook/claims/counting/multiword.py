"""Tables of expressions of several words, looked up at a token, the longest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from tallybook.claims.counting.tokens import Tokens

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lexicon(Generic[T]):
    """Expressions by their first word, the longest first."""

    entries: Mapping[str, tuple[tuple[tuple[str, ...], T], ...]]

    def match(self, row: Tokens, i: int) -> tuple[T, int] | None:
        """Return what the longest expression at a token stands for, and the token after it."""
        for words, meaning in self.entries.get(row.at(i), ()):
            if len(words) == 1 or row.low[i : i + len(words)] == words:
                return meaning, i + len(words)
        return None


def expressions(text: str) -> tuple[str, ...]:
    """Return the expressions of a table, parted by semicolons.

    >>> expressions("more than; up to")
    ('more than', 'up to')
    """
    return tuple(part.strip() for part in text.split(";") if part.strip())


def lexicon(rows: Iterable[tuple[str, T]]) -> Lexicon[T]:
    """Make a lexicon of expressions written with spaces.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> lexicon([("more than", 1), ("more", 2)]).match(tokens("more than ten"), 0)
    (1, 2)
    """
    found: dict[str, list[tuple[tuple[str, ...], T]]] = {}
    for expression, meaning in rows:
        words = tuple(expression.split())
        found.setdefault(words[0], []).append((words, meaning))
    return Lexicon({word: tuple(sorted(those, key=_by_length)) for word, those in found.items()})


def _by_length(entry: tuple[tuple[str, ...], object]) -> tuple[int, tuple[str, ...]]:
    return -len(entry[0]), entry[0]
