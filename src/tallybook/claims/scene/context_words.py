"""Words that say which violence a sentence speaks of: a war's sum, an earlier attack, another one beside it."""

import re

SUM = re.compile(
    r"\b(?:since (?!\w+day\b)(?:the )?(?:\w+ ){0,4}(?:conflict|war|uprising|revolt|revolution|unrest|crisis|outbreak"
    r"|campaign|fighting|offensive"
    r"|resolution|truce|ceasefire|invasion|insurgency|protests)"
    r"|since (?:early |late |mid-)?(?:(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December),? )?"
    r"(?:19|20)[0-9]{2}"
    r"|(?:war(?! ?(?:planes?|jets?|crimes?)\b)|conflict|uprising|revolt|crisis|unrest|insurgency) (?:\w+ ){0,6}"
    r"(?:has|have|had|which|that|erupted|broke out|began|started|killed|claimed|left)\b"
    r"|(?:so far )?this year|in the (?:past|last) (?:year|month|\w+ (?:years|months|weeks))"
    r"|ha(?:s|ve) (?:been )?(?:\w+ ){1,12}?(?<!earlier )(?<!later )this (?:week|month)\b(?!['’]s)"
    r"|over the (?:past|last|course)(?: \w+){0,2} (?:years?|months?|weeks?|days)|repeatedly|in total since"
    r"|-year(?:-old)? (?:war|conflict)"
    r"|every (?:day|week|month|year)|each (?:day|week|month|year)|in recent (?:months|years))",
    re.IGNORECASE,
)
BESIDE = re.compile(
    r"^\W*(?:meanwhile|elsewhere|separately|in the meantime|in (?:a|an)other|another \w+|in a (?:separate"
    r"|similar|related)"
    r"|also (?:on|in)|in addition|to the (?:north|south|east|west)|further (?:north|south|east|west)|other \w+)\b"
    r"|\b(?:meanwhile|elsewhere|separately|in a separate"
    r"|in another (?!(?:\w+ )?(?:hospital|clinic|ward|room|building|part)\b)|a separate (?:attack|incident|strike|raid)"
    r"|a similar attack)\b",
    re.IGNORECASE,
)
EARLIER = re.compile(
    r"\b(?:last (?:week|month|year|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)"
    r"|(?:\w+ ){1,2}(?:weeks|months|years) (?:ago|earlier)|an? (?:week|month|year) (?:ago|earlier)"
    r"|previous(?:ly)? \w+ (?:attack|strike|raid|bombing)"
    r"|earlier (?:this|in the) (?:week|month|year)|in (?:19|20)[0-9]{2}|similar attacks?"
    r"|the deadliest (?:\w+ )?since|in the past)\b",
    re.IGNORECASE,
)
LOOKING_BACK = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?) (?:after|since)"
    r"|in (?:retaliation|revenge|reprisal|response) (?:for|to|against)"
    r"|(?:a|the) (?:day|week|month|year) before) (?!(?:the|it|its|he|she|his|her|their|they|being)\b)",
    re.IGNORECASE,
)
"""Before the older violence that a sentence looks back to: "a month after shells killed …"; not "after the strike"."""

DAY_BEFORE = re.compile(
    r"\b(?:(?:days?|nights?|evening) (?:earlier|before)|previous (?:day|night|evening))\b", re.IGNORECASE
)
"""Words of a date that set what they date before what has been told."""

CONTINUING = re.compile(
    r"\b(?:still (?:missing|being|in|under|trapped|unaccounted)|remain(?:s|ed)? (?:in|missing|trapped|under)"
    r"|(?:pulled|dug|recovered|retrieved) from|search for|intensive care|being treated|discharged"
    r"|died (?:of|from) (?:his|her|their|injuries|wounds)|died in hospital|succumbed"
    r"|(?:put|left|set|raised|lowered|corrected|revised) (?:its|the|their|his|her) (?:[\w'’-]+ ){0,3}?"
    r"(?:toll|number|count|figure|tally) (?:[\w'’-]+ ){0,4}?(?:at|to) (?=\w))",
    re.IGNORECASE,
)
"""Words of what follows the report's own violence in the days after it."""

CLAUSE_BREAK = re.compile(
    r"[;:]|, (?=(?:and|while|but|whereas|as)\b)| (?:while|but|whereas) | and (?=(?:in|at|near|another|elsewhere)\b)",
    re.IGNORECASE,
)
"""Where another clause begins, with a place of its own."""

UNEQUALLED = re.compile(
    r"\b(?:first|unprecedented|worst|deadliest|bloodiest|heaviest|biggest|largest|fiercest|highest|most \w+)\b",
    re.IGNORECASE,
)
"""Before "since": what is the first or the worst of its kind since a war began is one incident, and no sum."""

HUGE = 5000  # people: no single incident of news, but a war's sum
