"""Subjects: the noun phrase that a verb of speech belongs to, before it or after it."""

from collections.abc import Sequence

from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.speech import speech_words as table
from tallybook.claims.speech.noun_phrases import Phrase, ending_at, starting_at
from tallybook.language.words import words

FARTHEST = 7  # words between a subject and its verb
APPOSITION = 16  # words between the commas that part a name from its verb
RELATIVE = 30  # words of a clause with "which" between a subject and its verb
PLAIN = 4  # words of a subject that no table knows: "the old shopkeeper"
ISSUE = 8  # words from "a statement" to "by"
CLAUSE = 7  # words of a clause with "which" before its last phrase
LONGEST_PLACE = 2  # words
LOOSE = 6  # words of an unknown speaker after "according to"
SETTINGS = frozenset(["speaking", "during", "after", "as", "by", "citing", "quoting", "however", "meanwhile", "while"])
BELONGING = frozenset(["of", "for", "from", "with"])
COMMAS = frozenset([",", "-", "–", "—"])
JOINING = frozenset(["and", "but", "or"])
ARTICLES = frozenset(["a", "an", "the"])
BREAKS = words("and but that said were was are is had has have at on as in killed died who which while after when")
HUNG = frozenset(["to", "with", "by", "at", "in", "for", "on", "near", "outside", "inside", "from", "there"])
BESIDE = words("""
    close near loyal allied linked familiar opposed reached contacted interviewed questioned waiting living working
    speaking standing sheltering staying fleeing camped stranded trapped treated stationed deployed present
""")
"""Words that hang a phrase on the one who speaks: "sources close to the council", "relatives waiting at the gate"."""

CLOSERS = frozenset([",", ".", ";", ":", "", "who", "in", "on", "-", "–", "—", "and", "as", "after", "(", "during"])


def subject_before(row: Tokens, kinds: str, *, found: Sequence[Phrase], verb: int) -> Phrase | int | None:
    """Return the subject before a verb of speech: a phrase, or the place of a pronoun."""
    last = verb - 1
    while last >= 0 and verb - last < FARTHEST and row.low[last] in table.BETWEEN:
        last -= 1
    if last < 0:
        return None
    beside = _before_beside(row, kinds, found=found, last=last)
    if beside or kinds[last] == "R":
        return beside or last
    if row.low[last] in COMMAS:
        return _before_comma(row, found, comma=last)
    phrase = ending_at(found, last + 1)
    if phrase and row.low[last] not in table.NOT_SPEAKING:
        narrowed = _narrowed(row, kinds, phrase=phrase)
        outer = None if row.low[narrowed.first] in ARTICLES else _around(row, found, first=narrowed.first)
        if outer is None and _is_place(row, kinds, phrase=narrowed):
            owner = _plain(row, kinds, last=narrowed.first - 2)
            return Phrase(owner.first, narrowed.end) if owner else None
        return outer or _with_apposition(row, found, phrase=narrowed)
    return _plain(row, kinds, last=last) or _before_relative(row, found, last=last)


def _before_beside(row: Tokens, kinds: str, *, found: Sequence[Phrase], last: int) -> Phrase | None:
    """Return who speaks where something hangs on it before the verb, without a comma or another verb between."""
    for i in range(last, max(0, last - FARTHEST), -1):
        if row.low[i] in COMMAS | BREAKS - {"at", "on", "in", "and"} or kinds[i] == "V":
            return None
        if row.low[i] in BESIDE and row.at(i + 1) in HUNG and (kinds[i - 1] == "N" or i == 1):
            phrase = ending_at(found, i)
            return Phrase(phrase.first, last + 1) if phrase else None
    return None


def can_speak(row: Tokens, phrase: Phrase) -> bool:
    """Say whether a phrase holds a noun that can speak, and not only an article, a number or "Defence".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> [can_speak(tokens(said), Phrase(0, len(tokens(said)))) for said in ("the", "Defence", "civil defence")]
    [False, False, True]
    """
    held = [word for word in row.low[phrase.first : phrase.end] if word[:1].isalpha() and word not in table.DETERMINERS]
    return len(held) > 1 or (len(held) == 1 and len(held[0]) > 1 and held[0] not in table.FRAGMENTS | table.NO_NAMES)


def subject_after(row: Tokens, found: Sequence[Phrase], *, verb: int) -> Phrase | None:
    """Return the subject that stands after its verb: "…, said the army."."""
    phrase = starting_at(found, verb + 1)
    if phrase is None or row.low[phrase.first] in table.NO_NAMES or row.low[phrase.end - 1] in table.MASSES:
        return None
    if row.low[verb] in {"told", "tells"}:
        return None
    after = phrase.end + (row.at(phrase.end) == ",")
    apposition = starting_at(found, after)
    if apposition and (row.at(after) in ARTICLES or row.at(after) in table.WITH_PLACE):
        phrase = Phrase(phrase.first, apposition.end)
    closed = row.at(phrase.end)
    return phrase if closed in CLOSERS or closed in table.GOING_ON else None


