"""Aftermath: days in court, of arrests and of mourning, told by the word that stands nearest to them."""

import re

AFTER = re.compile(
    r"\b(?:courts?|judges?|jury|jurors|arrest(?:s|ed)?|charg(?:ed|es)|indict(?:ed|ment)|arraign(?:ed|ment)|plead(?:s|ed)?"
    r"|pled|guilty|pleas?|sentenc(?:ed?|ing)|convict(?:ed|ion)|acquitted|verdict|trial|bail|hearing|testif(?:y|ied)"
    r"|prosecutors?|extradited|surrendered|turned (?:him|her|them)sel(?:f|ves) in|in custody|deliberat(?:ed|ions)"
    r"|vigils?|funerals?|memorial|buried|burial|mourn(?:ed|ers|ing)?|anniversary|autops(?:y|ies)|lawsuit|sued"
    r"|(?:news|press) conference)\b",
    re.IGNORECASE,
)
VIOLENCE = re.compile(
    r"\b(?:shot|shoot(?:s|ings?|out|er)?|gunfire|gunm[ae]n|gunshots?|fired|kill(?:s|ed|ing|ings)?|wound(?:s|ed|ing)?"
    r"|injur(?:ed|ing|ies)|stabb(?:ed|ings?)|attack(?:s|ed)?|blasts?|bomb(?:s|ed|ings?)?|explo(?:ded|sions?)"
    r"|raid(?:s|ed)?|struck|hit|slain|slayings?|massacred?|rampage|died|dead|shell(?:s|ed|ing)|air ?strikes?)\b",
    re.IGNORECASE,
)
STRUCK = re.compile(
    rf"(?P<by>{VIOLENCE.pattern})[^.,;:!?]{{0,40}}?(?P<what>\b(?:mourners|funerals?|vigils?|memorial|courts?|judges?|jurors"
    r"|prosecutors?|(?:news|press) conference)\b)",
    re.IGNORECASE,
)
"""Whom or what the violence struck: "killed four mourners on Friday", "a bomb at a funeral"."""

SENTENCE_END = re.compile(r"[.!?][\"”’']?\s|\n")
REACH = 90  # signs on either side of a day among which its word is looked for
LATER = 10  # signs by which a word after the day stands further off than one before it


def is_aftermath(text: str, start: int, *, end: int) -> bool:
    """Say whether a day belongs to what followed the violence: the word nearest to it is one of that kind.

    >>> said = "A jury found him guilty Friday of a shooting that killed two."
    >>> is_aftermath(said, said.find("Friday"), end=said.find("Friday") + 6)
    True
    >>> said = "Two men were shot Friday, and a third was charged."
    >>> is_aftermath(said, said.find("Friday"), end=said.find("Friday") + 6)
    False
    >>> said = "Gunmen killed four mourners on Friday."
    >>> is_aftermath(said, said.find("Friday"), end=said.find("Friday") + 6)
    False
    """
    before = STRUCK.sub(_as_struck, SENTENCE_END.split(text[max(0, start - REACH) : start])[-1])
    after = SENTENCE_END.split(text[end : end + REACH])[0]
    return _nearest(AFTER, before, after=after) < _nearest(VIOLENCE, before, after=after)


def _as_struck(found: re.Match[str]) -> str:
    """Return words of violence with what it struck blanked out, as long as they were."""
    return found.group()[: -len(found["what"])] + " " * len(found["what"])


def _nearest(words: re.Pattern[str], before: str, *, after: str) -> int:
    """Return how far off the nearest such word stands; further than anything where there is none."""
    found = [len(before) - match.end() for match in words.finditer(before)]
    later = words.search(after)
    return min([*found, *([later.start() + LATER] if later else [])], default=2 * REACH)
