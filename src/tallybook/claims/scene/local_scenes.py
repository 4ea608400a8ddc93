"""Local news on shootings: one event told throughout, beside which other violence is named as such."""

import re
from collections.abc import Collection

from tallybook.claims.scene.context_words import EARLIER, LOOKING_BACK, SUM
from tallybook.claims.scene.scenes import Scene
from tallybook.model import Claim, DatePrecision, Figure, Reference, When

BESIDE = re.compile(
    r"\b(?:separate(?:ly)?|unrelated|elsewhere|another (?:shooting|incident|homicide|slaying)|previous shooting)\b",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"\W*(?:last (?:weekend|summer|fall|winter|spring)|the (?:weekend|summer|fall) before)\b", re.IGNORECASE
)
"""Times with which a sentence of what came before begins; "a shooting last weekend" may well be the news."""

BESIDE_DATE = 3  # characters between a month and who was harmed in it: "in March, a man was killed"
FAR = 7  # days: a date further off is of another event
LEAD = 1  # the paragraph with which the body begins


def local_reference(
    text: str, scene: Scene, *, claim: Claim, when: When | None, values: Collection[tuple[str, int]] = ()
) -> Reference:
    """Return what a claim of a title, or of local news, speaks of: the one event, unless its sentence names another.

    What it leads with is the event, be it of last month; so is the same number of several people told again.
    """
    start, end = scene.passage.start, scene.passage.end
    if scene.passage.paragraph == 0:
        return Reference.MAIN
    if SUM.search(text, start, end):
        return Reference.AGGREGATE
    if LOOKING_BACK.search(text, start, claim.start):
        return Reference.RECAP
    if EARLIER.search(text, start, end) and scene.passage.paragraph > LEAD and not _is_told_again(claim, values):
        return Reference.RECAP
    if scene.passage.paragraph > LEAD and (
        OPENING.match(text, start, end) or _is_month_before(scene, claim, when=when)
    ):
        return Reference.RECAP
    beside = scene.passage.paragraph > LEAD and BESIDE.search(text, start, end)
    return Reference.RECAP if beside or _is_long_before(scene, when) else Reference.MAIN


def _is_told_again(claim: Claim, values: Collection[tuple[str, int]]) -> bool:
    """Tell whether a claim repeats a number of several people with which the report leads."""
    number = claim.quantity.value or 0 if isinstance(claim, Figure) else 0
    return number > 1 and isinstance(claim, Figure) and (claim.outcome, number) in values


def _is_month_before(scene: Scene, claim: Claim, *, when: When | None) -> bool:
    """Tell whether another month than that of the news stands right before a claim: "in March, a man was killed"."""
    if when is None or when.first is None:
        return False
    before = [w for w in scene.whens if w.end is not None and 0 <= claim.start - w.end <= BESIDE_DATE]
    return any(w.last is not None and (when.first - w.last).days > FAR for w in before)


def _is_long_before(scene: Scene, when: When | None) -> bool:
    """Tell whether a passage names only days far from that of the news."""
    days = [w.first for w in scene.whens if w.first and w.precision is DatePrecision.DAY]
    if when is None or when.first is None or not days:
        return False
    return all(abs((day - when.first).days) > FAR for day in days)
