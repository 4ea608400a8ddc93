"""Groups of people as sets of attributes: which one holds which, and which two share nobody.

Fewer attributes mean a larger group; no attribute at all is everybody.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

from tallybook.model import Attribute, AttributeName, Basis, Figure, Group

Key = tuple[tuple[AttributeName, str], ...]
"""A group as sorted pairs of attribute and value."""

EVERYBODY: Key = ()
CIVILIANS: Key = (("status", "civilian"),)
COMBATANTS: Key = (("status", "combatant"),)
ATTACKERS: Key = (("attacker", "yes"),)
VICTIMS: Key = (("attacker", "no"),)

_SAYS_NOTHING = frozenset({"", "unknown", "mixed", "unstated", "other"})
_SAME_AS = {
    ("sex", "women"): "female",
    ("sex", "woman"): "female",
    ("sex", "f"): "female",
    ("sex", "men"): "male",
    ("sex", "man"): "male",
    ("sex", "m"): "male",
    ("age", "children"): "child",
    ("age", "minor"): "child",
    ("age", "infant"): "child",
    ("age", "adults"): "adult",
    ("status", "civilians"): "civilian",
    ("status", "combatants"): "combatant",
}
_ONE_VALUE: frozenset[AttributeName] = frozenset({"status", "side", "nationality", "sex", "age", "attacker", "name"})
"""A group named with two values of one of these is a mixture: the attribute then tells nothing."""

_EXCLUDE = frozenset(
    {
        ("status", "civilian", "combatant"),
        ("age", "adult", "child"),
        ("age", "child", "elderly"),
        ("sex", "female", "male"),
        ("attacker", "no", "yes"),
    }
)
_ANY_TWO_EXCLUDE: frozenset[AttributeName] = frozenset({"nationality", "side", "name"})


class Relation(StrEnum):
    """How one group stands to another."""

    SAME = "same"
    INSIDE = "inside"
    AROUND = "around"
    APART = "apart"
    UNKNOWN = "unknown"


def key_of(group: Group) -> Key:
    """Return a group as a key, without what tells nothing.

    >>> key_of(Group(text="officers", attributes=(Attribute(name="nationality", value="Ostran"),)))
    (('nationality', 'ostran'),)
    """
    values: dict[AttributeName, set[str]] = {}
    for attribute in group.attributes:
        value = _plain(attribute)
        if value not in _SAYS_NOTHING:
            values.setdefault(attribute.name, set()).add(value)
    return tuple(
        sorted(
            (name, value)
            for name, several in values.items()
            if len(several) == 1 or name not in _ONE_VALUE
            for value in several
        )
    )


def _plain(attribute: Attribute) -> str:
    value = " ".join(attribute.value.casefold().split())
    if attribute.name == "attacker":
        return "no" if value in {"no", "false", "victim"} else "yes"
    return _SAME_AS.get((attribute.name, value), value)


def is_named(key: Key) -> bool:
    """Tell whether a group is one person known by name.

    >>> is_named((("name", "mina halvek"), ("sex", "female"))), is_named(CIVILIANS)
    (True, False)
    """
    return any(name == "name" for name, _ in key)


def row_of(key: Key, *, single: bool) -> Key:
    """Return the group under which a claim is shown: nobody by name, one child or woman among children and women.

    >>> row_of((("age", "child"), ("role", "student"), ("sex", "female")), single=True)
    (('age', 'child'),)
    """
    known = dict(key)
    one = single or is_named(key)
    kept: frozenset[AttributeName] = frozenset() if is_named(key) else frozenset(known)
    if one and known.get("age") == "child":
        kept = frozenset({"age", "status"})
    elif one and (is_named(key) or "role" not in known) and {"age", "sex"} & known.keys():
        kept = frozenset({"age", "sex", "status"})
    return tuple(pair for pair in key if pair[0] in kept)


@lru_cache(maxsize=65_536)  # the same groups are compared again and again: thousands of pairs in a dense incident
def relation(a: Key, b: Key) -> Relation:
    """Tell how group `a` stands to group `b`.

    >>> relation((("age", "child"),), EVERYBODY), relation((("age", "child"),), (("age", "adult"),))
    (<Relation.INSIDE: 'inside'>, <Relation.APART: 'apart'>)
    """
    if a == b:
        return Relation.SAME
    if set(a) > set(b):
        return Relation.INSIDE
    if set(a) < set(b):
        return Relation.AROUND
    return Relation.APART if exclusions(a, b) else Relation.UNKNOWN


def related(a: Key, b: Key) -> bool:
    """Tell whether one group is the other, or surely a part of it."""
    return inside(a, b) or inside(b, a)


def inside(a: Key, b: Key) -> bool:
    """Tell whether everybody in group `a` is surely in group `b`."""
    return set(a) >= set(b)


def exclusions(a: Key, b: Key) -> tuple[str, ...]:
    """Return in words why two groups share nobody; each reason is an assumption.

    >>> exclusions((("nationality", "ostran"),), (("nationality", "velish"),))
    ('nobody is counted both as Ostran and as Velish',)
    """
    return tuple(
        "two names are two persons"
        if name == "name"
        else f"nobody is counted both as {_said(name, one)} and as {_said(name, other)}"
        for name, one, other in _split(*sorted((a, b)))
    )


def _split(a: Key, b: Key) -> list[tuple[AttributeName, str, str]]:
    """Return the attributes that part two groups."""
    pairs = ((name, one, other) for name, one in a for also, other in b if name == also)
    return [(name, one, other) for name, one, other in pairs if _exclude(name, one=one, other=other)]


def _exclude(name: AttributeName, *, one: str, other: str) -> bool:
    low, high = sorted((one, other))
    if (name, low, high) in _EXCLUDE:
        return True
    if name not in _ANY_TWO_EXCLUDE:
        return False
    words, also = set(one.split()), set(other.split())
    return not (words <= also or also <= words)  # "army" and "ostran army" may be one side


def _said(name: AttributeName, value: str) -> str:
    if name == "attacker":
        return "attacker" if value == "yes" else "victim"
    if name == "name":
        return "a named person"
    return value.title() if name == "nationality" else value


def parting_conventions(a: Key, b: Key, *, figures: Iterable[Figure]) -> tuple[str, ...]:
    """Name what parts two groups by convention only."""
    names = {name for name, _, _ in _split(a, b)}
    several = tuple(figures)
    return tuple(words for key in (a, b) for words in conventions(tuple(p for p in key if p[0] in names), several))


def conventions(key: Key, figures: Iterable[Figure]) -> tuple[str, ...]:
    """Name the attributes that rest on convention, in the words of the figures whose groups have all of them."""
    return tuple(f"{words}: {values} by convention" for words, values in conventional(key, figures))


def conventional(key: Key, figures: Iterable[Figure]) -> tuple[tuple[str, str], ...]:
    """Return the words of groups with what they count as by convention only."""
    found: dict[str, set[str]] = {}
    spelled: dict[str, str] = {}
    for figure in figures:
        if not key or not inside(key_of(figure.group), key):
            continue
        words = " ".join((figure.group.text or "the people").split())
        spelled[words.casefold()] = min(spelled.get(words.casefold(), words), words, key=lambda w: (-w.count(" "), w))
        for attribute in figure.group.attributes:
            if attribute.basis is Basis.CONVENTION and (attribute.name, _plain(attribute)) in key:
                found.setdefault(words.casefold(), set()).add(_plain(attribute).replace("_", " "))
    return tuple((spelled[words], " and ".join(sorted(values))) for words, values in sorted(found.items()))


def attributes_of(key: Key, figures: Iterable[Figure]) -> tuple[Attribute, ...]:
    """Return a group's attributes as the figures word them; the first in sorted order speaks for all."""
    known: dict[tuple[AttributeName, str], Attribute] = {}
    for figure in figures:
        for attribute in figure.group.attributes:
            pair = (attribute.name, _plain(attribute))
            if pair in key and (pair not in known or _rank(attribute) < _rank(known[pair])):
                known[pair] = attribute
    return tuple(known.get(pair) or Attribute(name=pair[0], value=pair[1], basis=Basis.INFERRED) for pair in key)


