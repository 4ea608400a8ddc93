"""Relations of one figure to another that may include it: in size, place, day and group, each in one word."""

from tallybook.claims.inclusion.told import size
from tallybook.claims.scene.nearness import lies_apart
from tallybook.model import COUNTRYWIDE, Figure, PlacePrecision

SHARES = ((0.1, "a tenth"), (0.34, "a third"), (0.67, "half"))
BY_NATURE = frozenset({"name", "attacker"})
NEARNESS = {True: "apart", False: "near", None: "unsure"}


def share(part: Figure, whole: Figure) -> str:
    """Return what share of the larger figure the smaller one is."""
    return next((name for most, name in SHARES if size(part) < most * size(whole)), "most")


def in_place(part: Figure, whole: Figure) -> str:
    """Return how the place of one figure lies to that of another."""
    if part.where is None or whole.where is None:
        return "unsaid"
    if part.where.text == whole.where.text:
        return "same"
    if whole.where.precision in COUNTRYWIDE:
        return "country"
    apart = lies_apart(part.where, whole.where)
    wide = PlacePrecision.PROVINCE
    if whole.where.precision is wide and part.where.precision is not wide:
        return "province" if apart is False else "elsewhere"
    return NEARNESS[apart]


def in_time(part: Figure, whole: Figure) -> str:
    """Return how the days of one figure lie to those of another."""
    if not (part.when and whole.when and part.when.first and whole.when.first):
        return "unsaid"
    last, until = part.when.last or part.when.first, whole.when.last or whole.when.first
    if (part.when.first, last) == (whole.when.first, until):
        return "same"
    return "meeting" if part.when.first <= until and whole.when.first <= last else "apart"


def in_group(part: Figure, whole: Figure) -> str:
    """Return how the people of one figure are to those of another: the same noun, narrower, wider, others."""
    own = {(a.name, a.value) for a in part.group.attributes if a.name not in BY_NATURE}
    other = {(a.name, a.value) for a in whole.group.attributes if a.name not in BY_NATURE}
    if own == other:
        return "same" if noun(part) == noun(whole) else "alike"
    names = dict(other)
    if any(name in names and names[name] != value and "mixed" not in {value, names[name]} for name, value in own):
        return "apart"
    if other < own:
        return "narrower"
    return "wider" if own < other else "crossing"


def noun(figure: Figure) -> str:
    """Return the last word of a figure's group."""
    return (figure.group.text or "").lower().rpartition(" ")[2]
