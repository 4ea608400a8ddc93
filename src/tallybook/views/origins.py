"""Origins in words: who counts, who only repeats, whose origin is unknown, and what is to be known of a voice."""

from tallybook.model import Figure, Incident, Record, Statement, Toll, Voice
from tallybook.views.lookup import Lookup
from tallybook.views.words import count_words
from tallybook.voices import independent

ORDER = {"counted": 0, "possible": 1, "unknown": 2, "relayed": 3}
KINDS = {"unknown": "unknown origin", "possible": "possibly counted already"}
NAMED = 3  # voices that a line names


class OriginRow(Record):
    """Where one claim behind a toll comes from, and why it counts, repeats, or adds nothing."""

    claim_id: str
    kind: str
    kind_words: str
    voice_id: str | None = None
    voice: str | None = None
    reason: str


def origin_rows(lookup: Lookup, toll: Toll) -> tuple[OriginRow, ...]:
    """Return where the claims behind a toll come from."""
    incident = lookup.incidents[toll.incident_id]
    return tuple(
        OriginRow(
            claim_id=one.claim_id,
            kind=one.kind,
            kind_words=KINDS.get(one.kind, one.kind),
            voice_id=one.voice,
            voice=lookup.mask.told(incident, lookup.voices[one.voice].name) if one.voice in lookup.voices else None,
            reason=lookup.mask.told(incident, one.reason),
        )
        for one in sorted(toll.origins, key=lambda one: ORDER[one.kind])
    )


def origin_words(lookup: Lookup, toll: Toll) -> str:
    """Return in a line who stands behind a toll: voices by name, relays, and figures of unknown origin."""
    incident = lookup.incidents[toll.incident_id]
    parts = [_counted(lookup, toll, incident=incident)]
    if toll.relayed:
        parts.append(f"relayed by {toll.relayed}")
    if toll.unknown_origin:
        parts.append(f"unknown origin {toll.unknown_origin}")
    return ", ".join(parts)


def _counted(lookup: Lookup, toll: Toll, *, incident: Incident) -> str:
    if not toll.counted:
        return "counted by no known voice"
    said = {one.voice: lookup.voices[one.voice] for one in toll.origins if one.kind == "counted" and one.voice}
    names = [lookup.mask.told(incident, voice.name) for voice in independent(said.values())]
    more = len(names) - NAMED
    shown = f" ({', '.join(names[:NAMED])}{f' and {more} more' if more > 0 else ''})" if names else ""
    claims = (lookup.claims.get(one.claim_id) for one in toll.origins if one.kind != "unknown")
    reports = len({claim.document_id for claim in claims if claim})
    spread = f" in {count_words(reports, 'report')}" if reports > toll.counted else ""
    return f"counted by {count_words(toll.counted, 'voice')}{shown}{spread}"


def voice_fields(lookup: Lookup, claim: Figure | Statement, *, voice: Voice | None) -> dict[str, object]:
    """Return what is to be known of the voice of a claim, and why it is that voice's, in words."""
    if voice is None:
        return {}
    notes = [
        f"possibly the same as {lookup.voices[like.voice].name}: {like.reason}"
        for like in voice.possibly
        if like.voice in lookup.voices
    ]
    more = len(notes) - NAMED
    notes = [*notes[:NAMED], f"possibly {more} others as well"] if more > 0 else notes
    for incident in lookup.incidents_of.get(claim.id, ()):
        if interest := lookup.interests.get((incident.id, voice.id)):
            notes.append(f"belongs to a side of this incident: {interest.reason}")
    reasons = [one.reason for one in voice.reasons if one.claim == claim.id]
    reasons += [one.reason for one in voice.names if one.reason and claim.document_id in one.documents]
    return {
        "repeats": claim.id in voice.relays,
        "voice_notes": tuple(lookup.mask.anywhere(note) for note in dict.fromkeys(notes)),
        "voice_reasons": tuple(lookup.mask.anywhere(reason) for reason in dict.fromkeys(reasons)),
    }
