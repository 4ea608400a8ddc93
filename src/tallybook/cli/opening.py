"""Opening a book for one verb, and showing what it answers."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tallybook.cli.terminal import harmless

if TYPE_CHECKING:
    from tallybook.book import Book


def open_book(path: Path, *, create: bool = False) -> "Book":
    """Open the book at a path with the user's own settings."""
    from tallybook.book import Book
    from tallybook.settings import load

    return Book.open(path, create=create, limits=load().limits)


def show(path: Path, ask: "Callable[[Book], Any]", *, as_json: bool, about: str | None = None) -> None:
    """Print what a book answers, as a table or as JSON.

    Where it was asked `about` an incident by an id that leads elsewhere now, standard error says what became of that.
    """
    from tallybook.cli.printing import print_answer

    with open_book(path) as opened:
        if about and (became := opened.became(about)):
            click.echo(harmless(became), err=True)
        print_answer(ask(opened), as_json=as_json, pending=opened.pending())
