"""Actors: whom the words of a sentence name as attacker, as one of two who fought, or as struck."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tallybook.claims.acts import party_words as table
from tallybook.claims.acts.party_phrases import Phrase, Row, nations, persons, phrases, row
from tallybook.language.words import words
from tallybook.model import Actor, PartyRole

_ACTED = words(
    """
    kill kills killed shoot shoots shot shell shells shelled bomb bombs bombed bombard bombarded attack attacks
    attacked
    raid raids raided storm storms stormed strike strikes struck hit hits target targets targeted execute executes
    executed behead beheads beheaded massacre massacred ambush ambushes ambushed wound wounds wounded injure injures
    injured abduct abducts abducted kidnap kidnaps kidnapped stab stabs stabbed pound pounds pounded murder murders
    murdered assassinate assassinated torched torture tortured besieged gunned blasted pummelled pummeled hammered
    """
)
_WARRED = words("shell shelled bomb bombed bombarded attack attacked raided strike struck shoots hit pounds pounded")
"""What a country does: a place is where people are killed."""
_NO_OBJECT = words(
    """
    in at on by near during after as when while and or outside inside this last over along from since dead to
    before with
    of were was have had overnight today yesterday for wounded injured killed is are monday tuesday wednesday thursday
    friday saturday sunday but that if than until
    """
)
_AUXILIARIES = words("have has had also then later allegedly reportedly fatally who which that")
_PASSIVE = words("was were is are has have been being also later who had")
_DID = re.compile(
    r"(?:open(?:ed|s)? fire\b|(?:launch(?:ed|es|ing)?|carr(?:ied|y|ies|ying) out|conduct(?:ed|s)?|mount(?:ed|s)?"
    r"|stag(?:ed|es)|stepp?(?:ed)? up|unleash(?:ed)?) (?:[\w'’-]{1,20} ){0,5}?(?:attacks?|strikes?"
    r"|air ?strikes?|raids?"
    r"|assaults?|bombings?|offensive|shelling|ambush|missiles?|rockets?|operation)\b"
    r"|(?:drop(?:ped|s)?|detonat(?:ed|es)?|fir(?:ed|es|ing)|lobbed|threw"
    r"|hurled) (?:[\w'’-]{1,20} ){0,4}?(?:bombs?|missiles?"
    r"|rockets?|shells?|mortars?|grenades?|explosives?|device|crowds?|protesters|civilians|people|demonstrators"
    r"|them|him|her"
    r"|shots|vest|live)\b|fir(?:ed|es) (?:at|on|into|upon)\b|shot into\b|blew (?:himself|herself"
    r"|themselves) up"
    r"|exploded (?:his|her|their)\b|took (?:[\w'’-]{1,20} ){1,4}?hostage|sprayed\b|drove (?:an?|his|her"
    r"|the) (?:[\w'’-]{1,20} ){1,3}into\b|set fire to\b)",
    re.IGNORECASE,
)
_FIGHTS = words("clash clashed clashes fought fight fighting battle battled battles battling clashing")
_FOUGHT = _FIGHTS - {"fighting", "battling", "fight", "battle"}
"""Who is being fought "in a war" is no side of one day's violence."""
_FIGHTING = _FIGHTS | words(
    "firefight firefights gunbattle gunbattles gunfight gunfights skirmish skirmishes fire confrontations combat"
)
_STRIKES = words(
    """
    airstrike airstrikes strike strikes raid raids shelling shells bombardment bombardments gunfire fire artillery
    bombing
    bombings bomb bombs bomber bombers attack attacks assault assaults offensive ambush sniper snipers missile
    missiles
    rocket rockets drone drones gunship incursion mortar mortars warplanes barrage onslaught
    """
)
_KINDLY = words(
    """
    air overnight artillery mortar rocket suicide car truck drone missile heavy sniper tank aerial deadly suspected
    ground
    machine-gun cruise intense barrel pre-dawn fresh new car-bomb bombing jet
    """
)
"""What may stand between a party and its strikes."""
_BY = (
    _ACTED
    | _STRIKES
    | words(
        """
        out launched conducted dropped fired planted set off detonated assault operation hands killing killings
        executions
        execution gunned beheading massacre detained captured abduction kidnapping fire siege down bombardment
        stabbing shooting
        """
    )
)
_AT = words("on against at targeting targeted hitting hit striking attacking storming into upon")
_HITTING = words("targeting hitting striking attacking storming killing wounding shelling bombing shooting ambushing")
_CHARGED = words("arrested charged indicted convicted sentenced booked jailed arraigned accused wanted guilty")
_CASE = re.compile(
    r"\b(?:murder|shoot|kill|death|stabb|homicide|manslaughter|attack|assault|slay|rampage)", re.IGNORECASE
)
_NEAR = 8
_ASKED = frozenset({"what", "whose", "which"})


