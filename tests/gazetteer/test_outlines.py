"""The shipped outlines: what they are made of, and that they hold what lies where."""

import gzip
import hashlib
import json
from itertools import pairwise

import pytest

from tallybook.gazetteer.outlines import Frame, outlines
from tallybook.gazetteer.settled import settled, towns
from tallybook.gazetteer.table import DATA


def test_the_outlines_are_those_of_the_manifest_and_small() -> None:
    packed = (DATA / "outlines.json.gz").read_bytes()
    told = json.loads((DATA / "outlines_manifest.json").read_text(encoding="utf-8"))
    assert hashlib.sha256(gzip.decompress(packed)).hexdigest() == told["sha256"]
    assert len(packed) < 1_500_000


@pytest.mark.parametrize(
    ("code", "east", "north"),
    [("UY", -56.2, -34.85), ("RU", 37.6, 55.7), ("RU", -172.0, 66.0), ("FJ", 178.0, -17.8), ("SY", 40.1, 35.3)],
)
def test_a_country_holds_its_places_on_either_side_of_the_date_line(code: str, east: float, north: float) -> None:
    country = next(one for one in outlines().countries if one.code == code)
    frame = Frame(east - 0.1, north - 0.1, east + 0.1, north + 0.1)
    assert sum(_crossings(ring, east, north) for ring in country.rings(frame)) % 2 == 1


def _crossings(ring: list[tuple[float, float]], east: float, north: float) -> int:
    """Count the edges of a ring to the east of a point."""
    edges = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(
        (a[1] > north) != (b[1] > north) and east < a[0] + (north - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
        for a, b in edges
    )


def test_no_ring_jumps_across_the_map() -> None:
    world = Frame(-180, -60, 180, 84)
    for country in outlines().countries:
        for ring in country.rings(world):
            assert all(abs(a[0] - b[0]) < 180 for a, b in pairwise(ring)), country.name


def test_the_towns_of_a_province_are_those_of_its_country_that_lie_in_it() -> None:
    inside = settled("UY", "UY.15")
    assert {town.admin.split(".")[1] for town in inside} == {"15"}
    assert set(inside) <= set(towns("UY")) == set(settled("UY"))
    assert settled(None) == settled("Warlen") == ()
