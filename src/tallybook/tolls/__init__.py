"""Claims to tolls: who holds what, lowest and highest under a codebook, what follows, what cannot all be true."""

from tallybook.tolls.anomalies import anomalies
from tallybook.tolls.codebooks import (
    DEFAULT,
    EVERY,
    FILE,
    Codebook,
    chosen,
    codebook,
    codebook_file,
    codebook_names,
    read_codebook,
)
from tallybook.tolls.conflicts import conflicts
from tallybook.tolls.eligibility import coded, eligibility
from tallybook.tolls.evidence import Evidence
from tallybook.tolls.gathering import gather, gather_as_one
from tallybook.tolls.implied import implied
from tallybook.tolls.reconcile import reconcile, reconcile_one
from tallybook.tolls.remainders import remainders
from tallybook.tolls.signatures import SIGNING, following, signature, signed_matter, signings, toll_matter
from tallybook.tolls.words import printed

__all__ = [
    "DEFAULT",
    "EVERY",
    "FILE",
    "SIGNING",
    "Codebook",
    "Evidence",
    "anomalies",
    "chosen",
    "codebook",
    "codebook_file",
    "codebook_names",
    "coded",
    "conflicts",
    "eligibility",
    "following",
    "gather",
    "gather_as_one",
    "implied",
    "printed",
    "read_codebook",
    "reconcile",
    "reconcile_one",
    "remainders",
    "signature",
    "signed_matter",
    "signings",
    "toll_matter",
]
