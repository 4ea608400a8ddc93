"""Codebooks differ where their projects differ, each rule has a source, and a bad one is refused with its place."""

from datetime import date
from pathlib import Path

import pytest

from tallybook.book import Book
from tallybook.errors import BadSetting
from tallybook.model import SpeakerKind
from tallybook.tolls import codebook, codebook_file, codebook_names, printed, read_codebook, reconcile
from tests.tolls.making import Said, told


def under(name, evidence, group="all", as_of=None):
    found = reconcile(evidence, codebook(name), as_of=as_of)
    return next((printed(t) for t in found if t.group == group and t.outcome == "killed"), None)


def test_reported_is_the_default_and_comes_first():
    assert codebook_names()[0] == "reported"


@pytest.mark.parametrize("name", codebook_names())
def test_every_rule_of_a_built_in_codebook_has_a_source_that_was_read(name):
    rules = codebook(name).rules
    assert rules
    assert all(rule.source and rule.grade in {"V", "D", "own"} for rule in rules.values())


WORSHIPPERS = told(
    Said("12", "victims", by="police", day="2031-03-04"), Said("2", "gunmen", by="police", day="2031-03-04")
)


@pytest.mark.parametrize(("name", "toll"), [("gtd", "14"), ("acled", "14"), ("ucdp", "14"), ("airwars", "12")])
def test_attackers_are_in_or_out(name, toll):
    assert under(name, WORSHIPPERS) == toll


def test_gtd_keeps_the_attackers_apart_too():
    assert under("gtd", WORSHIPPERS, "gunmen") == "2"
    assert under("gtd", WORSHIPPERS, "attackers") == "2"


def test_ibc_counts_said_civilians_only_and_calls_one_voice_provisional():
    evidence = told(Said("5", "civilians", by="a nurse"), Said("3", "soldiers", by="the army", doc="r2"))
    toll = reconcile(evidence, codebook("ibc"))[0]
    assert (toll.group, printed(toll)) == ("civilians", "5")
    assert "Provisional" in toll.reason
    two = told(Said("5", "civilians", by="a nurse"), Said("5", "civilians", by="the council", doc="r2"))
    assert "Provisional" not in reconcile(two, codebook("ibc"))[0].reason


def test_ibc_asks_a_person_whether_people_are_civilians():
    assert under("ibc", told(Said("5", by="police")), "civilians") == "for a person to decide"


VAGUE = [
    ("airwars", "12 to 24"),
    ("acled", "12"),
    ("gtd", "some, number unknown"),
    ("reported", "some, number unknown"),
]


@pytest.mark.parametrize(("name", "toll"), VAGUE)
def test_dozens_are_closed_by_convention_or_not_at_all(name, toll):
    assert under(name, told(Said("dozens", by="police"))) == toll


def test_an_exact_figure_elsewhere_overrides_the_vague_word():
    assert under("airwars", told(Said("dozens", by="police"), Said("31", by="a nurse", doc="r2"))) == "31"


def test_more_than_is_written_as_each_project_writes_it():
    evidence = told(Said("more than 60", by="police"))
    assert under("airwars", evidence) == "60 to 61"
    assert under("reported", evidence) == "61 or more"


EARLY = told(Said("9", by="police", doc="a", day="2031-03-04"), Said("14", by="police", doc="b", day="2031-03-05"))


@pytest.mark.parametrize(("name", "toll"), [("reported", "14"), ("airwars", "9 to 14"), ("gtd", "14")])
def test_an_early_toll_is_kept_as_a_minimum_or_not(name, toll):
    assert under(name, EARLY) == toll


DIFFERING = told(
    Said("31", by="a nurse", doc="a", day="2031-03-04"), Said("24", by="the prosecutor", doc="b", day="2031-03-12")
)
HOURLY = told(
    Said("9", by="the captain", doc="a", day="2031-03-04"),
    Said("9", by="the coroner", doc="b", day="2031-03-04"),
    Said("7", by="police", doc="c", day="2031-03-04"),
)
COPIED = told(
    Said("14", by="the chief", doc="a", day="2031-03-04"),
    Said("14", by="the chief", doc="b", day="2031-03-04", relay=True),
    Said("9", by="a nurse", doc="c", day="2031-03-04"),
)
BEST = [
    ("gtd", DIFFERING, 24),
    ("acled", DIFFERING, 24),
    ("ucdp", DIFFERING, None),
    ("reported", DIFFERING, None),
    ("gtd", HOURLY, 9),
    ("acled", HOURLY, 7),
    ("gtd", COPIED, 9),
]


