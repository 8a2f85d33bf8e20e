"""List the files of a folder that are meant to be read, in an order independent of the file system."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.facts import Unread

GIVEN = "sources.toml"
"""States in a seeds folder what its articles do not."""

_JUNK_ENDS = (
    *(".part", ".crdownload", ".download", ".tmp", ".swp", ".bak", ".lnk"),
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".ico", ".tif", ".tiff", ".heic", ".avif"),
)
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
_JUNK_NAMES = frozenset({"thumbs.db", "desktop.ini"})


def files_below(folder: Path) -> tuple[tuple[Path, ...], tuple[Unread, ...]]:
    """Return the files to read, in sub-folders too, sorted by path, and those that must not be opened.

    Hidden files, half-downloads, pictures, ``out/``, the pictures of saved pages and the settings are passed over.
    Raises ``OSError`` where the folder itself cannot be listed.
    """
    files: list[Path] = []
    faults: list[tuple[str, str]] = []
    root = folder.resolve()
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            entries = sorted(place.iterdir(), key=str)
        except OSError as error:
            if place == folder:
                raise
            faults.append((name_of(place, folder), reason_of(error)))
            continue
        names = {e.name for e in entries}
        for path in entries:
            if is_junk(path.name) or (place == folder and path.name in {"out", GIVEN}) or _is_page_folder(path, names):
                continue
            mode, fault = _looked_at(path, root)
            if fault:
                faults.append((name_of(path, folder), fault))
            elif stat.S_ISDIR(mode):
                waiting.append(path)
            elif stat.S_ISREG(mode):
                files.append(path)
    return tuple(sorted(files, key=lambda p: name_of(p, folder))), _unread(faults) if faults else ()


def is_junk(name: str) -> bool:
    """Tell whether a file of this name is passed over in silence: hidden, half-loaded, a picture."""
    low = name.lower()
    return low.startswith((".", "~$")) or low in _JUNK_NAMES or low.endswith(_JUNK_ENDS)


def reason_of(error: OSError) -> str:
    """Say in plain words why a file cannot be opened."""
    if isinstance(error, PermissionError):
        return "there is no permission to read it"
    if isinstance(error, FileNotFoundError):
        return "it is no longer there"
    return f"it cannot be opened ({error.strerror or type(error).__name__})"


def name_of(path: Path, folder: Path) -> str:
    r"""The name of a file in a folder, as any output can hold it.

    Bytes that are no UTF-8, controls and what turns the direction of writing around stand as ``\xe9``, ``\u202e``.
    """
    depth = len(folder.parts)
    inside = path.parts[:depth] == folder.parts  # ten times faster than to ask for the relative path
    relative = "/".join(path.parts[depth:]) if inside else path.relative_to(folder).as_posix()
    name = os.fsencode(relative).decode("utf-8", "backslashreplace")
    return _UNSHOWN.sub(lambda found: found[0].encode("unicode_escape").decode(), name)


def _is_page_folder(path: Path, names: set[str]) -> bool:
    """Tell whether this is what a browser saves beside a page: ``page_files`` beside ``page.html``."""
    stem = next((path.name[: -len(e)] for e in ("_files", ".files") if path.name.endswith(e)), None)
    return stem is not None and any(f"{stem}{end}" in names for end in (".html", ".htm", ".xhtml"))


def _unread(faults: list[tuple[str, str]]) -> tuple[Unread, ...]:
    from briefing.facts import Unread

    return tuple(Unread(name, fault) for name, fault in sorted(faults, key=lambda named: named[0]))


def _looked_at(path: Path, root: Path) -> tuple[int, str]:
    """The mode of a path itself, and why it must not be opened, empty where it may."""
    try:
        mode = path.lstat().st_mode
    except OSError as error:
        return 0, reason_of(error)
    if stat.S_ISLNK(mode):
        return mode, _link_fault(path, root)
    usual = stat.S_ISREG(mode) or stat.S_ISDIR(mode)
    return mode, "" if usual else "it is no file: a pipe, a socket or a device"


def _link_fault(path: Path, root: Path) -> str:
    """Why a link must not be followed: it leads out of the folder, or to nothing; empty where it may."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # the second is how Python before 3.13 tells of a link that leads to itself
        return "it is a link to nothing"
    return "" if target.is_relative_to(root) else "it is a link that leads out of the folder"


def watched(seeds: Path) -> dict[str, Path] | None:
    """Return the files that a memo of a folder depends on, by name, or None if there is no such folder."""
    try:
        found = (*files_below(seeds)[0], *filter(Path.is_file, (seeds / GIVEN,)))
    except OSError:
        return None
    return {name_of(p, seeds): p for p in found}
