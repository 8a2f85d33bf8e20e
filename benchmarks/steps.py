"""Where the time goes when one article of many has changed.

    python -m benchmarks.steps [--count N] [--runs N] > benchmarks/steps.md

Every run is a process of its own, whose steps are timed by the clock; what a step needs of another one counts there.
The shares are medians.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import wraps
from importlib import import_module
from io import StringIO
from pathlib import Path
from statistics import median
from subprocess import run
from time import perf_counter
from typing import Any

from benchmarks.corpus import fill
from benchmarks.scale import make, python, surroundings, table

STEPS = (
    ("briefing.read.read_folder", "looking at each file, reading the changed one"),
    ("briefing.read.folder.mark_reprints", "telling echoes from reports of their own"),
    ("briefing.pipeline.load", "loading the language model"),
    ("briefing.understand.understand", "taking kept facts, parsing the changed article"),
    ("briefing.understand.dossier.build.bring_together", "bringing the facts of all articles together"),
    ("briefing.compose.compose", "composing the memo, until what matters most fits two pages"),
    ("briefing.render.render", "drawing the PDF"),
    ("briefing.render.letter", "writing the mail"),
)
"""Functions, and what they do."""
REST = "all else: starting, importing, looking whether anything has changed"


def timed(place: str, spent: dict[str, float], under: list[str]) -> None:
    """Have a function count its own seconds, without those of the functions that are timed inside it."""
    module, name = place.rsplit(".", 1)
    inner: Callable[..., Any] = getattr(import_module(module), name)

    @wraps(inner)
    def outer(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the function takes and gives
        start = perf_counter()
        under.append(place)
        try:
            return inner(*arguments, **named)
        finally:
            under.pop()
            took = perf_counter() - start
            spent[place] = spent.get(place, 0.0) + took
            if under:
                spent[under[-1]] = spent.get(under[-1], 0.0) - took

    setattr(import_module(module), name, outer)


def inside() -> None:
    """Make the memo of the working folder in this process, and print what its steps took, and all of it."""
    spent: dict[str, float] = {}
    under: list[str] = []
    for place, _ in STEPS:
        timed(place, spent, under)
    from briefing.cli.main import main as briefing

    with redirect_stdout(StringIO()):
        briefing(["make", "--format", "pdf", "--as-of", "2025-11-01", "-q"])
    print(json.dumps(spent))  # noqa: T201 - a script


def once(folder: Path, number: int, environ: dict[str, str]) -> dict[str, float]:
    """Change one article, and say how many seconds each step took that followed."""
    path = sorted((folder / "seeds").glob("*.txt"))[number]
    path.write_text(path.read_text("utf-8") + f"\nThis report was changed {number} times.\n", "utf-8")
    start = perf_counter()
    done = run(  # noqa: S603 - this module
        python("-m", "benchmarks.steps", "--inside"),
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    )
    spent: dict[str, float] = json.loads(done.stdout)
    return spent | {REST: perf_counter() - start - sum(spent.values())}


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Steps of a memo of whose articles one has changed.")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.inside:
        inside()
        return 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        fill(folder / "seeds", arguments.count)
        make(folder, "--jobs", "2")
        runs = [once(folder, n, surroundings(folder)) for n in range(arguments.runs)]
    shares = [{key: seconds / sum(spent.values()) for key, seconds in spent.items()} for spent in runs]
    rows = [(what, f"{median(share[key] for share in shares):.0%}") for key, what in (*STEPS, (REST, REST))]
    table((f"one article of {arguments.count:,} has changed", "share of the time"), *rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
