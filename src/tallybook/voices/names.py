"""Names of speakers: what is left of one when case, articles, ranks and descriptions are taken away."""

import re
import unicodedata

_HONORIFICS = """
    mr mrs ms miss dr prof professor sir lord lady sheikh imam father sister mullah
    gen general col colonel maj major capt captain lt lieutenant sgt sergeant brig brigadier adm admiral cmdr commander
    president premier minister governor mayor senator judge chief secretary
    former acting deputy vice
"""
HONORIFICS = frozenset(_HONORIFICS.split())
ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "one", "some"))
JOINING = frozenset(("of", "for", "and", "in", "on", "at", "to", "de", "la", "el"))

_GENERIC = """
    agency army authority authorities centre center channel civil clinic coalition command committee council defence
    defense department doctor doctors emergency fire force forces front government group groups health hospital
    interior media medic medics military militia ministry monitor monitoring movement network news office official
    officials organisation organization party police rebel rebels regime report reports rescue security service
    services spokesman spokeswoman spokesperson state station statement television tv union war watchdog
"""
GENERIC = frozenset(_GENERIC.split())
"""Words that many speakers share: a name of these alone names nobody outside its own report or country."""

Name = tuple[str, ...]

WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*\.?")
POSSESSIVE = re.compile(r"[’']s?$")
DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]?\.?")
BASED = re.compile(r"[^\W_]+-based")
SPOKE = re.compile(r"(?P<who>\S.*?) (?:spokes(?:man|woman|person)|spokespeople|press office)\b", re.IGNORECASE)
SPOKE_FOR = re.compile(r"\bspokes(?:man|woman|person) (?:for|of|from) (?P<who>\S.*)", re.IGNORECASE)
MINISTER = re.compile(r"(?P<of>[^\W\d_]+) minister\b(?: for (?P<what>[^\W\d_]+))?", re.IGNORECASE)
ACRONYM = re.compile(r"\((?P<short>[A-Z]{2,8})\)")
LONGEST_NAME = 12  # words before a bracket in which the long form of an acronym is looked for
LONGEST_DESCRIPTION = 200
NO_MINISTRY = frozenset(("prime", "first", "a", "the", "former", "deputy", "chief", "cabinet"))


def words(name: str) -> Name:
    """Return the words that tell a speaker from others.

    >>> words("the Britain-based Observatory"), words("Dr. Mina Halvek")
    (('observatory',), ('mina', 'halvek'))
    """
    plain = BASED.sub(" ", unicodedata.normalize("NFKC", name).casefold())
    found = [_bare(word) for word in WORD.findall(plain)]
    while len(found) > 1 and found[0] in ARTICLES:
        found.pop(0)
    kept = [word for word in found if word not in HONORIFICS]
    return tuple(kept or found)


def _bare(word: str) -> str:
    word = POSSESSIVE.sub("", word)
    return word.replace(".", "") if DOTTED.fullmatch(word) else word.rstrip(".")


def office(description: str) -> str | None:
    """Return whom a person speaks for, where the words say it.

    >>> office("army spokesman"), office("Health Minister"), office("a spokeswoman for the hospital")
    ('army', 'Health Ministry', 'the hospital')
    """
    description = description[:LONGEST_DESCRIPTION]
    if found := SPOKE_FOR.search(description) or SPOKE.search(description):
        return found["who"]
    found = MINISTER.search(description)
    if found and found["of"].casefold() not in NO_MINISTRY:
        return f"{found['of']} Ministry"
    return f"{found['what']} Ministry" if found and found["what"] else None


def is_generic(name: Name) -> bool:
    """Tell whether all words of a name are shared by many speakers."""
    return all(word in GENERIC or word in JOINING for word in name)


def within(short: Name, long: Name) -> bool:
    """Tell whether a short name can stand for a longer one: all of its words are in it.

    >>> within(("observatory",), ("osk", "observatory", "for", "peace")), within(("army",), ("army",))
    (True, False)
    """
    return len(short) < len(long) and set(short) <= set(long)


def acronyms(text: str) -> dict[str, Name]:
    """Return the acronyms that a text explains, in lower case, with the words they stand for.

    >>> acronyms("the Osk Rights Monitor (ORM) said")
    {'orm': ('osk', 'rights', 'monitor')}
    """
    known: dict[str, Name] = {}
    for found in ACRONYM.finditer(text):
        short = found["short"].casefold()
        before = WORD.findall(text[max(0, found.start() - 20 * LONGEST_NAME) : found.start()])[-LONGEST_NAME:]
        for length in range(len(short), len(before) + 1):
            long = words(" ".join(before[-length:]))
            initials = "".join(word[0] for word in long if word not in JOINING)
            if initials == short or "".join(word[0] for word in long) == short:
                known.setdefault(short, long)
                break
    return known
