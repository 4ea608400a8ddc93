"""Continuing: words that say whether a sentence goes on with an account, or tells of something of its own."""

import re

BREAKS_DOWN = re.compile(
    r"\W*(?:(?:(?:the|those|its|this)\s)?(?:dead|victims?|wounded|injured|killed|toll|number|figure|fatalities"
    r"|casualties)\s(?:also\s)?(?:includ|compris)"
    r"|(?:they|these)\s(?:also\s)?(?:includ|compris|are|were)"
    r"|among\s(?:them|the\s(?:dead|victims|wounded|injured|killed)|those\s(?:killed|wounded|injured))"
    r"|(?:\w+\s){0,3}of\s(?:them|these)\b)",
    re.IGNORECASE,
)
"""Openings that say who those counted right before were."""

AT_DISTANCE = re.compile(
    r"\b(?:since|(?:has|have) (?:been )?(?:killed|claimed|left|cost|died|displaced|carried)"
    r"|(?:war|conflict|uprising|revolt|crisis) (?:that|which|has|began|broke)|in (?:19|20)\d\d"
    r"|last (?:week|month|year)|(?:weeks?|months?|years?) ago|so far|(?:more than|over) \d{3,}"
    r"|(?:hundreds|tens) of thousands|meanwhile|elsewhere|separately"
    r"|in (?:a |an)other (?:attack|incident|development))\b",
    re.IGNORECASE,
)
"""Words of background and of other news, which an outlet tells in its own voice."""
