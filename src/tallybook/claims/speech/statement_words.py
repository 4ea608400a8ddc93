"""Words of positions: what is violence, which verbs take a position on it, and which words only look like one."""

import re

from tallybook.language.stems import stems

_ACTS = (
    r"(?:air ?|drone |missile |rocket )?(?:attack|strike|raid|bombing|shelling|bombardment|blast|explosion|shooting"
    r"|killing|murder|assassination|massacre|assault|ambush|operation|abduction|kidnapping|execution|offensive"
    r"|incursion|stabbing)s?"
)

HARM = re.compile(
    r"\b(?:(?:air|drone[- ])?(?:strikes?|raids?)|airstrikes?|attack(?:s|ed|ers?)?|struck|bomb(?:s|ing|ings|ed"
    r"|ardment)?"
    r"|shell(?:ing|ed)|shells|kill(?:s|ed|ing|ings|ers?)?|massacres?|massacred|murder(?:s|ed|ers?)?|assassinat\w+"
    r"|execut(?:ed|ions?|ing)|behead\w+|shot|shooting|shootings|gunfire|gunshots?|fired (?:on|at)|opened fire"
    r"|violence|violent|deaths?|dead|died|slain|slaughter\w*|slay\w*|casualt(?:y|ies)|victims?|blood|bloodshed"
    r"|bodies|explosions?|explod\w+|blasts?"
    r"|assaults?|offensive|atrocit(?:y|ies)|war crimes?|crimes?|genocid\w+|missiles?|rockets?|drones?"
    r"|civilians?|wounded|wounding|injur\w+|fatalit(?:y|ies)|hostages?|abduct\w*|kidnap\w*"
    r"|captur(?:e|ed|ing)(?= (?:of )?(?:\w+ ){0,3}?(?:soldiers?|officers?|men|women|people|journalists?|leaders?"
    r"|presidents?"
    r"|commanders?|pilots?|civilians?|fighters?|militants?|\w+ and (?:his|her) (?:wife|husband|family)))|tortur\w+"
    r"|raped?"
    r"|tragedy|tragic|toll|stabb\w+|gunm[ae]n|ambush\w*|incursion|bloodbath|carnage|military (?:operation|action)s?"
    r"|fighting"
    r"|us operation|the operation|suicide bomb\w*|gassed|chemical weapons?|mass graves?|burned alive|burnt alive"
    r"|terrorism|acts? of terror|terror(?:ist)? attacks?|mortars?|bullets?|invasion|aggression|clash(?:es|ed)?"
    r"|lost (?:his|her|their|its) lives?"
    r"|perpetrators?|prisoners?|responsible for|responsibility)\b",
    re.IGNORECASE,
)
"""Words of violence, of its means and of its victims."""

LABOUR = re.compile(
    r"\b(?:hunger|general|labou?r|pilots'|teachers'|miners'|transport|rail|wildcat) strikes?\b|\bheart attacks?\b"
    r"|\bdead(?:lock|line|lines)\b|\b(?:strike|strikes) (?:a|the) (?:deal|balance|chord)\b",
    re.IGNORECASE,
)
PASTIME = re.compile(
    r"\b(?:coach(?:es)?|second half|first half|league|season|goalkeeper|striker|midfield|playoffs?|film|movie|novel"
    r"|opera|in the play|stage|box office|video game|chess|tennis|cricket|football)\b",
    re.IGNORECASE,
)
"""Words of sport and of stories, in which people are killed only in words."""

MILITARY = re.compile(
    r"\b(?:weapons?|rebels?|militants?|enem(?:y|ies)|ammunition|fighters?|troops|soldiers?|barracks|launchers?"
    r"|command posts?"
    r"|military (?:base|position|target|site)s?)\b",
    re.IGNORECASE,
)
ANAPHOR = re.compile(
    r"\b(?:charges?|accusations?|allegations?|claims?|reports?|involvement|incident|events?|news|account|it|this"
    r"|that|them"
    r"|they|these|what happened|what was done|role)\b",
    re.IGNORECASE,
)
"""Words by which a position takes up the violence that was told before it."""

