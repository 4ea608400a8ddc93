"""Evidence that a capitalised name is a person's: a title, a relation or an age somewhere in the document."""

import re
from functools import lru_cache

from tallybook.claims.counting.naming import TITLES
from tallybook.claims.counting.phrases import Phrase
from tallybook.claims.harm.sentence import Sentence

TITLED = re.compile(
    r"\b(?:" + "|".join(sorted((t.capitalize() for t in TITLES), key=lambda t: (-len(t), t))) + r")\.?\ "
    r"((?:[^\W\d_][\w'’-]{0,40}[ ]){0,4}[^\W\d_][\w'’-]{0,40})"
)
RELATED = re.compile(
    r"\b(?:wife|husband|son|daughter|brother|sister|mother|father|leader|commander|spokesman|named),?\ "
    r"([A-Z][\w'’-]{0,40}(?:\ [A-Z][\w'’-]{0,40}){0,3})"
)
AGED = re.compile(r"\b([A-Z][\w'’-]{0,40}(?:\ [A-Z][\w'’-]{0,40}){0,3}),?\ (?:aged\ )?[0-9]{1,3},")
CARELESS = frozenset({"capture of", "arrest of", "release of"})
PARTS_OF_A_NAME = 2


@lru_cache(maxsize=4)
def known_names(text: str) -> frozenset[str]:
    """Return the last names, in lower case, of those whom a text makes known as persons.

    >>> sorted(known_names("President Ana Orr met her husband, Pavel Ister, in Osk."))
    ['ister', 'orr']
    """
    found: set[str] = set()
    for pattern in (TITLED, RELATED, AGED):
        for match in pattern.finditer(text):
            words = []
            for word in match.group(1).split():
                if not word[0].isupper():
                    break
                words.append(word)
            if words:
                found.add(_plain(words[-1]))
    return frozenset(found)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")


def may_be_person(said: Sentence, phrase: Phrase, *, names: frozenset[str]) -> bool:
    """Tell whether a name counted as a victim is a person's: by a title, a first name, or another sentence."""
    row = said.row
    last = _plain(row.word(phrase.end - 1))
    if last in names:
        return True
    if any(row.at(k) in TITLES for k in range(phrase.start, phrase.end)):
        return True
    careless = " ".join(row.low[max(0, phrase.start - PARTS_OF_A_NAME) : phrase.start]) in CARELESS
    return not careless and phrase.end - phrase.start >= PARTS_OF_A_NAME
