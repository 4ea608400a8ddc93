"""Verbs left out: "ten were killed in Osk and another five in Belgar", "nine people were hurt, some critically"."""

from collections.abc import Iterator

from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.wordclasses import AUXILIARIES, PREPOSITIONS
from tallybook.claims.harm.bindings import Binding, Bound
from tallybook.claims.harm.lists import COUNTED, INCLUDING
from tallybook.claims.harm.sentence import Sentence
from tallybook.language.words import words
from tallybook.model import Outcome

MORE = words("another further additional")
TIED = frozenset({"and", ",", "while", "a", "an"})
WHERE = words("in at near outside inside around on")
SETTLEMENTS = words(
    "town city village district suburb neighbourhood neighborhood province countryside camp area region"
)
WITHIN_PLACES = SETTLEMENTS | words(
    ", and the of a an northern southern eastern western central nearby al towns villages"
)
NEAR = 4
ENDS = frozenset({".", ";", "said", "says", ":"})
COMPARED = frozenset(
    (first, second)
    for first, seconds in (("compared", ("to", "with")), ("up", ("from",)), ("down", ("from",)))
    for second in seconds
)
TIMES = words("at in during last through over the")
GRADES = words("critically seriously severely gravely badly")
PLACE_REACH = 5
FAR = 30


def add_gapped(bound: Bound) -> None:
    """Bind the numbers whose verb is that of the clause before."""
    for n in range(1, len(bound.said.phrases)):
        phrase = bound.said.phrases[n]
        graded = bound.said.row.at(phrase.end) in GRADES
        if _is_compared(bound.said, n) and n - 1 in bound.found and n not in bound.found:
            bound.add(Binding(n, bound.found[n - 1][0].outcomes, "beside"))
        if phrase.kind not in COUNTED or (n in bound.found and not graded):
            continue
        for binding in list(_gapped(bound, n)):
            if graded:
                bound.found.pop(n, None)
            bound.add(binding)


def _gapped(bound: Bound, n: int) -> Iterator[Binding]:
    said, phrase = bound.said, bound.said.phrases[n]
    if (shared := _shared_out(bound, n)) is not None:
        yield from (Binding(n, b.outcomes, b.rule, b.cue, unsplit=b.unsplit) for b in bound.found[shared])
        return
    before = _before(bound, n)
    if not before:
        return
    if said.row.at(phrase.end) in GRADES and said.cue_at.get(phrase.end + 1) is None:
        whole = next((b for b in before if b.outcomes == (Outcome.INJURED,)), None)
        if whole is not None and whole.part_of is None:
            part = Binding(n, whole.outcomes, "part", cue=whole.cue)
            yield part.as_part(whole.phrase, (phrase.end, phrase.end + 1))
    elif _goes_on(said, n):
        last = before[0]
        yield Binding(n, last.outcomes, last.rule, cue=last.cue, unsplit=last.unsplit)


def _before(bound: Bound, n: int) -> list[Binding]:
    """Return what the nearest bound phrase before is bound to, where its verb stands before the phrase."""
    said = bound.said
    for m in range(n - 1, -1, -1):
        if said.phrases[n].start - said.phrases[m].end > FAR:
            return []
        if m in bound.found:
            several = bound.found[m]
            told = all(b.cue is not None and said.cues[b.cue].end <= said.phrases[n].start for b in several)
            return several if told and not ENDS.intersection(_between(said, m, n=n)) else []
    return []


def _between(said: Sentence, m: int, *, n: int) -> tuple[str, ...]:
    return said.row.low[said.phrases[m].end : said.phrases[n].start]


def _shared_out(bound: Bound, n: int) -> int | None:
    """Return the number whose verb, or noun, another shares: "6 people died in Osk, 4 in Tarmel and one in Belgar"."""
    said, phrase = bound.said, bound.said.phrases[n]
    if phrase.head is not None or not phrase.known or not _stands_at_a_place(said, n):
        return None
    m = next((m for m in range(n - 1, max(-1, n - NEAR), -1) if m in bound.found), None)
    if m is None or said.phrases[m].kind not in COUNTED or any(b.words for b in bound.found[m]):
        return None
    place = next((k for k in range(said.phrases[m].end, said.phrases[m].end + NEAR) if said.row.at(k) in WHERE), None)
    if place is None or not _names_place(said.row, place + 1):
        return None
    between = range(place + 1, phrase.start)
    named = all(said.row.is_capital(k) or said.row.at(k) in WITHIN_PLACES for k in between)
    return m if named and len(between) <= PLACE_REACH + NEAR else None


def _stands_at_a_place(said: Sentence, n: int) -> bool:
    phrase, row = said.phrases[n], said.row
    return row.at(phrase.end) in WHERE and _names_place(row, phrase.end + 1) and _is_verbless(said, phrase.end)


def _goes_on(said: Sentence, n: int) -> bool:
    """Tell whether "and another five" goes on with a place and has no verb of its own."""
    phrase, row = said.phrases[n], said.row
    if row.at(phrase.start - 1) not in MORE or row.at(phrase.start - 2) not in TIED:
        return False
    end = _after_part(said, phrase.end)
    return row.at(end) in WHERE and _names_place(row, end + 1) and _is_verbless(said, end)


def _is_compared(said: Sentence, n: int) -> bool:
    """Tell whether a number is that of another time: "58 people were killed, compared to 44 at this time last year"."""
    phrase, row = said.phrases[n], said.row
    led = row.low[phrase.start - 2 : phrase.start]
    return phrase.kind == "number" and phrase.head is None and led in COMPARED and row.at(phrase.end) in TIMES


def _after_part(said: Sentence, i: int) -> int:
    """Return the token after "among them 10 children"."""
    match = INCLUDING.match(said.row, i + (said.row.at(i) == ","))
    n = said.starts.get(match[1]) if match else None
    return i if n is None else said.phrases[n].end


def _names_place(row: Tokens, i: int) -> bool:
    reach = range(i, i + PLACE_REACH)
    return any(row.is_capital(k) or row.at(k) in SETTLEMENTS for k in reach)


def _is_past(row: Tokens, k: int) -> bool:
    """Tell whether a word looks like a verb of the past: "escaped", and not the "embattled" of "embattled town"."""
    after = row.at(k + 1)
    return row.at(k).endswith("ed") and (not after[:1].isalnum() or after in PREPOSITIONS)


def _is_verbless(said: Sentence, i: int) -> bool:
    """Tell whether a clause has no verb that the reader knows."""
    for k in range(i, len(said.row)):
        if said.row.at(k) in ENDS or said.row.at(k) == ",":
            return True
        if k in said.cue_at or said.row.at(k) in AUXILIARIES or _is_past(said.row, k):
            return False
    return True
