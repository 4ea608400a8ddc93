"""Cues: by which words a sentence credits somebody with what, as its tree has it."""
