"""Whether two tellings speak of the same incident: fixed weights, and the reasons for and against in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tallybook.claims.scene.dates import dates, reported_on
from tallybook.incidents.days import Agreement, agree, dated, days_apart, exact, together
from tallybook.incidents.kinds import kinds, neighbours, targets
from tallybook.incidents.locals import SUMS, Local
from tallybook.incidents.nights import nights
from tallybook.incidents.places import Meeting, Nearness, meeting
from tallybook.incidents.timing import days_between, of_one_night, weight_of
from tallybook.incidents.wording import Rarity, Wording, likeness, shared, stem, tokens
from tallybook.language import passages
from tallybook.model import DatePrecision, Reason, Reference, When, Where

SURE = 1.5  # from here on two tellings are linked
POSSIBLE = 0.6  # from here on they are named as perhaps the same

LEAD, WORDS, NAMES = 7.0, 2.0, 6.0
DATE_UNKNOWN = -3.5
DATE_OF_REPORT = -0.8
RECALLED = -10.0
DATE_BESIDE = -1.0
DATES_AGREE: dict[Agreement, float] = {"day": 0.5, "weekday": -0.5, "possible": -1.0, "never": -12.0}
AGREEING: dict[Agreement, str] = {
    "day": "the same day, a year not stated",
    "weekday": "only the weekday is known to agree",
    "possible": "the dates are not full enough to agree",
    "never": "the dates exclude each other",
}
KIND, KIND_DIFFERS = 0.5, -0.5
TARGET, TARGET_DIFFERS = 0.3, -3.5
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
ABOUT_THEN = 14  # days around a telling's own date in which its other dates may be meant
FEW_NAMES = 3  # how many names in common count half: one town's name alone links nothing
MOST_ALIKE = 6.0  # formulas are alike whatever they tell of
TELLING = 0.05  # a weight below this is not worth a reason


@dataclass(frozen=True)
class Profile:
    """A local incident with what is compared of it."""

    local: Local
    wording: Wording
    kinds: tuple[str, ...]
    targets: frozenset[str]
    when: When | None
    days: tuple[When, ...]
    report_day: When
    wheres: tuple[Where, ...]
    nights: frozenset[date] = frozenset()

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
    summed = [when for when in local.whens if when.precision in SUMS] if local.reference is Reference.AGGREGATE else []
    when = together(summed or local.whens)
    report_day = reported_on(document, ())
    return Profile(
        local=local,
        wording=rarity.wording(title, body),
        kinds=kinds(title, body),
        targets=targets(title, body),
        when=when,
        days=tuple(day for day in _named_days(local, report_day) if (days_apart(day, when) or 0) <= ABOUT_THEN),
        report_day=report_day,
        nights=nights(document.text, local.whens),
        wheres=tuple({(w.place_id or w.text): w for w in local.wheres}.values()),
    )


def _named_days(local: Local, report_day: When) -> Iterator[When]:
    """Yield the days that a telling's sentences name, but for the one on which its report speaks."""
    yield from (when for when in local.whens if exact(when))
    if local.reference is not Reference.MAIN:
        return
    spans = {(claim.passage_start, claim.passage_end) for claim in local.claims}
    for when in dates(local.document, passages(local.document)):
        stands = any(start <= (when.start or 0) < end for start, end in spans)
        if stands and when.precision is DatePrecision.DAY and exact(when) != exact(report_day):
            yield when


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
    yield from _target(one, other)
    yield from _texts(one, other, met=met)
    if numbers := sorted(one.local.numbers & other.local.numbers):
        given = ", ".join(f"{value} {outcome}" for outcome, value in numbers)
        yield Reason(weight=NUMBERS, text=f"the same number: {given}")


def _time(one: Profile, other: Profile) -> Reason:
    apart = days_apart(one.when, other.when)
    if apart is not None:
        told = _told_otherwise(one, other, apart=apart) if apart else None
        return told or days_between(one.when, other.when, apart=apart)
    if possible := agree(one.when, other.when):
        words = AGREEING[possible]
        return Reason(weight=DATES_AGREE[possible], text=f"{words}: {dated(one.when)}, {dated(other.when)}")
    between = days_apart(one.when or one.report_day, other.when or other.report_day)
    if between is None:
        return Reason(weight=DATE_UNKNOWN, text="one of the two says no date")
    weight = DATE_OF_REPORT + weight_of(between) / 2
    return Reason(weight=weight, text=f"one of the two says no day; {_reported(between)}")


def _told_otherwise(one: Profile, other: Profile, *, apart: int) -> Reason | None:
    """Return what two different days mean where the reports say more of them: one night, an older day, another one."""
    if apart == 1 and (night := min(one.nights & other.nights, default=None)):
        return of_one_night(night)
    if then := _recalled(one, other) or _recalled(other, one):
        return Reason(weight=RECALLED, text=f"one of them recalls {dated(then)} as an earlier day of violence")
    if meant := _day_in_common(one, other):
        return Reason(weight=DATE_BESIDE, text=f"one of them speaks of other days besides {dated(meant)}")
    return None


def _recalled(one: Profile, other: Profile) -> When | None:
    """Return the day that one tells of, where the other looks back on it: then it tells of another itself."""
    return one.when if exact(one.when) in {exact(when) for when in other.local.recalled} else None


def _reported(apart: int) -> str:
    if apart == 0:
        return "only the days of reporting are the same"
    return f"reported {apart} days apart" if apart > 1 else "reported a day apart"


def _day_in_common(one: Profile, other: Profile) -> When | None:
    """Return the day that one tells of foremost and the other besides: a report names the day that it speaks on too."""
    besides = [(one.when, when) for when in other.days] + [(other.when, when) for when in one.days]
    return next((mine for mine, when in besides if exact(mine) == exact(when)), None)


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


def _target(one: Profile, other: Profile) -> Iterator[Reason]:
    if common := sorted(one.targets & other.targets):
        yield Reason(weight=TARGET, text=f"both name what was hit: {common[0]}")
    elif one.targets and other.targets:
        hit = f"{min(one.targets)}, {min(other.targets)}"
        yield Reason(weight=TARGET_DIFFERS, text=f"different things were hit: {hit}")


def _texts(one: Profile, other: Profile, *, met: Meeting) -> Iterator[Reason]:
    private = {stem(word) for side in (one.local, other.local) for name in side.private_names for word in name.split()}
    a, b = one.wording, other.wording
    placed = {stem(word) for name in met.names for word in tokens(name)} if met.nearness == "same" else set()
    common = [word for word in shared(a.names, b.names) if word not in placed]
    names = [a.written[word] for word in common if word not in private]
    said = f"names in common: {', '.join(names[:MOST_NAMES])}" if names else "few names in common"
    alike = sum(a.names[word] * b.names[word] for word in common)
    carried = NAMES * alike * len(common) / (len(common) + FEW_NAMES)
    yield Reason(weight=round(carried, 3), text=said)
    alike = LEAD * likeness(a.lead, b.lead) + WORDS * likeness(a.words, b.words)
    yield Reason(weight=round(min(alike, MOST_ALIKE), 3), text="the wording is alike")
