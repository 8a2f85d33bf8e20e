"""The memos in ``examples/``: ``python -m tests.examples`` writes them anew."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.desk import ROOT, SEEDS
from tests.processes import process
from tests.quality.measure import DATA

EXAMPLES = ROOT / "examples"
SOURCES: Mapping[str, tuple[Path, str]] = {
    "seeds": (SEEDS, "2025-08-22"),
    "wikinews": (DATA / "wikinews", "2023-03-01"),
}
"""Name -> the folder of its articles, and the day of its memo."""
FORMATS = ("pdf", "docx", "html")


def build(name: str, folder: Path) -> Path:
    """Make the memos of an example in a folder of their own, and return where they are."""
    source, day = SOURCES[name]
    shutil.copytree(source, folder / "seeds")
    told = process(folder, "make", "--format", ",".join(FORMATS), "--as-of", day, "--name", name, "--no-cache", "-q")
    if told.code:
        raise RuntimeError(told.err)
    return folder / "out"


def main() -> None:
    """Write all examples."""
    for name in SOURCES:
        with TemporaryDirectory() as folder:
            made = build(name, Path(folder) / "desk")
            _keep(made, name)


def _keep(made: Path, name: str) -> None:
    for form in FORMATS:
        shutil.copy(made / f"{name}.{form}", EXAMPLES)


if __name__ == "__main__":
    main()
