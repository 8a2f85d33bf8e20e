"""What the memo is worth on the public gold sets: prints it beside the floors; ``--raise`` writes better ones.

Run from the top of the checkout: ``python -m tests.quality.measure [--raise]``.
"""

from __future__ import annotations

import json
import math
import re
import sys
import tempfile
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from tests.desk import SEEDS, Desk
from tests.quality.score import score

DATA = Path(__file__).with_name("data")
FOLDERS = {"ukraine-guarantees": SEEDS, "wikinews": DATA / "wikinews"}
FLOORS = Path(__file__).with_name("floors.toml")

Load = Callable[[str], Any]


def read_floors(text: str) -> dict[tuple[str, str, str], float]:
    """(gold set, ``least`` or ``most``, figure) -> its bound."""
    found = {name: bounds for name, bounds in tomllib.loads(text).items() if name != "series"}
    return {
        (s, b, f): float(v) for s, bounds in found.items() for b, values in bounds.items() for f, v in values.items()
    }


def series(text: str) -> int:
    """Return the number of the series that floors belong to: bounds of one series only get better."""
    return int(tomllib.loads(text).get("series", 1))


def measure(name: str, load: Load) -> dict[str, Any]:
    """Make the memo of a gold set's folder with the real command line, and score it."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder), load)
        made = desk.run("make", str(FOLDERS[name]), "--format", "json")
        if made.code:
            raise RuntimeError(made.err)
        return scored(desk.record(), name)


def scored(record: dict[str, Any], name: str) -> dict[str, Any]:
    """All that the scorer says of a memo; ``actors.f1`` is ``["actors"]["f1"]``."""
    gold = json.loads((DATA / "gold" / f"{name}.json").read_text("utf-8"))
    kinds = ("positions", "questions", "figures", "events", "noise")
    entries = [entry for kind in kinds for entry in gold.get(kind, [])]
    entries += [span for point in gold.get("points", []) for span in point["spans"]]
    named = sorted({entry["source"] for entry in entries})
    texts = {n: (FOLDERS[name] / n).read_bytes().decode() for n in named}  # undecoded line ends count
    found: dict[str, Any] = score(record, gold, texts)
    return found


def figure(found: dict[str, Any], path: str) -> float:
    """Look up ``actors.f1`` and the like."""
    kind, name = path.split(".")
    return float(found[kind][name])


def better(text: str, found: dict[str, dict[str, Any]]) -> str:
    """The floors with every bound that the measured figures are better than; none is ever worse."""
    lines, name, bound = [], "", ""
    for line in text.splitlines():
        if head := re.fullmatch(r"\[([\w-]+)\.(\w+)\]", line):
            name, bound = head[1], head[2]
        entry = re.fullmatch(r'"([^"]+)" = (\S+)', line)
        lines.append(
            f'"{entry[1]}" = {_bound(bound, float(entry[2]), figure(found[name], entry[1]))}' if entry else line
        )
    return "\n".join(lines) + "\n"


def _bound(bound: str, old: float, new: float) -> str:
    if bound == "most":
        return str(int(min(old, new)))
    return str(max(old, math.floor(new * 1000) / 1000))


def main(arguments: list[str]) -> int:
    """Print each figure with its bound; 1 where one does not hold."""
    from briefing.understand.parsing import language

    load = cache(language.load)
    floors = read_floors(FLOORS.read_text("utf-8"))
    found = {name: measure(name, load) for name in FOLDERS}
    bad = 0
    for (name, bound, path), limit in floors.items():
        now = figure(found[name], path)
        holds = now >= limit if bound == "least" else now <= limit
        bad += not holds
        print(f"{name:20} {path:24} {now:8.3f}  {bound} {limit:7.3f}{'' if holds else '  BROKEN'}")  # noqa: T201 - a script
    if "--raise" in arguments:
        FLOORS.write_text(better(FLOORS.read_text("utf-8"), found), "utf-8")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
