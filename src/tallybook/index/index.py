"""The index: readings by document and reader, and the findings with the state that they were computed from."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any, Self

from sqlalchemy import Connection, Row, Select, bindparam, delete, insert, select
from sqlalchemy.exc import DBAPIError

from tallybook.errors import StorageFailed
from tallybook.index import tables
from tallybook.index.database import empty_wal, engine, failure
from tallybook.index.parts import cut, joined, no_collector
from tallybook.index.tables import FINDINGS, READINGS, STATE, digest, is_sound
from tallybook.model import Findings, Reading


class Index:
    """Derived tables in the file of a book, or in memory where the path is None.

    What cannot be read is as if it had never been put: it is computed again. Where the file cannot take the tables,
    because it is read-only or damaged, they are kept in memory for as long as the index is open.
    """

    def __init__(self, path: Path | None) -> None:
        self._where = "the book in memory" if path is None else str(path)
        self._path = path
        self._engine = engine(path)
        self._turns = RLock()  # a connection in memory is shared by all threads

    def close(self) -> None:
        """Let go of the file; what is in memory is gone."""
        with self._turns:
            self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def readings(self, reader: str) -> dict[str, Reading]:
        """Return what this reader made of documents, by document id."""
        query = select(READINGS).where(READINGS.c.reader == reader).order_by(READINGS.c.document_id)
        found: dict[str, Reading] = {}
        with no_collector():
            for row in self._read(query):
                try:
                    found[row.document_id] = Reading.model_validate_json(row.body)
                except ValueError:
                    continue  # of another version: it is read again
        return found

    def put_readings(self, reader: str, readings: Sequence[Reading]) -> None:
        """Keep what this reader made of some documents; what other readers made goes."""
        rows = [
            {"reader": reader, "document_id": reading.document_id, "sha256": digest(body), "body": body}
            for reading, body in ((r, r.model_dump_json().encode()) for r in readings)
        ]

        def change(connection: Connection) -> None:
            connection.execute(delete(READINGS).where(READINGS.c.reader != reader))
            same = delete(READINGS).where(READINGS.c.document_id == bindparam("one"))
            connection.execute(same, [{"one": row["document_id"]} for row in rows])
            connection.execute(insert(READINGS), rows)

        if rows:
            self._write(change)

    def state(self) -> str | None:
        """Return what the findings were computed from, or None where there are none."""
        return next((row.state for row in self._read(select(STATE))), None)

    def findings(self) -> Findings | None:
        """Return the findings as they were put, or None where they are not there, not whole, or of another version."""
        expected = next((row.rows for row in self._read(select(STATE))), None)
        rows = self._read(select(FINDINGS).order_by(FINDINGS.c.part, FINDINGS.c.number))
        if len(rows) != expected:
            return None
        try:
            return joined((row.part, row.body) for row in rows)
        except ValueError:
            return None

    def put_findings(self, findings: Findings, state: str) -> None:
        """Keep the findings in place of those before, with the state that they were computed from."""
        rows = [
            {"part": part, "number": number, "sha256": digest(body), "body": body}
            for part, number, body in cut(findings)
        ]

        def change(connection: Connection) -> None:
            connection.execute(delete(STATE))
            connection.execute(delete(FINDINGS))
            connection.execute(insert(FINDINGS), rows)
            connection.execute(insert(STATE).values(state=state, rows=len(rows)))

        self._write(change)

    def drop(self) -> None:
        """Remove all derived tables, and their text from the file; raises StorageFailed where it stays there."""
        with self._turns:
            self._engine.dispose()
            self._engine = engine(self._path)  # what had to move to memory may have left its text in the file
        try:
            with self._writing() as connection:
                tables.drop(connection)
            with self._turns, self._engine.connect() as connection:
                gone = empty_wal(connection)
        except (DBAPIError, sqlite3.Error) as error:
            raise self._told(error) from error
        if not gone:
            raise StorageFailed(
                "what was computed is dropped, but its bytes stand in the write-ahead file",
                where=self._where,
                todo="close the other programs that read the book, and do it again",
            )

    def _read(self, query: Select[Any]) -> list[Row[Any]]:
        try:
            with self._turns, self._engine.begin() as connection:
                return [row for row in connection.execute(query) if "body" not in row._fields or is_sound(row)]
        except DBAPIError:
            return []

    def _write(self, change: Callable[[Connection], None]) -> None:
        """Make a change to tables that fit; where that cannot be, to tables made anew, and at last in memory."""
        for anew in (False, True):
            try:
                with self._writing() as connection:
                    if anew or not tables.fit(connection):
                        tables.make(connection)
                    change(connection)
            except DBAPIError as error:
                if failure(error):
                    raise self._told(error) from error
            else:
                return
        with self._turns:
            self._engine.dispose()
            self._engine = engine(None)
        with self._writing() as connection:
            tables.make(connection)
            change(connection)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._turns, self._engine.connect() as plain:
            connection = plain.execution_options(immediate=True)
            with connection.begin():
                yield connection

    def _told(self, error: DBAPIError | sqlite3.Error) -> StorageFailed:
        what, todo = failure(error) or (
            f"what was computed cannot be changed ({getattr(error, 'orig', error)})",
            "run tallybook verify, and go back to a copy",
        )
        return StorageFailed(what, where=self._where, todo=todo)
