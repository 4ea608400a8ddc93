"""How outlets tell what happened: sentences with the figures in them, as words only and as a reader would read them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from benchmarks.piles.happenings import Happening
from benchmarks.piles.world import outlets

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WHO = """
    grocers barbers tailors bakers cleaners neighbours drivers porters florists plumbers teachers students weavers
    fishermen cobblers painters postmen nurses carpenters masons welders waiters singers clerks librarians gardeners
    butchers cyclists passengers commuters widows cousins uncles tenants landlords caretakers guards conductors
"""
WHO = tuple(_WHO.split())
_DID = """
    swept carried gathered mended counted piled dropped guarded searched sorted bought hid washed lifted covered dragged
    emptied folded fetched pushed rolled loaded measured nailed painted rescued saved shook sold soaked stacked tied
    tossed traded unpacked watched wrapped borrowed lent burned
"""
DID = tuple(_DID.split())
CARRIED, CHANGED = 0.3, 0.5
"""Of later reports, those that carry the text of the one before them, and of these those that leave something out."""
UNDATED, WRONGLY_DATED, DATED = 0.03, 0.06, 0.5
LATEST = 6
"""Days after which an incident is still news."""
SMALL = 3
"""Up to so many dead are counted at once, and not told again in reports of other incidents."""
EARLY = 2
"""After so many reports the count has settled."""
FEWEST_LINES = 4
MANY = 5


@dataclass(frozen=True, slots=True)
class Said:
    """A figure in a sentence: its words, what it says of whom, and what violence it speaks of."""

    words: str
    number: int
    outcome: str = "killed"
    low_only: bool = False
    people: tuple[tuple[str, str], ...] = ()
    part: bool = False
    reference: str = "main"
    speaker: tuple[str, str] | None = None
    of: Happening | None = None
    day_words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its figures."""

    text: str
    said: tuple[Said, ...] = ()
    quoted: tuple[str, str] | None = None
    """A position that somebody takes: the words of who takes it and the verb."""


@dataclass(frozen=True, slots=True)
class Told:
    """One report: its words, where and when it appeared, and which incident it truly is about."""

    happening: Happening
    outlet: str
    published: date | None
    written: date
    """The day on which it was in fact written: what its weekdays are counted from."""
    title: Line
    lines: tuple[Line, ...]
    dated: bool
    """Whether it says the day with its month."""


def tellings(one: Happening, *, seed: int, others: tuple[Happening, ...]) -> Iterator[Told]:
    """Yield the reports of an incident, the first ones first; `others` are those that a report may look back on."""
    chance = Random(f"tellings {seed} {one.number}")  # noqa: S311 - invented data, nothing secret
    names = list(outlets(one.town.country))
    last: Told | None = None
    for nth in range(one.reports):
        outlet = names[(one.number + nth * 5) % len(names)]
        if nth >= len(names):
            outlet = f"{outlet} {nth // len(names) + 1}"
        if last and chance.random() < CARRIED:
            last = _carried(last, outlet, chance=chance)
        else:
            last = _own(one, outlet, nth=nth, chance=chance, others=others)
        yield last


def _own(one: Happening, outlet: str, *, nth: int, chance: Random, others: tuple[Happening, ...]) -> Told:
    written = one.day + timedelta(days=min(LATEST, int(chance.expovariate(0.9)) + (nth > 0)))
    published: date | None = written
    if chance.random() < UNDATED:
        published = None
    elif chance.random() < WRONGLY_DATED:
        published = written + timedelta(days=chance.randrange(14, 300))
    dated = published is None or chance.random() < DATED
    day = f"{one.day.day} {MONTHS[one.day.month - 1]} {one.day.year}" if dated else f"{one.day:%A}"
    view = _View(one, chance, day)
    lines = view.of_war(nth) if one.is_of_war else view.of_crime(nth)
    lines += [line for other in others if (line := _beside(one, other))]
    return Told(one, outlet, published, written, view.title(nth), tuple(lines), dated=dated)


