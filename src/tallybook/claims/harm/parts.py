"""Parts: people counted again as some of a larger number ("including 7 children", "eight of them women")."""

from collections.abc import Iterator
from dataclasses import replace

from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.wordclasses import PREPOSITIONS
from tallybook.claims.harm.bindings import Binding, Bound, Words
from tallybook.claims.harm.lists import (
    COUNTED,
    INCLUDING,
    OPENING,
    WHERE,
    after_brackets,
    listed_after,
    next_by_place,
    opens_list,
    tied_before,
)
from tallybook.claims.harm.object_rules import has_own_cue
from tallybook.claims.harm.sentence import BE, Sentence
from tallybook.claims.harm.subject_rules import WITH
from tallybook.claims.harm.wholes import THE_HARMED, of_whole
from tallybook.language.words import words
from tallybook.model import Outcome

MOSTLY = frozenset({"most", "mostly", "the majority", "a majority", "the vast majority", "the bulk", "mainly"})
AMONG = frozenset({"among", "amongst"})
INCLUDE = frozenset({"include", "included", "includes", "were", "was", "are", ":"})
DEFINED = frozenset({"the", "those", "all"})
BEFORE_AMONG = BE | words("also reportedly said to confirmed have has had identified counted listed")
THERE = words("there was were is are , - – also")
NO_LISTS = frozenset({"not", "dead", "victims", "toll"})
PART_SIGNS = AMONG | THE_HARMED.keys() | INCLUDING.entries.keys()
REACH = 4
FAR = 45
HARMED_REACH = 3


def add_parts(bound: Bound) -> None:
    """Bind the parts that a sentence names, each to the phrase of which it is a part."""
    said = bound.said
    for n, phrase in enumerate(said.phrases):
        if phrase.partitive and n + 1 < len(said.phrases):
            _part_of_a_number(bound, n)
        elif phrase.of_set is Outcome.KILLED and (phrase.group or phrase.kind == "number"):
            if not (said.row.at(phrase.end - 1) == "victims" and n in bound.found):  # "two of the victims were hurt"
                _of_set(bound, n, outcome=Outcome.KILLED)
        elif phrase.of_set is Outcome.INJURED and (toll := _toll(bound)) is not None and bound.taken(n):
            _part(bound, n, whole=toll, words=(phrase.counted, phrase.end))
        elif phrase.of_set is Outcome.INJURED and not _dead(bound, n):
            bound.found.pop(n, None)
            _of_set(bound, n, outcome=Outcome.INJURED)
        elif phrase.of_them or _is_mostly(said, n):
            _of_them(bound, n)
    for n in sorted(bound.found):
        _bracketed(bound, n)
    if PART_SIGNS.isdisjoint(said.row.low):
        return
    for k in range(len(said.row)):
        _included(bound, k)
        _among(bound, k)
        _of_the_harmed(bound, k)
        if (told := of_whole(bound, k)) is not None:
            n, whole, harmed = told
            bound.add(Binding(n, (harmed,), "among"))
            _part(bound, n, whole=whole, words=(k, k + 1))


def _bracketed(bound: Bound, n: int) -> None:
    """Read "12 people (a nurse, a porter and ten guards)"."""
    said, phrase = bound.said, bound.said.phrases[n]
    cue = bound.found[n][0].cue
    opening = phrase.end
    if cue is not None and said.cues[cue].start == opening:  # "12 dead (ten guards and two cooks)"
        opening = said.cues[cue].end
    end = after_brackets(said.row, opening)
    if end == opening or phrase.kind not in COUNTED or phrase.quantity.value == 1:
        return
    for m in _list_from(said, opening + 1):
        item = said.phrases[m]
        if item.end < end and item.kind in {"one", *COUNTED} and item.head and not has_own_cue(said, m):
            _part(bound, m, whole=n, words=(opening, opening + 1))


def _part_of_a_number(bound: Bound, n: int) -> None:
    """Read "six of the 23 hostages were freed", which frees six; of "one of 23 people killed" all were killed."""
    said, whole = bound.said, n + 1
    theirs = bound.found.pop(whole, [])
    shared = {o for b in theirs if _befell_all(said, b) for o in b.outcomes}
    kept = [b for b in theirs if shared.issuperset(b.outcomes)]
    for b in theirs:
        if b not in kept:
            bound.add(replace(b, phrase=n))
    if kept:
        bound.found[whole] = kept
        _part(bound, n, whole=whole, words=(said.phrases[n].start, said.phrases[n].end))


def _befell_all(said: Sentence, b: Binding) -> bool:
    """Tell whether what is said of "four of the 12 people" is said of the 12: "four of the 12 people who died"."""
    return b.rule not in {"subject", "object"} or said.row.at(said.phrases[b.phrase].end) in {"who", "that", "which"}


