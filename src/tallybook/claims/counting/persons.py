"""Nouns for people, and what each says about them; `~` marks what holds by convention and is not said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tallybook.model import Attribute, AttributeName, Basis

TABLE = """
civilian noncombatant non-combatant : status=civilian
person human individual victim member resident inhabitant local evacuee refugee migrant traveller traveler
  passenger survivor martyr national supporter relative native prisoner detainee inmate hostage captive abductee soul
  tribesman countryman townsman neighbour neighbor adult partner colleague comrade companion mate figure occupant
  guest attendee participant leader chief head founder boss ally
  tenant landlord homeowner acquaintance roommate housemate co-worker coworker
  clansman kinsman nomad settler expatriate foreigner returnee watchman
  adviser advisor representative compatriot deputy owner friend loved-one fatality casualty aide assistant
  observer inspector investigator smuggler looter criminal informant informer collaborator spy chieftain :
bystander passer-by passerby activist politician campaigner dissident elder notable dignitary delegate envoy voter
  candidate pensioner retiree housewife newlywed beggar caretaker janitor vaccinator missionary trainee instructor
  interpreter translator presenter : status=civilian~
citizen dweller islander villager townsfolk : status=civilian~
man male gentleman dude guy bloke : sex=male
woman female lady : sex=female status=civilian~
widow grandmother mother wife sister daughter aunt niece girlfriend granddaughter bride
  ex-wife fiancee fiancée stepmother stepdaughter ex-girlfriend godmother stepsister : sex=female status=civilian~
father husband brother son uncle nephew boyfriend grandson grandfather groom bridegroom ex-husband fiance fiancé
  stepfather stepson stepbrother ex-boyfriend godfather godson : sex=male
child kid minor baby infant toddler newborn schoolchild youngster orphan : age=child status=civilian~
girl schoolgirl : age=child sex=female status=civilian~
boy schoolboy : age=child sex=male status=civilian~
teen teenager juvenile adolescent : age=young status=civilian~
youth : age=young
spouse parent cousin sibling twin grandchild grandparent in-law :
protester protestor demonstrator worshipper worshiper pilgrim shopper mourner tourist visitor patient pedestrian
  parishioner congregant spectator reveller reveler concertgoer churchgoer vacationer holidaymaker
  partygoer party-goer clubgoer moviegoer bouncer
  commuter motorist cyclist jogger picnicker customer diner : status=civilian~
medic paramedic doctor nurse surgeon physician midwife pharmacist dentist : role=medic status=civilian~
journalist reporter photographer cameraman correspondent blogger broadcaster editor
  newsman : role=journalist status=civilian~
ambulanceman stretcher-bearer : role=medic status=civilian~
rescuer firefighter fireman lifeguard : role=rescuer status=civilian~
volunteer : status=civilian~
student pupil undergraduate schoolmate classmate graduate : role=student status=civilian~
teacher professor lecturer headmaster headmistress schoolteacher tutor principal coach : role=teacher status=civilian~
imam priest monk nun pastor cleric preacher bishop rabbi sheikh mullah muezzin : role=religious status=civilian~
worker employee staffer deminer labourer laborer miner builder clerk docker porter waiter waitress cook chef baker
  butcher cleaner gardener mechanic electrician technician engineer conductor driver trucker cashier secretary
  accountant manager director contractor plumber carpenter welder tailor barber weaver smith
  courier steward stewardess attendant bartender : role=worker status=civilian~
boatman bargeman ferryman quarryman stonemason bricklayer roofer beekeeper brewer fishmonger milkman postman
  mailman dairyman cattleman ploughman lumberjack stevedore longshoreman typist receptionist librarian archivist
  undertaker gravedigger seamstress shoemaker cobbler dressmaker jeweller goldsmith blacksmith locksmith bookseller
  watchmaker farmhand deckhand stagehand millhand signalman repairman handyman craftsman
  tradesman : role=worker status=civilian~
farmer peasant herder herdsman shepherd fisherman angler hunter woodcutter forester : role=worker status=civilian~
shopkeeper vendor trader merchant stallholder grocer hawker businessman businesswoman : role=worker status=civilian~
lawyer judge juror prosecutor magistrate attorney : role=lawyer status=civilian~
rapper promoter patron samaritan veteran : status=civilian~
scientist researcher academic scholar musician singer artist actor actress dancer writer poet author player
  footballer athlete archaeologist chess-player card-player : status=civilian~
diplomat ambassador mayor councillor councilman lawmaker senator congressman congresswoman legislator minister
  governor president premier chairman parliamentarian officeholder : role=official status=civilian~
official : role=official
soldier serviceman servicewoman trooper infantryman conscript reservist paratrooper sailor airman marine seaman
  gunner sapper cadet recruit defector deserter legionnaire lieutenant-colonel : status=combatant role=soldier
