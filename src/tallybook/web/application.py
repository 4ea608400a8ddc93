"""The application: pages and JSON over the views, a form that adds reports, and one sentence for every error."""

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from tallybook.errors import InputError, NotFound, TallybookError
from tallybook.web.adding import adding
from tallybook.web.deciding import deciding
from tallybook.web.desk import Desk, OpenBook
from tallybook.web.guard import HEADERS, Guard
from tallybook.web.pages import reading
from tallybook.web.relinking import relinking
from tallybook.web.rendering import answer, data
from tallybook.web.signing import signing

BROKEN = "Something went wrong in Tallybook itself; the book holds all that was added before."
SAID = {
    HTTPStatus.NOT_FOUND: "There is no such page.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This page cannot be used in that way.",
}


def app(book: OpenBook) -> FastAPI:
    """Return the application that shows and fills one book; its own documentation pages would need a network."""
    made = FastAPI(title="Tallybook", docs_url=None, redoc_url=None, openapi_url=None)
    desk = Desk(book)
    made.include_router(reading(desk))
    made.include_router(adding(desk))
    made.include_router(signing(desk))
    made.include_router(deciding(desk))
    made.include_router(relinking(desk))
    made.add_middleware(Guard)
    made.add_exception_handler(TallybookError, _told)
    made.add_exception_handler(HTTPException, _refused)
    made.add_exception_handler(RequestValidationError, _misasked)
    made.add_exception_handler(Exception, _broken)
    return made


async def _told(request: Request, error: Exception) -> Response:
    line = error.line() if isinstance(error, TallybookError) else BROKEN
    if isinstance(error, NotFound):
        return _error(request, HTTPStatus.NOT_FOUND, line=line)
    return _error(request, HTTPStatus.UNPROCESSABLE_ENTITY if isinstance(error, InputError) else 500, line=line)


async def _refused(request: Request, error: Exception) -> Response:
    status = HTTPStatus(error.status_code if isinstance(error, HTTPException) else 500)
    return _error(request, status, line=SAID.get(status, status.description or status.phrase))


async def _misasked(request: Request, error: Exception) -> Response:
    named = [str(one["loc"][-1]) for one in error.errors()] if isinstance(error, RequestValidationError) else []
    return _error(request, HTTPStatus.UNPROCESSABLE_ENTITY, line=f"Not understood: {', '.join(named)}.")


async def _broken(request: Request, _: Exception) -> Response:
    said = _error(request, HTTPStatus.INTERNAL_SERVER_ERROR, line=BROKEN)
    said.headers.update(HEADERS)  # this answer does not pass the guard
    return said


def _error(request: Request, status: int, *, line: str) -> Response:
    if request.url.path.endswith(".json"):
        return data({"error": line}, status=status)
    return answer("error.html", status=status, line=line)
