"""The page on which somebody sees what a merge or a split would give before it is decided."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response
from pydantic import BaseModel, Field

from tallybook import views
from tallybook.errors import BadSetting
from tallybook.tolls import FILE
from tallybook.views.words import count_words
from tallybook.web.deciding import answered
from tallybook.web.desk import Desk
from tallybook.web.rendering import answer

SHORT = 12


class Relink(BaseModel):
    """What is asked: another incident to merge with, or ids of what is told out, and where that belongs."""

    merge: str = ""
    moved: list[str] = Field(default_factory=list)
    into: str = ""
    codebook: str = ""

    def asked(self, incident: str) -> dict[str, str | None]:
        """Return the judgement that is asked for; raises BadSetting where nothing is."""
        if self.codebook.endswith(FILE):
            raise BadSetting("a page opens no file", todo="count by it once with `tallybook run`")
        if self.merge.strip():
            return {"verb": "merge", "subject": incident, "other": self.merge.strip()}
        if not self.moved:
            raise BadSetting("nothing was ticked", todo="go back and tick what tells of another incident")
        return {"verb": "split", "subject": incident, "other": self.into.strip() or None, "moved": " ".join(self.moved)}

    def command(self, incident: str) -> str:
        """Return the same as a command."""
        if self.merge.strip():
            return f"tallybook merge BOOK {incident[:SHORT]} {self.merge.strip()[:SHORT]}"
        into = f" --into {self.into.strip()[:SHORT]}" if self.into.strip() else ""
        return f"tallybook split BOOK {incident[:SHORT]} {' '.join(one[:SHORT] for one in self.moved)}{into}"


def relinking(desk: Desk) -> APIRouter:
    """Return the route that shows what a merge or a split would give."""
    routes = APIRouter()

    @routes.get("/incidents/{wanted}/relink")
    def relink(wanted: str, chosen: Annotated[Relink, Query()]) -> Response:
        findings = desk.findings()
        incident = views.find_incident(findings, wanted)
        asked = chosen.asked(incident.id)
        is_merge = asked["verb"] == "merge"
        out = count_words(len(chosen.moved), "part")
        return answer(
            "relink.html",
            incident=incident,
            title=views.incident_title(findings, incident),
            what="Merge two incidents" if is_merge else f"Split: {out} told out",
            button="Merge them" if is_merge else "Split it",
            supposed=desk.supposed(asked, codebook=chosen.codebook or None),
            sent=answered(asked),
            command=chosen.command(incident.id),
            codebook=chosen.codebook or findings.codebook,
        )

    return routes
