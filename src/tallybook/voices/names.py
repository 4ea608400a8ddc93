"""Names of speakers: what is left of one when case, articles, ranks and descriptions are taken away."""

import re
import unicodedata
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise

_HONORIFICS = """
    mr mrs ms miss dr prof professor sir lord lady sheikh imam father sister mullah
    gen general col colonel maj major capt captain lt lieutenant sgt sergeant brig brigadier adm admiral cmdr commander
    president premier minister governor mayor senator judge chief secretary
    former acting deputy vice
"""
HONORIFICS = frozenset(_HONORIFICS.split())
ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "one", "some"))
_POINTING = """
    he she they him them which what these those there such each every both all any none no
    some several many most few more other others another two three
"""
POINTING = frozenset(_POINTING.split())
"""Words that name nobody by themselves; a speaker's name needs a noun."""
JOINING = frozenset(("of", "for", "and", "in", "on", "at", "to", "de", "la", "el"))

_GENERIC = """
    agency army authority authorities centre center channel civil clinic coalition command committee council defence
    defense department doctor doctors emergency fire force forces front government group groups health hospital
    interior media medic medics military militia ministry monitor monitoring movement network news ngo office official
    officials organisation organization party police rebel rebels regime report reports rescue security service
    services spokesman spokeswoman spokesperson state station statement television tv union war watchdog
"""
GENERIC = frozenset(_GENERIC.split())
"""Words that many speakers share: a name of these alone names nobody outside its own report or country."""

Name = tuple[str, ...]

ALIASES: dict[Name, Name] = {("un",): ("united", "nations")}
"""Short names that no report explains."""

WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*\.?")
POSSESSIVE = re.compile(r"[’']s?$")
DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]?\.?")
BASED = re.compile(r"[^\W_]+[- ]based\b", re.IGNORECASE)
SPOKE = re.compile(r"(?P<who>\S.*?) (?:spokes(?:man|woman|person)|spokespeople|press office)\b", re.IGNORECASE)
SPOKE_FOR = re.compile(r"\bspokes(?:man|woman|person) (?:for|of|from) (?P<who>\S.*)", re.IGNORECASE)
MINISTER = re.compile(r"(?P<of>[^\W\d_]+) minister\b(?: for (?P<what>[^\W\d_]+))?", re.IGNORECASE)
ACRONYM = re.compile(r"\((?P<short>[A-Z]{2,8})\)")
CAPITALISED = re.compile(r"[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and|the)\s+)?[A-Z][\w’'-]*)+")
LONGEST_NAME = 12  # words before a bracket in which the long form of an acronym is looked for
LONGEST_DESCRIPTION = 200
NO_MINISTRY = frozenset(("prime", "first", "a", "the", "former", "deputy", "chief", "cabinet"))


def words(name: str) -> Name:
    """Return the words that tell a speaker from others.

    Articles, pronouns and the like alone name nobody.

    >>> words("the Britain-based Observatory"), words("Dr. Mina Halvek"), words("The")
    (('observatory',), ('mina', 'halvek'), ())
    """
    plain = BASED.sub(" ", unicodedata.normalize("NFKC", name).casefold())
    found = [_bare(word) for word in WORD.findall(plain)]
    while len(found) > 1 and found[0] in ARTICLES:
        found.pop(0)
    if all(word in ARTICLES or word in POINTING or word in JOINING for word in found):
        return ()
    kept = tuple(word for word in found if word not in HONORIFICS)
    return ALIASES.get(kept, kept or tuple(found))


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
    """Tell whether a short name can stand for a longer one: all of its words are in it, small ones aside.

    >>> within(("observatory",), ("osk", "observatory", "for", "peace")), within(("army",), ("army",))
    (True, False)
    >>> within(("ministry", "of", "health"), ("osk", "health", "ministry"))
    True
    """
    few, many = bare(short), bare(long)
    return len(few) < len(many) and set(few) <= set(many)


@lru_cache(maxsize=65536)
def bare(name: Name) -> Name:
    """Return a name without "of", "for" and the like.

    >>> bare(("ministry", "of", "health"))
    ('ministry', 'health')
    """
    return tuple(word for word in name if word not in JOINING)


def without_acronym(name: str) -> str:
    """Return a name without the acronym behind it.

    >>> without_acronym("Osk Rights Monitor (ORM)"), without_acronym("Osk Rights Monitor ORM"), without_acronym("ORM")
    ('Osk Rights Monitor', 'Osk Rights Monitor', 'ORM')
    """
    rest, _, last = name.strip().rpartition(" ")
    short = last.strip("()").casefold()
    return rest if rest and last.strip("()").isupper() and short in _initials(words(rest)) else name


def without_base(name: str) -> str:
    """Return a name without where its bearer sits: "Belgar-based"."""
    return " ".join(BASED.sub(" ", name).split())


def is_joint(name: Name) -> bool:
    """Tell whether a name joins two speakers."""
    return any(pair == ("and", "the") for pair in pairwise(name))


def maximal(names: AbstractSet[Name]) -> list[Name]:
    """Return the names that stand for no longer one among them, sorted; those that join two speakers left out."""
    single = [name for name in names if not is_joint(name)]
    return sorted(name for name in single if not any(within(name, other) for other in single))


def names_in(text: str) -> set[Name]:
    """Return the names of two words or more that a text writes with capitals.

    >>> sorted(names_in("Belgar's Health Ministry spoke; the Osk Centre for Peace did not."))
    [('belgar', 'health', 'ministry'), ('osk', 'centre', 'for', 'peace')]
    """
    return {words(found) for found in CAPITALISED.findall(text)}


def _initials(long: Name) -> set[str]:
    return {"".join(word[0] for word in long if word not in JOINING), "".join(word[0] for word in long)}


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
            if short in _initials(long):
                known.setdefault(short, long)
                break
    return known
