"""Why a toll is what it is, in sober sentences, and what each claim does in it."""

from collections.abc import Iterable, Sequence

from tallybook.model import Contribution, Use
from tallybook.tolls.admitted import partitive
from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.counting import Counted
from tallybook.tolls.evidence import Heard
from tallybook.tolls.groups import CIVILIANS, COMBATANTS, Key, conventional, described, is_named
from tallybook.tolls.numbers import Numbers
from tallybook.tolls.overtaken import overtaken, told_later
from tallybook.tolls.positions import Kind, Position
from tallybook.tolls.standing import Standing
from tallybook.tolls.words import (
    APPROXIMATE,
    NEEDS_PERSON,
    NO_LOWER_END,
    NOT_CODED,
    NOT_STATED,
    UNKNOWN_SOME,
    ZERO_BY_RULE,
    listed,
    number,
)

_NULLS = {
    UNKNOWN_SOME: "Some, {low_by}; no number is stated.",
    NOT_STATED: "No figure that counts is stated.",
    ZERO_BY_RULE: "No figure is stated; the codebook then writes 0 ({nothing_reported}).",
    NOT_CODED: "The codebook does not count this outcome ({outcomes}).",
    NO_LOWER_END: "At most {high}, {high_by}; no lower end is stated.",
}


def toll_reason(found: Numbers, codebook: Codebook, *, target: Key, counted: int, using: Counted) -> str:
    """Return a toll's reason: who sets its ends, a codebook's own rule, and what is only convention."""
    best = found.best is not None and found.low is not None and found.low != found.high
    ends = _range(found, codebook)
    sentences = [f"{ends[:-1]}; best {found.best}, {_who(found.best_by)}{_computed(found.best_by)}." if best else ends]
    if found.null_reason == NEEDS_PERSON:
        sentences.append(f"{'What counts' if found.low is None else 'Which figure is best'} is for a person to decide.")
    sentences.append(_only(found, codebook, target=target))
    rule = "best" if found.best is not None or codebook.numbers == ("best",) else "numbers"
    stated = codebook.rules.get(rule)
    if found.null_reason not in {NOT_CODED, ZERO_BY_RULE, NOT_STATED} and stated and stated.grade != "own":
        sentences.append(f"Codebook {codebook.name}, version {codebook.version}: {codebook.cited(rule)}.")
    if 0 < counted < codebook.voices or (counted == 0 and found.low is not None and codebook.voices > 1):
        words = (
            f"Provisional: {counted} independent of the {codebook.voices} voices demanded ({codebook.cited('voices')})."
        )
        sentences.append(words)
    sentences.append(_conventions(target, using))
    return " ".join(s for s in sentences if s)


def _conventions(target: Key, using: Counted) -> str:
    """Say who of those counted is a civilian or a combatant by convention only, where the group is one of these."""
    if target not in {CIVILIANS, COMBATANTS}:
        return ""
    figures = [p.heard.figure for p in using.whole + using.some]
    words = [group for group, _ in conventional(target, figures)]
    return f"Counted as {described(target)} by convention: {listed(words)}." if words else ""


def _range(found: Numbers, codebook: Codebook) -> str:
    low_by, high_by = _who(found.low_by), _who(found.high_by)
    if found.null_reason in _NULLS and not (found.null_reason == UNKNOWN_SOME and not found.low_by):
        rules = {name: codebook.cited(name) for name in ("nothing_reported", "outcomes")}
        return _NULLS[found.null_reason].format(low_by=low_by, high_by=high_by, high=found.high, **rules)
    if found.null_reason == UNKNOWN_SOME:
        return "Some are said, and no number that the codebook takes."
    if found.low is None:
        return f"{found.best}, {_who(found.best_by)}." if found.best is not None else ""
    about = "About " if found.null_reason == APPROXIMATE else ""
    if found.high is None:
        above = "no upper end is stated"
        if found.high_by:
            above = f"a higher floor is {found.high_by[0].low}, {high_by}{_computed(found.high_by)}"
        return f"Lowest {found.low}, {low_by}; {above}."
    if found.low == found.high:
        return f"{about}{found.low}, {low_by}{_computed(found.low_by)}."
    ends = f"lowest {found.low}, {low_by}{_computed(found.low_by)}"
    words = f"{about}{ends}; highest {found.high}, {high_by}{_computed(found.high_by)}."
    return words[0].upper() + words[1:]


def _who(positions: Iterable[Position]) -> str:
    heard = [h for one in positions for h in (one.heard, *one.beside)]
    names = sorted({h.who for h in heard if h.voices})
    others = sorted({h.who for h in heard if not h.voices})
    said = [f"said by {listed(names)}"] if names else []
    return " and ".join(said + ([f"of {listed(others)}"] if others else []))


def _only(found: Numbers, codebook: Codebook, *, target: Key) -> str:
    """Say where a number counts some groups only, and stands for the whole by the codebook's rule or as a minimum."""
    setting = found.best_by or found.low_by
    if not setting or found.null_reason in _NULLS or any(p.key == target and p.whole for p in setting):
        return ""
    groups = listed(sorted({p.computed or _counts(p, target) for p in setting}))
    if found.open:
        return f"Counted are only some ({groups}); who else there was is not stated."
    return f"Nobody states a total: the groups counted ({groups}) stand for it ({codebook.cited('group_totals')})."


