"""Files written to a folder, each named on standard output."""

from collections.abc import Mapping
from pathlib import Path

import click

from tallybook.cli.terminal import harmless
from tallybook.errors import StorageFailed


def write(files: Mapping[str, str], folder: Path) -> None:
    """Write files, name to text, below a folder; raises StorageFailed."""
    try:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", "replace"))
            click.echo(harmless(str(path)))
    except OSError as error:
        raise StorageFailed(
            f"the file cannot be written ({error.strerror})", where=str(error.filename or folder)
        ) from error
