"""What was reached on the annotated texts of GUM is not lost again."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from tests.quality.gum import GUM, measure_gum
from tests.quality.measure import FLOORS

GUM_FLOORS: dict[str, float] = tomllib.loads(FLOORS.read_text("utf-8"))["gum"]["least"]


@pytest.fixture(scope="module")
def reached(load: Callable[[str], Any]) -> dict[str, float]:
    """What the two scorers say of all texts."""
    if not GUM.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"{GUM} is not there", pytrace=False)
        pytest.skip(f"{GUM} is not there: the gold sets are not part of the repository")
    return measure_gum(load)


@pytest.mark.parametrize("figure", GUM_FLOORS)
def test_gum_floors_hold(reached: dict[str, float], figure: str) -> None:
    """Attributions end to end, of all texts and of the news, and clusters of entities are at least at their floor."""
    assert reached[figure] >= GUM_FLOORS[figure]
