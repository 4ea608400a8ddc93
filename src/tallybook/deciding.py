"""What people decide: about claims, about whether an incident is eligible, and which tolls they sign."""

from abc import abstractmethod
from datetime import date
from typing import Any

from tallybook import tolls, views
from tallybook.answers import Answers
from tallybook.model import Decision


class Deciding(Answers):
    """Makes decisions from what is shown, and hands them to whoever keeps them; nothing is decided by itself."""

    @abstractmethod
    def _codebook(self, name: str) -> tolls.Codebook:
        """Return a codebook by its name or its file."""

    @abstractmethod
    def _file_decision(self, decision: Decision) -> Decision:
        """Keep a decision, and return it."""

    @abstractmethod
    def _today(self) -> date:
        """Return the day on which somebody signs."""

    def decide(self, verb: str, subject: str, *, by: str, reason: str, **about: str | None) -> Decision:
        """Append what a person decided about a claim (its id or the start of it), with the reading that was seen.

        `other` is the other claim of a decision about two, `codebook` the only codebook under which it holds.
        """
        named = about.get("codebook")
        scope = {"codebook": self._codebook(named).name} if named else {}
        target = views.find_target(self.findings(), verb, subject=subject, other=about.get("other"))
        return self._file_decision(Decision.of(verb, by=by, reason=reason, **target, **scope))

    def sign(self, incident: str, *, by: str, reason: str, **asked: Any) -> Decision:
        """Append a person's signature on one toll, over the claims that bear on it as they are read now.

        `outcome`, `group`, `codebook` and `as_of` name the toll; `low`, `best` and `high` are the numbers where they
        are not the proposed ones, and `override` then says why; `despite` says why open questions may stay so.
        """
        wanted = views.to_sign({"codebook": self.findings().codebook, **asked})
        under = self._codebook(wanted.codebook)
        found = self.findings(codebook=wanted.codebook, as_of=wanted.as_of)
        target = views.find_incident(found, incident)
        made = tolls.signature(found, target, wanted=wanted, under=under, on=self._today())
        signed = tolls.following(found, made, by=by)
        first = signed.claims[0].claim
        return self._file_decision(Decision.of("sign", first, by=by, reason=reason, signature=signed.plain()))

    def unsign(self, signature: str, *, by: str, reason: str) -> Decision:
        """Append that a signature is taken back; it stays in the history of its toll."""
        subject = views.find_signature(self.findings(), signature).id
        return self._file_decision(Decision.of("unsign", subject, by=by, reason=reason))
