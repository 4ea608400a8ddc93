"""Objects: the phrases to the right of a cue that it takes ("killing a nurse, a porter and two guards")."""

from tallybook.claims.counting.casualty_nouns import CASUALTIES, UNCLEAR
from tallybook.claims.counting.groups import attributes
from tallybook.claims.counting.nouns import is_person
from tallybook.claims.counting.number_words import is_cardinal
from tallybook.claims.counting.phrases import Phrase
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.wordclasses import DETERMINERS, POSSESSIVES, REPORTING
from tallybook.claims.harm.bindings import Binding, Bound
from tallybook.claims.harm.cues import Cue, Kind
from tallybook.claims.harm.lists import after_place, listed_after
from tallybook.claims.harm.plans import is_negated, is_planned, is_police_news
from tallybook.claims.harm.sentence import Sentence, after_chain, before_chain
from tallybook.language.words import words
from tallybook.model import Outcome

CARELESS = frozenset({Outcome.CAPTURED, Outcome.FREED, Outcome.DISPLACED, Outcome.SHOT})
"""Outcomes whose verbs take towns, statements and photographs as well as people."""

SKIPS = words(
    "the both all also another additional further other total of combined staggering shocking reported a an up"
    " only just"
)
OPENING = frozenset(['"', "“", "‘", "«", "(", "[", ":", "'"])
MOST_SKIPPED = 4
FUNERALS = words("buries bury burying buried mourns mourning")
BURIED = frozenset({"victims", "victim"})
"""Whoever is buried as a victim is dead; others may be buried alive."""
MOST = words("all most many some half majority several none few bulk")
AFTER_SHOT = words("in at on outside inside near during before after and when while") | {"", ".", ",", ";", ":"}
"""What may follow a bare number of those shot: "he shot four, killing one"; not "shot two deer"."""
LEAVING = frozenset({"left", "leaving", "leaves"})
LEFT_REACH = 7
TAKERS = words("kidnapped kidnaps kidnapping abducted abducts abducting arrested arresting detained detaining")
"""Verbs that take nothing but people, so that a bare number after them counts people."""

JUDGING = words("is constitutes amounts must should cannot will would violates remains")
"""What follows a deed that is spoken of in general: "killing prisoners is a crime"."""

ENDS = frozenset({"", ".", "in", "since", "so", "over", "during", ","})
DEFINITE = DETERMINERS - {"a", "an", "any", "each", "every", "that", "this"}


def object_of(said: Sentence, cue: Cue) -> int | None:
    """Return the phrase that a cue takes as its object, or None.

    >>> from tallybook.claims.harm.sentence import sentence
    >>> said = sentence("Gunmen killed the two guards.")
    >>> said.phrases[object_of(said, said.cues[0])].head
    'guards'
    """
    if cue.kind not in {Kind.PARTICIPLE, Kind.OBJECT} or is_negated(said.row, cue) or is_planned(said.row, cue):
        return None
    chain, passive = before_chain(said.row, cue.start)
    attributive = said.row.at(cue.start - 1) in {"the", "these"}  # "the killed guards"
    if cue.kind is Kind.PARTICIPLE and (passive or attributive):
        return None
    n = object_at(said, cue.end)
    if n is None and cue.kind is Kind.PARTICIPLE and _is_inverted(said, cue, chain=chain):
        n = object_at(said, cue.end + 1)
    if n is None or not fits(said, n, cue=cue):
        return None
    left = said.ends.get(chain)
    if cue.kind is not Kind.PARTICIPLE or left is None or said.phrases[left].kind == "name":
        return n
    counted = said.phrases[left].kind in {"number", "vague"}
    apart = said.phrases[n].of_them and counted  # "40 hurt some of them badly" lacks its comma
    another = has_own_cue(said, n) or _is_left(said, left, n=n) or _speaks(said, n)
    return None if apart or another else n


def _is_left(said: Sentence, left: int, *, n: int) -> bool:
    """Tell whether people before a participle are those hurt, and a name after it opens what follows.

    "It left ten hurt Ana Orr said" lacks its comma; in "ten men hurt Ana Orr" they are those who hurt.
    """
    before = said.row.low[max(0, said.phrases[left].start - LEFT_REACH) : said.phrases[left].start]
    return said.phrases[n].kind == "name" and not LEAVING.isdisjoint(before)


def _speaks(said: Sentence, n: int) -> bool:
    """Tell whether a phrase names who reports it: "15 injured a reporter said"."""
    phrase, row = said.phrases[n], said.row
    end = phrase.end + (phrase.kind == "name" and is_person(row.at(phrase.end)))
    return phrase.strict and row.at(end) in REPORTING


def _is_inverted(said: Sentence, cue: Cue, *, chain: int) -> bool:
    """Tell whether the people follow the verb: "Also injured were three boys", "Those killed were two nurses"."""
    share = is_cardinal(said.row.at(chain - 3)) and said.row.at(chain - 4) == "in"  # "one in five of those killed"
    if said.row.at(chain - 2) == "of" and (share or said.row.at(chain - 3) in MOST):
        return False  # "all of those killed were guests"
    opens = chain == 0 or said.row.at(chain - 1) in {"those", ".", ";", "also", '"', "“"}
    return opens and said.row.at(cue.end) in {"was", "were", "are"} and said.row.at(cue.end + 1) != "all"


