"""Words of attribution: verbs of speech, and the nouns that name those who speak."""

from tallybook.language.words import words

SAYING = words("""
    spoke speaks talked said says told tells reported reports announced announces added adds confirmed confirms
    stated claimed claims alleged alleges noted notes explained explains declared declares revealed reveals
    indicated indicates clarified clarifies affirmed affirms mentioned mentions posted tweeted wrote writes
    warned warns estimated estimates counted documented recorded acknowledged acknowledges admitted admits admit
    insisted pointed say insists believes believed asserted asserts stressed stresses remarked recounted
    recalled testified conceded reiterated reaffirmed quoted argued argues contended denied denies accused
    accuses put puts listed blamed blames hinted suggested suggests suggest placed gave gives raised revised
    estimate confirm report argue claim believe shows showed broadcast identified tallied verified
    corrected corrects lowered lowers set sets left leaves cut cuts reduced reduces increased increases updated
    updates kept keeps accepted accepts published released
""")
"""Verb forms that make what stands beside them the words of their subject."""

BODIES = {
    **dict.fromkeys(words("coast border national republican presidential prison home"), words("guard guards")),
    **dict.fromkeys(["civil"], words("defence defense guard")),
    **dict.fromkeys(["red"], words("crescent cross")),
    **dict.fromkeys(["white"], words("helmets")),
    **dict.fromkeys(["fire"], words("brigade department service")),
}
"""First words of bodies that speak, each with the words that follow it: "the coast guard"."""

GOING_ON = words("adding saying noting stating stressing clarifying explaining confirming")
"""Participles that carry on the words of the speaker before them."""

CALLING = words("calling describing branding labelling labeling")
"""Participles that do so before "it" or "them": "condemned the raid, calling it a massacre"."""

DOUBTING = words("""
    claimed claims claiming claim alleged alleges alleging purported purportedly allegedly supposedly
""")
"""Words by which a report keeps its distance."""

NOT_SPEECH = words("be been being was were is are get got to not")
"""Before a verb of speech, these make it passive or an infinitive."""

BETWEEN = words("""
    also later has have had meanwhile earlier then still separately monday tuesday wednesday thursday friday
    saturday sunday on for in early late itself himself herself themselves again however initially previously
    repeatedly since first only now today yesterday which who
""")
"""Words that may stand between a subject and its verb."""

AFTERTHOUGHT = words("""
    on in at to monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later a an the
    via by by statement telephone phone email e-mail interview twitter facebook reuters afp ap reporters early
    late morning afternoon evening night from online its his her their from through post message conference news
    press instagram telegram journalists agency condition of anonymity for website television tv channel
    briefing video updating now meanwhile january february march april may june july august september october
    november december
""")
"""After a verb of speech at the end of a sentence, such words say where and when, and not what."""

DETERMINERS = words("""
    a an the this these one another some several many other its his her their our no both two three
""")

PRONOUNS = words("it he she they")

JOINTS = words("of for at in from with inside within on near to")

SPEAKERS = words("""
    staff navy volunteer volunteers association stationmaster shopkeepers traders farmers fishermen parents wire
    office offices orderly orderlies authority bureau tribunal mission diocese priest bishop company operator
    railway cooperative master brigades nun pastor guard guards union unions chamber board aides councillor
    councillors magistrate mp mps lawmakers source sources official officials spokesman spokeswoman spokesperson
    spokesmen activist activists monitor monitors group groups resident residents witness witnesses eyewitness
    eyewitnesses doctor doctors medic medics rescuer rescuers worker workers police army military ministry
    minister ministers president governor mayor government authorities statement report reports agency agencies
    media television tv radio channel newspaper daily website page network correspondent reporter journalist
    journalists observatory committee committees commission council coalition commander commanders general
    colonel captain major lieutenant officer officers rebels fighter fighters militia militants insurgents
    opposition hospital hospitals defence defense helmets head director chief leader chairman chairperson
    secretary prosecutor attorney sheriff coroner ambassador envoy coordinator deputy lawmaker senator adviser
    aide watchdog ngo ngos organisation organization organisations organizations charity relative relatives
    father mother brother sister son daughter wife husband neighbour neighbor neighbours neighbors survivor
    survivors locals villagers citizens civilians insiders observers analysts analyst expert experts critics
    supporters photographer cameraman photographers team teams department service services command forces force
    front brigade movement party state administration crescent cross un nations pentagon kremlin coordinator
    delegation centre center institute association union society foundation video footage figures estimates data
    sources people man woman boy girl paramedic paramedics firefighter firefighters nurse nurses surgeon
    surgeons soldier soldiers pilot speaker investigator investigators broadcaster outlet outlets presenter
    blogger terrorists extremists jihadists
""")
"""Nouns that head the name of one who speaks."""

