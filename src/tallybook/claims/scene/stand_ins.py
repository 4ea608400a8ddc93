"""Places that stand in for somebody: a capital for its government, the city from which a report or a source speaks."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tallybook.claims.scene.place_words import INSIDE, QUARTER_BEFORE
from tallybook.gazetteer import lies_in
from tallybook.model import COUNTRYWIDE, PlacePrecision, Where

WIDE = COUNTRYWIDE | {PlacePrecision.PROVINCE}
EXACT = frozenset({PlacePrecision.PROVINCE, PlacePrecision.POINT, PlacePrecision.QUARTER, PlacePrecision.DISTRICT})
PARTS = frozenset({PlacePrecision.QUARTER, PlacePrecision.POINT, PlacePrecision.LINE})
BEFORE = 60
AFTER = 40
_ADVERB = r"(?:(?:also|again|has|have|had|later|repeatedly|long|now) ){0,2}"

ALLIED = re.compile(
    r"\b(?:loyal|allied|hostile|opposed) to (?:the )?$|\b(?:backed|supported|armed|funded|sent|approved) by $"
    r"|\b(?:ally|allies|backers?|enem(?:y|ies)) of $"
    r"|\b(?:border|frontier|borders) (?:with|of|between) (?:the )?$|\bbordering (?:on )?$"
    r"|\b(?:on|at|across|into|near) (?:the )?(?:[\w-]+ )?(?:border|frontier) with $"
    r"|\b(?:ties|relations|talks|negotiations|cooperation|coordination) (?:with|between) $"
    r"|\b(?:pressure on|blamed|accused?|accusing|urged?|urging|told|despite) $",
    re.IGNORECASE,
)
"""Before a government that is named by its capital: "troops loyal to Ostra"."""

SPEAKING = re.compile(
    rf"(?:'s|’s|s)? {_ADVERB}(?:sa(?:id|ys)|denie[ds]|den(?:y|ied)|accus(?:e[sd]?|ing)|insist(?:s|ed)?|vow(?:s|ed)?"
    r"|promis(?:e[sd]?)|pledge[sd]?|blam(?:e[sd]?)|warn(?:s|ed)?|call(?:s|ed) (?:on|for)|wants?|hopes?|claim(?:s|ed)"
    r"|agree[sd]?|reject(?:s|ed)|respond(?:s|ed)|regards?|considers?|ally|allies|warplanes"
    r"|(?:defen[cs]e |foreign |interior )?(?:ministry|minister|government|embassy|envoy))\b"
)
"""After such a government: "Ostra denied"."""

SOURCE = re.compile(
    r"\b(?:(?:sources?|correspondents?|reporters?|journalists?|activists?|officials?|doctors?|medics?|residents?"
    r"|spokes(?:man|woman|person)|based|who lives|speaking|reporting|news conference|statement issued)"
    r" (?:in|from|at)|(?:said|told (?:reporters|journalists)|announced|reported|spoke|speaking)"
    r"(?: (?:on|late|early|by) [\w-]+)? (?:in|from)) (?:the )?"
    r"(?:(?:nearby|northern|southern|eastern|western|city|town|capital|of) ){0,3}$",
    re.IGNORECASE,
)
"""Before the place from which somebody speaks."""

BORDER = re.compile(r"(?:'s|’s|n|ian|ish|ese)? (?:border|frontier|state line|county line)\b")
"""After a country or a state that only lies close by: "near the Ostra border"."""

OFFICE = re.compile(
    r"(?:'s|’s)? (?:[Ss]heriff|[Cc]oroner|[Pp]rosecutor|[Dd]istrict [Aa]ttorney|[Mm]edical [Ee]xaminer|deputies"
    r"|authorities)"
)
"""After a county whose office speaks or counts."""

AGENCY = re.compile(
    r",?(?: [A-Z][a-z]+\.?(?: County)?,?)? ?(?:\([A-Z][\w ./]{1,24}\)|[-–—_]{1,2} |(?:An?|The|[A-Z][a-z]+) [A-Za-z])"
)
"""After the city of a dateline: "OSTRA (Agency)", "OSTRA — Shells", "OSTRA Shells fell"."""


SENT_ON = re.compile(r",? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?,? (?:\([A-Z]|[-–—] )")
"""After the city of a dateline with its day: "OSTRA, March 4 (Agency)", "OSTRA, 4 March 2031 - "."""


REFERS = re.compile(r"\b(?:of|near|outside)\b")
"""Between a place and another that only says where it is: "Osk, north of Tarmel", "the Osk quarter of Tarmel"."""

CHAINED = re.compile(r"(?:'s|’s|s)? (?:[a-z-]+ ){0,2}(?:capital|city|port|town|province)?(?:,? (?:of )?)?")
"""Between a country and the town that is meant by it: "north of Ostra's capital Belgar"."""


def named_for_themselves(text: str, places: Sequence[Where]) -> tuple[Where, ...]:
    """Return the places that do not stand in for a government or a source; all of them where none else is left.

    >>> said = "Forces loyal to Ostra shelled Tarmel, activists in Osk said."
    >>> found = [Where(text=t, start=said.find(t), end=said.find(t) + len(t)) for t in ("Ostra", "Tarmel", "Osk")]
    >>> [where.text for where in named_for_themselves(said, found)]
    ['Tarmel']
    """
    kept = tuple(where for where in places if not _stands_in(text, where))
    return kept or tuple(places)


def _stands_in(text: str, where: Where) -> bool:
    if BORDER.match(text, where.end):
        return True
    if where.precision in EXACT:
        return where.precision is PlacePrecision.DISTRICT and OFFICE.match(text, where.end) is not None
    before = text[max(0, where.start - BEFORE) : where.start].rpartition("\n")[2]
    return bool(ALLIED.search(before) or SOURCE.search(before) or SPEAKING.match(text, where.end, where.end + AFTER))


def without_surroundings(text: str, places: Sequence[Where]) -> tuple[Where, ...]:
    """Return the places but for those that only say where another one lies: "Osk in northern Vrell".

    >>> said = "Shells hit Osk in northern Vrell."
    >>> found = [Where(text=t, start=said.find(t), end=said.find(t) + len(t), admin="XO.1") for t in ("Osk", "Vrell")]
    >>> [where.text for where in without_surroundings(said, found)]
    ['Osk']
    """
    around = {one.start: other for one, other in pairwise(places) if _lies_in(text, one, other=other)}
    left = {other.start for other in around.values()}
    for one, other in pairwise(places):
        between = text[one.end : other.start]
        chained = one.start in left and one.precision in COUNTRYWIDE and CHAINED.fullmatch(between)
        if chained or (one.precision not in COUNTRYWIDE and REFERS.search(between) and INSIDE.fullmatch(between)):
            left.add(other.start)
        if one.place_id in other.around and other.precision in PARTS and QUARTER_BEFORE.fullmatch(between):
            left.add(one.start)
    return tuple(
        surrounded(where, around[where.start]) if where.start in around else where
        for where in places
        if where.start not in left
    )


def surrounded(where: Where, other: Where) -> Where:
    """Return a place that another town's name stands for too."""
    known = other.place_id or other.text
    if other.precision in WIDE or known == where.place_id:
        return where
    return where.changed(around=tuple(dict.fromkeys((*where.around, known))))


def _lies_in(text: str, one: Where, *, other: Where) -> bool:
    if one.precision in WIDE or not INSIDE.fullmatch(text, one.end, other.start):
        return False
    return (other.place_id or other.text) in one.around or lies_in(one.admin, other.admin)


def is_dateline(text: str, where: Where) -> bool:
    """Say whether a place is the city from which a report is sent, in capitals before its first words.

    >>> is_dateline("OSTRA (Agency) Shells fell.", Where(text="OSTRA", start=0, end=5))
    True
    """
    return where.text.isupper() and AGENCY.match(text, where.end) is not None


def is_dated_dateline(text: str, where: Where) -> bool:
    """Say whether a place is the city of a dateline that names its day.

    >>> is_dated_dateline("OSTRA, March 4 - Shells fell.", Where(text="OSTRA", start=0, end=5))
    True
    """
    return where.text.isupper() and SENT_ON.match(text, where.end) is not None
