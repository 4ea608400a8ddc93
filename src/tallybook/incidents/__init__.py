"""Incidents: which claims of which documents speak of the same violence, with the reasons for and against."""

from collections.abc import Mapping, Sequence

from tallybook.incidents.assembly import assemble
from tallybook.incidents.clusters import Ruling
from tallybook.incidents.comparison import profile
from tallybook.incidents.days import dated
from tallybook.incidents.kinds import kinds
from tallybook.incidents.linking import linked
from tallybook.incidents.locals import by_claim, locals_of
from tallybook.incidents.wording import Rarity
from tallybook.model import Decision, Document, Incident, Reading

__all__ = ["dated", "kinds", "link"]


def link(
    documents: Sequence[Document], readings: Sequence[Reading], *, decisions: Sequence[Decision] = ()
) -> tuple[Incident, ...]:
    """Return the incidents that the claims speak of, sorted by id.

    A document's own news is one incident, what it looks back on are others, and sums for a month or a war stand
    apart. Links below the sure threshold join nothing: they are listed as reasons, and their claims as unsure.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    rarity = Rarity(document.text for document in ordered)
    read = {reading.document_id: reading for reading in readings}
    known = {claim.id for reading in readings for claim in (*reading.figures, *reading.statements)}
    binding = [d for d in decisions if d.subject in known and (d.other is None or d.other in known)]
    apart = _standing_alone(ordered, read, decisions=binding)
    tellings = [t for d in ordered if d.id in read for t in locals_of(d, read[d.id], apart=apart)]
    profiles = [profile(local, rarity) for local in tellings]
    at = {claim: local.key for claim, local in by_claim(tellings).items()}
    pairs = {
        verb: frozenset(frozenset({at[d.subject], at[d.other]}) for d in binding if d.verb == verb and d.other)
        for verb in ("same_incident", "other_incident")
    }
    ruling = Ruling(same=pairs["same_incident"], other=pairs["other_incident"])
    settled = frozenset(c for d in binding if d.verb == "same_incident" for c in (d.subject, d.other) if c)
    return assemble(profiles, linked(profiles, ruling), settled=settled)


def _standing_alone(
    documents: Sequence[Document], read: Mapping[str, Reading], *, decisions: Sequence[Decision]
) -> frozenset[str]:
    """Return the claims that a decision takes out of their report's news, or takes into an incident by themselves."""
    tellings = [t for d in documents if d.id in read for t in locals_of(d, read[d.id])]
    told = by_claim(tellings)
    loose = {claim.id for local in tellings for claim in local.loose}
    out = {
        d.subject
        for d in decisions
        if d.verb == "other_incident" and (d.other is None or told[d.subject] is told[d.other])
    }
    taken_in = {
        claim for d in decisions if d.verb == "same_incident" for claim in (d.subject, d.other) if claim in loose
    }
    return frozenset(out | (taken_in - {None}))
