"""What was reached on the annotated texts of GUM is not lost again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.desk import ROOT
from tests.quality.gum import FLOORS, measure_gum, read_floors
from tests.quality.test_floors import versions

GUM_FLOORS = read_floors(FLOORS.read_text("utf-8"))


@pytest.fixture(scope="module")
def reached(load: Callable[[str], Any]) -> dict[str, float]:
    """What the two scorers say of all texts."""
    return measure_gum(load)


@pytest.mark.parametrize("figure", GUM_FLOORS)
def test_gum_floors_hold(reached: dict[str, float], figure: str) -> None:
    """Attributions end to end, of all texts and of the news, and clusters of entities are at least at their floor."""
    assert reached[figure] >= GUM_FLOORS[figure]


def test_gum_floors_only_rise() -> None:
    """No version of the floors in the history was higher."""
    past = [read_floors(text) for text in versions(FLOORS.relative_to(ROOT).as_posix())]
    assert [(f, v) for old in past for f, v in old.items() if GUM_FLOORS.get(f, -1.0) < v] == []
