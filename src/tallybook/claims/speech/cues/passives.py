"""Passive cues: "was said by", "is expected to", "was quoted as saying"."""

from tallybook.claims.speech.cues import cue_words as table
from tallybook.claims.speech.cues.contents import CLAUSES, before
from tallybook.claims.speech.cues.cue import Cue
from tallybook.claims.speech.cues.parsed import Parsed
from tallybook.claims.speech.cues.sources import cue_of, first_of, source_of
from tallybook.claims.speech.cues.stretches import Stretch

QUOTED_AS = frozenset({"saying", "telling"})


def of_passive(said: Parsed, n: int) -> Cue | None:
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
