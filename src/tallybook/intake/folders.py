"""Files and folders on the disk: found in one order on every machine, read one at a time."""

import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from tallybook.errors import UnreadableReport
from tallybook.intake.decoding import whole
from tallybook.intake.files import Arrivals, File, limit_of, read_file
from tallybook.intake.rows import too_large
from tallybook.model import Unreadable
from tallybook.settings import Limits

CHECK = "check the path, and who may read it"
OWN = (".tally", ".tally-wal", ".tally-shm")
"""A book that lies among the reports, perhaps the one that they are added to."""

LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What file managers leave behind in folders; nobody put it there to be read."""

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def label_of(path: Path | str) -> str:
    r"""Return a path as it is shown: one line of text, whatever the name holds.

    >>> label_of("a\nb.txt")
    'a�b.txt'
    """
    return CONTROL.sub("\ufffd", whole(str(path)))


def found(path: Path) -> Iterator[Path | Unreadable]:
    """Yield the path if it is a file, or the files below it sorted by name, and a reason for what is passed over."""
    waiting: list[Path | Unreadable] = _inside(path) if _is_folder(path) else [path]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Unreadable) or each == path:
            yield each
        elif each.name.endswith(OWN) or each.name in LITTER:
            continue
        elif each.name.startswith("."):
            yield _left(each, "it is hidden", todo="name it itself if it is to be read")
        elif not _is_folder(each):
            yield each
        elif each.is_symlink():  # it may lead back here, or to the whole disk
            yield _left(each, "it is a link to a folder", todo="name that folder itself if it is to be read")
        else:
            waiting += _inside(each)


def read_path(path: Path, *, named: Mapping[str, str], limits: Limits) -> Arrivals:
    """Yield what the file at a path holds, or the reason why it cannot be read."""
    label = label_of(path)
    try:
        content = _content(path, limits)
    except UnreadableReport as error:
        yield Unreadable(label=label, reason=error.what, todo=error.todo)
    else:
        yield from read_file(File(label, content, named, limits), path.suffix)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # opening it as a file will say what is wrong
        return False


def _inside(folder: Path) -> list[Path | Unreadable]:
    """Return what a folder holds, last name first, as it is taken from the end."""
    try:
        names = sorted((each.name for each in folder.iterdir()), reverse=True)
    except OSError as error:
        return [_left(folder, f"the folder cannot be opened ({error.strerror})", todo=CHECK)]
    if not names:
        return [_left(folder, "the folder is empty", todo="leave it out")]
    return [folder / name for name in names]


def _left(path: Path, reason: str, *, todo: str) -> Unreadable:
    return Unreadable(label=label_of(path), reason=reason, todo=todo)


def _content(path: Path, limits: Limits) -> bytes:
    try:
        known = path.stat()
        most = limit_of(path.suffix, limits)
        if not stat.S_ISREG(known.st_mode):  # opening a pipe or a device could wait for ever
            raise UnreadableReport("it is no regular file", todo="give a file")
        if known.st_size > most:
            raise too_large(known.st_size, most)
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError as error:
        raise UnreadableReport("there is no such file or folder", todo=CHECK) from error
    except (OSError, ValueError) as error:
        what = getattr(error, "strerror", None) or str(error)
        raise UnreadableReport(f"it cannot be opened ({what})", todo=CHECK) from error
