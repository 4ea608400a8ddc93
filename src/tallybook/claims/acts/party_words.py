"""Words that name parties: forces of states, groups that fight, people of whom nothing else is known."""

from collections.abc import Mapping

from tallybook.language.words import words

STATE = words(
    """
    army armies military troops soldier soldiers servicemen regime government navy airforce marines commandos
    gendarmes
    gendarmerie guardsmen garrison authorities
    """
)
POLICE = words(
    "police policeman policemen policewoman officer officers deputy deputies trooper troopers sheriff constables"
)
CRAFT = words(
    "warplane warplanes jet jets aircraft helicopter helicopters gunship gunships planes drone drones artillery tanks"
)
REBELS = words("rebel rebels insurgent insurgents guerrilla guerrillas")
FIGHTERS = REBELS | words(
    """
    fighter fighters militant militants militia militias militiamen gunman gunmen bandits gang gangs separatists
    separatist paramilitaries mercenaries loyalists settlers snipers sniper jihadists jihadis jihadist islamists
    terrorists terrorist extremists extremist kidnappers smugglers herders raiders fighters opposition
    """
)
LOADED = words(
    """
    jihadists jihadis jihadist terrorists terrorist extremists extremist mercenaries criminals thugs regime occupation
    crusaders infidels enemy enemies martyrs takfiri zionist crusader
    """
)
"""Words that take sides: they stand in quotation, with who says them, and name nobody."""

PERSONS = words(
    """
    attacker attackers assailant assailants shooter shooters bomber bombers suspect suspects man men woman women
    teenager
    teenagers teen teens boy boys girl robber robbers intruder intruders student husband wife boyfriend girlfriend
    ex-husband ex-boyfriend father mother son stepfather neighbor neighbour employee youths knifeman hijackers
    hijacker
    killer killers somebody someone
    """
)
PROTESTERS = words("protester protesters protestors demonstrators rioters mob")
ORGANISED = words(
    "brigade brigades front movement faction factions battalion coalition alliance group groups force forces"
)
"""Heads that name nobody without a word of their own."""

HEADS = STATE | POLICE | CRAFT | FIGHTERS | PERSONS | PROTESTERS | ORGANISED
GUARDED = words("border presidential republican revolutionary coast national prison palace")
"""Whose guards are a state's own."""
OWNERS = words(
    """
    army military government regime state rebel rebels police coalition opposition militant militants militia
    insurgent
    insurgents jihadist jihadists terrorist terrorists gunman gunmen forces separatist separatists guerrilla
    guerrillas
    troops suicide
    """
) - {"suicide"}
"""Whose strikes and raids are named before the word for them: "army shelling"."""

MODIFIERS = words(
    """
    government regime state rebel opposition security police army military coalition unidentified unknown masked armed
    suspected islamist jihadist islamic militant insurgent terrorist loyalist allied joint special elite border riot
    presidential republican revolutionary coast national prison foreign local paramilitary tribal separatist lone
    suicide occupation enemy combat fighter
    attack naval air ground undercover off-duty plain-clothes uniformed hooded heavily young teenage other rival
    extremist takfiri zionist criminal fellow patrol interior
    """
)
LED = (
    "-led",
    "-backed",
    "-linked",
    "-allied",
    "-affiliated",
    "-aligned",
    "-government",
    "-regime",
    "-supported",
    "-clad",
)
POSTS = words(
    """
    base bases position positions convoy convoys checkpoint checkpoints headquarters patrol patrols station stations
    stronghold strongholds camp camps vehicle vehicles barracks post posts bus buses hideout hideouts compound
    compounds
    outpost outposts target targets site sites commander commanders leader leaders barrier academy recruits
    """
)

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Islamic State": ("islamic state", "isis", "isil", "daesh", "da'esh", "daish", "is"),
    "Nusra Front": ("nusra front", "al-nusra front", "jabhat al-nusra", "al-nusra", "nusra"),
    "Hayat Tahrir al-Sham": ("hayat tahrir al-sham", "hts"),
    "Jabhat Fateh al-Sham": ("jabhat fateh al-sham", "fateh al-sham front"),
    "al-Qaeda": ("al-qaeda", "al-qaida", "al qaeda", "al qaida"),
    "Ahrar al-Sham": ("ahrar al-sham",),
    "Free Syrian Army": ("free syrian army", "fsa"),
    "Syrian Democratic Forces": ("syrian democratic forces", "sdf"),
    "People's Protection Units": ("people's protection units", "ypg"),
    "Kurdistan Workers' Party": ("kurdistan workers' party", "pkk"),
    "National Defence Forces": ("national defence forces", "national defense forces", "ndf"),
    "Hezbollah": ("hezbollah", "hizbullah", "hizbollah"),
    "Hamas": ("hamas",),
    "Taliban": ("taliban",),
    "al-Shabaab": ("al-shabaab", "al-shabab", "shabaab"),
    "Boko Haram": ("boko haram",),
    "Houthis": ("houthi", "houthis"),
    "Lord's Resistance Army": ("lord's resistance army",),
}
"""Groups that are named without a word for fighters, with the spellings and initials that reports use for each."""

LEADING = words("jaish jaysh jabhat jabhet ahrar liwa faylaq harakat ansar hayat katibat kataib saraya jund")
"""Words with which the names of many groups begin, before a name of their own: "Jaish al-Osk"."""

SPELLED: Mapping[str, str] = {spelling: name for name, several in GROUPS.items() for spelling in several}
FIRST_WORDS = frozenset(spelling.split()[0] for spelling in SPELLED)
LONGEST = max(len(spelling.split()) for spelling in SPELLED)
INITIALS = words("is fsa sdf ypg pkk ndf hts")
"""Spellings that name a group in capitals only."""
