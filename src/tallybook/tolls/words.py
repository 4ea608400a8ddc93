"""Numbers and reasons in plain words."""

from collections.abc import Iterable

from tallybook.model import Hedge, Quantity, Toll

UNKNOWN_SOME = "unknown-some"
NOT_STATED = "not-stated"
APPROXIMATE = "approximate"
NEEDS_PERSON = "needs-person"
NO_LOWER_END = "no-lower-end"
NOT_CODED = "not-coded"
ZERO_BY_RULE = "zero-by-rule"
NOT_ELIGIBLE = "not-eligible"
"""What a toll's `null_reason` may be."""

_HEDGES = {
    Hedge.AT_LEAST: "at least",
    Hedge.MORE_THAN: "more than",
    Hedge.AT_MOST: "up to",
    Hedge.LESS_THAN: "less than",
    Hedge.ABOUT: "about",
    Hedge.STACKED: "perhaps",
}
_INSTEAD = {
    UNKNOWN_SOME: "some, number unknown",
    NOT_STATED: "not stated",
    NEEDS_PERSON: "for a person to decide",
    NOT_CODED: "not counted by this codebook",
    ZERO_BY_RULE: "0 by rule, none reported",
    NOT_ELIGIBLE: "not eligible",
}


_NUMBER_NOUNS = frozenset(
    {"tens", "dozens", "scores", "hundreds", "thousands", "number", "numbers", "family", "families"}
)
_VAGUE_WORDS = _NUMBER_NOUNS | {
    "massacre",
    "few",
    "handful",
    "many",
    "several",
    "some",
    "numerous",
    "countless",
    "large",
}


def is_vague_word(words: str) -> bool:
    """Tell a word for a number nobody counted from a bare plural.

    >>> is_vague_word("Dozens"), is_vague_word("villagers")
    (True, False)
    """
    return not _VAGUE_WORDS.isdisjoint(words.casefold().split())


def number(quantity: Quantity) -> str:
    """Return a quantity as worded, in one form for all.

    >>> number(Quantity(value=9, hedge=Hedge.AT_LEAST, low=9)), number(Quantity(value=0, hedge=Hedge.NONE))
    ('at least 9', 'none')
    """
    value = quantity.value
    if value is None:
        return quantity.word if quantity.word and is_vague_word(quantity.word) else "some"
    if quantity.hedge is Hedge.RANGE:
        return f"{value} to {quantity.value_high}"
    hedge = _HEDGES.get(quantity.hedge)
    return f"{hedge} {value}" if hedge else _count(value)


def printed(toll: Toll) -> str:
    """Return a toll as it stands on a page: "24 or more", "56", "3 to 7", "some, number unknown", "none".

    >>> printed(Toll(incident_id="i", outcome="killed", group="all", codebook="c", reason="", low=24, open=True))
    '24 or more'
    """
    best = toll.best
    if toll.null_reason in _INSTEAD and (toll.null_reason != NEEDS_PERSON or toll.low is None):
        return _INSTEAD[toll.null_reason]
    if toll.low is None and toll.high is None:
        return "not stated" if best is None else _count(best)
    about = "about " if toll.null_reason == APPROXIMATE else ""
    if toll.low is None:
        text = f"up to {toll.high}"
    elif toll.high is None:
        text = f"{toll.low} or more"
    else:
        text = _count(toll.low) if toll.low == toll.high else f"{toll.low} to {toll.high}"
    return about + text + (f", best {best}" if best is not None and toll.low != toll.high else "")


def _count(value: int) -> str:
    return "none" if value == 0 else str(value)


def listed(names: Iterable[str]) -> str:
    """Join names as a sentence does.

    >>> listed(["the army", "a witness", "a witness"]), listed(["police"]), listed("abc")
    ('the army and a witness', 'police', 'a, b and c')
    """
    several = list(dict.fromkeys(names))
    return several[0] if len(several) == 1 else f"{', '.join(several[:-1])} and {several[-1]}"


def plural(count: int, noun: str) -> str:
    """Return a count with its noun.

    >>> plural(1, "voice"), plural(2, "voice")
    ('1 voice', '2 voices')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
