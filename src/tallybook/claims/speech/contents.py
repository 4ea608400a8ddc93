"""Contents: the position that words take by themselves, quoted or reported: "it was a massacre", "we did not fire"."""

import re
from dataclasses import dataclass

from tallybook.model import Speaker, SpeakerKind, StatementKind

Stretch = tuple[int, int]

_ACTED = (
    r"(?:carr(?:y|ied) out|struck|strike|hit|bomb(?:ed)?|shell(?:ed)?|target(?:s|ed)?|attack(?:ed)?|kill(?:ed)?"
    r"|shot|shoot"
    r"|fired? (?:at|on|upon|the|back|rockets?|missiles?|mortars?|shots?)|launch(?:ed)?|conduct(?:ed)?|raid(?:ed)?"
    r"|execut(?:ed?)"
    r"|behead(?:ed)?|abduct(?:ed)?|kidnap(?:ped)?|open(?:ed)? fire|ambush(?:ed)?|stab(?:bed)?|massacred?"
    r"|assassinated?"
    r"|detonated?|downed|stormed|dropped|planted|seized|captured)"
)
_OWN_MEN = (
    r"(?:aircraft|forces|troops|soldiers|fighters|men|units|jets|planes|warplanes|pilots|drones|artillery|officers"
    r"|police"
    r"|navy|army|members|gunners|missiles?|rockets?|strikes?)"
)
_HAVE = r"(?:(?:had|has|have|did|do) )?(?:(?:also|only|indeed|then|\w+ly) ){0,2}"
ITS_OWN = {
    "body": rf"(?:it|(?:its|their) (?:\w+ ){{0,2}}{_OWN_MEN})",
    "many": rf"(?:it|they|(?:its|their) (?:\w+ ){{0,2}}{_OWN_MEN})",
    "person": rf"(?:(?:his|her|its|their) (?:\w+ ){{0,2}}{_OWN_MEN})",
    "quoted": rf"(?:we|i|it was us|(?:our|my) (?:\w+ ){{0,2}}{_OWN_MEN})",
}
"""How a speaker speaks of what is its own: a body, a body of many, a person, and anybody in a quotation."""

_NOT = r"(?:(?:did|do|does|have|has|had|was|were|are|is|would|will|could) ?(?:not|never|n['’]t)|never|neither)"
_NO_PART = (
    r"\b(?:(?:had|has|have) (?:absolutely )?nothing to do with|(?:had|has|have) no (?:part|role|hand|involvement"
    r"|link|connection)"
    r"s?\b|(?:was|were|is|are)(?:n['’]t| not) (?:involved|responsible|behind|us|ours|our)|no involvement)"
)
_NO_SUCH = (
    r"\bthere (?:was|were|had been|have been|has been) no (?:\w+ ){0,2}?(?:air ?strikes?|strikes?|attacks?|raids?"
    r"|shelling"
    r"|bombing|massacre|civilians?|casualties|chemical|gunmen|fighters|soldiers|troops)\b"
)
NO_PART = re.compile(f"{_NO_PART}|{_NO_SUCH}", re.IGNORECASE)
DENIED = {
    who: re.compile(
        rf"\b(?:{own} (?:\w+ ){{0,2}}?{_NOT} (?:(?!known|clear|which|who|that|whether|if|when"
        rf"|what)\w+ ){{0,3}}?(?:{_ACTED}|carry|carrying|used?|commit|involved|take part|order|fire\b)"
        rf"|{own} (?:\w+ )?{_NOT} (?:\w+ )?(?:responsible|involved|behind)|neither (?:us|we))\b",
        re.IGNORECASE,
    )
    for who, own in ITS_OWN.items()
}
ACCEPTED = {
    who: re.compile(
        rf"\b(?:{own} {_HAVE}{_ACTED}|{own} (?:was|were|is|are|had been) (?:\w+ )?(?:behind|responsible for)"
        rf"|{own} (?:\w+ )?(?:accept|take|claim)(?:s|ed)? (?:\w+ )?responsibility|it was our"
        r"|(?:aircraft|bombs?|drones?|fighters|jets?|missiles?|planes?|rockets?|shells?|troops|warplanes?)"
        r" (?:was|were) ours)\b",
        re.IGNORECASE,
    )
    for who, own in ITS_OWN.items()
}
NOT_ACTS = re.compile(
    r"\b(?:hit|struck|shot|captured|launched|conducted|attacked|seized|dropped) (?:by\b|(?:(?:a|an|the|this|it"
    r"|some) )?"
    r"(?:\w+ )?(?:video|videos|film|photo|footage|photos|hard|investigation|inquiry|search|probe|test|interviews?"
    r"|number))",
    re.IGNORECASE,
)
"""What is hit or shot and is no violence of the speaker."""

