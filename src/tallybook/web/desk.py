"""The book as the pages use it: one thread at a time, and an empty book before the first run."""

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Protocol

from tallybook.errors import InputError, NotFound
from tallybook.gazetteer import Gazetteer
from tallybook.model import Added, Decision, Findings, Ran, Unreadable
from tallybook.views import HingeRow, HistoryRow, QuestionRow, SupposedPage
from tallybook.whatif import PATIENCE

NOT_RUN = "none yet"


class OpenBook(Protocol):
    """What the pages need of a book."""

    def findings(self, *, codebook: str | None = None, as_of: date | None = None) -> Findings:
        """Return what the last run computed; raises NotFound where there was none."""

    def gazetteer(self) -> Gazetteer:
        """Return the places that are known by name."""

    def unreadable(self) -> tuple[Unreadable, ...]:
        """Return what could not be read."""

    def questions(
        self,
        incident: str | None = None,
        *,
        codebook: str | None = None,
        as_of: date | None = None,
        patience: int | None = None,
    ) -> tuple[QuestionRow, ...]:
        """Return what is asked of a person."""

    def sensitivity(
        self, incident: str, *, codebook: str | None = None, as_of: date | None = None
    ) -> tuple[HingeRow, ...]:
        """Return what an incident's tolls hang on."""

    def history(self, incident: str) -> tuple[HistoryRow, ...]:
        """Return what became of an incident."""

    def became(self, incident: str) -> str:
        """Return what became of an incident by one of its former ids."""

    def supposed(
        self,
        asked: Mapping[str, str | None],
        *,
        codebook: str | None = None,
        as_of: date | None = None,
        patience: int | None = None,
    ) -> SupposedPage:
        """Return what a judgement on incidents would give."""

    def add_text(self, text: str, **supplied: str | None) -> Added:
        """Bring in a pasted text."""

    def add_upload(self, name: str, content: bytes) -> Added:
        """Bring in an uploaded file."""

    def sign(self, incident: str, *, by: str, reason: str, **asked: Any) -> Decision:
        """Keep a person's signature on a toll."""

    def unsign(self, signature: str, *, by: str, reason: str) -> Decision:
        """Keep that a signature is taken back."""

    def decide_together(
        self, several: Sequence[Mapping[str, str | None]], *, by: str, reason: str
    ) -> tuple[Decision, ...]:
        """Keep the decisions of one answer."""

    def run(self) -> Ran:
        """Compute claims, incidents and tolls."""


class Desk:
    """Serves requests that come in several threads with one book, one after the other."""

    def __init__(self, book: OpenBook) -> None:
        """Take the book; whoever opened it closes it."""
        self._book = book
        self._lock = threading.Lock()

    def findings(self, *, codebook: str | None = None, as_of: date | None = None) -> Findings:
        """Return what the last run computed, or nothing where there was none."""
        with self._lock:
            try:
                return self._book.findings(codebook=codebook, as_of=as_of)
            except NotFound:
                return Findings(codebook=NOT_RUN)

    def gazetteer(self) -> Gazetteer:
        """Return the places that are known by name."""
        with self._lock:
            return self._book.gazetteer()

    def unreadable(self) -> tuple[Unreadable, ...]:
        """Return what could not be read."""
        with self._lock:
            return self._book.unreadable()

    def questions(
        self, incident: str | None = None, *, codebook: str | None = None, as_of: date | None = None
    ) -> tuple[QuestionRow, ...]:
        """Return what is asked of a person, of one incident or of all; nothing before the first run."""
        with self._lock:
            try:
                return self._book.questions(incident, codebook=codebook, as_of=as_of, patience=PATIENCE)
            except NotFound:
                if incident is not None:
                    raise
                return ()

    def sensitivity(self, incident: str, *, codebook: str | None, as_of: date | None) -> tuple[HingeRow, ...]:
        """Return what an incident's tolls hang on."""
        with self._lock:
            return self._book.sensitivity(incident, codebook=codebook, as_of=as_of)

    def history(self, incident: str) -> tuple[HistoryRow, ...]:
        """Return what became of an incident."""
        with self._lock:
            return self._book.history(incident)

    def became(self, incident: str) -> str:
        """Return what became of an incident by one of its former ids."""
        with self._lock:
            return self._book.became(incident)

    def supposed(self, asked: Mapping[str, str | None], *, codebook: str | None) -> SupposedPage:
        """Return what a judgement on incidents would give, where that is soon known."""
        with self._lock:
            return self._book.supposed(asked, codebook=codebook, patience=PATIENCE)

    def add(self, files: Sequence[tuple[str, bytes]], *, text: str, supplied: Mapping[str, str | None]) -> Added:
        """Bring in files and a pasted text and compute what follows; one that cannot be read stops no other."""
        with self._lock:
            brought = [_tried(name, partial(self._book.add_upload, name, content)) for name, content in files]
            if text.strip():
                brought.append(_tried("the pasted text", partial(self._book.add_text, text, **supplied)))
            self._book.run()
        return Added(
            new=sum(one.new for one in brought),
            known=sum(one.known for one in brought),
            forgotten=sum(one.forgotten for one in brought),
            unreadable=tuple(problem for one in brought for problem in one.unreadable),
            notes=tuple(dict.fromkeys(note for one in brought for note in one.notes)),
            reports=tuple(dict.fromkeys(report for one in brought for report in one.reports)),
        )

    def sign(self, incident: str, *, by: str, reason: str, **asked: Any) -> None:
        """Keep a signature and compute what follows."""
        with self._lock:
            self._book.sign(incident, by=by, reason=reason, **asked)
            self._book.run()

    def unsign(self, signature: str, *, by: str, reason: str) -> None:
        """Keep that a signature is taken back and compute what follows."""
        with self._lock:
            self._book.unsign(signature, by=by, reason=reason)
            self._book.run()

    def decide(self, several: Sequence[Mapping[str, str | None]], *, by: str, reason: str) -> None:
        """Keep what somebody decided and compute what follows."""
        with self._lock:
            self._book.decide_together(several, by=by, reason=reason)
            self._book.run()


def _tried(name: str, add: Callable[[], Added]) -> Added:
    try:
        return add()
    except InputError as error:
        return Added(unreadable=(Unreadable(label=error.where or name, reason=error.what, todo=error.todo),))
