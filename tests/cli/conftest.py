"""A desk for commands that need no language model."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk import Desk


def _no_model(name: str) -> object:
    raise AssertionError(f"the model {name} is not needed here")


@pytest.fixture
def plain(tmp_path: Path) -> Desk:
    """An empty working folder; a command that loads a language model fails."""
    folder = tmp_path / "desk"
    folder.mkdir()
    return Desk(folder, _no_model)
