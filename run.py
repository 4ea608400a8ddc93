#!/usr/bin/env python3
"""Run Tallybook from a fresh clone: the demonstration, the tests, the checks, the measurements.

Needs Python 3.11 and the standard library. The environment in .venv is made from the hashed lock when it is missing,
broken or out of date.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
TALLYBOOK = PYTHON.with_name("tallybook.exe" if os.name == "nt" else "tallybook")
STAMP, LOG = VENV / "made-from.txt", VENV / "install.log"
RUNTIME, DEVELOPMENT = "requirements.lock", "requirements-dev.lock"
DEMO_PORT = 8377
MISLEADING = {"PYTHONHOME", "PYTHONPATH"} | {
    f"PIP_{name}" for name in ("USER", "TARGET", "PREFIX", "PYTHON", "REQUIRE_VIRTUALENV", "REQUIRE_HASHES")
}


class Stop(Exception):
    """Nothing more can be done; its words are the one line that the user sees."""


# --- the environment ---------------------------------------------------------------------------------------------


def environment(lock: str) -> None:
    """Make sure that .venv holds what this lock pins and Tallybook itself."""
    with _one_at_a_time():
        made_from = STAMP.read_text(encoding="utf-8").split() if STAMP.exists() else []
        if _fingerprint(lock) in made_from and _works():
            return
        began = time.monotonic()
        print(f"Making the environment in .venv from {lock}; this takes about half a minute, once.", flush=True)
        base_is_there = _fingerprint(RUNTIME) in made_from and _works()
        pip = _pip() if base_is_there else _new_venv()
        STAMP.unlink(missing_ok=True)  # half-made until both installs are through
        _install([*pip, "install", "--no-deps", "--require-hashes", "-r", str(ROOT / lock)], lock)
        _install([*pip, "install", "--no-deps", "--no-build-isolation", "-e", str(ROOT)], "Tallybook itself")
        locks = (RUNTIME, lock)  # the second lock holds all of the first
        STAMP.write_text("\n".join(_fingerprint(name) for name in locks), encoding="utf-8")
        print(f"Made in {time.monotonic() - began:.0f} s.", flush=True)


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Let a second run.py wait until the first has made the environment."""
    try:
        import fcntl
    except ImportError:  # Windows has no such lock; there two at once are on their own
        yield
        return
    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _fingerprint(lock: str) -> str:
    """Return what the environment depends on, as a hash: the lock, the package's metadata, this Python, this folder."""
    parts = [(ROOT / lock).read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode(), bytes(ROOT)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _works() -> bool:
    """Tell whether the environment's Python starts and finds its packages (an upgraded system Python breaks that)."""
    with contextlib.suppress(OSError):
        return _quietly([str(PYTHON), "-c", "import importlib.metadata as m; m.version('tallybook')"]).returncode == 0
    return False


def _new_venv() -> list[str]:
    """Make .venv anew and return the pip to fill it with."""
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    for options in ([], ["--clear", "--without-pip"]):  # Debian has ensurepip only where python3-venv is
        done = _quietly([sys.executable, "-m", "venv", *options, str(VENV)])
        if done.returncode == 0:
            return _pip()
    raise Stop(
        f"this Python cannot make a virtual environment: {_last_line(done)}; on Debian: apt install python3-venv"
    )


def _pip() -> list[str]:
    """Return the environment's own pip, or this Python's pip told to work on the environment."""
    inside, outside = [str(PYTHON), "-m", "pip"], [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    for pip in (inside, outside):
        if _quietly([*pip, "--version"]).returncode == 0:
            return pip
    raise Stop("this Python has neither ensurepip nor a pip that can be used; on Debian: apt install python3-venv")


def _install(command: Sequence[str], what: str) -> None:
    done = _quietly([*command, "--no-input", "--disable-pip-version-check"])
    LOG.write_text(done.stdout, encoding="utf-8")
    if done.returncode:
        errors = [line.partition("ERROR:")[2].strip() for line in done.stdout.splitlines() if "ERROR:" in line]
        why = errors[0] if errors else _last_line(done)
        offline = "the package registry must be reachable; " if "Could not find a version" in why else ""
        raise Stop(f"pip could not install {what}: {why[:300]} ({offline}all that pip said: {LOG})")


def _quietly(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        env=_surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def _last_line(done: subprocess.CompletedProcess[str]) -> str:
    return (done.stdout.strip().splitlines() or ["it said nothing"])[-1].strip()


def _surroundings() -> dict[str, str]:
    """Return the environment variables for children: nothing that would lead Python or pip elsewhere."""
    kept = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    path = os.pathsep.join([str(PYTHON.parent), kept.get("PATH", os.defpath)])
    if gold := kept.get("TALLYBOOK_GOLD"):
        kept["TALLYBOOK_GOLD"] = str(Path(gold).resolve())  # children may start in another folder
    return kept | {"VIRTUAL_ENV": str(VENV), "PATH": path}


# --- the verbs ---------------------------------------------------------------------------------------------------


def demo(options: argparse.Namespace) -> int:
    """Build a book from the example reports and show it."""
    environment(RUNTIME)
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    book = str(folder / "example.tally")
    print(f"Building {book} from the reports in {ROOT / 'examples'}.", flush=True)
    for arguments in (
        ["places", book, str(ROOT / "examples" / "places.csv")],
        ["add", book, str(ROOT / "examples" / "reports")],
        ["run", book],
    ):
        if code := _tallybook(*arguments):
            raise Stop(f"`tallybook {arguments[0]}` ended with {code}")
    if options.no_serve:
        return _tallybook("incidents", book) or _tallybook("toll", book)
    port = free_port(DEMO_PORT)
    print(f"The pages are at http://127.0.0.1:{port}/ until you press Ctrl-C.", flush=True)
    opened = [] if options.no_open or not _has_screen() else ["--open"]
    return _until_stopped([str(TALLYBOOK), "serve", book, "--port", str(port), *opened])


def _tallybook(*arguments: str) -> int:
    return _run([str(TALLYBOOK), *arguments])


def _run(command: Sequence[str], *, cwd: Path | None = None, **more: str) -> int:
    sys.stdout.flush()
    return subprocess.run(command, cwd=cwd, env=_surroundings() | more, check=False).returncode


def _has_screen() -> bool:
    """Tell whether a browser would open a window rather than take the terminal over."""
    return sys.platform in ("darwin", "win32") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def free_port(wanted: int) -> int:
    """Return the wanted port, or any that is free."""
    for port in (wanted, 0):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return int(probe.getsockname()[1])
    raise Stop("no port is free on 127.0.0.1")


def _until_stopped(command: Sequence[str]) -> int:
    """Run until it ends by itself, or until Ctrl-C or a polite kill, which are a good end."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with subprocess.Popen(command, env=_surroundings()) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:
            process.terminate()
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()
            print("\nStopped.")
            return 0


def test(options: argparse.Namespace) -> int:
    """Run the test suite; what is skipped is named at the end with its reason."""
    environment(DEVELOPMENT)
    return _run([str(PYTHON), "-m", "pytest", "-rs", "-n", "auto", *options.extra], cwd=ROOT)


def check(options: argparse.Namespace) -> int:
    """Run every check, all of them, and list at the end what failed."""
    environment(DEVELOPMENT)
    module = [str(PYTHON), "-m"]
    checks = {
        "format": [*module, "ruff", "format", "--check", "."],
        "lint": [*module, "ruff", "check", "."],
        "types": [*module, "mypy", "src", "run.py", "evaluation", "benchmarks", "scripts"],
        "layers": [str(PYTHON.parent / "lint-imports")],
        "generated docs": [*module, "scripts.generate_docs", "--check"],
        "tests": [*module, "pytest", "-rs", "-n", "auto"],
        "quality floors": [*module, "evaluation", "--check"],
    }
    if options.without_tests:
        del checks["tests"]
    failed = []
    for name, command in checks.items():
        print(f"--- {name}", flush=True)
        if _run(command, cwd=ROOT):
            failed.append(name)
    print(f"Failed: {', '.join(failed)}." if failed else f"All {len(checks)} checks passed.")
    return 1 if failed else 0


def measure(options: argparse.Namespace) -> int:
    """Evaluate against annotated reports, or time the way from files to tolls."""
    environment(RUNTIME)
    module = {"evaluate": "evaluation", "bench": "benchmarks"}[options.verb]
    return _run([str(PYTHON), "-P", "-m", module, *options.extra], PYTHONPATH=str(ROOT))


def env(options: argparse.Namespace) -> int:
    """Make the environment and end."""
    del options
    environment(DEVELOPMENT)
    print(f"The environment is ready: {PYTHON}")
    return 0


# --- the command line --------------------------------------------------------------------------------------------


VERBS = {"demo": demo, "test": test, "check": check, "evaluate": measure, "bench": measure, "env": env}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="run.py", description=__doc__, allow_abbrev=False)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    shown = verbs.add_parser("demo", help="build a book from the example reports and open its pages")
    shown.add_argument("--no-serve", action="store_true", help="print incidents and tolls and end, without pages")
    shown.add_argument("--no-open", action="store_true", help="open no browser window")
    shown.add_argument("--folder", type=Path, default=ROOT / "demo", help="where the book is kept (demo/ if not set)")
    verbs.add_parser("test", help="run the test suite; further options go to pytest")
    checked = verbs.add_parser("check", help="format, lint, types, layers, docs, tests and quality floors")
    checked.add_argument("--without-tests", action="store_true", help="where the tests have just been run")
    verbs.add_parser("evaluate", add_help=False, help="measure against a folder of annotated reports; -h says more")
    verbs.add_parser("bench", add_help=False, help="time the way from files to tolls; -h says more")
    verbs.add_parser("env", help="only make the environment in .venv")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb and return its exit code."""
    parser = _parser()
    options, extra = parser.parse_known_args(arguments)
    options.extra = extra  # what pytest or a measuring script is to read
    if extra and options.verb not in ("test", "evaluate", "bench"):
        parser.error(f"{options.verb} does not take {' '.join(extra)}")
    try:
        return VERBS[options.verb](options)
    except (Stop, OSError) as problem:
        print(f"run.py: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - this script is started by whatever Python is there
        sys.exit("run.py: Tallybook needs Python 3.11 or newer; this is " + sys.version.split()[0])
    sys.exit(main())
