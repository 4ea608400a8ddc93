"""Earlier mentions: whom "it", "he", "the group" or "the Observatory" takes up."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tallybook.claims.speech.introductions import introduction
from tallybook.claims.speech.speaker_kinds import kind_of
from tallybook.claims.speech.speaker_parts import BASED, ORGANISATIONS, parts_of
from tallybook.claims.speech.speech_words import SPEAKERS
from tallybook.language.words import words
from tallybook.model import Speaker, SpeakerKind

REACH = 40  # speakers remembered
WORD = re.compile(r"[^\W_]+")
CAPITALS = re.compile(r"\b[A-Z]")
HEAD_END = re.compile(r",| \(| (?:of|for|in|at|from|on|near|who|which|that)\b")
ACRONYM = re.compile(r"[A-Z]{3,6}")
DEFINITE = re.compile(r"(?:the|this|that|its|their|his|her) ", re.IGNORECASE)
GENERIC = words("""
    group organisation organization monitor monitors monitoring agency source sources watchdog body ngo outlet network
    statement official officials spokesman army military activists ministry report institute service centre center
    britain british uk london based war rights state news human local committees hospital governor minister
    president commander director head doctor medics witness resident commission police
""")
UNLIKE = words("army military police ministry hospital governor minister president commission doctor medics agency")
"""Generic words that take up only a speaker who is called so."""

SAID_BY_THEM = re.compile(
    r"(?:the|this|that|its|their|his|her)\s(?:claim|statement|announcement|letter|communiqu[eé]|declaration|tweet|post)",
    re.IGNORECASE,
)
"""What the last speaker said or wrote, said for the speaker: "the statement added"."""

ANY_BODY = words("group organisation organization body network service")
"""Heads that take up any named body, whatever stands before them: "the volunteer group"."""

LEADERS = words("head director chief leader president chairman chairwoman founder")
"""Roles of one who leads a body, said one for the other."""

PERSONS = words("he she his her him")
ONE_PERSON = words("""
    source insider man woman teenager boy girl manager owner keeper caretaker headmaster headmistress foreman captain
    steward stationmaster undertaker gravedigger midwife nurse surgeon doctor priest imam pastor teacher shepherd farmer
    fisherman driver cook baker neighbour neighbor shopkeeper trader waiter porter clerk warden harbourmaster sister
    survivor resident villager passer-by onlooker widow mother father brother son daughter uncle aunt cousin
    prefect councillor commissioner magistrate judge lawyer coroner secretary dispatcher watchman landlord tenant
