"""Read: from a folder to a ``Reading`` of articles with blocks, dates and reprints marked.

``walk`` lists the files, ``sandbox`` and ``formats`` extract their texts, ``layout`` finds the articles and blocks,
``duplicates`` and ``reprints`` say which are not independent, ``dating`` dates them. Start with ``folder``. Listing
files (``walk``) imports no reader.
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
