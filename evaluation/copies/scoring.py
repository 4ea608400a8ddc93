"""How well copies are found, by pairs of passages and by pairs of reports."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from evaluation.copies.edits import HALF
from evaluation.copies.making import Made, is_counted, made
from tallybook import copies
from tallybook.model import CopyGroup, DocumentCopy

COPIES = ("copied passages P", "copied passages R", "copied reports P", "copied reports R")
Place = tuple[str, int]
Pair = tuple[Place, Place]
Scores = dict[str, float]


def scores(part: str) -> Scores:
    """Return precision and recall of both kinds of pairs in a part of the set."""
    reports = made(part)
    cut = {one.document.id: one.passages for one in reports}
    documents = [one.document for one in reports]
    groups = copies.copied(documents, cut)
    asked, allowed = expected_passages(reports)
    same = expected_reports(reports)
    copied = copies.compared(documents, cut, groups=groups)
    return {
        **_shares("copied passages", found_passages(reports, groups), asked=asked, allowed=allowed),
        **_shares("copied reports", found_reports(copied), asked=same, allowed=same),
    }


def expected_passages(reports: Sequence[Made]) -> tuple[set[Pair], set[Pair]]:
    """Return the pairs of passages of two reports that hold the same words, and all that come from one sentence.

    The two halves of a sentence that two outlets have split come from one sentence, and hold no words in common.
    """
    holding: dict[str, list[tuple[Place, str]]] = defaultdict(list)
    for one in reports:
        for passage, names in zip(one.passages, one.names, strict=True):
            for name in sorted(names) if is_counted(names) else ():
                sentence, _, half = name.partition(HALF)
                holding[sentence].append(((one.document.id, passage.start), half))
    asked = _pairs(
        [place for place, half in those if half in ("", wanted)] for those in holding.values() for wanted in "01"
    )
    return asked, _pairs([place for place, _ in those] for those in holding.values())


def found_passages(reports: Sequence[Made], groups: Iterable[CopyGroup]) -> set[Pair]:
    """Return the pairs of passages of two reports that stand in one group."""
    counted = {
        (one.document.id, passage.start)
        for one in reports
        for passage, names in zip(one.passages, one.names, strict=True)
        if is_counted(names)
    }
    return _pairs([m for m in ((p.document_id, p.start) for p in g.members) if m in counted] for g in groups)


def expected_reports(reports: Sequence[Made]) -> set[Pair]:
    """Return the pairs of reports that were made from one."""
    families: dict[str, list[Place]] = defaultdict(list)
    for one in reports:
        families[one.family].append((one.document.id, 0))
    return _pairs(families.values())


def found_reports(copied: Iterable[DocumentCopy]) -> set[Pair]:
    """Return the pairs of reports that are copies of one another or of a third; pasted passages make none."""
    first: dict[str, str] = {}
    for one in copied:
        if one.kind != "pasted":
            first[one.document_id] = one.original_id
    families: dict[str, list[Place]] = defaultdict(list)
    for known in sorted({*first, *first.values()}):
        root = known
        while root in first:
            root = first[root]
        families[root].append((known, 0))
    return _pairs(families.values())


def _pairs(sets: Iterable[Sequence[Place]]) -> set[Pair]:
    return {(min(a, b), max(a, b)) for those in sets for a, b in combinations(those, 2) if a[0] != b[0]}


def _shares(name: str, found: set[Pair], *, asked: set[Pair], allowed: set[Pair]) -> Scores:
    precise = len(allowed & found) / max(1, len(found))
    return {f"{name} P": round(precise, 3), f"{name} R": round(len(asked & found) / max(1, len(asked)), 3)}
