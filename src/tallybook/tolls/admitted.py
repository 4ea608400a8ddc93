"""Which figures may count at all, and in plain words why the others may not."""

from collections.abc import Mapping, Sequence
from datetime import date

from tallybook.model import Figure, Incident, Modality, Outcome, Reference, Scope
from tallybook.tolls.evidence import Heard
from tallybook.tolls.groups import Relation, relation

TITLE = "a title; the text of its report gives the figure"
DENIAL = "a denial; it asserts no number"
FEARED = "feared, not said to have happened"
UNSURE = "not sure to belong to this incident"
_PARTITIVE = ("of", "among", "including")
NOT_NEWS = {Reference.RECAP: "looks back on an older incident", Reference.AGGREGATE: "sums up a longer time"}


def refusals(all_heard: Sequence[Heard], incident: Incident, *, as_of: date | None = None) -> dict[str, str]:
    """Return the reason of each figure that cannot count; one that is not named may count."""
    found = {}
    for one in all_heard:
        if reason := _own_refusal(one, incident, as_of=as_of):
            found[one.figure.id] = reason
    bodies: dict[str, list[Heard]] = {}
    for one in all_heard:
        if not one.in_title and one.figure.id not in found:
            bodies.setdefault(one.figure.document_id, []).append(one)
    for one in all_heard:
        open_title = one.in_title and one.figure.id not in found and not one.ruling.is_in
        if open_title and _told_in_text(one, bodies.get(one.figure.document_id, [])):
            found[one.figure.id] = TITLE
    return found


def _own_refusal(one: Heard, incident: Incident, *, as_of: date | None) -> str | None:
    figure = one.figure
    if figure.id in incident.unsure:
        return UNSURE
    if one.ruling.is_out:
        return one.ruling.words
    if figure.modality is Modality.DENIED:
        return DENIAL
    if figure.modality is Modality.FEARED:
        return FEARED
    if figure.reference in NOT_NEWS and figure.reference is not incident.reference and not one.ruling.is_in:
        return f"its report {NOT_NEWS[figure.reference]}"
    return _too_late(one.known, as_of)


def _too_late(known: date | None, as_of: date | None) -> str | None:
    if as_of is None:
        return None
    if known is None:
        return f"its report bears no date, so it is not known to be as old as {as_of.isoformat()}"
    return f"published on {known.isoformat()}, after {as_of.isoformat()}" if known > as_of else None


def _told_in_text(title: Heard, bodies: Sequence[Heard]) -> bool:
    """Tell whether the text gives the title's figure: for the same group, or the same number for a kindred one."""
    for body in bodies:
        if body.figure.outcome is title.figure.outcome:
            kin = relation(title.key, body.key)
            same_number = body.quantity.value == title.quantity.value
            if kin is Relation.SAME or (same_number and kin is not Relation.APART):
                return True
    return False


def counts_its_group(figure: Figure, by_id: Mapping[str, Heard]) -> bool:
    """Tell whether a figure counts all of its group in the incident, and not only those of one place or hospital.

    A part counts all of its group where its whole does and its group is narrower: "including three children". Those
    killed of those shot are all who were killed.
    """
    if figure.scope is not Scope.PART:
        return figure.scope is Scope.TOTAL
    mine = by_id[figure.id].key
    seen = {figure.id}
    while figure.scope is Scope.PART:
        whole = by_id.get(figure.part_of or "")
        if whole is None and figure.part_of is not None and figure.scope_words is not None:
            return (
                figure.reference is Reference.MAIN
            )  # its whole is of another incident: 90 since Monday, 14 in the raid
        if whole is None:
            return bool(mine) and partitive(figure.scope_words)
        if whole.figure.outcome is Outcome.SHOT and figure.outcome is not Outcome.SHOT:
            return _is_counted(figure) and whole.figure.scope is Scope.TOTAL
        if whole.figure.id in seen or relation(by_id[figure.id].key, whole.key) in {Relation.SAME, Relation.AROUND}:
            return False
        seen.add(whole.figure.id)
        figure = whole.figure
    return figure.scope is Scope.TOTAL


def partitive(words: str | None) -> bool:
    """Tell words that only lead from a whole to its part from those that name a place: "of them", "at the morgue".

    >>> partitive("among the dead"), partitive("at the morgue"), partitive(None)
    (True, False, True)
    """
    return (words or "of").casefold().startswith(_PARTITIVE)


def _is_counted(figure: Figure) -> bool:
    """Tell whether a number was said, and not one person told by name or with an article."""
    first = figure.text.casefold().split()[0]
    return figure.group.value("name") is None and first not in {"a", "an", "the", "another", "his", "her", "their"}
