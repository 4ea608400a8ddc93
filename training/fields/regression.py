"""Logistic regression by scikit-learn, the one thing that training takes from elsewhere."""

from collections.abc import Sequence
from typing import Any

SEED = 20310506
ROUNDS = 5000
EXACT = 1e-6
TWO = 2

Rows = list[list[float]]
Bound = tuple[float | None, float | None]


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


def bounded(
    rows: Sequence[Sequence[float]],
    targets: Sequence[bool],
    *,
    counts: Sequence[float],
    bounds: Sequence[Bound],
    strength: float,
) -> tuple[float, list[float]]:
    """Return a bias and a weight for each column of measures, each within its bounds (null where it is free).

    `counts` says how many times each row counts.

    Logistic regression with a penalty on squares, as scikit-learn's C has it. Raises MissingScikitError where SciPy,
    which comes with scikit-learn, is not there.
    """
    try:
        import numpy as np
        from scipy.optimize import minimize
    except ImportError as missing:
        raise MissingScikitError("scikit-learn is missing: pip install 'scikit-learn>=1.5'") from missing
    measures, said, times = np.array(rows), np.where(np.array(targets), 1.0, -1.0), np.array(counts)

    def cost(point: Any) -> tuple[float, Any]:
        bias, weights = point[0], point[1:]
        margin = said * (measures @ weights + bias)
        pull = -said * times / (1.0 + np.exp(margin))
        total = (np.logaddexp(0.0, -margin) * times).sum() + weights @ weights / (2 * strength)
        return float(total), np.concatenate([[pull.sum()], measures.T @ pull + weights / strength])

    start = np.zeros(measures.shape[1] + 1)
    found = minimize(cost, start, jac=True, method="L-BFGS-B", bounds=[(None, None), *bounds])
    return float(found.x[0]), [float(weight) for weight in found.x[1:]]
