"""Words that reports on violence share whatever they speak of, by how large a share of them has each.

Rates were counted over news reports of two kinds (FA-KES, CC BY, and local news on shootings), every incident as much
as any other; plural and possessive endings are cut off, as `wording.stem` cuts them.
"""

_HALF = """
a according after also an and are area as at been but by city for four from group had has have he in injured is it
killed least more not of on one other out people police right said shooting shot syria that the their they this three
to two victim was were when which who with
"""

_FIFTH = """
about added afp against air aleppo all among another any anyone army around attack avenue back be before began being
between block both call called came capital car carried center children civilian condition control could county crime
damascu day dead death department died district down dozen during earlier early east eastern family fighter fighting
fire fired first five force found front get government gunshot happened her him his hit home hospital hour house human
i identified if incident including information injurie inside into its just kill killing last later left live local m
man many medical member men militant military month morning near neighborhood new news night no north northern number
observatory office officer or outside over p part person place province raid rebel regime released report reported
russia say says scene several she since six so some source south state still street strike suspect taken targeted
terrorist th than them then there those time told took town under up us vehicle village violence war we weapon week
what where while will woman women wound wounded year year-old you
"""

_TENTH = """
abdel across activist afternoon agency airstrike al al-assad al-nusra along armed arrest arrested arrived asked assad
assault authoritie away bashar because believe bodie bomb bombardment bombing border britain-based building bullet can
case caused central charge charged chief child civil claimed clashe coalition com come command community confirmed
conflict contact continue continued count country countryside critical daesh damage days deir described destroyed
detective did do due each eight evening expected few fight following friend go going got ground gun gunfire head heard
heavy held help here homs how idlib immediately injuring international investigation investigator involved iraq
islamic know known large late latest launched leave leaving leg life like located lot made main material media mile
million monitor monitoring most mother multiple murder my name nearby nearly neighbourhood nine now occurred off
offensive official old only opened operation opposition our party past photo position president press pronounced
protest public published pulled put rahma rami read rebel-held recent region related remain resident responded road
rocket s same sana saw saying school second security seen seven shell sheriff shooter side someone southern st started
statement stop story struck tags take target these through today toll transported troop trying turkey twitter un unit
us-led used very video warplane way well went west western whether witnesse world would young
"""

_TWENTIETH = """
able abu accused action adding addition additional adult advance aerial affiliate again agencie ages ago aid aircraft
al-qaeda al-sham alleged allegedly alliance allie already am announced anti-government anything ap apartment appear
appeared arab argument arm artillery attacked attempt attempted attorney aug available ave backed barrel base battle
behind believed besieged black blast blood body bomber boy broke campaign captured carrying cars casualtie causing
ceasefire channel chest citizen civilia clear close club coming commander comment complex connection controlled
copyright correspondent council court criminal crowd currently custody daily damaged date daughter deadly deal defense
democratic deputie detail didn't different director displaced divided don't door double drive drive-by driving dropped
drug effort end entered erupted euphrate even event every evidence examiner explosion explosive extremist ezzor face
facebook familie far fatal fatally father fell female find firearm firing fled fleeing follow forced foreign former
fourth free full further gang gathered gathering general getting ghouta girl good gunman guns hama hand handgun health
helicopter high himself homicide hospitalized however humanitarian hundred hurt identify image include included
investigate investigating isil isis islamist jail jets jihadist john jr jul keep key kids kurdish law leader leading
led likely line listed little living location long looking major make male market mass me meanwhile memorial message
michael ministry minute missile mortar moscow mostly motive much nation national need neighbor network never next
nightclub northeastern northwest northwestern nusra oct once ongoing open opposition-held organization outskirt
overnight own park parking phone picture plane pm point political population possession possible post posted private
propertie publication ran raqqa received recently record relative release remaining reportedly reporter reporting
reserved residential response responsible result reuter rise round route rubble run running rural rushed safe score
sdf searching see seized sent separate seriou service set shelling short shortly should show showed siege similar site
situation so-called social soldier something son spokesman sport sputnik stable staff standing start station stopper
store stronghold suburb such suffered suffering suicide supply support surrounding surveillance survive suspected
takfiri taking talk targeting team teen teenager tell territory terror thing think third thought thousand threatening
tips together too total toward treated treatment tried turkish turned tv unclear united university unknown until
update updated use using via violation violent walked want wanted washington watch wearing weather weekend white whose
why william within without word work working wounding yet your youtube
"""

