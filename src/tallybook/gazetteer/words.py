"""Words that decide whether a capitalised name is meant as a place."""


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


COMMON = _words("""
    abu afp africa ago ahmad aim ain airport alliance along an april area army august baath bad ban bangs bani
    bank banning bar barrage barrel basic bath battleground been begun best bid big bill bridge but buy can care
    carry cars center central charity co com come crossing crossings dam date dawn deal december deep der dig
    dire do dome door due earnest electricity ever falls far fate february friday from given god goes golden
    good hall hamas hara hassan hit hope hub human independence january july junction june kazakh keep khalil
    kill kills less liberal lion lions loss lot made make male man manar march market may media men mile mission
    mobile monday moon more most much name never nice nna no nor north november october of off officer one
    orange own pan pass per plains point police port pre progress pull put rage ramadan rapid reading rest
    retreat rich rise risen river room running sad sake salt same sams sana saturday save say see seen september
    set she shields shot side since so son soon split spring sunday sur tal tall tank tel telling than thursday
    time to toll too torn tuesday turn un union university us victory villages vital wadi wave wedding wednesday
    will worth young burj week northern southern eastern western central northeastern northwestern southeastern
    southwestern north south east west oil gas metro twin christian eve one two three four five six seven eight nine
    ten eleven twelve dozens hundreds sheriff real inter
""")
"""English words, months and days that are also names of towns: never read as a place on their own."""

LOCATIVES = _words("""
    in at near of from to around outside inside on toward towards into across over between throughout within
    beyond through off via leaving entering reached hit
""")
"""Words after which a capitalised name is most likely a place."""

QUALIFIERS = _words("""
    province governorate city district region county state countryside airport airbase suburbs town village
    prefecture department oblast municipality neighborhood neighbourhood suburb camp
    reservation
""")
"""Capitalised words that may follow the name of a place without making it another name."""

OFFICES = _words("police sheriff sheriffs coroner coroners prosecutor prosecutors fire jail")
"""Capitalised words for those who serve a county or a town: its name before them is its own."""

STREETS = _words("""
    street avenue road boulevard drive lane pike parkway highway terrace circle court place st ave rd blvd dr expressway
    freeway way turnpike
""")
"""Capitalised words before which a town's name is that of a street."""

SITES = _words("""
    square hospital bridge market mosque church school prison park plaza mall club inn hotel center centre medical
    general memorial community regional methodist baptist university college high elementary middle museum stadium
    apartments reservation cathedral cemetery library foundation
""")
"""Capitalised words before which the name of a town that is not widely known is that of a building."""

HEADS = _words("""
    tell tel tal tall tall kafr kfar deir dayr khan ain ayn wadi jabal jebel umm abu bab beit bayt bir ras qalaat qalat
    maarat maaret maarrat burj sheikh shaykh saint san santa santo los las el al fort mount new port sayyida sayeda dar
    ash tuz
""")
"""Words with which longer names of places begin: alone, before another capitalised word, they are none."""

SIDES_OF_TOWN = _words("side end bank coast")
"""With a direction before them they name a part of any town."""

DIRECTIONS = _words("""
    northern southern eastern western central greater rural north south east west northeast northwest southeast
    southwest northeastern northwestern southeastern southwestern old downtown rebel-held
""")
"""Words that may stand before the name of a place without making it another name."""

SPEECH = _words("""
    said says say told announced added accused claimed denied condemned warned insisted argued confirmed vowed urged
    called agreed admitted rejected reported hopes wants believes
""")
"""Verbs that only people, offices and states can be the subject of."""

STARTERS = _words("the a an this that these those his her its their our")
"""Words that are never a part of a place's name where they start a sentence."""

AUXILIARIES = _words(
    "and or is was were has had have will would could may after before when while as but for with that"
)
"""Words that may follow a country's name where it is no adjective."""

LINKS = _words("al el ad ar as at az ash ed er es et ez ul de la las los del di da do dos das du des le of and")
"""Small words that may stand inside a name."""

DEMONYMS = {
    "afghan": "AF", "american": "US", "belgian": "BE", "brazilian": "BR", "british": "GB", "burmese": "MM",
    "canadian": "CA", "chinese": "CN", "cypriot": "CY", "danish": "DK", "dutch": "NL", "egyptian": "EG",
    "emirati": "AE", "english": "GB", "finnish": "FI", "french": "FR", "german": "DE", "greek": "GR",
    "filipino": "PH", "hungarian": "HU", "irish": "IE", "italian": "IT", "ivorian": "CI", "lebanese": "LB",
    "mexican": "MX", "moroccan": "MA", "norwegian": "NO", "palestinian": "PS", "peruvian": "PE", "polish": "PL",
    "portuguese": "PT", "saudi": "SA", "spanish": "ES", "swedish": "SE", "swiss": "CH", "turkish": "TR",
    "ukrainian": "UA", "us": "US",
}  # fmt: skip
"""Words for people of a country that do not start with the country's name."""
