"""Voices: speakers resolved to independent origins; copies and relays of one speaker are one voice."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from tallybook.model import (
    CopyGroup,
    Decision,
    Document,
    Incident,
    Likeness,
    Reading,
    Relay,
    SpeakerKind,
    Voice,
    VoiceName,
    content_id,
)
from tallybook.voices.interests import interests
from tallybook.voices.joining import Joined, Key, joined
from tallybook.voices.likeness import Party, likenesses
from tallybook.voices.names import Name, is_generic, without_base, words
from tallybook.voices.relays import originals, passed_on
from tallybook.voices.units import Told, Unit, shared, told

__all__ = ["Resolved", "independent", "interests", "resolved"]

POSSESSIVE = frozenset(("its", "his", "her", "their", "our"))
INDEFINITE = ("a", "an")
RARELY = 0.2  # of how often the commonest name is said
KINDS = list(SpeakerKind)


@dataclass(frozen=True, slots=True)
class Resolved:
    """The voices of a book, and the decisions about voices that a later one overrules."""

    voices: tuple[Voice, ...]
    overruled: tuple[str, ...] = ()


def resolved(  # noqa: PLR0917 - documents, readings and copies come in the order of the flow
    documents: Sequence[Document],
    readings: Sequence[Reading],
    copies: Sequence[CopyGroup],
    *,
    incidents: Sequence[Incident] = (),
    decisions: Sequence[Decision] = (),
) -> Resolved:
    """Return the voices of all claims that have a speaker, sorted by id, and what was decided about them in vain.

    A claim in a copied passage relays the voice of the original. A claim that came through somebody else is a relay
    where the same number is known from the speaker directly, and so is one that cites an outlet whose own report
    names the speaker. Figures without a speaker are in no voice. Names are taken as one by what reports of the same
    incident say; people's decisions come first.
    """
    known = told(documents, readings, incidents=incidents, decisions=decisions)
    found, overruled = joined(known, decisions)
    by_key = {unit.key: unit for unit in known.units}
    groups = [tuple(by_key[key] for key in keys) for keys in found.all()]
    relays = _relays(known, groups, copied=originals(readings, copies))
    kept = [group for group in groups if relays.own(group) or relays.of(group)]
    ids = _ids(kept)
    parties = [Party.of(ids[group], _named(group), units=group) for group in kept if relays.own(group)]
    ruled = [group for group in kept if any(unit.key in found.kept_apart() for unit in group)]
    apart = frozenset((ids[a], ids[b]) for a, b in combinations(ruled, 2) if found.parted(a[0].key, b[0].key))
    likes = likenesses(parties, known.contents, apart=apart)
    voices = [
        _voice(group, ids[group], found=found, relays=relays, possibly=likes.get(ids[group], ())) for group in kept
    ]
    return Resolved(tuple(sorted(voices, key=lambda voice: voice.id)), overruled)


def independent(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    """Return the voices that count: one that is possibly another of them adds none.

    >>> one = Voice(id="a", name="the Osk Observatory", kind="monitor", claims=("f",))
    >>> other = Voice(id="b", name="a monitor", kind="monitor", possibly=(Likeness(voice="a", reason=""),))
    >>> len(independent([one, other])), len(independent([other]))
    (1, 1)
    """
    several = {voice.id: voice for voice in voices}
    return tuple(v for v in several.values() if several.keys().isdisjoint(like.voice for like in v.possibly))


Group = tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class _Relays:
    """Which claims of each voice only repeat it, and why; those of others that repeat it among them."""

    reasons: Mapping[Key, Mapping[str, str]]
    elsewhere: Mapping[str, Key]

    def own(self, group: Group) -> tuple[str, ...]:
        """Return the claims that are the voice's own words."""
        repeated = self.reasons.get(group[0].key, {})
        said = {claim for unit in group for claim in unit.claims}
        return tuple(sorted(c for c in said if c not in repeated and c not in self.elsewhere))

    def of(self, group: Group) -> tuple[Relay, ...]:
        """Return the claims that repeat it."""
        repeated = self.reasons.get(group[0].key, {})
        return tuple(Relay(claim=claim, reason=repeated[claim]) for claim in sorted(repeated))


