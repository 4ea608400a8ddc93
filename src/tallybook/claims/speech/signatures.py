"""Signatures: the agency that a report says it was taken from, at its head or at its foot."""

import re

from tallybook.claims.speech.media_words import AGENCY
from tallybook.model import Document, Link

HEAD = 400  # signs at the start and the end of a text in which an agency signs
TAIL = 300
DATELINE = re.compile(
    r"^[ \t]*(?:[^\W\d_][^\W\d_.'’-]{1,24}[ ,/]{1,2}){1,5}"
    r"(?:[A-Z][a-z]{2,8}\.?[ ]\d{1,2}[ ,]{1,2}|\d{1,2}[ ][A-Z][a-z]{2,8}[ ,]{1,2})?(?:\d{4}[ ])?"
    r"\((?P<name>[A-Z][^\W_]{1,20}(?: [A-Z][^\W_]{1,20}){0,2})\)\s{0,2}[-–—]",
    re.MULTILINE,
)
"""A place, perhaps a day, a name in brackets, a dash: whatever stands there is an agency."""

NAME = rf"(?:the )?(?P<name>{AGENCY}|(?:AGENCE FRANCE-PRESSE|REUTERS|XINHUA|SPUTNIK)(?![a-z]))"
FORMS = tuple(
    re.compile(form.replace("NAME", NAME), re.MULTILINE)
    for form in (
        r"\(NAME\)",
        r"^[ \t]*NAME[ ]?[-–—]{1,2}[ ]",
        r"[-–—]{1,2}[ ]?NAME[ \t]*\.?$",
        r"^[ \t]*[Bb]y (?:[^\n,(]{1,60},[ ])?NAME\b",
        r"\b(?:[Ww]ith|[Aa]dditional) (?:additional )?(?:reporting|files|material|inputs?) (?:by|from) NAME\b",
        r"\bNAME contributed to this (?:report|article|story)",
        r"^[ \t]*[Ss]ources?[ ]?:[ ]?NAME\b",
        r"(?:©|\([cC]\)|[Cc]opyright)[ ](?:\d{4}[ ])?NAME\b",
        r"\b[Tt]his (?:report |article |story )?(?:was|is) (?:first )?(?:published|taken|supplied) (?:by|from) NAME\b",
    )
)


def signed_by(document: Document) -> Link | None:
    """Return the agency that signs a report at its head or at its foot; an outlet does not sign to itself."""
    text, body = document.text, document.body_start
    stretches = ((body, min(len(text), body + HEAD)), (max(body, len(text) - TAIL), len(text)))
    for start, end in stretches:
        dateline = DATELINE.search(text, start, end) if start == body else None
        found = [match for form in FORMS if (match := form.search(text, start, end))]
        first = dateline or min(found, key=lambda match: match.start("name"), default=None)
        if first and not document.is_of(first["name"]):
            return Link(role="agency", name=first["name"], start=first.start("name"), end=first.end("name"))
    return None
