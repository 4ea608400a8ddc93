"""Who is meant by the words for a party: a state's own forces, a group by its name, or somebody whom nobody names.

The forces and the government of one state are one party, as conflict databases have it; groups are one only where
they bear one name. Words that take sides name nobody.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tallybook.claims.acts import party_words as table
from tallybook.claims.acts.party_phrases import row
from tallybook.claims.counting.demonyms import ADJECTIVES
from tallybook.gazetteer import Gazetteer
from tallybook.incidents.common_words import RATES
from tallybook.incidents.countries import country_of, state_name
from tallybook.incidents.wording import stem
from tallybook.language.words import words
from tallybook.model import PartyKind

_OFFICES = re.compile(
    r"(?P<people>[A-Z][\w’'-]{2,20}|U\.S\.) (?:Arab )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Ll]eader|[Rr]uler"
    r"|[Dd]ictator"
    r"|[Kk]ing|[Cc]hancellor) (?P<name>(?:[A-Z][\w’'-]{1,20}(?: al-| ))?(?:[A-Z]?[\w’'-]{1,20}-)?[A-Z][\w’'-]{2,20})"
)
_LITTLE = words(
    """
    the a an some several many one two three four five six seven eight nine ten no dozens hundreds these those both
    of and
    s's at least other rival local unidentified unknown masked armed suspected
    """
)
_PLAIN = {
    "rebel": "rebels", "militant": "militants", "insurgent": "insurgents", "fighter": "fighters", "militias": "militia",
    "guerrilla": "guerrillas", "separatist": "separatists", "militiamen": "militia", "gangs": "gang",
    "opposition": "opposition fighters",
}  # fmt: skip
_LED_BY = re.compile(rf"\b(?i:{'|'.join(sorted(table.LEADING))}) (?:al-)?[A-Z][\w’'-]{{1,20}}")
_CREEDS = words("sunni shiite shia alawite christian muslim islamist islamic jihadi jihadist kurds suicide also")
_NO_NAME = frozenset(ADJECTIVES) | table.MODIFIERS | table.LOADED | _LITTLE | _CREEDS | (table.HEADS - table.ORGANISED)
_SHORT = words("us uk u.s. u.k. un uae")
"""Countries and bodies that are written in capitals."""
NOT_NAMED = "armed group, not named"


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant: a key by which the same party is known again, its name, and what kind it is."""

    key: tuple[str, ...]
    name: str
    kind: PartyKind
    country: str | None = None
    reason: str = ""


