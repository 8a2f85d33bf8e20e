"""numpy, loaded so that it multiplies in one thread, which it takes from the environment when it is loaded.

The matrices of a small language model are so small that handing them to threads takes longer than the work.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["NDArray", "np"]

THREADS = "OMP_NUM_THREADS"
"""What OpenBLAS and MKL read their number of threads from."""


@contextmanager
def _one_thread() -> Iterator[None]:
    """Ask for one thread, unless another number is asked for already."""
    if THREADS in os.environ:
        yield
        return
    os.environ[THREADS] = "1"
    try:
        yield
    finally:
        os.environ.pop(THREADS, None)


with _one_thread():
    import numpy as np
    from numpy.typing import NDArray
