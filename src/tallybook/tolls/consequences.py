"""Questions weighed: what the tolls would be after each answer, and which question moves them most."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tallybook.model import Decision, Toll
from tallybook.tolls.asking import Answer, Open
from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.evidence import Evidence
from tallybook.tolls.moving import Effect, Move, effect, moves
from tallybook.tolls.supposing import as_counted, supposing

Anew = Callable[[Sequence[Decision]], tuple[bool, Evidence | None]]
"""Whether it is known what an incident would be if claims or voices were joined or parted, and its evidence then.

The evidence is None where nothing is left of the incident.
"""
RELINKING = frozenset({"same_incident", "same_voice", "other_voice"})
"""Verbs by which a book is linked anew; an unsure claim is in no toll, and to say that it is not changes none."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """An answer with what would move and the tolls that it would give; none are known where nobody computed them."""

    answer: Answer
    moves: tuple[Move, ...] = ()
    tolls: tuple[Toll, ...] = ()
    known: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answers weighed; `effect` is the greatest of any of them."""

    incident_id: str
    asked: Open
    answers: tuple[Weighed, ...]
    effect: Effect

    @property
    def known(self) -> bool:
        """Tell whether what every answer would give is known."""
        return all(one.known for one in self.answers)


def weighed(
    evidence: Evidence, codebook: Codebook, *, questions: Iterable[Open], anew: Anew, as_of: date | None = None
) -> tuple[Question, ...]:
    """Return the questions of an incident with what each answer would give, the greatest effect first."""
    now = as_counted(evidence, codebook, as_of=as_of)
    order = {one.figure.id: place for place, one in enumerate(evidence.heard)}

    def told(answer: Answer) -> Weighed:
        verbs = {one.verb for one in answer.decisions}
        if verbs <= {"other_incident", "unsure_incident"}:
            return Weighed(answer, tolls=now)
        known, then = anew(answer.decisions) if RELINKING & verbs else (True, supposing(evidence, answer.decisions))
        if not known:
            return Weighed(answer, known=False)
        after = as_counted(then, codebook, as_of=as_of) if then else ()
        return Weighed(answer, moves(now, after, codebook=codebook), after)

    found = []
    for one in questions:
        answers = tuple(told(answer) for answer in one.answers)
        found.append(Question(evidence.incident.id, one, answers, _greatest(effect(a.moves) for a in answers)))
    return tuple(sorted(found, key=lambda q: (q.effect.order, [order.get(c, len(order)) for c in q.asked.claims])))


def _greatest(several: Iterable[Effect]) -> Effect:
    return min(several, key=lambda one: one.order, default=Effect())