WHAT_WAS_DONE = re.compile(
    r"\b(?:what (?:was|they|he|she|has been|had been|is being) (?:\w+ )?(?:done|did|doing)|what happened|this"
    r"|that was|it was"
    r"|they (?:were|came|had|took|started|just)|we (?:were|saw|heard|ran|lost|found|hid)|i (?:saw|heard|ran|lost"
    r"|found|hid)"
    r"|never forget|justice|revenge|avenge\w*|vengeance|who did)\b",
    re.IGNORECASE,
)
"""Words of a quotation that take up the violence just told."""

RELEASE = re.compile(r"\b(?:his|her|their|the (?:\w+['’]s? |immediate )*) ?(?:immediate )?release\b", re.IGNORECASE)
NOT_DENIED = (
    r"(?!\s+(?:(?:the|an?|any|their|his|her|its|all|both|some|them|him|us|people|residents|families|prisoners|doctors"
    r"|journalists|aid workers|civilians|bail|access)\s+){0,2}(?:entry|access|bail|permission|visas?|treatment|care"
    r"|medical"
    r"|food|water|requests?|rights?|parole|asylum|leave|passage|comment|medicine|motion|appeal|burial|clemency)\b)"
)
DISPUTED = (
    r"(?:(?!by\b|to\b|for\b|that\b|from\b|of\b|in\b|calls?\b)[\w'’-]+\s){0,6}?(?:reports?|claims?|accusations?"
    r"|allegations?|charges?|accounts?|figures?|tolls?|suggestions?"
    r"|responsibility|versions?|criticism|blame|involvement|assertions?|it as|them as|this as)\b"
)
DENIES = re.compile(
    rf"\b(?:den(?:y|ies|ied|ying)\b{NOT_DENIED}|(?:reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)"
    rf"|dismiss(?:es|ed|ing)?|rebut(?:s|ted|ting)|contest(?:s|ed|ing)?)(?=\s(?:\S+['’]s?\s)?{DISPUTED})"
    r"|plead(?:s|ed)? not guilty|disavow(?:s|ed)?)",
    re.IGNORECASE,
)
ACCEPTS = re.compile(
    r"\b(?:claim(?:s|ed|ing)? (?:[\w-]+ ){0,2}responsibility"
    r"|(?:took|take|takes|taken|taking|accept(?:s|ed|ing)?|assum(?:e|es|ed|ing)|bears?|bore) (?:[\w-]+ ){0,2}"
    r"(?:responsibility|blame)"
    rf"|claimed(?= by )|claim(?:s|ed|ing)?(?=\s(?:(?:the|an?|last|this|that|week(?:end)?['’]?s?|[\w]+day['’]s"
    rf"|deadly|suicide|car|two|both)\s)"
    rf"{{0,4}}{_ACTS}\b(?!\s(?:was|were|had|has|have|is|are|killed|hit)))"
    r"|admit(?:s|ted|ting)?|acknowledg(?:e|es|ed|ing)|conced(?:e|es|ed|ing)|confess(?:es|ed|ing)?"
    r"|accept(?:s|ed)(?= that)|plead(?:s|ed)? guilty|apologi[sz](?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
BLAMES = re.compile(
    r"\b(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|(?:held?|hold(?:s|ing)?)(?= (?:\S+ ){1,6}responsible\b)"
    r"|point(?:s|ed|ing)? (?:the|a) finger|attribut(?:e|es|ed|ing)(?= (?:\S+ ){1,8}to\b))\b",
    re.IGNORECASE,
)
CONDEMNS = re.compile(
    r"\b(?:condemn(?:s|ed|ing)?|denounc(?:e|es|ed|ing)|deplor(?:e|es|ed|ing)|decr(?:y|ied|ies|ying)|slam(?:s"
    r"|med|ming)?(?! into)"
    r"|critici[sz](?:e|es|ed|ing)"
    r"|(?:express(?:es|ed|ing)?|voic(?:e|es|ed|ing)) (?:[\w-]+ ){0,3}?(?:outrage|shock|horror|revulsion|anger"
    r"|condemnation)"
    r"|(?:was|were|is|has been|have been) (?:\w+ )?(?:vocal|outspoken|loud) in (?:his|her|its|their) (?:condemnation"
    r"|criticism))\b",
    re.IGNORECASE,
)
CHARACTERISES = re.compile(
    r"\b(?:describ(?:e|es|ed|ing)|call(?:s|ed|ing)|characteri[sz](?:e|es|ed|ing)|label(?:s|led|ed|ling|ing)?"
    r"|brand(?:s|ed|ing)|dub(?:s|bed|bing)|term(?:ed|ing)|hail(?:s|ed|ing)|prais(?:e|es|ed|ing)|liken(?:s|ed|ing)"
    r"|view(?:s|ed|ing)?(?= (?:\S+ ){1,6}as\b)|regard(?:s|ed)?(?= (?:\S+ ){1,6}as\b)|portray(?:s|ed|ing)"
    r"|refer(?:s|red|ring) to(?= (?:\S+ ){1,6}as\b)|(?:spoke|speaks|spoken) of(?= (?:an? )?[\"“‘]))\b",
    re.IGNORECASE,
)
ANNOUNCES = re.compile(
    r"\b(?:announc(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|declar(?:e|es|ed|ing)|broke the news)\b", re.IGNORECASE
)
DEMANDS = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:for|on|upon)|demand(?:s|ed|ing)|urg(?:e|es|ed|ing)|appeal(?:s|ed|ing) (?:for|to))\b",
    re.IGNORECASE,
)
DEMANDED = re.compile(
    r"\b(?:inquir(?:y|ies)|enquir(?:y|ies)|investigat\w+|probe|justice|accountab\w+|account|release|prosecut\w+|trial"
    r"|arrests?|(?:end|halt|stop) to|stop (?:the )?(?:\w+ing)|halt|cease-?fires?|truces?|withdraw\w*|perpetrators?"
    r"|those responsible|those behind|killers|punish\w*|protect\w*|answers|hold)\b",
    re.IGNORECASE,
)
"""What is demanded after violence: an inquiry, justice, a release, an end."""

