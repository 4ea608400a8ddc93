"""Chains: through whom words came, from the outlet over agencies and those it cites to the one who spoke."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from tallybook.claims.speech.credits import Credit, Credited
from tallybook.claims.speech.media_words import is_agency
from tallybook.claims.speech.mentions import Mentions
from tallybook.claims.speech.passings import Passing, Stretch, passings
from tallybook.claims.speech.signatures import signed_by
from tallybook.claims.speech.speaker_kinds import basis_of, kind_of
from tallybook.claims.speech.speaker_parts import parts_of
from tallybook.claims.speech.speech_words import PRONOUNS
from tallybook.language.sentences import LONGEST
from tallybook.model import Document, Link, Passage, Speaker

REMEMBERED = 200  # credits looked back for whom a short form takes up
STEPS = 4  # links followed from the speaker, inwards and outwards


class Chains:
    """The chains of one document: who signs it, and who passes on whose words in each of its sentences."""

    def __init__(self, document: Document, passages: Sequence[Passage], *, credited: Credited) -> None:
        self._document = document
        self._passages = passages
        self._starts = [passage.start for passage in passages]
        self._credited = credited
        self._signed = signed_by(document)
        held = sorted(credited.by_passage.items())
        self._named = [(start, credit.speaker) for start, those in held for credit in those if credit.speaker]

    def innermost(self, speaker: Speaker | None, *, passage: int) -> Speaker | None:
        """Return who spoke first: of "according to the Herald, which quoted police" it is the police."""
        speaker = speaker or self._passed_on(passage)
        seen = {(speaker.start, speaker.end)} if speaker else set()
        while speaker and len(seen) <= STEPS:
            found = next((p for p in self._passings(passage) if self._passes(speaker, p, passage=passage)), None)
            if found is None or found.spoken is None or found.spoken in seen:
                break
            seen.add(found.spoken)
            speaker = self._speaker_at(found.spoken, passage=passage, through=speaker)
        return speaker

    def _passed_on(self, passage: int) -> Speaker | None:
        """Return the speaker whom a sentence names only through others: "Orr was quoted by the agency as saying"."""
        found = self._passings(passage)
        if len(found) != 1 or not found[0].quoted or found[0].spoken is None:
            return None
        if self._document.text[slice(*found[0].spoken)].lower() in PRONOUNS:
            return None
        return self._speaker_at(found[0].spoken, passage=passage, through=None)

    def of(self, speaker: Speaker | None, *, passage: int) -> tuple[Link, ...]:
        """Return the chain of what a speaker says in a passage: outlet, agency, those cited, speaker."""
        outlet = self._document.outlet
        through = list(self._through(speaker, passage)) if speaker else []
        cited = [link for link in reversed(through) if not _alike(link.name, outlet)]
        links = [Link(role="outlet", name=outlet)] if outlet else []
        if (
            self._signed
            and not any(_alike(self._signed.name, one.name) for one in cited)
            and not (speaker and _alike(self._signed.name, speaker.text))
        ):
            links.append(self._signed)
        links += cited
        if speaker:
            links.append(Link(role="speaker", name=speaker.text, start=speaker.start, end=speaker.end))
        return tuple(links)

    def _through(self, speaker: Speaker, passage: int) -> Iterator[Link]:
        """Yield those who pass on a speaker's words: as the passage tells it, or that of the name it takes up."""
        found = tuple(self._outwards(speaker, passage=passage))
        named = [c for c in self._credited.by_passage.get(passage, ()) if c.fresh and _same(c.speaker, speaker)]
        place = bisect_right(self._starts, speaker.start) - 1
        yield from found if found or named or place < 0 else self._outwards(speaker, passage=self._starts[place])

    def _outwards(self, speaker: Speaker, *, passage: int) -> Iterator[Link]:
        """Yield those who pass on a speaker's words, the nearest to the speaker first."""
        held, seen = self._passings(passage), {(speaker.start, speaker.end)}
        while len(seen) <= STEPS:
            found = next((p for p in held if self._speaks(speaker, p, passage=passage) and p.through not in seen), None)
            if found is None:
                return
            seen.add(found.through)
            speaker = self._speaker_at(found.through, passage=passage, through=speaker)
            if (speaker.start, speaker.end) != found.through and (speaker.start, speaker.end) in seen:
                return
            role = "agency" if is_agency(speaker.text) else "cited"
            yield Link.model_validate({"role": role, "name": speaker.text, "start": speaker.start, "end": speaker.end})

    def _passings(self, passage: int) -> tuple[Passing, ...]:
        place = bisect_right(self._starts, passage) - 1
        start, end = self._passages[place].start, self._passages[place].end
        if end - start > LONGEST:
            return ()
        return tuple(_shifted(one, by=start) for one in passings(self._document.text[start:end]))

    def _speaks(self, speaker: Speaker, passing: Passing, *, passage: int) -> bool:
        if passing.spoken:
            return self._is(speaker, passing.spoken, passage=passage)
        held = self._credited.by_passage.get(passage, ())
        nearest = min(held, key=lambda credit: abs(credit.start - passing.at), default=None)
        return nearest is not None and _same(nearest.speaker, speaker)

    def _passes(self, speaker: Speaker, passing: Passing, *, passage: int) -> bool:
        """Tell whether a speaker passes on what another said, or is no more than "a statement" of another."""
        return speaker.start <= passing.at < speaker.end or self._is(speaker, passing.through, passage=passage)

    def _is(self, speaker: Speaker, stretch: Stretch, *, passage: int) -> bool:
        """Tell whether words are a speaker's own, or take it up."""
        if speaker.start < stretch[1] and stretch[0] < speaker.end:
            return True
        return any(_same(credit.speaker, speaker) for credit in self._credits_at(stretch, passage=passage))

    def _credits_at(self, stretch: Stretch, *, passage: int) -> list[Credit]:
        held = self._credited.by_passage.get(passage, ())
        return [credit for credit in held if credit.start <= stretch[0] and stretch[1] <= credit.end]

    def _speaker_at(self, stretch: Stretch, *, passage: int, through: Speaker | None) -> Speaker:
        """Return the speaker that words name, or take up; how it spoke is told beside the one who passes it on."""
        for credit in self._credits_at(stretch, passage=passage):
            known = credit.speaker
            if known and (known.start < passage or (stretch[0] <= known.start and known.end <= stretch[1])):
                return known
        text = self._document.text[slice(*stretch)]
        if known := self._mentioned(text, before=passage):
            return known
        parts = parts_of(text)
        return Speaker(
            text=text,
            start=stretch[0],
            end=stretch[1],
            name=parts.name,
            role=parts.role,
            organisation=parts.organisation,
            kind=kind_of(text),
            basis=basis_of(text),
            channel=through.channel if through else None,
            verb=through.verb if through else None,
            doubt=through.doubt if through else None,
        )

    def _mentioned(self, text: str, *, before: int) -> Speaker | None:
        """Return the fuller speaker of an earlier passage that words take up."""
        mentions = Mentions()
        place = bisect_left(self._named, before, key=lambda held: held[0])
        for _, speaker in self._named[max(0, place - REMEMBERED) : place]:
            mentions.add(speaker)
        return mentions.earlier(text)


def _same(one: Speaker | None, other: Speaker) -> bool:
    return one is not None and (one.start, one.end) == (other.start, other.end)


def _alike(name: str, other: str | None) -> bool:
    return name.casefold().removeprefix("the ") == (other or "").casefold().removeprefix("the ")


def _shifted(passing: Passing, *, by: int) -> Passing:
    """Return a passing of a sentence by characters of the document."""
    (start, end), spoken = passing.through, passing.spoken
    moved = (spoken[0] + by, spoken[1] + by) if spoken else None
    return Passing((start + by, end + by), moved, passing.at + by, passing.quoted)
