"""All that a run takes from outside, in one record: no command looks at the clock or the environment itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.orders import Load


@dataclass(frozen=True, slots=True)
class World:
    """All that a run takes from outside: its folder, the environment, the clock, the language model."""

    folder: Path
    environ: Mapping[str, str]
    clock: Callable[[], datetime]
    """The time, with its zone."""
    load: Load
    state: Path
    """Folder of the ledger."""
    cache: Path | None = None
    """Folder of what was worked out of articles before; ``None``: nothing is kept."""
    sleep: Callable[[float], None] = time.sleep
    tick: Callable[[], float] = time.monotonic
    """Seconds of a clock that is never set."""

    def now(self) -> str:
        """The time as the ledger has it: ISO, to the second, with its zone."""
        return self.clock().isoformat(timespec="seconds")
