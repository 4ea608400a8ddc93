"""Whose: the words for the people that a figure counts, its own or those that it takes up from its sentence."""

from dataclasses import replace

from tallybook.claims.counting.belonging import side_before
from tallybook.claims.counting.casualty_nouns import CASUALTIES
from tallybook.claims.counting.groups import attributes
from tallybook.claims.counting.multiword import expressions, lexicon
from tallybook.claims.counting.nouns import is_modifier, is_plural_person
from tallybook.claims.counting.phrases import Phrase
from tallybook.claims.counting.wordclasses import AUXILIARIES, REPORTING
from tallybook.claims.harm.bindings import Binding
from tallybook.claims.harm.links import links
from tallybook.claims.harm.lists import marked
from tallybook.claims.harm.sentence import Sentence

NEAR = 12  # phrases: what "others" takes up stands no further off
FAR = 60  # tokens: "them" takes up nobody further off
COUNTED = frozenset({"number", "vague"})
OTHERS = frozenset({"others"})
BEFORE_VERBS = frozenset({"also", "have", "had", "later"})
AMONG = lexicon(
    (words, True)
    for words in expressions(
        "among;amongst;in the ranks of;among the ranks of;within the ranks of;from the ranks of;in ranks of;"
        "on the side of;within the lines of;in the lines of"
    )
)
BETWEEN = AUXILIARIES | {"and", "or", "reported", "recorded", "registered", "fallen", "confirmed"}
CHAIN_REACH = 6
SOME_ONLY = frozenset({"sex", "age"})
"""Attributes of some of those harmed, so that "others" are not known to share them."""

Span = tuple[int, int]


def whose(said: Sentence, binding: Binding) -> tuple[Span | None, bool]:
    """Return the tokens that name those whom a figure counts, and whether they are taken up from another phrase.

    >>> from tallybook.claims.harm.sentence import sentence
    >>> text = "The army met rebels near Osk, killing scores of them."
    >>> whose(sentence(text), links(text)[0])
    ((3, 4), True)
    """
    phrase = said.phrases[binding.phrase]
    if phrase.group is not None and phrase.head not in OTHERS:
        return phrase.group, False
    if (after := _among_whom(said, binding.phrase)) is not None:
        return after, False
    if (before := _antecedent(said, binding)) is not None:
        return before, True
    if phrase.group is not None:
        return phrase.group, False
    if (side := side_before(said.row, phrase.start)) is not None:
        return side, False
    return _told_with(said, binding.phrase), True


def _among_whom(said: Sentence, n: int) -> Span | None:
    """Return the people of "40 deaths among the miners", "dozens of dead and injured from the police"."""
    end, row = said.phrases[n].end, said.row
    casualties = said.phrases[n].head in CASUALTIES
    limit = end + CHAIN_REACH
    while end < limit and (row.at(end) in BETWEEN or row.at(end) in CASUALTIES):
        casualties = casualties or row.at(end) in CASUALTIES
        end += 1
    match = AMONG.match(row, end) or ((True, end + 1) if casualties and row.at(end) == "from" else None)
    if match is None:
        return None
    first = match[1] + (row.at(match[1]) == "the")
    m = said.starts.get(first)
    return said.phrases[m].group if m is not None and said.phrases[m].kind == "bare" else None


def _antecedent(said: Sentence, binding: Binding) -> Span | None:
    """Return the noun that "20 others", some "of them" or a bare "20" takes up from earlier in its sentence."""
    phrase = said.phrases[binding.phrase]
    if binding.part_of is not None:
        whole = said.phrases[binding.part_of]
        return whole.group or _antecedent(said, replace(binding, phrase=binding.part_of, part_of=None))
    if phrase.partitive and (of_whom := said.phrases[binding.phrase + 1].group) is not None:
        return of_whom
    own_parts = {b.phrase for b in links(said.row.text) if b.part_of == binding.phrase}
    for n in range(binding.phrase - 1, max(-1, binding.phrase - NEAR), -1):
        before = said.phrases[n]
        of_some = binding.rule == "toll" and before.of_the  # "one of the villagers hurt died, raising the toll to 15"
        if n in own_parts or of_some or not _may_be_taken_up(said, n):
            continue
        if phrase.head in OTHERS and _is_of_some(said, before):
            return None
        return before.group
    return _them(said, phrase.start) if phrase.of_them else None


def _may_be_taken_up(said: Sentence, n: int) -> bool:
    """Tell whether a phrase counts people whom a later one may take up: no part of others, no "others"."""
    phrase = said.phrases[n]
    if not (phrase.group and phrase.head) or phrase.outcomes or phrase.head in OTHERS:
        return False
    return phrase.kind in COUNTED and not (phrase.of_them or marked(said, n))


def _them(said: Sentence, start: int) -> Span | None:
    """Return the last people named before a token, though not counted, who do nothing there themselves: "them"."""
    row = said.row
    for k in range(start - 1, max(-1, start - FAR), -1):
        if is_plural_person(row.at(k)) and row.at(k) not in OTHERS and not _acts(said, k + 1):
            first = k
            while first > 0 and is_modifier(row, first - 1):
                first -= 1
            return first, k + 1
    return None


def _acts(said: Sentence, end: int) -> bool:
    """Tell whether those who stand before a token speak or harm others there, and so are not "them"."""
    at = end + (said.row.at(end) in BEFORE_VERBS)
    cue = said.cue_at.get(at)
    return said.row.at(at) in REPORTING or (cue is not None and said.cues[cue].end in said.starts)


def _is_of_some(said: Sentence, phrase: Phrase) -> bool:
    return phrase.group is not None and any(a.name in SOME_ONLY for a in attributes(said.row.slice(*phrase.group)))


def _told_with(said: Sentence, n: int) -> Span | None:
    """Return the noun that two numbers share, where it stands with the second: "killed 28 and wounded 30 rebels"."""
    if n + 1 >= len(said.phrases) or said.phrases[n].head is not None or said.phrases[n].of_them:
        return None
    following = said.phrases[n + 1]
    between = range(said.phrases[n].end, following.start)
    joined = len(between) == 2 and said.row.at(between[0]) == "and" and between[1] in said.cue_at  # noqa: PLR2004
    return following.group if joined and following.kind in COUNTED and following.head is not None else None
