"""Intake: files, folders, uploads and pasted texts to reports, one at a time, with a reason for what cannot be read."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from tallybook.errors import UnreadableReport
from tallybook.intake.decoding import whole
from tallybook.intake.fields import check_names
from tallybook.intake.files import File, read_file
from tallybook.intake.folders import found, label_of, read_path
from tallybook.intake.rows import too_large
from tallybook.model import Capture, Report, Unreadable
from tallybook.settings import Limits

__all__ = ["DEFAULT_LIMITS", "Limits", "read_paths", "read_text", "read_upload"]

DEFAULT_LIMITS = Limits()
LONGEST_LABEL = 200
PASTED = "pasted text"


def read_paths(
    paths: Sequence[Path], *, columns: Mapping[str, str] | None = None, limits: Limits = DEFAULT_LIMITS
) -> Iterator[Capture | Unreadable]:
    """Yield what files and folders hold, in the order given and by name inside a folder.

    `columns` says which column of a table is its text, title, outlet, published, address or id. Raises UnknownColumn
    where one is named that is not there; all else that is wrong comes as one Unreadable each.
    """
    named = dict(columns or {})
    check_names(named)
    return (arrival for path in paths for arrival in _read(Path(path), named, limits=limits))


def read_upload(
    name: str, content: bytes, *, columns: Mapping[str, str] | None = None, limits: Limits = DEFAULT_LIMITS
) -> Iterator[Capture | Unreadable]:
    """Yield what an uploaded file holds; its name is a label and says of what kind it is, and nothing more."""
    named = dict(columns or {})
    check_names(named)
    last = PurePosixPath(name.replace("\\", "/").replace("\x00", "")).name
    label = label_of(last)[-LONGEST_LABEL:] or "upload"
    return read_file(File(label, content, named, limits), PurePosixPath(last).suffix)


def read_text(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    address: str | None = None,
) -> Capture:
    """Return the capture of one pasted text, exactly as given; raises UnreadableReport where there is none.

    >>> read_text("Twelve were killed in Osk.", outlet="Tarmel Post").report.outlet
    'Tarmel Post'
    """
    exact = whole(text)
    if not exact.strip():
        raise UnreadableReport("it is empty", where=PASTED, todo="paste the text of a report")
    content = exact.encode("utf-8")
    if len(content) > DEFAULT_LIMITS.text:
        raise too_large(len(content), DEFAULT_LIMITS.text)
    given = {"title": title, "outlet": outlet, "published": published, "address": address}
    supplied = {name: whole(words) if words and words.strip() else None for name, words in given.items()}
    notes = (f"{PASTED}: characters that are no text were replaced by \ufffd, one by one",) if exact != text else ()
    return Capture(report=Report.of(content, "text/plain", **supplied), content=content, label=PASTED, notes=notes)


def _read(path: Path, named: Mapping[str, str], *, limits: Limits) -> Iterator[Capture | Unreadable]:
    for each in found(path):
        if isinstance(each, Unreadable):
            yield each
        else:
            yield from read_path(each, named=named, limits=limits)
