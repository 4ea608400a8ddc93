"""The kinds of violence and the words by which reports tell of each."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_W = r"[\w'’-]{1,20}"
_HIT = (
    r"(?:struck|strikes?|striking|hit|hits|hitting|bomb(?:ed|s|ing)|target(?:ed|s|ing)|attack(?:ed|s|ing)"
    r"|raid(?:ed|s)"
    r"|pound(?:ed|s|ing)|fir(?:ed|ing)|dropp(?:ed|ing)|launch(?:ed|ing)|carr(?:ied|y|ying) out|pummell?ed"
    r"|shell(?:ed|ing)"
    r"|kill(?:ed|s|ing))"
)
_LANDED = r"(?:hit|hits|fell|landed|struck|slammed|crashed|exploded|rained|killed|kills|ripped|were fired|was fired)"
_VEHICLE = r"(?:car|truck|vehicle|motorcycle|motorbike|van|bus|lorry|tanker|minibus|ambulance)"
_CRAFT = r"(?:plane|jet|aircraft|helicopter|drone|warplane|airliner|fighter|bomber)"
_PROTEST = r"(?:protest(?:ers?|ors?|s)?|demonstrat(?:ors?|ions?)|marchers|rally)"

_TABLE: tuple[tuple[str, str, str], ...] = (
    (
        "chemical attack",
        "chemical attack",
        (r"(?:poison(?:ous)?|toxic|nerve|chlorine|sarin|mustard|chemical|gas)(?: (?:gas|agent|weapons?))? "
        r"(?:attacks?|strikes?|bombs?|bombings?|shells?|shelling|barrels?)"
        r"|chemical weapons?(?= (?:were|was|had been|on|against))|(?:use|used"
        r"|using) (?:of )?(?:chemical weapons?|chlorine"
        r"|sarin|poison gas|nerve (?:gas|agent))|gassed|gassing|sarin|nerve (?:gas|agent)s?|poison gas"
        r"|toxic gas(?:es)?"
        r"|mustard gas|chlorine gas"),
    ),
    (
        "drone strike",
        "air strike",
        (rf"(?:drone|uav|unmanned aircraft)[- ](?:strikes?|attacks?|raids?|bombings?)|drones?(?: {_W}){{0,3}}? {_HIT}"
        r"|armed drones?|explosive drones?"),
    ),
    (
        "suicide bombing",
        "bombing",
        (rf"suicide[- ](?:(?:{_VEHICLE}|vest|belt)[- ])?(?:bomb(?:ings?|ers?|s)?|attack(?:s|ers?)?|blasts?"
        rf"|explosions?"
        r"|assaults?|operations?|missions?)|(?:blew|blow|blows|blowing|blown|detonated|exploded) "
        r"(?:himself|herself|themselves)(?: up)?"
        r"|(?:detonat(?:ed|ing)|set off) (?:his|her|their|an?) (?:explosives?|suicide|vest|belt|bomb)"),
    ),
    (
        "air strike",
        "air strike",
        (r"air ?strikes?|air[- ](?:raids?|attacks?|bombardments?|assaults?|bombings?)|aerial (?:bomb\w+"
        r"|attacks?|strikes?"
        r"|raids?|assaults?)|barrel[- ]bomb(?:s|ed|ings?)?|bombing raids?|strafed|strafing|(?:jet|war ?plane"
        r"|helicopter)"
        r"[- ](?:strikes?|raids?|attacks?)|bomb(?:ed|ing|ings)? (?:from the air|by (?:air|(?:war)?planes?|jets?))"
        rf"|(?:war ?planes?|(?:fighter )?jets?|aircraft|helicopters?|gunships?|air force)(?: {_W}){{0,5}}? {_HIT}"),
    ),
    (
        "missile strike",
        "shelling",
        (r"missiles? (?:strikes?|attacks?|raids?|fire|barrages?)|missiles?(?: (?:were|was|had been))? "
        r"(?:fired|launched)|(?:fired|launched|fires|launches|firing|launching)"
        rf"(?: {_W}){{0,5}}? missiles?|missiles? {_LANDED}|hit by (?:an? |the |two |several )?(?:\w+ )?missiles?"),
    ),
    (
        "car bombing",
        "bombing",
        (rf"{_VEHICLE}[- ]bomb(?:ings?|s)?|(?:booby[- ]trapped|explosives?[- ](?:laden|packed|rigged|filled)"
        rf"|bomb-laden"
        rf"|rigged) {_VEHICLE}|vehicle-borne|vbieds?"),
    ),
    (
        "landmine or roadside bomb",
        "bombing",
        (r"roadside (?:bomb(?:ing)?|device|blast|explosion)s?|land ?mines?|(?:anti-personnel|anti-tank) mines?"
        r"|improvised (?:explosive )?devices?|ieds?|booby[- ]traps?|unexploded (?:ordnance|shell|bomb|munition)s?"
        r"|mine (?:explosion|blast|exploded|went off)|(?:hit|struck|stepped on|drove over|ran over) an? mine"
        r"|explosive remnants"),
    ),
    (
        "grenade attack",
        "bombing",
        r"(?<!propelled )(?<!propelled-)(?:hand )?grenades?(?: (?:attack|blast|explosion)s?)?",
    ),
    (
        "shelling",
        "shelling",
        (r"shell(?:ed|ing|fire|ings)|(?:mortar|artillery|tank|rocket)(?: (?:and|or) (?:mortar|artillery|tank"
        r"|rocket))? "
        r"(?:shells?|rounds?|fire|attacks?|strikes?|bombs?|bombardments?|barrages?|salvos?|hits?)"
        rf"|(?:shells?|mortars?|rockets?|projectiles?) {_LANDED}|(?:mortars?|rockets?)(?= (?:from|into|at|on|killed))"
        rf"|(?:fired|fires|firing|lobbed|launched|rained)(?: {_W}){{0,4}}? (?:mortars?|rockets?|shells?|projectiles?)"
        r"|bombard(?:ed|ments?|ing)|(?:hit|struck|killed) by (?:an? |the )?(?:mortar|rocket|shell|artillery)s?"
        r"|shell killed|intense artillery"),
    ),
    (
        "firing on protesters",
        "shooting",
        rf"(?:open(?:ed|ing|s)? fire|fir(?:ed|ing|es)|shot|shooting|shoots)(?: {_W}){{0,5}}? {_PROTEST}",
    ),
    (
        "downing of an aircraft",
        "downing of an aircraft",
        (rf"(?:shot|brought|shooting|shoots) down(?: {_W}){{0,4}}? {_CRAFT}s?"
        rf"|{_CRAFT}s?(?: {_W}){{0,3}}? (?:shot|brought) down|downed(?: {_W}){{0,3}}? {_CRAFT}s?"),
    ),
    (
        "vehicle ramming",
        "vehicle ramming",
        (rf"{_VEHICLE}[- ]ramming(?: attacks?)?|(?:plough|plow)ed (?:(?:an?|his|her|the|their) )?(?:\w+ )?"
        rf"(?:{_VEHICLE} )?into (?:an? |the )?(?:\w+ )?(?:crowd|pedestrians?|people|shoppers|group|worshippers)"
        rf"|drove (?:an?|his|her|the) (?:\w+ )?{_VEHICLE} into (?:an? |the )?(?:\w+ )?"
        r"(?:crowd|pedestrians?|people|shoppers|group|worshippers)"),
    ),
    (
        "execution",
        "execution",
        (r"executed(?! (?:an?|the|search) (?:search )?(?:warrant|plan|order|manoeuvre))|execut(?:es|ions?|ing)"
        r"(?! (?:of )?(?:the|an?) (?:search |arrest )?(?:plan|warrant|will|order|agreement))|behead(?:ed|ings?|s)"
        r"|crucif(?:ied|ixion)|put to death|firing squads?|burn(?:ed|t) alive|summar(?:y|ily) (?:killed|shot"
        r"|killings?)"),
    ),
    ("assassination", "assassination", r"assassinat(?:ed|ions?|es|ing)"),
    (
        "stabbing",
        "stabbing",
        (r"stabb(?:ed|ings?|ing)|stabs|knife (?:attack(?:er)?s?|rampage)|knifed|(?:hacked|stabbed|slashed) to death"
        r"|(?:machete|axe|sword) attacks?|slit (?:his|her|their) throats?|throats? (?:was|were"
        r"|had been) (?:slit|cut)"),
    ),
    (
        "hostage taking",
        "abduction",
        (rf"(?:took|taken|taking|holding|held|seized|seizing|takes|taking)(?: {_W}){{0,5}}? hostages?"
        r"|hostage[- ](?:taking|takers?|crisis|situation|siege)"),
    ),
    ("abduction", "abduction", r"abduct(?:ed|ions?|s|ing)|kidnap(?:ped|pings?|s|ping)?|forcibly disappeared"),
    ("ambush", "clash", r"ambush(?:es|ed|ing)?"),
    (
        "clash",
        "clash",
        (r"clash(?:es|ed|ing)?|fighting(?! (?:chance|for (?:his|her|their|its) li|fires?|the (?:fire|blaze)))"
        r"|fought(?! (?:for|off|back|fires?|an?|the (?:fire|blaze)))"
            r"|firefights?|gun ?(?:battles?|fights?)|shoot-?outs?|skirmish(?:es|ed)?|exchang(?:es?|ed"
        r"|ing) (?:of )?(?:fire"
        r"|gunfire|shots)|battles?(?! (?:with|against|over) (?:cancer|illness))|crossfire|hostilities"
        r"|(?<!counter-)offensive(?! (?:remark|comment|language|word|weapon|tackle|line|coordinator))s?"),
    ),
    (
        "shooting",
        "shooting",
        (r"open(?:ed|ing|s)? fire|shootings?(?! (?:guard|range|stars?|percentage|down))|drive-by|gunfire"
        r"|gun(?:ned)? down"
        r"|shot(?! (?:down|put|glass|of (?:whisky|rage)))(?!gun)|snip(?:er|ers|ed|ing)(?: (?:fire|shots?))?|gunshots?"
        r"|gun (?:attacks?|violence|rampage)|machine[- ]gun(?:ned| fire)|small[- ]arms fire|shooters?|shoots"
        rf"|gunm[ae]n(?: {_W}){{0,4}}? (?:kill(?:ed|s|ing)?|attack(?:ed|s|ing)?|target(?:ed|s|ing)?|fir(?:ed|es|ing))"
        r"|hail of bullets|riddled with bullets|fatally shot|murder-suicide|killed by (?:a )?gunm[ae]n"),
    ),
    (
        "mob violence",
        "mob violence",
        (r"lynch(?:ed|ings?)|mob (?:attack(?:s|ed)?|violence|justice|killings?)|angry mob|beat(?:en"
        r"|ing)? (?:\w+ )?to death"
        r"|stoned to death|riot(?:s|ing|ers)?|communal violence"),
    ),
    (
        "arson",
        "arson",
        (r"arson(?: attacks?)?|set (?:fire to|ablaze|alight)|set(?: \w+){1,3} (?:on fire|ablaze|alight)|torched"
        r"|fire-?bomb(?:ed|ings?|s)|petrol bombs?|molotov"),
    ),
    (
        "torture",
        "torture",
        r"tortured(?: to death)?|died (?:under torture|in (?:custody|detention))|deaths? in (?:custody|detention)",
    ),
    (
        "sexual violence",
        "sexual violence",
        r"rap(?:ed|es)|gang[- ]rap(?:ed?|es)|sexual(?:ly)? (?:violence|assault(?:ed|s)?)",
    ),
    (
        "starvation",
        "starvation",
        r"starved to death|died (?:of|from) (?:hunger|starvation)|deaths? from (?:hunger|starvation)",
    ),
    (
        "raid",
        "raid",
        (r"raid(?:s|ed|ing)?|stormed|storming|operation to (?:capture|seize|arrest|detain|free|kill)|incursions?"
        r"|(?:arrest|ground|search|rescue|security|special forces|commando|night-time"
        r"|counter-?terrorism) operations?"),
    ),
    (
        "bombing",
        "bombing",
        (r"bomb(?:ings?|ed|s)?(?! (?:disposal|squad|threats?|scare|shelters?|mak|experts?|technicians?|sniffing))"
        r"|blew up|blown up|explosive devices?|booby[- ]trapped"),
    ),
    (
        "explosion",
        "bombing",
        (r"(?<!gas )(?<!boiler )(?<!population )explosions?|blasts?(?! (?:the|un|us|government|police|critics"
        r"|furnace))"
        r"|explod(?:ed|es|ing)|detonat(?:ed|es|ions?|ing)"),
    ),
)  # fmt: skip
"""Kinds, the family of each, and their words; where one span could be two kinds, the first in this table has it."""

FAMILY: Mapping[str, str] = {name: family for name, family, _ in _TABLE}
"""The family of each kind: what is demanded of an incident is asked of that."""

NAMES = tuple(FAMILY)
"""The kinds, in the order of the table."""

_ALL = re.compile("|".join(rf"(?P<k{n}>\b(?:{words})\b)" for n, (_, _, words) in enumerate(_TABLE)))
_SIGNS = re.compile(
    r"abduct|air|ambush|arson|assassin|assault|attack|barrel|battle|beat|behead|blast|blew|blow|bomb|burn"
    r"|captiv|chemical"
    r"|clash|crossfire|crucif|custody|detonat|downed|drone|drove|execut|explo|fight|fought|fire|firing|gas|grenade|gun"
    r"|hack|helicop"
    r"|hostage|hostilit|hunger|ied|incursion|jet|kidnap|knif|lynch|machete|mine|missile|mob|mortar|murder|nerve"
    r"|offensive"
    r"|operation|plane|plow|plough|protest|projectile|raid|ramm|rape|riot|rocket|sarin|sexual|shell|shoot|shot"
    r"|skirmish|slit"
    r"|snip|stab|starv|stone|storm|straf|suicide|throat|torch|tortur|violence|weapon"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A kind of violence and the words that name it, by characters of the text searched."""

    kind: str
    start: int
    end: int


def kinds_in(text: str, start: int, *, end: int) -> Iterator[Named]:
    """Yield the kinds of violence that a stretch of text names, in order.

    >>> [n.kind for n in kinds_in("A suicide car bomb went off; rebels then shelled Osk.", 0, end=53)]
    ['suicide bombing', 'shelling']
    """
    low = text[start:end].lower()
    if len(low) != end - start or _SIGNS.search(low) is None:
        return
    for found in _ALL.finditer(low):
        yield Named(NAMES[int(str(found.lastgroup)[1:])], start + found.start(), start + found.end())
