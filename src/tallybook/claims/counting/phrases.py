"""Phrases: a quantity with the noun that it counts, and what the noun itself says."""

from dataclasses import replace

from tallybook.claims.counting.aged import unknown_person
from tallybook.claims.counting.ages import after_age, ages_end
from tallybook.claims.counting.asking import is_credit, is_share
from tallybook.claims.counting.belonging import belonging_end
from tallybook.claims.counting.casualty_nouns import ATTRIBUTES, BODIES, CASES_OF, CASUALTIES, TOLD_ALONE, UNCLEAR
from tallybook.claims.counting.caused import is_caused
from tallybook.claims.counting.multiples import multiple
from tallybook.claims.counting.named import apposed, names_beside
from tallybook.claims.counting.naming import name_end
from tallybook.claims.counting.nonpersons import THINGS
from tallybook.claims.counting.noun_runs import attributed, ends_phrase, head_of, noun_run, whose_losses
from tallybook.claims.counting.nouns import (
    DEATHS,
    ORDINALS,
    bare_plural_end,
    is_modifier,
    is_ordinal,
    is_person,
    single_person,
)
from tallybook.claims.counting.number_words import is_cardinal
from tallybook.claims.counting.persons import HOUSEHOLDS
from tallybook.claims.counting.phrase import Phrase
from tallybook.claims.counting.quantities import Parsed, quantities_in
from tallybook.claims.counting.sized import BODIES_SIZED
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.wordclasses import AUXILIARIES, BOUNDARIES, CONJUNCTIONS, CUE_WORDS
from tallybook.language.words import words
from tallybook.model import Outcome

__all__ = ["Phrase", "in_a_row", "phrases_in"]

ADDERS = frozenset({"more", "further", "additional", "another"})
OTHERS = frozenset({"other", "others", "fellow", "remaining", "of"})
THEM = frozenset({"them", "whom", "these", "those", "us"})
OF_THE = frozenset({"the", "these", "those", "its", "their", "his", "her", "our", "my"})
QUOTES = frozenset({'"', "”", "'", "’"})
SETS = {
    **dict.fromkeys(words("wounded injured hurt"), Outcome.INJURED),
    **dict.fromkeys(words("dead killed deceased victims"), Outcome.KILLED),
    "shot": Outcome.SHOT,
    **dict.fromkeys(words("hostages captives abductees kidnapped abducted"), Outcome.CAPTURED),
}
NOUNS_TOO = frozenset({"hostages", "captives", "abductees", "victims"})
LINKING = frozenset({"are", "were", "was", "is", "being", ",", "believed", "to", "be"})
AFTER_SIZES = AUXILIARIES | {
    "",
    ".",
    ",",
    "in",
    "died",
    "perished",
    "killed",
    "dead",
    "missing",
    "survived",
    "on",
    "when",
}
"""What may follow "its crew of five"; in "a group of ten rebels" the number has a noun of its own."""

NUMBER_OF = ("the", "number", "of")
CAPTIVES = frozenset({"hostage", "captive", "prisoner"})


def in_a_row(row: Tokens, phrase: Phrase) -> bool:
    """Tell whether an ordinal makes a phrase one more person: "the sixth victim", "the 12th death"."""
    return phrase.kind == "one" and any(is_ordinal(row.at(k)) for k in range(phrase.start, phrase.counted))


def phrases_in(row: Tokens) -> tuple[Phrase, ...]:
    """Return the phrases of a sentence from left to right, none inside another, names included.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> [(p.kind, p.head) for p in phrases_in(tokens("killed ten Cuban officers in 3 houses"))]
    [('number', 'officers')]
    """
    found: list[Phrase] = []
    for i, parsed in quantities_in(row.text):
        if found and (i < found[-1].end or (i == found[-1].end and row.at(i) in ATTRIBUTES)):
            continue
        phrase = _with_ages(row, _phrase(row, i, parsed=parsed))
        if found and found[-1].partitive and (phrase is None or phrase.start > found[-1].end):
            found.pop()
        if phrase is not None:
            found.append(phrase)
    counted = [p for n, p in enumerate(found) if not p.partitive or n + 1 < len(found)]
    return apposed(row, sorted((*counted, *names_beside(row, counted)), key=lambda p: p.start))


def _with_ages(row: Tokens, phrase: Phrase | None) -> Phrase | None:
    """Take in the ages behind people: "three men, ages 20, 24 and 31"."""
    if phrase is None or phrase.head is None or phrase.kind not in {"one", "number"}:
        return phrase
    return replace(phrase, end=ages_end(row, phrase.end, number=phrase.quantity.value))


def _phrase(row: Tokens, i: int, *, parsed: Parsed) -> Phrase | None:
    first = i - (row.at(i - 1) in {"every", "each"})
    rest = row.low[max(0, first - 2) : first] == ("out", "of") or (is_cardinal(row.at(i - 2)) and is_share(row, i - 1))
    if rest or is_credit(row, i) or is_share(row, parsed.end):
        return None
    if parsed.kind in {"one", "bare"}:
        return unknown_person(row, i, end=parsed.end) or _unnumbered(row, i, parsed=parsed)
    base = Phrase(i, parsed.end, parsed.end, parsed.kind, parsed.quantity)
    if parsed.kind == "crime" and (crime := multiple(row, i)) is not None:
        return replace(base, outcomes=(crime[2],))
    if parsed.kind == "none":
        return _nobody(row, base)
    return _body(row, base) or _noun(row, _set(row, base))


