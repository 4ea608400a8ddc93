"""HTML: a folder of pages without scripts, to be read from a disk, sent, or printed."""

from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, StrictUndefined, Template

from tallybook.model import Findings, Unreadable
from tallybook.views.exports.about import about
from tallybook.views.incidents import incident_page, incident_rows
from tallybook.views.links import Links
from tallybook.views.problems import problems
from tallybook.views.reports import report_page, report_rows
from tallybook.views.words import BY_ARITHMETIC, NOTICE, PROPOSAL, count_words

HERE = "tallybook.views.exports"
STYLE = "book.css"
WORDS = {"NOTICE": NOTICE, "PROPOSAL": PROPOSAL, "BY_ARITHMETIC": BY_ARITHMETIC}


def html_pages(findings: Findings, unreadable: Sequence[Unreadable] = ()) -> dict[str, str]:
    """Return `index.html`, a page for each incident and each report, what was not read, and the style sheet."""
    pages, top, below = environment(), Links("", live=False), Links("../", live=False)

    def made(template: str, to: Links, **content: object) -> str:
        return _rendered(pages.get_template(template), {"to": to, **content})

    incidents, reports = incident_rows(findings), report_rows(findings)
    made_pages = {
        "index.html": made("incidents.html", top, incidents=incidents, about=about(findings)),
        "reports.html": made("reports.html", top, reports=reports),
        "problems.html": made("problems.html", top, problems=problems(findings, unreadable)),
        STYLE: style_sheet(),
    }
    for row in incidents:
        made_pages[f"incidents/{row.id}.html"] = made("incident.html", below, page=incident_page(findings, row.id))
    for one in reports:
        made_pages[f"reports/{one.id}.html"] = made("report.html", below, page=report_page(findings, one.id))
    return dict(sorted(made_pages.items()))


def environment(*more: BaseLoader) -> Environment:
    """Return the templates that pages and exports share, with further ones; everything is escaped."""
    made = Environment(
        loader=ChoiceLoader([*more, PackageLoader(HERE)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(WORDS)
    made.filters["counted"] = count_words
    return made


def style_sheet() -> str:
    """Return the style sheet that pages and exports share."""
    return (files(HERE) / "templates" / STYLE).read_text(encoding="utf-8")


def _rendered(template: Template, content: Mapping[str, Any]) -> str:
    return template.render(**content)