def actors_in(text: str, start: int, *, end: int) -> Iterator[Actor]:
    """Yield whom a sentence names in its words for violence, in the order of the text.

    >>> said = "Rebels shelled an army checkpoint in Osk."
    >>> [(str(a.role), a.text) for a in actors_in(said, 0, end=len(said))]
    [('attacker', 'Rebels'), ('struck', 'an army checkpoint')]
    """
    told = row(text, start, end=end)
    held = phrases(told)
    held = sorted([*held, *nations(told, held), *persons(told, held)], key=lambda one: one.first)
    for phrase, role in zip(held, _roles(told, held), strict=True):
        if role and _names_somebody(told, phrase, role=role):
            yield _actor(told, phrase if role is not PartyRole.STRUCK else _with_post(told, phrase), role=role)


def _roles(told: Row, held: Sequence[Phrase]) -> list[PartyRole | None]:
    """Return the role of each phrase; of two that "and" joins, one has the role of the other."""
    roles: list[PartyRole | None] = []
    for place, phrase in enumerate(held):
        second = place and _is_second_of_two(told, held[place - 1], other=phrase)
        roles.append(PartyRole.FOUGHT if second else _role(told, phrase))
    for place in range(1, len(held)):
        if _is_coordinated(told, held[place - 1], other=held[place]):
            roles[place] = roles[place] or roles[place - 1]
    for place in range(len(held) - 1, 0, -1):
        if _is_coordinated(told, held[place - 1], other=held[place]):
            roles[place - 1] = roles[place - 1] or roles[place]
    return roles


def _role(told: Row, phrase: Phrase) -> PartyRole | None:
    """Return what the words around a phrase make of it, or None where they make nothing."""
    at = phrase.first - (2 if told.at(phrase.first - 1) == "either" else 1)
    before = told.at(at)
    if before in _ASKED:
        return None
    if _is_in_a_fight(told, phrase, before=before):
        return PartyRole.FOUGHT
    if _is_charged(told, phrase, before=before):
        return PartyRole.CHARGED
    if phrase.owns or _owns_strikes(told, phrase):
        joint = before == "by" and told.at(phrase.end) in {"and", "or"} and _is_done_by(told, at)
        return PartyRole.ATTACKER if joint or _owns_strikes(told, phrase) else None
    if before == "by" or (before == "of" and told.at(at - 1) == "hands"):
        return PartyRole.ATTACKER if _is_done_by(told, at) else None
    is_post = told.joined(phrase.end - 1) and told.at(phrase.end) in table.POSTS
    return (None if is_post else _by_verb(told, phrase)) or _by_blow(told, phrase)


def _is_in_a_fight(told: Row, phrase: Phrase, *, before: str) -> bool:
    """Tell whether the words before a phrase set it against somebody: "clashes with", "fighting between"."""
    if before == "between":
        return not _FIGHTING.isdisjoint(told.low[max(0, phrase.first - _NEAR) : phrase.first])
    if before in {"with", "against"}:
        return not _FIGHTING.isdisjoint(told.low[max(0, phrase.first - 4) : phrase.first - 1])
    return before in _FOUGHT and not phrase.owns and told.joined(phrase.first - 1)


def _is_charged(told: Row, phrase: Phrase, *, before: str) -> bool:
    """Tell whether a person is held for the violence or accused of it: "a man was charged with murder"."""
    if not (phrase.is_person or told.low[phrase.head] in table.PERSONS):
        return False
    at = phrase.end
    while at < phrase.end + 4 and told.at(at) in _PASSIVE:
        at += 1
    held = told.at(at) in _CHARGED or (before in _CHARGED and told.joined(phrase.first - 1))
    return held and _CASE.search(told.text, told.starts[0], told.ends[-1]) is not None


def _owns_strikes(told: Row, phrase: Phrase) -> bool:
    """Tell whether the words after a phrase are its strikes: "army shelling", "Russian air strikes"."""
    head = told.low[phrase.head]
    if not (phrase.owns or head in table.OWNERS or _is_group(told, phrase)):
        return False
    at = phrase.end
    while at < phrase.end + 3 and told.at(at) in _KINDLY and told.joined(at - 1):
        at += 1
    return told.at(at) in _STRIKES and told.joined(at - 1) and not _is_verb(told, at, phrase=phrase)


