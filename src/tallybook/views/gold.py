"""A reading in the format of annotated figures, so that it can be scored against what people have read."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tallybook.model import Basis, Document, Figure, Hedge, Outcome, Reading, Reference

SCORED = frozenset({Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.CAPTURED, Outcome.SHOT})
HEDGES = {Hedge.NONE: "exact", Hedge.STACKED: "about"}
"""Hedges for which the format has no word of its own."""

SELVES = frozenset({"himself", "herself", "self"})
GUNMAN = "gunman"
"""What the format calls one who dies after he has killed others, whatever his report calls him."""

MAIN = "E1"
WORDS_AROUND = 12
WORD = re.compile(r"\S+")


def figures_row(reading: Reading, document: Document, *, external_id: str) -> dict[str, Any]:
    """Return one report's figures as a row: offsets are into its title or its text, incidents are E1 and on.

    >>> document = Document.of("r", "x", title=None, body="Rain.")
    >>> figures_row(Reading(document_id=document.id, reader="x"), document, external_id="a")["figures"]
    []
    """
    figures = [f for f in reading.figures if f.outcome in SCORED]
    incidents = _incidents(figures)
    places = {figure.id: n for n, figure in enumerate(figures)}
    return {
        "id": external_id,
        "main_incident": MAIN if any(key == MAIN for key in incidents.values()) else None,
        "incidents": {incidents[f.id]: _incident(f) for f in reversed(_telling(figures))},
        "figures": [_row(f, document, incident=incidents[f.id], part_of=places.get(f.part_of or "")) for f in figures],
    }


def unread_row(reading: Reading, document: Document, *, external_id: str) -> dict[str, Any]:
    """Return the sentences of one report that look like figures and were not read, as the figures' rows place theirs.

    >>> document = Document.of("r", "x", title=None, body="Rain.")
    >>> unread_row(Reading(document_id=document.id, reader="x"), document, external_id="a")
    {'id': 'a', 'unread': []}
    """
    return {
        "id": external_id,
        "unread": [
            {"quote": document.text[one.start : one.end], **_placed(document, one.start, end=one.end), "sign": one.sign}
            for one in reading.unread
        ],
    }


def _telling(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures with those first that know most of where and when, so that an incident takes its words."""
    told = Counter((f.reference, f.where.place_id or f.where.text) for f in figures if f.where)
    return sorted(
        figures,
        key=lambda f: (
            f.where is None,
            -told[f.reference, f.where.place_id or f.where.text] if f.where else 0,
            f.when is None or f.when.first is None,
        ),
    )


def _incidents(figures: Sequence[Figure]) -> Mapping[str, str]:
    """Name the incident of each figure: E1 is the report's news, the others follow by what they speak of."""
    names: dict[tuple[str, ...], str] = {}
    found = {}
    for figure in figures:
        if figure.reference is Reference.MAIN:
            found[figure.id] = MAIN
        else:
            key = tuple(_key(figure))
            found[figure.id] = names.setdefault(key, f"E{len(names) + 2}")
    return found


def _key(figure: Figure) -> Iterator[str]:
    yield str(figure.reference)
    yield (figure.where.name or figure.where.text) if figure.where else ""
    yield str(figure.when.first) if figure.when and figure.when.first else ""


def _incident(figure: Figure) -> dict[str, Any]:
    when = figure.when
    aggregate = figure.reference is Reference.AGGREGATE
    return {
        "what": "background: a sum" if aggregate else None,
        "place": figure.where.text if figure.where else None,
        "start": _iso(when.best or when.first) if when else None,
        "end": _iso(when.best or when.last) if when else None,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _is_gunman(figure: Figure) -> bool:
    fired = any((a.name, a.basis) == ("attacker", Basis.INFERRED) for a in figure.group.attributes)
    return fired or figure.text.lower() in SELVES


def _row(figure: Figure, document: Document, *, incident: str, part_of: int | None) -> dict[str, Any]:
    quantity, speaker = figure.quantity, figure.speaker
    return {
        "quote": _quote(document, figure),
        **_placed(document, figure.start, end=figure.end),
        "outcome": str(figure.outcome),
        "value": quantity.value,
        "value_high": quantity.value_high if quantity.hedge is Hedge.RANGE else None,
        "hedge": _hedge(figure),
        "vague_word": quantity.word if quantity.hedge is Hedge.VAGUE else None,
        "group": GUNMAN if _is_gunman(figure) else figure.group.text,
        "status": figure.group.value("status") or "unknown",
        "scope": str(figure.scope),
        "part_of": part_of,
        "incident": incident,
        "source": speaker.text if speaker else None,
        "source_kind": str(speaker.kind) if speaker else None,
        "modality": str(figure.modality),
    }


def _hedge(figure: Figure) -> str:
    """Return the hedge in the format's words; of killed and wounded together a number is at most all of either."""
    hedge = figure.quantity.hedge
    if figure.sum_of and hedge is Hedge.STACKED:
        return str(Hedge.AT_MOST)
    return HEDGES.get(hedge, str(hedge))


def _placed(document: Document, start: int, *, end: int) -> dict[str, Any]:
    titled = start < document.body_start
    base = 0 if titled else document.body_start
    return {"in": "title" if titled else "text", "start": start - base, "end": end - base}


def _quote(document: Document, figure: Figure) -> str:
    """Return the words of the passage around the figure."""
    before = list(WORD.finditer(document.text, figure.passage_start, figure.start))
    after = list(WORD.finditer(document.text, figure.end, figure.passage_end))
    start = before[-WORDS_AROUND:][0].start() if before else figure.start
    end = after[:WORDS_AROUND][-1].end() if after else figure.end
    return document.text[start:end]
