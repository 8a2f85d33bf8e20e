"""A person at a desk: a working folder, a fixed clock, and the real command line, run in this process."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from briefing.cli.main import World, main

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
NOW = datetime(2025, 8, 22, 9, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Result:
    """What a command answered."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Desk:
    """Runs commands in a folder of its own; the model is loaded once for all tests."""

    folder: Path
    load: Callable[[str], Any] = field(repr=False)
    environ: Mapping[str, str] = field(default_factory=dict)
    cache: Path | None = None
    pauses: list[float] = field(default_factory=list)
    """Seconds that were waited for, in order; nobody really waits."""

    @property
    def out(self) -> Path:
        """Where memos go."""
        return self.folder / "out"

    @property
    def state(self) -> Path:
        """Where the ledger is kept."""
        return self.folder.parent / f"{self.folder.name}-state"

    def put(self, name: str, text: str | bytes) -> Path:
        """Write a file below the working folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def run(self, *arguments: str) -> Result:
        """Run a command of the program, with the world of this desk."""
        world = World(self.folder, self.environ, lambda: NOW, self.load, self.state, self.cache, self.pauses.append)
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = main(list(arguments), world)
        return Result(code, out.getvalue(), err.getvalue())

    def record(self, name: str = "briefing") -> dict[str, Any]:
        """The memo as JSON."""
        found: dict[str, Any] = json.loads((self.out / f"{name}.json").read_bytes())
        return found
