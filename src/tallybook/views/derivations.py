"""How a toll came about, as a tree: the number, the rules, who sets each end, their sentences, and what fell out.

Every branch ends in a sentence of a report; what a claim has replaced, and who only repeats it, stands below it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from tallybook.model import Contribution, Figure, Findings, Incident, Origin, Record, RuleUsed, Toll, Use
from tallybook.tolls.evidence import in_title
from tallybook.tolls.words import listed, printed
from tallybook.views.claim_refs import ClaimRef, claim_ref
from tallybook.views.finding import find_incident
from tallybook.views.judged import SETTING
from tallybook.views.lookup import Lookup
from tallybook.views.origins import origin_words
from tallybook.views.tolls import toll_order
from tallybook.views.words import PROPOSAL, USES, first_day

EndName = Literal["lowest", "best", "highest"]
ENDS: tuple[tuple[EndName, Use, str], ...] = (
    ("lowest", Use.SETS_LOW, "low"),
    ("best", Use.SETS_BEST, "best"),
    ("highest", Use.SETS_HIGH, "high"),
)
BEARING = frozenset({Use.SUPPORTS, Use.FLOOR})
GRADES = {
    "V": "read in its own text",
    "D": "derived by counting its records",
    "R": "only recalled, not verified",
    "own": "Tallybook's own rule",
}


class Quoted(ClaimRef):
    """A claim in its sentence: the words before it and after it, and the day from which it is known."""

    before: str = ""
    after: str = ""
    in_title: bool = False
    day: str | None = None


class RuleRow(RuleUsed):
    """A rule with its grade in words."""

    grade_words: str


class Step(Record):
    """One claim of a derivation; `said` is null where the book no longer holds it.

    `computed` says how its number was computed, with the claims `computed_with`. `repeats` only say it again,
    `superseded` are those that it has replaced, the latest first.
    """

    claim_id: str
    uses: tuple[str, ...]
    use_words: str
    reason: str
    origin: str = ""
    said: Quoted | None = None
    computed: str | None = None
    computed_with: tuple[Quoted, ...] = ()
    repeats: tuple["Step", ...] = ()
    superseded: tuple["Step", ...] = ()


class End(Record):
    """One end of a toll, or several that the same claims set: lowest and best 14."""

    names: tuple[EndName, ...]
    value: int | None = None
    steps: tuple[Step, ...] = ()

    @property
    def words(self) -> str:
        """Return which ends these are, with the number."""
        return listed(self.names) + ("" if self.value is None else f" {self.value}")


class Derivation(Record):
    """A toll with all that led to it: its rules, its ends, what bears them out, what is asked, what is left out."""

    incident_id: str
    outcome: str
    group: str
    codebook: str
    version: str
    as_of: str | None = None
    label: str = PROPOSAL
    printed: str
    reason: str
    origins: str
    rules: tuple[RuleRow, ...] = ()
    ends: tuple[End, ...] = ()
    bearing: tuple[Step, ...] = ()
    asked: tuple[Step, ...] = ()
    out: tuple[Step, ...] = ()


def derivations(findings: Findings, wanted: str | None = None) -> tuple[Derivation, ...]:
    """Return the derivation of every toll of one incident or of all; raises NotFound for an unknown incident."""
    lookup = Lookup(findings)
    chosen = (find_incident(findings, wanted),) if wanted else findings.incidents
    return tuple(one for incident in chosen for one in incident_derivations(lookup, incident))


def incident_derivations(lookup: Lookup, incident: Incident) -> tuple[Derivation, ...]:
    """Return the derivations of one incident's tolls, in the order of its tolls."""
    own = sorted(lookup.tolls_of.get(incident.id, ()), key=toll_order)
    sayings = _Sayings(lookup, incident)
    return tuple(_derivation(sayings, toll) for toll in own)


class _Sayings:
    """What the claims of an incident say, each made once for all tolls; names are withheld."""

    def __init__(self, lookup: Lookup, incident: Incident) -> None:
        self.lookup = lookup
        self._incident = incident
        self._quoted: dict[str, Quoted | None] = {}

    def told(self, words: str) -> str:
        """Return words about the incident."""
        return self.lookup.mask.told(self._incident, words)

    def quoted(self, claim: str) -> Quoted | None:
        """Return a claim in its sentence, or None where the book no longer holds it."""
        if claim not in self._quoted:
            self._quoted[claim] = _quoted(self.lookup, claim)
        return self._quoted[claim]


