"""Tokens: the words, numbers and signs of a text, each with its offsets."""

import re
from dataclasses import dataclass
from functools import lru_cache

TOKEN = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}                                             # U.S.
    | [0-9]{1,3}(?:[,\u00a0\u202f\u2009][0-9]{3})+(?![^\W_]|[-–][^\W\d_])   # 1,300
    | [0-9]+(?:\.[0-9]+)?[kK](?![^\W_])                            # 1.5k
    | [0-9]{1,3}(?:\.[0-9]{3}){2,}(?![^\W_]|[-–][^\W\d_])         # 1.200.000
    | [0-9]+(?:\.[0-9]+)?(?![^\W_]|[-–][^\W\d_])                   # 24, 1.9
    | [0-9]{1,3}(?:,[0-9]{3})+(?=-)(?:-[^\W_]+)+                   # 1,300-strong
    | [^\W_]+(?:['’\-‑][^\W_]+)*                                   # al-Osk, 48-year-old, Tuesday's
    | [^\w\s] | _
    """,
    re.VERBOSE,
)
OTHER_DIGIT = re.compile(r"[^\W0-9](?<=\d)")
NUMBER = re.compile(r"[0-9][0-9,.\u00a0\u202f\u2009]*\Z")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text, as parallel rows: lower-cased words, and where each starts and ends."""

    text: str
    low: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.low)

    def at(self, i: int) -> str:
        """Return the lower-cased token at a place, or nothing outside the text."""
        low = self.low
        return low[i] if 0 <= i < len(low) else ""

    def word(self, i: int) -> str:
        """Return the token as written."""
        return self.text[self.starts[i] : self.ends[i]]

    def slice(self, first: int, end: int) -> str:
        """Return the text from one token up to another (exclusive)."""
        return self.text[self.starts[first] : self.ends[end - 1]]

    def is_capital(self, i: int) -> bool:
        """Tell whether the token begins with a capital letter."""
        return 0 <= i < len(self.low) and self.text[self.starts[i]].isupper()

    def touches(self, i: int) -> bool:
        """Tell whether no space stands between a token and the next."""
        return i + 1 < len(self.low) and self.ends[i] == self.starts[i + 1]


@lru_cache(maxsize=1024)
def tokens(text: str) -> Tokens:
    """Split a text into tokens in one pass.

    >>> tokens("At least 1,300 of Osk's 48-year-olds").low
    ('at', 'least', '1,300', 'of', "osk's", '48-year-olds')
    """
    plain = _in_plain_digits(text)
    found = [(m.start(), m.end()) for m in TOKEN.finditer(plain)]
    return Tokens(
        text=text,
        low=tuple(plain[s:e].lower().replace("’", "'").replace("‑", "-") for s, e in found),
        starts=tuple(s for s, _ in found),
        ends=tuple(e for _, e in found),
    )


def _in_plain_digits(text: str) -> str:
    """Return a text of the same length with the decimal digits of all scripts as 0 to 9."""
    if text.isascii():
        return text
    return OTHER_DIGIT.sub(lambda found: str(int(found.group())), text)


def is_number(token: str) -> bool:
    """Tell whether a token is written in digits.

    >>> is_number("1,300"), is_number("48-year-old")
    (True, False)
    """
    return NUMBER.match(token) is not None
