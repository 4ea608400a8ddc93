"""Days and places of violence: those on which somebody only spoke, counted, searched or was treated fall out."""

import re
from collections.abc import Sequence

from tallybook.claims.scene.aftermath import is_aftermath
from tallybook.claims.scene.captions import is_caption
from tallybook.model import DatePrecision, When, Where

BEFORE = 90  # signs before a day that say what was done on it
AFTER = 32
_WORD = r"[\w'’-]+(?:\.[\w'’-]+)*"
_ON = r"(?:(?:late |early |earlier |later |again |also )?on |earlier |late |early )?"
_SAID = (
    r"(?:said|says|announced|reported|confirmed|added|stated|wrote|posted|tweeted|declared|corrected|revised|raised"
    r"|lowered|published|released|issued|spoke|denied|blamed|condemned|acknowledged|admitted|accepted|conceded|withdrew|told|put"
    r"|accused|warned|mourned|claimed responsibility|claimed that|vowed|urged)"
)
SPOKEN = re.compile(
    rf"\b(?:{_SAID}(?: (?:in|at|to|via|by|during|from|through|over) (?:{_WORD} ){{1,6}}?| )"
    rf"|(?:told|tells) (?:{_WORD} ){{1,4}}?"
    rf"|denied |(?:statement|interview|briefing|conference) (?:{_WORD} ){{0,2}}?){_ON}$",
    re.IGNORECASE,
)
"""Before a day of speech: "said in a statement on", "told reporters on"."""

COUNTED = re.compile(
    r"\b(?:put|puts|set|raised|raising|revised|lowered|corrected|left|updated) [^.;\n]{0,50}?"
    r"\b(?:tolls?|number|count|figure|tally|total|estimate)\b[^.;\n]{0,30}?"
    rf"\b(?:at|to) (?:{_WORD} ){{1,3}}?{_ON}$",
    re.IGNORECASE,
)
"""Before a day of counting: "put the number of dead at 24 on"."""

AFTERWARDS = re.compile(
    rf"\b(?:(?:died|dies|succumbed) (?:of|from|in hospital|to) ?(?:{_WORD} ){{0,5}}?"
    rf"|(?:buried|identified|discharged|released|arrested|charged|arraigned|indicted) (?:{_WORD} ){{0,6}}?"
    rf"|(?:pleaded|pled|sentenced|convicted|acquitted|deliberated|testified|found guilty|appeared in court)"
    rf" (?:{_WORD} ){{0,7}}?"
    rf"|(?:ended|called off|stopped|resumed) (?:{_WORD} ){{0,7}}?){_ON}$",
    re.IGNORECASE,
)
"""Before the day of what followed: a death in hospital, a burial, a verdict, the end of a search."""

SPEAKS_AFTER = re.compile(
    rf"(?: (?:morning|afternoon|evening|night))?(?: (?:also|again|only))? {_SAID}\b", re.IGNORECASE
)
OPENING = re.compile(r"^\W*(?:(?:also|again|late|early|earlier|later) )?(?:on )?(?:late |early )?$", re.IGNORECASE)
"""Before a day with which a sentence opens."""

SPEAKER_SAYS = re.compile(rf"((?: [\w'’.-]+){{1,7}}?) {_SAID}\b", re.IGNORECASE)
"""After such a day: "On Sunday the ministry said"."""

STAMP = re.compile(r"\b(?:published|updated|posted|modified|date of publication)\b[^.\n]{0,24}$", re.IGNORECASE)
LED_IN = re.compile(
    r"\b(?:on|in|since|of|from|until|till|to|by|before|after|between|and|or|the|a|an|this|that|late|early|around|about|dated)"
    r"\s+$",
    re.IGNORECASE,
)
LISTED = re.compile(r"\s*[:–—-]")
WITH_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}$")
TAKES_A_STAND = re.compile(
    r"(?: (?:morning|afternoon|evening|night))?(?: also)? "
    r"(?:claimed responsibility|announced|denied|accused|condemned|warned|vowed|mourned)\b",
    re.IGNORECASE,
)
"""After a day of speech, whoever the subject: "gunmen on Monday claimed responsibility"; "said" may be turned round."""

CLAUSE = re.compile(r"[.,;:\n\"“”]")
SENTENCE = re.compile(r"[.!?]\s|\n|[\"“”]")
ACTING = re.compile(
    r"\b(?:\w{2,}(?:ed|ing)|dead|hit|struck|shot|fell|blew|attacks?|strikes?|raids?|blasts?)\b", re.IGNORECASE
)
SEAT = re.compile(
    r"\b(?:hospitals?|clinics?|morgues?|ministry|minister|officials?|spokes(?:man|woman|person)|embassy|headquarters)"
    r" (?:in|at) (?:the )?(?:(?:nearby|northern|southern|eastern|western|city|town|capital|of) ){0,3}$",
    re.IGNORECASE,
)
"""Before the place where a hospital or an office stands."""

