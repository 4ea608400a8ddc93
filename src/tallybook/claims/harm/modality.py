"""Modality: whether a sentence asserts, denies or only fears the number at a span; read from the sentence alone."""

from bisect import bisect_left

from tallybook.claims.counting.multiword import lexicon
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.wordclasses import AUXILIARIES, CUE_WORDS, TIME_WORDS
from tallybook.claims.harm.endings import is_alive
from tallybook.claims.harm.sentence import LONGEST_CHAIN, after_chain, sentence
from tallybook.language.words import words
from tallybook.model import Modality

DENIALS = words("""
    denied denies deny denying denial rejected rejects reject rejecting dismissed dismisses refuted refutes refute
    disputed disputes rebutted baseless unfounded untrue false fabricated fabricating invented
    """)
REPORTS = words(
    "report reports claim claims allegation allegations accusation accusations accounts rumours rumors news"
)
NO_BASIS = lexicon(
    (w, True)
    for w in (
        "no basis for",
        "no truth to",
        "no truth in",
        "no evidence of",
        "no evidence that",
        "no reports of",
        "no reports that",
        "no indication of",
        "no indication that",
        "no reason to believe",
        "not true that",
        "not the case that",
        "nobody said that",
        "no one said that",
    )
)
HARM_NOUNS = words("killing wounding injuring capturing causing having hitting harming deaths death casualties any")
BREAKS = frozenset(
    {"but", "however", "although", "though", "while", "whereas", ";", "when", "after", "despite", "adding"}
)
PRESUPPOSED = frozenset({"that", "which", "who"})
CALLED_FALSE = words("baseless unfounded untrue false fabricated invented wrong")
COPULAS = words("are were is was be as completely entirely simply")
FEARS = words("feared fear fears fearing presumed believed thought suspected likely probably may might could")
BEFORE_FEARED = words("have has be to been also killed wounded injured died the that of a an at least more than")
BEFORE_DENIED = words("the as strongly all these those such a earlier rebel media of on")
EXPECTED = words("expected likely feared set could may might")
RISE = words("rise climb reach grow increase exceed go top pass")
LEFT = 8
DENIAL_REACH = 40
NOUN_REACH = 5


def modality(text: str, first: int, *, last: int) -> Modality:
    """Return how a sentence stands to the number at a span of characters.

    >>> modality("He denied that 12 men were killed.", 15, last=17)
    <Modality.DENIED: 'denied'>
    """
    said = sentence(text)
    row = said.row
    start = said.token_at(first)
    end = bisect_left(row.starts, last)
    n = said.starts.get(start)
    if n is not None:
        end = max(end, said.phrases[n].end)
    if is_denied(row, start) or _is_called_false(row, start, end=end) or is_alive(text[row.ends[end - 1] :]):
        return Modality.DENIED
    return Modality.FEARED if _is_feared(row, start, end=end) else Modality.ASSERTED


def _is_called_false(row: Tokens, start: int, *, end: int) -> bool:
    """Tell whether a report told before the number is called false after it: "reports that 12 died are untrue"."""
    told = any(row.at(k) in REPORTS for k in range(max(0, start - NOUN_REACH), start))
    called = (row.at(k) in CALLED_FALSE and row.at(k - 1) in COPULAS for k in range(end, len(row)))
    return told and any(called)


def may_be(text: str, claimed: Modality) -> bool:
    """Tell whether a sentence has any word by which a finer reader may find it denied or feared."""
    low = sentence(text).row.low
    if claimed is Modality.DENIED:
        return not DENIALS.isdisjoint(low) or "not" in low
    return claimed is Modality.FEARED and not FEARS.isdisjoint(low)


def is_denied(row: Tokens, start: int) -> bool:
    """Tell whether a denial reaches the number: "denied that", "denied killing", "rejected reports of"."""
    for k in range(start - 1, max(-1, start - DENIAL_REACH), -1):
        if row.at(k) in BREAKS:
            return False
        basis = NO_BASIS.match(row, k)
        if basis is not None and (basis[1] == start or row.at(basis[1] - 1) == "that"):
            return True  # what follows is the clause that has no basis
        if row.at(k) in DENIALS or basis:
            return (basis is not None or _denies_harm(row, k)) and not _presupposed(row, k, start=start)
    return False


def _denies_harm(row: Tokens, k: int) -> bool:
    """Tell whether what is denied is the harm, and not responsibility for it."""
    if row.at(k) in {"baseless", "unfounded", "untrue", "false", "fabricated", "invented", "fabricating"}:
        return any(row.at(m) in REPORTS for m in range(k + 1, k + NOUN_REACH))
    for m in range(k + 1, k + NOUN_REACH):
        word = row.at(m)
        if word in {"that", "it", "they", "its"} or word in HARM_NOUNS or word in REPORTS:
            return True
        if word not in BEFORE_DENIED and word not in TIME_WORDS:
            return False
    return False


def _presupposed(row: Tokens, k: int, *, start: int) -> bool:
    """Tell whether the harm stands in a clause about something else: "denied the strike that killed 12"."""
    m = start - 1
    while m > k + 1 and (row.at(m) in CUE_WORDS or row.at(m) in AUXILIARIES or row.at(m) in {"at", "the", "also"}):
        m -= 1
    if all(row.at(n) in BEFORE_DENIED or row.at(n) in TIME_WORDS for n in range(k + 1, m)):
        return False  # "denied on Monday that civilians died": the clause is what is denied
    return row.at(m) in PRESUPPOSED and row.at(m - 1) not in REPORTS


def _is_feared(row: Tokens, start: int, *, end: int) -> bool:
    """Tell whether the number is only feared, believed or expected."""
    at, _ = after_chain(row, end)
    if any(row.at(k) in FEARS for k in range(end, min(at, end + LONGEST_CHAIN))):
        return True
    for k in range(start - 1, max(-1, start - LEFT), -1):
        word = row.at(k)
        if word in {"feared", "fear", "fears", "fearing", "presumed"}:
            return True
        if word in FEARS and "have" in row.low[k:start]:
            return True
        if word in RISE:
            return any(row.at(m) in EXPECTED for m in range(max(0, k - 3), k))
        if word not in BEFORE_FEARED:
            return False
    return False
