"""What would move: a toll as it is beside what it would be, in words; a supposition that nobody has decided."""

from tallybook.model import Incident, Record, Toll
from tallybook.tolls import Move, printed
from tallybook.views.lookup import Lookup
from tallybook.views.words import count_words

SUPPOSED = "if it were so; nobody has decided it"
NO_ROW = "no such row"


class MoveRow(Record):
    """One toll before and after, as printed; `then` is what it would be, `label` says that nobody has decided it."""

    outcome: str
    group: str
    is_main: bool
    """Whether it is one of the codebook's own groups, and no part of one."""
    now: str
    then: str
    low: int | None = None
    best: int | None = None
    high: int | None = None
    open: bool = False
    null_reason: str | None = None
    counted_now: int = 0
    counted: int = 0
    label: str = SUPPOSED

    @property
    def words(self) -> str:
        """Return the move in one line: "killed, all: 9 to 14 → 9; counted by 1 voice, not 2"."""
        number = f"{self.now} → {self.then}" if self.now != self.then else self.now
        voices = f"counted by {count_words(self.counted, 'voice')}, not {self.counted_now}"
        heard = "" if self.counted == self.counted_now or NO_ROW in {self.now, self.then} else f"; {voices}"
        return f"{self.outcome}, {self.group}: {number}{heard}"


def move_row(lookup: Lookup, incident: Incident, *, move: Move) -> MoveRow:
    """Return a move in words, the names of private persons withheld."""
    after = move.after

    def told(toll: Toll | None) -> str:
        return lookup.mask.told(incident, printed(toll)) if toll else NO_ROW

    return MoveRow(
        outcome=move.toll.outcome,
        group=lookup.mask.told(incident, move.toll.group),
        is_main=move.is_main,
        now=told(move.before),
        then=told(after),
        counted_now=move.before.counted if move.before else 0,
        **(after.model_dump(include={"low", "best", "high", "open", "null_reason", "counted"}) if after else {}),
    )
