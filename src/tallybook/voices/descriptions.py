"""Descriptions: what the words for a speaker say beside a name: an office, a hospital, an outlet's own reporter."""

import re
from dataclasses import dataclass

ROLES = """
    governor mayor prefect minister president premier chief head director commander general colonel captain sheriff
    prosecutor attorney judge bishop priest imam coroner secretary chairman chairwoman spokesman spokeswoman
    spokesperson envoy ambassador administrator stationmaster harbourmaster master leader principal headmaster
    superintendent warden chieftain councillor senator lawmaker magistrate rector manager owner caretaker keeper
    foreman proprietor headmistress postmaster registrar curator abbot abbess matron chaplain provost undertaker
"""
ROLE_NOUNS = frozenset(ROLES.split())
"""Nouns of an office that one person holds at a place."""

BODIES = """
    union association office parish council guard brigade service company cooperative federation committee syndicate
    municipality diocese mission monastery embassy consulate school university club chamber society tribunal court
    ministry hospital clinic morgue police army navy
"""
BODY_NOUNS = frozenset(BODIES.split())
"""Nouns of a body that speaks as one, though no name is said."""

NAMED_AT_END = re.compile(
    r"(?:^|[ ,])(?P<name>[A-Z][^\W\d_'’-]+(?:[ -](?:al-|el-|de |bin |van )?[A-Z][^\W\d_]+){1,3})$"
)
NAMED_FIRST = re.compile(
    r"^(?:(?:Dr|Mr|Mrs|Ms|Gen|Col|Maj|Capt|Lt)\.? )?"
    r"(?P<name>[A-Z][^\W\d_]+(?:[ -](?:al-|el-|de |bin |van )?[A-Z][^\W\d_'’]+){1,3}),"
)
HOUSE = re.compile(
    r"(?P<house>(?:(?:[A-Z][\w’'-]*|the|its|main|general|central|military|field|children[’']s|district|city|town|national)"
    r" ){0,6}(?:[Hh]ospital|[Cc]linic|[Mm]orgue)(?: (?:of|in) (?:the )?[A-Z][\w’'-]+)?)",
)
OF_HOUSE = re.compile(r"\b(?:at|of|from|in|with|for) $|^$")
STAFF = re.compile(
    r"^(?: (?:officials?|sources?|staff|doctors?|director|manager|spokes\w+|workers?|medics?|nurses?|surgeons?)\b|$|,)"
)
PRONOUN = re.compile(r"^(?:[Ii]ts|[Tt]heir) ")
OWN_REPORTER = re.compile(
    r"^(?:[Oo]ur|[Tt]his (?:news)?paper[’']s|[Tt]he (?:news)?paper[’']s own|[Oo]ne of our|[Tt]wo of our) "
    r"(?:own )?(?:\w+ ){0,2}(?:correspondents?|reporters?|photographers?|journalists?|team|crew|man|woman|staff)\b"
)
REPORTER_OF = re.compile(
    r"^(?:[Aa]n? |[Tt]he |[Tt]wo )?(?P<of>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3})(?:[’']s?)? "
    r"(?:(?:news|staff|video|own) )?(?:correspondents?|reporters?|photographers?|journalists?|team|crew|tally|count)\b"
)
PLACE = re.compile(r"\b(?:of|in|at|for|on|near) (?:the )?[A-Z].*$")
LONGEST = 200


GENERALS = frozenset(["attorney", "secretary", "solicitor", "surgeon", "inspector", "director", "consul", "governor"])
"""Offices that go on with "General", which is then no rank."""


@dataclass(frozen=True, slots=True)
class Person:
    """A named person with the words that say what office he or she holds."""

    name: str
    role: str


def person(words: str) -> Person | None:
    """Return the person of a description with both name and office.

    >>> person("the harbour master, Ansel Ruge"), person("Ansel Ruge, the harbour master of Pellau").name
    (Person(name='Ansel Ruge', role='the harbour master'), 'Ansel Ruge')
    >>> person("Governor Ada Orr").role, person("the Osk Observatory")
    ('Governor', None)
    """
    words = words[:LONGEST]
    if found := NAMED_FIRST.search(words):
        role = words[found.end() :].strip(" ,")
        return Person(found["name"], role) if role_of(role) else None
    if found := NAMED_AT_END.search(words):
        for start in _starts(found["name"]):
            role = words[: found.start("name") + start].strip(" ,")
            if role and role_of(role) and not _cuts_an_office(role, found["name"][start:]):
                return Person(found["name"][start:], role)
    return None


def _cuts_an_office(role: str, name: str) -> bool:
    """Tell whether a name begins with the last word of an office: "Attorney" and "General Ada Orr"."""
    return name.startswith("General ") and role.casefold().rpartition(" ")[2] in GENERALS


def _starts(name: str) -> list[int]:
    """Return where the words of a row of capitals begin, but for the last: some may still belong to the office."""
    return [0, *(at.end() for at in re.finditer(" ", name))][:-1]


def role_of(words: str) -> tuple[str, ...] | None:
    """Return the office of a description without its place: the noun last, what narrows it before.

    >>> role_of("the governor of Osk"), role_of("harbour master"), role_of("an old man")
    (('governor',), ('harbour', 'master'), None)
    """
    low = re.findall(r"[^\W\d_-]+", PLACE.sub("", words[:LONGEST]).casefold())
    places = [i for i, word in enumerate(low) if word in ROLE_NOUNS]
    if not places:
        return None
    narrowed = [word for word in low[: places[-1]] if word not in {"the", "a", "an", "its", "their", "former"}]
    return (*narrowed[-1:], low[places[-1]])


def house(words: str, sentence: str) -> str | None:
    """Return the hospital for which a doctor, a director or the house itself speaks.

    >>> house("doctors at Osk hospital", ""), house("its director", "The Osk hospital received 14 bodies, ")
    ('Osk hospital', 'The Osk hospital')
    """
    words = words[:LONGEST]
    for found in HOUSE.finditer(words):
        if OF_HOUSE.search(words[: found.start()]) and STAFF.match(words[found.end() :]):
            return found["house"]
    owner = HOUSE.search(sentence[:LONGEST]) if PRONOUN.match(words) else None
    return owner["house"] if owner else None


def own_reporter(words: str, outlet: str | None) -> str | None:
    """Return the outlet or agency whose own people saw or counted.

    >>> own_reporter("our correspondent", "The Lantern"), own_reporter("a Reuters reporter", "Post")
    ('The Lantern', 'Reuters')
    """
    if OWN_REPORTER.match(words):
        return outlet
    found = REPORTER_OF.match(words)
    return found["of"] if found else None
