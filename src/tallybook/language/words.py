"""Tables of words, written as one string."""


def words(table: str) -> frozenset[str]:
    """Return the words of a table.

    >>> sorted(words("police army"))
    ['army', 'police']
    """
    return frozenset(table.split())