def _unnumbered(row: Tokens, i: int, *, parsed: Parsed) -> Phrase | None:
    """Make the phrase of "a child", "Cuban allies"; "a rebel stronghold" is none."""
    end = parsed.end
    if parsed.kind == "one" and (row.at(i) in CAPTIVES or not ends_phrase(row, end)):
        return None
    counted = parsed.kind == "bare" and row.at(i - 1) == "all" and row.at(i - 2) in {",", "("}
    counted = counted or row.low[max(0, i - 3) : i] == NUMBER_OF  # "the number of people killed has reached 19"
    if row.at(end) in THINGS or counted:  # "five people, all guests" counts them once
        return None
    if row.at(i) in TOLD_ALONE:
        told = Phrase(i, end, end, parsed.kind, parsed.quantity, head=row.at(i), outcomes=CASUALTIES[row.at(i)])
        return told if is_caused(row, i) else None
    first = min(i + (row.at(i) in BOUNDARIES or row.at(i) in {"any", "another"}), end - 1)
    phrase = Phrase(i, end, end, parsed.kind, parsed.quantity, head=row.at(end - 1), group=(first, end))
    if row.at(first) in ORDINALS | {"another"} and first == end - 1:
        return replace(phrase, head=None, group=None)
    if row.at(end - 1) in DEATHS:
        return replace(phrase, group=None, outcomes=CASUALTIES[row.at(end - 1)])
    outcomes = attributed(row, first, end=end)
    while row.at(first) in ATTRIBUTES and first < end - 1:
        first += 1
    return _belonging(row, replace(phrase, group=(first, end), outcomes=outcomes, added=row.at(i) == "another"))


def _body(row: Tokens, phrase: Phrase) -> Phrase | None:
    """Read a body whose size is told: "a family of five", "its crew of five", "a couple"."""
    i, end = phrase.start, phrase.counted
    if row.at(end - 1) == "couple" and row.at(end) != "of":
        return replace(phrase, head="couple", group=(end - 1, end))
    body = next((k for k in range(i, end) if row.at(k) in BODIES_SIZED), None)
    if body is not None:
        return replace(phrase, head=row.at(body), group=(i + (row.at(i) in BOUNDARIES), body + 1))
    body = _sized_before(row, i)
    return None if body is None else replace(phrase, head=row.at(body), group=(body, body + 1))


def _sized_before(row: Tokens, i: int) -> int | None:
    """Return the crew of "its crew of five", whose size is what a number tells."""
    alone = row.at(i - 1) == "of" and row.at(i - 2) in BODIES_SIZED and row.at(i + 1) in AFTER_SIZES
    return i - 2 if alone else None


def _nobody(row: Tokens, phrase: Phrase) -> Phrase | None:
    """Give "no deaths or injuries" its outcomes, and "no civilians" its group."""
    end, word = phrase.end, row.at(phrase.end - 1)
    outcomes = list(CASUALTIES.get(word, ()))
    while outcomes and row.at(end) in {"or", "and", "nor"} and row.at(end + 1) in CASUALTIES:
        outcomes += CASUALTIES[row.at(end + 1)]
        end += 2
    if word in BODIES:  # "no bodies were found" says nothing of the dead
        return None
    if outcomes:
        group = whose_losses(row, phrase.start + 1, end=phrase.end - 1)
        return replace(phrase, end=end, outcomes=tuple(dict.fromkeys(outcomes)), head=word, group=group)
    if is_person(word) and end - phrase.start > 1:
        return replace(phrase, head=word, group=(phrase.start + len((phrase.quantity.word or "").split()), end))
    return phrase


def _set(row: Tokens, phrase: Phrase) -> Phrase:
    """Read what the number is taken from: "of them", "of the wounded", "of its sailors"."""
    end = phrase.counted
    if row.at(end) != "of":
        return phrase
    after = row.at(end + 1)
    if after in {"those", "these"} and row.at(end + 2) in SETS and row.at(end + 2) not in NOUNS_TOO:
        return replace(phrase, end=end + 3, of_the=True, of_set=SETS[row.at(end + 2)])
    if after in THEM and not (after in {"these", "those"} and (is_person(row.at(end + 2)) or row.at(end + 2) in SETS)):
        return replace(phrase, end=end + 2, of_them=True)
    if after in OF_THE:
        word = row.at(end + 2)
        if word in SETS and not is_person(row.at(end + 3)):
            return replace(phrase, end=end + 3, of_the=True, of_set=SETS[word])
        return replace(phrase, end=end + 2, of_the=True)
    return replace(phrase, end=end + 1)


