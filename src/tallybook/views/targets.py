"""What a decision is about, as somebody asks for it: found in what is shown, with the reading that was seen."""

from collections.abc import Mapping
from typing import get_args

from tallybook.errors import BadSetting, NotFound
from tallybook.model import Decision, Figure, Findings, Statement
from tallybook.model.record import Verb
from tallybook.views.finding import SHORT, find_claim, find_incident, find_report, only, starting
from tallybook.views.folding import is_seen
from tallybook.views.judging import Target, merging, splitting, undoing, with_incidents

VOICING = ("same_voice", "other_voice")
JOINING = ("same_incident", "other_incident", "unsure_incident", "merge", *VOICING)
ON_INCIDENTS = ("eligible", "not_eligible")
WHOLE = (*ON_INCIDENTS, "merge", "undo")
ABOUT_FIGURES = ("admit", "leave_out", "best", "civilians", "combatants")
NOT_DECIDED = {
    "sign": ("a toll is not signed so", "use sign and unsign"),
    "unsign": ("a toll is not signed so", "use sign and unsign"),
    "publish": ("an export is kept by itself", "use export"),
}


def decision(findings: Findings, asked: Mapping[str, str | None], *, by: str, reason: str) -> Decision:
    """Return the decision that somebody asks for: `verb`, `subject`, and where they belong `other` and `codebook`.

    Raises BadSetting where it says too little or too much, and NotFound where its claim is not in the book.
    """
    check_told(by=by, reason=reason)
    verb, under = asked.get("verb") or "", asked.get("codebook")
    if verb not in get_args(Verb):
        raise BadSetting(f"no decision is called {verb!r}", todo=f"use one of {', '.join(get_args(Verb))}")
    if under and verb not in (*ABOUT_FIGURES, *ON_INCIDENTS):
        raise BadSetting(f"{verb} holds whatever the codebook", todo="leave the codebook out")
    if asked.get("moved") and verb != "split":
        raise BadSetting(f"{verb} tells nothing out of an incident", todo="name no claims that are moved")
    target = _target(findings, verb, asked=asked)
    scope = {"codebook": under} if under else {}
    return Decision.of(verb, by=by, reason=reason, **target, **scope)


def check_told(**told: str) -> None:
    """Raise BadSetting where it cannot be seen who decides, or why."""
    for name, words in told.items():
        if not is_seen(words):
            raise BadSetting(f"a decision needs its {name!r}", todo="say who decides, and why in a sentence")


def _target(findings: Findings, verb: str, *, asked: Mapping[str, str | None]) -> Target:
    subject, other = asked.get("subject") or "", asked.get("other")
    if verb == "split":
        return splitting(findings, subject, moved=asked.get("moved") or "", other=other)
    return with_incidents(findings, find_target(findings, verb, subject=subject, other=other), verb=verb)


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
    if verb in NOT_DECIDED:
        what, todo = NOT_DECIDED[verb]
        raise BadSetting(what, todo=todo)
    if verb in WHOLE:
        return _whole(findings, verb, subject=subject, other=other)
    if verb in ABOUT_FIGURES:
        return _one_figure(findings, verb, subject=subject)
    if verb in VOICING and other is not None:
        return _two_speakers(findings, subject, other=other)
    return _one_claim(findings, subject, other=other)


def _whole(findings: Findings, verb: str, *, subject: str, other: str | None) -> Target:
    """Return a whole incident or two, or the judgement on incidents that is to be undone."""
    if verb == "undo":
        return undoing(findings, subject)
    return merging(findings, subject, other=other) if other else _one_incident(findings, subject)


def _one_claim(findings: Findings, subject: str, *, other: str | None) -> Target:
    second = find_claim(findings, other).id if other else None
    try:
        claim = find_claim(findings, subject)
    except NotFound:
        rejected = {one.subject: one for one in findings.decisions if one.verb == "reject"}
        known = only(starting(rejected, subject), subject, noun="claim")
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
    voices = starting({one.id: one for one in findings.voices}, wanted)
    voice = only(voices, wanted, noun="voice") if voices else None
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
    named = starting(dict.fromkeys(incident.claims), wanted)
    subject = next(iter(named), incident.claims[0])
    return Target(subject=subject, reading=None, other=None, over=tuple(sorted(incident.claims)))


def _shown(findings: Findings, subject: str) -> str:
    if subject == "book":
        return subject
    report = find_report(findings.reports, subject)
    return next(one.id for one in findings.documents if one.report_id == report.id)
