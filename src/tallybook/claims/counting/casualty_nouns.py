"""Nouns that count people by what befell them: "24 dead", "no deaths", "17 bodies", "21 lives"."""

from tallybook.claims.counting.multiword import expressions, lexicon
from tallybook.language.words import words
from tallybook.model import Outcome

KILLED = (Outcome.KILLED,)
INJURED = (Outcome.INJURED,)

CASUALTIES: dict[str, tuple[Outcome, ...]] = {
    **dict.fromkeys(
        words("dead death deaths fatality fatalities killed martyrs slain lives homicides slayings"), KILLED
    ),
    **dict.fromkeys(words("bodies corpses body corpse"), KILLED),
    **dict.fromkeys(words("injured wounded injuries injury wounds hurt"), INJURED),
    **dict.fromkeys(words("kidnappings abductions"), (Outcome.CAPTURED,)),
    **dict.fromkeys(["missing", "disappearances"], (Outcome.MISSING,)),
    **dict.fromkeys(words("casualties casualty losses"), (*KILLED, *INJURED)),
}
"""What each noun counts. Casualties are both: "no casualties" says two things, "30 casualties" says neither."""

UNCLEAR = frozenset({"casualties", "casualty", "losses"})
TOLD_ALONE = frozenset({"deaths", "fatalities", "injuries", "bodies", "corpses"})
"""Plurals that tell harm without a number where a sentence says that there was: "it caused deaths"."""

BODIES = frozenset({"bodies", "corpses", "body", "corpse"})
ATTRIBUTES: dict[str, Outcome] = {
    "dead": Outcome.KILLED,
    "slain": Outcome.KILLED,
    "murdered": Outcome.KILLED,
    "injured": Outcome.INJURED,
    "wounded": Outcome.INJURED,
    "bloodied": Outcome.INJURED,
    "missing": Outcome.MISSING,
    "captured": Outcome.CAPTURED,
    "abducted": Outcome.CAPTURED,
    "kidnapped": Outcome.CAPTURED,
}
"""Participles that say an outcome where they stand before a noun: "six injured children"."""

CASES_OF = lexicon(
    (words, Outcome.INJURED)
    for words in expressions(
        "suffocation cases;cases of suffocation;cases of asphyxiation;cases of choking;asphyxiation cases;"
        "cases of poisoning;cases of breathing difficulties"
    )
)
"""Injuries counted as cases."""
