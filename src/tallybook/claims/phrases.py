"""Phrases: a quantity with the noun that it counts, and what the noun itself says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tallybook.claims.casualty_nouns import ATTRIBUTES, BODIES, CASUALTIES, UNCLEAR
from tallybook.claims.cues import SUFFERED
from tallybook.claims.demonyms import PEOPLES
from tallybook.claims.naming import NO_NAME
from tallybook.claims.nonpersons import THINGS
from tallybook.claims.nouns import AGED, bare_plural_end, is_person, is_plural_person, is_single_person, single_person
from tallybook.claims.number_words import is_cardinal
from tallybook.claims.persons import MANY
from tallybook.claims.quantities import Parsed, quantities_in
from tallybook.claims.tokens import Tokens
from tallybook.claims.wordclasses import BOUNDARIES, CUE_WORDS
from tallybook.model import Outcome, Quantity

ADDERS = frozenset({"more", "further", "additional", "another"})
OTHERS = frozenset({"other", "others", "fellow", "remaining", "of"})
THEM = frozenset({"them", "whom", "these", "those", "us"})
OF_THE = frozenset({"the", "these", "those", "its", "their", "his", "her", "our", "my"})
SETS = {
    **dict.fromkeys("wounded injured hurt".split(), Outcome.INJURED),
    **dict.fromkeys("dead killed deceased victims".split(), Outcome.KILLED),
    **dict.fromkeys("hostages captives abductees kidnapped abducted".split(), Outcome.CAPTURED),
}
CAN_QUALIFY = MANY | {"crew", "group", "army", "family"}
BELONGING = frozenset({"of", "from"})
LINKING = frozenset({"are", "were", "was", "is", "being", ",", "was:", "believed", "to", "be"})
REACH = 8
NAME_REACH = 7
WITHIN_NAMES = frozenset({"the", "a", "an", "and", "of", "group", "army", "forces", "movement", "organization", "clan"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A quantity (`start` to `counted`) with its noun phrase (to `end`), by tokens."""

    start: int
    counted: int
    end: int
    kind: str
    quantity: Quantity
    head: str | None = None
    """The noun for people; None where there is none, or one that is not known to be one."""
    known: bool = True
    """False where a noun follows that is not known to name people."""
    group: tuple[int, int] | None = None
    outcomes: tuple[Outcome, ...] = ()
    """What the noun itself says befell them: "six injured children", "17 bodies"."""
    of_them: bool = False
    of_set: Outcome | None = None
    added: bool = False
    partitive: bool = False
    """Taken from another number: "one of three people"."""

    @property
    def strict(self) -> bool:
        """Tell whether only a cue right beside it may take the phrase."""
        return self.kind in {"one", "bare", "name"} or not self.known


def phrases_in(row: Tokens) -> tuple[Phrase, ...]:
    """Return the phrases of a sentence from left to right, none inside another.

    >>> from tallybook.claims.tokens import tokens
    >>> [row.head for row in phrases_in(tokens("killed ten Cuban officers in 3 houses"))]
    ['officers']
    """
    found: list[Phrase] = []
    for i, parsed in quantities_in(row):
        if found and i < found[-1].end:
            continue
        phrase = _phrase(row, i, parsed=parsed)
        if found and found[-1].partitive and (phrase is None or phrase.start > found[-1].end):
            found.pop()
        if phrase is not None:
            found.append(phrase)
    return tuple(phrase for n, phrase in enumerate(found) if not phrase.partitive or n + 1 < len(found))


def _phrase(row: Tokens, i: int, *, parsed: Parsed) -> Phrase | None:
    if parsed.kind in {"one", "bare"}:
        return _unnumbered(row, i, parsed=parsed)
    base = Phrase(i, parsed.end, parsed.end, parsed.kind, parsed.quantity)
    if parsed.kind == "none":
        return _nobody(row, base)
    return _noun(row, _set(row, base))


