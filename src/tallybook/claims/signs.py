"""Signs of harm: what a sentence's words could count, and sentences that look like figures and were not read."""

import re
from collections.abc import Iterator, Sequence

from tallybook.claims.cues import Kind
from tallybook.claims.links import links
from tallybook.claims.parts import THE_HARMED
from tallybook.claims.plans import is_negated, is_planned
from tallybook.claims.sentence import Sentence, sentence
from tallybook.claims.toll_words import toll_at
from tallybook.model import Document, Figure, Outcome, Passage, Unread

HARM = re.compile(
    r"""\b(?:
      kill|dead|death|die[ds]?\b|dying|deceas|fatal|perish|drown|suffocat|asphyxi|succumb|murder|execut|behead|assassinat
      |massacr|slaughter|slain|slay|slew|martyr|lynch|lives\b|life\b|toll|bod(?:y|ies)\b|corpse|casualt|victim
      |injur|wound|hurt|maim|hospitali|critical|serious\ condition|stable\ condition|symptoms|eliminat|crucif|starv
      |missing|unaccounted|disappear|vanish
      |captur|captiv|abduct|kidnap|hostage|prisoner|detain|arrest
      |freed|free\b|releas|rescu|liberat|displac|evacuat|fled\b|flee|homeless|uproot
      |shot\b|shoot|gunned|stabbed|lost\b|losing|loses|loss|wiped|electrocut|burn|crush|blew|blown|them\b
    )""",
    re.VERBOSE,
)
SIGN = re.compile(
    r"""\b(?:
      kill\w*|dead|deaths?|die[ds]?|deceased|fatal\w*|perish\w*|suffocat\w*|asphyxi\w*|murder\w*|execut\w*|behead\w*
      |massacr\w*|slaughter\w*|slain|slew|martyr\w*|death\ toll|toll|bodies|corpses?|casualt\w*|victims?|gassed|lifeless
      |injur\w*|wound\w*|maim\w*|hospitali\w*|eliminat\w*|starv\w*|missing|unaccounted
      |captive\w*|abduct\w*|kidnap\w*|hostages?|gunned|wiped\ out|blew|blood\w*
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
FIGURED = frozenset({Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.CAPTURED, Outcome.SHOT})
BESIDE_A_CUE = 4


def may_hold_a_figure(text: str) -> bool:
    """Tell whether a sentence has any word of harm.

    >>> may_hold_a_figure("Ten men were killed."), may_hold_a_figure("Ten men voted.")
    (True, False)
    """
    return HARM.search(text.lower()) is not None


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


def unread(document: Document, passages: Sequence[Passage], *, figures: Sequence[Figure]) -> tuple[Unread, ...]:
    """Return the sentences that hold a word of harm and people that no figure counts, with the words that say so."""
    read = {(f.start, f.end) for f in figures}
    found = []
    for passage in passages:
        text = document.text[passage.start : passage.end]
        sign = SIGN.search(text)
        if sign is None:
            continue
        said = sentence(text)
        spans = _spans(said, base=passage.start)
        counts = any(span in read for span in spans)
        left = next(_left(said, spans=spans, read=read, counts=counts), None)
        if left is not None:
            words = f"{sign.group()} … {left}"
            found.append(Unread(document_id=document.id, start=passage.start, end=passage.end, sign=words))
    return tuple(found)


def _spans(said: Sentence, *, base: int) -> list[tuple[int, int]]:
    row = said.row
    return [(base + row.starts[p.start], base + row.ends[p.counted - 1]) for p in said.phrases]


def _left(said: Sentence, *, spans: list[tuple[int, int]], read: set[tuple[int, int]], counts: bool) -> Iterator[str]:
    """Yield the phrases that look as if they count people and that no figure takes."""
    for phrase, span in zip(said.phrases, spans, strict=True):
        if span in read or phrase.kind == "name" or (phrase.of_them and phrase.head is None):
            continue
        numbered = phrase.kind in {"number", "vague", "none"}
        beside = _is_beside(said, phrase.start, end=phrase.end)
        if (
            (numbered and not counts and (phrase.head is not None or beside))
            or (numbered and counts and phrase.head is not None and beside)
            or (not numbered and not counts and beside)
        ):
            yield said.row.slice(phrase.start, phrase.end)


def _is_beside(said: Sentence, start: int, *, end: int) -> bool:
    """Tell whether a word of harm stands near a phrase."""
    for k in (*range(start - BESIDE_A_CUE, start), *range(end, end + BESIDE_A_CUE)):
        c = said.cue_at.get(k)
        if c is not None and FIGURED.intersection(said.cues[c].outcomes) and said.cues[c].kind is not Kind.NOTHING:
            return True
        if SIGN.fullmatch(said.row.at(k)):
            return True
    return False
