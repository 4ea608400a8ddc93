"""What every export says of itself."""

from tallybook.model import Document, Findings
from tallybook.views.lookup import Lookup
from tallybook.views.masking import ADDRESS_WITHHELD, WITHHELD
from tallybook.views.words import BY_ARITHMETIC, NOTICE, PROPOSAL, count_words

OFFSETS = "Offsets count characters of the stored text, in which no name is withheld."


def about(findings: Findings) -> dict[str, object]:
    """Return the notes that travel with an export: what it is, under which codebook, and what is withheld in it."""
    lookup = Lookup(findings)
    return {
        "what": NOTICE,
        "codebook": findings.codebook,
        "label": f"Every number that nobody has signed is a {PROPOSAL}.",
        "signed": f"{count_words(sum(one.fate == 'in_force' for one in lookup.signings), 'toll')} signed.",
        "bounds": f"Bounds marked so follow {BY_ARITHMETIC}.",
        "names": f"Names of private persons stand as {WITHHELD}, addresses that hold one as {ADDRESS_WITHHELD}.",
        "offsets": OFFSETS,
        "reports": len(findings.reports),
        "incidents": len(findings.incidents),
        "tolls": len(findings.tolls),
        "exercise": list(lookup.all_banners()),
    }


def banner(lookup: Lookup, documents: list[Document]) -> str:
    """Return the lines in which these documents say what they are, as one."""
    return " ".join(sorted({line for one in documents for line in lookup.banners(one)}))
