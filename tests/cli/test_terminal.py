"""What a report, a file name or an argument holds must not reach a terminal as an order."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.cli import main
from tallybook.cli.terminal import harmless, harmless_json

ESCAPE, BELL, C1 = "\x1b", "\x07", "\x9b"
TURNED = "\u202e"
TEXT = (
    f"At least 24 soldiers were killed in Tarmel, police{ESCAPE}[2J said. "
    f"Some say {C1}2J that {TURNED}42 were hurt in Osk {ESCAPE}]0;title{BELL} on Monday."
)


def asked(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    with pytest.raises(SystemExit) as done:
        main([str(one) for one in arguments])
    assert done.value.code in (0, 2)
    said = capsys.readouterr()
    return said.out + said.err


def gives_orders(shown: str) -> bool:
    return any(sign in shown for sign in (ESCAPE, BELL, C1, TURNED, "\r"))


@pytest.fixture
def book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    rows = [{"title": f"{ESCAPE}[31mRed", "outlet": f"The {ESCAPE}]0;x{BELL} Courier", "text": TEXT}]
    (tmp_path / "a.json").write_text(json.dumps(rows), encoding="utf-8")
    (tmp_path / f"b{ESCAPE}[5m.txt").write_bytes(b"\0\0\0")
    path = tmp_path / "b.tally"
    assert not gives_orders(asked(capsys, "add", path, tmp_path))
    assert not gives_orders(asked(capsys, "run", path))
    return path


@pytest.mark.parametrize("verb", ["incidents", "toll", "claims", "report", "problems"])
@pytest.mark.parametrize("more", [[], ["--json"]])
def test_no_table_no_json_and_no_page_gives_orders(
    book: Path, capsys: pytest.CaptureFixture[str], verb: str, more: list[str]
) -> None:
    shown = asked(capsys, verb, book, *more)
    assert shown.strip()
    assert not gives_orders(shown)


def test_a_report_shown_in_full_gives_none_and_its_json_still_says_what_was_written(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (row,) = json.loads(asked(capsys, "report", book, "--json"))
    assert row["title"] == f"{ESCAPE}[31mRed"
    assert not gives_orders(asked(capsys, "report", book, row["id"]))


def test_an_error_gives_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = asked(capsys, "incidents", tmp_path / f"no{ESCAPE}[31m.tally")
    assert "there is no book" in said
    assert not gives_orders(said)


@given(st.text())
def test_what_is_printed_can_be_encoded_and_keeps_its_lines(words: str) -> None:
    shown = harmless(words)
    shown.encode("utf-8")
    assert not gives_orders(shown)
    assert shown.count("\n") == words.count("\n")


@given(st.text(st.characters(), max_size=30))
def test_json_made_harmless_reads_the_same(words: str) -> None:
    shown = harmless_json(json.dumps({"words": words}, ensure_ascii=False))
    assert not gives_orders(shown)
    assert json.loads(shown) == {"words": words}
