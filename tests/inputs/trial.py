"""Reads folders, each in a process of its own, and reports what came of each and what it took.

``python -m tests.inputs.trial FOLDER`` reads one. Without an argument it takes a folder a line, as JSON, and answers
with a line of JSON; it imports what reading needs once, and forks for each folder.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from briefing.errors import BriefingError
from briefing.read import read_folder

GOOD = b"Ferry runs again\n5 March 2024\n\nThe ferry runs again, said Ann Holt, its captain.\n"
"""An article that has to be read whatever lies beside it."""


def main(folder: str) -> None:
    """Read a folder and print the result as a line of JSON."""
    sys.stdout.write(json.dumps(outcome(Path(folder))) + "\n")
    sys.stdout.flush()


def outcome(folder: Path) -> dict[str, Any]:
    """Return the texts by path, what was left out and why, and the seconds and megabytes that it took."""
    start = time.monotonic()
    try:
        reading = read_folder(folder)
        articles, unread, code = reading.articles, reading.unread, 0
    except BriefingError as error:
        articles, unread, code = (), (), error.code
    return {
        "code": code,
        "texts": {p: a.text for a in articles for p in (a.path, *a.places)},
        "unread": [[u.path, u.reason] for u in unread],
        "seconds": time.monotonic() - start,
        "megabytes": (_most() + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024,
    }


def serve() -> None:
    """Answer line by line until there is no more; a reader that dies is answered with how it ended."""
    _warm_up()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            main(json.loads(line))
            os._exit(0)
        if status := os.waitpid(child, 0)[1]:
            sys.stdout.write(json.dumps({"died": os.waitstatus_to_exitcode(status)}) + "\n")
            sys.stdout.flush()


def _warm_up() -> None:
    """Read an article, so that what reading imports is imported before anything is measured."""
    with TemporaryDirectory() as name:
        Path(name, "good.txt").write_bytes(GOOD)
        read_folder(Path(name))


def _most() -> int:
    """Return the most kilobytes that this process has had; what started it may have had more."""
    status = Path("/proc/self/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1])


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(sys.argv[1])
    else:
        serve()
