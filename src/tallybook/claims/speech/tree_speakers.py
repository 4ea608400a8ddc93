"""Speakers by the tree: whom a sentence credits where the order of its words gives a verb of speech no subject.

The tree is asked only for a sentence that holds a word of harm and a verb of speech whose subject was not found, or
was found in the middle of something longer: "the port authority", "the camp" of "the group that runs the camp".
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.speech import speech_words as table
from tallybook.claims.speech.cues.cue import Cue
from tallybook.claims.speech.cues.found import cues
from tallybook.claims.speech.cues.parsed import Parsed, parsed
from tallybook.claims.speech.cues.stretches import Stretch
from tallybook.claims.speech.noun_phrases import Phrase
from tallybook.claims.speech.spoken import Attribution
from tallybook.claims.speech.subjects import can_speak
from tallybook.language.words import words

HARM = re.compile(
    r"(?<![^\W_])(?:kill|dead|die[ds]?|dying|death|wound|injur|hurt|shot|casualt|bod(?:y|ies)|toll|victim|missing"
    r"|captur|execut|massacr|perish|slain|murder|corpse|fatal|lives|lost|displac|freed|releas|abduct|kidnap)",
    re.IGNORECASE,
)
CERTAIN = table.SAYING - table.NOUN_OR_VERB - table.TOLL_GIVING
THINKING = words("""
    think thinks thought fear fears feared suspect suspects suspected know knows knew presume presumes presumed
    assume assumes assumed reckon reckons reckoned maintain maintains maintained tell recount recounts complained
    lamented specified specifies disclosed discloses calculated list lists counts
""")
"""Verbs that credit somebody with a number where they have a clause or an object: "officials fear that five died"."""

NOUNS = words("claim claims report reports statement estimate estimates account accounts announcement allegation")
PASSED = words("by to")  # behind a participle: "raids claimed by rebels", "jets believed to be theirs"
NOUN_LEADS = words("that by from of")
ASKED = CERTAIN | THINKING
PASSIVE = words("quoted told")
OBJECTS = words("""
    reported reports report confirmed confirms confirm counted counts documented recorded announced announces lists
    listed verified tallied identified estimated estimates acknowledged acknowledges admitted admits admit revealed
    reveals mentioned mentions noted notes estimate
""")
"""Verbs of speech that credit somebody with the people who are their object: "confirmed the deaths of 12"."""

NOBODY = words("""
    victim victims people men women children others dead wounded injured bodies body number toll attack raid blast
    explosion strike strikes incident
""")
OPENERS = words("""
    that and but while as although though because after when where whereas if since or so yet meanwhile however
    said says told adding with before until
""")
AGENTS = words("by from")
BEFORE = frozenset(",.;:!?-–—\"'“”‘’()[]«»…")
WIDEST = 120  # tokens of a sentence; the tree knows no more
MOST = 16  # words of a speaker
NAMES = frozenset({"NN", "NNS", "NNP", "NNPS"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
CITING = words("citing quoting")
NEVER_PART = CITING | {"which"}  # of the words that name a speaker
ALONE = words("those one two three several some many both")


@dataclass(frozen=True, slots=True)
class Told:
    """A credit by the tree, the place of its verb, and all that the tree takes for its subject."""

    verb_at: int
    credit: Attribution
    reach: Phrase


def completed(row: Tokens, found: Sequence[Attribution]) -> list[Attribution]:
    """Return credits with those that the tree adds, and with the whole of a subject that was cut.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> said = tokens("The head of the fishing guild told the radio that nine people were killed.")
    >>> [said.slice(a.subject.first, a.subject.end) for a in completed(said, []) if a.subject]
    ['The head of the fishing guild']
    """
    verbs = [verb_of(row, credit) for credit in found]
    unsaid = [i for i in range(len(row)) if i not in verbs and _is_open(row, i)]
    cut = {i for i, credit in zip(verbs, found, strict=True) if row.low[i] in ASKED | NOUNS and _is_cut(row, credit)}
    if not (unsaid or cut) or len(row) > WIDEST or HARM.search(row.text) is None:
        return list(found)
    told = {one.verb_at: one for one in _told(row, parsed(row.text), cut=cut)}
    whole = [
        _whole(credit, told[i]) if i in cut & told.keys() else credit for i, credit in zip(verbs, found, strict=True)
    ]
    return [*whole, *(told[i].credit for i in unsaid if i in told)]


def verb_of(row: Tokens, credit: Attribution) -> int:
    """Return the place of a credit's verb: its last word, or its first where the subject follows."""
    return credit.first if row.low[credit.first] == credit.verb else credit.end - 1


