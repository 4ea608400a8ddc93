"""Subjects: the phrases to the left of a cue that it takes ("ten boys and two girls were killed", "12 dead")."""

from collections.abc import Iterator

from tallybook.claims.counting.casualty_nouns import UNCLEAR
from tallybook.claims.counting.multiword import lexicon
from tallybook.claims.counting.phrases import Phrase, in_a_row
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.wordclasses import AUXILIARIES, DETERMINERS, POSSESSIVES, PREPOSITIONS
from tallybook.claims.harm.bindings import Binding, Bound
from tallybook.claims.harm.cues import Cue, Kind
from tallybook.claims.harm.lists import BRACKETED, COUNTED, marked, tied_before, whole_before
from tallybook.claims.harm.object_rules import CARELESS, DEFINITE, counts_another, is_kin, object_at
from tallybook.claims.harm.plans import is_negated, is_planned, is_police_news
from tallybook.claims.harm.sentence import BE, LONGEST_CHAIN, Sentence, before_chain
from tallybook.language.words import words
from tallybook.model import Outcome

HURT = frozenset({"injured", "wounded", "hurt"})
STOPS = frozenset({".", ";", ":", "said", "and", "while", "but"})
FAR = 24
GAP = 20
FOUND = frozenset({"found", "alive", "safe", "rescued", "reappeared"})
FOUND_REACH = 4
FIRING = words("fired fire fires firing heard hearing single took takes")
TAKEN = words("take takes took taken taking hold holds held holding seized seizing")
AFTER_REDUCED = words(
    "in by at near on during when after as since while over inside outside this last and with for due because "
    "following amid"
)
CLAUSE_STARTS = words("where when while that said says after") | {".", ";", ",", ":", '"', "“"}
RELATIVES = frozenset({"who", "that", "which", ",", '"', "”", ")", "]"})
INDEFINITE = POSSESSIVES | {"a", "an", "another", "one"}
ALONG = COUNTED | {"one"}
PLACED = words("at in from of with near on inside outside for")
SEVERAL = frozenset({"were", "are", "have"})
CLOSERS = frozenset(
    {".", ";", ":", "said", "say", "says", "when", "while", "after", "because", "but", "as", "how", "why"}
)
WITH = lexicon((words, True) for words in ("as well as", "along with", "together with", "in addition to", "besides"))


def bind_subjects(bound: Bound, c: int) -> None:
    """Bind a cue to its subject, to the list that ends with it, and to those named "along with" it."""
    said, cue = bound.said, bound.said.cues[c]
    if is_negated(said.row, cue) or is_planned(said.row, cue) or is_police_news(said.row, cue):
        return
    if Outcome.MISSING in cue.outcomes and not FOUND.isdisjoint(said.row.low[cue.end : cue.end + FOUND_REACH]):
        return
    chain, passive = before_chain(said.row, cue.start)
    n = _subject(bound, cue, chain=chain, passive=passive)
    if n is None and cue.outcomes == (Outcome.KILLED,) and cue.kind is Kind.SUBJECT:
        n = _hurt_before(said, cue)
    if n is None:
        return
    split = cue.unsplit and object_at(said, cue.end) is not None
    outcomes = cue.outcomes[:1] if split else cue.outcomes
    rule = "subject" if passive or cue.kind is Kind.SUBJECT else "beside"
    alone = {"who", "was"} <= set(said.row.low[said.phrases[n].end : cue.start])  # "two sons and a girl, who was hurt"
    of_whom = said.row.at(said.phrases[n].end - 1) == "whom"  # "200 passengers, 40 of whom died"
    before = () if alone or of_whom else _before_in_list(bound, n, cue=cue)
    for m in (n, *before, *_along_with(said, cue)):
        bound.add(Binding(m, outcomes, rule, cue=c, unsplit=cue.unsplit and not split))
    described = said.phrases[n].of_them and said.phrases[n].head is not None  # "ten men, three of them guards, died"
    if (described and not of_whom) or marked(said, n):
        whole = whole_before(said, n)
        if whole is not None and not bound.taken(whole) and said.phrases[whole].head not in UNCLEAR:
            bound.add(Binding(whole, outcomes, rule, cue=c, unsplit=cue.unsplit))


