"""CSV and TSV tables to rows: separator, quotation marks and ragged rows, with nothing lost unseen."""

import csv
import io
from collections.abc import Iterator, Sequence

from tallybook.errors import UnreadableReport
from tallybook.intake.fields import field_of
from tallybook.intake.rows import Row

SEPARATORS = (",", ";", "\t", "|")
LARGEST_CELL = 2_000_000_000  # the module's own limit is 131,072 characters, less than some reports
ONE_A_ROW = "put quotation marks around any text that holds the separator, a quotation mark or a line break"


class _Lines:
    """The lines of a table, with those of the row being read kept together."""

    def __init__(self, text: str) -> None:
        self._lines = io.StringIO(text, newline="")
        self._length = len(text)
        self.number = 0
        self.kept: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._lines.readline()
        if not line:
            raise StopIteration
        self.number += 1
        self.kept.append(line)
        return line

    @property
    def at_end(self) -> bool:
        return self._lines.tell() == self._length


def csv_columns(text: str) -> tuple[list[str], str]:
    r"""Return the names in the first row of a table, and its separator.

    >>> csv_columns("id;text\n1;Twelve were killed, two are missing.\n")
    (['id', 'text'], ';')
    """
    csv.field_size_limit(max(csv.field_size_limit(), LARGEST_CELL))
    body, told = _told_separator(text)
    if told:
        return _names(body, told), told
    tries = [(_names(body, separator), separator) for separator in SEPARATORS]
    return max(tries, key=lambda tried: (sum(field_of(name) is not None for name in tried[0]), len(tried[0])))


def csv_rows(text: str, columns: Sequence[str], *, separator: str, label: str) -> Iterator[Row]:
    """Yield the rows under the first, each labelled with the line of the file where it begins."""
    body, told = _told_separator(text)
    lines = _Lines(body)
    reader = csv.reader(lines, delimiter=separator)
    _first_row(reader)
    first = lines.number + 1
    while True:
        lines.kept.clear()
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield _bad(f"{label}:{first}", f"the rest of the table cannot be read ({error})")
            return
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            where = f"{label}:{first + (1 if told else 0)}"
            yield _row(cells, columns, lines=lines, where=where, separator=separator)
        first = lines.number + 1


def _row(cells: list[str], columns: Sequence[str], *, lines: _Lines, where: str, separator: str) -> Row:
    if _is_left_open(lines, separator):
        return _bad(where, "a quotation mark is opened in this row and never closed, which hides the rows below")
    if any(cell.strip() for cell in cells[len(columns) :]):
        return _bad(where, f"the row has {len(cells)} cells where the first row has {len(columns)}")
    # the first of two columns with one name counts, as in the note about them
    values = dict(reversed([*zip(columns, cells, strict=False)]))
    return Row(where, {name: value for name, value in values.items() if value})


def _is_left_open(lines: _Lines, separator: str) -> bool:
    """Tell whether the file ended inside quotation marks, which the module passes over in silence."""
    if not lines.at_end:
        return False
    try:
        for _ in csv.reader(lines.kept, delimiter=separator, strict=True):
            pass
    except csv.Error as error:
        return "unexpected end of data" in str(error)
    return False


def _bad(where: str, what: str) -> Row:
    return Row(where, {}, UnreadableReport(what, todo=ONE_A_ROW))


def _told_separator(text: str) -> tuple[str, str]:
    """Split off the line `sep=;` that some spreadsheets write above a table."""
    line, _, body = text[:20].partition("\n")
    line = line.rstrip("\r")
    if line.lower().startswith("sep=") and len(line) == len("sep=;") and line[-1] not in '"\r\n':
        return text[len(text[:20]) - len(body) :], line[-1]
    return text, ""


def _names(text: str, separator: str) -> list[str]:
    return [cell.strip() for cell in _first_row(csv.reader(_Lines(text), delimiter=separator))]


def _first_row(rows: Iterator[list[str]]) -> list[str]:
    return next((cells for cells in rows if any(cell.strip() for cell in cells)), [])
