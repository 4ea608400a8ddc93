"""What is asked of a person, what a person decides, and what a toll hangs on."""

from pathlib import Path
from typing import Any

import click

from tallybook.cli.opening import open_book, show
from tallybook.cli.options import BOOK, BY, JSON, REASON, VERBS, counting

QUEUE = 1500  # reports linked anew for all incidents together, some ten seconds


@click.command()
@BOOK
@click.argument("incident", required=False)
@counting
@JSON
def questions(book: Path, *, incident: str | None, as_json: bool, **asked: Any) -> None:
    """List what is asked of a person, by its effect on the tolls, with what every answer would give.

    Of one incident or of all. Under each answer stands the command that records it; what a decision has answered is
    not asked again. Questions that move no number come last. Answers that link many reports anew take long: they are
    all computed where one incident is named.
    """
    patience = None if incident else QUEUE
    show(
        book,
        lambda one: one.questions(incident, **asked, patience=patience),
        as_json=as_json,
        about=incident,
    )


@click.command()
@BOOK
@click.argument("incident")
@counting
@JSON
def sensitivity(book: Path, *, incident: str, as_json: bool, **asked: Any) -> None:
    """List what an incident's tolls hang on: each claim, voice, outlet and rule without which a number moves.

    The greatest effect first. `tallybook toll BOOK INCIDENT --without SUBJECT` shows the tolls without several of them.
    """
    show(book, lambda one: one.sensitivity(incident, **asked), as_json=as_json, about=incident)


@click.command()
@BOOK
@click.argument("verb", metavar="VERB", type=click.Choice(VERBS))
@click.argument("subject")
@click.option("--other", help="The other claim, where two incidents or two voices are joined or kept apart.")
@click.option("--codebook", help="The one codebook under which it holds, where it does not hold under all.")
@BY
@REASON
def decide(book: Path, *, verb: str, subject: str, **said: Any) -> None:
    """Decide about a claim (its id or the start of it), and keep who decided and why.

    VERB is reject or accept (was it read correctly), admit or leave_out (does it count), best (its number is the best
    where a codebook leaves that to a person), civilians or combatants (who its people were), same_incident,
    other_incident, unsure_incident, same_voice, other_voice, eligible, not_eligible or show_names.

    same_incident, other_incident and unsure_incident say of two claims whether they are of one incident; what is left
    open so stays out of the tolls. `tallybook merge` and `tallybook split` are about whole incidents and reports.
    same_voice and other_voice say of two claims, or of two voices by their ids, that those who speak are one or are
    not; of decisions that contradict one another the last is in force. show_names takes a report's id, or `book`:
    names of private persons are masked until then. eligible and not_eligible take an incident, and say whether a
    codebook counts it as one of its own. `tallybook questions` prints the decisions that would answer what is open.
    """
    with open_book(book) as opened:
        opened.decide(verb, subject, **said)
    click.echo("Kept. It takes effect with the next run.")