_FORTIETH = """
abdomen access account accuse act active actually address advancing affiliated age aggravated agreement ahram aimed
airport al-islam al-zahraa alawite alert allied allow ally alone alongside altercation although alway ambulance
america amid ammunition anadolu andrew anonymou anthony apparent apparently approached arabia arguing arms ask asking
associated avoid bab baby bad bank bar based bastion battery battling beginning belonging best better big biggest
birthday blew blue bombed bond boulevard boys break breaking bring broadcast brokered brother brought brutal bus
business buy bystander caliber california calling camera camp can't caption capture care carry casing caught cause cbs
centre changed check chemical chicago church citie citing claim claiming click closed collapsed college commit
committed committee completely concern condemned conducted conference confirm connect connected considered continuing
contributed convicted convoy cook coordination cops corner coroner couple cousin cover coverage covered crackdown
crisi critically cut dangerou daraa dark david de dec declared declined defence degree delivered demand denied deputy
description despite destroying destruction determine determined detonated device didn’t discovered dispute division
doctor does doesn't doing domestic donald dont don’t downtown driven driver drove e economic edward either else
elsewhere email emerged emergency employee ended enforcement engaged enough enter entire entrance equipment
established estimated ever everyone everything executed exploded ez-zor facebookcomment facility facing fact faction
facto failed fall fear feb federal feel feet felony field fierce fifth figure first-degree flee flight floor followed
food foot footage fort forward fought gain game gang-related gas gave girlfriend give given giving global god gone
government-held graze grazed great guard guilty gunmen gunned guy guys h half hall happen hard harri hasakeh having
headquarter hearing heart hezbollah highway hill history hitting hold hope hoping hotel http huge i'm immediate
important indicate individual initial initially injury innocent instagram instead insurgent intended intense
intensified intersection interview investigated iran iraqi islam issued j jabhat jackson jaish jame johnson join jone
jorda judge jun justice juvenile kept khan kilometer kilometre king km knew kurd lake land largely largest lay lead
lebanese lebanon lee legal legs less let levant license lies life-threatening light link lived locked look looked los
losse lost loui loyal lt machine mainly making managed manbij mark massacre massive matter mayor medicine meeting
memphi met miami middle midnight might militia minister minor miss moderate moment money mosque motorcycle mount
mountain move movement moving munition muslim must n named nd neck neighbouring ngo non-life non-life-threatening none
northeast nothing numerou often online operating order ordered organisation owner page parent parked particularly
partner patrol patron personnel pic pistol placed plan playing pleaded please pointed policy popular positioned
possibly pound power prayer presence pressure previou previously prior prison pro-democracy problem property
prosecutor protect provide provided providing provincial push pushed qatar quickly quiet quoted r random rang range rd
reach reached really reason receive receiving recovered recovering red regime-held regional regularly relie remained
repeatedly rescue research residence resolution respect responding responsibility rest resulted returned rifle rival
river robert room rule sad safety sat saudi scheduled scott search seek seeking senior sep sept serie seriously serve
served sgt share sheikh shield shiite shoot shootout shop shortage shotgun shoulder showing sidewalk sign significant
single sister sitting small smith smoke sniper sohr solution somebody soon sought southeast southwest spam speak
speaking special spent spoke spokeswoman spring square stand standardsdiscussion stated stay step stepped stopped
strategic stroger strong student summit supplie sure survived survivor sustained suv swathe system talking tank
television telling ten term text themselve thoma though threat throughout top track traffic trial trt trtworld truce
truck try turn type upon uprising urged url us-backed variou view visit w waiting walk walking warrant wasn't water
we're website whole whom wife window witness wont worked worker worst worth yard younger ypg zone
"""

