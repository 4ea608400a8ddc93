"""Pages from templates: those that exports share, and those that only a live page needs."""

import json
from functools import cache
from importlib.resources import files

from fastapi.responses import HTMLResponse, Response
from jinja2 import Environment, PackageLoader

from tallybook.views.exports.html_pages import environment, style_sheet
from tallybook.views.links import Links

HERE = "tallybook.web"
STATIC = {"book.css": "text/css", "drop.js": "text/javascript"}


def answer(template: str, *, status: int = 200, **content: object) -> HTMLResponse:
    """Return a page."""
    page = _pages().get_template(template).render(to=Links(), **content)
    return HTMLResponse(_bytes(page), status_code=status)


def data(plain: object, *, status: int = 200) -> Response:
    """Return JSON."""
    words = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return Response(_bytes(words), status_code=status, media_type="application/json")


def _bytes(words: str) -> bytes:
    return words.encode("utf-8", "replace")  # half a surrogate pair can come in with JSON, and has no UTF-8


@cache
def static(name: str) -> str:
    """Return a static file of which the name is known."""
    if name == "book.css":
        return style_sheet()
    return (files(HERE) / "static" / name).read_text(encoding="utf-8")


@cache
def _pages() -> Environment:
    return environment(PackageLoader(HERE))
