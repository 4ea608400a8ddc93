"""The names of countries, by their codes and by the words for their people."""

from collections.abc import Iterator
from functools import cache

from tallybook.claims.counting.demonyms import ADJECTIVES
from tallybook.gazetteer import DEMONYM_ENDINGS, Gazetteer

CODE = 2  # letters of an ISO code; the codes of a places file of one's own are the names themselves
NAMES = {
    "AF": "Afghanistan", "AE": "United Arab Emirates", "BE": "Belgium", "BR": "Brazil", "CA": "Canada", "CN": "China",
    "CY": "Cyprus", "DE": "Germany", "DK": "Denmark", "EG": "Egypt", "ES": "Spain", "FI": "Finland", "FR": "France",
    "GB": "United Kingdom", "GR": "Greece", "HU": "Hungary", "IE": "Ireland", "IT": "Italy", "LB": "Lebanon",
    "MA": "Morocco", "MX": "Mexico", "NL": "Netherlands", "NO": "Norway", "PE": "Peru", "PH": "Philippines",
    "PL": "Poland", "PT": "Portugal", "SA": "Saudi Arabia", "SE": "Sweden", "CH": "Switzerland", "TR": "Turkey",
    "UA": "Ukraine", "US": "United States", "MM": "Myanmar", "CI": "Ivory Coast", "PS": "Palestine",
}  # fmt: skip
"""Countries whose people are not called by a word that begins with the country's name."""


def country_name(code: str | None) -> str | None:
    """Return the name of a country by its code; one that is not known stays a code.

    >>> country_name("SY"), country_name("TR"), country_name("Kestria"), country_name(None)
    ('Syria', 'Turkey', 'Kestria', None)
    """
    if code is None or len(code) != CODE:
        return code
    return NAMES.get(code) or _by_people().get(code, code)


def country_of(word: str) -> str | None:
    """Return the code of the country that a word names, or whose people it names.

    >>> country_of("Russian"), country_of("Turkey"), country_of("U.S."), country_of("Osk")
    ('RU', 'TR', 'US', None)
    """
    shipped = Gazetteer.shipped()
    if word.casefold() in ADJECTIVES and (code := shipped.country_of(word)):
        return code
    return next((place.country for place in shipped.lookup(word)[:1] if place.kind == "country"), None)


@cache
def _by_people() -> dict[str, str]:
    return {code: name for word in sorted(ADJECTIVES) for code, name in _named(word)}


def _named(word: str) -> Iterator[tuple[str, str]]:
    stems = (word.removesuffix(ending) + stem for ending, stem in DEMONYM_ENDINGS if word.endswith(ending))
    for place in (place for stem in stems for place in Gazetteer.shipped().lookup(stem)):
        if place.kind == "country" and place.country:
            yield place.country, place.name
