"""Origins: how many independent voices stand behind a toll, how many figures repeat them, whose origin is unknown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tallybook.model import Origin, Voice
from tallybook.tolls.evidence import Heard
from tallybook.tolls.positions import Position
from tallybook.tolls.standing import Standing
from tallybook.voices import independent


@dataclass(frozen=True, slots=True)
class Tally:
    """How many voices count, how many figures repeat them, how many outlets name nobody; each claim with its reason."""

    counted: int
    relayed: int
    unknown: int
    origins: tuple[Origin, ...]


def tally(used: Sequence[Position], standing: Standing) -> Tally:
    """Count the voices of some claims, and of those that only repeat them."""
    roots = {claim for position in used for claim in position.claims}
    tied = [one for one in standing.all_heard if standing.origin(one.figure.id) in roots]
    relays = {one.figure.id for one in tied if one.relayed and one.figure.id not in roots}
    voices = {voice.id: voice for one in tied if one.figure.id not in relays for voice in one.voices}
    return Tally(
        counted=len(independent(voices.values())),
        relayed=len(relays),
        unknown=len({one.mouth for one in tied if not one.voices}),
        origins=tuple(_origins(tied, relays, voices=voices)),
    )


def _origins(tied: Sequence[Heard], relays: set[str], *, voices: Mapping[str, Voice]) -> Iterator[Origin]:
    """Yield where each claim comes from, in the order in which they became known."""
    heard: set[str] = set()
    for one in tied:
        claim = one.figure.id
        if not one.voices:
            yield Origin(claim_id=claim, kind="unknown", reason=_unknown(one))
        for voice, spoken in zip(one.voices, one.spoken, strict=True):
            if claim in relays:
                reason = next((relay.reason for relay in voice.reasons if relay.claim == claim), f"repeats {spoken}")
                yield Origin(claim_id=claim, kind="relayed", voice=voice.id, reason=reason)
                continue
            if possible := _possible(voice, spoken, voices=voices):
                yield Origin(claim_id=claim, kind="possible", voice=voice.id, reason=possible)
                continue
            again = f"{spoken} again: one voice, counted once{_called(one, voice)}"
            reason = again if voice.id in heard else f"{spoken}: a voice of its own"
            heard.add(voice.id)
            yield Origin(claim_id=claim, kind="counted", voice=voice.id, reason=reason)


def _unknown(one: Heard) -> str:
    where = "its title" if one.in_title else "its own words"
    return f"{one.outlet or 'the report'} gives the figure in {where} and says of nobody that he or she counted"


def _possible(voice: Voice, spoken: str, *, voices: Mapping[str, Voice]) -> str | None:
    like = next((like for like in voice.possibly if like.voice in voices), None)
    if like is None:
        return None
    return f"{spoken}: possibly the same voice as {voices[like.voice].name}, so it adds none ({like.reason})"


def _called(one: Heard, voice: Voice) -> str:
    """Say why a voice is one under another name."""
    here = one.figure.document_id
    return next((f" ({name.reason})" for name in voice.names if name.reason and here in name.documents), "")
