"""The parts of a speaker's words: name, role and organisation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tallybook.claims.speech.speech_words import BODIES, SPEAKERS
from tallybook.language.words import words
from tallybook.model import Speaker, SpeakerKind

Known = Literal["on_record", "anonymous", "unstated"]
"""Whether a speaker is named, speaks without a name, or is only described."""

OFFICES = words("""
    head director chief leader governor minister president commander mayor sheriff prosecutor attorney secretary
    ambassador coordinator chairman chairwoman chairperson king queen prince imam bishop coroner marshal premier
    superintendent founder owner editor
""")
"""Roles that one person holds, so that who holds one is told by it."""

RANKS = words("""
    general colonel captain major lieutenant brigadier admiral sergeant corporal marshal inspector constable detective
    lt lt. sgt sgt. capt capt. maj maj. col col. gen gen. brig brig. cpl cpl. det det. supt supt. cmdr cmdr. gov gov.
    sen sen. rep rep. dr dr. doctor sheikh senator major-general lieutenant-general brigadier-general
    lieutenant-colonel
""")
HOLDERS = words("""
    spokesman spokeswoman spokesperson spokesmen envoy deputy official officer activist resident reporter
    correspondent journalist photographer cameraman analyst expert judge medic teacher lawyer adviser chief-of-staff
    representative investigator nurse surgeon paramedic rescuer volunteer worker firefighter witness eyewitness
    survivor neighbour neighbor relative mother father brother sister son daughter wife husband cousin uncle aunt
    grandmother grandfather shopkeeper farmer fisherman trader student bystander passer-by villager diplomat fighter
    soldier policeman policewoman pilot aide lawmaker councillor councilman priest pastor pharmacist engineer driver
    baker mechanic guard stationmaster magistrate economist researcher academic blogger caretaker
""")
MANY = frozenset(f"{word}s" for word in OFFICES | HOLDERS) | words("witnesses eyewitnesses relatives doctors")
ROLES = OFFICES | RANKS | HOLDERS | MANY
BEFORE_ROLES = words("""
    deputy vice prime former acting interim supreme foreign defence defense interior justice health finance information
    local socialist police fire rescue aid attorney district assistant
""")
"""Words that belong to a role only where one follows: "Interior Minister", "police chief", "rescue worker"."""

CHARGES = words("state interior defence defense health justice information staff finance war")
"""What follows "of" in a role: "Secretary of State", "Minister of Health"."""

ORGANISATIONS = words("""
    observatory ministry army police centre center council committee committees agency defence defense helmets front
    hospital nations network university command department association institute union society foundation party
    government commission coalition forces brigade crescent cross group movement organisation organization office
    guard court parliament service services media television tv news corps military authority watch international
    monitor rights bureau union state daily times post gazette herald tribune journal telegraph press chronicle
    embassy charity clinic company federation league
""")
PLAIN_BODIES = words("""
    police army navy embassy ministry government council hospital court office department service parliament
    television radio brigade university military clinic
