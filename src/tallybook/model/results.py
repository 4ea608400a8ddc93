"""What follows from claims: voices, incidents, tolls, bounds and conflicts."""

from datetime import date
from enum import StrEnum
from typing import Literal, Self

from pydantic import model_validator

from tallybook.model.acts import KindTold, Party
from tallybook.model.base import Record
from tallybook.model.dates import When, Where
from tallybook.model.people import Attribute, Outcome, Reference, SpeakerKind


class VoiceName(Record):
    """A name under which a voice spoke, and where; `reason` says why it is the same voice, and is empty for its own."""

    name: str
    documents: tuple[str, ...] = ()
    reason: str = ""


class Likeness(Record):
    """Another voice that one may be, and why: it adds none to a count beside that one until a person decides."""

    voice: str
    reason: str


class Relay(Record):
    """Why a claim only repeats its voice and does not count once more."""

    claim: str
    reason: str


class Voice(Record):
    """A speaker resolved to one independent origin across reports; `relays` only repeat it.

    `names` are all under which it spoke, its own first. `possibly` names the voices that it may be as well.
    """

    id: str
    name: str
    kind: SpeakerKind
    anonymous: bool = False
    claims: tuple[str, ...] = ()
    relays: tuple[str, ...] = ()
    names: tuple[VoiceName, ...] = ()
    possibly: tuple[Likeness, ...] = ()
    reasons: tuple[Relay, ...] = ()

    @property
    def identity(self) -> Literal["sure", "possible"]:
        """Tell whether it is surely a voice of its own, or possibly one that is counted already."""
        return "possible" if self.possibly else "sure"


class Interest(Record):
    """That a voice belongs to a side of an incident, and by which words; no judgement of what it says."""

    incident_id: str
    voice: str
    side: str
    reason: str


class Reason(Record):
    """One reason for or against a link, in words for a person."""

    weight: float
    text: str


class Incident(Record):
    """Violence at a place and time for which harm is alleged, told by the claims that speak of it."""

    id: str
    title: str
    reference: Reference = Reference.MAIN
    kind: str | None = None
    """The family of the foremost kind of violence; `kinds` are all that are told, the foremost first."""
    kinds: tuple[KindTold, ...] = ()
    when: When | None = None
    where: Where | None = None
    parties: tuple[Party, ...] = ()
    claims: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    unsure: tuple[str, ...] = ()
    """Claims whose link is unsure: out of the toll."""
    former: tuple[str, ...] = ()
    """Other ids that were pinned and lead here now, in the order in which they were."""


class Use(StrEnum):
    """What a toll does with a claim."""

    SETS_LOW = "sets_low"
    SETS_HIGH = "sets_high"
    SETS_BEST = "sets_best"
    SUPPORTS = "supports"
    FLOOR = "floor"
    SUPERSEDED = "superseded"
    EXCLUDED = "excluded"
    ASK = "ask"


class Contribution(Record):
    """One claim's part in a toll, with the reason.

    `by` is the claim that has replaced it or that it repeats. Where a number was computed, `computed` are its parts in
    words and `computed_with` the other claims that it was computed from.
    """

    claim_id: str
    use: tuple[Use, ...]
    reason: str
    by: str | None = None
    computed: str | None = None
    computed_with: tuple[str, ...] = ()


class RuleUsed(Record):
    """A rule of the codebook that a toll rests on: what it says, where it comes from, and how surely that is known."""

    name: str
    value: str
    source: str
    grade: Literal["V", "D", "R", "own"]


class Origin(Record):
    """Where a claim behind a toll comes from, and why: a voice that counts, a relay of one, or nobody known.

    `possible` is a voice that is possibly one that counts, and adds none.
    """

    claim_id: str
    kind: Literal["counted", "possible", "relayed", "unknown"]
    voice: str | None = None
    reason: str


class Bound(Record):
    """What follows by arithmetic for a group that a report names; said by nobody."""

    incident_id: str
    outcome: Outcome
    label: str
    attributes: tuple[Attribute, ...] = ()
    low: int | None = None
    high: int | None = None
    within: str
    """Whose claims it follows from: a document id, a voice id, or the incident's id for all claims together."""
    forced_by: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    """Claims about the group that arithmetic left out: groups overlap in too many ways, and nothing was computed."""


class Conflict(Record):
    """An irreducible set of claims that cannot all hold."""

    incident_id: str
    kind: Literal["cannot_both_hold", "differ_by_a_little", "denial", "different_scope", "lower_without_correction"]
    claims: tuple[str, ...]
    reason: str


class Toll(Record):
    """Lowest, best and highest for an incident, outcome and group under a codebook, as of a day.

    A null `high` with `open` true prints as "n or more"; a null `low` with a `null_reason` says why there is no
    number. `group` is the label shown ("all" for everybody).
    """

    incident_id: str
    outcome: Outcome
    group: str
    attributes: tuple[Attribute, ...] = ()
    codebook: str
    as_of: date | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None
    open: bool = False
    null_reason: str | None = None
    reason: str
    version: str = ""
    """That of the codebook."""
    rules: tuple[RuleUsed, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    counted: int = 0
    """Independent voices that count these people; one that is possibly another of them adds none."""
    relayed: int = 0
    unknown_origin: int = 0
    origins: tuple[Origin, ...] = ()

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        known = [n for n in (self.low, self.best, self.high) if n is not None]
        if known != sorted(known):
            raise ValueError("low, best and high must not fall")
        return self
