"""The pages of one selection: the list of incidents, the map and the timeline, each with the same form and links."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from http import HTTPStatus

from fastapi import APIRouter, Request
from fastapi.responses import Response

from tallybook import views
from tallybook.errors import TallybookError
from tallybook.model import Reference
from tallybook.views.calendars import drawn_calendar
from tallybook.views.lookup import Lookup
from tallybook.views.maps import drawn_map
from tallybook.views.selecting import Chosen, Selected, kinds_of, select, selected_rows
from tallybook.views.selection import Selection
from tallybook.web.desk import Desk
from tallybook.web.rendering import answer, data

PER_PAGE = 100
DIGITS = 7
Drawn = Callable[[Lookup, Selected], Mapping[str, object]]
NAMES = ("near", "km", "within", "first", "last", "kind", "killed", "box")


def selecting(desk: Desk) -> APIRouter:
    """Return the routes that show a selection."""
    routes = APIRouter()

    @routes.get("/")
    def incidents(request: Request) -> Response:
        return _answered(
            request, desk, template="index.html", drawn=partial(_listed, page=request.query_params.get("page", "1"))
        )

    @routes.get("/incidents.json")
    def incidents_json(request: Request) -> Response:
        asked = Selection.asked(request.query_params)
        if asked.empty:
            return data([one.plain() for one in views.incident_rows(desk.findings())])
        return data(views.selection_page(desk.findings(), asked, gazetteer=desk.gazetteer()).plain())

    @routes.get("/map")
    def on_map(request: Request) -> Response:
        return _answered(request, desk, template="map.html", drawn=_mapped)

    @routes.get("/map.json")
    def map_json(request: Request) -> Response:
        asked = Selection.asked(request.query_params)
        return data(views.map_page(desk.findings(), asked, gazetteer=desk.gazetteer()).plain())

    @routes.get("/timeline")
    def over_time(request: Request) -> Response:
        return _answered(request, desk, template="over_time.html", drawn=_over_time)

    @routes.get("/timeline.json")
    def timeline_json(request: Request) -> Response:
        asked = Selection.asked(request.query_params)
        return data(views.calendar_page(desk.findings(), asked, gazetteer=desk.gazetteer()).plain())

    return routes


def _answered(request: Request, desk: Desk, *, template: str, drawn: Drawn) -> Response:
    """Return a page of a selection; one that cannot be understood is told above its form, and nothing is shown."""
    said = {name: request.query_params.get(name, "") for name in NAMES}
    findings, problem = desk.findings(), None
    try:
        found = select(findings, Selection.asked(said), gazetteer=desk.gazetteer())
    except TallybookError as error:
        problem, found = error.line(), Selected(Selection())
    kinds = kinds_of(findings.incidents)
    shown = {"found": found, "asked": said, "kinds": kinds, "query": found.selection.query(), "problem": problem}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problem else HTTPStatus.OK
    return answer(template, status=status, **shown, **({} if problem else drawn(Lookup(findings), found)))


def _mapped(lookup: Lookup, found: Selected) -> Mapping[str, object]:
    return {"page": drawn_map(lookup, found)}


def _over_time(lookup: Lookup, found: Selected) -> Mapping[str, object]:
    return {"page": drawn_calendar(lookup, found)}


def _listed(lookup: Lookup, found: Selected, *, page: str) -> Mapping[str, object]:
    """Return one page of the list: the incidents with what they stand under."""
    told = list(_sections(found))
    last = max(1, -(-len(told) // PER_PAGE))
    at = min(max(1, int(page) if page.isdecimal() and len(page) < DIGITS else 1), last)
    part = told[(at - 1) * PER_PAGE : at * PER_PAGE]
    rows = selected_rows(lookup, [one for _, one in part])
    return {"rows": [(under, row) for (under, _), row in zip(part, rows, strict=True)], "at": at, "last": last}


def _sections(found: Selected) -> Iterator[tuple[str, Chosen]]:
    """Yield the incidents with what they stand under: where all are shown, whether they are the reports' own news."""
    if not found.selection.empty:
        yield from ((one.standing, one) for one in found.chosen)
        yield from ((Reference.AGGREGATE, one) for one in found.sums)
        return
    for reference in Reference:
        for one in (*found.chosen, *found.sums):
            if one.incident.reference is reference:
                yield reference, one
