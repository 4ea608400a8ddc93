"""Who has a page across reports: bodies and office holders, and nobody who speaks as a private person or unnamed."""

import pytest

from tallybook import Book

SPEAKERS = [
    ("The Health Ministry said on Tuesday that nine people were killed in Tarmel.", ["Health Ministry"]),
    ("The army said that nine people were killed in Tarmel on Tuesday.", ["army"]),
    ("The mayor of Tarmel, Elsa Toreth, said nine people were killed on Tuesday.", ["Elsa Toreth"]),
    ("The Kestrian Rights Monitor said nine people were killed in Tarmel on Tuesday.", ["Kestrian Rights Monitor"]),
    ("The Belgar News Agency said nine people were killed in Tarmel on Tuesday.", ["Belgar News Agency"]),
    ("Nine people were killed in Tarmel on Tuesday, a doctor, Lena Orr, said.", []),
    ("Nine people were killed in Tarmel on Tuesday, a resident, Ilan Dorev, said.", []),
    ("Nine people were killed in Tarmel on Tuesday, an official said on condition of anonymity.", []),
    ("Nine people were killed in Tarmel on Tuesday, nurses said.", []),
    ("Nine people were killed in Tarmel on Tuesday, local media reported.", []),
    ("Nine people were killed in Tarmel on Tuesday, a war monitor said.", []),
]


@pytest.mark.parametrize(("sentence", "voices"), SPEAKERS)
def test_only_bodies_and_office_holders_have_a_page(sentence: str, voices: list[str]) -> None:
    with Book.open(None) as book:
        book.add_text(sentence, outlet="Osk Herald", published="2031-03-04")
        book.run()
        assert [row.name for row in book.voices()] == voices
        linked = [row.voice_id for row in book.claims() if row.voice_id]
        assert bool(linked) is bool(voices)
