"""Floors under what has been reached: they rise by themselves and fall only with a reason that is kept."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

PATH = Path(__file__).with_name("floors.json")

BETTER_LOWER = " width"
"""How the measures end that are better when they are lower: their floors are ceilings."""

Floors = Mapping[str, Mapping[str, float]]


def load(path: Path) -> dict[str, Any]:
    """Return what is kept: the digest of the data, the floors of every part, and why any was lowered."""
    if not path.exists():
        return {"data": {}, "floors": {}, "lowered": []}
    kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return kept


def save(path: Path, kept: Mapping[str, Any]) -> None:
    """Write what is kept, so that a change of one floor is a change of one line."""
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def below(floors: Floors, scores: Floors) -> tuple[str, ...]:
    """Return a line for every floor that is not reached; a measure that is missing is not reached.

    >>> below({"open": {"hedge": 0.9}}, {"open": {"hedge": 0.88}})
    ('open, hedge: 0.880 is below its floor of 0.900',)
    >>> below({"us": {"tolls killed width": 1.5}}, {"us": {"tolls killed width": 2.0}})
    ('us, tolls killed width: 2.000 is above its ceiling of 1.500',)
    """
    found = []
    for part, name, floor, reached in _pairs(floors, scores):
        lower = name.endswith(BETTER_LOWER)
        limit = f"ceiling of {floor:.3f}" if lower else f"floor of {floor:.3f}"
        if reached is None:
            found.append(f"{part}, {name}: was not measured and has a {limit}")
        elif reached > floor if lower else reached < floor:
            found.append(f"{part}, {name}: {reached:.3f} is {'above' if lower else 'below'} its {limit}")
    return tuple(found)


def risen(kept: Mapping[str, Any], scores: Floors, *, data: Mapping[str, str], reason: str | None) -> dict[str, Any]:
    """Return what to keep from now on: the scores as floors; a fall needs a reason, which is kept with it.

    >>> risen({"floors": {"open": {"hedge": 0.9}}}, {"open": {"hedge": 0.8}}, data={}, reason=None)
    Traceback (most recent call last):
    ValueError: open, hedge: 0.800 is below its floor of 0.900
    """
    fallen = below(kept.get("floors", {}), scores)
    if fallen and not reason:
        raise ValueError("; ".join(fallen))
    lowered = [*kept.get("lowered", []), *([{"reason": reason, "what": list(fallen)}] if fallen else [])]
    return {"data": dict(data), "floors": {part: dict(known) for part, known in scores.items()}, "lowered": lowered}


def _pairs(floors: Floors, scores: Floors) -> Iterator[tuple[str, str, float, float | None]]:
    for part, known in floors.items():
        for name, floor in known.items():
            yield part, name, floor, scores.get(part, {}).get(name)
