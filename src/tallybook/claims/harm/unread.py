"""What was left unread: sentences that may hold a figure which no rule has read, with the words that let think so."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod

from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.harm.leftover_words import LOOKS
from tallybook.claims.harm.leftovers import Leftover, context, leftovers
from tallybook.claims.harm.sentence import Sentence, before_chain, sentence
from tallybook.claims.harm.signs import speaks_of_harm
from tallybook.claims.learned import Linear
from tallybook.language.sentences import LONGEST
from tallybook.language.words import words
from tallybook.model import Document, Figure, Passage, Unread

A_NAME = "a name beside words of harm"
TOO_LONG = "a sentence too long to be read"
NAME = "unread"
EMPTY, MISSED = "empty", "missed"
LEAST = 0.05  # from here on a sentence is listed: nine in ten missed figures are then seen
ALWAYS = frozenset({"number headed near", "number harmed", "verb subject pronoun"})
"""A number of people beside a word of harm, and "he was killed", are listed however unlikely a figure they are."""

DIGITS = 3
CLOSE = 4  # tokens from a leftover to a figure beside it
MOST = 2  # figures of a sentence and of the one before are told apart up to here
SHOWN = 3  # words after a bare quantifier or noun that are shown with it
SMALL = words("the a an of in on at by to and or for with from as their its his her that who were was are is")


@dataclass(frozen=True, slots=True)
class Looked:
    """A sentence with a word of harm, and what was read in it and before it."""

    passage: Passage
    said: Sentence
    spans: tuple[tuple[int, int], ...]
    """The stretches of its text that figures hold."""
    before: int
    """How many figures the sentence before holds."""


def unread(
    document: Document,
    passages: Sequence[Passage],
    *,
    figures: Sequence[Figure],
    model: Linear | None,
    least: float = LEAST,
) -> tuple[Unread, ...]:
    """Return the sentences that may hold a figure that was not read; without a model, all that leave words over."""
    listed = [_unread(passage, sign=TOO_LONG, likelihood=1.0) for passage in too_long(document, passages)]
    for looked in looked_at(document, passages, figures=figures):
        left = leftovers(looked.said, looked.spans)
        chances = [model.probabilities(features(looked, left, one=one))[MISSED] if model else 1.0 for one in left]
        likelihood = 1 - prod(1 - chance for chance in chances)
        if left and (likelihood >= least or any(ALWAYS.intersection(one.kinds) for one in left)):
            sign = _sign(looked.said, left, chances=chances)
            listed.append(_unread(looked.passage, sign=sign, likelihood=likelihood))
    return tuple(sorted(listed, key=lambda one: one.start))


def too_long(document: Document, passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the sentences that are too long to be read and have a word of harm."""
    for passage in passages:
        if passage.end - passage.start > LONGEST and speaks_of_harm(document.text[passage.start : passage.end]):
            yield passage


def looked_at(document: Document, passages: Sequence[Passage], *, figures: Sequence[Figure]) -> Iterator[Looked]:
    """Yield the sentences with a word of harm that can be read; a document without figures says its harm outright."""
    spans = sorted({(figure.start, figure.end) for figure in figures})
    before = 0
    for passage in passages:
        base, end = passage.start, passage.end
        own = spans[bisect_left(spans, (base,)) : bisect_left(spans, (end,))]
        text = document.text[base:end]
        if len(text) <= LONGEST and (LOOKS.search(text.lower()) if spans else speaks_of_harm(text)):
            said = sentence(text)
            yield Looked(passage, said, tuple((first - base, last - base) for first, last in own), before)
        before = len(own)


def features(looked: Looked, left: Sequence[Leftover], *, one: Leftover) -> frozenset[str]:
    """Return what speaks for or against a leftover being a figure that was missed."""
    row, spans = looked.said.row, looked.spans
    first, last = row.starts[max(0, one.start - CLOSE)], row.ends[min(len(row), one.end + CLOSE) - 1]
    some = "with figures" if spans else "without figures"
    known = [*one.kinds, *(f"{kind}, {some}" for kind in one.kinds), *context(row, left, one=one)]
    known += [f"figures {min(len(spans), MOST)}", f"figures before {min(looked.before, MOST)}"]
    if any(start < last and first < end for start, end in spans):
        known.append("beside a figure")
    return frozenset([*known, "title"] if looked.passage.paragraph == 0 else known)


def _sign(said: Sentence, left: Sequence[Leftover], *, chances: Sequence[float]) -> str:
    """Return the likeliest of the words left over as a reviewer is shown them; a name is never shown by itself."""
    shown = [n for n, one in enumerate(left) if not all(kind.startswith("name ") for kind in one.kinds)]
    best = max(shown, key=lambda n: (chances[n], -n), default=None)
    return A_NAME if best is None else _words(said, left[best])


def _words(said: Sentence, one: Leftover) -> str:
    """Return a verb with its subject, a quantifier or a noun with what follows, people as they are told."""
    row = said.row
    if one.start in said.starts:
        return row.slice(one.start, max(one.end, said.phrases[said.starts[one.start]].end))
    start, end = one.start, one.end
    if start in said.cue_at:
        start = before_chain(row, start)[0]
        start -= _is_small_word(row, start - 1)
    else:
        while end < one.end + SHOWN and _is_small_word(row, end):
            end += 1
        while end > one.end and row.at(end - 1) in SMALL:
            end -= 1
    return row.slice(start, end)


def _is_small_word(row: Tokens, k: int) -> bool:
    return row.at(k)[:1].isalpha() and not row.is_capital(k)


def _unread(passage: Passage, *, sign: str, likelihood: float) -> Unread:
    return Unread(
        document_id=passage.document_id,
        start=passage.start,
        end=passage.end,
        sign=sign,
        likelihood=round(likelihood, DIGITS),
    )
