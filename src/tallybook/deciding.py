"""What people decide: about claims, about whether an incident is eligible, and which tolls they sign."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from tallybook import decisions, tolls, views
from tallybook.answers import Answers
from tallybook.errors import BrokenBook, StorageFailed
from tallybook.model import Decision, Findings


class Deciding(Answers):
    """Makes decisions from what is shown, and hands them to whoever keeps them; nothing is decided by itself."""

    @abstractmethod
    def _file_decisions(self, made: Sequence[Decision]) -> None:
        """Keep decisions, all of them or none."""

    @abstractmethod
    def _file_publication(self, made: Decision) -> None:
        """Keep which incidents went out; nothing is to be computed anew by it."""

    @abstractmethod
    def _decided_on(self) -> Mapping[str, str]:
        """Return when each decision was kept, and when incidents went out, by id."""

    @abstractmethod
    def _after(self) -> str:
        """Return the hash of the last entry."""

    @abstractmethod
    def _decisions(self) -> tuple[Decision, ...]:
        """Return all that was decided, what no run has taken in yet included."""

    @abstractmethod
    def _today(self) -> date:
        """Return the day on which somebody signs."""

    def decide(self, verb: str, subject: str, *, by: str, reason: str, **about: str | None) -> Decision:
        """Append what a person decided about a claim (its id or the start of it), with the reading that was seen.

        `other` is the other claim of a decision about two, `codebook` the only codebook under which it holds.
        """
        return self.decide_together([{"verb": verb, "subject": subject, **about}], by=by, reason=reason)[0]

    def merge(self, incident: str, other: str, *, by: str, reason: str) -> Decision:
        """Append that two incidents, as they are told now, are one; the id that was pinned first stays."""
        return self.decide("merge", incident, other=other, by=by, reason=reason)

    def split(self, incident: str, *moved: str, into: str | None = None, by: str, reason: str) -> Decision:
        """Append that claims, or all that reports tell of an incident, are of another: of `into`, where it is known.

        `moved` are ids of claims or reports, or starts of them.
        """
        return self.decide("split", incident, moved=" ".join(moved), other=into, by=by, reason=reason)

    def undo(self, decision: str, *, by: str, reason: str) -> Decision:
        """Append that what joined, parted or left open incidents no longer holds, by its id; or that its undoing does.

        Both stay in the history.
        """
        return self.decide("undo", decision, by=by, reason=reason)

    def history(self, incident: str) -> tuple[views.HistoryRow, ...]:
        """Return what became of an incident, in order: its ids, what went out, merges, splits, judgements, by whom."""
        found = self._with_all_decisions()
        return views.history_rows(found, views.find_incident(found, incident), on=self._decided_on())

    def became(self, incident: str) -> str:
        """Return what became of an incident, where its id leads to another now; empty where it does not."""
        found = self._with_all_decisions()
        return views.became(found, wanted=incident)

    def export(self, format_name: str) -> Mapping[str, str]:
        """Return the files of an export, name to text; that incidents went out under their ids is kept, once."""
        files = super().export(format_name)
        out = views.published(self._with_all_decisions(), format_name)
        if out is not None:
            with suppress(StorageFailed, BrokenBook):  # a book that takes no entry gives its exports all the same
                self._file_publication(out)
        return files

    def decide_together(
        self, several: Sequence[Mapping[str, str | None]], *, by: str, reason: str
    ) -> tuple[Decision, ...]:
        """Append the decisions that one answer makes: all of them or, where one of them cannot be made, none."""
        found = self._with_all_decisions()
        asked = [
            {**one, "codebook": self.codebook(under).name if (under := one.get("codebook")) else None}
            for one in several
        ]
        made = [views.decision(found, one, by=by, reason=reason) for one in asked]
        told = decisions.said_again(made, self._decisions(), after=self._after())
        self._file_decisions(told)
        return told

    def sign(self, incident: str, *, by: str, reason: str, **asked: Any) -> Decision:
        """Append a person's signature on one toll, over the claims that bear on it as they are read now.

        `outcome`, `group`, `codebook` and `as_of` name the toll; `low`, `best` and `high` are the numbers where they
        are not the proposed ones, and `override` then says why; `despite` says why open questions may stay so.
        """
        views.check_told(by=by, reason=reason)
        wanted = views.to_sign(asked, usual=self.findings().codebook)
        under = self.codebook(wanted.codebook)
        found = self._with_all_decisions(wanted.codebook, wanted.as_of)
        target = views.find_incident(found, incident)
        made = tolls.signature(found, target, wanted=wanted, under=under, on=self._today())
        signed = tolls.following(found, made, by=by)
        first = signed.claims[0].claim
        seen = [one.plain() for one in views.shown(found, [target])]
        return self._kept(Decision.of("sign", first, by=by, reason=reason, signature=signed.plain(), shown=seen))

    def unsign(self, signature: str, *, by: str, reason: str) -> Decision:
        """Append that a signature is taken back; it stays in the history of its toll."""
        views.check_told(by=by, reason=reason)
        subject = views.find_signature(self._with_all_decisions(), signature).id
        return self._kept(Decision.of("unsign", subject, by=by, reason=reason))

    def _kept(self, made: Decision) -> Decision:
        self._file_decisions([made])
        return made

    def signed(self, incident: str | None = None) -> tuple[views.SignedRow, ...]:
        """Return the signatures of one incident or of all, each with what is new since, under its own codebook."""
        order = [one.id for one in self._decisions()]
        given = {(d.signature.codebook, d.signature.as_of): None for d in self._decisions() if d.signature}
        rows = [
            row
            for codebook, day in given
            for row in views.signed_rows(self._with_all_decisions(codebook, day), incident)
            if (row.codebook, row.as_of) == (codebook, day.isoformat() if day else None)
        ]
        return tuple(sorted(rows, key=lambda row: order.index(row.id)))

    def _with_all_decisions(self, codebook: str | None = None, as_of: date | None = None) -> Findings:
        """Return the findings with the signatures that were given since the last run: they change no number."""
        return self.findings(codebook=codebook, as_of=as_of).changed(decisions=self._decisions())
