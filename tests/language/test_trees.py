"""Trees: one for each sentence, the same in every company, read offline from files that are what the manifest says."""

import hashlib
import json
import pickle
import shutil
import socket
from importlib.metadata import PackageNotFoundError
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.errors import NoPipeline
from tallybook.language import trees as reading
from tallybook.language.trees import LONGEST, Tree, trees

SHIPPED = files("tallybook.language") / "english"
MANIFEST = json.loads((SHIPPED / "manifest.json").read_text(encoding="utf-8"))


def related(text: str) -> dict[str, tuple[str, str]]:
    """Each word with its relation and the word on which it depends."""
    tree = trees([text])[0]
    said = [text[start:end] for start, end in zip(tree.starts, tree.ends, strict=True)]
    return {said[n]: (tree.relations[n], said[head]) for n, head in enumerate(tree.heads)}


@pytest.mark.parametrize(
    ("text", "word", "relation", "head"),
    [
        ("At least 24 soldiers were killed in Tarmel on Monday, police said.", "soldiers", "nsubj:pass", "killed"),
        ("At least 24 soldiers were killed in Tarmel on Monday, police said.", "24", "nummod", "soldiers"),
        ("At least 24 soldiers were killed in Tarmel on Monday, police said.", "police", "nsubj", "said"),
        ("At least 24 soldiers were killed in Tarmel on Monday police said", "soldiers", "nsubj:pass", "killed"),
        ("A blast at the Osk market killed two nurses and their driver.", "nurses", "obj", "killed"),
        ("A blast at the Osk market killed two nurses and their driver.", "driver", "conj", "nurses"),
        ("The raid left seven villagers dead.", "villagers", "obj", "left"),
        ("Three of the wounded later died of burns.", "Three", "nsubj", "died"),
        ("Among the dead were two children.", "children", "nsubj", "dead"),
        ("The shelling has killed 40 people, including 12 women.", "women", "nmod", "people"),
        ("Guards of the northern river towns were killed.", "Guards", "nsubj:pass", "killed"),
    ],
)
def test_the_tree_of_an_invented_sentence(text: str, word: str, relation: str, head: str) -> None:
    assert related(text)[word] == (relation, head)


def test_the_tree_of_a_sentence_does_not_depend_on_those_read_with_it() -> None:
    texts = [f"In Osk {n} men of the {n}th company were wounded, and Belgar lost {n + 2} houses." for n in range(40)]
    assert trees(texts) == tuple(trees([text])[0] for text in texts)
    assert trees(texts[::-1]) == trees(texts)[::-1]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet=st.sampled_from("Two died. \n\t'’,;(\"5é-–…aB\u200b"), max_size=60), max_size=3))
def test_every_text_has_one_tree_over_its_words(texts: list[str]) -> None:
    for text, tree in zip(texts, trees(texts), strict=True):
        assert "".join(text.split()) == "".join(
            "".join(text[start:end].split()) for start, end in zip(tree.starts, tree.ends, strict=True)
        )
        if len(tree):
            assert tree.relations.count("root") == 1
            assert all(tree.root in {n, *tree.above(n)} for n in range(len(tree)))


def test_what_has_no_words_has_no_tree() -> None:
    assert trees(["", " \n "]) == (Tree(), Tree())
    assert trees([]) == ()


def test_only_the_beginning_of_an_endless_sentence_is_read() -> None:
    assert len(trees(["word " * 5_000])[0]) == LONGEST


def test_the_files_are_those_of_the_manifest() -> None:
    found = {
        path.name if folder == SHIPPED else f"{folder.name}/{path.name}"
        for folder in (SHIPPED / "pipeline", *(p for p in (SHIPPED / "pipeline").iterdir() if p.is_dir()))
        for path in folder.iterdir()
        if path.is_file()
    }
    assert found == {name.removeprefix("pipeline/") if name.count("/") > 1 else name for name in MANIFEST["sha256"]}
    for name, digest in MANIFEST["sha256"].items():
        assert hashlib.sha256((SHIPPED / name).read_bytes()).hexdigest() == digest, name


def test_the_manifest_says_under_which_licence_and_how_well_it_reads() -> None:
    assert MANIFEST["licence"] == "CC BY-SA 4.0"
    assert MANIFEST["scores"]["pud"]["dep_las"] >= 0.83
    attribution = (SHIPPED / "ATTRIBUTION.md").read_text(encoding="utf-8")
    for source in ("English Web Treebank", "GUM", "Wikinews", "CC BY-SA 4.0"):
        assert source in attribution


def test_the_pipeline_loads_without_network_or_pickle(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: Any, **__: Any) -> None:
        raise AssertionError("neither the network nor a pickle is needed")

    for module, name in ((socket.socket, "connect"), (pickle, "load"), (pickle, "loads"), (pickle, "Unpickler")):
        monkeypatch.setattr(module, name, forbidden)
    nlp = reading._pipeline.__wrapped__()
    assert [token.dep_ for token in nlp("Ten men died.")] == ["nummod", "nsubj", "ROOT", "punct"]


def test_another_series_of_spacy_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "version", lambda _: "4.1.0")
    with pytest.raises(NoPipeline, match=r"spaCy 4\.1\.0 cannot read the English pipeline; install"):
        reading._pipeline.__wrapped__()


def test_a_missing_spacy_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(reading, "version", missing)
    with pytest.raises(NoPipeline, match="spaCy is not installed; install"):
        reading._pipeline.__wrapped__()


@pytest.mark.parametrize("damage", [b"", b"{", None])
@pytest.mark.parametrize(
    "name", ["manifest.json", "pipeline/tok2vec/model", "pipeline/config.cfg", "pipeline/parser/moves"]
)
def test_a_damaged_file_of_the_pipeline_is_said_in_one_line(
    name: str, damage: bytes | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copy = tmp_path / "english"
    with as_file(SHIPPED) as folder:
        shutil.copytree(folder, copy)
    (copy / name).unlink() if damage is None else (copy / name).write_bytes(damage)
    monkeypatch.setattr(reading, "ENGLISH", copy)
    with pytest.raises(NoPipeline, match="the files of the English pipeline are damaged; install Tallybook again"):
        reading._pipeline.__wrapped__()
