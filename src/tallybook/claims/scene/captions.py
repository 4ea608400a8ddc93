"""Captions: the day on which a picture was taken dates neither the report nor its news."""

import re

SOURCE = re.compile(
    r"[\s.,]{0,3}[(\[](?:[^()\n]{0,40}\b)?"
    r"(?:photos?|file|archive|images?|handout|agencies|AFP|AP|Reuters|EPA|Getty|AA)\b[^()\n]{0,30}[)\]](?!\s*[-–—])",
    re.IGNORECASE,
)


def is_caption(text: str, end: int) -> bool:
    """Say whether a date ends in the source of a picture; a wire's dateline goes on with a dash.

    >>> is_caption("Ruins in Osk on Monday (Courier photo) Five died", 22)
    True
    >>> is_caption("OSK, January 3 (Reuters) - Five died", 14)
    False
    """
    return SOURCE.match(text, end) is not None
