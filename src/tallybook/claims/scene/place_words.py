"""Words around a name that say which kind of place it is, what it lies in, and how exactly it is meant."""

import re

from tallybook.language.words import words
from tallybook.model import PlacePrecision

_ARTICLES = r"(?:al|el|ad|ar|as|at|az|an|ash|ed|er|es|ez)"
_ARTICLE = rf"(?:{_ARTICLES}[- ]|Al[- ]|El[- ])?"
_WORD = r"[A-Z][\w'’`]*(?:-[A-Z][\w'’`]+)?"
_NAME = rf"(?P<name>(?!The |A |An |In |At |Of ){_ARTICLE}{_WORD}(?: {_ARTICLE}{_WORD}){{0,2}})"
_SIDE = r"(?:north|south|east|west)(?:[- ]?(?:east|west))?"
_PART = rf"(?:{_SIDE}(?:ern)?|central|rural|upper|lower|greater|neighbou?ring|nearby|[a-z]+-(?:held|controlled))"
_PARTS = rf"(?:{_PART} )*"
_TOWN = r"(?:village|town|hamlet|city|capital|neighbou?rhood|district|quarter|suburb|area|camp|settlement|township)"
_KIND = rf"(?:{_TOWN}|valley|enclave|pocket|province|governorate|region|countryside|refugee camp)"
_WIDER = r"(?:province|governorate|countryside|district|region|city|town|state|county|area|suburbs?|outskirts)"
_DISTANCE = r"(?:(?:some|about|around|nearly) )?(?:\d+ ?(?:km|kilomet(?:er|re)s?|miles?)(?: \([^()]{1,20}\))? )?"
_AND_THEN = r"(?:\s*(?:,|and|,\s*and)\s+)"

_OTHER = rf"(?:(?:{_ARTICLES}[- ])?[A-Z][\w'’-]{{0,30}}(?: [A-Z][\w'’-]{{0,30}})?)"
PROVINCE = re.compile(
    r"(?:'s|’s|s)? (?:province|governorate|Province|Governorate|State|Department)s?\b"
    rf"|(?:, {_OTHER}){{0,3}},? and {_OTHER} (?:provinces|governorates)\b"
)
PROVINCE_BEFORE = re.compile(rf"\b(?:[Pp]rovinces?|[Gg]overnorates?) of (?:{_OTHER}(?:, {_OTHER}){{0,2}},? and )?$")
"""Around a name that is a province's: "Osk province", "Osk and Vrell provinces", "the provinces of Osk and Vrell"."""

NEAR = re.compile(
    rf"\b(?:near|outside|around|close to|outskirts of|suburbs? of|suburbs? near|countryside of|vicinity of|rural"
    rf"|{_SIDE} of)(?: the)?(?: (?:city|town|village|capital) of)? $",
    re.IGNORECASE,
)
PART_OF_TOWN = re.compile(
    rf"\b(?:in|on) the (?:[\w-]+ )?{_SIDE} of(?: the)?(?: (?:city|town|capital) of)? $", re.IGNORECASE
)
"""Before a town in a part of which something happens: "in the west of Osk" is no place near it."""

IS_QUARTER = re.compile(
    r"(?:, |,? (?:a |the )?(?:[\w-]+ )?(?:neighbou?rhood|district|quarter|section|area|part)"
    r" (?:of|in) (?:the city of )?)"
    r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)?(?!,? (?:and|or) [A-Z]|, [A-Z])"
)
"""After a name that a town follows, and no list: "in Orrin, Tarmel, on Monday"."""

OWN = re.compile(r"(?:'s|’s|s)? (?:[a-z-]+ ){0,2}(?:Al-|al-|El-|el-)?")
"""Between a country and its province: "Ostra's northern Vrell province"."""

BETWEEN = re.compile(
    rf"\b(?:roads?|highway|route|way|area|line|stretch|villages?) (?:linking|connecting|between|from) (?:the )?"
    rf"(?:(?:{_ARTICLES}[- ])?[A-Z][\w'’-]{{0,30}}(?: [A-Z][\w'’-]{{0,30}})? (?:and|to|with) )?$"
)
"""Before the towns between which something lies."""

PART_OF = re.compile(rf"\b(?:{_SIDE}(?:ern)?|central|rural)(?: and {_SIDE}(?:ern)?)? $", re.IGNORECASE)
"""Before a country of which a part is meant."""

SITE_AFTER = re.compile(
    r"(?:'s|’s)? (?:[a-z-]+ ){0,2}?(?:nightclub|club|bar|church|school|home|house|market|hospital|mosque|hotel|store"
    r"|mall|restaurant|apartments?|park|prison|courthouse|party|university|college)\b"
)
"""After a town beside whose bar or school something happened: "outside Osk nightclub" is in Osk."""

QUARTER_AFTER = re.compile(r" (?:neighbou?rhood|section|quarter)\b")
QUARTER_OF = re.compile(
    r" (?:neighbou?rhood|district|section|quarter|area) (?:of|in) (?:the )?(?:(?:city|town|capital)(?: of)? )?"
)
QUARTER_BEFORE = re.compile(
    r"(?:(?:'s|’s|s) (?:[a-z-]+ ){0,3}?"
    r"|(?:'s|’s|s)? (?:[a-z-]+ )?(?:district|neighbou?rhood|quarter|suburb|area)s? of )"
    rf"(?:the )?(?:{_ARTICLES}[- ])?"
)
"""Around the name of a quarter and that of its town: "the Orrin quarter of Osk", "Osk's Orrin quarter"."""

