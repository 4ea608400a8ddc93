"""Words of media: news agencies, and the nouns that tell an outlet from those who only listen."""

import re
from collections.abc import Sequence

from tallybook.language.words import words

AGENCIES = (
    "Reuters",
    "AFP",
    "Agence France-Presse",
    "AP",
    "Associated Press",
    "The Associated Press",
    "SANA",
    "Xinhua News Agency",
    "Xinhua",
    "TASS",
    "Sputnik",
    "DPA",
    "dpa",
    "ANSA",
    "EFE",
    "Anadolu Agency",
    "Anadolu",
    "IRNA",
    "FNA",
    "UPI",
    "AA",
    "PTI",
    "ANI",
    "Kyodo News",
    "Kyodo",
    "Interfax",
    "RIA Novosti",
    "RIA",
)
AGENCY = "|".join(sorted((re.escape(name) for name in AGENCIES), key=lambda name: (-len(name), name)))
KNOWN = frozenset(name.casefold() for name in AGENCIES)
MEDIA = words("""
    agency agencies television tv radio channel newspaper newspapers daily weekly broadcaster station network wire
    herald times post tribune courier mirror gazette journal chronicle telegraph observer-dispatch mail express echo
    dispatch news media press magazine correspondent reporter reporters' website bulletin bbc cnn outlet paper site
    newswire jazeera arabiya mayadeen
""")
NO_MEDIUM = words("""
    police army ministry minister president parliament congress senate council court assembly committee commission
    conference reporters journalists newsmen un eu us uk nato interpol families relatives officers investigators
    governor mayor general colonel captain doctor dr judge mr mrs ms king prince pope briefing statement agents
    correspondents
""")
"""Those who are told something and print nothing."""

ACRONYM = re.compile(r"[A-Z]{2,6}")


def is_medium(written: Sequence[str]) -> bool:
    """Tell whether words name an outlet or an agency, to which somebody speaks and which passes it on.

    >>> [is_medium(said.split()) for said in ("the Osk Herald", "The Lantern", "KNA", "Wire A", "state TV")]
    [True, True, True, True, True]
    >>> [is_medium(said.split()) for said in ("Parliament", "Ada Orr", "the governor", "reporters")]
    [False, False, False, False]
    """
    low = [word.lower().removesuffix("'s").removesuffix("’s") for word in written]
    if not low or low[0] in {"our", "this"} or not NO_MEDIUM.isdisjoint(low):
        return False
    if " ".join(low) in KNOWN or not (MEDIA | KNOWN).isdisjoint(low):
        return True
    named = all(word[:1].isupper() for word in written)
    numbered = len(written) > 1 and (written[-1].isdigit() or len(written[-1]) == 1)
    return bool(
        (named and len(written) > 1 and written[0] == "The")
        or (written[0][:1].isupper() and numbered)
        or (len(written) == 1 and ACRONYM.fullmatch(written[0]))
    )


def is_agency(name: str) -> bool:
    """Tell whether a name is that of a news agency.

    >>> is_agency("Reuters"), is_agency("the state news agency KNA"), is_agency("the Osk Herald")
    (True, True, False)
    """
    low = name.casefold()
    return low.removeprefix("the ") in KNOWN or "agency" in low.split() or low.startswith("wire ")
