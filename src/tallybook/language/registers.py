"""Registers: kinds of reports that tell their news in ways of their own."""

import re
from functools import lru_cache

from tallybook.model import Document

SIGNS = re.compile(
    r"""\b(?:
      sheriff|coroner|detective|deput(?:y|ies)|homicide|gunshot|gunfire|shooting|suspect|gunman|shooter|911
      |police\ chief|police\ department|crime\ ?stoppers|custody|charged\ with|drive-by|medical\ examiner
      |investigator|murder|manslaughter|bullet|handgun|rifle|shots\ (?:were\ )?fired|arrested|prosecutor|paramedic
      |block\ of|open(?:ed|ing)\ fire|swat|rampage|gang|pronounced\ dead|neighborhood|autops
      |state\ police|troopers?\b|drug\ deal|road\ rage|self-inflicted|life-threatening|graz(?:ed?|ing)\b
      |(?:serious|stable|fair|good)\ condition|(?<=[0-9]\ )[ap]\.m\.|avenue\b|boulevard\b|apartment|parking\ lot
      |no\ arrests|robbery|hold-?up|warrant|barber|nightclub|high\ school|convenience\ store|gas\ station|sgt\b
      |(?:sedan|suv|pickup\ truck|hooded|shell\ casings?|capt)\b|police\ (?:capt|sgt|lt|officer)|murder-suicide
      |(?:mass|triple|double|quadruple|fatal|campus|school)\ shooting|person\ of\ interest
      |pleaded\ guilty|counts?\ of\ (?:attempted|first|second|felony|capital)|cookout
      |(?:block|house|birthday)\ party|vigil
    )""",
    re.IGNORECASE | re.VERBOSE,
)
GUNS = re.compile(r"\b(?:shoot|shot|gun)", re.IGNORECASE)
FEWEST_SIGNS = 4


def is_local_news(document: Document) -> bool:
    """Tell whether a report is local news on a shooting, by the words for police, coroners and guns in it."""
    return _is_local(document.text)


@lru_cache(maxsize=4)
def _is_local(text: str) -> bool:
    if GUNS.search(text) is None:
        return False
    return len({found.group().lower() for found in SIGNS.finditer(text)}) >= FEWEST_SIGNS
