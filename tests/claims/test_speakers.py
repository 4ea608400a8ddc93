"""Speakers: who says a figure, of which kind, through which channel and whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims.harm.figures import read_figures
from tallybook.claims.speech.speaker_parts import parts_of
from tallybook.claims.speech.speakers import speakers
from tallybook.language import passages
from tallybook.language.words import words
from tallybook.model import Document, Figure


def told(body: str, *, title: str | None = None, outlet: str | None = None) -> tuple[Figure, ...]:
    document = Document.of("r", "test", title=title, body=body, outlet=outlet)
    found = passages(document)
    return speakers(document, found, read_figures(document, found))


def said_by(body: str, *, title: str | None = None) -> list[tuple[str, str | None]]:
    return [(f.text, f.speaker.text if f.speaker else None) for f in told(body, title=title)]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The Tarmel police said 12 people were killed.", "The Tarmel police"),
        ("The coast guard said 12 people were killed.", "The coast guard"),
        ("Twelve people were killed, the national guard said.", "the national guard"),
        ("A border guard spokesman said 12 people were killed.", "A border guard spokesman"),
        ("The civil defence said 12 people were killed.", "The civil defence"),
        ("The red crescent said 12 people were killed.", "The red crescent"),
        ("Twelve people were killed in Osk, the Tarmel police said on Monday.", "the Tarmel police"),
        ("Twelve people were killed in Osk, said Governor Ada Orr.", "Governor Ada Orr"),
        ("Twelve people were killed in Osk, according to the Red Crescent.", "the Red Crescent"),
        ("According to officials, 12 people were killed in Osk.", "officials"),
        ("A nurse at Osk hospital told Wire Press that 12 people were killed.", "A nurse at Osk hospital"),
        ("New reports confirm that at least 12 people were killed.", "New reports"),
        ("Authorities report that 12 people were killed.", "Authorities"),
        ("Ada Orr, head of the Osk Observatory, said 12 people were killed.", "Ada Orr, head of the Osk Observatory"),
        ("The monitor put the toll at 12 people killed.", "The monitor"),
        ("A shopkeeper said 12 people were killed.", "A shopkeeper"),
        ("“Twelve people were killed,” a witness said.", "a witness"),
        ("The agency, citing a military source, reported 12 people killed.", "a military source"),
        ("Twelve people were killed, the agency said, citing medics.", "medics"),
        ("Twelve people were killed, a statement issued by the army said.", "the army"),
        ("Twelve people were killed, according to a statement issued by the army.", "the army"),
        ("Shells killed 12 soldiers in Osk on Monday activists said", "activists"),
        ("Shells killed 12 people in Osk a monitoring group said", "a monitoring group"),
        ("Police: 12 people killed in Osk.", "Police"),
        ("Officials close to the mayor said 12 people were killed.", "Officials close to the mayor"),
        (
            "Drivers stranded at the border crossing said 12 people were killed.",
            "Drivers stranded at the border crossing",
        ),
        ("Nuns contacted by radio said 12 people were killed.", "Nuns contacted by radio"),
        ("The commission's report concluded that 12 people were killed.", "The commission's report"),
        ("“We counted 12 dead people in the yard,” the sexton said.", "the sexton"),
        ("No organisation has said who killed the 12 people.", None),
        ("Twelve people were killed in Osk on Monday.", None),
        ("Twelve people were said to have been killed.", None),
        ("The group claimed responsibility for the blast that killed 12 people.", None),
        ("The minister condemned the raid that killed 12 people.", None),
    ],
)
def test_a_figure_has_the_speaker_that_its_sentence_names(sentence: str, speaker: str | None) -> None:
    assert {name for _, name in said_by(sentence)} == {speaker}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The Health Ministry on Friday corrected its death toll for the raid on Osk to 24.", "The Health Ministry"),
        ("The ministry late on Friday revised its toll for the raid to 24 dead.", "The ministry"),
        ("The ministry left the number of injured at 47.", "The ministry"),
        ("The hospital again lowered its count of the wounded to 19.", "The hospital"),
        ("On Friday the governor set the number of dead at 14.", "the governor"),
        ("The police gave a toll of 12 dead.", "The police"),
        ("The blast left a number of people dead.", None),
        ("The raid raised the number of dead to 14.", None),
    ],
)
def test_who_sets_a_toll_says_it(sentence: str, speaker: str | None) -> None:
    assert {name for _, name in said_by(sentence)} == {speaker}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("A provincial official, who asked not to be named because he had no leave to talk to reporters,", "official"),
        ("An officer, who spoke on condition of anonymity,", "officer"),
        ("A nurse who had been on duty all night, and who asked not to be named,", "nurse"),
        ("Two clerks at the ministry, who were not named,", "ministry"),
    ],
)
def test_a_clause_may_part_a_speaker_from_the_verb(sentence: str, speaker: str) -> None:
    found = told(f"{sentence} said 12 people were killed.")[0].speaker
    assert found is not None
    assert found.text.split()[-1] == speaker
    assert found.basis == "anonymous"


@pytest.mark.parametrize("between", [" ", "\n\n"])
@pytest.mark.parametrize(
    ("speaker", "pronoun"),
    [
        ("the civil defence service", "it"),
        ("the Defence Ministry", "it"),
        ("the mayor, Ada Orr", "she"),
        ("rescue workers", "they"),
    ],
)
def test_a_pronoun_takes_up_the_last_speaker_that_it_fits(speaker: str, pronoun: str, between: str) -> None:
    comma = "," if "," in speaker else ""
    body = f"Nine people were killed, {speaker}{comma} said.{between}More than 20 others were injured, {pronoun} said."
    assert said_by(body) == [("Nine", speaker), ("More than 20", speaker)]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Nine people, an official said, were killed in Osk.", "an official"),
        ("Nine people were killed, said Ada Orr, who runs the clinic in Tarmel.", "Ada Orr"),
        (
            "The head of the Osk boat guild told Wire Press that nine people were killed.",
            "The head of the Osk boat guild",
        ),
        ("Nine people, the head of the boat guild told Wire Press, were killed in Osk.", "the head of the boat guild"),
        (
            "The caretaker of the flats, who had been asleep, said nine people were killed.",
            "The caretaker of the flats",
        ),
        ("Nine people were killed, the caretaker of the flats told local radio.", "the caretaker of the flats"),
        ("A truck driver who saw the attack said nine people were killed.", "A truck driver who saw the attack"),
        ("In a statement, the Osk port authority said nine dockers were killed.", "the Osk port authority"),
        ("The claim, which did not mention the wedding, said 40 people had been killed.", "The claim"),
        ("Investigators think nine people were killed before dawn.", "Investigators"),
        ("Officials fear that nine people were killed.", "Officials"),
        ("The Red Crescent lists nine people as missing.", "The Red Crescent"),
        ("Nine people were killed, Governor Ada Orr was quoted as saying.", "Governor Ada Orr"),
        ("Governor Ada Orr was quoted by the radio as saying that nine people were killed.", "Governor Ada Orr"),
        ("The ministry's claim that nine people were killed could not be verified.", "The ministry"),
        ("A claim by the ministry that nine people were killed could not be verified.", "the ministry"),
        ("Reports by aid workers that nine people were killed could not be verified.", "aid workers"),
        ("The agency was told by doctors that nine people were killed.", "doctors"),
        (
            "Nine people were killed, according to a report by the Tarmel Centre for Peace.",
            "the Tarmel Centre for Peace",
        ),
        ("In the view of the mayor, nine people were killed.", "the mayor"),
        ("Nine people were killed, in the words of one surgeon at the hospital.", "one surgeon at the hospital"),
        ("Human rights monitors in the valley counted nine people killed.", "Human rights monitors in the valley"),
        ("The only survivor, a boy of nine, told his uncle that ten men died.", "The only survivor, a boy of nine"),
        (
            "The union of cooks of the northern valleys says nine men died.",
            "The union of cooks of the northern valleys",
        ),
        ("The Osk branch of the cooks' union reported nine people killed.", "The Osk branch of the cooks' union"),
        ("One of the drivers said nine people were killed.", "One of the drivers"),
        ("Those who fled said nine people were killed.", "Those who fled"),
        ("The group that runs the camp said nine people were killed.", "The group that runs the camp"),
        ("Tarmel's deputy mayor for roads told the council that nine men died.", "Tarmel's deputy mayor for roads"),
        ("The dam operator said in a notice that nine people were killed.", "The dam operator"),
        ("Lawyers acting for the families estimate that nine people were killed.", "Lawyers acting for the families"),
        ("Nine people were killed, two members of the village council said.", "two members of the village council"),
    ],
)
def test_a_speaker_whom_no_table_knows_is_found_whole(sentence: str, speaker: str) -> None:
    assert {name for _, name in said_by(sentence)} == {speaker}


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine people were killed in a raid that was claimed by the group.",
        "Nine people died in the fire, which started in what neighbours called a warehouse.",
        "The report by the inquiry into the fire that killed nine people was delayed.",
        "Jets believed to belong to the army killed nine people.",
        "Fire from across the border has claimed nine lives.",
        "The men known as the lions of Osk killed nine people.",
        "Nine people who had asked for help were killed.",
        "Nine people were killed when the driver, who feared a robbery, sped up.",
        "Wire Press was told that nine people were killed.",
        "Nine people are thought to have been killed.",
        "Raids claimed by the Belgar Front killed nine people.",
    ],
)
def test_a_word_of_speech_beside_a_figure_need_not_credit_anybody(sentence: str) -> None:
    assert {name for _, name in said_by(sentence)} == {None}


def test_the_army_is_no_ministry() -> None:
    body = "The Health Ministry said 12 people were killed. The army said 9 people were injured."
    assert said_by(body) == [("12", "The Health Ministry"), ("9", "The army")]


@pytest.mark.parametrize("verb", ["called the raid", "described the raid as", "dubbed the raid"])
def test_who_describes_in_quoted_words_vouches_for_them(verb: str) -> None:
    body = f'The mayor, Tam Belm, spoke. "It is bad," said Belm. He {verb} a "crime" that had killed 12 people.'
    assert said_by(body)[-1][1] is not None
    assert said_by(f"The mayor {verb} that killed 12 people a crime.") == [("12", None)]


def test_a_sentence_that_opens_with_its_speakers_pronoun_goes_on_to_the_next() -> None:
    body = "Seventeen people were killed, the director, Ada Orr, said. Her staff treated 38 injured people. "
    assert said_by(body + "Others went home, she said.")[1] == ("38", "the director, Ada Orr")
    assert said_by(body + "Others went home.")[1] == ("38", None)


@pytest.mark.parametrize("cut", ["The", "A", "Defence", "Health", "Two"])
def test_nobody_is_named_by_a_word_that_cannot_speak(cut: str) -> None:
    assert said_by(f"{cut} said 12 people were killed.")[-1] == ("12", None)


def test_each_of_two_speakers_keeps_their_own_figure() -> None:
    body = "The army said 12 people were killed, while the rebels said 30 people were killed."
    assert said_by(body) == [("12", "The army"), ("30", "the rebels")]


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Raid on Osk kills 12: monitor", "monitor"),
        ("Raid on Osk kills 12 – Tarmel police", "Tarmel police"),
        ("Raid on Osk kills 12 activists say", "activists"),
        ("Raid on Osk kills 12, governor says", "governor"),
        ("Raid on Osk kills 12", None),
    ],
)
def test_a_headline_names_its_speaker(title: str, speaker: str | None) -> None:
    assert said_by("Nothing more is known.", title=title)[0][1] == speaker


@pytest.mark.parametrize(
    "second",
    [
        "It added that 30 people were injured.",
        "The monitor said 30 people were injured.",
        "The Observatory added that 30 people were injured.",
        "The group said 30 people were injured.",
    ],
)
def test_a_short_form_leads_back_to_the_speaker_named_before(second: str) -> None:
    first = "The Osk Observatory for Peace said 12 people were killed."
    figures = told(f"{first} {second}")
    assert {f.speaker.text for f in figures if f.speaker} == {"The Osk Observatory for Peace"}
    assert {f.speaker.start for f in figures if f.speaker} == {0}


def test_he_is_a_person_and_it_is_none() -> None:
    body = "Governor Ada Orr said 12 people were killed. The army said nothing. She said 9 people were injured."
    assert said_by(body)[-1] == ("9", "Governor Ada Orr")


def test_an_uncredited_sentence_has_no_speaker() -> None:
    assert said_by("The army said 12 people were killed. Another 30 people were injured.")[1][1] is None


def test_a_quotation_over_several_sentences_belongs_to_who_closes_it() -> None:
    body = "“We fled. Twelve people were killed. It was dark,” a resident said."
    assert said_by(body) == [("Twelve", "a resident")]


@pytest.mark.parametrize(
    ("speaker", "kind", "basis"),
    [
        ("The Tarmel interior ministry", "official", "on_record"),
        ("The health ministry", "official", "on_record"),
        ("A rebel commander", "armed_group", "anonymous"),
        ("The Osk Observatory for Human Rights", "monitor", "on_record"),
        ("The Red Crescent", "monitor", "on_record"),
        ("Doctors at Osk hospital", "medical", "anonymous"),
        ("The White Helmets", "medical", "on_record"),
        ("State television", "media", "unstated"),
        ("Activists", "witness", "anonymous"),
        ("Residents", "witness", "anonymous"),
        ("A source", "anonymous", "anonymous"),
        ("A military source", "official", "anonymous"),
        ("New reports", "media", "anonymous"),
    ],
)
def test_kind_and_basis_follow_the_words(speaker: str, kind: str, basis: str) -> None:
    found = told(f"{speaker} said 12 people were killed.")[0].speaker
    assert found is not None
    assert (found.text, str(found.kind), found.basis) == (speaker, kind, basis)


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Tarmel Governor Ada Orr", ("Ada Orr", "Tarmel Governor", None)),
        ("Ostran Attorney General Tam Belm", ("Tam Belm", "Ostran Attorney General", None)),
        ("Ada Orr, head of the Osk Observatory", ("Ada Orr", "head", "Osk Observatory")),
        ("the Osk Observatory for Human Rights", (None, None, "Osk Observatory for Human Rights")),
        ("an army spokesman", (None, "spokesman", None)),
    ],
)
def test_name_role_and_organisation_are_told_apart(
    words: str, parts: tuple[str | None, str | None, str | None]
) -> None:
    found = told(f"Twelve people were killed, said {words}.")[0].speaker
    assert found is not None
    assert (found.name, found.role, found.organisation) == parts


def test_channel_verb_and_doubt_are_kept_as_written() -> None:
    body = (
        "The rebels claimed in a Telegram post that 12 soldiers were killed, which could not be independently verified."
    )
    found = told(body)[0].speaker
    assert found is not None
    assert (found.channel, found.verb, found.doubt) == ("Telegram post", "claimed", "claimed")


def test_a_disclaimer_beside_a_neutral_verb_is_doubt() -> None:
    found = told("The army said 12 people were killed; the toll could not be independently verified.")[0].speaker
    assert found is not None
    assert found.doubt == "could not be independently verified"


def test_the_chain_leads_from_outlet_over_agency_to_speaker() -> None:
    body = "OSK, Jan 4 (Reuters) - Twelve people were killed in Osk, police said."
    figure = told(body, outlet="Tarmel Daily")[0]
    assert [(link.role, link.name) for link in figure.chain] == [
        ("outlet", "Tarmel Daily"),
        ("agency", "Reuters"),
        ("speaker", "police"),
    ]


def test_who_told_an_agency_spoke_through_it() -> None:
    figure = told("A medic told AFP that 12 people were killed.")[0]
    assert [(link.role, link.name) for link in figure.chain] == [("agency", "AFP"), ("speaker", "A medic")]


def test_quotation_marks_out_of_order_invent_nobody() -> None:
    for body in (
        "“Twelve people were killed. Nobody came",
        "a “raid' that \"killed’ twelve people",
        "\"'“ twelve dead",
    ):
        assert all(name is None for _, name in said_by(body))


WORDS = sorted(
    words("""
    the army said 12 people were killed it , . “ ” " according to who which Ada Orr a source in and
    """)
)


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_a_speaker_is_always_a_stretch_of_the_text(row: list[str]) -> None:
    body = " ".join(row)
    for figure in told(body):
        if figure.speaker:
            assert body[figure.speaker.start : figure.speaker.end] == figure.speaker.text


@pytest.mark.parametrize("department", ["Interior", "Foreign", "Justice", "Defence"])
def test_a_ministry_keeps_the_word_that_tells_it_from_others(department: str) -> None:
    assert parts_of(f"The {department} Ministry").organisation == f"{department} Ministry"
    minister = parts_of(f"{department} Minister Ada Orr")
    assert (minister.name, minister.role, minister.organisation) == ("Ada Orr", f"{department} Minister", None)


def test_civil_defence_is_no_person() -> None:
    assert (parts_of("Civil Defence").name, parts_of("Civil Defence").organisation) == (None, "Civil Defence")
