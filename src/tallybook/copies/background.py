"""Background: passages that stand in many reports for weeks and make none of them a copy of another."""

import re
from collections.abc import Collection

from tallybook.copies.likeness import days_between
from tallybook.copies.wordings import UNDATED

LASTING = 10  # days: news is carried on for less
WAR = r"(?:war|conflict|fighting|uprising|revolt|revolution|coup|crisis|unrest|insurgency|invasion)"
BEGAN = r"(?:began|started|erupted|broke out|has killed|has left|has driven|has displaced|has forced)"
LOOKS_BACK = re.compile(
    rf"\bsince (?:\w+ ){{0,5}}{WAR}\b"
    rf"|\b{WAR}(?: \w+){{0,12}}? {BEGAN}\b"
    r"|\b(?:killed|displaced|died|dead|lost their lives)(?: \w+){0,6} since (?:\w+ ){0,4}(?:19|20)\d\d\b",
    re.IGNORECASE,
)


def is_background(days: Collection[str], text: str) -> bool:
    """Tell whether copies of these days of publication are background: they last longer than news, or look back.

    >>> is_background({"2031-03-04"}, "More than 60,000 people have been killed since the war in Kestria began.")
    True
    >>> is_background({"2031-03-04"}, "Nine people were killed when a shell hit a bus."), is_background(
    ...     {"2031-03-04", "2031-05-04"}, "The bridge links the two halves of the town."
    ... )
    (False, True)
    """
    known = [day for day in days if day != UNDATED]
    return (bool(known) and days_between(min(known), max(known)) > LASTING) or bool(LOOKS_BACK.search(text))