def _carried(last: Told, outlet: str, *, chance: Random) -> Told:
    """Return the same report at another outlet: as it was, or with a sentence less."""
    lines = last.lines
    if len(lines) > FEWEST_LINES and chance.random() < CHANGED:
        gone = chance.randrange(3, len(lines))
        lines = lines[:gone] + lines[gone + 1 :]
    return replace(last, outlet=outlet, lines=lines)


def _beside(one: Happening, other: Happening) -> Line | None:
    """Return the sentence in which a report of one incident tells of another, an older one or one of that day."""
    if other.killed < SMALL:
        return None
    n, town = other.killed, other.town.name
    if other.day == one.day:
        said = Said(str(n), n, reference="other", of=other, day_words=f"{other.day:%A}")
        return Line(
            f"Elsewhere, {n} people died when {other.kind[0]} {other.target} in {town} on {other.day:%A}.", (said,)
        )
    day = f"{other.day.day} {MONTHS[other.day.month - 1]} {other.day.year}"
    said = Said(str(n), n, reference="recap", of=other, day_words=day)
    return Line(f"On {day}, {n} people were killed when {other.kind[0]} {other.target} in {town}.", (said,))


@dataclass(frozen=True, slots=True)
class _View:
    """How one outlet sees an incident: the numbers that it was given, and on which day it says that it was."""

    one: Happening
    chance: Random
    day: str

    def may(self, share: float) -> bool:
        """Tell whether something is so that is so in a share of all reports."""
        return self.chance.random() < share

    def title(self, nth: int) -> Line:
        """Return the title of the nth report."""
        one = self.one
        if not one.is_of_war:
            return Line(f"Police investigate shooting {one.target} in {one.town.name}")
        n = self._number(one.killed, nth)
        return Line(f"{one.kind[1]} kills {n} in {one.town.name}", (Said(str(n), n, of=one),))

    def _number(self, true: int, nth: int) -> int:
        """Return a count as it stood at this report: early ones are lower, and some outlets have it otherwise."""
        share = 1.0 if nth > EARLY else self.chance.choice((0.7, 0.85, 1.0, 1.0))
        return max(1, round(true * share)) if true > SMALL else true

    def of_war(self, nth: int) -> list[Line]:
        """Return the sentences of the nth report on an incident of a war."""
        one, n = self.one, self._number(self.one.killed, nth)
        pick = self.chance.choice
        said = pick(
            ("the civil defence said", "residents said", f"governor {one.official} said", "a monitoring group said")
        )
        who = said.removesuffix(" said")
        hedge = pick(("At least ", "", "At least ", "More than "))
        words = f"{hedge}{n}"
        people = "people" if n > 1 else "person"
        lead = Line(
            f"{words} {people} were killed when {one.kind[0]} {one.target} in {one.town.name} on {self.day}, {said}.",
            (Said(words, n, low_only=bool(hedge), speaker=(who, "official"), of=one, day_words=self.day),),
        )
        hurt = self._number(one.injured, nth)
        lines = [lead, *self._hurt(hurt), *self._others()]
        lines += self._details()
        lines += self._background()
        return lines

    def _background(self) -> Iterator[Line]:
        one = self.one
        if self.may(0.4):
            text = f"The army denied that it had bombed {one.target} in {one.town.name}."
            yield Line(text, quoted=("The army", "denied"))
        if self.may(0.25):
            total = 20_000 + (one.day.toordinal() % 400) * 50
            words = f"More than {total:,}"
            said = Said(words, total, low_only=True, reference="aggregate")
            yield Line(f"{words} people have been killed since the war in {one.town.country} began.", (said,))

    def _hurt(self, hurt: int) -> Iterator[Line]:
        one = self.one
        if hurt > 1:
            doctor = f"Dr {one.doctor}"
            text = f"{hurt} others were wounded, {doctor} of the {one.town.name} hospital said."
            yield Line(text, (Said(str(hurt), hurt, "injured", speaker=(doctor, "medical"), of=one),))

    def _others(self) -> Iterator[Line]:
        one, dead = self.one, self.one.killed
        if dead > 1 and self.may(0.5):
            who = self.chance.choice(("a rescue worker", "the mayor", "a local council", "an opposition network"))
            words = f"at least {dead}"
            said = Said(words, dead, low_only=True, speaker=(who, "official"), of=one)
            yield Line(f"It was {who} who first put the number of dead at {words}.", (said,))
        if dead > MANY and self.may(0.5):
            women = 2 + dead // 6
            said = Said(f"{women} women", women, people=(("sex", "female"),), part=True, of=one)
            yield Line(f"The dead include {women} women, and many are still missing.", (said,))
        if one.children > 1 and self.may(0.6):
            said = Said(str(one.children), one.children, people=(("age", "child"),), part=True, of=one)
            yield Line(f"Among the dead were {one.children} children, relatives said.", (said,))

    def of_crime(self, nth: int) -> list[Line]:
        """Return the sentences of the nth report on a crime."""
        one = self.one
        where = f"{one.target} on {one.street} in {one.town.name}"
        lines = []
        if one.killed:
            words = {1: "A man", 2: "Two people"}.get(one.killed, f"{one.killed} people")
            verb = "was" if one.killed == 1 else "were"
            said = Said(words, one.killed, speaker=("police", "official"), of=one, day_words=self.day)
            lines.append(Line(f"{words} {verb} shot dead {where} on {self.day}, police said.", (said,)))
        if one.injured:
            words = {1: "A woman", 2: "Two people"}.get(one.injured, f"{one.injured} people")
            verb = "was" if one.injured == 1 else "were"
            said = Said(words, one.injured, "injured", speaker=("police", "official"), of=one, day_words=self.day)
            lines.append(Line(f"{words} {verb} wounded in a shooting {where} on {self.day}, police said.", (said,)))
        if one.killed and nth and self.may(0.7):
            said = Said(one.victim, 1, people=(("name", one.victim),), part=True, of=one)
            lines.append(Line(f"{one.victim}, {18 + one.number % 50}, died at the scene, the coroner said.", (said,)))
        return lines + self._details()

    def _details(self) -> list[Line]:
        """Return what only the reports of this incident tell, and what every report tells."""
        one, (first, second), pick = self.one, self.one.colour, self.chance.choice

        def told(where: str) -> str:
            return f"{pick(WHO).capitalize()} {pick(DID)} {pick((first, second))} {where}."

        own = [
            told(f"along {one.street}"),
            told(f"on {one.street}, where {one.official} {pick(DID)} {second}"),
            f"{one.official}, {pick(WHO)} of {one.street}, {pick(DID)} {first}.",
            f"“{pick(WHO).capitalize()} {pick(DID)} everything”, said {one.victim}'s sister.",
            told(f"in {one.town.name}"),
            f"{one.doctor} {pick(DID)} {second} while {pick(WHO)} {pick(DID)} {first}.",
        ]
        common = [
            "Ambulances took the wounded to the nearest hospital and the road was closed.",
            "Nobody immediately claimed responsibility for the attack." if one.is_of_war else "No arrests were made.",
            "The ministry said that it would publish a statement once it had all the facts.",
            f"The authorities in {one.town.province} asked people to stay at home.",
            "An investigation has been opened and witnesses were asked to come forward.",
            "Schools nearby stayed closed, and the electricity was cut for most of the day.",
            "The account could not be checked independently.",
            "Pictures shared by residents showed smoke above the roofs and people running.",
            "Rescuers worked through the night with their bare hands, and more equipment was on its way.",
            "A neighbour, who asked not to be named, said that everybody in the quarter was afraid to go out.",
            f"It was the worst day that {one.town.province} had seen for a long time, an official said.",
            "The talks that were to begin next week have been put off, a diplomat said.",
            "Prices of bread and fuel rose again after the news, and queues formed before the shops.",
        ]
        chosen = self.chance.sample(own, 3 + self.chance.randrange(3)) + self.chance.sample(common, 4)
        return [Line(text) for text in chosen]
