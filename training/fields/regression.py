"""Logistic regression by scikit-learn, the one thing that training takes from elsewhere."""

from collections.abc import Sequence

SEED = 20310506
ROUNDS = 5000
EXACT = 1e-6
TWO = 2

Rows = list[list[float]]


class MissingScikitError(Exception):
    """scikit-learn is not installed."""


def solved(
    examples: Sequence[Sequence[int]], targets: Sequence[int], *, width: int, strength: float
) -> tuple[list[float], Rows]:
    """Return a bias and a row of weights for each target; an example is the columns of the features that it has.

    Raises MissingScikitError where scikit-learn is not there.
    """
    try:
        from scipy.sparse import csr_matrix
        from sklearn.linear_model import LogisticRegression
    except ImportError as missing:
        raise MissingScikitError("scikit-learn is missing: pip install 'scikit-learn>=1.5'") from missing
    columns = [column for example in examples for column in example]
    starts = [0]
    for example in examples:
        starts.append(starts[-1] + len(example))
    matrix = csr_matrix(([1.0] * len(columns), columns, starts), shape=(len(examples), width))
    regression = LogisticRegression(C=strength, max_iter=ROUNDS, tol=EXACT, random_state=SEED)
    regression.fit(matrix, targets)
    bias, rows = regression.intercept_.tolist(), regression.coef_.tolist()
    if len(rows) < TWO:  # of two targets, one row says how much the second is likelier than the first
        return [0.0, *bias], [[0.0] * width, *rows]
    return bias, rows
