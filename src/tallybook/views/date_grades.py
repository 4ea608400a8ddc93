"""How exactly a date is known, in the grades that conflict datasets use."""

from tallybook.incidents.grades import acled_grade, ucdp_grade
from tallybook.model import When


def date_grade_words(when: When | None) -> str:
    """Return how exactly a date is known in the grades of UCDP and ACLED, as far as they have one.

    >>> from datetime import date
    >>> from tallybook.model import DatePrecision
    >>> date_grade_words(When(first=date(2031, 1, 3), last=date(2031, 1, 4), precision=DatePrecision.DAYS))
    'date_prec 2 (UCDP), time_precision 2 (ACLED)'
    """
    grades = ((ucdp_grade(when), "date_prec {} (UCDP)"), (acled_grade(when), "time_precision {} (ACLED)"))
    return ", ".join(words.format(grade) for grade, words in grades if grade)
