"""What is known of one incident when it is counted: its figures, their reports, and who speaks."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from tallybook.model import (
    Decision,
    Document,
    Figure,
    Incident,
    Modality,
    Outcome,
    Quantity,
    SpeakerKind,
    Statement,
    Voice,
)
from tallybook.tolls.groups import Key, key_of, labels
from tallybook.tolls.losses import own_loss
from tallybook.tolls.persons import completed
from tallybook.tolls.retold import called, takes_up
from tallybook.tolls.rulings import UNRULED, Ruling, rulings
from tallybook.tolls.vessels import small_vessel
from tallybook.tolls.wording import are_called_dead, around, offset
from tallybook.tolls.words import listed

if TYPE_CHECKING:
    from tallybook.tolls.standing import Standing

OUTCOMES = {outcome: place for place, outcome in enumerate(Outcome)}
_LAST = date.max
_BODIES = frozenset({"army", "coalition", "council", "government", "military", "militia", "ministry", "navy", "regime"})
_ARTICLES = ("the ", "a ", "an ", "one ", "its ")
_LISTED = re.compile(
    r"\b(?:names of|list of (?:the )?(?:names|dead|killed|victims)|by name|(?:named|identified) (?:all|the)\b"
    r"|names? (?:off|from the list))",
    re.IGNORECASE,
)
"""How a report says that the dead are known by name."""
_CONCEDED = re.compile(
    r"\b(?:accept|admit|admitt|acknowledg|conced)(?:s|es|ed)\b[^.;]{0,80}?\b(?:its|their|our|his)\b[^.;]{0,60}?"
    r"\b(?:kill|injur|wound|hit|hurt|caus)",
    re.IGNORECASE,
)
_COUNTED = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {word: n for n, word in enumerate(_COUNTED, 2)}
_ONE_OF = re.compile(
    rf"\bone of (?:the |a series of )?({'|'.join(_NUMBERS)}|[1-9][0-9]?) "
    r"(?:(?:[a-z]+ )?(?:bombs|blasts|explosions|attacks|strikes|raids|shootings)\b"
    r"|(?:that|which) (?:exploded|went off|struck|hit|blew up|detonated)\b)",
    re.IGNORECASE,
)
_STILL = ("still", "remain")


@dataclass(frozen=True)
class Evidence:
    """One incident with the figures that are linked to it, surely or not, their documents and voices."""

    incident: Incident
    figures: tuple[Figure, ...]
    documents: Mapping[str, Document]
    voices: tuple[Voice, ...]
    statements: tuple[Statement, ...] = ()
    """What is said about the violence in words, which no toll counts: who accepts it, who is blamed."""
    sides: frozenset[str] = frozenset()
    """The voices that belong to a side of the incident."""
    decisions: tuple[Decision, ...] = ()
    """What people decided about it and its claims where they are counted, in the order of the deciding."""
    kept: "dict[date | None, Standing]" = field(default_factory=dict, init=False, repr=False, compare=False)
    """What stands as of a day, once somebody has asked: tolls, bounds and conflicts all do."""

    def under(self, codebook: str) -> "Evidence":
        """Return the evidence with what was decided for one codebook only; itself where nothing was."""
        if not any(one.codebook for one in self.decisions):
            return self
        holding = (one for one in self.decisions if one.codebook in {None, codebook})
        return replace(self, decisions=tuple(one.changed(codebook=None) for one in holding))

    @cached_property
    def heard(self) -> tuple["Heard", ...]:
        """Return the figures as heard, by day, document and place in the text, whatever order they came in.

        Undated ones come last. Tolls, bounds and conflicts ask for them one after the other.
        """
        said, repeated = _claims_of(self.voices)
        ruled = rulings(self.decisions)
        figures = completed(self.figures)
        written = _written(self.voices, figures)
        found = []
        for figure in figures:
            ruling = ruled.get(figure.id, UNRULED)
            voices = tuple(said.get(figure.id) or repeated.get(figure.id) or ())
            names = tuple(written[v.id] for v in voices)
            document = self.documents.get(figure.document_id)
            one = _hear(ruling.applied(figure), document, voices=voices, spoken=names)
            relayed = figure.id not in said and figure.id in repeated
            found.append(replace(one, relayed=relayed, ruling=ruling))
        in_order = sorted({h.figure.id: h for h in found}.values(), key=place)
        return tuple(_corrected_twice(in_order, unsure=frozenset(self.incident.unsure)))


@dataclass(frozen=True, slots=True)
class Heard:
    """A figure as a toll hears it: of whom, from whom, known since when."""

    figure: Figure
    key: Key
    voices: tuple[Voice, ...]
    spoken: tuple[str, ...]
    relayed: bool
    outlet: str | None
    known: date | None
    in_title: bool
    by_name: bool = False
    """Whether those counted are told by name, in a list."""
    conceded: bool = False
    """Whether the speaker accepts having harmed those counted."""
    carried_by: str | None = None
    """What they were in or on, where it does not hold ten."""
    takes_up: bool = False
    """Whether it speaks of people who were counted before: "the 11 men killed", "all seven of those killed"."""
    one_of: int | None = None
    """Of how many attacks, told together, this counts one: "the bomb at the station, one of four"."""
    called_dead: bool = False
    """Whether those counted are called dead, by whosever hand they died."""
    offset: int = 0
    """How many characters into its text a report tells it; a title comes before."""
    ruling: Ruling = field(default=UNRULED)
    """What people decided about it."""

    @property
    def mouth(self) -> str:
        """Return whose words these are: a voice, or the outlet's own, which add no voice."""
        return f"voice {self.voices[0].id}" if self.voices else f"outlet {self.outlet or self.figure.document_id}"

    @property
    def quantity(self) -> Quantity:
        """Return the number as worded."""
        return self.figure.quantity

    @property
    def who(self) -> str:
        """Return the speaker in words for a reason; witnesses stay unnamed."""
        if not self.voices:
            return f"unknown origin ({self.outlet})" if self.outlet else "unknown origin"
        return listed(self.spoken)

    @property
    def told_by(self) -> str:
        """Return who says it, or which outlet gives it without a speaker."""
        if self.voices:
            return self.who
        return f"{self.outlet}, no speaker" if self.outlet else "no speaker"

    @property
    def still(self) -> bool:
        """Tell whether the words say how many are left of those missing or held."""
        words = (self.figure.unfinished or "").casefold()
        return self.figure.outcome in {Outcome.MISSING, Outcome.CAPTURED} and any(word in words for word in _STILL)

    @property
    def falls(self) -> bool:
        """Tell whether a later count may well be lower: the missing are found, and those held are let go."""
        return self.figure.outcome is Outcome.MISSING or self.still


