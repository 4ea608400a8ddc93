"""Reports on an invented bombing over a week: floors, a correction, a ceiling, a copy, no day, and a private name."""

from collections.abc import Iterator
from contextlib import contextmanager

from tallybook.book import Book

REPORTS = [
    (
        "Kestria Wire",
        "2031-03-04",
        "Bomb at Tarmel station kills nine",
        (
            "A bomb at the railway station of Tarmel on Tuesday, 4 March 2031, killed at least nine people, police "
            "said. Police said that 20 people were wounded in the bombing."
        ),
    ),
    (
        "Osk Morning Post",
        "2031-03-04",
        "At least nine die in Tarmel",
        (
            "At least nine people were killed when a bomb exploded at the railway station of Tarmel on Tuesday, police "
            "said."
        ),
    ),
    (
        "The Lantern",
        "2031-03-05",
        "After the bomb",
        "Eleven people died in Tuesday's bombing of the railway station of Tarmel.",
    ),
    (
        "Kestria Wire",
        "2031-03-06",
        "Toll of Tarmel station bombing rises",
        (
            "Fourteen people were killed in Tuesday's bombing of the station of Tarmel, police said on Thursday. "
            "Three of them were children, police said. Up to 16 people were killed, the fire brigade said."
        ),
    ),
    (
        "Belgar Courier",
        None,
        "Ilan Dorev mourned",
        (
            "Between 13 and 15 people died in the bombing of the railway station of Tarmel on 4 March 2031, the rights "
            "group Count the Harm said. Among the dead was the baker Ilan Dorev, his sister said."
        ),
    ),
]


@contextmanager
def station() -> Iterator[Book]:
    """Open a book with these reports, computed."""
    with Book.open(None) as book:
        for outlet, published, title, body in REPORTS:
            book.add_text(f"{title}\n\n{body}", outlet=outlet, published=published, title=title)
        book.run()
        yield book
