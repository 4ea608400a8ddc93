"""The command line: one function a verb, each one call of Book, and its answer as a table or as JSON."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from tallybook import VERSION
from tallybook.cli.asking import decide, questions, sensitivity
from tallybook.cli.belonging import BELONGING
from tallybook.cli.opening import open_book as _book
from tallybook.cli.opening import show as _show
from tallybook.cli.options import BOOK, BY_GROUP, CODEBOOK, FIND, JSON, REASON, columns, counting, instead, selecting
from tallybook.cli.signing import SIGNING
from tallybook.cli.terminal import harmless
from tallybook.cli.writing import write
from tallybook.errors import TallybookError


class _Verbs(click.Group):
    """The verbs in the order of the work rather than of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs as they were written."""
        del ctx
        return list(self.commands)


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION)
def verbs() -> None:
    """Keep who said how many, of which incident, with every number leading to its sentence."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; what goes wrong is one line on standard error and exit code 2."""
    try:
        verbs.main(args=None if arguments is None else list(arguments), prog_name="tallybook")
    except TallybookError as error:
        click.echo(f"tallybook: {harmless(error.line())}", err=True)
        sys.exit(2)


def _default_codebook() -> str:
    from tallybook.settings import load

    return load().codebook


@verbs.command()
@BOOK
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--column", multiple=True, metavar="FIELD=COLUMN", help="Which column of a table is text, title, outlet, …"
)
def add(book: Path, *, paths: tuple[Path, ...], column: tuple[str, ...]) -> None:
    """Add reports: .txt, .html, .md, .json, .jsonl and .csv files, and folders of them.

    BOOK is made where it does not exist. The same report added twice is one report. What cannot be read is listed
    with its reason, the rest is added, and the exit code is 2. Books that lie in a folder are passed over.
    """
    from tallybook.cli.printing import print_added, progress

    with _book(book, create=True) as opened, progress("Adding") as seen:
        added = opened.add(paths, columns=columns(column) or None, seen=seen)
    print_added(added)
    if added.unreadable:
        sys.exit(2)


@verbs.command()
@BOOK
@click.argument("file", type=click.Path(path_type=Path))
def places(book: Path, file: Path) -> None:
    """Add your own places, a CSV with name, other_names, country, admin, latitude, longitude, kind.

    They come before the shipped gazetteer from the next run on.
    """
    with _book(book, create=True) as opened:
        click.echo(f"{len(opened.add_places(file))} places are in the book.")


@verbs.command()
@BOOK
@CODEBOOK
def run(book: Path, codebook: str | None) -> None:
    """Compute claims, incidents and tolls from everything in the book."""
    from tallybook.cli.printing import print_ran

    with _book(book) as opened:
        print_ran(opened.run(codebook=codebook or _default_codebook()))


@verbs.command()
@BOOK
@selecting
@JSON
def incidents(book: Path, *, as_json: bool, **asked: Any) -> None:
    """List the incidents with their date, place, reports and tolls: all, or those of a place, a time, a kind, a toll.

    What is known too roughly to lie surely within is listed apart, and so is what has no date or no place.
    """
    from tallybook.cli.selection import selection

    chosen = selection(**asked)
    _show(book, lambda opened: opened.select(chosen) if chosen else opened.incidents(), as_json=as_json)


@verbs.command()
@BOOK
@click.argument("incident", required=False)
@counting
@instead
@JSON
def toll(book: Path, *, incident: str | None, as_json: bool, **asked: Any) -> None:
    """Show tolls by group: low, best, high, and the reason; of one incident or of all.

    `--codebook all` counts under every built-in codebook, one after the other. `--without` may be given several times:
    a claim's id, voice:NAME, outlet:NAME, rule:NAME for the rule's neutral value, or rule:NAME=VALUE.
    """
    from tallybook.cli.counting import tolls

    _show(book, lambda opened: tolls(opened, incident, **asked), as_json=as_json, about=incident)


@verbs.command()
@BOOK
@click.argument("incident")
@counting
@BY_GROUP
@JSON
def evidence(book: Path, *, incident: str, as_json: bool, **asked: Any) -> None:
    """Show the evidence sheet of an incident: what each voice holds since when, and what the toll does with it."""
    from tallybook.cli.counting import evidence as told

    _show(book, lambda opened: told(opened, incident, **asked), as_json=as_json, about=incident)


verbs.add_command(questions)
verbs.add_command(sensitivity)


@verbs.command()
@BOOK
@click.argument("incident", required=False)
@JSON
def parties(book: Path, incident: str | None, *, as_json: bool) -> None:
    """List who is told to have had a part in an incident, or in each: as what, on whose word, with the sentences.

    Whoever claims responsibility, is blamed, denies, is said to have acted, fought or been struck; nothing here says
    who it was.
    """
    _show(book, lambda opened: opened.parties(incident), as_json=as_json)


