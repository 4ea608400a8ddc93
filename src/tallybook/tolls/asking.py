"""Questions that a toll leaves to a person, each with its answers and the decisions that record them.

A question is asked as long as no decision has answered it, under the codebook at hand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tallybook.model import Conflict, Decision, Modality, SpeakerKind, Toll, Use
from tallybook.tolls.admitted import counts_its_group
from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.conflicts import conflicts
from tallybook.tolls.eligibility import eligibility
from tallybook.tolls.evidence import Evidence, Heard
from tallybook.tolls.groups import ATTACKERS, CIVILIANS, EVERYBODY, Key, inside, is_named
from tallybook.tolls.places import is_of_a_place
from tallybook.tolls.positions import position
from tallybook.tolls.rulings import denies_all
from tallybook.tolls.supposing import deciding
from tallybook.tolls.words import NEEDS_PERSON, number, plural

QuestionKind = Literal[
    "eligible",
    "link",
    "party",
    "attackers",
    "status",
    "voice",
    "conflict",
    "lower",
    "denial",
    "feared",
    "facility",
    "best",
]
_MANY = 6  # numbers that one question names, and answers that it offers
_COUNTS = frozenset({Use.SETS_LOW, Use.SETS_BEST, Use.SETS_HIGH, Use.SUPPORTS, Use.FLOOR})


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer in a few words, and the decisions that would record it."""

    words: str
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """A question in one sentence, the claims that it is about, the first one first, and its answers."""

    kind: QuestionKind
    words: str
    claims: tuple[str, ...]
    answers: tuple[Answer, ...]
    between: frozenset[str] = frozenset()
    """The two incidents that an answer would join, where it would."""


def counting_questions(evidence: Evidence, codebook: Codebook, *, tolls: Sequence[Toll]) -> tuple[Open, ...]:
    """Return what is asked about the claims of an incident, by the kind of question and then by claim."""
    ruled = evidence.under(codebook.name)
    asked = _Asked(ruled, codebook, tuple(tolls))
    return tuple(
        one
        for ask in (_eligible, _parties, _statuses, _contradictions, _denials, _feared, _facilities, _bests)
        for one in ask(asked)
    )


class _Asked:
    """What the questions of one incident are derived from."""

    def __init__(self, evidence: Evidence, codebook: Codebook, tolls: tuple[Toll, ...]) -> None:  # noqa: PLR0917
        self.evidence = evidence
        self.codebook = codebook
        self.tolls = tolls
        self.heard = evidence.heard
        self.by_id = {one.figure.id: one for one in self.heard}
        self.conflicts = conflicts(evidence)

    def waiting(self) -> Iterator[Heard]:
        """Yield the claims that a toll sets aside for a person, in order."""
        waits = {c.claim_id for toll in self.tolls for c in toll.contributions if Use.ASK in c.use}
        return (one for one in self.heard if one.figure.id in waits and one.ruling.admission is None)

    def counted(self, toll: Toll) -> list[Heard]:
        """Return the claims that count in a toll, in order."""
        used = {c.claim_id for c in toll.contributions if _COUNTS & set(c.use)}
        return [one for one in self.heard if one.figure.id in used]


def counts(one: Heard) -> str:
    """Return a claim in a few words for a question: "9 children killed, the ministry"."""
    people = one.figure.group.text
    plain = (
        people is None or one.key == EVERYBODY or is_named(one.key) or people.casefold() in one.figure.text.casefold()
    )
    whom = number(one.quantity) if plain else f"{number(one.quantity)} {people}"
    return f"{whom} {one.figure.outcome.value} ({teller(one)})"


def teller(one: Heard) -> str:
    """Return who tells of a claim: its speaker, or the outlet that names nobody."""
    if one.voices:
        return one.who
    return f"not attributed, in {one.outlet}" if one.outlet else "not attributed"


def taking(one: Heard, *, yes: str, no: str, codebook: str | None = None) -> tuple[Answer, ...]:
    """Return the answers that take a claim into the toll or leave it out."""
    claim = one.figure.id
    return (
        Answer(yes, (deciding("admit", claim, codebook=codebook),)),
        Answer(no, (deciding("leave_out", claim, codebook=codebook),)),
    )