def _subject(bound: Bound, cue: Cue, *, chain: int, passive: bool) -> int | None:
    """Return the phrase that is the subject of a cue: right before it, or a little way off if a verb says so."""
    said, at = bound.said, chain
    if said.row.at(chain) == "being" and said.row.at(chain - 1) in {"before", "after"}:
        return _clause_subject(said, chain - 1)
    while at > 0 and at not in said.ends and said.row.at(at - 1) in RELATIVES:
        at -= 1
    n = said.ends.get(_before_brackets(said.row, at))
    if n is not None and _is_done_by_another(bound, n, chain=chain):
        return None
    verb = passive or cue.kind is Kind.SUBJECT
    if n is not None and verb and _is_one_beside_many(said, n, chain=chain):
        return _distant(bound, said.phrases[n].start, apposed=False)
    if n is not None and _may_be_subject(said, n, cue=cue, verb=verb):
        return n
    if not verb or (n is not None and said.phrases[n].kind != "name"):
        return None
    return _distant(bound, at, apposed=said.row.at(chain - 1) in {",", "who"})


def _is_done_by_another(bound: Bound, n: int, *, chain: int) -> bool:
    """Tell whether a clause goes on about who harmed those before it: "kills two, then dies in a gunfight"."""
    harmed = any(b.rule == "object" for b in bound.found.get(n, ()))
    return harmed and bound.said.row.low[chain - 1 : chain + 1] in {(",", "then"), ("before", "being")}


def _is_one_beside_many(said: Sentence, n: int, *, chain: int) -> bool:
    """Tell whether one person stands before a verb of several: "two guards who tried to stop the gunman were hurt"."""
    phrase, row = said.phrases[n], said.row
    definite = phrase.kind == "one" and row.at(phrase.start) in DEFINITE
    alone = row.at(phrase.start - 1) not in {"and", ",", "&", "or", "nor"} and n > 0
    return definite and alone and row.at(chain) in SEVERAL and "and" not in row.low[: phrase.start]


def _clause_subject(said: Sentence, i: int) -> int | None:
    """Return who opens the clause that goes on at a token: "a guard opened fire before being killed"."""
    for k in range(i - 1, max(-2, i - GAP), -1):
        if k < 0 or said.row.at(k) in CLAUSE_STARTS:
            n = said.starts.get(k + 1)
            several = n is not None and said.phrases[n].kind in COUNTED
            new = n is not None and said.phrases[n].kind == "one" and said.row.at(k + 1) in INDEFINITE
            return n if several or new else None
    return None


def _before_brackets(row: Tokens, i: int) -> int:
    """Return the token at which the brackets open that end before a token: "five people (two women) were killed"."""
    if row.at(i) not in {")", "]"}:
        return i
    return next((k for k in range(i - 1, max(-1, i - BRACKETED), -1) if row.at(k) in {"(", "["}), i)


def _hurt_before(said: Sentence, cue: Cue) -> int | None:
    """Return the subject of "died" that a clause of its own parts from it: "a trader who was hurt on Monday died"."""
    for n in range(len(said.phrases) - 1, -1, -1):
        phrase = said.phrases[n]
        if phrase.end >= cue.start or phrase.kind in {"bare", "none"}:
            continue
        between = said.row.low[phrase.end : cue.start]
        struck = HURT | {"shot"} if n and said.phrases[n - 1].partitive else HURT  # "one of the five men shot has died"
        if between[0] in {"who", *struck} and not struck.isdisjoint(between) and len(between) <= FAR:
            return n if STOPS.isdisjoint(between) else None
    return None


