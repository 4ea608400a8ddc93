"""Cue words: verbs, nouns and adjectives by which a sentence credits somebody with words, a thought or a stance.

Verbs stand in their plain form and are inflected; a name in capitals says what may follow them as content.
"""

from tallybook.claims.speech.cues.inflection import forms, phrasal
from tallybook.language.words import words

SAYING = words("""
    say tell add answer assure reply respond remark write read joke quip comment interject retort exclaim shout
    cry whisper mutter murmur yell scream chant sing snap scoff sneer shriek gush deadpan opine muse intone sigh
    tweet retweet post caption email text blog message inform notify remind brief confide reassure tease
    speculate lecture recollect counter chime agree disagree concur testify attest aver avow marvel wonder fret
    lament gripe grumble groan complain bemoan argue reason theorize theorise maintain contend insist protest
    boast brag gloat crow caution hint intimate insinuate imply signal gesture nod chide scold chastise
    elaborate summarize summarise narrate estimate calculate reckon guess assume presume surmise infer
    deduce conclude determine predict forecast project foresee prophesy concede confess admit grant plead pray
    swear affirm volunteer specify stipulate postulate observe
""")
"""Verbs of speech and of reckoning whose content is a clause or a quotation."""

ASSERTING = words("""
    announce assert claim allege declare proclaim pronounce profess state stress emphasize emphasise underline
    underscore highlight note mention explain detail disclose divulge reveal confirm deny acknowledge recall
    recount relate reiterate repeat reaffirm restate rephrase echo report clarify articulate posit question query
    ask predict warn forewarn mean suggest propose recommend advise counsel demand request promise pledge vow
    threaten guarantee charge joke lie post retweet tweet urge exhort implore decry bemoan lament argue contest
    challenge quote express
""")
"""Verbs of speech whose content is a clause, a quotation or the object: "announced that", "announced a ban"."""

STATING = words("""
    encourage order instruct promote cite describe outline retell document chronicle explicate expound voice
    communicate convey air tout advocate champion preach espouse dispute rebut refute reject dismiss debunk discuss
    debate address broach offer accuse blame fault reference invoke deplore regret welcome applaud hail praise laud
    commend celebrate salute extol thank congratulate credit criticize criticise slam blast condemn denounce attack
    assail bash lambast lambaste castigate berate rebuke reprimand admonish excoriate ridicule mock deride taunt
    insult belittle disparage denigrate malign vilify demonize demonise smear savage skewer pillory chastise scold
    knock pan rip trash call label brand dub term characterize characterise portray depict paint cast liken compare
    rate rank endorse support back oppose favor favour defend justify apologize apologise unveil allude refer
    interpret misinterpret bill pitch peg pooh-pooh downplay exaggerate overstate understate lampoon satirize
    satirise parody lobby petition protest resent begrudge admire respect love hate loathe despise detest adore
    like dislike fear dread mourn envy relish enjoy appreciate cherish embrace accept approve disapprove condone
    tolerate disavow disown renounce repudiate recant retract withdraw count tally register log verify list
    corroborate identify examine investigate review study analyze analyse explore assess evaluate ignore overlook
    tie link attribute ascribe trust distrust
""")
"""Verbs of speech and stance whose content is the object, seldom a clause: "criticised the raid"."""

THINKING = words("""
    believe think know hope expect fear suspect assume doubt imagine guess presume suppose feel realize realise
    recognize recognise understand remember forget wish dream trust worry figure conceive dread sense
    anticipate foresee envision envisage fathom gather hear learn discover find show see demonstrate prove argue
    conjecture hypothesize hypothesise speculate misunderstand misjudge notice perceive regret care mind rule
    decide resolve judge conclude ascertain
""")
"""Verbs of thought and of finding whose content is a clause."""

DEEMING = words("consider deem regard view perceive see judge find hold believe think term rate treat")
"""Verbs of thought whose content is an object with what it is taken for: "consider it a crime"."""

WANTING = words("""
    want wish hope plan intend aim seek pledge vow promise agree refuse decline threaten offer decide choose
    prefer propose resolve swear volunteer aspire long yearn desire need expect consent pretend hesitate demand
    ask beg request commit opt elect undertake contemplate consider mull ponder weigh plot scheme
""")
"""Verbs of will whose content is an infinitive or a gerund."""

MOVING = words("""
    urge ask tell order instruct command direct advise encourage exhort implore beseech beg invite persuade
    convince press pressure lobby warn remind challenge dare compel request expect want petition
    beckon coax prod entreat call forbid counsel caution
""")
"""Verbs by which somebody moves another to do something: "urged the army to leave"."""

WISHING = words("want desire need demand seek favor favour prefer crave contemplate consider mull ponder weigh plan")
"""Verbs of will whose content may be an object."""

