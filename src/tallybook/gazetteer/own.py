"""The user's own places: a small CSV file."""

import csv
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from tallybook.errors import BadSetting, InputError, UnknownColumn
from tallybook.gazetteer.table import Place
from tallybook.model import content_id

COLUMNS = ("name", "other_names", "country", "admin", "latitude", "longitude", "kind")
RANGES = {"latitude": 90.0, "longitude": 180.0}


def read_places(text: str, *, label: str) -> tuple[Place, ...]:
    r"""Read a places file: name, other_names (parted by |), country, admin, latitude, longitude, kind.

    Every column but the name may be missing or empty.

    >>> read_places("name,other_names\nTarmel,Tarmil|Tarmell", label="places.csv")[0].names
    ('Tarmil', 'Tarmell')
    """
    reader = csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""))
    columns = [str(column).strip() for column in reader.fieldnames or ()]
    if "name" not in columns:
        raise UnknownColumn("the places file has no column `name`", where=label, todo="name its columns in line 1")
    if unknown := sorted(set(columns) - set(COLUMNS)):
        todo = f"use {', '.join(COLUMNS)}"
        raise UnknownColumn(f"unknown column {', '.join(unknown)}", where=label, todo=todo)
    reader.fieldnames = columns
    rows = ((row, f"{label}, line {reader.line_num}") for row in reader)
    return tuple(_place(row, where=where) for row, where in rows)


def _place(row: Mapping[str, str | None], *, where: str) -> Place:
    cells = {column: (row.get(column) or "").strip() for column in COLUMNS}
    if not cells["name"]:
        raise BadSetting("a place has no name", where=where, todo="name it or take the line out")
    others = tuple(name.strip() for name in cells["other_names"].split("|") if name.strip())
    return Place(
        id=content_id("place", *cells.values()),
        name=cells["name"],
        names=others,
        country=cells["country"] or None,
        admin=cells["admin"] or None,
        latitude=_degrees(cells, "latitude", where=where),
        longitude=_degrees(cells, "longitude", where=where),
        kind=cells["kind"] or "town",
    )


def _degrees(cells: Mapping[str, str], column: str, *, where: str) -> float | None:
    said = cells[column]
    if not said:
        return None
    try:
        degrees = float(said)
    except ValueError:
        degrees = float("nan")
    if not abs(degrees) <= RANGES[column]:
        todo = f"give degrees between -{RANGES[column]:.0f} and {RANGES[column]:.0f}, or leave it empty"
        raise BadSetting(f"`{said}` is no {column}", where=where, todo=todo)
    return degrees


def places_file(path: Path) -> tuple[str, tuple[Place, ...]]:
    """Return the text of the user's places file and the places in it; raises InputError where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("the places file cannot be read", where=str(path), todo="give a CSV in UTF-8") from error
    return text, read_places(text, label=str(path))
