"""Whether the day, the place and the kind of an incident are known as exactly as a codebook demands."""

from tallybook.model import Basis, DatePrecision, PlacePrecision
from tallybook.tolls.coding import MET, NOT_KNOWN, NOT_MET, Answer, Case, State

_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}
_PRECISIONS = {
    DatePrecision.DAY: 1,
    DatePrecision.DAYS: 1,  # the span itself says how long
    DatePrecision.WEEK: 7,
    DatePrecision.MONTH: 31,
    DatePrecision.YEAR: 366,
}
_PLACES = {
    PlacePrecision.POINT: 0,
    PlacePrecision.TOWN: 1,
    PlacePrecision.NEAR: 1,
    PlacePrecision.DISTRICT: 2,
    PlacePrecision.PROVINCE: 3,
    PlacePrecision.COUNTRY: 4,
}
_COARSEST = {"town": 1, "district": 2, "province": 3, "country": 4}


def day(case: Case) -> Answer | None:
    """Ask whether the day is known as exactly as the codebook demands."""
    coarsest = case.codebook.eligible_day
    when = case.evidence.incident.when
    if coarsest == "any":
        return None
    if when is None or not (when.first and when.last):
        return NOT_KNOWN, "the day is not told", ()
    days = max((when.last - when.first).days + 1, _PRECISIONS.get(when.precision, 1))
    words = f"{when.first.isoformat()}" if days == 1 else f"{when.first.isoformat()} to {when.last.isoformat()}"
    words += " (inferred)" if when.basis is Basis.INFERRED else ""
    if days <= _DAYS[coarsest]:
        return MET, f"the day is known to the {coarsest} or better: {words}", ()
    return _coarser(case), f"the day is known less exactly than to the {coarsest}: {words}", ()


def place(case: Case) -> Answer | None:
    """Ask whether the place is known as exactly as the codebook demands."""
    coarsest = case.codebook.eligible_place
    where = case.evidence.incident.where
    if coarsest == "any":
        return None
    if where is None or where.precision not in _PLACES:
        return NOT_KNOWN, "the place, or how exact it is, is not told", ()
    named = where.name or where.text
    if _PLACES[where.precision] <= _COARSEST[coarsest]:
        return MET, f"the place is known to the {coarsest} or better: {named}", ()
    return _coarser(case), f"the place is known less exactly than to the {coarsest}: {named}", ()


def _coarser(case: Case) -> State:
    return NOT_KNOWN if case.codebook.eligible_coarser == "ask" else NOT_MET


def kind(case: Case) -> Answer | None:
    """Ask whether the kind of violence is told, and is the one that the codebook counts."""
    demanded, told = case.codebook.eligible_kind, case.evidence.incident.kind
    if demanded == "any":
        return None
    if told is None:
        return NOT_KNOWN, "what kind of violence it was is not told", ()
    if demanded in {"known", told}:
        return MET, f"the kind of violence is told: {told}", ()
    return NOT_KNOWN, f"the reports speak of it as {told}: whether it was a {demanded} is for a person to say", ()
