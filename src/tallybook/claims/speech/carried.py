"""Carried credits: where a sentence that credits nobody goes on with the words of one who is credited near it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tallybook.claims.speech.continuing import AT_DISTANCE, BREAKS_DOWN
from tallybook.claims.speech.credited import Credit
from tallybook.claims.speech.mentions import is_person
from tallybook.claims.speech.running import FARTHEST, MARK, running
from tallybook.model import Document, Passage, Speaker

OPENS_WITH_OWNER = re.compile(r"(?:His|Her|Its|Their|He|She|They|It|My|Our|We) ")
ITEM = re.compile(r"(?:[-–—•*·]|\(?\d{1,2}[.)])\s")
RELEASE = re.compile(r"\b(?:(?:press|news|media)\s(?:release|statement)|statement\s(?:by|from|of))\b", re.IGNORECASE)
DATELINE = re.compile(r"[A-Z][A-Z .,'’-]{2,30}(?:\([A-Z]{2,8}\)\s?)?(?:--|–|—)|(?:UPDATE|ORIGINAL STORY|EARLIER)\b")
"""How an outlet opens a story of its own."""

LONGEST_HEADING = 100  # signs


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The sentences of a document beside each sentence, all by their starts."""

    before: Mapping[int, int]
    after: Mapping[int, int]
    paragraphs: Mapping[int, int]

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> "Neighbours":
        """Return the neighbours of the sentences; the title is nobody's."""
        told = [(a.start, b.start) for a, b in pairwise(passages) if a.paragraph]
        return cls({b: a for a, b in told}, dict(told), {p.start: p.paragraph for p in passages})


class Carried:
    """Which credit a sentence without one goes on with."""

    def __init__(
        self, document: Document, passages: Sequence[Passage], *, credits_of: Mapping[int, tuple[Credit, ...]]
    ) -> None:
        self._text = document.text
        self._ends = {passage.start: passage.end for passage in passages}
        self._credits = credits_of
        self._beside = Neighbours.of(passages)
        self._running = running(document, passages)
        self._led = dict(self._lists(passages)) | dict(self._releases(passages))

    def credit_for(self, passage: int) -> Credit | None:
        """Return the credit with which a sentence goes on that has none itself."""
        if passage in self._credits:
            return None
        found = self._of_next(passage) or self._of_quotation(passage) or self._led.get(passage)
        return found or self._of_account(passage)

    def _of_next(self, passage: int) -> Credit | None:
        """Return the credit of the next sentence where both go on with one speaker: "Her staff … . Others …, she said".

        The sentence must open with the speaker's pronoun.
        """
        following = self._beside.after.get(passage)
        if following is None or not OPENS_WITH_OWNER.match(self._text, passage):
            return None
        if self._beside.paragraphs[following] != self._beside.paragraphs[passage]:
            return None
        credit = next(iter(self._credits.get(following, ())), None)
        return credit if credit and credit.left and not credit.fresh else None

    def _of_quotation(self, passage: int) -> Credit | None:
        """Return the credit before a quotation that goes on, as after: "We ran," he said. "It was dark.".

        The sentence that holds the credit must hold words of a quotation too, or name a person right before one.
        """
        far = 0
        while passage not in self._credits and self._running.get(passage) and far < FARTHEST:
            passage, far = self._beside.before.get(passage, 0), far + 1
        spoken = self._last(passage) if far else None
        if spoken is None or spoken.speaker is None:
            return None
        return spoken if MARK.search(self._text, passage, spoken.end) or is_person(spoken.speaker) else None

    def _of_account(self, passage: int) -> Credit | None:
        """Return the credit of the sentence before where its account plainly goes on.

        It does where a sentence says who those counted were ("The victims included …"), and where the same speaker is
        credited right before and right after it and it tells of nothing long past or elsewhere.
        """
        before = self._beside.before.get(passage)
        credit = self._last(before) if before is not None else None
        if credit is None or credit.speaker is None or not (credit.left or credit.right):
            return None
        if BREAKS_DOWN.match(self._text, passage):
            return credit
        following = next(iter(self._credits.get(self._beside.after.get(passage, -1), ())), None)
        if following is None or following.speaker is None or _key(following.speaker) != _key(credit.speaker):
            return None
        return None if AT_DISTANCE.search(self._text, passage, self._ends[passage]) else credit

    def _last(self, passage: int) -> Credit | None:
        return next((credit for credit in reversed(self._credits.get(passage, ())) if credit.speaker), None)

    def _lists(self, passages: Sequence[Passage]) -> Iterator[tuple[int, Credit]]:
        """Yield the items of a list with the credit that leads it: "The ministry reported:", and a line a town."""
        leading: Credit | None = None
        for passage in passages:
            if ITEM.match(self._text, passage.start, passage.end):
                if leading is not None:
                    yield passage.start, leading
            else:
                ends = self._text[passage.start : passage.end].rstrip().endswith(":")
                leading = self._last(passage.start) if ends else None

    def _releases(self, passages: Sequence[Passage]) -> Iterator[tuple[int, Credit]]:
        """Yield the sentences below the heading of a statement given in full, up to one that credits another."""
        leading: Credit | None = None
        heading = -1
        for passage in passages:
            credit = self._last(passage.start)
            short = passage.end - passage.start <= LONGEST_HEADING
            if passage.paragraph and short and RELEASE.search(self._text, passage.start, passage.end) and credit:
                is_heading = credit.verb == ":" and credit.end >= passage.end - 1
                leading, heading = (credit, passage.paragraph) if is_heading else (leading, heading)
            elif leading is not None and self._ends_release(passage, credit, leading=leading, heading=heading):
                leading = None
            elif leading is not None and passage.paragraph > heading:
                yield passage.start, leading

    def _ends_release(self, passage: Passage, credit: Credit | None, *, leading: Credit, heading: int) -> bool:
        """Say whether another speaks, or the outlet begins a story of its own."""
        if credit is not None and credit.speaker != leading.speaker:
            return True
        return passage.paragraph > heading + 1 and DATELINE.match(self._text, passage.start, passage.end) is not None


def _key(speaker: Speaker) -> str:
    return speaker.text.lower().removeprefix("the ")
