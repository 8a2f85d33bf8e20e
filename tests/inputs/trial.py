"""Reads a folder in a process of its own and tells what came of it, and what it took."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from briefing.errors import BriefingError
from briefing.read import read_folder


def main(folder: str) -> None:
    """Print it as JSON."""
    start = time.monotonic()
    try:
        found = read_folder(Path(folder))
        articles, unread, code = found.articles, found.unread, 0
    except BriefingError as error:
        articles, unread, code = (), (), error.code
    sys.stdout.write(
        json.dumps(
            {
                "code": code,
                "texts": {p: a.text for a in articles for p in (a.path, *a.places)},
                "unread": [[u.path, u.reason] for u in unread],
                "seconds": time.monotonic() - start,
                "megabytes": (_most() + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024,
            }
        )
    )


def _most() -> int:
    """The most kilobytes that this program has had; what started it may have had more."""
    told = Path("/proc/self/status").read_text()
    return int(next(line for line in told.splitlines() if line.startswith("VmHWM")).split()[1])


if __name__ == "__main__":
    main(sys.argv[1])
