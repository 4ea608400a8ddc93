"""The words of quantities: hedges, vague words, units and signs of numbers that count no people."""

from tallybook.language.words import words
from tallybook.model import Hedge

DEGREES = (
    "well",
    "just",
    "slightly",
    "far",
    "much",
    "considerably",
    "significantly",
    "a little",
    "a bit",
    "somewhat",
)
"""What may stand before a comparison: "slightly more than", "just under"."""


def _compared(*comparisons: str) -> tuple[str, ...]:
    return tuple(f"{degree} {one}".strip() for one in comparisons for degree in ("", *DEGREES))


HEDGES: dict[Hedge, tuple[str, ...]] = {
    Hedge.EXACT: ("exactly", "precisely"),
    Hedge.AT_LEAST: (
        "at least",
        "at the least",
        "at the very least",
        "at a minimum",
        "a minimum of",
        "minimum of",
        "no fewer than",
        "no less than",
        "not fewer than",
        "not less than",
        "not under",
        "as few as",
    ),
    Hedge.MORE_THAN: (
        *_compared("more than", "over", "above", "greater than", "in excess of", "exceeding"),
        "upwards of",
        "upward of",
        "north of",
    ),
    Hedge.AT_MOST: (
        "up to",
        "as many as",
        "as much as",
        "as high as",
        "no more than",
        "not more than",
        "at most",
        "at the most",
        "at the very most",
        "a maximum of",
        "maximum of",
        "not over",
    ),
    Hedge.LESS_THAN: _compared("fewer than", "less than", "under", "below"),
    Hedge.ABOUT: (
        "about",
        "around",
        "some",
        "nearly",
        "almost",
        "virtually",
        "barely",
        "more or less",
        "approximately",
        "approx",
        "approx .",
        "roughly",
        "an approximate",
        "an estimated",
        "estimated",
        "circa",
        "ca",
        "ca .",
        "close to",
        "close on",
        "near to",
        "nigh on",
        "approaching",
        "just short of",
        "just shy of",
        "not far short of",
        "perhaps",
        "maybe",
        "possibly",
        "probably",
        "something like",
        "in the region of",
        "in the order of",
        "on the order of",
        "in the vicinity of",
        "in the neighbourhood of",
        "in the neighborhood of",
    ),
}
"""What may stand before a number, and how it binds the number."""

SIGNS = {">": Hedge.MORE_THAN, "<": Hedge.LESS_THAN, "~": Hedge.ABOUT, "≈": Hedge.ABOUT}
"""Signs that bind the number that they touch."""

TAILS: dict[Hedge, tuple[str, ...]] = {
    Hedge.AT_LEAST: (
        "or more",
        "or greater",
        "or above",
        "or over",
        "and more",
        "and possibly more",
        "and perhaps more",
        "and counting",
        "if not more",
        "plus",
        "at least",
        "minimum",
    ),
    Hedge.AT_MOST: ("or fewer", "or less", "at most", "maximum"),
    Hedge.ABOUT: ("or so", "or thereabouts", "give or take", "odd", "approximately", "roughly"),
}
"""What may stand after a number."""

VAGUE_PLURALS = frozenset({"dozens", "scores", "tens", "hundreds", "thousands", "millions"})
VAGUE_BEFORE_SCALE = frozenset({"several", "many", "few", "some"})
SCALE_WORDS = frozenset({"dozen", "hundred", "thousand", "million"}) | VAGUE_PLURALS
VAGUE_WORDS = words(
    "several many most mostly numerous countless multiple various untold innumerable uncounted few some"
)
VAGUE_PHRASES = (
    "so many",
    "too many",
    "very many",
    "a great many",
    "a good many",
    "many more",
    "several more",
    "a few",
    "a few more",
    "a handful",
    "a group",
    "the majority",
    "a majority",
    "the vast majority",
    "the bulk",
    "more than half",
    "less than half",
    "about half",
    "at least half",
    "quite a few",
    "not a few",
    "a good few",
    "a lot",
    "lots",
    "plenty",
    "a bunch",
)
FRACTIONS = (
    "half",
    "one third",
    "one-third",
    "two thirds",
    "two-thirds",
    "a quarter",
    "one quarter",
    "three quarters",
    "three-quarters",
)
"""Shares of a count that the sentence may give: no number of their own."""

SHARE_NOUNS = words("third thirds quarter quarters half halves fifth fifths tenth tenths")

NUMBER_OF = frozenset({"number", "numbers"})
NUMBER_ADJECTIVES = words("""
    large larger huge great greater small smaller high higher big growing rising significant considerable limited
    unknown unspecified undetermined undisclosed unconfirmed unstated uncertain untold vast substantial
    similar equal good record massive enormous
    """)
NOBODY = frozenset({"nobody", "none", "zero"})
NO_ONE = ("no one", "not one", "not a single", "no-one", "not any")

UNITS = words("""
    % percent percentage cent pct km kms kilometre kilometres kilometer kilometers mile miles metre metres meter
    meters m cm mm foot feet yard yards inch inches acre acres hectare hectares ton tons tonne tonnes kg kgs
    kilo kilos kilogram kilograms pound pounds gram grams litre litres liter liters gallon gallons barrel
    barrels degree degrees volt volts dollar dollars euro euros cents usd rouble roubles ruble rubles lira liras
    rial rials dinar dinars bn billion billions trillion ° °c °f second seconds minute minutes hour hours day
    days night nights week weeks month months year years decade decades century centuries times time fold a.m
    p.m a.m. p.m. am pm gmt utc o'clock hrs local points point goals goal votes vote seats seat floors floor
    storeys storey stories rounds bullets calibre caliber block blocks january february march april june july
    august september october november december
    """)
"""Units: a number before one of these counts no people."""

MONTHS = words("""
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """)
LABELS = words("""
    no. no nos number resolution room route highway interstate flight article section chapter division unit page
    level block street avenue road lane phase aged age ages both channel radio gate zone sector area district ward
    line act chapter base camp hill point station car bus tram mark model version day game round season week
    year part volume since brigade regiment battalion platoon corps apartment apt flat floor suite house
    building terminal platform checkpoint junction exit pier kilometre kilometer mile boeing airbus formula
    iphone psalm verse law item lesson paragraph clause ranked rank top size box step stage table appendix annex
    decree protocol grade class category cell dial call tel phone fax hotline turned turning
    """)
"""Words after which a bare number is a name or an age: "Route 66", "aged 7"."""

TIMED = words("day week year season game round phase stage step month")
"""Labels that as often only say when: "in week two", but "last week two died"."""

STREETS = words("street avenue road lane boulevard drive square way st ave blvd terrace crescent")
BALLOTS = words("voted vote votes beat ballots")
CURRENCY = frozenset("$£€¥₹₽#") | {"usd", "eur", "gbp", "rs"}
FIRST_YEAR, LAST_YEAR = 1900, 2100
OLDEST = 115
