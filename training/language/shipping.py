"""The shipping: the fitted pipeline without what it can do without, and a manifest of what made it and how it reads."""

import json
import platform
import shutil
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import numpy as np
import spacy
import thinc
from spacy.strings import StringStore

SPACY = ">=3.8,<3.9"
LICENCE = "CC BY-SA 4.0"
COMMITS = {
    "ewt": "UD_English-EWT 15d613d8",
    "gum": "amir-zeldes/gum 72ce5ac1",
    "pud": "UD_English-PUD f16eba4a (only to test with)",
}


def ship(
    fitted: Path, out: Path, *, corpora: Mapping[str, str], plan: Mapping[str, float], scored: Mapping[str, object]
) -> None:
    """Write a fitted pipeline to `out/pipeline`, and `out/manifest.json` beside it."""
    nlp = spacy.load(fitted)
    labels = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    parts = {part for label in labels for part in label.replace("POS=", "").split("||")}
    nlp.meta.update(name="tallybook", version="1.0.0", license=LICENCE, spacy_version=SPACY)
    nlp.meta["description"] = "Tagger and parser of Tallybook, see ATTRIBUTION.md"
    nlp.meta["performance"] = {}
    shutil.rmtree(out / "pipeline", ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(out / "pipeline")
    StringStore(sorted(labels | parts)).to_disk(out / "pipeline" / "vocab" / "strings.json")  # not the treebanks' words
    files = sorted(path for path in (out / "pipeline").rglob("*") if path.is_file())
    manifest = {
        "licence": LICENCE,
        "made_with": {
            "python": platform.python_version(),
            "spacy": spacy.__version__,
            "thinc": thinc.__version__,
            "numpy": np.__version__,
        },
        "corpora": {name: {"commit": commit, "sha256": _whole(corpora, name)} for name, commit in COMMITS.items()},
        "plan": dict(plan),
        "scores": dict(scored),
        "sha256": {path.relative_to(out).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files},
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def _whole(digests: Mapping[str, str], name: str) -> str:
    """Return one digest for all files of a treebank, by name and content."""
    lines = [f"{path} {digest}\n" for path, digest in sorted(digests.items()) if path.startswith(f"{name}/")]
    return sha256("".join(lines).encode()).hexdigest()
