"""Patterns of words around a person's name that say whether the person is private or public."""

import re

from tallybook.language.stems import stems
from tallybook.language.words import words

_PART = r"(?:[A-Z][\w'’-]{0,30}[a-z][\w’'-]{0,30}|[A-Z]\.|(?:al|el|ad|ar|as|at|az|an|ash)-[A-Z]\w+)"
_SMALL = r"(?:(?:de|del|de la|van|von|bin|bint|ibn|al|el|abu|da|dos) )?"
DANGER = stems("""
    victim* witness* eyewitness* bystander* surviv* bereav* funeral* mourn* widow* orphan* grie* wept weep* police*
    court trial* sentenced suspect* accus* charged arrest* detain* prison* jail* custody hostage* kidnap* abduct*
    tortur* rape* abus* assault* attack* bomb* gunm* gunfire murder* violen* threat* refugee* evacu* fled flee*
    displac* crash* rescu* raid* shell* blast* explo* massacr* resident* neighbo* villager* saw
    """)
"""Words of danger: where nobody comes to harm and none of them stands, no name needs to be protected."""

NAME = re.compile(rf"\b{_PART}(?: {_SMALL}{_PART}){{0,6}}")

_KIN = (
    r"(?:mother|father|brother|sister|son|daughter|wife|husband|cousin|uncle|aunt|nephew|niece|grandson|granddaughter"
    r"|grandmother|grandfather|fianc[ée]e?|partner|friend|baby|twin|stepson|stepdaughter)"
)
_ROLE = (
    r"(?:resident|neighbou?r|villager|shopkeeper|shop owner|student|pupil|teacher|farmer|driver|labou?rer|worker|nurse"
    r"|witness|eyewitness|survivor|bystander|passer-?by|victim|widow|widower|mourner|relative|refugee|evacuee|patient"
    r"|worshipper|vendor|waiter|waitress|baker|fisherman|housewife|pensioner|retiree|man|woman|boy|girl|child|teenager"
    r"|toddler|infant|customer|employee|colleague|co-worker|classmate|roommate|local)"
)
_OLD = r"[0-9]{1,2}[- ](?:year|month|week|day)s?[- ]old"
_HARMED = r"(?:killed|shot|wounded|injured|stabbed|buried|murdered|beaten|hit by|crushed|executed)"

_TRADE = r"(?:an?|the|his|her) (?:[a-z-]+ )?(?:shop|stall|store|caf[eé]|bakery|pharmacy|farm|kiosk|restaurant|garage)\b"
_EVERYDAY = (
    rf"(?:lives?|lived|sells?|sold|(?:runs?|ran|owns?|owned|keeps?|kept) {_TRADE}|saw|heard|witnessed"
    r"|was (?:inside|shopping|sleeping|walking|standing|passing|driving|waiting|working|having|at home|nearby))"
)
"""What somebody who holds no office does, or was doing when it happened."""

BEREAVED = re.compile(rf"\b(?:my|his|her|their) (?:[a-z0-9-]+ ){{0,2}}{_KIN}s?\b", re.IGNORECASE)
"""A victim who is told by kinship with the one who speaks."""

PRIVATE_AFTER = re.compile(
    rf",? (?:an?|the|who (?:is|was)) (?:[a-z]+ ){{0,2}}{_OLD}"
    r"|(?:, | \(|,? aged )[1-9][0-9]?(?=[,).;]|\s*(?:\n|\Z)| and\b| was\b| died\b)(?!,[0-9]{3})"
    r"|,? who (?:is|was) [1-9][0-9]?\b"
    rf"|,? (?:and {_PART}(?: {_PART}){{1,3}},? )?both (?:aged )?[1-9][0-9]?\b"
)
"""After a name of any length: an age, or that of two people."""

PRIVATE_BEFORE = re.compile(
    rf"(?:{_OLD} (?:[a-z-]+ ){{0,3}}(?:named |called )?|\b{_ROLE} (?:named|called) "
    rf"|\b(?:his|her|their|my|our|whose) (?:[a-z-]+ ){{0,2}}{_KIN}s?,? )$",
    re.IGNORECASE,
)
"""Before a name of any length: an age, "a woman named", or kinship."""

