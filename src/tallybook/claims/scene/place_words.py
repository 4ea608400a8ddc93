"""Words around a name that say which kind of place it is, and how exactly it is meant."""

import re

from tallybook.language.words import words
from tallybook.model import PlacePrecision

_ARTICLE = r"(?:(?:al|el|ad|ar|as|at|az|an|ash|ed|er|es|ez)[- ]|Al[- ]|El[- ])?"
_WORD = r"[A-Z][\w'’`]*(?:-[A-Z]\w+)?"
_NAME = rf"(?P<name>{_ARTICLE}{_WORD}(?: {_ARTICLE}{_WORD}){{0,2}})"

PROVINCE = re.compile(r"(?:'s|’s|s)? (?:province|governorate|Province|Governorate|State|Department)\b")
NEAR = re.compile(
    r"\b(?:near|outside|around|close to|outskirts of|suburbs? of|suburbs? near|countryside of|vicinity of|rural"
    r"|(?:north|south|east|west|northeast|northwest|southeast|southwest) of)(?: the)?(?: (?:city|town|village"
    r"|capital) of)? $",
    re.IGNORECASE,
)
COUNTRYSIDE = re.compile(r"(?:'s|’s|s)? (?:\w+ )?(?:countryside|suburbs?|outskirts)\b")
CALLED = re.compile(
    r"\b(?:(?P<town>village|town|hamlet|city|settlement|township)"
    r"|(?P<district>neighbou?rhood|district|quarter|area|suburb|camp)"
    r"|(?P<point>Hospital|Airport|Airbase|Prison|Square|Bridge|Street|Market|Mosque|Church|School))s?\b"
)
"""Words by which the text itself calls something a town, a district or a building."""

CALLED_AFTER = re.compile(rf" of {_NAME}")
CALLED_BEFORE = re.compile(rf"(?<![\w-]){_NAME} $")
PRECISIONS = {"town": PlacePrecision.TOWN, "district": PlacePrecision.DISTRICT, "point": PlacePrecision.POINT}

NO_PLACES = words("""
    the a an in at on of and kurdish kurd alawite druze christian sunni shiite shia shi'ite turkmen armenian
    assyrian yazidi arab muslim jewish islamic rebel government army state military civil damascan national old
    new this that several many most two three four other another blast bombs kills hits raid strike strikes
    attack car suicide grand local its their nearby
""")
"""Capitalised words before "town" or "district" that name no place."""
