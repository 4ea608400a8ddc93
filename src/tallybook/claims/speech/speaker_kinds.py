"""What kind of speaker words name: official, armed group, monitor, and so on, by tables."""

import re
from functools import lru_cache

from tallybook.claims.speech.speaker_parts import OFFICES, Known, parts_of
from tallybook.model import SpeakerKind


def _any_of(phrases: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(phrases.split()).replace("_", "[ -]") + r")s?\b")


# The order decides: a health ministry is official, a rebel commander belongs to an armed group.
KINDS: tuple[tuple[SpeakerKind, re.Pattern[str]], ...] = (
    (SpeakerKind.MONITOR, _any_of("observatory red_crescent red_cross sarc coordination_committee amnesty")),
    (SpeakerKind.MEDICAL, _any_of("fire")),
    (SpeakerKind.OTHER, _any_of("(?:national|opposition)_(?:coalition|council)")),
    (
        SpeakerKind.OFFICIAL,
        _any_of(
            "ministr(?:y|ies) minister police president governor prosecutor attorney_general district_attorney coroner"
            " sheriff medical_examiner"
        ),
    ),
    (
        SpeakerKind.ARMED_GROUP,
        _any_of(
            "rebel militia militant insurgent islamic_state isi[ls] daesh daish nusra ahrar jaish jaysh fsa "
            "ypg pkk sdf ndf "
            "free_\\w+_army democratic_forces hezbollah hizbullah hamas taliban qaeda qaida shabaab boko_haram "
            "a+maq houthi "
            "brigade extremist terrorist jihad\\w* gunm[ae]n popular_defen[cs]e fighter guerrilla "
            "paramilitar(?:y|ies) separatist liberation_(?:front|army|movement) "
            "(?:north|south|east|west)(?:ern)?_front resistance_(?:front|group) national_resistance"
        ),
    ),
    (
        SpeakerKind.MONITOR,
        _any_of(
            "observator(?:y"
            "|ies) sohr sorh monitor monitoring watchdog ngo coordination_committee committee crescent red_cross "
            "icrc sarc un u\\.n united_nation unicef unhcr ocha ohchr human_right rights amnesty institute "
            "commission opcw "
            "charit(?:y|ies) aid_group save_the_children humanitarian envoy policy_research rights_group network_for"
        ),
    ),
    (
        SpeakerKind.MEDICAL,
        _any_of(
            "civil_defen[cs]e white_helmet helmet hospital doctor medic medical rescuer rescue paramedic "
            "ambulance nurse "
            "surgeon health clinic morgue firefighter first_responder msf dr emergency_service ems "
            "m[eé]decins pathologist"
        ),
    ),
    (
        SpeakerKind.MEDIA,
        _any_of(
            "agenc(?:y|ies) sana reuters afp ap media television tv radio newspaper reporter correspondent journalist "
            "photographer broadcaster channel news website page press outlet xinhua tass sputnik fna fars "
            "manar jazeera nna herald gazette tribune chronicle "
            "reports anadolu irna daily facebook"
        ),
    ),
    (
        SpeakerKind.WITNESS,
        _any_of(
            "activist resident (?:eye)?witness(?:es)? villager survivor relative neighbou?r local_sources "
            "locals shopkeeper "
            "father mother brother sister son daughter wife husband cousin uncle student teacher passer-?by bystander "
            "onlooker parent tourist man woman boy girl \\d+-year-old driver"
        ),
    ),
    (
        SpeakerKind.OFFICIAL,
        _any_of(
            "army military official government pentagon kremlin authorit(?:y"
            "|ies) coalition command general colonel major "
            "lieutenant captain mayor sheriff secretary ambassador department security regime admiral senator lawmaker "
            "governorate spokes\\w+ state_department united_states armed_forces troops court judge embassy "
            "washington moscow damascus ankara tehran air_force navy white_house general_staff parliament cabinet "
            "intelligence at_\\w+_province director_of chief commander officer administration russia turkey israel iran"
            " investigator detective diplomat councillor lt sgt capt col maj det nato council municipality"
            " (?:coast|national|border|presidential|republican|prison)_guard"
            " jerusalem riyadh london paris berlin beijing baghdad amman kabul islamabad kyiv brussels border_patrol"
        ),
    ),
    (SpeakerKind.ANONYMOUS, _any_of("source insider report observer estimate")),
)
NAMELESS = re.compile(r"\b(?:sources?|insiders?|unnamed|unidentified|anonymous|reports?|anonymity)\b")
INDEFINITE = re.compile(r"(?:an?|one|some|two|three|several|many|other|another)\b", re.IGNORECASE)
HELD = re.compile(r"\b\w+-(?:held|controlled|occupied|besieged)\b")
"""Whoever holds a place does not speak: "the director of a hospital in the rebel-held east"."""

STATE_OF_FIGHTERS = re.compile(r"\bISs?\b")
FIRST_NAMED = re.compile(r",| and ")


@lru_cache(maxsize=4096)
def kind_of(words: str) -> SpeakerKind:
    """Return the kind of a speaker from the words that name it; of two joined speakers the first decides.

    >>> [str(kind_of(w)) for w in ("a medical source", "the Tarmel police", "activists", "a source", "Orr")]
    ['medical', 'official', 'witness', 'anonymous', 'other']
    """
    if HELD.search(words):
        return kind_of(HELD.sub("", words))
    if STATE_OF_FIGHTERS.search(words):
        return SpeakerKind.ARMED_GROUP
    for part in (*FIRST_NAMED.split(words.lower(), maxsplit=1)[:1], words.lower()):
        for kind, pattern in KINDS:
            if pattern.search(part):
                return kind
    return SpeakerKind.OTHER


def basis_of(words: str) -> Known:
    """Say whether a speaker is named, speaks without a name, or is only described.

    >>> basis_of("two officials"), basis_of("Governor Ada Orr"), basis_of("a monitor")
    ('anonymous', 'on_record', 'unstated')
    """
    if NAMELESS.search(words.lower()):
        return "anonymous"
    parts = parts_of(words)
    if parts.name:
        return "on_record"
    indefinite = INDEFINITE.match(words) is not None
    if parts.role:
        return "on_record" if not indefinite and not OFFICES.isdisjoint(parts.role.lower().split()) else "anonymous"
    capital = not indefinite and any(word[:1].isupper() for word in words.split()[1:])
    return "on_record" if parts.organisation or capital or words.lower().startswith("the ") else "unstated"
