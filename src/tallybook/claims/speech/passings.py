"""Passings: within a sentence, who cites whom, who told whom, and in whose pages a statement stood."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from tallybook.claims.counting.nouns import is_person
from tallybook.claims.counting.tokens import Tokens, tokens
from tallybook.claims.speech import speech_words as table
from tallybook.claims.speech.attribution import Attribution, attributions
from tallybook.claims.speech.media_words import KNOWN, MEDIA, NO_MEDIUM, is_medium
from tallybook.claims.speech.noun_phrases import Phrase, classes, ending_at, phrases, starting_at
from tallybook.claims.speech.subjects import can_speak, subject_before, subject_named
from tallybook.language.words import words

PARTICIPLES = frozenset(["citing", "quoting"])
FINITE = frozenset(["cited", "quoted", "cites", "quotes"])
REPORTED = frozenset(["reported", "reports"])
BODIES = words(
    "embassy consulate clinic municipality mosque church school union monastery parish council presidency prefect"
)
"""Bodies of which a report may cite what they said, beside those that tables of speakers know."""

TOLD = frozenset(["told", "tells"])
BEING = frozenset(["was", "were", "is", "are", "been", "being"])
CARRIED = words("carried published aired broadcast run shared relayed posted reposted distributed printed quoted cited")
STATEMENTS = words("""
    statement statements comments remarks interview video post message letter speech report footage list bulletin
    announcement communique tweet text figures toll