def _of_set(bound: Bound, n: int, *, outcome: Outcome) -> None:
    """Make "two of the wounded" a part of the wounded whom the sentence has counted, or one before it."""
    phrase, m = bound.said.phrases[n], _whole(bound, n)
    whole = m if m is not None and any(outcome in b.outcomes for b in bound.found[m]) else None
    bound.add(Binding(n, (outcome,), "among", part_of=whole, words=(phrase.counted, phrase.end)))


def _dead(bound: Bound, n: int) -> bool:
    """Tell whether a cue says of some of the wounded that they died, or anything else than that they are hurt."""
    return any(b.outcomes != (Outcome.INJURED,) for b in bound.found.get(n, ()))


def _toll(bound: Bound) -> int | None:
    """Return the toll of which the sentence says that it has risen "after three of the wounded died"."""
    if "after" not in bound.said.row.low:
        return None
    return next((n for n in sorted(bound.found) if any(b.rule == "toll" for b in bound.found[n])), None)


def _of_them(bound: Bound, n: int) -> None:
    """Read "eight of them children"; "three of them were later freed" has its own outcome and is no part."""
    phrase = bound.said.phrases[n]
    whole = _whole(bound, n)
    own = bound.found.get(n)
    if own:
        shared = whole is not None and {o for b in own for o in b.outcomes} & {
            o for b in bound.found[whole] for o in b.outcomes
        }
        if not shared:
            return
    elif phrase.head is None and phrase.kind == "vague":
        return
    _part(bound, n, whole=whole, words=(phrase.counted, phrase.end))


def _is_mostly(said: Sentence, n: int) -> bool:
    phrase = said.phrases[n]
    told = phrase.kind == "vague" and phrase.quantity.word in MOSTLY and phrase.head is not None
    return told and said.row.at(phrase.start - 1) not in PREPOSITIONS  # "a town of mostly farmers"


def _whole(bound: Bound, n: int) -> int | None:
    """Return the nearest phrase before another that has an outcome and may hold more people."""
    said = bound.said
    for m in range(n - 1, -1, -1):
        phrase = said.phrases[m]
        if said.phrases[n].start - phrase.end > FAR:
            return None
        own = any(b.rule == "object" for b in bound.found.get(m, ()))  # "killing 20 of them, including two captains"
        countable = phrase.kind in {"number", "vague", "bare"} and (own or not phrase.of_them)
        if m in bound.found and countable and all(b.words is None for b in bound.found[m]):
            return m
    return None


def _part(bound: Bound, n: int, *, whole: int | None, words: Words) -> None:
    """Make a phrase a part, of the outcome that its own cue says or else of its whole's."""
    if own := bound.found.get(n):
        bound.found[n] = [b.as_part(whole, words) for b in own]
        return
    if whole is not None:
        for b in bound.found.get(whole, ()):
            part = Binding(n, b.outcomes, "part", cue=b.cue, unsplit=b.unsplit)
            bound.add(part.as_part(whole, words))


def _included(bound: Bound, k: int) -> None:
    """Read "56 people, including 24 officers and several guests" and "17 people, three gunmen among them"."""
    said = bound.said
    match = INCLUDING.match(said.row, k)
    if match is None or (said.row.at(k - 1) in NO_LISTS and said.ends.get(k - 1) is None):
        return
    items = list(_list_from(said, match[1]))
    before = said.ends.get(k)
    if not items and said.row.at(k) in AMONG and before is not None:
        items = [before]
    if not items:
        return
    whole = _whole(bound, items[0])
    at = k - 1 - (said.row.at(k - 1) == ",")
    harmed = THE_HARMED.get(said.row.at(at)) if said.row.at(at - 1) in DEFINED else None
    for n in (*items, *_rest_of_list(bound, items[-1], whole=whole)):
        if harmed is not None and n not in bound.found:
            bound.add(Binding(n, (harmed,), "among", part_of=whole, words=(k, match[1])))
        else:
            _part(bound, n, whole=whole, words=(k, match[1]))


def _list_from(said: Sentence, i: int) -> Iterator[int]:
    """Yield the phrases of a list that begins at a token."""
    at, goes_on = _opening(said, i), False
    n = said.starts.get(at)
    while n is not None:
        phrase = said.phrases[n]
        alone = phrase.head is None and phrase.quantity.value == 1 and phrase.kind == "number"
        if not alone or (goes_on and said.row.at(phrase.end) in WHERE):
            yield n
        goes_on = True
        following = listed_after(said, n)
        if following is None:
            following = next_by_place(said, n)
        if following is None or (said.phrases[following].start > phrase.end and has_own_cue(said, following)):
            return
        n = following


