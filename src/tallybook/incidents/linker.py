"""The linker: it remembers what it compared, so that a new report is compared with its candidates and no other is."""

from collections.abc import Mapping, Sequence
from threading import RLock

from tallybook.incidents.assembly import assemble
from tallybook.incidents.candidates import Candidates
from tallybook.incidents.clusters import Link, Ruling
from tallybook.incidents.comparison import strength
from tallybook.incidents.linking import linked
from tallybook.incidents.locals import Local, by_claim, locals_of
from tallybook.incidents.profiles import Profile, profile
from tallybook.model import Decision, Document, Incident, Reading, Reference


class Linker:
    """Links claims to incidents; what it remembers saves time and changes no answer.

    Word rates, the rarity of places and the weights are shipped and learn nothing from a book: a telling looks the same
    and a pair weighs the same whatever else is in it.
    """

    def __init__(self) -> None:
        """Start with nothing remembered."""
        self._turns = RLock()
        self._profiles: dict[str, Profile] = {}
        self._candidates = Candidates()
        self._strengths: dict[tuple[str, str], float] = {}

    def link(
        self, documents: Sequence[Document], readings: Sequence[Reading], *, decisions: Sequence[Decision] = ()
    ) -> tuple[Incident, ...]:
        """Return the incidents that the claims speak of, sorted by id.

        A document's own news is one incident, what it looks back on are others, and sums for a month or a war stand
        apart. Links below the sure threshold join nothing: they are listed as reasons, and their claims as unsure.
        """
        ordered = sorted(documents, key=lambda document: document.id)
        read = {reading.document_id: reading for reading in readings}
        known = {claim.id for reading in readings for claim in (*reading.figures, *reading.statements)}
        binding = [d for d in decisions if d.subject in known and (d.other is None or d.other in known)]
        apart = _standing_alone(ordered, read, decisions=binding)
        tellings = [t for d in ordered if d.id in read for t in locals_of(d, read[d.id], apart=apart)]
        ruling = _ruling(tellings, binding)
        with self._turns:
            profiles = self._profiled(tellings)
            found = linked(profiles, self._weighed(), ruling=ruling)
        settled = frozenset(c for d in binding if d.verb == "same_incident" for c in (d.subject, d.other) if c)
        return assemble(profiles, found, settled=settled)

    def _profiled(self, tellings: Sequence[Local]) -> list[Profile]:
        """Return the profiles of some tellings and of no others, those that did not change as they were."""
        kept = self._profiles
        now = {t.key: one if (one := kept.get(t.key)) and _is_same(one.local, t) else profile(t) for t in tellings}
        old = [key for key, one in kept.items() if now.get(key) is not one]
        new = [one for key, one in now.items() if kept.get(key) is not one]
        news = Reference.MAIN
        self._candidates.change(
            gone=[key for key in old if kept[key].local.reference is news],
            come=[one for one in new if one.local.reference is news],
        )
        changed = set(old)
        self._strengths = {pair: weight for pair, weight in self._strengths.items() if changed.isdisjoint(pair)}
        self._profiles = now
        return list(now.values())

    def _weighed(self) -> list[Link]:
        """Return a link for each pair worth comparing, those that are new weighed now."""
        strengths = {}
        for pair in self._candidates.pairs():
            kept = self._strengths.get(pair)
            strengths[pair] = strength(*(self._profiles[key] for key in pair)) if kept is None else kept
        self._strengths = strengths
        return [Link(one, other, weight) for (one, other), weight in strengths.items()]


def _is_same(one: Local, other: Local) -> bool:
    """Tell whether two tellings are the same to the last claim."""
    return one is other or (
        one.document == other.document
        and one.reference is other.reference
        and (one.claims, one.loose, one.beside, one.recalled)
        == (other.claims, other.loose, other.beside, other.recalled)
        and (one.private_names, one.acts) == (other.private_names, other.acts)
    )


def _ruling(tellings: Sequence[Local], binding: Sequence[Decision]) -> Ruling:
    at = {claim: local.key for claim, local in by_claim(tellings).items()}
    pairs = {
        verb: frozenset(frozenset({at[d.subject], at[d.other]}) for d in binding if d.verb == verb and d.other)
        for verb in ("same_incident", "other_incident")
    }
    return Ruling(same=pairs["same_incident"], other=pairs["other_incident"])


def _standing_alone(
    documents: Sequence[Document], read: Mapping[str, Reading], *, decisions: Sequence[Decision]
) -> frozenset[str]:
    """Return the claims that a decision takes out of their report's news, or takes into an incident by themselves."""
    if not decisions:
        return frozenset()
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
