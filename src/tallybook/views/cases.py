"""Cases: a few reports with questions about them, and the answers in the format in which they were asked.

Of what a case expects only the questions are kept: which toll and which bound are asked for, and in which words the
case names its figures. The figures themselves are kept apart, for those who ask that they be given.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Any

from pydantic import ConfigDict, ValidationError

from tallybook.claims.counting.groups import attributes
from tallybook.errors import InputError
from tallybook.model import Bound, Figure, Findings, Group, Incident, Outcome, Record, Reference, Toll
from tallybook.tolls import Evidence, codebook, codebook_names, gather, implied, reconcile, reconcile_one, remainders
from tallybook.tolls.groups import ATTACKERS, CIVILIANS, COMBATANTS, Key, key_of
from tallybook.tolls.persons import grown_up
from tallybook.views.given import Given
from tallybook.views.gold import SCORED, figures_row
from tallybook.views.untold import READER as HOLDS_A_PLACE
from tallybook.voices import independent

ANYBODY = frozenset({"all", "people"})
"""How a case asks for everybody."""
_WORDS = {
    **dict.fromkeys(("civilian", "civilians"), CIVILIANS),
    **dict.fromkeys(("combatant", "combatants"), COMBATANTS),
    **dict.fromkeys(("attacker", "attackers"), ATTACKERS),
}

Row = Mapping[str, Any]


class _Asked(Record):
    """What is asked; whatever else a row holds, the number expected above all, is left behind here."""

    model_config = ConfigDict(extra="ignore")


class TollAsked(_Asked):
    """A question for a toll; `incident` is the place among the case's incidents."""

    codebook: str
    as_of: date | None = None
    outcome: Outcome
    group: str
    incident: int | None = None


class BoundAsked(_Asked):
    """A question for what follows by arithmetic for a group."""

    outcome: Outcome
    group: str


class Named(_Asked):
    """The words in which a case names a figure."""

    report: str
    quote: str
    outcome: Outcome


class Questions(_Asked):
    """What a case asks."""

    incidents: tuple[tuple[str, ...], ...] = ()
    tolls: tuple[TollAsked, ...] = ()
    bounds: tuple[BoundAsked, ...] = ()
    figures: tuple[Named, ...] = ()


class Case(_Asked):
    """A case: its reports as they are given and its questions."""

    id: str
    reports: tuple[Mapping[str, Any], ...]
    expect: Questions = Questions()

    def written(self) -> bytes:
        """Return the reports as the file in which reports are handed in."""
        return json.dumps([dict(one) for one in self.reports], ensure_ascii=False).encode()


def read_cases(text: str, *, where: str) -> Iterator[tuple[Case, tuple[Given, ...]]]:
    """Yield the cases of a file, each with its figures as rows; raises InputError that names the line."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                row = json.loads(line)
                figures = row.get("expect", {}).get("figures", ())
                yield Case.model_validate(row), tuple(Given.model_validate(one) for one in figures)
            except (json.JSONDecodeError, ValidationError, AttributeError) as error:
                reason = str(error).splitlines()[0]
                raise InputError(f"this is no case ({reason})", where=f"{where}:{number}", todo="see docs") from error


def news(findings: Findings) -> tuple[Incident, ...]:
    """Return the incidents that are their reports' own news."""
    return tuple(one for one in findings.incidents if one.reference is Reference.MAIN)


def meant(asked: TollAsked, case: Case, *, members: Sequence[Sequence[str]]) -> int | None:
    """Return the place of the incident that a question means: the one told by most of the reports that it is told in.

    >>> case = Case(id="x", reports=(), expect=Questions(incidents=(("a",), ("a", "b"))))
    >>> meant(TollAsked(codebook="gtd", outcome="killed", group="all", incident=1), case, members=[["a", "b"], ["a"]])
    0
    """
    wanted = case.expect.incidents
    place = asked.incident or 0
    if not members:
        return None
    if place >= len(wanted):
        return max(range(len(members)), key=lambda n: (len(members[n]), -n))
    told = set(wanted[place])
    near = [len(told & set(one)) / len(told | set(one)) for one in members]
    best = max(range(len(members)), key=lambda n: (near[n], -n))
    return best if near[best] else None


