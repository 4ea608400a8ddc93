"""How exactly a place is known, in the grades of UCDP, ACLED and Airwars: one table, from the precision alone.

UCDP (GED 23.1, where_prec): 1 exact, 2 within some 25 km, 3 second and 4 first level of administration, 5 a line or a
vague area, 6 country. Neighbourhoods count as their town; a name that a town and its province share is coded to the
higher level. ACLED (geo_precision): 1 a named town or a quarter of one, 2 near one or a part of a region, 3 a larger
region; a country alone is not coded. Airwars: its closed list of accuracies; it has no word for what lies near a town,
along a line or in a part of a country, and these are left empty.
"""

import re
from typing import NamedTuple

from tallybook.model import PlacePrecision, Where

STREET = re.compile(r"\b(?:street|road|highway|square|avenue)s?\b", re.IGNORECASE)
AMBIGUOUS_UCDP = 4


class Grades(NamedTuple):
    """The grades of one precision; None where a codebook has none."""

    ucdp: int | None = None
    acled: int | None = None
    airwars: str | None = None


TABLE = {
    PlacePrecision.POINT: Grades(1, 1, "Nearby landmark"),
    PlacePrecision.QUARTER: Grades(1, 1, "Neighbourhood/area"),
    PlacePrecision.TOWN: Grades(1, 1, "Town"),
    PlacePrecision.NEAR: Grades(2, 2),
    PlacePrecision.LINE: Grades(5, 2),
    PlacePrecision.DISTRICT: Grades(3, 2, "District"),
    PlacePrecision.PROVINCE: Grades(4, 3, "Province/governorate"),
    PlacePrecision.REGION: Grades(5, 3),
    PlacePrecision.COUNTRY: Grades(6),
    PlacePrecision.UNKNOWN: Grades(),
}


def grades(where: Where | None) -> Grades:
    """Return the grades of a place.

    >>> grades(Where(text="Osk", start=0, end=3, precision=PlacePrecision.NEAR))
    Grades(ucdp=2, acled=2, airwars=None)
    """
    if where is None:
        return Grades()
    found = TABLE[where.precision]
    if where.precision is PlacePrecision.POINT and STREET.search(where.text):
        return found._replace(airwars="Street")
    if where.precision is PlacePrecision.TOWN and where.ambiguous:
        return found._replace(ucdp=AMBIGUOUS_UCDP)
    return found


def place_grade_words(where: Where | None) -> str:
    """Return the grades as words for a page; empty where there are none.

    >>> place_grade_words(Where(text="Osk", start=0, end=3, precision=PlacePrecision.TOWN))
    'UCDP 1, ACLED 1, Airwars “Town”'
    """
    found = grades(where)
    parts = [
        f"UCDP {found.ucdp}" if found.ucdp else "",
        f"ACLED {found.acled}" if found.acled else "",
        f"Airwars “{found.airwars}”" if found.airwars else "",
    ]
    return ", ".join(part for part in parts if part)
