"""Who has a page of their own across reports: outlets, and voices that speak for a body or hold an office.

Private persons and speakers who are not named have none: their words stand with the incident that they speak of.
"""

from collections.abc import Iterable, Mapping

from tallybook.model import Document, Figure, Speaker, SpeakerKind, Statement, Voice, content_id
from tallybook.views.masking import Mask
from tallybook.views.words import first_day
from tallybook.voices.names import Name, is_generic, words

PUBLIC_KINDS = frozenset(
    {SpeakerKind.OFFICIAL, SpeakerKind.ARMED_GROUP, SpeakerKind.MONITOR, SpeakerKind.MEDIA, SpeakerKind.MEDICAL}
)
OFFICES = frozenset({SpeakerKind.OFFICIAL, SpeakerKind.ARMED_GROUP, SpeakerKind.MONITOR})
"""Kinds of speakers of whom a person by name holds an office; a doctor or a reporter is a private person."""
INDEFINITE = ("a ", "an ")
_PERSONS = """
    activist cameraman correspondent director doctor dr editor employee journalist medic member nurse official
    photographer reporter spokesman spokesperson spokeswoman surgeon volunteer worker
"""
PERSONS = frozenset(_PERSONS.split())
_BODIES = """
    agence agency association board centre center channel civil clinic committee courier crescent cross daily defence
    defense department doctors gazette health helmets herald hospital journal mail media medical ministry network news
    observer organisation organization post press radio red rescue review service services society telegraph television
    times tribune tv union wire
"""
BODIES = frozenset(_BODIES.split())
"""Words of the names of bodies, which no person's name holds."""
NO_SCORE = (
    "What is reported of it, and through whom. Nobody's truth is scored here, and a count of claims says nothing of it."
)
NO_PAGE = "Private persons and speakers who are not named have no page: their words stand with their incident."


def public_voices(voices: Iterable[Voice], claims: Mapping[str, Figure | Statement], *, mask: Mask) -> dict[str, Voice]:
    """Return the voices that have a page, by id."""
    return {voice.id: voice for voice in voices if _is_public(voice, claims, mask=mask)}


def _is_public(voice: Voice, claims: Mapping[str, Figure | Statement], *, mask: Mask) -> bool:
    if voice.anonymous or voice.kind not in PUBLIC_KINDS or mask.anywhere(voice.name) != voice.name:
        return False
    said = (claims[one].speaker for one in (*voice.claims, *voice.relays) if one in claims)
    speakers = [speaker for speaker in said if speaker]
    named = words(voice.name)
    if is_generic(named) or not any(letter.isupper() for letter in voice.name):
        return voice.kind is SpeakerKind.OFFICIAL or (
            voice.kind is SpeakerKind.MEDICAL and any(one.text.casefold().startswith("the ") for one in speakers)
        )
    if voice.name.casefold().startswith(INDEFINITE):
        return False
    return voice.kind in OFFICES or not _is_person(named, speakers)


def _is_person(named: Name, speakers: Iterable[Speaker]) -> bool:
    """Tell whether a voice of doctors, rescuers or media is a person by name and not a body."""
    if not PERSONS.isdisjoint(named):
        return True
    names = (words(one.name) for one in speakers if one.name)
    return any(len(name) > 1 and set(name) <= set(named) and BODIES.isdisjoint(name) for name in names)


def outlet_id(name: str) -> str:
    """Return the id of an outlet: its name without regard to capitals and spaces.

    >>> outlet_id("Osk  Herald") == outlet_id("osk herald")
    True
    """
    return content_id("outlet", " ".join(name.casefold().split()))


def answers(name: str, sought: str) -> bool:
    """Tell whether a name holds all the words that are sought.

    >>> answers("Coastal Observatory for Rights", "rights coast"), answers("Osk Herald", "")
    (True, True)
    """
    return all(word in name.casefold() for word in sought.casefold().split())


def days_of(documents: Iterable[Document]) -> tuple[str | None, str | None]:
    """Return the first and the last day on which documents were published, as far as that is known."""
    days = sorted(day for one in documents if (day := first_day(one.published)))
    return (days[0], days[-1]) if days else (None, None)
