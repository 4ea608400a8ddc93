"""Those who kill themselves: "before turning the gun on himself", "Man kills 3, self"."""

from tallybook.claims.counting.multiples import SELVES, TAKEN_UP, self_harmed
from tallybook.claims.counting.phrases import Phrase
from tallybook.claims.counting.tokens import Tokens
from tallybook.language.words import words
from tallybook.model import Outcome

FATAL = words("killed killing kills kill")
SHOT = words("shot shooting shoots shoot")
WOUNDED = words("wounded wounding injured injuring")
UNHURT = words("in wounding wounded accidentally injuring and")
JOINTS = frozenset({"and", ",", "then"})
TURNED = words("turned turning turns turn")
WEAPONS = words("gun rifle weapon handgun pistol shotgun firearm")
OPENERS = words("kills killed killing shoots")
OFFICERS = words("police officers officer deputies deputy troopers trooper agents team")
UNREAL = words("not never didn't threatened threatening threatens tried attempted planned would could might may if")
UNREAL_REACH = 6
REACH = 24
GUN_REACH = 5
OFFICERS_REACH = 8  # "a team of officers stormed the house and fatally shot him"
GUNMEN = words("gunman suspect shooter attacker assailant man he who")


def selves_in(row: Tokens, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return the phrases with one for each who killed himself, and one for "her" in "killed her and two more".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> [p.start for p in selves_in(tokens("He killed himself"), ())]
    [2]
    """
    if (SELVES | TAKEN_UP).isdisjoint(row.low):
        return phrases
    starts = {p.start for p in phrases if p.kind in {"number", "one", "vague"}}
    found = [
        Phrase(k, k + 1, k + 1, "self", quantity, outcomes=(Outcome.KILLED,))
        for k in range(len(row))
        if row.at(k) in SELVES
        and (quantity := self_harmed(row, k)) is not None
        and UNREAL.isdisjoint(row.low[max(0, k - UNREAL_REACH) : k])
        and _died(row, k, phrases=phrases)
    ]
    found += [
        Phrase(k, k + 1, k + 1, "one", quantity)
        for k in range(1, len(row))
        if row.at(k) in TAKEN_UP
        and row.at(k - 1) in FATAL | WOUNDED
        and row.at(k + 1) == "and"
        and k + 2 in starts
        and (quantity := self_harmed(row, k)) is not None
    ]
    found += [
        Phrase(k, k + 1, k + 1, "self", quantity, outcomes=(Outcome.KILLED,))
        for k in range(2, len(row))
        if row.at(k) in TAKEN_UP and _killed_by_police(row, k) and (quantity := self_harmed(row, k)) is not None
    ]
    return tuple(sorted((*phrases, *found), key=lambda p: p.start)) if found else phrases


def _killed_by_police(row: Tokens, k: int) -> bool:
    """Tell whether officers killed him of whom a sentence tells: "before officers shot and killed him"."""
    fatal = row.low[k - 3 : k] == ("shot", "and", "killed") or row.low[k - 2 : k] == ("fatally", "shot")
    verb = k - (3 if row.at(k - 1) == "killed" else 2)
    who = next((m for m in range(verb - 1, max(-1, verb - OFFICERS_REACH), -1) if row.at(m) in OFFICERS), None)
    return fatal and who is not None and GUNMEN.isdisjoint(row.low[who:verb])


def _died(row: Tokens, k: int, *, phrases: tuple[Phrase, ...]) -> bool:
    """Tell whether somebody died by his own hand: what killed others took him too, or he turned the gun on himself."""
    before = row.at(k - 1)
    if row.at(k) == "self":
        return before in JOINTS and not OPENERS.isdisjoint(row.low[:k]) and not row.at(k + 1).isalpha()
    if before in FATAL:
        return row.at(k + 1) != "and"  # "killing himself and 12 others" counts the others
    if before in SHOT:
        return row.at(k + 1) not in UNHURT and row.at(k - 2) != "accidentally"
    if before == "on":
        near = row.low[max(0, k - GUN_REACH) : k]
        return not TURNED.isdisjoint(near) and not WEAPONS.isdisjoint(near)
    if before not in JOINTS or not any(p.end >= k - 1 for p in phrases if p.start < k):
        return False
    return any(row.at(m) in FATAL for m in range(max(0, k - REACH), k))
