"""Tallybook keeps who said how many, of which incident, with every number leading to its sentence.

An intake brings in reports; each becomes a document; its passages yield claims; claims about the same violence form
an incident; an incident's claims are reconciled under a codebook into tolls with reasons; views show them.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tallybook.book import Book
    from tallybook.views import Selection

__all__ = ["VERSION", "Book", "Selection"]

VERSION = "0.1.0"


def __getattr__(name: str) -> Any:
    """Import what is asked for only then: the command line must answer `--help` at once."""
    if name == "Book":
        from tallybook.book import Book

        return Book
    if name == "Selection":
        from tallybook.views import Selection

        return Selection
    raise AttributeError(f"module 'tallybook' has no attribute {name!r}")
