"""Arguments and options that several verbs share."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from tallybook.errors import BadSetting

Verb = TypeVar("Verb", bound=Callable[..., Any])
BOOK = click.argument("book", type=click.Path(path_type=Path))
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
FIND = click.option("--find", default="", help="Only those whose name holds these words.")
CODEBOOK = click.option("--codebook", help="Count under this codebook, or your own .toml; `codebooks` lists them.")
BY = click.option("--by", required=True, help="Who decides, best a pseudonym: it is kept.")
VERBS = (
    *(
        "reject",
        "accept",
        "same_incident",
        "other_incident",
        "unsure_incident",
        "same_voice",
        "other_voice",
        "show_names",
    ),
    *("eligible", "not_eligible"),
    *("admit", "leave_out", "best", "civilians", "combatants"),
)
REASON = click.option("--reason", required=True, help="Why, in a sentence: it is kept.")
AS_OF = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=lambda _context, _option, day: day.date() if day else None,
    help="Count what was published by the end of that day.",
)

BY_GROUP = click.option("--by-group", is_flag=True, help="Show what each voice last said of each group, instead.")
_INSTEAD = (
    click.option("--bounds", is_flag=True, help="Show what follows by arithmetic for groups, said by nobody, instead."),
    click.option("--without", multiple=True, metavar="SUBJECT", help="Show the tolls beside what they are without it."),
    click.option("--explain", is_flag=True, help="Show how each toll came about, down to the sentences, instead."),
    click.option("--over-time", is_flag=True, help="Show the toll as of each day that changed it, instead."),
)

_SELECTION = (
    click.option(
        "--near", metavar="PLACE[,KM]", help="Near a place by name, or by degrees: 35.95,39.01; 25 km if not set."
    ),
    click.option("--within", metavar="AREA", help="In a country, province or district, by name."),
    click.option("--box", metavar="W,S,E,N", help="On a part of the map, in degrees: west, south, east, north."),
    click.option("--between", nargs=2, metavar="DAY DAY", help="From one day to another, both counted in: 2031-03-04."),
    click.option("--kind", help="Of this kind of violence."),
    click.option("--killed", metavar="N", help="With at least so many killed."),
)


def selecting(verb: Verb) -> Verb:
    """Add which incidents are meant."""
    for option in reversed(_SELECTION):
        verb = option(verb)
    return verb


def counting(verb: Verb) -> Verb:
    """Add how is to be counted: under which codebook, as of which day."""
    return CODEBOOK(AS_OF(verb))


def instead(verb: Verb) -> Verb:
    """Add what may be asked for in place of the tolls."""
    for option in reversed(_INSTEAD):
        verb = option(verb)
    return verb


def columns(pairs: Sequence[str]) -> dict[str, str]:
    """Return the columns that are named as FIELD=COLUMN; raises BadSetting for one that is not."""
    found = dict(pair.partition("=")[::2] for pair in pairs)
    if wrong := [name for name, column in found.items() if not column]:
        raise BadSetting("a column is given as FIELD=COLUMN", where=f"--column {wrong[0]}", todo="e.g. text=Body")
    return found
