"""Attribution inside sentences: source, cue and content held against an annotated corpus of US political news.

The corpus's part lies beside the other annotated data as brat files: `text/NAME.txt` and, from one annotator or from
several, `attributions/NAME_ANNOTATOR.ann`. A T line names a span, of one stretch or of several ("Source 3 9;12 20"),
an E line joins a cue with its source and its content. Other kinds of span (Discuss, Discard) are no attribution.

Tokens are the runs of letters and digits of the text. A token lies in a role (source, cue, content) when a span of
that role shares a character with it: annotators cut into words. Precision and recall count the tokens of all texts
together; where a text has several annotators, Tallybook is held against each of them, and each counts for its share.
The stricter measure pairs what was read with what was annotated, one to one: both the sources and the contents must
share a token, where either has a source.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from evaluation.gold import is_unseen
from evaluation.measures import Scores
from tallybook.claims.speech.attributed import Attributed, attributed
from tallybook.language import passages
from tallybook.model import Document

FOLDER = "polnear"
ALL, OPEN, SEALED = "polnear", "polnear open", "polnear sealed"
ROLES = ("source", "cue", "content")
PAIRS = "source and content"
MEASURES = (*(f"{role} {measure}" for role in ROLES for measure in ("P", "R", "F1")), f"{PAIRS} F1")
TOKEN = re.compile(r"[^\W_]+")

Stretches = tuple[tuple[int, int], ...]
Places = frozenset[int]


@dataclass(frozen=True, slots=True)
class Told:
    """One attribution by the places of its tokens in the text."""

    source: Places
    cue: Places
    content: Places


@dataclass(slots=True)
class Counted:
    """How many of what was asked for and of what was read is right, in shares of annotators."""

    right: float = 0.0
    read: float = 0.0
    asked: float = 0.0

    def add(self, *, right: float, read: float, asked: float, share: float) -> None:
        """Count one text as one annotator has it."""
        self.right += right * share
        self.read += read * share
        self.asked += asked * share

    @property
    def scores(self) -> tuple[float, float, float]:
        """Precision, recall and their harmonic mean, to three places.

        >>> Counted(right=3, read=4, asked=6).scores
        (0.75, 0.5, 0.6)
        """
        precision = self.right / self.read if self.read else 0.0
        recall = self.right / self.asked if self.asked else 0.0
        both = precision + recall
        return round(precision, 3), round(recall, 3), round(2 * precision * recall / both, 3) if both else 0.0


def measure(folder: Path) -> dict[str, Scores]:
    """Return the scores on all texts, on those that may be looked at and on the others."""
    read = {stem: held(text) for stem, text in texts(folder)}
    known = {ALL: set(read), OPEN: {s for s in read if not is_unseen(s)}, SEALED: {s for s in read if is_unseen(s)}}
    marked = {stem: tuple(annotated(folder, stem)) for stem in read}
    return {part: scores(read, marked, stems=sorted(stems)) for part, stems in known.items()}


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the texts of the corpus by name, with their characters as they were counted."""
    for path in sorted((folder / "text").glob("*.txt")):
        yield path.stem, path.read_bytes().decode("utf-8")


def held(text: str) -> tuple[Told, ...]:
    """Return the attributions that Tallybook reads in a text, as tokens."""
    document = Document.of(FOLDER, FOLDER, title=None, body=text)
    found: Sequence[Attributed] = attributed(document, passages(document))
    return told(text, [(one.source, one.cue, one.content) for one in found])


def annotated(folder: Path, stem: str) -> Iterator[tuple[Told, ...]]:
    """Yield the attributions of a text as each of its annotators has them."""
    text = (folder / "text" / f"{stem}.txt").read_bytes().decode("utf-8")
    for path in sorted((folder / "attributions").glob("*.ann")):
        if path.stem.rpartition("_")[0] == stem:
            yield told(text, brat(path.read_text(encoding="utf-8")))


