"""Which column or field of a table holds what: named by the user, or guessed from its name and said."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tallybook.errors import UnknownColumn, UnreadableReport
from tallybook.intake.decoding import whole

# For each field of a report the names that tables give it, the surest first. Compared without case, spaces and signs.
SPELLINGS: dict[str, tuple[str, ...]] = {
    "text": (
        "text",
        "body",
        "content",
        "fulltext",
        "bodytext",
        "articletext",
        "articlebody",
        "reporttext",
        "storytext",
        "maintext",
        "rawtext",
        "textcontent",
        "article",
        "report",
        "story",
    ),
    "title": ("title", "headline", "heading", "articletitle", "reporttitle"),
    "outlet": (
        "outlet",
        "publisher",
        "site",
        "sitename",
        "outletname",
        "newspaper",
        "publication",
        "media",
        "source",
        "sourcename",
    ),
    "published": (
        "published",
        "publishedat",
        "publishedon",
        "publicationdate",
        "datepublished",
        "publisheddate",
        "publishdate",
        "pubdate",
        "reportdate",
        "articledate",
        "date",
        "datetime",
    ),
    "address": ("url", "address", "link", "uri", "articleurl", "reporturl", "webaddress", "sourceurl", "href"),
    "id": ("id", "externalid", "reportid", "articleid", "documentid", "docid", "uid", "guid"),
}

_FIELD_OF = {spelling: (name, rank) for name, known in SPELLINGS.items() for rank, spelling in enumerate(known)}


@dataclass(frozen=True, slots=True)
class Fields:
    """For each field of a report the column that holds it, and the sentence that says so where it was guessed."""

    columns: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None


def check_names(columns: Mapping[str, str]) -> None:
    """Raise UnknownColumn where the user maps a field that a report does not have."""
    for name in sorted(set(columns) - set(SPELLINGS)):
        raise UnknownColumn(f'a report has no "{name}"', where="columns", todo=f"map one of {', '.join(SPELLINGS)}")


def field_of(name: str) -> str | None:
    """Return the field that a column or header line of this name holds, if any.

    >>> field_of("Published At"), field_of("publication_date"), field_of("Casualties")
    ('published', 'published', None)
    """
    known = _FIELD_OF.get(_bare(name))
    return known[0] if known else None


def fields_of(present: Sequence[str], *, named: Mapping[str, str], label: str) -> Fields:
    """Decide which of the columns present hold what.

    Raises UnknownColumn where one that the user named is not there, UnreadableReport where none holds the text.

    >>> fields_of(["Body", "Headline", "Mood"], named={}, label="a.csv").note
    'a.csv: read "Body" as the text, "Headline" as the title; left out "Mood"'
    """
    columns = {name: _named(column, present, label=label) for name, column in named.items()}
    guesses = sorted((*_FIELD_OF[_bare(column)], at) for at, column in enumerate(present) if _bare(column) in _FIELD_OF)
    taken = set(columns.values())
    for name, _, at in guesses:
        if name not in columns and present[at] not in taken:
            columns[name] = present[at]
    if "text" not in columns:
        raise UnreadableReport(
            f"no column holds the text of the reports; there are {listed(present)}",
            todo="name the column, as text=COLUMN",
        )
    return Fields(columns, _note(columns, present, label=label))


def listed(names: Iterable[str]) -> str:
    """Return names as one readable list, cut where it is long.

    >>> listed(["a", "b"]), listed([])
    ('"a", "b"', 'none')
    """
    every = [f'"{shortened(name)}"' for name in names]
    most = 20
    more = f" and {len(every) - most} more" if len(every) > most else ""
    return (", ".join(every[:most]) or "none") + more


def shortened(name: str) -> str:
    """Return a name on one line, cut where it is long."""
    most = 40
    line = whole(" ".join(name.split()))
    return line if len(line) <= most else f"{line[:most]}…"


def _bare(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _named(column: str, present: Sequence[str], *, label: str) -> str:
    if column in present:
        return column
    alike = [each for each in present if each.strip().casefold() == column.strip().casefold()]
    if len(alike) == 1:
        return alike[0]
    raise UnknownColumn(f'there is no column "{shortened(column)}"', where=label, todo=f"name one of {listed(present)}")


def _note(columns: Mapping[str, str], present: Sequence[str], *, label: str) -> str | None:
    order = [name for name in SPELLINGS if name in columns]
    read = [f'"{shortened(columns[name])}" as the {name}' for name in order if columns[name] != name]
    taken = set(columns.values())
    left = [column for at, column in enumerate(present) if column not in taken or column in present[:at]]
    parts = [f"read {', '.join(read)}"] if read else []
    parts += [f"left out {listed(left)}"] if left else []
    return f"{label}: {'; '.join(parts)}" if parts else None
