"""Exports: one file a format, each a pure function from findings to named texts, without a time in them.

The same findings give the same bytes. Names of private persons are withheld as on pages, and so are the folders from
which files came: they differ from machine to machine and tell who works there.
"""

from collections.abc import Callable, Mapping, Sequence

from tallybook.errors import BadSetting
from tallybook.model import Findings, Unreadable
from tallybook.views.exports.coders import under_numbers
from tallybook.views.exports.csv_tables import csv_tables
from tallybook.views.exports.html_pages import html_pages
from tallybook.views.exports.json_lines import json_lines
from tallybook.views.words import file_name

Export = Callable[[Findings, Sequence[Unreadable]], dict[str, str]]

EXPORTS: Mapping[str, Export] = {"csv": csv_tables, "html": html_pages, "jsonl": json_lines}
FORMATS = tuple(EXPORTS)

__all__ = ["FORMATS", "export"]


def export(findings: Findings, format_name: str, *, unreadable: Sequence[Unreadable] = ()) -> dict[str, str]:
    """Return the files of an export, name to text; raises BadSetting for a format that there is not."""
    if format_name not in EXPORTS:
        raise BadSetting(f"no export format is called {format_name!r}", todo=f"use one of {', '.join(FORMATS)}")
    return EXPORTS[format_name](
        under_numbers(findings), [one.changed(label=file_name(one.label)) for one in unreadable]
    )
