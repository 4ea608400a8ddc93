"""Tallybook keeps who said how many, of which incident, with every number leading to its sentence.

An intake brings in reports; each becomes a document; its passages yield claims; claims about the same violence form
an incident; an incident's claims are reconciled under a codebook into tolls with reasons; views show them.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tallybook.book import Book

__all__ = ["VERSION", "Book"]

VERSION = "0.1.0"


def __getattr__(name: str) -> Any:
    """Import Book when it is asked for: the command line must answer `--help` at once."""
    if name == "Book":
        from tallybook.book import Book

        return Book
    raise AttributeError(f"module 'tallybook' has no attribute {name!r}")
