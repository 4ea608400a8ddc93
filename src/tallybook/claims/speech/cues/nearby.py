"""Sources by position: the noun phrase beside a verb of speech, where its tree gives it no subject."""

from tallybook.claims.speech.cues import cue_words as table
from tallybook.claims.speech.cues.parsed import Parsed
from tallybook.claims.speech.cues.sources import CLOSING
from tallybook.claims.speech.cues.stretches import Stretch

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
INSIDE = NOUNS | {"JJ", "DT", "PRP$", "CD", "POS", "HYPH", "JJS", "JJR"}
JOINTS = frozenset({"of", "for", "in", "at", "from", "and", "&", "(", ")", "-", "'s"})
STARTS = NOUNS | {"JJ", "DT", "PRP$", "CD"}
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
ENDS = frozenset({".", ";", "“", '"', "''", "!", "?"})
ASIDES = frozenset({"who", "which", "whose", "a", "an", "the", "now"})
ASIDE = 40  # words between the commas that part a name from its verb
LONGEST = 24  # words of a source behind its verb


def name_beside(said: Parsed, n: int, *, cue: Stretch) -> Stretch | None:
    """Return the noun phrase before a finite verb, or, behind a quotation's comma, the one that follows it.

    >>> from tallybook.claims.speech.cues.parsed import parsed
    >>> name_beside(parsed("Ada Orr, at the gate, said ten men died."), 7, cue=(7, 8))
    (0, 2)
    """
    if not any(said.tree.tags[k] in FINITE for k in range(cue[0], n + 1)):
        return None
    before = cue[0]
    if said.at(before - 1) == ",":
        before = _before_aside(said, before - 1)
    found = _phrase_ending(said, before) if before else None
    if found is None and n + 1 < len(said.low) and said.low[n] in table.SPEAKING and said.at(n - 1) in CLOSING:
        return _phrase_starting(said, cue[1])
    return found


def _before_aside(said: Parsed, comma: int) -> int:
    """Return where an aside begins that a comma closes: at the comma before "who" or "the", else at the nearest."""
    commas = [k for k in range(comma - 1, max(-1, comma - ASIDE), -1) if said.low[k] == ","]
    opened = next((k for k in commas if said.low[k + 1] in ASIDES), None)
    return opened if opened is not None else next(iter(commas), 0)


def _phrase_ending(said: Parsed, end: int) -> Stretch | None:
    first = end
    while first > 0 and (said.tree.tags[first - 1] in INSIDE or said.low[first - 1] in JOINTS):
        first -= 1
    while first < end and said.tree.tags[first] not in STARTS:
        first += 1
    named = first < end and (said.tree.tags[end - 1] in NOUNS or said.low[end - 1] == ")")
    return (first, end) if named else None


def _phrase_starting(said: Parsed, first: int) -> Stretch | None:
    if first >= len(said.low) or said.tree.tags[first] not in STARTS:
        return None
    end = next((k for k in range(first, len(said.low)) if said.low[k] in ENDS), len(said.low))
    stretch = said.trimmed((first, end))
    return stretch if 0 < stretch[1] - stretch[0] <= LONGEST else None
