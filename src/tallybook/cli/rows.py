"""Rows as tables, one function for each kind."""

from collections.abc import Sequence
from functools import singledispatch
from itertools import groupby
from typing import Any

from tallybook.cli.answers import print_questions
from tallybook.cli.tables import SHORT, console, numbered, shown, table
from tallybook.cli.trees import print_derivations, print_groups, print_timelines
from tallybook.model import Record
from tallybook.views import (
    AnomalyRow,
    BoundRow,
    ClaimRow,
    Derivation,
    EligibilityRow,
    GroupTable,
    HingeRow,
    IncidentRow,
    MoveRow,
    OutletRow,
    PartyRow,
    QuestionRow,
    ReportRow,
    SheetLine,
    SignedRow,
    Timeline,
    TollRow,
    VoiceRow,
)
from tallybook.views.incidents import TollBrief
from tallybook.views.sheet import SheetNumber
from tallybook.views.words import PROPOSAL

NAMED = 4  # claims that a demand of a codebook shows in a table


@singledispatch
def print_rows(first: Record, rows: Sequence[Any]) -> None:
    """Print rows, all of the kind of the first, as a table."""
    del rows
    raise TypeError(f"no table is known for {type(first).__name__}")


@print_rows.register
def _incidents(first: IncidentRow, rows: Sequence[IncidentRow]) -> None:
    made = table(
        "incident", "what, where, when", "reports", f"tolls ({PROPOSAL} unless signed; codebook {first.codebook})"
    )
    for row in rows:
        tolls = "\n".join(f"{t.outcome} ({t.group}): {brief(t)}" for t in row.tolls) or "no figure"
        title = row.title + (f"\n{row.reference_words}" if row.reference_words else "")
        made.add_row(row.id[:SHORT], shown(title), str(row.reports), shown(tolls))
    console().print(made)


def brief(toll: TollBrief) -> str:
    """Return a toll in a few words, with its label where somebody has signed it."""
    return toll.printed if toll.label == PROPOSAL else f"{toll.printed} ({toll.label})"


@print_rows.register
def _tolls(first: TollRow, rows: Sequence[TollRow]) -> None:
    del first
    out = console()
    for (incident, codebook), several in groupby(rows, key=lambda row: (row.incident_id, row.codebook)):
        own = tuple(several)
        made = table("outcome", "group", "toll", "low", "best", "high", "reason")
        label = own[0].label if len({row.label for row in own}) == 1 else "signed or not, row by row"
        made.title = shown(f"Incident {incident[:SHORT]} ({label}; codebook {codebook})")
        made.title_justify = "left"
        for row in own:
            bounds = [numbered(row.low), numbered(row.best), "open" if row.open else numbered(row.high)]
            toll = row.printed if row.label == own[0].label == PROPOSAL else f"{row.printed}\n{row.label}"
            made.add_row(row.outcome, shown(row.group), shown(toll), *bounds, shown(f"{row.reason} {row.origins}"))
        out.print(made)
        if asks := own[0].asks:
            out.print(shown(f"Whether it is eligible under {codebook} is for a person to decide. {asks}\n"))


@print_rows.register
def _eligibility(first: EligibilityRow, rows: Sequence[EligibilityRow]) -> None:
    del first
    out = console()
    for row in rows:
        made = table("demand", "is", "why", "source", "grade")
        by = f", decided by {row.decided_by}" if row.decided_by else ""
        made.title = shown(f"{row.incident} ({row.incident_id[:SHORT]}) under {row.codebook}: {row.words}{by}")
        made.title_justify = "left"
        for one in row.criteria:
            said = "; ".join(f"“{claim.words}”" for claim in one.claims[:NAMED])
            said += f" and {len(one.claims) - NAMED} more" if len(one.claims) > NAMED else ""
            why = f"{one.reason} ({said})" if said else one.reason
            made.add_row(*map(shown, (one.rule, one.words, why, one.source, one.grade)))
        out.print(made)
        if row.decided_by:
            out.print(shown(f"{row.reason}\n"))


