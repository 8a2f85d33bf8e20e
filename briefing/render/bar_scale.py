"""How long the bars of a chart are, once for all formats."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.memo import Bar, Chart


def shares(chart: Chart) -> tuple[float, ...]:
    """Return the length of each bar as a share of the longest one, 0 to 1; the scale begins at zero."""
    values = lengths(chart)
    most = max(values, default=0.0)
    return tuple(value / most if most else 0.0 for value in values)


def lengths(chart: Chart) -> tuple[float, ...]:
    """Return the value of each bar, and 0 for what is no number of things."""
    return tuple(_length(bar) for bar in chart.bars)


def longest(available: float, chart_shares: Iterable[float], ends: Iterable[float]) -> float:
    """Return the longest bar at which every bar, with what stands behind it (``ends`` wide), fits ``available``."""
    fit = ((available - end) / share for share, end in zip(chart_shares, ends, strict=True) if share)
    return max(min(fit, default=0.0), 0.0)


def _length(bar: Bar) -> float:
    return bar.value if math.isfinite(bar.value) and bar.value > 0 else 0.0