def brat(lines: str) -> list[tuple[Stretches, Stretches, Stretches]]:
    r"""Return source, cue and content of each attribution of a brat file.

    >>> brat("T1\tSource 0 3\tOrr\nT2\tCue 4 8\tsaid\nT3\tContent 9 11;14 16\tno no\nE1\tAttribution:T4 Cue:T2 Source:T1 Content:T3")
    [(((0, 3),), ((4, 8),), ((9, 11), (14, 16)))]
    """  # noqa: E501  a line of the format is a line
    rows = [line.split("\t") for line in lines.split("\n") if line]
    spans = {row[0]: _stretches(row[1]) for row in rows if row[0].startswith("T")}
    return [_joined(row[1], spans) for row in rows if row[0].startswith("E")]


def _stretches(span: str) -> Stretches:
    pairs = [pair.split() for pair in span.partition(" ")[2].split(";")]
    return tuple((int(start), int(end)) for start, end in pairs)


def _joined(event: str, spans: Mapping[str, Stretches]) -> tuple[Stretches, Stretches, Stretches]:
    roles: dict[str, Stretches] = defaultdict(tuple)
    for part in event.split():
        role, _, span = part.partition(":")
        roles[role.rstrip("0123456789").lower()] += spans.get(span, ())
    return roles["source"], roles["cue"], roles["content"]


def told(text: str, found: Sequence[tuple[Stretches, Stretches, Stretches]]) -> tuple[Told, ...]:
    """Return attributions with the tokens of a text in place of its characters."""
    starts_ends = [match.span() for match in TOKEN.finditer(text)]
    at: dict[int, int] = {c: n for n, (start, end) in enumerate(starts_ends) for c in range(start, end)}

    def places(stretches: Stretches) -> Places:
        return frozenset(at[c] for start, end in stretches for c in range(start, end) if c in at)

    return tuple(Told(places(source), places(cue), places(content)) for source, cue, content in found)


def scores(
    read: Mapping[str, Sequence[Told]], marked: Mapping[str, Sequence[Sequence[Told]]], *, stems: Sequence[str]
) -> Scores:
    """Return the scores of the texts with these names."""
    counted = {name: Counted() for name in (*ROLES, PAIRS)}
    for stem in stems:
        for one in marked[stem]:
            _count(counted, read[stem], asked=one, share=1 / len(marked[stem]))
    found: Scores = {}
    for role in ROLES:
        found |= dict(zip((f"{role} P", f"{role} R", f"{role} F1"), counted[role].scores, strict=True))
    return found | {f"{PAIRS} F1": counted[PAIRS].scores[2]}


def _count(counted: Mapping[str, Counted], read: Sequence[Told], *, asked: Sequence[Told], share: float) -> None:
    for role in ROLES:
        mine: Places = frozenset().union(*(getattr(one, role) for one in read))
        theirs: Places = frozenset().union(*(getattr(one, role) for one in asked))
        counted[role].add(right=len(mine & theirs), read=len(mine), asked=len(theirs), share=share)
    counted[PAIRS].add(right=paired(read, asked), read=len(read), asked=len(asked), share=share)


def paired(read: Sequence[Told], asked: Sequence[Told]) -> int:
    """Count the attributions that were read and are asked for, each only once, those that share most first.

    >>> one, other = Told(Places({1}), Places({2}), Places({3, 4})), Told(Places({1}), Places({9}), Places({4}))
    >>> paired([one], [other]), paired([one, one], [other]), paired([one], [Told(Places(), Places({2}), one.content)])
    (1, 1, 0)
    """
    alike = [
        (-len(mine.content & theirs.content), i, j)
        for i, mine in enumerate(read)
        for j, theirs in enumerate(asked)
        if mine.content & theirs.content and (mine.source & theirs.source or not (mine.source or theirs.source))
    ]
    taken: set[tuple[str, int]] = set()
    for _, i, j in sorted(alike):
        if not taken & {("read", i), ("asked", j)}:
            taken |= {("read", i), ("asked", j)}
    return len(taken) // 2


def digest(folder: Path) -> str:
    """Return a hash of the texts and their annotations."""
    whole = sha256()
    for path in sorted([*(folder / "text").glob("*.txt"), *(folder / "attributions").glob("*.ann")]):
        whole.update(path.name.encode() + sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:16]