def object_at(said: Sentence, i: int) -> int | None:
    """Return the phrase that begins at a token, or soon after it past articles and opening signs."""
    for at in range(i, i + MOST_SKIPPED + 1):
        if at in said.starts:
            n = said.starts[at]
            return None if said.phrases[n].kind == "name" and at > i else n
        word = said.row.at(at)
        counted = said.starts.get(at + 1) if word in POSSESSIVES else None
        if counted is not None and said.phrases[counted].kind == "number" and said.phrases[counted].head:
            return counted  # "killed his two sons"
        if at in said.cue_at or (word not in SKIPS and word not in OPENING):
            return None
    return None


def fits(said: Sentence, n: int, *, cue: Cue) -> bool:
    """Tell whether a cue may take a phrase as its object."""
    phrase, row = said.phrases[n], said.row
    if _is_unfit(row, phrase, cue=cue):
        return False
    if phrase.kind == "name":
        aged = cue.outcomes == (Outcome.SHOT,) and phrase.end > phrase.counted  # "shot Ana Orr, 29,"
        return aged or cue.nominal or not CARELESS.intersection(cue.outcomes)
    if is_police_news(row, cue) or (CARELESS.intersection(cue.outcomes) and _attacked(said, n)):
        return False
    if cue.outcomes == (Outcome.SHOT,) and phrase.head is None:
        return phrase.kind == "number" and row.at(phrase.end) in AFTER_SHOT
    if cue.loss or CARELESS.intersection(cue.outcomes):
        alone = (cue.loss and row.at(phrase.end) in ENDS) or (
            row.at(cue.start) in TAKERS and phrase.kind in {"number", "vague"}
        )
        alone = alone or (cue.nominal and phrase.kind == "number" and row.at(phrase.end) in {"", ".", ","})
        return phrase.known and (phrase.head is not None or alone)
    return True


def _is_unfit(row: Tokens, phrase: Phrase, *, cue: Cue) -> bool:
    definite = phrase.kind == "bare" and row.at(phrase.start - 1) in DEFINITE and not is_kin(row, phrase)
    unclear = phrase.head in UNCLEAR and not phrase.outcomes
    alive = row.at(cue.start) in FUNERALS and phrase.head not in BURIED
    generic = phrase.kind == "bare" and row.at(cue.start).endswith("ing") and row.at(phrase.end) in JUDGING
    uncounted = row.at(cue.start) == "massacre" and phrase.kind not in {"number", "vague"}
    return definite or unclear or alive or generic or uncounted or counts_another(phrase, cue=cue)


def is_kin(row: Tokens, phrase: Phrase) -> bool:
    """Tell whether people are those of somebody counted: "a woman and her children", unless names follow them."""
    named = row.at(phrase.end) == "," and row.is_capital(phrase.end + 1)
    return row.at(phrase.start - 1) in POSSESSIVES and row.at(phrase.start - 2) == "and" and not named


def counts_another(phrase: Phrase, *, cue: Cue) -> bool:
    """Tell whether the phrase's own noun counts another outcome: "14 bodies" are not among the "wounded"."""
    return phrase.head in CASUALTIES and bool(phrase.outcomes) and set(phrase.outcomes).isdisjoint(cue.outcomes)


def _attacked(said: Sentence, n: int) -> bool:
    """Tell whether a phrase names those who attacked: the arrest of a suspect is no capture."""
    phrase = said.phrases[n]
    return phrase.group is not None and any(a.name == "attacker" for a in attributes(said.row.slice(*phrase.group)))


def bind_objects(bound: Bound, c: int, *, first: int) -> None:
    """Bind a cue to its object, and to what the object's list goes on with."""
    said = bound.said
    cue = said.cues[c]
    n: int | None = first
    while n is not None:
        bound.add(Binding(n, cue.outcomes, "object", cue=c, unsplit=cue.unsplit))
        n = next_in_list(said, n, cue=cue)


def next_in_list(said: Sentence, n: int, *, cue: Cue) -> int | None:
    """Return the next phrase of a list: "a nurse, a porter and two guards"."""
    following = listed_after(said, n)
    if following is None and (beyond := after_place(said, said.phrases[n].end)):
        following = said.starts[beyond]
        if said.phrases[following].strict or said.phrases[following].kind == "none":
            return None
    if following is None or has_own_cue(said, following) or not fits(said, following, cue=cue):
        return None
    return None if _tells_another(said.phrases[following], cue=cue) else following


def _tells_another(phrase: Phrase, *, cue: Cue) -> bool:
    """Tell whether a phrase in a list says another outcome itself: "bodies of two guards and six injured children"."""
    return bool(phrase.outcomes) and set(phrase.outcomes).isdisjoint(cue.outcomes)


def has_own_cue(said: Sentence, n: int) -> bool:
    """Tell whether the phrase is the subject of a cue that follows it."""
    end = said.phrases[n].end
    at, passive = after_chain(said.row, end)
    c = said.cue_at.get(at)
    if c is None or said.cues[c].start != at:
        return False
    cue = said.cues[c]
    if cue.kind in {Kind.SUBJECT, Kind.BESIDE}:
        return True
    return cue.kind is Kind.PARTICIPLE and (passive or (at == end and object_at(said, cue.end) is None))
