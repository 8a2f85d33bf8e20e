"""All that a run takes from outside, in one record, so that no command looks at the clock or environment itself."""

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
    """What a run takes from outside: its folder, the environment, the clocks, the language model."""

    folder: Path
    environ: Mapping[str, str]
    clock: Callable[[], datetime]
    """Returns the time, with its zone."""
    load: Load
    state: Path
    """Folder of what is kept from run to run."""
    cache: Path | None = None
    """Folder of what was found in articles before; ``None`` to keep nothing."""
    sleep: Callable[[float], None] = time.sleep
    tick: Callable[[], float] = time.monotonic
    """Returns seconds of a clock that never goes back."""

    def now(self) -> str:
        """Return the time as it is kept: ISO, to the second, with its zone."""
        return self.clock().isoformat(timespec="seconds")
