"""Agencies: whom a report names as the one that it carries, whether or not that one's own report is in the book."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from tallybook.model import Document

WORD = re.compile(r"\w+")
NAME = r"[A-Z][\w&’'-]*(?: (?:[A-Z][\w&’'-]*|of|for|and)){0,4}"
DATELINE = re.compile(rf"(?:[^.()\n]{{0,60}})?\(({NAME})\)\s*[-–—:]")
OPENING = re.compile(rf"\(({NAME})\)\s")
BYLINE = re.compile(
    rf"\s*(?:By|From) (?:our |the )?(?:own )?(?:staff|reporters?|correspondents?|desk)(?: writers?)? and ({NAME})\s*"
)
CREDIT = re.compile(
    rf"\s*(?:[(\[—–-]{{1,2}}\s?({NAME})[)\]]?|(?:Source|Agency|Credit): ?({NAME})"
    rf"|With (?:reports?|reporting|material|input) (?:from|by) ({NAME}))\.?\s*"
)
_KNOWN = """
    afp ap reuters dpa xinhua tass interfax ria sana anadolu upi efe ansa pti irna bloomberg kyodo yonhap apa wafa mena
"""
KNOWN = frozenset(_KNOWN.split())
CALLED = frozenset(
    ("agence", "agency", "agencies", "associated", "bureau", "media", "news", "press", "service", "wire")
)
TOLD = re.compile(r"\b(?:told|an?) (AFP|Reuters|AP|DPA|dpa|UPI|EFE|ANSA|Xinhua|TASS|Interfax)\b")
LAST_LINES = 4
"""A credit stands in a line of its own at the end."""


def named_outlets(documents: Iterable[Document]) -> Mapping[str, frozenset[str]]:
    """Return, for each document, the outlets of other documents that its text names."""
    known = list(documents)
    by_word: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for outlet in {document.outlet for document in known if document.outlet}:
        for written in {outlet, outlet.upper(), outlet.title()}:  # "reuters" is named as Reuters, "sana" as SANA
            by_word[next(iter(WORD.findall(written)), written)].add((outlet, written))
    return {document.id: frozenset(_named(document, by_word)) for document in known}


def _named(document: Document, by_word: Mapping[str, set[tuple[str, str]]]) -> Iterable[str]:
    words = by_word.keys() & WORD.findall(document.text)
    found = (pair for word in words for pair in by_word[word])
    return (outlet for outlet, written in found if outlet != document.outlet and written in document.text)


def agency(document: Document, outlets: AbstractSet[str]) -> str | None:
    r"""Return whom a document credits with its report: in its dateline, its byline, its last lines, or "told Reuters".

    `outlets` are those of the book; outside a dateline a name counts only where it is one of them or that of an agency.

    >>> agency(Document.of("r", "x", title=None, body="OSK (Kestria Wire) - Nine died."), set())
    'Kestria Wire'
    >>> agency(Document.of("r", "x", title=None, body="Nine died in Osk.\n\n--Reuters"), set())
    'Reuters'
    """
    for name in _credited(document, outlets):
        if not document.is_of(name):
            return name
    return None


def _credited(document: Document, outlets: AbstractSet[str]) -> Iterable[str]:
    text, start = document.text, document.body_start
    if found := DATELINE.match(text, start):
        yield found[1]
    if (found := OPENING.match(text, start)) and _is_agency(found[1], outlets):
        yield found[1]
    lines = text[start:].strip().splitlines()
    for line in lines[:2]:
        if found := BYLINE.fullmatch(line):
            yield found[1]
    for line in reversed(lines[-LAST_LINES:]):
        if found := CREDIT.fullmatch(line):
            name = next(one for one in found.groups() if one)
            if _is_agency(name, outlets):
                yield name
    if found := TOLD.search(text, start):
        yield found[1]


def _is_agency(name: str, outlets: AbstractSet[str]) -> bool:
    words = {word.casefold() for word in WORD.findall(name)}
    return name in outlets or not words.isdisjoint(KNOWN | CALLED)
