"""Signs that another figure of the report includes a figure: what it says itself, and how it stands to larger ones."""

import re
from collections.abc import Iterator

from tallybook.claims.counting.tokens import tokens
from tallybook.claims.inclusion.relations import in_group, in_place, in_time, noun, share
from tallybook.claims.inclusion.told import Told, said
from tallybook.language.words import words
from tallybook.model import Figure, Hedge, Reference, Scope

CUES = words("""
    another other others further additional also meanwhile separate separately elsewhere same later total overall toll
    bodies body among who including where when near nearby neighbourhood neighborhood district town village city
    province market hospital school mosque camp home house earlier previously since last week month year war conflict
    raids raid strike shelling rocket bomb attack car suicide clashes fighting fired hit targeted video footage
    activist witness identified named father son brother family wife of from those
    """)
SUMMING = words("""
    total all overall toll altogether across combined including raised bringing documented since past over least
    """)
SEVERAL_SCENES = re.compile(
    r"\b(?:attacks|strikes|raids|air ?strikes|bombings|blasts|explosions|neighbou?rhoods|areas|cities|towns|villages"
    r"|districts|provinces|regions|parts|places|countrysides?|clashes|fronts)\b",
    re.IGNORECASE,
)
ONE_SCENE = re.compile(
    r"\b(?:attack|strike|raid|air ?strike|bombing|blast|explosion|neighbou?rhood|area|city|town|village|district"
    r"|province|shell|bomb|hospital|market|school|mosque|camp|building|bus)\b",
    re.IGNORECASE,
)
SEEN = re.compile(r"\b(injured|wounded|bodies|body|corpses?|dead|hurt)\b", re.IGNORECASE)
OF_THE = re.compile(r"\s*of\s+(?:those|the|these|his|her|its|their)\b", re.IGNORECASE)
BEFORE, AFTER = 60, 60  # signs of text in which a word belongs to a figure
WORDS_BEFORE, WORDS_AFTER = 4, 5
PARAGRAPHS, MANY, GAP, MOST_EQUALS = 6, 6, 4, 60
FITS = ((0.6, "short of it"), (1.0, "within it"), (1.1, "just over it"))


def signs(told: Told, figure: Figure) -> frozenset[str]:
    """Return the signs of a whole count, each in a few words."""
    own = frozenset(_own(told, figure))
    largest, before = told.largest(figure), told.nearest_before(figure)
    found = set(own)
    if largest is None:
        found |= {"none larger", *(f"none larger, {sign}" for sign in own if sign.startswith(("counts", "seen")))}
    else:
        found |= {f"largest: {sign}" for sign in _pair(told, figure, whole=largest)}
        found |= {f"{_kind(figure)}, {sign}" for sign in _standing(figure, whole=largest)}
    found |= {"none larger before"} if before is None else {f"before: {s}" for s in _pair(told, figure, whole=before)}
    return frozenset(found)


def _kind(figure: Figure) -> str:
    value = figure.quantity.value
    return "counts vaguely" if value is None else "counts one" if value == 1 else "counts several"


def _own(told: Told, figure: Figure) -> Iterator[str]:
    """Yield what a figure and its sentence say themselves."""
    yield _kind(figure)
    yield f"hedge {figure.quantity.hedge}"
    yield f"outcome {figure.outcome}"
    yield f"paragraph {min(told.paragraphs[figure.passage_start], PARAGRAPHS)}"
    yield from (f"group {a.name}={a.value}" for a in figure.group.attributes if a.name != "name")
    if not figure.group.text:
        yield "no group"
    start = figure.start
    span = told.document.text[start : max(figure.end, figure.group.end or 0)]
    if seen := SEEN.search(span):
        yield from ("seen", f"seen {seen.group(1).lower()}")
    if OF_THE.match(told.document.text, figure.end):
        yield "of the"
    yield from _among_others(told, figure)
    yield from _worded(told, figure)


