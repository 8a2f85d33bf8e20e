"""A package with readers of its own, as a user may have installed one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def install(place: Path, source: str, names: Iterable[str]) -> None:
    """Put a package into a folder; ``names`` are those of its readers, whether its source has them or not."""
    (place / "odd_readers.py").write_text(source)
    info = place / "odd-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: odd\nVersion: 1.0\n")
    points = [f"{name} = odd_readers:{name}" for name in names]
    (info / "entry_points.txt").write_text("\n".join(["[briefing.readers]", *points, ""]))
