"""The one form that writes: a pasted text, or files, come into the book and are computed at once."""

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response
from starlette.datastructures import FormData, UploadFile

from tallybook import views
from tallybook.errors import InputError
from tallybook.model import Added
from tallybook.views.links import Links
from tallybook.web.desk import Desk
from tallybook.web.guard import LARGEST
from tallybook.web.rendering import answer

SUPPLIED = ("title", "outlet", "published", "address")
NOTHING = InputError("there was nothing to add", todo="paste a text or choose a file")


def adding(desk: Desk) -> APIRouter:
    """Return the route that adds reports."""
    routes = APIRouter()

    @routes.post("/add")
    async def add(request: Request) -> Response:
        async with request.form(max_part_size=LARGEST) as form:
            # an empty file field comes as a file without a name
            sent = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
            files = [(one.filename or "", await one.read()) for one in sent]
            text, supplied = _said(form, "text"), {name: _said(form, name).strip() or None for name in SUPPLIED}
        if not files and not text.strip():
            raise NOTHING
        return await run_in_threadpool(lambda: _outcome(desk, desk.add(files, text=text, supplied=supplied)))

    return routes


def _said(form: FormData, name: str) -> str:
    said = form.get(name)
    return said if isinstance(said, str) else ""


def _outcome(desk: Desk, added: Added) -> Response:
    """Lead to the report where one came in and nothing is to be said beside it, else say what came of each."""
    if len(added.reports) == 1 and not added.unreadable and not added.notes:
        place = Links().report(added.reports[0])
        return RedirectResponse(f"{place}?added={'new' if added.new else 'known'}", status_code=303)
    rows = [row for row in views.report_rows(desk.findings()) if row.id in added.reports]
    status = 200 if added.reports else 422
    return answer("added.html", status=status, added=added, reports=rows)
