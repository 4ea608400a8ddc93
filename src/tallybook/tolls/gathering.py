"""The evidence of every incident of a book, gathered in one pass."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from tallybook.model import Findings, Incident, Reference, Relay, Voice
from tallybook.tolls.evidence import Evidence
from tallybook.tolls.rulings import COUNTING, ON_INCIDENTS


def gather(found: Findings) -> tuple[Evidence, ...]:
    """Return for each incident its own figures, sure and unsure, with the texts and the voices behind them.

    Of the statements only those that surely belong to it are taken.
    """
    statements = {one.id: one for reading in found.readings for one in reading.statements}
    sides: dict[str, set[str]] = {}
    for one in found.interests:
        sides.setdefault(one.incident_id, set()).add(one.voice)
    figures = {figure.id: figure for reading in found.readings for figure in reading.figures}
    texts = {document.id: document for document in found.documents}
    speaking = _Speaking(found.voices)
    counting = [one for one in found.decisions if one.verb in COUNTING | ON_INCIDENTS and one.id not in found.stale]
    evidence = []
    for incident in found.incidents:
        own = tuple(figures[c] for c in sorted({*incident.claims, *incident.unsure}) if c in figures)
        said = tuple(statements[c] for c in sorted(set(incident.claims)) if c in statements)
        mine = {figure.id for figure in own}
        evidence.append(
            Evidence(
                incident=incident,
                figures=own,
                documents={claim.document_id: texts[claim.document_id] for claim in (*own, *said)},
                voices=tuple(speaking.of(sorted(mine), also=[one.id for one in said])),
                statements=said,
                sides=frozenset(sides.get(incident.id, ())),
                decisions=tuple(one for one in counting if one.subject in mine or one.verb in ON_INCIDENTS),
            )
        )
    return tuple(evidence)


class _Speaking:
    """Who says and who repeats each claim of a book."""

    def __init__(self, voices: Iterable[Voice]) -> None:
        self._said: dict[str, list[Voice]] = defaultdict(list)
        self._repeated: dict[str, list[tuple[Voice, Relay | None]]] = defaultdict(list)
        for voice in voices:
            why = {relay.claim: relay for relay in voice.reasons}
            for claim in voice.claims:
                self._said[claim].append(voice)
            for claim in voice.relays:
                self._repeated[claim].append((voice, why.get(claim)))

    def of(self, figures: Iterable[str], *, also: Iterable[str]) -> Iterator[Voice]:
        """Yield the voices of some figures by id, each with what it says of them, and of other claims, and no more.

        Police speak in thousands of reports: all that they say is not looked at again for each incident.
        """
        told = tuple(figures)
        several = {v.id: v for c in told for v in (*self._said.get(c, ()), *(v for v, _ in self._repeated.get(c, ())))}
        says: dict[str, list[str]] = {one: [] for one in several}
        repeats: dict[str, list[tuple[str, Relay | None]]] = {one: [] for one in several}
        for claim in sorted({*told, *also}):
            for voice in self._said.get(claim, ()):
                says.get(voice.id, []).append(claim)
            for voice, why in self._repeated.get(claim, ()):
                repeats.get(voice.id, []).append((claim, why))
        for one in sorted(several):
            known = {
                "claims": tuple(says[one]),
                "relays": tuple(claim for claim, _ in repeats[one]),
                "reasons": tuple(why for _, why in repeats[one] if why),
            }
            yield several[one].model_copy(update=known)


def gather_as_one(found: Findings) -> Evidence | None:
    """Return the evidence of reports that are known to tell of one incident: of each report its own news.

    A report with several stories of its own tells of the one that most of its figures speak of; None where no report
    has a figure.
    """
    news = [one for one in found.incidents if one.reference is Reference.MAIN]
    where = {figure.id: figure.document_id for reading in found.readings for figure in reading.figures}
    most: dict[str, tuple[int, Incident]] = {}
    for one in news:
        told = [where[claim] for claim in (*one.claims, *one.unsure) if claim in where]
        for document in one.documents:
            if document not in most or told.count(document) > most[document][0]:
                most[document] = (told.count(document), one)
    if not news:
        return None
    claims = tuple(
        claim for one in news for claim in (*one.claims, *one.unsure) if claim in where and most[where[claim]][1] is one
    )
    first = min(news, key=lambda one: (-len(one.documents), -len(one.claims), one.id))
    joint = first.changed(claims=tuple(dict.fromkeys(claims)), documents=tuple(sorted(most)), unsure=())
    return gather(found.changed(incidents=(joint,)))[0]
