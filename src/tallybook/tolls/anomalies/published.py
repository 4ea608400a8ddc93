"""Oddities of tolls: groups that are counted higher than those of whom they are a part."""

from collections.abc import Iterator, Sequence

from tallybook.model import Group, Toll, Use
from tallybook.tolls.anomalies.odd import Odd
from tallybook.tolls.groups import Key, Relation, inside, key_of, relation
from tallybook.tolls.together import heaviest
from tallybook.tolls.words import listed, printed


def parts_over_whole(tolls: Sequence[Toll]) -> Iterator[Odd]:
    """Yield tolls whose parts are at least more than the whole is at most."""
    keys = [(toll, key_of(Group(attributes=toll.attributes))) for toll in tolls]
    for whole, key in keys:
        if whole.high is None or whole.open:
            continue
        inner = [one for one in keys if _is_part(one, (whole, key))]
        parts = heaviest(inner, weight=lambda one: one[0].low or 0, apart=_apart)
        alone = [one for one in inner if (one[0].low or 0) > whole.high][:1]
        some = alone or list(parts)
        if sum(toll.low or 0 for toll, _ in some) > whole.high:
            told = listed(f"{toll.group}: {printed(toll)}" for toll, _ in some)
            yield Odd(
                "toll_parts_over_whole",
                tuple(
                    dict.fromkeys(
                        [*_setting(whole, Use.SETS_HIGH), *(c for t, _ in some for c in _setting(t, Use.SETS_LOW))]
                    )
                ),
                f"Under {whole.codebook}, {whole.outcome.value}: {told} are at least more than"
                f" {whole.group} are at most ({printed(whole)}).",
                "Do not publish the breakdown beside the total before the claims are looked at.",
            )


def _is_part(one: tuple[Toll, Key], other: tuple[Toll, Key]) -> bool:
    (part, own), (whole, key) = one, other
    return part.outcome is whole.outcome and own != key and inside(own, key) and bool(part.low)


def _apart(one: tuple[Toll, Key], other: tuple[Toll, Key]) -> bool:
    return relation(one[1], other[1]) is Relation.APART


def _setting(toll: Toll, use: Use) -> list[str]:
    return [one.claim_id for one in toll.contributions if use in one.use]
