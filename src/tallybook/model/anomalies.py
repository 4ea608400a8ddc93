"""What looks odd in the figures of an incident before its toll is published."""

from typing import Literal

from tallybook.model.base import Record

AnomalyKind = Literal[
    "falls",
    "digits_transposed",
    "part_over_whole",
    "parts_do_not_sum",
    "increment_over_total",
    "columns_mixed",
    "backlog",
    "same_number",
    "before_its_incident",
    "toll_parts_over_whole",
]


class Anomaly(Record):
    """Figures that may be right and should be looked at: why, by which claims, and what to do; no number is changed."""

    incident_id: str
    kind: AnomalyKind
    claims: tuple[str, ...]
    reason: str
    todo: str
