"""Earlier mentions: whom "it", "he", "the group" or "the Observatory" takes up."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tallybook.claims.speech.speaker_kinds import kind_of
from tallybook.claims.speech.speaker_parts import ORGANISATIONS, parts_of
from tallybook.language.words import words
from tallybook.model import Speaker, SpeakerKind

REACH = 40  # speakers remembered
WORD = re.compile(r"[^\W_]+")
CAPITALS = re.compile(r"\b[A-Z]")
HEAD_END = re.compile(r",| (?:of|for|in|at|from|on|near|\()")
ACRONYM = re.compile(r"[A-Z]{3,6}")
DEFINITE = re.compile(r"(?:the|this|that|its|their|his|her) ", re.IGNORECASE)
GENERIC = words("""
    group organisation organization monitor monitors monitoring agency source sources watchdog body ngo outlet network
    statement official officials spokesman army military activists ministry report institute centre center
    britain british uk london based war rights state news human local committees hospital governor minister
    president commander director head doctor medics witness resident commission police
""")
UNLIKE = words("army military police ministry hospital governor minister president commission doctor medics")
"""Generic words that take up only a speaker who is called so."""

PERSONS = words("he she his her him")
LITTLE = words("the a an of for and in at from its his her their this that s")


class Mentions:
    """The speakers named so far in one document."""

    def __init__(self) -> None:
        self._known: dict[str, Speaker] = {}

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
            if pronoun == "they" or _is_person(speaker) == wants_person:
                return speaker
        return None

    def earlier(self, text: str) -> Speaker | None:
        """Return the earlier, fuller speaker that a short form takes up, if there is one.

        >>> known = Mentions()
        >>> known.add(Speaker(text="the Osk Observatory for Peace", start=0, end=29, kind="monitor"))
        >>> known.earlier("The monitor").text, known.earlier("OOP").text, known.earlier("the army")
        ('the Osk Observatory for Peace', 'the Osk Observatory for Peace', None)
        """
        wanted = _content(text)
        if not wanted:
            return None
        kind = kind_of(text)
        return next((s for s in self._latest() if _takes_up(text, s, wanted=wanted, kind=kind)), None)

    def _latest(self) -> Iterator[Speaker]:
        return reversed(self._known.values())


def _takes_up(text: str, speaker: Speaker, *, wanted: frozenset[str], kind: SpeakerKind) -> bool:
    """Say whether a short form can mean this speaker: by its initials, by words they share, or by its kind."""
    if ACRONYM.fullmatch(text.removeprefix("the ").removeprefix("The ")):
        return text[-3:] in speaker.text or _initials(speaker.text).endswith(text.rpartition(" ")[2])
    held = _content(speaker.text)
    if _is_person(speaker) and not parts_of(text).role and text[:1].islower() | (kind is not SpeakerKind.OTHER):
        return False
    if len(held) <= len(wanted) or not (DEFINITE.match(text) or wanted < held):
        return False
    if wanted <= held or (wanted - GENERIC and wanted - GENERIC <= held):
        return True
    if wanted & UNLIKE - held:
        return False
    alike = kind == speaker.kind or (wanted & {"group", "organisation", "organization"} and not _is_person(speaker))
    return bool(wanted <= GENERIC and alike and len(CAPITALS.findall(speaker.text)) > 1)


@lru_cache(maxsize=2048)
def _content(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.lower())) - LITTLE


def _initials(text: str) -> str:
    return "".join(CAPITALS.findall(text))


def _is_person(speaker: Speaker) -> bool:
    parts = parts_of(speaker.text)
    role = parts.role and speaker.kind is not SpeakerKind.MEDIA and not _is_body(speaker.text)
    return bool(parts.name or role)


@lru_cache(maxsize=2048)
def _is_body(text: str) -> bool:
    """Say whether the head of a speaker's words names a body: "the civil defence service", "the Defence Ministry"."""
    head = HEAD_END.split(text, maxsplit=1)[0].split()[-1:]
    return bool(head) and head[0].lower() in ORGANISATIONS
