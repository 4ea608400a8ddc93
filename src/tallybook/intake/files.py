"""The content of one file, by its kind, to captures."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from tallybook.errors import UnreadableReport
from tallybook.intake.csv_tables import csv_columns, csv_rows
from tallybook.intake.decoding import Decoded, below_blank_lines, decode, whole
from tallybook.intake.fields import Fields, fields_of, listed
from tallybook.intake.headers import header_of
from tallybook.intake.json_tables import columns_of, json_lines, json_rows
from tallybook.intake.rows import SUPPLIED, Row, captures, too_large
from tallybook.model import Capture, MediaType, Report, Unreadable
from tallybook.settings import Limits

LEAVE_OUT = "leave it out"


@dataclass(frozen=True, slots=True)
class File:
    """The bytes of one file, the label that errors name, and what the user said about its columns."""

    label: str
    content: bytes
    named: Mapping[str, str]
    limits: Limits


Arrivals = Iterator[Capture | Unreadable]


def _text(file: File) -> Arrivals:
    yield _written(file, "text/plain")


def _markdown(file: File) -> Arrivals:
    yield _written(file, "text/markdown")


def _html(file: File) -> Arrivals:
    decoded = _decoded(file, "text/html")
    report = Report.of(file.content, "text/html")
    yield Capture(report=report, content=file.content, label=file.label, notes=_notes(file, decoded.note))


def _csv(file: File) -> Arrivals:
    decoded = _decoded(file)
    columns, separator = csv_columns(decoded.text)
    fields = fields_of(columns, named=file.named, label=file.label)
    rows = csv_rows(decoded.text, columns, separator=separator, label=file.label)
    first = next(rows, None)
    if first is None:
        raise UnreadableReport("it has no rows below the names of its columns", todo=LEAVE_OUT)
    yield from _captures(chain([first], rows), file, fields=fields, decoded=decoded)


def _json(file: File) -> Arrivals:
    decoded = _decoded(file)
    rows = json_rows(decoded.text, label=file.label)
    yield from _captures(rows, file, fields=_json_fields(rows, file), decoded=decoded)


def _json_lines(file: File) -> Arrivals:
    decoded = _decoded(file)
    # read twice, so that a long file is never held as objects: its fields first, then its reports
    fields = _json_fields(json_lines(decoded.text, label=file.label), file)
    yield from _captures(json_lines(decoded.text, label=file.label), file, fields=fields, decoded=decoded)


def _json_fields(rows: Iterable[Row], file: File) -> Fields:
    """Decide about the fields of all rows together; where no row has any, each row says what is wrong with it."""
    present = columns_of(rows)
    return fields_of(present, named=file.named, label=file.label) if present else Fields()


def _captures(rows: Iterable[Row], file: File, *, fields: Fields, decoded: Decoded) -> Arrivals:
    notes = _notes(file, decoded.note) + ((fields.note,) if fields.note else ())
    return captures(rows, fields=fields, limits=file.limits, notes=notes)


@dataclass(frozen=True, slots=True)
class _Kind:
    read: Callable[[File], Arrivals]
    most: Callable[[Limits], int]


_PLAIN = _Kind(_text, lambda limits: limits.text)
_PAGE = _Kind(_html, lambda limits: limits.html)
_LINES = _Kind(_json_lines, lambda limits: limits.table)
_TABLE = _Kind(_csv, lambda limits: limits.table)

_KINDS = {
    ".txt": _PLAIN,
    ".md": _Kind(_markdown, lambda limits: limits.text),
    ".html": _PAGE,
    ".htm": _PAGE,
    ".json": _Kind(_json, lambda limits: limits.table),
    ".jsonl": _LINES,
    ".ndjson": _LINES,
    ".csv": _TABLE,
    ".tsv": _TABLE,
}
KINDS = tuple(_KINDS)


def limit_of(suffix: str, limits: Limits) -> int:
    """Return how many bytes a file of this kind may have; raises UnreadableReport where the kind is not read.

    >>> limit_of(".html", Limits())
    10000000
    """
    kind = _KINDS.get(suffix.lower())
    if kind is None:
        raise UnreadableReport(
            "it is not of a kind that Tallybook reads", todo=f"give {', '.join(KINDS[:-1])} or {KINDS[-1]}"
        )
    return kind.most(limits)


def read_file(file: File, suffix: str) -> Arrivals:
    """Yield what one file holds; a file that cannot be read yields the reason.

    Raises UnknownColumn before anything else of the file comes, where the user named a column that is not there.
    """
    try:
        most = limit_of(suffix, file.limits)
        if len(file.content) > most:
            raise too_large(len(file.content), most)
        yield from _KINDS[suffix.lower()].read(file)
    except UnreadableReport as error:
        yield Unreadable(label=file.label, reason=error.what, todo=error.todo)


def _written(file: File, media_type: MediaType) -> Capture:
    """Take a text file; lines of metadata at its top are a wrapping, and the report is what they wrap."""
    decoded = _decoded(file)
    header = header_of(decoded.text)
    if header is None:
        report = Report.of(file.content, media_type)
        return Capture(report=report, content=file.content, label=file.label, notes=_notes(file, decoded.note))
    body = decoded.text[header.body_start :]
    if not body.strip():
        raise UnreadableReport("there is no text below its header", todo=LEAVE_OUT)
    said = _notes(file, decoded.note) + _notes(file, f"read {listed(header.values)} from the lines at its top")
    if header.left_out:
        said += _notes(file, f"left out the header lines {listed(header.left_out)}")
    content = below_blank_lines(body).encode("utf-8")
    supplied = {name: whole(value) for name, value in header.values.items()}
    report = Report.of(content, media_type, **{name: supplied.get(name) for name in SUPPLIED})
    return Capture(report=report, content=content, label=file.label, external_id=supplied.get("id"), notes=said)


def _decoded(file: File, media_type: MediaType = "text/plain") -> Decoded:
    decoded = decode(file.content, media_type=media_type)
    if not decoded.text.strip():
        raise UnreadableReport("it is empty", todo=LEAVE_OUT)
    return decoded


def _notes(file: File, said: str | None) -> tuple[str, ...]:
    return (f"{file.label}: {said}",) if said else ()
