"""Of pages from sites of many kinds the article is read, all of it, and nothing but the article."""

from __future__ import annotations

import pytest

from benchmarks.pages import alone, counted, ours
from tests.inputs.sites import BODY, SITES


@pytest.mark.parametrize("name", SITES)
def test_the_whole_article_and_nothing_else(name: str) -> None:
    """Every paragraph, and no prompt, link, comment, caption, share bar or line of the house."""
    assert counted(ours(SITES[name].page())) == (len(BODY), 0)


def test_the_sites_are_no_child_s_play() -> None:
    """What extracts the article of a page leaves lines in it that are none of it."""
    assert sum(counted(alone(site.page()))[1] for site in SITES.values()) >= 5