def _eligible(asked: _Asked) -> Iterator[Open]:
    """Ask whether the codebook takes the incident at all, where it demands what the reports do not tell."""
    evidence, name = asked.evidence, asked.codebook.name
    known = eligibility(evidence, asked.codebook, tolls=asked.tolls, decisions=evidence.decisions)
    if known.verdict == "ask":
        about = [claim for one in known.criteria if one.state == "not_known" for claim in one.claims]
        claims = tuple(dict.fromkeys(about or evidence.incident.claims[:1]))
        verbs = (("it is eligible", "eligible"), ("it is not eligible", "not_eligible"))
        subject = evidence.incident.claims[0]
        answers = tuple(Answer(words, (deciding(verb, subject, codebook=name),)) for words, verb in verbs)
        yield Open("eligible", f"Is it eligible under {name}? {known.reason}", claims, answers)


def _is_party(one: Heard) -> bool:
    return bool(one.voices) and all(voice.kind is SpeakerKind.ARMED_GROUP for voice in one.voices)


def _parties(asked: _Asked) -> Iterator[Open]:
    """Ask about a party's own claims, and about counts with attackers of unknown number in them."""
    name = asked.codebook.name
    for one in asked.waiting():
        if _is_party(one) and asked.codebook.armed_group_claims == "ask":
            words = f"Does what a party to the fighting says count under {name}: {counts(one)}?"
            yield Open("party", words, (one.figure.id,), taking(one, yes="it counts", no="it does not", codebook=name))
        elif one.figure.group.attackers_included == "yes" and asked.codebook.attackers == "out":
            words = f"Attackers are in {counts(one)}, and how many is not said: does the figure count under {name}?"
            answers = taking(one, yes="it counts as it stands", no="it does not count", codebook=name)
            yield Open("attackers", words, (one.figure.id,), answers)


def _statuses(asked: _Asked) -> Iterator[Open]:
    """Ask of each group of people of whom no report says it whether they were civilians, where the codebook cares."""
    if asked.codebook.unknown_status == "apart":
        return
    waiting = [one for one in asked.waiting() if not _is_party(one)]
    presumed = [one for toll in asked.tolls if _of_civilians(toll) for one in asked.counted(toll)]
    groups: dict[Key, dict[str, Heard]] = {}
    for one in (*waiting, *presumed):
        silent = not any(name == "status" for name, _ in one.key) and not inside(one.key, ATTACKERS)
        if silent and one.ruling.status is None and one.ruling.admission is None:
            groups.setdefault(one.key, {})[one.figure.id] = one
    for told in groups.values():
        several = [one for one in asked.heard if one.figure.id in told]
        claims = tuple(one.figure.id for one in several)
        people = next((one.figure.group.text for one in several if one.figure.group.text), None) or "people"
        said = ", ".join(dict.fromkeys(counts(one) for one in several[:_MANY]))
        more = f" and {plural(len(several) - _MANY, 'more figure')}" if len(several) > _MANY else ""
        words = f"No report says whether the {people} were civilians. Were they: {said}{more}?"
        answers = (("they were civilians", "civilians"), ("they were combatants", "combatants"))
        yield Open("status", words, claims, tuple(Answer(yes, _all(verb, claims)) for yes, verb in answers))


def _of_civilians(toll: Toll) -> bool:
    return tuple((a.name, a.value) for a in toll.attributes) == CIVILIANS


def _all(verb: str, claims: Sequence[str]) -> tuple[Decision, ...]:
    return tuple(deciding(verb, claim) for claim in claims)


def _contradictions(asked: _Asked) -> Iterator[Open]:
    """Ask which of the claims stands that cannot all hold; whoever admits them all has answered."""
    for one in asked.conflicts:
        several = [asked.by_id[claim] for claim in one.claims if claim in asked.by_id]
        if len(several) < len(one.claims) or all(each.ruling.is_in for each in several):
            continue
        if one.kind == "denial" and any(denies_all(each.figure) for each in several):
            yield _denied(one, several, codebook=asked.codebook.name)
        elif one.kind == "lower_without_correction":
            yield _lower(one, several)
        else:
            yield _which(one, several)


def _denied(conflict: Conflict, several: Sequence[Heard], *, codebook: str) -> Open:
    denial = next(one for one in several if denies_all(one.figure))
    words = f"{conflict.reason} Does the denial count as none under {codebook}?"
    return Open("denial", words, conflict.claims, _none_or_not(denial, codebook))


def _none_or_not(denial: Heard, codebook: str) -> tuple[Answer, ...]:
    return taking(denial, yes="it counts as none", no="it does not count", codebook=codebook)


def _lower(conflict: Conflict, several: Sequence[Heard]) -> Open:
    """Ask whether a later and lower figure corrects an earlier one."""
    later = max(several, key=lambda one: (one.known is not None, str(one.known)))
    earlier = [one.figure.id for one in several if one is not later]
    answers = (
        Answer(f"yes, only {counts(later)}", _all("leave_out", earlier)),
        Answer("no, only the earlier figure", (deciding("leave_out", later.figure.id),)),
        Answer("both stand", _all("admit", conflict.claims)),
    )
    return Open("lower", f"{conflict.reason} Does it correct the earlier one?", conflict.claims, answers)


