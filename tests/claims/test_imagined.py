"""People whom nobody says to be harmed: imagined, prevented, asked for, animals; and numbers in all scripts."""

import pytest

from tallybook.claims import read
from tallybook.gazetteer import Gazetteer
from tallybook.model import Document

NOBODY = """
In the novel, a clerk and his two sons are killed by a bandit.
The film, in which 40 people are killed, opens on Friday.
Imagine that 40 people are killed in your town.
In the scenario, an attack kills 200 people.
The exercise assumed that 20 soldiers were killed.
The simulation assumed 400 dead and 900 injured.
A model predicts 4,000 deaths.
A new vaccine has prevented 300 deaths.
Ten people would have been killed had the bus not stopped.
Two people were nearly killed.
Three men were almost killed when a wall fell.
The bomb was large enough to kill 100 people.
How many of the 30 passengers died?
The 12 jurors heard how the woman was killed.
Three workers killed time at the bar.
Twelve people were dead tired after the march.
The audience of 300 died laughing.
A wolf killed 20 lambs near Belgar.
An outbreak killed 300 pigs.
Three sharks were found dead on the beach.
The committee killed three bills on Monday.
"""
SOMEBODY = """
In the film hall 12 people were killed. | 12
The toll was predicted to rise after 20 people were killed. | 20
Nearly 30 people were killed. | 30
The blast killed almost 40 people. | 40
During the exercise two soldiers were killed. | 2
٢٤ soldiers were killed in Tarmel. | 24
２４ soldiers were killed in Tarmel. | 24
"""


def figures(text):
    return read(Document.of("r", "x", title=None, body=text), Gazetteer(())).figures


@pytest.mark.parametrize("text", NOBODY.strip().splitlines())
def test_nobody_is_counted_whom_nobody_says_to_be_harmed(text):
    assert figures(text) == ()


@pytest.mark.parametrize("line", SOMEBODY.strip().splitlines())
def test_those_harmed_are_counted_beside_the_same_words(line):
    text, _, value = line.partition(" | ")
    assert [figure.quantity.value for figure in figures(text)] == [int(value)]


def test_a_piece_of_a_number_with_a_fraction_is_no_number():
    assert [figure.quantity.value for figure in figures("Over 3½ dozen people were killed in Tarmel.")] == [None]
