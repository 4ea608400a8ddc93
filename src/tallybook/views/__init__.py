"""Views: what a book holds as plain frozen records, for tables, JSON, pages and exports alike; pure."""

from tallybook.views.anomalies import AnomalyRow, anomaly_rows
from tallybook.views.by_group import GroupTable, by_group
from tallybook.views.calendars import CalendarPage, calendar_page
from tallybook.views.cases import Case, answer, read_cases
from tallybook.views.claims import ClaimRow, claim_rows
from tallybook.views.derivations import Derivation, derivations
from tallybook.views.exports import FORMATS, export
from tallybook.views.finding import find_claim, find_incident, find_report, find_signature
from tallybook.views.given import Given, given
from tallybook.views.hinges import HingeRow, find_parts, hinge_rows, move_rows
from tallybook.views.history import HistoryRow, became, history_rows
from tallybook.views.incidents import IncidentPage, IncidentRow, incident_page, incident_rows, incident_title
from tallybook.views.judging import as_seen, published, shown
from tallybook.views.maps import MapPage, map_page
from tallybook.views.movable import Movable, movable
from tallybook.views.moves import MoveRow
from tallybook.views.outlets import OutletPage, OutletRow, outlet_page, outlet_rows
from tallybook.views.predictions import lines, listed, predictions, tolls_row
from tallybook.views.problems import ProblemsPage, problems
from tallybook.views.questions import QuestionRow, question_rows
from tallybook.views.reports import ReportPage, ReportRow, report_page, report_rows
from tallybook.views.selecting import SelectionPage, selection_page
from tallybook.views.selection import Selection
from tallybook.views.sheet import SheetLine, evidence_sheet
from tallybook.views.signatures import EligibilityRow, SignedRow, eligibility_rows, signed_rows, to_sign
from tallybook.views.supposed import SupposedPage, supposed_page
from tallybook.views.targets import check_told, decision, find_target
from tallybook.views.timelines import Timeline, timelines
from tallybook.views.tolls import BoundRow, ConflictRow, TollRow, bound_rows, toll_rows
from tallybook.views.untold import with_untold
from tallybook.views.violence import PartyRow, party_rows
from tallybook.views.voices import VoicePage, VoiceRow, voice_page, voice_rows

__all__ = [
    "FORMATS",
    "AnomalyRow",
    "BoundRow",
    "CalendarPage",
    "Case",
    "ClaimRow",
    "ConflictRow",
    "Derivation",
    "EligibilityRow",
    "Given",
    "GroupTable",
    "HingeRow",
    "HistoryRow",
    "IncidentPage",
    "IncidentRow",
    "MapPage",
    "Movable",
    "MoveRow",
    "OutletPage",
    "OutletRow",
    "PartyRow",
    "ProblemsPage",
    "QuestionRow",
    "ReportPage",
    "ReportRow",
    "Selection",
    "SelectionPage",
    "SheetLine",
    "SignedRow",
    "SupposedPage",
    "Timeline",
    "TollRow",
    "VoicePage",
    "VoiceRow",
    "anomaly_rows",
    "answer",
    "as_seen",
    "became",
    "bound_rows",
    "by_group",
    "calendar_page",
    "check_told",
    "claim_rows",
    "decision",
    "derivations",
    "eligibility_rows",
    "evidence_sheet",
    "export",
    "find_claim",
    "find_incident",
    "find_parts",
    "find_report",
    "find_signature",
    "find_target",
    "given",
    "hinge_rows",
    "history_rows",
    "incident_page",
    "incident_rows",
    "incident_title",
    "lines",
    "listed",
    "map_page",
    "movable",
    "move_rows",
    "outlet_page",
    "outlet_rows",
    "party_rows",
    "predictions",
    "problems",
    "published",
    "question_rows",
    "read_cases",
    "report_page",
    "report_rows",
    "selection_page",
    "shown",
    "signed_rows",
    "supposed_page",
    "timelines",
    "to_sign",
    "toll_rows",
    "tolls_row",
    "voice_page",
    "voice_rows",
    "with_untold",
]
