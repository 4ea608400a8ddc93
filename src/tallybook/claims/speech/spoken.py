"""A credit in a sentence, before anyone knows who "he" is."""

from dataclasses import dataclass

from tallybook.claims.speech.noun_phrases import Phrase


@dataclass(frozen=True, slots=True)
class Attribution:
    """One credit in a sentence, as token places: its own words, its subject, and on which sides its content stands.

    `subject` is None where a pronoun or a participle stands for it; `pronoun` is that word.
    """

    first: int
    end: int
    verb: str
    subject: Phrase | None = None
    pronoun: str | None = None
    left: bool = False
    right: bool = False