PERSON = Meant(("person",), "private persons", PartyKind.PERSON, reason="who they are is not told, or withheld")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a name is read by: the country of the incident, and the leaders whom its reports call by their country.

    `private` are the words of the names of private persons.
    """

    country: str | None
    leaders: Mapping[str, str]
    private: frozenset[str] = frozenset()


def leaders(text: str) -> dict[str, str]:
    """Return the countries of leaders by their surnames, as far as a report says both.

    >>> leaders("Forces of Syrian President Ilan Dorev struck.")
    {'dorev': 'SY'}
    """
    found = ((match["name"].split()[-1], country_of(match["people"])) for match in _OFFICES.finditer(text))
    return {name.split("-")[-1].casefold(): code for name, code in found if code}


def meant(said: str, here: Setting) -> Meant | None:
    """Return who is meant by some words, or None where they could be anybody.

    >>> here = Setting("SY", {})
    >>> [meant(w, here).name for w in ("regime forces", "Russian warplanes", "Northern Front fighters", "terrorists")]
    ['state forces of Syria', 'state forces of Russia', 'Northern Front', 'armed group, not named']
    """
    told = row(said, 0, end=len(said))
    low = [word for word in told.low if word not in _LITTLE and not word.isdigit()]
    if not low:
        return None
    if low[-1] in here.private:
        return PERSON
    return (
        _group(low, said)
        or _coalition(low)
        or _police(low)
        or _state(low, here)
        or _fighters(low, said=said, here=here)
    )


def named(said: str) -> bool:
    """Tell whether words hold the name of a group that is known without a word for fighters.

    >>> named("members of the Free Syrian Army"), named("soldiers")
    (True, False)
    """
    return _group(list(row(said, 0, end=len(said)).low), said) is not None


def _group(low: list[str], said: str) -> Meant | None:
    """Return a group that is known by name without any word for fighters."""
    for length in range(min(table.LONGEST, len(low)), 0, -1):
        for first in range(len(low) - length + 1):
            spelling = " ".join(low[first : first + length])
            if spelling in table.SPELLED and (spelling not in table.INITIALS or spelling.upper() in said):
                name = table.SPELLED[spelling]
                why = "" if name.casefold() == spelling else f"“{spelling}” is another spelling or short for {name}"
                return Meant(("group", name.casefold()), name, PartyKind.ARMED_GROUP, reason=why)
    own = _LED_BY.search(said)
    return Meant(("group", own[0].casefold()), own[0], PartyKind.ARMED_GROUP) if own else None


def _coalition(low: list[str]) -> Meant | None:
    led = next((word for word in low if word.endswith("-led")), None)
    if "coalition" not in low and "alliance" not in low and led != low[-1]:
        return None
    if led is None:
        return Meant(("coalition",), "the coalition", PartyKind.COALITION)
    led = led.replace(".", "")
    who, _, how = led.partition("-")
    name = f"{who.upper() if who in _SHORT else who.capitalize()}-{how} coalition"
    return Meant(("coalition", led), name, PartyKind.COALITION)


def _police(low: list[str]) -> Meant | None:
    if table.POLICE.isdisjoint(low):
        return None
    return Meant(("police",), "police", PartyKind.POLICE)


def _state(low: list[str], here: Setting) -> Meant | None:
    """Return the forces of a state: of the one that the words name, else of the one where it happened."""
    fleet = not table.CRAFT.isdisjoint(low)
    words_of = [word for word in low if not (fleet and word == "fighter")]
    rebels = not table.FIGHTERS.isdisjoint(words_of) or any(word.startswith("pro-") for word in low)
    own = not table.STATE.isdisjoint(low) or "state" in low or "security" in low or _is_guard(low)
    code = next((found for word in low if (found := _country(word, here))), None)
    if rebels or (not own and not fleet and code is None):
        return None
    if code is None and not own:
        weapon = "artillery" if low[-1] in {"artillery", "tanks"} else "aircraft"
        return Meant((weapon,), f"{weapon}, whose is not told", PartyKind.UNNAMED)
    unsaid = code is None
    code = code or here.country
    place = state_name(code)
    name = f"state forces of {place}" if place else "state forces"
    why = f"the words name no other state, and it happened in {place}" if unsaid and place else ""
    return Meant(("state", code or ""), name, PartyKind.STATE, code, why)


def _is_guard(low: list[str]) -> bool:
    return low[-1] in {"guard", "guards"} and not table.GUARDED.isdisjoint(low)


def _country(word: str, here: Setting) -> str | None:
    """Return the country that a word of a name stands for: its people, itself, or its leader as a report names him."""
    if word in here.leaders:
        return here.leaders[word]
    plain = word.rstrip("s") if word.endswith("s") and word not in ADJECTIVES else word
    if plain in here.leaders:
        return here.leaders[plain]
    return country_of(word.upper() if word in _SHORT else word.capitalize())


def _fighters(low: list[str], *, said: str, here: Setting) -> Meant | None:
    """Return a group by its own words, or those who fight and whom nobody names."""
    armed = not table.FIGHTERS.isdisjoint(low)
    if name := _own_name(said, here) if armed or low[-1] in table.ORGANISED else "":
        return Meant(("group", name.casefold()), name, PartyKind.ARMED_GROUP)
    if low[-1] in table.PERSONS or low[-1] in {"gunman", "sniper"}:
        return PERSON
    if low[-1] in table.PROTESTERS:
        return Meant(("protesters",), "protesters or a crowd", PartyKind.CIVILIANS)
    if not table.LOADED.isdisjoint(low):
        return Meant(("unnamed",), NOT_NAMED, PartyKind.UNNAMED, reason="the words for it take sides, and name nobody")
    if not armed:
        return None
    first = next(word for word in low if word in table.FIGHTERS)
    plain = _PLAIN.get(first, first)
    return Meant(("unnamed", plain), f"{plain}, not named", PartyKind.UNNAMED)


def _own_name(said: str, here: Setting) -> str:
    """Return the words of a name that are a group's own: no country's, place's, people's or creed's."""
    own = [word for word in re.findall(r"[\w’'-]+", said) if _is_own(word, here)]
    heads = [word for word in own if word.casefold() in table.ORGANISED]
    rest = [word for word in own if word not in heads]
    return " ".join(own) if rest and (heads or any(stem(word) not in RATES for word in rest)) else ""


def _is_own(word: str, here: Setting) -> bool:
    low = word.casefold()
    if not word[:1].isupper() or low.endswith((*table.LED, "-armed")) or low in _NO_NAME or country_of(word):
        return False
    places = [place for name in (word, word.removesuffix("s")) for place in Gazetteer.shipped().lookup(name)]
    return not any(place.country == here.country for place in places)
