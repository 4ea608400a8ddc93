"""Write the pages of docs/ that follow from the code: the commands, the settings, the records and their schemas.

`python3 -m scripts.generate_docs` writes them, `--check` says which are out of date.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from tallybook.cli import verbs
from tallybook.model import RECORDS, Record
from tallybook.settings import FILE, PREFIX, described

DOCS = Path(__file__).resolve().parents[1] / "docs"
NOTE = "<!-- Written by scripts/generate_docs.py; do not edit. -->\n"
WIDTH = 100
NOT_JSON = {"Capture"}  # it holds the bytes as they came, and is never written as JSON


def pages() -> dict[str, str]:
    """Return every generated page by its path below docs/."""
    schemas = {f"schemas/{record.__name__}.json": schema(record) for record in documented_records()}
    return {
        "commands.md": commands_page(verbs),
        "settings.md": settings_page(),
        "records.md": records_page(),
        **{path: json.dumps(made, indent=1, ensure_ascii=False) + "\n" for path, made in schemas.items()},
    }


def documented_records() -> tuple[type[Record], ...]:
    """Return the records that have a schema."""
    return tuple(record for record in RECORDS if record.__name__ not in NOT_JSON)


def schema(record: type[Record]) -> dict[str, Any]:
    """Return the JSON Schema of a record as it is written."""
    return record.model_json_schema(mode="serialization")


def walk(command: click.Command, *names: str) -> Iterator[tuple[str, click.Command]]:
    """Yield every command with its full name, groups before their members, in the order shown to users."""
    yield " ".join(names), command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            member = command.get_command(context, name)
            if member and not member.hidden:
                yield from walk(member, *names, name)


def commands_page(root: click.Group) -> str:
    """Return the help of every command."""
    parts = [NOTE, "# Commands\n", "Every command is one method of the library ([library.md](library.md)).\n"]
    for name, command in walk(root, "tallybook"):
        context = click.Context(command, info_name=name, terminal_width=WIDTH, max_content_width=WIDTH)
        context.help_option_names = ["-h", "--help"]
        parts.append(f"## {name}\n\n```\n{command.get_help(context).strip()}\n```\n")
    return "\n".join(parts)


def settings_page() -> str:
    """Return the table of settings."""
    rows = "\n".join(f"| `{name}` | `{default}` | {_cell(what)} |" for name, default, what in described())
    how = (
        f"Tallybook reads `{FILE}` in the folder where it is started; a variable `{PREFIX}` and the name of the "
        f"setting in capitals, such as `{PREFIX}{described()[0][0].upper()}`, wins over the file."
    )
    return f"{NOTE}\n# Settings\n\n{how}\n\n| setting | default | what it is |\n|---|---|---|\n{rows}\n"


def records_page() -> str:
    """Return the nouns with their fields, in the order of the flow, and then what they are made of."""
    how = (
        "The nouns of Tallybook, in the order of the flow. Each is frozen, and its schema lies in [schemas](schemas). "
        "Offsets are characters into a document's text, end exclusive. Dates are ISO days. A null bound is open."
    )
    records = {record.__name__: schema(record) for record in documented_records()}
    inner = {name: known for made in records.values() for name, known in made.get("$defs", {}).items()}
    linked = [
        f"{_described(name, made)}\nSchema: [{name}.json](schemas/{name}.json)\n" for name, made in records.items()
    ]
    parts = [_described(name, inner[name]) for name in sorted(inner) if name not in records]
    return "\n".join([NOTE, "# Records\n", f"{how}\n", *linked, "# Parts of records\n", *parts])


def _described(name: str, made: dict[str, Any]) -> str:
    """Return a section on one record or one of its parts: its sentence, and its fields or its values."""
    head = f"## {name}\n\n{made.get('description', '')}\n"
    if "properties" not in made:
        return f"{head}\nOne of {_kind(made)}.\n"
    required = set(made.get("required", ()))
    rows = [
        f"| `{field}` | {_cell(_kind(known))} | {'yes' if field in required else ''} |"
        for field, known in made["properties"].items()
    ]
    return "\n".join([head, "| field | type | must be given |", "|---|---|---|", *rows, ""])


def _kind(known: dict[str, Any]) -> str:
    """Return in a few words what a field holds."""
    if "$ref" in known:
        return str(known["$ref"]).rpartition("/")[2]
    if options := known.get("anyOf") or known.get("oneOf"):
        return " or ".join(_kind(option) for option in options)
    if "const" in known:
        return f"`{known['const']}`"
    if "enum" in known:
        return ", ".join(f"`{value}`" for value in known["enum"])
    if known.get("type") == "array":
        return f"list of {_kind(known.get('items') or {})}"
    return str(known.get("format") or known.get("type") or "any")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main(arguments: list[str]) -> int:
    """Write the pages, or with --check say which of them are not as the code has them."""
    made = pages()
    stale = [path for path, text in made.items() if not _same(DOCS / path, text)]
    left = [
        f"schemas/{path.name}"
        for path in sorted((DOCS / "schemas").glob("*.json"))
        if f"schemas/{path.name}" not in made
    ]
    if arguments == ["--check"]:
        print(
            "\n".join(f"docs/{path} is out of date" for path in [*stale, *left])
            or "The generated pages are up to date."
        )
        return 1 if stale or left else 0
    for path in stale:
        (DOCS / path).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / path).write_text(made[path], encoding="utf-8")
    for path in left:
        (DOCS / path).unlink()
    print(f"Written: {', '.join(stale) or 'nothing, all was up to date'}.")
    return 0


def _same(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
