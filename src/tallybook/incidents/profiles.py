"""Profiles: what is compared of each telling of an incident."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from tallybook.claims.scene.dates import dates, reported_on
from tallybook.incidents.days import days_apart, exact, together
from tallybook.incidents.kinds import kinds, targets
from tallybook.incidents.locals import SUMS, Local
from tallybook.incidents.nights import nights
from tallybook.incidents.persons import named, persons
from tallybook.incidents.places import EXACT, key, rarity
from tallybook.incidents.wording import Wording, stem, wording
from tallybook.language import passages
from tallybook.model import Basis, DatePrecision, Reference, When, Where

ABOUT_THEN = 14  # days around a telling's own date in which its other dates may be meant
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


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
    persons: frozenset[str] = frozenset()
    """The private persons whom its report names, each by the first and the last of the names."""
    named: frozenset[str] = frozenset()
    """Whoever may be named in its report, in the same form."""
    doubted: bool = False
    """Whether its day is only counted from the publication date that came with the report, which may be any later."""
    rare: Mapping[str, float] = field(default_factory=dict)
    """How rarely reports name each exact place of it: 1 for a village, 0 for a city of millions."""

    @cached_property
    def key(self) -> str:
        """The key of its local incident."""
        return self.local.key

    @cached_property
    def private(self) -> frozenset[str]:
        """The words of private names, stemmed: never shown in a reason."""
        return frozenset(stem(word) for name in self.local.private_names for word in name.split())


def profile(local: Local) -> Profile:
    """Gather what is compared of a local incident: of the report's own news the whole text, else its sentences."""
    document = local.document
    title, body = document.title or "", document.text[document.body_start :]
    if local.reference is not Reference.MAIN:
        spans = sorted({(claim.passage_start, claim.passage_end) for claim in local.claims})
        title, body = "", "\n".join(document.text[start:end] for start, end in spans)
    summed = [when for when in local.whens if when.precision in SUMS] if local.reference is Reference.AGGREGATE else []
    when = together(summed or local.whens)
    report_day = reported_on(document, ())
    wheres = tuple({(w.place_id or w.text): w for w in local.wheres}.values())
    return Profile(
        local=local,
        wording=wording(title, body),
        kinds=kinds(title, body),
        targets=targets(title, body),
        when=when,
        days=tuple(day for day in _named_days(local, report_day) if (days_apart(day, when) or 0) <= ABOUT_THEN),
        report_day=report_day,
        wheres=wheres,
        nights=nights(document.text, local.whens),
        persons=persons(local.private_names),
        named=named(f"{title}\n{body}"),
        doubted=_is_doubted(when, local.whens, report_day=report_day),
        rare={key(where): rarity(where) for where in wheres if where.precision in EXACT},
    )


def _is_doubted(when: When | None, whens: Sequence[When], *, report_day: When) -> bool:
    """Tell whether nothing but metadata says in which week or year a day lies."""
    if exact(when) is None or report_day.basis is not Basis.METADATA:
        return False
    said = [one.text or "" for one in whens if exact(one) == exact(when)]
    return not any(YEAR.search(text) for text in said)


def _named_days(local: Local, report_day: When) -> Iterator[When]:
    """Yield the days that a telling's sentences name, but for the one on which its report speaks."""
    yield from (when for when in local.whens if exact(when))
    if local.reference is not Reference.MAIN:
        return
    spans = {(claim.passage_start, claim.passage_end) for claim in local.claims}
    told = [passage for passage in passages(local.document) if (passage.start, passage.end) in spans]
    for when in dates(local.document, told):
        if when.precision is DatePrecision.DAY and exact(when) != exact(report_day):
            yield when