def answer(case: Case, findings: Findings, *, names: Mapping[str, str]) -> Row:
    """Return the answers to a case; `names` gives the case's own id of each report by ours."""
    documents = {one.id: names[one.report_id] for one in findings.documents}
    evidence = {one.incident.id: one for one in gather(findings)}
    incidents = news(findings)
    members = [sorted({documents[one] for one in incident.documents}) for incident in incidents]
    rows = _rows(findings, documents)
    quotes = {claim: _quote(row, case) for claim, row in rows.items()}
    repeated = _repeated(findings)
    tolls = []
    for asked in case.expect.tolls:
        place = meant(asked, case, members=members)
        if place is not None and (toll := _toll(asked, evidence[incidents[place].id])):
            tolls.append(_toll_row(asked, toll, place=place))
    return {
        "figures": sorted(rows.values(), key=lambda row: (row["report"], row["in"] == "text", row["start"])),
        "incidents": members,
        "tolls": tolls,
        "bounds": [bound for asked in case.expect.bounds for bound in _bounds(asked, evidence.values())],
        "conflicts": [
            [quotes[claim] for claim in claims if claim in quotes]
            for one in findings.conflicts
            for claims in product(*(repeated.get(claim, [claim]) for claim in one.claims))
        ],
        "voices": len(independent(voice for voice in findings.voices if not rows.keys().isdisjoint(voice.claims))),
    }


def _rows(findings: Findings, documents: Mapping[str, str]) -> dict[str, Row]:
    """Return each figure in the format of annotated ones, by its id."""
    texts = {one.id: one for one in findings.documents}
    found: dict[str, Row] = {}
    for reading in findings.readings:
        report = documents[reading.document_id]
        rows = figures_row(reading, texts[reading.document_id], external_id=report)["figures"]
        figures = [figure for figure in reading.figures if figure.outcome in SCORED]
        held = {figure.id for figure in figures if figure.reader == HOLDS_A_PLACE}
        found |= {
            figure.id: {**row, "report": report}
            for figure, row in zip(figures, rows, strict=True)
            if figure.id not in held
        }
    return found


def _repeated(findings: Findings) -> dict[str, list[str]]:
    """Return for each figure itself and those that only relay it: they stand in the same conflicts."""
    figures = {figure.id: figure for reading in findings.readings for figure in reading.figures}
    found: dict[str, list[str]] = {}
    for voice in findings.voices:
        relays = [figures[claim] for claim in voice.relays if claim in figures]
        for claim in voice.claims:
            said = figures.get(claim)
            alike = [
                f.id for f in relays if said and (f.outcome, f.quantity.value) == (said.outcome, said.quantity.value)
            ]
            if alike:
                found[claim] = [claim, *alike]
    return found


def _says(figure: Figure) -> tuple[Outcome, int | None]:
    return figure.outcome, figure.quantity.value


def _quote(row: Row, case: Case) -> str:
    """Return the words of a figure: those by which the case names it where it does, since a figure has many."""
    report = next(one for one in case.reports if one.get("id") == row["report"])
    text = str(report.get(row["in"]) or "")
    around = []
    for one in case.expect.figures:
        start = text.find(one.quote) if one.report == row["report"] and one.outcome == row["outcome"] else -1
        if start >= 0 and start < row["end"] and row["start"] < start + len(one.quote):
            around.append((abs(start - row["start"]), one.quote))
    return min(around)[1] if around else str(row["quote"])


def _toll(asked: TollAsked, evidence: Evidence) -> Toll | None:
    if asked.codebook not in codebook_names():
        return None
    chosen = codebook(asked.codebook)
    for toll in reconcile(evidence, chosen, as_of=asked.as_of):
        if toll.outcome is asked.outcome and toll.group.casefold() == asked.group.casefold():
            return toll
    return reconcile_one(evidence, chosen, as_of=asked.as_of, outcome=asked.outcome, group=_key(asked.group))


def _key(group: str) -> Key:
    """Return the group that words ask for.

    >>> _key("all"), _key("combatant"), _key("children")
    ((), (('status', 'combatant'),), (('age', 'child'), ('status', 'civilian')))
    """
    words = group.casefold()
    return (
        ()
        if words in ANYBODY
        else _WORDS.get(words) or key_of(grown_up(Group(text=group, attributes=attributes(group))))
    )


def _toll_row(asked: TollAsked, toll: Toll, *, place: int) -> Row:
    question = asked.model_dump(mode="json", include={"codebook", "as_of", "outcome", "group"})
    return {**question, "incident": place, **toll.model_dump(include={"low", "best", "high", "null_reason"})}


def _bounds(asked: BoundAsked, evidence: Iterable[Evidence]) -> Iterator[Row]:
    """Yield what follows for the group that is asked for, from all claims together where they can all hold."""
    key = _key(asked.group)
    for one in evidence:
        found = [*remainders(one), *implied(one, also=[(asked.outcome, key)])]
        told = [b for b in found if b.outcome is asked.outcome and _is_asked(b, asked.group, key=key)]
        for bound in sorted(told, key=lambda b: b.within != one.incident.id)[:1]:
            yield {**asked.model_dump(mode="json"), "low": bound.low, "high": bound.high}


def _is_asked(bound: Bound, group: str, *, key: Key) -> bool:
    words = bound.label.casefold()
    own = tuple((a.name, a.value.casefold()) for a in bound.attributes)
    return words == group.casefold() or (words == "all" and group in ANYBODY) or (bool(key) and set(key) <= set(own))
