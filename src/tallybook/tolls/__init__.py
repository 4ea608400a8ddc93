"""Claims to tolls: who holds what, lowest and highest under a codebook, what follows, what cannot all be true."""

from tallybook.tolls.anomalies import anomalies
from tallybook.tolls.asking import counting_questions
from tallybook.tolls.belonging import belonging_questions
from tallybook.tolls.codebooks import (
    DEFAULT,
    EVERY,
    FILE,
    Codebook,
    chosen,
    codebook,
    codebook_file,
    codebook_names,
    counting_by,
    read_codebook,
)
from tallybook.tolls.conflicts import conflicts
from tallybook.tolls.consequences import Anew, Question, Weighed, weighed
from tallybook.tolls.counting import root
from tallybook.tolls.eligibility import coded, eligibility, withheld
from tallybook.tolls.evidence import Evidence
from tallybook.tolls.gathering import gather, gather_as_one
from tallybook.tolls.implied import implied
from tallybook.tolls.moving import Move, beside, moves
from tallybook.tolls.reconcile import reconcile, reconcile_one
from tallybook.tolls.remainders import remainders
from tallybook.tolls.sensitivity import Hinge, Part, hinges, left_out, parts
from tallybook.tolls.signatures import SIGNING, following, signature, signed_matter, signings, toll_matter
from tallybook.tolls.supposing import as_counted, neutral
from tallybook.tolls.words import printed

__all__ = [
    "DEFAULT",
    "EVERY",
    "FILE",
    "SIGNING",
    "Anew",
    "Codebook",
    "Evidence",
    "Hinge",
    "Move",
    "Part",
    "Question",
    "Weighed",
    "anomalies",
    "as_counted",
    "belonging_questions",
    "beside",
    "chosen",
    "codebook",
    "codebook_file",
    "codebook_names",
    "coded",
    "conflicts",
    "counting_by",
    "counting_questions",
    "eligibility",
    "following",
    "gather",
    "gather_as_one",
    "hinges",
    "implied",
    "left_out",
    "moves",
    "neutral",
    "parts",
    "printed",
    "read_codebook",
    "reconcile",
    "reconcile_one",
    "remainders",
    "root",
    "signature",
    "signed_matter",
    "signings",
    "toll_matter",
    "weighed",
    "withheld",
]
