"""Joining: which units of several reports are surely one voice, and by what; what people decided comes first."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from tallybook.language.words import words as word_set
from tallybook.model import Decision, SpeakerKind
from tallybook.voices.names import ALIASES, JOINING, Name, acronyms, bare, is_generic, within
from tallybook.voices.spelling import skeleton, spelt_alike
from tallybook.voices.units import Told, Unit, shared

Key = tuple[str, ...]
Rule = Callable[[Unit, Unit], str | None]
NEARLY_ALL = 0.8
STATE = word_set("army military police ministry government navy coalition regime armed forces")
SHORTEST_ACRONYM = 2
OFFICES = word_set("coroner mayor governor prefect prosecutor sheriff commissioner magistrate administrator")
RANKS = word_set("city town village county district provincial regional municipal local state public chief")


class Joined:
    """Units as they are joined into voices, with the reason of every step."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._of = {key: [key] for key in keys}
        self._apart: dict[Key, set[Key]] = defaultdict(set)
        self.reasons: dict[Key, str] = {}

    def part(self, one: Key, other: Key) -> bool:
        """Keep two units apart from now on, unless they have been joined."""
        if self._of[one] is self._of[other]:
            return False
        self._apart[one].add(other)
        self._apart[other].add(one)
        return True

    def parted(self, one: Key, other: Key) -> bool:
        """Tell whether some unit joined to the one is to be kept apart from some unit joined to the other.

        Few units are kept apart from any, and one voice may be told in thousands of reports: so those few are asked.
        """
        a, b = self._of[one], self._of[other]
        return any(self._of[key] is a and self._of[far] is b for key, others in self._apart.items() for far in others)

    def join(self, one: Key, other: Key, *, reason: str = "") -> bool:
        """Join two units, unless they are to be kept apart; the later one keeps the reason."""
        a, b = self._of[one], self._of[other]
        if a is b or self.parted(one, other):
            return a is b
        first, second = (a, b) if a[0] < b[0] else (b, a)  # each list begins with its least
        named = one if one in second else other
        if reason:
            self.reasons.setdefault(named, reason)
        first.extend(second)
        for key in second:
            self._of[key] = first
        return True

    def first(self, key: Key) -> Key:
        """Return the first of the units that are one voice with this one: it stands for all."""
        return self._of[key][0]

    def size(self, key: Key) -> int:
        """Return how many units are one voice with this one."""
        return len(self._of[key])

    def kept_apart(self) -> frozenset[Key]:
        """Return the units that are to be kept apart from some other."""
        return frozenset(key for key, others in self._apart.items() if others)

    def all(self) -> list[tuple[Key, ...]]:
        """Return the voices as their units, in order."""
        return sorted(tuple(sorted(members)) for key, members in self._of.items() if members[0] == key)


def joined(told: Told, decisions: Sequence[Decision]) -> tuple[Joined, tuple[str, ...]]:
    """Return the units joined, and the decisions that a later one overrules."""
    found = Joined(unit.key for unit in told.units)
    overruled = _decide(found, told, decisions=decisions)
    hubs = {d.subject for d in decisions if d.verb == "other_voice"}
    units = sorted(told.units, key=lambda unit: (hubs.isdisjoint(unit.claims), unit.key))
    _same_names(found, [unit for unit in units if not unit.anonymous])
    peers = _peers(told.units)
    _explained(found, told)
    for rule in (_turned, _initials, _short, _surname, _office, _of_place, _spelling):
        _apply(found, rule, peers=peers)
    _foremost(found, told.units)
    return found, overruled


def _decide(found: Joined, told: Told, *, decisions: Sequence[Decision]) -> tuple[str, ...]:
    """Let what people decided hold: of decisions that contradict one another the last."""
    by_claim, overruled = told.by_claim(), []
    for one in reversed(decisions):
        if one.verb not in {"same_voice", "other_voice"} or not one.other:
            continue
        pairs = [(a.key, b.key) for a in by_claim.get(one.subject, ())[:1] for b in by_claim.get(one.other, ())[:1]]
        for a, b in pairs:
            reason = f"a person decided that they are one voice: {one.reason}"
            if not (found.join(a, b, reason=reason) if one.verb == "same_voice" else found.part(a, b)):
                overruled.append(one.id)
    return tuple(reversed(overruled))


