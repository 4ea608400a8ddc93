"""Statements: quotations and positions that carry no figure of their own, with their speaker."""

from collections.abc import Iterator, Sequence

from tallybook.claims.speech.contents import position_in
from tallybook.claims.speech.credits import Credit
from tallybook.claims.speech.open_ends import open_ends
from tallybook.claims.speech.positions import positions
from tallybook.claims.speech.speech_words import NOBODY
from tallybook.claims.speech.statement_words import HARM, MILITARY, POSITIONS, TOPICS, WHAT_WAS_DONE
from tallybook.claims.speech.telling import Found, Telling
from tallybook.claims.speech.utterances import MARKS, Utterance
from tallybook.language.sentences import sentences
from tallybook.model import Document, Figure, Passage, Speaker, Statement, StatementKind

Stretch = tuple[int, int]

LEAST_WORDS = 4
"""Words of a quotation that is worth keeping where it takes no position."""


def statements(document: Document, passages: Sequence[Passage], figures: Sequence[Figure]) -> tuple[Statement, ...]:  # noqa: PLR0917  the signature of every stage
    """Return who accepts, denies, blames, condemns, announces, describes, demands, or says something of the violence.

    A position needs a verb or words of its own, a speaker and some word of violence; what nobody confirmed or claimed
    needs no speaker.
    """
    if not may_hold_a_statement(document.text) or not HARM.search(document.text):
        return ()
    telling = Telling(document, passages, figures=figures)
    spoken = _by_credit(telling)
    found = [
        one for at in range(len(passages)) if telling.is_readable(at) for one in _in_passage(telling, at, spoken=spoken)
    ]
    made = [telling.made(one) for one in found]
    return tuple({statement.id: statement for statement in made}.values())


def may_hold_a_statement(text: str) -> bool:
    """Tell whether a text has a word of violence, and one that takes a position or gives somebody's words.

    >>> may_hold_a_statement("The army denied the raid."), may_hold_a_statement("The army denied it.")
    (True, False)
    """
    lowered = text.lower()
    return TOPICS.search(lowered) is not None and (not MARKS.isdisjoint(text) or POSITIONS.search(lowered) is not None)


def _by_credit(telling: Telling) -> dict[int, list[Utterance]]:
    held: dict[int, list[Utterance]] = {}
    for utterance in telling.quotes.utterances():
        held.setdefault(utterance.passage.start, []).append(utterance)
    return held


def _in_passage(telling: Telling, at: int, *, spoken: dict[int, list[Utterance]]) -> Iterator[Found]:
    """Yield what is stated in a passage: by verbs of position, in quotations, in reported words, and left open."""
    by_verb = list(positions(telling, at))
    used = {quote.start for one in by_verb for quote in one.quotes}
    said = [u for u in spoken.get(telling.passages[at].start, ()) if used.isdisjoint(q.start for q in u.quotes)]
    quoted = [found for utterance in said if (found := _quoted(telling, utterance))]
    left_open = list(open_ends(telling, at))
    reported: list[Found] = []
    if not any(one.kind is StatementKind.UNCLAIMED for one in left_open):
        reported += _reported_in(telling, at, told=[*by_verb, *quoted])
    yield from (*by_verb, *(one for one in quoted if not _is_taken(one, reported)), *left_open, *reported)
    telling.speaking.hear(telling.held(at))


def _is_taken(one: Found, reported: Sequence[Found]) -> bool:
    """Tell whether a quotation without a position is part of reported words that take one."""
    held = {quote.start for other in reported if other.speaker == one.speaker for quote in other.quotes}
    return one.kind is StatementKind.SAYS and held.issuperset(quote.start for quote in one.quotes)


def _quoted(telling: Telling, utterance: Utterance) -> Found | None:
    """Return what somebody says in quotation marks: the position it takes, or that it is said of the violence."""
    credit = utterance.credit
    speaker = _speaker(telling, credit)
    if speaker is None:
        return None
    taken = (position_in(telling.text, quote.inner, speaker=speaker, quoted=True) for quote in utterance.quotes)
    kind = next((one.kind for one in taken if one), None)
    if not (_is_said(telling, utterance) if kind is None else _is_near_violence(telling, utterance)):
        return None
    return Found(
        kind=kind or StatementKind.SAYS,
        stretch=(credit.start, credit.end),
        speaker=speaker,
        cue=_verb(telling.text, credit),
        quotes=tuple(utterance.quotes),
    )


