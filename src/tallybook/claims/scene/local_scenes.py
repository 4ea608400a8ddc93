"""Local news on shootings: one event told throughout, beside which other violence is named as such."""

import re

from tallybook.claims.scene.context_words import EARLIER, LOOKING_BACK, SUM
from tallybook.claims.scene.scenes import Scene
from tallybook.model import Claim, DatePrecision, Reference, When

BESIDE = re.compile(
    r"\b(?:separate(?:ly)?|unrelated|elsewhere|another (?:shooting|incident|homicide|slaying)|previous shooting)\b",
    re.IGNORECASE,
)
FAR = 7  # days: a date further off is of another event
LEAD = 1  # the paragraph with which the body begins


def local_reference(text: str, scene: Scene, *, claim: Claim, when: When | None) -> Reference:
    """Return what a claim of a title, or of local news, speaks of: the one event, unless its sentence names another."""
    start, end = scene.passage.start, scene.passage.end
    if scene.passage.paragraph == 0:
        return Reference.MAIN
    if SUM.search(text, start, end):
        return Reference.AGGREGATE
    if EARLIER.search(text, start, end) or LOOKING_BACK.search(text, start, claim.start):
        return Reference.RECAP
    beside = scene.passage.paragraph > LEAD and BESIDE.search(text, start, end)
    return Reference.RECAP if beside or _is_long_before(scene, when) else Reference.MAIN


def _is_long_before(scene: Scene, when: When | None) -> bool:
    """Tell whether a passage names only days far from that of the news."""
    days = [w.first for w in scene.whens if w.first and w.precision is DatePrecision.DAY]
    if when is None or when.first is None or not days:
        return False
    return all(abs((day - when.first).days) > FAR for day in days)
