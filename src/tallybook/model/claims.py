"""Claims: figures and statements grounded in a passage, and what one reader made of one document."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from tallybook.model.acts import Act
from tallybook.model.base import Record, Span, content_id
from tallybook.model.dates import When, Where
from tallybook.model.people import Group, Link, Modality, Outcome, Quantity, Reference, Scope, Speaker


class _Claim(Record):
    id: str
    document_id: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    passage_start: int = Field(ge=0)
    passage_end: int = Field(ge=0)
    speaker: Speaker | None = None
    chain: tuple[Link, ...] = ()
    modality: Modality = Modality.ASSERTED
    when: When | None = None
    where: Where | None = None
    reference: Reference = Reference.MAIN
    reference_words: str | None = None
    reader: str
    confidence: float = Field(default=1.0, ge=0, le=1)

    @property
    def reading(self) -> str:
        """The hash of what was read: a decision names it, so that a better reading later makes the decision stale.

        Who read it and how surely are left out: a new version that reads the same is the same reading.
        """
        return content_id("reading", self.model_dump(mode="json", exclude={"reader", "confidence"}))


class Figure(_Claim):
    """A claim of a number of people; `start`, `end` and `text` are those of the quantity with its hedge.

    `part_of` is the figure of which this one is a part, `sum_of` the outcomes or figures that it adds up;
    `unfinished` and `correction` are the words that say so.
    """

    type: Literal["figure"] = "figure"
    outcome: Outcome
    quantity: Quantity
    group: Group = Group()
    scope: Scope = Scope.TOTAL
    scope_words: str | None = None
    part_of: str | None = None
    sum_of: tuple[str, ...] = ()
    unfinished: str | None = None
    correction: str | None = None

    @staticmethod
    def id_for(document_id: str, outcome: Outcome, *, start: int, end: int) -> str:
        """Return the id of a figure: it covers document, span and outcome, and nothing that a better reader changes."""
        return content_id("figure", document_id, start, end, str(outcome))


class StatementKind(StrEnum):
    """What a statement does; `says` is a quotation about the violence that takes no position."""

    ACCEPTS = "accepts"
    DENIES = "denies"
    BLAMES = "blames"
    CONDEMNS = "condemns"
    ANNOUNCES = "announces"
    CHARACTERISES = "characterises"
    DEMANDS = "demands"
    SAYS = "says"
    NO_COMMENT = "no_comment"
    UNCLAIMED = "unclaimed"
    UNCONFIRMED = "unconfirmed"


class Statement(_Claim):
    """A quotation or position with its speaker; `about` names the claims that it takes up, if any.

    `cue` are the words that take the position, or the verb of speech; `continued` are the further stretches of a
    quotation that its credit or a new paragraph breaks off. `target` is whom a blame or a demand is aimed at, `topic`
    what the position is about, in the words of the report. `said_on` is the day on which it was said, where the report
    tells it.
    """

    type: Literal["statement"] = "statement"
    kind: StatementKind
    cue: Span | None = None
    quotation: Span | None = None
    continued: tuple[Span, ...] = ()
    target: Span | None = None
    topic: Span | None = None
    said_on: When | None = None
    about: tuple[str, ...] = ()

    @staticmethod
    def id_for(document_id: str, kind: StatementKind, *, start: int, end: int) -> str:
        """Return the id of a statement: document, span and kind."""
        return content_id("statement", document_id, start, end, str(kind))


Claim = Annotated[Figure | Statement, Field(discriminator="type")]


class Refusal(Record):
    """A figure that a reader proposed and the quantity gate refused, with the reason."""

    document_id: str
    start: int
    end: int
    text: str
    reason: str
    reader: str


class Unread(Record):
    """A sentence that looks like a figure and was not read, with the words that make it look so.

    `likelihood` is how likely a figure was missed there; it orders what is to be looked at, and nothing else.
    """

    document_id: str
    start: int
    end: int
    sign: str
    likelihood: float = Field(default=1.0, ge=0, le=1)


class Reading(Record):
    """All that one reader made of one document."""

    document_id: str
    reader: str
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    refused: tuple[Refusal, ...] = ()
    unread: tuple[Unread, ...] = ()
    acts: tuple[Act, ...] = ()
    """What kind of violence the sentences tell of, by whom and against whom."""
    private_names: tuple[str, ...] = ()
    """Names of private persons as written, to be masked wherever the document is shown."""
