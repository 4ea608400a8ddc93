"""What the parser is trained on: every sentence is one tree, invented, varied or read from a treebank."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from training.language.templates import _rules, invented
from training.language.treebanks import Sentence, sentences
from training.language.variants import SHARES, bare, varied

SEEDS = st.integers(min_value=0, max_value=10**9)
CONTRACTED = """\
# text = Osk's men didn't run.
1-2\tOsk's\t_\t_\t_\t_\t_\t_\t_\t_
1\tOsk\tOsk\tPROPN\tNNP\t_\t3\tnmod:poss\t_\t_
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_
3\tmen\tman\tNOUN\tNNS\t_\t6\tnsubj\t_\t_
4-5\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
4\tdid\tdo\tAUX\tVBD\t_\t6\taux\t_\t_
5\tn't\tnot\tPART\tRB\t_\t6\tadvmod\t_\t_
6\trun\trun\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_
"""


def text(sentence: Sentence) -> str:
    return "".join(token.form + ("" if token.glued else " ") for token in sentence).strip()


def is_one_tree(sentence: Sentence) -> bool:
    roots = [n for n, token in enumerate(sentence) if token.head == n]
    if len(roots) != 1 or sentence[roots[0]].relation != "root":
        return False
    for start in range(len(sentence)):
        n = start
        for _ in sentence:
            n = sentence[n].head
        if n != roots[0]:
            return False
    return True


@given(SEEDS)
def test_an_invented_sentence_is_one_tree_and_the_same_by_the_same_chance(seed: int) -> None:
    sentence = invented(Random(seed))
    assert is_one_tree(sentence)
    assert sentence == invented(Random(seed))
    assert text(sentence)[0].isupper() or text(sentence)[0].isdigit()


@given(SEEDS)
def test_a_varied_sentence_is_still_one_tree(seed: int) -> None:
    chance = Random(seed)
    sentence = invented(chance)
    assert is_one_tree(varied(sentence, chance))
    assert is_one_tree(bare(sentence))
    assert "," not in [token.form for token in bare(sentence)]
    for _, changes in SHARES:
        for change in changes:
            assert is_one_tree(change(sentence))


def test_every_rule_that_the_grammar_names_is_there() -> None:
    rules = _rules()
    named = {item.what[1:] for ways in rules.values() for way in ways for item in way.items if item.what[0] == "@"}
    assert named | {"sentence"} == set(rules)


def test_a_contraction_of_a_treebank_is_read_without_a_gap() -> None:
    (sentence,) = sentences(CONTRACTED.splitlines(keepends=True))
    assert text(sentence) == "Osk's men didn't run."
    assert is_one_tree(sentence)


def test_a_careless_report_drops_apostrophes() -> None:
    (sentence,) = sentences(CONTRACTED.splitlines(keepends=True))
    assert text(bare(sentence)) == "Osks men didnt run."
