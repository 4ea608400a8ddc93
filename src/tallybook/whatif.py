"""What if: a book as it would be after decisions that nobody has made, and what is to be asked of a person; pure.

What counts, and how, is supposed within one incident's evidence. Who is one voice and what is one incident is linked
anew over the whole book, as a run would.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial

from tallybook import decisions, incidents, tolls, voices
from tallybook.model import Decision, Findings, Incident

LINKED_ANEW = 60  # reports of a book that is linked anew for each answer where all its questions are asked at once


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
    found: Findings, under: tolls.Codebook, *, incident: Incident | None = None, as_of: date | None = None
) -> tuple[tolls.Question, ...]:
    """Return what is asked about one incident, or about all of a book, the greatest effect first.

    Over a large book the answers that link it anew are weighed only for one incident at a time.
    """
    several = (incident,) if incident else found.incidents
    weighs = incident is not None or len(found.documents) <= LINKED_ANEW
    asked = [one for each in several for one in _asked(found, under, incident=each, as_of=as_of, weighs=weighs)]
    once: dict[object, tolls.Question] = {}
    for one in sorted(asked, key=lambda one: one.effect.order):
        once.setdefault((one.asked.between, one.asked.kind) if one.asked.between else id(one), one)
    return tuple(once.values())


def _asked(
    found: Findings, under: tolls.Codebook, *, incident: Incident, as_of: date | None, weighs: bool
) -> tuple[tolls.Question, ...]:
    evidence = evidence_of(found, incident)
    now = tolls.as_counted(evidence, under, as_of=as_of)
    asked = (*tolls.counting_questions(evidence, under, tolls=now), *tolls.belonging_questions(found, evidence))
    anew = partial(_anew, found, incident) if weighs else None
    return tolls.weighed(evidence, under, questions=asked, anew=anew, as_of=as_of)


def _anew(found: Findings, incident: Incident, more: Sequence[Decision]) -> tolls.Evidence | None:  # noqa: PLR0917 - the decisions come last
    """Return the evidence of what the incident would then be: the one that tells its first claim that stays."""
    subjects = {one.subject for one in more}
    then = supposed(found, more)
    owner = {claim: one for one in reversed(then.incidents) for claim in one.claims}
    here = next((owner[c] for c in incident.claims if c in owner and c not in subjects), None)
    return evidence_of(then, here) if here else None


def hinges(
    found: Findings, under: tolls.Codebook, *, incident: Incident, as_of: date | None = None
) -> tuple[tolls.Hinge, ...]:
    """Return what moves the tolls of an incident when it is left out, the greatest effect first."""
    return tolls.hinges(evidence_of(found, incident), under, as_of=as_of)
