"""The words of the invented sentences; names are made up anew in each of them."""

from random import Random

LISTS: dict[str, tuple[str, ...]] = {
    name: tuple(words.split())
    for name, words in {
        "NUMBER": """
            one two two three three four four five six seven eight nine ten eleven twelve thirteen fifteen twenty""",
        "TENS": "Twenty twenty thirty forty fifty sixty seventy eighty ninety",
        "ONES": "one two three four five six seven eight nine",
        "ABOUT": "about around nearly almost some approximately roughly over",
        "MANY": "dozens hundreds scores thousands tens",
        "CROWD": "dozen number handful score group couple total",
        "PEOPLE": """
            people people people civilians soldiers fighters rebels troops militants gunmen villagers worshippers
            protesters students miners guards policemen passengers children women men girls boys journalists farmers
            servicemen operatives insurgents workers residents officers recruits pilgrims refugees migrants
            prisoners inmates shoppers medics doctors nurses drivers teachers pupils bystanders demonstrators
            loyalists jihadists extremists commanders conscripts combatants hostages detainees patients relatives
            youths teenagers elders bodyguards peacekeepers firefighters fishermen herders traders tribesmen
            personnel victims attackers assailants bombers defectors families persons adults infants sailors crewmen
            tourists guests mourners""",
        "PERSON": """
            man woman child boy girl soldier policeman civilian journalist teacher driver commander guard student
            farmer medic doctor nurse officer militant rebel teenager passenger worker baby toddler pensioner priest
            bystander shopkeeper colonel general captain suspect gunman protester father mother couple""",
        "KIN": """
            daughters sons children brothers sisters nephews grandchildren cousins bodyguards companions colleagues""",
        "PARTNER": "wife husband son daughter brother sister driver bodyguard mother father companion baby",
        "QUALITY": """
            armed young unarmed elderly foreign local masked pro-government anti-government Islamist rebel regular
            innocent female male wounded suspected military loyal separatist displaced injured Western""",
        "CORPS": """
            security police army government rebel regime aid election border opposition coalition militia state
            health""",
        "KILLED": """
            killed killed killed killed killed killed wounded injured hurt shot murdered executed slain beheaded
            massacred slaughtered kidnapped abducted arrested detained burned martyred hanged stabbed evacuated""",
        "HURT": "wounded wounded wounded injured injured injured hurt maimed kidnapped captured arrested",
        "DONE": "wounded killed burned tortured captured injured armed",
        "DIED": "died died died perished drowned suffocated fell",
        "DEAD_PERFECT": "died perished drowned fallen lost",
        "EVENT": """
            attack attack raid ambush bombing clash shooting explosion blast strike airstrike assault crackdown fire
            massacre battle offensive stampede operation siege incident firefight shoot-out fighting violence""",
        "EVENTS": """
            clashes attacks raids shelling bombardment airstrikes strikes explosions blasts violence fighting
            gunfire""",
        "WEAPON": "bomb car suicide drone rocket gun mortar missile grenade air artillery knife tank chemical gas",
        "FIRE": "gunfire shelling fire bombardment shrapnel bullets",
        "ARM": """
            bomb bomber drone rocket shell mine mortar missile grenade warplane helicopter tank barrel jet device""",
        "KIND": "car roadside suicide truck field army military police government public state border oil",
        "FORCES": """
            soldiers gunmen militants insurgents troops rebels forces police attackers fighters bandits warplanes
            jets helicopters militiamen snipers extremists jihadists raiders commandos robbers""",
        "BODY": """
            army government ministry military junta coalition council regime group agency police opposition militia""",
        "SPOT": """
            market village town school hospital checkpoint border base prison mosque square church camp station
            bridge bakery road airport factory street neighbourhood barracks university court hotel suburb farm
            house""",
        "REGION": "capital city province district countryside region suburbs north south east west town outskirts",
        "COMPASS": "northern southern eastern western central north-eastern coastal",
        "HIT": "attacked stormed ambushed hit shelled bombed struck targeted raided destroyed besieged overran",
        "HITTING": "attacking storming bombing shelling ambushing",
        "BURST": "exploded detonated collapsed struck fell landed crashed overturned",
        "DAY": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "MONTH": "January February March April May June July August September October November December",
        "SPEAKER": """
            official spokesman officer doctor governor mayor witness activist minister director commander resident
            survivor source lawyer medic spokeswoman monitor statement report colonel""",
        "SPEAKERS": """
            officials authorities police witnesses medics residents rebels activists media sources reports monitors""",
        "RANK": "senior local military provincial medical regional top rebel opposition",
        "TITLE": "Colonel General Dr Major Governor Captain Mayor Col. Gen. Dr. Maj. Lt. Sheikh Minister",
        "SAID": "said said said said said reported announced confirmed says claimed added reports stated told",
        "DEMONYMS": """
            Syrian Iraqi Russian Turkish Kurdish Ukrainian Nigerian Malian Israeli Palestinian Afghan Pakistani Sudanese
            Haitian Burmese Colombian Libyan Yemeni Cuban Lebanese Iranian Somali Kenyan Chinese American French British
            Mexican""",
    }.items()
}

STARTS, MIDDLES, CODAS = (
    tuple(syllables.split())
    for syllables in (
        "b br d dr f g gr h k kh l m n p qu r s sh st t tr v z el",
        "a e i o u aa ei ou ia a o",
        "l r n m s d k b sh z rk nd st",
    )
)
KNOWN = 0.7  # of the demonyms; the others are invented
SMALL, MIDDLING = 0.7, 0.93  # of the figures: up to 60, up to 900
CODED = 0.5  # of the syllables
SHORTEST = 3


def name(kind: str, chance: Random) -> str:
    """Return an invented name of this kind."""
    if kind in {"demonym", "demonyms"}:
        word = chance.choice(LISTS["DEMONYMS"]) if chance.random() < KNOWN else _syllables(chance) + "an"
        return word if kind == "demonym" or word.endswith(("se", "sh", "ch")) else word + "s"
    return _syllables(chance)


def figure(chance: Random) -> str:
    """Return a number in digits, small ones more often than large ones."""
    size = chance.random()
    if size < SMALL:
        return str(chance.randint(2, 60))
    return str(chance.randint(60, 900)) if size < MIDDLING else f"{chance.randint(1, 9)},{chance.randint(0, 999):03d}"


def _syllables(chance: Random) -> str:
    made = "".join(
        chance.choice(STARTS) + chance.choice(MIDDLES) + (chance.choice(CODAS) if chance.random() < CODED else "")
        for _ in range(chance.choice((1, 2, 2, 2, 3)))
    )
    return (made if len(made) >= SHORTEST else made + "k").capitalize()
