"""What if: a book as it would be after decisions that nobody has made, and what is to be asked of a person; pure.

What counts, and how, is supposed within one incident's evidence. Who is one voice and what is one incident is linked
anew over the whole book, as a run would.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from tallybook import decisions, incidents, tolls, views, voices
from tallybook.model import Decision, Findings, Incident, Toll

NOBODY = "nobody"
SUPPOSED = "supposed"
PATIENCE = 150  # reports that a page waits to be linked anew, a second or so; the command line waits for all


@dataclass(slots=True)
class Relinking:
    """How a book is linked anew: by what remembers how its reports were compared, as long as there is patience."""

    linker: incidents.Linker = field(default_factory=incidents.Linker)
    patience: int | None = None
    """So many reports are linked anew, all answers together; None for as many as it takes."""

    def spend(self, reports: int) -> bool:
        """Tell whether so many reports may be linked anew, and count them."""
        if self.patience is None:
            return True
        enough = self.patience >= reports
        self.patience -= reports if enough else 0
        return enough

    def evidence(  # noqa: PLR0917 - the decisions come last, so that the rest is known before
        self, found: Findings, incident: Incident, more: Sequence[Decision]
    ) -> tuple[bool, tolls.Evidence | None]:
        """Return the evidence of what an incident would be: of the one that then tells its first claim that stays."""
        if not self.spend(len(found.documents)):
            return False, None
        subjects = {one.subject for one in more}
        then = supposed(found, [views.as_seen(found, one) for one in more], linker=self.linker)
        owner = {claim: one for one in reversed(then.incidents) for claim in one.claims}
        here = next((owner[c] for c in incident.claims if c in owner and c not in subjects), None)
        return True, evidence_of(then, here) if here else None


def supposed(found: Findings, more: Sequence[Decision], *, linker: incidents.Linker | None = None) -> Findings:
    """Return findings as if more had been decided about who is one voice and what is one incident."""
    decided, told = (*found.decisions, *more), found.incidents
    without = tuple(one.id for one in decided if one.id in found.overruled and one.verb not in decisions.VOICING)
    if any(one.verb not in decisions.VOICING for one in more):
        settled = incidents.settled(found.documents, found.readings, decisions=decided, linker=linker)
        told, without = settled.incidents, settled.overruled
    said = decisions.carried(decided, found.stand_ins)
    heard = voices.resolved(found.documents, found.readings, found.copies, incidents=told, decisions=said)
    overruled = (*heard.overruled, *without)
    return found.changed(incidents=told, voices=heard.voices, decisions=decided, overruled=overruled)


@dataclass(frozen=True, slots=True)
class Becoming:
    """An incident as it would be, or as it is where it would be told no more, with what would move in its tolls."""

    incident: Incident
    is_gone: bool
    moves: tuple[tolls.Move, ...]


def becoming(
    found: Findings,
    more: Sequence[Decision],
    *,
    under: tolls.Codebook,
    as_of: date | None = None,
    linker: incidents.Linker | None = None,
) -> tuple[Findings, tuple[Becoming, ...]]:
    """Return findings as if more had been decided about incidents, and what would become of those concerned."""
    then = supposed(found, more, linker=linker)
    before, after = ({one.id: one for one in each.incidents} for each in (found, then))
    several = []
    for name in dict.fromkeys((*(name for name in after if name in before), *after, *before)):
        old, new = before.get(name), after.get(name)
        if old and new and (old.claims, old.unsure) == (new.claims, new.unsure):
            continue
        now, will = (_counted(each, one, under=under, as_of=as_of) for each, one in ((found, old), (then, new)))
        if shown := new or old:
            several.append(Becoming(shown, new is None, tolls.moves(now, will, codebook=under)))
    return then, tuple(several)


def _counted(
    found: Findings, incident: Incident | None, *, under: tolls.Codebook, as_of: date | None
) -> tuple[Toll, ...]:
    return tolls.as_counted(evidence_of(found, incident), under, as_of=as_of) if incident else ()


def evidence_of(found: Findings, incident: Incident) -> tolls.Evidence:
    """Return the evidence of one incident."""
    return tolls.gather(found.changed(incidents=(incident,)))[0]


def questions(
    found: Findings,
    under: tolls.Codebook,
    *,
    incident: Incident | None = None,
    as_of: date | None = None,
    relinking: Relinking | None = None,
) -> tuple[tolls.Question, ...]:
    """Return what is asked about one incident, or about all of a book, the greatest effect first.

    To link a large book anew takes long: where patience ends it is not known what the other answers would change.
    """
    by = relinking or Relinking()
    several = tolls.gather(found.changed(incidents=(incident,)) if incident else found)
    asked = [one for each in several for one in _asked(found, under, evidence=each, as_of=as_of, by=by)]
    once: dict[object, tolls.Question] = {}
    for one in sorted(asked, key=lambda one: one.effect.order):
        once.setdefault((one.asked.between, one.asked.kind) if one.asked.between else id(one), one)
    return tuple(once.values())


def _asked(
    found: Findings, under: tolls.Codebook, *, evidence: tolls.Evidence, as_of: date | None, by: Relinking
) -> tuple[tolls.Question, ...]:
    now = tolls.as_counted(evidence, under, as_of=as_of)
    asked = (
        *tolls.counting_questions(evidence, under, tolls=now),
        *tolls.belonging_questions(found, evidence),
    )
    anew = partial(by.evidence, found, evidence.incident)
    return tolls.weighed(evidence, under, questions=asked, anew=anew, as_of=as_of)


def hinges(
    found: Findings, under: tolls.Codebook, *, incident: Incident, as_of: date | None = None
) -> tuple[tolls.Hinge, ...]:
    """Return what moves the tolls of an incident when it is left out, the greatest effect first."""
    return tolls.hinges(evidence_of(found, incident), under, as_of=as_of)
