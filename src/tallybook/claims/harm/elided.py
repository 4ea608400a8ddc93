"""Subjects left out or taken up: "a man was shot and later died", "… to a hospital, where she was pronounced dead"."""

from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.harm.bindings import Binding, Bound
from tallybook.claims.harm.cues import Cue, Kind
from tallybook.claims.harm.plans import is_negated, is_planned
from tallybook.claims.harm.sentence import BE, Sentence, after_chain, before_chain
from tallybook.language.words import words
from tallybook.model import Outcome

HARMED = frozenset({Outcome.SHOT, Outcome.INJURED})
ONE = frozenset({"he", "she"})
SEVERAL = frozenset({"they", "both"})
ELIDED = "and"
ALONE = frozenset({"pronounced", "declared", "in", "now"})
"""What may open a clause without a subject and without a verb: "… and pronounced dead"."""

TAKES_UP = words("found shot stabbed taken rushed transported airlifted flown struck hit located discovered brought")


def add_elided(bound: Bound) -> None:
    """Bind what a further clause says of the people of the clause before, to whom it gives no new subject."""
    said = bound.said
    for c, cue in enumerate(said.cues):
        if cue.kind is Kind.OBJECT or not {Outcome.KILLED, Outcome.INJURED}.issuperset(cue.outcomes):
            continue
        if any(b.cue == c for several in bound.found.values() for b in several):
            continue
        if is_negated(said.row, cue) or is_planned(said.row, cue):
            continue
        n = _taken_up(bound, cue)
        if n is not None:
            bound.add(Binding(n, cue.outcomes, "subject", cue=c))


def _taken_up(bound: Bound, cue: Cue) -> int | None:
    """Return the people whom a clause without a subject of its own goes on about."""
    said = bound.said
    chain, passive = before_chain(said.row, cue.start)
    taken = _takes_up(said.row, chain)
    if taken is None or (
        taken is ELIDED and cue.kind is Kind.BESIDE and not passive and said.row.at(chain) not in ALONE
    ):
        return None
    for n in range(len(said.phrases) - 1, -1, -1):
        phrase = said.phrases[n]
        if phrase.end > chain or phrase.kind in {"none", "bare", "self"} or _differs(said, n, taken=taken):
            continue
        if _was_harmed(bound, n, taken=taken) or _was_found(said, n):
            return n
        if phrase.kind in {"number", "vague"}:
            return None
    return None


def _takes_up(row: Tokens, chain: int) -> str | None:
    """Return the pronoun that a clause begins with, "and" where it has no subject, and None where it has another."""
    word = row.at(chain - 1)
    if word in ONE | SEVERAL:
        return word
    return ELIDED if word == "and" or row.at(chain) == "with" else None


def _differs(said: Sentence, n: int, *, taken: str) -> bool:
    """Tell whether a clause cannot go on about people: "he" is not two men; "the victim" was counted before."""
    phrase = said.phrases[n]
    several = phrase.quantity.value != 1
    again = phrase.kind == "one" and not phrase.named and said.row.at(phrase.start) in {"the", "that", "this"}
    return again or (taken in ONE and several) or (taken in SEVERAL and not several)


def _was_harmed(bound: Bound, n: int, *, taken: str) -> bool:
    """Tell whether people were said to be shot or hurt; without a pronoun only as the subject of their clause."""
    return any(
        HARMED.issuperset(b.outcomes) and (taken is not ELIDED or b.rule in {"subject", "beside"})
        for b in bound.found.get(n, ())
    )


def _was_found(said: Sentence, n: int) -> bool:
    """Tell whether a clause says of people that they were found, or taken away."""
    at, passive = after_chain(said.row, said.phrases[n].end)
    return passive and said.row.at(at) in TAKES_UP and said.row.at(at - 1) in BE | {"been"}
