"""Words from outside on a screen: a report, a file name or an address must not give orders to the terminal.

An escape sequence can move the cursor, rewrite lines already shown, rename the window or fill the clipboard; a mark
that turns the direction of writing shows "24" where the text has "42". Both are shown as a sign in their place.
"""

import re

SHOWN_AS = "\N{REPLACEMENT CHARACTER}"
ORDERS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, save the tab and the new line
    r"\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of writing
    r"\ud800-\udfff]"  # halves of a pair, which no screen can be sent
)


def harmless(words: str) -> str:
    r"""Return words with every character that a terminal takes for an order replaced by a sign.

    >>> harmless("\x1b[2JOsk\n12 killed") == f"{SHOWN_AS}[2JOsk\n12 killed"
    True
    """
    return ORDERS.sub(SHOWN_AS, words.replace("\r\n", "\n"))


def harmless_json(text: str) -> str:
    r"""Return JSON that says the same, with those characters escaped: a program still reads what was written.

    >>> print(harmless_json('"4\u202e2"'))
    "4\u202e2"
    """
    return ORDERS.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
