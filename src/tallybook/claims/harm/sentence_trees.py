"""The tree of a sentence beside its cues and phrases: which word of the tree stands for each of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tallybook.claims.harm.cues import Cue, Kind
from tallybook.claims.harm.sentence import Sentence, sentence
from tallybook.language.trees import Tree
from tallybook.language.trees import tree as tree_of

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
OWN = SUBJECTS | {"obj"}


@dataclass(frozen=True, slots=True)
class Grown:
    """A sentence with its tree; `tops` leads from a phrase to its word in the tree, `words` from a cue to its own."""

    said: Sentence
    tree: Tree
    tops: Mapping[int, int]
    words: Mapping[int, int]

    def listed(self, top: int) -> Iterator[int]:
        """Yield a word, and those before it in its list; what has a preposition of its own stands in no list."""
        yield top
        while self.tree.relations[top] in {"conj", "appos"} and not self.has_case(top):
            top = self.tree.heads[top]
            yield top

    def has_case(self, n: int) -> bool:
        """Tell whether a preposition stands before a noun."""
        return any(self.tree.relations[k] == "case" for k in self.tree.children(n))

    def takes(self, c: int, n: int) -> bool:
        """Tell whether a cue has a phrase as its people.

        >>> grown("All guards of the river towns were seized and later killed.").takes(1, 0)
        True
        """
        if c not in self.words or n not in self.tops:
            return False
        tree, verb, cue = self.tree, self.words[c], self.said.cues[c]
        role, shared = self._role(verb, cue), tuple(self._sharing(verb))
        for k in self.listed(self.tops[n]):
            relation, head = tree.relations[k], tree.heads[k]
            if head == verb and relation == role:
                return True
            if head in shared and relation in (SUBJECTS if cue.kind is Kind.SUBJECT else {"nsubj:pass"}):
                return not cue.nominal
            if relation in {"obj", "nsubj:pass"} and tree.heads[verb] == head and tree.relations[verb] == "xcomp":
                return True  # "left ten people dead", "were found dead"
        return False

    def _role(self, verb: int, cue: Cue) -> str:
        """Return the relation in which people stand to a word of harm."""
        if cue.nominal:
            return "nmod"
        if cue.kind is Kind.OBJECT:
            return "obj"
        if cue.kind in {Kind.SUBJECT, Kind.BESIDE}:
            return "nsubj"
        passive = any(self.tree.relations[k] in {"aux:pass", "nsubj:pass"} for k in self.tree.children(verb))
        return "nsubj:pass" if passive else "obj"

    def _sharing(self, verb: int) -> Iterator[int]:
        """Yield the verbs before a verb that has no people of its own: "was seized and later killed"."""
        tree = self.tree
        while tree.relations[verb] == "conj" and not any(tree.relations[k] in OWN for k in tree.children(verb)):
            verb = tree.heads[verb]
            yield verb


@lru_cache(maxsize=256)
def grown(text: str) -> Grown:
    """Return a sentence with its tree."""
    said, tree = sentence(text), tree_of(text)
    tops = ((n, _top(said, tree, n=n)) for n in range(len(said.phrases)))
    words = ((c, tree.word_at(said.row.starts[cue.start])) for c, cue in enumerate(said.cues))
    return Grown(
        said,
        tree,
        tops={n: top for n, top in tops if top is not None},
        words={c: word for c, word in words if word is not None},
    )


def _top(said: Sentence, tree: Tree, *, n: int) -> int | None:
    """Return the word of a phrase on which its others depend; None where the tree parts the phrase."""
    phrase = said.phrases[n]
    start, end = said.row.starts[phrase.start], said.row.ends[phrase.end - 1]
    inside = {k for k in range(len(tree)) if start <= tree.starts[k] and tree.ends[k] <= end}
    outer = [k for k in sorted(inside) if tree.heads[k] not in inside or tree.heads[k] == k]
    return outer[0] if len(outer) == 1 else None
