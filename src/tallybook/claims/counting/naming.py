"""Names of persons, as runs of capitalised words."""

from tallybook.claims.counting.demonyms import ADJECTIVES, PEOPLES
from tallybook.claims.counting.persons import AGED, NOUNS
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.vocabulary import MONTHS
from tallybook.claims.counting.wordclasses import BOUNDARIES, CUE_WORDS
from tallybook.language.words import words

PARTICLES = words("al el bin ibn abu bint de da del della di dos van von der den la le ben ould")
TITLES = words("""
    mr mrs ms miss dr prof president vice premier minister prime general gen colonel col major maj captain capt
    lieutenant lt sergeant sgt brigadier commander sheikh imam emir king queen prince princess governor senator mayor
    father sister brother sir lord lady pope bishop rev leader chief judge ambassador chancellor secretary
    """)
NO_NAME = words("""
    army front state states city province town village district region country government ministry regime party
    council movement brigade brigades battalion union nations forces force group group's agency news network
    observatory committee commission centre center coalition alliance republic kingdom street road avenue
    boulevard lane drive highway terrace university hospital school airport base camp north south east west
    northern southern eastern western central syria iraq police court department office county breaking update
    updated urgent video photo photos new exclusive injured wounded dead missing hurt displaced slain civilians
    breaking afp reuters ap update church mosque market bridge square park island river mountain valley sea gulf
    air war attack raid house identified arrested charged sentenced indicted
    """)
LONGEST_NAME = 8


def name_end(row: Tokens, i: int) -> int | None:
    """Return the token after a person's name that begins here, or None; titles belong to the name.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> name_end(tokens("President Ana de la Vega spoke"), 0), name_end(tokens("The Army"), 0)
    (5, None)
    """
    first = i + (AGED.match(row.at(i)) is not None)
    at, names = first, 0
    if not _is_name(row, first) and not _is_title(row, first):
        return None
    end = first
    while at < min(len(row), first + LONGEST_NAME):
        if _is_title(row, at) and not names:
            at += 1 + (row.at(at + 1) == "." and len(row.at(at)) <= len("capt"))
        elif _is_name(row, at):
            at += 1
            names += 1
            end = at
        elif at > first and row.at(at) in PARTICLES:
            at += 1
        elif names and (after := _initial_end(row, at)):
            at = after
        else:
            break
    return end if names and end > first else None


def _initial_end(row: Tokens, i: int) -> int | None:
    """Return the token after an initial between two names: the "E." of "Ana E. Orr"."""
    if len(row.at(i)) != 1 or not row.is_capital(i) or not row.at(i).isalpha():
        return None
    after = i + 1 + (row.at(i + 1) == ".")
    return after if _is_name(row, after) else None


def _is_title(row: Tokens, i: int) -> bool:
    return row.is_capital(i) and (row.at(i) in TITLES or (row.at(i) in ADJECTIVES and row.at(i + 1) in TITLES))


def _is_name(row: Tokens, i: int) -> bool:
    word = row.at(i)
    if not word or word in BOUNDARIES or word in CUE_WORDS or word in MONTHS or word in NO_NAME:
        return False
    if word in NOUNS or word in ADJECTIVES or word in PEOPLES or word.endswith("'s"):
        return False
    head, _, rest = row.word(i).partition("-")
    capital = row.is_capital(i) or (head.lower() in PARTICLES and rest[:1].isupper())
    return capital and any(c.islower() for c in row.word(i)) and word.replace("-", "").replace("'", "").isalpha()
