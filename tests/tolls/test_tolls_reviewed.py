"""What a recorder looks for: persons by name, people found again, corrections, one hospital's count, plain words."""

import pytest

from tallybook.model import Attribute, Modality, Scope, Speaker
from tallybook.tolls import Evidence, codebook, conflicts, implied, printed, reconcile
from tests.tolls.making import Said, convention, told


def shown(evidence: Evidence, book: str = "reported") -> dict[tuple[str, str], str]:
    return {(t.outcome.value, t.group): printed(t) for t in reconcile(evidence, codebook(book))}


def person(name: str, by: str | None = "police", **fields: object) -> Said:
    attributes = (Attribute(name="name", value=name), *fields.pop("also", ()))
    return Said("1", name, by=by, outcome="captured", attributes=attributes, **fields)


def test_persons_with_different_names_are_different_people_and_have_no_rows():
    evidence = told(person("Teo Varn"), person("Mina Halvek"))
    assert shown(evidence) == {("captured", "all"): "2 or more"}
    assert "Varn" not in reconcile(evidence, codebook("reported"))[0].reason


@pytest.mark.parametrize("again", ["Teo Varn", "Varn", "TÉO VARN"])
def test_the_same_name_again_is_the_same_person(again):
    evidence = told(person("Teo Varn"), person(again, doc="r2"), person("Mina Halvek", doc="r2"))
    assert shown(evidence)["captured", "all"] == "2 or more"


def test_persons_whom_one_voice_names_in_several_reports_add_up():
    assert shown(told(person("Teo Varn"), person("Mina Halvek", doc="r2")))["captured", "all"] == "2 or more"
    assert shown(told(person("Teo Varn"), person("Mina Halvek", by="a nurse")))["captured", "all"] == "1 or more"


def test_a_bare_name_that_counts_one_is_a_person_without_the_reader_saying_so():
    said = [Said("1", name, outcome="captured", attributes=()) for name in ("Varn", "Halvek")]
    evidence = told(*said)
    named = [f.changed(end=f.start + len(f.group.text), text=f.group.text) for f in evidence.figures]
    assert shown(Evidence(evidence.incident, tuple(named), evidence.documents, ()))["captured", "all"] == "2 or more"


def test_named_persons_force_no_bounds():
    evidence = told(Said("9", by="police", outcome="captured"), person("Teo Varn"), person("Mina Halvek"))
    assert all("amed" not in bound.label for bound in implied(evidence))


def test_the_missing_are_found_and_a_later_lower_count_stands():
    evidence = told(
        Said("6", by="police", doc="a", day="2031-03-04", outcome="missing"),
        Said("2", by="police", doc="b", day="2031-03-07", outcome="missing", unfinished="still missing"),
        Said("1", by="a nurse", doc="c", day="2031-03-09", outcome="missing"),
    )
    assert shown(evidence)["missing", "all"] == "1 to 2"
    assert conflicts(evidence) == ()


CORRECTION = [
    Said("31", by="the ministry", doc="a", day="2031-03-05"),
    Said("24", doc="b", day="2031-03-07", title=True),
    Said("24", by="the ministry", doc="b", day="2031-03-07", correction="corrected"),
    Said("24", by="the ministry", doc="b", day="2031-03-07"),
]


@pytest.mark.parametrize("by", ["the ministry", None])
def test_a_correction_takes_back_whoever_its_sentence_names(by):
    title, corrected, plain = CORRECTION[1:]
    evidence = told(CORRECTION[0], title, Said("24", by=by, doc="b", day=corrected.day, correction="corrected"), plain)
    assert shown(evidence) == {("killed", "all"): "24"}
    assert conflicts(evidence) == ()


def test_a_rise_after_a_correction_stands_and_brings_nothing_back():
    evidence = told(*CORRECTION, Said("25", by="the ministry", doc="c", day="2031-03-11"))
    (toll,) = reconcile(evidence, codebook("reported"))
    assert printed(toll) == "25"
    uses = [contribution.use[0].value for contribution in toll.contributions]
    assert uses == ["superseded", "excluded", "superseded", "superseded", "sets_low"]


HOSPITAL = Said("17", by="the director", scope=Scope.PART, scope_words="the hospital in Osk", doc="b", day="2031-03-06")


