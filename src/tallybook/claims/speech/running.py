"""Running quotations: sentences that stand inside one, or open one, and whose words they go on with.

Marks are told apart by what stands beside them, so that a quotation that opens anew in each paragraph, or that is
never closed, still says where it runs.
"""

import re
from collections.abc import Mapping, Sequence

from tallybook.model import Document, Passage

MARK = re.compile('[“”"]')
FARTHEST = 6  # sentences over which one quotation runs
BEFORE_OPENING = ' \n\t([-–—"“'


def running(document: Document, passages: Sequence[Passage]) -> Mapping[int, bool]:
    """Return for each sentence, by its start, whether its words run in a quotation from its first sign on.

    >>> from tallybook.language import passages
    >>> text = Document.of("r", "x", title=None, body='"We ran. They fell," he said. "It was dark. Then he left.')
    >>> list(running(text, passages(text)).values())
    [True, True, True, True]
    """
    found: dict[int, bool] = {}
    inside, paragraph, lasted = False, -1, 0
    for passage in passages:
        if passage.paragraph != paragraph:
            inside, paragraph = False, passage.paragraph
        lasted = lasted + 1 if inside else 0
        inside = inside and lasted <= FARTHEST
        first = MARK.match(document.text, passage.start, passage.end)
        found[passage.start] = inside or (first is not None and _opens(document.text, passage.start))
        for mark in MARK.finditer(document.text, passage.start, passage.end):
            inside = _opens(document.text, mark.start())
    return found


def _opens(text: str, at: int) -> bool:
    """Tell whether a mark opens a quotation: one that stands before a word and after none."""
    if text[at] != '"':
        return text[at] == "“"
    after = text[at + 1 : at + 2]
    return bool(after) and not after.isspace() and (at == 0 or text[at - 1] in BEFORE_OPENING)
