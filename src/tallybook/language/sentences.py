"""Passages: the sentences of a document, split by rule in one pass over the text."""

import re
from collections.abc import Iterator

from tallybook.language.abbreviations import AFTER_A_NAME, BEFORE_A_NAME, BEFORE_A_NUMBER, STARTERS
from tallybook.language.paragraphs import Stretch, paragraphs, trimmed
from tallybook.model import Document, Passage

STOP = re.compile(r"[.!?…。؟۔]+[\"'”’»)\]]*")
LETTER = re.compile(r"\w")
LIST_NUMBER = re.compile(r"\s*\d{1,2}[.)]")
BEFORE = re.compile(r"[^\s\"'“”‘’«»()\[\]]+$")
AFTER = re.compile(r"[\"'“‘«(\[]*([^\W\d_]+)")
GLUED = re.compile(r"[^\W\d_]+[\s,]")
DOTTED = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
LONGEST_WORD = 40  # how far back a word before a full stop is looked for
LONGEST_GAP = 200  # how far a word after it is looked for
LONGEST = 4_000  # characters: no sentence is longer, and rules that look back and forth must not be made to
FOREIGN_STOPS = frozenset("。؟۔")
OPENING = frozenset("\"“‘«'")


def passages(document: Document) -> tuple[Passage, ...]:
    """Return the sentences of a document in order; together they cover all of its text but white space.

    No passage crosses a paragraph. The title is paragraph 0, the body's first paragraph is 1.

    >>> text = Document.of("r", "x", title="Two killed", body="It was 3 a.m. on Jan. 3. Gen. Orr spoke.")
    >>> [(p.paragraph, text.text[p.start:p.end]) for p in passages(text)]
    [(0, 'Two killed'), (1, 'It was 3 a.m. on Jan. 3.'), (1, 'Gen. Orr spoke.')]
    """
    text, body = document.text, document.body_start
    stretches = [trimmed(text, (0, body)), *paragraphs(text, (body, len(text)))]
    return tuple(
        Passage(document_id=document.id, start=start, end=end, paragraph=number)
        for number, stretch in enumerate(stretches)
        for start, end in sentences(text, stretch)
    )


def sentences(text: str, stretch: Stretch) -> Iterator[Stretch]:
    """Yield the sentences of one paragraph.

    >>> list(sentences("He fell. She ran.", (0, 17)))
    [(0, 8), (9, 17)]
    """
    at, end = stretch
    looked, worded = at, False
    for stop in STOP.finditer(text, looked, end):
        worded = worded or LETTER.search(text, looked, stop.start()) is not None
        looked = stop.end()
        if worded and looked < end and not LIST_NUMBER.fullmatch(text, at, looked) and _ends(text, stop, end=end):
            yield trimmed(text, (at, looked))
            at, worded = looked, False
    start, last = trimmed(text, (at, end))
    if start < last:
        yield start, last


def _ends(text: str, stop: re.Match[str], *, end: int) -> bool:
    """Say whether a sentence ends here: by what stands before the full stop and what comes after it."""
    signs, after = stop.group(), stop.end()
    if signs[0] in FOREIGN_STOPS:
        return True
    before = BEFORE.search(text, max(0, stop.start() - LONGEST_WORD), stop.start())
    word = before.group() if before else ""
    if not text[after].isspace():
        return _glued(text, stop, word=word, end=end)
    next_at = _skip_space(text, after, end=end)
    following = AFTER.match(text, next_at, end)
    next_word = following.group(1) if following else ""
    if next_word and next_word[0].islower():
        return False
    return signs != "." or _plain_stop_ends(word, next_word, sign=text[next_at])


def _plain_stop_ends(word: str, next_word: str, *, sign: str) -> bool:
    """Judge a single full stop before white space."""
    bare = word.lower().rstrip(".")
    if bare in BEFORE_A_NAME:
        return False
    if bare in AFTER_A_NAME:
        return next_word in STARTERS or sign in OPENING
    if bare in BEFORE_A_NUMBER:
        return not sign.isdigit()
    if DOTTED.fullmatch(word) and word != "I":
        return next_word in STARTERS or sign in OPENING
    return True


def _glued(text: str, stop: re.Match[str], *, word: str, end: int) -> bool:
    """Judge a full stop with no space after it: "killed.The army said" lost its space, "www.Osk.org" did not."""
    after = stop.end()
    if stop.group()[0] == "." and (len(word) <= 1 or not word.isalpha() or not word[-1].islower()):
        return False
    return text[after].isupper() and GLUED.match(text, after, min(end, after + LONGEST_WORD)) is not None


def _skip_space(text: str, at: int, *, end: int) -> int:
    limit = min(end - 1, at + LONGEST_GAP)
    while at < limit and text[at].isspace():
        at += 1
    return at
