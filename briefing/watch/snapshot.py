"""What stands in the watched files: their content, not their times; and whether somebody is still writing.

Nothing is asked of the system but to list and to read, so that it works on network folders as well.
"""

from __future__ import annotations

import fcntl
import os
import signal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from briefing.common.files import sha256_of

Files = Callable[[], Mapping[str, Path] | None]
"""Lists the files to watch, by name; ``None`` where their folder is not there."""
Stat = tuple[int, int, int, int]

AGAIN = 150
"""After so many looks everything is read anew: some file systems tell no change in their times."""


@dataclass(frozen=True, slots=True)
class Sight:
    """One look. Two of them are equal if nothing was touched in between."""

    contents: Mapping[str, str]
    """Name -> hash of what is in it."""
    stats: Mapping[str, Stat]

    @property
    def digest(self) -> str:
        """Names the content of all files, whatever their times."""
        return blake2b(repr(sorted(self.contents.items())).encode(), digest_size=16).hexdigest()


class Eye:
    """Looks at files; reads again only those that may be others than before."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._known: dict[str, tuple[Stat, str, bool]] = {}
        self._looks = 0

    def look(self) -> Sight | None:
        """Look once; ``None`` where the folder is not there."""
        self._looks += 1
        if self._looks % AGAIN == 0:
            self._known.clear()
        files = self._files()
        if files is None:
            return None
        found = {name: one for name, path in files.items() if (one := self._one(name, path))}
        self._known = found
        return Sight({n: h for n, (_, h, _) in found.items()}, {n: s for n, (s, _, _) in found.items()})

    def _one(self, name: str, path: Path) -> tuple[Stat, str, bool] | None:
        """Stat and hash of a file. A hash is taken twice before it is trusted: clocks of file systems are coarse."""
        try:
            found = path.stat()
            stat = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
            before = self._known.get(name)
            if before and before[0] == stat and before[2]:
                return before
            return stat, sha256_of(path), bool(before and before[0] == stat)
        except FileNotFoundError:
            return None
        except OSError as error:
            return (0, 0, 0, 0), f"cannot be read: {error.errno}", False

    def writing(self, names: Iterable[str]) -> str | None:
        """Name a file that somebody has open for writing, where the system tells."""
        files = self._files() or {}
        return next((n for n in names if n in files and _is_written(files[n])), None)


def _is_written(path: Path) -> bool:
    """Whether a lease for reading is refused, which Linux does while a writer has the file open.

    A writer who comes while we hold one would have us sent SIGIO, so that must be ignored; else nothing is asked.
    """
    if signal.getsignal(signal.SIGIO) is not signal.SIG_IGN:
        return False
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(handle)
    return False
