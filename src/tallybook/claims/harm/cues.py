"""Cues: the words that say what befell people, where they stand, and how they take those people.

A cue takes people as its object ("killing 12"), as its subject ("12 were killed", "12 died"), after "of" ("the
death of 12"), or beside it ("12 dead").
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from tallybook.claims.counting.multiword import lexicon
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.harm.care import arrived_end, condition_end, critical_end, sent_end, wounded_end
from tallybook.claims.harm.gunfire import gunfire_end, shot_end
from tallybook.claims.harm.tribute import is_claimed, is_fate, taken_end
from tallybook.claims.harm.wounds import wound_end
from tallybook.model import Outcome


class Kind(StrEnum):
    """How a cue takes the people it speaks of."""

    PARTICIPLE = "participle"  # killed: active with an object, passive with a subject
    OBJECT = "object"  # killing, kills, death of, claimed the lives of
    SUBJECT = "subject"  # died, were martyred
    BESIDE = "beside"  # dead, missing
    NOTHING = "nothing"  # Dead Sea, shot down: no cue at all


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a row of tokens; `unsplit` where one number is said of killed and injured together."""

    start: int
    end: int
    outcomes: tuple[Outcome, ...]
    kind: Kind
    unsplit: bool = False
    nominal: bool = False
    """A noun such as "the killing of"; the people come after "of"."""
    plain: bool = False
    """A bare infinitive or a present tense, which may be a plan."""
    loss: bool = False
    """"Lost", which says killed of people only."""