def _rank(attribute: Attribute) -> tuple[bool, str, str]:
    return (attribute.basis is not Basis.SAID, attribute.value, str(attribute.basis))


STANDING_LABELS: Mapping[Key, str] = {
    CIVILIANS: "civilians",
    COMBATANTS: "combatants",
    ATTACKERS: "attackers",
    (("age", "child"),): "children",
    (("age", "adult"), ("sex", "female")): "women",
    (("age", "adult"), ("sex", "male")): "men",
    (("sex", "female"),): "women and girls",
    (("sex", "male"),): "men and boys",
}


def labels(figures: Sequence[Figure], *, also: Iterable[Key] = ()) -> dict[Key, str]:
    """Return each group's label: its most frequent words, then those that come first in `figures`.

    Everybody is "all"; groups in `also` that no figure names are described; two groups never share a label.
    """
    words: dict[Key, dict[str, int]] = {key: {} for key in also}
    for figure in figures:
        key = key_of(figure.group)
        counts = words.setdefault(key, {})
        single = figure.quantity.value == 1 and key == row_of(key, single=True) and {"age", "sex"} & dict(key).keys()
        text = " ".join((figure.group.text or "").split())
        if text and not single and not is_named(key):
            counts[text] = counts.get(text, 0) + 1
    found: dict[Key, str] = {EVERYBODY: "all"}
    for key in sorted(words):
        if key != EVERYBODY:
            label = max(words[key], key=words[key].__getitem__, default=_plainly(key, found.values()))
            found[key] = label if label not in found.values() else f"{label} ({described(key)})"
    return found


def _plainly(key: Key, taken: Iterable[str]) -> str:
    """Describe a group without its status where that is no other group's label: children are civilians anyway."""
    short = STANDING_LABELS.get(tuple(pair for pair in key if pair not in CIVILIANS))
    return short if short and short not in taken else described(key)


def described(key: Key) -> str:
    """Return a group in plain words made from its attributes.

    >>> described((("attacker", "yes"),)), described((("age", "child"), ("nationality", "velish")))
    ('attackers', 'child, Velish')
    """
    return STANDING_LABELS.get(key) or ", ".join(_said(name, value) for name, value in key) or "all"
