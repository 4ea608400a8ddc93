"""The mark of tests that drive a browser."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: needs chromium at /usr/bin/chromium")