PRIVATE_AFTER_FULL = re.compile(
    rf" [1-9][0-9](?= (?:and|was|died)\b|[,).])(?!,[0-9]{{3}})|,? (?:an?|another|the|whose"
    rf"|one of the) (?:[a-z’'-]+ ){{0,3}}{_ROLE}\b"
    rf"| (?:was|were|has been|had been) (?:also )?{_HARMED}\b"
    rf"|, (?:who was )?{_HARMED} (?:in|on|by|last|during|when|while|at)\b"
    r"|,? (?:who )?(?:died|survived|bled to death|succumbed|went missing|is missing)\b"
    rf"|,? (?:who )?(?:whose {_KIN}"
    r"|(?:had )?lost (?:his|her|their|a|an|one|two|three|four|five|several)\b|mourn(?:s|ed)|buried (?:his|her))\b"
    rf"|, who {_EVERYDAY}\b(?! in exile)"
)
"""After a name of two words or more: a private role, an everyday life, what befell the person, or kinship."""

PRIVATE_BEFORE_FULL = re.compile(
    rf"(?:\b{_ROLE},? |\b(?:whose|his|her|their) (?:[a-z-]+ ){{0,2}}{_KIN},? |\b{_KIN} of "
    r"|\b(?:family|families|relatives?|parents?|friends?|funeral procession) of "
    r"|\b(?:killing|killed|wounding|wounded|injured|injuring|death of|body of|funeral (?:of|for)|burial of|murder of) "
    r"|\b(?:victims?|dead|killed|wounded|injured|missing|names)[^\n.:]{0,40}"
    r"(?::\s*(?:(?:[0-9]{1,3}[.)]|[-*•–—])\s*)?|\s*\n\s*(?:[0-9]{1,3}[.)]|[-*•–—])\s*)"
    rf"|\bmy {_KIN}\b[^\n]{{0,40}}[\"”],? (?:said|says) "
    r"|\b(?:identified|named) (?:him |her |them )?as "
    r"|\b(?:victims?|dead|wounded|injured)(?: (?:were|was|are|is|included?|identified|named|as|by|police)){1,4} ?:? )$",
    re.IGNORECASE,
)
"""Before such a name: the same."""

_OFFICE = (
    r"(?:president|minister|governor|mayor|general|colonel|major|captain|lieutenant|brigadier|admiral|marshal|commander"
    r"|chief|head|director|leader|spokes(?:man|woman|person)|secretary|attorney|prosecutor|sheriff|coroner"
    r"|judge|ambassador"
    r"|envoy|coordinator|senator|congress(?:man|woman)|lawmaker|deputy|king|queen|prince|emir|ayatollah|imam"
    r"|bishop|pope"
    r"|chancellor|premier|chair(?:man|woman|person)?|representative|official|officer|doctor|surgeon|analyst|professor"
    r"|correspondent|reporter|journalist|editor|author|commissioner|superintendent|detective|sergeant|lawyer|politician"
    r"|adviser|advisor|first lady|candidate|activist|opposition figure|strongman|dictator|ruler|founder)"
)
_POWER = (
    r"(?:president|minister|governor|mayor|general|brigadier|admiral|marshal|commander|chief|leader|secretary|ambassador"
    r"|senator|congress(?:man|woman)|lawmaker|king|queen|prince|emir|ayatollah|pope|chancellor|premier|first lady"
    r"|opposition figure|strongman|dictator|ruler|founder)"
)
POWER_BEFORE = re.compile(rf"\b(?:{_POWER}|gen|sen|gov)s?\.?,? $", re.IGNORECASE)
POWER_AFTER = re.compile(
    rf"(?:, [1-9][0-9]?,|,| \()? (?:(?:an?|the|its|their|his|her|who (?:is|was|serves as)) )?"
    rf"(?:[\w'’-]+ ){{0,3}}{_POWER}s?\b|,? who (?:heads|runs(?! {_TRADE})|leads)\b"
    r"|['’]s? (?:government|regime|administration|cabinet|forces|army|successor)\b| (?:government|regime)\b",
    re.IGNORECASE,
)
"""Offices that keep a person public even as a victim; a sergeant, a doctor or a priest who is killed is private."""

