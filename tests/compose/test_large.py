"""Memos of folders with hundreds of articles: what is cited is listed, what is not is counted."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.compose import Templates, compose
from briefing.compose.paginate import cited, spans
from briefing.compose.sections.method import MOST_NAMED
from briefing.compose.sections.sources import MOST
from briefing.memo import Cite, Memo, References
from tests.desk import ROOT
from tests.dossiers import article, dossier, position

WORDING = Templates.load("memo", [ROOT / "templates"])


def pages(memo: Memo) -> int:
    """Count pages of forty lines, a line for three spans."""
    return 1 + sum(1 + len(list(spans(s))) // 3 for s in memo.sections) // 40


def memo(articles: int, most: int) -> Memo:
    """A folder in which every fifth article has a statement, and of which none is dated."""
    folder = [article(f"Norland demands harbour number {n}.", n, published=None) for n in range(1, articles + 1)]
    said = [position(f"Norland demands harbour number {n}", folder[n - 1], id=f"p{n}") for n in range(5, articles, 5)]
    return compose(dossier(folder, *said), WORDING, title="T", as_of=date(2025, 8, 22), pages=pages, max_pages=most)


def listed(made: Memo) -> list[int]:
    """The numbers in the list of sources."""
    blocks = (b for s in made.sections if s.key == "sources" for b in s.blocks)
    return [e.number for b in blocks if isinstance(b, References) for e in b.entries]


def words(made: Memo, key: str) -> str:
    """The words of a section."""
    section = next(s for s in made.sections if s.key == key)
    return "".join(f"[{s.number}]" if isinstance(s, Cite) else s.text for s in spans(section))


@pytest.mark.parametrize("most", [2, 1000], ids=["with an annex", "whole"])
def test_a_large_folder_lists_what_is_cited(most: int) -> None:
    """Every number leads to its source, on the first pages and behind them; the others are counted."""
    count = MOST + 20
    made = memo(count, most)
    numbers = cited(s for s in made.sections if s.key != "method")
    assert numbers <= set(listed(made))
    assert len(listed(made)) < count
    assert f"{count - len(listed(made))} more sources were read" in words(made, "sources")
    assert len(made.record["sources"]) == count


def test_a_folder_that_is_not_large_lists_all() -> None:
    """Whether they are cited or not."""
    made = memo(60, 2)
    assert listed(made) == list(range(1, 61))
    assert "more source" not in words(made, "sources")


def test_long_lists_of_the_method_end() -> None:
    """The first hundred are named, the rest counted."""
    told = words(memo(MOST_NAMED + 7, 2), "method")
    assert f"[{MOST_NAMED}] and 7 others" in told
    assert f"[{MOST_NAMED + 1}]" not in told


@pytest.mark.parametrize(("count", "told"), [(9, "[8][9]"), (10, "[8] and 2 more"), (40, "[8] and 32 more")])
def test_a_line_names_the_first_of_many_sources(count: int, told: str) -> None:
    """The rest is counted, and stands in the JSON file."""
    folder = [article("Norland demands the harbour.", n) for n in range(1, count + 1)]
    said = position("Norland demands the harbour", *folder)
    made = compose(dossier(folder, said), WORDING, title="T", as_of=date(2025, 8, 22))
    line = words(made, "positions")
    assert told in line
    assert "[9]" not in line or count == 9
    assert len(made.record["positions"][0]["evidence"]) == count
