"""Confidence: how surely a figure was read, by what kind of reading it is; it orders queues and is shown to nobody.

It is learned from readings that people have checked. It speaks of the reading alone: that the words at this place
give this number for this outcome. Whether they are true is no question of it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tallybook.claims.harm.figures import Proposal
from tallybook.claims.learned import Models
from tallybook.language.words import words
from tallybook.model import Figure, Modality, Quantity

NAME, RIGHT = "confidence", "right"
SIZES = ((0, "none"), (1, "one"), (9, "few"), (99, "tens"), (999, "hundreds"))
SHORT, LONG = 8, 40  # tokens of a sentence
NEAR, FAR = 1, 6  # tokens between those counted and what befell them
YEARS = range(1900, 2100)
UNREAL = words("if would could might unless whether should may")
SIGNS = frozenset({"?", ":", ";", "(", '"', "“"})


def weighed(figures: Sequence[Figure], *, proposals: Sequence[Proposal], models: Models) -> tuple[Figure, ...]:
    """Return the same figures, with the confidence of their kind of reading; as they are without a model."""
    model = models.of(NAME)
    if model is None:
        return tuple(figures)
    known = features(proposals)
    return tuple(
        figure.changed(confidence=model.probabilities(known[figure.id])[RIGHT]) if figure.id in known else figure
        for figure in figures
    )


def features(proposals: Sequence[Proposal]) -> Mapping[str, frozenset[str]]:
    """Return for each figure, by its id, what is known of its reading: the rule, the words, what stands beside it."""
    said = Counter(_said(one) for one in proposals)
    together = Counter(one.place.passage.start for one in proposals)
    return {
        one.figure.id: frozenset(
            (*_binding(one), *_phrase(one), *_sentence(one, beside=together[one.place.passage.start] - 1))
        )
        | ({"told again"} if said[_said(one)] > 1 else {"told once"})
        for one in proposals
    }


def _said(one: Proposal) -> tuple[str, int | None, str | None]:
    quantity = one.figure.quantity
    return str(one.figure.outcome), quantity.value, quantity.word


def _binding(one: Proposal) -> Iterator[str]:
    """Yield how what befell them was bound to those counted."""
    binding = one.binding
    yield f"rule={binding.rule}"
    yield f"rule={binding.rule} kind={one.phrase.kind}"
    yield f"outcome={one.figure.outcome}"
    yield from (name for name, is_so in (("unsplit", binding.unsplit), ("a part", binding.words is not None)) if is_so)
    if binding.cue is not None:
        cue = one.place.said.cues[binding.cue]
        gap = max(one.phrase.start - cue.end, cue.start - one.phrase.end)
        yield "cue near" if gap <= NEAR else "cue far" if gap > FAR else "cue by"


def _phrase(one: Proposal) -> Iterator[str]:
    """Yield what is counted, and how it is worded."""
    phrase = one.phrase
    yield f"kind={phrase.kind}"
    yield f"hedge={phrase.quantity.hedge}"
    yield f"size={_size(phrase.quantity)}"
    flags = {
        "noun unknown": not phrase.known,
        "no noun": phrase.head is None,
        "of them": phrase.of_them,
        "of the": phrase.of_the,
        "added": phrase.added,
        "named": phrase.named,
        "noun says the outcome": bool(phrase.outcomes),
        "a year": (phrase.quantity.value or 0) in YEARS,
    }
    yield from (name for name, is_so in flags.items() if is_so)


def _size(quantity: Quantity) -> str:
    if quantity.value is None:
        return "unsaid"
    return next((name for most, name in SIZES if quantity.value <= most), "thousands")


def _sentence(one: Proposal, *, beside: int) -> Iterator[str]:
    """Yield what the sentence is like, and how many other figures stand in it."""
    row = one.place.said.row
    low = frozenset(row.low)
    yield "title" if one.place.passage.paragraph == 0 else "text"
    yield "sentence short" if len(row) < SHORT else "sentence long" if len(row) > LONG else "sentence middling"
    yield "alone" if beside == 0 else "beside few" if beside <= len(SIZES) else "beside many"
    if one.figure.modality is not Modality.ASSERTED:
        yield f"modality={one.figure.modality}"
    if not UNREAL.isdisjoint(low):
        yield "unreal words"
    yield from (f"sign={sign}" for sign in sorted(SIGNS & low))
