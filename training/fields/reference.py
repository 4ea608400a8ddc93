"""Reference: whether a figure is of the violence that its report is mainly about."""

from collections.abc import Iterator

from tallybook.claims.scene.context import survey
from tallybook.claims.scene.dates import dates
from tallybook.claims.scene.places import places
from tallybook.claims.scene.reference import APART, LABELS, MAIN, NAME, known_of
from tallybook.claims.scene.seats import Seat
from tallybook.gazetteer import Gazetteer
from tallybook.model import Reference
from training.fields.alignment import Match, aligned
from training.fields.fitting import Example
from training.fields.folds import Annotated
from training.fields.registry import Field


def examples(report: Annotated, match: Match) -> Iterator[Example]:
    """Yield every figure that people found too, with whether it belongs to what they call the main incident."""
    found = aligned(report, report.by_rules, match=match)
    seats = _seats(report)
    for seat, known in zip(seats, known_of(seats), strict=True):
        gold = found.get(seat.figure.id)
        if gold is not None:
            label = MAIN if gold["incident"] == report.main_incident else APART
            rule = MAIN if seat.verdict.reference is Reference.MAIN else APART
            yield Example(known, label, report.key, rule)


def _seats(report: Annotated) -> tuple[Seat, ...]:
    document, passages, reading = report.document, report.passages(), report.by_rules
    when, where = dates(document, passages), places(document, Gazetteer.shipped())
    return survey(document, passages, (*reading.figures, *reading.statements), dates=when, places=where).seats


FIELD = Field(NAME, LABELS, examples)
