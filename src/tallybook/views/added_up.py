"""The killed of several incidents added up, lowest and highest, with what has no number."""

from collections.abc import Iterable, Sequence

from tallybook.model import Incident, Outcome, Record, Toll
from tallybook.views.lookup import Lookup
from tallybook.views.tolls import EVERYBODY
from tallybook.views.words import bounds_words, count_words


class AddedUp(Record):
    """Tolls of the killed added up; without a highest one where a toll has none, and with how many have no number."""

    low: int = 0
    high: int | None = 0
    counted: int = 0
    uncounted: int = 0

    @property
    def words(self) -> str:
        """The numbers in words.

        >>> AddedUp(low=12, high=None, counted=3, uncounted=1).words
        '12 or more killed, 1 incident without a number'
        """
        without = f"{count_words(self.uncounted, 'incident')} without a number" if self.uncounted else ""
        killed = f"{bounds_words(self.low, self.high)} killed" if self.counted else ""
        return ", ".join(part for part in (killed, without) if part)


def main_toll(tolls: Sequence[Toll]) -> Toll | None:
    """Return the toll of the killed: of everybody, or of the only group of whom somebody counts them."""
    killed = [one for one in tolls if one.outcome is Outcome.KILLED]
    whole = [one for one in killed if one.group == EVERYBODY]
    return next(iter(whole or (killed if len(killed) == 1 else ())), None)


def ends(toll: Toll | None) -> tuple[int, int | None] | None:
    """Return the lowest and the highest of a toll, the latter None where it is open; None where there is no number."""
    if toll is None:
        return None
    known = [n for n in (toll.low, toll.best, toll.high) if n is not None]
    if not known:
        return None
    return (known[0] if toll.low is not None or toll.best is not None else 0), None if toll.open else known[-1]


def added_up(lookup: Lookup, incidents: Iterable[Incident]) -> AddedUp:
    """Return the killed of some incidents added up."""
    tolls = [ends(main_toll(lookup.tolls_of.get(one.id, ()))) for one in incidents]
    known = [one for one in tolls if one]
    highs = [high for _, high in known if high is not None]
    return AddedUp(
        low=sum(low for low, _ in known),
        high=sum(highs) if len(highs) == len(known) else None,
        counted=len(known),
        uncounted=len(tolls) - len(known),
    )
