"""Where each page lives: as an address of the local server, or as a file of an export."""

from dataclasses import dataclass
from typing import Literal

Page = Literal["incidents", "reports", "outlets", "voices", "claims", "problems", "questions", "help"]


@dataclass(frozen=True, slots=True)
class Links:
    """Builds every link of a page from `root`; a live page is served, the others are files beside each other."""

    root: str = "/"
    live: bool = True

    @property
    def style(self) -> str:
        """Return where the style sheet is."""
        return f"{self.root}static/book.css" if self.live else f"{self.root}book.css"

    def page(self, name: Page) -> str:
        """Return where a list is; the incidents are the first page."""
        if self.live:
            return self.root if name == "incidents" else f"{self.root}{name}"
        return f"{self.root}{'index' if name == 'incidents' else name}.html"

    def incident(self, incident_id: str) -> str:
        """Return where an incident's page is."""
        return f"{self.root}incidents/{incident_id}{'' if self.live else '.html'}"

    def report(self, report_id: str, place: str = "") -> str:
        """Return where a report's page is, or a place in it, such as `claim-` with a claim's id.

        >>> Links().report("ab", "claim-cd"), Links("../", live=False).report("ab")
        ('/reports/ab#claim-cd', '../reports/ab.html')
        """
        return f"{self.root}reports/{report_id}{'' if self.live else '.html'}{'#' if place else ''}{place}"

    def outlet(self, outlet_id: str) -> str:
        """Return where an outlet's page is."""
        return f"{self.root}outlets/{outlet_id}{'' if self.live else '.html'}"

    def voice(self, voice_id: str) -> str:
        """Return where a voice's page is."""
        return f"{self.root}voices/{voice_id}{'' if self.live else '.html'}"
