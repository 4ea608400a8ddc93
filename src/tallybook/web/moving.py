"""Leading on from an id that is short, or that an incident had before, to the page that it means now."""

from urllib.parse import parse_qsl, urlencode

from fastapi import Request
from fastapi.responses import RedirectResponse


def moved(request: Request, address: str, **more: str) -> RedirectResponse:
    """Lead to an address with all that was asked for; what stands after # the browser itself takes along."""
    asked = parse_qsl(request.url.query, keep_blank_values=True)
    query = urlencode([*((name, value) for name, value in asked if name not in more), *more.items()])
    return RedirectResponse(f"{address}?{query}" if query else address)
