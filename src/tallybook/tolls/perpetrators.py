"""Who is said to have used force: those who accept it, are told of as attackers, are said to have acted, or are blamed.

Nothing here says who it was: each name leads to the claims that give it, and one that is only blamed says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import dropwhile

from tallybook.claims.counting.demonyms import ADJECTIVES
from tallybook.claims.speech.speaker_kinds import kind_of
from tallybook.gazetteer import Gazetteer
from tallybook.language.words import words
from tallybook.model import Figure, Modality, Speaker, SpeakerKind, Statement, StatementKind
from tallybook.tolls.evidence import Evidence

_STATE = words(
    """
    army armies military police policeman policemen troops soldier soldiers force forces government regime navy
    ministry coalition guard guards gendarmes gendarmerie commandos airforce marines state president warplanes jets
    """
)
_GROUP = words(
    """
    front militia militias brigade brigades battalion movement group faction free liberation resistance revolutionary
    popular people's islamic lord's jihad jaish democratic party caliphate
    """
)
_FIGHTERS = words(
    """
    fighter fighters militant militants rebel rebels insurgent insurgents guerrilla guerrillas terrorist terrorists
    extremist extremists jihadist jihadists
    """
)
_UNNAMED = _FIGHTERS | words(
    """
    a an the some several two three armed unidentified unknown suspected masked suicide lone gunman gunmen attacker
    attackers assailant assailants bomber bombers man men woman shooter shooters suspect suspects criminals bandits
    robbers enemy others group militia islamist islamists sunni shiite shia alawite christian muslim
    """
)
_PERSONS = _UNNAMED - words("a an the some several two three armed lone group")
"""What somebody is called of whom nothing else is known; other words without a name are no actor at all."""
_NO_ACTOR = frozenset({SpeakerKind.MONITOR, SpeakerKind.MEDICAL, SpeakerKind.MEDIA, SpeakerKind.WITNESS})
_BARE = frozenset({"force", "forces", "guard", "guards", "state"})
"""Heads that say whose they are only with another word."""
BEFORE, AFTER = 300, 150  # characters around a figure's sentence in which it may be told who acted
_SHARED = words("the a an of and its spokesman spokeswoman spokesperson commander official officials")
_BEFORE = words(
    """
    on in at the a an and but after before when as monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december
    """
)
"""What may stand before a name with a capital of its own, at the head of a sentence or in a date."""
_HEAD = (
    r"(?i:army|armed forces|air force|navy|military|police|soldiers|troops|forces|coalition|warplanes|jets|commandos|"
    r"fighters|militants|rebels|insurgents|guerrillas|militia|brigade|front|movement|terrorists|jihadists|"
    r"extremists|group)"
)
_OF_WHAT = r"(?i:government|security|regime|state|rebel|terrorist|jihadist|militant|insurgent|extremist|armed)"
_WHO = rf"(?<![\w-])((?:[A-Z][\w’'-]{{0,30}} ){{0,3}}(?:{_OF_WHAT} )?{_HEAD})"
_WHOM = r"(?!(?i:in|at|on|by|near|during|after|as|when|while|and|outside|inside|this|last|over|along)\b)\w"
"""An object: "killed nine people", and not "killed in Osk", which says who died."""
_ACTED = re.compile(
    rf"{_WHO} (?:have |has |had )?(?i:(?:kill(?:ed|s)?|shot|shell(?:ed|s)?|bomb(?:ed|s)?|attack(?:ed|s)?|"
    rf"raid(?:ed|s)?|storm(?:ed|s)?|struck|strikes?|execut(?:ed|es?)|massacred?|ambush(?:ed|es)?|wound(?:ed|s)?) "
    rf"(?-i:{_WHOM})|opened fire\b|(?:launched|dropped|carried out|detonated) )"
)
_BY = re.compile(
    r"\b(?i:killed|wounded|injured|shot|executed|attack(?:ed)?|bombed|shelled|struck|raid(?:ed)?|ambush(?:ed)?|"
    rf"carried out|air ?strikes?|strikes?|shelling|fire) by (?:the |an? )?{_WHO}\b"
)
_AGAINST = re.compile(rf"\b(?i:clash(?:ed|es)?|fighting|battles?|firefight|gun ?battle) with (?:the |an? )?{_WHO}\b")
_OF = re.compile(
    r"(?<![\w-])((?:[A-Z][\w’'-]{0,30} )?(?i:army|government|regime|coalition|police|military)|[A-Z][\w’'-]{0,30}) "
    r"(?i:(?:overnight )?(?:air ?strikes?|air raids?|strikes?|raids?|shelling|shells|bombardment|artillery|gunfire|"
    r"jets|warplanes|helicopters))\b"
)
_TOLD = (_ACTED, _BY, _AGAINST, _OF)


class Force(StrEnum):
    """What is told of somebody who used force."""

    STATE = "a state's force"
    GROUP = "an organised group"
    UNCLEAR = "somebody named"
    UNNAMED = "nobody named"


class How(StrEnum):
    """How somebody is said to have used force, the surest first."""

    ACCEPTS = "by its own word"
    COUNTED = "told of among the attackers"
    TOLD = "said to have done it"
    BESIDE = "said to have used force, in words beside the figure"
    BLAMED = "blamed for it"


@dataclass(frozen=True, slots=True)
class Perpetrator:
    """Somebody who is said to have used force, how, and by which claim."""

    who: str
    force: Force
    how: How
    claim: str


def perpetrators(evidence: Evidence, *, as_of: date | None = None) -> tuple[Perpetrator, ...]:
    """Return everybody who is said to have used force, the surest first, whatever order the claims came in."""
    found = {*_accepting(evidence, as_of), *_counted(evidence, as_of), *_told(evidence, as_of)}
    found |= set(_blamed(evidence, as_of))
    order = list(How)
    return tuple(sorted(found, key=lambda one: (order.index(one.how), one.who, one.claim)))


def denying(evidence: Evidence, *, as_of: date | None = None) -> tuple[tuple[str, str], ...]:
    """Return who denies, with the claim by which they do."""
    said = (one for one in _known(evidence, as_of) if one.kind is StatementKind.DENIES and one.speaker)
    return tuple(sorted((_name(one.speaker), one.id) for one in said if one.speaker))


def alike(one: str, other: str) -> bool:
    """Tell whether two names share a word that is no article: "the army" and "an army spokesman".

    >>> alike("the army", "An army spokesman"), alike("the army", "the mayor")
    (True, False)
    """
    return not _own(one).isdisjoint(_own(other))


def named_in(one: str, other: str) -> bool:
    """Tell whether a longer name says a shorter one: "the army" in "the army spokesman, a colonel".

    >>> named_in("The army", "the army spokesman"), named_in("the army", "the mayor")
    (True, False)
    """
    return bool(_own(one)) and _own(one) <= _own(other)


def _own(name: str) -> set[str]:
    return set(_words(name)) - _SHARED


@lru_cache(maxsize=4096)
def force_of(name: str, kind: SpeakerKind | None = None) -> Force:
    """Tell what kind of actor a name is, from its own words; a name alone is not said to be organised.

    >>> [str(force_of(name)) for name in ("the Ostran army", "Northern Front fighters", "unidentified gunmen", "Zek")]
    ["a state's force", 'an organised group', 'nobody named', 'somebody named']
    """
    told = _words(name)
    named = any(_is_own(word) for word in re.findall(r"[\w’'-]+", name))
    if kind is SpeakerKind.ARMED_GROUP or kind_of(name) is SpeakerKind.ARMED_GROUP:
        return Force.GROUP if named else Force.UNNAMED
    if set(told) & (_GROUP | _FIGHTERS) and named:
        return Force.GROUP
    state = kind is SpeakerKind.OFFICIAL or _is_country(name)
    if (set(told) & _STATE and told[0] not in _BARE) or (named and set(told) & _STATE) or state:
        return Force.STATE
    return Force.UNCLEAR if named else Force.UNNAMED


def _is_own(word: str) -> bool:
    """Tell whether a word is a name of somebody's own, and of no people or religion as such."""
    plain = word.casefold()
    return word[:1].isupper() and plain not in _UNNAMED and plain not in ADJECTIVES


