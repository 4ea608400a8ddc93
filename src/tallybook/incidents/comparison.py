"""Whether two tellings speak of the same incident: fixed weights, and the reasons for and against in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tallybook.incidents.days import agree, dated, days_apart, together
from tallybook.incidents.kinds import kinds, neighbours
from tallybook.incidents.locals import Local
from tallybook.incidents.places import Meeting, Nearness, meeting
from tallybook.incidents.wording import Rarity, Wording, likeness, shared, stem
from tallybook.model import Reason, Reference, When, Where

SURE = 1.5  # from here on two tellings are linked
POSSIBLE = 0.6  # from here on they are named as perhaps the same

LEAD, WORDS, NAMES = 8.0, 2.0, 4.0
DAY_APART = -1.5
MOST_DAYS = 4
DATE_UNKNOWN = -0.8
DATES_EXCLUDE = -6.0
DATES_COMPATIBLE = 0.2
KIND, KIND_DIFFERS = 0.5, -0.5
NUMBERS = 0.3
PLACES: dict[Nearness, float] = {
    "same": 1.0,
    "wider": 0.2,
    "near": 0.3,
    "unknown": 0.0,
    "apart": -1.0,
    "abroad": -2.0,
}
PLACE_WORDS: dict[Nearness, str] = {
    "same": "the same place",
    "wider": "places within one province",
    "near": "places close to each other",
    "unknown": "nothing said of the place",
    "apart": "different places",
    "abroad": "different countries",
}
MOST_NAMES = 4
TELLING = 0.05  # a weight below this is not worth a reason


@dataclass(frozen=True)
class Profile:
    """A local incident with what is compared of it."""

    local: Local
    wording: Wording
    kinds: tuple[str, ...]
    when: When | None
    report_day: When | None
    wheres: tuple[Where, ...]

    @cached_property
    def key(self) -> str:
        """The key of its local incident."""
        return self.local.key


def profile(local: Local, rarity: Rarity) -> Profile:
    """Gather what is compared of a local incident: of the report's own news the whole text, else its sentences."""
    document = local.document
    title, body = document.title or "", document.text[document.body_start :]
    if local.reference is not Reference.MAIN:
        spans = sorted({(claim.passage_start, claim.passage_end) for claim in local.claims})
        title, body = "", "\n".join(document.text[start:end] for start, end in spans)
    return Profile(
        local=local,
        wording=rarity.wording(title, body),
        kinds=kinds(title, body),
        when=together(local.whens),
        report_day=document.published,
        wheres=tuple({(w.place_id or w.text): w for w in local.wheres}.values()),
    )


def compare(one: Profile, other: Profile) -> tuple[Reason, ...]:
    """Return the reasons for (positive) and against (negative); their sum is the strength of the link."""
    return tuple(reason for reason in _reasons(one, other) if abs(reason.weight) >= TELLING)


def strength(reasons: Sequence[Reason]) -> float:
    """Return the sum of the weights, rounded so that no order of adding shows."""
    return round(sum(reason.weight for reason in reasons), 6)


def _reasons(one: Profile, other: Profile) -> Iterator[Reason]:
    yield _time(one, other)
    met = meeting(one.wheres, other.wheres)
    yield Reason(weight=PLACES[met.nearness], text=_place_words(met))
    yield _kind(one, other)
    yield from _texts(one, other)
    if numbers := sorted(one.local.numbers & other.local.numbers):
        given = ", ".join(f"{value} {outcome}" for outcome, value in numbers)
        yield Reason(weight=NUMBERS, text=f"the same number: {given}")


def _time(one: Profile, other: Profile) -> Reason:
    apart = days_apart(one.when, other.when)
    if apart is not None:
        if apart == 0:
            return Reason(weight=TELLING, text=f"the same time: {dated(one.when)}")
        words = f"{apart} days apart" if apart > 1 else "a day apart"
        return Reason(weight=DAY_APART * min(apart, MOST_DAYS), text=f"{words}: {dated(one.when)}, {dated(other.when)}")
    possible = agree(one.when, other.when)
    if possible is False:
        return Reason(
            weight=DATES_EXCLUDE, text=f"the dates exclude each other: {dated(one.when)}, {dated(other.when)}"
        )
    if possible:
        return Reason(weight=DATES_COMPATIBLE, text=f"the dates can be one: {dated(one.when)}, {dated(other.when)}")
    between = days_apart(one.when or one.report_day, other.when or other.report_day)
    if between is None:
        return Reason(weight=DATE_UNKNOWN, text="one of the two says no date")
    late = min(max(0, between), MOST_DAYS)
    return Reason(weight=DATE_UNKNOWN + DAY_APART / 2 * late, text=f"not dated by both; reported {between} days apart")


def _place_words(met: Meeting) -> str:
    return PLACE_WORDS[met.nearness] + (f": {', '.join(met.names)}" if met.names else "")


def _kind(one: Profile, other: Profile) -> Reason:
    if not one.kinds or not other.kinds:
        return Reason(weight=0.0, text="the kind of violence is not said")
    if common := [kind for kind in one.kinds if kind in other.kinds]:
        return Reason(weight=KIND, text=f"the same kind of violence: {common[0]}")
    close = any(neighbours(a, b) for a in one.kinds for b in other.kinds)
    words = f"another kind of violence: {one.kinds[0]}, {other.kinds[0]}"
    return Reason(weight=0.0 if close else KIND_DIFFERS, text=words)


def _texts(one: Profile, other: Profile) -> Iterator[Reason]:
    private = {
        stem(word) for side in (one.local, other.local) for name in side.private_names for word in name.split()
    }
    a, b = one.wording, other.wording
    common = shared(a.names, b.names, most=MOST_NAMES + len(private))
    names = [a.written[word] for word in common if word not in private]
    said = f"names in common: {', '.join(names[:MOST_NAMES])}" if names else "few names in common"
    yield Reason(weight=round(NAMES * likeness(a.names, b.names), 3), text=said)
    alike = LEAD * likeness(a.lead, b.lead) + WORDS * likeness(a.words, b.words)
    yield Reason(weight=round(alike, 3), text="the wording is alike")
