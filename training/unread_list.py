"""How long the list of unread sentences must be: `python3 -m training.unread_list GOLD/syria`.

Every report is judged by a model that has seen no report of its incident. For each least likelihood from which on a
sentence is listed: the share of the missed figures whose sentence is listed, and the length of the list.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tallybook.claims.harm.unread import NAME, unread
from training.fields.alignment import Match, aligned, scorer
from training.fields.folds import Annotated, load
from training.fields.registry import by_fold
from training.fields.unread import stretches

LEAST = (0.05, 0.07, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 0.9)

Listed = list[tuple[float, frozenset[int]]]
"""Of each sentence the likelihood, and which of the missed figures it holds."""


def listed(reports: Sequence[Annotated], *, match: Match) -> Iterator[tuple[Listed, int]]:
    """Yield for each report its sentences with words left over, and how many figures were missed in it."""
    models = by_fold(reports, match=match, names=[NAME])
    for report in reports:
        if not report.has_figures:
            continue
        reading = report.by_rules
        matched = [id(gold) for gold in aligned(report, reading, match=match).values() if gold is not None]
        missed = [tuple(stretches(report, gold)) for gold in report.gold if id(gold) not in matched]
        model = models[report.fold].of(NAME)
        found = unread(report.document, report.passages(), figures=reading.figures, model=model, least=0.0)
        yield [(one.likelihood, _held(one.start, missed, end=one.end)) for one in found], len(missed)


def _held(start: int, missed: Sequence[Sequence[tuple[int, int]]], *, end: int) -> frozenset[int]:
    return frozenset(n for n, those in enumerate(missed) if any(a < end and start < b for a, b in those))


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python3 -m training.unread_list", description=__doc__)
    parser.add_argument("folder", type=Path, help="annotated reports; sealed incidents are left out unread")
    folder = parser.parse_args().folder
    known = list(listed(load(folder), match=scorer(folder)))
    missed = sum(count for _, count in known)
    print(f"{len(known)} reports, {missed} missed figures\n{'from':>6}{'listed':>9}{'a report':>10}{'hold one':>10}")
    for least in LEAST:
        kept = [[held for likelihood, held in report if likelihood >= least] for report, _ in known]
        seen = sum(len(frozenset().union(*report)) for report in kept)
        length, holding = sum(map(len, kept)), sum(bool(held) for report in kept for held in report)
        print(f"{least:>6.2f}{seen / missed:>9.3f}{length / len(kept):>10.2f}{holding / max(1, length):>10.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
