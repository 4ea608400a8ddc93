"""Skeletons: the consonants of a transliterated name, by which "Kfar Osk" and "Kafr Usk" meet."""

from functools import lru_cache

from tallybook.gazetteer.names import folds

SKELETAL = frozenset(
    (
        *("AE", "AF", "BH", "DZ", "EG", "IL", "IQ", "IR", "JO", "KW", "LB", "LY", "MA", "OM", "PK", "PS", "QA", "SA"),
        *("SD", "SO", "SY", "TN", "YE"),
    )
)
"""Countries whose names come to Latin script in many ways."""

DIGRAPHS = (("kh", "x"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("tch", "c"), ("ch", "c"), ("sh", "c"), ("ph", "f"))
LETTERS = str.maketrans({"q": "k", "z": "s", "j": "g", **dict.fromkeys("aeiouyw")})
LEAST = 4  # consonants: fewer tell nothing


@lru_cache(maxsize=8192)
def skeletons(name: str) -> tuple[str, ...]:
    """Return the consonants of a name in its one or two folded forms; nothing of a short one.

    >>> skeletons("Kfar Zeita") == skeletons("Kafr Zaytā"), skeletons("Osk")
    (True, ())
    """
    found = dict.fromkeys(_skeleton(key) for key in folds(name) if key.isascii())
    return tuple(key for key in found if len(key) >= LEAST)


def _skeleton(key: str) -> str:
    for written, sound in DIGRAPHS:
        key = key.replace(written, sound)
    return (key[:1] + key[1:].translate(LETTERS) if key[:1] in "aeiouyw" else key.translate(LETTERS)).removesuffix("h")
