"""Settling: what a place that the gazetteer does not know by its name lies in, or which one it is in other letters."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from tallybook.claims.scene.listed import where_of
from tallybook.claims.scene.meant import Setting
from tallybook.claims.scene.place_words import INSIDE, OF_TOWN, OWN, QUARTER_BEFORE
from tallybook.gazetteer import Gazetteer, Place, lies_in
from tallybook.gazetteer.skeletons import SKELETAL
from tallybook.model import COUNTRYWIDE, PlacePrecision, Where

SENTENCE_END = re.compile(r"[.!?][\"”’']?\s|\n")
NEXT = 4  # places after a name among which its province is looked for
PARTS = frozenset({PlacePrecision.QUARTER, PlacePrecision.POINT, PlacePrecision.LINE})


def settled(text: str, where: Where, *, known: Sequence[Where], setting: Setting, gazetteer: Gazetteer) -> Where:
    """Return a place that the gazetteer does not know by its name, with what it lies in, or as one spelt alike."""
    at = bisect_left(known, where.end, key=lambda w: w.start)
    outer = _outer(text, where, following=known[at : at + 2])
    alike = _alike(where, outer, setting=setting, gazetteer=gazetteer)
    if len(alike) == 1 and where.precision is PlacePrecision.TOWN:
        return where_of(text, (where.start, where.end), place=alike[0], gazetteer=gazetteer)
    town = known[at - 1] if at else None
    if town is not None and _is_before_quarter(text, where, town=town):
        return _inside(where, town)
    if outer is None:
        around = _province(text, where, known=known[at : at + NEXT])
        return where.changed(country=around.country if around else setting.main, admin=around.admin if around else None)
    is_part = where.precision in PARTS and outer.precision is PlacePrecision.TOWN
    if is_part and OF_TOWN.fullmatch(text, where.end, outer.start):
        return _inside(where, outer)
    return where.changed(country=outer.country, admin=outer.admin)


def _outer(text: str, where: Where, *, following: Sequence[Where]) -> Where | None:
    """Return the place after another that this is said to lie in; of "Ostra's Vrell province" the province."""
    if not following or not INSIDE.fullmatch(text, where.end, following[0].start):
        return None
    if following[0].precision not in COUNTRYWIDE or len(following) == 1:
        return following[0]
    return following[OWN.fullmatch(text, following[0].end, following[1].start) is not None]


def _alike(where: Where, outer: Where | None, *, setting: Setting, gazetteer: Gazetteer) -> list[Place]:
    """Return the towns of the report's country, or of what the name lies in, whose names could be this one."""
    if setting.main is not None and setting.main not in SKELETAL:
        return []
    alike = [p for p in gazetteer.alike(where.text) if p.kind == "town" and p.country == (setting.main or p.country)]
    return [p for p in alike if outer is None or outer.admin is None or lies_in(p.admin, outer.admin)]


def _is_before_quarter(text: str, where: Where, *, town: Where) -> bool:
    """Say whether a town's name stands right before that of its quarter: "Osk's Orrin neighbourhood"."""
    if where.precision is not PlacePrecision.QUARTER or town.precision is not PlacePrecision.TOWN:
        return False
    return QUARTER_BEFORE.fullmatch(text, town.end, where.start) is not None


def _inside(where: Where, town: Where) -> Where:
    """Return a part of a town, which lies on the map where its town does."""
    placed = where.changed(country=town.country, admin=town.admin, around=(town.place_id or town.text,))
    return placed.changed(latitude=town.latitude, longitude=town.longitude)


def _province(text: str, where: Where, *, known: Sequence[Where]) -> Where | None:
    """Return the one province that the rest of a place's sentence names."""
    end = SENTENCE_END.search(text, where.end)
    rest = [w for w in known if w.precision is PlacePrecision.PROVINCE and (end is None or w.start < end.start())]
    return rest[0] if len({w.admin for w in rest}) == 1 else None
