"""Files and folders on the disk: order, what is passed over, and what cannot be opened."""

import json
import os
from pathlib import Path

import pytest

from tallybook.errors import UnknownColumn
from tallybook.intake import Limits, read_paths
from tallybook.model import Capture, Unreadable


def put(folder: Path, name: str, text: str = "Twelve people died.") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def said(*paths: Path) -> list[tuple[str, str]]:
    return [
        (Path(each.label).name, each.reason if isinstance(each, Unreadable) else "read") for each in read_paths(paths)
    ]


def test_a_folder_is_read_by_name_and_to_the_bottom(tmp_path: Path) -> None:
    for name in ["b.txt", "a/z.txt", "a/b/c.md", "a.txt", "c.json"]:
        put(tmp_path, name, '[{"text": "Two."}]' if name == "c.json" else "Twelve.")
    assert [name for name, _ in said(tmp_path)] == ["c.md", "z.txt", "a.txt", "b.txt", "c.json#1"]


def test_nothing_in_a_folder_is_passed_over_in_silence(tmp_path: Path) -> None:
    put(tmp_path, ".notes.txt")
    put(tmp_path, ".git/config.txt")
    put(tmp_path, "a.txt")
    put(tmp_path, "photo.jpg")
    (tmp_path / "empty").mkdir()
    assert said(tmp_path) == [
        (".git", "it is hidden"),
        (".notes.txt", "it is hidden"),
        ("a.txt", "read"),
        ("empty", "the folder is empty"),
        ("photo.jpg", "it is not of a kind that Tallybook reads"),
    ]


@pytest.mark.parametrize("name", ["b.tally", "b.tally-wal", ".DS_Store", "Thumbs.db"])
def test_a_book_and_what_file_managers_leave_behind_are_passed_over(tmp_path: Path, name: str) -> None:
    put(tmp_path, "a.txt")
    put(tmp_path, name)
    assert said(tmp_path) == [("a.txt", "read")]


def test_a_hidden_file_or_folder_is_read_where_it_is_named(tmp_path: Path) -> None:
    hidden = put(tmp_path, ".notes/.a.txt")
    assert said(hidden) == [(".a.txt", "read")]
    put(tmp_path, ".notes/b.txt")
    assert said(hidden.parent) == [(".a.txt", "it is hidden"), ("b.txt", "read")]


def test_links_to_folders_are_said_and_not_followed(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt")
    (tmp_path / "in" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "in" / "self").symlink_to(tmp_path / "in" / "self")
    (tmp_path / "in" / "gone.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "in" / "same.txt").symlink_to(tmp_path / "in" / "a.txt")
    found = dict(said(tmp_path / "in"))
    assert (found["a.txt"], found["same.txt"], found["up"]) == ("read", "read", "it is a link to a folder")
    assert found["gone.txt"] == "there is no such file or folder"
    assert "cannot be opened" in found["self"]


@pytest.mark.parametrize("name", ["gone.txt", "gone", "x" * 5000, "a\x00b.txt", "a.txt/b.txt"])
def test_a_path_that_is_not_there_is_one_clear_line(tmp_path: Path, name: str) -> None:
    put(tmp_path, "a.txt")
    (found,) = read_paths([tmp_path / name])
    assert isinstance(found, Unreadable)
    assert "no such file" in found.reason or "cannot be opened" in found.reason
    assert "\x00" not in found.label
    assert found.todo


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert said(tmp_path) == [("a.txt", "it is no regular file")]


def test_a_large_file_is_refused_by_its_size_without_being_read(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt")
    os.truncate(path, 50_000_000)
    assert said(path) == [("a.txt", "it is too large (50.0 MB; at most 20.0 MB are read)")]
    (found,) = read_paths([put(tmp_path, "b.html")], limits=Limits(html=5))
    assert isinstance(found, Unreadable)


def test_a_name_that_is_no_text_is_shown_as_one_line(tmp_path: Path) -> None:
    name = os.fsdecode(b"a\xff\n.txt")
    put(tmp_path, name)
    (found,) = read_paths([tmp_path])
    assert isinstance(found, Capture)
    assert found.label == f"{tmp_path}/a\ufffd\ufffd.txt"


def test_files_are_read_one_at_a_time(tmp_path: Path) -> None:
    first, second = put(tmp_path, "a.txt"), put(tmp_path, "b.txt")
    arrivals = read_paths([first, second])
    assert isinstance(next(arrivals), Capture)
    second.write_text("Changed since.", encoding="utf-8")
    later = next(arrivals)
    assert isinstance(later, Capture)
    assert later.content == b"Changed since."


def test_a_column_named_wrongly_stops_before_its_file(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    put(tmp_path, "b.csv", "text,title\nTwelve,Raid\n")
    arrivals = read_paths([tmp_path], columns={"text": "Wortlaut"})
    assert isinstance(next(arrivals), Capture)
    with pytest.raises(UnknownColumn, match='"text", "title"'):
        next(arrivals)
    with pytest.raises(UnknownColumn):
        read_paths([tmp_path], columns={"body": "text"})


def test_a_list_of_reports_is_read_with_its_ids(tmp_path: Path) -> None:
    text = "Mon 5 May 2031 Twelve died in Osk."
    row = {"id": "r1", "outlet": "post", "published": "2031-05-05", "title": "Raid", "text": text}
    (found,) = read_paths([put(tmp_path, "REPORTS.json", json.dumps([row]))])
    assert isinstance(found, Capture)
    assert (found.external_id, found.content.decode(), found.notes) == ("r1", text, ())
    assert found.label == f"{tmp_path / 'REPORTS.json'}#1"
