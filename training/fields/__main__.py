"""Refit the learned fields: `python3 -m training.fields GOLD/syria [FIELD …]`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import tallybook.claims.learned
from training.fields.alignment import scorer
from training.fields.fitting import Example, Fitted, likeliest, loss, share_right, text_of
from training.fields.folds import load
from training.fields.registry import Field, fitted
from training.fields.regression import MissingScikitError

SHIPPED = Path(tallybook.claims.learned.__file__).parent


def line(field: Field, examples: Sequence[Example], *, done: Fitted) -> str:
    """Return one line on a field: how often the rules are right, and how often a model that has not seen the fold."""
    before = share_right(examples, [example.rule for example in examples])
    after = share_right(examples, [likeliest(said) for said in done.held_out])
    return (
        f"{field.name:<12} {len(examples):>6} examples  rules {before:.3f}  learned {after:.3f}"
        f"  (log loss {loss(examples, done.held_out):.4f}, C {done.strength}, {len(done.model.weights)} features)"
    )


def kept(path: Path, text: str, *, check: bool) -> bool:
    """Write weights, or only check that they are the ones that lie there."""
    if check:
        return path.is_file() and path.read_text(encoding="utf-8") == text
    path.write_text(text, encoding="utf-8")
    return True


def main() -> int:
    """Fit the fields on the open reports of a folder and write their weights into the package."""
    parser = argparse.ArgumentParser(prog="python3 -m training.fields", description=__doc__)
    parser.add_argument("folder", type=Path, help="annotated reports; sealed incidents are left out unread")
    parser.add_argument("field", nargs="*", help="only these fields")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="where the weights go")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where other weights would be written")
    options = parser.parse_args()
    try:
        reports = load(options.folder)
        known = fitted(reports, match=scorer(options.folder), names=options.field)
    except (MissingScikitError, FileNotFoundError, KeyError) as problem:
        print(f"training.fields: {problem.args[0]}", file=sys.stderr)
        return 1
    old = []
    for name, (field, examples, done) in known.items():
        print(line(field, examples, done=done))
        incidents = len({example.incident for example in examples})
        trained = {"examples": len(examples), "incidents": incidents, "strength": done.strength}
        if not kept(options.out / f"{name}.json", text_of(done.model, trained_on=trained), check=options.check):
            old.append(name)
    if old:
        print(f"Not what would be fitted today: {', '.join(old)}.")
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())
