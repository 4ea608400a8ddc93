"""Link one pile in a process of its own, and say how long it took, how much memory, and how right it was."""

import json
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from benchmarks.piles.records import Item, pile

if TYPE_CHECKING:
    from tallybook.model import Incident

SEED = 1
KILOBYTES = 1000  # of memory, in a megabyte


def measured(reports: int) -> dict[str, float]:
    """Return what linking so many reports took: seconds of one core, megabytes at most, and B-cubed F1."""
    from tallybook.incidents import link

    items = list(pile(reports, seed=SEED))
    before, began = _megabytes(), time.process_time()
    found = link([item.document for item in items], [item.reading for item in items])
    taken, most = time.process_time() - began, _megabytes()
    ours = owners(items, found)
    truth = {item.document.id: str(item.truth) for item in items}
    return {
        "reports": reports,
        "records": before,
        "seconds": round(taken, 2),
        "megabytes": most,
        "incidents": len(found),
        "precision": round(half(ours, truth), 4),
        "recall": round(half(truth, ours), 4),
    }


def _megabytes() -> int:
    """Return the most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // KILOBYTES


def owners(items: Sequence[Item], found: "Sequence[Incident]") -> Mapping[str, str]:
    """Return the incident that each document's own news is in; one without any is alone."""
    from tallybook.model import Reference

    of = {claim: incident.id for incident in found for claim in incident.claims}
    return {
        item.document.id: next(
            (of[f.id] for f in item.reading.figures if f.reference is Reference.MAIN and f.id in of),
            item.document.id,
        )
        for item in items
    }


def half(one: Mapping[str, str], other: Mapping[str, str]) -> float:
    """Return the B-cubed precision of clusters against others, each given by the name of each item's cluster.

    >>> half({"a": "x", "b": "x"}, {"a": "1", "b": "1"}), half({"a": "x", "b": "x"}, {"a": "1", "b": "2"})
    (1.0, 0.5)
    """
    held: dict[str, list[str]] = defaultdict(list)
    for item, cluster in one.items():
        held[cluster].append(other[item])
    squares = (sum(n * n for n in Counter(names).values()) / len(names) for names in held.values())
    return sum(squares) / len(one)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measured(int(sys.argv[1]))))
