"""Web pages to a tree that is safe to walk: hostile pages are refused before they are built."""

from collections.abc import Mapping
from typing import Any

from tallybook.errors import UnreadableReport
from tallybook.intake.decoding import decode

MOST_ELEMENTS = 50_000
MOST_ATTRIBUTES = 300  # of one element; libxml2 needs the square of their number
MOST_ATTRIBUTES_IN_ALL = 300_000
DEEPEST = 200  # elements within one another; libxml2 stops in silence at 256
LEAVE_OUT = "leave it out, or give its text as a .txt file"


class _Shape:
    """Counts what the parser meets, and stops it where a page is no page that a person reads."""

    def __init__(self) -> None:
        self._elements = 0
        self._attributes = 0
        self._depth = 0

    def start(self, _tag: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        self._attributes += len(attributes)
        self._depth += 1
        if self._depth > DEEPEST:
            raise UnreadableReport(f"its tags are nested more than {DEEPEST} deep", todo=LEAVE_OUT)
        if self._elements > MOST_ELEMENTS:
            raise UnreadableReport(f"it has more than {MOST_ELEMENTS:,} elements", todo=LEAVE_OUT)
        if len(attributes) > MOST_ATTRIBUTES:
            raise UnreadableReport(f"an element of it has more than {MOST_ATTRIBUTES} attributes", todo=LEAVE_OUT)
        if self._attributes > MOST_ATTRIBUTES_IN_ALL:
            raise UnreadableReport(f"it has more than {MOST_ATTRIBUTES_IN_ALL:,} attributes", todo=LEAVE_OUT)

    def end(self, _tag: str) -> None:
        self._depth -= 1

    def close(self) -> None:
        """End without a result: the tree is built by a second reading."""


def page(content: bytes) -> Any:
    """Return the tree of a web page; raises UnreadableReport where it is empty or would not end."""
    from lxml import etree, html  # type: ignore[import-untyped]  # it ships no types

    text = decode(content, media_type="text/html").text.encode("utf-8")
    try:
        shape = etree.HTMLParser(target=_Shape(), encoding="utf-8")
        shape.feed(text)
        shape.close()
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
        return html.document_fromstring(text, parser=parser)
    except etree.LxmlError as error:
        raise UnreadableReport("it holds no page that can be read", todo=LEAVE_OUT) from error
