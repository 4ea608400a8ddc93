"""The states of the US as newspapers shorten them after the name of a town: "Osk, Ill.", "Osk, IL"."""

import re

from tallybook.gazetteer.table import Place, division

_SHORTENED = (
    "AL Ala; AK Alaska; AZ Ariz; AR Ark; CA Calif,Cal; CO Colo; CT Conn; DE Del; DC D.C; FL Fla; GA Ga; HI Hawaii; "
    "ID Idaho; IL Ill; IN Ind; IA Iowa; KS Kan,Kans; KY Ky; LA La; ME Maine; MD Md; MA Mass; MI Mich; MN Minn; "
    "MS Miss; MO Mo; MT Mont; NE Neb,Nebr; NV Nev; NH N.H; NJ N.J; NM N.M; NY N.Y; NC N.C; ND N.D; OH Ohio; OK Okla; "
    "OR Ore; PA Pa,Penn; RI R.I; SC S.C; SD S.D; TN Tenn; TX Tex; UT Utah; "
    "VT Vt; VA Va; WA Wash; WV W.Va; WI Wis; WY Wyo"
)
CODES = {
    form: f"US.{code}"
    for code, forms in (entry.split() for entry in _SHORTENED.split("; "))
    for form in (code, *(f"{short}." for short in forms.split(",")))
}
STATE = re.compile(rf", ?({'|'.join(map(re.escape, sorted(CODES, key=lambda form: (-len(form), form))))})(?![\w-])")


def state_after(text: str, end: int) -> Place | None:
    """Return the state that stands shortened after the name of a town.

    >>> found = state_after("Columbus, Ga., police", 8)
    >>> found and found.name, state_after("Columbus, gas", 8)
    ('Georgia', None)
    """
    found = STATE.match(text, end)
    return division(CODES[found[1]]) if found else None