def _among_others(told: Told, figure: Figure) -> Iterator[str]:
    """Yield how a figure stands among all of its harm: first, alone, told again, in a title."""
    those = told.by_outcome[figure.outcome]
    yield f"of {min(len(those), MANY)}"
    if those[0].id == figure.id:
        yield "first"
    again = [one for one in told.equals[said(figure)][:MOST_EQUALS] if one.id != figure.id]
    if again:
        yield "told again"
    if any(one.scope is Scope.PART for one in again):
        yield "told again as a part"
    if any(told.is_titled(one) for one in again):
        yield "told in the title"
    if told.together[figure.passage_start, figure.outcome] > 1:
        yield "others in the sentence"


def _worded(told: Told, figure: Figure) -> Iterator[str]:
    """Yield the telling words of the sentence, and those right before and after."""
    text = told.document.text
    sentence = told.text(figure)
    yield from (f"word {word}" for word in sorted(CUES & frozenset(tokens(sentence).low)))
    first, last = max(figure.passage_start, figure.start - BEFORE), min(figure.passage_end, figure.end + AFTER)
    before = tokens(text[first : figure.start]).low[-WORDS_BEFORE:]
    after = tokens(text[figure.end : last]).low[:WORDS_AFTER]
    yield from (f"before it {word}" for word in sorted(CUES & frozenset(before)))
    yield from (f"after it {word}" for word in sorted(CUES & frozenset(after)))
    if ONE_SCENE.search(sentence):
        yield "one scene"
    if SEVERAL_SCENES.search(sentence):
        yield "several scenes"


def _standing(part: Figure, *, whole: Figure) -> Iterator[str]:
    """Yield how a figure relates to a larger one."""
    place, day, group = in_place(part, whole), in_time(part, whole), in_group(part, whole)
    yield from (f"place {place}", f"day {day}", f"group {group}")
    yield from (f"group {group}, place {place}", f"day {day}, place {place}", f"group {group}, day {day}")
    yield f"{part.reference} within {whole.reference}"


def _pair(told: Told, part: Figure, *, whole: Figure) -> Iterator[str]:
    """Yield how a figure stands to a larger one that may include it."""
    yield from _standing(part, whole=whole)
    yield f"share {share(part, whole)}"
    side = "before" if whole.start < part.start else "after"
    apart = abs(told.ordinals[whole.passage_start] - told.ordinals[part.passage_start])
    yield from (side, f"{side} by {min(apart, GAP)}", f"place {in_place(part, whole)}, {side}")
    yield f"whole is {whole.scope}"
    flags = {
        "whole in the title": told.is_titled(whole),
        "whole is vague": whole.quantity.value is None,
        "whole is a floor": whole.quantity.hedge is Hedge.AT_LEAST,
        "whole is of the news": whole.reference is Reference.MAIN,
        "same noun": bool(noun(part)) and noun(part) == noun(whole),
        "own place": _names_a_place(part) and in_place(part, whole) != "same",
    }
    yield from (name for name, is_so in flags.items() if is_so)
    yield from _sum(told, part, whole=whole)
    text = told.text(whole)
    yield from (f"whole says {word}" for word in sorted(SUMMING & frozenset(tokens(text).low)))
    if SEVERAL_SCENES.search(text):
        yield "whole of several scenes"
        if ONE_SCENE.search(told.text(part)) and not SEVERAL_SCENES.search(told.text(part)):
            yield "one scene of several"


def _names_a_place(figure: Figure) -> bool:
    return figure.where is not None and figure.passage_start <= figure.where.start < figure.passage_end


def _sum(told: Told, part: Figure, *, whole: Figure) -> Iterator[str]:
    """Yield how near all whole counts smaller than a figure come to it together."""
    if whole.quantity.value is None or part.quantity.value is None:
        return
    smaller, together = told.smaller(whole)
    if smaller < 2:  # noqa: PLR2004 - one count alone is no sum
        yield "alone below it"
    elif together == whole.quantity.value:
        yield "adds up"
    else:
        share_of = together / whole.quantity.value
        yield next((f"together {name}" for most, name in FITS if share_of <= most), "together beyond it")