UNCONFIRMED = re.compile(
    r"\b(?:(?:could|can|has|have|had|was|were)(?:n['’]t|\s?not) (?:immediately |yet |independently |been able to )*"
    r"(?:(?:be|been) )?(?:immediately |independently )?(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|authenticated?)"
    r"|(?:was|were|is|are) (?:unable|not able) to (?:immediately |independently )*(?:verify|confirm|corroborate)"
    r"|(?:still |remain(?:s|ed)? |yet |as yet )?unconfirmed|unverified|no independent (?:confirmation|verification)"
    r"|(?:was|were|is|are) no (?:immediate |official |independent )*(?:word|confirmation)"
    r"|impossible to (?:independently )?(?:verify|confirm)|yet to (?:be )?(?:verif|confirm)(?:y|ied|ed)?"
    r"|remain(?:s|ed)? unclear|(?:was|is) not (?:immediately|yet) (?:clear|known)|(?:was|were|is|are) unclear"
    r"|it is unclear"
    r"|(?:is|was|are|were|be) (?:checking|looking into|verifying|aware of|assessing|reviewing) (?:the |these "
    r"|those |any )?"
    r"(?:\w+ )?(?:reports?|claims?|allegations?|incident|strike|footage))\b",
    re.IGNORECASE,
)
"""What leaves something open: nobody could verify it, or somebody is still looking into it."""

OPEN = re.compile(
    r"\b(?:tolls?|casualt(?:y|ies)|deaths?|dead|killed|wounded|injured|losses|victims?|fatalities|official numbers"
    r"|motives?|responsib\w+|attack(?:s|ers?)?|strikes?|raids?|bombings?|shelling|shelled|killings?|fighting|shooting"
    r"|massacre|explosion|blast|gunm[ae]n|hostages?|abduct\w+|battlefield)\b",
    re.IGNORECASE,
)
TAKEN_UP = re.compile(
    r"^\W*(?:(?:but|however|yet|still),? )?(?:the|this|that|these|those|his|her|its|their|neither|none of the|such"
    r"|some)?\s?"
    r"(?:[\w'’-]+ ){0,3}(?:claims?|reports?|accounts?|figures?|numbers?|allegations?|statements?|information"
    r"|videos?|footage"
    r"|details)\b",
    re.IGNORECASE,
)
"""How a sentence opens that takes up the claim before it: "the claim could not be verified"."""

