"""Columns mixed up: a count of the killed that is an earlier count of the hurt."""

from collections.abc import Iterable, Iterator, Mapping

from tallybook.model import Outcome
from tallybook.tolls.anomalies.odd import HARD, Odd, Told, claims, day_of, said
from tallybook.tolls.groups import Key
from tallybook.tolls.positions import Position

FEWEST = 10  # smaller numbers are often the same by chance


def mixed(told: Told) -> Iterator[Odd]:
    """Yield counts of the killed that equal an earlier count of the hurt, where nobody else counts so many killed."""
    killed, hurt = (
        [p for p in told.positions if p.outcome is o and _counts(p)] for o in (Outcome.KILLED, Outcome.INJURED)
    )
    highest = _highest(killed)
    hurt_so = _by((p.value, p.key) for p in hurt)
    seen = set[int]()
    for one in killed:
        like = [hurt[n] for n in hurt_so.get((one.value, one.key), ())]
        same = next((p for p in like if _earlier(p, one)), None)
        if same is None or one.value in seen or _is_borne_out(one, highest[one.key]):
            continue
        beside = {p.value for p in hurt if _one_text(p, one)}
        before = {p.value for p in killed if _earlier(p, one) and p.key == one.key and p.value < one.value}
        if before and beside <= before:
            seen.add(one.value)
            yield Odd(
                "columns_mixed",
                claims([same, one]),
                f"{said(one)} is the number of the injured before: {said(same)}; of the killed"
                f" {max(before)} were told then.",
                "Look at the text: killed and injured may have changed places.",
            )


def _by(slots: Iterable[tuple[int, Key]]) -> dict[tuple[int, Key], list[int]]:
    """Return at which places each number of a group stands."""
    found: dict[tuple[int, Key], list[int]] = {}
    for n, slot in enumerate(slots):
        found.setdefault(slot, []).append(n)
    return found


def _highest(killed: Iterable[Position]) -> dict[Key, dict[str, int]]:
    """Return the highest number that each voice gives of each group; only the two highest voices matter."""
    found: dict[Key, dict[str, int]] = {}
    for one in killed:
        voices = found.setdefault(one.key, {})
        voices[one.heard.mouth] = max(one.value, voices.get(one.heard.mouth, 0))
    return {
        key: dict(sorted(voices.items(), key=lambda item: (-item[1], item[0]))[:2]) for key, voices in found.items()
    }


def _counts(one: Position) -> bool:
    return one.kind in HARD and one.whole and one.value >= FEWEST


def _one_text(one: Position, other: Position) -> bool:
    return one.heard.figure.document_id == other.heard.figure.document_id


def _earlier(one: Position, other: Position) -> bool:
    return not _one_text(one, other) and one.known is not None and day_of(one) <= day_of(other)


def _is_borne_out(one: Position, highest: Mapping[str, int]) -> bool:
    """Tell whether somebody else counts as many killed or more, so that the number is no slip."""
    return any(most >= one.value for mouth, most in highest.items() if mouth != one.heard.mouth)
