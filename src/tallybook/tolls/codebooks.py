"""Codebooks: named, versioned sets of counting rules, each rule with its source and grade.

A codebook is a TOML file; a rule that it does not state keeps the neutral value of `Codebook`.
"""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import Field, ValidationError, field_validator

from tallybook.errors import BadSetting
from tallybook.model import Findings, Outcome, Record, Reference

DEFAULT = "reported"
_NAMES = ("reported", "airwars", "ibc", "ucdp", "acled", "gtd", "gva")
EVERY = "all"
"""Asks for every built-in codebook, and so is the name of none."""
FILE = ".toml"
"""How the path of a codebook of one's own ends; a name never does."""
OWN_NAME = re.compile(r"\w(?:[\w .()-]{0,78}[\w)])?")

R = TypeVar("R", bound=Record)
NumberName = Literal["low", "best", "high"]
Grade = Literal["V", "D", "R", "own"]


class Rule(Record):
    """Where a rule comes from: V read in the text itself, D derived by counting, R recalled, own made here."""

    value: Any
    source: str = Field(min_length=1)
    grade: Grade


class Codebook(Record):
    """A set of counting rules; `rules` keeps the source and grade of each one that the file states."""

    name: str = Field(min_length=1)
    version: str = Field(min_length=1)
    description: str = Field(min_length=1)
    source: str
    """The TOML text, for the ledger."""
    rules: Mapping[str, Rule] = Field(default_factory=dict)

    numbers: tuple[NumberName, ...] = ("low", "best", "high")
    best: Literal["none", "agreeing", "lowest", "latest", "person", "accounts"] = "agreeing"
    population: Literal["all", "civilians"] = "all"
    unknown_status: Literal["apart", "civilian", "ask"] = "apart"
    attackers: Literal["in", "out"] = "in"
    groups: tuple[Literal["civilians", "combatants", "attackers"], ...] = ()
    group_totals: Literal["floor", "whole"] = "floor"
    concessions: Literal["in", "apart"] = "in"
    facilities: Literal["floor", "between"] = "floor"
    floors: Literal["silent", "minimum"] = "silent"
    names: Literal["silent", "minimum"] = "silent"
    early_tolls: Literal["out", "minimum"] = "out"
    more_than: Literal["above", "next"] = "above"
    vague: Mapping[str, tuple[int, int]] = Field(default_factory=dict)
    vague_small: Mapping[str, tuple[int, int]] = Field(default_factory=dict)
    """What closes a vague word where the report says that there were fewer than ten: on one motorcycle."""
    armed_group_claims: Literal["in", "ask", "out"] = "in"
    outcomes: tuple[Outcome, ...] = tuple(Outcome)
    nothing_reported: Literal["not_stated", "zero"] = "not_stated"
    voices: int = Field(default=1, ge=1)

    eligible_references: tuple[Reference, ...] = (Reference.MAIN, Reference.OTHER)
    eligible_harm: tuple[Outcome, ...] = ()
    eligible_harmed: Literal["anybody", "civilians"] = "anybody"
    eligible_shot: int = Field(default=0, ge=0)
    eligible_actor: Literal["any", "organised", "no_state"] = "any"
    eligible_dead_attackers: Literal["in", "ask"] = "in"
    eligible_day: Literal["any", "year", "month", "week", "day"] = "any"
    eligible_place: Literal["any", "country", "province", "district", "town"] = "any"
    eligible_coarser: Literal["out", "ask"] = "out"
    eligible_kind: Literal["any", "known", "shooting"] = "any"
    eligible_source: Literal["any", "independent"] = "any"

    @field_validator("vague", "vague_small")
    @classmethod
    def _rising(cls, value: Mapping[str, tuple[int, int]]) -> Mapping[str, tuple[int, int]]:
        for word, (low, high) in value.items():
            if not 0 <= low <= high:
                raise ValueError(f"{word!r} must be closed by two numbers that do not fall")
        return {word.casefold(): pair for word, pair in value.items()}

    def cited(self, rule: str) -> str:
        """Return the source of a rule for a reason; what is only recalled says so."""
        known = self.rules.get(rule)
        if known is None:
            return "Tallybook"
        return f"{known.source} (unverified)" if known.grade == "R" else known.source


_KEYS = ("name", "version", "description", "extends")
RULES = frozenset(Codebook.model_fields) - {"name", "version", "description", "source", "rules"}


def codebook_names() -> tuple[str, ...]:
    """Return the names of the built-in codebooks, the default first."""
    return _NAMES


@cache
def codebook(name: str) -> Codebook:
    """Return a built-in codebook; raises BadSetting for any other name."""
    if name not in _NAMES:
        raise BadSetting(f"there is no codebook {name!r}", todo=f"choose one of {', '.join(_NAMES)}")
    path = files("tallybook.tolls").joinpath("codebooks", f"{name}.toml")
    return read_codebook(path.read_text(encoding="utf-8"), where=f"{name}.toml")


