"""What a user may set: one frozen record, read from `tallybook.toml` and from TALLYBOOK_* variables.

A variable wins over the file, the file over the default. A key that is not known and a value that is not allowed are
refused by name, so that a misspelt setting is never taken for one that works.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import Field, asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from tallybook.errors import BadSetting

FILE = "tallybook.toml"
PREFIX = "TALLYBOOK_"
MEGABYTE = 1_000_000
NO_SETTINGS = ("TALLYBOOK_GOLD",)  # where the evaluation finds its data: nothing that Tallybook itself reads
DIGITS = 9  # a longer number is no setting


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest file of each kind that intake reads, in bytes."""

    text: int = 20 * MEGABYTE
    html: int = 10 * MEGABYTE
    table: int = 200 * MEGABYTE


def _word(default: str, described: str) -> Any:
    return field(default=default, metadata={"described": described, "allowed": "one word"})


def _number(default: int, described: str, *, high: int) -> Any:
    allowed = f"a whole number from 1 to {high}"
    return field(default=default, metadata={"described": described, "allowed": allowed, "high": high})


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of one run of Tallybook.

    >>> Settings.of({"port": 9000}).port, Settings().codebook
    (9000, 'reported')
    """

    codebook: str = _word("reported", "the codebook whose counting rules are used where none is named")
    port: int = _number(8377, "the port on which the local pages are served", high=65535)
    max_text_mb: int = _number(20, "the largest text or Markdown file that is read, in megabytes", high=2000)
    max_html_mb: int = _number(10, "the largest HTML page that is read, in megabytes", high=2000)
    max_table_mb: int = _number(200, "the largest CSV, JSON or JSON Lines file that is read, in megabytes", high=2000)

    @property
    def limits(self) -> Limits:
        """The sizes that intake keeps to."""
        return Limits(
            text=self.max_text_mb * MEGABYTE,
            html=self.max_html_mb * MEGABYTE,
            table=self.max_table_mb * MEGABYTE,
        )

    @classmethod
    def of(cls, given: Mapping[str, object], *, where: str = "") -> "Settings":
        """Check the values given and keep the defaults of the rest; `where` is what an error names."""
        known = {each.name: each for each in fields(cls)}
        for key in sorted(set(given) - set(known)):
            raise BadSetting(
                f'there is no setting "{key}"',
                where=where,
                todo=f"use one of {', '.join(known)}",
            )
        checked: dict[str, Any] = {key: _checked(known[key], value, where=where) for key, value in given.items()}
        return cls(**checked)


def load(path: Path | None = None, *, env: Mapping[str, str] | None = None) -> Settings:
    """Read the settings file (by default `tallybook.toml` here, if there is one), then the environment's variables."""
    settings = Settings.of(_file(path), where=str(path or FILE))
    for key, value in _variables(os.environ if env is None else env).items():
        settings = Settings.of({**asdict(settings), key: value}, where=f"{PREFIX}{key.upper()}")
    return settings


def described() -> tuple[tuple[str, str, str], ...]:
    """Return name, default and description of every setting, in the order in which they are documented.

    >>> described()[1]
    ('port', '8377', 'the port on which the local pages are served: a whole number from 1 to 65535')
    """
    return tuple(
        (each.name, str(each.default), f"{each.metadata['described']}: {each.metadata['allowed']}")
        for each in fields(Settings)
    )


def _file(path: Path | None) -> dict[str, object]:
    file = path or Path(FILE)
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        if path is None:
            return {}
        raise BadSetting("there is no such settings file", where=str(file), todo="check the path") from error
    except (OSError, ValueError, RecursionError) as error:
        raise BadSetting(
            f"the settings file cannot be read ({error})",
            where=str(file),
            todo="write each setting on a line of its own as name = value, in TOML",
        ) from error


def _variables(env: Mapping[str, str]) -> dict[str, object]:
    """Return what the variables set, sorted by name; a name that is no setting is kept, to be refused as one."""
    numbers = {each.name for each in fields(Settings) if "high" in each.metadata}
    found: dict[str, object] = {}
    for name in sorted(name for name in env if name.startswith(PREFIX) and name not in NO_SETTINGS):
        key, text = name.removeprefix(PREFIX).lower(), env[name].strip()
        is_number = key in numbers and text.isascii() and text.isdigit() and len(text) <= DIGITS
        found[key] = int(text) if is_number else text
    return found


def _checked(setting: Field[Any], value: object, *, where: str) -> object:
    if "high" in setting.metadata:
        fine = isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= setting.metadata["high"]
    else:
        fine = isinstance(value, str) and value.split() == [value] and value.isprintable()
    if not fine:
        raise BadSetting(
            f'"{setting.name}" cannot be {value!r:.60}',
            where=where,
            todo=f"give {setting.metadata['allowed']}",
        )
    return value
