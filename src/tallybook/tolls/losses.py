"""What an armed group says that it lost itself: "two men" are then two of its fighters."""

import re
from collections.abc import Iterable

from tallybook.model import Attribute, Basis, Figure, SpeakerKind, Voice

_LOST = re.compile(
    r"\b(?:lost|losing|loses) (?:(?:another|up to|at least|about|only|just|its|their|our) )*\Z", re.IGNORECASE
)
_REACH = 40  # characters from "lost" to the number
_MEN = frozenset({"man", "men", "member", "members", "people", "of", "its", "his", "their", "our", "own"})


def own_loss(text: str, figure: Figure, *, voices: Iterable[Voice]) -> Figure:
    """Return a figure whose men are fighters where the armed group that speaks says that it lost them."""
    group = figure.group
    said = list(voices)
    words = set((group.text or "").casefold().split())
    if not said or any(v.kind is not SpeakerKind.ARMED_GROUP for v in said) or not words <= _MEN:
        return figure
    if group.value("status") or not _LOST.search(text[max(figure.passage_start, figure.start - _REACH) : figure.start]):
        return figure
    fighters = Attribute(name="status", value="combatant", basis=Basis.INFERRED)
    changed = group.model_copy(update={"attributes": (*group.attributes, fighters)})
    return figure.model_copy(update={"group": changed})
