"""Headlines: speakers that stand at the end of one, at its head, or before a colon."""

import re
from collections.abc import Iterator

from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.speech import speech_words as table
from tallybook.claims.speech.noun_phrases import Phrase, classes, phrases, starting_at
from tallybook.claims.speech.spoken import Attribution
from tallybook.language.words import words

LONGEST = 8  # words
SHORTEST = 3  # words of a headline before its speaker
DASHES = frozenset([":", "-", "–", "—", "_"])
ALWAYS = words("""
    monitor monitors watchdog observatory sohr ngo ngos activist report reports source sources officials tv reuters afp
    sana media un
""")
"""Words that end a headline only to name its speaker."""

AT_HEAD = words("monitor monitors watchdog group activists report reports ngo ngos sources officials medics witnesses")
LEADING_TO = words("with of on in at by to against near from for over outside inside between and or as")
"""After these a body at the end of a headline is where or whom something befell: "clashes with the Tarmel army"."""

WHERE = words("in at near outside inside")
FACILITIES = words("hospital defence defense ministry")
HARMING = words("kill kills killing hit hits wound wounds injure injures target targets attack attacks bomb bombs")
NUMBERS = words("two three four five six seven eight nine ten eleven twelve twenty dozens scores hundreds several many")
RELEASE = words("press news media release statement")
LETTERS = re.compile(r"[\W_]+")


def headline_credits(row: Tokens, *, title: bool, outlet: str | None = None) -> Iterator[Attribution]:
    """Yield the speaker before a first colon, and in a title the speaker at its end or its head.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> [(c.verb, c.left) for c in headline_credits(tokens("Raid on Osk kills five: monitor"), title=True)]
    [(':', True)]
    """
    colon = next((i for i in range(1, min(LONGEST, len(row))) if row.low[i] == ":"), None)
    if colon and (subject := _named(row, Phrase(0, _before_release(row, colon)))):
        yield Attribution(subject.first, colon + 1, ":", subject, right=True)
        return
    if title and (subject := _at_end(row, _letters(outlet or ""))):
        yield Attribution(subject.first, subject.end, ":", subject, left=True)
    elif title and _at_head(row):
        yield Attribution(0, 1, ":", Phrase(0, 1), right=True)


def _before_release(row: Tokens, colon: int) -> int:
    """Return where the speaker ends before a colon: before "press release", where it is headed so."""
    end = colon
    while end > 1 and row.low[end - 1] in RELEASE:
        end -= 1
    return end if row.low[colon - 1] in {"release", "statement"} else colon


def _at_end(row: Tokens, outlet: str) -> Phrase | None:
    """Return the speaker at the end of a headline, or before what a website adds behind a dash."""
    end = next((i for i, word in enumerate(row.low) if word == "|"), len(row))
    while end > 0 and row.low[end - 1] in {".", ")", "'", '"'}:
        end -= 1
    while end > SHORTEST:
        dash = next((i for i in range(end - 1, 0, -1) if row.low[i] in DASHES), 0)
        after = _named(row, Phrase(dash + 1, end)) if dash else None
        if after and _is_outlet(row.slice(after.first, after.end), outlet=outlet):
            after = None
        if found := after or _trailing(row, end):
            return found
        end = dash
    return None


def _is_outlet(written: str, *, outlet: str) -> bool:
    """Say whether words are the name of the outlet itself, however it is written: "dailytarmel.com"."""
    letters = _letters(written)
    return outlet.startswith(letters) and 2 * len(letters) > len(outlet)


def _trailing(row: Tokens, end: int) -> Phrase | None:
    """Return the speaker whose dash or colon was lost: "Raid kills five monitor"."""
    first = end - 1
    if row.low[first] not in table.TITLE_SPEAKERS | ALWAYS:
        return None
    while first > 1 and row.low[first - 1] in table.BEFORE_TITLE_SPEAKERS:
        first -= 1
    if first < SHORTEST or (row.low[end - 1] not in ALWAYS and _belongs(row, first)):
        return None
    return Phrase(first, end)


def _belongs(row: Tokens, first: int) -> bool:
    """Say whether the last words are whom or where it befell: "clashes with the Tarmel army", "kills 12 activists"."""
    before = first - 1
    while before > 0 and row.is_capital(before):
        before -= 1
    word, named = row.low[before], before < first - 1
    if word in WHERE and named:
        return row.low[-1] in FACILITIES
    counted = word.isdigit() or word in table.DETERMINERS | NUMBERS
    return named or counted or word in LEADING_TO | HARMING


def _at_head(row: Tokens) -> bool:
    """Say whether a headline opens with its speaker, whose colon was lost: "Monitor 12 people killed in Osk"."""
    if len(row) <= SHORTEST or row.low[0] not in AT_HEAD:
        return False
    plain = sum(not row.is_capital(i) for i in range(1, len(row)))
    return row.low[1].isdigit() or (row.is_capital(1) and plain > len(row) // 2)


def _letters(written: str) -> str:
    return LETTERS.sub("", written.lower())


def _named(row: Tokens, stretch: Phrase) -> Phrase | None:
    """Return the stretch if it is one phrase that names a speaker."""
    held = starting_at(phrases(classes(row)), stretch.first)
    words_of = row.low[stretch.first : stretch.end]
    if held is None or held.end < stretch.end or not 0 < len(words_of) < LONGEST:
        return None
    return stretch if any(w in table.SPEAKERS or w in table.TITLE_SPEAKERS for w in words_of) else None
