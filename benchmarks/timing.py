"""How long some work takes."""

import time
from collections.abc import Callable


def seconds(work: Callable[[], object], *, tries: int = 1, clock: Callable[[], float] = time.perf_counter) -> float:
    """Return the least time that some work took, by the wall's clock or by another."""
    times = []
    for _ in range(tries):
        began = clock()
        work()
        times.append(clock() - began)
    return min(times)