PARTICIPLES = {
    Outcome.KILLED: """
        killed; murdered; executed; beheaded; assassinated; massacred; slaughtered; slain; martyred; lynched; slew
        electrocuted; shot dead; gunned down; shot to death; stabbed to death; beaten to death; burned to death
        burnt to death; burned alive; burnt alive; crushed to death; stoned to death
        trampled to death; tortured to death; hacked to death; put to death
        fatally shot; fatally stabbed; fatally wounded; fatally injured; mortally wounded; mortally injured; decapitated
        crucified; liquidated; pulled dead; found dead; eliminated; starved to death; gassed
        shot and killed; stabbed and killed; shot fatally; wiped out; cut down; annihilated; blown to pieces""",
    Outcome.INJURED: """
        injured; wounded; hurt; maimed; shot and wounded; shot and injured; hospitalised; hospitalized
        critically wounded; critically injured; grazed; treated for injuries; treated for wounds; treated at
        treated and released; released from the hospital; released from a hospital; released from hospital
        treated on scene; treated by medics; treated by paramedics""",
    Outcome.CAPTURED: """
        captured; taken as prisoners; taken prisoners; taken as captives
        abducted; kidnapped; detained; arrested; taken hostage; taken prisoner; taken captive; held hostage
        held captive; rounded up; led away as hostages; seized as hostages; taken as hostages; seized""",
    Outcome.FREED: "freed; released; rescued; liberated; set free",
    Outcome.DISPLACED: "displaced; evacuated; uprooted; driven from their homes; made homeless",
    Outcome.SHOT: "shot",
}
OBJECTS = {
    Outcome.KILLED: """
        killing; kills; murdering; murders; executing; executes; beheading; beheads; assassinating; massacring
        slaughtering; slaying; martyring; slays; shooting dead; gunning down; shoots dead; fatally shooting
        crucifying; eliminating; eliminates; annihilating
        mortally wounding; fatally wounding; shooting and killing; shoots and kills; wiping out
        claimed the lives of; claiming the lives of; claims the lives of; claim the lives of
        claims lives of; claimed lives of; claiming lives of; cost the lives of
        costs the lives of; costing the lives of; took the lives of; taking the lives of; take the lives of
        took the life of; taking the life of; claimed the life of; claiming the life of; cost the life of
        caused the death of; caused the deaths of; causing the death of; causing the deaths of
        buries; bury; burying; buried; mourns; mourning; gassing; gasses""",
    Outcome.INJURED: """
        injuring; injures; wounding; wounds; hurting; maiming; inflicted harm on; inflicting harm on
        inflicted injuries on; inflicting injuries on; inflicted wounds on; shooting and wounding; shooting and injuring
        critically wounding; critically injuring; was treating; were treating
        is treating; are treating""",
    Outcome.CAPTURED: """
        capturing; captures; abducting; abducts; kidnapping; kidnaps; detaining; arresting; seizes; seizing
        taking hostage; taking prisoner""",
    Outcome.MISSING: "lost contact with; contact was lost with; contact has been lost with; contact lost with",
    Outcome.FREED: "freeing; frees; releasing; rescuing; liberating",
    Outcome.DISPLACED: "displacing; displaces; uprooting",
    Outcome.SHOT: "shooting; shoots",
}
NOMINALS = {
    Outcome.KILLED: """
        death of; deaths of; killing of; killings of; murder of; murders of; execution of; executions of
        assassination of; martyrdom of; beheading of; beheadings of; slaying of; massacre of; body of; bodies of
        corpses of; corpse of; dead bodies of; lifeless body of; massacre against; massacre of; demise of; slaughter of
        beheading of; fatal shooting of; fatal shootings of; deadly shooting of; shooting death of; shooting deaths of
        fatal stabbing of; murders of; slayings of""",
    Outcome.INJURED: """
        injury of; injuries of; wounding of; injuring of; injury to; injuries to; serious injuries to; wounds to
        suffocation of""",
    Outcome.CAPTURED: """
        capture of; kidnapping of; kidnappings of; abduction of; abductions of; arrest of; detention of
        hostage-taking of""",
    Outcome.MISSING: "disappearance of; disappearances of",
    Outcome.FREED: "release of; freeing of; liberation of; rescue of",
    Outcome.DISPLACED: "displacement of",
    Outcome.SHOT: "shooting of; shootings of",
}
PLAIN = {
    Outcome.KILLED: """
        kill; eliminate; murder; execute; behead; assassinate; massacre; slaughter; shoot dead; shoot and kill
        gun down""",
    Outcome.INJURED: "injure; wound; maim",
    Outcome.CAPTURED: "capture; abduct; kidnap",
    Outcome.DISPLACED: "displace",
    Outcome.SHOT: "shoot",
}
SUBJECTS = {
    Outcome.KILLED: """
        died; dies; die; dying; perished; perish; perishes; drowned; suffocated to death; succumbed; lost their lives
        lost his life; lost her life; lose their lives; losing their lives; were martyred; bled to death
        burned to death; froze to death
        fell to his death; fell to her death; fell to their deaths
        fell martyrs; fell as martyrs; fell martyr; blew themselves up; starved to death
        took his own life; took her own life; taking his own life; taking her own life; committed suicide
        died by suicide; met their death; met their deaths; met his death; met her death
        did not survive; didn't survive; passed away; pass away; passes away""",
    Outcome.INJURED: """
        suffered injuries; sustained injuries; suffered wounds; were treated for; being treated for
        expected to survive; expected to recover; expected to live; expected to pull through; expected to be okay
        expected to be ok; expected to make a full recovery; expected to make full recoveries; expected to fully recover
        recovering from; recovering at; recovering in; recovering after; fighting for life; battling serious injuries
        fighting for his life; fighting for her life; fighting for their lives; clinging to life; on life support
        needed surgery; required surgery; required hospital treatment; needed hospital treatment
        underwent surgery; undergoing surgery; rushed into surgery; rushed to surgery; taken to surgery; in surgery""",
    Outcome.MISSING: "disappeared; vanished; went missing; gone missing; go missing",
    Outcome.CAPTURED: "fell captive; fell captives; fell prisoner; fell prisoners; fell hostage",
    Outcome.DISPLACED: "fled; fled their homes; have fled; had fled; were forced to flee",
}
BESIDES = {
    Outcome.KILLED: "dead; deceased; lifeless",
    Outcome.MISSING: "missing; unaccounted for; still missing",
    Outcome.INJURED: "critically ill; in a coma; comatose",
    Outcome.CAPTURED: "hostage; hostages; captive; prisoner; in captivity; as hostages",
    Outcome.DISPLACED: "homeless",
}
NO_CUES = """
    dead sea; dead end; dead line; shot down; shot at the; shot at police; shot at officers; shot at them; shot at him
    shot at her; shot at but; shot at and; shot at while; shot at by; shot at his; shot at a
    shot up; killed off; death penalty; death sentence; death row
    shooting at; shooting down; brain dead; captured on; captured by; detained on; a kill
    seized as; dead on arrival; missing out; released a; released the; released on; released in; released its
    released by; freed the; freed from; evacuated from; evacuated to; captured from; killing field; killing fields
    killing spree; kill list; kill team; wounds of; wounds from; wounds in; wounds and; wounds to; wounds on
    dead tired; dead certain; dead sure; dead heat; dead serious; killed time; kill time; killing time
    died laughing; die laughing; hurt the; hurts the; hurting the; released an; released footage; released video
"""


def _rows() -> Iterator[tuple[str, tuple[Outcome | None, Kind, str]]]:
    tables = (
        (PARTICIPLES, Kind.PARTICIPLE, ""),
        (OBJECTS, Kind.OBJECT, ""),
        (NOMINALS, Kind.OBJECT, "nominal"),
        (PLAIN, Kind.OBJECT, "plain"),
        (SUBJECTS, Kind.SUBJECT, ""),
        (BESIDES, Kind.BESIDE, ""),
    )
    for table, kind, mark in tables:
        for outcome, expressions in table.items():
            for expression in _split(expressions):
                yield expression, (outcome, kind, mark)
    for word in ("lost", "losing", "loses"):
        yield word, (Outcome.KILLED, Kind.OBJECT, "loss")
    yield "loss of", (Outcome.KILLED, Kind.OBJECT, "loss nominal")
    yield "lose", (Outcome.KILLED, Kind.OBJECT, "loss plain")
    for expression in _split(NO_CUES):
        yield expression, (None, Kind.NOTHING, "")


