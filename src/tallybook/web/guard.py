"""The guard before every page: only this machine's own pages may ask, and no request is larger than the cap.

A foreign Host means that another name was bound to this address (DNS rebinding); a foreign Origin or Sec-Fetch-Site
means that a page of another site makes the browser ask. Both are refused for every method, reading included.
"""

from collections.abc import Iterator, MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST = 25_000_000  # bytes of one request
PATIENCE = 20  # how many times as much is read and thrown away, so that a browser hears the answer
NAMES = ("127.0.0.1", "localhost", "[::1]")
HTTP_PORT = 80
OWN_SITE = ("same-origin", "none")

FOREIGN_HOST = "Refused: these pages answer only to this machine's own name.\n"
FOREIGN_ORIGIN = "Refused: another site asked for this page; open it by its address.\n"
TOO_LARGE = f"Refused: more than {LARGEST // 1_000_000} MB at once; add large files on the command line.\n"

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


class Guard:
    """Refuses what is foreign or too large, and sends every answer with strict headers."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: PLR0917 - so ASGI calls it
        """Answer one request, or let the application answer it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send=_with_headers(send))
        else:
            await send({"type": "websocket.close", "code": 1008})

    async def _answer(self, scope: Scope, receive: Receive, *, send: Send) -> None:
        if refused := refusal(scope):
            await PlainTextResponse(refused, status_code=403)(scope, receive, send)
            return
        try:
            body = await _body(receive)
        except ClientDisconnect:
            return  # half of a text must not come in as if it were the whole
        if body is None:
            await PlainTextResponse(TOO_LARGE, status_code=413)(scope, receive, send)
            return
        await self._app(scope, _replayed(body, receive), send)


def refusal(scope: MutableMapping[str, Any]) -> str | None:
    """Return why a request is refused, or None."""
    headers = Headers(scope=scope)
    hosts = headers.getlist("host")
    if len(hosts) != 1 or hosts[0].lower() not in set(_own_hosts(scope)):
        return FOREIGN_HOST
    sites = headers.getlist("sec-fetch-site")
    if any(site not in OWN_SITE for site in sites):
        return FOREIGN_ORIGIN
    for origin in headers.getlist("origin"):
        # under our own referrer policy a browser sends our own forms with the origin "null"
        ours = "same-origin" in sites if origin == "null" else origin.lower() == f"http://{hosts[0].lower()}"
        if not ours:
            return FOREIGN_ORIGIN
    return None


def _own_hosts(scope: MutableMapping[str, Any]) -> Iterator[str]:
    _, port = scope.get("server") or ("", None)
    for name in NAMES:
        yield f"{name}:{port}"
        if port == HTTP_PORT:
            yield name


async def _body(receive: Receive) -> bytes | None:
    """Read the body, or None where it is larger than the cap; what is too much is read and thrown away.

    Raises ClientDisconnect where it breaks off.
    """
    parts: list[bytes] = []
    size, more = 0, True
    while more and size <= LARGEST * PATIENCE:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        size += len(message.get("body", b""))
        more = message.get("more_body", False)
        if size <= LARGEST:
            parts.append(message.get("body", b""))
        else:
            parts.clear()
    return b"".join(parts) if size <= LARGEST else None


def _replayed(body: bytes, receive: Receive) -> Receive:
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return waiting.pop() if waiting else await receive()

    return replay


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
        await send(message)

    return sent
