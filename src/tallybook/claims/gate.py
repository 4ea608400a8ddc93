"""The gate: a figure that cannot be proven from the document's own text is refused, whoever proposed it.

The gate trusts nothing in a figure. It finds the passages again, reads the quantity again from its span, and the
attributes from the group's words, and looks in the same passage for the harm and for a denial.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import lru_cache

from tallybook.claims.counting.asking import is_asked, is_credit, is_share, is_withdrawn
from tallybook.claims.counting.bounds import shared
from tallybook.claims.counting.groups import attributes_of
from tallybook.claims.counting.imagined import is_imagined
from tallybook.claims.counting.numerals import counts_no_people
from tallybook.claims.counting.quantities import Found, find_quantities, read_quantity
from tallybook.claims.counting.tokens import Tokens, tokens
from tallybook.claims.harm.bindings import Binding
from tallybook.claims.harm.endings import corrected_at
from tallybook.claims.harm.fates import died_next, some_died_next
from tallybook.claims.harm.gunmen import is_told_as_gunman
from tallybook.claims.harm.links import links
from tallybook.claims.harm.modality import may_be, modality
from tallybook.claims.harm.sentence import sentence
from tallybook.claims.harm.signs import outcomes_said
from tallybook.claims.harm.victims import counted_victims, named_victims
from tallybook.language import passages
from tallybook.model import Basis, Document, Figure, Hedge, Modality, Outcome, Quantity, Scope

PROVABLE = frozenset({Basis.SAID, Basis.CONVENTION, Basis.INFERRED})
Check = Callable[[Document, Figure], str | None]
Stretch = tuple[int, int]


def refusal(document: Document, figure: Figure) -> str | None:
    """Return why a figure is refused, in one line, or None where it is proven."""
    return next((reason for check in CHECKS if (reason := check(document, figure)) is not None), None)


def _identity(document: Document, figure: Figure) -> str | None:
    own = Figure.id_for(document.id, figure.outcome, start=figure.start, end=figure.end)
    if figure.document_id != document.id or figure.id != own:
        return "it names another document or another span than its own"
    return None if figure.reader else "it does not say who read it"


def _grounded(document: Document, figure: Figure) -> str | None:
    if figure.start >= figure.end or document.text[figure.start : figure.end] != figure.text:
        return "its words do not stand at its place in the text"
    return None


def _in_one_passage(document: Document, figure: Figure) -> str | None:
    if _ordinal(document, figure) is None:
        return "its passage is not a sentence of the text"
    if figure.start < figure.passage_start or figure.end > figure.passage_end:
        return "its number does not stand in one sentence"
    return None


def _quantity(document: Document, figure: Figure) -> str | None:
    read = read_quantity(figure.text)
    if read is None:
        return "its words are no quantity"
    binding = _binding(document, figure)
    unsplit = binding is not None and binding.unsplit
    if figure.quantity != (shared(read) if unsplit else read):
        return f"its words say {_said(read)} and not {_said(figure.quantity)}"
    if figure.sum_of != (tuple(str(o) for o in binding.outcomes) if binding and unsplit else ()):
        return "its sum is not what the sentence adds up"
    if read.word == "any" and figure.modality is not Modality.DENIED:
        return "nobody is counted where the sentence says any"
    return None


def _said(quantity: Quantity) -> str:
    hedge = str(quantity.hedge).replace("_", " ")
    return hedge if quantity.value is None else f"{hedge} {quantity.value}"


def _whole_expression(document: Document, figure: Figure) -> str | None:
    """Refuse a piece of a number or of its hedge: the 24 of "at least 24", the 42 of 424."""
    text, base = _passage(document, figure), figure.passage_start
    row = tokens(text)
    span = (figure.start - base, figure.end - base)
    if not (_holds(row.starts, span[0]) and _holds(row.ends, span[1])):
        return "its span cuts a word or a number"
    for found in _near(text, span):
        if found.start < span[1] and span[0] < found.end and (found.start, found.end) != span:
            return f"its span is not the whole expression ({text[found.start : found.end]})"
    first, end = bisect_left(row.starts, span[0]), bisect_left(row.ends, span[1]) + 1
    if any(c.isdigit() for c in figure.text) and counts_no_people(row, first, end=end):
        return "its number counts no people"
    return _untold(row, first, end=end)


def _untold(row: Tokens, first: int, *, end: int) -> str | None:
    if is_asked(row, first):
        return "its sentence only asks for the number"
    if is_withdrawn(row, first):
        return "only an earlier version of the report gave its number"
    if is_imagined(row, first):
        return "its sentence only imagines those people"
    if is_credit(row, first):
        return "its words are those who say it"
    return "its number is a share of a count" if is_share(row, end) else None


def _holds(places: tuple[int, ...], place: int) -> bool:
    n = bisect_left(places, place)
    return n < len(places) and places[n] == place


@lru_cache(maxsize=64)
def _found(text: str) -> tuple[Found, ...]:
    return find_quantities(text)


def _near(text: str, span: Stretch) -> tuple[Found, ...]:
    """Return the quantities of a sentence that may overlap a span."""
    found = _found(text)
    first = bisect_right(found, span[0], key=lambda one: one.end)
    last = bisect_left(found, span[1], key=lambda one: one.start)
    return found[first:last]


def _outcome(document: Document, figure: Figure) -> str | None:
    binding = _binding(document, figure)
    if binding is not None:
        return None
    text, after = _passage(document, figure), _around(document, figure)[-1]
    if figure.outcome is Outcome.KILLED and figure.quantity.value == 1 and died_next(after):
        return None
    if figure.outcome is Outcome.SHOT and Outcome.INJURED in outcomes_said(text) and some_died_next(after):
        return None
    others = _bindings(document, figure)
    if others:
        return f"its sentence says {others[0].outcomes[0]} of this number and not {figure.outcome}"
    if figure.outcome in outcomes_said(text) or _echoes(document, figure) or _names_a_victim(document, figure):
        return None
    return f"its sentence has no word for {figure.outcome} that says it happened"


def _echoes(document: Document, figure: Figure) -> bool:
    """Tell whether "four of them were women", or "the correct number is 12", takes up the sentence before."""
    said = sentence(_passage(document, figure))
    at = figure.start - figure.passage_start
    if corrected_at(said.row.text) != at and not any(p.of_them for p in said.phrases if p.start <= said.token_at(at)):
        return False
    before = _before(document, figure)
    return bool(before) and figure.outcome in outcomes_said(before)


def _names_a_victim(document: Document, figure: Figure) -> bool:
    """Tell whether a sentence names a victim, of whom another sentence of the text says what befell the victims."""
    said = sentence(_passage(document, figure))
    n = said.starts.get(said.token_at(figure.start - figure.passage_start))
    if n in counted_victims(said, ()):
        return any(figure.outcome in outcomes_said(document.text[slice(*stretch)]) for stretch in _stretches(document))
    if figure.quantity.value != 1 or n not in {m for m, _ in named_victims(said, (), before=_before(document, figure))}:
        return False
    return any(figure.outcome in outcomes_said(document.text[slice(*stretch)]) for stretch in _stretches(document))


def _before(document: Document, figure: Figure) -> str:
    n = _ordinal(document, figure)
    return document.text[slice(*_stretches(document)[n - 1])] if n else ""


def _group(document: Document, figure: Figure) -> str | None:
    group = figure.group
    fired = figure.quantity.value == 1 and is_told_as_gunman(document.text, figure)
    attributes = [a for a in group.attributes if not (fired and (a.name, a.basis) == ("attacker", Basis.INFERRED))]
    if group.text is None or group.start is None or group.end is None:
        return "its group has attributes without words" if attributes else None
    inside = figure.passage_start <= group.start < group.end <= figure.passage_end
    if not inside or document.text[group.start : group.end] != group.text:
        return "its group's words do not stand in its sentence"
    one = figure.quantity.value == 1 and figure.quantity.hedge is Hedge.EXACT
    proven = {(a.name, a.value): a.basis for a in attributes_of(group.text, figure.text, name=one)}
    for attribute in attributes:
        if attribute.basis in {Basis.PERSON, Basis.METADATA}:
            return f"no reader knows {attribute.name} {attribute.value} from a person or from metadata"
        if attribute.basis not in PROVABLE:
            continue
        basis = proven.get((attribute.name, attribute.value))
        if basis is None or (attribute.basis is Basis.SAID and basis is not Basis.SAID):
            return f'"{group.text}" does not say {attribute.name} {attribute.value}'
    return None


def _modality(document: Document, figure: Figure) -> str | None:
    text, base = _passage(document, figure), figure.passage_start
    read = modality(text, figure.start - base, last=figure.end - base)
    if figure.modality is read or (read is Modality.ASSERTED and may_be(text, figure.modality)):
        return None
    return f"its sentence has it {read} and not {figure.modality}"


def _scope(document: Document, figure: Figure) -> str | None:
    text = _passage(document, figure)
    if figure.scope_words is not None and figure.scope_words not in text:
        return "the words for its scope do not stand in its sentence"
    if figure.scope is Scope.ADDED and figure.scope_words is None:
        return "no word says that it counts new ones only"
    for words in (figure.unfinished, figure.correction):
        if words is not None and not any(words in text for text in _around(document, figure)):
            return "the words that qualify it do not stand in its sentence, nor in one beside it"
    return None


def _surroundings(document: Document, figure: Figure) -> str | None:
    """Refuse a speaker, a date or a place that does not stand where the figure says."""
    speaker = figure.speaker
    if speaker and not speaker.text.strip():
        return "its speaker has no words"
    if speaker and any(w not in document.text for w in f"{speaker.name or ''} {speaker.organisation or ''}".split()):
        return "its speaker's name does not stand in the text"
    spans = [(speaker.text, speaker.start, speaker.end)] if speaker else []
    if figure.where:
        spans.append((figure.where.text, figure.where.start, figure.where.end))
    if figure.when and figure.when.text and figure.when.start is not None and figure.when.end is not None:
        spans.append((figure.when.text, figure.when.start, figure.when.end))
    spans += [(k.name, k.start, k.end) for k in figure.chain if k.start is not None and k.end is not None]
    if any(document.text[start:end] != text for text, start, end in spans):
        return "its speaker, date or place does not stand where it says"
    return None


CHECKS: tuple[Check, ...] = (
    _identity,
    _grounded,
    _in_one_passage,
    _whole_expression,
    _quantity,
    _outcome,
    _group,
    _modality,
    _scope,
    _surroundings,
)


@lru_cache(maxsize=4)
def _stretches(document: Document) -> tuple[Stretch, ...]:
    return tuple((p.start, p.end) for p in passages(document))


def _ordinal(document: Document, figure: Figure) -> int | None:
    """Return which sentence of the text a figure's passage is."""
    stretches, own = _stretches(document), (figure.passage_start, figure.passage_end)
    n = bisect_left(stretches, own)
    return n if stretches[n : n + 1] == (own,) else None


def _passage(document: Document, figure: Figure) -> str:
    return document.text[figure.passage_start : figure.passage_end]


def _around(document: Document, figure: Figure) -> tuple[str, ...]:
    """Return the sentence of a figure with those before and after it."""
    stretches = _stretches(document)
    n = bisect_left(stretches, (figure.passage_start, figure.passage_end))
    return tuple(document.text[slice(*stretch)] for stretch in stretches[max(0, n - 1) : n + 2])


def _binding(document: Document, figure: Figure) -> Binding | None:
    """Return what the word order of the sentence says of the number, where it agrees with the figure."""
    return next((b for b in _bindings(document, figure) if figure.outcome in b.outcomes), None)


def _bindings(document: Document, figure: Figure) -> tuple[Binding, ...]:
    """Return what the word order of the sentence says of the number."""
    text, base = _passage(document, figure), figure.passage_start
    said = sentence(text)
    n = said.starts.get(said.token_at(figure.start - base))
    if n is None or said.row.ends[said.phrases[n].counted - 1] != figure.end - base:
        return ()
    all_of_them = links(text)
    first = bisect_left(all_of_them, n, key=lambda one: one.phrase)
    return all_of_them[first : bisect_right(all_of_them, n, key=lambda one: one.phrase)]