def _noun(row: Tokens, phrase: Phrase) -> Phrase | None:
    """Find the noun that a number counts; None where it counts things."""
    if phrase.of_set is not None or phrase.of_them:
        return _made_of(row, phrase)
    if phrase.end > phrase.counted and is_cardinal(row.at(phrase.end)):
        return replace(phrase, partitive=True)
    if row.at(phrase.start) == "both" and (row.at(phrase.end + 1) == "and" or row.is_capital(phrase.end)):
        return None
    if row.at(phrase.start) == "both" and row.at(phrase.start - 1) in {",", "("}:
        told = bare_plural_end(row, phrase.end)
        if told is not None and row.at(told) in {
            ",",
            ")",
        }:  # "two of the victims, both teenagers, were" counts them once
            return None
    at = phrase.end + (row.at(phrase.end) in QUOTES)
    while row.at(at) in ADDERS or row.at(at) in OTHERS:
        phrase = replace(phrase, added=phrase.added or row.at(at) in ADDERS, end=at + 1)
        at += 1
        if row.at(at - 1) == "others":
            return replace(phrase, head="others")
    return _counted_noun(row, phrase, at=at)


def _counted_noun(row: Tokens, phrase: Phrase, *, at: int) -> Phrase | None:
    single = phrase.quantity.high == 1
    if (cases := CASES_OF.match(row, at)) is not None:
        return replace(phrase, end=cases[1], head="cases", outcomes=(cases[0],))
    run = noun_run(row, at, single=single)
    head = head_of(row, run, single=single)
    if head is not None:
        things = row.at(head + 1) in THINGS or row.at(head) in HOUSEHOLDS
        return None if things else _headed(row, replace(phrase, end=head + 1), first=at)
    joined = run[-1] + 1 if run else at
    if run and row.at(joined) in CONJUNCTIONS and all(is_modifier(row, k) for k in run):
        end = bare_plural_end(row, joined + 1)
        if end is not None:
            return replace(phrase, end=end, head=row.at(end - 1), group=(at, end))
    if not run:
        return _without_noun(row, phrase, at=at)
    if row.at(joined) in {"say", "says"} and not row.at(joined - 1).endswith("s"):
        return phrase  # "raid kills 10 monitoring group says"
    unknown = replace(phrase, end=joined, known=False, group=(run[0], joined))
    return None if any(row.at(k) in THINGS for k in run) else unknown


def _without_noun(row: Tokens, phrase: Phrase, *, at: int) -> Phrase | None:
    """Keep a number that stands alone; "six strikes" counts things, though "strikes" may be a verb."""
    if row.at(at) in THINGS and row.at(at).endswith("s"):
        return None
    return _made_of(row, phrase) if row.at(at) in {"were", "are"} else phrase


def _headed(row: Tokens, phrase: Phrase, *, first: int) -> Phrase:
    end, word = phrase.end, row.at(phrase.end - 1)
    if word in CASUALTIES:
        return _casualties(row, phrase, first=first)
    if row.at(end) in {"and", "or"} and (more := bare_plural_end(row, end + 1)) and not _takes_verb(row, more):
        end = more
    outcomes = attributed(row, first, end=end)
    while row.at(first) in ATTRIBUTES:
        first += 1
    return _belonging(row, replace(phrase, end=end, head=word, group=(first, end), outcomes=outcomes))


def _takes_verb(row: Tokens, i: int) -> bool:
    return row.at(i) in {"said", "say", "reported", "have", "had", "fled"}


def _casualties(row: Tokens, phrase: Phrase, *, first: int) -> Phrase:
    """Give "12 deaths and injuries" its outcomes; casualties and losses alone say none."""
    end, word = phrase.end, row.at(phrase.end - 1)
    whose = whose_losses(row, first, end=end - 1)
    outcomes = () if word in UNCLEAR else CASUALTIES[word]
    if outcomes and row.at(end) in {"and", "or"} and row.at(end + 1) in {"deaths", "injuries", "fatalities"}:
        outcomes = tuple(dict.fromkeys((*outcomes, *CASUALTIES[row.at(end + 1)])))
        end += 2
    group = (end - 1, end) if word in BODIES or word == "martyrs" else whose
    return replace(phrase, end=end, head=word, group=group, outcomes=outcomes)


def _belonging(row: Tokens, phrase: Phrase) -> Phrase:
    """Take in what the people belong to or served as: "members of the Northern Front"."""
    end = belonging_end(row, phrase.end)
    return phrase if phrase.group is None else replace(phrase, end=end, group=(phrase.group[0], end))


def _made_of(row: Tokens, phrase: Phrase) -> Phrase:
    """Read what those counted are: "eight of them children", "four of the dead were women"."""
    at = phrase.end
    while row.at(at) in LINKING and at < phrase.end + len(LINKING):
        at += 1
    end = bare_plural_end(row, at) or single_person(row, at)
    if end is None and phrase.quantity.high == 1 and at > phrase.end and (name := name_end(row, at)) is not None:
        return replace(phrase, end=after_age(row, name), group=(at, name), named=True)
    if end is None or (at == phrase.end and row.at(at) in CUE_WORDS):
        return phrase
    first = at + (row.at(at) in BOUNDARIES)
    return replace(phrase, end=end, head=row.at(end - 1), group=(first, end))