def _derivation(sayings: _Sayings, toll: Toll) -> Derivation:
    told, tree = sayings.told, _Tree(sayings, toll)
    return Derivation(
        incident_id=toll.incident_id,
        outcome=toll.outcome,
        group=told(toll.group),
        codebook=toll.codebook,
        version=toll.version,
        as_of=toll.as_of.isoformat() if toll.as_of else None,
        printed=told(printed(toll)),
        reason=told(toll.reason),
        origins=origin_words(sayings.lookup, toll),
        rules=tuple(RuleRow(**rule.plain(), grade_words=GRADES[rule.grade]) for rule in toll.rules),
        ends=tuple(tree.ends()),
        bearing=tree.roots(lambda one: bool(BEARING & set(one.use))),
        asked=tree.roots(lambda one: Use.ASK in one.use),
        out=tree.roots(lambda one: not (BEARING | {Use.ASK}) & set(one.use)),
    )


class _Tree:
    """The claims of one toll, each below the claim that it repeats or that has replaced it."""

    def __init__(self, sayings: _Sayings, toll: Toll) -> None:
        self._sayings = sayings
        self._toll = toll
        self._parts = {one.claim_id: one for one in toll.contributions}
        self._origins: dict[str, Origin] = {}
        for one in toll.origins:
            self._origins.setdefault(one.claim_id, one)
        self._below: dict[str, list[Contribution]] = {}
        for part in toll.contributions:
            if part.by in self._parts and not SETTING & set(part.use):
                self._below.setdefault(part.by or "", []).append(part)

    def ends(self) -> Iterator[End]:
        """Yield the ends of the toll; those that the same claims set are one."""
        found: dict[tuple[tuple[str, ...], int | None], list[EndName]] = {}
        for name, use, field in ENDS:
            setters = tuple(one.claim_id for one in self._toll.contributions if use in one.use)
            if setters:
                found.setdefault((setters, getattr(self._toll, field)), []).append(name)
        for (setters, value), names in found.items():
            yield End(names=tuple(names), value=value, steps=self._steps(self._parts[one] for one in setters))

    def roots(self, wanted: Callable[[Contribution], bool]) -> tuple[Step, ...]:
        """Return the claims that set no end and stand below no other."""
        below = {one.claim_id for some in self._below.values() for one in some}
        free = (one for one in self._toll.contributions if one.claim_id not in below and not SETTING & set(one.use))
        return self._steps(one for one in free if wanted(one))

    def _steps(self, parts: Iterable[Contribution]) -> tuple[Step, ...]:
        """Return claims as steps; those that were computed together are one."""
        steps, together = [], set[str]()
        for one in parts:
            if one.claim_id not in together:
                together.update(one.computed_with)
                steps.append(self._step(one))
        return tuple(steps)

    def _step(self, part: Contribution, *, whole: bool = True) -> Step:
        told = self._sayings.told
        below = self._all_below(part) if whole else []
        superseded = [one for one in below if Use.SUPERSEDED in one.use]
        again = [one for one in below if Use.SUPERSEDED not in one.use]
        origin = self._origins.get(part.claim_id)
        return Step(
            claim_id=part.claim_id,
            uses=tuple(str(use) for use in part.use),
            use_words=", ".join(USES[use] for use in part.use),
            reason=told(part.reason),
            origin=told(f"{origin.reason[0].upper()}{origin.reason[1:]}.") if origin else "",
            said=self._sayings.quoted(part.claim_id),
            computed=told(part.computed) if part.computed else None,
            computed_with=tuple(q for one in part.computed_with if (q := self._sayings.quoted(one))),
            repeats=tuple(self._step(one, whole=False) for one in again),
            superseded=tuple(self._step(one, whole=False) for one in reversed(superseded)),
        )

    def _all_below(self, part: Contribution) -> Sequence[Contribution]:
        """Return what stands below a claim, at whatever depth, in the order in which it became known."""
        found: dict[str, Contribution] = {}
        waiting = [part.claim_id]
        while waiting:
            for one in self._below.get(waiting.pop(), ()):
                if one.claim_id not in found:
                    found[one.claim_id] = one
                    waiting.append(one.claim_id)
        return [one for one in self._toll.contributions if one.claim_id in found]


def _quoted(lookup: Lookup, claim_id: str) -> Quoted | None:
    ref = claim_ref(lookup, claim_id)
    if ref is None:
        return None
    claim = lookup.claims[claim_id]
    document = lookup.documents[claim.document_id]
    return Quoted(
        **dict(ref),
        before=lookup.stretch(document.id, claim.passage_start, end=claim.start),
        after=lookup.stretch(document.id, claim.end, end=claim.passage_end),
        in_title=isinstance(claim, Figure) and in_title(claim, document),
        day=first_day(document.published),
    )
