"""Reports of violence that give no number: they belong to an incident all the same, and their toll is some or nothing.

What holds their place is a figure that is shown nowhere: of some where harm is told ("the village was wiped out"), and
a mere fear where nothing is known yet ("there was no immediate word on casualties").
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from tallybook.claims import placed
from tallybook.claims.counting.bounds import vague
from tallybook.gazetteer import Gazetteer
from tallybook.incidents import kinds
from tallybook.model import Document, Figure, Modality, Outcome, Reading, Statement, StatementKind, Unread

READER = "untold"
_HARM = frozenset({Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.CAPTURED, Outcome.SHOT})
_SILENT = frozenset({StatementKind.UNCONFIRMED, StatementKind.NO_COMMENT})
_NOTHING_KNOWN = re.compile(
    r"\b(?:no (?:immediate )?(?:word|details?|information|news|figures?)"
    r"|(?:not|un)(?: yet| immediately)? ?(?:clear|known)"
    r"|(?:un)?able to say|(?:gave|given|giving) no|without (?:giving|saying)|could not (?:yet )?say)\b",
    re.IGNORECASE,
)
_CASUALTIES = re.compile(r"\b(?:casualt|victim)", re.IGNORECASE)
_DEATH = re.compile(
    r"\b(?:kill|dead\b|die[ds]?\b|death|bod(?:y|ies)\b|slain|slaughter|massacre|wiped|lives)", re.IGNORECASE
)
_MASSACRE = re.compile(r"\bmassacre", re.IGNORECASE)


def with_untold(
    readings: Iterable[Reading], documents: Mapping[str, Document], *, gazetteer: Gazetteer
) -> tuple[Reading, ...]:
    """Return the readings, one that counts nobody with a figure that holds its report's place."""
    return tuple(_held(one, documents[one.document_id], gazetteer=gazetteer) for one in readings)


def _held(reading: Reading, document: Document, *, gazetteer: Gazetteer) -> Reading:
    if any(figure.outcome in _HARM for figure in reading.figures):
        return reading
    told = [one for one in reading.unread if _tells(one, document, statements=reading.statements)]
    if not (told or reading.unread or kinds(document.title or "", document.text[document.body_start :])):
        return reading
    held = _figure(document, told)
    claims = placed(document, (*reading.figures, held, *reading.statements), gazetteer=gazetteer)
    return reading.model_copy(
        update={
            "figures": tuple(c for c in claims if isinstance(c, Figure)),
            "statements": tuple(c for c in claims if isinstance(c, Statement)),
        }
    )


def _tells(one: Unread, document: Document, *, statements: Sequence[Statement]) -> bool:
    """Tell whether a sentence that was left unread tells of harm, and not that nothing is known.

    Casualties may be dead or hurt: of the dead they say nothing.
    """
    where = (document.text, one.start, one.end)
    silent = any(s.kind in _SILENT and s.start < one.end and one.start < s.end for s in statements)
    either = _CASUALTIES.search(*where) is not None and _DEATH.search(*where) is None
    return not (silent or either) and _NOTHING_KNOWN.search(*where) is None


def _figure(document: Document, told: Sequence[Unread]) -> Figure:
    """Return what holds a report's place, in its last sentence on harm, or at its beginning."""
    massacre = next((one for one in told if _MASSACRE.search(document.text, one.start, one.end)), None)
    at = massacre or (told[-1] if told else None)
    start, end = (at.start, at.end) if at else (document.body_start, len(document.text))
    return Figure(
        id=Figure.id_for(document.id, Outcome.KILLED, start=start, end=end),
        document_id=document.id,
        start=start,
        end=end,
        text=document.text[start:end],
        passage_start=start,
        passage_end=end,
        reader=READER,
        outcome=Outcome.KILLED,
        quantity=vague("massacre" if massacre else "some"),
        modality=Modality.ASSERTED if told else Modality.FEARED,
    )
