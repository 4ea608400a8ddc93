"""Words of an attack: with what, by which side, one or several, and whether it is one already told."""

import re
from collections.abc import Sequence

_WEAPONS = (
    ("air", (r"air[ -]?(?:strikes?|raids?|attacks?)|airstrikes?|warplanes?|barrel bombs?|jets?|aircraft"
     r"|bombing raids?|air force|helicopters?|aerial|missiles?")),
    ("bomb", (r"car bombs?|suicide|bombers?|blasts?|explo(?:sions?|ded|des|sives?)|detonat(?:ed|es|ion)|mines?"
     r"|bombings?")),
    ("shell", r"shell(?:s|ed|ing)?|mortars?|rockets?|artillery"),
    ("gas", r"chemical|chlorine|sarin|gas|toxic"),
    ("execution", r"execut(?:ed|es|ions?|ing)|behead(?:ed|s|ings?|ing)|crucif\w+"),
    ("gun", r"snipers?|gunfire|shot|gunm[ae]n|shootings?"),
    ("clash", r"clash(?:es|ed)?|fighting|battles?|offensive|ambush(?:ed|es)?|army operations?|assault"),
    ("crash", r"crash(?:ed|es)?|shot down|downed"),
    ("abduction", r"abduct\w*|kidnap\w*|captured|hostages?"),
)  # fmt: skip
_SIDES = (
    ("rebels", (r"rebels?|insurgents?|opposition|militants?|terrorists?|jihadists?|islamic state|isis|isil|daesh"
     r"|extremists?|guerrillas?|gunm[ae]n")),
    ("state", r"regime|government|army|soldiers|troops|forces|coalition|police|militar(?:y|ies)"),
)  # fmt: skip


def _pattern(table: Sequence[tuple[str, str]]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in table), re.IGNORECASE)


WEAPON = _pattern(_WEAPONS)
SIDE = _pattern(_SIDES)
HOLDS = re.compile(
    r"[- ](?:held|controlled|run|groups?.held|areas?|districts?|towns?|neighbou?rhoods?|parts?|side|strongholds?)\b",
    re.IGNORECASE,
)
"""After a side that holds a place, and does not attack there."""

SEVERAL = re.compile(
    r"\b(?:attacks|strikes|airstrikes|raids|bombings|bombardments?|clashes|shelling|violence|series|wave|operations"
    r"|blasts|explosions|fighting|assaults|shootings)\b",
    re.IGNORECASE,
)
EVENT = re.compile(
    r"\b(?:(?P<led>the|that|this|those|these|a|an|another|two|several|other|separate|same|earlier|previous|similar"
    r"|latest) )?(?:[a-z-]+ ){0,3}?(?:attacks?|strikes?|airstrikes?|raids?|bombings?|blasts?|explosions?|shelling"
    r"|shootings?|clashes|bombardments?|fighting|assault|offensive|operations?|massacre|incidents?)\b",
    re.IGNORECASE,
)
"""An attack, and the word that says whether it is one already told."""

COUNTING = re.compile(
    r"\b(?:tolls?|number of (?:dead|deaths|victims|casualties)|(?:of|among) (?:the dead|the victims|them|those)"
    r"|casualties|in total|total of|in all|wounds|critical|serious(?:ly)?)\b",
    re.IGNORECASE,
)
"""Words with which a report goes on counting what it has told."""

LEADING_IN = re.compile(
    r"\b(?:after|since|following|retaliation|reprisals?|revenge|response|responded|while|before|when|as well as"
    r"|in addition|despite|condemned|accused|also|including|among|bringing|meanwhile|separately|another|later|earlier"
    r"|however|although|but|came)\b",
    re.IGNORECASE,
)
"""Words that lead over from one thing told to the next in a sentence."""

ANOTHER = re.compile(r"\b(?:(?:an)?others?|more|further)\b", re.IGNORECASE)


def weapons_in(text: str, start: int, *, end: int) -> frozenset[str]:
    """Return the kinds of weapon and violence named in a stretch of text.

    >>> sorted(weapons_in("Mortars and a car bomb hit Osk.", 0, end=31))
    ['bomb', 'shell']
    """
    return frozenset(str(found.lastgroup) for found in WEAPON.finditer(text, start, end))


def sides_in(text: str, stretch: tuple[int, int], *, harmed: Sequence[tuple[int, int]] = ()) -> frozenset[str]:
    """Return the sides named in a stretch that neither hold a place nor are those harmed.

    >>> said = "Army shells hit rebel-held Osk."
    >>> sorted(sides_in(said, (0, len(said))))
    ['state']
    """
    return frozenset(
        str(found.lastgroup)
        for found in SIDE.finditer(text, *stretch)
        if HOLDS.match(text, found.end()) is None and not any(a <= found.start() < b for a, b in harmed)
    )
