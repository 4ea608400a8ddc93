"""Manner: through which channel a speaker spoke, and with which words a report keeps its distance."""

import re

_SITES = (
    r"(?:instagram|facebook|twitter|telegram|tiktok|youtube|whatsapp|weibo|x|social[- ]media|online|blog|video|audio)"
)
CHANNEL = re.compile(
    rf"\b(?:{_SITES}\s+(?:post|posts|page|message|messages|statement|account|video|recording|channel|broadcast"
    rf"|thread)"
    r"|(?:press|news|media)\s+(?:conference|briefing|release)|briefing"
    r"|(?:phone|telephone|radio|television|tv|video|written|joint|official|brief|short)\s+(?:interview|address|call"
    r"|statement)"
    r"|(?:televised|public|national|evening|late-night)\s+(?:address|speech|interview|statement"
    r"|broadcast)(?: on [A-Z]\w+(?: [A-Z]\w+)?)?"
    r"|state[- ](?:media|television|tv|run television|run media|radio)"
    r"|post on (?:x|facebook|instagram|telegram|twitter|social media|truth social)"
    r"|statement|communiqu[eé]|interview|telephone|phone|via skype|via the internet|twitter|facebook|instagram"
    r"|telegram|tweet"
    r"|tweets|e-?mail|letter|report|leaflets?|news agency|voice message|text message"
    r"|address on [A-Z]\w+(?: [A-Z]\w+)?)\b",
    re.IGNORECASE,
)
LED_IN = re.compile(
    r"\b(?:in|on|by|via|through|during|to|over|at|from)\s+(?:(?!that\b|which\b|who\b|and\b)[\w'’-]+\s+){0,4}$",
    re.IGNORECASE,
)
POSTED = re.compile(
    r"\b(?:tweeted|retweeted|(?:wrote|posted|said)(?= on (?:facebook|x|twitter|instagram|telegram|social media)))\b",
    re.IGNORECASE,
)
TOLD = re.compile(r"\b(?:told|tells)\s((?:the\s)?[A-Z][\w'’.-]*(?:\s(?:[A-Z][\w'’.-]*|of|for)){0,3})")
TOLD_PEOPLE = re.compile(
    r"^(?:the\s)?(?:Mr|Mrs|Ms|Dr|President|Prime|Minister|General|Congress|Parliament|Senate|UN|Council|He|She)\b"
)
NOT_CHANNELS = frozenset(["report", "letter", "phone", "telephone", "from"])
_BY_ITSELF = r"(?:independently |immediately |yet |separately |officially )*"
DOUBT = re.compile(
    rf"\b(?:(?:could|can|has|have|had)(?:n['’]t|\s?not)\s{_BY_ITSELF}(?:(?:be|been)\s)?{_BY_ITSELF}"
    r"(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?)|(?:was|were|is|are) (?:unable|not able) to "
    rf"{_BY_ITSELF}(?:verify|confirm|corroborate)|unconfirmed|unverified|no independent (?:confirmation|verification)"
    r"|purported(?:ly)?|alleged(?:ly)?|so-called|without (?:providing |offering |giving |citing )?(?:any )?evidence"
    r"|(?:gave|offered|provided|giving|offering|providing) no (?:evidence|proof)"
    rf"|impossible to {_BY_ITSELF}(?:verify|confirm))\b",
    re.IGNORECASE,
)
FOLLOWS = re.compile(
    r"\s*(?i:(?:but|however|yet|still),?\s)?(?:(?i:the|this|that|these|those|his|her|its|their|neither|such"
    r"|none of (?:the|these|those))\s"
    r"(?:[\w'’-]+\s){0,3}?(?:claims?|reports?|accounts?|figures?|numbers?|tolls?|allegations?|statements?"
    r"|information|details|video"
    r"|footage|assertions?)\b|(?i:it (?:was|is|could)\b|there (?:was|has been) no\b)"
    r"|(?:[A-Z][\w.’'-]*\s){1,4}(?:could|was|has|is|said it could)\b|[^.]{0,60}? (?:gave|offered|provided) no\b)"
)
"""How a sentence opens that takes up the claim before it: "the figures could not be verified", "Reuters could not"."""

BEFORE = 48


def channel_in(sentence: str) -> str | None:
    """Return the channel through which a sentence says that somebody spoke.

    >>> channel_in("The army said in an Instagram post on Monday that two had died.")
    'Instagram post'
    >>> channel_in("“We saw it,” the nurse told Radio Osk."), channel_in("The mayor tweeted: “We mourn.”")
    ('Radio Osk', 'tweeted')
    """
    for found in CHANNEL.finditer(sentence):
        if LED_IN.search(sentence, max(0, found.start() - BEFORE), found.start()):
            word = found.group()
            if word.lower() not in NOT_CHANNELS or _by(sentence, found.start()):
                return word
    if posted := POSTED.search(sentence):
        site = sentence[posted.end() :].split()[1:2]
        return posted.group() if posted.group().lower().endswith("tweeted") or not site else site[0].strip('.,:;“"')
    told = TOLD.search(sentence)
    return (
        told.group(1).rstrip(".").removesuffix(" of").removesuffix(" for")
        if told and not TOLD_PEOPLE.match(told.group(1))
        else None
    )


def _by(sentence: str, at: int) -> bool:
    """Say whether a telephone or a letter was spoken through: "by phone", "in a letter"."""
    return (
        re.search(
            r"\b(?:by|via|over|in)\s+(?:the\s|an?\s|his\s|her\s"
            r"|its\s)?(?:\w+\s)?$",
            sentence[max(0, at - BEFORE) : at],
        )
        is not None
    )


def doubt_in(sentence: str) -> str | None:
    """Return the words by which a sentence keeps its distance.

    >>> doubt_in("The claim could not be independently verified.")
    'could not be independently verified'
    """
    found = DOUBT.search(sentence)
    return found.group() if found else None


def doubt_after(sentence: str) -> str | None:
    """Return the words by which a sentence doubts the claim of the one before it, if it takes that claim up.

    >>> doubt_after("The figures could not be independently verified."), doubt_after("Alleged rebels fled to Osk.")
    ('could not be independently verified', None)
    """
    return doubt_in(sentence) if FOLLOWS.match(sentence) else None