def _same_names(found: Joined, units: Sequence[Unit]) -> None:
    """Join units of one name: a name of its own anywhere, one that many bear within an incident or a country."""
    by_name: dict[Name, list[Unit]] = defaultdict(list)
    for unit in units:
        by_name[skeleton(unit.name) if shared(unit.name) else unit.name].append(unit)
    for alike in by_name.values():
        name = alike[0].name
        if not shared(name):
            for unit in alike[1:]:
                found.join(alike[0].key, unit.key)
            continue
        _by_incident(found, alike)
        if not STATE.isdisjoint(name) or not any(unit.incidents for unit in alike):
            _by_country(found, alike)


def _by_incident(found: Joined, alike: Sequence[Unit]) -> None:
    held: dict[str, list[Unit]] = defaultdict(list)
    for unit in alike:
        for incident in unit.incidents:
            held[incident].append(unit)
    for _, members in sorted(held.items()):
        scopes = {unit.scope for unit in members} - {""}
        for unit in members:
            like = next(one for one in members if unit.scope == one.scope or len(scopes) == 1)
            found.join(like.key, unit.key)


def _by_country(found: Joined, alike: Sequence[Unit]) -> None:
    """Join those of one country; where only one country is known, a report that says none means that one."""
    scopes = {unit.scope for unit in alike} - {""}
    first: dict[str, Unit] = {}
    for unit in alike:
        scope = unit.scope or (min(scopes) if len(scopes) == 1 else "")
        found.join(first.setdefault(scope, unit).key, unit.key)


def _peers(units: Sequence[Unit]) -> list[list[tuple[Unit, ...]]]:
    """Return for each incident its named units, those together that are told in the same way.

    Where no incident is known, all are peers.
    """
    held: dict[str, dict[tuple[object, ...], list[Unit]]] = defaultdict(lambda: defaultdict(list))
    for unit in units:
        told = (unit.name, unit.scope, unit.kind, unit.definite, unit.person, unit.role, unit.written.isupper())
        for incident in unit.incidents or ("",):
            if not unit.anonymous:
                held[incident][told].append(unit)
    return [[tuple(alike) for alike in ways.values()] for _, ways in sorted(held.items())]


def _apply(found: Joined, rule: Rule, *, peers: Iterable[Sequence[tuple[Unit, ...]]]) -> None:
    """Join each unit to the one voice that it can stand for by a rule; where several would do, to none."""
    links = []
    for ways in peers:
        for short in ways:
            told = [(long, reason) for long in ways if long is not short and (reason := rule(short[0], long[0]))]
            fuller = [(a, r) for a, r in told if not any(within(a[0].name, b[0].name) for b, _ in told)]
            if fuller and len({found.first(one.key) for long, _ in fuller for one in long}) == 1:
                one, reason = min(((long[0], why) for long, why in fuller), key=lambda pair: pair[0].key)
                links += [(unit.key, one.key, reason) for unit in short]
    for unit_key, other, reason in sorted(links):
        found.join(unit_key, other, reason=reason)


def _alike(one: Unit, other: Unit) -> bool:
    return one.kind is other.kind or SpeakerKind.OTHER in {one.kind, other.kind}


def _initials(short: Unit, long: Unit) -> str | None:
    """Tell why an acronym that no report explains stands for a name: its letters are the name's initials."""
    if len(short.name) != 1 or len(short.name[0]) <= SHORTEST_ACRONYM or not short.written.isupper():
        return None
    letters = {"".join(w[0] for w in long.name), "".join(w[0] for w in long.name if w not in JOINING)}
    if short.name[0] not in letters:
        return None
    return f"“{short.written}” is made of the initials of “{long.written}”, which reports of the same incident name"


def _turned(one: Unit, other: Unit) -> str | None:
    """Tell why two are one body of state: its words in another order, "Osk's Ministry of Health"."""
    if one.name == other.name or one.person or other.person or _head(one.name) not in STATE:
        return None
    mine, theirs = ({*skeleton(bare(unit.name))} for unit in (one, other))
    if mine != theirs or _head(one.name) != _head(other.name):
        return None
    return f"“{one.written}” and “{other.written}” are one name, its words in another order"