MODIFIERS = words("""
    local opposition rebel state official military medical security police army hospital rights human monitoring
    war activist conflict civil civil-defence civil-defense defence defense rescue aid humanitarian health
    government regional provincial field senior top former two three field news media press rescue emergency
    interior foreign intelligence diplomatic tribal informed reliable well-informed unnamed anonymous
    unidentified independent international national semi-official pro-government anti-government pro-opposition
    pro-regime opposing regime militant insurgent islamist jihadist extremist loyalist social public new fresh
    initial early earlier preliminary other separate latest leading prominent private religious political main
    veteran retired young old elderly paramedic relief volunteer emergency-services deputy vice prime
    paramilitary umbrella acting interim chief attorney supreme district city town village county hospital
    judicial legal fire ambulance forensic morgue court leaked unconfirmed exiled embattled ruling de facto
    so-called armed coordination revolution revolutionary council committee british neighbouring neighboring nearby
""")
"""Words in lower case that may stand before such a noun."""

PLACE_NOUNS = words("""
    town city village area areas district province region country capital neighbourhood neighborhood hospital
    camp ground scene field border east west north south centre center suburb suburbs countryside governorate
    airport base ministry twitter facebook television rural northern southern eastern western central area's
    university school clinic
""")
"""Nouns of place that may follow "in" or "at" within the name of one who speaks."""

NO_NAMES = words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue wed thu fri sat sun but and as after when while however
    meanwhile in on at for if although though because since before that there then yet according by with from
    also still earlier elsewhere later last today yesterday not so or photo read tags updated we i my our you
""")
"""Capitalised words that are no part of a name."""

NOUN_OR_VERB = words("""
    reports report estimates estimate claims claim shows calls puts put estimate show posted placed gave gives
    raised revised corrected corrects lowered lowers set sets left leaves cut cuts reduced reduces increased
    increases updated updates kept keeps published released
""")
"""Verbs of speech that are as often something else: "two reports", "put out"."""

TAKEN_FOR = words("dead killed missing injured wounded hurt alive safe captured kidnapped abducted")
"""Right after some verbs of speech: what was said of their subject, and no content: "a boy reported dead"."""

TAKING_FOR = words("reported reports feared fears presumed believed thought declared listed")
"""Verbs of speech that are as often passive before such a word."""

AND_SO = words("and or people civilians soldiers men women children")
"""What makes such a word content: "reported dead and wounded"."""

THAT_BEHIND = words("accepted accepts")
"""Verbs of speech only where "that" follows: "accepted on Tuesday that its jets had hit the camp"."""

NOT_AFTER = words("responsibility")
"""After a verb of speech, these make it something else: "claimed responsibility"."""

SAID_BY = words("quoted said says say told tells added adds spoke speaks confirmed confirms")
"""Verbs of speech behind which "by" tells through what: "said by telephone"."""

CONTENT_STARTS = words("""
    that at least more than over about around some nearly almost up between dozens scores hundreds no one two
    three four five six seven eight nine ten eleven twelve the a an it he she they there killing earlier seeing
    least only
""")
"""Words with which the content of a verb of speech begins."""

WITH_PLACE = words("""
    nurse nurses paramedic paramedics rescuer rescuers surgeon surgeons firefighter firefighters father mother
    brother sister relative relatives volunteer volunteers staff guard guards priest nun orderly insurgent
    teacher survivor survivors source sources spokesman spokeswoman spokesperson official officials head
    director chief leader activist activists resident residents doctor doctors medic medics governor commander
    commanders member members hospital reporter correspondent office officer officers statement report witness
    witnesses coordinator worker workers president chairman minister secretary envoy representative hospitals
    journalist journalists photographer locals department ambassador general page network people
