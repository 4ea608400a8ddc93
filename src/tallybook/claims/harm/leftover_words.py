"""Words that may speak of people harmed where no rule has counted them, by what they let expect."""

import re

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

LOOKS = re.compile(
    r"""\b(?:
      abduct\w*|affected|another|asphyxi\w*|assassinat\w*|behead\w*|blew|blood\w*|bod(?:y|ies)|breath\w*|bullets?|burn\w*|buried
      |captiv\w*|captur\w*|casualt\w*|chok\w*|claim\w*|convuls\w*|corpses?|critical\w*|crucif\w*|crush\w*
      |dead|deaths?|debris|deceas\w*|detain\w*|die[ds]?|drown\w*|dying|electrocut\w*|eliminat\w*|execut\w*
      |fatal\w*|fate|foaming|gass\w*|gas|graz\w*|gunned|gunshot|harm|homicid\w*|hospital\w*|hostages?|hurt
      |injur\w*|kidnap\w*|kill\w*|lifeless|lives|los(?:es|ing|s|ses|t)|lynch\w*|maim\w*|many|martyr\w*|massacr\w*|medics
      |missing|most|mostly|mourn\w*|murder\w*|others|perish\w*|prisoner\w*|rubble
      |seiz\w*|shoot\w*|shot|slain|slaughter\w*|slay\w*|slew|some|stabbed|starv\w*|struck|succumb\w*|suffocat\w*|symptoms
      |taken|toll|took|trapped|treat|treated|unaccounted|unconscious|updated|vanish\w*|victims?|vomiting|wip(?:ed|ing)|wound\w*
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""A sentence without any of these is not looked at for what was left unread."""
