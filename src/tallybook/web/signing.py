"""The forms by which people sign: a toll is signed or a signature taken back, and whether an incident is eligible."""

from collections.abc import Mapping
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response

from tallybook.errors import BadSetting
from tallybook.tolls import FILE
from tallybook.views.links import Links
from tallybook.web.desk import Desk

LONG = 2000  # characters of a field
JOINT = "|"
NUMBERS = ("low", "best", "high", "override", "despite", "codebook", "as_of")
VERBS = ("eligible", "not_eligible")

Sent = Mapping[str, str]


def signing(desk: Desk) -> APIRouter:
    """Return the routes by which people sign."""
    routes = APIRouter()

    @routes.post("/sign")
    async def sign(request: Request) -> Response:
        sent = await _sent(request)
        return await run_in_threadpool(lambda: _signed(desk, sent))

    @routes.post("/unsign")
    async def unsign(request: Request) -> Response:
        sent = await _sent(request)
        return await run_in_threadpool(lambda: _taken_back(desk, sent))

    @routes.post("/eligible")
    async def eligible(request: Request) -> Response:
        sent = await _sent(request)
        return await run_in_threadpool(lambda: _decided(desk, sent))

    return routes


async def _sent(request: Request) -> Sent:
    async with request.form() as form:
        given = {**request.query_params, **{name: value for name, value in form.items() if isinstance(value, str)}}
    sent = {name: " ".join(value.split()) for name, value in given.items()}
    if any(len(value) > LONG for value in sent.values()):
        raise BadSetting(f"a field has at most {LONG} characters", todo="say it shorter")
    if sent.get("codebook", "").endswith(FILE):
        raise BadSetting("a page opens no file", where=sent["codebook"], todo="count by it once with `tallybook run`")
    for name in ("by", "reason"):
        if not sent.get(name):
            raise BadSetting(f"a decision needs its {name!r}", todo="go back and say who decides, and why")
    return sent


def _signed(desk: Desk, sent: Sent) -> Response:
    outcome, _, group = sent.get("toll", "").partition(JOINT)
    asked = {name: sent[name] for name in NUMBERS if sent.get(name)}
    desk.sign(sent.get("incident", ""), by=sent["by"], reason=sent["reason"], outcome=outcome, group=group, **asked)
    return _back(sent)


def _taken_back(desk: Desk, sent: Sent) -> Response:
    desk.unsign(sent.get("signature", ""), by=sent["by"], reason=sent["reason"])
    return _back(sent)


def _decided(desk: Desk, sent: Sent) -> Response:
    verb, codebook = sent.get("verb", ""), sent.get("codebook") or None
    if verb not in VERBS:
        raise BadSetting("this is no answer", todo="go back and choose eligible or not eligible")
    about = {"verb": verb, "subject": sent.get("incident", ""), "codebook": codebook}
    desk.decide([about], by=sent["by"], reason=sent["reason"])
    return _back(sent)


def _back(sent: Sent) -> Response:
    """Lead back to the incident, counted as it was looked at."""
    query = urlencode({name: sent[name] for name in ("codebook", "as_of") if sent.get(name)})
    return RedirectResponse(f"{Links().incident(sent.get('incident', ''))}?{query}#tolls", status_code=303)
