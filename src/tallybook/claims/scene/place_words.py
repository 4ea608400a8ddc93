"""Words around a name that say which kind of place it is, what it lies in, and how exactly it is meant."""

import re

from tallybook.language.words import words
from tallybook.model import PlacePrecision

_ARTICLES = r"(?:al|el|ad|ar|as|at|az|an|ash|ed|er|es|ez)"
_ARTICLE = rf"(?:{_ARTICLES}[- ]|Al[- ]|El[- ])?"
_WORD = r"[A-Z][\w'’`]*(?:-[A-Z]\w+)?"
_NAME = rf"(?P<name>(?!The |A |An |In |At |Of ){_ARTICLE}{_WORD}(?: {_ARTICLE}{_WORD}){{0,2}})"
_SIDE = r"(?:north|south|east|west)(?:[- ]?(?:east|west))?"
_PART = rf"(?:{_SIDE}(?:ern)?|central|rural|upper|lower|greater|neighbou?ring|nearby|[a-z]+-(?:held|controlled))"
_PARTS = rf"(?:{_PART} )*"
_TOWN = r"(?:village|town|hamlet|city|capital|neighbou?rhood|district|quarter|suburb|area|camp|settlement|township)"
_WIDER = r"(?:province|governorate|countryside|district|region|city|town|state|county|area|suburbs?|outskirts)"
_DISTANCE = r"(?:(?:some|about|around|nearly) )?(?:\d+ ?(?:km|kilomet(?:er|re)s?|miles?)(?: \([^()]{1,20}\))? )?"
_AND_THEN = r"(?:\s*(?:,|and|,\s*and)\s+)"

PROVINCE = re.compile(r"(?:'s|’s|s)? (?:province|governorate|Province|Governorate|State|Department)\b")
PROVINCE_BEFORE = re.compile(r"\b(?:[Pp]rovinces?|[Gg]overnorates?) of $")
NEAR = re.compile(
    rf"\b(?:near|outside|around|close to|outskirts of|suburbs? of|suburbs? near|countryside of|vicinity of|rural"
    rf"|{_SIDE} of)(?: the)?(?: (?:city|town|village|capital) of)? $",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    rf"\b(?:roads?|highway|route|way|area|line|stretch|villages?) (?:linking|connecting|between|from) (?:the )?"
    rf"(?:(?:{_ARTICLES}[- ])?[A-Z][\w'’-]{{0,30}}(?: [A-Z][\w'’-]{{0,30}})? (?:and|to|with) )?$"
)
"""Before the towns between which something lies."""

PART_OF = re.compile(rf"\b(?:{_SIDE}(?:ern)?|central|rural)(?: and {_SIDE}(?:ern)?)? $", re.IGNORECASE)
"""Before a country of which a part is meant."""

CITY = re.compile(r"\b(?:city|town|capital)(?: of)? $")
CITY_AFTER = re.compile(r"(?:'s|’s|s)? (?:city|town)\b")
"""Around the name of a town that is its province's too."""

COUNTRYSIDE = re.compile(r"(?:'s|’s|s)? (?:\w+ )?(?:countryside|suburbs?|outskirts)\b")
CALLED = re.compile(
    r"\b(?:(?P<town>village|town|hamlet|city|settlement|township)"
    r"|(?P<district>neighbou?rhood|district|quarter|area|suburb|camp)"
    r"|(?P<site>(?:refugee|training|displacement) camp|border (?:crossing|post)|air ?base|airfield|airport|dam"
    r"|(?:oil|gas) ?field|prison|mosque|hospital|square|street|bridge|market)"
    r"|(?P<road>road|[Hh]ighway|Road)"
    r"|(?P<point>Hospital|Airport|Air ?[Bb]ase|Air[Ff]ield|Prison|Square|Bridge|Street|Market|Mosque|Church"
    r"|School|Dam))s?\b"
)
"""Words by which the text itself calls something a town, a district or a building."""

BUILDING = re.compile(r" (?:Street|Road|Square|Avenue|Hospital|Airport|Bridge|Market|Mosque|Church|School|Prison)$")
"""A name that is that of a building or a street, whatever town is called so."""

