"""What if: a book as it would be after decisions that nobody has made, and what is to be asked of a person; pure.

What counts, and how, is supposed within one incident's evidence. Who is one voice and what is one incident is linked
anew over the whole book, as a run would.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial

from tallybook import decisions, incidents, tolls, voices
from tallybook.model import Decision, Findings, Incident

PATIENCE = 150  # reports that a page waits to be linked anew, a second or so; the command line waits for all


def supposed(found: Findings, more: Sequence[Decision]) -> Findings:
    """Return findings as if more had been decided about who is one voice and what is one incident."""
    decided = (*found.decisions, *more)
    told = incidents.link(found.documents, found.readings, decisions=decided)
    said = decisions.carried(decided, found.stand_ins)
    heard = voices.resolved(found.documents, found.readings, found.copies, incidents=told, decisions=said)
    return found.changed(incidents=told, voices=heard.voices, decisions=decided)


def evidence_of(found: Findings, incident: Incident) -> tolls.Evidence:
    """Return the evidence of one incident."""
    return tolls.gather(found.changed(incidents=(incident,)))[0]


def questions(
    found: Findings,
    under: tolls.Codebook,
    *,
    incident: Incident | None = None,
    as_of: date | None = None,
    patience: int | None = None,
) -> tuple[tolls.Question, ...]:
    """Return what is asked about one incident, or about all of a book, the greatest effect first.

    To link a large book anew takes long: with `patience` only so many reports are linked anew, all answers together,
    and of the others it is not known what they would change.
    """
    relinked = _Relinked(found, patience)
    several = (incident,) if incident else found.incidents
    asked = [one for each in several for one in _asked(relinked, under, incident=each, as_of=as_of)]
    once: dict[object, tolls.Question] = {}
    for one in sorted(asked, key=lambda one: one.effect.order):
        once.setdefault((one.asked.between, one.asked.kind) if one.asked.between else id(one), one)
    return tuple(once.values())


class _Relinked:
    """A book that is linked anew, as long as there is patience."""

    def __init__(self, found: Findings, patience: int | None) -> None:
        self.found = found
        self._patience = patience

    def evidence(self, incident: Incident, more: Sequence[Decision]) -> tuple[bool, tolls.Evidence | None]:
        """Return the evidence of what an incident would be: of the one that then tells its first claim that stays."""
        if self._patience is not None:
            if self._patience < len(self.found.documents):
                return False, None
            self._patience -= len(self.found.documents)
        subjects = {one.subject for one in more}
        then = supposed(self.found, more)
        owner = {claim: one for one in reversed(then.incidents) for claim in one.claims}
        here = next((owner[c] for c in incident.claims if c in owner and c not in subjects), None)
        return True, evidence_of(then, here) if here else None


def _asked(
    relinked: _Relinked, under: tolls.Codebook, *, incident: Incident, as_of: date | None
) -> tuple[tolls.Question, ...]:
    evidence = evidence_of(relinked.found, incident)
    now = tolls.as_counted(evidence, under, as_of=as_of)
    asked = (
        *tolls.counting_questions(evidence, under, tolls=now),
        *tolls.belonging_questions(relinked.found, evidence),
    )
    return tolls.weighed(evidence, under, questions=asked, anew=partial(relinked.evidence, incident), as_of=as_of)


def hinges(
    found: Findings, under: tolls.Codebook, *, incident: Incident, as_of: date | None = None
) -> tuple[tolls.Hinge, ...]:
    """Return what moves the tolls of an incident when it is left out, the greatest effect first."""
    return tolls.hinges(evidence_of(found, incident), under, as_of=as_of)
