"""Pages in plain words, one function for each kind."""

from functools import singledispatch

from rich.padding import Padding
from rich.text import Text

from tallybook.cli.rows import aim, basis, print_rows
from tallybook.cli.selection import print_selection
from tallybook.cli.tables import SHORT, console, shown, table
from tallybook.cli.terminal import harmless
from tallybook.model import Record
from tallybook.views import OutletPage, ProblemsPage, ReportPage, SelectionPage, VoicePage
from tallybook.views.copies import ChangeRow, CopyPage
from tallybook.views.words import count_words


@singledispatch
def print_page(page: Record) -> None:
    """Print one page."""
    raise TypeError(f"no page is known for {type(page).__name__}")


@print_page.register
def _report(page: ReportPage) -> None:
    out = console()
    row = page.report
    out.print(shown(f"{row.title}\n{row.outlet or 'outlet not known'}, {row.published}; report {row.id[:SHORT]}\n"))
    for copy in page.copied_from:
        out.print(shown(_copied(copy)))
        for change in (*copy.numbers, *copy.words):
            out.print(Padding(shown(_changed(change)), (0, 0, 0, 2)))
        out.print()
    for paragraph in page.paragraphs:
        words = Text()
        for segment in paragraph.segments:
            words.append(harmless(segment.text), style="reverse" if segment.kinds else "")
            words.append("".join(f"[{number}]" for number in segment.closes), style="bold")
        out.print(words, end="\n\n")
    for note in page.notes:
        claim = note.claim
        does = " ".join(part for part in (claim.outcome or claim.kind or "", aim(claim)) if part)
        what = [does, claim.bounds or "", claim.group or "", f"said by {claim.speaker}{basis(claim)}"]
        said = "; ".join([part for part in what if part] + list(claim.cautions))
        out.print(Padding(shown(f"[{note.number}] “{claim.words}”: {said}"), (0, 0, 0, 2)))
    for unread in page.unread:
        out.print(Padding(shown(f"Not read ({unread.sign}): {unread.sentence}"), (0, 0, 0, 2)))
    for refused in page.refused:
        out.print(Padding(shown(f"Refused: “{refused.words}”: {refused.reason}"), (0, 0, 0, 2)))


def _copied(copy: CopyPage) -> str:
    first = copy.original
    credit = f" It credits {copy.agency}." if copy.agency else ""
    passages = f"{len(copy.added)} added, {len(copy.left_out)} left out"
    carried = f"{first.carried} of {count_words(first.of, 'passage')} from {first.named}, {first.published}"
    return f"{first.kind_words}: carries {carried} (report {first.report_id[:SHORT]}); {passages}.{credit}"


def _changed(change: ChangeRow) -> str:
    what = "number" if change.number else "words"
    if change.before and change.after:
        return f"{what}: “{change.before}” became “{change.after}”"
    return f"{what} put in: “{change.after}”" if change.after else f"{what} left out: “{change.before}”"


@print_page.register
def _selection(page: SelectionPage) -> None:
    print_selection(page)


@print_page.register
def _outlet(page: OutletPage) -> None:
    out = console()
    out.print(shown(f"{page.outlet.name}\n{page.no_score}\n"))
    print_rows(page.reports[0], page.reports)
    for words, rows in (("Carries reports of", page.copied_from), ("Its reports are carried by", page.copied_by)):
        if rows:
            out.print(shown(f"\n{words}: " + "; ".join(f"{one.name} ({one.reports})" for one in rows)))
    for voice in page.voices:
        out.print(
            shown(f"Carries the words of {voice.name}: {count_words(voice.direct, 'claim')}, {voice.relayed} relayed")
        )
    if page.own:
        out.print("\nFigures in its own voice:")
        print_rows(page.own[0], page.own)


@print_page.register
def _voice(page: VoicePage) -> None:
    out = console()
    names = "; ".join(f"“{name.written}” ({name.reports})" for name in page.names)
    out.print(
        shown(f"{page.voice.name} ({page.voice.kind}; {', '.join(page.bases)})\n{page.no_score}\nNamed as: {names}")
    )
    through = "; ".join(f"{one.outlet} ({one.direct}, {one.relayed} relayed)" for one in page.through)
    out.print(shown(f"Through: {through}\n"))
    made = table("claim", "published", "what", "incident", "outlet", "sentence")
    for row in page.claims:
        claim = row.claim
        what = f"{claim.words} {claim.outcome}" if claim.type == "figure" else claim.kind or ""
        replaced = "".join(f"\n(no longer in force: {words})" for words in row.replaced)
        incidents = "; ".join(one.title for one in row.incidents)
        outlet = (claim.outlet or "not known") + ("" if row.direct else " (repeats it)")
        made.add_row(
            claim.id[:SHORT], claim.published, *map(shown, (what + replaced, incidents, outlet, claim.sentence))
        )
    out.print(made)


@print_page.register
def _problems(page: ProblemsPage) -> None:
    out = console()
    made = table("what", "where", "words", "why")
    for one in page.unreadable:
        made.add_row("report not read", shown(one.label), "", shown(f"{one.reason}; {one.todo}"))
    for refusal in page.refused:
        made.add_row("figure refused", shown(refusal.title), shown(refusal.words), shown(refusal.reason))
    for unread in page.unread:
        made.add_row("sentence not read", shown(unread.title), shown(unread.sentence), shown(unread.sign))
    for unsure in page.unsure:
        made.add_row("figure to check", shown(unsure.title), shown(unsure.words), shown(unsure.sentence))
    for stale in page.stale:
        made.add_row("no longer in force", stale.subject[:SHORT], stale.verb, shown(f"{stale.reason}; {stale.why}"))
    if made.row_count:
        out.print(made)
    else:
        out.print("Nothing was left unread, and no figure was read unsurely.")
