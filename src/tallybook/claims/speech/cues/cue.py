"""A cue found in the tree of a sentence, with its source and its content."""

from dataclasses import dataclass

from tallybook.claims.speech.cues.stretches import Stretch


@dataclass(frozen=True, slots=True)
class Cue:
    """One credit of a sentence by stretches of its words; `word` is the place of the word that makes it one.

    `spoken` says that a quotation may be its content, `clause` that what was found is a clause or may be one.
    """

    word: int
    cue: Stretch
    source: Stretch | None
    content: tuple[Stretch, ...]
    spoken: bool = False
    clause: bool = True
