"""Signs of harm: whether a sentence may hold a figure, and what its words could count."""

import re

from tallybook.claims.harm.links import links
from tallybook.claims.harm.parts import THE_HARMED
from tallybook.claims.harm.plans import is_negated, is_planned
from tallybook.claims.harm.sentence import sentence
from tallybook.claims.harm.toll_words import toll_at
from tallybook.model import Outcome

HARM = re.compile(
    r"""\b(?:
      kill|dead|death|die[ds]?\b|dying|deceas|fatal|perish|drown|suffocat|asphyxi|succumb|murder|execut|behead|assassinat
      |massacr|slaughter|slain|slay|slew|martyr|lynch|lives\b|life\b|toll|bod(?:y|ies)\b|corpse|casualt|victim
      |injur|wound|hurt|maim|hospital|clinic|infirmary|bullet
      |claim(?:s|ed)?\b|affected|breath|gass(?:ed|es|ing)|inflict
      |critical|serious\ condition|stable\ condition|symptoms|eliminat|crucif|starv
      |missing|unaccounted|disappear|vanish
      |captur|seiz|captiv|abduct|kidnap|hostage|prisoner|detain|arrest
      |freed|free\b|releas|rescu|liberat|displac|evacuat|fled\b|flee|homeless|uproot
      |shot\b|shoot|gunned|stabbed|lost\b|losing|loses|loss|wiped|electrocut|burn|crush|blew|blown|them\b
    )""",
    re.VERBOSE,
)
LONGEST = 4_000  # characters: no sentence is longer, and rules that look back and forth must not be made to


def may_hold_a_figure(text: str) -> bool:
    """Tell whether a sentence has any word of harm.

    >>> may_hold_a_figure("Ten men were killed."), may_hold_a_figure("Ten men voted.")
    (True, False)
    """
    return len(text) <= LONGEST and HARM.search(text.lower()) is not None


def outcomes_said(text: str) -> frozenset[Outcome]:
    """Return the outcomes for which a sentence has a word that is no plan and no negation.

    >>> sorted(map(str, outcomes_said("Nine were hurt in a raid aimed at capturing him.")))
    ['injured']
    """
    said = sentence(text)
    found = {o for p in said.phrases for o in p.outcomes} | {o for b in links(text) for o in b.outcomes}
    for cue in said.cues:
        if not is_planned(said.row, cue) and not is_negated(said.row, cue):
            found.update(cue.outcomes)
    for k in range(len(said.row)):
        if toll := toll_at(said.row, k):
            found.add(toll[0])
        if said.row.at(k) in THE_HARMED:
            found.add(THE_HARMED[said.row.at(k)])
    return frozenset(found)
