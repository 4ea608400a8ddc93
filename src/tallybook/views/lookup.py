"""What a view looks up while it is made: records by id, and words with the names withheld."""

import re
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from functools import cached_property

from tallybook.language.paragraphs import paragraphs
from tallybook.model import (
    Anomaly,
    Conflict,
    CopyGroup,
    Decision,
    Document,
    DocumentCopy,
    Eligibility,
    Figure,
    Findings,
    Incident,
    Interest,
    Passage,
    Reading,
    Report,
    Signing,
    Statement,
    Toll,
    Use,
    Voice,
)
from tallybook.tolls import Evidence, gather, signed_matter, signings, toll_matter
from tallybook.views.annals import Annals
from tallybook.views.finding import claims_of
from tallybook.views.masking import Mask
from tallybook.views.public import outlet_id, public_voices

OPENING = 70  # characters that stand for a missing title
LONGEST_BANNER = 300
BANNER = re.compile(r"invented exercise|exercise\b[^.\n]{0,100}\binvented|retelling of public reports", re.IGNORECASE)


@dataclass(frozen=True)
class Lookup:
    """Some findings with an index to each kind of record, made once for each view."""

    findings: Findings

    @cached_property
    def mask(self) -> Mask:
        """The names that are withheld."""
        return Mask.of(self.findings)

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Documents by id."""
        return {one.id: one for one in self.findings.documents}

    @cached_property
    def document_of(self) -> dict[str, Document]:
        """Documents by the id of their report."""
        return {one.report_id: one for one in self.findings.documents}

    @cached_property
    def reports(self) -> dict[str, Report]:
        """Reports by id."""
        return {one.id: one for one in self.findings.reports}

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """Readings by the id of their document."""
        return {one.document_id: one for one in self.findings.readings}

    @cached_property
    def claims(self) -> dict[str, Figure | Statement]:
        """Claims by id."""
        return {one.id: one for one in claims_of(self.findings)}

    @cached_property
    def incidents(self) -> dict[str, Incident]:
        """Incidents by id."""
        return {one.id: one for one in self.findings.incidents}

    @cached_property
    def incidents_of(self) -> dict[str, tuple[Incident, ...]]:
        """Incidents by the id of each claim that tells them, the unsure ones left out."""
        found: dict[str, tuple[Incident, ...]] = {}
        for one in self.findings.incidents:
            for claim in one.claims:
                found[claim] = (*found.get(claim, ()), one)
        return found

    @cached_property
    def voices(self) -> dict[str, Voice]:
        """Voices by id."""
        return {one.id: one for one in self.findings.voices}

    @cached_property
    def interests(self) -> dict[tuple[str, str], Interest]:
        """What makes a voice belong to a side, by incident and voice."""
        return {(one.incident_id, one.voice): one for one in self.findings.interests}

    @cached_property
    def voices_of(self) -> dict[str, Voice]:
        """Voices by the id of each claim that they make or relay."""
        return {claim: one for one in self.findings.voices for claim in (*one.claims, *one.relays)}

    @cached_property
    def relays(self) -> frozenset[str]:
        """The claims that only repeat a voice."""
        return frozenset(claim for voice in self.findings.voices for claim in voice.relays)

    @cached_property
    def copied(self) -> dict[str, tuple[tuple[CopyGroup, int, Passage], ...]]:
        """By document: the copy groups that it is a member of, its place in each, and its passage."""
        found: dict[str, tuple[tuple[CopyGroup, int, Passage], ...]] = {}
        for group in self.findings.copies:
            for place, member in enumerate(group.members):
                found[member.document_id] = (*found.get(member.document_id, ()), (group, place, member))
        return found

    @cached_property
    def copies_by(self) -> dict[str, list[DocumentCopy]]:
        """What each document carries of earlier ones, by the id of the document."""
        found: dict[str, list[DocumentCopy]] = {}
        for one in self.findings.document_copies:
            found.setdefault(one.document_id, []).append(one)
        return found

    @cached_property
    def copies_of(self) -> dict[str, list[DocumentCopy]]:
        """What later documents carry of each, by the id of the one that is carried."""
        found: dict[str, list[DocumentCopy]] = {}
        for one in self.findings.document_copies:
            found.setdefault(one.original_id, []).append(one)
        return found

    @cached_property
    def public_voices(self) -> dict[str, Voice]:
        """The voices that have a page of their own, by id."""
        return public_voices(self.findings.voices, self.claims, mask=self.mask)

    @cached_property
    def outlet_documents(self) -> dict[str, list[Document]]:
        """The documents of each outlet, by the outlet's id; one that is named after a private person has no page."""
        found: dict[str, list[Document]] = {}
        for one in self.findings.documents:
            if one.outlet in self.outlet_pages:
                found.setdefault(self.outlet_pages[one.outlet], []).append(one)
        return found

    @cached_property
    def outlet_pages(self) -> dict[str, str]:
        """The id of each outlet that has a page, by its name as written."""
        names = {one.outlet for one in self.findings.documents if one.outlet and one.outlet.strip()}
        return {name: outlet_id(name) for name in sorted(names) if self.mask.anywhere(name) == name}

    @cached_property
    def replaced(self) -> dict[str, tuple[str, ...]]:
        """By claim: what has replaced it, in the words of the tolls that it is left out of."""
        found: dict[str, dict[str, None]] = {}
        for toll in self.findings.tolls:
            incident = self.incidents[toll.incident_id]
            for one in toll.contributions:
                if Use.SUPERSEDED in one.use:
                    found.setdefault(one.claim_id, {})[self.mask.told(incident, one.reason)] = None
        return {claim: tuple(reasons) for claim, reasons in found.items()}

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The outlets of the book, without regard to capitals."""
        return frozenset(one.outlet.casefold() for one in self.findings.documents if one.outlet)

    @cached_property
    def tolls_of(self) -> dict[str, list[Toll]]:
        """Tolls by the id of their incident."""
        found: dict[str, list[Toll]] = {}
        for one in self.findings.tolls:
            found.setdefault(one.incident_id, []).append(one)
        return found

    @cached_property
    def anomalies_of(self) -> dict[str, list[Anomaly]]:
        """What looks odd by the id of its incident."""
        found: dict[str, list[Anomaly]] = {}
        for one in self.findings.anomalies:
            found.setdefault(one.incident_id, []).append(one)
        return found

    @cached_property
    def decisions(self) -> dict[str, Decision]:
        """Decisions by id."""
        return {one.id: one for one in self.findings.decisions}

    @cached_property
    def annals(self) -> Annals:
        """The decisions on incidents, by what they are about."""
        return Annals(self.findings)

    @cached_property
    def eligibility(self) -> dict[str, Eligibility]:
        """Whether the codebook takes each incident, by the incident's id."""
        return {one.incident_id: one for one in self.findings.eligibility}

    @cached_property
    def signings(self) -> tuple[Signing, ...]:
        """Every signature as it stands now, in the order in which they were given."""
        return signings(self.findings)

    @cached_property
    def _in_force(self) -> dict[Hashable, Signing]:
        return {signed_matter(one): one for one in self.signings if one.fate == "in_force"}

    def signing_of(self, toll: Toll) -> Signing | None:
        """Return the signature in force on a toll, or None where nobody has signed it."""
        return self._in_force.get(toll_matter(toll)) if self._in_force else None

    @cached_property
    def evidence(self) -> dict[str, Evidence]:
        """What is known of each incident when it is counted, by the id of the incident."""
        return {one.incident.id: one for one in gather(self.findings)}

    @cached_property
    def conflicts_of(self) -> dict[str, list[Conflict]]:
        """Conflicts by the id of their incident."""
        found: dict[str, list[Conflict]] = {}
        for one in self.findings.conflicts:
            found.setdefault(one.incident_id, []).append(one)
        return found

    def words(self, document_id: str, text: str | None) -> str | None:
        """Return words about a document with the names withheld."""
        return None if text is None else self.mask.said(document_id, text)

    def stretch(self, document_id: str, start: int, *, end: int) -> str:
        """Return a stretch of a document's text with the names withheld."""
        return self.mask.stretch(document_id, self.documents[document_id].text, start=start, end=end)

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {}

    @cached_property
    def _banners(self) -> dict[str, tuple[str, ...]]:
        return {}

    def title(self, document: Document) -> str:
        """Return a document's title, or its opening words in quotation marks where it has none."""
        if document.id not in self._titles:
            self._titles[document.id] = self._title(document)
        return self._titles[document.id]

    def _title(self, document: Document) -> str:
        if document.title:
            return self.mask.said(document.id, document.title)
        opening = " ".join(self.mask.said(document.id, document.text[: 3 * OPENING]).split())
        if len(opening) > OPENING:
            opening = opening[:OPENING].rsplit(" ", 1)[0] + " …"
        return f"“{opening}”" if opening else "no text"

    def all_banners(self) -> tuple[str, ...]:
        """Return every line in which a report says that it is an exercise or a retelling, once each."""
        return tuple(sorted({line for one in self.findings.documents for line in self.banners(one)}))

    def banners(self, document: Document) -> tuple[str, ...]:
        """Return the lines in which a document says of itself that it is an invented exercise, or a retelling."""
        if document.id not in self._banners:
            lines = _banner_lines(document.text, lambda line: self.mask.said(document.id, line))
            self._banners[document.id] = tuple(dict.fromkeys(lines))
        return self._banners[document.id]

    def claims_in(self, document_id: str) -> tuple[Figure | Statement, ...]:
        """Return a document's claims in the order of its text."""
        reading = self.readings.get(document_id)
        both: list[Figure | Statement] = [*reading.figures, *reading.statements] if reading else []
        return tuple(sorted(both, key=lambda c: (c.start, c.end, c.type, c.id)))


def _banner_lines(text: str, masked: Callable[[str], str]) -> Iterator[str]:
    if not BANNER.search(text):
        return
    for start, end in paragraphs(text, (0, len(text))):
        if BANNER.search(text, start, end):
            line = " ".join(masked(text[start:end]).split())
            said = BANNER.search(line)
            yield line if len(line) <= LONGEST_BANNER or not said else line[said.start() :][:LONGEST_BANNER] + " …"
