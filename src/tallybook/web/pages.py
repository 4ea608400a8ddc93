"""The pages that only show: each is one view, as a page and as JSON."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from fastapi import APIRouter
from fastapi.responses import JSONResponse, RedirectResponse, Response

from tallybook import tolls, views
from tallybook.errors import BadSetting, NotFound
from tallybook.model import Outcome, Record
from tallybook.views.links import Links
from tallybook.web.desk import Desk
from tallybook.web.rendering import STATIC, answer, static

PER_PAGE = 200
LINKS = Links()


def reading(desk: Desk) -> APIRouter:
    """Return the routes that only show."""
    routes = APIRouter()
    _lists(routes, desk)
    _claims(routes, desk)
    _incident(routes, desk)
    _report(routes, desk)
    return routes


def _lists(routes: APIRouter, desk: Desk) -> None:
    @routes.get("/")
    def incidents() -> Response:
        return answer("index.html", incidents=views.incident_rows(desk.findings()), about=None)

    @routes.get("/incidents.json")
    def incidents_json() -> Response:
        return _json(views.incident_rows(desk.findings()))

    @routes.get("/reports")
    def reports() -> Response:
        return answer("reports.html", reports=views.report_rows(desk.findings()))

    @routes.get("/reports.json")
    def reports_json() -> Response:
        return _json(views.report_rows(desk.findings()))

    @routes.get("/problems")
    def problems() -> Response:
        return answer("problems.html", problems=views.problems(desk.findings(), desk.unreadable()))

    @routes.get("/problems.json")
    def problems_json() -> Response:
        return _json(views.problems(desk.findings(), desk.unreadable()))

    @routes.get("/help")
    def guide() -> Response:
        books = [(name, tolls.codebook(name).description) for name in tolls.codebook_names()]
        return answer("help.html", codebooks=books)

    @routes.get("/static/{name}")
    def asset(name: str) -> Response:
        if name not in STATIC:
            raise NotFound("there is no such file", where=name)
        return Response(static(name), media_type=STATIC[name])


def _claims(routes: APIRouter, desk: Desk) -> None:
    Kind = Literal["figure", "statement", ""]

    @routes.get("/claims")
    def claims(incident: str = "", outcome: str = "", kind: Kind = "", page: int = 1) -> Response:
        found = desk.findings()
        rows = views.claim_rows(found, incident=incident or None, outcome=outcome or None, kind=kind or None)
        last = max(1, -(-len(rows) // PER_PAGE))
        at = min(max(1, page), last)
        return answer(
            "claims.html",
            rows=rows[(at - 1) * PER_PAGE : at * PER_PAGE],
            total=len(rows),
            chosen={"incident": incident, "outcome": outcome, "kind": kind},
            at=at,
            last=last,
            incidents=views.incident_rows(found),
            outcomes=list(Outcome),
        )

    @routes.get("/claims.json")
    def claims_json(incident: str = "", outcome: str = "", kind: Kind = "") -> Response:
        found = desk.findings()
        return _json(views.claim_rows(found, incident=incident or None, outcome=outcome or None, kind=kind or None))


def _incident(routes: APIRouter, desk: Desk) -> None:
    @routes.get("/incidents/{wanted}.json")
    def incident_json(wanted: str, codebook: str = "", as_of: str = "") -> Response:
        return _json(views.incident_page(desk.findings(codebook=codebook or None, as_of=_day(as_of)), wanted))

    @routes.get("/incidents/{wanted}")
    def incident(wanted: str, codebook: str = "", as_of: str = "") -> Response:
        page = views.incident_page(desk.findings(codebook=codebook or None, as_of=_day(as_of)), wanted)
        if page.incident.id != wanted:
            return RedirectResponse(LINKS.incident(page.incident.id))
        return answer("counted.html", page=page, codebooks=tolls.codebook_names(), as_of=as_of)


def _report(routes: APIRouter, desk: Desk) -> None:
    @routes.get("/reports/{wanted}.json")
    def report_json(wanted: str) -> Response:
        return _json(views.report_page(desk.findings(), wanted))

    @routes.get("/reports/{wanted}")
    def report(wanted: str, added: Literal["new", "known", ""] = "") -> Response:
        page = views.report_page(desk.findings(), wanted)
        if page.report.id != wanted:
            return RedirectResponse(LINKS.report(page.report.id))
        return answer("arrived.html", page=page, added=added)


def _json(shown: Record | Sequence[Record]) -> JSONResponse:
    return JSONResponse(shown.plain() if isinstance(shown, Record) else [one.plain() for one in shown])


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError as error:
        raise BadSetting(f"no day is written {words!r}", todo="write it as 2031-03-04") from error
