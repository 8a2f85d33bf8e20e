"""How much of a file is read, and where a line stops being a headline."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.read.language import foreign_language
from briefing.read.layout import line_kinds
from briefing.read.records import UnreadableError
from briefing.read.sandbox.files import file_bytes

COMMON = (
    *("the", "of", "and", "to", "that", "for", "with", "said", "by", "from", "not", "but", "this"),
    *("has", "have", "had", "was", "are", "were", "it", "they", "he", "she"),
)


@pytest.mark.parametrize(("name", "most"), [("a.pdf", 100_000_000), ("a.txt", 20_000_000)])
def test_a_file_that_is_too_large(tmp_path: Path, name: str, most: int) -> None:
    """One byte more than is read at all; a file of text may be a fifth of others."""
    path = tmp_path / name
    with path.open("wb") as handle:
        handle.truncate(most + 1)
    with pytest.raises(UnreadableError):
        file_bytes(path)
    with path.open("r+b") as handle:
        handle.truncate(most)
    assert len(file_bytes(path)) == most


@pytest.mark.parametrize(("count", "headline"), [(0, False), (1, True), (30, True), (31, False)])
def test_a_headline_has_thirty_words_at_most(count: int, *, headline: bool) -> None:
    """A longer line is text, and so is none at all."""
    assert line_kinds.is_headline(" ".join(["pier"] * count)) is headline


@pytest.mark.parametrize("common", COMMON)
def test_common_words_make_a_text_english(common: str) -> None:
    """One word in eight is enough, whatever names and foreign words stand between."""
    names = "Bürgermeister Müller Straße Brücke Förde Schiffe Häfen"
    assert foreign_language(f"{names} {common} " * 8) is None
    assert foreign_language(f"{names} Kähne " * 8) is not None
