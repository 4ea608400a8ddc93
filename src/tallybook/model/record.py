"""What people decided, the lines of the ledger, and all that is computed from them."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field

from tallybook.model.anomalies import Anomaly
from tallybook.model.base import Record, content_id
from tallybook.model.claims import Reading
from tallybook.model.copies import CopyGroup, DocumentCopy
from tallybook.model.reports import Document, Report, Unreadable
from tallybook.model.results import Bound, Conflict, Incident, Interest, Toll, Voice
from tallybook.model.signing import Eligibility, Signature

Verb = Literal[
    "reject",
    "accept",
    "same_incident",
    "other_incident",
    "unsure_incident",
    "merge",
    "split",
    "undo",
    "publish",
    "same_voice",
    "other_voice",
    "show_names",
    "eligible",
    "not_eligible",
    "sign",
    "unsign",
    "admit",
    "leave_out",
    "best",
    "civilians",
    "combatants",
]


class Shown(Record):
    """An incident as somebody saw it who decided about it, or as it went out: its id, and its claims report by report.

    That pins the id: from then on it leads to the incident that holds the first of these claims.
    """

    id: str
    tellings: tuple[tuple[str, ...], ...] = ()


class Decision(Record):
    """What a person decided, about what, seeing which version, and why."""

    id: str
    verb: Verb
    subject: str
    reading: str | None = None
    other: str | None = None
    codebook: str | None = None
    """The codebook under which it holds, where it holds under one only."""
    over: tuple[str, ...] = ()
    """All claims of the incident that it is about, by which that is found again when one of them is gone."""
    moved: tuple[str, ...] = ()
    """The claims that a split tells out of their incident."""
    shown: tuple[Shown, ...] = ()
    """The incidents that it is about as they were then, that of the subject first."""
    signature: Signature | None = None
    after: str | None = None
    """The entry after which it was said again, by somebody who had decided otherwise in between."""
    by: str
    reason: str

    @classmethod
    def of(cls, verb: str, subject: str, *, by: str, reason: str, **fields: Any) -> "Decision":
        """Make a decision; its id covers all fields, so that saying it twice is saying it once."""
        known = {"verb": verb, "subject": subject, "by": by, "reason": reason, **fields}
        return cls.model_validate({"id": content_id("decision", known), **known})


class Entry(Record):
    """One line of the ledger; `hash` covers all other fields and so, through `previous`, all entries before."""

    seq: int
    kind: str
    key: str
    at: str
    payload: str
    """SHA-256 of the payload, which stands apart and may have been forgotten."""
    previous: str
    hash: str


class Findings(Record):
    """Everything computed from a book at one state of its ledger under one codebook, in an order of its own."""

    codebook: str
    rules: str = ""
    """The text of the codebook, as the ledger keeps it: whoever counts anew from these findings counts by it."""
    reports: tuple[Report, ...] = ()
    documents: tuple[Document, ...] = ()
    readings: tuple[Reading, ...] = ()
    copies: tuple[CopyGroup, ...] = ()
    document_copies: tuple[DocumentCopy, ...] = ()
    voices: tuple[Voice, ...] = ()
    interests: tuple[Interest, ...] = ()
    incidents: tuple[Incident, ...] = ()
    eligibility: tuple[Eligibility, ...] = ()
    tolls: tuple[Toll, ...] = ()
    bounds: tuple[Bound, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    anomalies: tuple[Anomaly, ...] = ()
    decisions: tuple[Decision, ...] = ()
    stale: tuple[str, ...] = ()
    """Decisions whose reading the present reader no longer proposes, or of whose claims none stands."""
    overruled: tuple[str, ...] = ()
    """Decisions about voices and incidents that later ones contradict; the last is in force."""
    stand_ins: Mapping[str, str] = Field(default_factory=dict)
    """For rejected claims by which people said who is one voice: another claim of the same speaker."""
    labels: Mapping[str, str] = Field(default_factory=dict)
    """Report id to the label it first came under, for people; never part of an id."""


class Added(Record):
    """What an intake brought: new and known reports, those forgotten earlier, and what could not be read."""

    new: int = 0
    known: int = 0
    forgotten: int = 0
    unreadable: tuple[Unreadable, ...] = ()
    notes: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()


class Ran(Record):
    """What a run did; `renewed` is false where nothing new had come in since the last one."""

    renewed: bool
    read: int
    findings: Findings
