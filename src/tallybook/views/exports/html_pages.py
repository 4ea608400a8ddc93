"""HTML: a folder of pages without scripts, to be read from a disk, sent, or printed."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, StrictUndefined

from tallybook.model import Findings, Unreadable
from tallybook.views.charts import chart
from tallybook.views.exports.about import about
from tallybook.views.history import became_words
from tallybook.views.incidents import incident_rows, told_in_full
from tallybook.views.links import Links
from tallybook.views.lookup import Lookup
from tallybook.views.moves import NO_ROW
from tallybook.views.outlets import outlet_rows, published_in_full
from tallybook.views.problems import problems
from tallybook.views.public import NO_PAGE
from tallybook.views.reports import report_rows, shown_in_full
from tallybook.views.voices import heard_in_full, voice_rows
from tallybook.views.words import BY_ARITHMETIC, NOTICE, PROPOSAL, count_words

HERE = "tallybook.views.exports"
STYLE = "book.css"
TURNING = re.compile("[\u202d\u202e]")
SHOWN_AS = "\N{REPLACEMENT CHARACTER}"
WORDS = {"NOTICE": NOTICE, "PROPOSAL": PROPOSAL, "BY_ARITHMETIC": BY_ARITHMETIC, "NO_PAGE": NO_PAGE, "NO_ROW": NO_ROW}


def html_pages(findings: Findings, unreadable: Sequence[Unreadable] = ()) -> dict[str, str]:
    """Return `index.html`, a page for each incident, report, outlet and public voice, what was not read, the style."""
    lookup, top, below = Lookup(findings), Links("", live=False), Links("../", live=False)

    def made(template: str, to: Links, **content: object) -> str:
        return _pages().get_template(template).render(to=to, **content)

    incidents, reports = incident_rows(findings), report_rows(findings)
    made_pages = {
        "index.html": made("incidents.html", top, incidents=incidents, about=about(findings)),
        "reports.html": made("reports.html", top, reports=reports),
        "outlets.html": made("outlets.html", top, rows=outlet_rows(findings), sought=""),
        "voices.html": made("voices.html", top, rows=voice_rows(findings), sought=""),
        "problems.html": made("problems.html", top, problems=problems(findings, unreadable)),
        STYLE: style_sheet(),
    }
    for incident in findings.incidents:
        page = told_in_full(lookup, incident)
        made_pages[f"incidents/{incident.id}.html"] = made("incident.html", below, page=page)
        for old in incident.former:
            words = became_words(lookup, incident, old=old)
            made_pages[f"incidents/{old}.html"] = made("moved.html", below, one=page.incident, became=words)
    for report in findings.reports:
        made_pages[f"reports/{report.id}.html"] = made("report.html", below, page=shown_in_full(lookup, report))
    for one, documents in lookup.outlet_documents.items():
        made_pages[f"outlets/{one}.html"] = made("outlet.html", below, page=published_in_full(lookup, documents))
    for one, voice in lookup.public_voices.items():
        made_pages[f"voices/{one}.html"] = made("voice.html", below, page=heard_in_full(lookup, voice))
    return dict(sorted(made_pages.items()))


def environment(*more: BaseLoader) -> Environment:
    """Return the templates that pages and exports share, with further ones; everything is escaped."""
    made = Environment(
        loader=ChoiceLoader([*more, PackageLoader(HERE)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_in_order,
    )
    made.globals.update(WORDS)
    made.filters["counted"] = count_words
    made.filters["drawn"] = chart
    return made


def _in_order(value: object) -> object:
    """Return words without the marks that turn their order, by which a page would show 42 where the text has 24."""
    made_here = hasattr(value, "__html__")  # escaped already, and its words have come through here
    return TURNING.sub(SHOWN_AS, value) if isinstance(value, str) and not made_here else value


def style_sheet() -> str:
    """Return the style sheet that pages and exports share."""
    return (files(HERE) / "templates" / STYLE).read_text(encoding="utf-8")


@cache
def _pages() -> Environment:
    return environment()