def subject_named(row: Tokens, kinds: str, *, found: Sequence[Phrase], first: int) -> Phrase | None:
    """Return the speaker that begins at a token, after "according to"; "a statement issued by X" is X."""
    phrase = starting_at(found, first)
    if issued := _issuer(row, found, first=first):
        return issued
    if phrase is None:
        return _unknown(row, first) if row.low[first - 1] == "to" else None
    if row.low[phrase.end - 1] in table.NOT_SPEAKING:
        return None
    further = starting_at(found, phrase.end + 1)
    if further and kinds[phrase.end] == "x" and row.low[phrase.end].isalpha() and row.low[phrase.end] not in BREAKS:
        phrase = Phrase(phrase.first, further.end)
    if row.low[phrase.end - 1] in table.MASSES and kinds[phrase.first : phrase.end].count("N") > 1:
        return Phrase(phrase.first, phrase.end - 1)
    return phrase


def _issuer(row: Tokens, found: Sequence[Phrase], *, first: int) -> Phrase | None:
    """Return X of "a statement issued by X" or "a new toll from X"."""
    for i in range(first + 1, min(len(row) - 1, first + ISSUE)):
        before = set(row.low[max(first, i - 3) : i])
        issued = row.low[i] == "by" and before & table.ISSUED
        told = row.low[i] in {"from", "by"} and row.low[i - 1] in table.TOLLS | table.DOCUMENTS
        if (issued or told) and (issuer := starting_at(found, i + 1)):
            return issuer
    return None


def _around(row: Tokens, found: Sequence[Phrase], *, first: int) -> Phrase | None:
    """Return whom a clause belongs to that a phrase closes: "the group, which relies on doctors, said"."""
    if row.at(first - 2) == "based":
        return ending_at(found, first - 2)
    for i in range(first - 1, max(0, first - CLAUSE), -1):
        if row.low[i] in {"which", "who"}:
            return ending_at(found, i) or (ending_at(found, i - 1) if row.low[i - 1] == "," else None)
        if row.low[i] == ",":
            return None
    return None


def _is_place(row: Tokens, kinds: str, *, phrase: Phrase) -> bool:
    """Say whether a short name after "in" or "of" is more likely a place than a speaker."""
    short = phrase.end - phrase.first <= LONGEST_PLACE and set(kinds[phrase.first : phrase.end]) <= set("CK")
    return short and row.at(phrase.first - 1) in table.JOINTS


def _narrowed(row: Tokens, kinds: str, *, phrase: Phrase) -> Phrase:
    """Cut what a lost comma has run together: "soldiers in Osk activists" said nothing, "activists" did."""
    first = phrase.first
    for i in range(phrase.end - 1, phrase.first, -1):
        if kinds[i] == "P" and not _may_join(row, kinds, i=i, first=phrase.first):
            first = i + 1
            break
    return Phrase(first, phrase.end)


def _with_apposition(row: Tokens, found: Sequence[Phrase], *, phrase: Phrase) -> Phrase:
    """Add the name before an apposition whose comma was lost: "the Tarmel Observatory a monitoring group said"."""
    name = ending_at(found, phrase.first) if row.low[phrase.first] in ARTICLES else None
    if name is None or name.end - name.first <= 1 or row.at(name.first - 1) in table.JOINTS:
        return phrase
    named = all(row.is_capital(i) or row.low[i] in BELONGING for i in range(name.first, name.end))
    return Phrase(name.first, phrase.end) if named else phrase


def _may_join(row: Tokens, kinds: str, *, i: int, first: int) -> bool:
    head = row.low[i - 1]
    if kinds[i - 1] in "CL" and not table.WITH_PLACE.isdisjoint(row.low[first:i]):
        return True
    return head in table.WITH_PLACE or (row.low[i] in BELONGING and kinds[i - 1] in "CNK)" and head not in table.MASSES)


def _before_comma(row: Tokens, found: Sequence[Phrase], *, comma: int) -> Phrase | None:
    """Return "Name, apposition" where the verb follows the second comma, or "Name" where "who …" stands between."""
    for i in range(comma - 1, max(0, comma - RELATIVE), -1):
        if row.low[i] in JOINING and row.low[i + 1] in table.RELATIVES:
            return _before_relative(row, found, last=i)
        related = row.low[i + 1] in table.RELATIVES
        if row.low[i] in COMMAS and (related or comma - i < APPOSITION):
            phrase = ending_at(found, i)
            aside = related or row.low[i + 1] in table.JOINTS or row.low[i + 1] in SETTINGS
            return Phrase(phrase.first, i if aside else comma) if phrase else None
    return ending_at(found, comma)


def _plain(row: Tokens, kinds: str, *, last: int) -> Phrase | None:
    """Return a subject that no table knows, if a determiner opens it: "a shopkeeper said"."""
    if row.low[last] in table.NOT_SPEAKING or not row.low[last][:1].isalpha():
        return None
    for i in range(last, max(-1, last - PLAIN), -1):
        if kinds[i] == "D":
            return Phrase(i, last + 1) if i < last else None
        if kinds[i] not in "xMLN":
            return None
    return None


def _before_relative(row: Tokens, found: Sequence[Phrase], *, last: int) -> Phrase | None:
    for i in range(last, max(0, last - RELATIVE), -1):
        if row.low[i] in table.RELATIVES:
            return ending_at(found, i) or ending_at(found, i - 1)
    return None


def _unknown(row: Tokens, first: int) -> Phrase | None:
    end = first
    while end < min(len(row), first + LOOSE) and row.low[end][:1].isalnum() and row.low[end] not in table.JOINTS:
        end += 1
    return Phrase(first, end) if end > first else None
