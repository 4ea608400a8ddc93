"""Which weights a reading uses: those shipped, others in their place, or none at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.resources import files

from tallybook.claims.learned.linear import Linear


@dataclass(frozen=True, slots=True)
class Models:
    """The models of a reading by name; what is not named here is read from the weights that are shipped.

    >>> RULES.of("scope") is None
    True
    """

    own: Mapping[str, Linear] = field(default_factory=dict)
    shipped: bool = True

    def of(self, name: str) -> Linear | None:
        """Return the model of this name; None where only rules are to decide."""
        if name in self.own:
            return self.own[name]
        return Linear.shipped(name) if self.shipped else None


SHIPPED = Models()
RULES = Models(shipped=False)
"""No weights: every verdict is that of the rules, which is what learned fields are measured against."""


def fingerprint() -> str:
    """Return a short hash of all the weights that are shipped: another one says that readings may differ.

    >>> len(fingerprint())
    8
    """
    whole = sha256()
    for file in sorted(files(__package__).iterdir(), key=lambda one: one.name):
        if file.name.endswith(".json"):
            whole.update(file.name.encode() + b"\0" + sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:8]
