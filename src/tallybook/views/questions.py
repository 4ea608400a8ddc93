"""Questions to a person as rows: each with its claims, its answers, and what every answer would make of the tolls."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from tallybook.model import Decision, Findings, Incident, Record
from tallybook.tolls import Move, Question, Weighed
from tallybook.views.claim_refs import ClaimRef, claim_ref
from tallybook.views.lookup import Lookup
from tallybook.views.moves import MoveRow, move_row

START = 12  # characters of an id that a command names, where they fit one claim only
JOINT = "|"


class QuestionClaim(Record):
    """A claim that a question is about, with the sentence that carries it."""

    claim: ClaimRef
    before: str
    words: str
    after: str


class AnswerRow(Record):
    """One answer: the tolls that it would give, and the decisions that record it, as commands and as a form sends them.

    `known` is false where nobody has computed what it would give: to link many reports anew takes long.
    """

    words: str
    moves: tuple[MoveRow, ...] = ()
    known: bool = True
    commands: tuple[str, ...] = ()
    sent: str

    @property
    def effect(self) -> str:
        """Return what it would change, in a few words."""
        if not self.known:
            return "what it would change takes long to compute here: tallybook questions BOOK INCIDENT"
        return "" if any(one.now != one.then or one.counted != one.counted_now for one in self.moves) else "no change"


class QuestionRow(Record):
    """One question; `effect` is by how much an answer moves a main number at most, and `moving` whether one does."""

    incident_id: str
    incident: str
    codebook: str
    kind: str
    question: str
    claims: tuple[QuestionClaim, ...] = ()
    answers: tuple[AnswerRow, ...] = ()
    effect: int = 0
    effect_on_parts: int = 0
    effect_on_voices: int = 0
    moving: bool = True


def question_rows(findings: Findings, questions: Iterable[Question]) -> tuple[QuestionRow, ...]:
    """Return questions in the order in which they were given."""
    lookup = Lookup(findings)
    return tuple(_row(lookup, one) for one in questions)


def _row(lookup: Lookup, question: Question) -> QuestionRow:
    incident = lookup.incidents[question.incident_id]
    asked, effect = question.asked, question.effect
    return QuestionRow(
        incident_id=incident.id,
        incident=lookup.mask.told(incident, incident.title),
        codebook=lookup.findings.codebook,
        kind=asked.kind,
        question=lookup.mask.told(incident, asked.words),
        claims=tuple(row for claim in asked.claims if (row := _claim(lookup, claim))),
        answers=_answers(lookup, incident, answers=question.answers),
        effect=effect.main,
        effect_on_parts=effect.parts,
        effect_on_voices=effect.voices,
        moving=bool(effect) or not question.known,
    )


def _claim(lookup: Lookup, claim_id: str) -> QuestionClaim | None:
    ref, claim = claim_ref(lookup, claim_id), lookup.claims.get(claim_id)
    if ref is None or claim is None:
        return None
    return QuestionClaim(
        claim=ref,
        before=lookup.stretch(claim.document_id, claim.passage_start, end=claim.start),
        words=ref.words,
        after=lookup.stretch(claim.document_id, claim.end, end=claim.passage_end),
    )


def _answers(lookup: Lookup, incident: Incident, *, answers: Sequence[Weighed]) -> tuple[AnswerRow, ...]:
    """Return the answers, each with every toll that one of them moves, so that they can be compared."""
    moved: dict[tuple[object, ...], Move] = {}
    for one in answers:
        for move in one.moves:
            moved.setdefault(_slot(move), move)
    return tuple(
        AnswerRow(
            words=lookup.mask.told(incident, one.answer.words),
            moves=_moves(lookup, incident, moved=moved, own=one.moves) if one.known else (),
            known=one.known,
            commands=tuple(command(lookup, decision) for decision in one.answer.decisions),
            sent=JOINT.join(urlencode(_about(decision)) for decision in one.answer.decisions),
        )
        for one in answers
    )


def _slot(move: Move) -> tuple[object, ...]:
    return move.toll.outcome, tuple((one.name, one.value.casefold()) for one in move.toll.attributes)


def _moves(
    lookup: Lookup, incident: Incident, *, moved: dict[tuple[object, ...], Move], own: Sequence[Move]
) -> tuple[MoveRow, ...]:
    mine = {_slot(one): one for one in own}
    still = {slot: Move(one.before, one.before, one.is_main) for slot, one in moved.items() if one.before}
    return tuple(move_row(lookup, incident, move=both) for slot in moved if (both := mine.get(slot) or still.get(slot)))


def _about(decision: Decision) -> dict[str, str]:
    return decision.model_dump(include={"verb", "subject", "other", "codebook"}, exclude_none=True)


def command(lookup: Lookup, decision: Decision) -> str:
    """Return the command that makes a decision; who decides and why is left to fill in."""
    other = f" --other {_short(lookup, decision.other)}" if decision.other else ""
    under = f' --codebook "{decision.codebook}"' if decision.codebook else ""
    said = '--by NAME --reason "WHY"'
    return f"tallybook decide BOOK {decision.verb} {_short(lookup, decision.subject)}{other}{under} {said}"


def _short(lookup: Lookup, claim: str) -> str:
    start = claim[:START]
    return start if sum(one.startswith(start) for one in lookup.claims) == 1 else claim
