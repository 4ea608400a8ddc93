"""Early counts that another voice has since overtaken: of unknown origin they fall, and a mere minimum says nothing."""

from collections.abc import Sequence
from datetime import date

from tallybook.model import SpeakerKind, Use
from tallybook.tolls.increments import Fate
from tallybook.tolls.positions import Kind, Position
from tallybook.tolls.words import number

_HARD = frozenset({Kind.CLOSED, Kind.FLOOR})


def _exceeds(other: Position, one: Position) -> bool:
    """Tell whether a dated count of the same people is higher."""
    same = (other.outcome, other.key, other.whole) == (one.outcome, one.key, one.whole)
    return same and other.known is not None and other.kind in _HARD and (other.low or 0) > one.value


def overtaken(mine: Sequence[Position], others: Sequence[Position]) -> Position | None:
    """Return the highest count that later days brought after an early one; None where one was known before it."""
    found = []
    for one in mine:
        above = [other for other in others if _exceeds(other, one)]
        if one.known and all(_day(other) >= one.known for other in above):
            found += [other for other in above if _day(other) > one.known]
    return max(found, key=lambda p: (p.low or 0, _day(p), p.id), default=None)


def _is_borne(one: Position) -> bool:
    """Tell whether a voice gives a count that every codebook hears: no mere claim of a party's own."""
    return any(voice.kind is not SpeakerKind.ARMED_GROUP for voice in one.heard.voices)


def _day(one: Position) -> date:
    return one.known or date.min


def told_later(later: Position) -> str:
    """Return by what a count was overtaken, in words."""
    return f"{number(later.heard.quantity)}, as {later.heard.who} said on {later.known}"


def drop_overtaken(in_force: list[Position], *, raised: list[Position], fates: dict[str, Fate]) -> None:
    """Let an early count fall of which nobody is said to be the origin, once a voice gives a higher one on a later day.

    Two voices may disagree for good; a number without a voice is what was known on its day. So is that of a voice
    which may be the later one.
    """
    for one in tuple(in_force):
        if one.heard.falls or one.kind not in _HARD or not one.whole or one.known is None:
            continue
        after = [p for p in in_force if _is_borne(p) and _day(p) > one.known]
        if later := overtaken([one], [p for p in after if may_be_of(one, p)]):
            in_force.remove(one)
            raised.append(one)
            whose = "possibly of the same voice" if one.heard.voices else "of nobody named"
            reason = f"an early number {whose}, since overtaken by {told_later(later)}"
            fates[one.id] = Fate(Use.SUPERSEDED, reason, later.id)


def may_be_of(one: Position, other: Position) -> bool:
    """Tell whether a number is possibly of the voice that gave another one; of unknown origin it may be anybody's."""
    ids = {voice.id for voice in other.heard.voices}
    return all(any(like.voice in ids for like in voice.possibly) for voice in one.heard.voices)
