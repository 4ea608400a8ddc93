"""Sources by the tree: the words that a cue takes up, and the words that name whose words they are."""

from tallybook.claims.speech.cues import cue_words as table
from tallybook.claims.speech.cues.parsed import SUBJECTS, Parsed
from tallybook.claims.speech.cues.stretches import Stretch

BEFORE_CUE = frozenset({"aux", "aux:pass", "advmod", "cop"})
BETWEEN = frozenset({"obj", "obl", "iobj"})
CLOSING = frozenset({",", "”", '"', "''", "’", "'", "?", "!", "—", "–", "-", "―"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
SETTINGS = frozenset({"IN", "WRB", "TO", "CC"})
NAMES = frozenset({"NNP", "NNPS", "HYPH"})
DASHES = frozenset({"-", "--", "–", "—"})
LEADS = frozenset({"on", "with", "about", "against", "for", "to", "of", "at"})
AMOUNTS = frozenset({"at", "about", "over", "under", "around", "between", "both", "either", "neither"})
RELATIVE = frozenset({"who", "which", "that"})


def cue_of(said: Parsed, n: int) -> Stretch:
    """Return a verb with what belongs to it: "has also called for", "went on to say"."""
    last = n + 1 + phrase_length(said, n)
    while last < len(said.low) and said.tree.relations[last] == "compound:prt" and said.tree.heads[last] == n:
        last += 1
    return first_of(said, n), last + _takes_preposition(said, n, at=last)


def _takes_preposition(said: Parsed, n: int, *, at: int) -> bool:
    """Tell whether a preposition belongs to a verb: "called for", "weighed in on", "was backed by"."""
    word = said.at(at)
    if said.low[n] in table.LINKED.get(word, ()):
        return said.tree.relations[at] in {"case", "mark", "advmod", "compound:prt"}
    if word == "by":
        agent = said.agent(n)
        return agent is not None and said.reach[agent][0] == at
    return at > n + 1 and word in LEADS and said.tree.relations[at] == "case"


def is_phrasal(said: Parsed, n: int) -> bool:
    """Tell whether a verb is a cue with the words behind it: "laid out", "took aim at"."""
    return phrase_length(said, n) > 0


def phrase_length(said: Parsed, n: int) -> int:
    """Return how many words behind a verb make a cue of it."""
    rests = table.PHRASAL.get(said.low[n], ())
    return next((len(rest) for rest in rests if said.low[n + 1 : n + 1 + len(rest)] == rest), 0)


def first_of(said: Parsed, n: int) -> int:
    """Return where a cue begins: with its auxiliaries and adverbs, and the verb that only leads on to it."""
    tree, first = said.tree, n
    while first > 0 and tree.heads[first - 1] == n and _belongs(said, first - 1):
        first -= 1
    above = tree.heads[n]
    if tree.relations[n] in {"xcomp", "advcl"} and said.low[above] in table.LEADING_ON and above < first:
        between = range(above + 1, first)
        if all(tree.heads[k] in {above, n} and tree.relations[k] not in BETWEEN for k in between):
            return first_of(said, above)
    return first


def _belongs(said: Parsed, k: int) -> bool:
    relation = said.tree.relations[k]
    return relation in BEFORE_CUE or relation == "compound:prt" or (relation == "mark" and said.low[k] == "to")


def subject_of(said: Parsed, n: int, *, cue: Stretch) -> int | None:
    """Return the word that names whose words a verb gives, also where the tree has it otherwise."""
    own = [k for k in said.below[n] if said.tree.relations[k] in SUBJECTS]
    before = [k for k in own if k < cue[0]]
    if own:
        return before[-1] if before else own[0]
    for found in (_led(said, n), _inverted(said, n), _taken_for_clause(said, n, cue=cue), said.subject(n)):
        if found is not None:
            return found
    return None


def source_of(said: Parsed, subject: int | None, *, cue: Stretch) -> Stretch | None:
    """Return the words of a subject, without what the tree wrongly counts among them."""
    if subject is None:
        return None
    first, end = said.reach[subject]
    if first < cue[1] and cue[0] < end:
        first, end = (first, cue[0]) if subject < cue[0] else (cue[1], end)
    if first >= end:
        return None
    first, end = _with_name(said, (_without_setting(said, (first, end), subject=subject), end), cue=cue)
    stretch = said.trimmed((first, end))
    return stretch if stretch[0] < stretch[1] else None


def _without_setting(said: Parsed, stretch: Stretch, *, subject: int) -> int:
    """Return where a subject begins behind what only says when or where: "In July, the guild said"."""
    first, last = stretch[0], min(subject, stretch[1])
    dash = next((k for k in range(last - 1, first, -1) if said.low[k] in DASHES), None)
    if dash is not None and said.text[said.tree.starts[first] : said.tree.ends[first]].isupper():
        return dash + 1  # "OSK — The guild said"
    if first >= subject or said.tree.tags[first] not in SETTINGS or said.low[first] in AMOUNTS:
        return first
    comma = next((k for k in range(last - 1, first, -1) if said.low[k] == ","), None)
    return comma + 1 if comma is not None else first + 1


def _with_name(said: Parsed, stretch: Stretch, *, cue: Stretch) -> Stretch:
    """Return a stretch with the rest of the name that it begins or ends in."""
    (first, end), tags = stretch, said.tree.tags
    while first > 0 and tags[first] in NAMES and tags[first - 1] in NAMES and first != cue[1]:
        first -= 1
    while 0 < end < len(tags) and tags[end - 1] in NAMES and tags[end] in NAMES and end != cue[0]:
        end += 1
    return first, end


def is_active(said: Parsed, n: int) -> bool:
    """Tell whether somebody does what a verb says, and it is not done: "who's called for", "Orr, the mayor, urged"."""
    if not said.is_passive(n):
        return True
    if said.agent(n) is not None:
        return False
    helpers = {said.low[k] for k in said.below[n] if said.tree.relations[k].startswith("aux")}
    if helpers:
        return helpers <= {"'s", "has", "have", "had", "'ve"}
    return _led(said, n) is not None


def _led(said: Parsed, n: int) -> int | None:
    """Return the noun of which the tree takes a verb for a mere attribute: "Orr, head of the guild, called for"."""
    tree = said.tree
    if tree.relations[n] not in {"acl", "amod"} or tree.tags[n] not in {"VBN", "VBD"} or said.agent(n) is not None:
        return None
    head = tree.heads[n]
    led = {tree.relations[k] for k in said.below[n] if k > n} & {"ccomp", "xcomp", "obj", "obl", "advcl"}
    named = tree.tags[head].startswith("NNP") or said.low[n - 1] == "," or tree.tags[n] == "VBD"
    return head if head < n and led and named else None


def _inverted(said: Parsed, n: int) -> int | None:
    """Return the subject behind a verb of speech that the tree takes for its object: "“…,” said the guard"."""
    if said.low[n] not in table.SPEAKING or n + 1 >= len(said.low):
        return None
    follows = next((k for k in said.below[n] if k > n and said.reach[k][0] == n + 1), None)
    closed = n == 0 or said.low[n - 1] in CLOSING
    if not closed or follows is None:
        return None
    return follows if said.tree.relations[follows] in {"obj", "parataxis", "obl"} else None


def _taken_for_clause(said: Parsed, n: int, *, cue: Stretch) -> int | None:
    """Return the subject that the tree takes for a clause: "parents waiting at the gate said"."""
    before = next((k for k in reversed(said.below[n]) if k < cue[0] and said.tree.relations[k] == "ccomp"), None)
    if before is None or said.reach[before][1] != cue[0] or said.low[cue[0] - 1] in CLOSING:
        return None
    return before if said.tree.tags[before] in NOUNS | {"VBG", "JJ"} else None
