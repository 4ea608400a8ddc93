"""One raid in four reports under every codebook: what the document on codebooks says, counted from the text."""

import json
import re
from pathlib import Path

import pytest

from tallybook import stages, views

DOCUMENT = Path(__file__).parents[2] / "docs" / "codebooks.md"
REPORTS = (
    (
        "Wire A",
        "2031-08-05",
        "At least eight people were killed in a raid on the village of Garron early on Tuesday, police said.",
    ),
    (
        "Front Channel",
        "2031-08-05",
        '"We killed 30 soldiers at Garron this morning," the Eastern Front said in a statement.',
    ),
    (
        "Wire B",
        "2031-08-06",
        (
            "Vasht hospital received 12 bodies from Tuesday's raid on Garron, three of them attackers and the rest "
            "villagers, its director said."
        ),
    ),
    (
        "Coast Tribune",
        "2031-08-09",
        (
            "One of the villagers wounded in Tuesday's raid on Garron died on Saturday, doctors at Vasht hospital "
            "said, raising the toll to 13."
        ),
    ),
)
ROWS = re.compile(r"^\| `(\w+)` \| (\w+)(?:, on day (\d))? \| ([^|]+) \|$", re.MULTILINE)
GROUPS = {"everybody": "all", "civilians": "civilian", "attackers": "attacker"}


def answered(codebook: str, group: str, as_of: str | None) -> dict[str, int | None]:
    reports = [
        {"id": f"r{n}", "outlet": outlet, "published": day, "title": "Raid on Garron", "text": text}
        for n, (outlet, day, text) in enumerate(REPORTS)
    ]
    question = {"codebook": codebook, "as_of": as_of, "outcome": "killed", "group": group}
    case = json.dumps({"id": "raid", "reports": reports, "expect": {"tolls": [question]}})
    ((asked, _),) = views.read_cases(case, where="raid")
    return stages.answered(asked)["expect"]["tolls"][0]


@pytest.mark.parametrize("text", [text for _, _, text in REPORTS])
def test_the_document_tells_each_report(text: str) -> None:
    assert text in DOCUMENT.read_text(encoding="utf-8")


@pytest.mark.parametrize(("codebook", "group", "day", "said"), ROWS.findall(DOCUMENT.read_text(encoding="utf-8")))
def test_the_document_says_what_each_codebook_counts(codebook: str, group: str, day: str, said: str) -> None:
    toll = answered(codebook, GROUPS[group], f"2031-08-0{4 + int(day)}" if day else None)
    numbers = [toll[name] for name in ("low", "best", "high")]
    best = f", best {toll['best']}" if toll["low"] is not None and toll["best"] is not None else ""
    low, one, high = numbers
    shown = f"{one}" if low is None else f"{low} to {high}{best}" if low != high else f"{low}{best}"
    assert shown == said.strip()


def test_every_codebook_of_the_worked_example_is_there() -> None:
    assert {name for name, *_ in ROWS.findall(DOCUMENT.read_text(encoding="utf-8"))} == {
        "airwars",
        "ibc",
        "ucdp",
        "acled",
        "gtd",
    }
