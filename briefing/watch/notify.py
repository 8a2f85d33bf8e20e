"""Wake up at once when a file changes, where ``watchfiles`` is installed; else files are scanned by the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread


@contextmanager
def listening(folders: Iterable[Path], wake: Callable[[], None]) -> Iterator[bool]:
    """Call ``wake`` whenever something changes in the folders, inside ``with``; yields whether the system tells."""
    try:
        import watchfiles
    except ImportError:
        yield False
        return
    end, places = Event(), [f for f in folders if f.is_dir()]

    def listen() -> None:
        with suppress(OSError, RuntimeError):  # a folder that is gone, or too many watches: there is still the clock
            for _ in watchfiles.watch(*places, stop_event=end, rust_timeout=500, raise_interrupt=False):
                wake()

    thread = Thread(target=listen, name="wake", daemon=True)
    thread.start()
    try:
        yield True
    finally:
        end.set()
        thread.join(1)
