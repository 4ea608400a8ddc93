"""Questions printed one under the other: the claims that they are about, each answer with what it would give."""

from collections.abc import Iterable, Iterator, Sequence

import click

from tallybook.cli.tables import SHORT
from tallybook.cli.terminal import harmless
from tallybook.views import QuestionRow


def print_questions(rows: Sequence[QuestionRow]) -> None:
    """Print questions with their answers; those that move no number come last, a line each."""
    incident = None
    for number, row in enumerate((one for one in rows if one.moving), 1):
        if row.incident_id != incident:
            incident = row.incident_id
            click.echo(harmless(f"Incident {incident[:SHORT]}: {row.incident} (codebook {row.codebook})"))
        for line in _lines(number, row):
            click.echo(harmless(line))
    still = [row for row in rows if not row.moving]
    if still:
        click.echo("Without an effect on any number:")
        for line in _short(still):
            click.echo(harmless(line))


def _lines(number: int, row: QuestionRow) -> Iterator[str]:
    yield f"{number}. {row.question}"
    for one in row.claims:
        where = ", ".join(part for part in (one.claim.speaker, one.claim.outlet, one.claim.published) if part)
        yield f"   “{' '.join((one.before + one.words + one.after).split())}” ({where})"
    for answer in row.answers:
        yield f"   - {answer.words}{f': {answer.effect}' if answer.effect else ''}"
        for move in answer.moves:
            yield f"       {move.words}"
        for command in answer.commands:
            yield f"       {command}"


def _short(rows: Iterable[QuestionRow]) -> Iterator[str]:
    for row in rows:
        yield f"   {row.question} [{' | '.join(answer.words for answer in row.answers)}]"
        for answer in row.answers:
            yield from (f"       {command}" for command in answer.commands)
