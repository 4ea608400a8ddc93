"""Which incidents the options of a verb mean, and what they take in as tables."""

from collections.abc import Sequence

from tallybook.cli.rows import brief
from tallybook.cli.tables import SHORT, console, shown, table
from tallybook.views import Selection, SelectionPage
from tallybook.views.asked_places import AskedPlace
from tallybook.views.selecting import WORDS, SelectedRow, Standing
from tallybook.views.words import PROPOSAL, count_words


def selection(*, between: tuple[str, str] | None, **asked: str | None) -> Selection | None:
    """Return the selection that is asked for, None where all incidents are; raises BadSetting."""
    first, last = between or ("", "")
    words = {name: value or "" for name, value in asked.items()}
    chosen = Selection.asked({**words, "first": first, "last": last})
    return None if chosen.empty else chosen


def print_selection(page: SelectionPage) -> None:
    """Print which place was taken, how many incidents are within, and these in a table for each standing."""
    out = console()
    for place in (page.place, page.area):
        if place and place.kind != "degrees":
            out.print(shown(_taken(place)))
    asked = f" ({page.words})" if page.words else ""
    out.print(shown(f"{page.summary}{asked}."))
    for standing in Standing:
        _print_rows(WORDS[standing], [one for one in page.incidents if one.standing is standing])
    _print_rows("kept apart: sums over a longer time or a wider area", page.sums)


def _taken(place: AskedPlace) -> str:
    others = "; ".join(f"{one.name} (ask for “{one.asked}”)" for one in place.others)
    more = f" and {count_words(place.untold, 'other')}" if place.untold else ""
    return f"“{place.asked}” is taken to be {place.name}{f'; there are also {others}{more}' if others else ''}."


def _print_rows(title: str, rows: Sequence[SelectedRow]) -> None:
    if not rows:
        return
    codebook = rows[0].incident.codebook
    made = table("incident", "km", "what, where, when", "reports", f"tolls ({PROPOSAL} unless signed; {codebook})")
    made.title, made.title_justify = shown(f"\n{title[0].upper()}{title[1:]}"), "left"
    for row in rows:
        one = row.incident
        told = "\n".join(f"{toll.outcome} ({toll.group}): {brief(toll)}" for toll in one.tolls) or "no figure"
        words = "\n".join([one.title, *(f"({why})" for why in row.why), *filter(None, [one.reference_words])])
        apart = "–" if row.km is None else f"{row.km:.0f}"
        made.add_row(one.id[:SHORT], apart, shown(words), str(one.reports), shown(told))
    console().print(made)
