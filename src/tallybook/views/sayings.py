"""Sayings: the statements of an incident by date, each quotation once with the reports that repeat it."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from tallybook.views.claims import ClaimRow
from tallybook.views.folded_claims import folded
from tallybook.views.lookup import Lookup

WORD = re.compile(r"[^\W_]+")
TELLING = 5
"""Words of a quotation that nobody says twice by chance, whoever is named for it."""


def sayings(lookup: Lookup, rows: Iterable[ClaimRow]) -> tuple[ClaimRow, ...]:
    """Return statements in the order of the days on which they were made, the same words folded under the earliest.

    A day told with the words counts before that of the report; what has no day at all comes last.
    """
    once = sorted(folded(lookup, rows), key=lambda row: (_key(row), _order(row)))
    kept = [_together(list(same)) for _, same in groupby(once, key=_key)]
    return tuple(sorted(_under_the_text(kept), key=_order))


def _under_the_text(rows: list[ClaimRow]) -> Iterator[ClaimRow]:
    """Yield the rows, what a title says folded under the text of the same report that says it again."""
    body = {_position(row): row.id for row in reversed(rows) if not row.in_title}
    titles: dict[str, list[ClaimRow]] = {}
    for row in rows:
        if row.in_title and (under := body.get(_position(row))):
            titles.setdefault(under, []).append(row)
    folded_ids = {row.id for held in titles.values() for row in held}
    for row in rows:
        if row.id not in folded_ids:
            more = tuple(one for title in titles.get(row.id, ()) for one in (title, *title.copies))
            yield row.model_copy(update={"copies": (*row.copies, *more)}) if more else row


def _position(row: ClaimRow) -> tuple[str, ...]:
    who = _plain(row.speaker).removeprefix("the ")
    return (row.report_id, row.kind or "", who)


def _together(rows: list[ClaimRow]) -> ClaimRow:
    """Return the earliest of rows that say the same, with the others and their copies under it."""
    head, *others = rows
    if not others:
        return head
    copies = [one for row in others for one in (row.model_copy(update={"copies": ()}), *row.copies)]
    return head.model_copy(update={"copies": (*head.copies, *copies)})


def _key(row: ClaimRow) -> tuple[str, ...]:
    """Return what two statements share that are one: the words quoted and, for a few words, who says them."""
    said = _plain(" ".join(row.own_words))
    if len(said.split()) >= TELLING:
        return (row.kind or "", said)
    who = _plain(row.voice or row.speaker)
    if said and row.speaker_kind:
        return (row.kind or "", said, who)
    about = _plain(row.topic or "")
    return (row.kind or "", about, who, "told") if about and row.speaker_kind else (row.id,)


def _plain(words: str) -> str:
    return " ".join(WORD.findall(words.casefold()))


def _order(row: ClaimRow) -> tuple[object, ...]:
    return row.day or "9999", row.published_day or "9999", row.report_id, row.start, row.end, row.id
