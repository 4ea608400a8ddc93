"""Explaining: why reports are in one incident, and which incidents may be the same."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tallybook.incidents.clusters import Link
from tallybook.incidents.comparison import reasons, shipped
from tallybook.incidents.profiles import Profile
from tallybook.incidents.towns import elsewhere
from tallybook.model import Figure, Incident, Reason

LABEL = 70  # characters of a title, or of a text without one
JUST_SHORT = -0.01  # the weight of a link that was strong enough alone and that other reports spoke against
WITHHELD = "[name withheld]"


@dataclass(frozen=True, slots=True)
class Links:
    """The links between tellings, the incident and the profile of each, and the claims that a person placed."""

    links: tuple[Link, ...]
    owner: Mapping[str, Incident]
    profiles: Mapping[str, Profile]
    settled: frozenset[str]


def explained(incidents: Sequence[Incident], known: Links) -> Iterator[Incident]:
    """Yield the incidents with the reasons of their links, and the claims that perhaps belong to them."""
    owner, profiles = known.owner, known.profiles
    within: dict[str, list[Link]] = defaultdict(list)
    between: dict[str, list[Link]] = defaultdict(list)
    for link in sorted(known.links, key=lambda link: (-link.strength, link.one, link.other)):
        a, b = owner.get(link.one), owner.get(link.other)
        if a is None or b is None:
            continue
        if a is b:
            within[a.id].append(link)
        elif link.strength >= shipped().possible:
            between[a.id].append(link)
            between[b.id].append(link)
    keys: dict[str, set[str]] = defaultdict(set)
    for key, incident in owner.items():
        keys[incident.id].add(key)
    for one in incidents:
        mine = keys[one.id]
        maybe = list(_maybe(between[one.id], mine=mine, owner=owner, profiles=profiles))
        loose = [claim for key in sorted(mine) for claim in profiles[key].local.loose]
        away = {key: elsewhere(profiles[key].local.claims, one.where) - known.settled for key in sorted(mine)}
        out = {claim for claims in away.values() for claim in claims}
        unsure = sorted({claim for _, claims in maybe for claim in claims} | {claim.id for claim in loose} | out)
        told = (*_why(within[one.id], profiles), *(reason for reason, _ in maybe), *_loose_ends(profiles, mine))
        told = (*told, *_other_towns(profiles, away))
        sure = tuple(claim for claim in one.claims if claim not in out)
        yield one.changed(claims=sure, reasons=told, unsure=tuple(unsure))


def _why(links: Sequence[Link], profiles: Mapping[str, Profile]) -> Iterator[Reason]:
    """Yield the reasons of each report's strongest link to another one of the incident."""
    told: set[str] = set()
    for link in links:
        if link.one in told and link.other in told:
            continue
        told |= {link.one, link.other}
        head = f"{_label(profiles[link.one])} and {_label(profiles[link.other])}"
        why = reasons(profiles[link.one], profiles[link.other])
        for reason in sorted(why, key=lambda reason: (-reason.weight, reason.text)):
            yield Reason(weight=reason.weight, text=f"{head}: {reason.text}")


def _maybe(
    links: Sequence[Link], *, mine: set[str], owner: Mapping[str, Incident], profiles: Mapping[str, Profile]
) -> Iterator[tuple[Reason, tuple[str, ...]]]:
    """Yield, for each incident that may be the same, why, and the figures of the report that comes closest."""
    seen: set[str] = set()
    for link in links:
        theirs = link.other if link.one in mine else link.one
        other = owner[theirs]
        if other.id in seen:
            continue
        seen.add(other.id)
        why = reasons(profiles[link.one], profiles[link.other])
        pros = "; ".join(reason.text for reason in why if reason.weight > 0)
        cons = "; ".join(reason.text for reason in why if reason.weight < 0) or "too little in common"
        weight = min(JUST_SHORT, round(link.strength - shipped().sure, 3))
        head = f"may be the same as “{other.title}” (told by {_label(profiles[theirs])})"
        figures = (claim.id for claim in profiles[theirs].local.claims if isinstance(claim, Figure))
        yield Reason(weight=weight, text=f"{head}: for it, {pros}; against it, {cons}"), tuple(figures)


def _loose_ends(profiles: Mapping[str, Profile], mine: set[str]) -> Iterator[Reason]:
    for key in sorted(mine):
        if count := len(profiles[key].local.loose):
            claims = f"{count} claims" if count > 1 else "a claim"
            text = f"{_label(profiles[key])}: {claims} without a place, perhaps about another incident"
            yield Reason(weight=JUST_SHORT, text=text)


def _other_towns(profiles: Mapping[str, Profile], away: Mapping[str, frozenset[str]]) -> Iterator[Reason]:
    for key, claims in away.items():
        for claim in profiles[key].local.claims:
            if claim.id in claims and claim.where:
                text = f"{_label(profiles[key])}: a claim of {claim.where.name or claim.where.text}, another town"
                yield Reason(weight=JUST_SHORT, text=text)


def _label(profile: Profile) -> str:
    """Return a report's outlet and title, or the start of its text, without the names of private persons."""
    document = profile.local.document
    title = " ".join((document.title or document.text[:LABEL]).split())
    for name in sorted(profile.local.private_names, key=lambda name: (-len(name), name)):
        title = title.replace(name, WITHHELD)
    cut = title if len(title) <= LABEL else title[: LABEL - 1].rsplit(" ", 1)[0] + "…"
    return f"{document.outlet}, “{cut}”" if document.outlet else f"“{cut}”"
