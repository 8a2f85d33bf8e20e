"""A progress bar, where somebody looks at the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager


@contextmanager
def progress(environ: Mapping[str, str], steps: int, *, quiet: bool) -> Iterator[Callable[[str], None]]:
    """Yield a function to call with the name of each step: it moves a bar on a terminal, and does nothing elsewhere."""
    if quiet or not sys.stderr.isatty() or environ.get("NO_COLOR") or environ.get("TERM", "dumb") == "dumb":
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), BarColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("", total=steps)
        begun = 0

        def tell(step: str) -> None:
            nonlocal begun
            shown.update(task, description=step, completed=begun)
            begun += 1

        yield tell