_WORD = r"[\w'’.“”\"‘-]{1,30}"
_PARTY = (
    r"(?:(?:the|both|these|those|government|regime|state|rebel|enemy|security|opposition|occupation|coalition"
    r"|loyalist|allied"
    r"|army|police|military|militia|paramilitary|militant|insurgent|terrorist|border|[A-Z][\w'’.-]{1,30})\s){0,4}"
    r"(?:forces|troops|army|armies|soldiers|jets|warplanes|planes|aircraft|helicopters|gunships|artillery|police"
    r"|militia"
    r"|militias|militiamen|rebels|militants|insurgents|terrorists|fighters|coalition|navy|air force|regime"
    r"|government|drones?"
    r"|guards|settlers|mercenaries|extremists|jihadists|paramilitaries)"
)
BLAMED = re.compile(
    rf"(?P<behind>\b(?!(?:no|nobody|who|it|there|what|if|that) ){_WORD}(?: (?!who\b|that\b){_WORD}){{0,6}}?) "
    r"(?:was|were|is|are|had been|have been|has been) (?:\w+ly |also )?(?:behind (?:the|this|that|it|an?|last|these)"
    r"|responsible for|to blame for|guilty of)\b"
    rf"|(?P<party>\b{_PARTY})(?: (?:in|from|near|at|of) [A-Z][\w-]+)? (?:(?:had|has|have) )?(?:\w+ly |also )?"
    r"(?:killed|bombed|shelled|targeted|were targeting|executed|shot|opened fire|fired (?:at|on|upon|the|into|a"
    r"|rockets?|missiles?)"
    r"|attacked|massacred"
    r"|committed|carried out|tortured|gassed|struck|hit|bombarded|raided|abducted|beheaded|murdered|dropped)"
    r"(?= (?!in |by |during |when |after |near |at |on |as |while |and |or |amid |over )[^\s,.;])",
)
ANYBODY = frozenset(
    [
        "planes",
        "jets",
        "warplanes",
        "aircraft",
        "helicopters",
        "gunships",
        "artillery",
        "drone",
        "drones",
        "forces",
        "troops",
        "soldiers",
        "fighters",
        "guards",
    ]
)
"""Parties that say nothing of whose they are."""

NEAR = 30
COUNTED = re.compile(r"\d (?:\w+ ){0,3}$")
"""Before a party that is counted, and so among the victims."""

SUFFERED = re.compile(
    r"\b(?:civilians?|people|persons?|residents?|villagers?|children|child|women|woman|men|man|girls?|boys?|bab(?:y"
    r"|ies)"
    r"|famil(?:y|ies)|students?|patients?|doctors?|medics?|nurses?|prisoners?|protesters?|demonstrators?"
    r"|journalists?|worshippers"
    r"|hospitals?|clinics?|schools?|markets?|mosques?|church(?:es)?|homes?|houses?|neighbou?rhoods?|villages?"
    r"|towns?|camps?"
    r"|convoys?|aid|residential|weddings?|funerals?|bus(?:es)?|ambulances?|him|her|them|us|war crimes?|crimes?"
    r"|massacres?"
    r"|atrocit(?:y|ies)|deliberately|barrel bombs?|chemical|chlorine|cluster|shoppers|workers|shops?|baker(?:y"
    r"|ies))\b",
    re.IGNORECASE,
)
"""Whom and what it is a blame to have struck."""

