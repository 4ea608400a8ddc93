"""Trees: what depends on what in a sentence, as a tagger and parser shipped with the package read it.

The pipeline behind them is loaded when the first sentence is asked for. One sentence has one tree, and the tree of a
sentence does not depend on those that are read with it.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from tallybook.errors import NoPipeline

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LONGEST = 120  # words; what stands behind them in a sentence has no place in its tree
WIDEST = 12  # characters a word: a text is cut before its words are told apart
ENGLISH = files("tallybook.language") / "english"
SERIES = "3.8"
INSTALL = f"install Tallybook with what it needs, among it spaCy {SERIES}"


@dataclass(frozen=True, slots=True)
class Tree:
    """The words of a sentence from left to right, each with its place, its tags, its head and its relation to it.

    `kinds` are the universal parts of speech (NOUN, VERB), `tags` those of the Penn treebank (NNS, VBD); `heads` are
    places in these tuples, and the root is its own head. The relations are those of Universal Dependencies.
    """

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.heads)

    @property
    def root(self) -> int:
        """The word on which all others depend."""
        return self.relations.index("root")

    def children(self, n: int) -> tuple[int, ...]:
        """Return the words that depend on a word, from left to right."""
        return tuple(k for k, head in enumerate(self.heads) if head == n != k)

    def word_at(self, offset: int) -> int | None:
        """Return the word that holds a place in the text, None where there is none."""
        return next((n for n, end in enumerate(self.ends) if self.starts[n] <= offset < end), None)

    def above(self, n: int) -> Iterator[int]:
        """Yield the words on which a word depends, from its head up to the root."""
        while self.heads[n] != n:
            n = self.heads[n]
            yield n


def trees(texts: Sequence[str]) -> tuple[Tree, ...]:
    """Return the tree of each sentence, in their order.

    >>> tree = trees(["Ten men died."])[0]
    >>> [tree.relations[n] for n in range(len(tree))], tree.heads[1]
    (['nummod', 'nsubj', 'root', 'punct'], 2)
    """
    if not any(text.strip() for text in texts):
        return tuple(Tree() for _ in texts)
    nlp = _pipeline()
    docs = [_words(nlp, text) for text in texts]
    told = iter(nlp.pipe([doc for doc, _ in docs if len(doc)]))
    return tuple(_tree(next(told), starts) if len(doc) else Tree() for doc, starts in docs)


@lru_cache(maxsize=512)
def tree(text: str) -> Tree:
    """Return the tree of one sentence; those who ask for the same one share it."""
    return trees([text])[0]


def fingerprint() -> str:
    """Return a short hash of the pipeline by its manifest, which names the digest of each file; "none" without one.

    >>> len(fingerprint())
    8
    """
    try:
        return sha256((ENGLISH / "manifest.json").read_bytes()).hexdigest()[:8]
    except OSError:  # said in full where a tree is asked for
        return "none"


@cache
def _pipeline() -> "Language":
    """Load the shipped pipeline; what cannot be loaded is said in one line."""
    try:
        known = version("spacy")
    except PackageNotFoundError as missing:
        raise NoPipeline("spaCy is not installed", todo=INSTALL) from missing
    if not known.startswith(f"{SERIES}."):
        raise NoPipeline(f"spaCy {known} cannot read the English pipeline", todo=INSTALL)
    try:
        import spacy

        with as_file(ENGLISH) as folder:
            _verify(folder)
            return spacy.load(folder / "pipeline")
    except ImportError as broken:
        raise NoPipeline("spaCy cannot be loaded", todo=INSTALL) from broken
    except (OSError, ValueError, KeyError) as damaged:
        raise NoPipeline("the files of the English pipeline are damaged", todo="install Tallybook again") from damaged


def _verify(folder: Path) -> None:
    """Refuse files that are not those of the manifest: other weights would give other trees and say nothing."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    for name, digest in sorted(manifest["sha256"].items()):
        if sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise ValueError(name)


def _words(nlp: "Language", text: str) -> tuple["Doc", tuple[int, ...]]:
    """Return the words of a sentence without what is only white space, and where each of them starts."""
    from spacy.tokens import Doc

    told = [token for token in nlp.make_doc(text[: LONGEST * WIDEST]) if not token.is_space][:LONGEST]
    doc = Doc(
        nlp.vocab,
        words=[token.text for token in told],
        spaces=[bool(token.whitespace_) for token in told],
        sent_starts=[n == 0 for n in range(len(told))],
    )
    return doc, tuple(token.idx for token in told)


def _tree(doc: "Doc", starts: tuple[int, ...]) -> Tree:
    heads = [token.head.i for token in doc]
    relations = [token.dep_.lower() for token in doc]
    roots = [n for n, head in enumerate(heads) if head == n]
    for n in roots[1:]:  # one sentence, one tree: what stands apart depends on the first root
        heads[n], relations[n] = roots[0], "dep"
    return Tree(
        starts=starts,
        ends=tuple(start + len(token) for start, token in zip(starts, doc, strict=True)),
        kinds=tuple(token.pos_ for token in doc),
        tags=tuple(token.tag_ for token in doc),
        heads=tuple(heads),
        relations=tuple(relations),
    )
