"""Names of private persons, withheld wherever a report is shown; the stored text and its offsets stay as they are.

A full name is withheld in every report of the book, since another report of the same violence may carry it too. A
name of one word is withheld in its own report and in those that share an incident with it: elsewhere the same word
may be a town or another person.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from tallybook.model import Findings, Incident
from tallybook.views.folding import folded

WITHHELD = "[name withheld]"
ADDRESS_WITHHELD = "[address withheld: it holds a name]"
WORD = re.compile(r"[^\W_]+")
GAP = r"[\W_]{1,4}"  # what may stand between the words of a name, in a text or in an address
JOINING_SCRIPTS = "\u0590"  # from here on scripts write particles and names as one word, or know no spaces
AROUND = 80  # how far beyond a stretch a name is looked for that reaches into it

Hit = tuple[int, int, str]


class Names:
    """A set of names that can be found in any text in one pass over its words."""

    def __init__(self, names: Iterable[str]) -> None:
        """Prepare the names; one without a letter or digit cannot be looked for and is left out."""
        self._by_first: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        self._joined: list[tuple[str, re.Pattern[str]]] = []
        for name in sorted(set(names), key=lambda n: (-len(n), n)):
            if not (words := WORD.findall(folded(name)[0])):
                continue
            if words[0][0] >= JOINING_SCRIPTS:
                self._joined.append((name, re.compile(GAP.join(map(re.escape, words)))))
            else:
                self._by_first.setdefault(words[0].casefold(), []).append((name, _pattern(words)))

    def hits(self, text: str, words: Collection[str] | None = None) -> Iterator[Hit]:
        """Yield where a name stands in a text, and which; `words` are its words where the caller knows them."""
        for name, pattern in self._joined:
            yield from ((found.start(), found.end(), name) for found in pattern.finditer(text))
        if self._by_first.keys().isdisjoint(words_of(text) if words is None else words):
            return  # the usual case, told without looking at each place
        for word in WORD.finditer(text):
            for name, pattern in self._by_first.get(word.group().casefold(), ()):
                if found := pattern.match(text, word.start()):
                    yield found.start(), found.end(), name


def words_of(text: str) -> list[str]:
    """Return the words of a text without regard to capitals."""
    return WORD.findall(text.casefold())


def is_full(name: str) -> bool:
    """Tell whether a name has more than one word, and so means one person wherever it stands.

    >>> is_full("Ilan Dorev"), is_full("Dorev")
    (True, False)
    """
    return len(WORD.findall(name)) > 1


@dataclass(frozen=True)
class Mask:
    """Which names are withheld in the reports and incidents of some findings."""

    names: Mapping[str, frozenset[str]]
    """Document id to the names of private persons that its reader found."""
    shown: frozenset[str]
    """Documents whose names a person decided to show."""
    incidents: tuple[Incident, ...]

    @classmethod
    def of(cls, findings: Findings) -> "Mask":
        """Return the mask of some findings, with what people decided to show."""
        subjects = {d.subject for d in findings.decisions if d.verb == "show_names"}
        shown = {d.id for d in findings.documents if {d.id, d.report_id, "book"} & subjects}
        names = {r.document_id: frozenset(r.private_names) for r in findings.readings if r.private_names}
        return cls(names, frozenset(shown), findings.incidents)

    @cached_property
    def _full(self) -> Names:
        return Names(name for name in self._withheld(self.names) if is_full(name))

    @cached_property
    def _linked(self) -> dict[str, frozenset[str]]:
        linked: dict[str, set[str]] = {}
        for incident in self.incidents:
            for document in incident.documents:
                linked.setdefault(document, set()).update(incident.documents)
        return {document: frozenset(others) for document, others in linked.items()}

    @cached_property
    def _short(self) -> dict[frozenset[str], Names]:
        return {}

    def _withheld(self, documents: Iterable[str]) -> Iterator[str]:
        for document in documents:
            if document not in self.shown:
                yield from self.names.get(document, ())

    def _short_names(self, documents: frozenset[str]) -> Names:
        if documents not in self._short:
            self._short[documents] = Names(name for name in self._withheld(documents) if not is_full(name))
        return self._short[documents]

    def spans(self, document_id: str, text: str) -> list[tuple[int, int]]:
        """Return where names stand that are withheld in this document, sorted and merged."""
        own = self.names.get(document_id, frozenset()) if document_id in self.shown else frozenset()
        linked = self._linked.get(document_id, frozenset()) | {document_id}
        return _merged(hit for hit in self._hits(text, linked) if hit[2] not in own)

    def _hits(self, text: str, documents: frozenset[str]) -> Iterator[Hit]:
        seen, places = folded(text)
        words = words_of(seen)
        for names in (self._full, self._short_names(documents)):
            for start, end, name in names.hits(seen, words):
                yield places[start], places[end], name

    def said(self, document_id: str, text: str) -> str:
        """Return words of a document, or about it, with the names withheld."""
        return _replaced(text, self.spans(document_id, text))

    def stretch(self, document_id: str, text: str, *, start: int, end: int) -> str:
        """Return a stretch of a document's whole text; a name that reaches into it is withheld as well."""
        left = max(0, start - AROUND)
        found = [(left + a, left + b) for a, b in self.spans(document_id, text[left : end + AROUND])]
        inside = [(max(a, start) - start, min(b, end) - start) for a, b in found if a < end and b > start]
        return _replaced(text[start:end], inside)

    def told(self, incident: Incident, text: str) -> str:
        """Return words about an incident with the names of all its reports withheld."""
        return _replaced(text, _merged(self._hits(text, frozenset(incident.documents))))

    def anywhere(self, text: str) -> str:
        """Return words that belong to no one report with the names of all reports withheld."""
        return _replaced(text, _merged(self._hits(text, frozenset(self.names))))

    def address(self, document_id: str, address: str) -> str:
        """Return an address or a label, or the plain word that it holds a name: part of an address leads nowhere."""
        plain = unquote(address)
        return ADDRESS_WITHHELD if self.spans(document_id, plain) or self.spans(document_id, address) else address


def _pattern(words: list[str]) -> re.Pattern[str]:
    if len(words) > 1:
        return re.compile(GAP.join(map(re.escape, words)) + r"(?![^\W_])", re.IGNORECASE)
    forms = sorted({words[0], words[0].upper()})
    return re.compile(f"(?:{'|'.join(map(re.escape, forms))})" + r"(?![^\W_])")


def _merged(hits: Iterable[Hit]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end, _ in sorted(hits):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _replaced(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with each span replaced.

    >>> _replaced("Ilan Dorev fell", [(0, 10)])
    '[name withheld] fell'
    """
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], WITHHELD]
        at = end
    return "".join([*parts, text[at:]])