_CHARACTER = (
    r"(?:massacre|war crimes?|crimes?|genocide|genocidal|atrocit(?:y|ies)|terroris[tm]s?|terror|violations?|breach"
    r"|self-defen[cs]e|accident|accidental|mistakes?|error|murder|execution|outrage|outrageous|aggression"
    r"|provocation|tragedy"
    r"|disgrace|act of [\w-]+|success|victory|justified|legitimate|lawful|unlawful|illegal|proportionate|deliberate"
    r"|deliberately|intentional|precise|surgical|cowardly|barbaric|heinous|brutal|senseless|hate crime"
    r"|isolated incident"
    r"|gang-related|random|homicide|self-inflicted|domestic|murder-suicide|slaughter|bloodbath|carnage"
    r"|ethnic cleansing"
    r"|assassination|attack on (?:us|all|our|the|every\w+|humanity|democracy)|declaration of war|civilians"
    r"|non-combatants"
    r"|innocent|unarmed|combatants|militants|fighters|insurgents|criminals|mercenaries|martyrs|hell|nightmare"
    r"|war zone)"
)
_MEASURE = r"(?!(?:in|on|at|by|with|from|to|near|for|of|after|during|when|than)\b|\w+ed\b)[\w'’“”\"‘-]+"
CHARACTERISED = re.compile(
    r"\b(?<!\bof )(?<!of the )(?<!whether )(?<!\bif )(?:it|this|that|these|those|they|(?:the "
    r"|an? )?(?:[\w'’-]{1,30} ){0,3}?(?:attacks?|strikes?"
    r"|raids?|bombings?|shelling|killings?|deaths?"
    r"|shootings?|operations?|blasts?|explosions?|incidents?|victims?|dead|assaults?|massacre|siege|bombardment"
    r"|murders?|scene"
    r"|use|men|those killed|violence|airstrikes?|events?)(?: (?!was|were|is|are)[\w'’-]+){0,5}?)"
    r"(?: (?:was|were|is|are|had been|has been|have been|be)(?: not)?| wasn['’]t| isn['’]t|['’]s"
    r"|,? (?:amount(?:s|ed|ing)? to|constitut(?:es|ed|ing)|represent(?:s|ed)|appear(?:s|ed) to be))"
    rf"(?: {_MEASURE}){{0,4}}? [“\"‘]?(?P<character>{_CHARACTER})\b",
    re.IGNORECASE,
)
SHORT = 60
AN_ACT = re.compile(
    r"^\W*(?:an?|the|not an?) (?:[\w'’-]+ ){0,3}?(?:massacre|war crimes?|crimes?|genocide|atrocity|act of [\w-]+"
    r"|violation|breach"
    r"|outrage|aggression|provocation|tragedy|disgrace|murder|execution|mistake|error|accident|success|victory"
    r"|slaughter"
    r"|bloodbath|nightmare)(?:$|\W*$|,| (?:of|against|that|on|by|which|in|to|and)\b)",
    re.IGNORECASE,
)
"""A quotation or a clause that is nothing but a name for what was done: "an act of revenge"."""

