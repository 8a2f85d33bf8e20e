"""Deliver: takes rendered files and puts them where they are wanted: a folder, a mail server, a printer.

``deliver`` writes to a folder, all files or none, and returns a receipt for each. ``CARRIERS`` lists the others;
each is a module here. Start with ``folder``.
"""

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
"""Module of this room -> its function that delivers; it raises a ``BriefingError`` if it cannot."""


def verb(name: str) -> Any:  # noqa: ANN401 - each carrier asks for what it needs
    """Return the function of a carrier, importing the library behind it only now."""
    if name not in CARRIERS and (added := plugins.load("carriers", name)):
        return added
    return getattr(import_module(f"briefing.deliver.{name}"), CARRIERS[name])


def deliver(files: tuple[Rendered, ...], folder: Path) -> tuple[Receipt, ...]:
    """Write the files into a folder, all or none; raises ``WriteError``."""
    return write(files, folder)