@pytest.mark.parametrize(("name", "evidence", "best"), BEST)
def test_the_best_figure_follows_the_codebooks_rule(name, evidence, best):
    assert reconcile(evidence, codebook(name))[0].best == best


def test_ucdp_leaves_the_most_reliable_figure_to_a_person():
    toll = reconcile(DIFFERING, codebook("ucdp"))[0]
    assert (toll.low, toll.high, toll.null_reason) == (24, 31, "needs-person")
    assert "for a person to decide" in toll.reason


PARTY = told(
    Said("40", "soldiers", by="the Northern Front", kind=SpeakerKind.ARMED_GROUP, doc="a", day="2031-03-04"),
    Said("3", "soldiers", by="the army", doc="b", day="2031-03-05"),
)


def test_a_partys_own_claim_is_out_or_asked_about():
    assert under("gtd", PARTY, "soldiers") == "3"
    assert under("ucdp", PARTY, "soldiers") == "3"
    assert under("reported", PARTY, "soldiers") == "3 to 40"


def test_acled_writes_zero_where_no_deaths_are_reported_yet():
    evidence = told(Said("1", by="the union", doc="a", day="2031-04-15"))
    assert under("acled", evidence, as_of=date(2031, 4, 1)) == "0 by rule, none reported"
    assert under("gtd", evidence, as_of=date(2031, 4, 1)) == "not stated"


def test_the_total_of_the_only_group_stands_for_the_whole_where_the_codebook_says_so():
    evidence = told(Said("5", "Ostran sailors", by="the navy"))
    assert under("gtd", evidence) == "5"
    assert under("reported", evidence) == "5 or more"


def test_groups_apart_in_several_reports_are_added_up_and_possible_parts_are_not():
    apart = told(Said("12", "soldiers", by="the army"), Said("9", "civilians", by="the council", doc="r2"))
    parts = told(Said("12", "women", by="a midwife"), Said("30 to 34", "villagers", by="the prefect", doc="r2"))
    assert under("gtd", apart) == "21"
    assert under("ucdp", parts).startswith("30 to 34")


GOOD = 'name = "own"\nversion = "1"\ndescription = "Ours."\n'
RULE = 'source = "our handbook"\ngrade = "own"\n'
BAD = [
    ("name =", "own.toml", "not TOML"),
    ('version = "1"\ndescription = "x"\n', "own.toml: name", "field required"),
    (GOOD + "colour = 1\n", "own.toml:4: colour", "no such key"),
    (GOOD + "rules = 3\n", "own.toml:4: rules", "table"),
    (GOOD + f'[rules.besst]\nvalue = "lowest"\n{RULE}', "own.toml:4: rules.besst", "no such rule"),
    (GOOD + '[rules.best]\nvalue = "lowest"\ngrade = "own"\n', "own.toml:4: rules.best.source", "field required"),
    (GOOD + f'[rules.best]\nvalue = "widest"\n{RULE}', "own.toml:4: rules.best", "lowest"),
    (GOOD + f"[rules.voices]\nvalue = 0\n{RULE}", "own.toml:4: rules.voices", "greater"),
    (GOOD + f"[rules.vague]\nvalue = {{ dozens = [24, 12] }}\n{RULE}", "own.toml:4: rules.vague", "dozens"),
    (GOOD + 'extends = "ours"\n', "own.toml:4: extends", "ours"),
    (GOOD + f"x = {'[' * 5000}", "own.toml", "too deep"),
    (GOOD + f"[rules.voices]\nvalue = {'9' * 5000}\n{RULE}", "own.toml", "too large"),
    (GOOD + '[rules.best]\nsource = "x"\ngrade = "own"\nvalue = "widest"\n', "own.toml:4: rules.best", "lowest"),
]


