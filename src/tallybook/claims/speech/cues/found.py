"""Cues by the tree of a sentence: verbs, nouns and adjectives of speech and thought with their source and content."""

from collections.abc import Iterator

from tallybook.claims.speech.cues import cue_words as table
from tallybook.claims.speech.cues.contents import before, behind, opens_quoted, quoted_before
from tallybook.claims.speech.cues.cue import Cue
from tallybook.claims.speech.cues.lifted import lifted
from tallybook.claims.speech.cues.mistagged import of_mistagged
from tallybook.claims.speech.cues.nearby import name_beside
from tallybook.claims.speech.cues.nouns import of_adjective, of_noun
from tallybook.claims.speech.cues.parsed import Parsed
from tallybook.claims.speech.cues.passives import of_passive
from tallybook.claims.speech.cues.sources import (
    RELATIVE,
    cue_of,
    is_active,
    is_phrasal,
    source_of,
    subject_of,
)
from tallybook.claims.speech.cues.stretches import Stretch

NO_CUE = frozenset({"compound", "case", "mark", "fixed", "aux", "flat", "cc"})
UNSAID = frozenset({"VB", "VBG"})  # verbs that only name what may be done


def cues(said: Parsed) -> tuple[Cue, ...]:
    """Return the credits of a sentence, in the order of their words.

        >>> from tallybook.claims.speech.cues.parsed import parsed
    >>> [(c.source, c.cue, c.content) for c in cues(parsed("The army has said that ten men died."))]
    [((0, 2), (2, 4), ((4, 8),))]
    """
    return lifted(said, tuple(_found(said)))


def _found(said: Parsed) -> Iterator[Cue]:
    for n, word in enumerate(said.low):
        found = None
        verb = said.tree.tags[n].startswith("VB")
        if said.tree.relations[n] in NO_CUE or (said.tree.relations[n] == "amod" and not is_active(said, n)):
            found = None
        elif verb and (word in table.CUES or is_phrasal(said, n)):
            found = _of_verb(said, n)
        elif word in table.NAMING and said.tree.kinds[n] == "NOUN":
            found = of_noun(said, n)
        if found is None and word in table.ADJECTIVES and said.tree.kinds[n] in {"ADJ", "VERB"}:
            found = of_adjective(said, n)
        if found is None and word in table.CUES and not verb:
            found = of_mistagged(said, n)
        if found:
            yield found


def _of_verb(said: Parsed, n: int) -> Cue | None:
    if not is_active(said, n):
        return of_passive(said, n)
    cue = cue_of(said, n)
    goes_on = said.tree.tags[n] == "VBG" and said.at(cue[0] - 1) == ","
    subject = subject_of(said, n, cue=cue)
    if goes_on and subject is not None and subject > n:
        subject = None
    source = source_of(said, subject, cue=cue) if subject is not None else name_beside(said, n, cue=cue)
    if (source is None and said.tree.tags[n] != "VBG") or _is_mere_wish(said, n, cue=cue, source=source):
        return None
    spoken = said.low[n] in table.SPEAKING
    right = behind(said, n, cue=cue, subject=subject)
    closed = quoted_before(said, cue=cue, source=source) if spoken and not goes_on else ()
    if right and not (closed and not opens_quoted(said, right[0])):
        return Cue(n, cue, source, (*closed, right[0]), spoken=spoken, clause=right[1])
    content = closed or (() if goes_on else _content_before(said, n, cue=cue, source=source))
    return Cue(n, cue, source, content, spoken=spoken) if content or spoken else None


def _content_before(said: Parsed, n: int, *, cue: Stretch, source: Stretch | None) -> tuple[Stretch, ...]:
    """Return the noun that a verb tells of, "the ban that she called for", or what stands before its credit."""
    if said.tree.relations[n] == "acl:relcl" and source and said.low[source[0]] not in RELATIVE:
        taken = (said.reach[said.tree.heads[n]][0], min(source[0], cue[0]))
        if taken[0] < taken[1] and said.low[n] not in table.SAID:
            return (taken,)
    return before(said, n, cue=cue, source=source) if said.low[n] in table.SPEAKING | table.THOUGHT else ()


def _is_mere_wish(said: Parsed, n: int, *, cue: Stretch, source: Stretch | None) -> bool:
    """Tell whether a verb only names what may be said one day: "to release it", "imagine that"."""
    if said.tree.tags[n] not in UNSAID or any(said.tree.relations[k] == "aux" for k in said.below[n]):
        return False
    leading = said.low[cue[0]] == "to"
    if source is None:
        return leading or said.tree.tags[n] == "VB"
    return leading and said.low[n] not in table.SAID and said.tree.relations[n] in {"xcomp", "acl", "csubj"}
