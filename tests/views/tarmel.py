"""An invented body of work, findings and all: the shelling of the market of Tarmel in March 2031."""

from datetime import date

from tallybook.model import (
    Act,
    Anomaly,
    Attribute,
    Basis,
    Bound,
    Conflict,
    Contribution,
    CopyGroup,
    DatePrecision,
    Document,
    Figure,
    Findings,
    Group,
    Hedge,
    Incident,
    KindTold,
    Link,
    Modality,
    Outcome,
    Part,
    Party,
    PartyKind,
    PartyRole,
    Passage,
    PlacePrecision,
    Quantity,
    Reading,
    Reason,
    Reference,
    Refusal,
    Report,
    Scope,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
    Toll,
    Unread,
    Use,
    Voice,
    When,
    Where,
)

READER = "tarmel/1"
EXERCISE = "Invented exercise: no such place, no such people."

COURIER = f"""Shells fell on the market of Tarmel on Tuesday morning, killing at least nine people, police said.

Among the dead were three children, the district hospital said. "We are still counting," its director, \
Dr. Mira Sant, told reporters. The toll is expected to rise.

Ilan Dorev, who sells lamps there, said he pulled two men from the rubble. Dorev's stall is gone.

An army spokesman denied that any civilian was hurt.

{EXERCISE}"""
GAZETTE = f"""At least nine people were killed at the market of Tarmel, police said, according to Belgar Press Agency.

A survivor, Ilan Dorev, could not say how many were hurt. Scores, perhaps.

{EXERCISE}"""
HERALD = f"""The death toll from the shelling of Tarmel has risen to 14, the interior ministry said on Thursday. \
31 people were wounded, it added.

The Northern Front said that two of its fighters were among the dead and blamed the army for \
"a crime against a market town".

The shelling recalled that of Osk in 2029, in which 40 people died.

{EXERCISE}"""
BULLETIN = f"""The ministry corrected its count to 12 on Saturday: two of the dead had been entered twice.

The monitoring group Count the Harm counts 13 to 15 dead, seven of them women.

{EXERCISE}"""


def when(day: int, basis: Basis = Basis.SAID) -> When:
    return When(first=date(2031, 3, day), last=date(2031, 3, day), precision=DatePrecision.DAY, basis=basis)


def document(body: str, *, title: str | None, outlet: str, day: int) -> tuple[Report, Document]:
    address = f"https://news.example/{outlet.split(maxsplit=1)[0].lower()}"
    report = Report.of(body.encode(), "text/plain", title=title, outlet=outlet, address=address)
    published = when(day, Basis.METADATA)
    return report, Document.of(report.id, "plain/1", title=title, body=body, outlet=outlet, published=published)


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    left = max((at for at in (text.rfind("\n", 0, start) + 1, text.rfind(". ", 0, start) + 2) if at > 1), default=0)
    ends = [at for mark in (". ", "\n") if (at := text.find(mark, end)) >= 0]
    stop = min(ends, default=len(text))
    return left, stop + (text[stop : stop + 1] == ".")


def speaker(doc: Document, words: str, kind: SpeakerKind = SpeakerKind.OFFICIAL, basis: str = "on_record") -> Speaker:
    start = doc.text.index(words)
    return Speaker(text=words, start=start, end=start + len(words), kind=kind, basis=basis)


def shared(doc: Document, words: str, after: str = "") -> dict:
    start = doc.text.index(words, doc.text.index(after))
    end = start + len(words)
    left, right = sentence(doc.text, start, end)
    place = doc.text.find("Tarmel")
    where = Where(
        text="Tarmel", start=place, end=place + 6, name="Tarmel", place_id="x1", country="BL", precision="town"
    )
    return {
        "document_id": doc.id,
        "start": start,
        "end": end,
        "text": words,
        "passage_start": left,
        "passage_end": right,
        "chain": (Link(role="outlet", name=doc.outlet or ""),),
        "when": when(4),
        "where": where if place >= 0 else None,
        "reader": READER,
    }


def figure(doc: Document, words: str, quantity: Quantity, outcome: Outcome = Outcome.KILLED, **more) -> Figure:
    known = shared(doc, words, more.pop("after", ""))
    group = more.pop("group", None)
    if isinstance(group, str):
        at = doc.text.index(group, known["start"])
        more["group"] = Group(text=group, start=at, end=at + len(group), attributes=more.pop("attributes", ()))
    claim = Figure.id_for(doc.id, outcome, start=known["start"], end=known["end"])
    return Figure(**{**known, "id": claim, "outcome": outcome, "quantity": quantity, **more})


