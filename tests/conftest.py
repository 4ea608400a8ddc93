"""What holds for every test: properties are tried without a clock, and a skip can be made a failure."""

import pytest
from hypothesis import settings

settings.register_profile("tallybook", deadline=None, derandomize=True)
settings.load_profile("tallybook")

OPTION = "--fail-on-skip"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a machine that has everything say that nothing may be skipped."""
    parser.addoption(OPTION, action="store_true", help="fail the whole run where anything was skipped")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run where skipping is forbidden and anything was skipped."""
    if _skipped(session.config) and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say why a run without a failed test has failed."""
    if count := _skipped(config):
        terminalreporter.write_line(f"Skipped: {count}, and {OPTION} forbids it.", red=True)


def _skipped(config: pytest.Config) -> int:
    """Count what was skipped, where skipping is forbidden."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return len(reporter.stats.get("skipped", [])) if reporter and config.getoption(OPTION) else 0
