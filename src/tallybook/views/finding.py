"""Finding a record by its id, or by the start of it where that names only one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from tallybook.errors import NotFound
from tallybook.model import Decision, Figure, Findings, Incident, Report, Statement, content_id

SHORT = 8  # characters of an id that an error shows
NAMED = 5  # candidates that an error names
Found = TypeVar("Found")


def find_incident(findings: Findings, wanted: str) -> Incident:
    """Return the incident with that id, now or formerly, or to which the claim with that id belongs.

    Raises NotFound where nothing, or more than one incident, answers.
    """
    known = {one.id: one for one in findings.incidents}
    answering = starting({old: one for one in findings.incidents for old in one.former} | known, wanted)
    if not answering:
        answering = starting({claim: one for one in findings.incidents for claim in one.claims}, wanted)
    if not answering and len(wanted.strip()) >= SHORT:
        answering = starting(dict(_as_it_was_called(findings)), wanted)
    if not answering and (gone := starting(_pinned(findings), wanted)):
        what = f"the incident {next(iter(gone))[:SHORT]} is told no more: none of its claims stands"
        raise NotFound(what, todo="its reports were forgotten, or its claims rejected or read otherwise")
    return only({one.id: one for one in answering.values()}, wanted, noun="incident")


def _as_it_was_called(findings: Findings) -> Iterator[tuple[str, Incident]]:
    """Yield the ids that incidents may have had when one of their claims was the first, before any was pinned."""
    return ((content_id("incident", claim), one) for one in findings.incidents for claim in one.claims)


def _pinned(findings: Findings) -> dict[str, Decision]:
    return {shown.id: one for one in findings.decisions for shown in one.shown}


def find_report(reports: Sequence[Report], wanted: str) -> Report:
    """Return the report with that id, or with the only id that starts so; raises NotFound."""
    return only(starting({one.id: one for one in reports}, wanted), wanted, noun="report")


def find_claim(findings: Findings, wanted: str) -> Figure | Statement:
    """Return the claim with that id, or with the only id that starts so; raises NotFound."""
    return only(starting({one.id: one for one in claims_of(findings)}, wanted), wanted, noun="claim")


def find_signature(findings: Findings, wanted: str) -> Decision:
    """Return the signature with that id, or with the only id that starts so; raises NotFound."""
    given = {one.id: one for one in findings.decisions if one.verb == "sign"}
    return only(starting(given, wanted), wanted, noun="signature")


def claims_of(findings: Findings) -> Iterator[Figure | Statement]:
    """Yield every claim of every reading."""
    for reading in findings.readings:
        yield from reading.figures
        yield from reading.statements


def starting(known: Mapping[str, Found], wanted: str) -> dict[str, Found]:
    """Return what has that id, or the ids that start so, in order."""
    start = wanted.strip().lower()
    if start in known:
        return {start: known[start]}
    return {one: known[one] for one in sorted(known) if one.startswith(start)} if start else {}


def only(answering: Mapping[str, Found], wanted: str, *, noun: str) -> Found:
    """Return the only one that answers; raises NotFound where none does, or several do."""
    if not answering:
        raise NotFound(f"no {noun} has the id {wanted!r}", todo=f"list the {noun}s to see their ids")
    if len(answering) > 1:
        more = len(answering) - NAMED
        named = ", ".join(list(answering)[:NAMED]) + (f" and {more} more" if more > 0 else "")
        raise NotFound(f"the id {wanted!r} is the start of {len(answering)}: {named}", todo="give more of the id")
    return next(iter(answering.values()))
