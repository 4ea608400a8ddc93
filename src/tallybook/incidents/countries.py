"""The names of countries as parties bear them, and the countries that words for a people name."""

from tallybook.claims.counting.demonyms import ADJECTIVES
from tallybook.gazetteer import Gazetteer, country_name

CALLED = {"NL": "Netherlands", "PS": "Palestine"}
"""Countries whose forces are called otherwise than the gazetteer calls the country."""


def state_name(code: str | None) -> str | None:
    """Return the name of a country by its code, as its forces bear it; one that is not known stays a code.

    >>> state_name("SY"), state_name("PS"), state_name("Kestria"), state_name(None)
    ('Syria', 'Palestine', 'Kestria', None)
    """
    return code and (CALLED.get(code) or country_name(code) or code)


def country_of(word: str) -> str | None:
    """Return the code of the country that a word names, or whose people it names.

    >>> country_of("Russian"), country_of("Turkey"), country_of("U.S."), country_of("Osk")
    ('RU', 'TR', 'US', None)
    """
    shipped = Gazetteer.shipped()
    if word.casefold() in ADJECTIVES and (code := shipped.country_of(word)):
        return code
    return next((place.country for place in shipped.lookup(word)[:1] if place.kind == "country"), None)