def _relays(known: Told, groups: Sequence[Group], *, copied: Mapping[str, str]) -> _Relays:
    """Find the copies, what came through others and is known directly, and what an outlet's own report credits."""
    speaking: dict[str, list[Group]] = defaultdict(list)
    place: dict[str, Unit] = {}
    for group in groups:
        for unit in group:
            for claim in unit.claims:
                speaking[claim].append(group)
                place.setdefault(claim, unit)
    reasons: dict[Key, dict[str, str]] = defaultdict(dict)
    elsewhere: dict[str, Key] = {}
    for claim, first in copied.items():
        for group in speaking.get(first, ()):
            reasons[group[0].key][claim] = f"stands in a copy of the passage in {_report(place[first])}"
            elsewhere[claim] = group[0].key
    for claim, group, reason in passed_on(groups, known, copied=frozenset(elsewhere)):
        reasons[group[0].key].setdefault(claim, reason)
        elsewhere.setdefault(claim, group[0].key)
    return _Relays(reasons, elsewhere)


def _report(unit: Unit) -> str:
    return f"{unit.outlet or 'a report'}{f' of {unit.day.day} {unit.day:%B %Y}' if unit.day else ''}"


def _ids(groups: Sequence[Group]) -> Mapping[Group, str]:
    """Return an id for each voice: of its name, kind and scope, and of its first report where two are alike."""
    plain = {group: (_name(group), str(_kind(group)), _scope(group)) for group in groups}
    often = Counter(plain.values())
    return {
        group: content_id("voice", *known, *([group[0].document, group[0].key[-1]] if often[known] > 1 else []))
        for group, known in plain.items()
    }


def _scope(group: Group) -> str:
    if all(unit.anonymous for unit in group):
        return group[0].document
    if not shared(_name(group)):
        return ""
    return next((unit.scope for unit in group if unit.scope), "" if is_generic(_name(group)) else group[0].document)


def _kind(group: Group) -> SpeakerKind:
    kinds = Counter(m.kind for unit in group for m in unit.mentions if m.kind is not SpeakerKind.OTHER)
    return min(kinds, key=lambda kind: (-kinds[kind], KINDS.index(kind)), default=SpeakerKind.OTHER)


def _name(group: Group) -> Name:
    """Return the fullest of the names often said: one that few bear before one that many do, and before one word."""
    spread = Counter(mention.name for unit in group for mention in unit.mentions)
    rank = {name: (shared(name), len(name) == 1) for name in spread}
    best = [name for name in spread if rank[name] == min(rank.values())]
    often = RARELY * max(spread[name] for name in best)
    return min((name for name in best if spread[name] >= often), key=lambda name: (-len(name), -spread[name], name))


def _named(group: Group) -> str:
    """Return the name as shown: the most frequent form of the fullest name."""
    forms = Counter(_shown(mention.written) for unit in group for mention in unit.mentions)
    full = [form for form in forms if words(form) == _name(group)] or list(forms)
    return min(full, key=lambda form: (-forms[form], -len(form), form))


def _voice(group: Group, voice_id: str, *, found: Joined, relays: _Relays, possibly: tuple[Likeness, ...]) -> Voice:
    repeated = relays.of(group)
    return Voice(
        id=voice_id,
        name=_named(group),
        kind=_kind(group),
        anonymous=any(unit.anonymous for unit in group),
        claims=relays.own(group),
        relays=tuple(relay.claim for relay in repeated),
        names=_names(group, found),
        possibly=possibly,
        reasons=repeated,
    )


def _names(group: Group, found: Joined) -> tuple[VoiceName, ...]:
    """Return all names under which a voice spoke, its own first, each with its reports and why it is the same."""
    own = _named(group)
    held: dict[str, list[Unit]] = defaultdict(list)
    written = {own.casefold(): own}
    for unit in group:
        for form in sorted({_shown(mention.written) for mention in unit.mentions}):
            held[written.setdefault(form.casefold(), form)].append(unit)
    return tuple(
        VoiceName(
            name=form,
            documents=tuple(sorted({unit.document for unit in held[form]})),
            reason="" if form == own else _why([*held[form], *held[own]], found),
        )
        for form in sorted(held, key=lambda form: (form != own, form))
    )


def _why(units: Sequence[Unit], found: Joined) -> str:
    """Return why units are of the voice: their own reason, or that of those whom they were joined with."""
    return next((found.reasons[unit.key] for unit in units if unit.key in found.reasons), "")


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
