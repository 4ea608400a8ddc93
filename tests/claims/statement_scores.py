"""How well statements are read from a table of invented passages: kinds, speakers, quotations, whom they aim at."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tallybook.claims import read
from tallybook.gazetteer import Gazetteer
from tallybook.model import Document, Statement

TABLE = (Path(__file__).parent / "statements.tsv").read_text(encoding="utf-8").splitlines()
NOWHERE = Gazetteer(())
TITLE = "TITLE: "


@dataclass(frozen=True)
class Told:
    """One statement in words: its kind, who speaks, what is quoted, at whom it is aimed."""

    kind: str
    speaker: str = ""
    quotation: str = ""
    target: str = ""


@dataclass(frozen=True)
class Row:
    """A passage of the table with the statements that a person reads in it."""

    text: str
    wanted: tuple[Told, ...]


def rows(*, seen: bool) -> list[Row]:
    """Return every other row: those that rules may be mended by, or those that are only scored."""
    return [_row(line) for number, line in enumerate(TABLE, start=1) if bool(number % 2) is seen]


def _row(line: str) -> Row:
    text, expected = line.split("\t")
    told = [] if expected == "-" else expected.split(" || ")
    return Row(text, tuple(Told(*(part.strip() for part in one.split("|"))) for one in told))


def told_in(text: str) -> tuple[Told, ...]:
    """Return what the reader finds in a passage; a paragraph sign parts paragraphs."""
    titled = text.startswith(TITLE)
    title = text.removeprefix(TITLE) if titled else None
    body = "Rain fell in the night." if titled else text.replace(" ¶ ", "\n\n")
    found = read(Document.of("r", "x", title=title, body=body), NOWHERE)
    return tuple(_told(statement) for statement in found.statements)


def _told(statement: Statement) -> Told:
    parts = [statement.quotation, *statement.continued] if statement.quotation else []
    return Told(
        str(statement.kind),
        statement.speaker.text if statement.speaker else "",
        " … ".join(part.text for part in parts),
        statement.target.text if statement.target else "",
    )


def scores(table: list[Row]) -> dict[str, float]:
    """Return precision and recall of kinds, and of those found the share with right speaker, quotation and target."""
    counts: Counter[str] = Counter()
    for row in table:
        left = list(told_in(row.text))
        counts["made"] += len(left)
        counts["wanted"] += len(row.wanted)
        for wanted in row.wanted:
            found = next((one for one in left if one.kind == wanted.kind), None)
            if found is not None:
                left.remove(found)
                counts["kind"] += 1
                counts["speaker"] += _alike(found.speaker, wanted.speaker)
                counts["quotation"] += found.quotation.rstrip(".,") == wanted.quotation.rstrip(".,")
                if wanted.target:
                    counts["aimed"] += 1
                    counts["target"] += _alike(found.target, wanted.target)
    return {
        "precision": counts["kind"] / max(1, counts["made"]),
        "recall": counts["kind"] / max(1, counts["wanted"]),
        "speaker": counts["speaker"] / max(1, counts["kind"]),
        "quotation": counts["quotation"] / max(1, counts["kind"]),
        "target": counts["target"] / max(1, counts["aimed"]),
    }


def wrong(table: list[Row]) -> list[str]:
    """Return the rows that are read otherwise than a person reads them, with both."""
    return [
        f"{row.text}\n   wanted {row.wanted}\n   read   {found}"
        for row in table
        for found in [told_in(row.text)]
        if not _same(found, row.wanted)
    ]


def _same(found: tuple[Told, ...], wanted: tuple[Told, ...]) -> bool:
    return len(found) == len(wanted) and all(
        a.kind == b.kind
        and _alike(a.speaker, b.speaker)
        and a.quotation.rstrip(".,") == b.quotation.rstrip(".,")
        and (not b.target or _alike(a.target, b.target))
        for a, b in zip(found, wanted, strict=True)
    )


def _alike(found: str, wanted: str) -> bool:
    """Tell whether two namings are one: the same words but for the article, or a name with its apposition."""
    short, long = sorted((_bare(found), _bare(wanted)), key=len)
    return short == long or (bool(short) and long.startswith((f"{short},", f"{short} who")))


def _bare(words: str) -> str:
    lowered = words.casefold()
    for article in ("the ", "a ", "an "):
        lowered = lowered.removeprefix(article)
    return lowered