@pytest.mark.parametrize(("text", "where", "what"), BAD)
def test_a_bad_codebook_is_refused_with_file_and_key(text, where, what):
    with pytest.raises(BadSetting) as caught:
        read_codebook(text, where="own.toml")
    assert caught.value.where == where
    assert what in caught.value.what.lower() or what in caught.value.what


def test_an_unknown_codebook_names_those_there_are():
    with pytest.raises(BadSetting, match="airwars"):
        codebook("ours")


def test_a_codebook_of_ones_own_keeps_the_neutral_rules_that_it_does_not_state():
    own = read_codebook(GOOD + f'[rules.best]\nvalue = "lowest"\n{RULE}', where="own.toml")
    assert (own.best, own.attackers, own.source[:4]) == ("lowest", "in", "name")


def test_a_rule_that_is_only_recalled_says_so():
    rule = '[rules.best]\nvalue = "lowest"\nsource = "a talk"\ngrade = "R"\n'
    toll = reconcile(told(Said("5", by="police")), read_codebook(GOOD + rule, where="own.toml"))[0]
    assert "a talk (unverified)" in toll.reason


def test_a_codebook_extends_a_built_in_one_and_keeps_the_sources_of_its_rules():
    text = GOOD + f'extends = "airwars"\n[rules.early_tolls]\nvalue = "out"\n{RULE}'
    own = read_codebook(text, where="own.toml")
    assert (own.name, own.early_tolls, own.floors) == ("own", "out", "minimum")
    assert own.rules["names"].source == codebook("airwars").rules["names"].source
    assert own.rules["early_tolls"].grade == "own"


def test_a_codebook_of_ones_own_is_kept_by_the_book_that_used_it(tmp_path):
    path = tmp_path / "ours.toml"
    path.write_text(GOOD + 'extends = "gtd"\n', encoding="utf-8")
    with Book.open(None) as book:
        book.add_text("A bomb killed nine weavers in Osk on Monday, police said.", published="2031-05-06")
        assert {toll.codebook for toll in book.run(codebook=str(path)).findings.tolls} == {"own"}
        path.unlink()
        assert {toll.codebook for toll in book.findings(codebook="own", as_of=date(2031, 5, 7)).tolls} == {"own"}
        assert {row.codebook for row in book.toll(codebook="all")} == set(codebook_names())


@pytest.mark.parametrize("name", ["all", "x.toml", "gva", "  ", "ou\\nrs", "\\u001b[31mours", "o" * 100])
def test_a_name_that_means_something_else_or_cannot_be_shown_is_refused(tmp_path, name):
    path = tmp_path / "ours.toml"
    path.write_text(GOOD.replace("own", name), encoding="utf-8")
    with pytest.raises(BadSetting, match="name"):
        codebook_file(path)


def test_a_mark_of_the_byte_order_is_no_part_of_a_codebook(tmp_path):
    path = tmp_path / "ours.toml"
    path.write_text(GOOD, encoding="utf-8-sig")
    assert codebook_file(path).name == "own"


@pytest.mark.parametrize("path", ["none.toml", "\0.toml", "\ud800.toml", "o" * 5000 + ".toml"])
def test_a_path_that_leads_nowhere_is_said(path):
    with pytest.raises(BadSetting, match="cannot be read"):
        codebook_file(Path(path))


def test_an_earlier_codebook_of_the_same_name_that_comes_back_is_in_force_again(tmp_path):
    paths = [tmp_path / "first.toml", tmp_path / "second.toml"]
    for path, base in zip(paths, ("acled", "gtd"), strict=True):
        path.write_text(GOOD + f'extends = "{base}"\n', encoding="utf-8")
    with Book.open(None) as book:
        book.add_text("Dozens of weavers were killed in Osk on Monday, police said.", published="2031-05-06")
        counted = []
        for path in (*paths, *paths):
            book.run(codebook=str(path))
            counted.append(book.toll()[0].printed)
        assert counted == ["12", "some, number unknown"] * 2
        book.run(codebook=str(paths[0]))
        assert not book.run().renewed
        assert not book.pending()
        assert book.toll(codebook="own", as_of=date(2031, 5, 7))[0].printed == "12"
