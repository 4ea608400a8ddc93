"""run.py as a visitor uses it: an environment from nothing, made once, mended when broken; a demo that ends."""

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).parents[2]
INSTALLED = Path(sys.executable).with_name("tallybook")

# a project that installs without any registry: it builds itself and depends on nothing
BACKEND = """
import zipfile

def _build(folder):
    name, info = "tallybook-0-py3-none-any.whl", "tallybook-0.dist-info"
    with zipfile.ZipFile(f"{folder}/{name}", "w") as wheel:
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\\nName: tallybook\\nVersion: 0\\n")
        kind = "Root-Is-Purelib: true\\nTag: py3-none-any\\n"
        wheel.writestr(f"{info}/WHEEL", f"Wheel-Version: 1.0\\nGenerator: test\\n{kind}")
        wheel.writestr(f"{info}/RECORD", "")
    return name

def build_editable(folder, config_settings=None, metadata_directory=None):
    return _build(folder)

def build_wheel(folder, config_settings=None, metadata_directory=None):
    return _build(folder)
"""
PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "tallybook"
version = "0"
"""
# a Python like Debian's without python3-venv: it makes environments, but puts no pip into them
WITHOUT_ENSUREPIP = """#!/bin/sh
case "$*" in "-m venv {folder}/.venv") echo "ensurepip is not available"; exit 1;; esac
exec {python} "$@"
"""
WITHOUT_PIP = """#!/bin/sh
case "$*" in "-m venv {folder}/.venv" | "-m pip "*) echo "No module named pip"; exit 1;; esac
exec {python} "$@"
"""
START = "import sys; sys.path[0] = sys.argv[1]; sys.executable = sys.argv[2]; import run; sys.exit(run.main(['env']))"


def has_pip(python: str) -> bool:
    return subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A fresh clone of a project with nothing to download, in a folder with a blank in its name."""
    folder = tmp_path / "fresh clone"
    folder.mkdir()
    shutil.copy(ROOT / "run.py", folder)
    (folder / "backend.py").write_text(BACKEND, encoding="utf-8")
    (folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    for lock in (run.RUNTIME, run.DEVELOPMENT):
        (folder / lock).write_text("# nothing\n", encoding="utf-8")
    return folder


def made(clone: Path, like: str) -> subprocess.CompletedProcess[str]:
    """Let the clone make its environment with such a Python, from another folder."""
    python = next(python for python in (sys.executable, sys._base_executable) if has_pip(python))
    wrapper = clone.parent / "python3"
    wrapper.write_text(like.format(folder=clone, python=python), encoding="utf-8")
    wrapper.chmod(0o755)
    command = [python, "-c", START, str(clone), str(wrapper)]
    return subprocess.run(command, cwd=clone.parent, capture_output=True, text=True, check=False)


def test_an_environment_is_made_without_ensurepip_then_reused_and_mended(clone: Path) -> None:
    first, second = made(clone, WITHOUT_ENSUREPIP), made(clone, WITHOUT_ENSUREPIP)
    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert "Making the environment" in first.stdout
    assert "Making the environment" not in second.stdout

    python = clone / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("gone")
    assert "Making the environment" in made(clone, WITHOUT_ENSUREPIP).stdout
    assert python.exists()


def test_a_python_with_neither_ensurepip_nor_pip_gets_one_line_that_helps(clone: Path) -> None:
    ended = made(clone, WITHOUT_PIP)
    assert ended.returncode == 1
    assert ended.stderr.splitlines() == [
        "run.py: this Python has neither ensurepip nor a pip that can be used; on Debian: apt install python3-venv"
    ]


def test_what_cannot_be_installed_is_said_in_one_line_and_tried_again(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    lock = clone / run.DEVELOPMENT
    lock.write_text(f"surely-not-a-package==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    ended = made(clone, WITHOUT_ENSUREPIP)
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1
    assert "pip could not install requirements-dev.lock" in ended.stderr
    assert "surely-not-a-package==1.0" in ended.stderr

    lock.write_text("# nothing\n", encoding="utf-8")
    assert made(clone, WITHOUT_ENSUREPIP).returncode == 0


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the verbs use the environment in which the tests run."""
    monkeypatch.setattr(run, "environment", lambda _: None)
    monkeypatch.setattr(run, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(run, "TALLYBOOK", INSTALLED)


@pytest.mark.usefixtures("here")
def test_the_demonstration_prints_tolls_and_repeated_shows_pages_until_it_is_interrupted(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run.main(["demo", "--no-serve", "--folder", str(tmp_path)]) == 0
    shown = capfd.readouterr().out
    assert "Tarmel" in shown
    assert "killed" in shown
    assert (tmp_path / "example.tally").exists()

    script = (
        "import run, sys, pathlib; run.environment = lambda _: None;"
        f"run.TALLYBOOK = pathlib.Path({str(INSTALLED)!r});"
        f"sys.exit(run.main(['demo', '--no-open', '--folder', {str(tmp_path)!r}]))"
    )
    command = [sys.executable, "-u", "-c", script]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    ) as demo:
        address = next(
            (found[0] for line in demo.stdout if (found := re.search(r"http://127\.0\.0\.1:\d+/", line))), None
        )
        try:
            assert address, "the address of the pages is printed"
            assert "Tarmel" in fetched(address)
        finally:
            os.killpg(demo.pid, signal.SIGINT)
            rest = demo.stdout.read()
    assert demo.returncode == 0
    assert rest.rstrip().endswith("Stopped.")
    assert "Traceback" not in rest


def fetched(address: str) -> str:
    """The page at an address, as soon as it answers."""
    for _ in range(100):
        try:
            with urllib.request.urlopen(address) as answer:
                return str(answer.read(), "utf-8")
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError(f"nothing answers at {address}")


@pytest.mark.usefixtures("here")
def test_check_tries_everything_and_names_what_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tried: list[list[str]] = []

    def fails_on_lint(command: list[str], **_: object) -> int:
        tried.append(command)
        return int(command[-3:] == ["ruff", "check", "."])

    monkeypatch.setattr(run, "_run", fails_on_lint)
    assert run.check(argparse.Namespace(without_tests=False)) == 1
    assert len(tried) == 7
    assert capsys.readouterr().out.splitlines()[-1] == "Failed: lint."
    monkeypatch.setattr(run, "_run", lambda _command, **_: 0)
    assert run.check(argparse.Namespace(without_tests=True)) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "All 6 checks passed."


def test_options_for_pytest_pass_through_and_others_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    monkeypatch.setitem(run.VERBS, "test", lambda options: seen.append(options.extra) or 0)
    assert run.main(["test", "-k", "ledger and not slow", "tests/ledger", "-x"]) == 0
    assert seen == [["-k", "ledger and not slow", "tests/ledger", "-x"]]
    with pytest.raises(SystemExit, match="2"):
        run.main(["demo", "--no-surve"])


def test_a_taken_port_gives_way_to_a_free_one() -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert run.free_port(port) not in (0, port)
    assert run.free_port(port) == port
