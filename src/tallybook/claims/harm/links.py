"""Links: which cue takes which phrase, by the order of words, computed once a sentence.

The surest rules come first: nouns that say the outcome themselves, objects, tolls, subjects, and then the parts that
a sentence names of what it has counted.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tallybook.claims.counting.asking import is_withdrawn
from tallybook.claims.counting.imagined import is_imagined
from tallybook.claims.counting.phrases import in_a_row
from tallybook.claims.harm.bindings import Binding, Bound
from tallybook.claims.harm.cues import Kind
from tallybook.claims.harm.elided import add_elided
from tallybook.claims.harm.gapped import add_gapped
from tallybook.claims.harm.object_rules import DEFINITE, bind_objects, object_of
from tallybook.claims.harm.parts import add_parts
from tallybook.claims.harm.sentence import Sentence, sentence
from tallybook.claims.harm.shootings import add_later_dead, add_shared_out, add_shot, add_some_dead
from tallybook.claims.harm.subject_rules import bind_subjects
from tallybook.claims.harm.toll_words import add_tolls
from tallybook.claims.harm.tree_rules import bind_by_tree, bind_lists_by_tree
from tallybook.claims.harm.victims import listed_names, told_by_name
from tallybook.model import Outcome

SPARED = ("sav", "prevent", "avert", "avoid")  # saved, prevented, averted: deaths that were none


@lru_cache(maxsize=1024)
def links(text: str) -> tuple[Binding, ...]:
    """Return the bindings of a sentence in the order of its phrases.

    >>> [(str(b.outcomes[0]), b.rule) for b in links("The toll rose to 46, including 7 children.")]
    [('killed', 'toll'), ('killed', 'part')]
    """
    said = sentence(text)
    bound = Bound(said)
    objects = [object_of(said, cue) for cue in said.cues]
    for c, first in enumerate(objects):
        if first is not None:
            bind_objects(bound, c, first=first)
    for n, phrase in enumerate(said.phrases):
        if phrase.outcomes and _says_itself(said, n):
            unsplit = len(phrase.outcomes) > 1 and phrase.kind != "none"
            bound.add(Binding(n, phrase.outcomes, "noun", unsplit=unsplit))
    add_tolls(bound)
    for c, cue in enumerate(said.cues):
        if objects[c] is None and cue.kind in {Kind.PARTICIPLE, Kind.SUBJECT, Kind.BESIDE}:
            bind_subjects(bound, c)
    add_elided(bound)
    for binding in list(listed_names(said, [b for several in bound.found.values() for b in several])):
        bound.add(binding)
    for binding in list(told_by_name(said, [b for several in bound.found.values() for b in several])):
        bound.add(binding)
    add_shot(bound)
    add_shared_out(bound)
    add_some_dead(bound)
    add_later_dead(bound)
    bind_by_tree(bound)
    add_parts(bound)
    add_gapped(bound)
    bind_lists_by_tree(bound)
    stand = (n for n in sorted(bound.found) if _is_told(said, n))
    return tuple(binding for n in stand for binding in _living(bound.found[n]))


def _living(bindings: Sequence[Binding]) -> Iterator[Binding]:
    """Yield the bindings of a phrase; a "wounded trader", or one "who was hurt", is no longer hurt when he dies.

    Whoever was shot was killed or hurt where the sentence says which.
    """
    killing = {b.rule for b in bindings if b.rule != "noun" and Outcome.KILLED in b.outcomes}
    known = {o for b in bindings for o in b.outcomes} & {Outcome.KILLED, Outcome.INJURED}
    for binding in bindings:
        hurt = binding.outcomes == (Outcome.INJURED,)
        settled = binding.outcomes == (Outcome.SHOT,) and bool(known)
        if not settled and not (hurt and killing and (binding.rule == "noun" or "subject" in killing)):
            yield binding


def _is_told(said: Sentence, n: int) -> bool:
    """Tell whether a sentence tells its number at all: it stands by it, and does not only imagine those people."""
    start = said.phrases[n].start
    return not is_withdrawn(said.row, start) and not is_imagined(said.row, start)


def _says_itself(said: Sentence, n: int) -> bool:
    """Tell whether the phrase's own noun counts: "17 bodies" do, "the captured pilot" is a back-reference."""
    phrase, row = said.phrases[n], said.row
    if phrase.kind in {"one", "bare"} and not in_a_row(row, phrase):
        return row.at(phrase.start) not in DEFINITE and row.at(phrase.start - 1) not in DEFINITE | {"of"}
    return not row.at(phrase.start - 1).startswith(SPARED)
