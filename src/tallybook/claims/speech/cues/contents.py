"""Contents by the tree: what a cue says, thinks or wants, behind it, before it or around it."""

from collections.abc import Iterator, Sequence

from tallybook.claims.speech.cues import cue_words as table
from tallybook.claims.speech.cues.parsed import SUBJECTS, Parsed
from tallybook.claims.speech.cues.sources import CLOSING, RELATIVE, is_phrasal
from tallybook.claims.speech.cues.stretches import Stretch

CLAUSES = frozenset({"ccomp", "xcomp"})
HEARERS = frozenset({"obj", "iobj", "obl"})
COMPLEMENTS = frozenset({"as", "of", "for", "to", "with", "against", "about", "like"})
LOOSE = frozenset({"obj", "conj", "advcl", "parataxis", "nsubj", "csubj"})
STOPS = frozenset({",", "?", "!", ".", "…", "-", "—", "–"})
MARKS = frozenset({"“", "”", '"', "''"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def behind(said: Parsed, n: int, *, cue: Stretch, subject: int | None) -> tuple[Stretch, bool] | None:
    """Return the content behind a verb, and whether it is a clause: its clause, its object, what "for" leads to."""
    kids = [k for k in said.below[n] if k >= cue[1] and k != subject]
    told = _told_to(said, n, kids=kids)
    if told is not None:
        return said.trimmed(said.reach[told]), True
    held = [k for k in kids if _is_content(said, n, k=k, cue=cue)]
    if not held:
        return _loose(said, n, kids=kids)
    first = max(cue[1], min(said.reach[k][0] for k in held))
    end = max(said.reach[k][1] for k in held)
    stretch = said.trimmed((first, _extended(said, n, kids=kids, end=end))) if first < end else (0, 0)
    clause = any(said.tree.relations[k] in CLAUSES | {"parataxis"} for k in held)
    return (stretch, clause) if stretch[0] < stretch[1] else None


def _extended(said: Parsed, n: int, *, kids: Sequence[int], end: int) -> int:
    """Return where a content ends with what goes on in it, though the tree joins that to the verb: "to go and see"."""
    for k in kids:
        first, last = said.reach[k]
        if first < end or said.tree.relations[k] in {"punct", "cc"}:
            continue
        if not _goes_on(said, n, k=k, adjacent=first <= end):
            break
        end = last
    return end


def _goes_on(said: Parsed, n: int, *, k: int, adjacent: bool) -> bool:
    relation, tags = said.tree.relations[k], said.tree.tags
    if relation == "conj":
        quoted = not MARKS.isdisjoint(said.low[k] for k in range(*said.reach[k]))
        return tags[k] != tags[n] and (quoted or said.child(k, SUBJECTS) is None)
    opening = said.low[said.reach[k][0]]
    if relation in {"obl", "nmod"}:
        return adjacent and said.case(k) in COMPLEMENTS
    return relation in {"advcl", "acl"} and adjacent and opening in COMPLEMENTS


def _told_to(said: Parsed, n: int, *, kids: Sequence[int]) -> int | None:
    """Return the clause that the tree takes for one about the hearer: "told the council that nine had died"."""
    if said.low[n] not in table.SAID or any(said.tree.relations[k] == "ccomp" for k in kids):
        return None
    hearers = [k for k in kids if said.tree.relations[k] in HEARERS]
    clauses = (c for k in hearers for c in said.below[k] if said.tree.relations[c] in {"acl", "acl:relcl"})
    return next((c for c in clauses if said.low[said.reach[c][0]] == "that" and _has_subject(said, c)), None)


def _has_subject(said: Parsed, verb: int) -> bool:
    subject = said.child(verb, SUBJECTS)
    return subject is not None and said.low[subject] not in RELATIVE


def _loose(said: Parsed, n: int, *, kids: Sequence[int]) -> tuple[Stretch, bool] | None:
    """Return the clause behind "said" where the tree has lost its verb: all from the first noun on."""
    going_on = said.tree.tags[n] == "VBG" and said.low[n] in table.SPEAKING and said.at(n - 1) in {",", "even", "also"}
    if not (going_on or said.low[n] in table.PLAIN_SAID) or said.tree.relations[n] == "parataxis":
        return None
    first = next((said.reach[k][0] for k in kids if said.tree.relations[k] in LOOSE), None)
    if first is None or first != n + 1:
        return None
    stretch = said.trimmed((first, said.reach[n][1]))
    return (stretch, True) if any(said.tree.tags[k] in FINITE for k in range(*stretch)) else None


def _is_content(said: Parsed, n: int, *, k: int, cue: Stretch) -> bool:
    word, relation = said.low[n], said.tree.relations[k]
    if is_phrasal(said, n) or (said.low[cue[1] - 1] in table.LINKED and cue[1] - 1 > n):
        return relation in HEARERS | CLAUSES | {"advcl", "nmod"}
    if relation == "advcl" and said.low[said.reach[k][0]] == "to":
        relation = "xcomp" if word in table.MOVED else relation
    if relation == "parataxis":
        return word in table.SPEAKING and said.at(said.reach[k][0] - 1) in {":", ",", "“", '"'}
    if relation == "obj":
        return _is_object(said, n)
    return relation in CLAUSES and word in TAKING[relation]


TAKING = {
    "ccomp": table.SPEAKING | table.STATED | table.THOUGHT | table.WANTED | table.MOVED,
    "xcomp": table.WANTED | table.MOVED | table.STATED | table.DEEMED,
}


def _is_object(said: Parsed, n: int) -> bool:
    """Tell whether a verb's object is content: "announced a ban", and not the hearer of "told the council"."""
    word = said.low[n]
    after = list(_after(said, n))
    if word in table.STATED | table.WISHED:
        return not (word in table.SAID and "ccomp" in after)
    if word in table.MOVED:
        return "xcomp" in after and word not in table.SAID
    return word in table.DEEMED and ("xcomp" in after or "as" in after)


def _after(said: Parsed, n: int) -> Iterator[str]:
    """Yield what follows a verb, by its relations and its prepositions."""
    for k in said.below[n]:
        if k > n:
            opening = said.low[said.reach[k][0]]
            relation = said.tree.relations[k]
            yield "xcomp" if relation == "advcl" and opening == "to" else relation
            yield said.case(k)


def before(said: Parsed, n: int, *, cue: Stretch, source: Stretch | None) -> tuple[Stretch, ...]:
    """Return the content before a credit, and where the credit stands within it, what follows too."""
    start = min(cue[0], source[0]) if source else cue[0]
    end = max(cue[1], source[1]) if source else cue[1]
    clause = next((k for k in said.below[n] if k < start and said.tree.relations[k] in {"ccomp", "parataxis"}), None)
    if source is not None and said.low[source[0]] in RELATIVE:
        return ()
    if start == 0 or not (clause is not None or said.low[start - 1] in CLOSING):
        return ()
    left = said.trimmed((0, start))
    parts = [left] if left[0] < left[1] else []
    if said.tree.relations[n] == "parataxis":
        end = max(end, said.reach[n][1])
    if parts and "," in {said.at(end), said.at(end - 1)}:
        right = said.trimmed((end, len(said.low)))
        goes_on = said.tree.relations[n] == "parataxis" or said.tree.tags[min(right[0], len(said.low) - 1)] in FINITE
        parts += [right] if right[0] < right[1] and goes_on else []
    return tuple(parts)


def opens_quoted(said: Parsed, stretch: Stretch) -> bool:
    """Tell whether a quotation opens a stretch, or stands right before it."""
    return not MARKS.isdisjoint({said.low[stretch[0]], said.low[stretch[0] - 1]})


def quoted_before(said: Parsed, *, cue: Stretch, source: Stretch | None) -> tuple[Stretch, ...]:
    """Return what stands before a credit right behind a quotation: "“We ran,” a guard said"."""
    start = min(cue[0], source[0]) if source else cue[0]
    closing = set(said.low[max(0, start - 2) : start])
    if closing.isdisjoint(MARKS) or closing.isdisjoint(STOPS):
        return ()
    left = said.trimmed((0, start))
    return (left,) if left[0] < left[1] else ()
