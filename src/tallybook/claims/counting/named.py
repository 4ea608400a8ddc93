"""Persons named in a sentence: names beside the counted phrases, and names joined to a noun for the same person."""

from dataclasses import replace

from tallybook.claims.counting.bounds import one
from tallybook.claims.counting.naming import name_end
from tallybook.claims.counting.persons import AGED
from tallybook.claims.counting.phrase import Phrase
from tallybook.claims.counting.tokens import Tokens

LONGEST_AGE = 2


def names_beside(row: Tokens, counted: list[Phrase]) -> list[Phrase]:
    """Return the names outside the counted phrases, each as one person."""
    covered = {k for p in counted for k in range(p.start, p.end)}
    found, i = [], 0
    while i < len(row):
        named = i not in covered and (row.is_capital(i) or AGED.match(row.low[i]) is not None)
        end = name_end(row, i) if named else None
        if end and not covered.intersection(range(i, end)):
            found.append(Phrase(i, end, after_age(row, end), "name", one(None), group=(i, end), named=True))
        i = end or i + 1
    return found


def after_age(row: Tokens, end: int) -> int:
    """Return the token after the age that follows a name: "Ana Orr, 48"."""
    age = row.at(end + 1)
    return end + 2 if row.at(end) == "," and age.isdigit() and len(age) <= LONGEST_AGE else end


def apposed(row: Tokens, phrases: list[Phrase]) -> tuple[Phrase, ...]:
    """Join a name and a noun for the same person: "a tram driver, Petr Osk", "Petr Osk, the tram driver"."""
    found: list[Phrase] = []
    for phrase in phrases:
        last = found[-1] if found else None
        if last and {last.kind, phrase.kind} == {"one", "name"} and _is_apposition(row, last, second=phrase):
            head = last.head or phrase.head
            found[-1] = replace(last, end=phrase.end, head=head, group=phrase.group, named=True)
        else:
            found.append(phrase)
    return tuple(found)


def _is_apposition(row: Tokens, first: Phrase, *, second: Phrase) -> bool:
    gap = second.start - first.end
    comma = gap == 1 and row.at(first.end) == ","
    if first.kind == "one":
        return gap == 0 or comma
    if row.at(second.start) == "the":
        return comma or gap == 0
    return comma and row.at(second.start) in {"a", "an"} and first.end - first.start > 1