def _speaker(telling: Telling, credit: Credit) -> Speaker | None:
    """Return who speaks in a credit; "nobody said" is nobody."""
    speaker = telling.speaking.of_credit(telling.text, credit)
    return None if speaker is None or speaker.text.lower().startswith(NOBODY) else speaker


def _is_said(telling: Telling, utterance: Utterance) -> bool:
    """Say whether a quotation is more than a word or two, and of the violence or of what was just told of it."""
    held = [quote.inner for quote in utterance.quotes]
    if sum(len(telling.text[slice(*inner)].split()) for inner in held) < LEAST_WORDS:
        return False
    if any(telling.harm_in(*inner) for inner in held):
        return not _only_counts(telling, held)
    first = telling.quotes.passage_at(utterance.quotes[0].start)
    same = first > 0 and telling.passages[first - 1].paragraph == telling.passages[first].paragraph
    takes_up = any(WHAT_WAS_DONE.search(telling.text, *inner) for inner in held)
    return takes_up and (telling.harm_at(first) or (same and telling.harm_before(first)))


def _only_counts(telling: Telling, held: Sequence[Stretch]) -> bool:
    """Say whether a quotation only gives numbers, which are figures of their own with the same speaker."""
    parts = [part for inner in held for part in sentences(telling.text, inner)]
    violent = [part for part in parts if telling.harm_in(*part)]
    return all(telling.counts_in(part) for part in violent)


def _is_near_violence(telling: Telling, utterance: Utterance) -> bool:
    first = telling.quotes.passage_at(utterance.quotes[0].start)
    last = telling.quotes.passage_at(utterance.quotes[-1].end - 1)
    return any(telling.harm_at(n) for n in range(max(0, first - 1), last + 1))


def _reported_in(telling: Telling, at: int, *, told: Sequence[Found]) -> Iterator[Found]:
    """Yield the positions in reported words, but for those that a verb or a quotation takes already."""
    for credit in telling.held(at):
        if any(one.stretch[0] <= credit.start < one.stretch[1] for one in told if not one.quotes):
            continue
        taken = _reported(telling, at, credit=credit)
        if taken is not None and not any(_is_same(one, taken) for one in told):
            yield taken


def _is_same(one: Found, other: Found) -> bool:
    return one.kind is other.kind and one.speaker == other.speaker


def _reported(telling: Telling, at: int, *, credit: Credit) -> Found | None:
    """Return the position that somebody's reported words take, outside of quotation marks."""
    speaker = _speaker(telling, credit)
    if speaker is None:
        return None
    for stretch in _sides(telling, at, credit=credit):
        taken = position_in(telling.text, stretch, speaker=speaker, quoted=False)
        if taken is None or not _is_of_violence(telling, at, stretch=stretch, kind=taken.kind):
            continue
        return Found(
            kind=taken.kind,
            stretch=(min(credit.start, stretch[0]), max(credit.end, stretch[1])),
            speaker=speaker,
            cue=_verb(telling.text, credit),
            quotes=tuple(q for q in telling.quotes.within(*stretch) if q.end <= stretch[1]),
            target=taken.target,
            topic=stretch,
        )
    return None


def _is_of_violence(telling: Telling, at: int, *, stretch: Stretch, kind: StatementKind) -> bool:
    """Say whether reported words are of violence; what an army says that it hit may be called by what it was."""
    if kind is StatementKind.ACCEPTS and MILITARY.search(telling.text, *stretch):
        return telling.is_of_war
    return telling.is_of_violence(at, stretch)


def _sides(telling: Telling, at: int, *, credit: Credit) -> Iterator[Stretch]:
    """Yield the stretches of a passage that hold the reported words of a credit."""
    passage, held = telling.passages[at], telling.held(at)
    before = max((c.end for c in held if c.end <= credit.start), default=passage.start)
    after = min((c.start for c in held if c.start >= credit.end), default=passage.end)
    if credit.right:
        yield credit.end, after
    if credit.left:
        yield before, credit.start


def _verb(text: str, credit: Credit) -> Stretch:
    """Return where a credit's verb stands: at its end, or at its start where the speaker follows."""
    at = credit.end - len(credit.verb)
    if at >= credit.start and text[at : credit.end].lower() == credit.verb:
        return at, credit.end
    return credit.start, min(credit.end, credit.start + len(credit.verb))
