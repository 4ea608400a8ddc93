"""The invented cases, answered by the command line: from the text alone, or with their figures given."""

from pathlib import Path

from evaluation.measures import predict


def answered(path: Path, out: Path, *, given: bool = False) -> Path:
    """Let Tallybook answer the cases of a file; return where the answers lie."""
    return predict(path.parent, out, options=["--given-figures"] if given else []) / path.name