""")
GIVEN = words("interview statement comments remarks letter message speaking speech text email e-mail")
OF = frozenset(["of", "by", "from"])
AIRED = frozenset(["television", "tv", "radio"])
NESTED = words("that on in late early as , monday tuesday wednesday thursday friday saturday sunday")
NEAR = 4  # words between two credits of which one holds the other, and between a verb and where it was aired
STRETCH = 9  # words from "a statement" to "carried by"
ENDING = frozenset(["as", "saying", "that", "who", "which", "after", "when", "while", "but", "or"])
LONGEST_NAME = 6  # words of whoever posted what others share
OWN = frozenset(["website", "page", "account", "feed"])
POSSESSIVES = frozenset(["its", "his", "her", "their", "the"])
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passing:
    """Words of one that another passes on, by characters of the sentence.

    `spoken` is None where it is whoever speaks at `at`. `quoted` says that the words stand under "quoted" or "cited".
    """

    through: Stretch
    spoken: Stretch | None
    at: int
    quoted: bool = False


@lru_cache(maxsize=1024)
def passings(sentence: str) -> tuple[Passing, ...]:
    """Return who passes on whose words.

    >>> said = "State TV, citing the ministry, said nine people died."
    >>> [(said[slice(*p.through)], said[slice(*p.spoken)]) for p in passings(said)]
    [('State TV', 'the ministry')]
    """
    row = tokens(sentence)
    read = _Sentence(row, held=attributions(sentence))
    return tuple(dict.fromkeys(passing for passing in read.found() if passing.through != passing.spoken))


class _Sentence:
    """A sentence with its phrases and credits at hand."""

    def __init__(self, row: Tokens, *, held: Sequence[Attribution]) -> None:
        self.row = row
        self.kinds = classes(row)
        self.held = held
        self.phrases = phrases(self.kinds)

    def found(self) -> Iterator[Passing]:
        """Yield the passings, word by word, then those of credits within credits."""
        for i, word in enumerate(self.row.low):
            if word in PARTICIPLES:
                yield from self._citing(i)
            elif word in FINITE or (word in REPORTED and self._as_saying(i)):
                yield from self._cited(i)
            elif word in TOLD:
                yield from self._told(i)
            elif word in {"to", "with"} and self.row.at(i - 1) in GIVEN:
                yield from self._to_medium(i, None)
            elif word == "on":
                yield from self._aired(i)
            if word in CARRIED and self.row.at(i + 1) == "by":
                yield from self._carried(i)
        yield from self._nested()

    def _citing(self, i: int) -> Iterator[Passing]:
        """Yield "A said, citing B": who cites is the subject beside, or the one whose verb stands nearest."""
        inner = self._spoken_of(i + 1)
        if inner is None or self.row.at(inner.end).endswith("ing"):
            return  # "citing the victims describing it" gives an example
        outer = self._beside(i) or self._credited(i)
        if outer:
            yield self._made(outer, inner, at=i)

    def _spoken_of(self, first: int) -> Phrase | None:
        """Return the speaker that begins at a token: one that the tables know, or any person after a determiner."""
        known = subject_named(self.row, self.kinds, found=self.phrases, first=first)
        if known and can_speak(self.row, known):
            return known
        for end in range(first + 1, min(len(self.row), first + LONGEST_NAME) + 1):
            word = self.row.low[end - 1]
            if is_person(word) or word in BODIES:
                return Phrase(first, end)
            if self.kinds[end - 1] not in "DMCKLx" or word in ENDING or not (word[0].isalpha() or word[0] in "'’"):
                return None
        return None

    def _as_saying(self, i: int) -> bool:
        """Tell whether "as saying" follows soon: "the agency reported the prefect as saying"."""
        ahead = self.row.low[i + 1 : i + 1 + STRETCH]
        return ("as", "saying") in pairwise(ahead)

    def _beside(self, i: int) -> Phrase | None:
        """Return the subject right before a participle: "media citing police", "according to the Herald, citing"."""
        end = i - (self.row.at(i - 1) == ",")
        phrase = ending_at(self.phrases, end)
        if phrase is None:
            return None
        phrase = self._whole(phrase)
        led_in = self.row.low[max(0, phrase.first - 2) : phrase.first] == ("according", "to")
        opens = phrase.first == 0 and can_speak(self.row, phrase)
        return phrase if led_in or opens or self._is_medium(phrase) else None

    def _credited(self, i: int) -> Phrase | None:
        """Return the subject of the verb of speech nearest to a participle, the one before it first."""
        spoken = [a for a in self.held if a.verb not in table.INNER_VERBS and not a.first <= i < a.end]
        led_in = [a for a in self.held if a.verb == "according to" and a.end <= i]
        before = [a for a in (*spoken, *led_in) if a.end <= i]
        after = [a for a in spoken if a.first > i]
        chosen = max(before, key=lambda a: a.end, default=None) or min(after, key=lambda a: a.first, default=None)
        return _subject(chosen) if chosen else None

    def _cited(self, i: int) -> Iterator[Passing]:
        """Yield "A quoted B as saying" and "B was quoted by A"."""
        by = next((k for k in range(i + 1, min(len(self.row), i + NEAR)) if self.row.low[k] == "by"), None)
        if by and (self.row.at(i - 1) in BEING or by == i + 1):
            verb = i - 1 if self.row.at(i - 1) in BEING else i
            inner = subject_before(self.row, self.kinds, found=self.phrases, verb=verb)
            for one in self._through(by + 1, _phrase(inner), at=verb):
                yield replace(one, quoted=True)
            return
        inner = self._spoken_of(i + 1)
        outer = self._related(i) or _phrase(subject_before(self.row, self.kinds, found=self.phrases, verb=i))
        if inner and outer and self.row.at(i - 1) not in BEING:
            yield replace(self._made(self._whole(outer), inner, at=i), quoted=True)

    def _related(self, i: int) -> Phrase | None:
        """Return whom "which quoted" or "who cited" speaks of."""
        if self.row.at(i - 1) not in {"which", "who"}:
            return None
        return ending_at(self.phrases, i - 1) or ending_at(self.phrases, i - 2)

    def _through(self, first: int, inner: Phrase | None, *, at: int) -> Iterator[Passing]:
        outer = starting_at(self.phrases, first)
        own = outer and self.row.low[outer.first] in POSSESSIVES and self.row.low[outer.end - 1] in OWN
        if outer and can_speak(self.row, outer) and not own:
            yield self._made(self._whole(outer), inner, at=at)

    def _told(self, i: int) -> Iterator[Passing]:
        inner = subject_before(self.row, self.kinds, found=self.phrases, verb=i)
        if inner is not None:
            yield from self._to_medium(i, _phrase(inner))

    def _to_medium(self, i: int, inner: Phrase | None) -> Iterator[Passing]:
        outer = self._medium(i + 1)
        if outer:
            yield self._made(outer, inner, at=i)

    def _aired(self, i: int) -> Iterator[Passing]:
        """Yield "said on state television"."""
        outer = starting_at(self.phrases, i + 1)
        if outer is None or self.row.low[outer.end - 1] not in AIRED:
            return
        verb = next((k for k in range(i - 1, max(-1, i - NEAR), -1) if self.row.low[k] in table.SAYING), None)
        if verb is not None:
            inner = _phrase(subject_before(self.row, self.kinds, found=self.phrases, verb=verb))
            yield self._made(outer, inner, at=verb)

    def _carried(self, i: int) -> Iterator[Passing]:
        """Yield "in a statement carried by A", and "a post of B shared by A"."""
        noun = next((k for k in range(i - 1, max(-1, i - STRETCH), -1) if self.row.low[k] in STATEMENTS), None)
        if noun is None:
            return
        of = next((k for k in range(noun + 1, i) if self.row.low[k] in OF), None)
        inner = Phrase(of + 1, i) if of and 0 < i - of - 1 <= LONGEST_NAME else None
        yield from self._through(i + 2, inner, at=noun)

    def _nested(self) -> Iterator[Passing]:
        """Yield "A reported that B said" and "…, B said, A reported"."""
        said = [a for a in self.held if a.subject and a.verb not in table.INNER_VERBS | table.STANCES | TOLD]
        for one, other in pairwise(said):
            between = self.row.low[one.end : other.first]
            if not one.subject or not other.subject or len(between) > NEAR:
                continue
            if between == (",",) and one.left and self._is_medium(other.subject):
                yield self._made(other.subject, one.subject, at=one.first)
            elif set(between) <= NESTED and other.first == other.subject.first and one.first == one.subject.first:
                yield self._made(one.subject, other.subject, at=other.first)

    def _is_medium(self, phrase: Phrase) -> bool:
        return is_medium([self.row.word(k) for k in range(phrase.first, phrase.end)])

    def _medium(self, first: int) -> Phrase | None:
        """Return the longest row of names and nouns from a token that names an outlet: "the news site Osk24"."""
        end = first
        while end < min(len(self.row), first + LONGEST_NAME) and self._may_name(end, first=first):
            end += 1
        if self.row.at(end) in NO_MEDIUM:
            return None
        named = (Phrase(first, k) for k in range(end, first, -1) if self._ends_name(k - 1))
        return next((phrase for phrase in named if self._is_medium(phrase)), None)

    def _may_name(self, i: int, *, first: int) -> bool:
        if self.row.low[i] in table.DETERMINERS and not self.row.is_capital(i):
            return i == first
        known = self.row.low[i] in MEDIA or self.kinds[i] in "MNCK"
        return known or self.row.is_capital(i) or (self.row.low[i].isdigit() and i > first)

    def _ends_name(self, i: int) -> bool:
        word = self.row.low[i]
        lettered = self.row.word(i) == "A"
        return (lettered or word not in table.AFTERTHOUGHT - MEDIA - KNOWN) and (
            word in MEDIA or self.row.is_capital(i) or word.isdigit()
        )

    def _whole(self, phrase: Phrase) -> Phrase:
        """Add the number of a channel to its name."""
        numbered = self.row.is_capital(phrase.end - 1) and self.row.at(phrase.end).isdigit()
        return Phrase(phrase.first, phrase.end + 1) if numbered else phrase

    def _made(self, outer: Phrase, inner: Phrase | None, *, at: int) -> Passing:
        return Passing(self._stretch(outer), self._stretch(inner) if inner else None, self.row.starts[at])

    def _stretch(self, phrase: Phrase) -> Stretch:
        return self.row.starts[phrase.first], self.row.ends[phrase.end - 1]


def _subject(credit: Attribution) -> Phrase:
    return credit.subject or Phrase(credit.first, credit.first + 1)


def _phrase(subject: Phrase | int | None) -> Phrase | None:
    return Phrase(subject, subject + 1) if isinstance(subject, int) else subject
