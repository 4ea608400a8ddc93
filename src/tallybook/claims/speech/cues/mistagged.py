"""Verbs of speech that the tagger takes for nouns: "Orr urges guards to leave", "the guild plans to close"."""

from tallybook.claims.speech.cues import cue_words as table
from tallybook.claims.speech.cues.cue import Cue
from tallybook.claims.speech.cues.parsed import Parsed
from tallybook.claims.speech.cues.stretches import Stretch

TITLED = 0.6  # where more of the words are capitalised, it is a headline
NAMES = frozenset({"NNP", "NNPS", "PRP"})
PART_OF_NAME = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "DT", "POS", "PRP$", "PRP", "CD", "HYPH", "VBN"})
OPENING = frozenset({"that", "“", '"', "''", ":", "to"})


def of_mistagged(said: Parsed, n: int) -> Cue | None:
    """Return what a word says that can be no noun: between a name and "that", "to" or a quotation."""
    if not said.low[n].endswith("s") or said.low[n].endswith("ss") or n == 0 or n + 1 >= len(said.low):
        return None
    source = _name_before(said, n)
    opens = said.low[n + 1] in OPENING
    titled = said.tree.tags[n - 1] in NAMES and said.text[said.tree.starts[n]].isupper() and _is_headline(said)
    if source is None or not (opens or titled):
        return None
    if said.low[n + 1] == "to" and said.low[n] not in table.WANTED | table.MOVED:
        return None
    content = said.trimmed((n + 1, len(said.low)))
    return Cue(n, (n, n + 1), source, (content,), spoken=said.low[n] in table.SPEAKING)


def _is_headline(said: Parsed) -> bool:
    words = [k for k, word in enumerate(said.low) if word[0].isalpha()]
    return sum(said.text[said.tree.starts[k]].isupper() for k in words) > TITLED * len(words)


def _name_before(said: Parsed, n: int) -> Stretch | None:
    first = n
    while first > 0 and said.tree.tags[first - 1] in PART_OF_NAME:
        first -= 1
    return (
        (first, n)
        if first < n and said.tree.tags[n - 1] in NAMES | {"NN", "NNS"} and first in {0, *_after_signs(said)}
        else None
    )


def _after_signs(said: Parsed) -> frozenset[int]:
    """Return the places behind a sign or a joining word, where a sentence or a clause may begin."""
    return frozenset(k + 1 for k, word in enumerate(said.low) if not word[0].isalnum() or word in {"and", "but", "as"})
