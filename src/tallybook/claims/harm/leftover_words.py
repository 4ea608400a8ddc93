"""Words that may speak of people harmed where no rule has counted them, by what they let expect."""

from tallybook.language.stems import stems
from tallybook.language.words import words

PRONOUNS = words("he she him her they them his it its their who")
QUANTIFIERS = words("""
    some many most mostly mainly others majority half several dozens scores hundreds thousands few all dozen both each
    another
    """)
NOUNS = words("""
    deaths fatalities bodies corpses casualties injuries losses victims wounded dead injured killed martyrs hostages
    captives abductees prisoners detainees homicides murders remains lives wounds burns survivors
    """)
ODD = {
    **dict.fromkeys(
        words("""
            affected symptoms breathe breathing convulsing convulsions choking suffocating suffocated suffocation
            foaming gassed gassing vomiting unconscious bloodied blood-covered bloody blood bleeding lifeless limp
            """),
        "symptom",
    ),
    **dict.fromkeys(
        words("""
            hospital hospitals ambulance ambulances treated treat treatment stretcher surgery critically condition
            medics
            """),
        "care",
    ),
    **dict.fromkeys(words("struck hit"), "struck"),
    **dict.fromkeys(words("grazed graze bullet bullets gunshot gunfire"), "bullet"),
    **dict.fromkeys(words("claimed claims claiming took taken take taking held"), "taken"),
    **dict.fromkeys(words("updated toll figure number numbers list names"), "toll"),
    **dict.fromkeys(words("included include includes including among"), "including"),
    **dict.fromkeys(words("identified named"), "identified"),
    **dict.fromkeys(words("fate unaccounted unclear whereabouts"), "fate"),
    **dict.fromkeys(words("buried burial funeral mourned mourning rubble debris trapped"), "buried"),
    **dict.fromkeys(
        words("""
            losing lost lose harm gunned targeted executed shot shooting shootings quadruple triple double homicide
            homicides assassinated assassination
            """),
        "harm",
    ),
}
"""Words that are no cue and stand where somebody came to harm, each with its class."""

LOOKS = stems("""
    abduct* affected another asphyxi* assassinat* behead* blew blood* body bodies breath* bullet* burn* buried captiv*
    captur* casualt* chok* claim* convuls* corpse* critical* crucif* crush* dead death deaths debris deceas* detain*
    die died dies drown* dying electrocut* eliminat* execut* fatal* fate foaming gas gass* graz* gunned gunshot harm
    homicid* hospital* hostage hostages hurt injur* kidnap* kill* lifeless lives lose loses losing loss losses lost
    lynch* maim* many martyr* massacr* medics missing most mostly mourn* murder* others perish* prisoner* rubble seiz*
    shoot* shot slain slaughter* slay* slew some stab* starv* struck succumb* suffocat* symptoms taken toll took
    trapped treat treated unaccounted unconscious updated vanish* victim victims vomiting wiped wiping wound*
    """)
"""A sentence without any of these is not looked at for what was left unread."""
