"""A credit: whose words a stretch of a document gives, and on which sides of it they stand."""

from dataclasses import dataclass

from tallybook.model import Speaker


@dataclass(frozen=True, slots=True)
class Credit:
    """An attribution by characters of the document: its words, its speaker, and the sides of its content.

    `fresh` says that the sentence names the speaker itself and does not take up an earlier one.
    """

    start: int
    end: int
    verb: str
    speaker: Speaker | None
    left: bool
    right: bool
    fresh: bool