def _is_verb(told: Row, at: int, *, phrase: Phrase) -> bool:
    """Tell a verb from a noun of the same letters: "rebels shell the town"."""
    plural = told.low[phrase.head] in table.FIGHTERS and told.low[phrase.head].endswith("s")
    return at == phrase.end and plural and told.low[at] in _ACTED


def _is_group(told: Row, phrase: Phrase) -> bool:
    """Tell whether a phrase ends in the name of a group."""
    return any(" ".join(told.low[first : phrase.end]) in table.SPELLED for first in range(phrase.first, phrase.end))


def _is_done_by(told: Row, by: int) -> bool:
    return not _BY.isdisjoint(told.low[max(0, by - 3) : by])


def _by_verb(told: Row, phrase: Phrase) -> PartyRole | None:
    """Return the role of a phrase whose verb follows it."""
    at = phrase.end
    while at < phrase.end + 4 and (told.at(at) in _AUXILIARIES or told.at(at).endswith("ly") or _may_have(told, at)):
        at += 1
    if at >= len(told) or not told.text[told.ends[at - 1] : told.starts[at]].isspace():
        return None
    word = told.low[at]
    if word in _FIGHTS and word not in {"fight", "fighting"}:
        return PartyRole.FOUGHT
    if _DID.match(told.text, told.starts[at]):
        return PartyRole.ATTACKER
    past = at + 1 if told.at(at + 1) == "dead" else at
    acts = word in (_WARRED if phrase.is_country else _ACTED) and told.joined(past)
    acts = acts and told.at(past + 1) not in _NO_OBJECT
    return PartyRole.ATTACKER if acts and not _is_counted(told, phrase) else None


def _may_have(told: Row, at: int) -> bool:
    return told.at(at) in {"may", "might", "could"} and told.at(at + 1) == "have"


def _is_counted(told: Row, phrase: Phrase) -> bool:
    """Tell whether a phrase is of people counted as hurt: "ten soldiers killed"."""
    return told.low[phrase.first].isdigit() and told.at(phrase.end) in {"killed", "wounded", "injured", "shot"}


def _by_blow(told: Row, phrase: Phrase) -> PartyRole | None:
    """Return that a phrase is struck, where a blow stands before it."""
    at = phrase.first - 1
    before, earlier = told.at(at), told.low[max(0, at - 5) : max(0, at)]
    if not told.joined(at) or phrase.is_country or told.low[phrase.head] in table.PERSONS:
        return None
    if before in _HITTING or (before in _ACTED and before not in {"strike", "strikes", "raid", "raids"}):
        return PartyRole.STRUCK
    if before in _AT and not _STRIKES.isdisjoint(earlier):
        return PartyRole.STRUCK
    return None


def _is_coordinated(told: Row, one: Phrase, *, other: Phrase) -> bool:
    between = told.low[one.end : other.first]
    return between in {
        ("and",),
        ("or",),
        ("and", "its"),
        ("and", "their"),
        ("and", "its", "allied"),
        ("as", "well", "as"),
    }


def _is_second_of_two(told: Row, one: Phrase, *, other: Phrase) -> bool:
    """Tell whether a phrase is the second of two sides: "clashes between rebels and government forces"."""
    words_between = told.low[one.end : other.first]
    return (
        len(words_between) <= _NEAR
        and "and" in words_between
        and told.at(one.first - 1) == "between"
        and not _FIGHTING.isdisjoint(told.low[max(0, one.first - _NEAR) : one.first])
    )


def _names_somebody(told: Row, phrase: Phrase, *, role: PartyRole) -> bool:
    """Tell a party from a word that could be anybody: "forces", "the group", and people who were struck."""
    head = told.low[phrase.head]
    if phrase.is_person or head in table.PERSONS:
        return role in {PartyRole.ATTACKER, PartyRole.CHARGED}
    bare = all(
        told.low[i] in {"the", "a", "an", "some", "two", "three", "these"} for i in range(phrase.first, phrase.head)
    )
    return not (head in table.ORGANISED - {"coalition"} and bare and phrase.head == phrase.end - 1)


def _with_post(told: Row, phrase: Phrase) -> Phrase:
    """Return a phrase with the post that is struck: "an army checkpoint"."""
    at = phrase.end
    if told.joined(at - 1) and told.at(at) in table.POSTS:
        return replace(phrase, end=at + 1)
    return phrase


def _actor(told: Row, phrase: Phrase, *, role: PartyRole) -> Actor:
    start, end = told.starts[phrase.first], told.ends[phrase.end - 1]
    return Actor(start=start, end=end, text=told.text[start:end], role=role)