general brigadier colonel major captain lieutenant sergeant corporal private admiral : role=soldier status=combatant~
pilot co-pilot navigator crewman : status=combatant~
fighter combatant rebel insurgent militant militiaman guerrilla guerilla mutineer jihadist jihadi paramilitary
  mujahid mercenary commando irregular separatist partisan warrior : status=combatant role=fighter
terrorist extremist takfiri islamist operative infiltrator loyalist sniper bandit commander emir
  ringleader foot-soldier warlord henchman hardliner : status=combatant~ role=fighter~
attacker assailant bomber gunman shooter hijacker perpetrator intruder raider : attacker=yes status=combatant~
suspect : attacker=yes
policeman policewoman constable deputy-sheriff cop patrolman : role=police status=combatant~
gendarme carabiniere : role=police status=combatant~
officer serviceperson : role=security_forces~ status=combatant~
guard guardsman bodyguard sentry warder jailer : role=guard status=combatant~
peacekeeper : role=peacekeeper
"""

IRREGULAR = {
    "person": "people persons",
    "child": "children",
    "schoolchild": "schoolchildren",
    "grandchild": "grandchildren",
    "baby": "babies",
    "lady": "ladies",
    "ally": "allies",
    "wife": "wives",
    "ex-wife": "ex-wives",
    "passer-by": "passers-by",
    "passerby": "passersby",
    "carabiniere": "carabinieri",
    "youth": "youths",
    "chief": "chiefs",
    "fatality": "",
    "casualty": "",
    "in-law": "in-laws",
    "mujahid": "mujahideen mujahedin",
    "spy": "spies",
    "dignitary": "dignitaries",
    "missionary": "missionaries",
    "loved-one": "",
    "townsfolk": "",
}
COLLECTIVE = """
family couple household : status=civilian~
police : role=police status=combatant~
troops soldiery peshmerga : status=combatant role=soldier
forces personnel servicemembers guards : status=combatant~
staff crew : status=civilian~
militia militias : status=combatant role=fighter
medics orderlies : role=medic status=civilian~
tellers loggers masons millers potters tanners carters dyers : role=worker status=civilian~
locals :
men : sex=male
elements :
others :
"""
"""Nouns that are plural by meaning; those in `MANY` stand alone as "the police", "troops"."""

MANY = frozenset({"police", "troops", "forces", "personnel", "servicemembers", "staff", "militias", "elements"})
AGED = re.compile(r"[0-9a-z-]+-(?:year|month|week|day)s?-olds?\Z")
"""An age that stands for a person, or before one: "48-year-old"."""

HOUSEHOLDS = frozenset({"family", "household"})
NO_PLURAL = frozenset({"fatality", "casualty", "loved-one"})


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for people: whether it is plural, and the attributes that it gives."""

    plural: bool
    attributes: tuple[Attribute, ...]


def read_attributes(words: str) -> tuple[Attribute, ...]:
    """Read "status=civilian~ role=medic"."""
    found = []
    for word in words.split():
        name, _, value = word.partition("=")
        basis = Basis.CONVENTION if value.endswith("~") else Basis.SAID
        found.append(Attribute(name=_name(name), value=value.rstrip("~"), basis=basis))
    return tuple(found)


def _name(name: str) -> AttributeName:
    names: dict[str, AttributeName] = {
        "status": "status",
        "side": "side",
        "nationality": "nationality",
        "role": "role",
        "sex": "sex",
        "age": "age",
        "attacker": "attacker",
    }
    return names[name]


def plurals(noun: str) -> tuple[str, ...]:
    """Return the plurals of a noun.

    >>> plurals("soldier"), plurals("policeman"), plurals("child")
    (('soldiers',), ('policemen',), ('children',))
    """
    if noun in IRREGULAR:
        return tuple(IRREGULAR[noun].split())
    if noun.endswith("man") and noun != "human":
        return (f"{noun[:-3]}men",)
    if noun.endswith(("s", "x", "ch", "sh")):
        return (f"{noun}es",)
    return (f"{noun}s",)


def _lines(table: str) -> Iterator[tuple[list[str], tuple[Attribute, ...]]]:
    for line in table.replace("\n  ", " ").strip().splitlines():
        nouns, _, attributes = line.partition(":")
        yield nouns.split(), read_attributes(attributes)


def _nouns() -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for nouns, attributes in _lines(TABLE):
        for noun in nouns:
            if noun not in NO_PLURAL:
                found[noun] = Noun(plural=False, attributes=attributes)
            found.update({plural: Noun(plural=True, attributes=attributes) for plural in plurals(noun)})
    for nouns, attributes in _lines(COLLECTIVE):
        found.update({noun: Noun(plural=noun not in HOUSEHOLDS, attributes=attributes) for noun in nouns})
    return found


NOUNS = _nouns()
"""Every known noun for people, singular and plural."""
