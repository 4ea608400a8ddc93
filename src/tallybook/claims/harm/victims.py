"""Victims told by name: "the victim was identified as Ana Orr, 24", "the victim, Ana Orr, was a student"."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from tallybook.claims.counting.naming import LONGEST_NAME, TITLES
from tallybook.claims.counting.nouns import is_person
from tallybook.claims.counting.persons import AGED
from tallybook.claims.counting.phrases import Phrase
from tallybook.claims.counting.wordclasses import AUXILIARIES, POSSESSIVES, REPORTING
from tallybook.claims.harm.bindings import Binding
from tallybook.claims.harm.sentence import Sentence, sentence
from tallybook.language.words import words
from tallybook.model import Figure, Outcome

IDENTIFIED = words("identified identify identifies identifying named")
CALLED_VICTIMS = words("victim victims deceased dead slain killed body bodies decedent fatalities died")
COUNTED_VICTIMS = frozenset({"victim", "victims"})
PERSONS = words(
    "he she him her they them man men woman women boy boys girl girls teen teens teenager person pair couple"
)
SUSPECTS = words("""
    suspect suspects suspected gunman gunmen shooter shooters attacker attackers assailant assailants accused arrested
    charged custody interest perpetrator killer killers wanted jailed defendant sought witness driver spokesman
    spokeswoman officer officers deputy deputies owner
    """)
LISTING = frozenset({",", ";", "and", "&", ":", "-", "–", "—", "•", "*"})
AGES = frozenset({"age", "aged", "both"})
HARM = (Outcome.KILLED, Outcome.INJURED, Outcome.SHOT)
NAME_LINE = re.compile(
    r"[\W]{0,4}[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){1,4}, (?:age )?[0-9]{1,2}\b"
    r"(?:,? (?:of|from) [^.]{2,40})?[.;,]?\s*\Z"
)
AS_REACH = 14
BEFORE_REACH = 12
FULL = 2
LONGEST_AGE = 2


def victims(said: Sentence, known: Sequence[Binding], *, before: str, told: Sequence[Figure]) -> Iterator[Binding]:
    """Yield bindings for the victims whom a sentence names and of whom no word of harm in it speaks."""
    named = list(named_victims(said, known, before=before))
    if not named:
        return
    own = frozenset(o for b in known for o in b.outcomes) | {o for cue in said.cues for o in cue.outcomes}
    outcome = fate(told, own, number=len(named))
    if outcome is not None:
        yield from (Binding(n, (outcome,), "victim", words=called) for n, called in named)


def counted_victims(said: Sentence, known: Sequence[Binding]) -> list[int]:
    """Return the phrases that count victims of whom no word of harm speaks: "officers found three victims".

    >>> said = sentence("Officers found three victims.")
    >>> [said.phrases[n].head for n in counted_victims(said, ())]
    ['victims']
    """
    taken = {b.phrase for b in known}
    return [
        n
        for n, phrase in enumerate(said.phrases)
        if n not in taken and phrase.kind == "number" and phrase.head in COUNTED_VICTIMS and not phrase.of_the
    ]


def of_victims(said: Sentence, known: Sequence[Binding], *, told: Sequence[Figure]) -> Iterator[Binding]:
    """Yield bindings for several victims counted in local news on a shooting, as many as it has told of before."""
    for n in counted_victims(said, known):
        number = said.phrases[n].quantity.value or 0
        alike = [f.outcome for f in told if f.outcome in HARM and f.quantity.value == number]
        if alike and number > 1:
            yield Binding(n, (alike[-1],), "victim")


def is_line_of_a_list(text: str) -> bool:
    """Tell whether a line is a name with an age, as lists of victims have it.

    >>> is_line_of_a_list("• Ana Orr, 24, of Osk"), is_line_of_a_list("Ana Orr said so.")
    (True, False)
    """
    return NAME_LINE.match(text) is not None


def _line_of_a_list(said: Sentence, before: str) -> list[tuple[int, tuple[int, int]]]:
    """Return the name of a line in a list of victims: after a line that ends with a colon, or another such line."""
    opened = before.rstrip().endswith(":") and not CALLED_VICTIMS.isdisjoint(sentence(before).row.low)
    goes_on = is_line_of_a_list(before)
    if not is_line_of_a_list(said.row.text) or not (opened or goes_on):
        return []
    return [(n, (p.start, p.counted)) for n, p in enumerate(said.phrases) if is_name(p)][:1]


def first_mentions(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures without those that name a victim again whom one before has named."""
    whole: set[frozenset[str]] = set()
    within: set[frozenset[str]] = set()
    for figure in figures:
        name = figure.group.value("name") if figure.quantity.value == 1 else None
        parts = frozenset((name or "").lower().replace(".", " ").split())
        titled = not TITLES.isdisjoint(figure.text.lower().replace(".", " ").split())
        pieces = _pieces(parts)
        if not parts or titled or (parts not in within and whole.isdisjoint(pieces)):
            yield figure
        if parts:
            whole.add(parts)
            within.update(pieces)


