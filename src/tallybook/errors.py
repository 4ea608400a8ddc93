"""Every error that Tallybook raises on purpose.

TallybookError                 anything a user can be told in one line
├── InputError                 what was handed in cannot be used
│   ├── UnreadableReport       one report cannot be read; the others go on
│   ├── UnknownColumn          a table lacks a column that was named
│   └── BadSetting             a setting, an option or a codebook is wrong
├── NotFound                   nothing in the book answers to that name
├── NoPipeline                 the English pipeline cannot be loaded
├── NoWeights                  learned weights cannot be read
└── BookError                  the book itself
    ├── NotABook               the file is not a book
    ├── NewerBook              the book was written by a newer Tallybook
    ├── BrokenBook             the record does not agree with itself
    └── StorageFailed          the disk is full, locked or read-only

Each error says what is wrong, where, and what to do; the command line prints it as one line and exits with 2.
"""


class TallybookError(Exception):
    """Anything that goes wrong in a way a user can be told in one line."""

    def __init__(self, what: str, *, where: str = "", todo: str = "") -> None:
        """Keep the three parts apart, so that a page may lay them out and a log may join them."""
        self.what = what
        self.where = where
        self.todo = todo
        super().__init__(self.line())

    def line(self) -> str:
        """Return the error as one line: where, what, what to do.

        >>> InputError("the file is empty", where="a.txt", todo="leave it out").line()
        'a.txt: the file is empty; leave it out'
        """
        said = f"{self.where}: {self.what}" if self.where else self.what
        said = f"{said}; {self.todo}" if self.todo else said
        return " ".join(said.split())


class InputError(TallybookError):
    """What was handed in cannot be used."""


class UnreadableReport(InputError):
    """One report cannot be read; it is kept with its reason and the others go on."""


class UnknownColumn(InputError):
    """A table lacks a column that was named."""


class BadSetting(InputError):
    """A setting, an option or a codebook is wrong."""


class NotFound(TallybookError):
    """Nothing in the book answers to that name."""


class NoPipeline(TallybookError):
    """The English pipeline cannot be loaded: spaCy is missing, of another kind, or its files are damaged."""


class NoWeights(TallybookError):
    """Learned weights that are shipped are missing or damaged."""


class BookError(TallybookError):
    """The book itself cannot be used."""


class NotABook(BookError):
    """The file is not a book."""


class NewerBook(BookError):
    """The book was written by a newer Tallybook."""


class BrokenBook(BookError):
    """The record does not agree with itself."""


class StorageFailed(BookError):
    """The disk is full, locked or read-only."""
