"""Text as a reader sees it: composed letters, no marks that take no room, with the way back to the places in the text.

A name copied from a page or a PDF may hide a soft hyphen, a joined "fi" or a letter and its accent as two characters.
On the screen it is the same name, so it has to be found where the name is looked for.
"""

import re
import unicodedata
from collections.abc import Sequence

UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and signs that are drawn as nothing
JOINED = "\ufb00-\ufb06\uff01-\uff5e"  # letters joined to one, and letters of double width
ODD = re.compile(f"[{UNSEEN}{JOINED}]")
NOT_SEEN = re.compile(f"[{UNSEEN}]")


def is_seen(text: str) -> bool:
    r"""Tell whether a reader sees anything of a text: a letter, a number, a sign.

    >>> [is_seen(text) for text in ("ana", "\u200b", " \u3164")]
    [True, False, False]
    """
    return any(unicodedata.category(letter)[0] in "LNPS" and letter not in BLANK for letter in text)


def folded(text: str) -> tuple[str, Sequence[int]]:
    r"""Return a text as it is seen, and for each of its characters (and its end) the place in the text given.

    >>> plain, places = folded("Ru\ufb01no Do\u00adre\u0301")
    >>> plain, [places[n] for n in (6, 11)]
    ('Rufino Doré', [5, 12])
    """
    if text.isascii() or (unicodedata.is_normalized("NFC", text) and not ODD.search(text)):
        return text, range(len(text) + 1)
    parts: list[str] = []
    places: list[int] = []
    for start, end in _letters(text):
        seen = unicodedata.normalize("NFC", _wide(NOT_SEEN.sub("", text[start:end])))
        parts.append(seen)
        places += [start] * len(seen)
    return "".join(parts), [*places, len(text)]


def _wide(letters: str) -> str:
    return unicodedata.normalize("NFKC", letters) if ODD.search(letters) else letters


def _letters(text: str) -> list[tuple[int, int]]:
    """Return where each letter stands with the accents and unseen marks that follow it."""
    starts = [n for n, one in enumerate(text) if not n or not (unicodedata.combining(one) or NOT_SEEN.match(one))]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))
