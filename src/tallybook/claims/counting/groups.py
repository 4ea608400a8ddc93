"""Groups: the attributes that the words for the people counted give, and on what ground.

`attributes` reads nothing but those words, so that anyone can compute a group's attributes again from its span.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tallybook.claims.counting.demonyms import ADJECTIVES, NO_NATIONALITY, PEOPLES, nationality
from tallybook.claims.counting.naming import TITLES, name_end
from tallybook.claims.counting.persons import AGED, HOUSEHOLDS, NOUNS, read_attributes
from tallybook.claims.counting.tokens import Tokens, tokens
from tallybook.language.words import words
from tallybook.model import Attribute, AttributeName, Basis

QUALIFIERS = """
civilian : status=civilian
police gendarmerie : role=police status=combatant~
security : role=security_forces status=combatant~
army military infantry navy naval marine air special : role=soldier~ status=combatant~
enemy : side=enemy status=combatant~
soldier paratrooper : role=soldier status=combatant
border coast prison presidential : status=combatant~
rebel rebels insurgent guerrilla : side=rebel status=combatant
opposition : side=opposition
jihadist jihadi militant militia paramilitary combatant armed fighter : status=combatant
islamist takfiri terrorist terrorists extremist separatist : status=combatant~
regime pro-regime pro-government government loyalist : side=government
isis isil daesh is ypg sdf pkk hezbollah hizbollah taliban nusra al-nusra al-qaeda qaeda boko shabaab al-shabaab
  front brigade brigades battalion corps guard guards legion jaish ahrar hamas wagner jihad forces : status=combatant~
