"""Stances: the verbs of a sentence that take a position, whose subject is known, and how far their words reach."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tallybook.claims.counting.tokens import Tokens, tokens
from tallybook.claims.speech import speech_words as table
from tallybook.claims.speech import statement_words as said
from tallybook.claims.speech.noun_phrases import Phrase, classes, phrases, starting_at
from tallybook.claims.speech.subjects import can_speak, subject_before
from tallybook.language.words import words
from tallybook.model import StatementKind

Stretch = tuple[int, int]

ACTIVE: tuple[tuple[StatementKind, re.Pattern[str]], ...] = (
    (StatementKind.DENIES, said.DENIES),
    (StatementKind.ACCEPTS, said.ACCEPTS),
    (StatementKind.BLAMES, said.BLAMES),
    (StatementKind.CONDEMNS, said.CONDEMNS),
    (StatementKind.DEMANDS, said.DEMANDS),
    (StatementKind.CHARACTERISES, said.CHARACTERISES),
    (StatementKind.ANNOUNCES, said.ANNOUNCES),
)
"""The verbs of each kind."""

FORMS_OF_BE = words("was were is are been being be get got gets")
NEGATIONS = words("not never n't neither nor to cannot without")
SILENT = words("didn't don't doesn't won't hasn't haven't hadn't wouldn't can't couldn't isn't wasn't")
MODALS = words("may might should must could would will shall can if whether unless")
ADVERBS = words(
    "also has have had later since again already both all first then now today still yesterday itself himself"
)
EVENTS = words("""
    operation operations accusation accusations allegation allegations claim claims charge charges offensive
    offensives
    incident incidents massacre massacres killing killings murder murders shooting shootings crime crimes weapon
    weapons
    plan plans call calls city town village area district
""")
"""What is called or dismissed and takes no position: "an operation called Dawn"."""

JOINING = words("and but or then")
OPENING = frozenset('"“‘')
FAR = 140  # characters from "quoted" to the verb of the one quoted
QUOTED_AS = re.compile(r"\b(?:quot(?:ed|ing|es)|cit(?:ed|ing|es)) (.{3,90}?) as (?:\w+ly )?$")
SOME_OF_THEM = re.compile(
    r"\b((?:one|two|some|another|several|many|most) of (?:them|those|these|the \w+))(?:, [^,.;:]{1,80},)? (?:has "
    r"|have |had )?$",
    re.IGNORECASE,
)
"""Speakers who are only some of those named before: "one of them, who was not named, called"."""

CONDEMNATION = re.compile(
    r"\b(?:condemnations?|denunciations?|outrage|denials?) (?:of [^,.;]{3,60}? )?(?:from|by) (?=\S)", re.IGNORECASE
)
NOUN_BEFORE = words("""
    despite amid following growing renewed repeated international urgent the a an of this that his her its their
    in no any some sharp fresh broad such for with these those by