def _may_be_subject(said: Sentence, n: int, *, cue: Cue, verb: bool) -> bool:
    phrase, row = said.phrases[n], said.row
    definite = phrase.kind == "one" and row.at(phrase.start) in {"the", "that"} and not in_a_row(row, phrase)
    first = row.at(phrase.start + 1) == "first" and row.at(phrase.start - 1) in BE | {"became"}
    if definite and (first or phrase.head == "victim" or row.at(phrase.end) in {"who", "whom"}):
        return False  # "he is the first officer killed there since 2027"
    bare = (
        phrase.kind == "bare"
        and not is_kin(row, phrase)
        and (row.at(phrase.start - 1) in DEFINITE | {"by"} or row.at(cue.start) == "with")
    )
    if phrase.head in UNCLEAR or bare:
        return False
    if row.at(cue.start) == "seized" and phrase.head is None:
        return False
    several = _is_several(phrase) and row.at(phrase.start - 1) != "of"  # "a family of five was killed"
    if several and "was" in {row.at(cue.start - 1), row.at(phrase.end)}:
        return False
    if phrase.kind == "name" and (row.at(phrase.start - 1) in PREPOSITIONS or CARELESS.intersection(cue.outcomes)):
        return False
    return verb or _may_stand_beside(said, phrase, cue=cue)


def _is_several(phrase: Phrase) -> bool:
    """Tell whether a number without a noun counts several, of whom no verb says "was"."""
    return phrase.head is None and phrase.kind == "number" and phrase.quantity.value != 1


def _may_stand_beside(said: Sentence, phrase: Phrase, *, cue: Cue) -> bool:
    """Judge a subject without a verb: "12 dead", "five men shot", "civilians killed in Osk"."""
    row = said.row
    if phrase.of_the:
        return False
    if cue.kind is Kind.BESIDE and CARELESS.intersection(cue.outcomes):
        return any(row.at(k) in TAKEN for k in range(max(0, phrase.start - GAP), phrase.start))
    others = phrase.head == "others" and row.at(phrase.start - 1) == "and"  # "ten men were killed and others captured"
    careless = bool(CARELESS.intersection(cue.outcomes)) and not others
    if cue.outcomes == (Outcome.SHOT,) and phrase.head is None and not FIRING.isdisjoint(row.low[: phrase.start]):
        return False  # "he fired one shot"
    if careless and phrase.strict:
        return phrase.kind == "one" and cue.outcomes == (Outcome.SHOT,) and _heads_a_title(row, phrase, cue=cue)
    if phrase.strict or careless:
        apart = cue.outcomes == (Outcome.SHOT,) and _are_some_told_apart(said, phrase)
        return apart or row.at(cue.end) in AFTER_REDUCED or not row.at(cue.end)[:1].isalnum()
    return True


def _are_some_told_apart(said: Sentence, phrase: Phrase) -> bool:
    """Tell whether some of those counted are told apart: "one of the five people shot Friday"."""
    before = said.ends.get(phrase.start)
    several = phrase.kind == "number" and phrase.head is not None
    return several and before is not None and said.phrases[before].partitive


def _heads_a_title(row: Tokens, phrase: Phrase, *, cue: Cue) -> bool:
    """Tell whether somebody opens a line without an article: "Man shot in Osk"; "Man shot at car" is left alone."""
    bare = row.at(phrase.start) not in DETERMINERS and row.at(0) not in DETERMINERS
    opens = phrase.start == 0 or row.at(phrase.start - 1) in {":", ","}
    return bare and opens and row.at(cue.end) in AFTER_REDUCED - {"at", "with", "by"}


def _distant(bound: Bound, at: int, *, apposed: bool) -> int | None:
    """Return the nearest phrase to the left that only a place or a clause between commas parts from its verb."""
    said = bound.said
    kinds = {*COUNTED, "none"} | ({"name", "one"} if apposed else set())
    single = SEVERAL.isdisjoint(said.row.low[at : at + LONGEST_CHAIN])
    for k in range(at, max(-1, at - GAP), -1):
        n = said.ends.get(k)
        if n is not None and single and _is_placed(said, n) and not bound.taken(n):
            return n
        if n is not None and said.phrases[n].kind in kinds and not _is_place(said, n):
            one_only = single and said.row.at(at) == "was" and _is_several(said.phrases[n])
            return n if said.phrases[n].known and not bound.taken(n) and not one_only else None
        if _closes(said, k - 1) and not (apposed and said.row.at(k - 2) == "who"):
            return None
    return None


