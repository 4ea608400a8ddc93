"""Numbers of people whom a sentence only imagines: in films and novels, in rehearsals, in predictions."""

from tallybook.claims.counting.tokens import Tokens
from tallybook.language.words import words

FICTIONS = words("film movie novel legend myth thriller screenplay scenario simulation")
IN_WHICH = (("in", "which"), (",", "in"))
SUPPOSING = words("imagine suppose")
PREDICTING = words("""
    predict predicts predicted predicting foresees foresaw forecasts simulates simulated simulating rehearses rehearsed
    rehearsing imagines imagined
    """)
ASSUMING = words("assumed assumes assuming supposed supposes")
REHEARSALS = words("exercise exercises drill drills simulation scenario model models game")
BREAKS = words("; , after when because but since from where who") | {"as", "-", "–", "—"}
OPENING = 6  # tokens with which a sentence says that it tells a tale
REACH = 10


def is_imagined(row: Tokens, i: int) -> bool:
    """Tell whether the people at a token are only imagined: "in the novel, 12 men die", "a model predicts 12 deaths".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> is_imagined(tokens("In the film, 12 men die"), 4), is_imagined(tokens("In the film hall 12 men died"), 4)
    (True, False)
    """
    if row.at(0) in SUPPOSING or any(_tells_a_tale(row, k) for k in range(min(i, OPENING))):
        return True
    for k in range(i - 1, max(-1, i - REACH), -1):
        word = row.at(k)
        if word in BREAKS:
            return False
        if word in PREDICTING or (word in ASSUMING and row.at(k - 1) in REHEARSALS):
            return True
    return False


def _tells_a_tale(row: Tokens, k: int) -> bool:
    """Tell whether a token is a made-up story, whose people follow: "In the film, …", "The novel, in which …"."""
    if row.at(k) not in FICTIONS:
        return False
    return (row.at(0) == "in" and row.at(k + 1) == ",") or row.low[k + 1 : k + 3] in IN_WHICH