def _pieces(parts: frozenset[str]) -> list[frozenset[str]]:
    """Return all names that can be made of the words of a name."""
    row = sorted(parts)[:LONGEST_NAME]
    return [frozenset(some) for n in range(1, len(row) + 1) for some in combinations(row, n)]


def named_victims(said: Sentence, known: Sequence[Binding], *, before: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the phrases that name victims whom no word of harm takes, each with the tokens that call them so.

    >>> said = sentence("The victim was identified as Ana Orr, 24.")
    >>> [said.row.word(said.phrases[n].start) for n, _ in named_victims(said, (), before="")]
    ['Ana']
    """
    taken = {b.phrase for b in known}
    found = dict((*_identified(said, before), *_called(said), *_line_of_a_list(said, before)))
    yield from ((n, told) for n, told in sorted(found.items()) if n not in taken)


def listed_names(said: Sentence, known: Sequence[Binding]) -> Iterator[Binding]:
    """Yield the names that stand in one list with a name that a word of harm takes: "the deaths of A, B and C"."""
    by_phrase = {b.phrase: b for b in known if set(HARM).issuperset(b.outcomes)}
    if not any(is_name(said.phrases[n]) for n in by_phrase):
        return
    for several in _lists(said):
        told = next((by_phrase[n] for n in several if n in by_phrase), None)
        if told is not None:
            yield from (Binding(n, told.outcomes, told.rule, cue=told.cue) for n in several if n not in by_phrase)


def told_by_name(said: Sentence, known: Sequence[Binding]) -> Iterator[Binding]:
    """Yield the names with which a sentence that has counted goes on: "Two men were killed: A, 34, and B, 51"."""
    for k in (k for k in range(1, len(said.row)) if said.row.at(k) == ":"):
        counted = [b for b in known if said.phrases[b.phrase].end <= k and set(HARM).issuperset(b.outcomes)]
        names = [n for n in people_from(said, k + 1) if n not in {b.phrase for b in known}]
        whole = max(counted, key=lambda b: b.phrase, default=None)
        if whole is not None and names and said.phrases[whole.phrase].quantity.value == len(names):
            yield from (Binding(n, whole.outcomes, "among", part_of=whole.phrase, words=(k, k + 1)) for n in names)


def is_name(phrase: Phrase) -> bool:
    """Tell whether a phrase is the full name of a person, or a name with an age."""
    aged = phrase.kind == "name" and phrase.end > phrase.counted  # "Ana, 11"
    return phrase.named and (phrase.kind == "one" or phrase.counted - phrase.start >= FULL or aged)


def people_from(said: Sentence, i: int) -> list[int]:
    """Return the names of a list that begins at a token, past ages and the places that people are from."""
    found, at = [], i
    while at < len(said.row):
        n, word = said.starts.get(at), said.row.at(at)
        if n is not None and is_name(said.phrases[n]):
            found.append(n)
            at = said.phrases[n].end
        elif word in LISTING or word in AGES or (word.isdigit() and len(word) <= LONGEST_AGE) or AGED.match(word):
            at += 1
        elif (
            word in POSSESSIVES and found and is_person(said.row.at(at + 1))
        ):  # "Ana Orr, 38, and her children, Pavel, 9"
            at += 2
        elif word in {"of", "from"} and found:
            at = _after_place(said, at + 1)
        else:
            break
    if len(found) > 1 and said.row.at(at) in REPORTING | AUXILIARIES and "and" not in said.row.low[i:at]:
        return found[:1]
    return found


def _after_place(said: Sentence, i: int) -> int:
    at = i
    while said.row.is_capital(at) or (
        at > i and said.row.at(at) == "," and said.row.is_capital(at + 1) and at + 1 not in said.starts
    ):
        at += 1
    return at


def _lists(said: Sentence) -> Iterator[list[int]]:
    """Yield the lists of two names and more."""
    done = 0
    for phrase in said.phrases:
        if phrase.start >= done and is_name(phrase):
            several = people_from(said, phrase.start)
            if len(several) > 1:
                done = said.phrases[several[-1]].end
                yield several


def _identified(said: Sentence, before: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """Read "the victims were identified as A and B", "identified him as A"; a suspect is no victim."""
    row = said.row
    for k in range(len(row)):
        if row.at(k) not in IDENTIFIED:
            continue
        at = next((m for m in range(k + 1, min(len(row), k + AS_REACH)) if row.at(m) in {"as", ":"}), None)
        if at is None:
            continue
        who = row.low[max(0, k - BEFORE_REACH) : at]
        if not SUSPECTS.isdisjoint(who) or not (_are_victims(who) or _go_on(who, before)):
            continue
        yield from ((n, (k, k + 1)) for n in people_from(said, at + 1))


def _are_victims(who: Sequence[str]) -> bool:
    return not CALLED_VICTIMS.isdisjoint(who)


def _go_on(who: Sequence[str], before: str) -> bool:
    """Tell whether a pronoun, or "the man", goes on about those whom the sentence before says to be harmed."""
    if PERSONS.isdisjoint(who) and not any(AGED.match(word) for word in who):
        return False
    return SUSPECTS.isdisjoint(sentence(before).row.low) if before else False


def _called(said: Sentence) -> Iterator[tuple[int, tuple[int, int]]]:
    """Read "the victim, A, was a student", "A was the victim", "the victims, A and B, …"."""
    row = said.row
    for n, phrase in enumerate(said.phrases):
        if phrase.named and phrase.kind == "one" and phrase.head == "victim":
            yield n, (phrase.start, phrase.counted)
        elif is_name(phrase) and _was_the_victim(said, phrase.end):
            yield n, (phrase.end, phrase.end + 1)
    for k in range(len(row)):
        if row.at(k) == "victims" and row.at(k + 1) in {",", ":"} | AUXILIARIES:
            at = k + 1 + (row.at(k + 1) in AUXILIARIES)
            yield from ((n, (k, k + 1)) for n in people_from(said, at))


def _was_the_victim(said: Sentence, i: int) -> bool:
    row = said.row
    at = i + (row.at(i) == ",")
    while at < i + BEFORE_REACH and row.at(at) in AUXILIARIES:
        at += 1
    return at > i and row.at(at) == "the" and row.at(at + 1) == "victim" and row.at(at - 1) in {"was", "is", "as"}


def fate(told: Sequence[Figure], own: frozenset[Outcome], *, number: int) -> Outcome | None:
    """Return what befell those named: what their sentence says, else the last of as many, else the worst told."""
    said = [o for o in HARM if o in own]
    if len(said) == 1 and said[0] is not Outcome.SHOT:
        return said[0]
    alike = next((f.outcome for f in reversed(told) if f.outcome in HARM and f.quantity.value == number), None)
    if alike is not None:
        return alike
    return next((o for o in HARM if any(f.outcome is o and f.quantity.value for f in told)), None)
