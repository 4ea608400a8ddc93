"""The words of quantities: hedges, vague words, units and signs of numbers that count no people."""

from tallybook.language.words import words
from tallybook.model import Hedge

HEDGES: dict[Hedge, tuple[str, ...]] = {
    Hedge.EXACT: ("exactly", "precisely"),
    Hedge.AT_LEAST: (
        "at least",
        "at the least",
        "at a minimum",
        "a minimum of",
        "no fewer than",
        "no less than",
        "not fewer than",
        "not less than",
        "not under",
        "as few as",
    ),
    Hedge.MORE_THAN: (
        "more than",
        "well more than",
        "slightly more than",
        "over",
        "well over",
        "just over",
        "upwards of",
        "upward of",
        "in excess of",
        "exceeding",
        "above",
        "greater than",
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
        "a maximum of",
        "not over",
    ),
    Hedge.LESS_THAN: ("fewer than", "less than", "under", "just under", "well under", "below"),
    Hedge.ABOUT: (
        "about",
        "around",
        "some",
        "nearly",
        "almost",
        "approximately",
        "roughly",
        "an estimated",
        "estimated",
        "circa",
        "close to",
        "near to",
        "perhaps",
        "maybe",
        "possibly",
        "probably",
        "something like",
        "in the region of",
        "in the order of",
    ),
}
"""What may stand before a number, and how it binds the number."""

TAILS: dict[Hedge, tuple[str, ...]] = {
    Hedge.AT_LEAST: ("or more", "or greater", "and more", "and counting"),
    Hedge.AT_MOST: ("or fewer", "or less"),
    Hedge.ABOUT: ("or so", "or thereabouts"),
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
)
NUMBER_OF = frozenset({"number", "numbers"})
NUMBER_ADJECTIVES = words("""
    large larger huge great greater small smaller high higher big growing rising significant considerable limited
    unknown unspecified undetermined undisclosed unconfirmed unstated uncertain untold vast substantial
    similar equal good record massive enormous
    """)
NOBODY = frozenset({"nobody", "none", "zero"})
NO_ONE = ("no one", "not one", "not a single", "no-one")

UNITS = words("""
    % percent cent pct km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters m cm mm
    foot feet yard yards inch inches acre acres hectare hectares ton tons tonne tonnes kg kgs kilo kilos kilogram
    kilograms pound pounds gram grams litre litres liter liters gallon gallons barrel barrels degree degrees volt volts
    dollar dollars euro euros cents usd rouble roubles ruble rubles lira liras rial rials dinar dinars bn
    second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades
    century centuries times time fold a.m p.m am pm gmt utc o'clock hrs local
    points point goals goal votes vote seats seat floors floor storeys storey stories rounds bullets calibre caliber
    january february march april june july august september october november december
    """)
"""Units: a number before one of these counts no people."""

MONTHS = words("""
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """)
LABELS = words("""
    no. no nos number resolution room route highway flight article section chapter division unit page level
    block street avenue road lane phase aged age ages channel gate zone sector area district ward line act chapter
    base camp hill point station car bus article mark model version day game round season week part volume since
    """)
"""Words after which a bare number is a name or an age: "Route 66", "aged 7"."""

CURRENCY = frozenset("$£€¥₹₽#")
FIRST_YEAR, LAST_YEAR = 1900, 2100
OLDEST = 115
