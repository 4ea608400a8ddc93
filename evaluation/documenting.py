"""The page of measurements: its tables are what the evaluation printed, put in the places marked for them."""

import re
from collections.abc import Mapping
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "measured.md"


def renewed(page: str, tables: Mapping[str, str]) -> str:
    r"""Return a page with the tables in their places; what was not measured this time stays as it is.

    >>> renewed("<!-- errors -->\n```\nold\n```\nWords.", {"errors": "none"})
    '<!-- errors -->\n```\nnone\n```\nWords.'
    """
    for name, table in tables.items():
        place = re.compile(rf"(?<=<!-- {re.escape(name)} -->\n```\n).*?(?=\n```)", re.DOTALL)
        trimmed = "\n".join(line.rstrip() for line in table.splitlines())
        page = place.sub(trimmed.replace("\\", "\\\\"), page)
    return page