def statement(doc: Document, words: str, kind: StatementKind, **more) -> Statement:
    known = shared(doc, words)
    claim = Statement.id_for(doc.id, kind, start=known["start"], end=known["end"])
    return Statement(**{**known, "id": claim, "kind": kind, **more})


def exact(n: int) -> Quantity:
    return Quantity(value=n, hedge=Hedge.EXACT, low=n, high=n)


def at_least(n: int) -> Quantity:
    return Quantity(value=n, hedge=Hedge.AT_LEAST, word="at least", low=n)


R1, COURIER_DOC = document(COURIER, title="Shells kill at least nine in Tarmel market", outlet="Osk Courier", day=4)
R2, GAZETTE_DOC = document(GAZETTE, title=None, outlet="Belgar Gazette", day=4)
R3, HERALD_DOC = document(HERALD, title="Toll of Tarmel shelling rises to 14", outlet="Northern Herald", day=6)
R4, BULLETIN_DOC = document(BULLETIN, title="Ministry lowers Tarmel toll", outlet="Evening Bulletin", day=8)
DOCS = (COURIER_DOC, GAZETTE_DOC, HERALD_DOC, BULLETIN_DOC)

POLICE = speaker(COURIER_DOC, "police")
HOSPITAL = speaker(COURIER_DOC, "the district hospital", SpeakerKind.MEDICAL)
MINISTRY = speaker(HERALD_DOC, "the interior ministry")
NINE_TITLE = figure(COURIER_DOC, "at least nine", at_least(9))
NINE = figure(
    COURIER_DOC,
    "at least nine",
    at_least(9),
    group="people",
    speaker=POLICE,
    after="Shells fell",
    unfinished="expected to rise",
)
CHILDREN = figure(
    COURIER_DOC,
    "three",
    exact(3),
    group="children",
    attributes=(Attribute(name="age", value="child"), Attribute(name="status", value="civilian", basis="convention")),
    speaker=HOSPITAL,
    scope=Scope.PART,
    part_of=NINE.id,
)
COUNTING = COURIER_DOC.text.index('"We are')
STILL = statement(
    COURIER_DOC,
    '"We are still counting," its director, Dr. Mira Sant, told reporters.',
    StatementKind.UNCONFIRMED,
    speaker=speaker(COURIER_DOC, "Dr. Mira Sant", SpeakerKind.MEDICAL),
    quotation=Span(start=COUNTING + 1, end=COUNTING + 22, text="We are still counting"),
)
DENIAL = figure(
    COURIER_DOC,
    "any civilian",
    Quantity(value=0, hedge=Hedge.NONE, word="any", low=0, high=0),
    Outcome.INJURED,
    speaker=speaker(COURIER_DOC, "An army spokesman"),
    modality=Modality.DENIED,
)
ARMY = statement(
    COURIER_DOC,
    "An army spokesman denied that any civilian was hurt.",
    StatementKind.DENIES,
    speaker=speaker(COURIER_DOC, "An army spokesman"),
)
NINE_COPY = figure(
    GAZETTE_DOC,
    "At least nine",
    at_least(9),
    group="people",
    speaker=speaker(GAZETTE_DOC, "police"),
    chain=(Link(role="outlet", name="Belgar Gazette"), Link(role="agency", name="Belgar Press Agency")),
)
SCORES = figure(
    GAZETTE_DOC,
    "Scores",
    Quantity(hedge=Hedge.VAGUE, word="scores", low=1),
    Outcome.INJURED,
    speaker=speaker(GAZETTE_DOC, "A survivor, Ilan Dorev", SpeakerKind.WITNESS),
)
FOURTEEN = figure(HERALD_DOC, "14", exact(14), after="has risen", speaker=MINISTRY)
WOUNDED = figure(HERALD_DOC, "31", exact(31), Outcome.INJURED, group="people", speaker=MINISTRY)
FIGHTERS = figure(
    HERALD_DOC,
    "two",
    exact(2),
    group="fighters",
    attributes=(Attribute(name="status", value="combatant"), Attribute(name="side", value="Northern Front")),
    speaker=speaker(HERALD_DOC, "The Northern Front", SpeakerKind.ARMED_GROUP),
    scope=Scope.PART,
    part_of=FOURTEEN.id,
)
CRIME = HERALD_DOC.text.index("a crime")
BLAME = statement(
    HERALD_DOC,
    'blamed the army for "a crime against a market town"',
    StatementKind.BLAMES,
    speaker=speaker(HERALD_DOC, "The Northern Front", SpeakerKind.ARMED_GROUP),
    quotation=Span(start=CRIME, end=CRIME + 29, text="a crime against a market town"),
)
RECALLED = figure(HERALD_DOC, "40", exact(40), group="people", reference=Reference.RECAP, when=None)
TWELVE = figure(
    BULLETIN_DOC, "12", exact(12), speaker=speaker(BULLETIN_DOC, "The ministry"), correction="corrected its count"
)
MONITOR = figure(
    BULLETIN_DOC,
    "13 to 15",
    Quantity(value=13, value_high=15, hedge=Hedge.RANGE, low=13, high=15),
    speaker=speaker(BULLETIN_DOC, "Count the Harm", SpeakerKind.MONITOR),
)
WOMEN = figure(BULLETIN_DOC, "seven", exact(7), group="women", scope=Scope.PART, part_of=MONITOR.id)