medical health : role=medic~ status=civilian~
aid relief humanitarian rescue crescent volunteer helmets defence defense : status=civilian~
media press tv television newspaper : role=journalist~ status=civilian~
school primary university hospital council municipality family families charity : status=civilian~
elderly : age=elderly status=civilian~
aged : age=elderly
adult : age=adult
young teenage teen : age=young
child infant newborn baby : age=child status=civilian~
pregnant female woman : sex=female status=civilian~
male : sex=male
suicide : attacker=yes
"""
ARMED_ONLY = frozenset(
    {
        "members",
        "member",
        "men",
        "man",
        "elements",
        "leader",
        "leaders",
        "commander",
        "commanders",
        "chief",
        "figure",
        "figures",
        "personnel",
        "operatives",
        "officials",
        "official",
        "others",
        "supporters",
        "recruits",
        "people",
        "head",
        "partner",
    }
)
"""Nouns that say nothing themselves, so that the organisation named with them does."""
WEAK = words("""
    isis isil daesh is ypg sdf pkk hezbollah hizbollah taliban nusra al-nusra al-qaeda qaeda boko shabaab al-shabaab
    front brigade brigades battalion corps guard guards legion jaish ahrar hamas wagner jihad forces army military
    navy naval marine air special border coast prison presidential security crescent defence defense helmets islamist
    takfiri terrorist terrorists extremist separatist militant militia rebel rebels opposition
    """)
BELONGING = words(
    "medical health hospital aid relief humanitarian rescue charity council municipality school university family "
    "families"
)
"""Qualifiers that say of members, and of a head, to what body of civilians they belong."""

FACTIONS = words(
    "group groups group's organization organizations organization's organisation organisations organisation's "
    "faction factions faction's cell cells network networks"
)
"""Bodies that are armed ones, in reports of violence, where no word says otherwise."""

OFFICES = frozenset({"official", "officials"})
IN_OFFICE = Attribute(name="status", value="civilian", basis=Basis.CONVENTION)
OF_A_FACTION = Attribute(name="status", value="combatant", basis=Basis.CONVENTION)
BARE = frozenset({"status", "role"})
NAMES: tuple[AttributeName, ...] = ("status", "side", "nationality", "role", "sex", "age", "attacker")
SERVING = words("served worked serving working acted serve work")
AGE_OF_ADULTS = 18
KIN_REACH = 4


def _qualifiers() -> dict[str, tuple[Attribute, ...]]:
    found: dict[str, tuple[Attribute, ...]] = {}
    for line in QUALIFIERS.replace("\n  ", " ").strip().splitlines():
        words, _, rest = line.partition(":")
        found.update(dict.fromkeys(words.split(), read_attributes(rest)))
    return found


QUALIFIED = _qualifiers()


@lru_cache(maxsize=4096)
def attributes(text: str) -> tuple[Attribute, ...]:
    """Return what the words for a group say of it, and what holds by convention.

    >>> [(a.name, a.value, str(a.basis)) for a in attributes("Cuban security officers")]
    [('status', 'combatant', 'convention'), ('nationality', 'Cuban', 'said'), ('role', 'security_forces', 'convention')]
    >>> attributes("residents")
    ()
    """
    row = tokens(text)
    heads = [k for k in range(len(row)) if _is_head(row, k) and not _is_kin(row, k)]
    if not heads:
        return _titled(row) or _qualified(row)
    groups = [_of_one(row, first, head=head) for first, head in _clusters(heads)]
    if not SERVING.isdisjoint(row.low) and "as" in row.low:
        groups = [dict(one for group in groups for one in group.items())]
    return tuple(a for name in NAMES if (a := _agreed([g.get(name) for g in groups], name)) is not None)


def attributes_of(text: str, counted: str, *, name: bool) -> tuple[Attribute, ...]:
    """Return the attributes of a group; of a named person also the name and what the noun that counts the person says.

    >>> [(a.name, a.value) for a in attributes_of("Ana Orr", "his wife", name=True)]
    [('status', 'civilian'), ('sex', 'female'), ('name', 'Ana Orr')]
    """
    found = attributes(text)
    own = (named(text) or named(counted)) if name else None
    if own is None:
        return found
    known = {a.name for a in found}
    return (*found, *(a for a in attributes(counted) if a.name not in known), own)


def named(text: str) -> Attribute | None:
    """Return the name of the one person whom the words for a group name, without a title.

    >>> named("President Ana Orr").value, named("the president")
    ('Ana Orr', None)
    """
    row = tokens(text)
    first = 0
    while first < len(row) - 1 and (row.at(first) in TITLES or row.at(first) in ADJECTIVES or row.at(first) == "."):
        first += 1
    first += AGED.match(row.at(first)) is not None
    if name_end(row, first) != len(row):
        return None
    return Attribute(name="name", value=row.slice(first, len(row)), basis=Basis.SAID)


def _qualified(row: Tokens) -> tuple[Attribute, ...]:
    """Read qualifiers that stand alone for people: the enemy of "enemy losses"."""
    own = [word.removesuffix("'s") for word in row.low]
    if any(word not in QUALIFIED for word in own):
        return ()
    found: dict[AttributeName, Attribute] = {}
    for word in own:
        for attribute in QUALIFIED[word]:
            _offer(found, attribute, wins=True)
    return tuple(found[name] for name in NAMES if name in found)


def _is_kin(row: Tokens, k: int) -> bool:
    """Tell whether a family only says to whom the people belong: "children from one family"."""
    return row.at(k) in HOUSEHOLDS and not {"of", "from"}.isdisjoint(row.low[max(0, k - KIN_REACH) : k])


def _is_head(row: Tokens, k: int) -> bool:
    """Tell whether a noun for people ends its noun phrase here."""
    word, following = row.at(k), row.at(k + 1)
    if (word not in NOUNS and word not in PEOPLES and not AGED.match(word)) or (
        word == "local" and following.isalpha()
    ):
        return False  # "the head of the local council"
    return not (following in NOUNS or AGED.match(following) or (word in PEOPLES and following in NOUNS)) and (
        word in NOUNS
        or AGED.match(word) is not None
        or not following[:1].isalpha()
        or following in {"and", "from", "of"}
    )


def _clusters(heads: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = 0
    for head in heads:
        yield first, head
        first = head + 1


def _of_one(row: Tokens, first: int, *, head: int) -> dict[AttributeName, Attribute]:
    """Collect the attributes of one noun with the words before it, and after it where it belongs to something."""
    found: dict[AttributeName, Attribute] = {}
    word = row.at(head)
    qualifiers = [k for k in range(first, head) if row.at(k) not in {"and", "or"}]
    own = _head_attributes(word)
    silent = not any(a.name == "status" for a in own)
    if silent and word in ARMED_ONLY | {"men", "people"}:
        qualifiers += [k for k in range(head + 1, len(row)) if row.at(k) in QUALIFIED and row.at(k) in WEAK | BELONGING]
    for attribute in own:
        _offer(found, attribute, wins=False)
    for k in qualifiers:
        for attribute in _qualifier(row, k, silent=silent):
            _offer(found, attribute, wins=True)
    if silent and word in ARMED_ONLY and "status" not in found:
        if not FACTIONS.isdisjoint(row.low[first:]):
            found["status"] = OF_A_FACTION
        elif word in OFFICES:
            found["status"] = IN_OFFICE
    return found


def _head_attributes(word: str) -> tuple[Attribute, ...]:
    if word in NOUNS:
        return NOUNS[word].attributes
    if AGED.match(word):
        years = word.split("-", 1)[0]
        young = "-year" not in word or (years.isdigit() and int(years) < AGE_OF_ADULTS)
        return read_attributes("age=child status=civilian~") if young else ()
    return ()


def _qualifier(row: Tokens, k: int, *, silent: bool) -> tuple[Attribute, ...]:
    word = row.at(k)
    if word in ADJECTIVES and word not in NO_NATIONALITY and (name := nationality(word)) and row.is_capital(k):
        return (Attribute(name="nationality", value=name, basis=Basis.SAID),)
    if AGED.match(word):
        return _head_attributes(word)
    found = (
        QUALIFIED.get(word) or QUALIFIED.get(word.rpartition("-")[2], ()) if word != "is" or row.is_capital(k) else ()
    )
    return found if silent or word not in WEAK else tuple(a for a in found if a.name not in BARE or a.name == "side")


def _offer(found: dict[AttributeName, Attribute], attribute: Attribute, *, wins: bool) -> None:
    """Take an attribute: what is said goes before convention, a qualifier before the noun's own."""
    known = found.get(attribute.name)
    stronger = known is not None and attribute.basis is Basis.SAID and known.basis is not Basis.SAID
    if known is None or stronger or (wins and known.basis is attribute.basis):
        found[attribute.name] = attribute


def _agreed(those: Sequence[Attribute | None], name: AttributeName) -> Attribute | None:
    """Return what all parts of a group share; civilians and combatants together are mixed."""
    known = [a for a in those if a is not None]
    if len(known) < len(those) or not known:
        return None
    values = {a.value for a in known}
    basis = Basis.CONVENTION if any(a.basis is Basis.CONVENTION for a in known) else Basis.SAID
    if len(values) == 1:
        return known[0].changed(basis=basis)
    return Attribute(name="status", value="mixed", basis=basis) if name == "status" else None


def _titled(row: Tokens) -> tuple[Attribute, ...]:
    """Read a name with a title: "Sheikh Omar", "General Orr"."""
    if not len(row) or name_end(row, 0) is None or row.at(0) not in TITLES:
        return ()
    word = {"gen": "general", "col": "colonel", "capt": "captain", "lt": "lieutenant", "sgt": "sergeant"}.get(
        row.at(0), row.at(0)
    )
    return tuple(a for a in NOUNS[word].attributes if a.name in BARE) if word in NOUNS else ()
