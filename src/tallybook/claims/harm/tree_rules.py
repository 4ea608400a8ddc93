"""Tree rules: what the tree of a sentence binds where the order of its words has left a harm without people.

A long subject ("thirty members of the guard of the river towns were killed"), an object behind a place ("killed near
the bridge 14 guards"), a shared subject ("was seized and later killed"), a list that goes on behind a place ("ten
men were killed near Osk and another five outside Belgar").
"""

from collections.abc import Iterator

from tallybook.claims.counting.casualty_nouns import UNCLEAR
from tallybook.claims.harm.bindings import Binding, Bound, Words
from tallybook.claims.harm.cues import Cue, Kind
from tallybook.claims.harm.object_rules import DEFINITE, counts_another, fits
from tallybook.claims.harm.plans import is_negated, is_planned
from tallybook.claims.harm.sentence import Sentence
from tallybook.claims.harm.sentence_trees import Grown, grown
from tallybook.language.words import words
from tallybook.model import Outcome

READ = frozenset({Outcome.KILLED, Outcome.INJURED})
COUNTED = frozenset({"number", "vague"})
WHOLE = words("all entire whole")
JOINTS = words("and , as with plus")
BEFORE = 2
PLURALS = frozenset({"NNS", "NNPS"})


def bind_by_tree(bound: Bound) -> None:
    """Bind the cues that have no people yet to those that the tree of the sentence gives them."""
    said = bound.said
    idle = [c for c in range(len(said.cues)) if _is_idle(bound, c)]
    free = [n for n in range(len(said.phrases)) if not bound.taken(n) and _is_countable(said, n)]
    if not idle or not free:
        return
    tree = grown(said.row.text)
    for c in idle:
        cue = said.cues[c]
        for n in free:
            if not bound.taken(n) and tree.takes(c, n) and _may_be(said, n, cue=cue) and _is_new(tree, n):
                bound.add(Binding(n, cue.outcomes, "tree", cue=c, unsplit=cue.unsplit, words=_among(said, n, cue=cue)))


def bind_lists_by_tree(bound: Bound) -> None:
    """Bind the numbers with which a list, or a clause without a verb of its own, goes on."""
    said = bound.said
    counted = [n for n, phrase in enumerate(said.phrases) if phrase.kind in COUNTED and phrase.known]
    free = [n for n in counted if n not in bound.found and _is_countable(said, n) and _goes_on(said, n)]
    if not free or not bound.found:
        return
    tree = grown(said.row.text)
    for n in free:
        top = tree.tops.get(n)
        if top is None or tree.tree.relations[top] != "conj" or tree.has_case(top) or _follows_verb(tree, n):
            continue
        for binding in list(_before(bound, tree, head=tree.tree.heads[top])):
            if binding.cue is not None and binding.words is None and _may_be(said, n, cue=said.cues[binding.cue]):
                bound.add(Binding(n, binding.outcomes, "tree", cue=binding.cue, unsplit=binding.unsplit))


def _is_idle(bound: Bound, c: int) -> bool:
    """Tell whether a cue says that people were killed or hurt, and has none."""
    said, cue = bound.said, bound.said.cues[c]
    if READ.isdisjoint(cue.outcomes) or cue.loss or is_negated(said.row, cue) or is_planned(said.row, cue):
        return False
    if cue.kind in {Kind.PARTICIPLE, Kind.BESIDE} and said.row.at(cue.start - 1) in DEFINITE:
        return False  # "the wounded"
    return not any(b.cue == c for bindings in bound.found.values() for b in bindings)


def _among(said: Sentence, n: int, *, cue: Cue) -> Words | None:
    """Return the word that makes people some of the dead: "25 children among the Tarmel dead"."""
    between = range(said.phrases[n].end, cue.start)
    return next(((k, k + 1) for k in between if said.row.at(k) == "among"), None)


def _goes_on(said: Sentence, n: int) -> bool:
    """Tell whether a word that joins stands before a phrase, so that its tree is worth asking for."""
    start = said.phrases[n].start
    return not JOINTS.isdisjoint(said.row.low[max(0, start - BEFORE) : start])


def _is_countable(said: Sentence, n: int) -> bool:
    phrase = said.phrases[n]
    return (phrase.known or phrase.kind == "number") and not phrase.partitive and phrase.kind not in {"none", "name"}


def _may_be(said: Sentence, n: int, *, cue: Cue) -> bool:
    phrase = said.phrases[n]
    return phrase.head not in UNCLEAR and not counts_another(phrase, cue=cue) and fits(said, n, cue=cue)


def _is_new(tree: Grown, n: int) -> bool:
    """Tell whether people are counted here first: not "the militants", but "all the militants"; not "3 Oct" either."""
    phrase, top, text = tree.said.phrases[n], tree.tops[n], tree.said.row.text
    if not phrase.known:
        return tree.tree.tags[top] in PLURALS
    before = {text[tree.tree.starts[k] : tree.tree.ends[k]].lower() for k in tree.tree.children(top)}
    return phrase.kind != "bare" or DEFINITE.isdisjoint(before) or not WHOLE.isdisjoint(before)


def _before(bound: Bound, tree: Grown, *, head: int) -> Iterator[Binding]:
    """Yield what is said of the people with whom a list begins, or by the verb that a clause goes on from."""
    for n in sorted(bound.found):
        for binding in bound.found[n]:
            if tree.tops.get(n) == head or (binding.cue is not None and tree.words.get(binding.cue) == head):
                yield binding


def _follows_verb(tree: Grown, n: int) -> bool:
    """Tell whether a verb stands right before a phrase: it is its object, and no item of a list."""
    row, first = tree.said.row, tree.said.phrases[n].start
    at = tree.tree.word_at(row.starts[first - 1]) if first else None
    return at is not None and tree.tree.kinds[at] == "VERB"
