"""Who has a page of their own across reports: outlets, and voices that speak for a body or hold an office.

Private persons and speakers who are not named have none: their words stand with the incident that they speak of.
"""

from collections.abc import Iterable, Mapping

from tallybook.model import Figure, SpeakerKind, Statement, Voice, content_id
from tallybook.views.masking import Mask

PUBLIC_KINDS = frozenset(
    {SpeakerKind.OFFICIAL, SpeakerKind.ARMED_GROUP, SpeakerKind.MONITOR, SpeakerKind.MEDIA, SpeakerKind.MEDICAL}
)
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
    if any(speaker.name == voice.name for speaker in speakers):  # a person by name, whom only an office makes public
        in_office = any(speaker.role or speaker.organisation for speaker in speakers if speaker.name == voice.name)
        return in_office and voice.kind is not SpeakerKind.MEDICAL
    return voice.kind is not SpeakerKind.MEDICAL or any(speaker.basis == "on_record" for speaker in speakers)


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
