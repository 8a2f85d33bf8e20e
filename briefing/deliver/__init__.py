"""Fifth room: takes the rendered files to where they are wanted."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefing import plugins
from briefing.deliver.folder import write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefing.outputs import Receipt, Rendered

CARRIERS: Mapping[str, str] = {
    "folder": "write",
    "email": "carry",
    "printer": "carry",
}
"""Module of this room -> the verb in it that takes something somewhere; it raises a ``BriefingError`` if it cannot."""


def verb(name: str) -> Any:  # noqa: ANN401 - each carrier asks for what it needs
    """Import a carrier, with the library behind it, and return its verb."""
    if name not in CARRIERS and (added := plugins.load("carriers", name)):
        return added
    return getattr(import_module(f"briefing.deliver.{name}"), CARRIERS[name])


def deliver(files: tuple[Rendered, ...], folder: Path) -> tuple[Receipt, ...]:
    """Write the files into a folder, all or none; raises ``WriteError``."""
    return write(files, folder)