""")
NOUNS = words("claim claims attack label labels brand brands blame dispute term terms call calls demand demands appeal")
"""Cues that are nouns after an article or the like: "the call", "no blame"."""


@dataclass(frozen=True, slots=True)
class Stance:
    """A position in a sentence, by characters: the words of its verb and where its own words end.

    `subject` is where its speaker stands, None where it goes on with the one before; `holder` is where a pronoun does.
    """

    kind: StatementKind
    start: int
    end: int
    zone: int
    subject: Stretch | None = None
    pronoun: str | None = None
    inherits: bool = False
    passive: bool = False


@lru_cache(maxsize=256)
def stances(outer: str) -> tuple[Stance, ...]:
    """Return the positions of a sentence whose quotations are blanked, in order.

    >>> [(str(c.kind), c.subject) for c in stances("The rebels blamed the army; the raid was condemned by the mayor.")]
    [('blames', (0, 10)), ('condemns', (54, 63))]
    """
    verbs = _verbs(outer)
    if not verbs:
        return ()
    row = tokens(outer)
    sentence = _Sentence(row, classes(row))
    found = [cue for kind, verb in verbs if (cue := sentence.cue(kind, verb)) is not None]
    return tuple(_reaching(found, end=len(outer)))


def _verbs(outer: str) -> list[tuple[StatementKind, Stretch]]:
    """Return the verbs of position, the first kind where two share a place."""
    held = [(m.start(), order, kind, m.span()) for order, (kind, p) in enumerate(ACTIVE) for m in p.finditer(outer)]
    held += [(m.start(), 0, _nominal(m), m.span()) for m in CONDEMNATION.finditer(outer)]
    found: list[tuple[StatementKind, Stretch]] = []
    for start, _, kind, stretch in sorted(held, key=lambda one: one[:2]):
        if not found or start >= found[-1][1][1]:
            found.append((kind, stretch))
    return found


def _nominal(noun: re.Match[str]) -> StatementKind:
    return StatementKind.DENIES if noun.group().lower().startswith("denial") else StatementKind.CONDEMNS


def _reaching(found: Sequence[Stance], *, end: int) -> Iterator[Stance]:
    """Let the words of each cue end where the next cue or its subject begins."""
    for at, cue in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        limit = end
        if following is not None:
            first = following.subject[0] if following.subject and not following.passive else following.start
            limit = first if first >= cue.end else following.start
        yield replace(cue, zone=limit)


class _Sentence:
    """A sentence in tokens, with the noun phrases that may be subjects."""

    def __init__(self, row: Tokens, kinds: str) -> None:
        self.row = row
        self.kinds = kinds
        self.phrases = phrases(kinds)
        self.place = {start: i for i, start in enumerate(row.starts)}

    def cue(self, kind: StatementKind, verb: Stretch) -> Stance | None:
        """Return the cue at a verb, or None where it is no position of anybody: denied by "not", or a noun."""
        first = self.place.get(verb[0])
        if first is None:
            return None
        made = Stance(kind, verb[0], verb[1], zone=len(self.row.text))
        if CONDEMNATION.match(self.row.text, verb[0]):
            return self._by(made, after=verb[1])
        before = self._before(first)
        if self._is_gerund(first) and self.row.at(before - 1) in FORMS_OF_BE:
            before = self._before(before - 1)
        last = self.row.at(before - 1)
        if self.row.low[first] in NOUNS and self.row.at(first - 1) in NOUN_BEFORE:
            return None
        passive = last in FORMS_OF_BE and self.row.at(first) not in FORMS_OF_BE
        reduced = self.row.low[first].endswith("ed") and self.row.text.startswith(" by ", verb[1])
        if not self._is_gerund(first) and (passive or reduced):
            return self._passive(made)
        if self._is_open(before):
            return None
        return self._active(made, first=first, before=before)

    def _before(self, first: int) -> int:
        """Return the place of the first word that belongs to a verb: past adverbs and "has"."""
        while first > 0 and (self.row.low[first - 1] in ADVERBS or self.row.low[first - 1].endswith("ly")):
            if self.row.is_capital(first - 1) and first - 1 > 0:
                break
            first -= 1
        return first

    def _is_gerund(self, first: int) -> bool:
        return self.row.low[first].endswith("ing")

    def _is_open(self, before: int) -> bool:
        """Say whether the verb is denied, wished for or only possible."""
        near = (self.row.at(before - 1), self.row.at(before - 2))
        opens = any(w in NEGATIONS | SILENT for w in near[:1]) or near[0] in MODALS or near[1] in {"neither", "not"}
        return opens or "no" in near[:1]

    def _passive(self, made: Stance) -> Stance | None:
        """Return the cue of "was condemned by X", whose object stands before it."""
        by = re.compile(r"(?:\W+\w+){0,8}?\W+by (?=\S)").match(self.row.text, made.end)
        return self._by(replace(made, passive=True), after=by.end()) if by else None

    def _by(self, made: Stance, *, after: int) -> Stance | None:
        first = self.place.get(after)
        subject = starting_at(self.phrases, first) if first is not None else None
        if subject is None or not can_speak(self.row, subject):
            return None
        return replace(made, subject=self._span(subject), passive=True)

    def _active(self, made: Stance, *, first: int, before: int) -> Stance | None:
        if quoted := QUOTED_AS.search(self.row.text, max(0, made.start - FAR), made.start):
            return replace(made, subject=quoted.span(1))
        last = self.row.at(before - 1)
        if self._is_gerund(first) and self.row.at(first - 1) not in FORMS_OF_BE:
            return replace(made, inherits=True)
        if last in JOINING or last == "" or (last == "," and self.row.at(before - 2) in table.SAYING):
            return replace(made, inherits=True)
        subject = subject_before(self.row, self.kinds, found=self.phrases, verb=before)
        if isinstance(subject, Phrase):
            return replace(made, subject=self._span(subject)) if self._speaks(subject) else None
        if subject is None:
            return self._without_subject(made, last=last)
        start = self.row.starts[subject]
        return replace(made, subject=(start, self.row.ends[subject]), pronoun=self.row.low[subject])

    def _without_subject(self, made: Stance, *, last: str) -> Stance | None:
        """Return a verb with the speaker that no noun names: "one of them, who was not named, called"."""
        if some := SOME_OF_THEM.search(self.row.text, max(0, made.start - FAR), made.start):
            return replace(made, subject=some.span(1))
        return replace(made, inherits=True) if last in {",", "who", "which"} else None

    def _speaks(self, subject: Phrase) -> bool:
        low = self.row.low
        return can_speak(self.row, subject) and low[subject.end - 1] not in table.NOT_SPEAKING | EVENTS

    def _span(self, phrase: Phrase) -> Stretch:
        return self.row.starts[phrase.first], self.row.ends[phrase.end - 1]
