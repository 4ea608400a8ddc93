"""Signs of harm: what a sentence's words could count, and sentences that look like figures and were not read."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from tallybook.claims.counting.asking import is_asked, is_share, is_withdrawn
from tallybook.claims.counting.phrases import Phrase
from tallybook.claims.harm.cues import Kind
from tallybook.claims.harm.links import links
from tallybook.claims.harm.object_rules import DEFINITE
from tallybook.claims.harm.parts import THE_HARMED
from tallybook.claims.harm.plans import is_negated, is_planned
from tallybook.claims.harm.sentence import Sentence, sentence
from tallybook.claims.harm.toll_words import toll_at
from tallybook.language.words import words
from tallybook.model import Document, Figure, Outcome, Passage, Unread

HARM = re.compile(
    r"""\b(?:
      kill|dead|death|die[ds]?\b|dying|deceas|fatal|perish|drown|suffocat|asphyxi|succumb|murder|execut|behead|assassinat
      |massacr|slaughter|slain|slay|slew|martyr|lynch|lives\b|life\b|toll|bod(?:y|ies)\b|corpse|casualt|victim
      |identified\b|homicid|graz|gunfire|opened\ fire|(?:hit|struck)\ (?:in|by)\b|himself|herself|self\b
      |treated|expected\ to|not\ survive|surgery|condition\b|slaying
      |injur|wound|hurt|maim|hospital|clinic|infirmary|bullet
      |claim(?:s|ed)?\b|affected|breath|gass(?:ed|es|ing)|inflict|fate\b
      |critical|serious\ condition|stable\ condition|symptoms|eliminat|crucif|starv
      |missing|unaccounted|disappear|vanish
      |captur|seiz|captiv|abduct|kidnap|hostage|prisoner|detain|arrest
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
      |rubble|debris|trapped|buried
      |captive\w*|abduct\w*|kidnap\w*|hostages?|shot|gunned|wip(?:ed|ing)\ out|blew|blood\w*
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
FIGURED = frozenset({Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.CAPTURED, Outcome.SHOT})
THE_DEAD = words("deaths fatalities bodies corpses dead")
SPEAKING = words("said says say told tells added adds stated announced claimed warned testified")
TOLL_NOUNS = words("toll count figure number estimate tally total")
EARLIER = words("earlier previous initial first preliminary prior former")
BEFORE_ASKED = 6
BESIDE_A_CUE = 5
LONGEST = 4_000  # characters: no sentence is longer, and rules that look back and forth must not be made to
TOO_LONG = "a sentence too long to be read"


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


def unread(document: Document, passages: Sequence[Passage], *, figures: Sequence[Figure]) -> tuple[Unread, ...]:
    """Return the sentences that hold a word of harm and people that no figure counts, with the words that say so."""
    read = {(f.start, f.end) for f in figures}
    starts = sorted(f.start for f in figures)
    found = []
    for passage in passages:
        text = document.text[passage.start : passage.end]
        sign = SIGN.search(text)
        if sign is None:
            continue
        if len(text) > LONGEST:
            found.append(Unread(document_id=document.id, start=passage.start, end=passage.end, sign=TOO_LONG))
            continue
        said = sentence(text)
        left = [p for p in said.phrases if _span(said, p, base=passage.start) not in read and not _is_settled(said, p)]
        counted = bisect_left(starts, passage.start) < bisect_left(starts, passage.end)
        why = _uncounted(said, left) if counted else _nothing_counted(said, left)
        if why is not None:
            found.append(
                Unread(
                    document_id=document.id,
                    start=passage.start,
                    end=passage.end,
                    sign=why if SIGN.search(why) else f"{why} … {sign.group()}",
                )
            )
    return tuple(found)


def _span(said: Sentence, phrase: Phrase, *, base: int) -> tuple[int, int]:
    return base + said.row.starts[phrase.start], base + said.row.ends[phrase.counted - 1]


def _uncounted(said: Sentence, left: Sequence[Phrase]) -> str | None:
    """Return a number of people that a sentence with figures holds besides them."""
    for phrase in left:
        numbered = phrase.kind in {"number", "vague"} and phrase.known and not phrase.partitive
        if numbered and (phrase.kind == "number" or phrase.head is not None):
            return said.row.slice(phrase.start, phrase.end)
    return None


def _is_settled(said: Sentence, phrase: Phrase) -> bool:
    """Tell whether people need no figure: those who speak, and a count that was withdrawn or has grown."""
    row = said.row
    if row.at(phrase.end) in SPEAKING or is_withdrawn(row, phrase.start) or _holds_others(said, phrase):
        return True
    if phrase.head is not None or phrase.kind != "number":
        return False
    earlier = row.at(phrase.start - 1) == "of" and row.at(phrase.start - 2) in TOLL_NOUNS
    return row.at(phrase.start - 1) == "from" or (earlier and row.at(phrase.start - 3) in EARLIER)


def _holds_others(said: Sentence, phrase: Phrase) -> bool:
    """Tell whether people are those of whom a sentence counts some: the 23 of "six of the 23 hostages"."""
    n = said.starts[phrase.start]
    return n > 0 and said.phrases[n - 1].partitive


def _nothing_counted(said: Sentence, left: Sequence[Phrase]) -> str | None:
    """Return what a sentence without any figure may count: a number, a victim, a verb of harm, the dead."""
    for phrase in left:
        numbered = phrase.kind in {"number", "vague", "none"}
        if (numbered and phrase.head is not None) or (phrase.kind != "name" and _is_beside(said, phrase)):
            return said.row.slice(phrase.start, phrase.end)
    for cue in said.cues:
        unreal = is_planned(said.row, cue) or is_negated(said.row, cue) or _only_asked(said, cue.start)
        unreal = unreal or is_withdrawn(said.row, cue.start)
        verb = cue.kind is not Kind.BESIDE and not cue.nominal
        if verb and not unreal and FIGURED.intersection(cue.outcomes):
            return said.row.slice(cue.start, cue.end)
    harmed = next((k for k, word in enumerate(said.row.low) if word in THE_DEAD and _is_new(said, k)), None)
    return None if harmed is None else said.row.word(harmed)


def _only_asked(said: Sentence, i: int) -> bool:
    """Tell whether a cue stands behind "how many", "whether" or "if", or in a question of yes or no."""
    before = range(max(0, i - BEFORE_ASKED), i + 1)
    return any(is_asked(said.row, k) for k in before)


def _is_new(said: Sentence, k: int) -> bool:
    """Tell whether a word for the dead is no back-reference ("the dead") and no share ("one in five deaths")."""
    row = said.row
    return row.at(k - 1) not in DEFINITE and not any(is_share(row, m) for m in range(max(0, k - BESIDE_A_CUE), k))


def _is_beside(said: Sentence, phrase: Phrase) -> bool:
    """Tell whether a word of harm stands near a phrase."""
    before = range(phrase.start - BESIDE_A_CUE, phrase.start)
    return any(SIGN.fullmatch(said.row.at(k)) for k in (*before, *range(phrase.end, phrase.end + BESIDE_A_CUE)))