def _is_country(name: str) -> bool:
    return any(match.place.kind == "country" for match in Gazetteer.shipped().find(name))


def _words(name: str) -> list[str]:
    return re.findall(r"[\w’'-]+", name.casefold().replace("’", "'"))


def _name(speaker: Speaker) -> str:
    return speaker.organisation or speaker.text


def _is_known(evidence: Evidence, document_id: str, as_of: date | None) -> bool:  # noqa: PLR0917 - asked in one way
    if as_of is None:
        return True
    published = evidence.documents[document_id].published if document_id in evidence.documents else None
    return bool(published and published.last and published.last <= as_of)


def _known(evidence: Evidence, as_of: date | None) -> Iterator[Statement]:
    for one in evidence.statements:
        if _is_known(evidence, one.document_id, as_of) and one.modality is Modality.ASSERTED:
            yield one


def _sure(evidence: Evidence, as_of: date | None) -> Iterator[Figure]:
    for one in evidence.figures:
        sure = one.id not in evidence.incident.unsure and one.modality is Modality.ASSERTED
        if sure and one.reference is evidence.incident.reference and _is_known(evidence, one.document_id, as_of):
            yield one


def _accepting(evidence: Evidence, as_of: date | None) -> Iterator[Perpetrator]:
    for one in _known(evidence, as_of):
        if one.kind is StatementKind.ACCEPTS and one.speaker and one.speaker.kind not in _NO_ACTOR:
            name = _name(one.speaker)
            yield Perpetrator(name, force_of(name, one.speaker.kind), How.ACCEPTS, one.id)


