"""Words that say a figure is not the last word: unfinished counts and corrections."""

import re
from typing import Literal

UNFINISHED = re.compile(
    r"""\b(?:
      so\ far | until\ now | as\ of\ yet | at\ this\ (?:stage|point)
      | (?:is|was|are|were)\ (?:likely|expected|feared|set|bound)\ to\ (?:rise|climb|grow|increase|go\ up)
      | (?:could|may|might|will\ likely)\ (?:still\ |yet\ |also\ )?(?:rise|climb|grow|increase|go\ up)
      | (?:likely|expected)\ to\ (?:rise|climb|grow|increase)
      | (?:were|are)\ still\ (?:being\ (?:recovered|counted|pulled|dug|searched)|trapped|buried)
      | still\ (?:being\ (?:recovered|counted|pulled)|under\ the\ rubble|trapped\ under|searching)
      | (?:provisional|preliminary|early|initial)\ (?:death\ )?(?:tolls?|counts?|figures?|estimates?|reports?)
      | not\ (?:yet\ )?(?:final|complete) | keeps?\ rising | continues?\ to\ rise
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
CORRECTED = re.compile(
    r"""(?:
      \brevis(?:ed|es|ing)\b [^.;]{0,80}? \bdown(?:wards?)?\b
      | \brevised\ (?:its|the|their)\ (?:earlier\ |previous\ )?(?:death\ )?(?:toll|count|figure|number)
      | \blowered\ (?:its|the|their)\ (?:death\ )?(?:toll|count|figure)
      | \bcorrect(?:ed|s|ing)\ (?:its|the|their|an?)\ (?:earlier\ |previous\ )?(?:death\ )?
        (?:toll|count|figure|number|report|statement)
      | \b(?:correct|revis|lower)(?:e[ds]|s)\ (?:[^\W_][\w'’-]*\ ){0,4}(?:toll|count|figure)s?\b
        (?=\ (?:down\ )?to\ [0-9])
      | \bcorrection\b | \bcounted\ twice\b | \bdouble[- ]counted\b
      | \b(?:an?\ |the\ )?earlier\ version\b | \bearlier\ (?:said|reported|put|gave)\b | \bdown\ from\b
      | \bwithdr(?:ew|aws|awn)\ (?:the|its|that)\ (?:earlier\ |previous\ )?(?:death\ )?(?:toll|figure|count)
      | \bretract(?:s|ed)\b
      | \bpreviously\ (?:said|reported|put)\b
      | \b(?:takes?|took|taken|strikes?|struck|removes?|removed)\ (?:his|her|the|one|a)\ name\ (?:off|from)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
WITHDRAWN = re.compile(
    r"""\b(?:
      withdr(?:ew|aws|awn)\ (?:the|its|that|their)\ (?:earlier\ |previous\ |first\ )?(?:death\ )?(?:toll|figure|count)
      | (?:retract|correct)(?:s|ed)\ (?:the|its|that|their|an?)\ (?:earlier\ |previous\ )?(?:death\ )?
        (?:toll|figure|count|number)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
CORRECT_NUMBER = re.compile(
    r"\bthe (?:correct|right|actual|accurate|corrected) (?:death )?(?:number|figure|count|total|toll)"
    r" (?:is|was|should be|should have been|stands at) (?=[^\W_])",
    re.IGNORECASE,
)
TAKEN_FOR_DEAD = re.compile(
    r"""(?:\ [\w'’-]+)?,?(?:\ (?:who|whom))?(?:\ (?:had|has|have|was|were|been|earlier|previously|first|wrongly|they))*
    \ (?:reported|presumed|believed|feared|thought|listed|counted|declared|named|pronounced|given)\ [^.;]{0,30}?
    \b(?:dead|killed|victims?|died|lost|toll)\b""",
    re.VERBOSE | re.IGNORECASE,
)
ALIVE = re.compile(
    r"""\b(?:(?:found|discovered|located|pulled\ out|dug\ out|confirmed|seen|turned\ up|turns\ out)
      (?:\ to\ be|\ safe\ and)?\ alive
      | (?:is|are|was|were)\ (?:in\ fact\ |actually\ |still\ |both\ |all\ )?alive | survived\ after\ all)\b""",
    re.VERBOSE | re.IGNORECASE,
)
LISTED_DEAD = re.compile(
    r"\b(?:reported|listed|counted|declared|named|pronounced|given)\ [^.;]{0,30}?\b(?:dead|killed|victims?|toll)\b",
    re.IGNORECASE,
)
WRONG = re.compile(
    r"\b(?:corrections?|corrected|clarification"
    r"|(?:earlier|previous(?:ly)?|initial(?:ly)?|first) (?:death )?(?:versions?|reports?|reported|story|article|tolls?"
    r"|figures?|counts?|numbers?|statement|dispatch|said|gave|put|announced)|mistaken(?:ly)?|wrong(?:ly)?|error"
    r"|incorrect(?:ly)?|misstated|misheard|misreported|not [0-9]+|rather than|instead of|first (?:said|reported|gave)"
    r"|(?:said|stated|reported|told|wrote) (?:\w+ ){0,4}that)\b",
    re.IGNORECASE,
)
ATTACKERS_OUT = re.compile(
    r"\b(?:leaves?\ out|left\ out|excludes?|excluded|(?:does|did|do)\ not\ (?:include|count))\ (?:the\ |any\ )?"
    r"(?:\w+\ )?(?:attacker|gunm[ae]n|bomber|assailant|shooter|hijacker|perpetrator)s?\b",
    re.IGNORECASE,
)
ATTACKERS_IN = re.compile(
    r"\b(?:number|toll|count|figure|total)\b[^.;]{0,20}\b(?:includes?|included|counts?)\ (?:the\ )?"
    r"(?:\w+\ )?(?:attacker|gunm[ae]n|bomber|assailant|shooter|hijacker|perpetrator)s?\b",
    re.IGNORECASE,
)


def attackers_counted(text: str) -> Literal["yes", "no"] | None:
    """Return whether a sentence says of a count that attackers are in it.

    >>> attackers_counted("The mayor's number leaves out the attacker.")
    'no'
    """
    if ATTACKERS_OUT.search(text):
        return "no"
    return "yes" if ATTACKERS_IN.search(text) else None


def is_alive(after: str) -> bool:
    """Tell whether those just counted were taken for dead and are not: what stands after them says so.

    >>> is_alive(" reported dead on Monday has been found alive."), is_alive(" died; the driver was found alive.")
    (True, False)
    """
    taken = TAKEN_FOR_DEAD.match(after)
    return taken is not None and ALIVE.search(after, taken.end()) is not None


def unfinished(text: str) -> str | None:
    """Return the words by which a sentence says that a count goes on.

    >>> unfinished("Police said 12 had died so far.")
    'so far'
    """
    found = UNFINISHED.search(text)
    return found.group() if found else None


def corrected_at(text: str) -> int | None:
    """Return where the number begins that a sentence calls the correct one.

    >>> corrected_at("The correct number is 12.")
    22
    """
    found = CORRECT_NUMBER.search(text)
    return found.end() if found else None


def may_be_corrected(text: str) -> bool:
    """Tell whether words speak of a report that was wrong, or call a number a count of the dead.

    >>> may_be_corrected("An earlier version gave 14. The correct number is 12."), may_be_corrected("Delete it all.")
    (True, False)
    """
    return WRONG.search(text) is not None


def withdrawal(text: str) -> str | None:
    """Return the words by which a sentence takes a count back, so that a count in the next one stands in its place.

    >>> withdrawal("The agency withdraws the toll that it gave at noon.")
    'withdraws the toll'
    """
    found = WITHDRAWN.search(text)
    return found.group() if found else None


def correction(text: str) -> str | None:
    """Return the words by which a sentence says that a count is a correction, or was corrected.

    >>> correction("The ministry revised the toll of the blast down to 24.")
    'revised the toll of the blast down'
    """
    found = CORRECTED.search(text) or CORRECT_NUMBER.search(text)
    return found.group().strip() if found else None


def found_alive(text: str) -> str | None:
    """Return the words by which a sentence tells that somebody taken for dead is alive, so that counts are corrected.

    >>> found_alive("A boy reported dead on Monday has been found alive.")
    'found alive'
    """
    taken = LISTED_DEAD.search(text)
    alive = ALIVE.search(text, taken.end()) if taken else None
    return alive.group() if alive else None
