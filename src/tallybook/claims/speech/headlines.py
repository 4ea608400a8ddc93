"""Headlines: speakers that stand at the end of one, or before a colon."""

from collections.abc import Iterator

from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.speech import speech_words as table
from tallybook.claims.speech.noun_phrases import Phrase, classes, phrases, starting_at
from tallybook.claims.speech.spoken import Attribution

LONGEST = 8  # words
SHORTEST = 3  # words of a headline before its speaker
DASHES = frozenset([":", "-", "–", "—", "_"])


def headline_credits(row: Tokens, *, title: bool) -> Iterator[Attribution]:
    """Yield the speaker before a first colon, and in a title the speaker at its end.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> [(c.verb, c.left) for c in headline_credits(tokens("Raid on Osk kills five: monitor"), title=True)]
    [(':', True)]
    """
    colon = next((i for i in range(1, min(LONGEST, len(row))) if row.low[i] == ":"), None)
    if colon and (subject := _named(row, Phrase(0, colon))):
        yield Attribution(subject.first, colon + 1, ":", subject, right=True)
        return
    if title and (subject := _at_end(row)):
        yield Attribution(subject.first, subject.end, ":", subject, left=True)


def _at_end(row: Tokens) -> Phrase | None:
    """Return the speaker at the end of a headline, or before what a website adds behind a dash."""
    end = next((i for i, word in enumerate(row.low) if word == "|"), len(row))
    while end > 0 and row.low[end - 1] in {".", ")", "'", '"'}:
        end -= 1
    while end > SHORTEST:
        dash = next((i for i in range(end - 1, 0, -1) if row.low[i] in DASHES), 0)
        after = _named(row, Phrase(dash + 1, end)) if dash else None
        if found := after or _trailing(row, end):
            return found
        end = dash
    return None


def _trailing(row: Tokens, end: int) -> Phrase | None:
    """Return the speaker whose dash or colon was lost: "Raid kills five monitor"."""
    first = end - 1
    if row.low[first] not in table.TITLE_SPEAKERS:
        return None
    while first > 1 and row.low[first - 1] in table.BEFORE_TITLE_SPEAKERS:
        first -= 1
    return Phrase(first, end) if first >= SHORTEST else None


def _named(row: Tokens, stretch: Phrase) -> Phrase | None:
    """Return the stretch if it is one phrase that names a speaker."""
    held = starting_at(phrases(classes(row)), stretch.first)
    words = row.low[stretch.first : stretch.end]
    if held is None or held.end < stretch.end or not 0 < len(words) < LONGEST:
        return None
    return stretch if any(w in table.SPEAKERS or w in table.TITLE_SPEAKERS for w in words) else None