UNCLAIMED = re.compile(
    r"\b(?:no (?:\w+ )?(?:group|one|party|side|organi[sz]ation|militia|faction|claim)s?|nobody|none) (?:\w+ ){0,4}?"
    r"(?:claim(?:s|ed|ing)?|of responsibility|took|taken|(?:they|it) (?:were|was) behind|admitted|accepted)\b"
    r"|\bno (?:[\w-]+ ){0,3}claims? of responsibility\b"
    r"|\b(?:went|gone|remain(?:s|ed)?) unclaimed\b|\bresponsibility (?:has|had) not (?:yet )?been claimed\b",
    re.IGNORECASE,
)
LIVES = re.compile(r"\bclaim(?:s|ed|ing)? (?:[\w'’-]+ ){0,6}?(?:lives|life|victims?|dead)\b", re.IGNORECASE)
"""What "claims" people without a word: a fire, a flood."""

NO_COMMENT = re.compile(
    r"\b(?:(?:declin|refus)(?:e|es|ed|ing) (?:to (?:comment|confirm|discuss|say)|comment)|(?:had|has|have|made"
    r"|offered"
    r"|gave|issued) no (?:immediate |further )?comment|(?:did|has|have|had|would|does|do)(?:n['’]t| not) (?:\w+ )?"
    r"(?:comment|respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?)"
    r"|neither confirm(?:s|ed|ing)? n?or den(?:y|ies|ied|ying)|no (?:immediate |official )*(?:comment|reaction"
    r"|response) (?:from|by)|no (?:immediate|official) word from"
    r"|could not (?:immediately )?be reached)\b",
    re.IGNORECASE,
)

TOPICS = stems("""
    attack* strike* airstrike* struck raid* bomb* shell* kill* massacre* operation* violen* death* dead died casualt*
    victim* losses explo* blast* assault* offensive* atrocit* crime* murder* responsib* civilian*
    captur* abduct* kidnap* traged* tragic* toll* wounded wounding injur* shot shooting* gunfire gunshot* gunm*
    fatalit* bodies blood* slain slaughter* slay* fired_on fired_at opened_fire assassin* executed executing
    execution* behead* genocid*
    missile* rocket* drone* hostage* tortur* rape* stabb* ambush* incursion carnage military_action* fighting
    gassed chemical_weapon*
    mass_grave* burned_alive burnt_alive terror* mortar* bullet* invasion aggression clash* perpetrator* prisoner*
    lost_his_li* lost_her_li* lost_their_li* lost_its_li* battlefield motive* official_numbers
    """)
"""Beginnings of every word of violence: a text without one holds no statement."""

POSITIONS = stems("""
    den* reject* refut* disput* dismiss* rebut* contest* plead* disavow* claim* took take* taking accept* assum*
    bear* bore
    admit* acknowledg* conced* confess* apolog* blam* accus* held hold* point* attribut* condemn* denounc* deplor*
    decr*
    slam* critici* express* voic* describ* call* characteri* label* brand* dub* term* hail* prais* liken* view*
    regard*
    portray* refer* spoke* speaks announc* confirm* declar* broke demand* urg* appeal* verif* corroborat* authentic*
    unconfirmed unverified word unclear warn* wr* tweet* post* add* explain* believ* recall* recount* remark* not*
    reveal*
    quot* cit* indicat* estimat* testif* mention* clarif* affirm* point* spoke* talk* put* list* show* identif*
    clear known checking looking aware assessing reviewing claim* unclaimed no
    nobody none declin* refus* comment* respond* repl* answer* neither reached vocal outspoken loud said says say
    saying
    told according tells insist* alleg* maintain* argu* state* assert* suggest* report* reiterat* stress*
    """)
"""Beginnings of every word that may take a position or give somebody's words."""