def _counted(evidence: Evidence, as_of: date | None) -> Iterator[Perpetrator]:
    for one in _sure(evidence, as_of):
        if one.group.value("attacker") == "yes":
            name = one.group.value("side") or one.group.text or "attackers"
            yield Perpetrator(name, force_of(name), How.COUNTED, one.id)


def _told(evidence: Evidence, as_of: date | None) -> Iterator[Perpetrator]:
    """Yield whom the sentences of figures tell of as acting; a sentence is read once, for the first of its figures."""
    first: dict[tuple[str, int, int], Figure] = {}
    for one in sorted(_sure(evidence, as_of), key=lambda f: (f.document_id, f.start, f.end, f.id)):
        first.setdefault((one.document_id, one.passage_start, one.passage_end), one)
    for (document, start, end), one in first.items():
        text = evidence.documents[document].text if document in evidence.documents else ""
        around = (max(0, start - BEFORE), min(len(text), end + AFTER))
        for pattern in _TOLD:
            for found in pattern.finditer(text, *around):
                name = " ".join(dropwhile(lambda word: word.casefold() in _BEFORE, found[1].split()))
                inside = start <= found.start() and found.end() <= end
                if pattern is not _OF or _flies(name):
                    who = " ".join(found[0].split()) if name.casefold() in ADJECTIVES else name
                    yield Perpetrator(who, _acting(name), How.TOLD if inside else How.BESIDE, one.id)


def _flies(name: str) -> bool:
    """Tell a state's strikes from strikes at a place: "Ostran air strikes", "army shelling", not "Osk air strikes"."""
    told = _words(name)
    return bool(told) and (not _STATE.isdisjoint(told) or told[-1] in ADJECTIVES)


def _acting(name: str) -> Force:
    """Tell what kind of actor a name is beside the word for its strikes: a nation there stands for its state."""
    return Force.STATE if name.casefold() in ADJECTIVES else force_of(name)


def _blamed(evidence: Evidence, as_of: date | None) -> Iterator[Perpetrator]:
    for one in _known(evidence, as_of):
        whom = one.target.text if one.kind is StatementKind.BLAMES and one.target else ""
        if whom and (force_of(whom) is not Force.UNNAMED or not _PERSONS.isdisjoint(_words(whom))):
            yield Perpetrator(whom, force_of(whom), How.BLAMED, one.id)
