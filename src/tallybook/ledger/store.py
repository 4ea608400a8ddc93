"""The shape that a database has to have to keep a ledger: SQLite now, another one behind the same body of tests."""

from contextlib import AbstractContextManager
from typing import Protocol

from sqlalchemy import Connection


class Store(Protocol):
    """One database with the tables of the record; its own errors come out as those of `tallybook.errors`."""

    @property
    def where(self) -> str:
        """What an error names as the place."""

    def reading(self) -> AbstractContextManager[Connection]:
        """Give a transaction that sees one state of the record."""

    def writing(self) -> AbstractContextManager[Connection]:
        """Give a transaction that no other writer can overlap; it is kept whole or not at all."""

    def schema_problems(self, connection: Connection) -> list[str]:
        """Return how tables, triggers and version differ from what they ought to be; derived tables do not count."""

    def storage_problems(self, connection: Connection) -> list[str]:
        """Return what the database itself finds damaged in the record's tables."""

    def erase(self) -> None:
        """See to it that what was deleted is gone from the files; raises StorageFailed where it cannot be."""

    def close(self) -> None:
        """Let go of the database."""
