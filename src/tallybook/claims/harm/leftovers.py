"""Leftovers: the words of a sentence that may speak of people harmed and that no figure of it has counted."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain

from tallybook.claims.counting.asking import is_asked, is_credit, is_share, is_withdrawn
from tallybook.claims.counting.imagined import is_imagined
from tallybook.claims.counting.nonpersons import THINGS
from tallybook.claims.counting.nouns import is_person
from tallybook.claims.counting.phrases import Phrase
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.harm.cues import Cue, Kind
from tallybook.claims.harm.leftover_words import NOUNS, ODD, PRONOUNS, QUANTIFIERS
from tallybook.claims.harm.links import links
from tallybook.claims.harm.object_rules import DEFINITE
from tallybook.claims.harm.plans import is_negated, is_planned
from tallybook.claims.harm.sentence import BE, Sentence, before_chain
from tallybook.language.words import words
from tallybook.model import Outcome

FIGURED = frozenset({Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.CAPTURED, Outcome.SHOT})
SPEAKING = words("said says say told tells added adds stated announced claimed warned testified")
TOLL_NOUNS = words("toll count figure number estimate tally total")
EARLIER = words("earlier previous initial first preliminary prior former")
NEAR = 5  # tokens in which a word of harm stands beside people
BEFORE_ASKED = 6
PLACING = words("in at near from to around outside inside")
"""Words before the name of a place."""

TOLL = words("toll figure number")
"""Words that a figure of the sentence has used up: its toll leads to one number."""

Spans = Collection[tuple[int, int]]
"""Stretches of a sentence's text."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words that nothing has counted (tokens `start` to `end`), and what they are."""

    start: int
    end: int
    kinds: tuple[str, ...]


def leftovers(said: Sentence, read: Spans) -> tuple[Leftover, ...]:
    """Return what a sentence leaves over besides the spans that are read, from left to right.

    >>> from tallybook.claims.harm.sentence import sentence
    >>> said = sentence("Two men were killed and others were taken to hospital.")
    >>> [said.row.slice(one.start, one.end) for one in leftovers(said, [(0, 3)])]
    ['others', 'taken', 'taken to hospital', 'hospital']
    """
    counted = [n for n, phrase in enumerate(said.phrases) if span_of(said, phrase) in read]
    bound = [b for b in links(said.row.text) if b.phrase in counted]
    cues = {b.cue for b in bound if b.cue is not None}
    told = {outcome for b in bound for outcome in b.outcomes}
    taken = {k for n in counted for k in range(said.phrases[n].start, said.phrases[n].end)}
    taken |= {k for c in cues for k in range(said.cues[c].start, said.cues[c].end)}
    found: dict[tuple[int, int], list[str]] = {}
    phrases = (_phrase_left(said, p) for n, p in enumerate(said.phrases) if n not in counted)
    verbs = (_cue_left(said, cue, told=told) for c, cue in enumerate(said.cues) if c not in cues)
    spent = TOLL if bound else frozenset()
    free = (k for k in range(len(said.row)) if k not in taken and said.row.at(k) not in spent)
    single = (_word_left(said.row, k) for k in free)
    for start, end, kinds in chain(phrases, verbs, single):
        if kinds:
            found.setdefault((start, end), []).extend(kinds)
    return tuple(Leftover(*place, tuple(found[place])) for place in sorted(found))


def span_of(said: Sentence, phrase: Phrase) -> tuple[int, int]:
    """Return the stretch of text that a figure of a phrase has as its own."""
    return said.row.starts[phrase.start], said.row.ends[phrase.counted - 1]


def _phrase_left(said: Sentence, phrase: Phrase) -> tuple[int, int, list[str]]:
    if is_settled(said, phrase):
        return phrase.start, phrase.end, []
    whole = phrase.of_them or phrase.of_the or phrase.of_set
    head = "set" if whole else "unknown" if not phrase.known else "headed" if phrase.head else "bare"
    near = " near" if _is_near_harm(said, phrase) else ""
    placed = phrase.kind == "name" and said.row.at(phrase.start - 1) in PLACING
    if placed or (not near and phrase.kind not in {"number", "vague"}):
        return phrase.start, phrase.end, []
    kinds = [f"{phrase.kind} {head}{near}"]
    return phrase.start, phrase.end, [*kinds, f"{phrase.kind} harmed"] if phrase.outcomes else kinds


def _is_near_harm(said: Sentence, phrase: Phrase) -> bool:
    around = chain(range(phrase.start - NEAR, phrase.start), range(phrase.end, phrase.end + NEAR))
    row = said.row
    return any(k in said.cue_at or row.at(k) in NOUNS or row.at(k) in ODD for k in around)


