"""The parts of a speaker's words: name, role and organisation."""

import re
from dataclasses import dataclass
from functools import lru_cache

from tallybook.language.words import words

ROLES = words("""
    head director chief leader spokesman spokeswoman spokesperson governor minister president commander general colonel
    captain major lieutenant brigadier admiral sheriff mayor prosecutor attorney secretary ambassador envoy coordinator
    chairman chairwoman chairperson deputy official officer doctor dr activist resident reporter correspondent
    journalist photographer analyst senator king queen prince sheikh imam judge coroner medic teacher lawyer adviser
    chief-of-staff representative vice prime former acting interim supreme foreign defence defense interior justice
    local socialist
""")
ORGANISATIONS = words("""
    observatory ministry army police centre center council committee committees agency defence defense helmets front
    hospital nations network university command department association institute union society foundation party
    government commission coalition forces brigade crescent cross group movement organisation organization office
    guard court parliament service services media television tv news corps military authority watch international
    monitor rights bureau union state
""")
DEPARTMENTS = frozenset(["foreign", "interior", "justice", "defence", "defense"])
"""Words of a minister's role that belong to the name of the ministry before its noun: "the Interior Ministry"."""
LINKS = frozenset(["of", "for", "and", "the", "al", "in", "on", "de", "la"])
WORD = re.compile(r"[^\s,()]+")
CLAUSE = re.compile(r",? (?:who|which|whose) ")
ACRONYM = re.compile(r"[A-Z][A-Z.]{2,6}")
LONGEST_NAME = 4  # words
PARTICLES = frozenset(["al", "bin", "de", "abu"])
LEADING = frozenset(["the", "a", "an", "its", "their", "his", "her", "some", "one", "another"])


@dataclass(frozen=True, slots=True)
class Parts:
    """Name, role and organisation of a speaker, as far as the words tell them apart."""

    name: str | None = None
    role: str | None = None
    organisation: str | None = None


@lru_cache(maxsize=2048)
def parts_of(speaker: str) -> Parts:
    """Split the words of a speaker.

    >>> parts_of("Tarmel Governor Ada Orr")
    Parts(name='Ada Orr', role='Tarmel Governor', organisation=None)
    >>> parts_of("Ada Orr, head of the Osk Observatory")
    Parts(name='Ada Orr', role='head', organisation='Osk Observatory')
    """
    row = WORD.findall(CLAUSE.split(speaker, maxsplit=1)[0])
    roles = [i for i, word in enumerate(row) if word.lower() in ROLES and not _names_a_body(row, i)]
    organisation = _organisation(row)
    if not roles:
        name = None if organisation or not _is_name(row) else " ".join(row)
        return Parts(name=name, organisation=organisation)
    first, last = roles[0], _last_together(roles)
    before, after = row[:first], row[last + 1 :]
    if _is_name(before) and (not after or after[0].islower()):
        return Parts(" ".join(before), " ".join(row[first : last + 1]), organisation)
    name = " ".join(after) if _is_name(after) else _name_at_end(after)
    title = row[: last + 1] if before and name else row[first : last + 1]
    role = " ".join(title[1:] if title[0].lower() in LEADING else title)
    return Parts(name, role, organisation)


def _names_a_body(row: list[str], i: int) -> bool:
    """Tell "Interior" of a ministry, or the end of "civil defence", from that of an "Interior Minister"."""
    following = row[i + 1].lower() if i + 1 < len(row) else ""
    return i < len(row) and row[i].lower() in DEPARTMENTS and following not in ROLES - DEPARTMENTS


def _last_together(places: list[int]) -> int:
    """Return the last of the places that follow one another without a gap."""
    last = places[0]
    for place in places[1:]:
        if place != last + 1:
            break
        last = place
    return last


def _is_name(row: list[str]) -> bool:
    return 0 < len(row) <= LONGEST_NAME and all(w[0].isupper() or w in PARTICLES for w in row) and not _is_body(row)


def _is_body(row: list[str]) -> bool:
    return any(word.lower() in ORGANISATIONS for word in row) or (
        len(row) == 1 and ACRONYM.fullmatch(row[0]) is not None
    )


def _name_at_end(row: list[str]) -> str | None:
    """Return a person's name at the end of "… of the Osk Observatory Ada Orr"."""
    bodies = [i for i, word in enumerate(row) if word.lower() in ORGANISATIONS]
    tail = row[bodies[-1] + 1 :] if bodies else []
    return " ".join(tail) if len(tail) > 1 and tail[0].lower() not in LINKS and _is_name(tail) else None


def _organisation(row: list[str]) -> str | None:
    """Return the longest row of capitalised words that holds a word such as "Observatory", or an acronym."""
    best: list[str] = []
    run: list[str] = []
    for i, word in enumerate([*row, "."]):
        plain = word.lower()
        is_role = plain in (ROLES - ORGANISATIONS) | DEPARTMENTS and not _names_a_body(row, i)
        named = word[0].isupper() and plain not in LEADING and not is_role
        if named or (run and word in LINKS):
            run.append(word)
        else:
            while run and run[-1] in LINKS:
                run.pop()
            if _is_body(run) and len(run) > len(best):
                best = run
            run = []
    return " ".join(best) or None
