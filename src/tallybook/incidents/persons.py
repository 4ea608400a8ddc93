"""Persons: who is named in two reports, by the first and the last of the names; never shown, only compared."""

import re
from collections.abc import Iterable

from tallybook.incidents.common_words import COMMON
from tallybook.incidents.wording import CALENDAR, POSSESSIVE

NAME = r"[A-Z][\w'’-]{1,40}+"  # longer is no name, and a text of one word must not be read again from each letter
ROW = re.compile(rf"{NAME}(?:,? (?:[A-Z]\.? ){{0,2}}{NAME})+")
WORD = re.compile(r"[A-Z][\w'’-]+")
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
BETWEEN = 2  # a middle name that one report gives and another leaves out
MOST = 6  # words of a row in capitals that may be one name; more are a headline


def persons(names: Iterable[str]) -> frozenset[str]:
    """Return full names as they are compared, without what stands between the first and the last.

    >>> sorted(persons(["Oren J. Tarn Jr.", "Mira Del Vale", "Tarn"]))
    ['mira vale', 'oren tarn']
    """
    words = (_words(name) for name in names)
    return frozenset(f"{some[0]} {some[-1]}" for some in words if len(some) > 1)


def named(text: str) -> frozenset[str]:
    """Return who may be named in a text: any two capitalised words of a row, but for words that all reports have.

    >>> sorted(named("Oren James Tarn was charged, police said"))
    ['james tarn', 'oren james', 'oren tarn']
    """
    found = set()
    for row in ROW.finditer(text):
        words = _words(row.group())
        if len(words) <= MOST:
            pairs = ((a, b) for n, a in enumerate(words) for b in words[n + 1 : n + 1 + BETWEEN])
            found |= {f"{a} {b}" for a, b in pairs if a not in COMMON and b not in COMMON}
    return frozenset(found)


def _words(name: str) -> list[str]:
    words = (POSSESSIVE.sub("", word).lower() for word in WORD.findall(name))
    return [word for word in words if len(word) > 1 and word not in SUFFIXES and word not in CALENDAR]
