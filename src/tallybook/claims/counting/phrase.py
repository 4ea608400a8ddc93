"""The phrase: a quantity with the noun that it counts."""

from dataclasses import dataclass

from tallybook.model import Outcome, Quantity


@dataclass(frozen=True, slots=True)
class Phrase:
    """A quantity (`start` to `counted`) with its noun phrase (to `end`), by tokens."""

    start: int
    counted: int
    end: int
    kind: str
    quantity: Quantity
    head: str | None = None
    """The noun for people; None where there is none, or one that is not known to be one."""
    known: bool = True
    """False where a noun follows that is not known to name people."""
    group: tuple[int, int] | None = None
    outcomes: tuple[Outcome, ...] = ()
    """What the noun itself says befell them: "six injured children", "17 bodies"."""
    of_them: bool = False
    of_the: bool = False
    """Taken from a set that the sentence knows: "one of the villagers wounded on Tuesday"."""
    of_set: Outcome | None = None
    added: bool = False
    named: bool = False
    """Its words, or those for its group, are the name of the one person counted."""
    partitive: bool = False
    """Taken from another number: "one of three people"."""

    @property
    def strict(self) -> bool:
        """Tell whether only a cue right beside it may take the phrase."""
        return self.kind in {"one", "bare", "name"} or not self.known
