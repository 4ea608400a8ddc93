"""Spelling: one form for names that reports spell in several ways, by transliteration, plural or English usage."""

import re
import unicodedata
from functools import lru_cache

Name = tuple[str, ...]

ARTICLE = re.compile(r"(?:al|el|ad|ed|ar|er|as|es|ash|esh|at|et|az|ez|an|en)[-‑](?=\w)")
VOWELS = re.compile(r"[aeiouy]+")
DOUBLED = re.compile(r"(.)\1+")
SHORT = 4  # letters: shorter words are left as they are, since too many are alike
SOUNDS = (
    ("kh", "k"),
    ("gh", "g"),
    ("dh", "d"),
    ("ph", "f"),
    ("dj", "j"),
    ("q", "k"),
    ("ck", "k"),
    ("c", "k"),
    ("z", "s"),
)
USAGE = {
    "defense": "defence",
    "center": "centre",
    "organization": "organisation",
    "labor": "labour",
    "harbor": "harbour",
}
ARTICLES = frozenset(["al", "el", "the"])


def spelt_alike(one: Name, other: Name) -> bool:
    """Tell whether two names differ only in how they are spelt.

    >>> spelt_alike(("ahrar", "al-sahil"), ("ahrar", "es-sahel")), spelt_alike(("mina", "halvek"), ("mina", "halgar"))
    (True, False)
    """
    return skeleton(one) == skeleton(other)


@lru_cache(maxsize=65536)
def skeleton(name: Name) -> Name:
    """Return what is left of a name when spellings are made one.

    >>> skeleton(("qasr", "committees")) == skeleton(("kasr", "committee"))
    True
    """
    return tuple(_sounds(word) for word in name if word not in ARTICLES)


def _sounds(word: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    bare = ARTICLE.sub("", plain, count=1) if ARTICLE.match(plain) else plain
    bare = re.sub(r"[’'.‑-]", "", USAGE.get(bare, bare))
    if len(bare) <= SHORT and bare.isascii():
        return bare.replace("q", "k")
    bare = bare[:-1] if bare.endswith("s") and not bare.endswith("ss") else bare
    for written, sound in SOUNDS:
        bare = bare.replace(written, sound)
    return DOUBLED.sub(r"\1", VOWELS.sub("a", bare))
