"""Questions of what belongs together: claims that may be of an incident, and voices that may be one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tallybook.decisions import in_force, sides
from tallybook.model import Figure, Findings, Incident, Voice
from tallybook.tolls.asking import Answer, Open, counts
from tallybook.tolls.evidence import Evidence, Heard
from tallybook.tolls.supposing import deciding
from tallybook.tolls.words import plural


def belonging_questions(found: Findings, evidence: Evidence) -> tuple[Open, ...]:
    """Return what is asked about the links of an incident's claims and voices."""
    return (*_links(found, evidence), *_voices(found, evidence))


def _links(found: Findings, evidence: Evidence) -> Iterator[Open]:
    """Ask of claims that may be of an incident: once for a report that may tell of it, else claim by claim."""
    incident = evidence.incident
    unsure = [one for one in evidence.heard if one.figure.id in set(incident.unsure)]
    owners = {claim: one for one in found.incidents if one.id != incident.id for claim in one.claims}
    sure, left_open = frozenset(incident.claims), _left_open(found)
    asked: set[tuple[str, str]] = set()
    for one in unsure:
        owner = owners.get(one.figure.id)
        slot = (owner.id, one.figure.document_id) if owner else ("", one.figure.id)
        near = _other(one, evidence, owner=owner)
        if near is None or slot in asked:
            continue
        asked.add(slot)
        told = [each for each in unsure if owner and _slot(each, owners) == slot] or [one]
        ours = {each.figure.id for each in told}
        if any((ours & a and sure & b) or (ours & b and sure & a) for a, b in left_open):
            continue  # a person looked, and is not to be asked again
        between = frozenset({incident.id, owner.id}) if owner else frozenset[str]()
        yield replace(_link(one, near, told=len(told), owner=owner), between=between)


def _left_open(found: Findings) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Return the two sides of each link that a person looked at and left open."""
    judged = [one for one in in_force(found.decisions) if one.verb == "unsure_incident"]
    return [(one, other) for one, other in (map(frozenset, sides(each)) for each in judged)]


def _slot(one: Heard, owners: Mapping[str, Incident]) -> tuple[str, str]:
    owner = owners.get(one.figure.id)
    return (owner.id if owner else "", one.figure.document_id)


def _other(one: Heard, evidence: Evidence, *, owner: Incident | None) -> str | None:
    """Return a claim that is surely of the incident: of the same report for a loose end of it, else the first."""
    sure = evidence.incident.claims
    own = [h.figure.id for h in evidence.heard if h.figure.document_id == one.figure.document_id]
    near = [claim for claim in own if claim in set(sure)] if owner is None else []
    return next(iter((*near, *sure)), None)


def _link(one: Heard, near: str, *, told: int, owner: Incident | None) -> Open:
    more = f" and {plural(told - 1, 'more figure')} of the same report" if told > 1 else ""
    whole = f", and all of “{owner.title}” with it" if owner else ""
    claim = one.figure.id
    return Open(
        "link",
        f"Is this of this incident: {counts(one)}{more}?",
        (claim,),
        (
            Answer(f"yes{whole}", (deciding("same_incident", claim, other=near),)),
            Answer("no", (deciding("other_incident", claim, other=near),)),
            Answer("not sure: leave it open", (deciding("unsure_incident", claim, other=near),)),
        ),
    )


def _voices(found: Findings, evidence: Evidence) -> Iterator[Open]:
    """Ask of two voices that count in one incident whether they are one; of private persons nobody asks."""
    known = {voice.id: voice for voice in evidence.voices}
    own = {figure.id: figure for figure in evidence.figures if figure.speaker}
    private = {one.document_id: one.private_names for one in found.readings}
    for voice in sorted(evidence.voices, key=lambda voice: voice.id):
        for like in voice.possibly:
            other = known.get(like.voice)
            one, two = _apart(voice, other, own=own) if other else (None, None)
            if other is None or one is None or two is None:
                continue
            if any(_is_private(own[claim], private) for claim in (one, two)):
                continue
            yield Open(
                "voice",
                f"Are {voice.name} and {other.name} one voice? {like.reason[:1].upper()}{like.reason[1:]}.",
                (one, two),
                (
                    Answer("one voice", (deciding("same_voice", one, other=two),)),
                    Answer("two voices", (deciding("other_voice", one, other=two),)),
                ),
            )


def _apart(voice: Voice, other: Voice, *, own: Mapping[str, Figure]) -> tuple[str | None, str | None]:
    """Return a claim of each voice that the other does not say as well, where there is one."""
    mine, theirs = _said(voice), _said(other)
    return (
        next((claim for claim in mine if claim in own and claim not in theirs), None),
        next((claim for claim in theirs if claim in own and claim not in mine), None),
    )


def _is_private(figure: Figure, private: Mapping[str, Sequence[str]]) -> bool:
    spoken = figure.speaker.text if figure.speaker else ""
    return any(name in spoken or spoken in name for name in private.get(figure.document_id, ()))


def _said(voice: Voice) -> tuple[str, ...]:
    return (*voice.claims, *voice.relays)