VICTIM_AFTER = re.compile(
    rf"(?:, [1-9][0-9]?,| \([1-9][0-9]?\))?,? (?:who )?(?:(?:was|has been|had been) (?:also )?(?:fatally )?{_HARMED}\b"
    r"|died\b|bled to death\b|succumbed\b|(?:went|is|was) missing\b)"
)
VICTIM_BEFORE = re.compile(
    r"\b(?:killing|killed|wounding|wounded|injured|injuring|death of|body of|funeral (?:of|for)|burial of|murder of)"
    r" (?:[A-Za-z]{2,12}\.? ){1,3}$",
    re.IGNORECASE,
)
PUBLIC_BEFORE = re.compile(
    rf"\b(?:{_OFFICE}|gen|col|lt|maj|capt|sgt|cpl|pvt|sen|rep|gov|dr|rev)s?\.?,? $", re.IGNORECASE
)
PUBLIC_AFTER = re.compile(
    r"(?:, [1-9][0-9]?,|,| \()? (?:(?:an?|the|its|their|his|her|who (?:is|was|serves as)) )?"
    rf"(?:[\w'’-]+ ){{0,3}}{_OFFICE}s?\b"
    rf"|,? who (?:heads|runs(?! {_TRADE})|leads)\b"
    r"|['’]s? (?:government|regime|administration|cabinet|forces|army|successor)\b"
    r"| (?:government|regime|administration)\b",
    re.IGNORECASE,
)
SPOUSE = re.compile(r",? and (?:(?:his|her) (?:wife|husband|spouse)|(?:the )?first lady),? $", re.IGNORECASE)
"""Between a ruler's name and the spouse named in one breath."""

BUILDING = re.compile(
    r"(?:['’]s)? (?:hospital|clinic|school|market|mosque|church|bridge|square|street|road|university|airport|camp"
    r"|station|park|prison|barracks|harbou?r|province|district|town|village)\b"
)
"""After the name of a building or a place that sounds like a person's."""

NEXT = re.compile(
    r"(?:,? (?:aged )?[0-9]{1,2},?| \([0-9]{1,2}\))?"
    r"(?:(?:,|;| and|, and) (?:(?:his|her|their) (?:[a-z-]+ ){1,3})?|[,;.]?\s*\n\s*(?:(?:[0-9]{1,3}[.)]|[-*•–—])\s*))$"
)
"""Between two names told together: "…, 48, and his friend", or in the next line of a list."""

OFFICES = words("""
    President Minister Governor Mayor General Colonel Major Captain Lieutenant Brigadier Admiral Marshal
    Commander Chief Director Leader Spokesman Spokeswoman Secretary Attorney Prosecutor Sheriff Coroner Judge
    Ambassador Senator Deputy King Queen Prince Sheikh Pope Chancellor Premier Officer Detective Sergeant Dr Gen
    Col Lt Maj Capt Sgt Sen Rep Gov Rev Vice Prime Professor Activist Head Cpl Pvt Corporal Private Constable Doctor
    Reverend Imam Prof
""")
"""Capitalised words of office within a name: what follows is a public person's, unless it is a victim's."""

POWERS = words("""
    President Minister Governor Mayor General Brigadier Admiral Marshal Commander Chief Leader Secretary Ambassador
    Senator King Queen Prince Sheikh Pope Chancellor Premier Gen Sen Gov Vice Prime
""")
"""Those that keep a person public even as a victim."""

NUMBER = re.compile(r"(?:Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)-\w+", re.IGNORECASE)
"""A number that a capital letter makes look like a name."""

NO_NAMES = words("""
    Seventeen Eighteen Nineteen Seventy Eighty Ninety Hundred Hundreds Thousand Thousands Scores Nobody None Couple
    First Lady Nearly About Around Almost Least
    Fifteen Sixteen Seventeen Eighteen Nineteen Twenty Thirty Forty Fifty Sixty Eleven Twelve Thirteen Fourteen
    Dozens The A An In On At By Of For And But Or As If When While After Before Since From With To It He She
    They We I You This That These Those There His Her Their Its Our My Mr Mrs Ms Miss Sir Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Two Three Four Five Six Seven Eight Nine Ten Some Many Most Several All Both Other
    Another One No Not Among Also According Police Army Military Government Ministry Hospital University Street
    Road Avenue School Market Square Province City Town Village District North South East West Northern Southern
    Eastern Western Central State National International United Islamic Front Party Council Committee Committees
    Coordination Observatory Rights Human News Agency Press Times Post Network Television Radio Red Crescent
    Cross White Helmets Civil Defence Defense Syrian Russian American Iraqi Turkish Iranian Israeli British
    French Lebanese Kurdish Arab Palestinian Venezuelan Cuban Jordanian Saudi Breaking Updated Published Photo
    Tags Read More Twitter Facebook Here What Where Who How Why Yet Now Then Today Yesterday Meanwhile However
    Earlier Later Even Only Just Still Local Officials Authorities Residents Witnesses Activists People Men
    Women Children Soldiers Rebels Fighters Victims Family Families Death Dead Killed Wounded Injured Attack
    Attacks Strike Strikes War Terrorist Terrorists Group Groups Clash Rocket Missile Moreover Elsewhere Airport Bridge
    Church Mosque Center Centre House Department County Office Bureau Court Force Forces Brigade Division
""")
"""Capitalised words that are no part of a private person's name."""
