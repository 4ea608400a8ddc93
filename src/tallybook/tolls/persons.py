"""What the words of a group add to what a reader set: who is one person known by name, and that women are adults."""

import unicodedata
from collections.abc import Iterable, Sequence

from tallybook.language.words import words
from tallybook.model import Attribute, Basis, Figure, Group, Scope

_PARTICLES = frozenset({"al", "abu", "bin", "ibn", "da", "de", "del", "der", "di", "dos", "el", "la", "van", "von"})
_ADULTS = frozenset({"women", "woman", "men", "man", "wife", "husband", "mother", "father", "widow", "widower"})
_CHILDREN = frozenset({"children", "child", "girls", "girl", "boys", "boy", "infants", "infant", "babies", "baby"})
_EVERYBODY = words(
    """
    people person persons individual individuals human humans souls lives life bodies body corpses remains victim
    victims dead deaths casualties fatalities martyrs killed wounded injured others other more another one ones
    resident residents inhabitants villager villagers townspeople locals citizen citizens all many most
    """
)
"""Words for those harmed that set nobody apart."""

_AND = len(", and the ")  # characters between two counts of one breath
_SELVES = frozenset({"himself", "herself", "self", "themselves"})
_NUMBERS = frozenset({"1", "one", "a", "an", "another", "single"})
_TELL_NO_NAME = frozenset({"side", "nationality", "role", "attacker"})
_TELL_NO_SINGLE_NAME = frozenset({"sex", "age", "status"})
"""What a reader knows of a noun: "Man, woman killed" names nobody."""


def completed(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures with the names of single persons and the age of women and men as attributes.

    A short name stands for the one longer name that holds it: "Halvek" for "Mina Halvek".
    """
    names = {figure.id: name for figure in figures if (name := _name(figure))}
    fighters = [f for f in figures if f.group.value("status") == "combatant" and f.scope is Scope.TOTAL]
    known = sorted(set(names.values()))
    found = []
    for figure in figures:
        group = _attacker(figure) or grown_up(figure.group)
        if figure.id in names:
            group = _named(group, " ".join(_longest(names[figure.id], known)))
        elif figure.quantity.value != 0:
            group = _described(group)
            if not group.attributes and any(_side_by_side(figure, other) for other in fighters):
                group = _beside(group)
        found.append(figure if group is figure.group else figure.model_copy(update={"group": group}))
    return tuple(found)


def _attacker(figure: Figure) -> Group | None:
    """Take one who killed himself beside others for an attacker."""
    if figure.text.casefold() not in _SELVES or figure.group.value("attacker"):
        return None
    attacker = Attribute(name="attacker", value="yes", basis=Basis.CONVENTION)
    return figure.group.model_copy(update={"text": "gunman", "attributes": (attacker,)})


def _described(group: Group) -> Group:
    """Take a group that only its own words describe ("hostage-takers") for some of those harmed, not for all."""
    told = {"".join(c for c in w if c.isalpha() or c == "-") for w in (group.text or "").casefold().split()}
    if group.attributes or not told - {""} or told & _EVERYBODY:
        return group
    said = Attribute(name="role", value=" ".join((group.text or "").casefold().split()), basis=Basis.SAID)
    return group.model_copy(update={"attributes": (said,)})


def _side_by_side(figure: Figure, other: Figure) -> bool:
    """Tell whether one breath counts both: "nine residents and three soldiers"."""
    same = (figure.document_id, figure.passage_start, figure.outcome, figure.scope)
    if same != (other.document_id, other.passage_start, other.outcome, Scope.TOTAL):
        return False
    first, last = sorted((figure, other), key=lambda f: f.start)
    return 0 <= last.start - (first.group.end or first.end) <= _AND


def _beside(group: Group) -> Group:
    """Take those who are counted beside fighters for some of those harmed, and not for all."""
    words = " ".join((group.text or "people").casefold().split())
    return group.model_copy(update={"attributes": (Attribute(name="role", value=words, basis=Basis.INFERRED),)})


def _name(figure: Figure) -> tuple[str, ...] | None:
    """Return the words of a person's name: as a reader set it, or where a bare name is what counts one."""
    if figure.quantity.value != 1:
        return None
    if given := figure.group.value("name"):
        return _plain(given)
    written = (figure.group.text or "").split()
    counted = figure.text.split()
    proper = all(w[0].isupper() or w in _PARTICLES for w in written)
    full = len(written) > 1 and counted[0].casefold() not in _NUMBERS  # "his wife", named in the same breath
    known = {a.name for a in figure.group.attributes}
    if not (written and proper and (full or written == counted)) or known & _TELL_NO_NAME:
        return None
    if len(written) == 1 and known & _TELL_NO_SINGLE_NAME:
        return None
    return _plain(" ".join(written))


def _plain(name: str) -> tuple[str, ...]:
    """Return a name without case and accents, which reports write as they like.

    >>> _plain("Niña  Halvek")
    ('nina', 'halvek')
    """
    letters = unicodedata.normalize("NFKD", name)
    return tuple("".join(c for c in letters if not unicodedata.combining(c)).casefold().split())


def _longest(name: tuple[str, ...], known: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the one longer name that a short one stands for, or the name itself."""
    longer = [other for other in known if set(name) < set(other)]
    full = [one for one in longer if not any(set(one) < set(other) for other in longer)]
    return full[0] if len(full) == 1 else name


def _named(group: Group, name: str) -> Group:
    others = tuple(a for a in group.attributes if a.name != "name")
    given = next((a for a in group.attributes if a.name == "name"), None)
    basis = given.basis if given else Basis.INFERRED
    return group.model_copy(update={"attributes": (*others, Attribute(name="name", value=name, basis=basis))})


def grown_up(group: Group) -> Group:
    """Say of women and men that they are adults: a girl is no woman."""
    words = set((group.text or "").casefold().split())
    if group.value("sex") is None or group.value("age") is not None or not words & _ADULTS or words & _CHILDREN:
        return group
    adult = Attribute(name="age", value="adult", basis=Basis.INFERRED)
    return group.model_copy(update={"attributes": (*group.attributes, adult)})