CONDEMNED = re.compile(
    r"\b(?:we|i|my government|our (?:group|party|council|government)) (?:\w+ ){0,3}?(?:condemn|denounce|deplore)\b",
    re.IGNORECASE,
)
ACCUSED = re.compile(r"\b(?:we|i) (?:\w+ )?(?:blame|accuse|hold (?=[^.;]{1,80} responsible\b))", re.IGNORECASE)
DEMANDED = re.compile(
    r"\b(?:(?:we|i) (?:\w+ )?(?:want|demand|call for|ask for|urge|insist on|are (?:calling for|demanding"
    r"|asking for))\b|must be"
    r" (?:\w+ )?(?:stopped|held|brought|investigated|punished|released|prosecuted|an? (?:\w+ )?investigation)"
    r"|must (?:stop|end)\b)",
    re.IGNORECASE,
)
NO_ANSWER = re.compile(
    r"\b(?:(?:we|i) (?:do not|don['’]t|will not|cannot|can['’]t) comment|no comment)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Taken:
    """A position that words take: its kind, where they take it, and whom they blame."""

    kind: StatementKind
    at: Stretch
    target: Stretch | None = None


def position_in(text: str, stretch: Stretch, *, speaker: Speaker, quoted: bool) -> Taken | None:
    """Return the position that a stretch of words takes, if it takes one.

    >>> who = Speaker(text="the army", start=0, end=8)
    >>> [str(position_in(t, (0, len(t)), speaker=who, quoted=True).kind) for t in ("We did not fire", "It was murder")]
    ['denies', 'characterises']
    """
    who = "quoted" if quoted else _self(speaker)
    if found := NO_PART.search(text, *stretch) or DENIED[who].search(text, *stretch):
        return Taken(StatementKind.DENIES, found.span())
    accepted = ACCEPTED[who].search(text, *stretch)
    if accepted and not NOT_ACTS.search(text, accepted.start(), min(stretch[1], accepted.end() + 20)):
        return Taken(StatementKind.ACCEPTS, accepted.span())
    blamed = BLAMED.search(text, *stretch)
    if blamed and _is_blame(blamed, speaker) and (blamed["behind"] or SUFFERED.search(text, blamed.end(), stretch[1])):
        return Taken(StatementKind.BLAMES, blamed.span(), blamed.span("behind" if blamed["behind"] else "party"))
    if quoted and (taken := _first_person(text, stretch)):
        return taken
    named = CHARACTERISED.search(text, *stretch) or (quoted and AN_ACT.search(text[slice(*stretch)][:SHORT]))
    return Taken(StatementKind.CHARACTERISES, stretch) if named else None


def _first_person(text: str, stretch: Stretch) -> Taken | None:
    for kind, pattern in (
        (StatementKind.BLAMES, ACCUSED),
        (StatementKind.CONDEMNS, CONDEMNED),
        (StatementKind.DEMANDS, DEMANDED),
        (StatementKind.NO_COMMENT, NO_ANSWER),
    ):
        if found := pattern.search(text, *stretch):
            return Taken(kind, found.span())
    return None


def _self(speaker: Speaker) -> str:
    """Return how a speaker is taken up in reported words: a person by "his men", a body by "it" or "they"."""
    if speaker.name or (speaker.role and speaker.organisation is None):
        return "person"
    return "many" if speaker.kind in {SpeakerKind.OFFICIAL, SpeakerKind.ARMED_GROUP} else "body"


def _is_blame(blamed: re.Match[str], speaker: Speaker) -> bool:
    """Say whether a party is named, and not only "the planes"; and that it is not the speaker's own."""
    party = (blamed["party"] or "").removeprefix("the ").removeprefix("The ")
    if COUNTED.search(blamed.string, max(0, blamed.start() - NEAR), blamed.start()):
        return False
    return party not in ANYBODY and not _is_own(blamed, speaker)


def _is_own(blamed: re.Match[str], speaker: Speaker) -> bool:
    """Say whether the party named is the speaker's own: police who say that officers fired."""
    words = (blamed["behind"] or blamed["party"]).split()
    party, own = words[-1].casefold(), speaker.text.casefold()
    if any(word[:1].isupper() and word.casefold() in own.split() for word in words if word != "The"):
        return True
    if own.startswith("state ") or " state " in own or "sana" in own.split():
        return any(word.casefold() in {"government", "army", "military", "troops"} for word in words)
    return party in own or (party in {"officers", "police", "guards"} and "police" in own)
