"""Web pages to a tree that is safe to walk: hostile pages are refused before they are built."""

from collections.abc import Mapping
from typing import Any

from tallybook.errors import UnreadableReport
from tallybook.intake.decoding import decode

MOST_ELEMENTS = 30_000
MOST_ATTRIBUTES = 300  # of one element; libxml2 needs the square of their number
MOST_ATTRIBUTES_IN_ALL = 300_000
MOST_INLINE = 4000  # links and styled words in one paragraph; finding main text needs the square of their number
DEEPEST = 200  # elements within one another; libxml2 stops in silence at 256

BREAKS = ("br", "wbr")
PARTS = ("html", "head", "body", "main", "article", "section", "div", "header", "footer", "aside", "nav", "svg")
LISTS = ("ul", "ol", "li", "dl", "dt", "dd", "select", "form", "fieldset", "details", "summary")
TABLES = ("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th")
TEXTS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "address", "figure", "figcaption")
BLOCKS = frozenset(PARTS + LISTS + TABLES + TEXTS)
LEAVE_OUT = "leave it out, or give its text as a .txt file"


class _Block:
    """An open block, and how many elements stand in its lines."""

    def __init__(self, *, is_paragraph: bool) -> None:
        self.is_paragraph = is_paragraph
        self.inline = 0


class _Shape:
    """Counts what the parser meets, and stops it where a page is no page that a person reads."""

    def __init__(self) -> None:
        self._elements = 0
        self._attributes = 0
        self._open = [_Block(is_paragraph=False)]  # for each open element the block in which it stands

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        block = self._open[-1]
        if tag in BLOCKS and not block.is_paragraph:
            block = _Block(is_paragraph=tag == "p")
        self._open.append(block)
        self._elements += 1
        self._attributes += len(attributes)
        block.inline += tag not in BREAKS
        for what, count, most in (
            ("its tags are nested more than {} deep", len(self._open) - 1, DEEPEST),
            ("it has more than {:,} elements", self._elements, MOST_ELEMENTS),
            ("it has more than {:,} attributes", self._attributes, MOST_ATTRIBUTES_IN_ALL),
            ("an element of it has more than {} attributes", len(attributes), MOST_ATTRIBUTES),
            ("a paragraph of it holds more than {:,} elements", block.inline, MOST_INLINE),
        ):
            if count > most:
                raise UnreadableReport(what.format(most), todo=LEAVE_OUT)

    def end(self, _tag: str) -> None:
        if len(self._open) > 1:
            self._open.pop()

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