CORNER = re.compile(r"\b[0-9]{1,3}(?:st|nd|rd|th)(?: [A-Z][a-z]+)? and $")
"""Before a street that is named like a town: "near 24th and Osk"."""

CITY = re.compile(r"\b(?:city|town|capital)(?: of)? $")
CITY_AFTER = re.compile(r"(?:'s|’s|s)? (?:city|town)\b")
"""Around the name of a town that is its province's too."""

COUNTRYSIDE = re.compile(r"(?:'s|’s|s)? (?:\w+ )?(?:countryside|suburbs?|outskirts|region|area|enclave|pocket)\b")
CALLED = re.compile(
    r"\b(?:(?P<town>village|town|hamlet|city|settlement|township)"
    r"|(?P<district>neighbou?rhood|district|quarter|area|suburb|camp)"
    r"|(?P<site>(?:refugee|training|displacement) camp|border (?:crossing|post)|air ?base|airfield|airport|dam"
    r"|(?:oil|gas) ?field|prison|mosque|hospital|square|street|bridge|market"
    r"|shrine|cemetery|stadium|roundabout)"
    r"|(?P<land>mountains?|barrens|valley|plains?|hills|heights|region|countryside|enclave|pocket)"
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
    "land": PlacePrecision.DISTRICT,
    "site": PlacePrecision.POINT,
    "point": PlacePrecision.POINT,
}

BACKED_BEFORE = re.compile(
    rf"\b(?:in|at|near|outside|around|inside|including|hit|hits|bombed|shelled|pounded|bombarded|stormed|seized|captured"
    rf"|(?:attacks?|strikes?|airstrikes?|raids?|assaults?|bombardments?) on|(?:shelling|bombing|siege) of"
    rf"|{_SIDE} of|{_TOWN}s? of)"
    rf"(?: the)?(?: {_PART}){{0,2}}(?: {_TOWN}s?(?: of)?)? (?:{_ARTICLES}[- ])?$"
)
"""Words before a name that make it that of a place."""

BACKED_AFTER = re.compile(rf"(?:'s|’s)? {_PARTS}(?:{_TOWN}|reservation)\b|,? {_DISTANCE}{_SIDE} of ")
"""Words after a name that do."""

ALSO = re.compile(rf"{_AND_THEN}(?:{_ARTICLES}[- ])?")
"""What stands between two places of one list."""

INSIDE = re.compile(
    rf"(?:,|\s\()?\s*(?:(?:the |an? (?:[\w-]+ ){{0,5}}?)?{_PARTS}{_KIND}s?,? )?"
    rf"(?:(?:(?:in|on) the (?:{_PART} )?(?:{_SIDE}|edge|outskirts) of|in|of|near|outside|{_DISTANCE}{_SIDE} of)\s+)?"
    rf"(?:the )?{_PARTS}(?:(?:East|West|North|South|Central|Upstate|Northern|Southern|Eastern|Western) )?"
    rf"(?:(?:{_WIDER}|capital)(?: of)? )?(?:{_ARTICLES}[- ])?"
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

LOCATED = re.compile(
    rf"(?<![\w'’`-])(?<![.!?] ){_NAME}"
    r"(?=,? (?:(?:a|an|the) (?:[a-z-]+ ){0,4}?(?:suburb|town|village|valley|district|enclave)s? )?"
    rf"(?:{_DISTANCE}{_SIDE} of|in the (?:{_PART} )?countryside of|on the (?:[a-z-]+ )?(?:edge|outskirts) of"
    rf"|in the {_SIDE} of) (?:the )?(?:(?:city|town|capital)(?: of)? )?{_ARTICLE}[A-Z])"
)
"""A name whose own words say where it lies: "Kovlin, a valley north of Osk"."""

STRUCK = re.compile(
    rf"\b(?:(?:bombed|shelled|pounded|bombarded|pummell?ed) |(?:attacks?|strikes?|airstrikes?|raids?|assaults?"
    rf"|offensives?|bombs?|barrels|bombardments?) on "
    r"|(?:shelling|bombing|bombardment|siege|(?:re)?capture|liberation|fall) of )"
    rf"(?!the ){_NAME}(?=\.|,| (?:in|near|on|overnight|for|late|early|killed|and|after|with|north|south|east|west)\b)"
)
"""A name of what was struck: "bombed Kovlin on Monday", "a raid on Kovlin"."""

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
    parliament congress senate security council front state brigade party forces hezbollah hizbullah hamas nusra isis
    isil daesh houthi houthis taliban qaeda al-qaeda iranians israelis christians muslims alawites kurds he she they we
    it his her there then at one who ahrar jaish jaysh jund liwa faylaq hayat jabhat ansar harakat
""")
"""Capitalised words before "town" or "district" that name no place."""

SIDES = words("""
    northern southern eastern western central north south east west northwestern northeastern southwestern
    southeastern northeast northwest southeast southwest rural upper lower greater old new inner city town centre
    center downtown historic quarter district
""")
"""Words that name no place by themselves: "Eastern", "Old City", but for "Eastern Osk"."""
