"""Variants of a sentence as reports have them: without commas or apostrophes, as a headline, in curly quotes."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from tallybook.language.words import words
from training.language.treebanks import Sentence, Token

Change = Callable[[Sentence], Sentence]

SMALL = words("a an the and or but of in on at to for by from with as")
QUOTES = frozenset("\"'“”‘’``''")
CURLY = str.maketrans({"'": "’"})


def varied(sentence: Sentence, chance: Random) -> Sentence:
    """Return the sentence, now and then changed as a careless text would have it."""
    drawn = chance.random()
    for share, changes in SHARES:
        if drawn < share:
            for change in changes:
                sentence = change(sentence)
            return sentence
        drawn -= share
    return sentence


def bare(sentence: Sentence) -> Sentence:
    """Return the sentence without commas, quotation marks and apostrophes, as some collections of reports have it."""
    return without_quotes(without_commas(sentence))


def without_commas(sentence: Sentence) -> Sentence:
    """Return the sentence without its commas."""
    return _without(sentence, {n for n, t in enumerate(sentence) if t.form == ","})


def without_quotes(sentence: Sentence) -> Sentence:
    """Return the sentence without quotation marks, and with possessives written in one: "Assads"."""
    sentence = _without(sentence, {n for n, t in enumerate(sentence) if t.form in QUOTES and t.relation == "punct"})
    made = list(sentence)
    gone = set()
    for n in range(1, len(made)):
        if made[n].form in {"'s", "’s", "'", "’"} and made[n].xpos == "POS":
            made[n - 1] = replace(made[n - 1], form=made[n - 1].form + made[n].form[1:], glued=made[n].glued)
            gone.add(n)
        elif made[n].form in {"n't", "n’t"}:
            made[n] = replace(made[n], form="nt")
    return _without(tuple(made), gone)


def without_stop(sentence: Sentence) -> Sentence:
    """Return the sentence without the full stop at its end."""
    return _without(sentence, {n for n in (len(sentence) - 1,) if sentence[n].form == "." and n})


def lower(sentence: Sentence) -> Sentence:
    """Return the sentence in small letters."""
    return tuple(replace(t, form=t.form.lower()) for t in sentence)


def upper(sentence: Sentence) -> Sentence:
    """Return the sentence in capitals."""
    return tuple(replace(t, form=t.form.upper()) for t in sentence)


def titled(sentence: Sentence) -> Sentence:
    """Return the sentence with a capital on each word but the small ones, as headlines have it."""
    return tuple(
        t if (t.form in SMALL and n) or "'" in t.form else replace(t, form=t.form[0].upper() + t.form[1:])
        for n, t in enumerate(sentence)
    )


def headline(sentence: Sentence) -> Sentence:
    """Return the sentence without articles and auxiliaries of the passive, as headlines have it."""
    dropped = {n for n, t in enumerate(sentence) if t.relation in {"det", "aux:pass"} and t.form.lower() in DROPPED}
    return _without(sentence, dropped)


def curly(sentence: Sentence) -> Sentence:
    """Return the sentence with the apostrophes of a printed page."""
    return tuple(replace(t, form=t.form.translate(CURLY)) for t in sentence)


DROPPED = words("a an the is are was were")
SHARES: tuple[tuple[float, tuple[Change, ...]], ...] = (
    (0.06, (without_commas, without_quotes)),
    (0.05, (without_commas,)),
    (0.03, (without_quotes,)),
    (0.03, (without_stop,)),
    (0.02, (headline, without_stop)),
    (0.02, (headline, titled, without_stop)),
    (0.02, (titled, without_stop)),
    (0.02, (lower,)),
    (0.01, (upper,)),
    (0.06, (curly,)),
)


def _without(sentence: Sentence, gone: set[int]) -> Sentence:
    """Return the sentence without these words, but keep those on which others depend, and never leave nothing."""
    held = {t.head for n, t in enumerate(sentence) if n not in gone}
    gone = {n for n in gone if n not in held}
    kept = [n for n in range(len(sentence)) if n not in gone]
    if not gone or not kept:
        return sentence
    places = {n: place for place, n in enumerate(kept)}
    made: list[Token] = []
    for n in kept:
        glued = sentence[n].glued if n + 1 not in gone else sentence[n].glued and sentence[n + 1].glued
        head = sentence[n].head
        made.append(replace(sentence[n], head=places[head if head in places else n], glued=glued))
    return tuple(made)
