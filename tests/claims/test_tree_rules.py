"""Tree rules: people whom the order of words alone does not lead to, and people who must stay uncounted."""

import pytest

from tallybook.claims.harm.links import links
from tallybook.claims.harm.sentence import sentence


def bound(text: str) -> list[tuple[str, str, str]]:
    """The counted words of a sentence, each with its outcome and the rule that found it."""
    said = sentence(text)
    return [
        (said.row.slice(said.phrases[b.phrase].start, said.phrases[b.phrase].counted), str(b.outcomes[0]), b.rule)
        for b in links(text)
    ]


@pytest.mark.parametrize(
    ("text", "number", "outcome"),
    [
        (
            'At least 33 members of the "Front of the North" and "Shield of Tarmel" organizations were killed.',
            "At least 33",
            "killed",
        ),
        ("A war that has left at least 21000 people dead goes on in Ostra.", "at least 21000", "killed"),
        ("Ten men were killed around the town of Osk and another five outside Belgar.", "five", "killed"),
        ("The blast killed two women and their seven children.", "seven", "killed"),
        ("The shelling killed near the Osk bridge 14 guards.", "14", "killed"),
        ("Thirty villagers from the hills beyond the Tarmel road were wounded.", "Thirty", "injured"),
    ],
)
def test_the_people_of_a_far_verb_are_counted(text: str, number: str, outcome: str) -> None:
    assert (number, outcome) in [(words, said) for words, said, _ in bound(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The militants in the mill were killed.",
        "Thirty officers looked into how the colonel was killed.",
        "Forty guards watched over the road on which the mayor had died.",
        "The police, 30 men in all, said nobody had been killed.",
        "Twelve villagers were not killed.",
        "Police said the raid was meant to kill 40 people.",
    ],
)
def test_people_whom_nothing_befell_are_not_counted(text: str) -> None:
    assert not [found for found in bound(text) if found[2] == "tree"]


def test_some_of_the_dead_are_a_part() -> None:
    assert [b.words is not None for b in links("Osk council confirms 25 children among Tarmel dead")] == [True]
