"""Words that end in a full stop without ending a sentence."""

from tallybook.language.words import words

BEFORE_A_NAME = words("""
    mr mrs ms miss dr prof rev fr hon sr st mt ft gov sen rep pres amb atty supt insp
    gen lt col maj brig capt cpt cdr cmdr cpl sgt pvt adm vice-adm lt-gen maj-gen brig-gen lt-col
    messrs mme mlle eng dist dept univ vs viz e.g i.e cf al
""")
"""Titles and the like: what follows is a name and never a new sentence."""

AFTER_A_NAME = frozenset({"jr", "sr"})
"""A full stop after one of these ends a sentence only before a word that begins one."""

BEFORE_A_NUMBER = words("""
    no nos art vol pp para ch sec fig op approx ca circa
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
""")
"""A full stop after one of these ends a sentence unless a digit follows."""

STARTERS = words("""
    The A An In On At It Its He She They We I You This That These Those There But And However Meanwhile
    According After Before When While As If For From By With To Our His Her Their Some Many Most Several
    Last Earlier Later Since Both Another Other No Not Only One Two Three Four Five Local State Official
    Officials Police Authorities Residents Activists Witnesses
""")
"""Words that begin a sentence after an abbreviation such as "U.S." or "p.m."."""