def chosen(name: str, *, kept: Sequence[str] = ()) -> Codebook:
    """Return a codebook by name: a built-in one, or the latest of that name among the texts of those once used."""
    if name not in _NAMES:
        for text in reversed(kept):
            own = read_codebook(text, where=name)
            if own.name == name:
                return own
    return codebook(name)


def counting_by(found: Findings) -> Codebook | None:
    """Return the codebook by which findings were counted, or None where they were counted by none that is known."""
    if found.rules:
        return _read_again(found.rules, found.codebook)
    return codebook(found.codebook) if found.codebook in _NAMES else None


@cache
def _read_again(text: str, name: str) -> Codebook:
    return read_codebook(text, where=name)


def codebook_file(path: Path) -> Codebook:
    """Read a codebook of one's own; raises BadSetting where it cannot be read or is wrong."""
    try:
        text = path.read_text(encoding="utf-8-sig")  # some editors put a mark of the byte order first
    except (OSError, ValueError) as error:  # a path with a null byte, bytes that are no UTF-8
        raise BadSetting("the codebook cannot be read", where=str(path), todo="give a TOML file in UTF-8") from error
    own = read_codebook(text, where=str(path))
    if own.name in _NAMES:
        raise BadSetting(f"{own.name!r} is built in", where=f"{path}: name", todo="give it a name of its own")
    if own.name == EVERY or own.name.endswith(FILE) or not OWN_NAME.fullmatch(own.name):
        todo = f"choose a word or a few; {EVERY!r} and names that end in {FILE} mean something else"
        raise BadSetting("no codebook can be called so", where=f"{path}: name", todo=todo)
    return own


def read_codebook(text: str, *, where: str) -> Codebook:
    """Read a codebook from TOML; raises BadSetting that names the file, the line and the key.

    `extends` names a built-in codebook whose rules hold where the file states none of its own.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadSetting(f"this is not TOML ({error})", where=where, todo="mend the line named") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, thousands of brackets
        raise BadSetting("a value in it is too large or too deep", where=where, todo="leave it out") from error
    at = partial(_place, text, where=where)
    rules = table.pop("rules", {})
    if not isinstance(rules, dict):
        raise BadSetting("must be a table of rules", where=at("rules"), todo="write [rules.best] and the like")
    for name in sorted(rules):
        if name not in RULES:
            raise BadSetting("no such rule", where=at(f"rules.{name}"), todo=f"use {', '.join(sorted(RULES))}")
        _checked(Rule, rules[name], at=partial(_within, at, f"rules.{name}"))
    for name in sorted(table):
        if name not in _KEYS:
            raise BadSetting("no such key", where=at(name), todo=f"use {', '.join(_KEYS)} and rules")
    rules = {**_inherited(table, at=at), **rules}
    values = {name: rule.value if isinstance(rule, Rule) else rule["value"] for name, rule in rules.items()}
    return _checked(Codebook, {**table, **values, "rules": rules, "source": text}, at=at)


def _within(at: Callable[[str], str], table: str, key: str) -> str:  # noqa: PLR0917 - the table is set before the key
    return at(f"{table}.{key}" if key else table)


def _inherited(table: dict[str, Any], *, at: Callable[[str], str]) -> Mapping[str, Rule]:
    """Return the rules of the codebook that a file extends, which it then no longer names."""
    base = table.pop("extends", None)
    if base is None:
        return {}
    if base not in _NAMES or base == table.get("name"):
        todo = f"extend one of {', '.join(_NAMES)} under a name of your own"
        raise BadSetting(f"there is no codebook {base!r} to extend", where=at("extends"), todo=todo)
    return codebook(base).rules


def _place(text: str, key: str, *, where: str) -> str:
    r"""Return where a key stands: the file, the line where it or its table begins, the key.

    >>> _place('name = "ours"\n[rules.best]\nvalue = 3', "rules.best.value", where="own.toml")
    'own.toml:3: rules.best.value'
    """
    table, _, last = key.rpartition(".")
    lines = [line.strip() for line in text.splitlines()]
    start = lines.index(f"[{table}]") if f"[{table}]" in lines else 0
    wanted = [n for n, line in enumerate(lines) if line == f"[{key}]"]
    wanted += [n for n, line in enumerate(lines) if n >= start and line.split("=")[0].strip() in {last, key}]
    wanted += [start] if start else []
    joint = f"{where}:{wanted[0] + 1}" if wanted else where
    return f"{joint}: {key}" if key else where


def _checked(of: type[R], value: object, *, at: Callable[[str], str]) -> R:
    try:
        return of.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(step) for step in first["loc"])
        if of is Codebook and first["loc"] and first["loc"][0] in RULES:
            key = f"rules.{key}"
        message = first["msg"].removeprefix("Value error, ")
        raise BadSetting(message[0].lower() + message[1:], where=at(key), todo="see a built-in codebook") from error
