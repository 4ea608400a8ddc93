"""The pages that ask: what a person is to decide, over all incidents or one, and what one incident's tolls hang on."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response
from pydantic import BaseModel

from tallybook import tolls
from tallybook.errors import BadSetting
from tallybook.model import Findings
from tallybook.web.desk import Desk
from tallybook.web.rendering import answer, data

SHOWN = 100  # questions on the page of all incidents


class Counting(BaseModel):
    """How an incident is to be counted: under which codebook, and as of which day."""

    codebook: str = ""
    as_of: str = ""
    decided: str = ""
    """Whether somebody has just decided something about it."""
    was: str = ""
    """The former id by which somebody came to it."""

    def findings(self, desk: Desk) -> Findings:
        """Return the findings counted so; raises BadSetting for a day or codebook that there is not, and for a file."""
        return desk.findings(codebook=self.under, as_of=self.day)

    @property
    def day(self) -> date | None:
        """Return the day that is asked for; raises BadSetting where it is none."""
        try:
            return date.fromisoformat(self.as_of) if self.as_of else None
        except ValueError as error:
            raise BadSetting(f"no day is written {self.as_of!r}", todo="write it as 2031-03-04") from error

    @property
    def under(self) -> str | None:
        """Return the codebook that is asked for; raises BadSetting for a file."""
        if self.codebook.endswith(tolls.FILE):
            raise BadSetting("a page opens no file", where=self.codebook, todo="count by it once with `tallybook run`")
        return self.codebook or None


def asking(desk: Desk) -> APIRouter:
    """Return the routes that ask."""
    routes = APIRouter()

    @routes.get("/questions")
    def questions(counting: Annotated[Counting, Query()]) -> Response:
        rows = desk.questions(codebook=counting.under, as_of=counting.day)
        return answer(
            "questions.html",
            rows=rows[:SHOWN],
            total=len(rows),
            codebook=desk.findings().codebook if not counting.codebook else counting.codebook,
            codebooks=tolls.codebook_names(),
            chosen=counting,
        )

    @routes.get("/questions.json")
    def questions_json(counting: Annotated[Counting, Query()]) -> Response:
        return data([one.plain() for one in desk.questions(codebook=counting.under, as_of=counting.day)])

    @routes.get("/incidents/{wanted}/questions.json")
    def incident_questions(wanted: str, counting: Annotated[Counting, Query()]) -> Response:
        return data([one.plain() for one in desk.questions(wanted, codebook=counting.under, as_of=counting.day)])

    @routes.get("/incidents/{wanted}/sensitivity.json")
    def sensitivity(wanted: str, counting: Annotated[Counting, Query()]) -> Response:
        return data([one.plain() for one in desk.sensitivity(wanted, codebook=counting.under, as_of=counting.day)])

    return routes
