"""Attribution: where a sentence says whose words it gives, and how far those words reach."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from tallybook.claims.counting.tokens import Tokens, tokens
from tallybook.claims.speech import speech_words as table
from tallybook.claims.speech.noun_phrases import Phrase, classes, phrases, starting_at
from tallybook.claims.speech.spoken import Attribution
from tallybook.claims.speech.subjects import can_speak, subject_after, subject_before, subject_named
from tallybook.claims.speech.tree_speakers import completed, verb_of

__all__ = ["Attribution", "attributions"]

FAR = 6  # words from "put" to "toll"
TITLED = 0.5  # where more of the words are capitalised, it is a headline
SHORT = 3  # words: what is no longer than this is no content
SIGNS = frozenset(",.;:!?-–—\"'“”‘’()[]«»")
OPENING = frozenset(['"', "“", "‘"])
DIRECT = {"according": "to", "citing": "", "quoting": "", "per": ""}


@lru_cache(maxsize=1024)
def attributions(sentence: str) -> tuple[Attribution, ...]:
    """Return the credits of a sentence in order.

    >>> [(a.verb, a.left, a.right) for a in attributions("Five men died at dawn, the army said, citing medics.")]
    [('said', True, False), ('citing', True, False)]
    """
    row = tokens(sentence)
    kinds = classes(row)
    found = phrases(kinds)
    credited = [*_spoken(row, kinds, found=found), *_direct(row, kinds, found=found)]
    named = [a for a in credited if a.subject is None or can_speak(row, a.subject)]
    spoken = [a for a in completed(row, named) if not _is_said_of_it(row, a)]
    ordered = sorted(spoken, key=lambda a: (a.first, a.end))
    return tuple(_sided(row, ordered, at=n) for n in range(len(ordered)))


def _spoken(row: Tokens, kinds: str, *, found: Sequence[Phrase]) -> Iterator[Attribution]:
    """Yield what has a verb of speech: "X said", "said X", "he added", "adding"."""
    titled = sum(row.is_capital(i) for i in range(len(row))) > TITLED * len(row)
    for i, word in enumerate(row.low):
        if i and row.is_capital(i) and not titled:
            continue
        if _goes_on(row, i):
            yield Attribution(i, i + 1, word, pronoun=word)
        elif ((word in table.SAYING or word in table.NEEDING) and _is_verb(row, kinds, i=i)) or _is_stance(row, i):
            before = subject_before(row, kinds, found=found, verb=i)
            after = subject_after(row, found, verb=i)
            if after and not _outranks(row, before, after=after, kinds=kinds):
                yield Attribution(i, after.end, word, after)
            elif isinstance(before, Phrase):
                yield Attribution(before.first, i + 1, word, before)
            elif before is not None:
                yield Attribution(before, i + 1, word, pronoun=row.low[before])


def _outranks(row: Tokens, before: Phrase | int | None, *, after: Phrase, kinds: str) -> bool:
    """Say whether the subject before a verb is the better one: a pronoun, or one that names a speaker."""
    if not isinstance(before, Phrase):
        return before is not None
    if row.low[before.end - 1] in table.MASSES:
        return False
    return "N" in kinds[before.first : before.end] or "N" not in kinds[after.first : after.end]


def _is_stance(row: Tokens, i: int) -> bool:
    """Say whether a verb takes a position and credits nobody with a number: "condemned", "claimed responsibility"."""
    if row.low[i] in table.TAKING:
        return row.at(i + 1) == "responsibility"
    if row.at(i + 1) in table.NOT_STANCE_AFTER:
        return False
    return row.low[i] in table.STANCES and row.at(i - 1) not in table.NOT_SPEECH


def _goes_on(row: Tokens, i: int) -> bool:
    """Say whether a participle carries on somebody's words: "adding", "calling it"."""
    if row.low[i] in table.CALLING:
        return row.at(i + 1) in {"it", "them", "this", "that", "the"}
    return row.low[i] in table.GOING_ON and row.at(i - 1) not in table.NOT_SPEECH


def _is_said_of_it(row: Tokens, credit: Attribution) -> bool:
    """Say whether a verb tells what was said of its subject: "a boy reported dead", "two men feared missing"."""
    told = credit.subject is not None and credit.subject.end <= credit.end - 1
    return (
        told
        and credit.verb in table.TAKING_FOR
        and row.at(credit.end) in table.TAKEN_FOR
        and row.at(credit.end + 1) not in table.AND_SO
    )


