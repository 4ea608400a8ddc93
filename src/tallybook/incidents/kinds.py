"""The kind of violence, read from the words that reports use for it."""

import re
from collections import Counter

_AIR = (
    r"(?:air|drone|missile|jet)[ -]?(?:strikes?|raids?|attacks?)|airstrikes?|warplanes?|barrel bombs?|fighter jets?|"
    r"bombing raids?|air force|helicopters?|aerial|cruise missiles?"
)
_BOMB = (
    r"bomb(?:s|ed|ers?|ings?)?|blasts?|explo(?:sions?|ded|des|sives?)|detonat(?:ed|es|ion)|blew (?:him|her|them)|"
    r"mines?|grenades?|booby[ -]trap(?:s|ped)?"
)
_SHOT = (
    r"gunm[ae]n|opened fire|shootings?|shot (?:dead|at|by)|(?:was|were|been) shot(?! down)|snipers?|shooters?|gunfire|"
    r"gunned down"
)

KINDS: tuple[tuple[str, str], ...] = (
    ("chemical attack", r"chemical (?:attack|weapon)s?|(?:gas|chlorine|sarin|nerve agent|mustard)(?! station)"),
    ("execution", r"execut(?:ed|es|ions?)|behead(?:ed|s|ings?)|lynch(?:ed|ings?)"),
    ("air strike", _AIR),
    ("bombing", _BOMB),
    ("shelling", r"shell(?:s|ed|ing|fire)?|mortars?|rockets?|artillery|bombard(?:ed|ment|s)?"),
    ("shooting", _SHOT),
    ("raid", r"raid(?:s|ed)?|storm(?:ed|s)|operation to (?:capture|seize|arrest)|commandos?|incursions?"),
    ("clash", r"clash(?:es|ed)?|fighting|battles?|offensive|ambush(?:ed|es)?|firefights?|skirmish(?:es)?"),
    ("abduction", r"abduct(?:ed|ions?|s)|kidnap(?:ped|pings?|s)?|hostages?"),
)
"""Kinds and their words; where one span could be two kinds, the first in this table has it."""

TARGETS: tuple[tuple[str, str], ...] = (
    ("market", r"markets?|bazaar|souq|souk"),
    ("petrol station", r"(?:petrol|gas|filling|fuel) station"),
    ("school", r"schools?|schoolchildren|pupils|university|kindergarten|college"),
    ("hospital", r"hospitals?|clinics?|maternity"),
    ("place of worship", r"mosques?|church(?:es)?|shrine|synagogue|temple|worshippers"),
    ("bakery", r"baker(?:y|ies)"),
    ("camp", r"(?:refugee|displaced|training|military) camp|camp for"),
    ("checkpoint", r"checkpoints?|check point"),
    ("base", r"(?:air|military|army|naval|police) ?base|airbase|airport|airfield|barracks"),
    ("station", r"(?:bus|train|railway|police|metro) station"),
    ("prison", r"prisons?|jail"),
    ("funeral", r"funerals?|mourners"),
    ("wedding", r"weddings?"),
)
"""What was hit, and the words for it."""

NEIGHBOURS = frozenset(
    {
        frozenset({"air strike", "shelling"}),
        frozenset({"air strike", "bombing"}),
        frozenset({"air strike", "chemical attack"}),
        frozenset({"bombing", "shelling"}),
        frozenset({"bombing", "shooting"}),
        frozenset({"clash", "shelling"}),
        frozenset({"clash", "shooting"}),
        frozenset({"clash", "raid"}),
        frozenset({"raid", "shooting"}),
        frozenset({"raid", "air strike"}),
        frozenset({"execution", "shooting"}),
    }
)
"""Kinds that one and the same violence may be called."""

TITLE_WEIGHT = 4
LEAD_WEIGHT = 2
LEAD = 500

BESIDE = 40  # signs before a building in which it is said that people were taken there or passed it
_ASIDE = re.compile(
    r"\b(?:(?:past|behind|from|to)(?: (?:an?|the|its|his|her|their))?(?: [\w-]+){0,2}"
    r"|(?:admitted|condition|dead|died|recover\w*|treat\w*|wounds)[^.!?\n]{0,20} (?:at|in)(?: (?:an?|the))?"
    r"(?: [\w-]+){0,2}"
    r"|in) $",
    re.IGNORECASE,
)
"""Before a building that was not hit: "died in hospital", "taken to a nearby clinic", "runs past the barracks"."""
_SPEAKS = re.compile(r"[ ,]+(?:officials?|said|says|sources?|spokes\w+|staff|treated|received)\b")


def _of(table: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Return one pattern for the words of a table; where a word may begin is asked once, and not for each row."""
    rows = "|".join(rf"(?P<k{n}>{words})" for n, (_, words) in enumerate(table))
    return re.compile(rf"\b(?:{rows})\b", re.IGNORECASE)


_TARGETS, _ALL = _of(TARGETS), _of(KINDS)


def kinds(title: str, body: str) -> tuple[str, ...]:
    """Return the kinds of violence that a text speaks of, the foremost first, at most two.

    >>> kinds("Air strike hits market", "The blast was heard in Osk."), kinds("", "Nothing happened.")
    (('air strike',), ())
    """
    counts: Counter[str] = Counter()
    for text, weight in ((title, TITLE_WEIGHT), (body[:LEAD], LEAD_WEIGHT), (body[LEAD:], 1)):
        for found in _ALL.finditer(text):
            counts[KINDS[int(str(found.lastgroup)[1:])][0]] += weight
    order = [name for name, _ in KINDS]
    ranked = sorted(counts, key=lambda name: (-counts[name], order.index(name)))
    return tuple(name for name in ranked[:2] if counts[name] * 2 > counts[ranked[0]])


def targets(title: str, body: str) -> frozenset[str]:
    """Return what was hit, as far as the title and the lead say it.

    >>> sorted(targets("Drone strikes fish market", "A petrol station was hit too. Four died in hospital."))
    ['market', 'petrol station']
    """
    text = f"{title}\n{body[:LEAD]}"
    hit = (match for match in _TARGETS.finditer(text) if not _is_aside(text, match))
    return frozenset(TARGETS[int(str(match.lastgroup)[1:])][0] for match in hit)


def _is_aside(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - BESIDE) : match.start()]
    return bool(_ASIDE.search(before) or _SPEAKS.match(text, match.end()))


def neighbours(one: str, other: str) -> bool:
    """Tell whether two kinds may be names for the same violence."""
    return frozenset({one, other}) in NEIGHBOURS