""")
"""Nouns that make a body of the name before them though they are not capitalised: "the Tarmel police"."""

LINKS = frozenset(["of", "for", "and", "the", "al", "in", "on", "de", "la"])
WORD = re.compile(r"[^\s,()“”\"]+")
CLAUSE = re.compile(r",? (?:who|which|whose) ")
OWNER = re.compile(r"['’]s?$")
ACRONYM = re.compile(r"[A-Z][A-Z.]{2,6}")
BASED = re.compile(r"[\w.]+-(?:based|run|backed|owned|affiliated|linked)$")
SHORT_ACRONYMS = frozenset(["UN", "U.N", "U.N.", "EU", "AP", "AA"])
NO_ACRONYMS = frozenset(["NGO", "NGOS", "TV", "PM", "MP", "MPS"])
LONGEST_NAME = 4  # words
BETWEEN = 2  # words between a name and the noun of its body: "Tarmel city council"
PARTICLES = frozenset(["al", "bin", "ibn", "de", "abu", "van", "von", "el", "la"])
LEADING = frozenset([
    "the", "a", "an", "its", "their", "his", "her", "my", "our", "some", "one", "another", "two", "three", "several",
    "many", "other",
])  # fmt: skip
AFTER_ROLE = words("of for at in from with on to and or the named called based near inside who a an")
NAMED = frozenset(["named", "called"])


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
    organisation = _organisation(speaker)
    held = set((organisation or "").split())
    found = [_piece(row, held=held, led=led) for row, led in _pieces(CLAUSE.split(speaker, maxsplit=1)[0])]
    with_role = next((one for one in found if one.role), Parts())
    name = with_role.name or next((one.name for one in found if one.name), None)
    return Parts(name, with_role.role, None if organisation and organisation == name else organisation)


def speaker_named(text: str, start: int, *, kind: SpeakerKind, basis: Known) -> Speaker:
    """Return the speaker that words at a place of a document name, their parts told apart."""
    parts = parts_of(text)
    return Speaker(
        text=text,
        start=start,
        end=start + len(text),
        name=parts.name,
        role=parts.role,
        organisation=parts.organisation,
        kind=kind,
        basis=basis,
    )


def is_role(row: Sequence[str], i: int) -> bool:
    """Tell whether a word names a role here: "the general said" and not "the general staff"."""
    word = row[i].lower()
    following = row[i + 1] if i + 1 < len(row) else ""
    if word in BEFORE_ROLES and following and is_role(row, i + 1):
        return True
    if i and word in BODIES.get(row[i - 1].lower(), ()):
        return False
    if word not in ROLES or (row[i][0].isupper() and OWNER.sub("", following.lower()) in ORGANISATIONS - ROLES):
        return False
    plain = following.lower()
    return not following or following[0].isupper() or plain in AFTER_ROLE | PARTICLES or is_role(row, i + 1)


def _pieces(words_of: str) -> Iterator[tuple[list[str], bool]]:
    """Yield what stands between commas, without the articles that lead it, and whether any did."""
    for piece in words_of.split(","):
        row = WORD.findall(piece)
        first = next((i for i, word in enumerate(row) if word.lower() not in LEADING), len(row))
        if row[first:]:
            yield row[first:], first > 0


def _piece(row: list[str], *, held: set[str], led: bool) -> Parts:
    """Return name and role of what stands between two commas."""
    roles = [i for i in range(len(row)) if is_role(row, i)]
    named = next((i for i, word in enumerate(row) if word in NAMED), None)
    if not roles:
        alone = row[named + 1 :] if named is not None else row
        return Parts(" ".join(alone) if _is_name(alone, held=held) else None)
    first, last = roles[0], _last_together(roles)
    if row[last + 1 : last + 2] == ["of"] and "".join(row[last + 2 : last + 3]).lower() in CHARGES:
        last += 2
    before, after = row[:first], row[last + 1 :]
    role = " ".join(row[first : last + 1])
    owned = bool(before) and OWNER.search(before[-1]) is not None
    if not led and not owned and _is_name(before, held=held) and (not after or after[0].islower()):
        return Parts(" ".join(before), role)
    start = named - last if named is not None and named > last else 0
    name = _name_before_link(after[start:], held=held) or _name_at_end(after)
    own = [word for word in before if OWNER.sub("", word) not in held] if name else []
    return Parts(name, " ".join([*own, role]))


def _last_together(places: list[int]) -> int:
    """Return the last of the places that follow one another without a gap."""
    last = places[0]
    for place in places[1:]:
        if place != last + 1:
            break
        last = place
    return last


def _name_before_link(row: list[str], *, held: set[str]) -> str | None:
    """Return the name that a role opens: "Ada Orr of the Osk Observatory"."""
    end = next((i for i, word in enumerate(row) if word.islower() and word not in PARTICLES), len(row))
    return " ".join(row[:end]) if _is_name(row[:end], held=held) else None


def _is_name(row: list[str], *, held: set[str] | frozenset[str] = frozenset()) -> bool:
    if not 0 < len(row) <= LONGEST_NAME or not all(w[0].isupper() or w in PARTICLES for w in row):
        return False
    return not _is_body(row) and not held & set(row) and not (len(row) == 1 and row[0].lower() in SPEAKERS | MANY)


def _is_body(row: list[str]) -> bool:
    return any(OWNER.sub("", word).lower() in ORGANISATIONS for word in row) or (len(row) == 1 and _is_acronym(row[0]))


def _is_acronym(word: str) -> bool:
    word = OWNER.sub("", word)
    return word in SHORT_ACRONYMS or (ACRONYM.fullmatch(word) is not None and word not in NO_ACRONYMS)


def _name_at_end(row: list[str]) -> str | None:
    """Return a person's name at the end of "… of the Osk Observatory Ada Orr"."""
    bodies = [i for i, word in enumerate(row) if word.lower() in ORGANISATIONS]
    tail = row[bodies[-1] + 1 :] if bodies else []
    return " ".join(tail) if len(tail) > 1 and tail[0].lower() not in LINKS and _is_name(tail) else None


def _organisation(speaker: str) -> str | None:
    """Return the longest row of capitalised words that holds a word such as "Observatory", or an acronym."""
    rows = [WORD.findall(piece) for piece in re.split(r"[,()]", speaker)]
    first = next((word for row in rows for word in row), "")
    found = [body for row in rows for body in _bodies(row) if body != [first] or _is_acronym(first)]
    best = max(found, key=len, default=None)
    return " ".join([*best[:-1], OWNER.sub("", best[-1])]) if best else None


def _bodies(row: list[str]) -> Iterator[list[str]]:
    """Yield the names of bodies in a row of words."""
    run: list[str] = []
    for i, word in enumerate([*row, "."]):
        named = word[0].isupper() and word.lower() not in LEADING and not BASED.match(word)
        two = word == "and" and row[i + 1 : i + 2] and row[i + 1].lower() in LEADING
        linking = run and word in LINKS and not two and (word in PARTICLES or _is_body(run))
        if linking or (named and not _in_role(row, i)):
            run.append(word)
        else:
            yield from _body(run, row[i : i + BETWEEN + 1])
            run = []


def _in_role(row: list[str], i: int) -> bool:
    """Tell whether a capitalised word belongs to a role and not to a body: "State" after "Secretary of"."""
    charged = i > 1 and row[i - 1] == "of" and row[i].lower() in CHARGES and row[i - 2].lower() in ROLES
    return is_role(row, i) or charged


def _body(run: list[str], following: list[str]) -> Iterator[list[str]]:
    """Yield the run as a body, or with the plain noun after it: "Tarmel police"."""
    open_ended = bool(run) and run[-1] not in LINKS
    while run and run[-1] in LINKS:
        run = run[:-1]
    if not run:
        return
    if _is_body(run):
        yield run
        return
    plain = next((n for n, word in enumerate(following) if word in PLAIN_BODIES), None)
    between = following[:plain] if plain is not None else ["."]
    if (
        open_ended
        and plain is not None
        and all(OWNER.sub("", word).isalpha() and word not in LINKS for word in between)
    ):
        yield [*run, *following[: plain + 1]]
