"""Time finding copies alone, in seconds of one core: formulas about many places, and one report carried by many.

What it takes grows with the number of passages, and with nothing else: the last column stays what it is.
"""

import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from benchmarks import invented
from benchmarks.timing import seconds

if TYPE_CHECKING:
    from tallybook.model import Document, Passage

TIMES = 8  # as many reports as for reading: copies are found much faster
A_HUNDRED_THOUSAND = 100_000


def table(count: int) -> str:
    """Return the seconds for many reports of both kinds and for half of them, and what 100,000 passages would take."""
    from tallybook import language

    lines = [f"{'copies alone':<22}{'reports':>10}{'passages':>10}{'seconds':>10}{'100,000 in':>12}"]
    for kind, told in {"formulas": _formula, "one report, carried": _carried}.items():
        documents = [told(number) for number in range(TIMES * count)]
        for some in (documents[: len(documents) // 2], documents):
            cut = {one.id: language.passages(one) for one in some}
            taken, passages = seconds(_copying(some, cut), clock=time.process_time), sum(map(len, cut.values()))
            pace = taken / max(1, passages) * A_HUNDRED_THOUSAND
            lines.append(f"{kind:<22}{len(some):>10}{passages:>10}{taken:>10.1f}{pace:>12.1f}")
    return "\n".join(lines)


def _copying(documents: Sequence["Document"], cut: dict[str, tuple["Passage", ...]]) -> Callable[[], object]:
    from tallybook import copies

    return lambda: copies.compared(documents, cut, groups=copies.copied(documents, cut))


def _formula(number: int) -> "Document":
    return _document(number, invented.report(number).partition("\n\n")[2])


def _carried(number: int) -> "Document":
    own = f"Readers of paper {number} told the desk that they had heard the blast from {number + 2} streets away."
    return _document(number, f"{invented.report(0).partition(chr(10) * 2)[2]}\n\n{own}")


def _document(number: int, body: str) -> "Document":
    from tallybook.model import Document, When

    day = invented.START + timedelta(days=number % 300)
    return Document.of(
        f"r{number}", "bench", title=None, body=body, outlet=f"Paper {number}", published=When(first=day)
    )
