"""Tallybook keeps who said how many, of which incident, with every number leading to its sentence.

An intake brings in reports; each becomes a document; its passages yield claims; claims about the same violence form
an incident; an incident's claims are reconciled under a codebook into tolls with reasons; views show them.
"""
