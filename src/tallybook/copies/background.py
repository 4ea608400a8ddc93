"""Background: passages that stand in many reports for weeks and make none of them a copy of another."""

import re
from collections.abc import Sequence

from tallybook.copies.likeness import days_between
from tallybook.copies.wordings import Wording

LASTING = 10  # days: news is carried on for less
SINCE = re.compile(
    r"\bsince (?:the )?(?:\w+ ){0,3}(?:war|conflict|fighting|uprising|revolt|revolution|coup|crisis|violence|unrest|"
    r"insurgency|invasion|offensive|treaty|protests) |\bsince (?:\w+ )?#|\b(?:war|conflict|civil war) (?:\w+ ){0,8}(?:#|million)"
)


def is_background(star: Sequence[Wording]) -> bool:
    """Tell whether a group is background: it lasts longer than news does, or looks back on a war."""
    known = [wording.day for wording in star if wording.day != "~"]
    return bool(known) and days_between(min(known), max(known)) > LASTING
