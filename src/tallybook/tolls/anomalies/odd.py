"""What anomalies are made of: the figures of an incident that count, in the order in which they became known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tallybook.model import Scope
from tallybook.model.anomalies import AnomalyKind
from tallybook.tolls.admitted import TITLE, counts_its_group, refusals
from tallybook.tolls.evidence import Evidence, Heard
from tallybook.tolls.groups import EVERYBODY, described, is_named
from tallybook.tolls.positions import Kind, Position, position
from tallybook.tolls.words import number

HARD = frozenset({Kind.CLOSED, Kind.FLOOR})


@dataclass(frozen=True, slots=True)
class Odd:
    """Something odd, before it is put on record."""

    kind: AnomalyKind
    claims: tuple[str, ...]
    reason: str
    todo: str


@dataclass(frozen=True)
class Told:
    """The figures of an incident that may count, as positions; those of titles whose text says more stand apart."""

    evidence: Evidence
    positions: tuple[Position, ...]
    titles: tuple[Position, ...]
    added: tuple[Position, ...]

    def sentence(self, one: Position) -> str:
        """Return the sentence of a claim."""
        figure = one.heard.figure
        document = self.evidence.documents.get(figure.document_id)
        return document.text[figure.passage_start : figure.passage_end] if document else ""

    def between(self, one: Position, other: Position) -> str:
        """Return the text from the end of one claim to the start of a later one of the same report."""
        figure = one.heard.figure
        document = self.evidence.documents.get(figure.document_id)
        return document.text[figure.end : other.heard.figure.start] if document else ""

    @property
    def streams(self) -> Iterator[list[Position]]:
        """Yield what each voice says of one outcome and group, all of it counted, day by day."""
        found: dict[tuple[object, ...], list[Position]] = {}
        for one in self.positions:
            if one.whole and one.known and not is_named(one.key):
                found.setdefault((one.heard.mouth, one.outcome, one.key), []).append(one)
        yield from found.values()


def told_of(evidence: Evidence) -> Told:
    """Return the figures of an incident as anomalies look at them."""
    out = refusals(evidence.heard, evidence.incident)
    by_id = {one.figure.id: one for one in evidence.heard}

    def read(some: Sequence[Heard]) -> tuple[Position, ...]:
        return tuple(
            position(h, whole=h.one_of is None and counts_its_group(h.figure, by_id))
            for h in some
            if h.quantity.value is not None
        )

    counted = [one for one in evidence.heard if one.figure.id not in out]
    return Told(
        evidence=evidence,
        positions=read([one for one in counted if one.figure.scope is not Scope.ADDED]),
        titles=read([one for one in evidence.heard if out.get(one.figure.id) == TITLE]),
        added=read([one for one in counted if one.figure.scope is Scope.ADDED]),
    )


def said(one: Position, *, dated: bool = True) -> str:
    """Return a claim in a few words: "31 killed (the ministry, 2031-03-04)".

    Nobody is named beyond how the voices are.
    """
    people = (
        "" if one.key == EVERYBODY or is_named(one.key) else f" {one.heard.figure.group.text or described(one.key)}"
    )
    day = f", {one.known.isoformat()}" if dated and one.known else ""
    return f"{number(one.heard.quantity)}{people} {one.outcome.value} ({one.heard.told_by}{day})"


def days(one: Position, other: Position) -> int | None:
    """Return by how many days one claim is later than another."""
    return (one.known - other.known).days if one.known and other.known else None


def claims(some: Sequence[Position]) -> tuple[str, ...]:
    """Return the claims of positions, each once."""
    return tuple(dict.fromkeys(one.id for one in some))


def day_of(one: Position) -> date:
    """Return since when a claim is known; the undated come first."""
    return one.known or date.min
