"""The start of the program: ``python -m briefing`` and the console script."""

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
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        code = _damaged(error)
    sys.exit(code)


def _damaged(error: Exception) -> int:
    """Say in two lines that the program cannot even be loaded, and return the exit code."""
    what = f"briefing: a fault in briefing itself: {type(error).__name__}: {error}"
    sys.stderr.write(f"{what}\n  Install briefing again, from where it came; --debug shows the traceback.\n")
    return 4


if __name__ == "__main__":
    start()
