"""Fifth room: takes the rendered files to where they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from briefing.deliver import folder as _folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefing.files import Receipt, Rendered


class Carrier(Protocol):
    """Takes files somewhere; raises a ``BriefingError`` if it cannot."""

    def __call__(self, files: tuple[Rendered, ...], folder: Path) -> tuple[Receipt, ...]:
        """Carry all files or none; one receipt a file, in order."""


CARRIERS: Mapping[str, Carrier] = {
    "folder": _folder.write,
}


def deliver(files: tuple[Rendered, ...], folder: Path) -> tuple[Receipt, ...]:
    """Write the files into a folder, all or none; raises ``WriteError``."""
    return CARRIERS["folder"](files, folder)
