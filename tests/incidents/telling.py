"""Invented reports in a few words, with the claims that a reader would find in them."""

from collections.abc import Iterable
from datetime import date

from tallybook.language import passages
from tallybook.model import (
    Claim,
    DatePrecision,
    Document,
    Figure,
    Hedge,
    Outcome,
    PlacePrecision,
    Quantity,
    Reading,
    Reference,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
    When,
    Where,
)

READER = "telling/1"
TOWNS = {"Tarmel": (-37.78, -21.52), "Osk": (-38.31, -21.74), "Kovlin": (-37.95, -23.11)}


def on(day: str, until: str | None = None) -> When:
    first, last = date.fromisoformat(day), date.fromisoformat(until or day)
    return When(first=first, last=last, precision=DatePrecision.DAY if first == last else DatePrecision.DAYS)


def report(text: str, *, title: str | None = None, outlet: str | None = None, day: str | None = None) -> Document:
    """A document; the same words at another outlet or on another day are another document."""
    known = {"outlet": outlet, "published": on(day) if day else None}
    return Document.of(f"report {outlet} {day} {title}", "telling/1", title=title, body=text, **known)


def at(town: str) -> Where:
    latitude, longitude = TOWNS[town]
    return Where(
        text=town,
        start=0,
        end=len(town),
        name=town,
        place_id=f"place {town}",
        country="Kestria",
        latitude=latitude,
        longitude=longitude,
        precision=PlacePrecision.TOWN,
    )


def speaker(document: Document, words: str, kind: str = "official", **known: str) -> Speaker:
    start = document.text.index(words)
    return Speaker(text=words, start=start, end=start + len(words), kind=SpeakerKind(kind), **known)


def figure(document: Document, words: str, *, by: str | None = None, kind: str = "official", **known: object) -> Figure:
    """The claim of the number that these words begin with."""
    start = document.text.index(words)
    number = words.split(maxsplit=1)[0]
    end = start + len(number)
    holding = next(p for p in passages(document) if p.start <= start < p.end)
    outcome = Outcome(str(known.pop("outcome", "killed")))
    value = int(number) if number.isdigit() else None
    return Figure(
        id=Figure.id_for(document.id, outcome, start=start, end=end),
        document_id=document.id,
        start=start,
        end=end,
        text=number,
        passage_start=holding.start,
        passage_end=holding.end,
        outcome=outcome,
        quantity=Quantity(value=value, hedge=Hedge.EXACT if value else Hedge.VAGUE, low=value or 1, high=value),
        speaker=speaker(document, by, kind) if by else None,
        reader=READER,
        **known,
    )


def statement(document: Document, words: str, said: str, *, by: Speaker, about: Iterable[str] = ()) -> Statement:
    start = document.text.index(words)
    end = start + len(words)
    kind = StatementKind(said)
    return Statement(
        id=Statement.id_for(document.id, kind, start=start, end=end),
        document_id=document.id,
        start=start,
        end=end,
        text=words,
        passage_start=start,
        passage_end=end,
        kind=kind,
        speaker=by,
        about=tuple(about),
        reader=READER,
    )


def reading(document: Document, *claims: Claim, private: Iterable[str] = ()) -> Reading:
    return Reading(
        document_id=document.id,
        reader=READER,
        figures=tuple(claim for claim in claims if isinstance(claim, Figure)),
        statements=tuple(claim for claim in claims if isinstance(claim, Statement)),
        private_names=tuple(private),
    )


def recap(document: Document, words: str, **known: object) -> Figure:
    return figure(document, words, reference=Reference.RECAP, **known)


def aggregate(document: Document, words: str, **known: object) -> Figure:
    return figure(document, words, reference=Reference.AGGREGATE, **known)
