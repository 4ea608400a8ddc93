"""Time reading alone, from documents to claims: relevant reports, ordinary news, and news without any sign of harm.

The seconds of one core are counted, and their ratio to spaCy's blank English tokenizer on the same texts: ratios can be
compared between machines.
"""

import time
from collections.abc import Callable, Sequence

from benchmarks import invented, ordinary
from benchmarks.timing import seconds

TRIES = 3


def table(count: int) -> str:
    """Return reports per second and core and the ratios, for so many reports of each kind."""
    news = [ordinary.report(number) for number in range(count)]
    try:
        import spacy  # noqa: F401
    except ImportError:
        return "reading alone: not timed, for spaCy, whose tokenizer is the yardstick, is not installed"
    kinds = {
        "relevant": [invented.retold(number) for number in range(count)],
        "ordinary news": news,
        "no sign of harm": [text for text in news if not _has_a_sign(text)],
    }
    lines = [f"{'reading alone':<22}{'words':>10}{'ratio':>10}{'reports/s':>12}"]
    for kind, texts in kinds.items():
        taken, ruler = _seconds(_reading(texts)), _seconds(_tokenizing(texts))
        words = sum(len(text.split()) for text in texts) / len(texts)
        lines.append(f"{kind:<22}{words:>10.0f}{taken / ruler:>10.1f}{len(texts) / taken:>12.0f}")
    return "\n".join(lines)


def _has_a_sign(text: str) -> bool:
    from tallybook.claims.harm.signs import speaks_of_harm

    return speaks_of_harm(text)


def _reading(texts: Sequence[str]) -> Callable[[], object]:
    """Return the work of reading texts; documents and places are made before."""
    from tallybook.claims import read
    from tallybook.gazetteer import Gazetteer
    from tallybook.model import Document

    gazetteer = Gazetteer.shipped()
    documents = [Document.of(f"r{number}", "bench", title=None, body=text) for number, text in enumerate(texts)]
    return lambda: [read(document, gazetteer) for document in documents]


def _tokenizing(texts: Sequence[str]) -> Callable[[], object]:
    import spacy

    tokenizer = spacy.blank("en").tokenizer
    return lambda: [tokenizer(text) for text in texts]


def _seconds(work: Callable[[], object]) -> float:
    """Return the seconds of one core."""
    return seconds(work, tries=TRIES, clock=time.process_time)
