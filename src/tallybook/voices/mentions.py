"""Mentions: each claim with the one who speaks in it, as far as its own report tells."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from tallybook.claims.counting.nouns import is_person
from tallybook.model import Claim, Document, Reading, Speaker, SpeakerKind, Statement, StatementKind
from tallybook.voices.descriptions import BODY_NOUNS, PLACE, house, own_reporter, person, role_of
from tallybook.voices.names import Name, acronyms, is_generic, maximal, names_in, office, within, without_acronym, words

INSTITUTIONS = frozenset(
    {SpeakerKind.OFFICIAL, SpeakerKind.ARMED_GROUP, SpeakerKind.MONITOR, SpeakerKind.MEDIA, SpeakerKind.MEDICAL}
)
VAGUE = frozenset({SpeakerKind.MEDIA, SpeakerKind.ANONYMOUS})
"""Kinds of speakers beside whom somebody who announces a figure stands behind it too."""

BODIES = INSTITUTIONS - {SpeakerKind.ARMED_GROUP}
ISSUED = re.compile(r"(?<=\w) (?:statements?|estimates|figures|bulletin)$")
HEAD_END = re.compile(r" (?:of|at|for|from|who|which|on) |,")
INDEFINITE = ("a ", "an ", "one ", "some ", "several ", "two ", "many ", "other ", "another ")
DEFINITE = ("the ", "its ", "their ", "this ")


@dataclass(frozen=True, slots=True)
class Mention:
    """A claim and its speaker: the words that name them, how they are written, and whether they remain unnamed.

    `scope` is the document of a speaker known only there, or the country of one whose name many countries share;
    an `indirect` one is quoted through an agency or another speaker, a `definite` one is presumed known, as in "the
    Observatory". `role` is the office held; `saw` marks those of an outlet's own who were there or counted themselves.
    """

    claim: str
    name: Name
    written: str
    kind: SpeakerKind
    anonymous: bool = False
    scope: str = ""
    indirect: bool = False
    role: Name = ()
    person: bool = False
    saw: bool = False
    through: str = ""
    announced: bool = False
    definite: bool = False


@dataclass(frozen=True, slots=True)
class _Origin:
    """Who spoke first, as written, of which kind; for a person in office the office."""

    written: str
    kind: SpeakerKind
    indirect: bool = False
    role: Name = ()
    person: bool = False
    saw: bool = False
    body: bool = False

    @property
    def known(self) -> bool:
        """Tell whether the words name somebody, however the speaker was described."""
        return self.saw or self.person or self.body


def mentions(document: Document, reading: Reading) -> list[Mention]:
    """Return the speakers of one document's claims, short names replaced by the longer ones that they stand for."""
    claims: list[Claim] = [*reading.figures, *reading.statements]
    claims.sort(key=lambda claim: (claim.start, claim.end, claim.id))
    private = frozenset(reading.private_names)
    told = {one.id for one in reading.figures if one.speaker and one.speaker.kind not in VAGUE}
    found = [mention for claim in claims for mention in _of_claim(document, claim, private=private)]
    found = [mention for mention in found if not (mention.announced and mention.claim in told)]
    known = {mention.name: mention for mention in reversed(found) if not mention.anonymous}
    explained = acronyms(document.text)
    spelt = names_in(document.text) if any(is_generic(mention.name) for mention in found) else set()
    return [_lengthened(mention, known, explained=explained, spelt=spelt) for mention in found]


def _of_claim(document: Document, claim: Claim, *, private: frozenset[str]) -> Iterator[Mention]:
    """Yield the speaker of a claim, and once more for each figure that the speaker announces.

    Who gives no comment has said nothing, and is no voice by it.
    """
    if claim.speaker is None or (isinstance(claim, Statement) and claim.kind is StatementKind.NO_COMMENT):
        return
    mention = _mention(document, claim, speaker=claim.speaker, private=private)
    if not mention.name:
        return
    yield mention
    if isinstance(claim, Statement) and claim.kind is StatementKind.ANNOUNCES:
        yield from (replace(mention, claim=figure, announced=True) for figure in claim.about)


def _mention(document: Document, claim: Claim, *, speaker: Speaker, private: frozenset[str]) -> Mention:
    origin = _origin(document, claim, speaker=speaker)
    written = ISSUED.sub("", without_acronym(origin.written))
    name = words(written)
    hidden = any(one in written or written in one for one in private)
    unnamed = hidden or (not origin.known and _is_unnamed(speaker, written))
    country = (claim.where.country if claim.where else None) or ""
    cited = [link.name for link in claim.chain if link.role in {"agency", "cited"}]
    return Mention(
        claim=claim.id,
        name=name,
        written="a witness" if hidden else written,
        kind=origin.kind,
        anonymous=unnamed,
        scope=claim.document_id if unnamed else country if is_generic(name) else "",
        indirect=origin.indirect,
        role=() if hidden else origin.role,
        person=origin.person and not hidden,
        saw=origin.saw,
        through=cited[-1] if cited else "",
        definite=speaker.text.startswith(("the ", "The ")),
    )


