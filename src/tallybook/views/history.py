"""What became of an incident: what pinned its id, what joined and parted it, who said so and why, and what holds."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tallybook.decisions import JUDGING, in_force
from tallybook.model import Decision, Findings, Incident, Record
from tallybook.views.annals import Annals
from tallybook.views.claim_refs import ClaimRef, claim_ref
from tallybook.views.finding import starting
from tallybook.views.lookup import Lookup
from tallybook.views.words import count_words

SHORT = 8
WORDS = {
    "eligible": "said to be eligible under {codebook}",
    "not_eligible": "said not to be eligible under {codebook}",
    "sign": "a toll was signed: {toll}",
    "unsign": "a signature was taken back",
    "publish": "went out as {subject}",
    "merge": "merged: {all} said to be one",
    "split": "split: {moved} told out of {here}{into}",
    "same_incident": "two claims said to be of one incident",
    "other_incident": "two claims said to be of different incidents",
    "unsure_incident": "left open whether two claims are of one incident",
    "undo": "undone: {undone}",
    "reject": "a claim was rejected as read wrongly",
    "accept": "a claim was said to be read correctly",
    "admit": "a claim was admitted",
    "leave_out": "a claim was left out",
    "best": "a figure was said to be the best",
    "civilians": "people were said to be civilians",
    "combatants": "people were said to be combatants",
}
NAMING = JUDGING - {"merge"} | {"reject", "accept", "admit", "leave_out", "best", "civilians", "combatants"}
"""The verbs of which a history shows the claims; a merge is about all of two incidents."""


class HistoryIncident(Record):
    """Another incident that a line of a history leads to, as it is now; it has no title where it is told no more."""

    id: str
    title: str | None = None


class HistoryRow(Record):
    """One line of the history of an incident; `on` is when the ledger took it in, where that is known.

    `state` says why it does not hold, and is empty where it does. `pinned` are the ids that it was the first to pin.
    What the machine joined or parted has no `id` and nobody who said it.
    """

    id: str | None = None
    verb: str
    words: str
    on: str | None = None
    by: str | None = None
    reason: str = ""
    state: str = ""
    pinned: tuple[str, ...] = ()
    claims: tuple[ClaimRef, ...] = ()
    incidents: tuple[HistoryIncident, ...] = ()
    can_undo: bool = False


def history_rows(
    findings: Findings, incident: Incident, *, on: Mapping[str, str] | None = None
) -> tuple[HistoryRow, ...]:
    """Return the history of an incident in the order of the ledger; `on` says when it took in each decision."""
    return incident_history(Lookup(findings), incident, on=on)


def incident_history(
    lookup: Lookup, incident: Incident, *, on: Mapping[str, str] | None = None
) -> tuple[HistoryRow, ...]:
    """Return the history of an incident of these findings."""
    told, about = _Told(lookup, incident), lookup.annals.on(incident)
    rows = [told.row(one, on=(on or {}).get(one.id)) for one in about]
    return (*rows, *told.by_itself(about))


def became(findings: Findings, *, wanted: str) -> str:
    """Return what became of an incident by a former id or the start of one; empty where it is no former one."""
    names = {name: one for one in findings.incidents for name in (one.id, *one.former)}
    found = starting(names, wanted)
    old = next(iter(found), "")
    if len(found) != 1 or old == found[old].id:
        return ""
    return became_words(Lookup(findings), found[old], old=old)


def became_words(lookup: Lookup, incident: Incident, *, old: str) -> str:
    """Return what became of a former id of an incident."""
    known = in_force(lookup.annals.on(incident))
    for one in reversed(known):
        if one.verb in {"merge", "same_incident"} and old in {each.id for each in one.shown}:
            reason = lookup.mask.told(incident, one.reason).rstrip(".")
            return f"The incident {old[:SHORT]} was merged into this one by {one.by}: {reason}."
    return f"The incident {old[:SHORT]} leads here: what it told is told here, and no person decided that."


@dataclass(frozen=True)
class _Told:
    """The decisions of a book as they concern one incident."""

    lookup: Lookup
    incident: Incident

    @property
    def annals(self) -> Annals:
        """The decisions by what they are about."""
        return self.lookup.annals

    def row(self, one: Decision, *, on: str | None) -> HistoryRow:
        """Return a decision as a line of the history."""
        undoing, findings = self.annals.undone.get(one.id), self.lookup.findings
        ids = (self.incident.id, *self.incident.former)
        state = ""
        if undoing:
            state = f"undone by {undoing.by}"
        elif one.id in findings.overruled:
            state = "a later decision says otherwise"
        elif one.id in findings.stale:
            state = "none of its claims stands" if one.verb in JUDGING else "its claim is read otherwise now"
        undoable = one.verb in JUDGING or one.verb == "undo"
        return HistoryRow(
            id=one.id,
            verb=one.verb,
            words=self._words(one),
            on=on,
            by=None if one.verb == "publish" else one.by,
            reason="" if one.verb == "publish" else self.lookup.mask.told(self.incident, one.reason),
            state=state,
            pinned=tuple(s.id for s in one.shown if s.id in ids and self.annals.shown[s.id][0].id == one.id),
            claims=self._refs(one),
            incidents=tuple(self._others(one)),
            can_undo=undoable and not undoing,
        )

    def _words(self, one: Decision) -> str:
        ids = [shown.id[:SHORT] for shown in one.shown]
        undone = self.lookup.decisions.get(one.subject)
        words = WORDS.get(one.verb, one.verb.replace("_", " ")).format(
            codebook=one.codebook or "every codebook",
            toll=f"{one.signature.outcome} ({one.signature.group})" if one.signature else "",
            subject=one.subject,
            all=" and ".join(ids),
            moved=count_words(len(one.moved), "claim"),
            here=ids[0] if ids else "its incident",
            into=f" into {ids[1]}" if one.other and len(ids) > 1 else "",
            undone=self._words(undone) if undone and one.verb == "undo" else "",
        )
        return self.lookup.mask.told(self.incident, words)

    def _refs(self, one: Decision) -> tuple[ClaimRef, ...]:
        """Return the claims that a decision names."""
        named = one.moved or ((one.subject, one.other) if one.verb in NAMING else ())
        return tuple(ref for claim in named if claim and (ref := claim_ref(self.lookup, claim)))

    def _others(self, one: Decision) -> Iterator[HistoryIncident]:
        """Yield the other incidents that it was about, or into which its claims went, as they are now."""
        if one.verb == "publish":
            return
        seen = {self.incident.id, *self.incident.former}
        for shown in one.shown:
            if shown.id not in seen:
                seen.add(shown.id)
                yield self._leading(shown.id)
        for claim in one.moved or (one.subject, one.other or ""):
            held = self.annals.owner.get(claim)
            if held and held.id not in seen and one.verb in JUDGING:
                seen.add(held.id)
                yield self._leading(held.id)

    def _leading(self, name: str) -> HistoryIncident:
        now = self.annals.names.get(name)
        title = self.lookup.mask.told(now, now.title) if now else None
        return HistoryIncident(id=now.id if now else name, title=title)

    def by_itself(self, about: Sequence[Decision]) -> Iterator[HistoryRow]:
        """Yield what became of its ids without anybody's word: what was joined to it, and what left it."""
        joining = (one for one in in_force(about) if one.verb in {"merge", "same_incident"})
        said = {shown.id for one in joining for shown in one.shown}
        for old in self.incident.former:
            if old not in said:
                words = f"{old[:SHORT]} leads here: what it told is told here since a run, and no person decided that"
                yield HistoryRow(verb="joined", words=words)
        told_out = {claim for one in about for claim in (one.subject, *one.moved) if one.verb in JUDGING}
        owner = self.annals.owner
        left = (owner[claim] for claim in self._shown_with() if claim in owner and claim not in told_out)
        for name, number in Counter(one.id for one in left if one.id != self.incident.id).items():
            words = f"{count_words(number, 'claim')} that it was first shown with: now told of another incident"
            yield HistoryRow(verb="left", words=words, incidents=(self._leading(name),))

    def _shown_with(self) -> Iterator[str]:
        """Yield the claims with which its id was first shown."""
        for one in self.annals.shown.get(self.incident.id, ())[:1]:
            own = (shown for shown in one.shown if shown.id == self.incident.id)
            yield from (claim for shown in own for telling in shown.tellings for claim in telling)
