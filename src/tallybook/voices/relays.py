"""Relays: which claims only repeat, in a copied passage or through others, what a voice said elsewhere."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tallybook.model import Claim, CopyGroup, Reading
from tallybook.voices.content import content
from tallybook.voices.names import words
from tallybook.voices.units import Told, Unit

Place = tuple[str, int, int]


def originals(readings: Iterable[Reading], copies: Iterable[CopyGroup]) -> Mapping[str, str]:
    """Return, for each claim in a copy, the claim of the first passage that says the same.

    A copy that changed the number is a claim of its own: somebody meant the change.
    """
    told: dict[Place, list[Claim]] = defaultdict(list)
    for reading in readings:
        claims: list[Claim] = [*reading.figures, *reading.statements]
        for claim in claims:
            told[claim.document_id, claim.passage_start, claim.passage_end].append(claim)
    found: dict[str, str] = {}
    for group in copies:
        first, *others = ((member.document_id, member.start, member.end) for member in group.members)
        for place in others:  # also in the same document: a passage speaks once, wherever it stands
            found.update(_paired(told[place], told[first]))
    return found


def _paired(copies: Sequence[Claim], firsts: Sequence[Claim]) -> Mapping[str, str]:
    """Pair the claims of a copy with those of the original, the first alike with the first alike."""
    left = sorted(firsts, key=lambda claim: (claim.start, claim.end, claim.id))
    paired: dict[str, str] = {}
    for claim in sorted(copies, key=lambda claim: (claim.start, claim.end, claim.id)):
        same = next((first for first in left if content(first) == content(claim)), None)
        if same:
            left.remove(same)
            paired[claim.id] = same.id
    return paired


def passed_on(
    groups: Sequence[tuple[Unit, ...]], known: Told, *, copied: frozenset[str]
) -> Iterator[tuple[str, tuple[Unit, ...], str]]:
    """Yield claims that a voice makes only through others, with the voice that they are a relay of, and why."""
    for group in groups:
        yield from ((claim, group, reason) for claim, reason in _indirect(group, known, copied=copied))
    by_outlet: dict[str, list[tuple[Unit, tuple[Unit, ...]]]] = defaultdict(list)
    for group in groups:
        for unit in group:
            if unit.outlet:
                by_outlet[" ".join(words(unit.outlet))].append((unit, group))
    for group in groups:
        for unit in group:
            own = by_outlet.get(" ".join(unit.name), ())
            yield from (found for claim in unit.claims if (found := _credited(claim, unit, own=own, known=known)))


def _indirect(group: Sequence[Unit], known: Told, *, copied: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the figures that came through others and that the speaker also gives directly."""
    said = [(unit, mention) for unit in group for mention in unit.mentions if mention.claim not in copied]
    direct = {
        known.contents[m.claim]: unit for unit, m in reversed(said) if not m.indirect and m.claim in known.contents
    }
    for _, mention in said:
        heard = direct.get(known.contents.get(mention.claim, ()))
        if mention.indirect and heard:
            through = f"through {mention.through}" if mention.through else "through another"
            yield (
                mention.claim,
                f"comes {through}; {heard.outlet or 'another report'} has it from {heard.written} itself",
            )


def _credited(
    claim: str, unit: Unit, *, own: Sequence[tuple[Unit, tuple[Unit, ...]]], known: Told
) -> tuple[str, tuple[Unit, ...], str] | None:
    """Return whom an outlet's own report credits with the figure for which it is cited."""
    said = known.contents.get(claim)
    for heard, group in own:
        near = heard.incidents & unit.incidents or not (heard.incidents or unit.incidents)
        same = said and any(_same(said, known.contents.get(other)) for other in heard.claims)
        if near and same and heard.document != unit.document and unit not in group:
            return claim, group, f"cites {unit.written}, whose own report credits {heard.written}"
    return None


def _same(one: tuple[object, ...], other: tuple[object, ...] | None) -> bool:
    return other is not None and one[:4] == other[:4]
