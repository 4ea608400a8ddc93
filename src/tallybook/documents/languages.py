"""The language of a text, told from its beginning."""

import functools
from typing import Any

FEWEST_LETTERS = 40  # in fewer, names decide
READ = 1000  # characters; more changes nothing but the time it takes
SURE = 0.6


def language(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, or None where it is too short to tell.

    >>> language("Twelve people were killed in Osk on Monday, the army said."), language("12 dead")
    ('en', None)
    """
    beginning = text[:READ]
    if sum(map(str.isalpha, beginning)) < FEWEST_LETTERS:
        return None
    code, sureness = _identifier().classify(beginning)
    return str(code) if sureness >= SURE else None


@functools.cache
def _identifier() -> Any:
    from py3langid import langid  # type: ignore[import-untyped]  # it ships no types

    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
