"""Words that make a sentence a position: it accepts, denies, blames, condemns, announces, describes, or leaves open."""

import re

from tallybook.language.stems import stems
from tallybook.model import StatementKind

VERBS: tuple[tuple[StatementKind, re.Pattern[str]], ...] = (
    (
        StatementKind.DENIES,
        re.compile(
            r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)"
            r"|dismiss(?:es|ed|ing)?"
            r"|was not responsible|were not responsible|had no part)\b",
            re.IGNORECASE,
        ),
    ),
    (
        StatementKind.ACCEPTS,
        re.compile(
            r"\b(?:claim(?:s|ed|ing)? responsibility|took responsibility|accept(?:s|ed)? responsibility"
            r"|admit(?:s|ted|ting)?"
            r"|acknowledg(?:e|es|ed|ing)|said it (?:had )?(?:carried out|was behind))\b",
            re.IGNORECASE,
        ),
    ),
    (
        StatementKind.BLAMES,
        re.compile(r"\b(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|held? \w+ (?:\w+ )?responsible)\b", re.IGNORECASE),
    ),
    (
        StatementKind.CONDEMNS,
        re.compile(
            r"\b(?:condemn(?:s|ed|ing)?|denounc(?:e|es|ed|ing)|deplor(?:e|es|ed|ing)|decr(?:y|ied|ies))\b",
            re.IGNORECASE,
        ),
    ),
    (
        StatementKind.CHARACTERISES,
        re.compile(
            r"\b(?:describ(?:e|es|ed|ing)\b[^.;]{0,60}?\bas|call(?:s|ed|ing) (?:it|this|that|the|them)"
            r"|characteri[sz](?:e|es|ed|ing)"
            r"|label(?:s|led|ling)|dubbed|hailed|praised)\b",
            re.IGNORECASE,
        ),
    ),
    (
        StatementKind.ANNOUNCES,
        re.compile(
            r"\b(?:announc(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|declar(?:e|es|ed|ing)|mourn(?:s|ed|ing)?)\b",
            re.IGNORECASE,
        ),
    ),
)
"""The verbs of each kind; where a sentence has several, the kind listed first counts."""

UNCONFIRMED = re.compile(
    r"\b(?:(?:could|can|has|have|had) ?not (?:immediately |yet )?(?:be|been) (?:independently )?(?:verified"
    r"|confirmed|corroborated)"
    r"|(?:still |remain(?:s|ed)? |yet |as yet )?unconfirmed|unverified|no independent confirmation"
    r"|(?:was|were|is) no (?:immediate )?(?:word|confirmation|comment|claim of responsibility)"
    r"|impossible to (?:independently )?verify|remains? unclear|was not immediately clear)\b",
    re.IGNORECASE,
)
TOPIC = re.compile(
    r"\b(?:tolls?|casualt(?:y|ies)|deaths?|dead|killed|wounded|injured|losses|victims?|numbers?|figures?"
    r"|fatalities|claims?|reports?"
    r"|cost|responsib\w+|attacks?|strikes?|raids?|bombing|killings?)\b",
    re.IGNORECASE,
)
POSITIONS = stems("""
    deny denies denied denying reject* refut* disput* dismiss* not_responsible no_part responsibility claim* accept*
    admit* acknowledg* carried_out was_behind blam* accus* held* hold* condemn* denounc* deplor* decr* describ*
    call* characteri* label* dubbed hailed praised announc* confirm* declar* mourn* verif* corroborat* unverified
    unconfirmed word comment remain* clear
    """)
TOPICS = stems("""
    attack* strike* raid* bomb* shell* kill* massacre* operation* violence* death* casualt* victim* loss* explosion*
    blast* assault* offensive* atrocit* crime* murder* responsib* civilian* capture* abduction* traged* tragic*
    toll* dead* wounded* injured* shooting* news* figure* number* fatalit* claim* report* cost*
    """)
"""Every word without which no position is told, and none of violence: both are needed."""

HARM = re.compile(
    r"\b(?:attack(?:s|ed)?|strikes?|raids?|bomb(?:ing|ings|ed)|shelling|kill(?:ing|ings|ed)|massacres?"
    r"|operations?|violence|deaths?"
    r"|casualt(?:y|ies)|victims?|loss(?:es)?|explosions?|blasts?|assault|offensive|atrocit(?:y|ies)|crimes?"
    r"|murder(?:s|ed)?"
    r"|responsibility|civilians?|capture|abduction|tragedy|tragic|toll|dead|wounded|injured|shooting)\b",
    re.IGNORECASE,
)
"""A position counts only where the sentence speaks of violence or its victims."""

BACK_REFERENCE = re.compile(
    r"\b(?:announc|confirm|acknowledg|report|mourn)\w*\s+(?:\w+\s+){0,3}(?:news|deaths?|losses|loss|toll"
    r"|killings?|casualties"
    r"|figures?|numbers?|dead)\b",
    re.IGNORECASE,
)
"""What takes up figures told before: "announced the tragic news", "confirmed the deaths"."""
