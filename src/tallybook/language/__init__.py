"""Language: a document's passages, found by rule."""

from tallybook.language.sentences import passages

__all__ = ["passages"]
