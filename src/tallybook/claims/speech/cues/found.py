"""Cues by the tree of a sentence: verbs, nouns and adjectives of speech and thought with their source and content."""

from collections.abc import Iterator

from tallybook.claims.speech.cues import cue_words as table
from tallybook.claims.speech.cues.contents import CLAUSES, before, behind, opens_quoted, quoted_before
from tallybook.claims.speech.cues.cue import Cue
from tallybook.claims.speech.cues.lifted import lifted
from tallybook.claims.speech.cues.mistagged import of_mistagged
from tallybook.claims.speech.cues.nearby import name_beside
from tallybook.claims.speech.cues.nouns import of_adjective, of_noun
from tallybook.claims.speech.cues.parsed import Parsed
from tallybook.claims.speech.cues.sources import (
    RELATIVE,
    cue_of,
    first_of,
    is_active,
    is_phrasal,
    source_of,
    subject_of,
)
from tallybook.claims.speech.cues.stretches import Stretch

NO_CUE = frozenset({"compound", "case", "mark", "fixed", "aux", "flat", "cc"})
QUOTED_AS = frozenset({"saying", "telling"})
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
        return _of_passive(said, n)
    cue = cue_of(said, n)
    goes_on = said.tree.tags[n] == "VBG" and said.at(cue[0] - 1) == ","
    subject = subject_of(said, n, cue=cue)
    if goes_on and subject is not None and subject > n:
        subject = None
    source = source_of(said, subject, cue=cue) if subject is not None else name_beside(said, n, cue=cue)
    if source is None and said.tree.tags[n] != "VBG":
        return None
    if _is_mere_wish(said, n, cue=cue, source=source):
        return None
    spoken = said.low[n] in table.SPEAKING
    right = behind(said, n, cue=cue, subject=subject)
    closed = quoted_before(said, cue=cue, source=source) if spoken and not goes_on else ()
    if closed and right and not opens_quoted(said, right[0]):
        return Cue(n, cue, source, closed, spoken=True)
    if right:
        parted = closed
        return Cue(n, cue, source, (*parted, right[0]), spoken=spoken, clause=right[1])
    if said.tree.relations[n] == "acl:relcl" and source and said.low[source[0]] not in RELATIVE:
        taken = (said.reach[said.tree.heads[n]][0], min(source[0], cue[0]))
        if taken[0] < taken[1] and said.low[n] not in table.SAID:
            return Cue(n, cue, source, (taken,), spoken=spoken)
    if goes_on:
        return None
    if spoken or said.low[n] in table.THOUGHT:
        left = before(said, n, cue=cue, source=source)
        return Cue(n, cue, source, left, spoken=spoken) if left or spoken else None
    return None


def _is_mere_wish(said: Parsed, n: int, *, cue: Stretch, source: Stretch | None) -> bool:
    """Tell whether a verb only names what may be said one day: "to release it", "imagine that"."""
    if said.tree.tags[n] not in UNSAID or any(said.tree.relations[k] == "aux" for k in said.below[n]):
        return False
    leading = said.low[cue[0]] == "to"
    if source is None:
        return leading or said.tree.tags[n] == "VB"
    return leading and said.low[n] not in table.SAID and said.tree.relations[n] in {"xcomp", "acl", "csubj"}


def _of_passive(said: Parsed, n: int) -> Cue | None:
    """Return who says what "was said by" somebody; what nobody is said to say needs a clause or a name for it."""
    if said.low[n] not in table.SPEAKING | table.STATED | table.DEEMED | table.THOUGHT:
        return None
    if quoted := _quoted_as(said, n):
        return quoted
    agent, clause = said.agent(n), said.child(n, CLAUSES | {"obj"} if said.low[n] in table.DEEMED else CLAUSES)
    named = next((k for k in said.below[n] if k > n and said.case(k) in {"as", "for"}), None)
    clause = clause if clause is not None or said.low[n] not in table.STATED | table.DEEMED else named
    if agent is None and (clause is None or clause < n or said.tree.relations[n] in {"acl", "advcl"}):
        return None
    cue = cue_of(said, n)
    source = said.trimmed((said.reach[agent][0] + 1, said.reach[agent][1])) if agent is not None else None
    subject = said.child(n, {"nsubj:pass", "nsubj"})
    if subject is None and said.tree.relations[n] == "acl":
        taken: Stretch | None = (said.reach[said.tree.heads[n]][0], n)
    else:
        taken = (said.reach[subject][0], min(said.reach[subject][1], cue[0])) if subject is not None else None
    parts = [said.trimmed(taken)] if taken and taken[0] < taken[1] else []
    parts += [said.trimmed(said.reach[clause])] if clause is not None and clause > n else []
    held = tuple(part for part in parts if part[0] < part[1])
    return Cue(n, cue, source if source and source[0] < source[1] else None, held) if held else None


def _quoted_as(said: Parsed, n: int) -> Cue | None:
    """Return who "was quoted as saying" something."""
    subject = said.child(n, {"nsubj:pass"})
    saying = next(
        (k for k in range(n + 2, len(said.low)) if said.low[k - 1] == "as" and said.low[k] in QUOTED_AS), None
    )
    if said.low[n] not in {"quoted", "cited"} or subject is None or saying is None:
        return None
    cue = (first_of(said, n), n + 1)
    source = source_of(said, subject, cue=cue)
    after = said.trimmed((saying + 1, len(said.low)))
    left = before(said, n, cue=cue, source=source)
    if after[1] - after[0] > 1 and not left:
        return Cue(n, cue, source, (after,), spoken=True)
    return Cue(n, cue, source, left, spoken=True)
