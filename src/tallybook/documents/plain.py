"""Plain text: its title where it has one, and its body without a character changed."""

import re

from tallybook.documents.published import published
from tallybook.intake.decoding import below_blank_lines, decode
from tallybook.model import DatePrecision, Report

LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r)")
BREAKS = re.compile(r"[\t\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
LONGEST_TITLE = 150
FEWEST_LETTERS = 4
SENTENCE_END = re.compile(r"""[.:,;。؟۔।][\s"'”’»)\]]{0,4}$""")
ENDS_IN_INITIALS = re.compile(r"\b(?:\w\.){2,5}$")
ENDS_OPEN = ("...", "…")
BYLINE = re.compile(r"by\s", re.IGNORECASE)


def read_plain(report: Report, content: bytes) -> tuple[str | None, str]:
    """Return title and body of a plain text; the body is the end of the text as given, to the last character.

    With a title supplied, an empty one included, the whole text is the body and nothing is looked for in it.
    """
    if report.title is not None:
        return title_line(report.title), _exact(content)
    return split_title(decode(content).text)


def split_title(text: str) -> tuple[str | None, str]:
    r"""Part a text from the title that stands as a line of its own at its top, if one does.

    >>> split_title("Raid on Osk leaves 12 dead\n\nThe army said so.")
    ('Raid on Osk leaves 12 dead', 'The army said so.')
    >>> split_title("Twelve people were killed in Osk.\n\nThe army said so.")[0] is None
    True
    """
    body = below_blank_lines(text)
    first = LINE.match(body)
    second = LINE.match(body, first.end()) if first else None
    if first is None or second is None or second[1].strip() or not _is_title(first[1].strip()):
        return None, body
    below = below_blank_lines(body[second.end() :])
    return (title_line(first[1].strip()), below) if below.strip() else (None, body)


def title_line(title: str) -> str | None:
    r"""Return a title as one line of the same length, or None where nothing is written in it.

    >>> title_line("Raid\non Osk")
    'Raid on Osk'
    """
    return BREAKS.sub(" ", title) if title.strip() else None


def _is_title(line: str) -> bool:
    if len(line) > LONGEST_TITLE or sum(map(str.isalpha, line)) < FEWEST_LETTERS or BYLINE.match(line):
        return False
    ended = SENTENCE_END.search(line) and not line.endswith(ENDS_OPEN) and not ENDS_IN_INITIALS.search(line)
    when = published(line)
    return not ended and (when is None or when.precision is DatePrecision.UNKNOWN)


def _exact(content: bytes) -> str:
    """Return a text whose title was supplied: a mark at its beginning is a character of it, so that offsets stay."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return decode(content).text
