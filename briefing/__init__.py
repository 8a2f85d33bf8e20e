"""The front door: five verbs, and the nouns that pass between them.

    seeds/ -> read_folder -> Reading -> understand -> Dossier -> compose -> Memo -> render -> files -> deliver -> out/

Nothing heavy is loaded before the verb that needs it is asked for.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.compose import compose
    from briefing.deliver import deliver
    from briefing.read import read_folder
    from briefing.render import render
    from briefing.understand import understand

__version__ = "0.1.0"
__all__ = ["__version__", "compose", "deliver", "read_folder", "render", "understand"]

_ROOMS = {
    "read_folder": "briefing.read",
    "understand": "briefing.understand",
    "compose": "briefing.compose",
    "render": "briefing.render",
    "deliver": "briefing.deliver",
}


def __getattr__(name: str) -> object:
    """Fetch a verb from its room when it is first asked for."""
    from importlib import import_module

    if name not in _ROOMS:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    return getattr(import_module(_ROOMS[name]), name)


class _Door(ModuleType):
    """Keeps a room from hiding the verb of its name: whatever was imported first, ``briefing.compose`` composes."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _ROOMS and isinstance(value, ModuleType)):  # so the import system binds a room to its package
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Door