def _which(conflict: Conflict, several: Sequence[Heard]) -> Open:
    """Ask which claims stand: of two the one or the other, of more all but one."""
    if len(several) == 1:
        only = taking(several[0], yes="it stands", no="it does not")
        return Open("conflict", f"{conflict.reason} Does it stand?", conflict.claims, only)
    pair = len(several) == len(("one", "other"))
    answers = [
        Answer(
            f"only {counts(several[1 - n])}" if pair else f"all but {counts(one)}", _all("leave_out", [one.figure.id])
        )
        for n, one in enumerate(several)
    ]
    both = Answer("both stand" if pair else "all stand", _all("admit", conflict.claims))
    return Open("conflict", f"{conflict.reason} Which stands?", conflict.claims, (*reversed(answers), both))


def _denials(asked: _Asked) -> Iterator[Open]:
    """Ask whether a denial that no claim stands against counts as none."""
    told = {claim for one in asked.conflicts for claim in one.claims}
    for one in asked.heard:
        if _is_open(one, asked) and denies_all(one.figure) and one.figure.id not in told:
            whom = one.figure.group.text or "anybody"
            words = f"Does the denial that {whom} were {one.figure.outcome.value} ({teller(one)}) count as none?"
            yield Open("denial", words, (one.figure.id,), _none_or_not(one, asked.codebook.name))


def _is_open(one: Heard, asked: _Asked) -> bool:
    """Tell whether nobody has decided about a claim that surely belongs to the incident."""
    return one.ruling.admission is None and one.figure.id not in asked.evidence.incident.unsure


def _feared(asked: _Asked) -> Iterator[Open]:
    for one in asked.heard:
        if _is_open(one, asked) and one.figure.modality is Modality.FEARED:
            words = f"So far only feared: {counts(one)}. Is it known by now, and does it count?"
            yield Open("feared", words, (one.figure.id,), taking(one, yes="yes, it counts", no="no, it does not"))


def _facilities(asked: _Asked) -> Iterator[Open]:
    """Ask whether those counted at one place, a hospital or a morgue, are all of this incident."""
    used = {one.figure.id for toll in asked.tolls for one in asked.counted(toll)}
    for one in asked.heard:
        if one.figure.id not in used or not _is_open(one, asked) or counts_its_group(one.figure, asked.by_id):
            continue
        if is_of_a_place(position(one, whole=False)):
            where = one.figure.scope_words or "one place"
            words = f"Are those counted at one place (“{where}”) of this incident: {counts(one)}?"
            yield Open("facility", words, (one.figure.id,), taking(one, yes="yes", no="no, leave them out"))


def _bests(asked: _Asked) -> Iterator[Open]:
    """Ask which figure is the best where the codebook leaves that to a person."""
    for toll in asked.tolls:
        if asked.codebook.best != "person" or toll.null_reason != NEEDS_PERSON or toll.low is None:
            continue
        whole = _of_all(toll, [one for one in asked.counted(toll) if counts_its_group(one.figure, asked.by_id)])
        first: dict[int, Heard] = {}
        ends = {c.claim_id for c in toll.contributions if {Use.SETS_LOW, Use.SETS_HIGH} & set(c.use)}
        for one in sorted(whole, key=lambda h: (not h.voices, h.figure.id not in ends)):
            value = one.quantity.value or 0
            if toll.low <= value <= (toll.high or value):
                first.setdefault(value, one)
        if len(first) > 1:
            several = [first[value] for value in sorted(first)][:_MANY]
            whom = "people" if toll.group == "all" else toll.group
            words = f"Which figure of the {whom} {toll.outcome.value} is the most reliable?"
            answers = tuple(Answer(counts(one), (_best(one, asked),)) for one in several)
            yield Open("best", words, tuple(one.figure.id for one in several), answers)


def _of_all(toll: Toll, counted: Sequence[Heard]) -> list[Heard]:
    """Return the claims that count just the people of a toll, or all where none does."""
    group = tuple((one.name, one.value.casefold()) for one in toll.attributes)
    numbers = [one for one in counted if one.quantity.value]
    return [one for one in numbers if one.key == group] or numbers


def _best(one: Heard, asked: _Asked) -> Decision:
    return deciding("best", one.figure.id, codebook=asked.codebook.name)
