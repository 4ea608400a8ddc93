"""A client that asks the pages without a socket."""

import asyncio
from typing import Any

import httpx
from fastapi import FastAPI

from tallybook.web.application import app
from tallybook.web.desk import OpenBook

HOME = "http://127.0.0.1:8377"


class Client:
    """Asks as a browser on this machine would, one request at a time."""

    def __init__(self, book: OpenBook) -> None:
        self._app: FastAPI = app(book)

    def request(self, method: str, path: str, **known: Any) -> httpx.Response:
        return asyncio.run(self._asked(method, path, **known))

    def get(self, path: str, **known: Any) -> httpx.Response:
        return self.request("GET", path, **known)

    def post(self, path: str, **known: Any) -> httpx.Response:
        return self.request("POST", path, **known)

    async def _asked(self, method: str, path: str, **known: Any) -> httpx.Response:
        follow = known.pop("follow", False)
        transport = httpx.ASGITransport(self._app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url=HOME, follow_redirects=follow) as client:
            return await client.request(method, path, **known)
