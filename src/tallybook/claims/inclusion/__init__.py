"""Inclusion: which figures of a report another of its figures includes, though no word of their sentence says so."""
