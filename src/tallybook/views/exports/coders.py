"""Coders in exports: each stands under a number, since an export names nobody who works on the book."""

from tallybook.model import Findings


def under_numbers(findings: Findings) -> Findings:
    """Return the findings with every coder under a number, given in the order of the decisions' ids."""
    if not findings.decisions:
        return findings
    coders: dict[str, str] = {}
    for one in sorted(findings.decisions, key=lambda d: d.id):
        if one.verb != "publish":  # that something went out is nobody's decision
            coders.setdefault(one.by, f"coder {len(coders) + 1}")
    return findings.changed(
        decisions=tuple(d if d.verb == "publish" else d.changed(by=coders[d.by]) for d in findings.decisions)
    )
