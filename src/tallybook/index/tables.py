"""The derived tables; every body carries its hash, so that a damaged one is computed again and never believed."""

import hashlib

from sqlalchemy import Column, Connection, Integer, LargeBinary, MetaData, Row, Table, Text, inspect, text

PREFIX = "index_"
METADATA = MetaData()

READINGS = Table(
    f"{PREFIX}readings",
    METADATA,
    Column("reader", Text, primary_key=True),
    Column("document_id", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
"""One row a document and reader."""

FINDINGS = Table(
    f"{PREFIX}findings",
    METADATA,
    Column("part", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
"""One row a field of the findings, several where the field holds many records."""

STATE = Table(
    f"{PREFIX}state",
    METADATA,
    Column("state", Text, primary_key=True),
    Column("rows", Integer, nullable=False),
)
"""One row: what the findings were computed from, and how many rows they fill."""


def digest(body: bytes) -> str:
    """Return the hash that a body is kept with."""
    return hashlib.sha256(body).hexdigest()


def is_sound(row: Row[tuple[object, ...]]) -> bool:
    """Tell whether the body of a row is still the one that was put there."""
    return bool(digest(row.body) == row.sha256)


def derived(connection: Connection) -> list[str]:
    """Return the names of all derived tables, of whatever version."""
    return sorted(name for name in inspect(connection).get_table_names() if name.startswith(PREFIX))


def fit(connection: Connection) -> bool:
    """Tell whether the derived tables are those of this version, column by column."""
    found = {name: [c["name"] for c in inspect(connection).get_columns(name)] for name in derived(connection)}
    return found == {table.name: [c.name for c in table.columns] for table in METADATA.sorted_tables}


def drop(connection: Connection) -> None:
    """Drop all derived tables, of whatever version."""
    quote = connection.dialect.identifier_preparer.quote
    for name in derived(connection):
        connection.execute(text(f"DROP TABLE {quote(name)}"))


def make(connection: Connection) -> None:
    """Make the derived tables anew."""
    drop(connection)
    METADATA.create_all(connection)
