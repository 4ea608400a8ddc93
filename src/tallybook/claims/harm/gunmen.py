"""Gunmen of local news: who of those told is one, by what he did or who shot him, and which counts have him in them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tallybook.claims.counting.multiples import TAKEN_UP
from tallybook.model import Attribute, Basis, Document, Figure, Outcome

REACH = 90
_OFFICERS = r"(?:police|officers?|deput(?:y|ies)|troopers?|marshals?|SWAT)\b"
_OFFICER = re.compile(rf"\b{_OFFICERS}", re.IGNORECASE)
_SHOT = r"(?:fatally shot|shot and killed|shot and wounded|shot dead|shot to death|gunned down|shot|killed|wounded)"
_FIRED = re.compile(
    r",? (?:who|that) (?:[a-z]{2,12}ly )?(?:shot|killed|opened fire|fired|gunned down|stabbed|barricaded)\b"
)
_BY_POLICE = re.compile(
    rf"[^.;]{{0,60}}?\b(?:{_SHOT}(?: [a-z]+){{0,2}}? by (?:[A-Za-z’'-]+ ){{0,4}}?{_OFFICERS}"
    rf"|(?:shootout|gunfight|gun battle|exchange of gunfire|standoff) with (?:[A-Za-z’'-]+ ){{0,3}}?{_OFFICERS}"
    r"|self-inflicted|(?:his|her) own gun)",
    re.IGNORECASE,
)
"""What befalls a gunman in the end: the police shoot him, or he shoots himself."""

_POLICE = re.compile(rf"\b{_OFFICERS}(?: team| members?)?(?: (?:then|later|had))? {_SHOT} (?:the )?$", re.IGNORECASE)
_OBJECTS = (
    r"(?:himself|herself|his|her|the|a|an|at|on|into|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2}|[A-Z])"
)
_BY_NAME = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]{1,30})(?:,? Jr\.?| Sr\.?)?(?:, [0-9]{1,2},)?"
    r"(?: (?:then|later|allegedly|also|apparently))?"
    rf" (?:(?:opened fire|fired|fatally shot|shot and killed|shot|killed|stabbed) {_OBJECTS}\b|opened fire\b"
    r"|turned the gun\b|took (?:his|her) own life\b|committed suicide\b)"
)
_CALLED = re.compile(
    r"\b(?:suspect|gunman|shooter|killer),? (?:(?:was )?identified (?:by \w+ )?as |named )?(?:[0-9]{1,2}-year-old )?"
    r"(?:[A-Z][\w.’'-]{0,30} ){0,3}(?P<name>[A-Z][\w’'-]{1,30})"
)
_KILLED = re.compile(
    r"\b(?:kill|murder|slay|slaughter|execut|shoot|gunn)(?:s|ed|ing|er|ers)?(?: (?:down|dead|at least|as many as))*\s$"
    r"|\b(?:shot|slew)(?: (?:and killed|dead|at least))*\s$",
    re.IGNORECASE,
)


def with_gunmen(document: Document, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures; one person who fired, or whom the police shot, is an attacker."""
    for figure in figures:
        if figure.quantity.value == 1 and not is_gunman(figure) and is_told_as_gunman(document.text, figure):
            attacker = Attribute(name="attacker", value="yes", basis=Basis.INFERRED)
            group = figure.group.changed(attributes=(*figure.group.attributes, attacker))
            yield figure.changed(group=group)
        else:
            yield figure


def is_gunman(figure: Figure) -> bool:
    """Tell whether the words of a figure call those counted attackers."""
    return figure.group.value("attacker") == "yes"


def is_told_as_gunman(text: str, figure: Figure) -> bool:
    """Tell whether the sentence of a figure says that the one counted fired, or that the police shot him."""
    end = max(figure.end, figure.group.end or 0)
    after = text[end : min(end + REACH, figure.passage_end)]
    before = text[max(figure.passage_start, figure.start - REACH) : figure.start]
    name = (figure.group.value("name") or "").split()
    if name and name[-1].strip(".,") in _gunmen(text):
        return True
    if figure.text.lower() in TAKEN_UP:  # "before officers fatally shot him"
        return figure.outcome is Outcome.KILLED and _OFFICER.search(before) is not None
    return any((_FIRED.match(after), _BY_POLICE.match(after), _POLICE.search(before)))


@lru_cache(maxsize=4)
def _gunmen(text: str) -> frozenset[str]:
    """Return the last names of those who fired, by a report's own words.

    >>> sorted(_gunmen("Carl Orvett, 41, opened fire. Then Hask shot himself. The suspect, Jon Betts, is dead."))
    ['Betts', 'Hask', 'Orvett']
    """
    return frozenset(found["name"] for pattern in (_BY_NAME, _CALLED) for found in pattern.finditer(text))


def may_have_him(document: Document, whole: Figure, *, gunman: Figure) -> bool:
    """Tell whether a count may have in it a gunman told elsewhere: not where it counts those whom somebody killed."""
    before = document.text[max(whole.passage_start, whole.start - REACH) : whole.start]
    apart = whole.passage_start != gunman.passage_start  # in one sentence a word says that he is among them
    return apart and whole.outcome is gunman.outcome and _KILLED.search(before) is None