def _unnumbered(row: Tokens, i: int, *, parsed: Parsed) -> Phrase | None:
    """Make the phrase of "a child", "Cuban allies"; "each day a man" and "a man's house" are none."""
    end = parsed.end
    if parsed.kind == "one" and not _clear_after(row, end):
        return None
    determined = row.at(i) in BOUNDARIES or row.at(i) in {"any", "another"}
    first = min(i + determined, end - 1)
    outcomes = tuple(dict.fromkeys(ATTRIBUTES[row.at(k)] for k in range(first, end) if row.at(k) in ATTRIBUTES))
    phrase = Phrase(i, end, end, parsed.kind, parsed.quantity, head=row.at(end - 1), group=(first, end))
    phrase = replace(phrase, outcomes=outcomes, added=row.at(i) == "another")
    return _belonging(row, phrase)


def _clear_after(row: Tokens, end: int) -> bool:
    """Tell whether a noun ends its phrase: what follows is no further noun ("a rebel stronghold")."""
    word = row.at(end)
    if not word or not word[0].isalpha() or word in BOUNDARIES or word in CUE_WORDS or word in SUFFERED:
        return True
    return row.is_capital(end) or is_cardinal(word) or word.endswith(("ly", "ing", "ed")) or word in {"dead", "missing"}


def _nobody(row: Tokens, phrase: Phrase) -> Phrase:
    """Give "no deaths or injuries" its outcomes, and "no civilians" its group."""
    end, word = phrase.end, row.at(phrase.end - 1)
    outcomes = list(CASUALTIES.get(word, ()))
    while outcomes and row.at(end) in {"or", "and", "nor"} and row.at(end + 1) in CASUALTIES:
        outcomes += CASUALTIES[row.at(end + 1)]
        end += 2
    if outcomes:
        return replace(phrase, end=end, outcomes=tuple(dict.fromkeys(outcomes)), head=word)
    if is_person(word) and end - phrase.start > 1:
        return replace(phrase, head=word, group=(phrase.start + 1, end))
    return phrase


def _set(row: Tokens, phrase: Phrase) -> Phrase:
    """Read what the number is taken from: "of them", "of the wounded", "of its sailors"."""
    end = phrase.counted
    if row.at(end) != "of":
        return phrase
    after = row.at(end + 1)
    if after in THEM and not (after in {"these", "those"} and is_person(row.at(end + 2))):
        return replace(phrase, end=end + 2, of_them=True)
    if after in OF_THE:
        word = row.at(end + 2)
        if word in SETS and not is_person(row.at(end + 3)):
            return replace(phrase, end=end + 3, of_set=SETS[word])
        return replace(phrase, end=end + 2, of_set=Outcome.KILLED if word in SETS else None)
    return replace(phrase, end=end + 1)


def _noun(row: Tokens, phrase: Phrase) -> Phrase | None:
    """Find the noun that a number counts; None where it counts things."""
    if phrase.of_set is not None and row.at(phrase.end - 1) in SETS:
        return phrase
    if phrase.of_them:
        return _made_of(row, phrase)
    if phrase.end > phrase.counted and is_cardinal(row.at(phrase.end)):
        return replace(phrase, partitive=True)
    at, added = phrase.end, False
    while row.at(at) in ADDERS or row.at(at) in OTHERS:
        added = added or row.at(at) in ADDERS
        if row.at(at) == "others":
            return replace(phrase, end=at + 1, head="others", added=added)
        at += 1
    phrase = replace(phrase, added=added, end=at if at > phrase.end else phrase.end)
    run = list(_run(row, at, single=phrase.quantity.high == 1))
    head = _head(row, run, single=phrase.quantity.high == 1)
    if head is not None:
        return _headed(row, replace(phrase, end=head + 1), first=at)
    if not run:
        return phrase
    return _unknown(row, phrase, run=run)


def _run(row: Tokens, i: int, *, single: bool) -> Iterator[int]:
    """Yield the tokens after a number that may belong to its noun phrase."""
    for k in range(i, min(i + REACH, len(row))):
        word = row.at(k)
        if not word[0].isalnum() or word in BOUNDARIES or is_cardinal(word):
            return
        if word in ATTRIBUTES or word in {"hurt"}:
            if not any(is_person(row.at(m)) for m in range(k + 1, k + 4)) or _verb_follows(row, k + 1):
                return
        elif word in CUE_WORDS or (word.endswith("ly") and not single):
            return
        yield k


def _verb_follows(row: Tokens, k: int) -> bool:
    """Tell whether "injured" before a token is a verb with an object of its own ("20 injured two children")."""
    return row.at(k) in BOUNDARIES or is_cardinal(row.at(k)) or not row.at(k)[:1].isalpha()


