"""The examples of the README and of docs/ are run as they stand, a page in a folder, from its first to its last.

In a `console` block every line `$ tallybook …` is run; lines below it, if any, are what it prints (`…` stands for
anything). `serve` never ends, so its arguments are only checked. A `python` block is run whole.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import run
from tallybook.cli import verbs

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = [
    page
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), ROOT / "examples" / "README.md")
    if BLOCK.search(page.read_text(encoding="utf-8"))
]
ENDLESS = {"serve"}


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Yield each command line of a block with what is shown below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, _, shown = part.partition("\n")
        yield line, shown.strip("\n")


def shows(printed: str, shown: str) -> bool:
    """Tell whether something was printed as a page shows it."""
    pattern = "(?s:.*)".join(re.escape(part) for part in re.split("…", shown))
    return re.fullmatch(pattern, "\n".join(line.rstrip() for line in printed.strip("\n").splitlines())) is not None


def started(folder: Path, *arguments: str, given: str | None = None) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TALLYBOOK_")}
    surroundings = {**kept, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "100", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=surroundings,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def tried(line: str, shown: str, *, folder: Path) -> None:
    program, verb, *arguments = shlex.split(line, comments=True)
    assert program == "tallybook", f"a console block holds only lines of tallybook, not `{line}`"
    if verb in ENDLESS:
        verbs.commands[verb].make_context(verb, arguments)
        return
    printed = started(folder, "-c", "from tallybook.cli import main; main()", verb, *arguments)
    assert not shown or shows(printed, shown), f"`{line}` prints\n{printed}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_examples_of_a_page_work_as_they_stand(page: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for language, block in BLOCK.findall(page.read_text(encoding="utf-8")):
        if language == "python":
            started(tmp_path, "-W", "error", "-", given=block)
            continue
        for line, shown in commands(block):
            tried(line, shown, folder=tmp_path)


def test_the_verbs_of_run_that_the_pages_name_exist() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / ".ci" / "run"]
    named = {verb for page in pages for verb in re.findall(r"run\.py (\w+)", page.read_text(encoding="utf-8"))}
    assert {"demo", "test", "check"} <= named <= set(run.VERBS)


@pytest.mark.parametrize(
    ("printed", "shown", "same"),
    [
        ("14 killed \n", "14 killed", True),
        ("14 killed\n2 injured\n", "14 killed", False),
        ("14 killed\n2 injured\n", "14 killed\n…", True),
        ("book.tally: 14 reports in 2 s", "book.tally: 14 reports in …", True),
        ("14 killed", "24 killed", False),
    ],
)
def test_what_a_page_shows_is_compared_with_what_is_printed(printed: str, shown: str, *, same: bool) -> None:
    assert shows(printed, shown) is same