def _counts(one: Position, target: Key) -> str:
    """Return whom a claim counts that does not count all of a group: "children", "“at the morgue”"."""
    if is_named(one.key):
        return "a named person"
    figure = one.heard.figure
    if one.key == target:
        apart = figure.part_of is None and not partitive(figure.scope_words)
        return f"a part (“{figure.scope_words}”)" if apart else "a part"
    return figure.group.text or described(one.key)


def _computed(positions: Sequence[Position]) -> str:
    sums = sorted({p.computed for p in positions if p.computed})
    return f" (computed: {'; '.join(sums)})" if sums and all(p.computed for p in positions) else ""


def contribution(one: Heard, standing: Standing, *, target: Key, counted: Counted, found: Numbers) -> Contribution:
    """Say what one claim does in a toll, and why, in one sentence."""
    claim = one.figure.id
    uses, words = _part(one, standing, target=target, counted=counted, found=found)
    if one.ruling.words and one.ruling.words not in words:
        words = f"{words}; {one.ruling.words}"
    fate, sum_of = standing.fates.get(claim), _computed_in(claim, counted, found=found)
    return Contribution(
        claim_id=claim,
        use=uses,
        reason=f"{words[0].upper()}{words[1:]}.",
        by=fate.by if fate else None,
        computed=sum_of.computed if sum_of else None,
        computed_with=tuple(other for other in sum_of.claims if other != claim) if sum_of else (),
    )


def _computed_in(claim: str, counted: Counted, *, found: Numbers) -> Position | None:
    """Return the computed number that a claim is a part of: one that sets an end before any other."""
    setting = (*found.low_by, *found.best_by, *found.high_by)
    return next((p for p in (*setting, *counted.whole, *counted.some) if p.computed and claim in p.claims), None)


def _part(
    one: Heard, standing: Standing, *, target: Key, counted: Counted, found: Numbers
) -> tuple[tuple[Use, ...], str]:
    claim = one.figure.id
    said = f"{number(one.quantity)}, {one.who}"
    if claim in standing.fates:
        uses, words = _fated(claim, standing, counted=counted, found=found)
        return uses, f"{said}: {words}"
    uses = _sets(claim, found)
    mine = [p for p in counted.whole + counted.some if claim in p.claims]
    computed = next((p.computed for p in mine if p.computed), None)
    basis = f" (computed: {computed})" if computed else ""
    if uses:
        ends = listed({Use.SETS_LOW: "lowest", Use.SETS_BEST: "best", Use.SETS_HIGH: "highest"}[use] for use in uses)
        return uses, f"{said}: sets the {ends} figure{basis}"
    if claim in counted.aside:
        use, reason = counted.aside[claim]
        return (use,), f"{said}: {reason}"
    if not mine:
        return (Use.EXCLUDED,), f"{said}: nothing follows from it for this group"
    use, words = _silent(mine, counted, target=target)
    return (use,), f"{said}: {words}{basis}"


def _fated(claim: str, standing: Standing, *, counted: Counted, found: Numbers) -> tuple[tuple[Use, ...], str]:
    """Say what becomes of a claim that is not in force: what repeats another shares its part in the toll."""
    fate, root = standing.fates[claim], standing.origin(claim)
    if fate.use is Use.SUPPORTS and root in counted.aside:
        use, reason = counted.aside[root]
        return (use,), reason
    if fate.use is Use.SUPPORTS and (later := _overtaken(root, counted, found=found)):
        return (Use.SUPERSEDED,), f"{fate.reason}, since overtaken by {told_later(later)}"
    uses = _sets(claim, found) if fate.use is Use.SUPERSEDED else ()
    return (fate.use, *uses), fate.reason + ("; kept as an early toll" if uses else "")


def _overtaken(claim: str, counted: Counted, *, found: Numbers) -> Position | None:
    """Return what has overtaken a claim that is a mere minimum of all of the group."""
    mine = [p for p in counted.whole if claim in p.claims and p.kind in {Kind.FLOOR, Kind.VAGUE}]
    return None if _sets(claim, found) else overtaken(mine, counted.whole)


def _silent(mine: Sequence[Position], counted: Counted, *, target: Key) -> tuple[Use, str]:
    """Say what a claim does that counts and sets no number."""
    part = next((p for p in mine if p in counted.some and (p.key != target or not p.whole)), None)
    if part and part.low == 0:
        return Use.SUPPORTS, f"counts only {_counts(part, target)}; nothing follows for the others"
    if part and part.kind in {Kind.FLOOR, Kind.CLOSED, Kind.VAGUE}:
        return Use.FLOOR, f"a minimum; counts only {_counts(part, target)}"
    if any(p.kind in {Kind.CEILING, Kind.ABOUT} and p in counted.some for p in mine):
        return Use.SUPPORTS, "counts a part of the group; no minimum follows for all of it"
    if any(p.kind in {Kind.FLOOR, Kind.VAGUE} or p in counted.some for p in mine):
        if later := overtaken([p for p in mine if p in counted.whole], counted.whole):
            return Use.SUPERSEDED, f"an early minimum, since overtaken by {told_later(later)}"
        return Use.FLOOR, "a minimum, with no upper end"
    return Use.SUPPORTS, "agrees with the toll"


def _sets(claim: str, found: Numbers) -> tuple[Use, ...]:
    ends = ((Use.SETS_LOW, found.low_by), (Use.SETS_BEST, found.best_by), (Use.SETS_HIGH, found.high_by))
    return tuple(use for use, by in ends if any(claim in p.claims for p in by))
