"""Agencies: whom a report names as the one that it carries, whether or not that one's own report is in the book."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from tallybook.model import Document

WORD = re.compile(r"\w+")


def named_outlets(documents: Iterable[Document]) -> Mapping[str, frozenset[str]]:
    """Return, for each document, the outlets of other documents that its text names."""
    known = list(documents)
    by_word: dict[str, set[str]] = defaultdict(set)
    for outlet in {document.outlet for document in known if document.outlet}:
        by_word[next(iter(WORD.findall(outlet)), outlet)].add(outlet)
    return {document.id: frozenset(_named(document, by_word)) for document in known}


def _named(document: Document, by_word: Mapping[str, set[str]]) -> Iterable[str]:
    words = by_word.keys() & WORD.findall(document.text)
    return (one for word in words for one in by_word[word] if one != document.outlet and one in document.text)