_EIGHTIETH = """
abdulrahma abortion above abuse accident activity acts adam admitted advanced affair affected affidavit affiliation
afgha aftermath afterward aged agent aggression agreed ahead ahrar al-alam al-furqan al-manar al-midan al-qaeda-linked
al-qasr albert alcohol ali alive allegation alley allowed almost ambushed amount ancient android angele angry
anonymity answered anti-regime appoint approximately apr arming armored arrival arriving assailant assistance
assistant associate association attacker attacking attempting attended attending attention aunt austin aware b backing
badly bail baltimore banned barrage bashir basi basic basketball battlefield battleground beach became become bed
bedroom begin begun beirut belong belonged belt bernard beyond blame bloodbath bloody blow blunder board bordering
born box branch breathing brian brief brigade bringing britain british-based broad broken brooklyn brown bunch bureau
buried burned busta buttock c calif caliphate cannot capt capturing career carlo carolina cash castello category
celebrating cell certain cessation chance change chao chaotic charging charle charleston checkpoint chri christia
christopher circle circumstance cited clark clashed class clearly client clinic closer clothing cluster coastal code
colored combat comfort company complaint complete comply conducting confrontation confronted conquest consciou
consider contain containing content context conversation conviction cookie cooperation coordinated corp corporate cost
countrie course cracked craig crash crashed crazy created crescent crew crimestopper cross crossing customer cutting
dad dam dance danger daniel davi dawn daylight de-escalation dealing debri deceased decided defeat defendant deliver
deliverie delivery demanding demonstration deployed depot describe desert destroy detained detention detroit
devastated devastating development die difficult direction directly dispatch dispatched dispatcher dissolve
disturbance document documentary documented dominated done doubt douma dr drew drone drop dropping dubbed edge
education effect elderly election elementary eliminated emerge enable encircle encountered encouraged english enlarge
entering entry episode equipped escalated escalating escalation escape especially establishment estimate evacuate
evacuated evacuation eventually everybody everywhere exactly exchange exchanged execute execution experienced expert
express expressed extensive extremely eye faced facilitie fair falling farm fast fatalitie fateh fbi felon felt
ferocity festival feud fifteen file filed filled final finally finding fine firefighter five-year fla flared florida
flower flying fna focused football forcing ford foreign-backed forest form formed france franklin french fresh fri
frontline fsa fuel fun funding funeral gag garcia gear gets glass gmt goal goes governor governorate grabbed grand
grandmother grave gray green grill grip gunma hair halt hamilton happening harasta harm hasaka hassa haven headed hear
heavily height heinou helmet helped helping hideout highlight historic holding hole holy horrific host hostilitie
housing houston hub hudson humanitaria humanity hunt husband hussein id idea identity idleb igor iii illegal illegally
illinoi importance in-depth incendiary increase increased independent infiltrate inflicted inflicting initiative
injure inn intensifying intensive intent interest interviewed interviewing invasion involvement involving ios issue
item itself i’m i’ve jabal jacket jacksonville jan jason jaysh jean jeff jeremy jessica job joe joint jose joseph
journalist juan jumped jury kafr kansa karam keeping kerry kevin kidnapped killer kind knee kurdish-arab kurdish-led
la lack laid landed lane last-ditch latakia lattakia launch launcher launching lavrov laws lawyer learn learned letter
level liberate lifted limited linked linking liquor loaded lodge lone loss loud lounge love loved low lower lying
machinegun madison majority makeshift manager mar marijuana marion martin martyr mbs meal meantime measure medic meet
mention mercenarie metro metropolita miami-dade mid-2012 mid-march migrant mind minority missing mission mm mobile
mohammad mom mon montgomery moore moved mr murder-suicide murdered music myself nationwide native nbc necessary needed
negotiation neighboring nephew newspaper nice nicole nobody noted noticed notification noting nov nurse nw obama
observed occupant offer offered oil oil-rich okay older oliver omar ones onto opening operate opposing organized
originally outlawed overthrow packed paid pair palm palmyra pant paramedic parole partie passenger pastor patient
pattern pause peace peaceful penalty pending pentagon percent period permit perry personal phase photographer physical
piece planned planning plant planted plate play plea pocket policie porch possibility potential pounded powerful pray
praying pre-war pregnant preliminary preparation prepared preparing present pretty prevent price principle privacy
pro-government probably process profile program progress prohibited prominent prompted protection pull purchased
purportedly qaeda qalamoun quadruple quarter question questioning quite quneitra radio raged rampage ranged rank
rapper raqa rasta ravaged ready real rebel-controlled recapture recaptured reclaim recover redistributed refugee
refused regarding rejected relation relationship relevant religiou remember removed renewed repel repelled represent
require required rescuer resist resistance resolve resource respond responder restaurant retake retaliation retreat
return revealed revenge revolution reward rewritten richard rick ricky ride robbery robinson ronald rose roughly ruled
runs safer salah san satellite saved sc scared schedule screaming searched seat second-degree secretary sect secure
secured sedan seeing seem seemed seize semi-automatic send sending sense senseless sentence sentenced separately
sergei serving severe severely shared shattered shelled shelter shirt shock shouting silence silver sinai sit sits
slain slaying slovenia sons sorry sort sound sounded southwestern sovereignty sparked specifically speed spokesperson
spot spree ssh stabilized stage stairwell standard star starting state-run stayed stemmed stephen stolen stomach stood
storie stormed stress stressed striking string struggling subject subscribe substance sudanese suffer suffocation
summer sun sunni supported supporter supporting surgery surrounded surviving susan suspended swat tabqa tal talked
tall tape task taylor teenage tehra tennessee tens territorie terrorism texa thank they're they've they’re threatened
thu thwarted ties tip tonight tony toxic tragedy tragic trail trained training transferred trapped trauma traveling
tribe tribune trigger triple trouble true trump trust tue turkmen twice twin uk-based unable uncle understand
unexpected unidentified unlawful upper upset urge urging us-russia usa usually va valley value verbal vicinity vigil
vincent virginia visited visiting vital volunteer vote wake wall ward warned warning warren watchdog wave wayne we've
wed western-backed wilson witnessed worse writer wrong www yelling yesterday york youth
"""

RATES: dict[str, float] = {
    **dict.fromkeys(_EIGHTIETH.split(), 0.0125),
    **dict.fromkeys(_FORTIETH.split(), 0.025),
    **dict.fromkeys(_TWENTIETH.split(), 0.05),
    **dict.fromkeys(_TENTH.split(), 0.1),
    **dict.fromkeys(_FIFTH.split(), 0.2),
    **dict.fromkeys(_HALF.split(), 0.5),
}
"""The share of reports that have a word; any other is rare."""

RARE = 0.005

COMMON = frozenset(word for word, rate in RATES.items() if rate >= 0.05)  # noqa: PLR2004
"""Words that say nothing where they stand in a name."""
