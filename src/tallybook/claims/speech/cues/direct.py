"""Direct cues: what names its source without a verb of speech: "according to X", "X: …"."""

from collections.abc import Iterator

from tallybook.claims.speech.cues.cue import Cue
from tallybook.claims.speech.cues.parsed import Parsed
from tallybook.claims.speech.cues.stretches import Stretch


def direct_cues(said: Parsed) -> Iterator[Cue]:
    """Yield what is told according to somebody.

    >>> from tallybook.claims.speech.cues.parsed import parsed
    >>> [(c.source, c.content) for c in direct_cues(parsed("Ten men died, according to the Osk border guard."))]
    [((6, 10), ((0, 3),))]
    """
    for n, word in enumerate(said.low):
        if word == "according" and said.at(n + 1) == "to" and n + 2 < len(said.low):
            yield _according(said, n)


def _according(said: Parsed, n: int) -> Cue:
    named = next((k for k in said.tree.above(n) if k > n + 1), n + 2)
    first = n + 2
    end = max(said.reach[named][1], first + 1)
    source = said.trimmed((first, end))
    if source[0] >= source[1]:
        source = (first, first + 1)
    before, after = said.trimmed((0, n)), said.trimmed((source[1], len(said.low)))
    content: list[Stretch] = []
    if before[0] < before[1]:
        content.append(before)
    if after[0] < after[1] and (not content or said.at(source[1]) == ","):
        content.append(after)
    return Cue(n, (n, n + 2), source, tuple(content), spoken=True)