def _corrected_twice(in_order: Sequence[Heard], *, unsure: frozenset[str]) -> Iterator[Heard]:
    """Yield the figures; one that its report also gives as a correction by nobody named is itself the correction."""
    words: dict[tuple[object, ...], str] = {}
    for one in in_order:
        if one.figure.correction and not one.voices and one.figure.id not in unsure:
            words.setdefault(_told(one), one.figure.correction)
    for one in in_order:
        if one.voices and not one.in_title and not one.figure.correction and _told(one) in words:
            figure = one.figure.model_copy(update={"correction": words[_told(one)]})
            yield replace(one, figure=figure)
        else:
            yield one


def _told(one: Heard) -> tuple[object, ...]:
    f = one.figure
    return (f.document_id, f.outcome, one.key, f.quantity.value, f.modality is Modality.ASSERTED, f.reference)


def named(all_heard: Sequence[Heard], *, also: Iterable[Key] = ()) -> dict[Key, str]:
    """Return each group's label; the words of titles count only for groups that no text names."""
    in_text = [one for one in all_heard if not one.in_title]
    told = {one.key for one in in_text}
    titles = [one for one in all_heard if one.in_title and one.key not in told]
    return labels([one.figure for one in (*in_text, *titles)], also=also)


def place(one: Heard) -> tuple[date, str, int, int, int, str]:
    """Return where a figure stands among the others: day, document, span, outcome."""
    f = one.figure
    return (one.known or _LAST, f.document_id, f.start, f.end, OUTCOMES[f.outcome], f.id)


def _claims_of(voices: Iterable[Voice]) -> tuple[dict[str, list[Voice]], dict[str, list[Voice]]]:
    """Return who says each figure and who repeats it; one figure may be said by several."""
    said: dict[str, list[Voice]] = {}
    repeated: dict[str, list[Voice]] = {}
    for voice in sorted({v.id: v for v in voices}.values(), key=lambda v: v.id):
        for claim in voice.claims:
            said.setdefault(claim, []).append(voice)
        for claim in voice.relays:
            repeated.setdefault(claim, []).append(voice)
    return said, repeated


def _written(voices: Iterable[Voice], figures: Iterable[Figure]) -> dict[str, str]:
    """Return how a sentence names each voice: with "the" where the reports or the name ask for it."""
    texts = {figure.id: figure.speaker.text for figure in figures if figure.speaker}
    return {v.id: _in_sentence(v, [texts[c] for c in (*v.claims, *v.relays) if c in texts]) for v in voices}


def _in_sentence(voice: Voice, texts: Iterable[str]) -> str:
    if voice.kind is SpeakerKind.WITNESS:
        return "a witness"
    words = voice.name.casefold().split()
    if voice.name.casefold().startswith(_ARTICLES):
        return voice.name
    with_article = (text.casefold().split()[1:2] for text in texts if text.casefold().startswith("the "))
    said = any(word.strip(",.") in words for first in with_article for word in first)
    return f"the {voice.name}" if said or (words[-1:] and words[-1] in _BODIES) else voice.name


def _names(text: str, figure: Figure) -> bool:
    return _LISTED.search(text, figure.passage_start, figure.passage_end) is not None


def _concedes(text: str, figure: Figure) -> bool:
    return _CONCEDED.search(text, figure.passage_start, figure.start) is not None


def _series(text: str, figure: Figure) -> int | None:
    found = _ONE_OF.search(text, figure.passage_start, figure.start) if figure.start > figure.passage_start else None
    return None if found is None else _NUMBERS.get(found[1].casefold()) or int(found[1])


def in_title(figure: Figure, document: Document) -> bool:
    """Tell whether a figure stands in the title, or where the text repeats the title word for word."""
    if figure.start < document.body_start:
        return True
    return bool(document.title) and document.text[figure.passage_start : figure.passage_end].strip() == document.title


def _hear(figure: Figure, document: Document | None, *, voices: tuple[Voice, ...], spoken: tuple[str, ...]) -> Heard:
    again = document is not None and takes_up(document.text, figure)
    figure = called(document.text, figure) if document and again else figure
    figure = own_loss(document.text, figure, voices=voices) if document else figure
    return Heard(
        figure=figure,
        key=key_of(figure.group),
        voices=voices,
        spoken=spoken,
        relayed=False,
        outlet=document.outlet if document else None,
        known=document.published.last if document and document.published else None,
        in_title=document is not None and in_title(figure, document),
        by_name=document is not None and _names(document.text, figure),
        one_of=_series(document.text, figure) if document else None,
        takes_up=again,
        carried_by=small_vessel(document.text, figure) if document and figure.quantity.value is None else None,
        conceded=document is not None and _concedes(document.text, figure),
        called_dead=document is not None and are_called_dead(*around(document.text, figure)),
        offset=0 if document is None else offset(document, figure),
    )
