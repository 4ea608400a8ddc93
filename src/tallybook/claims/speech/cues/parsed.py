"""A sentence with its tree: whom a word leads, how far what it leads reaches, and who does it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tallybook.claims.speech.cues.stretches import Stretch
from tallybook.language.trees import Tree, tree

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
SHARING = frozenset({"conj", "xcomp", "advcl"})
FURTHEST = 6  # heads between a verb and the one whose subject it shares
SIGNS = frozenset(",;:–—―-")
PARTICIPLES = frozenset({"VBG", "VBN"})


@dataclass(frozen=True)
class Parsed:
    """A sentence and its tree. Stretches are first word and end, exclusive, unless characters are said."""

    text: str
    tree: Tree

    @cached_property
    def low(self) -> tuple[str, ...]:
        """The words in lower case."""
        tree = self.tree
        return tuple(self.text[tree.starts[n] : tree.ends[n]].lower().replace("’", "'") for n in range(len(tree)))

    @cached_property
    def below(self) -> tuple[tuple[int, ...], ...]:
        """The words that depend on each word."""
        held: list[list[int]] = [[] for _ in self.tree.heads]
        for n, head in enumerate(self.tree.heads):
            if head != n:
                held[head].append(n)
        return tuple(tuple(those) for those in held)

    @cached_property
    def reach(self) -> tuple[Stretch, ...]:
        """How far what each word leads reaches, itself included."""
        firsts, ends = list(range(len(self.tree))), [n + 1 for n in range(len(self.tree))]
        for n in range(len(self.tree)):
            for above in self.tree.above(n):
                firsts[above], ends[above] = min(firsts[above], n), max(ends[above], n + 1)
        return tuple(zip(firsts, ends, strict=True))

    def at(self, n: int) -> str:
        """Return a word in lower case, or nothing outside the sentence."""
        return self.low[n] if 0 <= n < len(self.low) else ""

    def child(self, n: int, relations: Collection[str]) -> int | None:
        """Return the first word that depends on another in one of these relations."""
        return next((k for k in self.below[n] if self.tree.relations[k] in relations), None)

    def case(self, n: int) -> str:
        """Return the preposition of a noun or of a clause."""
        marked = self.child(n, {"case", "mark"})
        return self.low[marked] if marked is not None else ""

    def agent(self, n: int) -> int | None:
        """Return by whom something is done: the guard of "was said by the guard"."""
        oblique = (k for k in self.below[n] if self.tree.relations[k].startswith("obl"))
        return next((k for k in oblique if self.case(k) == "by"), None)

    def is_passive(self, n: int) -> bool:
        """Tell whether a verb is passive: "was said", or "said" of "the words said by him"."""
        if self.child(n, {"aux:pass", "nsubj:pass"}) is not None:
            return True
        return self.tree.relations[n] == "acl" and self.tree.tags[n] == "VBN"

    def subject(self, n: int) -> int | None:
        """Return the subject of a verb, its own or that of the verb which it goes on from."""
        for verb in self._sharing(n):
            found = self.child(verb, SUBJECTS)
            if found is not None:
                return found
            if self.tree.relations[verb] == "acl" and self.tree.tags[verb] == "VBG":
                return self.tree.heads[verb]
        return None

    def _sharing(self, n: int) -> Iterator[int]:
        yield n
        for _ in range(FURTHEST):
            if self.tree.relations[n] not in SHARING or self.child(n, {"obj"}) == self.tree.heads[n]:
                return
            n = self.tree.heads[n]
            yield n

    def trimmed(self, stretch: Stretch) -> Stretch:
        """Return a stretch without signs at its ends."""
        first, end = stretch
        while first < end and self.low[first] in SIGNS:
            first += 1
        while end > first and self.low[end - 1] in SIGNS:
            end -= 1
        return first, end

    def characters(self, stretch: Stretch) -> Stretch:
        """Return the characters of a stretch of words."""
        return self.tree.starts[stretch[0]], self.tree.ends[stretch[1] - 1]


@lru_cache(maxsize=512)
def parsed(text: str) -> Parsed:
    """Return a sentence with its tree.

    >>> said = parsed("Ten men died, the army said.")
    >>> said.low[said.subject(6)], said.reach[said.subject(6)]
    ('army', (4, 6))
    """
    return Parsed(text, tree(text))
