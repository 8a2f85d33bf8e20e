"""``python -m briefing`` and the console script."""

from __future__ import annotations

import sys


def start() -> None:
    """Run the command line and end with its exit code."""
    try:
        from briefing.cli import main

        code = main()
    except KeyboardInterrupt:  # before the command line was there to say so
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    start()