def test_the_count_of_one_hospital_is_a_floor_and_no_total():
    evidence = told(Said("31", by="the ministry", day="2031-03-05"), HOSPITAL)
    (toll,) = reconcile(evidence, codebook("reported"))
    assert printed(toll) == "31"
    assert conflicts(evidence) == ()
    assert "counts only a part (“the hospital in Osk”)" in toll.contributions[1].reason
    alone = reconcile(told(HOSPITAL), codebook("reported"))[0]
    assert printed(alone) == "17 or more"
    assert "the hospital in Osk" in alone.reason


def test_no_civilians_and_some_militants_do_not_contradict_each_other():
    fighters = (convention("status", "combatant"),)
    evidence = told(Said("10", "militants", by="the army", attributes=fighters), Said("none", "civilians", by="police"))
    assert conflicts(evidence) == ()
    assert shown(evidence) == {
        ("killed", "all"): "10 or more",
        ("killed", "civilians"): "none",
        ("killed", "militants"): "10",
    }
    assert shown(told(Said("none", "civilians", by="police")))["killed", "all"] == "not stated"


def test_at_most_thirty_has_no_lower_end():
    assert shown(told(Said("up to 30", by="police")))["killed", "all"] == "up to 30"


def test_a_girl_is_one_of_the_children_and_no_woman():
    girl = tuple(Attribute(name=n, value=v) for n, v in (("age", "child"), ("sex", "female")))
    women = (Attribute(name="sex", value="female"),)
    evidence = told(
        Said("1", "nine-year-old girl", by="police", attributes=girl), Said("3", "women", by="police", attributes=women)
    )
    assert shown(evidence) == {
        ("killed", "all"): "4 or more",
        ("killed", "children"): "1 or more",
        ("killed", "women"): "3",
    }


def test_a_group_of_whom_nothing_is_counted_has_no_row():
    trader = Said("1", "fish trader", by="police", scope=Scope.ADDED, attributes=(convention("role", "worker"),))
    assert shown(told(Said("9", by="police"), trader)) == {("killed", "all"): "9"}


def test_only_those_counted_are_civilians_by_convention_and_only_where_it_matters():
    drivers = (convention("status", "civilian"),)
    evidence = told(
        Said("5", "drivers", by="police", attributes=drivers),
        Said("2", "teachers", by="police", outcome="captured", attributes=drivers),
    )
    killed = {t.group: t for t in reconcile(evidence, codebook("reported")) if t.outcome.value == "killed"}
    (civilians,) = [toll for group, toll in killed.items() if group != "all"]
    assert "by convention: drivers." in civilians.reason
    assert "convention" not in killed["all"].reason


def test_a_denial_is_told_once_and_reads_plainly():
    evidence = told(
        Said("several", "children", by="Health Ministry", day="2031-03-05"),
        Said("7", "children", by="Health Ministry", doc="b", day="2031-03-07"),
        Said("any", "children", by="army", doc="c", day="2031-03-08", modality=Modality.DENIED),
        Said("none", "children", by="army", doc="c", day="2031-03-08"),
    )
    assert [c.reason for c in conflicts(evidence)] == ["7 children killed (the Health Ministry); the army denies it."]


def test_a_voice_is_called_as_the_reports_call_it():
    evidence = told(Said("9", by="hospital"), Said("9", by="police", doc="b"))
    spoken = [
        f.changed(speaker=Speaker(text=text, start=0, end=len(text)))
        for f, text in zip(evidence.figures, ["the hospital in Osk", "police"], strict=True)
    ]
    (toll,) = reconcile(
        Evidence(evidence.incident, tuple(spoken), evidence.documents, evidence.voices), codebook("reported")
    )
    assert toll.reason == "9, said by police and the hospital."


def test_a_group_known_by_its_words_only_is_not_everybody():
    evidence = told(Said("2", "hostage-takers", attributes=()), Said("1", "teacher", by="police", doc="r2"))
    assert shown(evidence)["killed", "all"] == "2 or more"


@pytest.mark.parametrize("words", ["people", "residents of Osk", "bodies", "others"])
def test_words_for_everybody_set_nobody_apart(words):
    assert shown(told(Said("2", words, attributes=())))["killed", "all"] == "2"
