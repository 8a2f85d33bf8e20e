"""How a model's matrices are multiplied: quickly, and so that what stands beside a word in its batch does not matter.

OpenBLAS, which numpy brings, knows more processors than the BLIS that spaCy brings, and takes a third of its time here.
But the sums that it forms for a row are rounded otherwise at another place of the matrix, so that a text could be read
otherwise in other company. Of tiles of sixteen rows, transposed, each place is treated alike by the kernels that we
know; whether that is so on this machine is tried out for each shape of matrix, and where it is not, BLIS multiplies.
"""

from __future__ import annotations

from typing import Any

from thinc.api import NumpyOps

from briefing.arrays import NDArray, np

Floats = NDArray[np.float32]
TILE = 16
"""Rows that are multiplied at once."""


class TiledOps(NumpyOps):  # type: ignore[misc]  # thinc has no types for it
    """What thinc calculates with, but for products of rows and a matrix of weights."""

    name = "numpy"

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - as ``NumpyOps`` has them
        """Start with no shape tried."""
        super().__init__(*arguments, **named)
        self._alike: dict[tuple[int, ...], bool] = {}

    def gemm(
        self,
        x: Any,  # noqa: ANN401
        y: Any,  # noqa: ANN401
        out: Any = None,  # noqa: ANN401
        trans1: bool = False,  # noqa: FBT001, FBT002
        trans2: bool = False,  # noqa: FBT001, FBT002
    ) -> Any:  # noqa: ANN401
        """Multiply two matrices: ``x`` by ``y`` transposed in tiles, all else as ever."""
        if trans1 or not trans2 or out is not None or not _is_plain(x) or not _is_plain(y) or not self._is_alike(y):
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        return product(x, y)

    def _is_alike(self, weights: Floats) -> bool:
        if weights.shape not in self._alike:
            self._alike[weights.shape] = all_alike(*weights.shape)
        return self._alike[weights.shape]


def product(rows: Floats, weights: Floats) -> Floats:
    """Multiply each of ``rows`` (n × k) with each row of ``weights`` (m × k), to n × m, in tiles."""
    whole = len(rows) - len(rows) % TILE
    out = np.empty((len(rows), len(weights)), np.float32)
    _multiply(rows[:whole], weights, out[:whole])
    if whole < len(rows):
        last, last_out = np.zeros((TILE, rows.shape[1]), np.float32), np.empty((TILE, len(weights)), np.float32)
        last[: len(rows) - whole] = rows[whole:]
        _multiply(last, weights, last_out)
        out[whole:] = last_out[: len(rows) - whole]
    return out


def all_alike(many: int, inner: int) -> bool:
    """Try out whether a row comes out the same at each place of a tile, to the last bit."""
    chance = np.random.default_rng(many * inner)
    rows, weights = (chance.standard_normal((n, inner), np.float32) for n in (TILE, many))
    in_place = product(rows, weights)
    moved = (product(np.roll(rows, n, axis=0), weights) for n in range(1, TILE))
    return all(np.array_equal(np.roll(in_place, n, axis=0), found) for n, found in enumerate(moved, 1))


def _multiply(rows: Floats, weights: Floats, out: Floats) -> None:
    """Fill ``out`` for a whole number of tiles."""
    tiles = rows.reshape(-1, TILE, rows.shape[1]).transpose(0, 2, 1)
    out.reshape(-1, TILE, len(weights))[...] = np.matmul(weights, tiles).transpose(0, 2, 1)


def _is_plain(matrix: Any) -> bool:  # noqa: ANN401
    """Whether it is a matrix of single floats, row after row, that is not empty."""
    return bool(matrix.ndim == 2 and matrix.size and matrix.dtype == np.float32 and matrix.flags.c_contiguous)
