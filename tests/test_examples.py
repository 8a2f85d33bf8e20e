"""The memos in ``examples/`` are those that the program makes now."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests import readback
from tests.desk import Desk
from tests.examples import EXAMPLES, FORMATS, SOURCES, build


@pytest.mark.parametrize("name", SOURCES)
def test_an_example_is_as_it_is_made(name: str, tmp_path: Path, load: Callable[[str], Any]) -> None:
    """The page byte by byte, the Word document part by part, the PDF word by word: packing may differ by machine."""
    made = build(name, tmp_path / name, lambda folder, *arguments: Desk(folder, load).run(*arguments))
    assert (made / f"{name}.html").read_bytes() == (EXAMPLES / f"{name}.html").read_bytes()
    assert parts(made / f"{name}.docx") == parts(EXAMPLES / f"{name}.docx")
    assert readback.words(made / f"{name}.pdf") == readback.words(EXAMPLES / f"{name}.pdf")


def parts(path: Path) -> dict[str, bytes]:
    """What a document is made of."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith(".xlsx")}


def test_nothing_else_is_there() -> None:
    """No example is left of an earlier time."""
    assert sorted(p.name for p in EXAMPLES.iterdir()) == sorted(
        ["README.md", *(f"{name}.{form}" for name in SOURCES for form in FORMATS)]
    )