""")
LITTLE = words("the a an of for and in at from its his her their this that s")


class Mentions:
    """The speakers named so far in one document."""

    def __init__(self, text: str = "", *, body: int = 0) -> None:
        self._known: dict[str, Speaker] = {}
        self._text, self._body = text, body

    def add(self, speaker: Speaker) -> None:
        """Remember a speaker as the latest."""
        self._known.pop(speaker.text, None)
        self._known[speaker.text] = speaker
        if len(self._known) > REACH:
            del self._known[next(iter(self._known))]

    def for_pronoun(self, pronoun: str) -> Speaker | None:
        """Return the latest speaker that a pronoun can stand for.

        >>> known = Mentions()
        >>> known.add(Speaker(text="the army", start=0, end=8))
        >>> known.for_pronoun("he"), known.for_pronoun("it").text
        (None, 'the army')
        """
        wants_person = pronoun in PERSONS
        for speaker in self._latest():
            if pronoun == "they" or is_person(speaker) == wants_person:
                return speaker
        return None

    def earlier(self, text: str) -> Speaker | None:
        """Return the earlier, fuller speaker that a short form takes up, if there is one.

        >>> known = Mentions()
        >>> known.add(Speaker(text="the Osk Observatory for Peace", start=0, end=29, kind="monitor"))
        >>> known.earlier("The monitor").text, known.earlier("OOP").text, known.earlier("the army")
        ('the Osk Observatory for Peace', 'the Osk Observatory for Peace', None)
        """
        if SAID_BY_THEM.fullmatch(text):
            return next(self._latest(), None)
        wanted = _content(text)
        if not wanted:
            return None
        kind = kind_of(text)
        single = " and " not in text
        held = (s for s in self._latest() if not (single and _is_joint(s.text)))
        return next((s for s in held if _takes_up(text, s, wanted=wanted, kind=kind)), None)

    def introduced(self, text: str, start: int) -> tuple[str, int] | None:
        """Return the words, and their place, that first named in full one who is called by a name alone."""
        parts = parts_of(text)
        body = _is_bare_body(text)
        alone = parts.organisation if body else None if parts.role or parts.organisation else parts.name
        if alone is None:
            return None
        found = introduction(self._text, alone, between=(self._body, start if body else start + len(text)))
        return (self._text[found[0] : found[1]], found[0]) if found else None

    def _latest(self) -> Iterator[Speaker]:
        return reversed(self._known.values())


def _takes_up(text: str, speaker: Speaker, *, wanted: frozenset[str], kind: SpeakerKind) -> bool:
    """Say whether a short form can mean this speaker: by its initials, by words they share, or by its kind."""
    if ACRONYM.fullmatch(text.removeprefix("the ").removeprefix("The ")):
        return text[-3:] in speaker.text or _initials(speaker.text).endswith(text.rpartition(" ")[2])
    held = _content(speaker.text)
    if is_person(speaker):
        return _takes_up_person(text, speaker, wanted=wanted, held=held)
    if _describes_person(text) or not (DEFINITE.match(text) or wanted < held):
        return False
    if len(wanted) < len(held) and (wanted <= held or (wanted - GENERIC and wanted - GENERIC <= held)):
        return True
    if wanted & UNLIKE - held or not _is_proper(speaker.text):
        return False
    any_body = _head(text) in ANY_BODY and kind in {SpeakerKind.OTHER, speaker.kind} and not _is_proper(text)
    return any_body or (wanted <= GENERIC and kind is speaker.kind)


def _takes_up_person(text: str, speaker: Speaker, *, wanted: frozenset[str], held: frozenset[str]) -> bool:
    """Say whether a short form means a person: by a part of the name, or by the role and what goes with it."""
    parts = parts_of(text)
    if parts.name:
        return len(held) > len(wanted) and wanted < held and _content(parts.name) <= _content(speaker.name or "")
    if not _describes_person(text) or not DEFINITE.match(text) or len(held) <= len(wanted):
        return False
    others = wanted - GENERIC - LEADERS
    if not wanted.isdisjoint(LEADERS):
        return not held.isdisjoint(LEADERS) and others <= held
    return wanted <= held


def _describes_person(text: str) -> bool:
    """Say whether words without a name describe one person: "the head of the monitor", "the source"."""
    parts = parts_of(text)
    return parts.name is None and not _is_body(text) and (parts.role is not None or _head(text) in ONE_PERSON)


def _is_joint(text: str) -> bool:
    """Say whether words name two who speak together."""
    return " and " in text and " and " not in (parts_of(text).organisation or "")


def _is_proper(text: str) -> bool:
    """Say whether words hold a name, and not only what a speaker is.

    >>> _is_proper("the Osk Front"), _is_proper("Ostriva"), _is_proper("Activists"), _is_proper("the group")
    (True, True, False, False)
    """
    row = text.split()
    named = [word for word in row if word[:1].isupper() and word.lower() not in LITTLE and not BASED.match(word)]
    return any(word is not row[0] or word.lower() not in SPEAKERS for word in named)


@lru_cache(maxsize=2048)
def _content(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.lower())) - LITTLE


def _initials(text: str) -> str:
    return "".join(CAPITALS.findall(text))


def _is_bare_body(text: str) -> bool:
    """Say whether words name a body by nothing but its noun: "the Observatory"."""
    row = [word for word in text.split() if word.lower() not in LITTLE and not BASED.match(word)]
    return len(row) == 1 and row[0][:1].isupper() and row[0].lower() in ORGANISATIONS


def is_person(speaker: Speaker) -> bool:
    """Say whether a speaker is one person or some, and no body."""
    parts = parts_of(speaker.text)
    if _is_body(speaker.text):
        return False
    role = parts.role and speaker.kind is not SpeakerKind.MEDIA
    return bool(parts.name or role) or _head(speaker.text) in ONE_PERSON


@lru_cache(maxsize=2048)
def _is_body(text: str) -> bool:
    """Say whether the head of a speaker's words names a body: "the civil defence service", "the Defence Ministry"."""
    return _head(text) in ORGANISATIONS


@lru_cache(maxsize=2048)
def _head(text: str) -> str:
    """Return the last word before what goes with it: "head" of "the head of the monitor"."""
    head = HEAD_END.split(text, maxsplit=1)[0].split()[-1:]
    return head[0].lower() if head else ""
