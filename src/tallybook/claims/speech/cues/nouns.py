"""Nouns and adjectives as cues: "his claim that ten died", "is afraid that", "was critical of"."""

from tallybook.claims.speech.cues import cue_words as table
from tallybook.claims.speech.cues.contents import CLAUSES
from tallybook.claims.speech.cues.cue import Cue
from tallybook.claims.speech.cues.parsed import Parsed
from tallybook.claims.speech.cues.sources import first_of, source_of
from tallybook.claims.speech.cues.stretches import Stretch

LEADS = frozenset({"about", "of", "for", "on", "against", "to", "that", "with", "over", "toward"})
KEPT = frozenset({"that", "to"})  # they belong to the content
POSSESSIVES = frozenset({"'s", "'", "’"})
ADJECTIVE_LEADS = frozenset({"about", "of", "for", "with", "over", "to", "by", "at"})


def of_noun(said: Parsed, n: int) -> Cue | None:
    """Return whose claim is told: "his claim that", "the army's refusal to", "growing concerns that"."""
    owner = said.child(n, {"nmod:poss"})
    if owner is None and (light := _of_light_verb(said, n)):
        return light
    if owner is None:
        owner = next((k for k in said.below[n] if k > n and said.case(k) in {"by", "from"}), None)
    at = said.reach[owner][1] if owner is not None and owner > n else n + 1
    lead = said.at(at)
    if lead not in LEADS or (owner is None and lead != "that") or (owner is not None and owner > n and lead != "that"):
        return None
    clause = said.tree.heads[at]
    if clause <= at or (owner is None and not _is_clause(said, clause)):
        return None
    content = said.trimmed((at if lead in KEPT else at + 1, said.reach[clause][1]))
    first = n
    while first > 0 and said.tree.heads[first - 1] == n and said.tree.relations[first - 1] == "amod":
        first -= 1
    cue = (first, at + 1 if owner is not None and owner < n and lead not in KEPT else n + 1)
    source = _owner(said, owner, before=at) if owner is not None else None
    return Cue(n, cue, source, (content,)) if content[0] < content[1] else None


def _of_light_verb(said: Parsed, n: int) -> Cue | None:
    """Return who "made a claim that", "expressed outrage over" or "has questions about" something."""
    verb, lead = said.tree.heads[n], said.at(n + 1)
    if said.tree.relations[n] != "obj" or said.low[verb] not in table.LIGHT or lead not in LEADS or verb > n:
        return None
    head = said.tree.heads[n + 1]
    subject = said.subject(verb)
    if head <= n + 1 or subject is None:
        return None
    cue = (first_of(said, verb), n + 1 if lead in KEPT else n + 2)
    content = said.trimmed((cue[1], said.reach[head][1]))
    return Cue(n, cue, source_of(said, subject, cue=cue), (content,)) if content[0] < content[1] else None


def _is_clause(said: Parsed, verb: int) -> bool:
    subject = said.child(verb, {"nsubj", "nsubj:pass", "expl"})
    return subject is not None and said.low[subject] != "that"


def _owner(said: Parsed, owner: int, *, before: int) -> Stretch | None:
    """Return whose claim it is: the ministry of "the ministry's claim" and of "the claim by the ministry"."""
    first, end = said.reach[owner]
    if said.tree.relations[owner] != "nmod:poss":
        first, end = first + 1, min(end, before)
    return (first, end) if first < end else None


def of_adjective(said: Parsed, n: int) -> Cue | None:
    """Return who is afraid, sure or critical, and of what."""
    copula = said.child(n, {"cop", "aux:pass", "aux"})
    subject = said.subject(n)
    if copula is None or subject is None:
        return None
    cue = (min(copula, first_of(said, n)), n + 1)
    content = next((k for k in said.below[n] if k > n and _is_content(said, k)), None)
    if content is None:
        return None
    first, end = said.reach[content]
    if said.low[first] in ADJECTIVE_LEADS - {"to"} and first == n + 1:
        cue, first = (cue[0], n + 2), first + 1
    stretch = said.trimmed((first, end)) if first < end else (0, 0)
    return Cue(n, cue, source_of(said, subject, cue=cue), (stretch,)) if stretch[0] < stretch[1] else None


def _is_content(said: Parsed, k: int) -> bool:
    relation = said.tree.relations[k]
    if relation in {"obl", "advcl", "nmod"}:
        return said.case(k) in ADJECTIVE_LEADS or said.low[said.reach[k][0]] in {"that", "whether", "if"}
    return relation in CLAUSES
