"""The evidence of every incident of a book, gathered in one pass."""

from tallybook.model import Findings, Incident, Reference, Voice
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
    speaking: dict[str, list[Voice]] = {}
    for voice in found.voices:
        for claim in (*voice.claims, *voice.relays):
            speaking.setdefault(claim, []).append(voice)
    counting = [one for one in found.decisions if one.verb in COUNTING | ON_INCIDENTS and one.id not in found.stale]
    evidence = []
    for incident in found.incidents:
        own = tuple(figures[c] for c in sorted({*incident.claims, *incident.unsure}) if c in figures)
        said = tuple(statements[c] for c in sorted(set(incident.claims)) if c in statements)
        mine = {figure.id for figure in own}
        voices = {voice.id: voice for figure in own for voice in speaking.get(figure.id, ())}
        evidence.append(
            Evidence(
                incident=incident,
                figures=own,
                documents={claim.document_id: texts[claim.document_id] for claim in (*own, *said)},
                voices=tuple(voices[one] for one in sorted(voices)),
                statements=said,
                sides=frozenset(sides.get(incident.id, ())),
                decisions=tuple(one for one in counting if one.subject in mine or one.verb in ON_INCIDENTS),
            )
        )
    return tuple(evidence)


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
