"""JSON and JSON Lines files to rows: a list of objects, one object, or one object a line."""

import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tallybook.errors import UnreadableReport
from tallybook.intake.fields import field_of
from tallybook.intake.rows import Row

WRAPPERS = ("reports", "documents", "articles", "items", "results", "data")
A_LIST = "give a list of objects with a field for the text"


def json_rows(text: str, *, label: str) -> Sequence[Row]:
    """Return the rows of a JSON file, labelled by their place in its list.

    >>> json_rows('[{"text": "Twelve were killed."}]', label="a.json")[0].label
    'a.json#1'
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        if _is_lines(text, error):
            return list(json_lines(text, label=label))
        raise _not_json(error) from error
    if isinstance(found, dict):
        found = _unwrapped(found)
    if isinstance(found, dict):
        return [Row(label, found)]
    if not isinstance(found, list):
        raise UnreadableReport("it holds no list of reports", todo=A_LIST)
    if not found:
        raise UnreadableReport("its list of reports is empty", todo="leave it out")
    return [_row(each, f"{label}#{at}") for at, each in enumerate(found, start=1)]


def json_lines(text: str, *, label: str) -> Iterator[Row]:
    """Yield the rows of a JSON Lines file, labelled by line; only a line feed ends a line."""
    for number, line in enumerate(io.StringIO(text, newline="\n"), start=1):
        if not line.strip():
            continue
        where = f"{label}:{number}"
        try:
            yield _row(json.loads(line), where)
        except (ValueError, RecursionError) as error:
            yield Row(where, {}, _not_json(error, in_line=True))


def columns_of(rows: Iterable[Row]) -> list[str]:
    """Return the fields that any of the rows has, in the order in which they first come."""
    return list(dict.fromkeys(name for row in rows for name in row.values))


def _row(found: Any, where: str) -> Row:
    if isinstance(found, dict):
        return Row(where, found)
    return Row(where, {}, UnreadableReport("it is no object with named fields", todo=A_LIST))


def _unwrapped(found: dict[str, Any]) -> Any:
    """Return the list that an outer object such as {"reports": […]} holds, or the object itself."""
    if any(field_of(name) == "text" and isinstance(value, str) for name, value in found.items()):
        return found
    return next((found[name] for name in WRAPPERS if isinstance(found.get(name), list)), found)


def _is_lines(text: str, error: Exception) -> bool:
    """Tell whether a file named .json holds one object a line."""
    if not isinstance(error, json.JSONDecodeError) or not error.msg.startswith("Extra data"):
        return False
    return "\n" in text[: error.pos] and text.lstrip()[:1] == "{"


def _not_json(error: Exception, *, in_line: bool = False) -> UnreadableReport:
    if isinstance(error, json.JSONDecodeError):
        line = "" if in_line else f"line {error.lineno}, "
        what = f"it is not valid JSON ({error.msg}, {line}character {error.colno})"
    elif isinstance(error, RecursionError):
        what = "its JSON is nested too deeply"
    else:
        what = "its JSON holds a number with too many digits"
    return UnreadableReport(what, todo="mend it or write it again")