@print_rows.register
def _signed(first: SignedRow, rows: Sequence[SignedRow]) -> None:
    del first
    made = table("signature", "toll", "signed", "proposed", "by", "why", "now")
    for row in rows:
        toll = f"{row.incident}\n{row.outcome} ({row.group}), {row.codebook} {row.version}"
        toll += f", as of {row.as_of}" if row.as_of else ""
        why = [row.reason, f"other numbers: {row.override}" if row.override else ""]
        why.append(f"although open: {row.despite}" if row.despite else "")
        by = f"{row.by}, {row.on}, over {row.claims}"
        proposed = f"{row.proposed}; now {row.now}" if row.moved and row.now else row.proposed
        now = "; ".join([row.fate_words, *(f"new since: {words}" for words in row.news)])
        cells = (toll, row.printed, proposed, by, "\n".join(part for part in why if part), now)
        made.add_row(row.id[:SHORT], *map(shown, cells))
    console().print(made)


@print_rows.register
def _sheet(first: SheetLine, rows: Sequence[SheetLine]) -> None:
    made = table("known", "who", "killed", "injured", "others and parts", "use", "why")
    made.title, made.title_justify = f"Evidence sheet ({first.label})", "left"
    for row in rows:
        who = "\n".join([row.speaker, f"in {', '.join(row.outlets)}"])
        rest = [f"{one.said}: {one.outcome}" for one in (*row.others, *row.parts)]
        counts = ["\n".join(_count(one) for one in some) for some in (row.killed, row.injured)]
        cells = (row.known, who, *counts, "\n".join(rest), str(row.standing), "\n".join(row.reasons))
        made.add_row(*map(shown, cells))
    console().print(made)


def _count(one: SheetNumber) -> str:
    return one.said if one.standing == "in" else f"{one.said} ({one.standing})"


@print_rows.register
def _questions(first: QuestionRow, rows: Sequence[QuestionRow]) -> None:
    del first
    print_questions(rows)


@print_rows.register
def _hinges(first: HingeRow, rows: Sequence[HingeRow]) -> None:
    made = table("left out", "what moves", "--without")
    made.title, made.title_justify = f"What hangs on one part (codebook {first.codebook})", "left"
    for row in rows:
        name = f"“{row.claim.words}”, {row.claim.speaker}, {row.claim.outlet or ''}" if row.claim else row.name
        moved = "\n".join(one.words for one in row.moves)
        made.add_row(*map(shown, (f"{row.kind}: {name}", moved, row.subject)))
    console().print(made)


@print_rows.register
def _moves(first: MoveRow, rows: Sequence[MoveRow]) -> None:
    made = table("outcome", "group", "as it is", "without", "voices")
    made.title, made.title_justify = first.label.capitalize(), "left"
    for row in rows:
        voices = str(row.counted) if row.counted == row.counted_now else f"{row.counted_now} → {row.counted}"
        then = row.then if row.then != row.now else "the same"
        made.add_row(row.outcome, *map(shown, (row.group, row.now, then, voices)))
    console().print(made)


@print_rows.register
def _bounds(first: BoundRow, rows: Sequence[BoundRow]) -> None:
    made = table("outcome", "group", "bounds", "within", "forced by", "assumed")
    made.title, made.title_justify = f"Bounds {first.label}", "left"
    for row in rows:
        forced = "; ".join(f"“{one.words}”" for one in row.forced_by)
        beyond = "; ".join(f"“{one.words}” left out" for one in row.left_out)
        words = (row.group, row.printed, row.within, forced or beyond, "; ".join(row.assumptions))
        made.add_row(row.outcome, *map(shown, words))
    console().print(made)