WITH_PREPOSITION = {
    "as": words("describe characterize characterise portray depict"),
    "about": words("""
        talk speak complain worry ask joke boast brag wonder think know hear learn tweet write lie warn argue fret
        care rant rave gripe grumble testify inquire enquire comment moan whine sing preach lecture
        moralize moralise reminisce dream forget agree disagree speculate fantasize muse caution read
    """),
    "of": words("speak complain warn boast brag think hear dream talk know approve disapprove despair accuse repent"),
    "for": words("""
        call argue hope wish pray plead push press advocate lobby apologize apologise long yearn ask opt beg
        campaign appeal pine blame thank praise criticize criticise
    """),
    "on": words("call comment insist reflect elaborate expound dwell touch remark report expand opine decide seize"),
    "to": words(
        "refer point object allude agree testify admit confess respond react reply consent commit swear pledge"
    ),
    "against": words("argue speak rail warn vote protest inveigh lobby campaign caution testify fulminate demonstrate"),
    "with": words("agree disagree concur sympathize sympathise side quibble"),
    "at": words("hint scoff bristle balk sneer jeer marvel bridle laugh chafe wince point"),
    "out": words("point speak lash call"),
    "in": words("believe trust"),
    "over": words("fret agonize agonise argue quarrel protest"),
}
"""Prepositions with which a verb becomes a cue, or takes another content: "called for a ban"."""

PHRASES = """
lay out
spell out
sum up
rule out
call out
play down
play up
talk up
write off
shrug off
brush off
brush aside
wave off
go after
take aim at
take issue with
take exception to
hit back at
hit out at
fire back at
push back against
push back on
double down on
weigh in on
weigh in
speak up
speak out
sign off on
zero in on
seize on
come out against
come out for
make clear
make it clear
make plain
make the case for
put it
lash out at
gear up
sound off on
harp on
look forward to
look ahead to
have in mind
keep in mind
bear in mind
stand by
stand behind
walk back
own up to
back off
set out
shed light on
draw attention to
call attention to
pay tribute to
poke fun at
crack down on
"""
"""Verbs that are a cue only with the words behind them."""

CATENATIVE = words("""
    continue go keep begin start refuse decline try proceed cease stop hesitate want wish like seem appear use
    manage plan intend hasten need have resist
""")
"""Verbs that only lead on to another: "went on to say", "refused to answer"."""

NOUNS = words("""
    claim statement announcement assertion argument allegation accusation belief conviction view opinion
    conclusion suggestion suspicion fear hope promise pledge vow threat warning prediction admission
    acknowledgment acknowledgement confession declaration denial insistence idea notion theory thesis assumption
    expectation estimate assessment finding verdict remark comment complaint contention concern worry doubt
    demand call request plea appeal proposal plan decision determination desire wish intention ambition goal
    aim commitment refusal reluctance willingness eagerness recommendation advice criticism condemnation
    praise rhetoric message report rumor rumour reminder revelation boast joke speculation testimony
    observation explanation question questions realization realisation recognition understanding impression
    feeling sense consensus agreement perception disdain contempt ire outrage anger skepticism scepticism
    support opposition endorsement rejection denunciation account
""")
"""Nouns of speech and thought, which name a content in a clause or behind a preposition."""

ADJECTIVES = words("""
    afraid aware certain confident convinced sure unsure worried concerned critical supportive skeptical sceptical
    eager keen willing unwilling reluctant determined proud glad happy unhappy sorry angry furious outraged upset
    hopeful optimistic pessimistic doubtful dubious adamant clear insistent mindful ignorant wary fearful scared
    frustrated disappointed dismayed surprised shocked amazed appalled alarmed troubled excited thrilled pleased
    delighted grateful thankful passionate enthusiastic ambivalent coy vague silent mum explicit candid blunt
    positive resolved content interested curious nostalgic dismissive contemptuous disdainful scornful
    apologetic complimentary
""")
"""Adjectives of thought and stance: "is afraid that", "was critical of"."""

LIGHT = forms(words("make issue express give voice raise have take offer share hold show send deliver launch repeat"))

SAID, ASSERTED, TREATED, THOUGHT, DEEMED, WANTED, MOVED, WISHED = (
    forms(table) for table in (SAYING, ASSERTING, STATING, THINKING, DEEMING, WANTING, MOVING, WISHING)
)
LINKED = {preposition: forms(verbs) for preposition, verbs in WITH_PREPOSITION.items()}
PHRASAL: dict[str, tuple[tuple[str, ...], ...]] = phrasal(PHRASES)
LEADING_ON = forms(CATENATIVE)
NAMING = NOUNS | {f"{noun}s" for noun in NOUNS if not noun.endswith("s")}
STATED = ASSERTED | TREATED
SPEAKING = SAID | ASSERTED
PLAIN_SAID = forms(["say", "tell", "add", "acknowledge", "note"])
"""Forms that may stand beside a quotation or behind their content."""

CUES = SAID | STATED | THOUGHT | DEEMED | WANTED | MOVED | WISHED | frozenset().union(*LINKED.values())
