"""How the words for an act stand: told of the violence, doubted, denied, feared, or of some other time."""

import re
from dataclasses import dataclass

from tallybook.model import Modality

_W = r"[\w'’-]{1,20}"
BEFORE = 110  # characters before the words for an act in which it may be denied, feared or recalled
AFTER = 60

_CLAUSE = re.compile(
    r"[;:—–]| -+ |,? (?:but|while|whereas|although|though|and then|before|when|as) |, (?=(?:who|which|and|after)\b)"
)
_RECALLED = re.compile(
    r"(?:\b(?:last|previous|past|earlier|former|older) (?:year|month|week|\w+day|summer|winter|spring|autumn"
    r"|decade)['’]?s?"
    r"|\b(?:the|an?|that|this|his|her|their)(?: [\w-]{1,20})? (?:19|20)\d\d"
    r"|\b(?:January|February|March|April"
    r"|May|June|July|August|September|October|November"
    r"|December)['’]s|\b(?:earlier|previous|past|recent|historic|infamous|notorious|similar)"
    r"|\banniversary of(?: the| a)?|\b(?:days?|weeks?|months?|years?|decades?) (?:after|since|before)(?: an?"
    r"| the| that| last"
    r"| another)?|\b(?:ever )?since (?:the|an?|that)|\b(?:retaliation|revenge|reprisal|response|retaliated"
    r"|responded) "
    r"(?:for|to|against)(?: an?| the| that| last)?|\bin the wake of(?: an?| the)?|\b(?:similar to|like|unlike"
    r"|recall(?:ed|ing|s)?"
    rf"|remember(?:ed|ing|s)?|commemorat(?:ed|es|ing)) (?:the|an?|that))(?: {_W}){{0,3}} $",
    re.IGNORECASE,
)
_FEARED = re.compile(
    r"\b(?:threat(?:s|ened|ening|ens)?|warn(?:ed|ing|ings|s)?|fear(?:s|ed|ing)?|plan(?:s|ned|ning)?|plot(?:s"
    r"|ted|ting)?"
    r"|could|would|might|may|will|shall|should|avoid|prevent(?:ed|ing)?|avert(?:ed)?|deter|risks?|if|unless"
    r"|in case of|future"
    r"|prepar(?:e|ed|es|ing)|ready|vow(?:ed|s|ing)?|pledg(?:ed|es)|foil(?:ed|s)?|thwart(?:ed|s)?|ahead of|any"
    r"|intend(?:ed|s)?"
    r"|want(?:ed|s)?|tr(?:y|ied|ying)|attempt(?:ed|s|ing)?|consider(?:ed|ing)?|refus(?:e|ed|es|ing)"
    r"|protect(?:ed|ion)? (?:from"
    rf"|against)|potential|possible|halt|stop|end|ceasefire|truce|ban(?:ned|s)?)(?: {_W}){{0,5}} $",
    re.IGNORECASE,
)
_DENIED = re.compile(
    rf"(?:\b(?:den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|dismiss(?:es|ed|ing)"
    rf"|disput(?:e|es|ed"
    rf"|ing)|rul(?:e|es|ed|ing) out|denials?)(?: {_W}){{0,8}}"
    r"|\b(?:rather than|instead of|not|never|nor|neither|did not|was not|were not|\w{2,7}n['’]t)"
    r"(?: (?:been|be|an?|the|by|from|from an?|due to|caused by|the result of|hit by|any|victims? of|carr(?:y"
    r"|ied) out|launch(?:ed)?"
    r"|involved in|behind|conduct(?:ed)?|order(?:ed)?|use[d]?)){0,4}"
    rf"|\b(?:there (?:was|were|had been|have been|has been)|with) no(?: {_W}){{0,2}}|\bno(?: [\w-]+)?"
    rf"|\bwithout(?: any| an?)?) $",
    re.IGNORECASE,
)
_DOUBTED = re.compile(
    r"\b(suspected|alleged(?:ly)?|apparent(?:ly)?|reported(?:ly)?|presumed|probabl[ey]|likely|unconfirmed"
    r"|(?:is |are |was |were )?believed to (?:be|have been)|appear(?:s|ed) to (?:be|have been)|thought to (?:be"
    r"|have been)"
    r"|(?:may|might|could) have(?: been)?|what (?:\w+ ){1,3}(?:called|described as|said was|say was)|so-called"
    rf"|either)(?: {_W}){{0,3}} $",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\b(?:may|might|could) have\b|\b(?:reportedly|allegedly|apparently)\b", re.IGNORECASE)
LEFT_OPEN = 12  # characters after the words for an act or a party in which they may be left open
_OPEN = re.compile(
    rf"\b((?:un|not )clear (?:whether|if)|not (?:known|said) (?:whether|if))(?: {_W}){{0,9}} $", re.IGNORECASE
)
_UNREAL_AFTER = re.compile(
    r"(?:[- ](?:plots?|threats?|attempts?|drills?|exercises?|alerts?|warnings?|hoax|fears)\b"
    r"|(?: [\w'’-]{1,20}){0,3} (?:was|were|had been|has been|have been) (?:\w+ly )?(?:foiled|thwarted|prevented"
    r"|averted"
    r"|called off|planned|ruled out)\b)",
    re.IGNORECASE,
)
_NO_VIOLENCE = re.compile(
    r"\b(?:photo|film|video|movie|penalty|basketball|screen|big|long|best|parting|flu|vaccine|booster|pot"
    r"|tequila)[- ]$"
    r"|\b(?:court|legal|political|custody|uphill|election|propaganda|twitter|bidding|price) $"
    r"|\b(?:films?|movies?|series|scenes?|photos?|footage|videos?|documentary) (?:was|were|had been) $",
    re.IGNORECASE,
)
"""Before what is shot, fought or raided only in words: a film, a court battle."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether words tell, deny or fear an act, the words that leave it open, and whether it is of another time."""

    modality: Modality
    doubt: str | None = None
    recalled: bool = False


def standing(text: str, stretch: tuple[int, int], *, passage: tuple[int, int]) -> Standing | None:
    """Return how words for an act stand in their passage, or None where they speak of no violence.

    >>> said = "The army denied carrying out an air strike."
    >>> str(standing(said, (32, 42), passage=(0, len(said))).modality)
    'denied'
    """
    start, end = stretch
    before = text[max(passage[0], start - BEFORE) : start]
    clause = _last_clause(before)
    if _NO_VIOLENCE.search(clause):
        return None
    recalled = _RECALLED.search(clause) is not None
    doubted = _DOUBTED.search(clause) or _OPEN.search(clause)
    behind = _BEHIND.search(text, start, min(passage[1], end + LEFT_OPEN))
    doubt = " ".join(doubted[1].split()) if doubted else behind.group() if behind else None
    if _UNREAL_AFTER.match(text, end, min(passage[1], end + AFTER)):
        return Standing(Modality.FEARED)
    if _DENIED.search(clause):
        return Standing(Modality.DENIED)
    if not doubted and not recalled and _FEARED.search(clause):
        return Standing(Modality.FEARED)
    return Standing(Modality.ASSERTED, doubt, recalled)


def _last_clause(before: str) -> str:
    last = 0
    for found in _CLAUSE.finditer(before):
        last = found.end()
    return before[last:]
