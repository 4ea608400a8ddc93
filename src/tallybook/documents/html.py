"""Web pages: their main text without menus and advertisements, and what they say about themselves."""

import logging
import re
from typing import Any

from tallybook.documents.corrections import corrections
from tallybook.documents.page_metadata import PageMetadata, page_metadata
from tallybook.documents.pages import LEAVE_OUT, page
from tallybook.documents.plain import title_line
from tallybook.errors import UnreadableReport
from tallybook.model import Report

# Never asked for, but without it the library looks at the clock.
NO_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}

NO_TEXT = (
    "//nav",
    "//*[@role='navigation']",
    "//noscript",
    "//script",
    "//style",
    "//footer[not(ancestor::article or ancestor::main)]",
)
TABLE_RULE = re.compile(r"[|: -]*")
TOP = 5  # the title stands again among the first lines, if it does


def read_page(report: Report, content: bytes) -> tuple[PageMetadata, str]:
    """Return a page's metadata and main text, its paragraphs parted by blank lines; tables are kept row by row.

    What was supplied with the report stands before what the page says. Raises UnreadableReport where there is none.
    """
    tree = page(content)
    told = page_metadata(tree)
    title = title_line(report.title or "") or told.title
    metadata = PageMetadata(title, report.outlet or told.outlet, report.published or told.published)
    added = corrections(tree)
    lines = [words for line in _main_text(tree).split("\n") if (words := _unmarked(line))]
    lines = [line for at, line in enumerate(lines) if at >= TOP or not _alike(line, title)]
    if not lines:
        raise UnreadableReport("no main text was found on this page", todo=LEAVE_OUT)
    found = " ".join(" ".join(lines).split())
    lines += [line for line in added if line not in found]
    return metadata, "\n\n".join(lines)


def _main_text(tree: Any) -> str:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it has to say, the error says
    try:
        found = trafilatura.bare_extraction(
            tree,
            include_comments=False,
            include_tables=True,
            date_extraction_params=NO_DATES,
            prune_xpath=list(NO_TEXT),
        )
    except Exception as error:  # whatever a hostile page makes it raise is a page that cannot be read
        raise UnreadableReport(f"its main text cannot be told ({type(error).__name__})", todo=LEAVE_OUT) from error
    text = getattr(found, "text", None)
    return text if isinstance(text, str) else ""


def _unmarked(line: str) -> str:
    """Return a line of main text without the marks that stand for lists and tables."""
    line = line.strip()
    if line.startswith("|"):
        return "" if TABLE_RULE.fullmatch(line) else line.strip("| \t")
    return line.removeprefix("- ")


def _alike(line: str, title: str | None) -> bool:
    return bool(title) and " ".join(line.split()).casefold() == " ".join((title or "").split()).casefold()
