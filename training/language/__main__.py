"""One command: `python3 -m training.language CORPORA [--out FOLDER]` fits the English pipeline, tests it, writes it."""

import argparse
import json
import tempfile
from pathlib import Path

import spacy

from training.language.fitting import Plan, described, fit, scores
from training.language.shipping import ship
from training.language.treebanks import Treebanks, treebanks
from training.language.variants import bare

SHIPPED = Path(__file__).parents[2] / "src" / "tallybook" / "language" / "english"


def main() -> None:
    """Read the corpora, fit the pipeline unless a fitted one is given, test it, write it."""
    parser = argparse.ArgumentParser(prog="python3 -m training.language", description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--minutes", type=float, default=90.0, help="stop after this time at the latest")
    parser.add_argument("--fitted", type=Path, help="a folder in which to keep the fitted pipeline, or to find it")
    asked = parser.parse_args()
    banks, plan = treebanks(asked.corpora), Plan()
    with tempfile.TemporaryDirectory() as spare:
        fitted = asked.fitted or Path(spare) / "fitted"
        if not (fitted / "meta.json").exists():
            fit(banks, plan, out=fitted, limit_s=asked.minutes * 60)
        scored = tested(banks, fitted)
        ship(fitted, asked.out, corpora=banks.sha256, plan=described(plan), scored=scored)
    print(json.dumps(scored, indent=1))


def tested(banks: Treebanks, fitted: Path) -> dict[str, dict[str, float]]:
    """Return how a fitted pipeline reads each test set, and the news among them as careless texts would have it."""
    nlp = spacy.load(fitted)
    sets = {"dev": banks.dev, **banks.tests, "pud_bare": tuple(bare(sentence) for sentence in banks.tests["pud"])}
    return {name: scores(nlp, sentences) for name, sentences in sets.items()}


if __name__ == "__main__":
    main()
