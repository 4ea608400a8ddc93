"""Mentions: each claim with the one who speaks in it, as far as its own report tells."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from tallybook.model import Claim, Document, Reading, Speaker, SpeakerKind, Statement, StatementKind
from tallybook.voices.names import Name, acronyms, is_generic, maximal, names_in, office, within, without_acronym, words

INSTITUTIONS = frozenset(
    {SpeakerKind.OFFICIAL, SpeakerKind.ARMED_GROUP, SpeakerKind.MONITOR, SpeakerKind.MEDIA, SpeakerKind.MEDICAL}
)
INDEFINITE = ("a ", "an ", "one ", "some ", "several ", "two ", "many ", "other ", "another ")


@dataclass(frozen=True, slots=True)
class Mention:
    """A claim and its speaker: the words that name them, how they are written, and whether they remain unnamed.

    `scope` is the document of a speaker known only there, or the country of one whose name many countries share;
    an `indirect` one is quoted through an agency or another speaker.
    """

    claim: str
    name: Name
    written: str
    kind: SpeakerKind
    anonymous: bool = False
    scope: str = ""
    indirect: bool = False


def mentions(document: Document, reading: Reading) -> list[Mention]:
    """Return the speakers of one document's claims, short names replaced by the longer ones that they stand for."""
    private = frozenset(reading.private_names)
    claims: list[Claim] = [*reading.figures, *reading.statements]
    claims.sort(key=lambda claim: (claim.start, claim.end, claim.id))
    found = [mention for claim in claims for mention in _of_claim(claim, private)]
    known = {mention.name: mention for mention in reversed(found) if not mention.anonymous}
    explained = acronyms(document.text)
    spelt = names_in(document.text) if any(is_generic(mention.name) for mention in found) else set()
    return [_lengthened(mention, known, explained=explained, spelt=spelt) for mention in found]


def _of_claim(claim: Claim, private: frozenset[str]) -> Iterator[Mention]:
    """Yield the speaker of a claim, and once more for each figure that the speaker announces."""
    if claim.speaker is None:
        return
    mention = _mention(claim, claim.speaker, private=private)
    if not mention.name:
        return
    yield mention
    if isinstance(claim, Statement) and claim.kind is StatementKind.ANNOUNCES:
        yield from (replace(mention, claim=figure) for figure in claim.about)


def _mention(claim: Claim, speaker: Speaker, *, private: frozenset[str]) -> Mention:
    through, kind, indirect = _origin(claim, speaker)
    written = without_acronym(through)
    name = words(written)
    hidden = any(one in written or written in one for one in private)
    unnamed = hidden or _is_unnamed(speaker, written)
    country = (claim.where.country if claim.where else None) or ""
    return Mention(
        claim=claim.id,
        name=name,
        written="a witness" if hidden else written,
        kind=kind,
        anonymous=unnamed,
        scope=claim.document_id if unnamed else country if is_generic(name) else "",
        indirect=indirect,
    )


def _origin(claim: Claim, speaker: Speaker) -> tuple[str, SpeakerKind, bool]:
    """Return who spoke first: the last speaker of the chain, and for a person in office the office."""
    through = [link.name for link in claim.chain if link.role == "speaker" and words(link.name)]
    if through and words(through[-1]) not in {words(speaker.name or speaker.text), words(speaker.text)}:
        return through[-1], SpeakerKind.OTHER, True
    indirect = len(through) > 1 or any(link.role == "agency" for link in claim.chain)
    held = speaker.organisation or office(speaker.role or "") or office(speaker.text)
    written = (name for name in (held, speaker.name, speaker.text) if name and words(name))
    return next(written, speaker.text), speaker.kind, indirect


def _is_unnamed(speaker: Speaker, written: str) -> bool:
    """Tell whether a speaker cannot be known again in another report."""
    if speaker.basis == "anonymous" or speaker.kind is SpeakerKind.ANONYMOUS:
        return True
    if speaker.name or speaker.organisation or any(word[:1].isupper() for word in written.split()[1:]):
        return False
    if speaker.text.casefold().startswith(INDEFINITE):
        return True
    proper = written[:1].isupper() and not is_generic(words(written)) and not written.startswith("The ")
    return speaker.kind not in INSTITUTIONS and not (proper and " " not in written)


def _lengthened(
    mention: Mention, known: Mapping[Name, Mention], *, explained: Mapping[str, Name], spelt: AbstractSet[Name]
) -> Mention:
    longer = explained.get(mention.name[0]) if len(mention.name) == 1 else None
    if longer is None and (not mention.anonymous or mention.kind is SpeakerKind.MONITOR):
        longer = _longer(mention, [*known.values()], explained=[*explained.values()])
        longer = longer or _spelt_out(mention, spelt)
    if longer is None:
        return mention
    like = known.get(longer)
    written = like.written if like else " ".join(word.capitalize() for word in longer)
    kind = like.kind if like and mention.kind is SpeakerKind.OTHER else mention.kind
    scope = like.scope if like else mention.scope if is_generic(longer) else ""
    return replace(mention, name=longer, written=written, kind=kind, anonymous=False, scope=scope)


def _longer(mention: Mention, known: Sequence[Mention], *, explained: Sequence[Name]) -> Name | None:
    """Return the one longer name of the report that a short one stands for: "the Observatory", "the ministry"."""
    alike = {one.name for one in known if one.kind is mention.kind or SpeakerKind.OTHER in {one.kind, mention.kind}}
    if longest := _longest(mention, alike | set(explained)):
        return longest[0] if len(longest) == 1 else None
    if mention.kind is not SpeakerKind.MONITOR or not is_generic(mention.name):
        return None
    monitors = maximal({m.name for m in known if m.kind is SpeakerKind.MONITOR and not is_generic(m.name)})
    return monitors[0] if len(monitors) == 1 else None


def _longest(mention: Mention, names: AbstractSet[Name]) -> list[Name]:
    return maximal({name for name in names if within(mention.name, name)})


def _spelt_out(mention: Mention, spelt: AbstractSet[Name]) -> Name | None:
    """Return the one name in the text of which "the ministry" is the last word."""
    if not is_generic(mention.name) or not mention.written.casefold().startswith("the "):
        return None
    longest = _longest(mention, {name for name in spelt if name[-1:] == mention.name[-1:]})
    return longest[0] if len(longest) == 1 else None
