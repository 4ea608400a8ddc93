"""Folding of place names, so that spellings of one name meet."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

PARTS = re.compile(r"[^\W_]+")
DOUBLED = re.compile(r"(.)\1+")
SILENT: dict[int, None] = dict.fromkeys(map(ord, "'’‘`´ʼʻʿʾˈ·."))
PLAIN = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "e"}
)
ALIKE = 0.6  # how much of two spellings of one name is the same
ARTICLES = frozenset(["al", "el", "ad", "ar", "as", "at", "az", "an", "ash", "ed", "er", "es", "et", "ez", "ul"])


@lru_cache(maxsize=8192)
def folds(name: str) -> tuple[str, ...]:
    """Return the one or two keys of a name: case, accents, spaces, doubled letters and a final h do not count.

    A leading article is left out; an article inside a name counts once as written and once as "al".

    >>> folds("Ar-Raqqah"), folds("Raqa"), folds("Deir ez-Zor")
    (('raqa',), ('raqa',), ('deirezor', 'deiralzor'))
    """
    plain = unicodedata.normalize("NFKD", name.translate(SILENT).lower().translate(PLAIN))
    parts = PARTS.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))
    if len(parts) > 1 and parts[0] in ARTICLES | {"the"}:
        del parts[0]
    keys = [_joined(parts)]
    if len(parts) > 1 and not ARTICLES.isdisjoint(parts):
        keys.append(_joined(["al" if part in ARTICLES else part for part in parts]))
    return tuple(dict.fromkeys(key for key in keys if key))


@lru_cache(maxsize=8192)
def is_by_name(said: str, own: str) -> bool:
    """Say whether a name is a by-name of a place, and no other spelling of its own.

    >>> is_by_name("Yabroud", "Yabrūd"), is_by_name("Azaz", "I‘zāz"), is_by_name("Kobane", "‘Ayn al ‘Arab")
    (False, False, True)
    """
    one, other = folds(said), folds(own)
    if not set(one).isdisjoint(other):
        return False
    alike = (SequenceMatcher(None, a, b, autojunk=False).ratio() for a in one for b in other)
    return max(alike, default=0.0) < ALIKE


def _joined(parts: list[str]) -> str:
    joined = DOUBLED.sub(r"\1", "".join(parts))
    return joined[:-1] if joined.endswith("ah") else joined
