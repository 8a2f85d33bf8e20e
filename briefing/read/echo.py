"""stub"""
from __future__ import annotations
from collections.abc import Sequence
from briefing.facts import Article
def mark_echoes(articles: Sequence[Article]) -> tuple[Article, ...]:
    return tuple(articles)
