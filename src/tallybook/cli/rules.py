"""Codebooks printed: all of them in a line each, or one with its rules, their sources and grades."""

from pathlib import Path

import click

from tallybook.cli.terminal import harmless
from tallybook.tolls import FILE, chosen, codebook, codebook_file, codebook_names


def print_codebooks(name: str | None) -> None:
    """Print what each codebook is, or the rules of one, by its name or its file."""
    if name is None:
        for each in codebook_names():
            click.echo(f"{each:<10} {codebook(each).version:<10} {codebook(each).description}")
        return
    one = codebook_file(Path(name)) if name.endswith(FILE) else chosen(name)
    click.echo(harmless(f"{one.name}, version {one.version}: {one.description}"))
    for rule, stated in sorted(one.rules.items()):
        click.echo(harmless(f"{rule:<24} {stated.grade:<4} {stated.value}"))
        click.echo(harmless(f"{'':<30}{stated.source}"))
