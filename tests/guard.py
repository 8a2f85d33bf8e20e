"""Keeps tests away from the cache, the settings and the state of whoever runs them.

For the whole run HOME and the XDG folders lie in a temporary folder. Nothing of ours may appear there: a process that a
test starts has a home of its own (``tests.processes``), and a desk names its folders itself.
"""

from __future__ import annotations

import os
import pwd
from collections.abc import Mapping
from pathlib import Path

XDG: Mapping[str, str] = {
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
}
"""Variable -> the folder below the home that is meant where the variable is not set."""


def users_places(environ: Mapping[str, str]) -> list[Path]:
    """Return where the program keeps things of this user: by the environment, and where there is no environment."""
    homes = {environ.get("HOME", ""), pwd.getpwuid(os.getuid()).pw_dir} - {""}
    folders = {Path(environ[name]) for name in XDG if environ.get(name)}
    folders |= {Path(home) / below for home in homes for below in XDG.values()}
    return sorted(folder / "briefing" for folder in folders)


def present(places: list[Path]) -> list[Path]:
    """Return which of some folders are there; what is in them may change while tests run, if the user is at work."""
    return [place for place in places if place.exists()]


def move_home(home: Path) -> list[Path]:
    """Let HOME and the XDG folders lie in a folder, and return the places there that have to stay empty."""
    before = Path(os.environ.get("HOME") or "~").expanduser()
    os.environ.setdefault("GIT_CONFIG_GLOBAL", str(before / ".gitconfig"))  # who may read a checkout stands there
    os.environ["HOME"] = str(home)
    for name, below in XDG.items():
        os.environ[name] = str(home / below)
    return [home / below / "briefing" for below in XDG.values()]