def _is_verb(row: Tokens, kinds: str, *, i: int) -> bool:
    word, after = row.low[i], row.at(i + 1)
    if row.at(i - 1) in table.NOT_SPEECH or after in table.NOT_AFTER:
        return False
    if (after == "by" and word not in table.SAID_BY) or (after == "to" and word == "believed"):
        return False  # "raids claimed by rebels", "jets believed to be theirs"
    if word in table.NEEDING or word in table.THAT_BEHIND:
        return after == table.NEEDING.get(word) or (word in table.THAT_BEHIND and "that" in row.low[i + 1 : i + FAR])
    if word not in table.NOUN_OR_VERB:
        return True
    if word in table.TOLL_GIVING:
        stretch = range(i + 1, min(len(row), i + FAR))
        return any(row.low[k] in table.TOLLS and row.low[k - 1 : k + 1] != ("a", "number") for k in stretch)
    clear = after in table.CONTENT_STARTS or after[:1].isdigit() or after in {"", "."}
    return clear and kinds[i - 1 : i] in {"N", "C", "R", ")", "x"}


def _direct(row: Tokens, kinds: str, *, found: Sequence[Phrase]) -> Iterator[Attribution]:
    """Yield what names its speaker outright: "according to X", "citing X", "in the words of X"."""
    for i, word in enumerate(row.low):
        if word in DIRECT and (not DIRECT[word] or row.at(i + 1) == DIRECT[word]):
            first = i + (2 if DIRECT[word] else 1)
            if subject := subject_named(row, kinds, found=found, first=first):
                verb = "according to" if DIRECT[word] else word
                yield Attribution(i, subject.end, verb, subject)
        elif row.at(i + 1) == "of" and row.low[i - 2 : i] == ("in", "the") and word in table.ACCOUNTS:
            if subject := subject_named(row, kinds, found=found, first=i + 2):
                yield Attribution(i - 2, subject.end, f"in the {word} of", subject)
        elif word in table.STANCES and row.at(i + 1) == "by" and (subject := starting_at(found, i + 2)):
            yield Attribution(i, subject.end, word, subject)


def _sided(row: Tokens, ordered: Sequence[Attribution], *, at: int) -> Attribution:
    """Say on which sides of a credit its content stands."""
    credit = ordered[at]
    if credit.left or credit.right:
        return credit
    before = ordered[at - 1].end if at else 0
    after = ordered[at + 1].first if at + 1 < len(ordered) else len(row)
    if credit.verb in table.GOING_ON | table.CALLING:
        return replace(credit, right=True)
    if credit.verb in table.STANCES or _is_stance(row, verb_of(row, credit)):
        return _describing(row, credit, end=after)
    left, right = _sides(row, credit, between=(before, after))
    return replace(credit, left=left, right=right)


def _sides(row: Tokens, credit: Attribution, *, between: tuple[int, int]) -> tuple[bool, bool]:
    """Say on which sides of a verb of speech words enough stand that may be its content."""
    left = _words(row, (between[0], credit.first))
    right = _words(row, (_past_afterthought(row, credit.end), between[1]))
    if credit.verb in table.INNER_VERBS and right <= SHORT:
        return True, False
    if right > SHORT and (row.at(credit.end) == "that" or row.at(credit.first - 1) in table.LEADING_IN):
        return False, True
    if right > SHORT and 0 < left <= SHORT and row.at(credit.first - 1) == row.at(credit.end) == ",":
        return True, True
    return (False, True) if left <= SHORT < right or left == 0 else (True, right > SHORT)


def _describing(row: Tokens, credit: Attribution, *, end: int) -> Attribution:
    """Give a description to who gives it, from its first quoted word: "he called it a “raid” that killed guards"."""
    if credit.verb not in table.DESCRIBING or row.low[credit.end - 1] != credit.verb:
        return credit
    quoted = next((i for i in range(credit.end, end) if row.low[i] in OPENING), None)
    return replace(credit, end=quoted, right=True) if quoted is not None and credit.end < quoted else credit


def _words(row: Tokens, stretch: tuple[int, int]) -> int:
    """Count the words of a stretch, up to one more than matter."""
    return sum(row.low[i] not in SIGNS for i in range(*stretch)[: 4 * SHORT])


def _past_afterthought(row: Tokens, at: int) -> int:
    """Return where content may begin after a credit: past "on Monday", "in a statement", "told Reuters"."""
    limit = min(len(row), at + 16)
    start = at
    while at < limit and (
        row.low[at] in table.AFTERTHOUGHT or row.low[at] in SIGNS or row.low[at].isdigit() or row.is_capital(at)
    ):
        at += 1
    return at if at == len(row) or row.low[at] == "that" or len(row) - at <= SHORT else start
