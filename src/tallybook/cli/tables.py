"""Tables and words on a screen, as every answer is printed."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tallybook.cli.terminal import harmless

SHORT = 8  # characters of an id that are shown; any start that fits one record only will do
PIPE_WIDTH = 140  # where there is no screen to fit


def console(*, stderr: bool = False) -> Console:
    """Return the screen, or what stands for it in a pipe."""
    made = Console(stderr=stderr, highlight=False, soft_wrap=False)
    return made if made.is_terminal else Console(stderr=stderr, highlight=False, width=PIPE_WIDTH)


def table(*columns: str) -> Table:
    """Return an empty table with these columns."""
    made = Table(box=None, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for name in columns:
        made.add_column(name, overflow="fold", no_wrap=name in ("incident", "claim", "report", "outcome", "signature"))
    return made


def shown(words: str) -> Text:
    """Return words that came in from outside, as text without markup and without orders to the screen."""
    return Text(harmless(words))


def numbered(number: int | None) -> str:
    """Return a number, or a dash where there is none."""
    return "–" if number is None else str(number)
