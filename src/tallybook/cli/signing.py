"""The verbs around a toll before it is published: what looks odd, what is eligible, signing, and what is signed."""

from pathlib import Path
from typing import Any

import click

from tallybook.cli.opening import open_book, show
from tallybook.cli.options import BOOK, BY, JSON, REASON, counting
from tallybook.cli.terminal import harmless


@click.command()
@BOOK
@click.argument("incident", required=False)
@counting
@JSON
def eligibility(book: Path, *, incident: str | None, as_json: bool, **asked: Any) -> None:
    """Say whether a codebook takes an incident, or each of all, and by which of its demands.

    Each demand is met, not met or not known, with the claims that it rests on and the rule's source and grade. What is
    not known is for a person: `tallybook decide BOOK eligible INCIDENT --codebook …`, or not_eligible.
    `--codebook all` asks every built-in codebook.
    """
    show(book, lambda opened: opened.eligibility(incident, **asked), as_json=as_json, about=incident)


@click.command()
@BOOK
@click.argument("incident")
@click.option("--outcome", default="killed", show_default=True, help="Which outcome.")
@click.option("--group", default="all", show_default=True, help="Of whom, as `tallybook toll` names the group.")
@counting
@click.option("--low", type=click.IntRange(0), help="The lowest number, where it is not the proposed one.")
@click.option("--best", type=click.IntRange(0), help="The best number, where it is not the proposed one.")
@click.option("--high", type=click.IntRange(0), help="The highest number, where it is not the proposed one.")
@click.option("--override", help="Why the numbers are others than proposed.")
@click.option("--despite", help="Why it may be signed although questions are open.")
@BY
@REASON
def sign(book: Path, incident: str, **said: Any) -> None:
    """Sign one toll, over the claims that bear on it as they are read now.

    INCIDENT is its id, or that of a claim, or the start of one. What comes later is shown as new since signing; the
    machine's numbers stay beside the signed ones. Signing again replaces, `unsign` takes back, and both stay in the
    history. What is not eligible under the codebook is not signed, nor what nobody has said to be.
    """
    with open_book(book) as opened:
        made = opened.sign(incident, **said)
    if signed := made.signature:
        over = f"over {len(signed.claims)} claims as they are read now"
        click.echo(harmless(f"Signed: {signed.outcome} ({signed.group}), codebook {signed.codebook}, {over}."))
        click.echo(f"Signature {made.id[:8]}, listed by tallybook signed BOOK. Tolls show it from the next run on.")


@click.command()
@BOOK
@click.argument("signature")
@BY
@REASON
def unsign(book: Path, signature: str, **said: Any) -> None:
    """Take back a signature, by its id or the start of it; it stays in the history of its toll."""
    with open_book(book) as opened:
        opened.unsign(signature, **said)
    click.echo("Taken back. Tolls show it from the next run on.")


@click.command()
@BOOK
@click.argument("incident", required=False)
@JSON
def signed(book: Path, *, incident: str | None, as_json: bool) -> None:
    """List the signatures of all incidents or of one: numbers, who signed, what is new since, what became of it."""
    show(book, lambda opened: opened.signed(incident), as_json=as_json, about=incident)


@click.command()
@BOOK
@click.argument("incident", required=False)
@JSON
def anomalies(book: Path, incident: str | None, *, as_json: bool) -> None:
    """List what looks odd before a toll is published: figures that fall, parts above their whole, mixed-up columns.

    Of one incident or of all, each with why, what to do and the claims. No number is changed.
    """
    show(book, lambda opened: opened.anomalies(incident), as_json=as_json, about=incident)


SIGNING = (anomalies, eligibility, sign, unsign, signed)
