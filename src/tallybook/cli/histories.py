"""Histories of incidents, and what a judgement on them would give, printed."""

from collections.abc import Sequence

from rich.padding import Padding

from tallybook.cli.pages import print_page
from tallybook.cli.rows import print_rows
from tallybook.cli.tables import SHORT, console, shown, table
from tallybook.views import HistoryRow, SupposedPage
from tallybook.views.words import count_words

MINUTES = len("2031-03-04T05:06")


@print_rows.register
def _history(first: HistoryRow, rows: Sequence[HistoryRow]) -> None:
    del first
    made = table("when", "what", "by", "why", "now", "decision")
    for row in rows:
        what = [row.words, *(f"this pinned the id {one[:SHORT]}" for one in row.pinned)]
        what += [f"{one.id[:SHORT]}: {one.title or 'told no more'}" for one in row.incidents]
        when = (row.on or "")[:MINUTES].replace("T", " ")
        holds = row.state or ("holds" if row.can_undo else "")
        cells = (when, "\n".join(what), row.by or "", row.reason, holds)
        made.add_row(*map(shown, cells), row.id[:SHORT] if row.can_undo and row.id else "")
    console().print(made)


@print_page.register
def _supposed(page: SupposedPage) -> None:
    out = console()
    if not page.known:
        out.print("What it would give takes long to compute here.")
    for words in page.contradicted:
        out.print(shown(f"This contradicts what was decided, and overrules it: {words}"))
    for one in page.incidents:
        told = f"{count_words(one.reports, 'report')}, {count_words(one.claims, 'claim')}"
        out.print(shown(f"{one.id[:SHORT]} {one.title}: {'told no more' if one.is_gone else told}"))
        for move in one.moves:
            out.print(Padding(shown(move.words), (0, 0, 0, 2)))
    if page.known and not page.incidents:
        out.print("No incident would change.")
