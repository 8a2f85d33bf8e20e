"""Folder -> Reading: every file that can be read, told apart into articles and blocks, dated where it can be.

Who only asks which files there are (``walk``) loads no reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.read.folder import MOST_WORDS, read_file, read_folder, text_of

__all__ = ["MOST_WORDS", "read_file", "read_folder", "text_of"]


def __getattr__(name: str) -> object:
    """Fetch a reader when it is first asked for."""
    from importlib import import_module

    if name not in __all__:
        raise AttributeError(f"module 'briefing.read' has no attribute {name!r}")
    return getattr(import_module("briefing.read.folder"), name)
