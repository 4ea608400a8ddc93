"""A book for the pages that holds given findings and remembers what came in."""

from collections.abc import Mapping, Sequence
from datetime import date

from tallybook.answers import Answers
from tallybook.errors import NotFound, UnreadableReport
from tallybook.model import Added, Decision, Findings, Unreadable
from tallybook.tolls import Codebook, codebook
from tallybook.views import HistoryRow, became, decision, find_incident, history_rows


class FakeBook(Answers):
    def __init__(self, findings: Findings | None) -> None:
        super().__init__()
        self.kept = findings
        self.texts: list[tuple[str, dict[str, str | None]]] = []
        self.uploads: list[tuple[str, bytes]] = []
        self.runs = 0
        self.decided: list[Decision] = []
        self.asked: list[tuple[str | None, date | None]] = []

    def findings(self, *, codebook: str | None = None, as_of: date | None = None) -> Findings:
        self.asked.append((codebook, as_of))
        if self.kept is None:
            raise NotFound("nothing has been computed in this book yet", todo="run it")
        return self.kept

    def unreadable(self) -> tuple[Unreadable, ...]:
        return (Unreadable(label="scan.pdf", reason="not a kind that is read", todo="give its text"),)

    def codebook(self, name: str) -> Codebook:
        return codebook(name)

    def history(self, incident: str) -> tuple[HistoryRow, ...]:
        return history_rows(self.kept, find_incident(self.kept, incident)) if self.kept else ()

    def became(self, incident: str) -> str:
        return became(self.kept, wanted=incident) if self.kept else ""

    def add_text(self, text: str, **supplied: str | None) -> Added:
        self.texts.append((text, supplied))
        return Added(new=1, reports=(self.kept.reports[0].id,)) if self.kept else Added(new=1)

    def add_upload(self, name: str, content: bytes) -> Added:
        self.uploads.append((name, content))
        if not content:
            return Added(unreadable=(Unreadable(label=name, reason="the file is empty", todo="leave it out"),))
        if name.endswith(".csv"):
            raise UnreadableReport("the table lacks the column text", where=name, todo="name it")
        return Added(known=1, reports=(self.kept.reports[1].id,)) if self.kept else Added(known=1)

    def decide_together(
        self, several: Sequence[Mapping[str, str | None]], *, by: str, reason: str
    ) -> tuple[Decision, ...]:
        made = tuple(decision(self.findings(), one, by=by, reason=reason) for one in several)
        self.decided.extend(made)
        return made

    def run(self) -> None:
        self.runs += 1
