"""Matrices are multiplied right, and a row comes out the same in any company."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thinc.api import NumpyOps

from briefing.arrays import np
from briefing.understand.parsing.accelerate import matrices
from briefing.understand.parsing.accelerate.matrices import TILE, TiledOps, all_alike, product

if TYPE_CHECKING:
    from spacy.language import Language

SHAPES = st.tuples(st.integers(1, 70), st.integers(1, 90), st.integers(1, 60))


def some(rows: int, columns: int, seed: int = 0) -> matrices.Floats:
    """Numbers by chance."""
    return np.random.default_rng(seed).standard_normal((rows, columns), np.float32)


@given(shape=SHAPES)
@settings(deadline=None)
def test_products_are_right(shape: tuple[int, int, int]) -> None:
    """For any number of rows."""
    n, inner, many = shape
    rows, weights = some(n, inner), some(many, inner, 1)
    exact = rows.astype(np.float64) @ weights.astype(np.float64).T
    np.testing.assert_allclose(product(rows, weights), exact, rtol=1e-3, atol=1e-4)


@given(count=st.integers(1, 50), before=st.integers(0, 40), shape=st.sampled_from([(288, 384), (64, 96), (50, 96)]))
@settings(deadline=None)
def test_company_does_not_matter(count: int, before: int, shape: tuple[int, int]) -> None:
    """To the last bit, whether the machine treats the places of a tile alike or not."""
    ops, weights, rows = TiledOps(), some(*shape), some(100, shape[1], 2)
    among = ops.gemm(rows, weights, trans2=True)[before : before + count]
    alone = ops.gemm(rows[before : before + count].copy(), weights, trans2=True)
    assert among.tobytes() == alone.tobytes()


def test_a_machine_that_treats_places_differently(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is found out, and spaCy's own way is taken."""
    whole = matrices._multiply  # noqa: SLF001

    def crooked(rows: matrices.Floats, weights: matrices.Floats, out: matrices.Floats) -> None:
        whole(rows, weights, out)
        out[TILE - 1 :: TILE] *= np.float32(1 + 1e-6)

    monkeypatch.setattr(matrices, "_multiply", crooked)
    assert not all_alike(20, 30)
    rows, weights = some(33, 30), some(20, 30, 1)
    assert (
        TiledOps().gemm(rows, weights, trans2=True).tobytes() == NumpyOps().gemm(rows, weights, trans2=True).tobytes()
    )


@pytest.mark.parametrize(
    "how",
    [
        lambda ops, x, y: ops.gemm(x, y.T.copy()),
        lambda ops, x, y: ops.gemm(x.T.copy(), y.T.copy(), trans1=True),
        lambda ops, x, y: ops.gemm(x, y, out=np.empty((len(x), len(y)), np.float32), trans2=True),
        lambda ops, x, y: ops.gemm(x[::2], y, trans2=True),
        lambda ops, x, y: ops.gemm(x[:0], y, trans2=True),
    ],
    ids=["plain", "first turned", "into a place", "every other row", "no row"],
)
def test_all_else_is_as_ever(how: Any) -> None:
    """What is no product of rows and weights goes spaCy's own way."""
    told, usual = (how(ops, some(20, 30), some(10, 30, 1)) for ops in (TiledOps(), NumpyOps()))
    assert told.tobytes() == usual.tobytes()


@pytest.mark.parametrize("doubled", ["rows", "weights", "both"])
def test_doubles_are_refused_as_ever(doubled: str) -> None:
    """No number loses digits without a word."""
    rows, weights = (
        m.astype(np.float64) if doubled in {name, "both"} else m
        for name, m in (("rows", some(20, 30)), ("weights", some(10, 30, 1)))
    )
    for ops in (TiledOps(), NumpyOps()):
        with pytest.raises(ValueError, match="float32"):
            ops.gemm(rows, weights, trans2=True)


def test_the_model_multiplies_so(nlp: Language) -> None:
    """All that reads words does, and only the model: who loads another one beside it gets what they expect."""
    from thinc.api import get_current_ops

    pipes: list[Any] = [nlp.get_pipe(name) for name in ("tok2vec", "tagger", "ner")]
    layers = [
        layer for pipe in pipes for layer in pipe.model.walk() if layer.name == "maxout" or "softmax" in layer.name
    ]
    assert len(layers) > 8
    assert {type(layer.ops) for layer in layers} == {TiledOps}
    assert type(get_current_ops()) is NumpyOps
