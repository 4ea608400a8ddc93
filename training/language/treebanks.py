"""The treebanks: which files are read for what, and how their lines become sentences."""

import lzma
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

GENRES = ("academic", "bio", "court", "interview", "news", "speech", "textbook", "vlog", "voyage")
UNCLEAR = frozenset(
    {"GUM_textbook_alamo", "GUM_textbook_artwork", "GUM_textbook_evoethics"}
)  # their licence is not said
MERGED = {"obl:agent": "obl", "nsubj:outer": "nsubj", "csubj:outer": "csubj", "advcl:relcl": "advcl", "orphan": "dep"}
"""Relations too rare to be learned, or drawn in one treebank only, and what they are read as."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a treebank: its tags, its head (itself for the root) and relation, and whether no space follows."""

    form: str
    upos: str
    xpos: str
    head: int
    relation: str
    glued: bool = False


Sentence = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Treebanks:
    """The sentences to train on, to choose by, and to test with under a name, and the digest of each file read."""

    train: tuple[Sentence, ...]
    dev: tuple[Sentence, ...]
    tests: dict[str, tuple[Sentence, ...]]
    sha256: dict[str, str]


def treebanks(folder: Path) -> Treebanks:
    """Read the treebanks of a folder: EWT and the free genres of GUM by their splits, and PUD to test with."""
    files = {part: [folder / "ewt" / f"{part}.conllu.xz"] for part in ("train", "dev", "test")}
    split = _splits((folder / "gum" / "splits.md").read_text(encoding="utf-8"))
    gum: dict[str, list[Path]] = {"train": [], "dev": [], "test": []}
    for path in sorted((folder / "gum").glob("*.conllu.xz")):
        document = path.name.removesuffix(".conllu.xz")
        if document.split("_")[1] in GENRES and document not in UNCLEAR:
            gum[split[document]].append(path)
    pud = [folder / "pud" / "test.conllu.xz"]
    used = sorted({*files["train"], *files["dev"], *files["test"], *pud, *(p for part in gum.values() for p in part)})
    return Treebanks(
        train=tuple(_all(files["train"] + gum["train"])),
        dev=tuple(_all(files["dev"]))[::2] + tuple(_all(gum["dev"])),
        tests={"ewt": tuple(_all(files["test"])), "gum": tuple(_all(gum["test"])), "pud": tuple(_all(pud))},
        sha256={str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in used},
    )


def sentences(lines: Iterable[str]) -> Iterator[Sentence]:
    """Yield the sentences of a file in the CoNLL-U format; the words of a contraction are glued to each other."""
    rows: list[list[str]] = []
    joined: dict[int, bool] = {}
    for line in lines:
        columns = line.rstrip("\n").split("\t")
        if len(columns) < len(("form", "lemma")):
            if rows and not line.startswith("#"):
                yield _sentence(rows, joined)
                rows, joined = [], {}
        elif columns[0].isdigit():
            rows.append(columns)
        elif "-" in columns[0]:
            first, last = (int(number) for number in columns[0].split("-"))
            joined |= dict.fromkeys(range(first, last), True) | {last: "SpaceAfter=No" in columns[9]}
    if rows:
        yield _sentence(rows, joined)


def _sentence(rows: list[list[str]], joined: dict[int, bool]) -> Sentence:
    return tuple(
        Token(
            form=row[1].replace(" ", ""),
            upos=row[3],
            xpos=row[4],
            head=int(row[6]) - 1 if int(row[6]) else n,
            relation=MERGED.get(row[7], row[7]),
            glued=joined.get(n + 1, "SpaceAfter=No" in row[9]),
        )
        for n, row in enumerate(rows)
    )


def _all(paths: Iterable[Path]) -> Iterator[Sentence]:
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            yield from sentences(lines)


def _splits(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    part = ""
    for line in text.splitlines():
        if line.startswith("## "):
            part = line[3:].strip()
        elif document := re.match(r"\s+\* (\S+)", line):
            found[document[1]] = part
    return found