CALLED_AFTER = re.compile(rf" of {_NAME}")
CALLED_BEFORE = re.compile(rf"(?<![\w-]){_NAME} $")
PRECISIONS = {
    "town": PlacePrecision.TOWN,
    "district": PlacePrecision.QUARTER,
    "road": PlacePrecision.LINE,
    "site": PlacePrecision.POINT,
    "point": PlacePrecision.POINT,
}

BACKED_BEFORE = re.compile(
    rf"\b(?:in|at|near|outside|around|inside|including|{_SIDE} of|{_TOWN}s? of)"
    rf"(?: the)?(?: {_PART}){{0,2}}(?: {_TOWN}s?(?: of)?)? (?:{_ARTICLES}[- ])?$"
)
"""Words before a name that make it that of a place."""

BACKED_AFTER = re.compile(rf"(?:'s|’s)? {_PARTS}{_TOWN}\b|,? {_DISTANCE}{_SIDE} of ")
"""Words after a name that do."""

ALSO = re.compile(rf"{_AND_THEN}(?:{_ARTICLES}[- ])?")
"""What stands between two places of one list."""

INSIDE = re.compile(
    rf"(?:,|\s\()?\s*(?:(?:(?:a|an|the) )?{_PARTS}{_TOWN}s?,? )?(?:(?:in|of|near|outside|{_DISTANCE}{_SIDE} of)\s+)?"
    rf"(?:the )?{_PARTS}(?:{_WIDER} of )?(?:{_ARTICLES}[- ])?"
)
"""What stands between a place and the wider one in which it lies: "Osk in northern Vrell", "Osk, Vrell"."""

OF_TOWN = re.compile(
    rf"(?: {_TOWN})?,? (?:(?:in|of) )?(?:the )?{_PARTS}(?:(?:city|town|capital) of )?(?:{_ARTICLES}[- ])?"
)
"""What stands between a quarter and its town."""

PLACED = re.compile(
    rf"\b(?:in|at|near|outside|around|inside|parts of|areas of)(?: the (?:{_PART} )?{_TOWN} of)? (?!the ){_NAME}"
    rf"(?=(?:,? (?:in|{_DISTANCE}{_SIDE} of|near|on the outskirts of|outside|which lies in)|,|\s\() ?(?:the )?"
    rf"{_PARTS}(?:{_WIDER} of )?{_ARTICLE}[A-Z])"
)
"""A name that the text itself places: "in Kovlin, Vrell province", "near Kovlin in northern Vrell"."""

FOUGHT = re.compile(
    r"\b(?:attacks?|strikes?|airstrikes?|raids?|shelling|bombings?|bombardment|blasts?|explosions?|fighting|clash(?:es)?"
    rf"|battles?|massacre|bombs?|rockets?|shells?) (?:in|near|at|outside|around|inside) (?!the ){_NAME}"
)
"""A name right after the violence in it: "clashes in Kovlin"."""

LED_IN = re.compile(rf"\b(?:in|at|near|outside|around|inside) (?!the ){_NAME}")
"""A name that may be a place of the gazetteer in another spelling."""

NO_PLACES = words("""
    the a an in at on of and kurdish kurd alawite druze christian sunni shiite shia shi'ite turkmen armenian
    assyrian yazidi arab muslim jewish islamic rebel government army state military civil damascan national old
    new this that several many most two three four other another blast bombs kills hits raid strike strikes
    attack car suicide grand local its their nearby operation ramadan eid week january february march april may
    june july august september october november december monday tuesday wednesday thursday friday saturday sunday
    meanwhile president prime minister general colonel captain commander leader sheikh
    parliament congress senate security council front state brigade party forces
""")
"""Capitalised words before "town" or "district" that name no place."""

SIDES = words("""
    northern southern eastern western central north south east west northwestern northeastern southwestern
    southeastern northeast northwest southeast southwest rural upper lower greater
""")
"""Words that name no place by themselves: "Eastern", but for "Eastern Osk"."""
