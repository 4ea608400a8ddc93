"""Positions: what the cues of a sentence amount to, once their words are seen to be about violence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tallybook.claims.speech import statement_words as said
from tallybook.claims.speech.speech_words import NOBODY
from tallybook.claims.speech.stances import Stance, stances
from tallybook.claims.speech.targets import target_of, topic_of
from tallybook.claims.speech.telling import Found, Telling
from tallybook.claims.speech.utterances import Quote
from tallybook.model import StatementKind

Stretch = tuple[int, int]

OWN_DEED = re.compile(
    r"^\W*(?:to |that |for )?(?:having |(?:full |some |sole )?(?:responsibility|involvement)|his |her |their |its "
    r"|our |it |they "
    r"|he |she |(?:\w+ly )?(?:killing|shooting|firing|carrying|bombing|striking|hitting|shelling|stabbing|murder\w*"
    r"|attacking"
    r"|targeting|beheading|kidnapping|planting|causing|ordering)|(?:the|an?) (?:[\w-]+ ){0,3}?(?:attack|strike|raid"
    r"|bombing"
    r"|killing|shooting|murder|massacre|error|mistake|failure)|(?:first|second|third)-degree|murder|manslaughter)",
    re.IGNORECASE,
)
"""What an admission is of, where it is one's own deed."""

RECEIVED = re.compile(
    r"^\W*(?:to |at |into )?(?:the |a |an )?(?:\w+ )?(?:hospital|patients?|clinic|dozens|scores|hundreds|\d+"
    r"|wounded)",
    re.IGNORECASE,
)
PRAISED = re.compile(
    r"\b(?:rescuers?|medics?|doctors?|nurses?|firefighters?|first responders?|officers|volunteers?"
    r"|response)\b",
    re.IGNORECASE,
)
LOOKS = re.compile(
    r"^\W*(?:him|her|the (?:suspect|attacker|gunman|shooter|man|woman|assailant|killer|vehicle|car)s?|the police"
    r"|police|911"
    r"|an ambulance|the ambulance|me|us|an? (?:meeting|halt|end|truce|ceasefire|strike|election|vote)|out|in|off"
    r"|back|up)\b(?! “)",
    re.IGNORECASE,
)
"""What is described or called and is no violence: a suspect's looks, an ambulance."""

RELATED = re.compile(
    r"\b(?:news|deaths?|killings?|murders?|losses|casualt\w+|fatalit\w+|toll|investigation into|inquiry into"
    r"|probe into|mourning"
    r"|(?:capture|arrest|abduction) of (?:[\w'’-]+ ){0,3}?(?:leaders?|commanders?|soldiers?|officers?|suspects?|men"
    r"|women|people"
    r"|journalists?|president|pilots?)|beheaded|died|dead|killed|execution|hostages?|abduct\w+"
    r"|victims?|massacre|shooting|responsibility|assassination)\b",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r"\b(?:commander|chief|minister|ceasefire|truce|curfew|reward|profits?|candidate|election|plans?|budget"
    r"|talks)\b(?=.{0,40}?"
    r"\b(?:after|following|since|before|in the wake|for the return)\b)|\bnew (?:commander|chief|leader|minister)\b",
    re.IGNORECASE,
)
"""What is announced after violence and is not of it."""

CALLED_TO = re.compile(r"\s(?:\S+ ){1,4}to (?!an?\b|the\b)\w+")
SUSPECT = re.compile(
    r"\b(?:gunm[ae]n|suspects?|shooters?|attackers?|assailants?|driver|vehicle|car|man|woman) (?:was|were|is"
    r"|are) (?:\w+ )?$",
    re.IGNORECASE,
)
"""Whose looks are described."""

SO_CALLED = re.compile(r"\bas\b|[“\"‘]", re.IGNORECASE)
DID = re.compile(
    r"\b(?:it|they|we|its \w+|their \w+) (?:had |have |has )?(?:killed|beheaded|executed|shot|bombed|attacked"
    r"|struck|shelled)",
    re.IGNORECASE,
)
LOOKED_AT_AS = ("describ", "view", "regard", "refer", "portray")
OF_ONESELF = ("claim", "plead", "apolog", "confess")
WHAT = re.compile(r"\bwhat $", re.IGNORECASE)


def positions(telling: Telling, at: int) -> Iterator[Found]:
    """Yield the positions that the verbs of a passage take."""
    passage = telling.passages[at]
    for cue in stances(telling.outer(at)):
        speaker = telling.speaking.speaker_of(telling.text, cue, passage=passage, held=telling.held(at))
        if speaker is None or speaker.text.lower().startswith(NOBODY):
            continue
        taking = _Taking(telling, at, cue)
        kind = taking.kind()
        if kind is not None:
            yield Found(
                kind=kind,
                stretch=(taking.start, taking.zone[1]),
                speaker=speaker,
                cue=taking.place,
                quotes=taking.quotes(),
                target=target_of(telling.text, kind, cue=cue, zone=taking.zone, base=passage.start),
                topic=topic_of(telling.text, cue, zone=taking.zone, base=passage.start),
                about=telling.taken_up(at) if kind is StatementKind.ANNOUNCES else (),
            )


