"""Rows of a table to captures: one report a row, its text exactly as given."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from tallybook.errors import UnreadableReport
from tallybook.intake.decoding import whole
from tallybook.intake.fields import Fields
from tallybook.model import Capture, MediaType, Report, Unreadable
from tallybook.settings import MEGABYTE, Limits

PAGE = re.compile(r"\s{0,99}(?:<\?xml[^<>]{0,200}>\s{0,99})?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
FRAGMENT = re.compile(r"\s{0,99}<(?:article|section|div|p|h[1-6]|table|ul|ol|blockquote)\b[^<>]{0,500}>", re.IGNORECASE)
CLOSED = re.compile(r"</(?:p|div|h[1-6]|li|td)\s{0,9}>|<br\s{0,9}/?>", re.IGNORECASE)
CLOSED_AT_LEAST = 2
SUPPLIED = ("title", "outlet", "published", "address")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table by column, under the label that an error names; `problem` is why it has no columns."""

    label: str
    values: Mapping[str, object]
    problem: UnreadableReport | None = None


def captures(
    rows: Iterable[Row], *, fields: Fields, limits: Limits, notes: tuple[str, ...] = ()
) -> Iterator[Capture | Unreadable]:
    """Yield a capture or a reason for every row; the notes on the whole file come with its first capture."""
    for row in rows:
        try:
            if row.problem:
                raise row.problem
            yield _capture(row, fields, limits=limits, notes=notes)
            notes = ()
        except UnreadableReport as error:
            yield Unreadable(label=row.label, reason=error.what, todo=error.todo)


def media_type_of(text: str) -> MediaType:
    """Tell plain text from a web page or a piece of one; a stray tag in a text makes no page of it.

    >>> media_type_of("<p>Twelve died.</p><p>Two are missing.</p>"), media_type_of("The <b> key killed the server.")
    ('text/html', 'text/plain')
    """
    if PAGE.match(text):
        return "text/html"
    closed = islice(CLOSED.finditer(text), CLOSED_AT_LEAST) if FRAGMENT.match(text) else ()
    return "text/html" if len(list(closed)) == CLOSED_AT_LEAST else "text/plain"


def _capture(row: Row, fields: Fields, *, limits: Limits, notes: tuple[str, ...]) -> Capture:
    text = row.values.get(fields.columns.get("text", ""))
    if text is None or (isinstance(text, str) and not text.strip()):
        raise UnreadableReport("it has no text", todo="fill it in or leave it out")
    if not isinstance(text, str):
        raise UnreadableReport("what should be its text is not text", todo="give the text as one string")
    exact = whole(text)
    media_type = media_type_of(exact)
    content = exact.encode("utf-8")
    most = limits.html if media_type == "text/html" else limits.text
    if len(content) > most:
        raise too_large(len(content), most)
    supplied, odd = _supplied(row, fields)
    said = [*notes]
    if exact != text:
        said.append(f"{row.label}: characters that are no text were replaced by \ufffd, one by one")
    if odd:
        said.append(f"{row.label}: left out {', '.join(odd)}, which is not text")
    report = Report.of(content, media_type, **{name: supplied.get(name) for name in SUPPLIED})
    return Capture(report=report, content=content, label=row.label, external_id=supplied.get("id"), notes=tuple(said))


def _supplied(row: Row, fields: Fields) -> tuple[dict[str, str], list[str]]:
    """Return the other fields as text, and the names of those that are not text.

    A title that the table has room for and leaves empty is supplied as "": the text then begins with no title.
    """
    supplied: dict[str, str] = {}
    odd: list[str] = []
    for name, column in fields.columns.items():
        value = row.values.get(column)
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            words = whole(str(value))
            if words.strip():
                supplied[name] = words
        elif value is not None:
            odd.append(name)
    if "title" in fields.columns:
        supplied.setdefault("title", "")
    return supplied, sorted(odd)


def too_large(size: int, most: int) -> UnreadableReport:
    """Return the error that says how large something is and how large it may be.

    >>> too_large(50_000_000, 20_000_000).what
    'it is too large (50.0 MB; at most 20.0 MB are read)'
    """
    what = f"it is too large ({size / MEGABYTE:,.1f} MB; at most {most / MEGABYTE:,.1f} MB are read)"
    return UnreadableReport(what, todo="leave it out, or raise the limit in the settings")
