"""Documents: from a report's bytes to clean text with exact offsets, the same on any day and any machine."""

from tallybook.documents.html import read_page
from tallybook.documents.languages import language
from tallybook.documents.markdown import read_markdown
from tallybook.documents.plain import read_plain
from tallybook.documents.published import published
from tallybook.errors import UnreadableReport
from tallybook.model import Document, Report

__all__ = ["EXTRACTOR", "extract"]

EXTRACTOR = "tallybook-text-1"
"""To be raised by one whenever any report's text would come out otherwise, be it by a newer library."""


def extract(report: Report, content: bytes) -> Document:
    """Return the document of a report; what was supplied with it comes before what it says of itself.

    Raises UnreadableReport where there is no text.

    >>> extract(Report.of(b"Twelve died in Osk.", "text/plain"), b"Twelve died in Osk.").text
    'Twelve died in Osk.'
    """
    outlet, when = report.outlet, report.published
    if report.media_type == "text/html":
        told, body = read_page(report, content)
        title, outlet, when = told.title, told.outlet, told.published
    elif report.media_type == "text/markdown":
        title, body = read_markdown(report, content)
    else:
        title, body = read_plain(report, content)
    if not body.strip():
        raise UnreadableReport("there is no text in it", todo="leave it out")
    return Document.of(
        report.id,
        EXTRACTOR,
        title=title,
        body=body,
        outlet=outlet,
        published=published(when),
        language=language(body),
    )
