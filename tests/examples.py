"""The memos in ``examples/``: ``python -m tests.examples`` writes them anew."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.desk import ROOT, SEEDS, Result
from tests.processes import process
from tests.quality.measure import DATA

EXAMPLES = ROOT / "examples"
SOURCES: Mapping[str, tuple[Path, str]] = {
    "seeds": (SEEDS, "2025-08-22"),
    "wikinews": (DATA / "wikinews", "2023-03-01"),
}
"""Name -> the folder of its articles, and the day of its memo."""
FORMATS = ("pdf", "docx", "html")


Run = Callable[..., Result]


def build(name: str, folder: Path, run: Run = process) -> Path:
    """Make the memos of an example in a folder of their own, and return where they are.

    ``run`` takes the folder and the arguments of the program; it starts a process unless a test has the model loaded.
    """
    source, day = SOURCES[name]
    shutil.copytree(source, folder / "seeds")
    done = run(folder, "make", "--format", ",".join(FORMATS), "--as-of", day, "--name", name, "--no-cache", "-q")
    if done.code:
        raise RuntimeError(done.err)
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