READINGS = (
    Reading(
        document_id=COURIER_DOC.id,
        reader=READER,
        figures=(NINE_TITLE, NINE, CHILDREN, DENIAL),
        statements=(STILL, ARMY),
        unread=(
            Unread(
                document_id=COURIER_DOC.id,
                start=COURIER_DOC.text.index("Ilan Dorev"),
                end=COURIER_DOC.text.index(" Dorev's"),
                sign="two men",
            ),
        ),
        private_names=("Ilan Dorev", "Dorev"),
    ),
    Reading(
        document_id=GAZETTE_DOC.id,
        reader=READER,
        figures=(NINE_COPY, SCORES),
        refused=(
            Refusal(
                document_id=GAZETTE_DOC.id,
                start=GAZETTE_DOC.text.index("Scores"),
                end=GAZETTE_DOC.text.index("Scores") + 6,
                text="Scores",
                reason="a number was proposed that the words do not give",
                reader="other/1",
            ),
        ),
        private_names=("Ilan Dorev",),
    ),
    Reading(
        document_id=HERALD_DOC.id, reader=READER, figures=(FOURTEEN, WOUNDED, FIGHTERS, RECALLED), statements=(BLAME,)
    ),
    Reading(document_id=BULLETIN_DOC.id, reader=READER, figures=(TWELVE, MONITOR, WOMEN)),
)
MAIN = (NINE_TITLE, NINE, CHILDREN, DENIAL, STILL, ARMY, NINE_COPY, SCORES, FOURTEEN, WOUNDED, FIGHTERS, BLAME, TWELVE)
SHELLS = COURIER_DOC.text.index("Shells fell")
SHELLED = Act(
    document_id=COURIER_DOC.id,
    start=SHELLS,
    end=SHELLS + 11,
    text="Shells fell",
    passage_start=NINE.passage_start,
    passage_end=NINE.passage_end,
    speaker=NINE.speaker,
    claim=NINE.id,
    kind="shelling",
)


def part_of(claim: Statement, role: PartyRole, who: str) -> Part:
    place = claim.model_dump(include={"document_id", "start", "end", "text", "passage_start", "passage_end"})
    return Part(**place, speaker=claim.speaker, claim=claim.id, role=role, who=who)


THE_ARMY = Party(
    name="state forces of Kestria",
    kind=PartyKind.STATE,
    names=("the army", "An army spokesman"),
    reason="the words name no other state, and it happened in Kestria",
    parts=(
        part_of(BLAME, PartyRole.BLAMED, "the army"),
        part_of(ARMY, PartyRole.DENIES, "An army spokesman"),
    ),
)
SHELLING = Incident(
    id="5e11" + "0" * 28,
    title="Tarmel, 4 March 2031: shelling of a market",
    kind="shelling",
    when=when(4),
    where=NINE.where,
    kinds=(KindTold(kind="shelling", told=(SHELLED,)),),
    parties=(THE_ARMY,),
    claims=tuple(claim.id for claim in MAIN),
    documents=tuple(doc.id for doc in DOCS),
    reasons=(
        Reason(weight=3.0, text="the same place, Tarmel, known to the town"),
        Reason(weight=2.5, text="the same day, 4 March 2031"),
        Reason(weight=-0.5, text="one report names no kind of violence"),
    ),
    unsure=(MONITOR.id, WOMEN.id),
)
OSK = Incident(
    id="05c0" + "1" * 28,
    title="Osk, 2029: shelling",
    reference=Reference.RECAP,
    kind="shelling",
    when=When(first=date(2029, 1, 1), last=date(2029, 12, 31), precision=DatePrecision.YEAR),
    where=Where(text="Osk", start=0, end=3, precision=PlacePrecision.TOWN),
    claims=(RECALLED.id,),
    documents=(HERALD_DOC.id,),
)


