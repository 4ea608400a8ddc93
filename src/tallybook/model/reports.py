"""What came in: reports, captures, documents and their passages."""

import hashlib
from typing import Any, Literal

from pydantic import Field

from tallybook.model.base import Record, content_id
from tallybook.model.dates import When

HOUSES = frozenset(("the", "agency", "agencies", "news", "press", "service", "wire"))
"""Words of an outlet's full name that its short name goes without."""

MediaType = Literal["text/plain", "text/html", "text/markdown"]


class Report(Record):
    """The bytes of one publication as captured, known by what it holds and what was supplied with it."""

    id: str
    sha256: str
    size: int
    media_type: MediaType
    address: str | None = None
    outlet: str | None = None
    published: str | None = None
    title: str | None = None

    @classmethod
    def of(cls, content: bytes, media_type: MediaType, **supplied: str | None) -> "Report":
        """Make the report of these bytes; its id covers all that was supplied, and no path and no time.

        `supplied` is any of address, outlet, published and title, as they came.
        """
        digest = hashlib.sha256(content).hexdigest()
        known = {name: supplied.get(name) for name in ("address", "outlet", "published", "title")}
        if unknown := set(supplied) - set(known):
            raise TypeError(f"a report is not supplied with {sorted(unknown)}")
        return cls(
            id=content_id("report", digest, media_type, *known.values()),
            sha256=digest,
            size=len(content),
            media_type=media_type,
            **known,
        )


class Capture(Record):
    """One act of bringing a report in: its bytes, the label it came under, and what was guessed about it."""

    report: Report
    content: bytes
    label: str
    external_id: str | None = None
    notes: tuple[str, ...] = ()


class Unreadable(Record):
    """Something handed in that could not be read, and why."""

    label: str
    reason: str
    todo: str


class Document(Record):
    """A report's clean text: its title, a blank line, its body. Offsets of all claims are into `text`."""

    id: str
    report_id: str
    extractor: str
    text: str
    body_start: int = Field(ge=0)
    title: str | None = None
    outlet: str | None = None
    published: When | None = None
    language: str | None = None

    @classmethod
    def of(cls, report_id: str, extractor: str, *, title: str | None, body: str, **known: Any) -> "Document":
        """Join title and body; the id covers the report, the extractor with its version, and the text."""
        head = f"{title}\n\n" if title else ""
        text = head + body
        return cls(
            id=content_id("document", report_id, extractor, text),
            report_id=report_id,
            extractor=extractor,
            text=text,
            body_start=len(head),
            title=title,
            **known,
        )

    def is_of(self, name: str) -> bool:
        """Tell whether a name is that of the document's own outlet, in full or in short."""
        return self.outlet is not None and is_one_outlet(name, self.outlet)


def is_one_outlet(one: str, other: str) -> bool:
    """Tell whether two names are one outlet's, but for what kind of house it is.

    >>> is_one_outlet("Kestria", "Kestria News Agency"), is_one_outlet("Kestria Post", "Kestria Times")
    (True, False)
    """
    return _house(one) == _house(other)


def _house(name: str) -> list[str]:
    words = name.casefold().split()
    return [word for word in words if word not in HOUSES] or words


class Passage(Record):
    """A sentence of a document by its offsets; `paragraph` counts from 0 (the title is paragraph 0)."""

    document_id: str
    start: int
    end: int
    paragraph: int = 0
