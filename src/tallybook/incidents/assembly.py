"""Assembly: the records of incidents, with neutral titles and the reasons of their links."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from tallybook.gazetteer import country_name
from tallybook.incidents.days import dated, over_nights
from tallybook.incidents.explaining import Links, explained
from tallybook.incidents.linking import Linked
from tallybook.incidents.parties import parties
from tallybook.incidents.party_names import Setting, leaders
from tallybook.incidents.places import key
from tallybook.incidents.profiles import Profile
from tallybook.incidents.told_kinds import family, kinds_told
from tallybook.model import (
    COUNTRYWIDE,
    Act,
    Figure,
    Incident,
    PlacePrecision,
    Reference,
    When,
    Where,
    content_id,
)

SEARCHED = 3000  # characters of a report in which the leaders of a country are looked for
ORDER = tuple(Reference)  # who tells it as news says best where and when it was
KIND_TITLES = {"clash": "Clashes", "landmine or roadside bomb": "Mine or roadside bomb"}


def assemble(
    profiles: Sequence[Profile], found: Linked, *, settled: frozenset[str] = frozenset()
) -> tuple[Incident, ...]:
    """Make the incidents of the clusters that hold a figure; the others carry no alleged harm.

    A person has `settled` where some claims belong.
    """
    by_key = {profile.key: profile for profile in profiles}
    groups = [[by_key[key] for key in members] for members in found.clusters.all()]
    harmful = [group for group in groups if any(isinstance(c, Figure) for one in group for c in one.local.claims)]
    made = [_incident(group) for group in harmful]
    owner = {one.key: incident for group, incident in zip(harmful, made, strict=True) for one in group}
    links = Links(found.open_links(), owner, by_key, settled)
    return tuple(sorted(explained(made, links), key=lambda one: one.id))


def _incident(group: Sequence[Profile]) -> Incident:
    told = sorted(group, key=lambda one: (ORDER.index(one.local.reference), _known(one), one.key))
    dated_claims = sorted(
        ((_known(one), claim) for one in group for claim in one.local.claims),
        key=lambda item: (item[0], item[1].start, item[1].end, item[1].id),
    )
    claims = [claim for _, claim in dated_claims]
    news = [one for one in told if one.local.reference is told[0].local.reference]
    when = over_nights(one.when for one in news if one.when)
    where = _where(news)
    documents = [one.local.document for one in told]
    acts = [act for one in told for act in one.local.acts]
    kinds = kinds_told(_telling(one) for one in news)
    kind = family(kinds) or _foremost(one.kinds[0] for one in news if one.kinds)
    return Incident(
        id=content_id("incident", claims[0].id),
        title=_title(kinds[0].kind if kinds else kind, where=where, when=when, country=_country(where)),
        reference=told[0].local.reference,
        kind=kind,
        kinds=kinds,
        when=when,
        where=where,
        parties=parties(claims, acts, here=_setting(where, told)),
        claims=tuple(claim.id for claim in claims),
        documents=tuple(dict.fromkeys(document.id for document in documents)),
    )


def _telling(one: Profile) -> tuple[Sequence[Act], frozenset[str], int]:
    """Return what one report tells of the kind: its acts, its figures, and where its text begins after the title."""
    figures = frozenset(claim.id for claim in one.local.claims if isinstance(claim, Figure))
    return one.local.acts, figures, one.local.document.body_start


def _setting(where: Where | None, told: Sequence[Profile]) -> Setting:
    """Return what parties are known by: the country, the leaders that reports name with it, and who is private."""
    named = (leaders(one.local.document.text[:SEARCHED]) for one in told)
    private = {word for one in told for name in one.local.private_names for word in name.casefold().split()}
    country = where.country if where else None
    return Setting(country, {name: code for one in named for name, code in one.items()}, frozenset(private))


def _known(one: Profile) -> tuple[str, str]:
    """Return when a report's claims became known, undated ones last, and its document."""
    day = one.report_day.first
    return (day.isoformat() if day else "~", one.local.document.id)


def _foremost(names: Iterable[str]) -> str | None:
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None


def _where(news: Sequence[Profile]) -> Where | None:
    """Return the place that most reports name, exact ones before wide ones, then the one named first."""
    named: dict[str, list[Where]] = defaultdict(list)
    for one in news:
        for where in one.wheres:
            named[key(where)].append(where)
    wide = COUNTRYWIDE | {PlacePrecision.PROVINCE}
    order = sorted(named, key=lambda k: (named[k][0].precision in wide, -len(named[k])))
    return named[order[0]][0] if order else None


def _title(kind: str | None, *, where: Where | None, when: When | None, country: str | None) -> str:
    what = KIND_TITLES.get(kind or "", (kind or "violence").capitalize())
    place = (where.name or where.text) if where else "place not known"
    return ", ".join(part for part in (what, place, country if country != place else None, dated(when)) if part)


def _country(where: Where | None) -> str | None:
    """Return the name of a country; the user's own places may have codes, or names, of their own."""
    code = where.country if where else None
    return code and (country_name(code) or code)
