"""Claims to tolls: who holds what, lowest and highest under a codebook, what follows, what cannot all be true."""

from tallybook.tolls.codebooks import DEFAULT, Codebook, codebook, codebook_names, read_codebook
from tallybook.tolls.conflicts import conflicts
from tallybook.tolls.evidence import Evidence
from tallybook.tolls.gathering import gather
from tallybook.tolls.implied import implied
from tallybook.tolls.reconcile import reconcile
from tallybook.tolls.words import printed

__all__ = [
    "DEFAULT",
    "Codebook",
    "Evidence",
    "codebook",
    "codebook_names",
    "conflicts",
    "gather",
    "implied",
    "printed",
    "read_codebook",
    "reconcile",
]
