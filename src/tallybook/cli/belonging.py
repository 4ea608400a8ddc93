"""Which reports are of one incident: merging, splitting, undoing, and the history that keeps it all."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tallybook.cli.opening import open_book, show
from tallybook.cli.options import BOOK, BY, CODEBOOK, JSON, REASON
from tallybook.cli.tables import SHORT
from tallybook.cli.terminal import harmless

if TYPE_CHECKING:
    from tallybook.model import Decision

SUPPOSE = click.option("--suppose", is_flag=True, help="Only show what it would give; nothing is kept.")
INTO = click.option("--into", metavar="INCIDENT", help="The incident that they are of, where it is known.")
BY_UNLESS_SUPPOSED = click.option("--by", default="", help="Who decides, best a pseudonym: it is kept.")
REASON_UNLESS_SUPPOSED = click.option("--reason", default="", help="Why, in a sentence: it is kept.")


@click.command()
@BOOK
@click.argument("incident")
@click.argument("other")
@SUPPOSE
@CODEBOOK
@BY_UNLESS_SUPPOSED
@REASON_UNLESS_SUPPOSED
@JSON
def merge(book: Path, *, incident: str, other: str, **said: Any) -> None:
    """Say that two incidents are one, and keep who said so and why.

    The id that was pinned first stays, and the other leads to it. `tallybook undo` takes it back. --suppose shows what
    the tolls would become, under --codebook.
    """
    _judged(book, {"verb": "merge", "subject": incident, "other": other}, **said)


@click.command()
@BOOK
@click.argument("incident")
@click.argument("moved", nargs=-1, required=True)
@INTO
@SUPPOSE
@CODEBOOK
@BY_UNLESS_SUPPOSED
@REASON_UNLESS_SUPPOSED
@JSON
def split(book: Path, *, incident: str, moved: tuple[str, ...], into: str | None, **said: Any) -> None:
    """Say that claims, or all that reports tell of an incident, are of another one, and keep who said so and why.

    MOVED are ids of claims or reports, or starts of them. They become an incident of their own or, with --into, are
    told of that one; what stays keeps the id. `tallybook undo` takes it back. --suppose shows what the tolls would
    become, under --codebook.
    """
    _judged(book, {"verb": "split", "subject": incident, "other": into, "moved": " ".join(moved)}, **said)


def _judged(book: Path, asked: Mapping[str, str | None], *, suppose: bool, **said: Any) -> None:
    """Keep a judgement, or show what it would give."""
    codebook, as_json = said.pop("codebook"), said.pop("as_json")
    if suppose:
        show(book, lambda opened: opened.supposed(asked, codebook=codebook), as_json=as_json)
        return
    with open_book(book) as opened:
        _kept(opened.decide_together([asked], **said)[0])


@click.command()
@BOOK
@click.argument("decision")
@BY
@REASON
def undo(book: Path, decision: str, *, by: str, reason: str) -> None:
    """Take back a merge, a split or another judgement on incidents, by its id; or take back that taking back.

    Incidents, ids and tolls are then as if it had not been made. Both stay in the history, which tells the ids:
    `tallybook history BOOK INCIDENT`.
    """
    with open_book(book) as opened:
        _kept(opened.undo(decision, by=by, reason=reason))


@click.command()
@BOOK
@click.argument("incident")
@JSON
def history(book: Path, incident: str, *, as_json: bool) -> None:
    """Tell what became of an incident: what pinned its id, merges, splits, judgements, who made them, when and why.

    INCIDENT is its id, one that leads to it, or that of a claim, or the start of one.
    """
    show(book, lambda opened: opened.history(incident), as_json=as_json, about=incident)


def _kept(made: "Decision") -> None:
    click.echo(harmless(f"Kept as {made.id[:SHORT]}. It takes effect with the next run."))


BELONGING = (merge, split, undo, history)
