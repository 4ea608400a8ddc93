"""Signs: what of two tellings speaks for or against one incident, each with its measure and its words."""

from collections.abc import Iterator, Sequence
from math import sqrt

from tallybook.incidents.kinds import neighbours
from tallybook.incidents.places import Meeting, Nearness, meeting
from tallybook.incidents.profiles import Profile
from tallybook.incidents.timing import Sign, time
from tallybook.incidents.wording import likeness, shared, stem, tokens

PLACE_WORDS: dict[Nearness, str] = {
    "same": "the same place",
    "wider": "places within one province",
    "near": "places close to each other",
    "unknown": "nothing said of the place",
    "apart": "different places",
    "abroad": "different countries",
}
MOST_NAMES = 4
MOST_PERSONS = 3
FEW_NAMES = 3  # how many names in common count half: one town's name alone links nothing
LARGE = 50  # from this number on, having it in common says no more than it does here


def signs(one: Profile, other: Profile) -> Iterator[Sign]:
    """Yield what speaks for or against two tellings being of one incident; the order of the two does not matter."""
    yield time(one, other)
    met = meeting(one.wheres, other.wheres)
    yield Sign(f"place {met.nearness}", 1.0, PLACE_WORDS[met.nearness], met.names)
    if common := one.rare.keys() & other.rare.keys():
        yield Sign("place rare", max(one.rare[place] for place in common), PLACE_WORDS["same"], met.names)
    yield from _kind(one, other)
    yield from _target(one, other)
    yield from _texts(one, other, met=met)
    yield from _numbers(one, other)
    if persons := len((one.persons & other.named) | (other.persons & one.named)):
        yield Sign("persons", min(MOST_PERSONS, persons), "both name the same private person (name withheld)")


def _kind(one: Profile, other: Profile) -> Iterator[Sign]:
    if not one.kinds or not other.kinds:
        return
    if common := [kind for kind in one.kinds if kind in other.kinds]:
        yield Sign("kind same", 1.0, "the same kind of violence", (min(common),))
        return
    close = any(neighbours(a, b) for a in one.kinds for b in other.kinds)
    named = tuple(sorted((one.kinds[0], other.kinds[0])))
    yield Sign("kind near" if close else "kind other", 1.0, "another kind of violence", named)


def _target(one: Profile, other: Profile) -> Iterator[Sign]:
    if common := sorted(one.targets & other.targets):
        yield Sign("target same", 1.0, "both name what was hit", tuple(common[:1]))
    elif one.targets and other.targets:
        hit = tuple(sorted((min(one.targets), min(other.targets))))
        yield Sign("target other", 1.0, "different things were hit", hit)


def _texts(one: Profile, other: Profile, *, met: Meeting) -> Iterator[Sign]:
    a, b = one.wording, other.wording
    placed = {stem(word) for name in met.names for word in tokens(name)} if met.nearness == "same" else set()
    common = [word for word in shared(a.names, b.names) if word not in placed]
    alike = sum(a.names[word] * b.names[word] for word in common)
    carried = alike * len(common) / (len(common) + FEW_NAMES)
    told = tuple(a.written[word] for word in common if word not in one.private | other.private)[:MOST_NAMES]
    yield Sign("names", carried, "names in common" if told else "few names in common", told)
    yield Sign("names some", sqrt(carried), "names in common" if told else "few names in common", told)
    lead = likeness(a.lead, b.lead)
    yield Sign("lead", lead, "the first sentences are alike")
    yield Sign("lead some", sqrt(lead), "the first sentences are alike")
    yield Sign("words", likeness(a.words, b.words), "the wording is alike")


def _numbers(one: Profile, other: Profile) -> Iterator[Sign]:
    numbers = sorted(one.local.numbers & other.local.numbers)
    if numbers:
        given = tuple(f"{value} {outcome}" for outcome, value in numbers)
        yield Sign("number", 1.0, "the same number", given)
        yield Sign("number large", min(1.0, _largest(numbers) / LARGE), "the same number, not a small one", given)
    if len(numbers) > 1:
        yield Sign("numbers", 1.0, "several numbers in common")


def _largest(numbers: Sequence[tuple[str, int]]) -> int:
    return max(value for _, value in numbers)
