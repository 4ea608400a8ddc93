"""The fitting: batches of treebank and invented sentences, a rate that falls to nothing, the best state kept."""

import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic

from spacy.language import Language
from spacy.training import Example
from spacy.util import fix_random_seed
from thinc.api import Adam

from training.language.pipeline import blank, examples
from training.language.templates import invented
from training.language.treebanks import Sentence, Treebanks
from training.language.variants import varied


@dataclass(frozen=True, slots=True)
class Plan:
    """How the pipeline is fitted; with the corpora, all that decides what it becomes."""

    seed: int = 1
    steps: int = 4_500
    first_words: int = 400
    last_words: int = 1_100
    growth: float = 1.001
    rate: float = 0.001
    warm_steps: int = 200
    falling_from: float = 0.5  # from this part of the steps on the rate falls evenly to nothing
    dropout: float = 0.1
    invented_share: float = 0.13  # of the words
    look_every: int = 500


def fit(banks: Treebanks, plan: Plan, *, out: Path, limit_s: float) -> dict[str, float]:
    """Fit a pipeline, write its best state to a folder, and return how it scored there on the sentences kept aside."""
    fix_random_seed(plan.seed)
    chance = random.Random(plan.seed)  # noqa: S311 - a game of chance, seeded on purpose
    nlp = blank()
    optimizer = Adam(L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    known = examples(nlp, banks.train)
    nlp.initialize(lambda: known, sgd=optimizer)
    best: dict[str, float] = {"dep_las": 0.0}
    began = monotonic()
    losses: dict[str, float] = {}
    for step, batch in enumerate(_batches(nlp, banks.train, plan=plan, chance=chance), start=1):
        optimizer.learn_rate = _rate(step, plan)
        nlp.update(batch, sgd=optimizer, drop=plan.dropout, losses=losses)
        done = step == plan.steps or monotonic() - began > limit_s
        if step % plan.look_every == 0 or done:
            with nlp.use_params(optimizer.averages):
                seen = scores(nlp, banks.dev)
                print(step, round(monotonic() - began), _rounded(losses), seen, flush=True)
                if seen["dep_las"] > best["dep_las"]:
                    best = {**seen, "step": step}
                    nlp.to_disk(out)
            losses = {}
        if done:
            break
    return {**best, "minutes": round((monotonic() - began) / 60, 1)}


def scores(nlp: Language, sentences: tuple[Sentence, ...]) -> dict[str, float]:
    """Return how well the pipeline reads sentences from their raw text, as spaCy scores it (punctuation left out)."""
    found = nlp.evaluate(examples(nlp, sentences))
    names = ("token_f", "pos_acc", "tag_acc", "dep_uas", "dep_las")
    return {name: round(found[name], 4) for name in names}


def described(plan: Plan) -> dict[str, float]:
    """Return the plan as it stands in the manifest."""
    return asdict(plan)


def _rate(step: int, plan: Plan) -> float:
    if step < plan.warm_steps:
        return plan.rate * step / plan.warm_steps
    falling = plan.steps * plan.falling_from
    return plan.rate * min(1.0, max(0.0, (plan.steps - step) / (plan.steps - falling)))


def _batches(
    nlp: Language, train: tuple[Sentence, ...], *, plan: Plan, chance: random.Random
) -> Iterator[list[Example]]:
    """Yield batches without end: each time through, other sentences are invented and other ones varied."""
    size = float(plan.first_words)
    words = sum(len(sentence) for sentence in train)
    while True:
        drawn = list(train)
        lacking = words * plan.invented_share / (1 - plan.invented_share)
        while lacking > 0:
            drawn.append(invented(chance))
            lacking -= len(drawn[-1])
        chance.shuffle(drawn)
        batch: list[Sentence] = []
        held = 0
        for sentence in drawn:
            batch.append(varied(sentence, chance))
            held += len(sentence)
            if held >= size:
                yield examples(nlp, batch)
                batch, held, size = [], 0, min(plan.last_words, size * plan.growth)


def _rounded(losses: dict[str, float]) -> dict[str, int]:
    return {name: round(loss) for name, loss in sorted(losses.items())}
