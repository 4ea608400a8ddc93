"""Learned fields: small linear models fitted on annotated reports, shipped as weights in `tallybook.claims.learned`."""
