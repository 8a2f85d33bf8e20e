"""A working folder with an article and a memo, in which no language model is to be loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.environment import World
from tests.desk import NOW

STORY = "Council opens a line\n\nSTORHOLM, 3 March 2025 - The mayor said on Monday that the line would run from May.\n"


def no_model(name: str) -> object:
    """Fail: nothing is read here."""
    raise AssertionError(name)


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A working folder with one article, a cache, and a memo of it as a text."""
    folder = tmp_path / "desk"
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "a.txt").write_text(STORY)
    (folder / "out").mkdir()
    (folder / "out" / "briefing.txt").write_text("memo")
    return World(folder, {}, lambda: NOW, no_model, tmp_path / "state", tmp_path / "cache")
