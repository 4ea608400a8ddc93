"""Scope: whether a figure is a whole count, a part, or only the new ones, with the words that say so."""

from dataclasses import dataclass

from tallybook.claims.counting.casualty_nouns import BODIES
from tallybook.claims.counting.phrases import ADDERS, Phrase
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.harm.bindings import Binding
from tallybook.claims.harm.sentence import BE, Sentence
from tallybook.language.words import words
from tallybook.model import Outcome, Scope

FACILITIES = words("hospital hospitals clinic clinics morgue mortuary infirmary")
RECEIVED = words("received receives receive brought arrived admitted taken treated delivered")
LATE = words("died dies bodies body succumbed raising bringing overnight pushing corpses later")
ATTACKERS = words("""
    attacker attackers gunman gunmen bomber bombers assailant assailants shooter shooters hijacker hijackers
    perpetrator perpetrators militant militants
    """)
HIMSELF = frozenset({"himself", "herself", "themselves"})
COUNTING = frozenset({"including", "counting"})
LEAVING_OUT = frozenset({"excluding", "besides"})
COUNTS_OWN = words("received receives receive admitted admits treated treats treating counts counted registered")
STAFF = words("staff doctors medics nurses surgeons paramedics")
CLAUSE_ENDS = words("said says told that who which when after because while whereas") | {".", ";", ":"}
REMAINING = frozenset({"still", "remain", "remains", "remained"})
IN_CARE = words("treated treatment hospital hospitals hospitalised hospitalized care condition")
REACH = 14
NEAR = 4
HURT = frozenset({"wounded", "injured", "hurt"})
BADLY = words("critically seriously severely gravely badly slightly lightly")


@dataclass(frozen=True, slots=True)
class Reach:
    """The scope of a figure and the tokens that say it."""

    scope: Scope
    words: tuple[int, int] | None = None


def scope_of(said: Sentence, binding: Binding) -> Reach:
    """Return the scope of a bound phrase."""
    phrase, row = said.phrases[binding.phrase], said.row
    if _is_late(said, binding):
        return Reach(Scope.ADDED, _added_words(row, phrase))
    if binding.part_of is not None or binding.words is not None:
        return Reach(Scope.PART, binding.words)
    own = _facility(said, phrase) or _some_bodies(phrase)
    if own is None and binding.outcomes == (Outcome.INJURED,):
        own = _remaining(row, phrase) or _worst(said, binding)
    return Reach(Scope.PART, own) if own else Reach(Scope.TOTAL)


def _is_late(said: Sentence, binding: Binding) -> bool:
    """Tell whether the figure counts only new ones: "two more bodies", "one of the wounded died, raising the toll"."""
    phrase, row = said.phrases[binding.phrase], said.row
    if binding.outcomes != (Outcome.KILLED,):
        return False
    hurt = phrase.kind == "one" and phrase.outcomes == (Outcome.INJURED,) and binding.rule != "noun"
    if hurt or (phrase.of_the and phrase.of_set is Outcome.INJURED) or _wounded_after(said, phrase):
        return "risen" not in row.low and "rose" not in row.low
    if not phrase.added:
        return False
    more = any(row.at(k) == "more" for k in range(phrase.counted, phrase.end))
    return (more and bool(LATE.intersection(row.low))) or phrase.head in BODIES


def _wounded_after(said: Sentence, phrase: Phrase) -> bool:
    """Tell whether those counted are said to have been hurt before: "one of the men wounded", "a man who was hurt".

    "The blast killed 30 people injured 90" counts others after its verb.
    """
    after = said.row.low[phrase.end : phrase.end + NEAR]
    if not after or phrase.end + 1 in said.starts:
        return False
    return after[0] in HURT or (after[0] == "who" and not HURT.isdisjoint(after))


def _added_words(row: Tokens, phrase: Phrase) -> tuple[int, int]:
    for k in range(phrase.start, phrase.end):
        if row.at(k) in ADDERS:
            return k, k + 1
    hurt = next((k for k in range(phrase.start, phrase.counted) if row.at(k) in HURT), None)
    if hurt is not None:
        return hurt, hurt + 1
    hurt = next((k for k in range(phrase.counted, phrase.end + NEAR) if row.at(k) in HURT), phrase.end)
    return min(phrase.end, hurt), hurt + 1


