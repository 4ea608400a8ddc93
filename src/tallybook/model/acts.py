"""Acts of violence as reports tell them: of what kind, by whom, against whom, and who says so."""

from enum import StrEnum

from pydantic import Field

from tallybook.model.base import Record, Span
from tallybook.model.people import Modality, Speaker


class PartyKind(StrEnum):
    """What kind of party it is, by its own name; `unnamed` are gunmen, rebels or aircraft that nobody names."""

    STATE = "state"
    POLICE = "police"
    COALITION = "coalition"
    ARMED_GROUP = "armed_group"
    UNNAMED = "unnamed"
    PERSON = "person"
    CIVILIANS = "civilians"
    OTHER = "other"


class PartyRole(StrEnum):
    """What somebody is said to have to do with the violence; `attacker` is told in the words of a report.

    `charged` is a person whom the authorities hold or accuse before a court.
    """

    ACCEPTS = "accepts"
    ATTACKER = "attacker"
    BLAMED = "blamed"
    CHARGED = "charged"
    FOUGHT = "fought"
    DENIES = "denies"
    STRUCK = "struck"


class Told(Record):
    """A place of a report that tells something, with who says it there; no speaker is the report in its own words.

    `claim` is the claim of which it is a part or beside which it stands, `doubt` the words that leave it open.
    """

    document_id: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    passage_start: int = Field(ge=0)
    passage_end: int = Field(ge=0)
    speaker: Speaker | None = None
    modality: Modality = Modality.ASSERTED
    doubt: str | None = None
    quoted: bool = False
    claim: str | None = None


class Actor(Span):
    """Whom the words of an act name, and as what; `doubt` are the words that leave open whether it was that one."""

    role: PartyRole
    doubt: str | None = None


class Act(Told):
    """An act of violence in one sentence: its kind, where its words say it, and whom they name beside it."""

    kind: str | None = None
    actors: tuple[Actor, ...] = ()


class Part(Told):
    """That somebody is told to have had a part in the violence: as what, in which words."""

    role: PartyRole
    who: str


class Party(Record):
    """Somebody who is told to have had a part in the violence of an incident; nothing here says that it is so.

    `names` are the words of the reports for it, and `reason` says why several are taken as one.
    """

    name: str
    kind: PartyKind
    country: str | None = None
    names: tuple[str, ...] = ()
    reason: str = ""
    parts: tuple[Part, ...] = ()

    @property
    def roles(self) -> tuple[PartyRole, ...]:
        """What it is told as, the weightiest first; a role that is only denied or feared is none."""
        said = {part.role for part in self.parts if part.modality is Modality.ASSERTED}
        return tuple(role for role in PartyRole if role in said)


class KindTold(Record):
    """A kind of violence, by the words of the field, and where it is told."""

    kind: str
    share: float = Field(default=1.0, ge=0, le=1)
    """How much of what the reports say of the kind speaks of this one; it orders, and says nothing of truth."""
    told: tuple[Act, ...] = ()