@verbs.command()
@BOOK
@click.option("--incident", help="Only claims of this incident.")
@click.option("--outcome", help="Only this outcome: killed, injured, missing, captured, freed, displaced or shot.")
@JSON
def claims(book: Path, *, incident: str | None, outcome: str | None, as_json: bool) -> None:
    """List who says what, with the words of every claim."""
    _show(book, lambda opened: opened.claims(incident=incident, outcome=outcome), as_json=as_json, about=incident)


@verbs.command()
@BOOK
@click.argument("report", required=False)
@JSON
def report(book: Path, *, report: str | None, as_json: bool) -> None:
    """Show one report with its claims in place, or list all reports."""
    _show(book, lambda opened: opened.report(report) if report else opened.reports(), as_json=as_json)


@verbs.command()
@BOOK
@click.argument("outlet", required=False)
@FIND
@JSON
def outlets(book: Path, outlet: str | None, *, find: str, as_json: bool) -> None:
    """List the outlets, or show one: its reports, copies, the voices it carries, its own figures."""
    _show(book, lambda opened: opened.outlet(outlet) if outlet else opened.outlets(find), as_json=as_json)


@verbs.command()
@BOOK
@click.argument("voice", required=False)
@FIND
@JSON
def voices(book: Path, voice: str | None, *, find: str, as_json: bool) -> None:
    """List the public voices, or show one: what it is reported to have said, when, and through whom.

    Private persons and speakers who are not named have no page, and nobody's truth is scored.
    """
    _show(book, lambda opened: opened.voice(voice) if voice else opened.voices(find), as_json=as_json)


@verbs.command()
@BOOK
@JSON
def problems(book: Path, *, as_json: bool) -> None:
    """List what a person should look at: what could not be read, was refused, or was read unsurely."""
    _show(book, lambda opened: opened.problems(), as_json=as_json)


@verbs.command()
@BOOK
@click.option("--port", type=click.IntRange(1, 65535), help="The port to answer on; 8377 if not set.")
@click.option("--open", "open_browser", is_flag=True, help="Open the pages in the browser.")
def serve(book: Path, port: int | None, *, open_browser: bool) -> None:
    """Show the book as local pages, for this machine only."""
    from tallybook import web
    from tallybook.settings import load

    _book(book, create=True).close()  # a wrong path is one line here, not an error page there
    web.serve(book, port=port or load().port, open_browser=open_browser)


@verbs.command()
@BOOK
@click.option(
    "--format", "format_name", type=click.Choice(["csv", "jsonl", "html"]), required=True, help="Which format."
)
@click.option("--out", type=click.Path(path_type=Path), help="The folder to write to; the present one if not set.")
def export(book: Path, *, format_name: str, out: Path | None) -> None:
    """Write incidents, tolls and claims to files."""
    with _book(book) as opened:
        write(opened.export(format_name), out or Path())


verbs.add_command(decide)
for _command in (*BELONGING, *SIGNING):
    verbs.add_command(_command)


@verbs.command()
@BOOK
@click.argument("report")
@REASON
def forget(book: Path, report: str, *, reason: str) -> None:
    """Destroy a report's bytes and text; a tombstone with the reason stays, and the chain is unbroken."""
    with _book(book) as opened:
        click.echo(f"Report {opened.forget(report, reason=reason)} is forgotten. Run the book again.")


@verbs.command()
@BOOK
def verify(book: Path) -> None:
    """Check the record itself: the chain, the payloads, the tables and their triggers."""
    with _book(book) as opened:
        wrong = opened.verify()
    for line in wrong:
        click.echo(harmless(line), err=True)
    if wrong:
        sys.exit(2)
    click.echo("The record is whole.")


@verbs.command()
@click.argument("name", required=False)
def codebooks(name: str | None) -> None:
    """List the codebooks with what each is; of one, by its name or its file, the rules with their sources and grades.

    V was read in the project's own text, D was derived by counting records, R is only recalled, own is Tallybook's.
    """
    from tallybook.cli.rules import print_codebooks

    print_codebooks(name)


@verbs.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The folder to write to.")
@click.option("--codebook", default="gva", show_default=True, help="Count the tolls under this codebook.")
@click.option("--given-figures", is_flag=True, help="Take the figures of cases as given; only their links are read.")
def predict(folder: Path, *, out: Path, codebook: str, given_figures: bool) -> None:
    """Read a folder that holds a REPORTS.json; write figures, unread and incidents (.jsonl) for scoring.

    REPORTS.json is a list of {id, outlet, published, title, text}. Where the folder's incidents.jsonl lists the reports
    of each incident, tolls.jsonl is written too; where it holds a cases.jsonl, the answers to its questions are. No
    book is made.
    """
    from tallybook.book import Book

    with Book.open(None) as opened:
        write(opened.predict(folder, codebook=codebook, given_figures=given_figures), out)
