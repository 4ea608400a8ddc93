"""Eligibility before counting and signatures after it: what a codebook takes for its own, and what a person signed."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from tallybook.model.base import Record
from tallybook.model.people import Attribute, Outcome

Verdict = Literal["eligible", "not_eligible", "ask"]


class Criterion(Record):
    """One demand of a codebook on an incident, whether it is met, and the claims by which that is known."""

    rule: str
    state: Literal["met", "not_met", "not_known"]
    reason: str
    claims: tuple[str, ...] = ()
    source: str
    grade: str
    """How the rule is known: V read, D derived, R recalled, own."""


class Eligibility(Record):
    """Whether a codebook takes an incident for one of its own, before anything of it is counted.

    `decision` is a person's word on it, which binds whatever the criteria say.
    """

    incident_id: str
    codebook: str
    as_of: date | None = None
    verdict: Verdict
    reason: str
    criteria: tuple[Criterion, ...] = ()
    decision: str | None = None


class Ends(Record):
    """Lowest, best and highest as numbers; `open` says that there is no upper end."""

    low: int | None = Field(default=None, ge=0)
    best: int | None = Field(default=None, ge=0)
    high: int | None = Field(default=None, ge=0)
    open: bool = False

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        known = [n for n in (self.low, self.best, self.high) if n is not None]
        if known != sorted(known):
            raise ValueError("low, best and high must not fall")
        if self.open and self.high is not None:
            raise ValueError("what is open has no highest number")
        return self


class ToSign(Record):
    """Which toll a person signs, and with which numbers where they are not the proposed ones.

    `override` says why the numbers are others than proposed, `despite` why questions may stay open.
    """

    outcome: Outcome = Outcome.KILLED
    group: str = "all"
    codebook: str
    as_of: date | None = None
    low: int | None = Field(default=None, ge=0)
    best: int | None = Field(default=None, ge=0)
    high: int | None = Field(default=None, ge=0)
    override: str | None = None
    despite: str | None = None


class SignedClaim(Record):
    """A claim over which a toll was signed: its reading as it was seen, and whether it counted."""

    claim: str
    reading: str
    counts: bool


class Signature(Record):
    """What a person signed: a toll with its numbers, over claims as they were read on that day.

    `signed` are the numbers signed, `proposed` those that the machine proposed; `after` is the decision about the same
    toll that came before, if any. `questions` were open when it was signed.
    """

    incident_id: str
    outcome: Outcome
    group: str
    attributes: tuple[Attribute, ...] = ()
    codebook: str
    version: str
    as_of: date | None = None
    on: date
    signed: Ends
    proposed: Ends
    null_reason: str | None = None
    claims: tuple[SignedClaim, ...]
    questions: tuple[str, ...] = ()
    override: str | None = None
    despite: str | None = None
    after: str | None = None


class Signing(Record):
    """A signature as it stands now: whether it holds, for which incident, and what is new since.

    `moved` is null where the toll is not counted here under the codebook and the day of the signature.
    """

    decision: str
    by: str
    reason: str
    signature: Signature
    incident_id: str | None = None
    fate: Literal["in_force", "replaced", "taken_back", "lost"]
    ended_by: str | None = None
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    read_otherwise: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
    present: Ends | None = None
    moved: bool | None = None

    @property
    def is_new(self) -> bool:
        """Tell whether anything is new since the signing."""
        return bool(self.added or self.gone or self.read_otherwise or self.decided or self.moved)