HIT = re.compile(
    r"\b(?:on|hit|hits|struck|shelled|bombed|attacked|targeted|near|outside|against|stormed|destroyed|damaged|at|inside)"
    r" (?:[\w'’-]+ ){0,4}$",
    re.IGNORECASE,
)
"""Before a hospital that is itself the scene."""

CARE_HOUSE = re.compile(
    r"(?:['’]s)?(?: [A-Z][\w'’-]{0,30}){0,3} (?:Hospital|Medical Cent(?:er|re)|Trauma Cent(?:er|re)|Clinic|Infirmary)\b"
)
CARED = re.compile(
    r"\b(?:taken|rushed|flown|airlifted|transported|brought|sent|admitted|treated|transferred|died|dead|recovering"
    r"|listed|remain(?:s|ed)?|hospitali[sz]ed|surgery|condition)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""Before and around "Osk General Hospital" where people were brought there: the name says nothing of the scene."""

SUBJECT_WORDS = 8
DAYS = frozenset([DatePrecision.DAY, DatePrecision.PARTIAL])


def days_of_violence(text: str, dates: Sequence[When]) -> tuple[tuple[When, ...], tuple[When, ...]]:
    """Return the dates that may date violence, and those of speech, counting and aftermath.

    >>> said = "Police said on Friday that two men died on Tuesday."
    >>> found = [When(text=t, start=said.find(t), precision=DatePrecision.DAY) for t in ("Friday", "Tuesday")]
    >>> [[when.text for when in part] for part in days_of_violence(said, found)]
    [['Tuesday'], ['Friday']]
    """
    dates = tuple(when for when in dates if not _is_stamp(text, when))
    asides = [_is_aside(text, when) for when in dates]
    violent = tuple(when for when, aside in zip(dates, asides, strict=True) if not aside)
    return violent, tuple(when for when, aside in zip(dates, asides, strict=True) if aside)


def scenes_of_violence(text: str, places: Sequence[Where]) -> tuple[Where, ...]:
    """Return the places that may be scenes; where a hospital or a ministry stands is none, unless it was hit.

    >>> said = "The hospital in Osk treated two people hurt in Tarmel."
    >>> found = [Where(text=t, start=said.find(t), end=0) for t in ("Osk", "Tarmel")]
    >>> [where.text for where in scenes_of_violence(said, found)]
    ['Tarmel']
    """
    kept = tuple(w for w in places if not (_is_seat(_line(text, w)) or _is_care_house(text, w)))
    return kept or tuple(places)


def _line(text: str, where: Where) -> str:
    return text[max(0, where.start - BEFORE) : where.start].rpartition("\n")[2]


def _is_care_house(text: str, where: Where) -> bool:
    named = CARE_HOUSE.match(text, where.start + len(where.text)) is not None
    return named and CARED.search(_line(text, where)) is not None


def _is_seat(before: str) -> bool:
    seat = SEAT.search(before)
    return seat is not None and HIT.search(before[: -len(seat.group())]) is None


def _is_stamp(text: str, when: When) -> bool:
    """Say whether a day is that of a picture, a post or an update: no day of anything told."""
    if when.start is None or when.end is None or when.precision is not DatePrecision.DAY:
        return False
    before = text[max(0, when.start - BEFORE) : when.start].rpartition("\n")[2]
    if is_caption(text, when.end) or STAMP.search(before):
        return True
    whole = WITH_YEAR.search(when.text or "") is not None
    return whole and LED_IN.search(before) is None and LISTED.match(text, when.end) is None


def _is_aside(text: str, when: When) -> bool:
    """Say whether a day is one of speech, of counting, or of what followed the violence."""
    if when.start is None or when.precision not in DAYS:
        return False
    end = when.start + len(when.text or "")
    return is_spoken(text, when.start, end=end) or is_aftermath(text, when.start, end=end)


def is_spoken(text: str, start: int, *, end: int) -> bool:
    """Say whether somebody spoke or counted on the day that is named there, or what it tells of came after."""
    before = text[max(0, start - BEFORE) : start].rpartition("\n")[2]
    if SPOKEN.search(before) or COUNTED.search(before) or AFTERWARDS.search(before):
        return True
    if TAKES_A_STAND.match(text, end, end + AFTER):
        return True
    if OPENING.match(SENTENCE.split(before)[-1]):
        speaks = SPEAKER_SAYS.match(text, end, end + BEFORE)
        return speaks is not None and ACTING.search(speaks.group(1)) is None
    return bool(SPEAKS_AFTER.match(text, end, end + AFTER)) and _is_subject(CLAUSE.split(before)[-1])


def _is_subject(clause: str) -> bool:
    """Say whether a clause up to a day holds no more than who speaks: "The ministry late on"."""
    return 0 < len(clause.split()) <= SUBJECT_WORDS and ACTING.search(clause) is None