def _cue_left(said: Sentence, cue: Cue, *, told: Collection[Outcome]) -> tuple[int, int, list[str]]:
    row = said.row
    if FIGURED.isdisjoint(cue.outcomes) or _only_asked(row, cue.start) or is_withdrawn(row, cue.start):
        return cue.start, cue.end, []
    unreal = "unreal" if is_planned(row, cue) or is_negated(row, cue) else "verb"
    noun = " of" if cue.nominal else ""
    at, passive = before_chain(row, cue.start)
    takes_object = cue.kind is Kind.OBJECT or (cue.kind is Kind.PARTICIPLE and not passive)
    side, beside = ("object", cue.end) if takes_object else ("subject", at - 1)
    outcome = cue.outcomes[0]
    kinds = [f"{unreal} {outcome} {cue.kind}{noun}", f"{unreal} {side} {_sort(row, beside)}{noun}"]
    return cue.start, cue.end, [*kinds, f"{unreal} again"] if outcome in told else kinds


def _sort(row: Tokens, k: int) -> str:
    """Tell what sort of word stands where a verb's people are expected."""
    word = row.at(k)
    sorts = (
        (word in PRONOUNS, "pronoun"),
        (word in DEFINITE, "definite"),
        (row.is_capital(k), "capital"),
        (not word[:1].isalnum(), "end"),
        (is_person(word), "person"),
        (word in THINGS, "thing"),
    )
    return next((name for holds, name in sorts if holds), "word")


def _word_left(row: Tokens, k: int) -> tuple[int, int, list[str]]:
    word = row.at(k)
    kinds: list[str] = []
    if not (word in QUANTIFIERS or word in NOUNS or word in ODD) or _only_asked(row, k):
        return k, k + 1, kinds
    if word in QUANTIFIERS and not row.at(k + 1)[:1].isdigit():
        kinds.append(f"quantifier {_after_quantifier(row, k + 1)}")
    if word in NOUNS and not any(is_share(row, m) for m in range(max(0, k - NEAR), k)):
        kinds.append("noun definite" if row.at(k - 1) in DEFINITE else "noun new")
    if word in ODD:
        kinds.append(f"odd {ODD[word]}")
    return k, k + 1, kinds


def _after_quantifier(row: Tokens, k: int) -> str:
    word = row.at(k)
    if word == "of":
        return "of"
    if word in THINGS or row.at(k + 1) in THINGS:
        return "thing"
    if not word[:1].isalpha():
        return "end"
    return "verb" if word in BE or word.endswith("ed") else "word"


def is_settled(said: Sentence, phrase: Phrase) -> bool:
    """Tell whether people need no figure: those who speak, are asked for, or whose count was withdrawn or has grown."""
    row = said.row
    if row.at(phrase.end) in SPEAKING or is_credit(row, phrase.start) or _holds_others(said, phrase):
        return True
    if is_withdrawn(row, phrase.start) or is_asked(row, phrase.start) or is_share(row, phrase.end):
        return True
    if is_imagined(row, phrase.start):
        return True
    if phrase.head is not None or phrase.kind != "number":
        return False
    earlier = row.at(phrase.start - 1) == "of" and row.at(phrase.start - 2) in TOLL_NOUNS
    return row.at(phrase.start - 1) == "from" or (earlier and row.at(phrase.start - 3) in EARLIER)


def _holds_others(said: Sentence, phrase: Phrase) -> bool:
    """Tell whether people are those of whom a sentence counts some: the 23 of "six of the 23 hostages"."""
    n = said.starts[phrase.start]
    return n > 0 and said.phrases[n - 1].partitive


def _only_asked(row: Tokens, i: int) -> bool:
    """Tell whether a word stands behind "how many", "whether" or "if", or in a question of yes or no."""
    return any(is_asked(row, k) for k in range(max(0, i - BEFORE_ASKED), i + 1))


def context(row: Tokens, left: Collection[Leftover], *, one: Leftover) -> Iterator[str]:
    """Yield what stands around a leftover: its own words, those beside it, and what else is left close by."""
    reach = 6
    for other in left:
        if other is not one and one.start - reach < other.end and other.start < one.end + reach:
            side = "after" if other.start >= one.start else "before"
            yield from (f"{side}: {kind}" for kind in other.kinds)
    own = range(one.start, one.end)
    yield from (f"word {row.at(k)}" for k in own if _is_small(row, k))
    yield from (f"{k - one.start} {row.at(k)}" for k in (one.start - 2, one.start - 1) if _is_small(row, k))
    yield from (f"+{k - one.end + 1} {row.at(k)}" for k in (one.end, one.end + 1) if _is_small(row, k))


def _is_small(row: Tokens, k: int) -> bool:
    """Tell whether a word is written in lower case: no name ever becomes a feature."""
    return 0 <= k < len(row) and row.text[row.starts[k]].islower()
