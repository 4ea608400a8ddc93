"""Answers as tables for people, or as JSON for programs."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from tallybook.cli import histories  # noqa: F401  its records are printed by it
from tallybook.cli.pages import print_page
from tallybook.cli.rows import print_rows
from tallybook.cli.tables import console, shown
from tallybook.cli.terminal import harmless_json
from tallybook.model import Added, Capture, Findings, Ran, Unreadable
from tallybook.views.words import count_words


@contextmanager
def progress(verb: str) -> Iterator[Callable[[Capture | Unreadable], None]]:
    """Show on standard error what is being taken in, where that is a screen."""
    screen, count = console(stderr=True), 0
    with screen.status(f"{verb} …") as status:

        def seen(arrival: Capture | Unreadable) -> None:
            nonlocal count
            count += 1
            status.update(shown(f"{verb} {count}: {arrival.label}"))

        yield seen


def print_added(added: Added) -> None:
    """Print what an intake brought; what could not be read goes to standard error, a line each."""
    out, err = console(), console(stderr=True)
    for note in added.notes:
        out.print(shown(f"Note: {note}."))
    counts = [
        (added.new, "new"),
        (added.known, "already in the book"),
        (added.forgotten, "forgotten earlier, left out"),
    ]
    said = ", ".join(f"{count} {what}" for count, what in counts if count) or "none"
    out.print(shown(f"Reports: {said}; {len(added.unreadable)} could not be read."))
    for one in added.unreadable:
        err.print(shown(f"Not read: {one.label}: {one.reason}; {one.todo}"), soft_wrap=True)


def print_ran(ran: Ran) -> None:
    """Print what a run did, or that there was nothing to do."""
    found = ran.findings
    readings = found.readings
    numbers = {
        "report": len(found.documents),
        "figure": sum(len(one.figures) for one in readings),
        "statement": sum(len(one.statements) for one in readings),
        "incident": len(found.incidents),
    }
    counts = ", ".join(count_words(number, noun) for noun, number in numbers.items())
    did = (
        f"Read {count_words(ran.read, 'report')}. The book holds" if ran.renewed else "Nothing new since the last run:"
    )
    click.echo(f"{did} {counts}; tolls under the codebook {found.codebook}.")
    refused, unread = sum(len(one.refused) for one in readings), sum(len(one.unread) for one in readings)
    left = (
        f"{count_words(refused, 'figure')} refused, {count_words(unread, 'sentence')} with a sign of a figure not read"
    )
    click.echo(f"{left}: tallybook problems BOOK.")
    _print_eligible(found)


def _print_eligible(found: Findings) -> None:
    """Print how many incidents the codebook does not take, or asks about, where there are any."""
    verdicts = [one.verdict for one in found.eligibility]
    out, asked = (count_words(verdicts.count(one), "incident") for one in ("not_eligible", "ask"))
    if len(verdicts) > verdicts.count("eligible"):
        click.echo(f"Under {found.codebook}: {out} not eligible, {asked} to decide: tallybook eligibility BOOK.")


def print_answer(answer: Any, *, as_json: bool, pending: bool) -> None:
    """Print rows or a page, with a word on standard error where the book has not been run since something came in."""
    if pending:
        console(stderr=True).print("Something came in since the last run and is not in this: tallybook run BOOK.")
    if as_json:
        plain = [row.plain() for row in answer] if isinstance(answer, tuple) else answer.plain()
        click.echo(harmless_json(json.dumps(plain, ensure_ascii=False, indent=1)))
    elif isinstance(answer, tuple) and not answer:
        click.echo("Nothing to show.")
    elif isinstance(answer, tuple):
        print_rows(answer[0], answer)
    else:
        print_page(answer)
