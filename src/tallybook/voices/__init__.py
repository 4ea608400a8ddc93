"""Voices: speakers resolved to independent origins; copies and relays of one speaker are one voice."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tallybook.model import CopyGroup, Document, Reading, SpeakerKind, Voice, content_id
from tallybook.voices.mentions import Mention, mentions
from tallybook.voices.names import Name, acronyms, is_generic, within, without_base, words
from tallybook.voices.relays import content, originals

__all__ = ["resolve"]

Key = tuple[Name, str]
DEFINITE = ("the ", "The ")
POSSESSIVE = frozenset(("its", "his", "her", "their", "our"))
INDEFINITE = ("a", "an")
NEARLY_ALL = 0.8


def resolve(  # noqa: PLR0917 - documents, readings and copies come in the order of the flow
    documents: Sequence[Document], readings: Sequence[Reading], copies: Sequence[CopyGroup]
) -> tuple[Voice, ...]:
    """Return the voices of all claims that have a speaker, sorted by id.

    A claim in a copied passage relays the voice of the original. A claim that came through somebody else is a relay
    where the same number is known from the speaker directly. Figures without a speaker are in no voice.
    """
    read = {reading.document_id: reading for reading in readings}
    ordered = sorted((document for document in documents if document.id in read), key=lambda document: document.id)
    found = [mention for document in ordered for mention in mentions(document, read[document.id])]
    longer = _longer_names(found, ordered)
    only_scope = _only_scopes(found)
    spoken: dict[Key, list[Mention]] = defaultdict(list)
    said_by: dict[str, list[Key]] = defaultdict(list)
    for mention in found:
        once = longer.get(mention.name, mention.name)
        name = longer.get(once, once)
        key = (name, mention.scope or only_scope.get(name, ""))
        spoken[key].append(mention)
        said_by[mention.claim].append(key)
    copied = {claim: first for claim, first in originals(readings, copies).items() if first in said_by}
    relays: dict[Key, set[str]] = defaultdict(set)
    for claim, first in copied.items():
        for key in said_by[first]:
            relays[key].add(claim)
    own = {key: {m.claim: m for m in said if m.claim not in copied} for key, said in spoken.items()}
    contents = {figure.id: content(figure) for reading in readings for figure in reading.figures}
    made = [
        _voice(key, spoken[key], own=mine, relays=relays[key] | _repeated(mine, contents))
        for key, mine in own.items()
        if mine
    ]
    return tuple(sorted(made, key=lambda voice: voice.id))


def _longer_names(found: Sequence[Mention], documents: Iterable[Document]) -> Mapping[Name, Name]:
    """Return what short names stand for over all reports, where they agree: acronyms, "the Observatory"."""
    meant: dict[Name, set[Name]] = defaultdict(set)
    for document in documents:
        for short, long in acronyms(document.text).items():
            meant[short,].add(long)
    longer = {short: next(iter(longs)) for short, longs in meant.items() if len(longs) == 1}
    named = {mention.name: mention for mention in found if not mention.anonymous}
    spread = Counter(mention.name for mention in found if not mention.anonymous)
    for name, mention in named.items():
        if (mention.written.startswith(DEFINITE) or mention.kind is SpeakerKind.MONITOR) and not is_generic(name):
            alike = {long: spread[long] for long, one in named.items() if one.kind is mention.kind}
            if foremost := _foremost(name, alike):
                longer.setdefault(name, foremost)
    return longer


def _foremost(name: Name, spread: Mapping[Name, int]) -> Name | None:
    """Return the longer name that nearly all who say one mean."""
    longs = sorted((long for long in spread if within(name, long)), key=lambda long: (-spread[long], long))
    if not longs:
        return None
    others = sum(spread[long] for long in longs[1:] if not within(long, longs[0]))
    return longs[0] if spread[longs[0]] >= NEARLY_ALL * (spread[longs[0]] + others) else None


def _only_scopes(found: Iterable[Mention]) -> Mapping[Name, str]:
    """Return the one country of each name shared by many speakers: a report that says no country means that one."""
    scopes: dict[Name, set[str]] = defaultdict(set)
    for mention in found:
        if mention.scope and not mention.anonymous:
            scopes[mention.name].add(mention.scope)
    return {name: next(iter(known)) for name, known in scopes.items() if len(known) == 1}


def _repeated(own: Mapping[str, Mention], contents: Mapping[str, object]) -> set[str]:
    """Return the figures that came through others and that the speaker also gives directly."""
    direct = {contents.get(claim) for claim, mention in own.items() if not mention.indirect} - {None}
    return {claim for claim, mention in own.items() if mention.indirect and contents.get(claim) in direct}


def _voice(key: Key, said: Sequence[Mention], *, own: Mapping[str, Mention], relays: set[str]) -> Voice:
    name, scope = key
    kinds = Counter(mention.kind for mention in said if mention.kind is not SpeakerKind.OTHER)
    order = list(SpeakerKind)
    kind = min(kinds, key=lambda kind: (-kinds[kind], order.index(kind)), default=SpeakerKind.OTHER)
    forms = Counter(_shown(mention.written) for mention in said)
    full = [form for form in forms if words(form) == name] or list(forms)
    return Voice(
        id=content_id("voice", name, str(kind), scope),
        name=min(full, key=lambda form: (-forms[form], -len(form), form)),
        kind=kind,
        anonymous=any(mention.anonymous for mention in said),
        claims=tuple(sorted(set(own) - relays)),
        relays=tuple(sorted(relays)),
    )


def _shown(written: str) -> str:
    """Return a name without its article; an unnamed "an official" keeps it, and "its director" is a director."""
    article, _, rest = without_base(written).partition(" ")
    if article.casefold() in POSSESSIVE and rest:
        return f"the {rest}"
    named = any(word[:1].isupper() for word in rest.split())
    return (
        rest
        if rest and (article.lower() == "the" or (named and article.lower() in INDEFINITE))
        else without_base(written)
    )
