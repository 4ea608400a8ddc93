"""Bindings: what befell the people of a phrase, by which rule."""

from dataclasses import dataclass, field, replace

from tallybook.claims.harm.sentence import Sentence
from tallybook.model import Outcome

Words = tuple[int, int]
"""The first token of a stretch, and the token after it."""


@dataclass(frozen=True, slots=True)
class Binding:
    """What befell the people of a phrase, by which rule, and the phrase of which they are a part."""

    phrase: int
    outcomes: tuple[Outcome, ...]
    rule: str
    cue: int | None = None
    unsplit: bool = False
    part_of: int | None = None
    words: Words | None = None
    """The tokens that make it a part."""

    def as_part(self, whole: int | None, words: Words) -> "Binding":
        """Return the same as a part of another phrase."""
        return replace(self, part_of=whole, words=words)


@dataclass(slots=True)
class Bound:
    """The bindings of a sentence as they grow, by phrase."""

    said: Sentence
    found: dict[int, list[Binding]] = field(default_factory=dict)

    def add(self, binding: Binding) -> None:
        """Add a binding unless its phrase has one of the same outcome."""
        known = {o for b in self.found.get(binding.phrase, ()) for o in b.outcomes}
        if known.isdisjoint(binding.outcomes):
            self.found.setdefault(binding.phrase, []).append(binding)

    def taken(self, phrase: int) -> bool:
        """Tell whether a cue, or a toll, has taken the phrase already."""
        return any(b.rule != "noun" for b in self.found.get(phrase, ()))
