"""Manner: the channel, the words of doubt, the day on which something was said; all sentences are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims import read
from tallybook.claims.speech.manner import channel_in, doubt_after, doubt_in
from tallybook.gazetteer import Gazetteer
from tallybook.model import Document


@pytest.mark.parametrize(
    ("sentence", "channel"),
    [
        ("The army said in an Instagram post on Monday that two had died.", "Instagram post"),
        ("The governor denied it in a written statement.", "written statement"),
        ("The rebels said in a statement that they had left Osk.", "statement"),
        ("“We saw it,” the nurse told Radio Osk.", "Radio Osk"),
        ("A surgeon told Reuters by phone that the ward was full.", "phone"),
        ("The mayor tweeted that nobody was hurt.", "tweeted"),
        ("The minister wrote on Facebook that the raid was over.", "Facebook"),
        ("The president said in a televised address that the war was won.", "televised address"),
        ("The general spoke at a news conference in Belgar.", "news conference"),
        ("The ministry reported the deaths on its Telegram channel.", "Telegram channel"),
        ("State television said so, and in a video message the group claimed the raid.", "video message"),
        ("The attorney general said it on state media.", "state media"),
        ("A report on the floods is due in May.", None),
        ("Police answered a phone call from the house.", None),
        ("The colonel told the president that the road was open.", None),
        ("The doctor said nothing more.", None),
    ],
)
def test_through_which_channel_somebody_speaks(sentence: str, channel: str | None):
    assert channel_in(sentence) == channel


@pytest.mark.parametrize(
    ("sentence", "doubt"),
    [
        ("The report could not be independently verified.", "could not be independently verified"),
        ("Reuters could not immediately verify the account.", "could not immediately verify"),
        ("The alleged raid took place at dawn.", "alleged"),
        ("Unconfirmed reports spoke of ten dead.", "Unconfirmed"),
        ("He blamed Ostra without providing evidence.", "without providing evidence"),
        ("The army gave no evidence for its claim.", "gave no evidence"),
        ("The raid took place at dawn.", None),
    ],
)
def test_with_which_words_a_report_keeps_its_distance(sentence: str, doubt: str | None):
    assert doubt_in(sentence) == doubt


@pytest.mark.parametrize(
    ("sentence", "doubt"),
    [
        ("The claim could not be independently verified.", "could not be independently verified"),
        ("But none of these reports could be verified.", None),
        ("Neither account could be checked, and both are unverified.", "unverified"),
        ("Reuters could not verify it.", "could not verify"),
        ("It was not possible to say more; the news is unconfirmed.", "unconfirmed"),
        ("The alleged killer was caught in Osk.", None),
        ("Two alleged rebels fled.", None),
    ],
)
def test_the_next_sentence_doubts_what_it_takes_up(sentence: str, doubt: str | None):
    assert doubt_after(sentence) == doubt


def statements(body: str):
    return read(Document.of("r", "x", title=None, body=body), Gazetteer(())).statements


def test_a_claim_is_doubted_by_the_sentence_after_it_which_names_it_as_what_it_is_about():
    body = "The army said that its jets did not attack the village. The claim could not be independently verified."
    denied, open_end = statements(body)
    assert denied.speaker is not None
    assert denied.speaker.doubt == "could not be independently verified"
    assert open_end.kind == "unconfirmed"
    assert open_end.about == (denied.id,)


def test_doubt_of_something_else_leaves_a_claim_alone():
    denied = statements("The army denied the raid. The alleged killer of the judge was caught in Osk.")[0]
    assert denied.speaker is not None
    assert denied.speaker.doubt is None


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("The army said on Sunday that it had not attacked the village.", "Sunday"),
        ("On Monday, the mayor condemned the attack of Friday in Osk.", "Monday"),
        ("The rebels on Tuesday blamed the army for the raid.", "Tuesday"),
        ("“We condemn this massacre,” Mayor Ada Orr said in a statement on Sunday.", "Sunday"),
        ("The army announced the deaths in a Telegram post on Monday, saying “we mourn the dead of Osk”.", "Monday"),
        ("Governor Ada Orr condemned the attack on Friday.", None),
        ("Governor Ada Orr condemned Friday's attack.", None),
        ("“They shot at us on Friday and killed my son,” a baker said.", None),
    ],
)
def test_the_day_of_a_statement_is_that_on_which_it_was_made(body: str, day: str | None):
    said = statements(body)[0].said_on
    assert (said.text if said else None) == day


@given(st.text(alphabet='the army said “we ” ‘ ’ " could not verify told X . , in a statement', max_size=200))
def test_any_tangle_of_words_is_looked_through(sentence: str):
    channel, doubt = channel_in(sentence), doubt_in(sentence)
    assert channel is None or channel in sentence
    assert doubt is None or doubt in sentence