def _facility(said: Sentence, phrase: Phrase) -> tuple[int, int] | None:
    """Return the words of the one hospital or morgue whose bodies are counted, or None."""
    row = said.row
    if (own := _own_count(said, phrase)) is not None:
        return own
    if phrase.head not in BODIES or RECEIVED.isdisjoint(row.low):
        return None
    for k in range(max(0, phrase.start - REACH), min(len(row), phrase.end + REACH)):
        if row.at(k) in FACILITIES:
            first = k
            while first > 0 and row.is_capital(first - 1) and row.at(first - 1).isalpha():
                first -= 1
            return first, k + 1
    return (phrase.start, phrase.end) if "brought" in row.low else None


def _remaining(row: Tokens, phrase: Phrase) -> tuple[int, int] | None:
    """Return the words that count only those not yet well: "nine people are still being treated"."""
    for k in range(phrase.end, min(len(row), phrase.end + REACH)):
        if row.at(k) in CLAUSE_ENDS:
            return None
        if row.at(k) in REMAINING:
            cared = next((m for m in range(k + 1, min(len(row), k + NEAR + 1)) if row.at(m) in IN_CARE), None)
            return None if cared is None else (k, cared + 1)
    return None


def _some_bodies(phrase: Phrase) -> tuple[int, int] | None:
    """Return the words that take a few from bodies told of before: "some of the bodies"."""
    some = phrase.kind == "vague" and phrase.of_the and phrase.head in BODIES
    return (phrase.counted, phrase.end) if some else None


def _worst(said: Sentence, binding: Binding) -> tuple[int, int] | None:
    """Return the word that counts only the worst hurt of those counted before: "25 were injured, some critically"."""
    phrase, row = said.phrases[binding.phrase], said.row
    if phrase.head is not None or binding.phrase == 0 or row.at(phrase.end) not in BADLY:
        return None
    return None if row.at(phrase.end + 1) in HURT else (phrase.end, phrase.end + 1)


def _own_count(said: Sentence, phrase: Phrase) -> tuple[int, int] | None:
    """Return the facility, or its staff, that counts its own: "the hospital received 12 wounded"."""
    row = said.row
    for k in range(phrase.start - 1, max(-1, phrase.start - REACH), -1):
        if row.at(k) in COUNTS_OWN:
            return _counting_facility(row, k)
        if row.at(k) in CLAUSE_ENDS:
            return None
    return None


def _counting_facility(row: Tokens, verb: int) -> tuple[int, int] | None:
    for k in range(verb - 1, max(-1, verb - REACH), -1):
        if row.at(k) in FACILITIES | STAFF:
            first = k
            while first > 0 and _in_its_name(row, first - 1):
                first -= 1
            return first, k + 1
        if row.at(k) in CLAUSE_ENDS or row.at(k) in BE:
            return None
    return None


def _in_its_name(row: Tokens, k: int) -> bool:
    return row.at(k) in {"the", "a", "its", "her", "his", "their"} or (row.is_capital(k) and row.at(k).isalpha())


def attackers(said: Sentence, phrase: Phrase) -> str:
    """Return whether the words around a figure say that attackers are counted in it.

    >>> from tallybook.claims.harm.sentence import sentence
    >>> said = sentence("Fourteen guests died, not counting the gunman.")
    >>> attackers(said, said.phrases[0])
    'no'
    """
    row = said.row
    for k in range(phrase.end, min(len(row), phrase.end + REACH)):
        word = row.at(k)
        if word in HIMSELF and row.at(k - 1) in {"and", "then"} and k - phrase.end <= NEAR:
            return "no"
        if word not in COUNTING | LEAVING_OUT and word not in {"apart", "among"}:
            continue
        if not any(row.at(m) in ATTACKERS for m in range(k + 1, k + 1 + NEAR)):
            continue
        left_out = word in LEAVING_OUT or word == "apart" or row.at(k - 1) in {"not", "without"}
        return "no" if left_out else "yes"
    return "unstated"
