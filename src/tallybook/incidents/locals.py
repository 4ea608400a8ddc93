"""What one document tells of one incident: its own news, each other or older one, each sum for a war or a month."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tallybook.claims.scene.context_words import DAY_BEFORE
from tallybook.incidents.days import days_apart, exact, together
from tallybook.model import Act, Claim, DatePrecision, Document, Figure, Reading, Reference, When, Where

TELLING_NUMBER = 3
RECENT = 30  # days: what a report dates further back is no loose end of its news
NEWS = ("main",)
_EVENT = (
    r"(?:ambush|attack|blast|bombing|explosion|gunfight|homicide|killing|massacre|murder|raid|rampage|shooting|shootout"
    r"|slaying|stabbing)"
)
_OF_ONE = re.compile(
    rf"\b(?:an?|the|that|this|(?:last|this|that) (?:month|year)['’]?s) (?:[\w'’-]+ ){{0,3}}{_EVENT}\b"
    r"|\b(?:accused of|charged (?:with|in)|convicted of|found guilty|pleaded|sentenced)\b",
    re.IGNORECASE,
)
BESIDE = frozenset({Reference.OTHER, Reference.RECAP})
SUMS = frozenset({DatePrecision.MONTH, DatePrecision.YEAR})


@dataclass(frozen=True, slots=True)
class Local:
    """The claims of one document that speak of one incident; the key is the id of the first of them.

    `loose` are claims of which the report says neither where it was nor that it was long ago: perhaps of its news.
    `beside` are those that are set apart from its news by no word of theirs: often attacks that its news sums up.
    `recalled` are the days of what its report tells as older violence: its own is of another day.
    `acts` are what its report tells of the kind of violence and of the parties.
    """

    key: str
    document: Document
    reference: Reference
    claims: tuple[Claim, ...] = field(compare=False)
    private_names: frozenset[str] = field(default=frozenset(), compare=False)
    loose: tuple[Claim, ...] = field(default=(), compare=False)
    beside: tuple[Claim, ...] = field(default=(), compare=False)
    recalled: tuple[When, ...] = field(default=(), compare=False)
    acts: tuple[Act, ...] = field(default=(), compare=False)

    @property
    def whens(self) -> tuple[When, ...]:
        """The dates of its figures, or failing them of its statements: those are dated to when somebody spoke."""
        figures = tuple(c.when for c in self.claims if isinstance(c, Figure) and c.when)
        return figures or tuple(claim.when for claim in self.claims if claim.when)

    @property
    def wheres(self) -> tuple[Where, ...]:
        """The places of its claims, then those of what is told beside them."""
        return tuple(claim.where for claim in (*self.claims, *self.beside) if claim.where)

    @property
    def numbers(self) -> frozenset[tuple[str, int]]:
        """The numbers that it gives, by outcome; small ones say nothing."""
        figures = (claim for claim in self.claims if isinstance(claim, Figure))
        given = ((str(figure.outcome), figure.quantity.value or 0) for figure in figures)
        return frozenset((outcome, value) for outcome, value in given if value >= TELLING_NUMBER)


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims in the order of their text."""
    return sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id))


def locals_of(document: Document, reading: Reading, *, apart: Iterable[str] = ()) -> list[Local]:
    """Part the claims of a document by the incident they speak of; those named `apart` stand alone.

    All claims of the report's own news are one incident; other and older ones part by date and place, and so do sums.
    """
    alone = frozenset(apart)
    claims = in_order([*reading.figures, *reading.statements])
    news = [c for c in claims if c.reference is Reference.MAIN and c.id not in alone]
    when = together(c.when for c in news if c.when)
    loose = tuple(c for c in claims if news and c.id not in alone and _is_loose(c, when))
    beside = tuple(c for c in claims if news and c.reference is Reference.OTHER and c.reference_words is None)
    recalled = tuple(c.when for c in claims if c.reference is Reference.RECAP and c.when and isinstance(c, Figure))
    left = {claim.id for claim in loose}
    parted: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.id not in left:
            parted[_part(claim, alone)].append(claim)
    private = frozenset(reading.private_names)
    return [
        Local(
            c[0].id,
            document,
            _reference(c, told=_sentence(document, c[0])),
            tuple(c),
            private,
            *((loose, beside, recalled) if part == NEWS else ((), (), ())),
            _acts(reading, c, is_news=part == NEWS),
        )
        for part, c in sorted(parted.items())
    ]


def _acts(reading: Reading, claims: Sequence[Claim], *, is_news: bool) -> tuple[Act, ...]:
    """Return the acts beside the claims; those in sentences without claims are of the report's own news."""
    own = {claim.id for claim in claims}
    return tuple(act for act in reading.acts if act.claim in own or (is_news and act.claim is None))


def _reference(claims: Sequence[Claim], *, told: str) -> Reference:
    """Return what the claims are about; news whose first figure is dated to a month or a year is a sum.

    "Last year's attack" is one attack, told again, and so is what somebody is charged with, or what is as large on the
    day that another figure names.
    """
    figures = [claim for claim in claims if isinstance(claim, Figure)]
    first = next(iter(figures), None)
    if claims[0].reference is not Reference.MAIN or first is None or first.when is None:
        return claims[0].reference
    alike = (f for f in figures if f.outcome is first.outcome and f.when and f.when.precision not in SUMS)
    days = [_size(f) for f in alike if exact(f.when)]
    summed = first.when.precision in SUMS and max(days, default=-1) < _size(first)
    return Reference.AGGREGATE if summed and not _OF_ONE.search(" ".join(told.split())) else Reference.MAIN


def _size(figure: Figure) -> int:
    return figure.quantity.value or 0


def _sentence(document: Document, claim: Claim) -> str:
    return document.text[claim.passage_start : claim.passage_end]


def _is_loose(claim: Claim, news: When | None) -> bool:
    if claim.reference not in BESIDE or claim.where or DAY_BEFORE.search(claim.reference_words or ""):
        return False
    apart = days_apart(claim.when, news)
    return apart is None or apart <= RECENT


def _part(claim: Claim, alone: frozenset[str]) -> tuple[str, ...]:
    if claim.id in alone:
        return ("alone", claim.id)
    if claim.reference is Reference.MAIN:
        return NEWS
    return (str(claim.reference), _day(claim.when), _place(claim.where))


def _day(when: When | None) -> str:
    if when is None:
        return ""
    return str(exact(when) or (when.month, when.day, when.weekday))


def _place(where: Where | None) -> str:
    return (where.place_id or where.text.casefold()) if where else ""


def by_claim(tellings: Sequence[Local]) -> Mapping[str, Local]:
    """Return the local incident of each claim, loose ones included."""
    return {claim.id: local for local in tellings for claim in (*local.claims, *local.loose)}
