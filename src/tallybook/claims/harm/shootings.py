"""Shootings: people who were shot, whether or not they lived, and how many of them did not."""

from bisect import bisect_left
from dataclasses import replace

from tallybook.claims.counting.wordclasses import DETERMINERS
from tallybook.claims.harm.bindings import Binding, Bound
from tallybook.claims.harm.care import facility_end
from tallybook.claims.harm.cues import Kind
from tallybook.claims.harm.sentence import Sentence
from tallybook.language.words import words
from tallybook.model import Outcome

VICTIMS = frozenset({"victim", "victims"})
OF_VICTIMS = {"gunshot": Outcome.SHOT, "shooting": Outcome.SHOT, "surviving": Outcome.INJURED}
BADLY = {
    **dict.fromkeys(words("fatally mortally"), Outcome.KILLED),
    **dict.fromkeys(words("critically seriously severely badly slightly lightly"), Outcome.INJURED),
}
AFTER_BADLY = frozenset(
    {"", ".", ",", ";", "and", "in", "at", "on", "outside", "inside", "near", "during", "after", ")"}
)
AND_LATER = words("and later then subsequently has also eventually")
FAR = 12


def add_shot(bound: Bound) -> None:
    """Bind "four gunshot victims", and the two of "five were shot, two fatally" as a part of the five."""
    said = bound.said
    for n, phrase in enumerate(said.phrases):
        if phrase.head in VICTIMS and (outcome := _of_victims(said, n)) is not None:
            bound.add(Binding(n, (outcome,), "noun"))
        if n in bound.found and said.row.low[phrase.end : phrase.end + 2] == ("to", "death"):
            bound.found[n] = [_to_death(b) for b in bound.found[n]]
        outcome = _badly(said, n)
        whole = None if outcome is None else _whole(bound, n)
        if outcome is not None and whole is not None:
            bound.found.pop(n, None)
            words_of_part = (phrase.counted, phrase.end + 1)
            bound.add(Binding(n, (outcome,), "among", part_of=whole, words=words_of_part))


def _to_death(binding: Binding) -> Binding:
    """Make "shot his wife to death" a killing."""
    return replace(binding, outcomes=(Outcome.KILLED,)) if binding.outcomes == (Outcome.SHOT,) else binding


def _of_victims(said: Sentence, n: int) -> Outcome | None:
    """Return what "four gunshot victims" or "three surviving victims" says; "the gunshot victim" was told before."""
    phrase, row = said.phrases[n], said.row
    head = next(k for k in range(phrase.end - 1, phrase.start - 1, -1) if row.at(k) in VICTIMS)
    again = phrase.kind not in {"number", "vague"} and row.at(phrase.start) in DETERMINERS - {"a", "an"}
    return None if again else OF_VICTIMS.get(row.at(head - 1))


def _badly(said: Sentence, n: int) -> Outcome | None:
    """Return what "two fatally", or "one of them critically", says of those counted."""
    phrase, row = said.phrases[n], said.row
    if phrase.head is not None or phrase.kind != "number" or row.at(phrase.end + 1) not in AFTER_BADLY:
        return None
    return BADLY.get(row.at(phrase.end))


def _whole(bound: Bound, n: int) -> int | None:
    """Return the people shot or hurt, counted a little way before, of whom some are told apart."""
    said = bound.said
    for m in range(n - 1, -1, -1):
        if said.phrases[n].start - said.phrases[m].end > FAR:
            return None
        outcomes = {o for b in bound.found.get(m, ()) for o in b.outcomes}
        if outcomes & {Outcome.SHOT, Outcome.INJURED}:
            return m
    return None


def add_some_dead(bound: Bound) -> None:
    """Read those taken to a hospital "where one died" as shot: some of them were killed, and some hurt."""
    said = bound.said
    if "where" not in said.row.low:
        return
    where = said.row.low.index("where")
    died = any(Outcome.KILLED in c.outcomes and c.start > where for c in said.cues)
    for n, several in bound.found.items():
        counted = said.phrases[n].quantity.value
        hurt = [b for b in several if b.outcomes == (Outcome.INJURED,) and b.rule in {"subject", "object"}]
        if died and hurt and len(several) == 1 and said.phrases[n].end <= where and counted is not None and counted > 1:
            bound.found[n] = [replace(hurt[0], outcomes=(Outcome.SHOT,))]


def add_later_dead(bound: Bound) -> None:
    """Read one who "was shot by the police and later died" as killed."""
    said = bound.said
    deaths = [c for c in said.cues if c.outcomes == (Outcome.KILLED,) and c.kind is Kind.SUBJECT]
    for n, several in bound.found.items() if deaths else ():
        shot = several[0]
        if len(several) > 1 or shot.outcomes != (Outcome.SHOT,) or shot.cue is None:
            continue
        after = said.cues[shot.cue].end
        k = bisect_left(deaths, after, key=lambda c: c.start)
        if k < len(deaths) and said.phrases[n].quantity.value == 1 and _goes_on(said, after, until=deaths[k].start):
            bound.found[n] = [replace(shot, outcomes=(Outcome.KILLED,))]


def _goes_on(said: Sentence, i: int, *, until: int) -> bool:
    """Tell whether a sentence goes on about the same person: "and", with none but the police between."""
    if until - i > FAR:
        return False
    between = said.row.low[i:until]
    others = (said.starts.get(k) for k in range(i, until))
    joined = "and" in between and between[-1] in AND_LATER
    return joined and not any(n is not None and said.phrases[n].kind != "bare" for n in others)


def add_shared_out(bound: Bound) -> None:
    """Bind the "one to Mercy and one to Osk General" that goes on after "took two victims to Belgar Hospital"."""
    said = bound.said
    hurt = [n for n, several in bound.found.items() if any(b.outcomes == (Outcome.INJURED,) for b in several)]
    if not hurt:
        return
    for n, phrase in enumerate(said.phrases):
        alone = phrase.head is None and phrase.kind == "number" and n > min(hurt)
        if alone and said.row.at(phrase.end) in {"to", "at"} and facility_end(said.row, phrase.end + 1):
            bound.add(Binding(n, (Outcome.INJURED,), "beside"))
