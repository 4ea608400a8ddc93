"""The step that makes a whole count a part where another figure of the report includes it."""

from collections.abc import Iterator, Mapping, Sequence

from tallybook.claims.harm.gunmen import is_gunman
from tallybook.claims.inclusion.relations import in_group, in_place
from tallybook.claims.inclusion.repeated import told_again
from tallybook.claims.inclusion.runs import added_up
from tallybook.claims.inclusion.signs import signs
from tallybook.claims.inclusion.told import Told, may_include, told
from tallybook.claims.learned import Models
from tallybook.language.registers import is_local_news
from tallybook.model import Claim, Document, Figure, Passage, Reference, Scope

NAME, PART, TOTAL = "scope", str(Scope.PART), str(Scope.TOTAL)
LIKELY = 0.55  # a part leaves the toll, so that an even chance is not enough


def within(  # noqa: PLR0917  the signature of every stage
    document: Document, passages: Sequence[Passage], claims: Sequence[Claim], *, models: Models
) -> tuple[Claim, ...]:
    """Return the same claims, with those figures made parts that another figure of the report includes.

    What adds up and what is told again is seen by rule; the rest is weighed by a model, where there is one.
    """
    figures = [c for c in claims if isinstance(c, Figure)]
    ruled = by_rule(told(document, passages, figures=list(_apart(figures)) if is_local_news(document) else figures))
    likely = _likely(ruled, models)
    marked = Told(document, passages, tuple(likely.get(figure.id, figure) for figure in ruled.figures))
    found = {f.id: _as_part(f, _whole(marked, f)) if f.id in likely else f for f in marked.figures}
    return tuple(found.get(claim.id, claim) for claim in claims)


def _apart(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures; those of older violence, which local news tells beside its one event, are no parts of it."""
    news = {figure.id for figure in figures if figure.reference is Reference.MAIN}
    for figure in figures:
        beside = figure.reference is not Reference.MAIN and figure.part_of in news and figure.scope_words is None
        yield figure.changed(scope=Scope.TOTAL, part_of=None) if beside else figure


def _likely(ruled: Told, models: Models) -> Mapping[str, Figure]:
    """Return the figures that a model holds for parts, by id, each a part of what is not yet known."""
    model = models.of(NAME)
    if model is None:
        return {}
    return {
        figure.id: figure.changed(scope=Scope.PART)
        for figure in _unsettled(ruled)
        if model.probabilities(signs(ruled, figure))[PART] > LIKELY
    }


def by_rule(known: Told) -> Told:
    """Return what a report tells with those made parts that add up to another figure, or repeat a part."""
    return _with(_with(known, added_up(known)), told_again(known))


def known_signs(ruled: Told) -> Mapping[str, frozenset[str]]:
    """Return the signs of each figure that the rules have left a whole count, by its id."""
    return {figure.id: signs(ruled, figure) for figure in _unsettled(ruled)}


def _unsettled(known: Told) -> Iterator[Figure]:
    """Yield the figures that stand as whole counts and may be parts all the same; of gunmen local news says whether."""
    settled = is_gunman if is_local_news(known.document) else _never
    return (figure for figure in known.figures if figure.scope is Scope.TOTAL and not settled(figure))


def _never(_: Figure) -> bool:
    return False


def _with(known: Told, parts: Mapping[str, str | None]) -> Told:
    by_id = {figure.id: figure for figure in known.figures}
    figures = tuple(
        _as_part(figure, by_id.get(parts[figure.id] or "")) if figure.id in parts else figure
        for figure in known.figures
    )
    return Told(known.document, known.passages, figures)


def _as_part(figure: Figure, whole: Figure | None) -> Figure:
    """Return a figure as a part; the place that its own sentence names, where it is another, is what makes it one."""
    words = None
    if whole is not None and figure.where is not None and in_place(figure, whole) != "same":
        named = figure.passage_start <= figure.where.start and figure.where.end <= figure.passage_end
        words = figure.where.text if named else None
    return figure.changed(scope=Scope.PART, part_of=whole.id if whole else None, scope_words=words)


def _whole(known: Told, figure: Figure) -> Figure | None:
    """Return the figure that most likely includes another: a whole count of the news, not of a place apart, before it.

    Of several that are alike in this, it is the nearest.
    """

    def order(whole: Figure) -> tuple[bool, bool, bool, bool, int]:
        far = in_place(figure, whole) == "apart"
        beside = whole.reference is not Reference.MAIN
        return whole.scope is Scope.PART, beside, far, whole.start > figure.start, abs(whole.start - figure.start)

    return min((one for one in known.around(figure) if _may_be(one, figure)), key=order, default=None)


def _may_be(whole: Figure, part: Figure) -> bool:
    """Tell whether a figure may count the people of another: more of them, not others, and no war's sum."""
    sums_up = whole.reference is Reference.AGGREGATE and part.reference is not Reference.AGGREGATE
    return may_include(whole, part) and in_group(part, whole) != "apart" and not sums_up
