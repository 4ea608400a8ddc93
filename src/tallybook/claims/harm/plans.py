"""Plans and negations: harm that a sentence does not say to have happened."""

from tallybook.claims.counting.multiword import expressions, lexicon
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.harm.cues import Cue
from tallybook.language.words import words

PLANS = lexicon(
    (words, True)
    for words in expressions(
        "aimed at;aiming at;plotting;prevent;preventing;avoid;avoiding;instead of;without;risk of;danger of;threat of;"
        "intention of;attempted;purpose of;aim of;goal of;from being;capable of;in charge of;accused of planning"
    )
)
MODALS = words("would will may might could should can cannot shall must wouldn't won't couldn't")
PREVENTED = words("prevent prevents prevented avoid avoids avoided avert averts averted")
REAL = words("managed continued went lead led leads leading began helped claimed appear appears")
WOULD = (("would",), ("will",), ("should",), ("must",))
COULD = (("could",), ("may",), ("might",))
SUPPOSING = words("if unless warned warns warning")
NEARLY = (("nearly",), ("almost",))
NEVER_WAS = (("would", "have", "been"), ("could", "have", "been"))
HEARD = words("believed reported feared thought known said presumed understood suspected confirmed")
NEGATIONS = words("not never n't neither nor didn't wasn't weren't hasn't haven't isn't aren't doesn't don't")
ARRESTS = ("arrest", "detain", "detention")
POLICE = words(
    """
    police suspect suspects charge charges charged murder sheriff sheriff's deputies custody warrant detectives jail
    questioning shooting shootings
    court prosecutor prosecutors suspicion case investigators connection authorities shooter suspected officers gunman
    """
)
CAMERAS = words("video videos footage camera cameras surveillance photo photos photograph tape film image images")
REACH = 4
CLOSE = 3


def is_planned(row: Tokens, cue: Cue) -> bool:
    """Tell whether the harm is a plan, a threat or a possibility: "aimed at capturing", "would kill".

    >>> from tallybook.claims.harm.cues import cues_in
    >>> from tallybook.claims.counting.tokens import tokens
    >>> row = tokens("a raid aimed at capturing the president")
    >>> is_planned(row, cues_in(row)[0])
    True
    """
    before = row.low[max(0, cue.start - REACH) : cue.start]
    if cue.nominal:
        return not PREVENTED.isdisjoint(before)
    if cue.plain:
        if before[-1:] == ("to",):
            return REAL.isdisjoint(before)
        return bool(MODALS.intersection(before[-2:]))
    if _never_was(row, cue, before=before):
        return True
    if "be" in before[-CLOSE:]:
        return not HEARD.intersection(before) and not {"to", *MODALS}.isdisjoint(before)
    return any(
        match is not None and match[1] == cue.start
        for match in (PLANS.match(row, k) for k in range(max(0, cue.start - REACH), cue.start))
    )


def _never_was(row: Tokens, cue: Cue, *, before: tuple[str, ...]) -> bool:
    """Tell whether nobody was harmed after all: "would die", "could die if", "nearly died", "would have been hurt"."""
    if before[-1:] in NEARLY or before[-CLOSE:] in NEVER_WAS:
        return True
    supposed = before[-1:] in WOULD or (before[-1:] in COULD and _is_supposed(row))
    return row.at(cue.start) == "die" and supposed


def _is_supposed(row: Tokens) -> bool:
    """Tell whether a sentence says what may come about: "200 may die if the siege goes on"."""
    return not SUPPOSING.isdisjoint(row.low)


def is_police_news(row: Tokens, cue: Cue) -> bool:
    """Tell whether an arrest, or a capture on film, is one of police news, which counts no captives."""
    if row.at(cue.start).startswith("captur"):
        return not CAMERAS.isdisjoint(row.low[: cue.start])
    return row.at(cue.start).startswith(ARRESTS) and not POLICE.isdisjoint(row.low)


def is_negated(row: Tokens, cue: Cue) -> bool:
    """Tell whether a "not" stands right before a cue: "were not killed"."""
    before = row.low[max(0, cue.start - CLOSE) : cue.start]
    return "only" not in before and bool(NEGATIONS.intersection(before))
