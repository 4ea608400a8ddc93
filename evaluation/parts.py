"""The parts that are measured: reports looked at, reports never trained on, reports that nobody looked at."""

import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evaluation import cases, errors, gold, measures, polnear, reliability
from evaluation.copies.scoring import scores as copies_scores
from evaluation.copies.texts import PARTS
from evaluation.cross_validation import HeldOut, held_out, write_predictions
from evaluation.measures import Scores
from evaluation.reliability import Judged
from training.fields.alignment import Match, scorer

OPEN, CROSS, SEALED = "syria open", "syria open CV", "syria sealed"
US, US_SEALED, PILE = "gva", "gva sealed", "gva pile"
CASES, GIVEN = "cases", "cases given"
COPIES = dict(zip(PARTS, ("copies", "copies unseen"), strict=True))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be measured and printed besides the scores."""

    show: int = 0
    """As many missed and spurious figures, of the open part only."""
    cross_validate: bool = False
    errors: bool = False
    reliability: bool = False
    pile: bool = False
    """All US reports in one pile, to be linked to incidents that are not given."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The scores of every part, and the further tables that were wanted, by name."""

    scores: dict[str, Scores]
    tables: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Measuring:
    folder: Path
    scratch: Path
    wanted: Wanted
    sure: dict[str, Sequence[Judged]] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)

    @property
    def match(self) -> Match:
        """The scorer's own way of pairing figures."""
        return scorer(self.folder)

    def subset(self, name: str, part: str, *, ids: Collection[str]) -> Path:
        """Write some reports of a folder to a folder of their own."""
        return gold.write_subset(self.folder / name, self.scratch / part, ids=ids)


def measure(folder: Path, wanted: Wanted) -> Measured:
    """Measure every part, and count what else is wanted."""
    with tempfile.TemporaryDirectory(prefix="tallybook-evaluation-") as name:
        measuring = _Measuring(folder, Path(name), wanted)
        scores = _syria(measuring) | _us(measuring) | (_pile(measuring) if wanted.pile else {})
        if (folder / "cases" / "cases.jsonl").is_file():
            scores |= _cases(measuring)
        if (folder / polnear.FOLDER).is_dir():
            scores |= polnear.measure(folder / polnear.FOLDER)
    scores |= {named: copies_scores(part) for part, named in COPIES.items()}
    for part, known in measuring.sure.items():
        scores[part] |= reliability.scores(known)
    if measuring.sure:
        measuring.tables["reliability"] = reliability.table(measuring.sure)
    return Measured(scores, measuring.tables)


def _syria(measuring: _Measuring) -> dict[str, Scores]:
    folder, wanted = measuring.folder, measuring.wanted
    ids = gold.parts(folder / "syria")
    subsets = {f"syria {part}": measuring.subset("syria", part, ids=those) for part, those in ids.items()}
    shipped = measures.predict(folder / "syria", measuring.scratch / "syria")
    predicted = {OPEN: shipped, SEALED: shipped}
    if wanted.cross_validate or wanted.reliability:
        read = held_out(folder / "syria", match=measuring.match)
        predicted = {OPEN: shipped, CROSS: write_predictions(read, measuring.scratch / "read"), SEALED: shipped}
        subsets[CROSS] = subsets[OPEN]
        measuring.sure.update(_judged(measuring, read, sealed=subsets[SEALED]))
    if wanted.errors:
        seen = predicted.get(CROSS, shipped)
        measuring.tables["errors"] = errors.table(errors.tally(subsets[OPEN], seen, match=measuring.match))
    return {
        part: measures.figures(folder, subsets[part], predicted=out, show=wanted.show if part == OPEN else 0)
        | measures.incidents(folder, subsets[part], predicted=out)
        for part, out in predicted.items()
    }


def _judged(measuring: _Measuring, read: HeldOut, *, sealed: Path) -> dict[str, Sequence[Judged]]:
    if not measuring.wanted.reliability:
        return {}
    match = measuring.match
    return {
        CROSS: reliability.judged_held_out(read, match=match),
        SEALED: reliability.judged(sealed, match=match),
    }


def _us(measuring: _Measuring) -> dict[str, Scores]:
    folder = measuring.folder
    annotated = gold.annotated(folder / "gva")
    subset = measuring.subset("gva", US, ids=annotated)
    unseen = measuring.subset("gva", US_SEALED, ids=[known for known in annotated if gold.is_unseen(known)])
    predicted = measures.predict(subset, measuring.scratch / "gva predicted")
    if measuring.wanted.reliability:
        for part, one in ((US, subset), (US_SEALED, unseen)):
            measuring.sure[part] = reliability.judged(one, match=measuring.match)
    listed = folder / "gva" / "incidents.jsonl"
    tolls = measures.predict(folder / "gva", measuring.scratch / "gva tolls")
    half = gold.write_unseen(listed, measuring.scratch / "gva unseen.jsonl")
    return {
        US: measures.figures(folder, subset, predicted=predicted) | measures.tolls(folder, listed, predicted=tolls),
        US_SEALED: measures.figures(folder, unseen, predicted=predicted)
        | measures.tolls(folder, half, predicted=tolls),
    }


def _pile(measuring: _Measuring) -> dict[str, Scores]:
    folder = measuring.folder / "gva"
    linked = gold.write_linked(folder, measuring.scratch / PILE)
    predicted = measures.predict(folder, measuring.scratch / "gva pile predicted")
    owned = gold.write_owned(folder, measuring.scratch / "gva owned", predicted=predicted)
    tolls = measures.predict(owned, measuring.scratch / "gva owned predicted")
    return {
        PILE: measures.incidents(measuring.folder, linked, predicted=predicted)
        | measures.tolls(measuring.folder, folder / "incidents.jsonl", predicted=tolls)
    }


def _cases(measuring: _Measuring) -> dict[str, Scores]:
    path = measuring.folder / "cases" / "cases.jsonl"
    found = {}
    for part, given in ((CASES, False), (GIVEN, True)):
        out = cases.answered(path, measuring.scratch / part, given=given)
        found[part] = measures.cases(measuring.folder, out, show=measuring.wanted.show)
    return found
