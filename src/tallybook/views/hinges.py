"""What a toll hangs on as rows: a claim, voice, outlet or rule, and what moves without it."""

from collections.abc import Iterable, Sequence
from typing import Any

from tallybook.errors import BadSetting, NotFound
from tallybook.model import Findings, Incident, Record
from tallybook.tolls import Codebook, Hinge, Move, Part, neutral, parts
from tallybook.tolls.evidence import Evidence
from tallybook.views.claim_refs import ClaimRef, claim_ref
from tallybook.views.finding import SHORT
from tallybook.views.lookup import Lookup
from tallybook.views.moves import MoveRow, move_row

NAMED = 5  # candidates that an error names
WAYS = "give a claim's id, voice:NAME, outlet:NAME, rule:NAME or rule:NAME=VALUE; `tallybook sensitivity` lists them"


class HingeRow(Record):
    """What moves without one claim, voice or outlet, or with another rule; `subject` is what `--without` takes."""

    incident_id: str
    codebook: str
    kind: str
    subject: str
    name: str
    claim: ClaimRef | None = None
    claims: int = 0
    moves: tuple[MoveRow, ...] = ()
    effect: int = 0
    effect_on_parts: int = 0
    effect_on_voices: int = 0


def hinge_rows(findings: Findings, incident: Incident, *, hinges: Iterable[Hinge]) -> tuple[HingeRow, ...]:
    """Return what one incident's tolls hang on, in the order given."""
    lookup = Lookup(findings)
    return tuple(_row(lookup, incident, hinge=one) for one in hinges)


def move_rows(findings: Findings, incident: Incident, *, moves: Iterable[Move]) -> tuple[MoveRow, ...]:
    """Return what moves in one incident."""
    lookup = Lookup(findings)
    return tuple(move_row(lookup, incident, move=one) for one in moves)


def _row(lookup: Lookup, incident: Incident, *, hinge: Hinge) -> HingeRow:
    part = hinge.part
    return HingeRow(
        incident_id=incident.id,
        codebook=lookup.findings.codebook,
        kind=part.kind,
        subject=lookup.mask.told(incident, _subject(lookup, part)),
        name=lookup.mask.told(incident, _name(lookup, part)),
        claim=claim_ref(lookup, part.name) if part.kind == "claim" else None,
        claims=len(part.claims),
        moves=tuple(move_row(lookup, incident, move=one) for one in hinge.moves),
        effect=hinge.effect.main,
        effect_on_parts=hinge.effect.parts,
        effect_on_voices=hinge.effect.voices,
    )


def _subject(lookup: Lookup, part: Part) -> str:
    match part.kind:
        case "claim":
            return part.name[:SHORT]
        case "voice":
            return f"voice:{lookup.voices[part.name].name}"
        case "outlet":
            return f"outlet:{part.name}"
        case _:
            return f"rule:{part.name}={written(part.value)}"


def _name(lookup: Lookup, part: Part) -> str:
    match part.kind:
        case "voice":
            return lookup.voices[part.name].name
        case "rule":
            return f"{part.name} = {written(part.value)}"
        case _:
            return part.name


def written(value: Any) -> str:
    """Return a rule's value as a person may write it.

    >>> written("latest"), written(()), written(("killed", "injured")), written({}), written(None)
    ('latest', 'none', 'killed,injured', 'none', 'none')
    """
    if isinstance(value, str | int):
        return str(value)
    return ",".join(str(one) for one in value or ()) or "none"


def find_parts(
    findings: Findings, evidence: Evidence, *, codebook: Codebook, wanted: Sequence[str]
) -> tuple[Part, ...]:
    """Return what is to be left out, each by its name; raises NotFound or BadSetting where one names none."""
    known = tuple(parts(evidence, codebook))
    return tuple(_found(Lookup(findings), known, wanted=one.strip(), codebook=codebook) for one in wanted)


def _found(lookup: Lookup, known: Sequence[Part], *, wanted: str, codebook: Codebook) -> Part:
    kind, colon, name = wanted.partition(":")
    if not colon:
        return _only([p for p in known if p.kind == "claim" and wanted and p.name.startswith(wanted.lower())], wanted)
    if kind == "rule":
        return _rule([p for p in known if p.kind == "rule"], name.strip(), codebook=codebook)
    if kind not in {"voice", "outlet"}:
        raise BadSetting(f"nothing is left out by {kind!r}", where=f"--without {wanted}", todo=WAYS)
    named = [(p, _name(lookup, p).casefold()) for p in known if p.kind == kind]
    sought = name.strip().casefold().removeprefix("the ")
    exact = [p for p, own in named if sought in {own.removeprefix("the "), p.name}]
    return _only(exact or [p for p, own in named if sought and sought in own], wanted, shown=lambda p: _name(lookup, p))


def _only(answering: Sequence[Part], wanted: str, *, shown: Any = lambda part: part.name) -> Part:
    if not answering:
        raise NotFound("nothing that counts in this incident answers to it", where=f"--without {wanted}", todo=WAYS)
    if len(answering) > 1:
        several = ", ".join(shown(one) for one in answering[:NAMED]) + (" …" if len(answering) > NAMED else "")
        raise NotFound(
            f"it may be {len(answering)}: {several}", where=f"--without {wanted}", todo="give more of the name or id"
        )
    return answering[0]


def _rule(known: Sequence[Part], wanted: str, *, codebook: Codebook) -> Part:
    """Return a rule with the value that is asked for, or its neutral one where none is."""
    name, equals, value = (each.strip() for each in wanted.partition("="))
    mine = [one for one in known if one.name == name]
    where = f"--without rule:{wanted}"
    if not mine:
        names = ", ".join(sorted({one.name for one in known}))
        raise NotFound("no rule is called so, or it has no other value", where=where, todo=f"use one of {names}")
    asked = value if equals else written(neutral(name))
    found = next((one for one in mine if written(one.value) == asked), None)
    if found is None:
        others = ", ".join(written(one.value) for one in mine)
        raise BadSetting(
            f"{codebook.name} has {name} = {written(getattr(codebook, name))}, and {asked!r} is no other value of it",
            where=where,
            todo=f"write rule:{name}= and one of {others}",
        )
    return found
