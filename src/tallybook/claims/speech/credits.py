"""Credits: every attribution of a document with its speaker resolved, pronouns and short forms included."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from tallybook.claims.counting.tokens import Tokens, tokens
from tallybook.claims.speech import speech_words as table
from tallybook.claims.speech.attribution import attributions
from tallybook.claims.speech.carried import Carried
from tallybook.claims.speech.credited import Credit
from tallybook.claims.speech.headlines import ALWAYS, headline_credits
from tallybook.claims.speech.manner import channel_in, doubt_in
from tallybook.claims.speech.mentions import Mentions
from tallybook.claims.speech.quoted import quotation_around, quotations
from tallybook.claims.speech.speaker_kinds import basis_of, kind_of
from tallybook.claims.speech.speaker_parts import speaker_named
from tallybook.claims.speech.spoken import Attribution
from tallybook.language.sentences import LONGEST
from tallybook.model import Document, Passage, Speaker, SpeakerKind

__all__ = ["Credit", "Credited", "credited_in"]

NEAR = 100  # signs between a quotation and its credit
HEAD = 200  # signs in which a body may repeat its title
NOT_NAMED = re.compile(
    r"\bwho (?:[\w'’-]+ ){0,12}?(?:condition of anonymity|(?:not|declined|refused) to be (?:named|identified)"
    r"|not be (?:named|identified)|(?:was|were) not named)\b"
)
BEHIND = re.compile(r"(?:\s[-–—]|:)\s(\w+)")
SITE = re.compile(r" [-–—|] ")
"""What parts a headline from the name of its site."""

OWN = ("its ", "their ", "his ", "her ")


class Credited:
    """All credits of a document, and whose words stand at a place of it."""

    def __init__(self, document: Document, passages: Sequence[Passage]) -> None:
        mentions = Mentions(document.text, body=document.body_start)
        read = (p for p in passages if p.end - p.start <= LONGEST)
        held = {p.start: tuple(_in_passage(document, p, mentions=mentions)) for p in read}
        self.by_passage = {start: found for start, found in held.items() if found}
        self.quotations = quotations(document, passages)
        self._all = [credit for those in held.values() for credit in those]
        self._title_copy = _title_copy(document)
        self._text = document.text
        self._carried = Carried(document, passages, credits_of=self.by_passage)

    def speaker_at(self, at: int, *, passage: int) -> Speaker | None:
        """Return who says what stands at a character of a passage: of the credits that reach it, the closest."""
        if self._title_copy[0] <= at < self._title_copy[1]:
            return self._speaker_of_title or self._behind_title
        chosen = _closest(self.by_passage.get(passage, ()), at) or self._of_quotation(at)
        chosen = chosen or self._carried.credit_for(passage)
        spoken = chosen.speaker if chosen else None
        return None if spoken is None or spoken.text.lower().startswith(table.NOBODY) else spoken

    def _of_quotation(self, at: int) -> Credit | None:
        """Return the credit right after or right before the quotation in which a character stands."""
        around = quotation_around(self.quotations, at)
        if around is None:
            return None
        place = bisect_left(self._all, around[1], key=lambda credit: credit.start)
        if place < len(self._all) and self._all[place].left and self._all[place].start - around[1] <= NEAR:
            return self._all[place]
        before = self._all[place - 1] if place else None
        return before if before and before.right and 0 <= around[0] - before.end <= NEAR else None

    @cached_property
    def _speaker_of_title(self) -> Speaker | None:
        return next((credit.speaker for credit in self.by_passage.get(0, ())), None)

    @cached_property
    def _behind_title(self) -> Speaker | None:
        """The speaker behind the dash that follows where the body repeats a title: "… 12 in Osk - Reports"."""
        found = BEHIND.match(self._text, self._title_copy[1])
        if found is None or found.group(1).lower() not in ALWAYS:
            return None
        return _named(found.group(1), found.start(1), mentions=Mentions())


@lru_cache(maxsize=4)
def credited_in(document: Document, passages: tuple[Passage, ...]) -> Credited:
    """Return the credits of a document; the stages that ask for them one after another share the work."""
    return Credited(document, passages)


def _closest(credited: Sequence[Credit], at: int) -> Credit | None:
    """Return the credit whose words hold a place most closely: "citing X" more so than "the agency said"."""
    place = bisect_left(credited, at, key=lambda credit: credit.start)
    left = next((c for c in reversed(credited[max(0, place - 3) : place]) if c.end <= at and c.right), None)
    after = [c for c in credited[place : place + 2] if c.left]
    right = next((c for c in after if c.verb in table.INNER_VERBS), next(iter(after), None))
    if left and right:
        return right if left.left or right.verb in table.INNER_VERBS else left
    return left or right


def _title_copy(document: Document) -> tuple[int, int]:
    """Return where the body repeats the title, as the texts of many outlets do."""
    body, title = document.body_start, document.title or ""
    for known in (title, SITE.split(title, maxsplit=1)[0]):
        start = document.text.find(known, body, body + len(known) + HEAD) if known else -1
        if start >= 0:
            return start, start + len(known)
    return 0, 0


def _in_passage(document: Document, passage: Passage, *, mentions: Mentions) -> Iterator[Credit]:
    sentence = document.text[passage.start : passage.end]
    row = tokens(sentence)
    is_title = passage.paragraph == 0
    headlined = list(headline_credits(row, title=is_title, outlet=document.outlet))
    held = [*(a for a in attributions(sentence) if not _overlaps(a, headlined)), *headlined]
    manner = {"channel": channel_in(sentence), "doubt": doubt_in(sentence)} if held else {}
    previous: Speaker | None = None
    for credit in sorted(held, key=lambda a: (a.first, a.end)):
        spoken = _spoken(row, credit, passage=passage, mentions=mentions)
        if credit.verb in table.GOING_ON | table.CALLING:
            spoken = previous or spoken
        elif spoken:
            doubt = credit.verb if credit.verb in table.DOUBTING else manner["doubt"]
            spoken = spoken.model_copy(update={"verb": credit.verb, "channel": manner["channel"], "doubt": doubt})
        previous = spoken or previous
        if spoken and not spoken.name and credit.subject and NOT_NAMED.search(sentence):
            spoken = spoken.model_copy(update={"basis": "anonymous"})
        yield Credit(
            start=passage.start + row.starts[credit.first],
            end=passage.start + row.ends[credit.end - 1],
            verb=credit.verb,
            speaker=spoken,
            left=credit.left,
            right=credit.right,
            fresh=credit.subject is not None,
        )


def _overlaps(found: Attribution, headlined: Sequence[Attribution]) -> bool:
    """Say whether what looks like a verb is the speaker of a headline: "Five Killed in Raid Report"."""
    return any(found.end > one.first and one.end > found.first and one.left for one in headlined)


def _spoken(row: Tokens, credit: Attribution, *, passage: Passage, mentions: Mentions) -> Speaker | None:
    """Return the speaker of an attribution: the one it names, or the earlier one that it takes up."""
    if credit.subject is None:
        return mentions.for_pronoun(credit.pronoun or "it")
    first, last = row.starts[credit.subject.first], row.ends[credit.subject.end - 1]
    text = row.text[first:last].removesuffix("'s").removesuffix("’s")
    start = passage.start + first
    speaker = mentions.earlier(text) or _named(*(mentions.introduced(text, start) or (text, start)), mentions=mentions)
    mentions.add(speaker)
    return speaker


def _named(text: str, start: int, *, mentions: Mentions) -> Speaker:
    kind = kind_of(text)
    if kind is SpeakerKind.OTHER and text.lower().startswith(OWN):
        owner = mentions.for_pronoun("it")
        kind = owner.kind if owner else kind
    return speaker_named(text, start, kind=kind, basis=basis_of(text))
