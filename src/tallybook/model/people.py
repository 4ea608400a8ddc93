"""Who is counted, how many, what befell them, and who says so: the parts of a claim."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from tallybook.model.base import Record
from tallybook.model.dates import Basis


class Outcome(StrEnum):
    """What befell the people counted; `shot` is killed plus injured."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    CAPTURED = "captured"
    FREED = "freed"
    DISPLACED = "displaced"
    SHOT = "shot"


class Hedge(StrEnum):
    """How a number is bound by the words around it."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"
    NONE = "none"
    STACKED = "stacked"


class Quantity(Record):
    """A number of people as worded; `low` and `high` are the hard bounds, null where there is none.

    `value` is the number said (for a range its lower end), null for a vague word; `word` is the hedge, the vague
    word, or the noun that stands for one person.
    """

    value: int | None = Field(default=None, ge=0)
    value_high: int | None = Field(default=None, ge=0)
    hedge: Hedge
    word: str | None = None
    low: int | None = Field(default=None, ge=0)
    high: int | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("low must not exceed high")
        return self


AttributeName = Literal["status", "side", "nationality", "role", "sex", "age", "attacker", "name"]


class Attribute(Record):
    """One attribute of the people counted and how it is known (`said`, or by `convention`)."""

    name: AttributeName
    value: str
    basis: Basis = Basis.SAID


class Group(Record):
    """The people counted: the words, where they stand, and the attributes read from them."""

    text: str | None = None
    start: int | None = None
    end: int | None = None
    attributes: tuple[Attribute, ...] = ()
    attackers_included: Literal["yes", "no", "unstated"] = "unstated"

    def value(self, name: AttributeName) -> str | None:
        """Return the value of an attribute, or None where the group does not have it."""
        return next((a.value for a in self.attributes if a.name == name), None)


class SpeakerKind(StrEnum):
    """What kind of speaker it is."""

    OFFICIAL = "official"
    ARMED_GROUP = "armed_group"
    MONITOR = "monitor"
    MEDIA = "media"
    MEDICAL = "medical"
    WITNESS = "witness"
    ANONYMOUS = "anonymous"
    OTHER = "other"


class Speaker(Record):
    """Who is said to say it: a span of the text, with what can be told about the one who speaks."""

    text: str
    start: int
    end: int
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    kind: SpeakerKind = SpeakerKind.OTHER
    basis: Literal["on_record", "anonymous", "unstated"] = "unstated"
    channel: str | None = None
    verb: str | None = None
    doubt: str | None = None


class Link(Record):
    """One step through which words came; the last of a chain is the speaker, where one is named.

    `cited` is who stands between: an outlet that is cited, or a body that passes on what another said.
    """

    role: Literal["outlet", "agency", "cited", "speaker"]
    name: str
    start: int | None = None
    end: int | None = None


class Scope(StrEnum):
    """Whether a figure is a whole count, a part of another, or only the new ones."""

    TOTAL = "total"
    PART = "part"
    ADDED = "added"


class Modality(StrEnum):
    """Whether what a claim says is asserted, denied or feared."""

    ASSERTED = "asserted"
    DENIED = "denied"
    FEARED = "feared"


class Reference(StrEnum):
    """What violence a claim speaks of: the report's own news, another incident, an older one, or a war's sum."""

    MAIN = "main"
    OTHER = "other"
    RECAP = "recap"
    AGGREGATE = "aggregate"