def _split(expressions: str) -> Iterator[str]:
    for part in expressions.replace("\n", ";").split(";"):
        if part.strip():
            yield part.strip()


LEXICON = lexicon(_rows())
HARM = frozenset({Outcome.KILLED, Outcome.INJURED})
FATES = frozenset({Outcome.CAPTURED, Outcome.SHOT})
AFTER_PAIR = frozenset({"in", "at", "by", "as", "after", "near", "on", "when", "."})
JOINTS = frozenset({"and", "or", "/", "&", "and/or"})
TOLD: tuple[tuple[Callable[[Tokens, int], int | None], Outcome, Kind], ...] = (
    (wound_end, Outcome.INJURED, Kind.SUBJECT),
    (condition_end, Outcome.INJURED, Kind.BESIDE),
    (critical_end, Outcome.INJURED, Kind.BESIDE),
    (wounded_end, Outcome.INJURED, Kind.SUBJECT),
    (arrived_end, Outcome.INJURED, Kind.SUBJECT),
    (sent_end, Outcome.INJURED, Kind.OBJECT),
    (taken_end, Outcome.CAPTURED, Kind.OBJECT),
    (shot_end, Outcome.SHOT, Kind.PARTICIPLE),
    (gunfire_end, Outcome.SHOT, Kind.OBJECT),
)
"""Readers of what no table can hold, what each says, and how it takes its people."""


def cues_in(row: Tokens) -> tuple[Cue, ...]:
    """Return the cues of a sentence from left to right; "killed and wounded" is one cue of two outcomes.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> [(c.start, *map(str, c.outcomes)) for c in cues_in(tokens("It killed or wounded 20, and 3 are missing"))]
    [(1, 'killed', 'injured'), (9, 'missing')]
    """
    found: list[Cue] = []
    i = 0
    while i < len(row):
        cue = _cue(row, i)
        if cue is None:
            i += 1
            continue
        i = cue.end
        if cue.kind is not Kind.NOTHING:
            joined = _joined(row, found[-1], second=cue) if found else None
            found[-1:] = [joined] if joined else [*found[-1:], cue]
    return tuple(found)


def _cue(row: Tokens, i: int) -> Cue | None:
    for told, outcome_told, kind_told in TOLD:
        if (end := told(row, i)) is not None:
            return Cue(i, end, (outcome_told,), kind_told)
    if is_fate(row, i):
        return Cue(i, i + 2, (Outcome.MISSING,), Kind.OBJECT, nominal=True)
    if is_claimed(row, i):
        return Cue(i, i + 1, (Outcome.KILLED,), Kind.OBJECT)
    if match := LEXICON.match(row, i):
        (outcome, kind, mark), end = match
        outcomes = (outcome,) if outcome else ()
        return Cue(i, end, outcomes, kind, nominal="nominal" in mark, plain="plain" in mark, loss="loss" in mark)
    return None


def _joined(row: Tokens, first: Cue, *, second: Cue) -> Cue | None:
    """Return two neighbouring cues as one where they share their people ("killed and wounded", "dead or injured")."""
    between = row.low[first.end : second.start]
    if between == (",",) and (row.at(second.end) in AFTER_PAIR or not row.at(second.end)):
        between = ("and",)  # "dozens killed, injured in Osk"
    shared = first.kind is Kind.OBJECT and not first.nominal and row.at(first.end - 1).endswith("s")
    if between == (",",) and shared and row.at(second.end - 1).endswith("s"):
        between = ("and",)  # "a bomb kills, injures scores"
    if len(between) > 1 or (between and between[0] not in JOINTS):
        return None
    alike = first.kind is second.kind or {first.kind, second.kind} <= {Kind.PARTICIPLE, Kind.BESIDE}
    if not alike or (first.nominal and not second.nominal):
        return None
    if not between and first.outcomes == second.outcomes:
        return None
    outcomes = tuple(dict.fromkeys((*first.outcomes, *second.outcomes)))
    if Outcome.SHOT in outcomes and len(outcomes) > 1:
        outcomes = tuple(o for o in outcomes if o is not Outcome.SHOT)
    unsplit = set(outcomes) >= HARM and not FATES & set(outcomes)
    return replace(second, start=first.start, outcomes=outcomes, unsplit=unsplit)
