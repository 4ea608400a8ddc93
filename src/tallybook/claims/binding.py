"""Binding: which cue takes which phrase, by the order of words.

Three passes, the surest first: nouns that say the outcome themselves, objects to the right of a cue, subjects to
its left. Each binding names its rule; later modules add parts ("including 7 children") and tolls.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tallybook.claims.cues import Cue, Kind
from tallybook.claims.naming import name_end
from tallybook.claims.phrases import Phrase
from tallybook.claims.sentence import Sentence, after_chain, before_chain
from tallybook.claims.wordclasses import DETERMINERS, PREPOSITIONS, SUBORDINATORS
from tallybook.model import Outcome
