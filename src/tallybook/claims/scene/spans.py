"""Sentences that tell of two times at once: a district's toll since Monday with a raid's, an attack where another was.

What such a sentence says of each of its figures leaves no doubt, so that nothing else outweighs it.
"""

import re
from collections.abc import Mapping, Sequence

from tallybook.claims.scene.scenes import Scene
from tallybook.claims.scene.verdicts import Verdict
from tallybook.model import Figure, Outcome, Reference, Scope

_EVENT = (
    r"(?:raid|attack|assault|ambush|strike|air ?strike|bombing|blast|explosion|shelling|shooting|massacre|clash|battle"
    r"|bombardment|storming|bomb)"
)
OF_ONE = re.compile(
    rf"[^.;]{{0,40}}?\b(?:in|by|during|from) (?:(?:\w+day|yesterday|today|last night)['’]s (?:\w+ ){{0,2}}{_EVENT}"
    rf"|(?:a|an|one|the) (?:single )?(?:\w+ )?{_EVENT} (?:on \w+day|last night|yesterday|today))\b",
    re.IGNORECASE,
)
"""After a figure: it counts those of one attack, which is given its day."""

SPAN = re.compile(
    r"\b(?:since (?:last )?(?:\w+day|then|the weekend|(?:the )?(?:start|beginning|end) of)\b"
    r"|so far this (?:week|month|year)|(?<!earlier )(?<!later )this (?:week|month|year)\b(?!['’]s)"
    r"|(?:in|over|within) (?:the )?(?:past|last) (?:\w+ )?(?:days|weeks?|months?))",
    re.IGNORECASE,
)
BACK = re.compile(
    r"\b(?:where|in which|that|which|after|when)\b[^.;]{0,120}?"
    r"\b(?:(?:a|one|two|three|four|five|six|several|some|[0-9]+) (?:days?|weeks?|months?) (?:earlier|before)"
    r"|the (?:day|night|week|month) before|(?:the|on the) previous (?:day|night|week))\b",
    re.IGNORECASE,
)
"""A clause on what was there before: "where a bomb killed five the day before"."""

RAISING = re.compile(r"\b(?:bring|brought|rais|tak|took|push)(?:s|es|ing|ed)?\b", re.IGNORECASE)
HARM = frozenset({Outcome.KILLED, Outcome.INJURED, Outcome.SHOT})
NEAR = 80  # characters from a number to the span of time that it sums up


def two_times(text: str, scene: Scene) -> Mapping[str, Verdict]:
    """Return what a sentence says for sure of figures of which some are of a longer or of an earlier time."""
    figures = [claim for claim in scene.claims if isinstance(claim, Figure) and claim.outcome in HARM]
    if len(figures) < 2 or scene.passage.paragraph == 0:  # noqa: PLR2004 - the two times need two figures
        return {}
    return {**_summed(text, scene, figures=figures), **_before(text, scene, figures=figures)}


def _summed(text: str, scene: Scene, *, figures: Sequence[Figure]) -> Mapping[str, Verdict]:
    """Part the toll of a span of time from that of the one attack it includes, or by which it has risen."""
    found: dict[str, Verdict] = {}
    start, end = scene.passage.start, scene.passage.end
    span = SPAN.search(text, start, end)
    for one in figures if span else ():
        whole = next((f for f in figures if f.id == one.part_of and f.outcome is one.outcome), None)
        if whole is not None and OF_ONE.match(text, one.end, end):
            found[whole.id] = Verdict(Reference.AGGREGATE, span.group() if span else None, sure=True)
            found[one.id] = Verdict(Reference.MAIN, sure=True)
    first, last = figures[0], figures[-1]
    raised = SPAN.search(text, last.end, min(end, last.end + NEAR))
    told = raised and first.outcome is last.outcome and RAISING.search(text, first.end, last.start)
    if raised and told and not found:
        found[last.id] = Verdict(Reference.AGGREGATE, raised.group(), sure=True)
    return found


def _before(text: str, scene: Scene, *, figures: Sequence[Figure]) -> Mapping[str, Verdict]:
    """Part those who were harmed at the place before from those whom the sentence tells of: unless these died of it."""
    clause = BACK.search(text, scene.passage.start, scene.passage.end)
    if clause is None:
        return {}
    earlier = [f for f in figures if clause.start() <= f.start < clause.end()]
    others = [f for f in figures if f not in earlier]
    if not earlier or not others or any(f.scope is not Scope.TOTAL for f in others):
        return {}
    if {(f.outcome, f.quantity.value) for f in earlier} & {(f.outcome, f.quantity.value) for f in others}:
        return {}
    recap = Verdict(Reference.RECAP, clause.group(), sure=True)
    return {**{f.id: recap for f in earlier}, **{f.id: Verdict(Reference.MAIN, sure=True) for f in others}}
