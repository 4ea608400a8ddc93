"""Lists: what ties one phrase to the next, and the words that make a phrase a part of the one before."""

from tallybook.claims.counting.multiword import expressions, lexicon
from tallybook.claims.counting.phrase import Phrase
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.wordclasses import AUXILIARIES, POSSESSIVES, REPORTING, SUBORDINATORS
from tallybook.claims.harm.sentence import Sentence
from tallybook.language.words import words

TIES = lexicon(
    (words, True)
    for words in expressions(
        ",;and;or;plus;&;/;as well as;along with;together with;in addition to;besides;and also;the;all;another;also;"
        "further;additional;a further;an additional;some of;his;her;its;their"
    )
)
INCLUDING = lexicon(
    (words, True)
    for words in expressions(
        "including;includes;included;among them;amongst them;among whom;amongst whom;among those killed;among those;"
        "namely;particularly;especially;mainly;comprising;mostly;most of them"
    )
)
OPENING = frozenset({",", "(", '"', "“", "-", "–", "the", "also", ":", "a", "an"})
CLOSING = frozenset({'"', "”", "'", "’", ")", "]"})
NEAR = 4
LIST_GAP = 7
CLOSE = 14
BRACKETED = 20
WHERE = frozenset({"in", "at", "near", "from"})
WITHIN_PLACES = words("the of town city village district neighbourhood neighborhood suburb province al")
TIED = frozenset({",", "and", ";"})
PLACE_REACH = 9
COUNTED = frozenset({"number", "vague"})


def after_tie(said: Sentence, i: int) -> int:
    """Return the token after a comma, an "and", or the like."""
    at = i
    while at not in said.starts and at <= i + NEAR and (match := TIES.match(said.row, at)):
        at = match[1]
    return at


def after_place(said: Sentence, i: int) -> int | None:
    """Return the token after "in Osk and", where a list goes on behind a place."""
    for at in range(i, i + LIST_GAP):
        word = said.row.at(at)
        if word == "and" and at > i and at + 1 in said.starts:
            return at + 1
        if at == i and word.endswith("ed") and said.row.at(at + 1) in {",", "and"}:
            return None  # "thirty rebels surrendered and five were killed" is no list
        if not word or at in said.cue_at or (word in SUBORDINATORS | AUXILIARIES | {".", ";"} and word != "and"):
            return None
        if at in said.starts and said.phrases[said.starts[at]].kind != "name":
            return None
    return None


def after_brackets(row: Tokens, i: int) -> int:
    """Return the token after the brackets that open at a token, or the token itself.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> after_brackets(tokens("women (a nurse and a cook) and two men"), 1)
    8
    """
    if row.at(i) not in {"(", "["}:
        return i
    closing = (k for k in range(i + 1, min(len(row), i + BRACKETED)) if row.at(k) in {")", "]"})
    return next((k + 1 for k in closing), i)


def listed_after(said: Sentence, n: int) -> int | None:
    """Return the phrase that follows another in one list; a noun without a number needs more than a comma before it."""
    end = after_brackets(said.row, said.phrases[n].end)
    at = after_tie(said, end + (said.row.at(end) in CLOSING))
    following = said.starts.get(at)
    if following is None:
        return None
    phrase = said.phrases[following]
    if phrase.of_them or phrase.kind == "none" or (phrase.strict and said.row.at(phrase.end) in REPORTING):
        return None
    singular = phrase.kind == "one" and (
        said.row.at(phrase.start) in {"a", "an"}
        or _is_kin_in_list(said, phrase)
        or _shares_article(said, n, following=phrase)
    )
    tie = said.row.low[end:at]
    if phrase.strict and not singular and tie == (",",):
        return None
    if not tie and phrase.kind not in {"number", "one", "vague"}:
        return None
    return None if phrase.kind == "name" and "and" not in tie else following


def opens_list(said: Sentence, i: int) -> bool:
    """Tell whether those meant are told one by one: "the injured are a woman, a man and a boy"."""
    n = said.starts.get(i, -1)
    return n >= 0 and said.phrases[n].kind == "one" and listed_after(said, n) is not None


def _shares_article(said: Sentence, n: int, *, following: Phrase) -> bool:
    """Tell whether a bare noun goes on with the article before it: "a man, woman and child"."""
    first = said.phrases[n]
    if first.kind != "one" or said.row.at(first.start) not in {"a", "an"} or following.end - following.start > 1:
        return False
    return said.row.at(following.end) == "and" and following.end + 1 in said.starts


def _is_kin_in_list(said: Sentence, phrase: Phrase) -> bool:
    """Tell whether a list goes on after "his wife": "a teacher, his wife and three children"."""
    if said.row.at(phrase.start) not in POSSESSIVES:
        return False
    at = after_tie(said, phrase.end)
    return at in said.starts and "and" in said.row.low[phrase.end : at]


def tied_before(said: Sentence, n: int) -> tuple[int, bool] | None:
    """Return the phrase before another in one list, and whether a word ties them rather than nothing at all."""
    start = said.phrases[n].start
    for m in range(n - 1, max(-1, n - 3), -1):
        end = said.phrases[m].end
        if after_tie(said, end) == start:
            return m, end < start
        if said.phrases[m].kind != "name":
            return (m, True) if after_place(said, end) == start else None
    return None


def marked(said: Sentence, n: int) -> bool:
    """Tell whether "including" stands before a phrase, or before the list in which it stands."""
    for _ in range(NEAR):
        start = said.phrases[n].start
        at = start
        while at > max(0, start - NEAR) and said.row.at(at - 1) in OPENING:
            at -= 1
        for k in range(max(0, at - NEAR), at):
            match = INCLUDING.match(said.row, k)
            if match and match[1] == at:
                return True
        before = tied_before(said, n)
        if before is None:
            return False
        n = before[0]
    return False


def whole_before(said: Sentence, n: int) -> int | None:
    """Return the nearest phrase before a part that may be its whole."""
    for m in range(n - 1, -1, -1):
        phrase = said.phrases[m]
        if said.phrases[n].start - phrase.end > CLOSE:
            return None
        beside = phrase.kind == "bare" and said.phrases[n].start - phrase.end <= NEAR
        if (phrase.kind in COUNTED or beside) and not phrase.of_them and not marked(said, m):
            return m
    return None


def next_by_place(said: Sentence, n: int) -> int | None:
    """Return the next number of "nine in Osk, eight in Belgar and one in Tarmel"."""
    phrase, row = said.phrases[n], said.row
    if phrase.kind != "number" or row.at(phrase.end) not in WHERE:
        return None
    for k in range(phrase.end + 1, phrase.end + PLACE_REACH):
        m = said.starts.get(k)
        if m is not None and said.phrases[m].kind == "number":
            bare = said.phrases[m].head is None and row.at(said.phrases[m].end) in WHERE
            return m if bare else None
        if not (row.is_capital(k) or row.at(k) in WITHIN_PLACES or row.at(k) in TIED):
            return None
    return None