@print_rows.register
def _anomalies(first: AnomalyRow, rows: Sequence[AnomalyRow]) -> None:
    del first
    made = table("incident", "what is odd", "why", "what to do", "claims")
    for row in rows:
        words = "; ".join(f"“{one.words}”" for one in row.claims)
        made.add_row(row.incident_id[:SHORT], *map(shown, (row.words, row.reason, row.todo, words)))
    console().print(made)


@print_rows.register
def _claims(first: ClaimRow, rows: Sequence[ClaimRow]) -> None:
    del first
    made = table("claim", "outcome", "words", "group", "speaker", "outlet, day", "sentence")
    for row in rows:
        cautions = f" ({', '.join(row.cautions)})" if row.cautions else ""
        made.add_row(
            row.id[:SHORT],
            row.outcome or row.kind or "",
            shown(row.words if row.type == "figure" else _own_words(row)),
            shown((row.group or aim(row)) + cautions),
            shown(row.speaker + basis(row)),
            shown(
                f"{row.outlet or 'outlet not known'}, {row.published}"
                + (f"; said {row.said_on}" if row.said_on else "")
            ),
            shown(row.sentence),
        )
    console().print(made)


def _own_words(row: ClaimRow) -> str:
    return " … ".join(f"“{words}”" for words in row.own_words)


def aim(row: ClaimRow) -> str:
    """Return whom a blame or a demand is aimed at, as the report words it."""
    return f"“{row.target}”" if row.target else ""


def basis(row: ClaimRow) -> str:
    """Say of a statement whether its speaker is named."""
    return "" if row.type == "figure" or row.named or not row.speaker_kind else " (not named)"


@print_rows.register
def _parties(first: PartyRow, rows: Sequence[PartyRow]) -> None:
    del first
    made = table("incident", "party", "told as", "says", "words")
    for row in rows:
        name = f"{row.name} ({row.kind_words})"
        for role in row.roles:
            words = " … ".join(f"“{one.words}”" for one in role.told[:NAMED])
            made.add_row(row.incident_id[:SHORT], *map(shown, (name, role.words, role.by, words)))
    console().print(made)


@print_rows.register
def _reports(first: ReportRow, rows: Sequence[ReportRow]) -> None:
    del first
    made = table("report", "title", "outlet", "published", "figures", "statements", "not read")
    for row in rows:
        counts = [str(n) for n in (row.figures, row.statements, row.unread)]
        made.add_row(row.id[:SHORT], shown(row.title), shown(row.outlet or "not known"), shown(row.published), *counts)
    console().print(made)


@print_rows.register
def _outlets(first: OutletRow, rows: Sequence[OutletRow]) -> None:
    del first
    made = table("outlet", "name", "published", "reports", "copies", "copied", "figures", "voices")
    for row in rows:
        counts = (row.reports, row.copies, row.copied, row.figures, row.voices)
        made.add_row(row.id[:SHORT], shown(row.name), span(row), *map(str, counts))
    console().print(made)


@print_rows.register
def _voices(first: VoiceRow, rows: Sequence[VoiceRow]) -> None:
    del first
    made = table("voice", "name", "kind", "reported", "claims", "relayed", "incidents", "outlets")
    for row in rows:
        counts = (row.direct, row.relayed, row.incidents, row.outlets)
        made.add_row(row.id[:SHORT], shown(row.name), row.kind, span(row), *map(str, counts))
    console().print(made)


@print_rows.register
def _derivations(first: Derivation, rows: Sequence[Derivation]) -> None:
    del first
    print_derivations(rows)


@print_rows.register
def _timelines(first: Timeline, rows: Sequence[Timeline]) -> None:
    del first
    print_timelines(rows)


@print_rows.register
def _by_group(first: GroupTable, rows: Sequence[GroupTable]) -> None:
    del first
    print_groups(rows)


def span(row: OutletRow | VoiceRow) -> str:
    """Return the first and the last day on which something was published."""
    if not row.first_day:
        return "date not known"
    return row.first_day if row.first_day == row.last_day else f"{row.first_day} to {row.last_day}"
