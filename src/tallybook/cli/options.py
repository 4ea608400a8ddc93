"""Arguments and options that several verbs share."""

from collections.abc import Sequence
from pathlib import Path

import click

from tallybook.errors import BadSetting

BOOK = click.argument("book", type=click.Path(path_type=Path))
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
FIND = click.option("--find", default="", help="Only those whose name holds these words.")
CODEBOOK = click.option("--codebook", help="Count under this codebook, or your own .toml; `codebooks` lists them.")
BY = click.option("--by", required=True, help="Who decides, best a pseudonym: it is kept.")
VERBS = (
    *("reject", "accept", "same_incident", "other_incident", "same_voice", "other_voice", "show_names"),
    *("eligible", "not_eligible"),
    *("admit", "leave_out", "best", "civilians", "combatants"),
)
REASON = click.option("--reason", required=True, help="Why, in a sentence: it is kept.")
AS_OF = click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Count what was published by the end of that day."
)


def columns(pairs: Sequence[str]) -> dict[str, str]:
    """Return the columns that are named as FIELD=COLUMN; raises BadSetting for one that is not."""
    found = dict(pair.partition("=")[::2] for pair in pairs)
    if wrong := [name for name, column in found.items() if not column]:
        raise BadSetting("a column is given as FIELD=COLUMN", where=f"--column {wrong[0]}", todo="e.g. text=Body")
    return found
