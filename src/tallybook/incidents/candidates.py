"""Candidates: which pairs of tellings are worth comparing, so that the work grows with the reports and not their pairs.

Tellings meet in what they share: a day, a place, a person, a number, the names and the words that weigh most. Near in
time two shared things will do; further apart, or where no day is known, it takes things that few reports share, or a
person; and where one names no town, a day of which few reports tell. What hundreds of reports say counts beside a place
in common alone: in a large book every pair of a week shares it.
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import combinations

from tallybook.incidents.common_words import COMMON
from tallybook.incidents.days import exact
from tallybook.incidents.profiles import Profile

WINDOW = 7  # days
LONGEST = 31  # days: what is dated no closer is found by what few reports share
NAMES, LEAD = 16, 12  # of each telling, those that weigh most
NEAR_SHARED = 2
FAR_SHARED = 3
FEW = 60  # what more reports share says nothing across months
MANY = 500  # what more reports share says nothing within days either, unless they name one place; of a day, FEW
PLACE = "place"
BITS = 32  # of a posting, for the number of its telling; its first day stands before them
UNDATED = 0
DAY = "day"

Thing = tuple[str, object]
Things = tuple[Thing, ...]
Span = tuple[int, int]
"""The first and the last day, as ordinals."""


class Candidates:
    """The pairs worth comparing, kept up as tellings come and go: the order in which they came leaves no trace.

    A posting is the first day of a telling and its number in one integer, so that those of a week lie together.
    """

    def __init__(self) -> None:
        """Start with no telling."""
        self._numbers: dict[str, int] = {}
        self._held: dict[int, tuple[Profile, Things, Span | None]] = {}
        self._shared: dict[Thing, Thing] = {}
        self._postings: dict[Thing, list[int]] = defaultdict(list)
        self._persons: dict[str, list[int]] = defaultdict(list)
        self._named: dict[str, list[int]] = defaultdict(list)
        self._partners: dict[int, set[int]] = {}
        self._next = 0

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield each pair once, the smaller key first, in order."""
        for one in sorted(self._numbers):
            others = (self._held[n][0].key for n in self._partners[self._numbers[one]])
            yield from ((one, other) for other in sorted(others) if one < other)

    def change(self, *, gone: Iterable[str] = (), come: Iterable[Profile] = ()) -> None:
        """Take some tellings out and others in, each compared with those that it may meet and no others."""
        before: dict[Thing, int] = {}
        for key in gone:
            self._forget(self._numbers.pop(key), before)
        new = {self._hold(one, before) for one in come}
        for number in new:
            for other in self._met(number):
                self._partners[number].add(other)
                self._partners[other].add(number)
        self._check_again(before, new=new)

    def _hold(self, one: Profile, before: dict[Thing, int]) -> int:
        number, span = self._next, around(one)
        things, posting = tuple(self._shared.setdefault(t, t) for t in _things(one)), _posting(span, number)
        self._next += 1
        self._numbers[one.key] = number
        self._held[number], self._partners[number] = (one, things, span), set()
        for thing in things:
            before.setdefault(thing, len(self._postings[thing]))
            insort(self._postings[thing], posting)
        for held, names in ((self._persons, one.persons), (self._named, one.named)):
            for name in names:
                held[name].append(number)
        return number

    def _forget(self, number: int, before: dict[Thing, int]) -> None:
        one, things, span = self._held.pop(number)
        for other in self._partners.pop(number):
            self._partners[other].discard(number)
        for thing in things:
            before.setdefault(thing, len(self._postings[thing]))
            self._postings[thing].remove(_posting(span, number))
        for held, names in ((self._persons, one.persons), (self._named, one.named)):
            for name in names:
                held[name].remove(number)

    def _met(self, number: int) -> set[int]:
        """Return those that a telling is worth comparing with."""
        one, things, span = self._held[number]
        near, far, few, placed = Counter[int](), Counter[int](), set[int](), set[int]()
        for thing in things:
            posted = self._postings[thing]
            if len(posted) <= FEW:
                far.update(posted)
                few.update(_number(p) for p in posted if thing[0] == DAY)
            if span and self._counts(thing):
                first = bisect_left(posted, (span[0] - WINDOW - LONGEST) << BITS)
                about = posted[first : bisect_right(posted, (span[1] + WINDOW + 1) << BITS)]
                near.update(about)
                placed.update(about if thing[0] == PLACE else ())
        found = {_number(p) for p, count in far.items() if count >= FAR_SHARED}
        close = {p for p, count in near.items() if count >= NEAR_SHARED}
        close |= {p for p in placed - close if len({*things}.intersection(self._held[_number(p)][1])) >= NEAR_SHARED}
        found |= {m for p in close if self._is_near(number, m := _number(p))}
        found |= {m for m in few if not (one.rare and self._held[m][0].rare)}
        found |= {m for person in one.persons for m in self._named.get(person, ())}
        found |= {m for name in one.named for m in self._persons.get(name, ())}
        return found - {number}

    def _counts(self, thing: Thing) -> bool:
        """Tell whether a thing in common near in time is one of two that will do."""
        return thing[0] == PLACE or len(self._postings[thing]) <= (FEW if thing[0] == DAY else MANY)

    def _is_near(self, one: int, other: int) -> bool:
        a, b = self._held[one][2], self._held[other][2]
        return a is not None and b is not None and max(a[0] - b[1], b[0] - a[1]) <= WINDOW

    def _check_again(self, before: Mapping[Thing, int], *, new: AbstractSet[int]) -> None:
        """Look again at the pairs that share what few shared before and many do now, or the other way round.

        Those that are new have seen how many there are now.
        """
        for thing, count in before.items():
            now = len(self._postings[thing])
            if not now:
                del self._postings[thing], self._shared[thing]
            if not any(min(count, now) <= limit < max(count, now) for limit in (FEW, MANY)):
                continue
            held = {_number(p) for p in self._postings.get(thing, ())} - new
            if count < now:
                lost = [(a, b) for a in held for b in self._partners[a] & held if a < b and not self._is_pair(a, b)]
                for a, b in lost:
                    self._partners[a].discard(b)
                    self._partners[b].discard(a)
                continue
            for a, b in combinations(sorted(held), 2):
                if self._is_pair(a, b):
                    self._partners[a].add(b)
                    self._partners[b].add(a)

    def _is_pair(self, one: int, other: int) -> bool:
        (a, mine, _), (b, theirs, _) = self._held[one], self._held[other]
        shared = {*mine}.intersection(theirs)
        will_do = sum(map(self._counts, shared)) >= NEAR_SHARED or any(thing[0] == PLACE for thing in shared)
        if len(shared) >= NEAR_SHARED and will_do and self._is_near(one, other):
            return True
        few = [thing for thing in shared if len(self._postings[thing]) <= FEW]
        if len(few) >= FAR_SHARED or (not (a.rare and b.rare) and any(thing[0] == DAY for thing in few)):
            return True
        return not (a.persons.isdisjoint(b.named) and b.persons.isdisjoint(a.named))


def around(profile: Profile) -> Span | None:
    """Return the days between which all dates of a telling lie, where they are known closely enough."""
    spans = [span for when in profile.days if (span := exact(when))]
    known = spans or ([span] if (span := exact(profile.when or profile.report_day)) else [])
    if not known:
        return None
    first, last = min(first for first, _ in known), max(last for _, last in known)
    return (first.toordinal(), last.toordinal()) if (last - first).days <= LONGEST else None


def _posting(span: Span | None, number: int) -> int:
    return ((span[0] if span else UNDATED) << BITS) | number


def _number(posting: int) -> int:
    return posting & ((1 << BITS) - 1)


def _things(one: Profile) -> frozenset[Thing]:
    """Return what a telling can share with another."""
    return frozenset(
        [
            *([(DAY, span)] if (span := exact(one.when)) else []),
            *((PLACE, place) for place in one.rare),
            *(("number", number) for number in one.local.numbers),
            *(("name", word) for word in _weightiest(one.wording.names, NAMES)),
            *(("word", word) for word in _weightiest(one.wording.lead, LEAD) if word not in COMMON),
        ]
    )


def _weightiest(weights: Mapping[str, float], most: int) -> list[str]:
    return sorted(weights, key=lambda word: (-weights[word], word))[:most]
