"""Manner: through which channel a speaker spoke, and with which words a report keeps its distance."""

import re

CHANNEL = re.compile(
    r"\b(?:(?:instagram|facebook|twitter|telegram|x|social media|online|blog|video)\s+(?:post|page|message"
    r"|statement|account|video)"
    r"|(?:press|news)\s+(?:conference|briefing|release)|(?:phone|telephone|radio|television|tv)\s+(?:interview"
    r"|address|call)"
    r"|state[- ](?:media|television|tv|run television|radio)"
    r"|statement|interview|telephone|phone|via skype|via the internet|twitter|facebook|instagram|telegram|tweet|e-?mail"
    r"|news agency|address on [A-Z]\w+(?: [A-Z]\w+)?)\b",
    re.IGNORECASE,
)
LED_IN = re.compile(r"\b(?:in|on|by|via|through|during|to|over|at|from)\s+(?:\w+\s+){0,4}$", re.IGNORECASE)
DOUBT = re.compile(
    r"\b(?:(?:could|can|has|have|had)\s?not\s(?:immediately\s|yet\s)?(?:be|been)\s(?:independently\s)?"
    r"(?:verified|confirmed|corroborated)|unconfirmed|unverified|no independent confirmation|purported(?:ly)?"
    r"|alleged(?:ly)?"
    r"|impossible to (?:independently )?verify)\b",
    re.IGNORECASE,
)
BEFORE = 40


def channel_in(sentence: str) -> str | None:
    """Return the channel through which a sentence says that somebody spoke.

    >>> channel_in("The army said in an Instagram post on Monday that two had died.")
    'Instagram post'
    """
    for found in CHANNEL.finditer(sentence):
        if LED_IN.search(sentence, max(0, found.start() - BEFORE), found.start()):
            return found.group()
    return None


def doubt_in(sentence: str) -> str | None:
    """Return the words by which a sentence keeps its distance.

    >>> doubt_in("The claim could not be independently verified.")
    'could not be independently verified'
    """
    found = DOUBT.search(sentence)
    return found.group() if found else None
