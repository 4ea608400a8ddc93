"""What is left by subtraction, parts listed in one sentence, groups that are asked for, old numbers, concessions."""

from tallybook import stages
from tallybook.claims import read
from tallybook.documents import extract
from tallybook.gazetteer import Gazetteer
from tallybook.intake import read_text
from tallybook.model import Outcome
from tallybook.tolls import codebook, conflicts, gather, implied, reconcile_one, remainders
from tests.tolls.making import Said, told


def evidence(*reports):
    """Read short reports as one incident's evidence: (day, text) each."""
    captured = [read_text(text, outlet="Wire A", published=day) for day, text in reports]
    texts = sorted((extract(one.report, one.content) for one in captured), key=lambda d: d.id)
    found = stages.claimed(texts, [read(one, Gazetteer.shipped()) for one in texts], codebook="reported")
    return gather(found)


def killed(one, name="airwars", group=()):
    toll = reconcile_one(one, codebook(name), outcome=Outcome.KILLED, group=group)
    return toll.low, toll.best, toll.high


def test_captives_neither_killed_nor_freed_are_still_held():
    text = (
        "Twenty weavers were taken hostage at the Belgar mill on Monday, the mayor said. "
        "Three of them were later killed and five freed, he said on Friday."
    )
    bounds = [b for each in evidence(("2031-05-09", text)) for b in remainders(each)]
    assert [(b.label, b.outcome, b.low, b.high) for b in bounds] == [("weavers still held", "captured", 12, 12)]


def test_what_one_attack_of_a_series_leaves_for_the_others_is_bounded_and_no_conflict():
    whole = "Four bombs went off across Belgar on Tuesday, killing 28 people in all, the ministry of health said."
    one = "The bomb at the Belgar depot, one of four that exploded on Tuesday, killed 11 people, the fire service said."
    (told_of,) = evidence(("2031-05-13", whole), ("2031-05-13", one))
    assert [(b.label, b.low, b.high) for b in remainders(told_of)] == [("at the other three places", 17, 17)]
    assert conflicts(told_of) == ()


def test_parts_listed_in_one_sentence_are_counted_apart():
    whole = Said("56", by="the port", name="all")
    sailors = Said("several", "Ostran sailors", by="the port", part_of="all", sentence=1)
    advisers = Said("several", "officers", by="the port", part_of="all", sentence=1)
    navy = Said("24", "Ostran sailors", by="the navy", doc="r2")
    bounds = implied(told(whole, sailors, advisers, navy))
    assert ("officers", 1, 32) in [(b.label, b.low, b.high) for b in bounds]


def test_a_group_that_somebody_asks_for_is_bounded_among_those_told():
    men = (("age", "adult"), ("sex", "male"))
    known = told(Said("30", by="the prefect"), Said("12", "women", by="a midwife"), Said("at least 9", "children"))
    assert not [b for b in implied(known) if b.attributes == men]
    asked = implied(known, also=[(Outcome.KILLED, men)])
    assert [(b.low, b.high) for b in asked if {a.name for a in b.attributes} == {"age", "sex"} and b.low == 0] == [
        (0, 9)
    ]


def test_an_old_number_of_unknown_origin_falls_with_the_one_it_repeats():
    raised = (Said("40", by="police", day="2031-05-01"), Said("43", by="police", doc="r2", day="2031-05-09"))
    late = Said("40", doc="r3", day="2032-05-01")
    assert killed(told(*raised, late), "gtd")[1] == 43
    assert killed(told(*raised, Said("41", doc="r3", day="2032-05-01")), "gtd")[1] == 41


def test_a_concession_stands_apart_from_the_range():
    seven = (
        "Seven civilians were killed when missiles struck a wedding in Belgar on Saturday, the village council said."
    )
    four = "The army accepted that its missiles killed four civilians at the Belgar wedding on Saturday."
    (both,) = evidence(("2031-01-20", seven), ("2031-01-22", four))
    assert killed(both, group=(("status", "civilian"),)) == (7, None, 7)
    toll = reconcile_one(both, codebook("airwars"), outcome=Outcome.KILLED, group=(("status", "civilian"),))
    assert any("conceded by a party" in c.reason for c in toll.contributions)


def test_a_withdrawn_toll_is_corrected_by_the_next_sentence():
    first = "A bomb at the Belgar cinema killed 22 people on Tuesday, police said."
    second = "Wire A withdraws the toll it gave for the Belgar cinema bombing. Police said that 12 people were killed."
    (both,) = evidence(("2031-05-27", first), ("2031-05-27", second))
    assert killed(both) == (12, None, 12)
    assert conflicts(both) == ()
