"""Incidents by place and time on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tallybook.cli import verbs
from tests.cli.test_command_line import EXAMPLES


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("selected") / "e.tally"
    for arguments in (["places", made, EXAMPLES / "places.csv"], ["add", made, EXAMPLES / "reports"], ["run", made]):
        assert CliRunner().invoke(verbs, list(map(str, arguments))).exit_code == 0
    return made


def said(book: Path, *arguments: str) -> str:
    done = CliRunner().invoke(verbs, ["incidents", str(book), *arguments])
    assert done.exit_code == 0, done.output
    return " ".join(done.stdout.split())


def test_near_a_place_between_two_days(book: Path) -> None:
    text = said(book, "--near", "Tarmel,10", "--between", "2031-03-01", "2031-03-10")
    assert "“Tarmel” is taken to be Tarmel, Osk Province, Kestria." in text
    assert "1 of 5 incidents (within 10 km of Tarmel" in text
    assert "Kept apart: sums over a longer time" in text


def test_what_may_lie_within_is_listed_apart_with_the_reason(book: Path) -> None:
    text = said(book, "--between", "2026-01-01", "2026-02-01")
    assert "0 of 5 incidents; 1 may lie within" in text
    assert "year not fixed" in text.partition("May lie within")[2]


def test_json_has_the_selection_its_counts_and_the_distances(book: Path) -> None:
    plain = json.loads(CliRunner().invoke(verbs, ["incidents", str(book), "--near", "Caracas", "--json"]).stdout)
    assert plain["selection"]["near"] == "Caracas"
    assert plain["counts"]["in"] == 1
    assert [row["km"] for row in plain["incidents"]] == [0.0]
    assert isinstance(json.loads(CliRunner().invoke(verbs, ["incidents", str(book), "--json"]).stdout), list)


def test_another_area_kind_and_number(book: Path) -> None:
    assert "3 of 5 incidents" in said(book, "--within", "Kestria", "--killed", "10")
    assert "1 of 5 incidents" in said(book, "--kind", "raid")
    assert "1 of 5 incidents" in said(book, "--box", "-67.5,10,-66,11")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("--near", "Nowhere at all"), "no place is called so"),
        (("--near", "Kestria"), "a country lies nowhere in particular"),
        (("--between", "2031-03-10", "2031-03-01"), "comes after"),
        (("--between", "March", "April"), "no day is written"),
        (("--killed", "many"), "is no number"),
        (("--kind", "storm"), "ask for one of: air strike"),
    ],
)
def test_what_cannot_be_understood_is_one_line(book: Path, arguments: tuple[str, ...], problem: str) -> None:
    done = CliRunner().invoke(verbs, ["incidents", str(book), *arguments])
    assert done.exit_code == 1
    assert problem in str(done.exception)
