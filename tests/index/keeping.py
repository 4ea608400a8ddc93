"""What the tests of the index keep in it, and two looks at what became of it."""

from pathlib import Path

from tallybook.index import Index
from tallybook.ledger import Ledger
from tallybook.model import Document, Figure, Findings, Hedge, Incident, Outcome, Quantity, Reading, Report

AT = "2031-05-06T10:00:00+00:00"


def reading(document: Document, *, reader: str = "test/1", value: int = 9) -> Reading:
    figure = Figure(
        id=Figure.id_for(document.id, Outcome.KILLED, start=0, end=4),
        document_id=document.id,
        start=0,
        end=4,
        text="nine",
        passage_start=0,
        passage_end=24,
        reader=reader,
        outcome=Outcome.KILLED,
        quantity=Quantity(value=value, hedge=Hedge.EXACT, low=value, high=value),
    )
    return Reading(document_id=document.id, reader=reader, figures=(figure,), private_names=("Orla Tesk",))


def document(number: int) -> Document:
    return Document.of(f"{number:032}", "test/1", title=None, body=f"Nine people died in Tarmel, report {number}.")


DOCUMENTS = tuple(document(n) for n in range(5))
READINGS = {d.id: reading(d) for d in DOCUMENTS}
FINDINGS = Findings(
    codebook="reported",
    reports=(Report.of(b"x", "text/plain", outlet="Osk Herald"),),
    documents=DOCUMENTS,
    readings=tuple(READINGS.values()),
    incidents=(Incident(id="i" * 32, title="Tarmel, 6 May 2031"),),
    labels={"r": "a.txt — “first”"},
)


def is_empty(index: Index) -> bool:
    return (index.state(), index.findings(), index.readings("test/1")) == (None, None, {})


def verified(path: Path) -> tuple[str, ...]:
    with Ledger.open(path) as ledger:
        return ledger.verify()
