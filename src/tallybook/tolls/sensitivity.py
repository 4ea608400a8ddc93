"""What a toll hangs on: each claim, voice, outlet and rule left out in its turn, and what moves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from tallybook.model import Toll
from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.evidence import Evidence
from tallybook.tolls.moving import Effect, Move, effect, moves
from tallybook.tolls.supposing import alternatives, as_counted, supposed, without

Kind = Literal["claim", "voice", "outlet", "rule"]
KINDS: tuple[Kind, ...] = ("claim", "voice", "outlet", "rule")


@dataclass(frozen=True, slots=True)
class Part:
    """What may be left out: a claim, a voice or an outlet by its id, with its claims; a rule with its other value."""

    kind: Kind
    name: str
    claims: tuple[str, ...] = ()
    value: Any = None

    @property
    def rules(self) -> Mapping[str, Any]:
        """Return the rule that is then another."""
        return {self.name: self.value} if self.kind == "rule" else {}


@dataclass(frozen=True, slots=True)
class Hinge:
    """What moves without one part."""

    part: Part
    moves: tuple[Move, ...]
    effect: Effect = field(default=Effect())


def parts(evidence: Evidence, codebook: Codebook) -> Iterator[Part]:
    """Yield what may be left out of a toll: claims in the order in which they became known, then voices and so on."""
    sure = [one for one in evidence.heard if one.figure.id not in evidence.incident.unsure]
    ids = [one.figure.id for one in sure]
    for claim in ids:
        yield Part("claim", claim, (claim,))
    for voice in sorted(evidence.voices, key=lambda voice: voice.id):
        if told := tuple(c for c in ids if c in {*voice.claims, *voice.relays}):
            yield Part("voice", voice.id, told)
    for outlet in sorted({one.outlet for one in sure if one.outlet}):
        yield Part("outlet", outlet, tuple(one.figure.id for one in sure if one.outlet == outlet))
    for rule, value in alternatives(codebook):
        yield Part("rule", rule, value=value)


def left_out(
    evidence: Evidence, codebook: Codebook, *, several: Sequence[Part], as_of: date | None = None
) -> tuple[Toll, ...]:
    """Return the tolls without some parts, all of them at once."""
    claims = without(claim for part in several for claim in part.claims)
    rules = {name: value for part in several for name, value in part.rules.items()}
    return supposed(evidence, codebook, decisions=claims, rules=rules, as_of=as_of)


def hinges(evidence: Evidence, codebook: Codebook, *, as_of: date | None = None) -> tuple[Hinge, ...]:
    """Return what moves the tolls when it is left out, the greatest effect first, rules after what was said."""
    now = as_counted(evidence, codebook, as_of=as_of)
    found = []
    for part in parts(evidence, codebook):
        moved = moves(now, left_out(evidence, codebook, several=(part,), as_of=as_of), codebook=codebook)
        if moved:
            found.append(Hinge(part, moved, effect(moved)))
    return tuple(sorted(found, key=lambda hinge: (hinge.part.kind == "rule", hinge.effect.order)))