def _head(row: Tokens, run: list[int], *, single: bool) -> int | None:
    """Return the token of the noun for people or casualties in a run, or None."""
    last_single = None
    for n, k in enumerate(run):
        word, following = row.at(k), row.at(run[n + 1]) if n + 1 < len(run) else ""
        if word in CASUALTIES and word not in ATTRIBUTES and word not in {"killed", "hurt", "martyrs", "hostages"}:
            return k
        if is_plural_person(word) or word in PEOPLES:
            if not (word in CAN_QUALIFY or word in PEOPLES) or not is_plural_person(following):
                return k
        elif is_single_person(word) and not (AGED.match(word) and is_person(following)):
            last_single = k
            if single and not is_person(following):
                return k
    if last_single is not None and (single or last_single == run[-1]):
        return last_single
    return None


def _headed(row: Tokens, phrase: Phrase, *, first: int) -> Phrase:
    end, word = phrase.end, row.at(phrase.end - 1)
    if word in CASUALTIES and not is_person(word):
        return _casualties(row, phrase)
    outcomes = tuple(dict.fromkeys(ATTRIBUTES[row.at(k)] for k in range(first, end) if row.at(k) in ATTRIBUTES))
    if row.at(end) in {"and", "or"} and (more := bare_plural_end(row, end + 1)) and not _takes_verb(row, more):
        end = more
    return _belonging(row, replace(phrase, end=end, head=word, group=(first, end), outcomes=outcomes))


def _takes_verb(row: Tokens, i: int) -> bool:
    return row.at(i) in {"said", "say", "reported", "have", "had", "fled"}


def _casualties(row: Tokens, phrase: Phrase) -> Phrase:
    """Give "12 deaths and injuries" its outcomes; casualties and losses alone say none."""
    end, word = phrase.end, row.at(phrase.end - 1)
    outcomes = () if word in UNCLEAR else CASUALTIES[word]
    if row.at(end) in {"and", "or"} and row.at(end + 1) in CASUALTIES and outcomes:
        outcomes = tuple(dict.fromkeys((*outcomes, *CASUALTIES[row.at(end + 1)])))
        end += 2
    if word in BODIES:
        return replace(phrase, end=end, head=word, group=(end - 1, end), outcomes=outcomes)
    return replace(phrase, end=end, head=word, outcomes=outcomes)


def _belonging(row: Tokens, phrase: Phrase) -> Phrase:
    """Take in what the people belong to: "members of the Northern Front"."""
    at = phrase.end
    if row.at(at) not in BELONGING or phrase.group is None:
        return phrase
    at += 1
    while row.at(at) in {"the", "a", "an"}:
        at += 1
    end = at
    while at < phrase.end + NAME_REACH and (_is_named(row, at) or row.at(at) in WITHIN_NAMES):
        at += 1
        if row.at(at - 1) not in {"the", "a", "an", "and", "of"}:
            end = at
    named = any(_is_named(row, k) for k in range(phrase.end + 1, end))
    return replace(phrase, end=end, group=(phrase.group[0], end)) if named else phrase


def _is_named(row: Tokens, i: int) -> bool:
    word = row.at(i)
    if not word or word in CUE_WORDS or is_cardinal(word):
        return False
    return (row.is_capital(i) and word not in BOUNDARIES) or word.startswith("al-") or (
        word in NO_NAME and row.is_capital(i - 1)
    )


def _made_of(row: Tokens, phrase: Phrase) -> Phrase:
    """Read what those counted are: "eight of them children", "four of them were women"."""
    at = phrase.end
    while row.at(at) in LINKING and at < phrase.end + len(LINKING):
        at += 1
    end = bare_plural_end(row, at) or single_person(row, at)
    if end is None or (at == phrase.end and row.at(at) in CUE_WORDS):
        return phrase
    first = at + (row.at(at) in BOUNDARIES)
    return replace(phrase, end=end, head=row.at(end - 1), group=(first, end))


def _unknown(row: Tokens, phrase: Phrase, *, run: list[int]) -> Phrase | None:
    """Judge a noun that no table knows: things are no phrase, the rest may be people."""
    words = [row.at(k) for k in run]
    if any(word in THINGS for word in words):
        return None
    end = run[-1] + 1
    return replace(phrase, end=end, known=False, group=(run[0], end))
