"""The documentation is as the code has it: every command, setting and record, and no link that leads nowhere."""

import json
import re
from pathlib import Path

import click
import pytest

from scripts import generate_docs
from tallybook import VERSION
from tallybook.cli import verbs
from tallybook.settings import PREFIX, described

ROOT = Path(__file__).parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")), *sorted((ROOT / "examples").rglob("*.md"))]
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
GENERATED = generate_docs.pages()
COMMANDS = dict(generate_docs.walk(verbs, "tallybook"))


@pytest.mark.parametrize("page", GENERATED)
def test_a_generated_page_is_up_to_date(page: str) -> None:
    path = ROOT / "docs" / page
    assert path.exists(), "run python3 -m scripts.generate_docs"
    assert path.read_text(encoding="utf-8") == GENERATED[page], "run python3 -m scripts.generate_docs"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    text = GENERATED["commands.md"].partition(f"## {name}\n")[2].partition("\n## ")[0]
    assert COMMANDS[name].help, "a command says what it does"
    for parameter in COMMANDS[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.name} says what it is for"
            assert all(option in text for option in parameter.opts)
        else:
            assert parameter.make_metavar(click.Context(COMMANDS[name])).strip("[].") in text


def test_every_setting_is_documented_with_its_default() -> None:
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert PREFIX in text
    for name, default, what in described():
        assert f"| `{name}` | `{default}` | {what} |" in text


@pytest.mark.parametrize("record", generate_docs.documented_records(), ids=lambda record: record.__name__)
def test_every_record_and_field_is_documented_and_has_a_schema(record: type) -> None:
    text = GENERATED["records.md"].partition(f"## {record.__name__}\n")[2].partition("\n## ")[0]
    known = json.loads((ROOT / "docs" / "schemas" / f"{record.__name__}.json").read_text(encoding="utf-8"))
    assert record.__doc__.splitlines()[0] in text
    assert set(known["properties"]) == set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE))


def test_no_link_within_the_documentation_leads_nowhere() -> None:
    lost = []
    for page in PAGES:
        links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
        lost += [f"{page.relative_to(ROOT)}: {link}" for link in links if not (page.parent / link).exists()]
    assert not lost


def test_the_licence_and_the_changes_are_there() -> None:
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert f"## {VERSION}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
