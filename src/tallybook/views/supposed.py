"""What a merge, a split or another judgement on incidents would give before anybody has decided it."""

from collections.abc import Iterable, Sequence

from tallybook.model import Findings, Incident, Record
from tallybook.tolls import Move
from tallybook.views.lookup import Lookup
from tallybook.views.moves import MoveRow, move_row

Concerned = tuple[Incident, bool, Sequence[Move]]
"""An incident, whether it would be told no more, and what would move in its tolls."""


class SupposedIncident(Record):
    """An incident as it would be, with the tolls that would move; where it is gone, as it is now."""

    id: str
    title: str
    reports: int
    claims: int
    is_gone: bool = False
    moves: tuple[MoveRow, ...] = ()


class SupposedPage(Record):
    """What a judgement would give; nobody has decided it. `contradicted` are earlier judgements that it would overrule.

    Where `known` is false nobody has computed it: to link many reports anew takes long.
    """

    known: bool = True
    incidents: tuple[SupposedIncident, ...] = ()
    contradicted: tuple[str, ...] = ()


def supposed_page(now: Findings, then: Findings, *, concerned: Iterable[Concerned]) -> SupposedPage:
    """Return what would become of the incidents concerned."""
    lookup = Lookup(then)
    against = [one for one in then.overruled if one not in now.overruled]
    told = (lookup.decisions[one] for one in against if one in lookup.decisions)
    return SupposedPage(
        incidents=tuple(_row(lookup, one) for one in concerned),
        contradicted=tuple(
            lookup.mask.anywhere(f"{one.verb.replace('_', ' ')}, by {one.by}: {one.reason}") for one in told
        ),
    )


def _row(lookup: Lookup, one: Concerned) -> SupposedIncident:
    incident, is_gone, moves = one
    return SupposedIncident(
        id=incident.id,
        title=lookup.mask.told(incident, incident.title),
        reports=len(incident.documents),
        claims=len(incident.claims),
        is_gone=is_gone,
        moves=tuple(move_row(lookup, incident, move=move) for move in moves),
    )
