"""Tolls: "the death toll rose to 46", "the number of wounded stands at 12"."""

from tallybook.claims.counting.multiword import lexicon
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.wordclasses import TIME_WORDS
from tallybook.claims.harm.bindings import Binding, Bound
from tallybook.claims.harm.sentence import Sentence
from tallybook.language.words import words
from tallybook.model import Outcome

TOLLS = lexicon(
    [
        *((words, Outcome.KILLED) for words in ("death toll", "toll", "death tolls", "body count", "human toll")),
        *((words, Outcome.INJURED) for words in ("injury toll", "number of injuries", "toll of injured")),
    ]
)
NO_TOLLS = lexicon([(f"toll {noun}", True) for noun in ("station", "road", "booth", "plaza", "gate", "bridge", "free")])
COUNTED = {
    **dict.fromkeys(words("killed dead deaths fatalities martyrs died victims slain"), Outcome.KILLED),
    **dict.fromkeys(words("injured wounded injuries hurt"), Outcome.INJURED),
    **dict.fromkeys(["missing"], Outcome.MISSING),
}
RAISING = words("raising raises raised raise bringing brings brought bring pushing pushes pushed taking takes took")
SUMS = words("total number figure tally count")
LEADING_TO = words("""
    to at of : reached reaches reaching is was were stands stood hit hits exceeded exceeds exceeding passed passes
    topped tops surpassed surpasses be climbed include included including now currently put puts reach than
    """)
TOLL_SIGNS = SUMS | RAISING | {"toll", "tolls", "body"}
NUMBER_REACH = 6
REACH = 26


def add_tolls(bound: Bound) -> None:
    """Bind the numbers that tolls lead to."""
    said, at = bound.said, 0
    if TOLL_SIGNS.isdisjoint(said.row.low):
        return
    while at < len(said.row):
        if (n := _brought(said, at)) is not None:
            bound.add(Binding(n, (Outcome.KILLED,), "toll"))
        found = toll_at(said.row, at)
        if found is None:
            at += 1
            continue
        outcome, at = found
        n = _number(said, at)
        if n is not None:
            bound.add(Binding(n, (outcome,), "toll"))


def toll_at(row: Tokens, i: int) -> tuple[Outcome, int] | None:
    """Read a noun for a toll: "death toll", "number of people killed", "raising the total"."""
    if NO_TOLLS.match(row, i):
        return None
    if match := TOLLS.match(row, i):
        return match
    if row.at(i) not in SUMS:
        return None
    if row.at(i + 1) == "of":
        for k in range(i + 2, i + 2 + NUMBER_REACH):
            if row.at(k) in COUNTED:
                return COUNTED[row.at(k)], k + 1
            if row.at(k) in LEADING_TO:
                break
    raised = any(row.at(k) in RAISING for k in range(max(0, i - 3), i))
    return (Outcome.KILLED, i + 1) if raised else None


def _number(said: Sentence, i: int) -> int | None:
    """Return the phrase that a toll leads to; of "from 10 to 12" the second."""
    row = said.row
    for k in range(i, min(i + REACH, len(row))):
        if row.at(k) in {";", "."} or toll_at(row, k):
            return None
        n = said.starts.get(k)
        if n is None:
            continue
        phrase = said.phrases[n]
        if (
            phrase.kind not in {"number", "vague"}
            or phrase.quantity.value == 0
            or (not phrase.known and row.at(k - 1) != "at")
        ):
            continue
        lead = _lead(row, k)
        if _leads(row, lead, toll=i):
            return n
        if k == i:
            return n
    return None


def _leads(row: Tokens, lead: int, *, toll: int) -> bool:
    """Tell whether a word before a number leads from the toll to it."""
    word = row.at(lead)
    if word == "of":
        return all(row.at(k) in TIME_WORDS or row.at(k) == "on" for k in range(toll, lead))
    return word in LEADING_TO and row.at(lead - 1) != "due"


def _brought(said: Sentence, k: int) -> int | None:
    """Read "bringing to 45 the number killed"."""
    n = said.starts.get(k + 2)
    if n is None or said.row.at(k) not in RAISING or said.row.at(k + 1) != "to":
        return None
    end = said.phrases[n].end
    after = said.row.low[end : end + NUMBER_REACH]
    return n if after[:1] == ("the",) and (set(after) & COUNTED.keys() or "toll" in after) else None


def _lead(row: Tokens, k: int) -> int:
    """Return the token before a number, past "a staggering"."""
    at = k - 1
    while row.at(at) in {"a", "an", "the", "total", "some"} or (row.at(at).endswith("ing") and row.at(at - 1) == "a"):
        at -= 1
    return at
