"""Attributed words: who is credited with what, by which words, in any news text."""

from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tallybook.claims.speech.attributed import Attributed, attributed
from tallybook.language import passages
from tallybook.model import Document


def read(body: str) -> tuple[Document, tuple[Attributed, ...]]:
    document = Document.of("r", "test", title=None, body=body)
    return document, attributed(document, passages(document))


def told(body: str) -> list[tuple[str, str, str]]:
    document, found = read(body)

    def words(stretches: tuple[tuple[int, int], ...]) -> str:
        return " … ".join(document.text[start:end] for start, end in stretches)

    return [(words(one.source), words(one.cue), words(one.content)) for one in found if not one.nested]


@pytest.mark.parametrize(
    ("body", "source", "cue", "content"),
    [
        ("Belm says the mill is closed.", "Belm", "says", "the mill is closed"),
        ("The mill is closed, Belm says.", "Belm", "says", "The mill is closed"),
        ("The mill, Belm says, is closed.", "Belm", "says", "The mill … is closed."),
        ("Belm told the council that the mill was closed.", "Belm", "told", "that the mill was closed"),
        ("Belm has also said that the mill is closed.", "Belm", "has also said", "that the mill is closed"),
        ("According to Belm, the mill is closed.", "Belm", "According to", "the mill is closed."),
        ("The mill is closed, according to the Osk guild.", "the Osk guild", "according to", "The mill is closed"),
        ("Belm is calling for a ban on mills.", "Belm", "is calling for", "a ban on mills"),
        ("Belm criticised the plan for the mill.", "Belm", "criticised", "the plan for the mill"),
        ("Belm urged the guild to open the mill.", "Belm", "urged", "the guild to open the mill"),
        ("Belm called the mill a disgrace.", "Belm", "called", "the mill a disgrace"),
        ("Belm wants to close the mill.", "Belm", "wants", "to close the mill"),
        ("Belm believes that the mill will close.", "Belm", "believes", "that the mill will close"),
        ("Belm went on to say that the mill will close.", "Belm", "went on to say", "that the mill will close"),
        ("The mill was described by Belm as a disgrace.", "Belm", "was described by", "The mill … as a disgrace"),
        ("Belm was critical of the mill.", "Belm", "was critical of", "the mill"),
        ("Belm is afraid that the mill will close.", "Belm", "is afraid", "that the mill will close"),
        ("“We close,” said Ada Belm, who owns the mill.", "Ada Belm, who owns the mill", "said", "“We close,”"),
    ],
)
def test_a_credit_has_its_source_its_cue_and_its_content(body: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in told(body)


@pytest.mark.parametrize(
    ("body", "source", "content"),
    [
        ("“We ran. They fell,” a guard said.", "a guard", "“We ran. They fell,”"),
        ("“We ran,” a guard said. “They fell. Nobody came.”", "a guard", "“We ran,” … “They fell. Nobody came.”"),
        ('"We ran," a guard said. "They all fell."', "a guard", '"We ran," … "They all fell."'),
        ("“We,” a guard said, “ran for the gate.”", "a guard", "“We,” … “ran for the gate.”"),
        ("A guard said:\n\n“We ran for the gate. They fell.”", "A guard", "“We ran for the gate. They fell.”"),
        ("''We ran for the gate,'' a guard said.", "a guard", "''We ran for the gate,''"),
    ],
)
def test_a_quotation_is_content_as_far_as_it_runs(body: str, source: str, content: str) -> None:
    assert [(one[0], one[2]) for one in told(body)] == [(source, content)]


def test_what_goes_on_beside_a_credit_is_no_content_of_it() -> None:
    found = told("The guild said the mill had closed, adding that no one was told.")
    assert [(source, cue) for source, cue, _ in found] == [("The guild", "said"), ("The guild", "adding")]
    assert [content for _, _, content in found] == ["the mill had closed", "that no one was told"]


def test_a_credit_within_what_another_says_is_nested() -> None:
    document, found = read("The army said that the rebels had claimed that ten men died.")
    words = [document.text[slice(*one.cue[0])] for one in found]
    assert list(zip(words, [one.nested for one in found], strict=True)) == [("said", False), ("had claimed", True)]


@pytest.mark.parametrize(
    "body",
    [
        "The market opened at dawn.",
        "“Nobody came to the gate at dawn.”",
        "“We ran. They fell.” “Nobody came.”\n\n“The gate was shut.”",
        "The “market” opened at dawn.",
        "It was a “success”. The gate was shut.",
        "",
        "   ",
    ],
)
def test_nobody_is_invented(body: str) -> None:
    assert [source for source, _, _ in told(body) if source] == []


def test_who_speaks_within_a_quotation_is_not_who_quotes() -> None:
    found = told("“Belm said the gate was shut,” a guard told the radio.")
    assert [source for source, _, _ in found] == ["a guard"]


def test_a_quotation_that_never_closes_takes_nothing_with_it() -> None:
    found = told("“The gate was shut, a guard said.\n\nThe market opened at dawn.\n\nBelm said it rained.")
    assert ("Belm", "said", "it rained") in found
    assert not any("market" in content for _, _, content in found)


PIECES = st.sampled_from(
    [
        *("“", "”", '"', "'", "‘", "’", "''", "«", "»", ",", ".", ":", "―", "–", "\n\n"),
        *("\u200f", "\u202b", "\u200b", "\u00a0"),
        *("said", "Belm", "the guard", "according to", "that", "ten men died", "claims", "was told by", "his claim"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=80))
@example("according to")
@example("“said said” said said")
def test_every_span_lies_in_the_document_and_none_of_an_attribution_overlap(body: str) -> None:
    document, found = read(body)
    for one in found:
        spans = [*one.source, *one.cue, *one.content]
        assert all(0 <= start < end <= len(document.text) for start, end in spans)
        assert all(a[1] <= b[0] or b[1] <= a[0] for a, b in combinations(spans, 2))
        assert one.cue
        assert one.content


@pytest.mark.parametrize(
    "body",
    [
        "“" * 5_000,
        '"a" ' * 5_000,
        "''" * 5_000 + "'a" * 5_000,
        "the guard said " * 30_000,
        "“We ran,” said Belm. " * 500,
        "\u202eBelm said\u200b ten men died\u202c.",
    ],
)
def test_hostile_text_is_read(body: str) -> None:
    document, found = read(body)
    assert all(end <= len(document.text) for one in found for _, end in one.content)
