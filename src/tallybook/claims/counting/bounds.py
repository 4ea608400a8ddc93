"""What a worded quantity binds: from hedges and numbers to the lowest and highest that may hold."""

from collections.abc import Sequence

from tallybook.model import Hedge, Quantity


def bounded(numbers: tuple[int, int | None], *, hedges: Sequence[Hedge] = (), word: str | None = None) -> Quantity:
    """Return the quantity of a number, or of a range, under its hedges; two kinds of hedge leave no hard bound.

    >>> bounded((200, None), hedges=[Hedge.MORE_THAN], word="over").low
    201
    >>> bounded((200, None), hedges=[Hedge.ABOUT, Hedge.MORE_THAN]).low is None
    True
    """
    value, top = numbers
    kinds = sorted({hedge for hedge in hedges if hedge is not Hedge.EXACT})
    if value == 0 and not kinds and top is None:
        return nobody(word)
    if len(kinds) > 1 or (kinds and top is not None):
        return Quantity(value=value, value_high=top, hedge=Hedge.STACKED, word=word)
    if top is not None:
        return Quantity(value=value, value_high=top, hedge=Hedge.RANGE, word=word, low=value, high=top)
    hedge = kinds[0] if kinds else Hedge.EXACT
    low, high = _bounds(value, hedge)
    return Quantity(value=value, hedge=hedge, word=word, low=low, high=high)


def _bounds(value: int, hedge: Hedge) -> tuple[int | None, int | None]:
    if hedge is Hedge.EXACT:
        return value, value
    if hedge is Hedge.AT_LEAST:
        return value, None
    if hedge is Hedge.MORE_THAN:
        return value + 1, None
    if hedge is Hedge.AT_MOST:
        return 0, value
    if hedge is Hedge.LESS_THAN:
        return 0, max(value - 1, 0)
    return None, None


def vague(word: str | None) -> Quantity:
    """Return the quantity of a vague word: some, nobody knows how many."""
    return Quantity(hedge=Hedge.VAGUE, word=word, low=1)


def nobody(word: str | None) -> Quantity:
    """Return the quantity of "no one"."""
    return Quantity(value=0, hedge=Hedge.NONE, word=word, low=0, high=0)


def one(word: str | None) -> Quantity:
    """Return the quantity of a noun, or a name, that stands for one person."""
    return Quantity(value=1, hedge=Hedge.EXACT, word=word, low=1, high=1)


def shared(quantity: Quantity) -> Quantity:
    """Return what "20 killed or wounded" says of each of the two: at most as many as of both together.

    >>> shared(bounded((20, None))).low
    0
    """
    if quantity.value is None or quantity.hedge is Hedge.NONE:
        return quantity
    value = quantity.value if quantity.value_high is None else quantity.value_high
    if quantity.high is None:
        return Quantity(value=value, hedge=Hedge.STACKED, word=quantity.word)
    return Quantity(value=value, hedge=Hedge.AT_MOST, word=quantity.word, low=0, high=quantity.high)
