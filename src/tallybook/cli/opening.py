"""A book opened for a verb, and its answer shown."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tallybook.book import Book


def opened(path: Path, *, create: bool = False) -> "Book":
    """Open a book under the limits of the settings."""
    from tallybook.book import Book
    from tallybook.settings import load

    return Book.open(path, create=create, limits=load().limits)


def show(path: Path, ask: "Callable[[Book], Any]", *, as_json: bool) -> None:
    """Print what a book answers."""
    from tallybook.cli.printing import print_answer

    with opened(path) as book:
        print_answer(ask(book), as_json=as_json, pending=book.pending())
