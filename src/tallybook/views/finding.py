"""Finding a record by its id, or by the start of it where that names only one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NotRequired, TypedDict, TypeVar, get_args

from tallybook.errors import BadSetting, NotFound
from tallybook.model import Decision, Figure, Findings, Incident, Report, Statement
from tallybook.model.record import Verb

VOICING = ("same_voice", "other_voice")
JOINING = ("same_incident", "other_incident", *VOICING)
ON_INCIDENTS = ("eligible", "not_eligible")
ABOUT_FIGURES = ("admit", "leave_out", "best", "civilians", "combatants")
SIGNING = ("sign", "unsign")
SHORT = 8  # characters of an id that an error shows
NAMED = 5  # candidates that an error names
Found = TypeVar("Found")


def find_incident(findings: Findings, wanted: str) -> Incident:
    """Return the incident with that id, or to which the claim with that id belongs.

    Raises NotFound where nothing, or more than one incident, answers.
    """
    known = {one.id: one for one in findings.incidents}
    answering = _starting(known, wanted)
    if not answering:
        told_by = {claim: one for one in findings.incidents for claim in one.claims}
        answering = {one.id: one for one in _starting(told_by, wanted).values()}
    return _only(answering, wanted, noun="incident")


def find_report(reports: Sequence[Report], wanted: str) -> Report:
    """Return the report with that id, or with the only id that starts so; raises NotFound."""
    return _only(_starting({one.id: one for one in reports}, wanted), wanted, noun="report")


def find_claim(findings: Findings, wanted: str) -> Figure | Statement:
    """Return the claim with that id, or with the only id that starts so; raises NotFound."""
    return _only(_starting({one.id: one for one in claims_of(findings)}, wanted), wanted, noun="claim")


def decision(findings: Findings, asked: Mapping[str, str | None], *, by: str, reason: str) -> Decision:
    """Return the decision that somebody asks for: `verb`, `subject`, and where they belong `other` and `codebook`.

    Raises BadSetting where it says too little or too much, and NotFound where its claim is not in the book.
    """
    for name, words in {"by": by, "reason": reason}.items():
        if not words.strip():
            raise BadSetting(f"a decision needs its {name!r}", todo="say who decides, and why in a sentence")
    verb, under = asked.get("verb") or "", asked.get("codebook")
    if verb not in get_args(Verb):
        raise BadSetting(f"no decision is called {verb!r}", todo=f"use one of {', '.join(get_args(Verb))}")
    if under and verb not in (*ABOUT_FIGURES, *ON_INCIDENTS):
        raise BadSetting(f"{verb} holds whatever the codebook", todo="leave the codebook out")
    target = find_target(findings, verb, subject=asked.get("subject") or "", other=asked.get("other"))
    scope = {"codebook": under} if under else {}
    return Decision.of(verb, by=by, reason=reason, **target, **scope)


class Target(TypedDict):
    """What a decision is about: the subject, the reading that was seen, and the other claim where there is one."""

    subject: str
    reading: str | None
    other: str | None
    over: NotRequired[tuple[str, ...]]


def find_target(findings: Findings, verb: str, *, subject: str, other: str | None = None) -> Target:
    """Return what a decision is about: a document's id or `book` for names, else a claim with its reading.

    A claim that was rejected is found by the decision that rejected it. Raises NotFound, and BadSetting where `other`
    is missing or too much.
    """
    if (verb in JOINING) != (other is not None):
        todo = "name the other claim" if other is None else "leave the other claim out"
        raise BadSetting(f"{verb} is about {'two claims' if other is None else 'one thing'}", todo=todo)
    if verb == "show_names":
        return Target(subject=_shown(findings, subject), reading=None, other=None)
    if verb in ON_INCIDENTS:
        return _one_incident(findings, subject)
    if verb in SIGNING:
        raise BadSetting("a toll is not signed so", todo="use sign and unsign")
    if verb in ABOUT_FIGURES:
        return _one_figure(findings, verb, subject=subject)
    if verb in VOICING and other is not None:
        return _two_speakers(findings, subject, other=other)
    second = find_claim(findings, other).id if other else None
    try:
        claim = find_claim(findings, subject)
    except NotFound:
        rejected = {one.subject: one for one in findings.decisions if one.verb == "reject"}
        known = _only(_starting(rejected, subject), subject, noun="claim")
        return Target(subject=known.subject, reading=known.reading, other=second)
    if claim.id == second:
        raise BadSetting("a claim is of one incident with itself", todo="name the claims of two incidents")
    return Target(subject=claim.id, reading=claim.reading, other=second)


def _one_figure(findings: Findings, verb: str, *, subject: str) -> Target:
    """Return the figure that is to count otherwise."""
    claim = find_claim(findings, subject)
    if not isinstance(claim, Figure):
        raise BadSetting(f"{verb} is about a figure, and this is a statement", where=claim.id[:SHORT])
    return Target(subject=claim.id, reading=claim.reading, other=None)


def _two_speakers(findings: Findings, subject: str, *, other: str) -> Target:
    """Return two claims by their speakers; a voice stands for the first of its claims."""
    one, two = (_spoken(findings, wanted) for wanted in (subject, other))
    if one.id == two.id:
        raise BadSetting("a claim is one voice with itself", todo="name the claims of two speakers")
    return Target(subject=one.id, reading=None, other=two.id)


def _spoken(findings: Findings, wanted: str) -> Figure | Statement:
    voices = _starting({one.id: one for one in findings.voices}, wanted)
    voice = _only(voices, wanted, noun="voice") if voices else None
    claim = find_claim(findings, (voice.claims or voice.relays)[0] if voice else wanted)
    if claim.speaker is None:
        raise BadSetting("nobody is said to say it", where=claim.id[:SHORT], todo="name a claim that has a speaker")
    private = next((one.private_names for one in findings.readings if one.document_id == claim.document_id), ())
    if any(name in claim.speaker.text or claim.speaker.text in name for name in private):
        raise BadSetting(
            "private persons are not linked across reports",
            where=claim.id[:SHORT],
            todo="name a claim of a public voice",
        )
    return claim


def _one_incident(findings: Findings, wanted: str) -> Target:
    """Return an incident by one claim, the one that is named or else its first, and by all of them."""
    incident = find_incident(findings, wanted)
    named = _starting(dict.fromkeys(incident.claims), wanted)
    subject = next(iter(named), incident.claims[0])
    return Target(subject=subject, reading=None, other=None, over=tuple(sorted(incident.claims)))


def find_signature(findings: Findings, wanted: str) -> Decision:
    """Return the signature with that id, or with the only id that starts so; raises NotFound."""
    given = {one.id: one for one in findings.decisions if one.verb == "sign"}
    return _only(_starting(given, wanted), wanted, noun="signature")


def _shown(findings: Findings, subject: str) -> str:
    if subject == "book":
        return subject
    report = find_report(findings.reports, subject)
    return next(one.id for one in findings.documents if one.report_id == report.id)


def claims_of(findings: Findings) -> Iterator[Figure | Statement]:
    """Yield every claim of every reading."""
    for reading in findings.readings:
        yield from reading.figures
        yield from reading.statements


def _starting(known: Mapping[str, Found], wanted: str) -> dict[str, Found]:
    start = wanted.strip().lower()
    if start in known:
        return {start: known[start]}
    return {one: known[one] for one in sorted(known) if one.startswith(start)} if start else {}


def _only(answering: Mapping[str, Found], wanted: str, *, noun: str) -> Found:
    if not answering:
        raise NotFound(f"no {noun} has the id {wanted!r}", todo=f"list the {noun}s to see their ids")
    if len(answering) > 1:
        more = len(answering) - NAMED
        named = ", ".join(list(answering)[:NAMED]) + (f" and {more} more" if more > 0 else "")
        raise NotFound(f"the id {wanted!r} is the start of {len(answering)}: {named}", todo="give more of the id")
    return next(iter(answering.values()))
