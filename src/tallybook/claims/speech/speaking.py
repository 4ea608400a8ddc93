"""Speaking: who takes a position, from the words before its verb or from whom they take up."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tallybook.claims.speech.credits import Credit
from tallybook.claims.speech.mentions import Mentions
from tallybook.claims.speech.speaker_kinds import basis_of, kind_of
from tallybook.claims.speech.speaker_parts import speaker_named
from tallybook.claims.speech.speech_words import GOING_ON, NOBODY
from tallybook.claims.speech.stances import QUOTED_AS, Stance
from tallybook.model import Passage, Speaker, SpeakerKind

WORD = re.compile(r"\w+")
PRONOUNS = frozenset(["he", "she", "it", "they"])
APPOSITION = re.compile(r",? (?:who|whom|which|whose) |, (?=\w+(?:ed|ing) )")
CROWD = re.compile(
    r"(?:(?:many|some|several|local|his|her|their) )?(?:supporters|critics|opponents|allies|followers|fans"
    r"|members) of\b",
    re.IGNORECASE,
)
"""People who are meant by whom they follow: a name in their words is not theirs."""

TRAILING = re.compile(r"(?: \w+ly)+$")
SURNAME = 2  # words of a person's short name, with a title
QUOTED = 120  # characters in which "quoted an officer as" is looked for before "saying"
LONGEST = 400  # characters from a position to a participle that carries it on
BRACKETED = re.compile(r"\b((?:[Tt]he )?(?:[A-Z][\w'’-]* ){1,4}\([^()]{1,60}\) (?:\w+ ){0,2})$")
"""Before "group": a name whose other names stand in brackets after it."""

SOME_OF = re.compile(r"(?:one|two|some|another|several|many|most) of (?:them|those|these|the \w+)$", re.IGNORECASE)


class Speaking:
    """The speakers of a document as they come up, so that "it" and "the army" mean the one named before."""

    def __init__(self) -> None:
        self._mentions = Mentions()
        self._last: tuple[int, Speaker] | None = None
        self._heard = -1

    def hear(self, held: Sequence[Credit]) -> None:
        """Remember whom the credits of a passage name."""
        for credit in held[bisect_right(held, self._heard, key=lambda one: one.start) :]:
            if credit.speaker is not None and credit.fresh:
                self._mentions.add(self._fuller(credit.speaker))
            self._heard = credit.start

    def of_credit(self, text: str, credit: Credit) -> Speaker | None:
        """Return the speaker of a credit, short names and pronouns taken for whom a position before it names."""
        if credit.fresh:
            return self._fuller(credit.speaker) if credit.speaker else None
        if quoted := QUOTED_AS.search(text, max(0, credit.start - QUOTED), credit.start):
            return self._fuller(named(quoted.group(1), quoted.start(1)))
        if credit.verb in GOING_ON and self._last and credit.start - LONGEST < self._last[0] < credit.start:
            return self._last[1]
        opening = WORD.match(text, credit.start, credit.end)
        pronoun = opening.group().lower() if opening else ""
        return (self._mentions.for_pronoun(pronoun) if pronoun in PRONOUNS else None) or credit.speaker

    def _fuller(self, speaker: Speaker) -> Speaker:
        bare = TRAILING.sub("", speaker.text)
        speaker = speaker.model_copy(update={"text": bare, "end": speaker.start + len(bare)})
        earlier = self._mentions.earlier(speaker.text) if len(speaker.text.split()) <= SURNAME else None
        return speaker if earlier is None else earlier.model_copy(update={"channel": speaker.channel})

    def speaker_of(self, text: str, cue: Stance, *, passage: Passage, held: Sequence[Credit]) -> Speaker | None:
        """Return who takes a position: as a credit of the passage has it, as named, or as taken up."""
        at = passage.start + (cue.subject[0] if cue.subject else cue.start)
        if cue.subject is None:
            found = self._going_on(text, at, passage=passage, held=held) if cue.inherits else None
        else:
            found = self._subject(text, cue, passage=passage, held=held)
        if found is not None:
            self._last = (at, found)
        return found

    def _subject(self, text: str, cue: Stance, *, passage: Passage, held: Sequence[Credit]) -> Speaker | None:
        start, end = (passage.start + at for at in cue.subject or (0, 0))
        self.hear(held[: bisect_left(held, start, key=lambda one: one.end)])
        credit = next((c for c in held if c.speaker and c.start <= start < c.end), None)
        if credit is not None:
            return self.of_credit(text, credit)
        if cue.pronoun is not None:
            return self._mentions.for_pronoun(cue.pronoun)
        if bracketed := BRACKETED.search(text, max(0, start - QUOTED), start):
            start = bracketed.start(1)
        words = text[start:end]
        if words.lower().startswith(NOBODY):
            return None
        speaker = self._mentions.earlier(words) or named(words, start)
        self._mentions.add(speaker)
        return speaker

    def _going_on(self, text: str, at: int, *, passage: Passage, held: Sequence[Credit]) -> Speaker | None:
        """Return who spoke last before a place of a passage: "the rebels … and called for"."""
        credited = [(c.start, self.of_credit(text, c)) for c in held if c.start < at]
        spoke = [(start, speaker) for start, speaker in credited if speaker]
        if self._last is not None and passage.start <= self._last[0] < at:
            spoke.append(self._last)
        return max(spoke, key=lambda one: one[0])[1] if spoke else None


def named(words: str, start: int) -> Speaker:
    """Return the speaker that words name.

    >>> named("Governor Ada Orr", 0).name
    'Ada Orr'
    """
    words = TRAILING.sub("", APPOSITION.split(words, maxsplit=1)[0])
    if SOME_OF.match(words):
        return speaker_named(words, start, kind=SpeakerKind.ANONYMOUS, basis="anonymous")
    basis = "unstated" if CROWD.match(words) else basis_of(words)
    return speaker_named(words, start, kind=kind_of(words), basis=basis)