def _rest_of_list(bound: Bound, n: int, *, whole: int | None) -> Iterator[int]:
    """Yield what ends a list right before the verb of the whole: "12 men including a cook and two boys were killed"."""
    following = None if whole is None else listed_after(bound.said, n)
    if whole is None or following is None:
        return
    if not {b.cue for b in bound.found.get(following, ())}.isdisjoint(b.cue for b in bound.found[whole]):
        yield following


def _opening(said: Sentence, i: int) -> int:
    at = i
    while at < i + REACH and at not in said.starts and (said.row.at(at) in OPENING or said.row.at(at) in THERE):
        at += 1
    return at


def _among(bound: Bound, k: int) -> None:
    """Read "two boys were among eight people killed", "a nurse was among the dead", "among the dead was a nurse"."""
    said = bound.said
    if said.row.at(k) not in AMONG:
        return
    whole, outcome, end = _among_whom(said, k + 1)
    n = said.ends.get(_before_verb(said.row, k))
    if n is None and outcome is not None:
        for m in _list_from(said, end):
            bound.add(Binding(m, (outcome,), "among", part_of=_whole(bound, m), words=(k, end)))
    if n is not None and outcome is not None and (along := WITH.match(said.row, end)):
        for m in _list_from(said, along[1]):
            bound.add(Binding(m, (outcome,), "among", part_of=_whole(bound, m), words=(k, end)))
    while n is not None:
        if whole is not None and whole in bound.found:
            _part(bound, n, whole=whole, words=(k, k + 1))
        elif outcome is not None:
            bound.add(Binding(n, (outcome,), "among", part_of=_whole(bound, n), words=(k, end)))
        tied = tied_before(said, n)
        n = tied[0] if tied and (tied[1] or said.phrases[tied[0]].kind in {"number", "one"}) else None


def _before_verb(row: Tokens, i: int) -> int:
    at = i
    while at > 0 and row.at(at - 1) in BEFORE_AMONG:
        at -= 1
    return at - (at < i and row.at(at - 1) == ",")  # "her son, Jon Orr, 6, was among the dead"


def _among_whom(said: Sentence, i: int) -> tuple[int | None, Outcome | None, int]:
    """Return the phrase, or the harm, that stands after "among", and the token after it."""
    row = said.row
    at = i + (row.at(i) in {"the", "those"})
    if row.at(i) == "those" and row.at(at) == "who":  # "among those who died", "among those who were hurt"
        at += 1
        while row.at(at) in BE:
            at += 1
    if at in said.starts and said.phrases[said.starts[at]].kind in {"number", "vague"}:
        return said.starts[at], None, at
    for k in range(at, at + HARMED_REACH):
        if row.at(k) in THE_HARMED:
            n = said.starts.get(k, said.starts.get(k + 1))
            return None, THE_HARMED[row.at(k)], k + 1 if n is None or not _is_apart(said, n) else said.phrases[n].end
        if k in said.starts and said.phrases[said.starts[k]].kind != "name":
            break
    return None, None, at


def _is_apart(said: Sentence, n: int) -> bool:
    """Tell whether a noun after "among the killed" names the whole, and not its part: "among the dead civilians"."""
    return said.phrases[n].kind == "bare" or said.row.at(said.phrases[n].start) in THE_HARMED


def _of_the_harmed(bound: Bound, k: int) -> None:
    """Read "the dead included two nurses", "the victims were three women"."""
    said, row = bound.said, bound.said.row
    outcome = THE_HARMED.get(row.at(k))
    share = row.at(k - 2) == "of" and (row.at(k - 4) == "in" or row.at(k - 3) == "all")  # "one in five of those killed"
    if outcome is None or (row.at(k - 1) not in DEFINED and k > 0) or share:
        return
    aside = said.starts.get(k + 1 + (row.at(k + 1) == ","))
    at = k + 1 if aside is None or not _is_mostly(said, aside) else said.phrases[aside].end
    at += aside is not None and row.at(at) == ","
    only_are = row.at(at) in BE and outcome is not Outcome.KILLED and not opens_list(said, at + 1)
    if row.at(at) not in INCLUDE or only_are:
        return
    items = [*([aside] if aside is not None and at > k + 1 else []), *_list_from(said, at + 1)]
    for n in items:
        if row.at(k) != "victims" or n not in bound.found:  # "the victims include a boy who was shot in the leg"
            bound.add(Binding(n, (outcome,), "among", part_of=_whole(bound, n), words=(k, at + 1)))