@dataclass(frozen=True, slots=True)
class _Taking:
    """A cue in its passage, with the words that it takes."""

    telling: Telling
    at: int
    cue: Stance

    @property
    def _base(self) -> int:
        return self.telling.passages[self.at].start

    @property
    def start(self) -> int:
        """Where the position begins: at its speaker, or at its verb."""
        return self._base + min(self.cue.start, self.cue.subject[0] if self.cue.subject else self.cue.start)

    @property
    def place(self) -> Stretch:
        """Where the verb stands."""
        return self._base + self.cue.start, self._base + self.cue.end

    @property
    def zone(self) -> Stretch:
        """Where the words of the verb stand."""
        return self._base + self.cue.end, self._base + self.cue.zone

    @property
    def _verb(self) -> str:
        return self.telling.text[slice(*self.place)].lower()

    @property
    def _words(self) -> str:
        return self.telling.text[slice(*self.zone)]

    def quotes(self) -> tuple[Quote, ...]:
        """Return the quotations within the words of the verb, as far as no other speaker comes between."""
        fresh = [c.start for c in self.telling.held(self.at) if c.fresh and c.start >= self.zone[0]]
        end = min([self.zone[1], *fresh])
        last = self.telling.passages[self.at].end
        return tuple(quote for quote in self.telling.quotes.within(self.zone[0], end) if quote.end <= last)

    def kind(self) -> StatementKind | None:
        """Return what kind of position it is, or None where its words are not of violence."""
        match self.cue.kind:
            case StatementKind.ACCEPTS:
                return self._accepts() if self._is_of_violence() or "responsib" in self._verb else None
            case StatementKind.CHARACTERISES:
                return self.cue.kind if self._names_violence() else None
            case StatementKind.ANNOUNCES:
                return self._announces()
            case StatementKind.DEMANDS:
                return self.cue.kind if self._demands() else None
            case _:
                return self.cue.kind if self._is_of_violence() else None

    def _demands(self) -> bool:
        """Say whether what is demanded is of the violence; a release is, wherever a report speaks of violence."""
        if not said.DEMANDED.search(self._words):
            return False
        return self._is_near() or (said.RELEASE.search(self._words) is not None and self.telling.is_of_war)

    def _is_near(self) -> bool:
        return self.telling.harm_at(self.at) or self.telling.harm_before(self.at)

    def _is_of_violence(self) -> bool:
        return self._is_near() if self.cue.passive else self.telling.is_of_violence(self.at, self.zone)

    def _accepts(self) -> StatementKind | None:
        """Tell the admission of a deed from that of a fact, and from what a hospital admits or a fire claims."""
        verb = self._verb
        if said.LIVES.match(verb + self._words) or RECEIVED.match(self._words):
            return None
        if "responsib" in verb or "blame" in verb or verb.startswith(OF_ONESELF) or self.cue.passive:
            return StatementKind.ACCEPTS
        if OWN_DEED.match(self._words) and self.telling.harm_in(*self.zone):
            return StatementKind.ACCEPTS
        return self._announces() if verb.startswith(("acknowledg", "conced")) else None

    def _announces(self) -> StatementKind | None:
        """Return an announcement of violence, its victims or an inquiry; where numbers stand, they are it."""
        if self.telling.counts_in(self.zone):
            return None
        if self._verb.startswith("confirm") and self.telling.harm_in(*self.zone):
            return StatementKind.ANNOUNCES
        if not RELATED.search(self._words) or ASIDE.search(self._words):
            return None
        return StatementKind.ACCEPTS if DID.search(self._words) else StatementKind.ANNOUNCES

    def _names_violence(self) -> bool:
        """Say whether what is called, described or praised is violence or those who suffered it."""
        if LOOKS.match(self._words) or CALLED_TO.match(self._words) or not self._is_near():
            return False
        if WHAT.search(self.telling.text, max(0, self.start - len("what ")), self.start):
            return True
        if self.cue.passive:
            return self._subject_is_violence()
        return self._object_is_violence()

    def _subject_is_violence(self) -> bool:
        """Say whether what "was described by" somebody is violence, and no suspect's looks."""
        before = (self._base, self.place[0])
        looks = SUSPECT.search(self.telling.text, *before) or self._verb.startswith(("regard", "view"))
        return not looks and self.telling.harm_in(*before)

    def _object_is_violence(self) -> bool:
        verb, words = self._verb, self._words
        if verb.startswith(("prais", "hail")):
            return self.telling.harm_in(*self.zone) and not PRAISED.search(words)
        related = self.telling.is_of_violence(self.at, self.zone)
        if verb.startswith(LOOKED_AT_AS):
            return related and SO_CALLED.search(words) is not None
        return related or bool(self.quotes())
