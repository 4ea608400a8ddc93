"""Codebooks: named, versioned sets of counting rules, each rule with its source and grade.

A codebook is a TOML file; a rule that it does not state keeps the neutral value of `Codebook`.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal, TypeVar

from pydantic import Field, ValidationError, field_validator

from tallybook.errors import BadSetting
from tallybook.model import Outcome, Record

DEFAULT = "reported"
_NAMES = ("reported", "airwars", "ibc", "ucdp", "acled", "gtd", "gva")

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
    armed_group_claims: Literal["in", "ask", "out"] = "in"
    outcomes: tuple[Outcome, ...] = tuple(Outcome)
    nothing_reported: Literal["not_stated", "zero"] = "not_stated"
    voices: int = Field(default=1, ge=1)

    @field_validator("vague")
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


_RULES = frozenset(Codebook.model_fields) - {"name", "version", "description", "source", "rules"}


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


def read_codebook(text: str, *, where: str) -> Codebook:
    """Read a codebook from TOML; raises BadSetting that names the file and the key."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadSetting(f"this is not TOML ({error})", where=where, todo="mend the line named") from error
    rules = table.pop("rules", {})
    if not isinstance(rules, dict):
        raise BadSetting("must be a table of rules", where=f"{where}: rules", todo="write [rules.best] and the like")
    for name in sorted(rules):
        if name not in _RULES:
            raise BadSetting("no such rule", where=f"{where}: rules.{name}", todo=f"use {', '.join(sorted(_RULES))}")
        _checked(Rule, rules[name], where=f"{where}: rules.{name}")
    for name in sorted(table):
        if name not in {"name", "version", "description"}:
            raise BadSetting("no such key", where=f"{where}: {name}", todo="use name, version, description and rules")
    values = {name: rule["value"] for name, rule in rules.items()}
    return _checked(Codebook, {**table, **values, "rules": rules, "source": text}, where=where)


def _checked(of: type[R], value: object, *, where: str) -> R:
    try:
        return of.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(step) for step in first["loc"])
        if of is Codebook and first["loc"] and first["loc"][0] in _RULES:
            key = f"rules.{key}"
        message = first["msg"].removeprefix("Value error, ")
        joint = "." if ": " in where else ": "
        place = f"{where}{joint}{key}" if key else where
        raise BadSetting(message[0].lower() + message[1:], where=place, todo="see a built-in codebook") from error
