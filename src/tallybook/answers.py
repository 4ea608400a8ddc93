"""What a book answers: every view of its findings, by one name each for the library, the command line and the pages."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date

from tallybook import tolls, views, whatif
from tallybook.errors import BadSetting
from tallybook.gazetteer import Gazetteer
from tallybook.incidents import Linker
from tallybook.model import Findings, Incident, Unreadable
from tallybook.tolls import EVERY, codebook_names


class Answers(ABC):
    """The questions that can be asked of whatever has findings."""

    def __init__(self) -> None:
        """Start with a linker that remembers nothing yet."""
        self.linker = Linker()

    @abstractmethod
    def findings(self, *, codebook: str | None = None, as_of: date | None = None) -> Findings:
        """Return what was computed last, counted under another codebook or as of a day where that is asked."""

    @abstractmethod
    def unreadable(self) -> tuple[Unreadable, ...]:
        """Return what could not be read."""

    def incidents(self) -> tuple[views.IncidentRow, ...]:
        """Return the incidents, a row each."""
        return views.incident_rows(self.findings())

    def gazetteer(self) -> Gazetteer:
        """Return the places that are known by name: the shipped ones."""
        return Gazetteer.shipped()

    def select(self, selection: views.Selection) -> views.SelectionPage:
        """Return the incidents that lie in a place, a time, a kind, a toll; those that may; those nobody can tell."""
        return views.selection_page(self.findings(), selection, gazetteer=self.gazetteer())

    def map(self, selection: views.Selection) -> views.MapPage:
        """Return a selection on a map: marks with their incidents and their killed, and what no map can show."""
        return views.map_page(self.findings(), selection, gazetteer=self.gazetteer())

    def calendar(self, selection: views.Selection) -> views.CalendarPage:
        """Return a selection over time: bars with their incidents and their killed, and what stands in no column."""
        return views.calendar_page(self.findings(), selection, gazetteer=self.gazetteer())

    def toll(
        self, incident: str | None = None, *, codebook: str | None = None, as_of: date | None = None
    ) -> tuple[views.TollRow, ...]:
        """Return the tolls of one incident or of all, under a codebook (or `all`), as of the end of a day."""
        if codebook == EVERY:
            every = (self.findings(codebook=name, as_of=as_of) for name in codebook_names())
            return tuple(row for found in every for row in views.toll_rows(found, incident))
        return views.toll_rows(self.findings(codebook=codebook, as_of=as_of), incident)

    def eligibility(
        self, incident: str | None = None, *, codebook: str | None = None, as_of: date | None = None
    ) -> tuple[views.EligibilityRow, ...]:
        """Return whether a codebook (or each, with `all`) takes one incident or each of all, and why."""
        names = codebook_names() if codebook == EVERY else (codebook,)
        every = (self.findings(codebook=name, as_of=as_of) for name in names)
        return tuple(row for found in every for row in views.eligibility_rows(found, incident))

    def derivations(
        self, incident: str | None = None, *, codebook: str | None = None, as_of: date | None = None
    ) -> tuple[views.Derivation, ...]:
        """Return how each toll of one incident or of all came about, down to the sentences."""
        return views.derivations(self.findings(codebook=codebook, as_of=as_of), incident)

    def timelines(
        self, incident: str, *, codebook: str | None = None, as_of: date | None = None
    ) -> tuple[views.Timeline, ...]:
        """Return the toll of an incident as of each day that changed it, with the claims, an outcome each."""
        return views.timelines(self.findings(codebook=codebook, as_of=as_of), incident)

    def by_group(
        self, incident: str, *, codebook: str | None = None, as_of: date | None = None
    ) -> tuple[views.GroupTable, ...]:
        """Return what each voice last said of each group of an incident, an outcome each."""
        return views.by_group(self.findings(codebook=codebook, as_of=as_of), incident)

    def evidence(
        self, incident: str, *, codebook: str | None = None, as_of: date | None = None
    ) -> tuple[views.SheetLine, ...]:
        """Return the evidence sheet of an incident: what each voice holds, and what the toll does with it."""
        return views.evidence_sheet(self.findings(codebook=codebook, as_of=as_of), incident)

    @abstractmethod
    def codebook(self, name: str) -> tolls.Codebook:
        """Return a codebook by its name: a built-in one, or one that was used; raises BadSetting for any other."""

    def questions(
        self,
        incident: str | None = None,
        *,
        codebook: str | None = None,
        as_of: date | None = None,
        patience: int | None = None,
    ) -> tuple[views.QuestionRow, ...]:
        """Return what is asked of a person about one incident or about all, by its effect, with what answers give.

        Answers that link the book anew take long over many reports: `patience` is how many of them are waited for.
        """
        found = self.findings(codebook=codebook, as_of=as_of)
        one = views.find_incident(found, incident) if incident else None
        relinking = whatif.Relinking(self.linker, patience)
        under = self.codebook(found.codebook)
        asked = whatif.questions(found, under, incident=one, as_of=as_of, relinking=relinking)
        return views.question_rows(found, asked)

    def sensitivity(
        self, incident: str, *, codebook: str | None = None, as_of: date | None = None
    ) -> tuple[views.HingeRow, ...]:
        """Return what moves an incident's tolls when it is left out: each claim, voice, outlet and rule, by effect."""
        found, one, under = self._counted(incident, codebook=codebook, as_of=as_of)
        return views.hinge_rows(found, one, hinges=whatif.hinges(found, under, incident=one, as_of=as_of))

    def without(
        self, incident: str, *parts: str, codebook: str | None = None, as_of: date | None = None
    ) -> tuple[views.MoveRow, ...]:
        """Return an incident's tolls that move without some parts: a claim's id, voice:NAME, outlet:NAME, rule:NAME."""
        if not incident:
            raise BadSetting("what is left out is left out of one incident", todo="name the incident")
        found, one, under = self._counted(incident, codebook=codebook, as_of=as_of)
        evidence = whatif.evidence_of(found, one)
        several = views.find_parts(found, evidence, codebook=under, wanted=parts)
        after = tolls.left_out(evidence, under, several=several, as_of=as_of)
        before = tolls.as_counted(evidence, under, as_of=as_of)
        return views.move_rows(found, one, moves=tolls.beside(before, after, codebook=under))

    def _counted(
        self, incident: str, *, codebook: str | None, as_of: date | None
    ) -> tuple[Findings, Incident, tolls.Codebook]:
        found = self.findings(codebook=codebook, as_of=as_of)
        return found, views.find_incident(found, incident), self.codebook(found.codebook)

    def supposed(
        self,
        asked: Mapping[str, str | None],
        *,
        codebook: str | None = None,
        as_of: date | None = None,
        patience: int | None = None,
    ) -> views.SupposedPage:
        """Return what a judgement on incidents would give, asked for as `decide_together` takes it; nothing is kept.

        `patience` is how many reports are linked anew for it; of more it is not known.
        """
        found = self.findings(codebook=codebook, as_of=as_of)
        made = views.decision(found, asked, by=whatif.NOBODY, reason=whatif.SUPPOSED)
        if patience is not None and patience < len(found.documents):
            return views.SupposedPage(known=False)
        under = self.codebook(found.codebook)
        then, several = whatif.becoming(found, [made], under=under, as_of=as_of, linker=self.linker)
        concerned = ((one.incident, one.is_gone, one.moves) for one in several)
        return views.supposed_page(found, then, concerned=concerned)

    def bounds(self, incident: str | None = None) -> tuple[views.BoundRow, ...]:
        """Return what follows by arithmetic for groups that reports name, and is said by nobody."""
        return views.bound_rows(self.findings(), incident)

    def claims(self, *, incident: str | None = None, outcome: str | None = None) -> tuple[views.ClaimRow, ...]:
        """Return who says what, of one incident or of all."""
        return views.claim_rows(self.findings(), incident=incident, outcome=outcome)

    def parties(self, incident: str | None = None) -> tuple[views.PartyRow, ...]:
        """Return who is told to have had a part in one incident or in all: as what, and on whose word."""
        return views.party_rows(self.findings(), incident)

    def reports(self) -> tuple[views.ReportRow, ...]:
        """Return the reports, a row each."""
        return views.report_rows(self.findings())

    def report(self, report: str) -> views.ReportPage:
        """Return one report with its claims in place, by its id or the start of it."""
        return views.report_page(self.findings(), report)

    def outlets(self, sought: str = "") -> tuple[views.OutletRow, ...]:
        """Return the outlets whose names hold the words sought, a row each."""
        return views.outlet_rows(self.findings(), sought=sought)

    def outlet(self, outlet: str) -> views.OutletPage:
        """Return one outlet by its name or id: its reports, copies, the voices it carries, its own figures."""
        return views.outlet_page(self.findings(), outlet)

    def voices(self, sought: str = "") -> tuple[views.VoiceRow, ...]:
        """Return the public voices whose names hold the words sought, a row each; private persons have none."""
        return views.voice_rows(self.findings(), sought=sought)

    def voice(self, voice: str) -> views.VoicePage:
        """Return one public voice by its name or id: what it is reported to have said, when, and through whom."""
        return views.voice_page(self.findings(), voice)

    def anomalies(self, incident: str | None = None) -> tuple[views.AnomalyRow, ...]:
        """Return what looks odd in the figures of one incident or of all, and should be looked at before publishing."""
        return views.anomaly_rows(self.findings(), incident)

    def problems(self) -> views.ProblemsPage:
        """Return what was not read: reports, refused figures, sentences that look like figures."""
        return views.problems(self.findings(), self.unreadable())

    def export(self, format_name: str) -> Mapping[str, str]:
        """Return the files of an export, name to text; formats are csv, jsonl and html."""
        return views.export(self.findings(), format_name, unreadable=self.unreadable())
