"""``python -m briefing`` and the console script."""

from __future__ import annotations

import gc
import io
import sys

SELDOM = 50_000
"""Objects made before cycles among them are looked for: each look goes through all that was imported."""


def start() -> None:
    """Run the command line and end with its exit code; what it prints is UTF-8, whatever the locale says."""
    gc.set_threshold(SELDOM)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="surrogatepass")  # a text is printed as the file has it
    try:
        from briefing.cli.main import main

        code = main()
    except KeyboardInterrupt:  # before the command line was there to say so
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    start()