""")
"""Heads that may be followed by "in", "at" or "on" and a place, within the name of one who speaks."""

LEADING_IN = words("and while but as after when where which who because that although though whereas or since")
"""Words after which an attribution opens a clause of its own."""

RELATIVES = words("who which whose that")

NOT_SPEAKING = words("""
    toll blast attack attacks bomb explosion incident strike strikes raid raids shelling clashes number figure
    fighting war conflict operation wounded dead injured bomber explosion bombing dead toll deaths death
""")
"""Nouns that no report quotes."""

TITLE_SPEAKERS = words("""
    monitor monitors monitoring-group watchdog activists activist ngo ngos sohr observatory official officials
    medics reports police army un group media sources source witnesses doctors minister ministry governor
    defence defense tv spokesman residents hospital agency sana reuters afp
""")
"""Words that name the speaker where they end a headline or stand before its colon."""

MASSES = words("""
    soldiers fighters civilians people forces force militants rebels terrorists citizens opposition regime
    insurgents extremists jihadists members men women children troops
""")
"""People who are more often counted than quoted."""

ISSUED = words("""
    released issued provided posted published given sent quoted carried made distributed shared compiled
""")
"""Participles after which "by" names the one who speaks: "a statement issued by the army"."""

DOCUMENTS = words("report reports statement statements release bulletin survey study investigation list count database")
"""What "by" or "from" tells the author of: "a report by the centre"."""

ACCOUNTS = words("words view opinion account estimation reckoning judgment judgement")
"""What "in the … of" gives the speaker of."""

BEFORE_TITLE_SPEAKERS = words("""
    monitoring rights war civil state white local medical police military security hospital opposition human
    army news official un
""")
"""Words that belong to such a speaker."""

NEEDING = {
    **dict.fromkeys(words("spoke speaks talked"), "of"),
    **dict.fromkeys(words("found finds concluded concludes established establishes determined determines"), "that"),
}
"""Verbs of speech only before one word: "spoke of nine dead", "the inquiry found that nine had died"."""

TOLL_GIVING = words("""
    put puts placed gave gives raised revised corrected corrects lowered lowers set sets left leaves cut cuts
    reduced reduces increased increases updated updates kept keeps published released
""")
"""Verbs of speech only with a toll: "put the toll at"."""

TOLLS = words("toll tolls number figure figures count tally deaths total estimate numbers names list lists")
"""What such a verb gives, unless it is no more than "a number of people"."""

FRAGMENTS = words("""
    defence defense civil health interior foreign local national state senior former deputy other others new some
    several many most own same such rescue relief regional provincial private public human central medical
    defence's ministry's army's government's
""")
"""Words that name nobody when they stand alone."""

DESCRIBING = words("""
    described describes describe called calls labelled labeled dubbed characterised characterized characterises
    characterizes
""")
"""Verbs of position whose speaker vouches for the words of the description, once it is quoted."""

INNER_VERBS = frozenset(["according to", "citing", "quoting", "per"])
"""Credits that stand closer to the content than a verb of speech beside them: "the agency said, citing medics"."""

STANCES = words("""
    condemned condemns condemn denounced denounces denounce deplored deplores decried rejected rejects reject
    refuted refutes dismissed dismisses disputed disputes hailed praised mourned mourns described describes
    describe called calls labelled labeled dubbed characterised characterized characterises characterizes
""")
"""Verbs by which somebody takes a position without vouching for a number."""

TAKING = words("claimed claims claim claiming took takes taking accepted accepts accepting")
"""Verbs that are a position before "responsibility"."""

NOT_STANCE_AFTER = words("for on off upon out in at up back")
"""After "called" and the like, these make it something else: "called for talks"."""

NOBODY = ("no ", "nobody", "none ", "neither ", "no-one")
"""How those begin who are nobody: "no group has claimed"."""