def part(claim: Figure, use: Use, reason: str) -> Contribution:
    return Contribution(claim_id=claim.id, use=(use,), reason=reason)


TOLLS = (
    Toll(
        incident_id=SHELLING.id,
        outcome=Outcome.KILLED,
        group="all",
        codebook="reported",
        low=12,
        high=12,
        reason="The ministry's correction of 8 March stands; its earlier 14 is superseded.",
        contributions=(
            part(TWELVE, Use.SETS_HIGH, "the latest of the ministry, a correction"),
            part(NINE, Use.FLOOR, "unfinished: expected to rise"),
            part(NINE_COPY, Use.SUPPORTS, "a copy of the police figure"),
            part(FOURTEEN, Use.SUPERSEDED, "corrected downwards by the ministry itself"),
        ),
        counted=2,
        relayed=1,
    ),
    Toll(
        incident_id=SHELLING.id,
        outcome=Outcome.KILLED,
        group="children",
        attributes=(Attribute(name="age", value="child"),),
        codebook="reported",
        low=3,
        high=3,
        reason="One voice counts them.",
        contributions=(part(CHILDREN, Use.SETS_LOW, "the only figure"),),
        counted=1,
    ),
    Toll(
        incident_id=SHELLING.id,
        outcome=Outcome.INJURED,
        group="all",
        codebook="reported",
        low=31,
        open=True,
        reason="The ministry counts 31; a survivor's word is a floor below it.",
        contributions=(part(WOUNDED, Use.SETS_LOW, "the only count"), part(SCORES, Use.FLOOR, "a vague word")),
        counted=2,
        unknown_origin=1,
    ),
    Toll(
        incident_id=OSK.id,
        outcome=Outcome.KILLED,
        group="all",
        codebook="reported",
        low=40,
        best=40,
        high=40,
        reason="One report recalls it.",
        contributions=(part(RECALLED, Use.SETS_BEST, "the only figure"),),
        unknown_origin=1,
    ),
)
FINDINGS = Findings(
    codebook="reported",
    reports=tuple(sorted((R1, R2, R3, R4), key=lambda r: r.id)),
    documents=tuple(sorted(DOCS, key=lambda d: d.id)),
    readings=READINGS,
    copies=(
        CopyGroup(
            id="c0" * 16,
            members=(
                Passage(document_id=COURIER_DOC.id, start=NINE.passage_start, end=NINE.passage_end, paragraph=1),
                Passage(document_id=GAZETTE_DOC.id, start=0, end=GAZETTE_DOC.text.index("\n"), paragraph=0),
            ),
        ),
    ),
    voices=(
        Voice(id="b0" * 16, name="police of Tarmel", kind="official", claims=(NINE.id,), relays=(NINE_COPY.id,)),
        Voice(id="b1" * 16, name="Ilan Dorev", kind="witness", claims=(SCORES.id,)),
    ),
    incidents=(OSK, SHELLING),
    tolls=TOLLS,
    bounds=(
        Bound(
            incident_id=SHELLING.id,
            outcome=Outcome.KILLED,
            label="civilians",
            low=3,
            high=10,
            within=HERALD_DOC.id,
            forced_by=(TWELVE.id, FIGHTERS.id, CHILDREN.id),
            assumptions=("no fighter is a child",),
        ),
    ),
    conflicts=(
        Conflict(
            incident_id=SHELLING.id,
            kind="cannot_both_hold",
            claims=(DENIAL.id, WOUNDED.id),
            reason="The army says that nobody was hurt, the ministry counts 31 wounded.",
        ),
    ),
    anomalies=(
        Anomaly(
            incident_id=SHELLING.id,
            kind="columns_mixed",
            claims=(WOUNDED.id, TWELVE.id),
            reason="12 killed (Ilan Dorev, 2031-03-05) is the number of the injured before.",
            todo="Look at the text: killed and injured may have changed places.",
        ),
    ),
    labels={R2.id: "mail/ilan-dorev.txt"},
)
