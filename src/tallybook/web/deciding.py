"""The form by which people decide: an answer becomes decisions with a reason and a name, and the book is run anew.

An answer is sent as `answer`: each of its decisions as a query string (`verb=leave_out&subject=…`), several of them
joined by a bar. `by` and `reason` are whose decision it is and why, `back` is the incident that is looked at and
`codebook` the one that it is looked at under; both may stand in the address of the form.
"""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response

from tallybook import views
from tallybook.errors import BadSetting, NotFound
from tallybook.model import Findings, Incident
from tallybook.tolls import FILE
from tallybook.views.links import Links
from tallybook.web.desk import Desk

FIELDS = frozenset({"verb", "subject", "other", "codebook", "moved"})
JOINT = "|"
MANY = 200  # decisions that one answer may make
LONG = 2000  # characters of a reason
NOTHING = BadSetting("no answer was chosen", todo="go back and choose one")
NO_ANSWER = BadSetting("this is no answer to a question", todo="go back, load the page again and choose one")


def deciding(desk: Desk) -> APIRouter:
    """Return the route by which people decide."""
    routes = APIRouter()

    @routes.post("/decide")
    async def decide(request: Request) -> Response:
        async with request.form() as form:
            sent = {name: value.strip() for name, value in form.items() if isinstance(value, str)}
        return await run_in_threadpool(lambda: _decided(desk, {**request.query_params, **sent}))

    return routes


def asked(answer: str) -> list[dict[str, str | None]]:
    """Return the decisions of an answer as it was sent; raises BadSetting for what is no answer.

    >>> asked("verb=admit&subject=ab&codebook=ucdp")
    [{'verb': 'admit', 'subject': 'ab', 'codebook': 'ucdp'}]
    """
    found: list[dict[str, str | None]] = [dict(parse_qsl(one)) for one in answer.split(JOINT) if one]
    if not found:
        raise NOTHING
    if len(found) > MANY or any(not {"verb", "subject"} <= one.keys() <= FIELDS for one in found):
        raise NO_ANSWER
    if any(one["verb"] == "show_names" for one in found):  # no question asks for it, so no form may slip it in
        raise NO_ANSWER
    if any((one.get("codebook") or "").endswith(FILE) for one in found):
        raise BadSetting("a page opens no file", todo="count by it once with `tallybook run`")
    return found


def answered(*decisions: Mapping[str, str | None]) -> str:
    """Return decisions as a form sends them.

    >>> answered({"verb": "admit", "subject": "ab", "other": None})
    'verb=admit&subject=ab'
    """
    return JOINT.join(urlencode({name: value for name, value in one.items() if value}) for one in decisions)


def _decided(desk: Desk, sent: Mapping[str, str]) -> Response:
    """Keep an answer, run the book and lead back to where it was given."""
    about = asked(sent.get("answer", ""))
    by, reason = sent.get("by", ""), " ".join(sent.get("reason", "").split())
    if len(reason) > LONG or len(by) > LONG:
        raise BadSetting(f"a reason has at most {LONG} characters", todo="say it shorter")
    here = _looked_at(desk.findings(), sent.get("back", ""))
    desk.decide(about, by=by, reason=reason)
    subjects = {one.get("subject") for one in about}
    return RedirectResponse(_back(desk.findings(), here, subjects=subjects, under=sent.get("codebook", "")), 303)


def _looked_at(findings: Findings, wanted: str) -> Incident | None:
    try:
        return views.find_incident(findings, wanted) if wanted else None
    except NotFound:
        return None


def _back(findings: Findings, here: Incident | None, *, subjects: set[str | None], under: str) -> str:
    """Return the address of the incident that now tells what was told there: its own id, or a claim that stayed."""
    links, query = Links(), f"?{urlencode({'decided': 1, **({'codebook': under} if under else {})})}"
    if here is None:
        return f"{links.page('questions')}{query}"
    known = {one.id for one in findings.incidents}
    if here.id not in known:
        claims = sorted(here.claims, key=lambda claim: claim in subjects)
        owner = {claim: one.id for one in reversed(findings.incidents) for claim in one.claims}
        found = next((owner[claim] for claim in claims if claim in owner), None)
        return f"{links.incident(found)}{query}#questions" if found else f"{links.page('incidents')}{query}"
    return f"{links.incident(here.id)}{query}#questions"