def _is_open(row: Tokens, i: int) -> bool:
    """Tell whether a word may credit somebody, though no subject was found for it."""
    word = row.low[i]
    if word in NOUNS:
        return row.at(i + 1) in NOUN_LEADS
    if word in PASSIVE:
        return True
    return word in ASKED and row.at(i - 1) not in table.NOT_SPEECH and row.at(i + 1) not in PASSED


def _is_cut(row: Tokens, credit: Attribution) -> bool:
    """Tell whether the words before a subject may belong to it: "the port authority", "Two of the drivers"."""
    if credit.subject is None:
        return False
    if credit.subject.end - credit.subject.first == 1 and row.low[credit.subject.first] in ALONE:
        return True
    before = row.at(credit.subject.first - 1)
    if before in {"'", "’"}:
        return True
    return before[:1].isalpha() and before not in OPENERS and before not in table.NO_NAMES - table.JOINTS


def _whole(credit: Attribution, told: Told) -> Attribution:
    """Return a credit with the subject that the tree gives its verb, if that holds the one that was found."""
    if credit.subject is None:
        return credit
    inside = told.reach.first <= credit.subject.first and credit.subject.end <= told.reach.end
    return told.credit if inside else credit


def _told(row: Tokens, said: Parsed, *, cut: Collection[int]) -> Iterator[Told]:
    """Yield the credits of a sentence's tree that may stand behind a number; of a cut one only its subject is asked."""
    for cue in cues(said):
        verb_at = _token(row, said.tree.starts[cue.word])
        if row.low[verb_at] not in ASKED | NOUNS or cue.source is None:
            continue
        vouched = cue.content and (cue.clause or row.low[verb_at] in OBJECTS | NOUNS)
        if not vouched and (verb_at not in cut or table.SPEAKERS.isdisjoint(said.low[slice(*cue.source)])):
            continue
        subject = _speaker(said, cue.source, inverted=cue.source[0] == cue.cue[1])
        if subject is None:
            continue
        credit = _credit(row, said, cue=cue, subject=subject)
        if credit.subject and (row.low[verb_at] in NOUNS or can_speak(row, credit.subject)):
            yield Told(verb_at, credit, _tokens(row, said, stretch=cue.source))


def _credit(row: Tokens, said: Parsed, *, cue: Cue, subject: Stretch) -> Attribution:
    phrase, verb_at = _tokens(row, said, stretch=subject), _token(row, said.tree.starts[cue.word])
    return Attribution(
        first=min(phrase.first, verb_at),
        end=max(phrase.end, verb_at + 1),
        verb=row.low[verb_at],
        subject=phrase,
        left=any(end <= cue.word for _, end in cue.content),
        right=any(first > cue.word for first, _ in cue.content),
    )


def _speaker(said: Parsed, source: Stretch, *, inverted: bool) -> Stretch | None:
    """Return the words of a source that name it, where they can be somebody who speaks."""
    tree = said.tree
    head = next(
        (k for k in range(*source) if not source[0] <= tree.heads[k] < source[1] or tree.heads[k] == k), source[0]
    )
    low = said.low[head]
    subject = next((k for k in said.below[head] if tree.relations[k] == "nsubj" and source[0] <= k), None)
    head = head if tree.tags[head] in NAMES or subject is None else subject
    low = said.low[head]
    if (tree.tags[head] not in NAMES and low not in ALONE) or low in NOBODY | table.NOT_SPEAKING:
        return None
    if source[0] > 0 and not inverted and said.low[source[0] - 1] not in BEFORE | OPENERS | AGENTS:
        return None
    clause = next((k for k in range(head, source[1]) if said.low[k] in table.RELATIVES | CITING), None)
    end = source[1]
    if clause is not None and (
        said.at(clause - 1) == "," or said.low[clause] in NEVER_PART or tree.tags[head].startswith("NNP")
    ):
        end, clause = clause, None
    named = said.trimmed((source[0], end))
    if clause is None and any(tree.tags[k] in FINITE for k in range(*named)):
        return None
    return named if 0 < named[1] - named[0] <= MOST else None


def _token(row: Tokens, start: int) -> int:
    return max(0, bisect_right(row.starts, start) - 1)


def _tokens(row: Tokens, said: Parsed, *, stretch: Stretch) -> Phrase:
    start, end = said.characters(stretch)
    return Phrase(_token(row, start), _token(row, end - 1) + 1)