def _origin(document: Document, claim: Claim, *, speaker: Speaker) -> _Origin:
    """Return who spoke first: the last of the chain, and for a person in office the office."""
    through = [link.name for link in claim.chain if link.role in {"cited", "speaker"} and words(link.name)]
    if through and words(through[-1]) not in {words(_name(speaker) or speaker.text), words(speaker.text)}:
        return _Origin(through[-1], SpeakerKind.OTHER, indirect=True)
    indirect = len(through) > 1 or any(link.role == "agency" for link in claim.chain)
    if (of := own_reporter(speaker.text, document.outlet)) and speaker.kind in {SpeakerKind.MEDIA, SpeakerKind.OTHER}:
        return _Origin(f"own reporter of {of}", SpeakerKind.MEDIA, saw=True)
    before = document.text[claim.passage_start : max(claim.passage_start, speaker.start)]
    if place := house(speaker.text, before):
        return _Origin(place, SpeakerKind.MEDICAL, indirect=indirect, body=not is_generic(words(place)))
    holder = person(speaker.text)
    spoken_for = office(speaker.role or "") or office(speaker.text)
    held = speaker.organisation or spoken_for
    if holder and not held:
        return _Origin(holder.name, speaker.kind, indirect=indirect, role=role_of(holder.role) or (), person=True)
    written = next((name for name in (held, _name(speaker), speaker.text) if name and words(name)), speaker.text)
    role = () if held else role_of(speaker.role or speaker.text) or ()
    named = bool(_name(speaker) and not held)
    return _Origin(written, speaker.kind, indirect=indirect, role=role, person=named, body=bool(spoken_for))


def _name(speaker: Speaker) -> str | None:
    """Return the name; "Residents" at the start of a sentence is none, whatever its capital."""
    unnamed = speaker.basis == "anonymous" and " " not in (speaker.name or "")
    return None if unnamed else speaker.name


def _is_unnamed(speaker: Speaker, written: str) -> bool:
    """Tell whether a speaker cannot be known again in another report."""
    low = written.casefold()
    if not low.startswith(INDEFINITE) and _is_office(low, anonymous=speaker.basis == "anonymous"):
        return False
    if speaker.basis == "anonymous" or speaker.kind is SpeakerKind.ANONYMOUS:
        return True
    if _name(speaker) or speaker.organisation or any(word[:1].isupper() for word in written.split()[1:]):
        return False
    if speaker.text.casefold().startswith(INDEFINITE) or (speaker.kind in BODIES and _is_people(low)):
        return True
    named = speaker.kind is SpeakerKind.OTHER  # "Residents" opens a sentence and is no name
    proper = named and written[:1].isupper() and not is_generic(words(written)) and not written.startswith("The ")
    return speaker.kind not in INSTITUTIONS and not (proper and " " not in written)


def _is_office(low: str, *, anonymous: bool) -> bool:
    """Tell whether words are "the governor", "the coast guard": one at each place, or a body that speaks as one."""
    return _head(low) in BODY_NOUNS or (not anonymous and low.startswith(DEFINITE) and role_of(low) is not None)


def _is_people(low: str) -> bool:
    """Tell whether words are "nurses" or "the nurse who laid them out": whoever they were, and no body."""
    return is_person(_head(low)) and _head(low) not in BODY_NOUNS


def _head(low: str) -> str:
    """Return the noun of a description."""
    return (HEAD_END.split(PLACE.sub("", low), maxsplit=1)[0].rstrip(" ,").split() or [""])[-1]


def _lengthened(
    mention: Mention, known: Mapping[Name, Mention], *, explained: Mapping[str, Name], spelt: AbstractSet[Name]
) -> Mention:
    if mention.saw:
        return mention
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
    held = like.role if like else mention.role
    named = like.person if like else mention.person
    return replace(
        mention, name=longer, written=written, kind=kind, anonymous=False, scope=scope, role=held, person=named
    )


def _longer(mention: Mention, known: Sequence[Mention], *, explained: Sequence[Name]) -> Name | None:
    """Return the one longer name of the report that a short one stands for: "the Observatory", "the ministry"."""
    alike = {one.name for one in known if one.kind is mention.kind or SpeakerKind.OTHER in {one.kind, mention.kind}}
    if mention.kind is SpeakerKind.MONITOR and is_generic(mention.name):
        monitors = maximal({m.name for m in known if m.kind is SpeakerKind.MONITOR and not is_generic(m.name)})
        if len(monitors) == 1:
            return monitors[0]
    longest = _longest(mention, alike | set(explained))
    return longest[0] if len(longest) == 1 else None


def _longest(mention: Mention, names: AbstractSet[Name]) -> list[Name]:
    return maximal({name for name in names if within(mention.name, name)})


def _spelt_out(mention: Mention, spelt: AbstractSet[Name]) -> Name | None:
    """Return the one name in the text of which "the ministry" is the last word."""
    if not is_generic(mention.name) or not mention.written.casefold().startswith("the "):
        return None
    longest = _longest(mention, {name for name in spelt if name[-1:] == mention.name[-1:]})
    return longest[0] if len(longest) == 1 else None
