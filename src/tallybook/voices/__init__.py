"""Voices: speakers resolved to independent origins; copies and relays of one speaker are one voice."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tallybook.model import CopyGroup, Document, Reading, SpeakerKind, Voice, content_id
from tallybook.voices.mentions import Mention, mentions
from tallybook.voices.names import Name, acronyms, within
from tallybook.voices.relays import content, originals

__all__ = ["resolve"]

Key = tuple[Name, str]
DEFINITE = ("the ", "The ")


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
    spoken: dict[Key, list[Mention]] = defaultdict(list)
    said_by: dict[str, list[Key]] = defaultdict(list)
    for mention in found:
        key = (longer.get(mention.name, mention.name), mention.scope)
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


def _longer_names(found: Iterable[Mention], documents: Iterable[Document]) -> Mapping[Name, Name]:
    """Return what short names stand for over all reports, where all of them agree: acronyms, "the Observatory"."""
    meant: dict[Name, set[Name]] = defaultdict(set)
    for document in documents:
        for short, long in acronyms(document.text).items():
            meant[short,].add(long)
    named = {mention.name: mention for mention in found if not mention.anonymous}
    for name, mention in named.items():
        if mention.written.startswith(DEFINITE) and not mention.scope:
            meant[name] |= {long for long, one in named.items() if one.kind is mention.kind and within(name, long)}
    return {short: next(iter(longs)) for short, longs in meant.items() if len(longs) == 1}


def _repeated(own: Mapping[str, Mention], contents: Mapping[str, object]) -> set[str]:
    """Return the figures that came through others and that the speaker also gives directly."""
    direct = {contents.get(claim) for claim, mention in own.items() if not mention.indirect} - {None}
    return {claim for claim, mention in own.items() if mention.indirect and contents.get(claim) in direct}


def _voice(key: Key, said: Sequence[Mention], *, own: Mapping[str, Mention], relays: set[str]) -> Voice:
    name, scope = key
    kinds = Counter(mention.kind for mention in said if mention.kind is not SpeakerKind.OTHER)
    order = list(SpeakerKind)
    kind = min(kinds, key=lambda kind: (-kinds[kind], order.index(kind)), default=SpeakerKind.OTHER)
    written = Counter(_shown(mention.written) for mention in said)
    return Voice(
        id=content_id("voice", name, str(kind), scope),
        name=min(written, key=lambda form: (-len(form.split()), -written[form], form)),
        kind=kind,
        anonymous=any(mention.anonymous for mention in said),
        claims=tuple(sorted(set(own) - relays)),
        relays=tuple(sorted(relays)),
    )


def _shown(written: str) -> str:
    plain = " ".join(written.split())
    return plain[4:] if plain.startswith(DEFINITE) else plain
