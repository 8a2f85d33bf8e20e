"""A fault of ours that one article brings out while it is read costs that article, and is named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import NoSeedsError
from briefing.facts import Article
from briefing.read import folder, read_folder
from briefing.read.outlet import behind_title

FERRY = (
    "Ferry to stop in May\n\n3 March 2024\n\nThe island's ferry will stop in May, the harbour master said on Sunday.\n"
)
LIGHT = (
    "Lighthouse is sold\n\n4 March 2024\n\nThe old lighthouse has a new owner, the parish said. It pays 9,000 crowns.\n"
)
FAULT = "a fault in briefing itself (LookupError in test_faults.py, line "


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Return a folder of two articles."""
    (tmp_path / "ferry.txt").write_text(FERRY, "utf-8")
    (tmp_path / "light.txt").write_text(LIGHT, "utf-8")
    return tmp_path


def breaking(step: Any, word: str) -> Any:
    """Return a step of reading that breaks down over a word, wherever it stands in what it is given."""

    def tried(*given: Any) -> Any:
        if word in repr([g.text if isinstance(g, Article) else g for g in _flat(given)]):
            raise LookupError(word)
        return step(*given)

    return tried


def _flat(given: Sequence[Any]) -> list[Any]:
    return [item for g in given for item in (g if isinstance(g, tuple) else [g])]


@pytest.mark.parametrize(
    "step", ["open_file", "articles_of", "foreign_language", "behind_title", "mark_reprints", "infer_dates"]
)
def test_the_other_article_is_read(seeds: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """Whichever step breaks down."""
    whole = read_folder(seeds)
    monkeypatch.setattr(folder, step, breaking(getattr(folder, step), "ighthouse"))
    reading = read_folder(seeds)
    assert reading.articles == whole.articles[:1]
    assert [u.path for u in reading.unread] == ["light.txt"]
    assert reading.unread[0].reason.startswith(FAULT)


def test_the_other_articles_of_its_file_are_read(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason says which of them is left out."""
    (seeds / "light.txt").unlink()
    (seeds / "ferry.txt").write_text("\n\n\n".join([FERRY, "=" * 20, LIGHT]), "utf-8")
    assert len(read_folder(seeds).articles) == 2
    monkeypatch.setattr(folder, "behind_title", breaking(behind_title, "ighthouse"))
    reading = read_folder(seeds)
    assert [a.title for a in reading.articles] == ["Ferry to stop in May"]
    assert [u.reason[: len(FAULT) + 11] for u in reading.unread] == [f"article 2: {FAULT}"]


@pytest.mark.parametrize("step", ["open_file", "articles_of", "behind_title", "infer_dates"])
def test_where_all_are_at_fault_there_is_nothing_to_read(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """It is said why."""
    monkeypatch.setattr(folder, step, breaking(getattr(folder, step), ""))
    with pytest.raises(NoSeedsError, match="LookupError"):
        read_folder(seeds)


def test_a_fault_is_not_kept(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once it is mended the article is read, though its file is the same."""
    from tests.read.test_kept import Shelf

    shelf = Shelf()
    with monkeypatch.context() as broken:
        broken.setattr(folder, "behind_title", breaking(behind_title, "ighthouse"))
        assert len(read_folder(seeds, store=shelf).articles) == 1
    assert len(read_folder(seeds, store=shelf).articles) == 2
