"""Answers as tables for people, or as JSON for programs."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import singledispatch
from itertools import groupby
from typing import Any

import click
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tallybook.cli.terminal import harmless, harmless_json
from tallybook.model import Added, Capture, Ran, Record, Unreadable
from tallybook.views import BoundRow, ClaimRow, IncidentRow, ProblemsPage, ReportPage, ReportRow, SheetLine, TollRow
from tallybook.views.copies import ChangeRow, CopyPage
from tallybook.views.sheet import SheetNumber
from tallybook.views.words import count_words

SHORT = 8  # characters of an id that are shown; any start that fits one record only will do
PIPE_WIDTH = 140  # where there is no screen to fit


def _console(*, stderr: bool = False) -> Console:
    console = Console(stderr=stderr, highlight=False, soft_wrap=False)
    return console if console.is_terminal else Console(stderr=stderr, highlight=False, width=PIPE_WIDTH)


@contextmanager
def progress(verb: str) -> Iterator[Callable[[Capture | Unreadable], None]]:
    """Show on standard error what is being taken in, where that is a screen."""
    console, count = _console(stderr=True), 0
    with console.status(f"{verb} …") as status:

        def seen(arrival: Capture | Unreadable) -> None:
            nonlocal count
            count += 1
            status.update(_words(f"{verb} {count}: {arrival.label}"))

        yield seen


def print_added(added: Added) -> None:
    """Print what an intake brought; what could not be read goes to standard error, a line each."""
    out, err = _console(), _console(stderr=True)
    for note in added.notes:
        out.print(_words(f"Note: {note}."))
    counts = [
        (added.new, "new"),
        (added.known, "already in the book"),
        (added.forgotten, "forgotten earlier, left out"),
    ]
    said = ", ".join(f"{count} {what}" for count, what in counts if count) or "none"
    out.print(_words(f"Reports: {said}; {len(added.unreadable)} could not be read."))
    for one in added.unreadable:
        err.print(_words(f"Not read: {one.label}: {one.reason}; {one.todo}"), soft_wrap=True)


def print_ran(ran: Ran) -> None:
    """Print what a run did, or that there was nothing to do."""
    found = ran.findings
    readings = found.readings
    numbers = {
        "report": len(found.documents),
        "figure": sum(len(one.figures) for one in readings),
        "statement": sum(len(one.statements) for one in readings),
        "incident": len(found.incidents),
    }
    counts = ", ".join(count_words(number, noun) for noun, number in numbers.items())
    did = (
        f"Read {count_words(ran.read, 'report')}. The book holds" if ran.renewed else "Nothing new since the last run:"
    )
    click.echo(f"{did} {counts}; tolls under the codebook {found.codebook}.")
    refused, unread = sum(len(one.refused) for one in readings), sum(len(one.unread) for one in readings)
    left = (
        f"{count_words(refused, 'figure')} refused, {count_words(unread, 'sentence')} with a sign of a figure not read"
    )
    click.echo(f"{left}: tallybook problems BOOK.")


def print_answer(answer: Any, *, as_json: bool, pending: bool) -> None:
    """Print rows or a page, with a word on standard error where the book has not been run since something came in."""
    if pending:
        _console(stderr=True).print("Something came in since the last run and is not in this: tallybook run BOOK.")
    if as_json:
        plain = [row.plain() for row in answer] if isinstance(answer, tuple) else answer.plain()
        click.echo(harmless_json(json.dumps(plain, ensure_ascii=False, indent=1)))
    elif isinstance(answer, tuple) and not answer:
        click.echo("Nothing to show.")
    elif isinstance(answer, tuple):
        _print_rows(answer[0], answer)
    else:
        _print_page(answer)


@singledispatch
def _print_rows(first: Record, rows: Sequence[Any]) -> None:
    del rows
    raise TypeError(f"no table is known for {type(first).__name__}")


@_print_rows.register
def _incidents(first: IncidentRow, rows: Sequence[IncidentRow]) -> None:
    table = _table("incident", "what, where, when", "reports", f"tolls ({first.label}; codebook {first.codebook})")
    for row in rows:
        tolls = "\n".join(f"{t.outcome} ({t.group}): {t.printed}" for t in row.tolls) or "no figure"
        title = row.title + (f"\n{row.reference_words}" if row.reference_words else "")
        table.add_row(row.id[:SHORT], _words(title), str(row.reports), _words(tolls))
    _console().print(table)


@_print_rows.register
def _tolls(first: TollRow, rows: Sequence[TollRow]) -> None:
    out = _console()
    for incident, own in groupby(rows, key=lambda row: row.incident_id):
        table = _table("outcome", "group", "toll", "low", "best", "high", "reason")
        table.title = f"Incident {incident[:SHORT]} ({first.label}; codebook {first.codebook})"
        table.title_justify = "left"
        for row in own:
            bounds = [_number(row.low), _number(row.best), "open" if row.open else _number(row.high)]
            table.add_row(
                row.outcome, _words(row.group), _words(row.printed), *bounds, _words(f"{row.reason} {row.origins}")
            )
        out.print(table)


@_print_rows.register
def _sheet(first: SheetLine, rows: Sequence[SheetLine]) -> None:
    table = _table("known", "who", "killed", "injured", "others and parts", "use", "why")
    table.title, table.title_justify = f"Evidence sheet ({first.label})", "left"
    for row in rows:
        who = "\n".join([row.speaker, f"in {', '.join(row.outlets)}"])
        rest = [f"{one.said}: {one.outcome}" for one in (*row.others, *row.parts)]
        counts = ["\n".join(_count(one) for one in some) for some in (row.killed, row.injured)]
        cells = (row.known, who, *counts, "\n".join(rest), str(row.standing), "\n".join(row.reasons))
        table.add_row(*map(_words, cells))
    _console().print(table)


def _count(one: SheetNumber) -> str:
    return one.said if one.standing == "in" else f"{one.said} ({one.standing})"


@_print_rows.register
def _bounds(first: BoundRow, rows: Sequence[BoundRow]) -> None:
    table = _table("outcome", "group", "bounds", "within", "forced by", "assumed")
    table.title, table.title_justify = f"Bounds {first.label}", "left"
    for row in rows:
        forced = "; ".join(f"“{one.words}”" for one in row.forced_by)
        words = (row.group, row.printed, row.within, forced, "; ".join(row.assumptions))
        table.add_row(row.outcome, *map(_words, words))
    _console().print(table)


@_print_rows.register
def _claims(first: ClaimRow, rows: Sequence[ClaimRow]) -> None:
    del first
    table = _table("claim", "outcome", "words", "group", "speaker", "outlet, day", "sentence")
    for row in rows:
        cautions = f" ({', '.join(row.cautions)})" if row.cautions else ""
        table.add_row(
            row.id[:SHORT],
            row.outcome or row.kind or "",
            _words(row.words if row.type == "figure" else row.quotation or ""),
            _words((row.group or "") + cautions),
            _words(row.speaker),
            _words(f"{row.outlet or 'outlet not known'}, {row.published}"),
            _words(row.sentence),
        )
    _console().print(table)


@_print_rows.register
def _reports(first: ReportRow, rows: Sequence[ReportRow]) -> None:
    del first
    table = _table("report", "title", "outlet", "published", "figures", "statements", "not read")
    for row in rows:
        counts = [str(n) for n in (row.figures, row.statements, row.unread)]
        table.add_row(
            row.id[:SHORT], _words(row.title), _words(row.outlet or "not known"), _words(row.published), *counts
        )
    _console().print(table)


@singledispatch
def _print_page(page: Record) -> None:
    raise TypeError(f"no page is known for {type(page).__name__}")


@_print_page.register
def _report(page: ReportPage) -> None:
    out = _console()
    row = page.report
    out.print(_words(f"{row.title}\n{row.outlet or 'outlet not known'}, {row.published}; report {row.id[:SHORT]}\n"))
    for copy in page.copied_from:
        out.print(_words(_copied(copy)))
        for change in (*copy.numbers, *copy.words):
            out.print(Padding(_words(_changed(change)), (0, 0, 0, 2)))
        out.print()
    for paragraph in page.paragraphs:
        words = Text()
        for segment in paragraph.segments:
            words.append(harmless(segment.text), style="reverse" if segment.kinds else "")
            words.append("".join(f"[{number}]" for number in segment.closes), style="bold")
        out.print(words, end="\n\n")
    for note in page.notes:
        claim = note.claim
        what = [claim.outcome or claim.kind or "", claim.bounds or "", claim.group or "", f"said by {claim.speaker}"]
        said = "; ".join([part for part in what if part] + list(claim.cautions))
        out.print(Padding(_words(f"[{note.number}] “{claim.words}”: {said}"), (0, 0, 0, 2)))
    for unread in page.unread:
        out.print(Padding(_words(f"Not read ({unread.sign}): {unread.sentence}"), (0, 0, 0, 2)))
    for refused in page.refused:
        out.print(Padding(_words(f"Refused: “{refused.words}”: {refused.reason}"), (0, 0, 0, 2)))


def _copied(copy: CopyPage) -> str:
    first = copy.original
    credit = f" It credits {copy.agency}." if copy.agency else ""
    passages = f"{len(copy.added)} added, {len(copy.left_out)} left out"
    return (
        f"This is {first.kind_words}: it carries {first.carried} of {count_words(first.of, 'passage')} from {first.named}, "
        f"{first.published} (report {first.report_id[:SHORT]}); {passages}.{credit}"
    )


def _changed(change: ChangeRow) -> str:
    what = "number" if change.number else "words"
    if change.before and change.after:
        return f"{what}: “{change.before}” became “{change.after}”"
    return f"{what} put in: “{change.after}”" if change.after else f"{what} left out: “{change.before}”"


@_print_page.register
def _problems(page: ProblemsPage) -> None:
    out = _console()
    table = _table("what", "where", "words", "why")
    for one in page.unreadable:
        table.add_row("report not read", _words(one.label), "", _words(f"{one.reason}; {one.todo}"))
    for refusal in page.refused:
        table.add_row("figure refused", _words(refusal.title), _words(refusal.words), _words(refusal.reason))
    for unread in page.unread:
        table.add_row("sentence not read", _words(unread.title), _words(unread.sentence), _words(unread.sign))
    for unsure in page.unsure:
        table.add_row("figure to check", _words(unsure.title), _words(unsure.words), _words(unsure.sentence))
    for stale in page.stale:
        table.add_row("no longer in force", stale.subject[:SHORT], stale.verb, _words(f"{stale.reason}; {stale.why}"))
    if table.row_count:
        out.print(table)
    else:
        out.print("Nothing was left unread, and no figure was read unsurely.")


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for name in columns:
        table.add_column(name, overflow="fold", no_wrap=name in ("incident", "claim", "report", "outcome"))
    return table


def _words(words: str) -> Text:
    """Return words that came in from outside, as text without markup and without orders to the screen."""
    return Text(harmless(words))


def _number(number: int | None) -> str:
    return "–" if number is None else str(number)