def _is_placed(said: Sentence, n: int) -> bool:
    """Tell whether one new person stands before a phrase of place: "a guard at the Haddar depot was killed"."""
    phrase, row = said.phrases[n], said.row
    named = phrase.named and phrase.head is not None
    new = named or (phrase.kind == "one" and row.at(phrase.start) in INDEFINITE)
    return new and row.at(phrase.end) in PLACED and row.at(phrase.start - 1) not in PREPOSITIONS


def _is_place(said: Sentence, n: int) -> bool:
    """Tell whether a name, or a number, stands in a phrase of place or time ("at the Haddar depot")."""
    before = said.row.at(said.phrases[n].start - 1)
    return before in PREPOSITIONS or (said.phrases[n].kind == "name" and before in DEFINITE)


def _closes(said: Sentence, k: int) -> bool:
    """Tell whether a token ends the search for a subject; "wounded on Tuesday" after "one of the men" does not."""
    if k in said.cue_at:
        n = said.ends.get(said.cues[said.cue_at[k]].start)
        return n is None or not said.phrases[n].of_the
    return said.row.at(k) in CLOSERS or said.row.at(k) in AUXILIARIES


def _before_in_list(bound: Bound, n: int, *, cue: Cue) -> Iterator[int]:
    """Yield the phrases that stand in one list before a subject."""
    said = bound.said
    while tied := tied_before(said, n):
        before, by_word = tied
        phrase = said.phrases[before]
        if bound.taken(before) or phrase.kind == "none" or _belongs_elsewhere(bound, before):
            return
        if counts_another(phrase, cue=cue):
            return
        if phrase.head is None and phrase.kind != "name" and not (by_word and phrase.kind in COUNTED):
            return
        if phrase.strict and not _is_listed(said, before, before=n):
            return
        if _is_explained(said, before, by=n):
            return
        if not by_word and (phrase.kind not in {"number", "one", "vague"} or said.phrases[n].kind == "name"):
            return
        yield before
        n = before


def _is_explained(said: Sentence, m: int, *, by: int) -> bool:
    """Tell whether one person is told again between commas: "a fifth victim, a 30-year-old man, was grazed"."""
    first, second, row = said.phrases[m], said.phrases[by], said.row
    apart = row.low[first.end : second.start] == (",",) and row.at(second.end) == ","
    plain = first.head == "victim" or row.at(first.start) == "another" or in_a_row(row, first)
    return apart and plain and first.quantity.value == 1 and second.kind in {"one", "name"}


def _is_listed(said: Sentence, m: int, *, before: int) -> bool:
    """Tell whether a noun without a number stands in a list, and not in an aside before a comma."""
    phrase = said.phrases[m]
    between = said.row.low[phrase.end : said.phrases[before].start]
    if between != (",",) or said.row.at(phrase.start) in {"a", "an"}:
        return True
    headline = m == 0 and phrase.start == 0 and phrase.kind == "one" and said.phrases[before].kind in {"one", "number"}
    return headline and not {said.row.at(phrase.start), said.row.at(said.phrases[before].start)} & DETERMINERS


def _belongs_elsewhere(bound: Bound, n: int) -> bool:
    """Tell whether a phrase is a part of one that another verb has taken."""
    said = bound.said
    if not (marked(said, n) or said.phrases[n].of_them):
        return False
    whole = whole_before(said, n)
    return whole is not None and bound.taken(whole)


def _along_with(said: Sentence, cue: Cue) -> Iterator[int]:
    """Yield what follows a passive "along with" or "as well as"."""
    at = cue.end + (said.row.at(cue.end) == ",")
    match = WITH.match(said.row, at)
    joined = match[1] if match else at + 1 if said.row.at(at) in {"with", "alongside"} else None
    if joined is None or (said.row.at(cue.start - 1) not in BE and cue.kind is Kind.PARTICIPLE):
        return
    n = object_at(said, joined)
    if n is not None and (match or (said.phrases[n].head is not None and said.phrases[n].kind in ALONG)):
        yield n
