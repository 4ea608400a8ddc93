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
        top = _most(whole)
        if top is None:
            continue
        inner = [one for one in keys if _is_part(one, (whole, key))]
        parts = heaviest(inner, weight=lambda one: _least(one[0]), apart=_apart)
        alone = [one for one in inner if _least(one[0]) > top][:1]
        some = alone or list(parts)
        if sum(_least(toll) for toll, _ in some) > top:
            told = listed(f"{toll.group}: {printed(toll)}" for toll, _ in some)
            yield Odd(
                "toll_parts_over_whole",
                tuple(
                    dict.fromkeys(
                        [
                            *_setting(whole, Use.SETS_HIGH, Use.SETS_BEST),
                            *(c for t, _ in some for c in _setting(t, Use.SETS_LOW, Use.SETS_BEST)),
                        ]
                    )
                ),
                f"Under {whole.codebook}, {whole.outcome.value}: {told} are at least more than"
                f" {whole.group} are at most ({printed(whole)}).",
                "Do not publish the breakdown beside the total before the claims are looked at.",
            )


def _is_part(one: tuple[Toll, Key], other: tuple[Toll, Key]) -> bool:
    (part, own), (whole, key) = one, other
    return part.outcome is whole.outcome and own != key and inside(own, key) and _least(part) > 0


def _least(toll: Toll) -> int:
    """Return how many there are at least; of a codebook that gives one number only, that number."""
    return toll.low or (toll.best if toll.low is None else 0) or 0


def _most(toll: Toll) -> int | None:
    if toll.open:
        return None
    return toll.best if toll.low is None and toll.high is None else toll.high


def _apart(one: tuple[Toll, Key], other: tuple[Toll, Key]) -> bool:
    return relation(one[1], other[1]) is Relation.APART


def _setting(toll: Toll, *uses: Use) -> list[str]:
    return [one.claim_id for one in toll.contributions if set(uses) & set(one.use)]
