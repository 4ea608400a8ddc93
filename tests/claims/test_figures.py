"""Which people a sentence counts, what befell them, and as a part of whom; all sentences are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims.harm.figures import read_figures
from tallybook.language import passages
from tallybook.model import Document, Scope


def figures_of(text, title=None):
    document = Document.of("r", "x", title=title, body=text)
    return read_figures(document, passages(document))


def counted(text, title=None):
    return [(str(f.outcome), f.text) for f in figures_of(text, title)]


SENTENCES = [
    ("At least 24 guards were killed in Tarmel.", [("killed", "At least 24")]),
    ("Two hundred people have been reportedly killed.", [("killed", "Two hundred")]),
    (
        "Gunmen killed a dozen passengers and wounded half a dozen more.",
        [("killed", "a dozen"), ("injured", "half a dozen")],
    ),
    ("A bomb tore through the hall, killing 14 people and wounding 40.", [("killed", "14"), ("injured", "40")]),
    ("12 soldiers and 9 rebels were killed.", [("killed", "12"), ("killed", "9")]),
    ("The raid left 10 guards dead and 20 wounded.", [("killed", "10"), ("injured", "20")]),
    ("8 killed, 58 hurt in rocket fire on Belgar", [("killed", "8"), ("injured", "58")]),
    ("8 killed 58 injured in rocket fire on Belgar", [("killed", "8"), ("injured", "58")]),
    ("A car bomb killed 30 people injured 90 on Monday", [("killed", "30"), ("injured", "90")]),
    ("The death toll rose to 46.", [("killed", "46")]),
    ("The toll rose from 10 to 12 on Friday.", [("killed", "12")]),
    ("This raises the total death toll from the January 3 raid to a staggering 56 people.", [("killed", "56")]),
    ("Police put the toll from the Kovlin mill bombing at 14.", [("killed", "14")]),
    ("The ministry revised the toll of the 10 March bombing down to 24.", [("killed", "24")]),
    ("Shelling brought to 45 the number killed in one day.", [("killed", "45")]),
    ("The attack claimed the lives of 129 soldiers and 116 rebels.", [("killed", "129"), ("killed", "116")]),
    ("The ambush cost 17 lives.", [("killed", "17")]),
    ("The army lost 12 soldiers in Friday's assault.", [("killed", "12")]),
    ("The Front said it lost at least 89.", [("killed", "at least 89")]),
    ("Ten more bodies were dug out of the barracks.", [("killed", "Ten")]),
    ("She had seen eight dead.", [("killed", "eight")]),
    (
        "A shell killed a nurse, a porter and two guards.",
        [("killed", "a nurse"), ("killed", "a porter"), ("killed", "two")],
    ),
    ("The blast killed its commander.", [("killed", "its commander")]),
    ("Three people were mortally wounded.", [("killed", "Three")]),
    ("The strike 'mortally wounded' innocent civilians.", [("killed", "innocent civilians")]),
    ("Fifteen guests were shot dead.", [("killed", "Fifteen")]),
    ("Five people were shot on Elm Street.", [("shot", "Five")]),
    ("A 21-year-old man was shot in the left leg.", [("injured", "A 21-year-old man")]),
    ("Two drivers sustained serious burns.", [("injured", "Two")]),
    ("Four teens were rushed to Saint Orla hospital.", [("injured", "Four")]),
    ("Thirty suffocation cases reached the clinic.", [("injured", "Thirty")]),
    ("Also wounded were three boys.", [("injured", "three")]),
    ("Twenty engineers were taken hostage.", [("captured", "Twenty")]),
    ("The Front took an estimated 900 villagers hostage.", [("captured", "an estimated 900")]),
    ("Raiders abducted more than 200 people.", [("captured", "more than 200")]),
    (
        "The capture of President Ana Orr and her husband marked a turn.",
        [("captured", "President Ana Orr"), ("captured", "her husband")],
    ),
    (
        "Troops captured the country's president, Ana Orr, and her husband, Pavel Ister.",
        [("captured", "the country's president"), ("captured", "her husband")],
    ),
    ("Four out of five deaths were caused by shells.", []),
    ("Two people were still missing; four others reported missing were found alive.", [("missing", "Two")]),
    ("Guards were wounded in the 2029 raid.", [("injured", "Guards")]),
    ("Wounded trader dies in Osk", [("killed", "Wounded trader")]),
    ("Dozens of people were unaccounted for.", [("missing", "Dozens")]),
    ("A couple of conductors are missing.", [("missing", "A couple")]),
    ("Five hostages were freed.", [("freed", "Five")]),
    ("Six of the 23 hostages were freed and the others are still held.", [("freed", "Six")]),
    ("Three of the 40 passengers died.", [("killed", "Three")]),
    ("Gunmen killed four of the 12 miners.", [("killed", "four")]),
    ("Four of the 12 miners who were killed came from Osk.", [("killed", "Four"), ("killed", "12")]),
    (
        "At least six were killed, three of them children, and dozens wounded.",
        [("killed", "At least six"), ("killed", "three"), ("injured", "dozens")],
    ),
    ("An earlier version of this report said 21 people had died; 12 people died.", [("killed", "12")]),
    ("The strike caused deaths and injuries.", [("killed", "deaths"), ("injured", "injuries")]),
    ("There were fatalities among the residents.", [("killed", "fatalities")]),
    ("A woman and her two sons were killed.", [("killed", "A woman"), ("killed", "two")]),
    ("A couple and their three children were killed.", [("killed", "A couple"), ("killed", "three")]),
    (
        "The shell killed a teacher, his wife and three of their children.",
        [("killed", "a teacher"), ("killed", "his wife"), ("killed", "three")],
    ),
    ("The sixth victim died on Monday.", [("killed", "The sixth victim")]),
    ("Police confirmed the 12th death from the blast.", [("killed", "the 12th death")]),
    ("Not a single guest was hurt.", [("injured", "Not a single guest")]),
    ("It killed an Ostran family of four.", [("killed", "an Ostran family of four")]),
    ("Belgar bombing claims five near the mill", [("killed", "five")]),
    ("Raiders kidnapped 900 on the Osk road.", [("captured", "900")]),
    ("Thirty people were affected by a toxic gas.", [("injured", "Thirty")]),
    ("Strike on Osk clinic kills 10 monitoring group says", [("killed", "10")]),
    ("It left 3 porters dead and 20 others wounded Ana Orr said.", [("killed", "3"), ("injured", "20")]),
    (
        "The raid killed a dozen porters and left eight guards dead including two boys in the mill.",
        [("killed", "a dozen"), ("killed", "eight"), ("killed", "two")],
    ),
    ("Among the killed weavers there are four girls.", [("killed", "four")]),
    ("Nine people were hurt, some critically.", [("injured", "Nine"), ("injured", "some")]),
    ("Ten guards were killed in Osk and another five outside Belgar.", [("killed", "Ten"), ("killed", "five")]),
    ("Ten guards were killed in Osk and another five in Belgar escaped.", [("killed", "Ten")]),
    ("Bodies of two guards and six injured weavers arrived.", [("killed", "two"), ("injured", "six")]),
    ("At least 12 Alawites were shot dead.", [("killed", "At least 12")]),
    ("Over the year 41 people were killed.", [("killed", "41")]),
    ("The toll has risen to 13 from eight.", [("killed", "13")]),
    ("By one count as many as 1,300 died.", [("killed", "as many as 1,300")]),
    ("Half of the passengers were killed.", [("killed", "Half")]),
    ("A guard at the Haddar depot was killed.", [("killed", "A guard")]),
    ("A guard at the Haddar depot and two cooks in Osk were killed.", [("killed", "A guard"), ("killed", "two")]),
    ("It killed both weavers and porters.", [("killed", "weavers and porters")]),
    ("I saw bodies in the mill.", [("killed", "bodies")]),
    ("Doctors treated the wounded, among them a young boy.", [("injured", "a young boy")]),
    ("The victims, mostly weavers, included two boys.", [("killed", "mostly"), ("killed", "two")]),
    ("Two nurses were among the dead as well as a cook.", [("killed", "Two"), ("killed", "a cook")]),
    ("The paper confirmed 25 boys among Osk dead.", [("killed", "25")]),
    ("The mill received a person suffering suffocation.", [("injured", "a person")]),
    ("It killed 87 and left hundreds suffering symptoms.", [("killed", "87"), ("injured", "hundreds")]),
    ("The blast inflicted harm on 200 weavers.", [("injured", "200")]),
    (
        "It took the lives of two women (a nurse and a cook) as well as 20 guards.",
        [("killed", "two"), ("killed", "a nurse"), ("killed", "a cook"), ("killed", "20")],
    ),
    ("It left 12 dead (10 guards and two cooks).", [("killed", "12"), ("killed", "10"), ("killed", "two")]),
    (
        "It killed 23, including nine in Osk, 8 in Belgar, 5 in Tarmel and 1 in Haddar.",
        [("killed", "23"), ("killed", "nine"), ("killed", "8"), ("killed", "5"), ("killed", "1")],
    ),
    (
        'At least 33 members of the "Front of Osk and Belgar" and "Army of the North" columns were killed.',
        [("killed", "At least 33")],
    ),
    ("A baby was pulled dead from the rubble.", [("killed", "A baby")]),
    ("Most of those killed were weavers.", [("killed", "Most")]),
    ("Dozens killed, injured in Osk", [("killed", "Dozens"), ("injured", "Dozens")]),
    ("Woman, child killed in Osk shelling", [("killed", "Woman"), ("killed", "child")]),
    ("Civilians, including children, were killed.", [("killed", "Civilians"), ("killed", "children")]),
    ("Three people were killed and a fourth wounded.", [("killed", "Three"), ("injured", "a fourth")]),
    ("One man was killed and another was wounded.", [("killed", "One"), ("injured", "another")]),
    ("It killed one and wounded another.", [("killed", "one"), ("injured", "another")]),
    ("One shell killed four and another injured six.", [("killed", "four"), ("injured", "six")]),
    ("The fate of 40 miners is unknown.", [("missing", "40")]),
    ("He has two sons and a daughter, who was hurt.", [("injured", "a daughter")]),
    ("The convoy carried 200 passengers, 40 of whom died.", [("killed", "40")]),
    ("Injuries were reported.", [("injured", "Injuries")]),
    ("From 2 to 4 May 12 people died.", [("killed", "12")]),
    ("Five people, all guests, were killed.", [("killed", "Five")]),
    (
        "Five people (two women and three men) were killed.",
        [("killed", "Five"), ("killed", "two"), ("killed", "three")],
    ),
    ("The dead: two women and three men.", [("killed", "two"), ("killed", "three")]),
    ("Scores of raiders were left dead.", [("killed", "Scores")]),
    (
        "A guard opened fire before being executed along with his family.",
        [("killed", "A guard"), ("killed", "his family")],
    ),
    ("The dead included Omar Orr head of the Osk Red Crescent.", [("killed", "Omar Orr head")]),
    ("On April 4 100 people were killed in Osk.", [("killed", "100")]),
    (
        "At least 12 people were killed and 40 injured some of them seriously.",
        [("killed", "At least 12"), ("injured", "40"), ("injured", "some")],
    ),
    ("A 12-member crew was killed.", [("killed", "A 12-member crew")]),
    ("A group of 12 miners was killed.", [("killed", "12")]),
    ("Instead of 20, 12 people were killed.", [("killed", "12")]),
    ("It killed 12 (not 20 as first reported).", [("killed", "12")]),
    ("No soldier was killed at Vrell.", [("killed", "No soldier")]),
    ("There were no deaths.", [("killed", "no deaths")]),
    (
        "It caused damage without any casualties.",
        [("injured", "without any casualties"), ("killed", "without any casualties")],
    ),
    ("No one was hurt.", [("injured", "No one")]),
    ("Twelve worshippers were killed, as well as the two bombers.", [("killed", "Twelve"), ("killed", "two")]),
    ("Petr Halvan, the tram driver attacked on Monday, died of his wounds.", [("killed", "Petr Halvan")]),
    ("The ambush killed a tram driver, Petr Halvan, near Osk.", [("killed", "a tram driver")]),
]
NOTHING = [
    "The three-hour raid was aimed at capturing President Ana Orr.",
    "The Front vowed to kill 100 soldiers.",
    "The drug could kill 40 people.",
    "Ten people were not killed.",
    "The strike could have caused deaths.",
    "The warning prevented the killing of large numbers of guards.",
    "The killed guards were buried on Tuesday.",
    "Those killed were all guests.",
    "The army claims five hills.",
    "Four out of every ten dead were children.",
    "One in five of those killed was a child.",
    "Twice as many died as in 2031.",
    "Without help 50 patients would die.",
    "If the 12 miners are dead, the mine will close.",
    "The divers left; no bodies were found.",
    "Thousands marched to the mill, which had killed trade in a town of 12,000.",
    "There were 30 casualties.",
    "Two armoured vehicles were destroyed with their crews.",
    "Twelve houses were destroyed and 300 sheep were killed.",
    "The war began in 2031.",
    "He was 48.",
    "The true cost, measured in lives lost, remains unclear.",
    "The civilian toll suggests otherwise.",
    "Troops captured 12 villages.",
    "Police arrested two suspects.",
    "The captured pilot spoke on Tuesday.",
    "Those killed were buried on Tuesday.",
    "A missile killed hope for a truce.",
    "Set the toll of this report to 0.",
    "The toll station on the Osk road reopened.",
    "Gunmen shot at police near Osk.",
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_gives_its_figures(text, expected):
    assert counted(text) == sorted(expected, key=lambda one: (text.index(one[1]), one[0]))


@pytest.mark.parametrize("text", NOTHING)
def test_what_counts_no_harm_gives_no_figure(text):
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("56 people died, including 24 officers and a nurse.", "56", ["24", "a nurse"]),
        ("Fifteen people, among them 11 children, were killed.", "Fifteen", ["11"]),
        ("Seventeen people, three gunmen among them, are dead.", "Seventeen", ["three"]),
        ("10 boys and 13 men were among 48 people executed.", "48", ["10", "13"]),
        ("At least one of three people killed was a child.", "three", ["At least one"]),
        ("A bomb killed 12 people, eight of them children.", "12", ["eight"]),
        ("A bomb killed 40 people, most of them civilians, and hurt 9.", "40", ["most"]),
        (
            "Six people were killed. Four of them were women and three were children, it added.",
            "Six",
            ["Four", "three"],
        ),
    ],
)
def test_parts_point_to_their_whole(text, whole, parts):
    found = {f.text: f for f in figures_of(text)}
    assert found[whole].scope is Scope.TOTAL
    assert {t: f.part_of for t, f in found.items() if f.scope is Scope.PART} == dict.fromkeys(parts, found[whole].id)


def test_figures_that_add_up_to_one_before_are_its_parts():
    found = {
        f.text: f for f in figures_of("Four people were killed. A nurse, a porter and two guards died, police said.")
    }
    assert {found[t].part_of for t in ("A nurse", "a porter", "two")} == {found["Four"].id}


@pytest.mark.parametrize(
    ("text", "number", "scope"),
    [
        ("Ten more bodies were found, raising the toll to 46.", "Ten", Scope.ADDED),
        ("Two more people died overnight.", "Two", Scope.ADDED),
        ("One of the villagers wounded on Tuesday died, raising the toll to 15.", "One", Scope.ADDED),
        ("The blast killed nine and wounded another 40.", "40", Scope.TOTAL),
        ("A trader who was injured on 4 March died in hospital, raising the toll to 25.", "A trader", Scope.ADDED),
        ("Saint Orla hospital received nine bodies.", "nine", Scope.PART),
        ("The toll rose to 43 after three of the wounded died.", "three", Scope.PART),
    ],
)
def test_the_scope_is_read_from_the_words_around(text, number, scope):
    found = {f.text: f for f in figures_of(text) if f.text != number or f.outcome != "injured" or "40" in text}
    assert found[number].scope is scope
    assert found[number].scope_words is None or found[number].scope_words in text


def test_killed_or_wounded_together_binds_each_from_above():
    found = figures_of("In all 30 people were killed or wounded by rocket fire.")
    assert [(str(f.outcome), f.quantity.low, f.quantity.high, f.sum_of) for f in found] == [
        ("injured", 0, 30, ("killed", "injured")),
        ("killed", 0, 30, ("killed", "injured")),
    ]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The army denied that any civilians were killed.", "denied"),
        ("The army denied killing 20 civilians.", "denied"),
        ("It rejected reports that 20 civilians were killed.", "denied"),
        ("The army denied responsibility for the strike that killed 20 people.", "asserted"),
        ("No civilians were killed, the army said.", "asserted"),
        ("Twenty miners are feared dead.", "feared"),
        ("Thousands are believed to have been killed.", "feared"),
        ("The toll is expected to reach 50.", "feared"),
    ],
)
def test_denials_and_fears_are_told_from_assertions(text, modality):
    assert [str(f.modality) for f in figures_of(text)] == [modality]


def test_a_count_that_goes_on_is_marked_in_its_own_sentence_and_by_the_next():
    [one] = figures_of("Police said 12 people had died so far.")
    [two] = figures_of("Police said 12 people had died. The toll is expected to rise.")
    assert (one.unfinished, two.unfinished) == ("so far", "is expected to rise")


def test_a_correction_is_kept_as_worded():
    [figure] = figures_of("The ministry revised the toll of the bombing down to 24.")
    assert figure.correction == "revised the toll of the bombing down"


@pytest.mark.parametrize(
    ("before", "after", "outcome"),
    [
        ("An earlier version of this report said that 21 people had died.", "The correct number is 12.", "killed"),
        ("A previous version stated that 21 people were injured.", "The correct figure was 12.", "injured"),
    ],
)
def test_a_correct_number_takes_its_outcome_from_the_withdrawn_one(before, after, outcome):
    [figure] = figures_of(f"{before} {after}")
    assert (str(figure.outcome), figure.text) == (outcome, "12")
    assert figure.correction in after


def test_those_hurt_besides_a_part_are_not_of_its_group():
    found = {f.text: f.group.text for f in figures_of("Six were killed, three of them children, and dozens wounded.")}
    assert found == {"Six": None, "three": "children", "dozens": None}


def test_a_title_is_a_sentence_of_its_own():
    found = figures_of("At least 24 officers were killed.", title="Raid leaves 24 officers dead")
    assert [(f.text, str(f.quantity.hedge)) for f in found] == [("24", "exact"), ("At least 24", "at_least")]


def test_attackers_counted_in_or_left_out_are_said():
    [out] = figures_of("Fourteen guests died, not counting the attackers.")
    inside = figures_of("Fourteen people died, including the two attackers.")
    told = figures_of("A gunman killed 13 people, the mayor said. His number leaves out the attacker.")
    assert out.group.attackers_included == told[0].group.attackers_included == "no"
    assert inside[0].group.attackers_included == "yes"


WORDS = st.sampled_from(
    [
        *("killed", "wounded", "were", "was", "12", "at least", "two", "people", "a child", "soldiers", "including"),
        *("and", ",", "of them", "among", "the dead", "died", "toll", "to", "denied that", "missing", "Osk", "."),
    ]
)


@given(st.lists(WORDS, max_size=24))
def test_every_figure_is_grounded_in_one_sentence(parts):
    document = Document.of("r", "x", title=None, body=" ".join(parts))
    found = passages(document)
    for figure in read_figures(document, found):
        assert document.text[figure.start : figure.end] == figure.text
        assert any(p.start <= figure.start and figure.end <= p.end for p in found)
