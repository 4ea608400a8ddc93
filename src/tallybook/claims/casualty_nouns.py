"""Nouns that count people by what befell them: "24 dead", "no deaths", "17 bodies", "21 lives"."""

from tallybook.model import Outcome

KILLED = (Outcome.KILLED,)
INJURED = (Outcome.INJURED,)
BOTH = (Outcome.KILLED, Outcome.INJURED)

CASUALTIES: dict[str, tuple[Outcome, ...]] = {
    **dict.fromkeys("dead death deaths fatality fatalities killed martyrs slain murders lives".split(), KILLED),
    **dict.fromkeys("bodies corpses body corpse".split(), KILLED),
    **dict.fromkeys("injured wounded injuries injury wounds hurt".split(), INJURED),
    **dict.fromkeys("hostages captives abductees kidnappings abductions".split(), (Outcome.CAPTURED,)),
    **dict.fromkeys(["missing", "disappearances"], (Outcome.MISSING,)),
    **dict.fromkeys("casualties casualty losses".split(), BOTH),
}
"""What each noun counts. Casualties are both: without a number of their own they say neither."""

UNCLEAR = frozenset({"casualties", "casualty", "losses"})
BODIES = frozenset({"bodies", "corpses", "body", "corpse"})
ATTRIBUTES: dict[str, Outcome] = {
    "dead": Outcome.KILLED,
    "slain": Outcome.KILLED,
    "murdered": Outcome.KILLED,
    "injured": Outcome.INJURED,
    "wounded": Outcome.INJURED,
    "missing": Outcome.MISSING,
    "captured": Outcome.CAPTURED,
    "abducted": Outcome.CAPTURED,
    "kidnapped": Outcome.CAPTURED,
}
"""Participles that say an outcome where they stand before a noun: "six injured children"."""
