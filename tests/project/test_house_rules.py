"""The rules of the house that no linter knows: short files, short functions, no drawer for leftovers, no addresses."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OURS = ("src", "evaluation", "benchmarks", "scripts")
CODE = [ROOT / "run.py", *(path for folder in OURS for path in sorted((ROOT / folder).rglob("*.py")))]
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
DRAWERS = {"utils", "util", "helpers", "helper", "misc", "common"}
IGNORED = {".git", ".venv", "demo", "dist", "build", "__pycache__"}
TEXT = {".py", ".md", ".toml", ".lock", ".txt", ".csv", ".json", ".jsonl", ".html", ".css", ".js", ".svg", "", ".yml"}

# pieced together, so that this file does not hold what it looks for
REGISTRIES = [
    ".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"))
]
MACHINE = re.compile(r"""(?<![\w.~/])/(?:root|home|work|Users)/\w""")


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def kept_files() -> list[Path]:
    """What is or would be kept under version control; every file, where the tree came without its history."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0 and (ROOT / ".git").exists():
        return sorted(ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file())
    return sorted(
        path
        for path in ROOT.rglob("*")
        if path.is_file()
        and not any(part in IGNORED or part.endswith("_cache") for part in path.relative_to(ROOT).parts)
    )


def parsed() -> Iterator[tuple[str, ast.Module]]:
    for path in CODE:
        yield named(path), ast.parse(path.read_text(encoding="utf-8"))


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for name, tree in parsed():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name}:{node.lineno} {node.name}", node


def test_a_file_that_grows_past_300_lines_becomes_a_folder() -> None:
    assert not [named(path) for path in CODE if len(path.read_text(encoding="utf-8").splitlines()) > 300]


def test_no_function_is_longer_than_40_lines() -> None:
    assert not [name for name, node in functions() if node.end_lineno - node.lineno >= 40]


def test_no_function_takes_more_than_five_things() -> None:
    wide = []
    for name, node in functions():
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        given = [each for each in arguments if each.arg not in ("self", "cls")]
        is_command = any(".command(" in ast.unparse(mark) for mark in node.decorator_list)  # its options, one each
        if len(given) > 5 and not is_command:
            wide.append(name)
    assert not wide


def test_a_module_is_named_after_the_noun_that_it_holds() -> None:
    assert not [named(path) for path in CODE if path.stem in DRAWERS or path.parent.name in DRAWERS]


def test_every_module_and_everything_public_has_a_sentence() -> None:
    silent = []
    for name, tree in parsed():
        public = [node for node in tree.body if isinstance(node, DEFINITIONS) and not node.name.startswith("_")]
        silent += [name] if not ast.get_docstring(tree) else []
        silent += [f"{name}:{node.lineno} {node.name}" for node in public if not ast.get_docstring(node)]
    assert not silent


def test_nothing_is_left_to_do() -> None:
    assert not [named(path) for path in CODE if re.search(r"\b(TODO|FIXME|XXX)\b", path.read_text(encoding="utf-8"))]


def test_no_file_names_a_registry_or_a_folder_of_some_machine() -> None:
    found = []
    for path in (path for path in kept_files() if path.suffix in TEXT):
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{named(path)}: {host}" for host in REGISTRIES if host in text]
        found += [f"{named(path)}: {match.group()}" for match in MACHINE.finditer(text)]
    assert not found


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_pins_and_hashes_everything_and_names_no_address(name: str) -> None:
    logical = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    assert logical
    for line in logical:
        assert re.match(r"[a-z0-9][a-z0-9._-]*==[^ ;]+( ;[^-]+)? +--hash=sha256:[0-9a-f]{64}", line), line
        assert "://" not in line
        assert " @ " not in line


def test_the_lock_for_development_holds_all_of_the_other() -> None:
    runtime, development = (
        set(re.findall(r"^[a-z0-9._-]+==.*$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert runtime < development


def test_the_names_of_test_files_are_unique() -> None:
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert len(names) == len(set(names))
