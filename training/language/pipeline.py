"""The pipeline before it has learned: its parts and their sizes, its tokeniser, and sentences made into examples."""

from collections.abc import Iterable

import numpy as np
import spacy
from spacy.attrs import SENT_START
from spacy.lang.char_classes import ALPHA, HYPHENS
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import compile_infix_regex

from training.language.treebanks import Sentence

WIDTH = 96
HIDDEN = 64
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH}
TAGGER = {"model": {"@architectures": "spacy.Tagger.v2", "nO": None, "tok2vec": LISTENER}}
TOK2VEC = {
    "model": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": WIDTH,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": [5000, 1000, 2500, 2500],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": WIDTH,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }
}
PARSER = {
    "learn_tokens": False,
    "min_action_freq": 20,
    "model": {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "parser",
        "extra_state_tokens": False,
        "hidden_width": HIDDEN,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": LISTENER,
    },
}
INFIXES = (
    rf"(?<=[0-9])(?:{HYPHENS})(?=[0-9{ALPHA}])",  # 30-year-old and 2014-2015 are several words, as in the treebanks
    rf"(?<=[a-z])(?:{HYPHENS})(?=[0-9])",
)


def blank() -> Language:
    """Return the pipeline with its tokeniser and its parts, none of which has learned anything."""
    nlp = spacy.blank("en")
    infixes = [*(nlp.Defaults.infixes or ()), *INFIXES]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    nlp.add_pipe("tok2vec", config=TOK2VEC)
    nlp.add_pipe("tagger", config=TAGGER)
    nlp.add_pipe("morphologizer", config=TAGGER)
    nlp.add_pipe("parser", config=PARSER)
    return nlp


def examples(nlp: Language, sentences: Iterable[Sentence]) -> list[Example]:
    """Return the sentences as spaCy learns from them: its own words beside those of the treebank, one tree each."""
    return [_example(nlp, sentence) for sentence in sentences]


def _example(nlp: Language, sentence: Sentence) -> Example:
    tagged = bool(sentence[0].xpos)
    reference = Doc(
        nlp.vocab,
        words=[t.form for t in sentence],
        spaces=[not t.glued for t in sentence],
        tags=[t.xpos for t in sentence] if tagged else None,
        pos=[t.upos for t in sentence] if tagged else None,
        heads=[t.head for t in sentence],
        deps=["ROOT" if t.relation == "root" else t.relation for t in sentence],
    )
    return Example(one_sentence(nlp, reference.text), reference)


def one_sentence(nlp: Language, text: str) -> Doc:
    """Return the words of a text with its only sentence marked, so that the parser never splits it."""
    doc = nlp.make_doc(text)
    starts = [-1] * len(doc)
    starts[:1] = [1]
    return doc.from_array([SENT_START], np.array(starts, dtype="int64").astype("uint64").reshape(-1, 1))
