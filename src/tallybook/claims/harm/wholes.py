"""Wholes told before their parts: "of the 40 killed, 12 were women", and the words for those who were harmed."""

from tallybook.claims.harm.bindings import Bound
from tallybook.claims.harm.lists import COUNTED
from tallybook.language.words import words
from tallybook.model import Outcome

THE_HARMED: dict[str, Outcome] = {
    **dict.fromkeys(words("dead killed deceased slain victims fatalities martyrs died perished"), Outcome.KILLED),
    **dict.fromkeys(words("wounded injured hurt"), Outcome.INJURED),
    **dict.fromkeys(["missing"], Outcome.MISSING),
    **dict.fromkeys(words("captured kidnapped abducted hostages captives"), Outcome.CAPTURED),
}
REACH = 9


def of_whole(bound: Bound, k: int) -> tuple[int, int | None, Outcome] | None:
    """Return the part that "of the 40 killed, 12 were women" tells, its whole where it is counted, and the harm.

    >>> from tallybook.claims.harm.sentence import sentence
    >>> said = sentence("Of those hurt, nine are children.")
    >>> n, _, harm = of_whole(Bound(said), 0)
    >>> said.phrases[n].head, str(harm)
    ('children', 'injured')
    """
    said, row = bound.said, bound.said.row
    if row.at(k) != "of" or (k > 0 and row.at(k - 1)[:1].isalnum()) or k in said.ends:
        return None
    comma = next((m for m in range(k + 1, k + REACH) if row.at(m) == ","), k)
    harmed = next((THE_HARMED[row.at(m)] for m in range(k + 1, comma) if row.at(m) in THE_HARMED), None)
    n = said.starts.get(comma + 1)
    if harmed is None or n is None or said.phrases[n].kind not in COUNTED:
        return None
    known = bound.found.get(n, ())
    if not (any(harmed in b.outcomes for b in known) if known else said.phrases[n].head is not None):
        return None
    return n, next((m for m in sorted(bound.found) if k < said.phrases[m].start < comma), None), harmed
