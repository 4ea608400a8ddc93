"""Inflection: the forms of English verbs, from the plain one."""

from collections.abc import Iterable

from tallybook.language.words import words

IRREGULAR = {
    plain: tuple(forms.split())
    for plain, forms in (
        line.split(maxsplit=1)
        for line in """
say said
tell told
write wrote written
read read
sing sang sung
think thought
know knew known
feel felt
understand understood misunderstood
misunderstand misunderstood
forget forgot forgotten forgetting
hear heard
learn learnt learned
find found
show showed shown
see saw seen
hold held
swear swore sworn
speak spoke spoken
forbid forbade forbidden forbidding
mean meant
seek sought
beg begged begging
choose chose chosen
dream dreamt dreamed
withdraw withdrew withdrawn
foresee foresaw foreseen
retell retold
keep kept
begin began begun beginning
forecast forecast
cast cast
hesitate hesitated
have had
lay laid
put put putting
set set setting
hit hit hitting
come came come coming
make made
take took taken
bear bore borne
stand stood
shed shed shedding
draw drew drawn
pay paid
go went gone
lie lied lying
deal dealt
rethink rethought
prove proved proven
overstate overstated
shrug shrugged shrugging
""".strip().splitlines()
    )
}
DOUBLING = words("""
    admit permit refer rebut commit submit concur confer regret brag quip chat nod bar dub pan rip plan plot slam
    stop rap beg prod rub wed tag peg blog pin fret knit dub sum
""")
"""Verbs that double their last letter: "admitted", "slamming"."""


def forms(plain: Iterable[str]) -> frozenset[str]:
    """Return all forms of verbs.

    >>> sorted(forms(["deny", "admit"]))
    ['admit', 'admits', 'admitted', 'admitting', 'denied', 'denies', 'deny', 'denying']
    >>> sorted(forms(["tell", "urge"]))
    ['tell', 'telling', 'tells', 'told', 'urge', 'urged', 'urges', 'urging']
    """
    return frozenset(form for verb in plain for form in _forms(verb))


def phrasal(table: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    r"""Return the words that may follow each form of a verb, the longest first; the table has a phrase a line.

    >>> phrasal("rule out\nrule out of")["ruled"]
    (('out', 'of'), ('out',))
    """
    held: dict[str, list[tuple[str, ...]]] = {}
    for line in table.strip().splitlines():
        verb, *rest = line.split()
        for form in sorted(forms([verb])):
            held.setdefault(form, []).append(tuple(rest))
    return {form: tuple(sorted(rests, key=lambda rest: (-len(rest), rest))) for form, rests in held.items()}


def _forms(verb: str) -> tuple[str, ...]:
    past = IRREGULAR.get(verb) or (_with(verb, "ed"),)
    return verb, _third(verb), *past, _with(verb, "ing") if not any(p.endswith("ing") for p in past) else verb


def _third(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith(("s", "x", "z", "ch", "sh")) or verb == "go":
        return f"{verb}es"
    return f"{verb[:-1]}ies" if _consonant_y(verb) else f"{verb}s"


def _with(verb: str, ending: str) -> str:
    if verb in DOUBLING:
        return f"{verb}{verb[-1]}{ending}"
    if ending == "ed" and _consonant_y(verb):
        return f"{verb[:-1]}ied"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}{ending}"
    return f"{verb}{ending}" if not (ending == "ed" and verb.endswith("e")) else f"{verb}d"


def _consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in "aeiou"
