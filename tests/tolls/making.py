"""Evidence in a few words: what is said of one invented incident, by whom, in which report."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from tallybook.model import (
    Attribute,
    Basis,
    Document,
    Figure,
    Group,
    Hedge,
    Incident,
    Modality,
    Outcome,
    Quantity,
    Reference,
    Scope,
    SpeakerKind,
    Voice,
    When,
)
from tallybook.tolls import Evidence

HEDGES = {
    "at least ": Hedge.AT_LEAST,
    "more than ": Hedge.MORE_THAN,
    "up to ": Hedge.AT_MOST,
    "fewer than ": Hedge.LESS_THAN,
    "about ": Hedge.ABOUT,
    "perhaps ": Hedge.STACKED,
}
PEOPLE = {
    "women": {"sex": "female", "age": "adult"},
    "children": {"age": "child"},
    "civilians": {"status": "civilian"},
    "soldiers": {"status": "combatant", "role": "soldier"},
    "villagers": {"role": "villager"},
    "gunmen": {"attacker": "yes", "status": "combatant"},
    "victims": {"attacker": "no"},
    "Ostran sailors": {"nationality": "Ostran", "role": "sailor"},
    "Velish advisers": {"nationality": "Velish", "role": "adviser"},
    "officers": {"role": "officer"},
}


def quantity(words: str) -> Quantity:
    """Read a number in one of a few forms."""
    if words == "none":
        return Quantity(value=0, hedge=Hedge.NONE, low=0, high=0)
    for start, hedge in HEDGES.items():
        if words.startswith(start):
            n = int(words.removeprefix(start))
            low = {Hedge.AT_LEAST: n, Hedge.MORE_THAN: n + 1, Hedge.AT_MOST: 0, Hedge.LESS_THAN: 0}.get(hedge)
            high = {Hedge.AT_MOST: n, Hedge.LESS_THAN: n - 1}.get(hedge)
            return Quantity(value=n, hedge=hedge, word=start.strip(), low=low, high=high)
    if " to " in words:
        low, high = (int(n) for n in words.split(" to "))
        return Quantity(value=low, value_high=high, hedge=Hedge.RANGE, low=low, high=high)
    if words.isdigit():
        return Quantity(value=int(words), hedge=Hedge.EXACT, low=int(words), high=int(words))
    return Quantity(hedge=Hedge.VAGUE, word=words, low=1)


@dataclass(frozen=True)
class Said:
    """One figure as told: the number, the people, who says it (nobody: unknown origin), and where."""

    words: str
    people: str = "people"
    by: str | None = None
    doc: str = "r1"
    day: str | None = None
    outcome: str = "killed"
    name: str = ""
    part_of: str | None = None
    scope: Scope = Scope.TOTAL
    scope_words: str | None = None
    attributes: tuple[Attribute, ...] | None = None
    attackers: str = "unstated"
    modality: Modality = Modality.ASSERTED
    reference: Reference = Reference.MAIN
    unfinished: str | None = None
    correction: str | None = None
    title: bool = False
    relay: bool = False
    unsure: bool = False
    kind: SpeakerKind = SpeakerKind.OFFICIAL
    sentence: int | None = None
    place: int = field(default=0)

    @property
    def start(self) -> int:
        return 10 + self.place * 100 if self.title else 1000 + self.place * 100

    @property
    def id(self) -> str:
        return Figure.id_for(self.doc, Outcome(self.outcome), start=self.start, end=self.start + len(self.words))


def convention(name: str, value: str) -> Attribute:
    return Attribute(name=name, value=value, basis=Basis.CONVENTION)


def told(*said: Said, outlets: bool = False) -> Evidence:
    """Join what is said into evidence; `part_of` names another figure by its `name`."""
    placed = [replace(one, place=n) for n, one in enumerate(said)]
    ids = {one.name: one.id for one in placed if one.name}
    figures = tuple(_figure(one, ids) for one in placed)
    return Evidence(
        incident=Incident(
            id="incident",
            title="Tarmel, 4 March 2031",
            claims=tuple(one.id for one in placed if not one.unsure),
            unsure=tuple(one.id for one in placed if one.unsure),
            documents=tuple(sorted({one.doc for one in placed})),
        ),
        figures=figures,
        documents={one.doc: _document(one, outlet=f"Outlet {one.doc}" if outlets else None) for one in placed},
        voices=_voices(placed),
    )


def _figure(one: Said, ids: dict[str, str]) -> Figure:
    pairs = PEOPLE.get(one.people, {})
    attributes = one.attributes
    if attributes is None:
        attributes = tuple(Attribute(name=name, value=value) for name, value in pairs.items())
    sentence = one.start if one.sentence is None else one.sentence
    scope = Scope.PART if one.part_of and one.scope is Scope.TOTAL else one.scope
    return Figure(
        id=one.id,
        document_id=one.doc,
        start=one.start,
        end=one.start + len(one.words),
        text=one.words,
        passage_start=sentence,
        passage_end=sentence + 90,
        outcome=Outcome(one.outcome),
        quantity=quantity(one.words),
        group=Group(text=one.people, attributes=attributes, attackers_included=one.attackers),
        scope=scope,
        scope_words=one.scope_words,
        part_of=ids[one.part_of] if one.part_of else None,
        modality=one.modality,
        reference=one.reference,
        unfinished=one.unfinished,
        correction=one.correction,
        reader="test",
    )


def _document(one: Said, *, outlet: str | None) -> Document:
    day = date.fromisoformat(one.day) if one.day else None
    return Document(
        id=one.doc,
        report_id=f"report {one.doc}",
        extractor="test",
        text="",
        body_start=1000,
        outlet=outlet,
        published=When(first=day, last=day) if day else None,
    )


def _voices(placed: Iterable[Said]) -> tuple[Voice, ...]:
    names = sorted({one.by for one in placed if one.by})
    mine = {name: [one for one in placed if one.by == name] for name in names}
    return tuple(
        Voice(
            id=f"voice {name}",
            name=name,
            kind=mine[name][0].kind,
            claims=tuple(one.id for one in mine[name] if not one.relay),
            relays=tuple(one.id for one in mine[name] if one.relay),
        )
        for name in names
    )