def _short(short: Unit, long: Unit) -> str | None:
    """Tell why a short name stands for a longer one: "the Observatory", "the health ministry"."""
    if short.person or long.person or not within(short.name, long.name) or not _alike(short, long):
        return None
    presumed = short.definite or shared(short.name) or len(short.name) == 1
    if not presumed or short.scope not in {"", long.scope} | ({short.scope} if not long.scope else set()):
        return None
    if shared(short.name) and _head(short.name) != _head(long.name):
        return None
    return f"“{short.written}” stands for “{long.written}”, the only one so called in reports of the same incident"


def _head(name: Name) -> str:
    """Return the noun that a name is of: of "the prefect of Osk" and "the Osk prefect" it is the prefect."""
    place = next((i for i, word in enumerate(name) if i and word in JOINING - {"and"}), len(name))
    return name[place - 1]


def _surname(short: Unit, long: Unit) -> str | None:
    """Tell why a surname alone is a person named in full elsewhere."""
    if len(short.name) != 1 or not long.person or len(long.name) <= 1 or shared(short.name):
        return None
    if skeleton(short.name) != skeleton(long.name[-1:]) or not _alike(short, long):
        return None
    return f"“{short.written}” is the surname of {long.written}, whom reports of the same incident name"


def _office(short: Unit, long: Unit) -> str | None:
    """Tell why "the governor" is the governor whom another report names."""
    if short.person or not long.person or not short.role or not long.role:
        return None
    if short.role[-1] != long.role[-1] or (len(short.role) == len(long.role) and short.role != long.role):
        return None
    return f"“{short.written}” holds the office of {long.written}, whom reports of the same incident name"


def _of_place(one: Unit, other: Unit) -> str | None:
    """Tell why "the city coroner" is "the coroner in Osk": one office, told once by its rank and once by its place."""
    office = _head(one.name)
    if one.person or other.person or office not in OFFICES or office != _head(other.name):
        return None
    ranked = {*one.name} - {office}
    if not ranked or not ranked <= RANKS or JOINING.isdisjoint(other.name):
        return None
    return f"“{one.written}” holds the office of “{other.written}”, of whom reports of the same incident name one"


def _spelling(one: Unit, other: Unit) -> str | None:
    """Tell why two spellings are one name."""
    if one.name == other.name or is_generic(one.name) or len(one.name) == 1 or not spelt_alike(one.name, other.name):
        return None
    return f"“{one.written}” and “{other.written}” are spellings of one name"


def _explained(found: Joined, told: Told) -> None:
    """Join acronyms and other names that some report explains, where all that explain one agree."""
    meant: dict[Name, set[Name]] = defaultdict(set)
    for document in told.documents.values():
        for short, long in acronyms(document.text).items():
            meant[short,].add(long)
    longer = {short: next(iter(longs)) for short, longs in meant.items() if len(longs) == 1} | ALIASES
    first: dict[Name, Unit] = {}
    for unit in told.units:
        if not unit.anonymous:
            first.setdefault(longer.get(unit.name, unit.name), unit)
    for unit in told.units:
        if unit.name in longer and not unit.anonymous:
            meaning = " ".join(longer[unit.name])
            found.join(first[longer[unit.name]].key, unit.key, reason=f"“{unit.written}” is explained as {meaning}")


def _foremost(found: Joined, units: Sequence[Unit]) -> None:
    """Join short names over all reports to the longer one that nearly all who say one mean."""
    named = {unit.name: unit for unit in reversed(units) if not unit.anonymous and not unit.person}
    alone = Counter(unit.name for unit in units)
    spread = Counter(mention.name for unit in units if not unit.anonymous for mention in unit.mentions)
    for name, unit in sorted(named.items()):
        if not unit.definite or shared(name) or found.size(unit.key) > alone[name]:
            continue
        alike = {long: spread[long] for long, one in named.items() if one.kind is unit.kind and within(name, long)}
        longest = _most(alike)
        if longest and spread[longest] >= spread[name]:
            reason = f"“{unit.written}” is what nearly all reports that say so call “{named[longest].written}”"
            found.join(named[longest].key, unit.key, reason=reason)


def _most(spread: Mapping[Name, int]) -> Name | None:
    """Return the longer name that nearly all who say one mean."""
    longs = sorted(spread, key=lambda long: (-spread[long], long))
    if not longs:
        return None
    others = sum(spread[long] for long in longs[1:] if not within(long, longs[0]))
    return longs[0] if spread[longs[0]] >= NEARLY_ALL * (spread[longs[0]] + others) else None
