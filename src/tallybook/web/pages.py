"""The pages that only show: each is one view, as a page and as JSON."""

from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel

from tallybook import tolls, views
from tallybook.errors import NotFound
from tallybook.model import Findings, Outcome, Record
from tallybook.views.links import Links
from tallybook.views.lookup import Lookup
from tallybook.web.asking import Counting, asking
from tallybook.web.desk import Desk
from tallybook.web.moving import moved
from tallybook.web.rendering import STATIC, answer, data, static
from tallybook.web.selecting import selecting

PER_PAGE = 200
MANY = 80  # claims of an incident beyond which a page does not wait until each has been left out in its turn
LINKS = Links()


class Filter(BaseModel):
    """Which claims are asked for, as a form sends it: an empty field asks for all."""

    incident: str = ""
    outcome: str = ""
    kind: Literal["figure", "statement", ""] = ""
    page: int = 1

    def rows(self, findings: Findings) -> tuple[views.ClaimRow, ...]:
        """Return the claims that answer."""
        asked = {name: getattr(self, name) or None for name in ("incident", "outcome", "kind")}
        return views.claim_rows(findings, **asked)


def reading(desk: Desk) -> APIRouter:
    """Return the routes that only show."""
    routes = APIRouter()
    routes.include_router(selecting(desk))
    _lists(routes, desk)
    _claims(routes, desk)
    _incident(routes, desk)
    routes.include_router(asking(desk))
    _report(routes, desk)
    _outlets(routes, desk)
    _voices(routes, desk)
    _fixed(routes)
    return routes


def _lists(routes: APIRouter, desk: Desk) -> None:
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


def _claims(routes: APIRouter, desk: Desk) -> None:
    @routes.get("/claims")
    def claims(asked: Annotated[Filter, Query()]) -> Response:
        findings = desk.findings()
        rows = asked.rows(findings)
        last = max(1, -(-len(rows) // PER_PAGE))
        at = min(max(1, asked.page), last)
        return answer(
            "claims.html",
            rows=rows[(at - 1) * PER_PAGE : at * PER_PAGE],
            total=len(rows),
            chosen=asked,
            at=at,
            last=last,
            incidents=views.incident_rows(findings),
            outcomes=list(Outcome),
            banners=Lookup(findings).all_banners(),
        )

    @routes.get("/claims.json")
    def claims_json(asked: Annotated[Filter, Query()]) -> Response:
        return _json(asked.rows(desk.findings()))


def _incident(routes: APIRouter, desk: Desk) -> None:
    @routes.get("/incidents/{wanted}.json")
    def incident_json(wanted: str, counting: Annotated[Counting, Query()]) -> Response:
        return _json(views.incident_page(counting.findings(desk), wanted))

    @routes.get("/incidents/{wanted}")
    def incident(wanted: str, *, counting: Annotated[Counting, Query()], request: Request) -> Response:
        findings = counting.findings(desk)
        page = views.incident_page(findings, wanted)
        if page.incident.id != wanted:
            was = {"was": wanted} if wanted in page.incident.former else {}
            return moved(request, LINKS.incident(page.incident.id), **was)
        questions = desk.questions(wanted, codebook=counting.under, as_of=counting.day)
        return answer(
            "counted.html",
            page=page,
            codebooks=tolls.codebook_names(),
            chosen=counting,
            questions=questions,
            history=desk.history(wanted),
            became=desk.became(counting.was) if counting.was in page.incident.former else "",
            movable=views.movable(findings, views.find_incident(findings, wanted)),
            hinges=None
            if page.incident.claims > MANY
            else desk.sensitivity(wanted, codebook=counting.under, as_of=counting.day),
        )


def _report(routes: APIRouter, desk: Desk) -> None:
    @routes.get("/reports/{wanted}.json")
    def report_json(wanted: str) -> Response:
        return _json(views.report_page(desk.findings(), wanted))

    @routes.get("/reports/{wanted}")
    def report(wanted: str, *, request: Request, added: Literal["new", "known", ""] = "") -> Response:
        page = views.report_page(desk.findings(), wanted)
        if page.report.id != wanted:
            return moved(request, LINKS.report(page.report.id))
        return answer("arrived.html", page=page, added=added)


def _outlets(routes: APIRouter, desk: Desk) -> None:
    @routes.get("/outlets")
    def outlets(q: str = "") -> Response:
        return answer("outlets.html", rows=views.outlet_rows(desk.findings(), sought=q), sought=q)

    @routes.get("/outlets.json")
    def outlets_json(q: str = "") -> Response:
        return _json(views.outlet_rows(desk.findings(), sought=q))

    @routes.get("/outlets/{wanted}.json")
    def outlet_json(wanted: str) -> Response:
        return _json(views.outlet_page(desk.findings(), wanted))

    @routes.get("/outlets/{wanted}")
    def outlet(wanted: str, request: Request) -> Response:
        whole = views.outlet_page(desk.findings(), wanted)
        if whole.outlet.id != wanted:
            return moved(request, LINKS.outlet(whole.outlet.id))
        return answer("outlet.html", page=whole)


def _voices(routes: APIRouter, desk: Desk) -> None:
    @routes.get("/voices")
    def voices(q: str = "") -> Response:
        return answer("voices.html", rows=views.voice_rows(desk.findings(), sought=q), sought=q)

    @routes.get("/voices.json")
    def voices_json(q: str = "") -> Response:
        return _json(views.voice_rows(desk.findings(), sought=q))

    @routes.get("/voices/{wanted}.json")
    def voice_json(wanted: str) -> Response:
        return _json(views.voice_page(desk.findings(), wanted))

    @routes.get("/voices/{wanted}")
    def voice(wanted: str, request: Request) -> Response:
        whole = views.voice_page(desk.findings(), wanted)
        if whole.voice.id != wanted:
            return moved(request, LINKS.voice(whole.voice.id))
        return answer("voice.html", page=whole)


def _fixed(routes: APIRouter) -> None:
    @routes.get("/help")
    def guide() -> Response:
        books = [(name, tolls.codebook(name).description) for name in tolls.codebook_names()]
        return answer("help.html", codebooks=books)

    @routes.get("/static/{name}")
    def asset(name: str) -> Response:
        if name not in STATIC:
            raise NotFound("there is no such file", where=name)
        return Response(static(name), media_type=STATIC[name])


def _json(shown: Record | Sequence[Record]) -> Response:
    return data(shown.plain() if isinstance(shown, Record) else [one.plain() for one in shown])
