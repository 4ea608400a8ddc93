"""What carried those counted, where it holds only a few: "several people on one motorcycle" were fewer than ten."""

import re

from tallybook.model import Figure

_VESSEL = (
    r"(?:motor(?:cycle|bike)|moped|scooter|bicycle|bike|(?:auto-?)?rickshaw|tuk-?tuk|car|taxi|cab|saloon|sedan|hatchback"
    r"|jeep|canoe|kayak|dinghy|rowing boat|donkey cart|sidecar)"
)
_NO_VESSEL = (
    r"(?![- ](?:bomb\w*|driver|park|wash|dealer\w*|showroom|market|shop|repair|factory|rank|race|workshop|owner)\b)"
)
_SMALL = re.compile(
    rf"\b(?:on|in|inside|aboard|riding|hit|struck|blew up|under|destroyed|targeted|rode|travelling by)"
    rf" (?:on )?(?:a|an|the|one|their|his|her)(?: [\w-]+){{0,2}} {_VESSEL}\b{_NO_VESSEL}"
    rf"|\b(?:a|an|the|one)(?: [\w-]+){{0,2}} {_VESSEL}\b (?:carrying|with|full of|taking|in which|on which|they)\b",
    re.IGNORECASE,
)


def small_vessel(text: str, figure: Figure) -> str | None:
    """Return the words for what those counted were in or on, where it does not hold ten."""
    found = _SMALL.search(text, figure.passage_start, figure.passage_end)
    return found.group() if found else None
